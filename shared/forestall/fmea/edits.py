"""What a person may mean: the edits that go through the one door. Values only; `rules.decide` says what becomes of them.

`Add`, `SetFields`, `Reversal` and `Draft`, of which an import or a paste makes thousands, are structures: made in a tenth of the time of a
frozen dataclass.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from forestall.changes import Dot, FieldName, Value
from forestall.ids import EntityId


class SetFields(msgspec.Struct, frozen=True, gc=False):
    """Type into cells of one entity. `seen` holds, per field, the heads on the screen when the editor opened;
    without it the author is taken to have seen what is there now."""

    entity: EntityId
    set: Mapping[FieldName, Value]
    seen: Mapping[FieldName, tuple[Dot, ...]] = msgspec.field(default_factory=dict)


class Add(msgspec.Struct, frozen=True, gc=False):
    """Make an entity under a parent: behind the sibling `after`, in front of the sibling `before`, or at the end."""

    id: EntityId
    kind: str
    parent: EntityId | None = None
    set: Mapping[FieldName, Value] = msgspec.field(default_factory=dict)
    after: EntityId | None = None
    before: EntityId | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove entities with all that hangs below them, and failures nobody names any more."""

    entities: tuple[EntityId, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Hang an entity under another parent, or elsewhere among its siblings: behind `after`, in front of `before`, or at the end."""

    entity: EntityId
    into: EntityId | None
    after: EntityId | None = None
    before: EntityId | None = None


@dataclass(frozen=True, slots=True)
class Settle:
    """Decide a contested cell. For the cell `removed`, True removes and False keeps."""

    entity: EntityId
    field: FieldName
    value: Value


@dataclass(frozen=True, slots=True)
class Confirm:
    """Say that the ratings of a cause line are right as they stand: they are written again, by somebody who has seen them together."""

    line: EntityId


class Reversal(msgspec.Struct, frozen=True, gc=False):
    """One cell as it was before a change of ours and as it was after it. It can be put back while our site's value still stands alone.

    `others`: what else stood in it, where it was contested; that comes back, too, and the cell waits for a person again."""

    entity: EntityId
    field: FieldName
    before: Value
    after: Value
    dot: Dot
    created: bool = False
    others: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Revert:
    """Undo or redo: put back what is still ours, and say what was left because somebody changed it since."""

    items: Sequence[Reversal]


@dataclass(frozen=True, slots=True)
class Adopt:
    """Take an entity as a document of Forestall's own tells it: under its id, at its place, whatever its fields hold and whether or not
    this version knows them. One that is here already gets what differs; what the document does not name stays.

    `beside`: what else stood in contested cells, newest first; they wait for a person here, too. `disputed`: one had removed it, another
    kept it."""

    id: EntityId
    kind: str
    set: Mapping[FieldName, Value]
    beside: Mapping[FieldName, tuple[Value, ...]] = field(default_factory=dict)
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits meant as one: done together, undone together. A later one may name what an earlier one made.

    What came out of a file (`as_it_came`) is taken even where `laws` would refuse the same from a keyboard: it is kept, and found."""

    edits: Sequence[Edit]
    as_it_came: bool = False


Edit = SetFields | Add | Remove | Move | Settle | Confirm | Revert | Adopt | Batch


class Draft(msgspec.Struct, frozen=True, gc=False):
    """What one accepted edit writes into one entity; `pen` makes a change of it. `as_told`: a document says it, bases and all."""

    kind: str
    entity: EntityId
    set: Mapping[FieldName, Value]
    seen: Mapping[FieldName, tuple[Dot, ...]] = msgspec.field(default_factory=dict)
    as_told: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """The edit may happen. No drafts: there was nothing to change. `left` says what could not be put back."""

    drafts: tuple[Draft, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """The edit may not happen, and why, in a sentence for the person who typed."""

    sentence: str


Verdict = Accepted | Refused
