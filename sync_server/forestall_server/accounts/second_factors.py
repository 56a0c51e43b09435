"""Setting up a second factor, and taking it away again. Each takes the password, so that a stolen token locks nobody out."""

from __future__ import annotations

from collections.abc import Callable

from forestall.clock import Millis
from forestall.ids import Chance
from forestall.protocol.problems import Problem
from forestall_server.accounts import tries
from forestall_server.accounts.factors import Enrolment, FactorStore
from forestall_server.accounts.service import Accounts, folded
from forestall_server.accounts.store import AccountStore, Principal
from forestall_server.audit.chain import SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.problems import Refusal


class SecondFactors:
    """Everything a person does about her second factor. Safe to share between threads."""

    def __init__(self, database: Database, accounts: Accounts, now: Callable[[], Millis], chance: Chance) -> None:
        self._database = database
        self._accounts = accounts
        self._now = now
        self._chance = chance

    def begin(self, who: Principal, password: str) -> Enrolment | Refusal:
        """A secret for the authenticator app; it counts once `confirm` saw a code of it."""
        account = self._accounts.known(who.name, password, "")
        if isinstance(account, Refusal):
            return account
        with self._database.writing() as connection:
            tries.forgive(connection, folded(who.name))
            begun = FactorStore(connection).begin(who.name, self._accounts.envelope, self._chance)
        return begun or Refusal(Problem.NO_SECOND_FACTOR, "There is a second factor already; take it away first.")

    def confirm(self, who: Principal, code: str) -> list[str] | Refusal:
        """It counts from now on; gives the recovery codes, which are shown this once."""
        now = self._now()
        with self._database.writing() as connection:
            factors = FactorStore(connection)
            if not factors.is_begun(who.name):
                return Refusal(Problem.NO_SECOND_FACTOR)
            codes = factors.confirm(who.name, code, now, self._accounts.envelope, self._chance)
            if codes is None:
                return Refusal(Problem.WRONG_CODE)
            AccountStore(connection).unlimit(who.name)
            record(connection, Entry(SERVER_BOOK, now, who.name, What.SECOND_FACTOR_SET, {}, who.sign_in))
        self._accounts.held.let_go(who.name)
        return codes

    def remove(self, who: Principal, password: str, code: str) -> Refusal | None:
        """A password alone does from now on, where the tenant allows that."""
        account = self._accounts.known(who.name, password, "")
        if isinstance(account, Refusal):
            return account
        with self._database.writing() as connection:
            factors = FactorStore(connection)
            if not factors.is_set(who.name):
                return Refusal(Problem.NO_SECOND_FACTOR, "There is no second factor.")
            if not factors.takes(who.name, code, self._now(), self._accounts.envelope):
                return Refusal(Problem.WRONG_CODE)
            factors.remove(who.name)
            tries.forgive(connection, folded(who.name))
            record(connection, Entry(SERVER_BOOK, self._now(), who.name, What.SECOND_FACTOR_REMOVED, {"user": who.name}, who.sign_in))
        return None

    def is_set(self, who: Principal) -> bool:
        """Whether a code is asked for when this person signs in."""
        with self._database.reading() as connection:
            return FactorStore(connection).is_set(who.name)
