"""Answers programs that read a project: whether they may, as of which number, and the page they asked for. Writes only into the audit log.

What stands in the heads or in the log is read by SQL. What is a view of the graph (sheet, actions, revisions, findings) is read from a
project held in memory (`shelf`), taken back for a moment to the number that the list began with.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from forestall.changes import Entity
from forestall.clock import Millis
from forestall.errors import Gap
from forestall.fmea.cells import Fate, fate
from forestall.fmea.project import Project
from forestall.ids import EntityId, ProjectId
from forestall.protocol.problems import Problem
from forestall.replay import rewound
from forestall.store.engine import EngineConnection
from forestall.store.past import Past, past
from forestall.store.replica import Replica
from forestall_server.audit.chain import Entry, What
from forestall_server.audit.store import record
from forestall_server.keys import id_of
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit, role_of
from forestall_server.reading import cursors, lists
from forestall_server.reading.cursors import Cursor
from forestall_server.reading.lists import ActionFilter, Page, SheetFilter
from forestall_server.reading.shelf import Held, Shelf
from forestall_server.tenants.databases import Databases

WINDOW = 500
WINDOWS_MAX = 8
"""So many entities at a time, and so many times, a request looks at where it wants few of them."""
STEPS_MAX = 20_000
"""So many things one request looks at for findings: about two seconds."""
AGAIN_SECONDS = 2
TOLD_AGAIN_MILLIS = 3600 * 1000
"""Who reads the same list of the same project again within this is not written into the audit log again."""
TOLD_MAX = 10_000


@dataclass(frozen=True, slots=True)
class Asked:
    """Which page of a list: behind a cursor, so many at most; `known`: what the caller holds already (If-None-Match)."""

    cursor: str = ""
    limit: int = 100
    known: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer and its tag; without a body the caller knows it already."""

    tag: str
    body: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class At:
    """What somebody who may read asked for: a list of a project's log as of a number, behind a place."""

    permit: Permit
    key: ProjectId
    epoch: str
    number: int
    place: str
    asked: str
    limit: int
    tag: str


