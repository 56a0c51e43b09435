"""Many texts typed as one step: what each means by itself and after those before it, and which of them are refused. Submits nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from msgspec import Struct, structs

from forestall.changes import Dot, FieldName, Value
from forestall.fmea.columns import Column, Content, Level
from forestall.fmea.edits import Add, Batch, Edit, Refused, SetFields
from forestall.fmea.entry import NewId, cell_text, enter
from forestall.fmea.project import Project
from forestall.fmea.sheet import Row
from forestall.fmea.sketch import Sketch
from forestall.ids import Chance, EntityId
from forestall_desktop.models.plain_texts import ASK, Way, way_of


class Typed(Struct, frozen=True, gc=False):
    """One text meant for one cell."""

    row: Row
    column: Column
    text: str


@dataclass(frozen=True, slots=True)
class Left:
    """A text that was refused, and why."""

    typed: Typed
    sentence: str


@dataclass(frozen=True, slots=True)
class Meant:
    """What many texts mean together: one edit for the door, how many cells it changes, and what is left out of it."""

    edit: Batch
    cells: int
    refused: tuple[Left, ...] = ()


_HANGS_ON: Mapping[Content, Content] = {
    Content.SEVERITY: Content.EFFECTS,
    Content.EFFECT_FIELD: Content.EFFECTS,
    Content.LINK_FIELD: Content.EFFECTS,
    Content.ACTION_FIELD: Content.ACTIONS,
    Content.MITIGATED_FIELD: Content.MITIGATED,
    Content.LOWER_FIELD: Content.CAUSE,
}
"""Columns that say something of what another column names."""
_OUTSIDE_IN = (Content.ELEMENT, Content.FUNCTION, Content.MODE)


def meant(project: Project, typed: Sequence[Typed], new: NewId, chance: Chance, *, carefully: bool = False) -> Meant:
    """What these texts mean, typed one after the other, row by row. `carefully`: each is judged by the rules here, so that the door
    refuses none of the rest (needed only where it did)."""
    sketch: Sketch | None = None
    pen = Strokes()
    manners: dict[tuple[str, ...], tuple[list[int], bool]] = {}
    for row, texts in groupby(typed, key=lambda each: each.row):
        several = list(texts)
        keys = tuple([each.column.key for each in several])
        if keys not in manners:
            manners[keys] = _manner([each.column for each in several])
        order, builds = manners[keys]
        wanted = [several[place] for place in order]
        if not carefully and not builds and (len(wanted) == 1 or (row.mode is not None and row.line is not None)):
            pen.plain(project, wanted, new)
        else:
            sketch = sketch or Sketch(project, chance)
            pen.drawn(sketch, row, wanted, new)
    return pen.meant()


def rank(column: Column) -> tuple[int, int]:
    """In which order the texts of a row are typed: from the outside in, and what names a thing before what is said of it."""
    outside = _OUTSIDE_IN.index(column.content) if column.content in _OUTSIDE_IN else len(_OUTSIDE_IN)
    return outside, int(column.content in _HANGS_ON)


class Strokes:
    """Collects what is typed cell by cell."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []
        self.refused: list[Left] = []
        self.cells = 0
        self._ways: dict[str, Way] = {}

    def meant(self) -> Meant:
        """Everything so far."""
        return Meant(gathered(self.edits), self.cells, tuple(self.refused))

    def plain(self, project: Project, typed: Sequence[Typed], new: NewId) -> None:
        """Texts that have nothing to do with one another."""
        ways = self._ways
        for each in typed:
            way = ways.get(each.column.key)
            if way is None:
                way = ways[each.column.key] = way_of(project, each.column, new)
            said = way(each.row, each.text)
            self._take(each, _edit(project, each, new) if said is ASK else said)

    def drawn(self, sketch: Sketch, row: Row, typed: Sequence[Typed], new: NewId) -> Row:
        """Texts that may build on one another; gives the row with what they made in it."""
        for each in typed:
            here = structs.replace(each, row=row)
            edit = _edit(sketch, here, new)
            if edit is not None and not isinstance(edit, Refused) and isinstance(verdict := sketch.draw(edit), Refused):
                edit = verdict
            self._take(each, edit)
            if edit is not None and not isinstance(edit, Refused):
                row = _grown(row, each.column, edit)
        return row

    def _take(self, typed: Typed, edit: Edit | Refused | None) -> None:
        if isinstance(edit, Refused):
            self.refused.append(Left(typed, edit.sentence))
        elif edit is not None:
            self.edits.append(edit)
            self.cells += 1


def gathered(edits: Sequence[Edit]) -> Batch:
    """These edits as one, with the fields of each entity set at once where nothing is made or removed: one change for it, not ten."""
    flat = list(_flat(edits))
    sets = [edit for edit in flat if isinstance(edit, SetFields)]
    adds = [edit for edit in flat if isinstance(edit, Add)]
    if len(sets) + len(adds) < len(flat):
        return Batch(tuple(_runs(flat)))
    # Nothing is made because of what is typed, so all of it can be made first: then neither breaks the row of the other.
    return Batch((*adds, *_by_entity(sets)))


def _flat(edits: Sequence[Edit]) -> Iterator[Edit]:
    for edit in edits:
        if isinstance(edit, Batch):
            yield from _flat(edit.edits)
        else:
            yield edit


def _runs(edits: Sequence[Edit]) -> Iterator[Edit]:
    """What only sets fields, up to the next edit that makes or removes something."""
    for sets, run in groupby(edits, key=lambda edit: isinstance(edit, SetFields)):
        several = list(run)
        yield from _by_entity(edit for edit in several if isinstance(edit, SetFields)) if sets else several


def _by_entity(edits: Iterable[SetFields]) -> Iterator[SetFields]:
    fields: dict[EntityId, dict[FieldName, Value]] = {}
    seen: dict[EntityId, dict[FieldName, tuple[Dot, ...]]] = {}
    for edit in edits:
        fields.setdefault(edit.entity, {}).update(edit.set)
        if edit.seen:
            seen.setdefault(edit.entity, {}).update(edit.seen)
    return (SetFields(id, set, seen.get(id, {})) for id, set in fields.items())


def _manner(columns: Sequence[Column]) -> tuple[list[int], bool]:
    """In which order the texts of a row are typed, and whether one needs what another of them makes, or a name that another row may have
    made."""
    contents = {column.content for column in columns}
    builds = any(_HANGS_ON.get(content) in contents for content in contents) or any(column.field == "owner" for column in columns)
    return sorted(range(len(columns)), key=lambda place: rank(columns[place])), builds


def _edit(project: Project, typed: Typed, new: NewId) -> Edit | Refused | None:
    """What one text means; None where it says what stands there."""
    if typed.text.strip() == cell_text(project, typed.row, typed.column).strip():
        return None
    return enter(project, typed.row, typed.column, typed.text, new)


def _grown(row: Row, column: Column, edit: Edit) -> Row:
    """The row with what typing into it made."""
    for each in _flat((edit,)):
        if not isinstance(each, Add):
            continue
        if each.kind == "line" and row.line is None and column.level in (Level.MODE, Level.LINE):
            row = replace(row, line=each.id)
        elif each.kind == "failure" and column.content is Content.MODE:
            row = replace(row, mode=each.id)
        elif each.kind == "function" and column.content is Content.FUNCTION:
            row = replace(row, function=each.id)
    return row
