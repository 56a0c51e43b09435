"""The people of a server as those see them who look after it: invited, listed, let out and in again. Nobody's password passes through here.

A one-time token lets somebody choose a password. It is shown once, kept as a hash, and the next one for the same person makes it worthless.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import Chance
from forestall.protocol.problems import Problem
from forestall_server.accounts.factors import FactorStore
from forestall_server.accounts.people_store import OneTimeStore, PeopleStore, Person
from forestall_server.accounts.policy import weakness
from forestall_server.accounts.service import Accounts, folded, hashed, secret
from forestall_server.accounts.store import Account, AccountStore, Principal
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.keys import DEFAULT, TenantId
from forestall_server.problems import Refusal
from forestall_server.tenants.store import TenantStore

INVITATION_DAYS = 7
DEACTIVATED = "The account is deactivated. Ask whoever runs the server to let you in again."


@dataclass(frozen=True, slots=True)
class Invitation:
    """What lets a person choose a password once, until `expires`."""

    user: str
    mail: str | None
    token: str
    expires: Millis


class People:
    """Everything an administrator does about people. Safe to share between threads. None as `who` is the operator."""

    def __init__(self, database: Database, accounts: Accounts, now: Callable[[], Millis], chance: Chance) -> None:
        self._database = database
        self._accounts = accounts
        self._now = now
        self._chance = chance

    def listed(self, who: Principal | None, *, after: str = "", limit: int | None = None) -> list[Person]:
        """People by name: those of one's tenant, or all for the operator."""
        with self._database.reading() as connection:
            return PeopleStore(connection).listed(who.tenant if who else None, after=after, limit=limit)

    def invite(
        self, who: Principal | None, name: str, *, mail: str | None = None, admin: bool = False, tenant: TenantId = DEFAULT
    ) -> Invitation | Refusal:
        """A new person, who can be made a member at once, and a token with which she chooses her password."""
        added = self._accounts.may_be_called(name)
        if isinstance(added, Refusal):
            return added
        account = Account(added, "", admin, mail, tenant=who.tenant if who else tenant)
        with self._database.writing() as connection:
            store = AccountStore(connection)
            if store.find(folded(account.name)):
                return Refusal(Problem.USER_EXISTS)
            if TenantStore(connection).find(account.tenant) is None:
                return Refusal(Problem.NO_SUCH_TENANT, f"There is no tenant “{account.tenant}”. Nothing was changed")
            store.add(account, folded(account.name), self._now())
            return self._invited(connection, who, account, new=True)

    def reset(self, who: Principal | None, name: str, *, second_factor: bool = False) -> Invitation | Refusal:
        """A token with which somebody chooses another password. `second_factor`: takes that away, too, for whoever lost it."""
        with self._database.writing() as connection:
            account = self._of(connection, who, name)
            if isinstance(account, Refusal):
                return account
            if second_factor:
                FactorStore(connection).remove(account.name)
            return self._invited(connection, who, account, new=False, second_factor=second_factor)

    def redeem(self, token: str, password: str) -> str | Refusal:
        """A password for whoever has the token, which is used up; gives the name."""
        with self._database.reading() as connection:
            name = OneTimeStore(connection).whose(hashed(token), self._now())
        if name is None:
            return Refusal(Problem.USED_UP)
        why = weakness(password, name)
        if why:
            return Refusal(Problem.WEAK_PASSWORD, why)
        kept = self._accounts.kept(password)
        with self._database.writing() as connection:
            if not OneTimeStore(connection).take(hashed(token), self._now()):
                return Refusal(Problem.USED_UP)
            self._accounts.set_password(connection, name, kept)
            record(connection, self._told(None, What.REDEEMED, name, user=name))
        self._accounts.held.let_go(name)
        return name

    def set_active(self, who: Principal | None, name: str, *, active: bool) -> Refusal | None:
        """Let somebody in no more, or again. All devices are signed out, and told why; what was typed stays."""
        with self._database.writing() as connection:
            account = self._of(connection, who, name)
            if isinstance(account, Refusal):
                return account
            if who is not None and who.name == account.name and not active:
                return Refusal(Problem.LAST_OWNER, "Nobody deactivates the account that asks for it. Nothing was changed")
            self.switch(connection, account.name, active=active)
            what = What.USER_REACTIVATED if active else What.USER_DEACTIVATED
            record(connection, self._told(who, what, who.name if who else OPERATOR, user=account.name))
        self._accounts.held.let_go(account.name)
        return None

    def switch(self, connection: Connection, name: str, *, active: bool) -> None:
        """Let somebody in no more, or again; the caller tells the audit log."""
        PeopleStore(connection).switch(name, None if active else self._now())
        if not active:
            OneTimeStore(connection).forget(name)
            AccountStore(connection).end_for(DEACTIVATED, name, self._now())
        self._accounts.held.let_go(name)

    def _of(self, connection: Connection, who: Principal | None, name: str) -> Account | Refusal:
        account = AccountStore(connection).find(folded(name))
        if account is None or (who is not None and account.tenant != who.tenant):
            return Refusal(Problem.NO_SUCH_USER)
        return account

    def _invited(
        self, connection: Connection, who: Principal | None, account: Account, *, new: bool, second_factor: bool = False
    ) -> Invitation:
        token, expires = secret(self._chance), Millis(self._now() + INVITATION_DAYS * 24 * 3600 * 1000)
        OneTimeStore(connection).put(hashed(token), account.name, expires)
        told = self._told(who, What.INVITED, who.name if who else OPERATOR, user=account.name, new=new, second_factor=second_factor)
        record(connection, told)
        return Invitation(account.name, account.mail, token, expires)

    def _told(self, who: Principal | None, what: What, name: str, **about: str | bool) -> Entry:
        return Entry(SERVER_BOOK, self._now(), name, what, about, who.sign_in if who else "")


def words_of(invitation: Invitation, server: str) -> Iterable[str]:
    """What a person is told who was invited, for a terminal or a mail: lines of text."""
    yield f"You can work with Forestall at {server} as {invitation.user}."
    yield f"Choose a password within {INVITATION_DAYS} days, with this command:"
    yield ""
    yield f"    forestall redeem {server} --token {invitation.token}"
    yield ""
    yield "It works once. Whoever has it can choose the password, so pass it on to nobody."