class Reading:
    """Everything that programs read. Safe to share between threads."""

    def __init__(self, databases: Databases, shelf: Shelf, now: Callable[[], Millis], version: str) -> None:
        self._databases = databases
        self._shelf = shelf
        self._now = now
        self._version = version
        self._lock = threading.Lock()
        self._told: OrderedDict[tuple[str, str, str], Millis] = OrderedDict()

    def sheet(self, permit: Permit, project: ProjectId, wanted: SheetFilter, asked: Asked) -> Told | Refusal:
        """The form sheet, one row per cause line."""

        def page(held: Held, project: Project, at: At) -> Page:
            return lists.sheet_page(held, project, at.number, wanted, at.place, at.limit)

        return self._from_graph(permit, project, "rows", ("sheet", wanted), asked, page)

    def actions(self, permit: Permit, project: ProjectId, wanted: ActionFilter, asked: Asked) -> Told | Refusal:
        """The actions by their target dates."""

        def page(held: Held, project: Project, at: At) -> Page:
            return lists.action_page(project, self._today(), wanted, at.place, at.limit)

        return self._from_graph(permit, project, "actions", ("actions", wanted), asked, page)

    def revisions(self, permit: Permit, project: ProjectId, asked: Asked) -> Told | Refusal:
        """The frozen states of the project."""

        def page(held: Held, project: Project, at: At) -> Page:
            return _portion(lists.revisions_told(project), at)

        return self._from_graph(permit, project, "revisions", ("revisions",), asked, page)

    def findings(self, permit: Permit, project: ProjectId, known: str) -> Told | Refusal:
        """How many findings there are; where they are not all worked out yet, the caller is asked for patience."""
        at = self._at(permit, project, ("findings",), Asked(known=known))
        if isinstance(at, Refusal) or _knows(known, at.tag):
            return at if isinstance(at, Refusal) else Told(at.tag, None)
        with self._graph(at) as found:
            if isinstance(found, Refusal):
                return found
            held, graph, _ = found
            index = self._shelf.findings(held, graph, self._today())
            steps = 0
            while steps < STEPS_MAX and index.work():
                steps += 1
            if not index.complete:
                return Refusal(Problem.BUSY, "The findings are being worked out. Ask again in a moment.", AGAIN_SECONDS)
            at = self._tagged(at, held.head)
            return Told(at.tag, {"project": project, "head": held.head, **lists.findings_told(index)})

    def entities(self, permit: Permit, project: ProjectId, kind: str | None, asked: Asked, *, removed: bool = False) -> Told | Refusal:
        """Everything there is, by id, of one kind where that is asked for; the removed ones only on request."""

        def takes(entity: Entity) -> bool:
            return kind in (None, entity.kind) and (removed or fate(entity) is not Fate.REMOVED)

        def page(replica: Replica, at: At) -> Page:
            return _entity_page(replica, at, takes)

        return self._from_store(permit, project, "entities", ("entities", kind, removed), asked, page)

    def entity(self, permit: Permit, project: ProjectId, id: EntityId, known: str) -> Told | Refusal:
        """One entity as it stands now."""

        def page(replica: Replica, at: At) -> Page:
            found = replica.entity(id)
            return Page([] if found is None else [lists.entity_told(found)], None)

        told = self._from_store(permit, project, "entities", ("entity", id), Asked(known=known), page)
        if isinstance(told, Refusal) or told.body is None:
            return told
        entity = next(iter(told.body["entities"]), None)
        return Refusal(Problem.NO_SUCH_ENTITY) if entity is None else Told(told.tag, {"head": told.body["head"], **entity})

    def contested(self, permit: Permit, project: ProjectId, asked: Asked) -> Told | Refusal:
        """The cells that wait for a person."""

        def page(replica: Replica, at: At) -> Page:
            found = {each.id: each for each in replica.contested_entities()} | dict(past(replica, at.number).before)
            items: list[dict[str, Any]] = []
            for id in sorted(id for id in found if id > at.place):
                items += lists.contested_told(entity) if (entity := found[id]) is not None else ()
                if len(items) >= at.limit:
                    return Page(items, id)
            return Page(items, None)

        return self._from_store(permit, project, "contested", ("contested",), asked, page)

    def history(self, permit: Permit, project: ProjectId, id: EntityId, field: str | None, asked: Asked) -> Told | Refusal:
        """What happened to an entity, or to one field of it, the oldest first."""

        def page(replica: Replica, at: At) -> Page | Refusal:
            if replica.entity(id) is None:
                return Refusal(Problem.NO_SUCH_ENTITY)
            changes = replica.history_between(id, _number(at.place), at.number, at.limit)
            earlier = replica.those(dot for _, change in changes for dots in change.saw.values() for dot in dots)
            items = lists.history_told(changes, field, list(earlier.values()))
            return Page(items, str(changes[-1][0]) if len(changes) == at.limit else None)

        return self._from_store(permit, project, "history", ("history", id, field), asked, page)

    def _from_graph(
        self,
        permit: Permit,
        project: ProjectId,
        name: str,
        wanted: tuple[object, ...],
        asked: Asked,
        page: Callable[[Held, Project, At], Page],
    ) -> Told | Refusal:
        at = self._at(permit, project, wanted, asked)
        if isinstance(at, Refusal) or _knows(asked.known, at.tag):
            return at if isinstance(at, Refusal) else Told(at.tag, None)
        with self._graph(at) as found:
            if isinstance(found, Refusal):
                return found
            held, graph, then = found
            with rewound(graph, then.before, then.vector):
                return _answer(at, project, name, page(held, graph, at))

    @contextmanager
    def _graph(self, at: At) -> Iterator[tuple[Held, Project, Past] | Refusal]:
        """The project in memory, for nobody else, and what it was at the number that is asked for."""
        with self._shelf.taken(at.key) as held:
            if held is None:
                yield Refusal(Problem.BUSY, retry_after_seconds=AGAIN_SECONDS)
                return
            with self._databases.reading(at.permit.who.tenant, at.key) as connection:
                replica = _replica(connection, at.key)
                graph = self._shelf.bring_up(held, replica)
                then = _past(replica, at)
            if graph is None:
                yield Refusal(Problem.TOO_LARGE_TO_READ)
            else:
                yield then if isinstance(then, Refusal) else (held, graph, then)

    def _from_store(
        self,
        permit: Permit,
        project: ProjectId,
        name: str,
        wanted: tuple[object, ...],
        asked: Asked,
        page: Callable[[Replica, At], Page | Refusal],
    ) -> Told | Refusal:
        at = self._at(permit, project, wanted, asked)
        if isinstance(at, Refusal) or _knows(asked.known, at.tag):
            return at if isinstance(at, Refusal) else Told(at.tag, None)
        with self._databases.reading(permit.who.tenant, at.key) as connection:
            replica = _replica(connection, at.key)
            try:
                found = page(replica, at)
            except Gap:
                return Refusal(Problem.LIST_IS_GONE)
        return found if isinstance(found, Refusal) else _answer(at, project, name, found)

    def _at(self, permit: Permit, project: ProjectId, wanted: tuple[object, ...], asked: Asked) -> At | Refusal:
        """What this asks for, if it may be asked; told to the audit log where somebody begins to read."""
        key, name = permit.key(project), cursors.asked_of(*wanted)
        with self._databases.reading(permit.who.tenant, key) as connection:
            role = role_of(connection, permit, key)
            if isinstance(role, Refusal):
                return role
            replica = _replica(connection, key)
            epoch, head = replica.epoch, replica.head
        at = At(permit, key, epoch, head, "", name, asked.limit, "")
        if asked.cursor:
            behind = cursors.read(asked.cursor)
            if behind is None or behind.asked != name:
                return Refusal(Problem.NOT_READABLE, "This cursor is not of this list. Ask with the same filters as for the page before.")
            if behind.epoch != epoch or behind.number > head:
                return Refusal(Problem.LIST_IS_GONE)
            at = At(permit, key, epoch, behind.number, behind.place, name, asked.limit, "")
        else:
            self._tell(permit, key, str(wanted[0]), head)
        return self._tagged(at, at.number)

    def _tagged(self, at: At, number: int) -> At:
        tag = f'"{at.epoch}.{number}.{cursors.asked_of(self._version, self._today(), at.place, at.limit)}"'
        return At(at.permit, at.key, at.epoch, number, at.place, at.asked, at.limit, tag)

    def _tell(self, permit: Permit, key: ProjectId, what: str, head: int) -> None:
        who, now = permit.who, self._now()
        with self._lock:
            last = self._told.get((who.sign_in, key, what))
            if last is not None and now < last + TOLD_AGAIN_MILLIS:
                return
            self._told[who.sign_in, key, what] = now
            if len(self._told) > TOLD_MAX:
                self._told.popitem(last=False)
        with self._databases.writing(who.tenant) as connection:
            record(connection, Entry(key, now, who.name, What.LIST_READ, {"list": what, "head": head}, who.sign_in))

    def _today(self) -> date:
        return datetime.fromtimestamp(self._now() / 1000, tz=UTC).date()


