"""People and groups as the company's directory tells of them (SCIM 2.0, RFC 7643 and 7644), over accounts and groups.

A person who is deleted there is deactivated here, and told so; what she typed stays hers. A directory sees its own tenant alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from forestall.clock import Millis
from forestall.ids import Chance, random_id
from forestall.protocol.problems import Problem
from forestall_server.accounts.people import People
from forestall_server.accounts.service import Accounts, folded
from forestall_server.accounts.store import Account, AccountStore, Principal
from forestall_server.audit.chain import SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.directory.groups import Groups
from forestall_server.directory.store import DirectoryStore, Group
from forestall_server.keys import TenantId
from forestall_server.problems import Refusal
from forestall_server.tables import account


@dataclass(frozen=True, slots=True)
class ScimUser:
    """A person as the directory sees her."""

    name: str
    external: str | None
    display: str | None
    mail: str | None
    active: bool


class Scim:
    """Everything a directory does. Safe to share between threads."""

    def __init__(
        self, database: Database, accounts: Accounts, people: People, groups: Groups, now: Callable[[], Millis], chance: Chance
    ) -> None:
        self._database = database
        self._accounts = accounts
        self._people = people
        self._groups = groups
        self._now = now
        self._chance = chance

    def users(self, who: Principal, *, name: str | None, external: str | None, start: int, count: int) -> tuple[int, list[ScimUser]]:
        """How many there are, and a page of them, by name; `start` counts from 1."""
        wanted = _users(who.tenant)
        if name is not None:
            wanted = wanted.where(account.c.folded == folded(name))
        if external is not None:
            wanted = wanted.where(account.c.external == external)
        with self._database.reading() as connection:
            total = connection.execute(select(func.count()).select_from(wanted.subquery())).scalar_one()
            rows = connection.execute(wanted.order_by(account.c.name).offset(max(0, start - 1)).limit(count))
            return int(total), [ScimUser(*row) for row in rows]

    def user(self, who: Principal, id: str) -> ScimUser | Refusal:
        """One of them."""
        with self._database.reading() as connection:
            return _user(connection, who, id) or Refusal(Problem.NO_SUCH_USER)

    def add(self, who: Principal, told: ScimUser) -> ScimUser | Refusal:
        """A new person; one who was deleted comes back."""
        with self._database.reading() as connection:
            found = AccountStore(connection).find(folded(told.name))
            gone = select(account.c.removed.is_not(None)).where(account.c.folded == folded(told.name))
            was_removed = bool(connection.execute(gone).scalar())
        if found is not None and was_removed and found.tenant == who.tenant:
            return self.replace(who, found.name, told, also_removed=True)
        called = self._accounts.may_be_called(told.name)
        if isinstance(called, Refusal):
            return called
        with self._database.writing() as connection:
            store = AccountStore(connection)
            if store.find(folded(called)):
                return Refusal(Problem.USER_EXISTS)
            store.add(Account(called, "", admin=False, tenant=TenantId(who.tenant)), folded(called), self._now())
            user = replace(told, name=called)
            self._write(connection, user)
            record(connection, self._told(who, What.USER_ADDED, user=called, admin=False))
        return user

    def replace(self, who: Principal, id: str, told: ScimUser, *, also_removed: bool = False) -> ScimUser | Refusal:
        """A person as she is now. Her name stays: everything here is signed with it."""
        with self._database.writing() as connection:
            before = _user(connection, who, id, also_removed=also_removed)
            if before is None:
                return Refusal(Problem.NO_SUCH_USER)
            if folded(told.name) != folded(before.name):
                return Refusal(Problem.NOT_READABLE, "A user keeps the name; everything is signed with it. Nothing was changed.")
            user = replace(told, name=before.name)
            self._write(connection, user)
            if user.active != before.active or also_removed:
                self._people.switch(connection, user.name, active=user.active)
                what = What.USER_REACTIVATED if user.active else What.USER_DEACTIVATED
                record(connection, self._told(who, what, user=user.name))
        return user

    def remove(self, who: Principal, id: str) -> Refusal | None:
        """Let somebody in no more."""
        with self._database.writing() as connection:
            before = _user(connection, who, id)
            if before is None:
                return Refusal(Problem.NO_SUCH_USER)
            connection.execute(update(account).where(account.c.name == before.name).values(removed=self._now(), external=None))
            DirectoryStore(connection, who.tenant).join(before.name, ())
            self._people.switch(connection, before.name, active=False)
            record(connection, self._told(who, What.USER_DEACTIVATED, user=before.name, removed=True))
        self._groups.apply(who.tenant, [before.name])
        return None

    def groups(self, who: Principal, *, name: str | None) -> list[Group]:
        """All groups, or the one of that name."""
        with self._database.reading() as connection:
            return [
                each for each in DirectoryStore(connection, who.tenant).groups() if name is None or each.name.casefold() == name.casefold()
            ]

    def group(self, who: Principal, id: str) -> Group | Refusal:
        """One of them."""
        with self._database.reading() as connection:
            return DirectoryStore(connection, who.tenant).group(id) or _no_group()

    def add_group(self, who: Principal, name: str, external: str | None, members: Iterable[str]) -> Group | Refusal:
        """A new group; where its roles were told before it came, it has them at once."""
        with self._database.reading() as connection:
            known = next((each for each in DirectoryStore(connection, who.tenant).groups() if each.name == name), None)
        if known is not None and (known.external is not None or known.members):
            return Refusal(Problem.USER_EXISTS, f"There is a group “{name}” already. Nothing was changed.")
        return self.put_group(who, Group(known.id if known else random_id(self._chance), name, external, tuple(members)), new=True)

    def put_group(self, who: Principal, group: Group, *, new: bool = False) -> Group | Refusal:
        """A group as it is now; its people have what it gives, and who left has it no more."""
        with self._database.writing() as connection:
            store = DirectoryStore(connection, who.tenant)
            before = store.group(group.id)
            if before is None and not new:
                return _no_group()
            unknown = [each for each in group.members if _user(connection, who, each) is None]
            if unknown:
                return Refusal(Problem.NO_SUCH_USER, f"There is no user “{unknown[0]}”. Nothing was changed.")
            store.put(group, self._now())
            record(connection, self._told(who, What.GROUP_SET, group=group.name, members=len(group.members)))
        self._groups.apply(who.tenant, sorted({*group.members, *(before.members if before else ())}))
        return group

    def remove_group(self, who: Principal, id: str) -> Refusal | None:
        """A group is gone, and what it gave."""
        with self._database.writing() as connection:
            store = DirectoryStore(connection, who.tenant)
            before = store.group(id)
            if before is None:
                return _no_group()
            store.remove(id)
            record(connection, self._told(who, What.GROUP_REMOVED, group=before.name))
        self._groups.apply(who.tenant, before.members)
        return None

    def _write(self, connection: Connection, user: ScimUser) -> None:
        row = {"external": user.external, "display": user.display, "mail": user.mail, "removed": None}
        connection.execute(update(account).where(account.c.name == user.name).values(row))
        if not user.active:
            self._people.switch(connection, user.name, active=False)

    def _told(self, who: Principal, what: What, **about: str | int | bool) -> Entry:
        return Entry(SERVER_BOOK, self._now(), who.name, what, about, who.sign_in)


def _user(connection: Connection, who: Principal, id: str, *, also_removed: bool = False) -> ScimUser | None:
    row = connection.execute(_users(who.tenant, also_removed=also_removed).where(account.c.name == id)).first()
    return ScimUser(*row) if row else None


def _users(tenant: str, *, also_removed: bool = False) -> Select[Any]:
    columns = account.c
    wanted = select(columns.name, columns.external, columns.display, columns.mail, columns.deactivated.is_(None))
    wanted = wanted.where(columns.tenant == tenant)
    return wanted if also_removed else wanted.where(columns.removed.is_(None))


def _no_group() -> Refusal:
    return Refusal(Problem.NOT_FOUND, "There is no such group.")
