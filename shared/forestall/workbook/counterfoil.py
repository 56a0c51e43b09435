"""The counterfoil of a form sheet: what it was written from, packed on a hidden sheet of the same workbook.

By it a form that comes back is recognised, what no column shows is not lost, and what a person changed in the workbook can be told from
what always stood there. Each row of a form carries its number in a hidden column, so that rows may be sorted, inserted and deleted. Writes
and reads; never decides what a difference means.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from forestall.changes import Entity, FieldName, Value
from forestall.clock import Clock, Millis
from forestall.errors import Unreadable
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Draft
from forestall.fmea.freezing import PAPER
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import ORIGIN, PARENT, REMOVED, FieldType
from forestall.ids import EntityId, ProjectId, SiteId
from forestall.pen import Pen
from forestall.workbook.guard import UNPACKED_BYTES_MAX

if TYPE_CHECKING:
    from forestall.workbook.grid import Book, Grid

SHEET = "Forestall"
ROW_HEADING = "Forestall row"
"""The heading of the hidden column; the number of the form in the workbook follows it."""
NOT_CARRIED = PAPER | {"source", "source part", "document", "document part", "copy", "deviation"}
"""Kinds that are about a project's past and its papers, or lead to other files: they stay in the project."""

_FORMAT = "forestall-form 1"
_FOR_PEOPLE = (
    "This sheet belongs to the forms beside it: it lets Forestall take them back with nothing lost, and see what was changed in them. "
    "Who deletes it can still import the forms by what they show."
)
_PIECE_BYTES = 22_500
"""As letters just less than a cell takes."""
_READ_BYTES = 1 << 20
_ABOVE = 3
_encode = msgspec.json.Encoder().encode
_TOLD = msgspec.json.Decoder(tuple[EntityId, str, dict[FieldName, Any]])


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one form of the workbook was made: of which analysis (None: of what was recovered), in which form of `fmea.columns.WISHES`."""

    analysis: EntityId | None
    form: str | None
    formulas: bool = False


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of which project, and which forms, in the order of their numbers. `whole`: every analysis is here."""

    project: ProjectId
    forms: list[Form]
    whole: bool


@dataclass(frozen=True, slots=True)
class Counterfoil:
    """A counterfoil as it was read: its head, and the project as it was then, without what is `NOT_CARRIED`."""

    head: Head
    project: Project


def write_counterfoil(workbook: Any, project: Project, head: Head) -> None:
    """Put the counterfoil into a workbook, behind its other sheets."""
    import zstandard

    sheet = workbook.add_worksheet(SHEET)
    sheet.hide()
    sheet.write_string(0, 0, _FORMAT)
    sheet.write_string(1, 0, _FOR_PEOPLE)
    packer = zstandard.ZstdCompressor(level=1, write_checksum=True).chunker(chunk_size=_PIECE_BYTES)
    row = _ABOVE
    for piece in _packed(packer, _lines(project, head)):
        sheet.write_number(row, 0, row - _ABOVE)
        sheet.write_string(row, 1, b64encode(piece).decode())
        row += 1


def read_counterfoil(book: Book) -> Counterfoil | None:
    """The counterfoil of a workbook; None where it has none. Unreadable where it is not whole."""
    grid = next((each for each in book.sheets if each.name == SHEET and _at(each, 0, 0) == _FORMAT), None)
    if grid is None:
        return None
    try:
        head, *lines = _unpacked(grid).split(b"\n")
        return Counterfoil(found := msgspec.json.decode(head, type=Head), _project(found.project, map(_TOLD.decode, lines)))
    except (ValueError, TypeError, msgspec.DecodeError) as error:
        raise Unreadable(
            f"The hidden sheet “{SHEET}” of “{book.path_name}” is not whole; nothing was changed. Delete that sheet to import the forms by "
            "what they show"
        ) from error


def carried(project: Project, head: Head) -> Iterator[Entity]:
    """What a counterfoil holds of a project: all that is there of it, or of the analyses it is about with all they name."""
    if head.whole:
        return (each for each in project.all() if _is_carried(each))
    return _of_analyses(project, {form.analysis for form in head.forms})


def _is_carried(entity: Entity) -> bool:
    return entity.kind not in NOT_CARRIED and (REMOVED not in entity.values or fate(entity) is not Fate.REMOVED)


def _of_analyses(project: Project, analyses: Collection[EntityId | None]) -> Iterator[Entity]:
    shared = [each for each in project.all() if _is_carried(each) and _root(project, each).kind != "analysis"]
    mine = [each for each in project.all() if _is_carried(each) and _root(project, each).id in analyses]
    todo, met = [*shared, *mine], set[EntityId]()
    while todo:
        entity = todo.pop()
        if entity.id not in met:
            met.add(entity.id)
            todo += (each for name in _named(entity) if (each := project.shown(name)) is not None and _is_carried(each))
    return (each for each in project.all() if each.id in met)


def _root(project: Project, entity: Entity) -> Entity:
    met = set[EntityId]()
    while entity.id not in met and isinstance(parent := entity.values.get(PARENT), str) and (above := project.get(parent)) is not None:
        met.add(entity.id)
        entity = above
    return entity


def _named(entity: Entity) -> Iterator[str]:
    for name, value in entity.values.items():
        field = field_of(entity.kind, name) if isinstance(value, str) else None
        if field is not None and field.type in (FieldType.REFERENCE, FieldType.PARENT):
            yield str(value)


def _lines(project: Project, head: Head) -> Iterator[bytes]:
    yield _encode(head)
    for entity in carried(project, head):
        fields = {name: value for name, value in entity.values.items() if value is not None and name not in _LEFT_OUT}
        yield b"\n" + _encode((entity.id, entity.kind, fields))


_LEFT_OUT = frozenset({REMOVED, ORIGIN})


def _packed(packer: Any, lines: Iterable[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield from packer.compress(line)
    yield from packer.finish()


def _unpacked(grid: Grid) -> bytes:
    import zstandard

    pieces = [(row[0], row[1]) for row in grid.rows[_ABOVE:] if len(row) > 1 and row[1] is not None]
    numbers = [number for number, _ in pieces]
    if not all(isinstance(each, int | float) for each in numbers):
        raise ValueError("a piece has no number")
    packed = b64decode("".join(str(piece) for _, piece in sorted(pieces)), validate=True)
    found = bytearray()
    try:
        with zstandard.ZstdDecompressor().stream_reader(packed) as reader:
            while piece := reader.read(_READ_BYTES):
                found += piece
                if len(found) > UNPACKED_BYTES_MAX:
                    raise ValueError("it is too large")
    except zstandard.ZstdError as error:
        raise ValueError("it cannot be unpacked") from error
    return bytes(found)


def _at(grid: Grid, row: int, column: int) -> object:
    return grid.rows[row][column] if row < len(grid.rows) and column < len(grid.rows[row]) else None


def _project(id: ProjectId, told: Iterable[tuple[EntityId, str, dict[FieldName, Value]]]) -> Project:
    """A project of its own that holds what a counterfoil tells."""
    return made(id, [Draft(kind, entity, fields, as_told=True) for entity, kind, fields in told])


def made(id: ProjectId, drafts: Sequence[Draft]) -> Project:
    """A project in memory that these drafts make, and nobody else ever sees."""
    project = Project(id)
    Pen(SiteId("counterfoil"), "", Clock(lambda: Millis(0))).write(project, drafts)
    return project
