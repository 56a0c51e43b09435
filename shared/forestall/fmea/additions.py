"""Looks at many additions together: values by column and not by cell, places by parent and kind. Says the same as `rules` of each alone.

Never refuses: where anything is amiss it leaves the whole to `rules`, which looks at one after the other and finds the sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import cast

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Add, Draft, Edit, Refused, SetFields
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.placing import Placing
from forestall.fmea.schema import CUSTOM_PREFIX, PARENT, POSITION, Field, FieldType
from forestall.fmea.values import TEXT_MAX, UNSTORABLE, check
from forestall.ids import EntityId

ID_MAX = 200
"""The longest id, in letters."""
FIELDS_MAX = 400
"""What peers take in one change (see protocol.codec), less the parent and the position that come with it."""
_MANY = 30
_BLOCK = 4_000
"""So many are looked at in one go: what was noted of them is still at the processor's hand when their columns are."""
TYPES: Mapping[FieldType, type] = {
    FieldType.TEXT: str,
    FieldType.RATING: int,
    FieldType.NUMBER: float,
    FieldType.FLAG: bool,
    FieldType.DATE: str,
    FieldType.CHOICE: str,
    FieldType.REFERENCE: str,
}
"""What a column holds that is looked at as a whole."""

_Shape = tuple[str, ...]
"""A kind, and behind it the names of the fields that are set."""
_Mended = dict[str, dict[FieldName, dict[Value, Value]]]
"""By kind and field: what is kept in other letters than it came."""


@dataclass(frozen=True, slots=True)
class Additions:
    """What many additions write, and what they name that was there before them."""

    drafts: list[Draft]
    named: set[EntityId]


def in_rows(edits: Sequence[Edit]) -> Iterator[list[Edit] | Edit]:
    """The edits in order; where many in a row add something behind its siblings, these together, and so where many type into cells."""
    for alike, row in groupby(edits, key=_looked_at_together):
        several = list(row)
        if alike is None or len(several) < _MANY:
            yield from several
        else:
            yield several


def look_at(
    adds: Sequence[Add], kind_of: Callable[[EntityId], str | None], is_there: Callable[[EntityId], bool], placing: Placing
) -> Additions | None:
    """What these write; None where one of them may have to be refused. `kind_of` and `is_there` tell of what was before them."""
    seen = _Seen(kind_of)
    mended: _Mended = {}
    for start in range(0, len(adds), _BLOCK):
        seen.note(adds[start : start + _BLOCK])
        if not seen.fits or not _mend_columns(seen.shapes, mended):
            return None
        seen.shapes.clear()
    if not (_are_ids(seen.kinds) and len(seen.kinds) == len(adds) and not any(map(kind_of, seen.kinds))):
        return None
    if not (all(map(_hangs_well, seen.hanging)) and all(map(_names_well, seen.naming)) and all(map(is_there, seen.outside))):
        return None
    return Additions(_drafts(adds, placing, mended), seen.outside)


def _looked_at_together(edit: Edit) -> type[Edit] | None:
    if isinstance(edit, Add):
        return Add if edit.after is None and edit.before is None else None
    return SetFields if isinstance(edit, SetFields) else None


@dataclass(slots=True)
class _Shaped:
    """Additions of one shape, and which of its fields name something."""

    references: tuple[FieldName, ...]
    adds: list[Add] = field(default_factory=list)


