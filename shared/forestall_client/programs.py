"""A project on a server, for programs: lists that come page by page, and edits. Typed, and thin over `client`; keeps nothing.

with connected("https://fmea.example.com", token) as server:
    for row in server.project("ParkingBrake").sheet(ap="H"):
        print(row["mode"], row["cause"], row["rpn"])
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypedDict, TypeVar, cast

from forestall.changes import Value
from forestall.ids import Chance, random_id
from forestall_client.client import Client, project_path

Row = TypeVar("Row")
Edit = Mapping[str, object]
"""One edit, as `set_fields`, `add`, `remove`, `move` and `settle` make them."""


class Effect(TypedDict, total=False):
    """An effect of a mode."""

    id: str
    text: str
    severity: int | None


class SheetRow(TypedDict, total=False):
    """A row of the form sheet: one cause line. `id` is the line; each `…_id` is an entity."""

    id: str
    analysis: str
    analysis_id: str | None
    element: str
    element_id: str | None
    function: str
    function_id: str | None
    mode: str
    mode_id: str | None
    effects: list[Effect]
    cause: str
    cause_id: str | None
    severity: int | None
    occurrence: int | None
    detection: int | None
    ap: str | None
    ap_is_worst_case: bool
    rpn: int | None
    prevention: list[str]
    detection_controls: list[str]
    actions: list[dict[str, Any]]
    filter_code: str | None
    remarks: str | None
    custom: dict[str, Any]
    recovered: bool


class ActionRow(TypedDict, total=False):
    """An action, with the line it hangs on."""

    id: str
    text: str
    type: str | None
    status: str
    owner: str | None
    due: str | None
    days_late: int | None
    line: str | None
    mode: str
    cause: str
    ap: str | None
    ap_after: str | None
    preliminary: bool | None


class EntityRow(TypedDict, total=False):
    """An entity: what its cells show, and which of them are contested."""

    id: str
    kind: str
    removed: bool
    values: dict[str, Value]
    contested: list[str]


class Candidate(TypedDict):
    """One of the values of a contested cell."""

    value: Value
    author: str
    at: str


class ContestedRow(TypedDict, total=False):
    """A cell that waits for a person; the value that is shown comes first."""

    entity: str
    field: str
    candidates: list[Candidate]


class HistoryRow(TypedDict, total=False):
    """One field of one change."""

    number: int
    at: str
    author: str
    field: str
    value: Value
    replaced: list[Value]


class RevisionRow(TypedDict, total=False):
    """A frozen state of the project."""

    id: str
    name: str
    state: str
    hash: str
    author: str
    made_at: str
    date: str | None
    remarks: str | None
    signatures: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Done:
    """What came of edits. `head`: what was `seen` from here on. `ids`: of each edit the id of what it made."""

    head: int
    ids: Sequence[str | None]
    touched: Sequence[str]
    contested: Sequence[ContestedRow]


class Pages(Generic[Row]):
    """A list as of one number of the project, fetched page by page as it is walked. Walk it again, and it is fetched anew.

    `head`: that number, to be said as `seen` with an edit. `tag`: give it as `unless` next time; `is_new` is False where nothing changed.
    """

    def __init__(self, client: Client, path: str, name: str, query: Mapping[str, object], unless: str) -> None:
        self._client = client
        self._path = path
        self._name = name
        self._query = {key: _said(value) for key, value in query.items() if value is not None}
        self._first, self.tag = client.get_unless(unless, path, dict[str, Any], **self._query)

    @property
    def is_new(self) -> bool:
        """Whether there is something that `unless` did not stand for."""
        return self._first is not None

    @property
    def head(self) -> int:
        """The number of the project that the list is of; 0 where nothing is new."""
        return int(self._first["head"]) if self._first else 0

    def __iter__(self) -> Iterator[Row]:
        page = self._first
        while page is not None:
            yield from cast(list[Row], page[self._name])
            behind = page["next"]
            page = self._client.get(self._path, dict[str, Any], **self._query, cursor=behind) if behind else None


@dataclass(frozen=True, slots=True)
class OpenProject:
    """One project of a server. Every call raises what `Client` raises: `ProblemAnswer` where the server says no."""

    client: Client
    id: str

    def sheet(
        self, *, analysis: str | None = None, element: str | None = None, ap: str | None = None, fields: str | None = None, unless: str = ""
    ) -> Pages[SheetRow]:
        """The form sheet, from top to bottom."""
        return self._list("sheet", "rows", unless, analysis=analysis, element=element, ap=ap, fields=fields)

    def actions(
        self,
        *,
        owner: str | None = None,
        due_before: date | None = None,
        status: str | None = None,
        ap: str | None = None,
        unless: str = "",
    ) -> Pages[ActionRow]:
        """Actions by their target dates."""
        return self._list("actions", "actions", unless, owner=owner, due_before=due_before, status=status, ap=ap)

    def entities(self, *, kind: str | None = None, removed: bool = False, unless: str = "") -> Pages[EntityRow]:
        """Everything there is, by id."""
        return self._list("entities", "entities", unless, kind=kind, removed=removed or None)

    def entity(self, id: str) -> EntityRow:
        """One entity as it stands now."""
        return cast(EntityRow, self.client.get(project_path(self.id, "entities", id), dict[str, Any]))

    def contested(self, *, unless: str = "") -> Pages[ContestedRow]:
        """The cells that wait for a person."""
        return self._list("contested", "contested", unless)

    def history(self, entity: str, field: str | None = None, *, unless: str = "") -> Pages[HistoryRow]:
        """What happened to an entity, or to one field of it, the oldest first."""
        return self._list("history", "history", unless, entity=entity, field=field)

    def revisions(self, *, unless: str = "") -> Pages[RevisionRow]:
        """The frozen states, the oldest first."""
        return self._list("revisions", "revisions", unless)

    def findings(self) -> dict[str, Any]:
        """How many findings there are."""
        return self.client.get(project_path(self.id, "findings"), dict[str, Any])

    def edit(self, *edits: Edit, seen: int) -> Done:
        """Several edits meant as one: all of them, or none. `seen`: the `head` of what was read."""
        told = self.client.post(project_path(self.id, "edits"), {"seen": seen, "edits": edits}, dict[str, Any])
        return Done(told["head"], told["ids"], told["touched"], told["contested"])

    def _list(self, path: str, name: str, unless: str, **query: object) -> Pages[Any]:
        return Pages(self.client, project_path(self.id, path), name, query, unless)


@dataclass(frozen=True, slots=True)
class Server:
    """A server, as a program sees it that shows a token."""

    client: Client

    def project(self, id: str) -> OpenProject:
        """One of its projects."""
        return OpenProject(self.client, id)


@contextmanager
def connected(address: str, token: str, sleep: Callable[[float], None] | None = None) -> Iterator[Server]:
    """A server at an address, to which a service token is shown. Where it asks for a moment's patience, it is asked again."""

    def shown(_: str | None) -> str:
        return token

    with Client(address, shown) if sleep is None else Client(address, shown, sleep) as client:
        yield Server(client)


def set_fields(entity: str, **fields: Value) -> Edit:
    """Type into cells of an entity; None clears one."""
    return {"do": "set", "entity": entity, "set": fields}


def add(kind: str, parent: str | None = None, *, id: str | None = None, chance: Chance = os.urandom, **fields: Value) -> Edit:
    """Make an entity under a parent. It has an id from the start, so that sending the edit twice makes one."""
    return {"do": "add", "kind": kind, "id": id or random_id(chance), "parent": parent, "set": fields}


def remove(entity: str) -> Edit:
    """Remove an entity with all that hangs below it."""
    return {"do": "remove", "entity": entity}


def move(entity: str, into: str | None, *, after: str | None = None) -> Edit:
    """Hang an entity under another parent, behind a sibling or at the end."""
    return {"do": "move", "entity": entity, "into": into, "after": after}


def settle(entity: str, field: str, value: Value) -> Edit:
    """Decide a contested cell."""
    return {"do": "settle", "entity": entity, "field": field, "value": value}


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
