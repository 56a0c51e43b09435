"""What became of a project between two revisions, or between a revision and now: values for a panel, a print, a script. Pure.

Looks at contents only, so it needs no history. Entities are the same where their ids are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from forestall.changes import FieldName, Value
from forestall.fmea.freezing import Content, Frozen
from forestall.fmea.kinds.optimization import STATUSES
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, POSITION, TEXT, Field, FieldType
from forestall.fmea.words import Difference, differences
from forestall.hurry import without_collecting
from forestall.ids import EntityId

_HEADERS = frozenset({"project", "analysis"})
_UNTOLD = frozenset({"source", "source part"})
"""What an import keeps for itself: packed copies of files, which nobody reads."""
_WORDS_MAX = 20_000
"""Longer wordings are shown as gone and new: nobody reads a word for word comparison of a book, and it takes seconds."""


class What(Enum):
    """What became of a thing."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    REWORDED = "reworded"
    RERATED = "rerated"
    STATUS = "status"
    HEADER = "header"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Step:
    """One difference. `where` is the way down to the entity, in words; `field` and the two values are empty for what came or went whole.

    For a move, the values are the ways down to the old and the new parent; equal where only the order changed.
    """

    what: What
    entity: EntityId
    kind: str
    text: str
    where: tuple[str, ...]
    field: FieldName | None = None
    old: Value = None
    new: Value = None

    @property
    def label(self) -> str:
        """The field's name for people."""
        known = field_of(self.kind, self.field) if self.field else None
        return known.label if known else str(self.field or "")

    @property
    def words(self) -> list[tuple[Difference, str]]:
        """The wording, word by word."""
        old, new = str(self.old or ""), str(self.new or "")
        if len(old) + len(new) > _WORDS_MAX:
            return [(Difference.GONE, old), (Difference.NEW, new)]
        return differences(old, new)


def compare(old: Content, new: Content) -> list[Step]:
    """Everything that differs, in the order of the new content's structure; what was removed comes last."""
    before, now = _Side(old, new), _Side(new, old)
    with without_collecting():
        steps = [step for id, frozen in new.items() if old.get(id) != frozen for step in _of_entity(id, before, now)]
        steps += [_whole(What.REMOVED, id, before) for id in old if id not in new]
        return sorted((step for step in steps if step.kind not in _UNTOLD), key=_place)


def by_what(steps: Iterable[Step]) -> Mapping[What, list[Step]]:
    """The differences by what they are, each kind of difference there even where it has none."""
    found: dict[What, list[Step]] = {what: [] for what in What}
    for step in steps:
        found[step.what].append(step)
    return found


class _Side:
    """One of the two contents, and its entities in words. Remembers the ways down, which many entities share."""

    def __init__(self, content: Content, other: Content) -> None:
        self.content = content
        self._other = other
        self._ways: dict[EntityId | None, tuple[str, ...]] = {None: ()}

    def name(self, id: EntityId) -> str:
        """An entity in words: its text, or the text of its cause or effect; what is not here as the other side calls it."""
        frozen = self.content.get(id) or self._other.get(id)
        if frozen is None:
            return ""
        return _text(frozen) or self._named(frozen) or (KINDS[frozen.kind].label if frozen.kind in KINDS else frozen.kind)

    def way(self, id: EntityId) -> tuple[str, ...]:
        """The names of what an entity hangs on, from the top down."""
        up: list[EntityId] = []
        here = self._parent(id)
        while here is not None and here not in self._ways and here not in up:
            up.append(here)
            here = self._parent(here)
        way = self._ways.get(here, ())
        for each in reversed(up):
            way = self._ways[each] = (*way, self.name(each))
        return way

    def _named(self, frozen: Frozen) -> str:
        targets = (_reference(frozen, name) for name in (CAUSE, EFFECT))
        found = (self.content.get(id) or self._other.get(id) for id in targets if id is not None)
        return next((text for each in found if each is not None and (text := _text(each))), "")

    def _parent(self, id: EntityId) -> EntityId | None:
        return _reference(self.content.get(id), PARENT)


def _of_entity(id: EntityId, old: _Side, new: _Side) -> Iterator[Step]:
    before, now = old.content.get(id), new.content[id]
    if before is None:
        yield _whole(What.ADDED, id, new)
        return
    where, text = new.way(id), new.name(id)
    if any(before.fields.get(name) != now.fields.get(name) for name in (PARENT, POSITION)):
        yield Step(What.MOVED, id, now.kind, text, where, None, " › ".join(old.way(id)), " › ".join(where))
    for name in sorted({*before.fields, *now.fields} - {PARENT, POSITION}):
        was, becomes = before.fields.get(name), now.fields.get(name)
        if was != becomes:
            field = field_of(now.kind, name)
            yield Step(_what(now, field), id, now.kind, text, where, name, _said(was, field, old), _said(becomes, field, new))


def _whole(what: What, id: EntityId, side: _Side) -> Step:
    return Step(what, id, side.content[id].kind, side.name(id), side.way(id))


def _place(step: Step) -> tuple[bool, tuple[str, ...], str, EntityId, str]:
    return step.what is What.REMOVED, step.where, step.text, step.entity, step.what.value


def _what(frozen: Frozen, field: Field | None) -> What:
    if frozen.kind in _HEADERS:
        return What.HEADER
    if field is None:
        return What.CHANGED
    if field.choices == STATUSES:
        return What.STATUS
    if field.type is FieldType.RATING:
        return What.RERATED
    return What.REWORDED if field.type is FieldType.TEXT else What.CHANGED


def _said(value: Value, field: Field | None, side: _Side) -> Value:
    """A reference in the words of what it names; every other value as it is."""
    if field is None or field.type is not FieldType.REFERENCE or not isinstance(value, str):
        return value
    return side.name(EntityId(value)) or value


def _text(frozen: Frozen) -> str:
    return str(frozen.fields.get(TEXT) or "")


def _reference(frozen: Frozen | None, name: FieldName) -> EntityId | None:
    told = frozen.fields.get(name) if frozen else None
    return EntityId(told) if isinstance(told, str) else None