class _Seen:
    """Notes additions one after the other: each may hang on an earlier one, or name it."""

    def __init__(self, kind_of: Callable[[EntityId], str | None]) -> None:
        self._kind_of = kind_of
        self.kinds: dict[EntityId, str] = {}
        self.shapes: dict[_Shape, _Shaped] = {}
        self.hanging: set[tuple[str, str | None]] = set()
        """Which kind hangs on which."""
        self.naming: set[tuple[str, FieldName, str | None]] = set()
        """Which kind names which, in which field."""
        self.outside: set[EntityId] = set()
        self.fits = True

    def note(self, adds: Iterable[Add]) -> None:
        shapes, kinds, hanging = self.shapes, self.kinds, self.hanging
        for add in adds:
            kind, parent = add.kind, add.parent
            shape = (kind, *add.set)
            shaped = shapes.get(shape) or self._begin(shape)
            shaped.adds.append(add)
            if parent is None:
                hanging.add((kind, None))
            else:
                hanging.add((kind, kinds.get(parent) or self._outside(parent)))
            if shaped.references:
                self._note_references(add, shaped.references)
            kinds[add.id] = kind

    def _note_references(self, add: Add, names: Iterable[FieldName]) -> None:
        for name in names:
            target = add.set[name]
            if isinstance(target, str):
                self.naming.add((add.kind, name, self._kind(EntityId(target))))
            else:
                self.fits = False

    def _begin(self, shape: _Shape) -> _Shaped:
        kind, *names = shape
        fields = [field_of(kind, FieldName(name)) for name in names]
        references = (each.name for each in fields if each is not None and each.type is FieldType.REFERENCE)
        self.fits = self.fits and kind in KINDS and len(names) <= FIELDS_MAX
        for name in names:
            if name.startswith(CUSTOM_PREFIX):
                self.fits = self.fits and self._kind(EntityId(name.removeprefix(CUSTOM_PREFIX))) == "column"
        found = self.shapes[shape] = _Shaped(tuple(references))
        return found

    def _kind(self, id: EntityId) -> str | None:
        return self.kinds.get(id) or self._outside(id)

    def _outside(self, id: EntityId) -> str | None:
        self.outside.add(id)
        return self._kind_of(id)


def _are_ids(ids: Mapping[EntityId, str]) -> bool:
    lengths = set(map(len, ids))
    return min(lengths) > 0 and max(lengths) <= ID_MAX and "\0" not in "".join(ids)


def _hangs_well(pair: tuple[str, str | None]) -> bool:
    kind, parent = pair
    under = KINDS[kind].fields.get(PARENT)
    return parent is None if under is None else parent in under.kinds


def _names_well(named: tuple[str, FieldName, str | None]) -> bool:
    kind, name, target = named
    return target in KINDS[kind].fields[name].kinds


def _mend_columns(shapes: Mapping[_Shape, _Shaped], mended: _Mended) -> bool:
    """Find what is kept in other letters than it came; False where something cannot be kept at all."""
    for (kind, *names), shaped in shapes.items():
        columns = zip(*[add.set.values() for add in shaped.adds], strict=True)
        for name, column in zip(map(FieldName, names), columns, strict=True):
            kept = _kept(field_of(kind, name), column)
            if kept is None:
                return False
            if kept:
                mended.setdefault(kind, {}).setdefault(name, {}).update(kept)
    return True


def _kept(field: Field | None, column: tuple[Value, ...]) -> dict[Value, Value] | None:
    """Of one column the values that are kept otherwise than they came; None where one cannot be kept, or is of an unusual type."""
    if field is None or set(map(type, column)) != {TYPES.get(field.type)}:
        return None
    if (field.type is FieldType.TEXT and is_tidy(column)) or field.type is FieldType.REFERENCE:
        return {}  # that a reference names what it may was looked at before
    kept = {value: check(field, value) for value in set(column)}
    if any(isinstance(value, Refused) for value in kept.values()):
        return None
    return {old: new for old, new in kept.items() if not isinstance(new, Refused) and old != new}


def is_tidy(texts: Sequence[Value]) -> bool:
    """Whether all of these (texts) are kept as they are. As whole columns, which is ten times as fast as one by one."""
    words = cast("Sequence[str]", texts)
    return (
        "" not in words
        and tuple(map(str.strip, words)) == words
        and max(map(len, words)) <= TEXT_MAX
        and not UNSTORABLE.search("".join(words))
    )


def _drafts(adds: Sequence[Add], placing: Placing, mended: _Mended) -> list[Draft]:
    drafts = []
    for add, key in zip(adds, placing.keys(adds), strict=True):
        fields: dict[FieldName, Value] = {**add.set}
        if add.kind in mended:
            fields = _mend(fields, mended[add.kind])
        if add.parent is not None:
            fields[PARENT] = add.parent
        fields[POSITION] = key
        drafts.append(Draft(add.kind, add.id, fields))
    return drafts


def _mend(fields: dict[FieldName, Value], mended: Mapping[FieldName, Mapping[Value, Value]]) -> dict[FieldName, Value]:
    told = {name: mended[name].get(value, value) if name in mended else value for name, value in fields.items()}
    return {name: value for name, value in told.items() if value is not None}