def head_in(tag: str) -> tuple[str, int] | None:
    """The epoch and the number that a tag of ours names (If-Match)."""
    parts = tag.strip().removeprefix("W/").strip('"').split(".")
    return (parts[0], int(parts[1])) if len(parts) == 3 and parts[1].isascii() and parts[1].isdecimal() else None


def _answer(at: At, project: ProjectId, name: str, page: Page) -> Told:
    following = None if page.place is None else cursors.told(Cursor(at.epoch, at.number, at.asked, page.place))
    return Told(at.tag, {"project": project, "head": at.number, name: page.items, "next": following})


def _entity_page(replica: Replica, at: At, takes: Callable[[Entity], bool]) -> Page:
    before = past(replica, at.number).before
    items: list[dict[str, Any]] = []
    place = at.place
    for _ in range(WINDOWS_MAX):
        found = replica.entities_after(place, WINDOW)
        for each in found:
            entity, place = before.get(each.id, each), each.id
            if entity is not None and takes(entity):
                items.append(lists.entity_told(entity))
                if len(items) == at.limit:
                    return Page(items, place)
        if len(found) < WINDOW:
            return Page(items, None)
    return Page(items, place)


def _portion(every: Sequence[dict[str, Any]], at: At) -> Page:
    start = _number(at.place)
    end = start + at.limit
    return Page(every[start:end], str(end) if end < len(every) else None)


def _number(place: str) -> int:
    return int(place) if place.isascii() and place.isdecimal() and len(place) < 16 else 0


def _past(replica: Replica, at: At) -> Past | Refusal:
    if replica.epoch != at.epoch:
        return Refusal(Problem.LIST_IS_GONE)
    try:
        return past(replica, at.number)
    except Gap:
        return Refusal(Problem.LIST_IS_GONE)


def _replica(connection: Any, key: ProjectId) -> Replica:
    return Replica(EngineConnection(connection), id_of(key), kept_as=key)


def _knows(known: str, tag: str) -> bool:
    """Whether one of the tags in If-None-Match is this."""
    return any(each.strip().removeprefix("W/") in (tag, "*") for each in known.split(","))
