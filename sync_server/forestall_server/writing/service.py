"""One write of a program: decided on the project as its author saw it, and merged into what it is now, in one transaction.

It is what an exchange does with the changes of a desktop that was away since then: who has not seen a value never overwrites it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from forestall.changes import Change
from forestall.clock import Millis
from forestall.errors import Gap
from forestall.fmea.cells import Contested, contested
from forestall.fmea.edits import Add, Batch, Draft, Edit, Refused
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.ids import Chance, EntityId, IdMaker, ProjectId
from forestall.protocol.codec import to_wire
from forestall.protocol.problems import Problem
from forestall.replay import apply, rewound
from forestall.store.engine import EngineConnection
from forestall.store.past import past
from forestall.store.replica import Replica
from forestall_server.audit.chain import Entry, What
from forestall_server.audit.store import record
from forestall_server.events.hub import Hub
from forestall_server.keys import id_of
from forestall_server.permissions import Role, taken
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit, role_of
from forestall_server.reading.service import AGAIN_SECONDS, head_in
from forestall_server.reading.shelf import Held, Shelf
from forestall_server.seeing.metrics import Metrics
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.quotas import Quotas
from forestall_server.writing import edits
from forestall_server.writing.sites import Site, Sites

_NOT_YET = "You cannot have seen that number: the project is not there yet. Read it again; nothing was changed."


@dataclass(frozen=True, slots=True)
class Done:
    """What came of it: the newest number of the project, the ids of what was made (by edit), what was touched, what is contested of it."""

    head: int
    ids: Sequence[EntityId | None]
    touched: Sequence[EntityId]
    contested: Sequence[Contested]


class Writing:
    """Everything that programs write. Safe to share between threads."""

    def __init__(self, databases: Databases, shelf: Shelf, hub: Hub, metrics: Metrics, now: Callable[[], Millis], chance: Chance) -> None:
        self._databases = databases
        self._shelf = shelf
        self._quotas = Quotas(databases, now)
        self._hub = hub
        self._metrics = metrics
        self._now = now
        self._chance = chance
        self._sites = Sites(now, chance)

    def write(self, permit: Permit, project: ProjectId, asked: edits.Edits, *, only_if: str = "") -> Done | Refusal:
        """Do what is asked, all of it or nothing. `only_if`: a tag; nothing happens where the project is not exactly there."""
        key = permit.key(project)
        refusal = self._refusal(permit, key)
        if refusal is not None:
            return refusal
        with self._shelf.taken(key) as held:
            if held is None:
                return Refusal(Problem.BUSY, retry_after_seconds=AGAIN_SECONDS)
            # Loading may take a while: nobody else who writes waits for it.
            with self._databases.reading(permit.who.tenant, key) as connection:
                self._shelf.bring_up(held, _replica(connection, key))
            done, changes = self._written(held, permit, key, asked, only_if)
        if changes and isinstance(done, Done):
            self._metrics.took(len(changes))
            self._hub.announce(key, done.head)
        return done

    def _refusal(self, permit: Permit, key: ProjectId) -> Refusal | None:
        with self._databases.reading(permit.who.tenant, key) as connection:
            role = role_of(connection, permit, key)
        return role if isinstance(role, Refusal) else None

    def _written(
        self, held: Held, permit: Permit, key: ProjectId, asked: edits.Edits, only_if: str
    ) -> tuple[Done | Refusal, Sequence[Change]]:
        who = permit.who
        wanted, ids = edits.meant(asked.edits, IdMaker(self._chance))
        with self._databases.writing(who.tenant, key) as connection:
            role = role_of(connection, permit, key)
            if isinstance(role, Refusal):
                return role, ()
            replica = _replica(connection, key, lock=True)
            refusal = _not_there(replica, asked.seen, only_if)
            project = self._shelf.bring_up(held, replica)
            if refusal is not None or project is None:
                return refusal or Refusal(Problem.TOO_LARGE_TO_READ), ()
            site = self._sites.of(key, replica.epoch, who.sign_in, who.name)
            changes = self._decided(project, replica, site, asked.seen, wanted)
            refusal = changes if isinstance(changes, Refusal) else self._objection(permit, role, changes)
            if isinstance(changes, Refusal) or refusal is not None:
                self._sites.forget(site)
                return refusal or Refusal(Problem.EDIT_REFUSED), ()
            if changes:
                self._take(connection, replica, permit, key, site, changes)
        self._shelf.went_on(held, apply(project, changes), replica.head)
        return Done(replica.head, ids, sorted({each.entity for each in changes}), _contested(project, changes)), changes

    def _decided(self, project: Project, replica: Replica, site: Site, seen: int, wanted: Sequence[Edit]) -> Sequence[Change] | Refusal:
        """The changes that these edits are to somebody who saw the project at that number, and what this site wrote since."""
        fresh = _not_made_yet(project, wanted)
        if isinstance(fresh, Refusal):
            return fresh
        try:
            then = past(replica, seen, site.pen.site)
        except Gap:
            return Refusal(Problem.READ_AGAIN)
        with rewound(project, then.before, then.vector):
            verdict = decide(project, Batch(fresh), self._chance)
            if isinstance(verdict, Refused):
                return Refusal(Problem.EDIT_REFUSED, _as_sentence(verdict.sentence))
            return _drawn(project, site, verdict.drafts)

    def _objection(self, permit: Permit, role: Role, changes: Sequence[Change]) -> Refusal | None:
        """Why these changes may not come from this role, or not now."""
        _, why = taken(role, changes)
        if why:
            return Refusal(Problem.ROLE_TOO_SMALL, f"{why.partition('.')[0]}. Nothing was changed.")
        full = self._quotas.bytes_refusal(permit.who.tenant, [to_wire(each) for each in changes])
        return Refusal(Problem.QUOTA_REACHED, full) if full else None

    def _take(
        self, connection: Connection, replica: Replica, permit: Permit, key: ProjectId, site: Site, changes: Sequence[Change]
    ) -> None:
        name = site.pen.site
        replica.take(changes, received=self._now(), number_them=True)
        replica.keep_seal(site.key.seal(replica.project, name, changes[-1].dot.n, replica.chain(name)))
        about = {"site": name, "changes": len(changes), "head": replica.head}
        record(connection, Entry(key, self._now(), permit.who.name, What.CHANGES_TAKEN, about, permit.who.sign_in))


def _not_there(replica: Replica, seen: int, only_if: str) -> Refusal | None:
    """Why somebody who saw this number, or wants the project to be exactly at that tag, cannot write now."""
    if only_if and only_if.strip() != "*" and (replica.epoch, replica.head) not in map(head_in, only_if.split(",")):
        return Refusal(Problem.WENT_ON)
    return Refusal(Problem.NOT_READABLE, _NOT_YET) if seen > replica.head else None


def _not_made_yet(project: Project, wanted: Sequence[Edit]) -> list[Edit] | Refusal:
    """The edits without those that make what is there already: they came before, and the answer was lost."""
    fresh: list[Edit] = []
    for each in wanted:
        here = project.get(each.id) if isinstance(each, Add) else None
        if here is None:
            fresh.append(each)
        elif isinstance(each, Add) and here.kind != each.kind:
            return Refusal(Problem.EDIT_REFUSED, f"The id {each.id} is taken by another kind of thing. Nothing was changed.")
    return fresh


def _drawn(project: Project, site: Site, drafts: Sequence[Draft]) -> Sequence[Change]:
    """The changes of these drafts; the project stays as it is until they are on disk."""
    touched = {draft.entity: project.get(draft.entity) for draft in drafts}
    for draft in drafts:
        entity = touched[draft.entity]
        for name in draft.set if entity is not None else ():
            for head in entity.heads(name) if entity is not None else ():
                site.pen.clock.observe(head.stamp)
    with rewound(project, touched, project.vector):
        return site.pen.write(project, drafts).changes


def _contested(project: Project, changes: Sequence[Change]) -> list[Contested]:
    """The cells that these changes touched and that wait for a person now."""
    touched = {(change.entity, name) for change in changes for name in change.set}
    entities = (project.get(id) for id in sorted({change.entity for change in changes}))
    cells = (cell for entity in entities if entity is not None for cell in contested(entity))
    return [cell for cell in cells if (cell.entity, cell.field) in touched]


def _as_sentence(said: str) -> str:
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _replica(connection: Connection, key: ProjectId, *, lock: bool = False) -> Replica:
    return Replica(EngineConnection(connection), id_of(key), lock=lock, kept_as=key)
