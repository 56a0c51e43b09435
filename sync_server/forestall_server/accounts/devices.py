"""The devices on which somebody is signed in: listed, and signed out from elsewhere. What was typed there stays, and it is told why."""

from __future__ import annotations

from collections.abc import Callable

from forestall.clock import Millis
from forestall.protocol.problems import Problem
from forestall_server.accounts.held import Held
from forestall_server.accounts.service import folded
from forestall_server.accounts.store import AccountStore, Device, Principal
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.problems import Refusal

BY_ITS_PERSON = "You signed it out from another device."
BY_AN_ADMINISTRATOR = "An administrator of the server signed it out."


class Devices:
    """Everything about devices. Safe to share between threads."""

    def __init__(self, database: Database, held: Held, now: Callable[[], Millis]) -> None:
        self._database = database
        self._held = held
        self._now = now

    def listed(self, who: Principal | None, user: str | None = None) -> list[Device] | Refusal:
        """Where somebody is signed in; without a name, the one who asks. None as `who` is the operator, who may ask for everybody."""
        with self._database.reading() as connection:
            store = AccountStore(connection)
            if who is None and user is None:
                return store.devices(None, self._now())
            account = store.find(folded(user or (who.name if who else "")))
            if account is None or not _may_see(who, account.name, account.tenant):
                return Refusal(Problem.NO_SUCH_USER)
            return store.devices(account.name, self._now())

    def end(self, who: Principal | None, id: str) -> Refusal | None:
        """Sign a device out: one's own, or as administrator one of the same tenant, or as the operator any."""
        now = self._now()
        with self._database.writing() as connection:
            store = AccountStore(connection)
            sign_in = store.sign_in(id)
            account = store.find(folded(sign_in.account)) if sign_in else None
            if sign_in is None or sign_in.why or account is None or not _may_see(who, account.name, account.tenant):
                return Refusal(Problem.NO_SUCH_DEVICE)
            why = BY_ITS_PERSON if who is not None and who.name == account.name else BY_AN_ADMINISTRATOR
            store.end_for(why, account.name, now, only=id)
            about = {"user": account.name, "name": sign_in.device or ""}
            record(connection, Entry(SERVER_BOOK, now, who.name if who else OPERATOR, What.DEVICE_SIGNED_OUT, about, id))
        self._held.let_go(account.name)
        return None


def _may_see(who: Principal | None, user: str, tenant: str) -> bool:
    return who is None or who.name == user or (who.admin and who.tenant == tenant)
