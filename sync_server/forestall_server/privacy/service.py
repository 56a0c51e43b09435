"""Tells a person what the server knows of her, and erases it. Nothing that was typed into a project is changed: see docs/privacy.md.

In the audit log the lines stay and name a pseudonym, so that its chain of hashes stays whole.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import Chance, ProjectId, random_id
from forestall.protocol.problems import Problem
from forestall_server.accounts.held import Held
from forestall_server.accounts.service import folded
from forestall_server.accounts.store import Account, AccountStore, Principal
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, Line, What
from forestall_server.audit.names import MARK, erase, references
from forestall_server.audit.store import AuditStore, Place, record
from forestall_server.keys import id_of
from forestall_server.privacy.store import PrivacyStore
from forestall_server.problems import Refusal
from forestall_server.tenants.databases import Databases

FORMAT = 1
_PAGE = 1_000


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done: as what the audit log names the person now, and how many changes in which projects still carry the name."""

    pseudonym: str
    stays: list[dict[str, Any]]


class Privacy:
    """Everything about one person's data. Safe to share between threads. None as `who` is the operator."""

    def __init__(self, databases: Databases, held: Held, now: Callable[[], Millis], chance: Chance) -> None:
        self._databases = databases
        self._held = held
        self._now = now
        self._chance = chance

    def told(self, who: Principal | None, name: str) -> dict[str, Any] | Refusal:
        """Everything the server knows of a person, as one document."""
        account = self._account(who, name)
        if isinstance(account, Refusal):
            return account
        with self._databases.home.reading() as connection:
            found = PrivacyStore(connection, account.name).account()
        with self._databases.looking(account.tenant) as connection:
            store = PrivacyStore(connection, account.name)
            found |= {"projects": _by_id(store.roles()), "changes": _by_id(store.changes(account.tenant))}
        found["audit"] = [line for database in self._databases.every() for line in _lines(database.reading, account.name)]
        with self._databases.home.writing() as connection:
            record(connection, self._entry(who, What.PERSON_EXPORTED, user=account.name))
        return {"forestall_person": FORMAT, "at": int(self._now()), **found}

    def erase(self, who: Principal | None, name: str) -> Erased | Refusal:
        """Take a person out of everything that is the server's own. May be done again where it was cut off."""
        account = self._account(who, name)
        if isinstance(account, Refusal):
            return account
        refusal = self._objection(who, account)
        if refusal is not None:
            return refusal
        with self._databases.looking(account.tenant) as connection:
            stays = _by_id(PrivacyStore(connection, account.name).changes(account.tenant))
        pseudonym = MARK + random_id(self._chance)
        home, *shards = self._databases.every()
        for database in shards:
            with database.writing() as connection:
                _forget(connection, account.name)
        with home.writing() as connection:
            pseudonym = next(iter(references(connection, account.name)), pseudonym)
            _forget(connection, account.name)
            PrivacyStore(connection, account.name).erase(pseudonym)
            record(connection, self._entry(who, What.PERSON_ERASED, person=pseudonym))
        self._held.let_go(account.name)
        return Erased(pseudonym, stays)

    def _account(self, who: Principal | None, name: str) -> Account | Refusal:
        with self._databases.home.reading() as connection:
            account = AccountStore(connection).find(folded(name))
        if account is None or (who is not None and account.tenant != who.tenant):
            return Refusal(Problem.NO_SUCH_USER)
        return account

    def _objection(self, who: Principal | None, account: Account) -> Refusal | None:
        if who is not None and who.name == account.name:
            return Refusal(Problem.LAST_OWNER, "Nobody erases the account that asks for it. Nothing was changed.")
        with self._databases.home.reading() as connection:
            if PrivacyStore(connection, account.name).follows():
                return Refusal(Problem.LAST_OWNER, "This server follows another in this name; end that first. Nothing was changed.")
        with self._databases.looking(account.tenant) as connection:
            alone = [id_of(ProjectId(each)) for each in PrivacyStore(connection, account.name).owned_alone()]
        if alone:
            return Refusal(Problem.LAST_OWNER, f"A project keeps an owner. Make somebody else one of: {', '.join(alone[:20])}.")
        return None

    def _entry(self, who: Principal | None, what: What, **about: str) -> Entry:
        return Entry(SERVER_BOOK, self._now(), who.name if who else OPERATOR, what, about, who.sign_in if who else "")


def _forget(connection: Connection, name: str) -> None:
    PrivacyStore(connection, name).leave()
    erase(connection, name)


def _lines(reading: Callable[..., Any], name: str) -> list[dict[str, Any]]:
    """What the audit log says that she did, and what was done about her."""
    with reading() as connection:
        store = AuditStore(connection)
        found: list[Line] = []
        page = store.page(after=None, limit=_PAGE, concerning=name)
        while page:
            found += page
            last = page[-1]
            page = store.page(after=Place(last.at, last.book, last.n), limit=_PAGE, concerning=name) if len(page) == _PAGE else []
    return [{**msgspec.structs.asdict(line), "about": msgspec.json.decode(line.about)} for line in found]


def _by_id(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**row, "project": id_of(row["project"])} for row in rows]
