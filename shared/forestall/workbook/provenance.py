"""Whence everything imported came: one source for each import, with all its cells as they were read, and a mark on each thing it made.

A mark is `<id of the source> <cell>`. The number in it is the row's key: its number when it first came in, so that rows may move in later
copies of the file without any thing being marked anew. Never decides what is imported.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from forestall.changes import Entity, FieldName, Value
from forestall.errors import Corrupt
from forestall.fmea.edits import Add, Edit, Refused, Remove, SetFields
from forestall.fmea.kinds.sources import ANALYSIS, HASH, MAPPING, SHEET
from forestall.fmea.schema import ORIGIN, TEXT
from forestall.ids import EntityId
from forestall.workbook.grid import Grid, Merge, address, column_number, letters, text_of
from forestall.workbook.mapping import NO_WISHES, Wishes, as_toml, parse_mapping
from forestall.workbook.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from forestall.fmea.project import Project
    from forestall.workbook.grid import Scalar
    from forestall.workbook.reading import Reading

_PIECE_BYTES = 45_000
_UNPACKED_BYTES_MAX = 512 * 1024 * 1024
_MARK = re.compile(r"(\S+)(?: ([A-Z]*)(\d+)(?:\.(\d+))?)?$")
_encode = msgspec.json.Encoder().encode

FIELD_ROLES: Mapping[tuple[str, str], tuple[Role, ...]] = {
    ("line", "cause"): (Role.CAUSE,),
    ("line", "occurrence"): (Role.OCCURRENCE,),
    ("line", "detection"): (Role.DETECTION,),
    ("line", "frequency"): (Role.FREQUENCY,),
    ("line", "monitoring"): (Role.MONITORING_RATING,),
    ("line", "mitigated"): (Role.MITIGATED,),
    ("line", "system_response"): (Role.SYSTEM_RESPONSE,),
    ("line", "frequency_rationale"): (Role.FREQUENCY_RATIONALE,),
    ("line", "special"): (Role.SPECIAL,),
    ("line", "filter_code"): (Role.FILTER_CODE,),
    ("line", "justification"): (Role.JUSTIFICATION,),
    ("line", "remarks"): (Role.REMARKS,),
    ("failure", "severity"): (Role.SEVERITY,),
    ("failure", "severity_class"): (Role.SEVERITY_CLASS,),
    ("failure", "probability_level"): (Role.PROBABILITY_LEVEL,),
    ("failure", "mission_phase"): (Role.MISSION_PHASE,),
    ("failure", "compensating"): (Role.COMPENSATING,),
    ("function", "requirement"): (Role.REQUIREMENT,),
    ("action", "owner"): (Role.RESPONSIBLE, Role.RESPONSIBLE_AND_DUE),
    ("action", "due"): (Role.DUE, Role.RESPONSIBLE_AND_DUE),
    ("action", "status"): (Role.STATUS,),
    ("action", "taken"): (Role.TAKEN,),
    ("action", "evidence"): (Role.EVIDENCE,),
    ("action", "completed_on"): (Role.COMPLETED_ON,),
    ("action", "severity"): (Role.SEVERITY_AFTER, Role.RATINGS_AFTER),
    ("action", "occurrence"): (Role.OCCURRENCE_AFTER, Role.RATINGS_AFTER),
    ("action", "detection"): (Role.DETECTION_AFTER, Role.RATINGS_AFTER),
    ("action", "frequency"): (Role.FREQUENCY_AFTER,),
    ("action", "monitoring"): (Role.MONITORING_AFTER,),
}
"""In which column a field other than the wording stands."""


@dataclass(frozen=True, slots=True)
class Whence:
    """What is being imported: the file's name, the SHA-256 of its bytes, the sheet, what a person wished of it."""

    file: str
    sha256: str
    grid: Grid
    wishes: Wishes = NO_WISHES


@dataclass(frozen=True, slots=True)
class Stored:
    """A source as the project keeps it: every cell of its sheet, the role of each column, the field of each own column, the place of
    each field of the heading, and the key of each row of the sheet (None: its number)."""

    grid: Grid
    wishes: Wishes
    roles: Mapping[int, Role]
    own_fields: Mapping[int, FieldName]
    block: Mapping[str, str]
    keys: Sequence[int] | None = None

    def key_of(self, row: int) -> int:
        """The key of a row of the sheet, which is counted from 0."""
        return self.keys[row] if self.keys is not None else row + 1

    def row_of(self, key: int) -> int | None:
        """The row with this key, if it is still there."""
        if self.keys is None:
            return key - 1 if 0 < key <= len(self.grid.rows) else None
        return next((row for row, each in enumerate(self.keys) if each == key), None)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark taken apart: the source, the column and the key of the row (None for the analysis itself), which of several in one cell."""

    source: EntityId
    column: int | None = None
    key: int | None = None
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """Whence one field came: the file and its hash, the sheet, the cell, and what stood there, word for word."""

    field: str
    file: str
    sha256: str
    sheet: str
    cell: str
    text: str


@dataclass(slots=True)
class Marks:
    """Makes the marks of one import. Without a source it makes none. Rows are those of the data, from 0."""

    source: EntityId | None
    first_row: int
    keys: Sequence[int] | None = None
    _prefixes: dict[int | None, str] = field(default_factory=dict)

    def put(self, fields: dict[FieldName, Value], row: int, column: int | None, nth: int = 0) -> None:
        """Mark the fields of a thing that a cell made."""
        if self.source is None:
            return
        prefix = self._prefixes.get(column)
        if prefix is None:
            prefix = self._prefixes[column] = f"{self.source} {letters(column) if column is not None else ''}"
        row += self.first_row
        key = self.keys[row] if self.keys is not None else row + 1
        fields[ORIGIN] = f"{prefix}{key}.{nth}" if nth else f"{prefix}{key}"


def mark_of(entity: Entity) -> Mark | None:
    """The mark an import left on a thing."""
    told = entity.values.get(ORIGIN)
    return read_mark(told) if isinstance(told, str) else None


def read_mark(told: str) -> Mark | None:
    """A mark taken apart; None where it is none."""
    found = _MARK.match(told)
    if found is None:
        return None
    source, column, key, nth = found.groups()
    return Mark(EntityId(source), column_number(column) if column else None, int(key) if key else None, int(nth or 0))


def first_edits(source: EntityId, whence: Whence, stored: Stored, analysis: EntityId, new: Callable[[], EntityId]) -> Iterator[Add]:
    """The edits that keep a source. They come behind those that make its analysis."""
    fields: dict[FieldName, Value] = {**_heading(whence), ANALYSIS: analysis}
    fields = {name: value for name, value in fields.items() if value is not None}
    yield Add(source, "source", None, fields)
    yield from _parts(source, stored, new)


def later_edits(project: Project, source: EntityId, whence: Whence, stored: Stored, new: Callable[[], EntityId]) -> Iterator[Edit]:
    """The edits that let a source be a newer copy of its file."""
    yield SetFields(source, _heading(whence))
    if old := tuple(each.id for each in project.children(source, "source part")):
        yield Remove(old)
    yield from _parts(source, stored, new)


def stored_from(reading: Reading, whence: Whence, own_fields: Mapping[int, FieldName], keys: Sequence[int] | None = None) -> Stored:
    """What is to be kept of a reading."""
    roles = {column.index: column.role for column in reading.layout.columns}
    return Stored(whence.grid, whence.wishes, roles, own_fields, reading.block.places, keys)


def kept_source(project: Project, source: Entity) -> Stored:
    """A source with all its cells. Raises `Corrupt` where its parts are not whole."""
    import zstandard

    packed = "".join(project.text(part.id) for part in project.children(source.id, "source part"))
    try:
        with zstandard.ZstdDecompressor().stream_reader(b64decode(packed, validate=True)) as reader:
            told = msgspec.json.decode(reader.read(_UNPACKED_BYTES_MAX))
        rows: list[list[Scalar]] = [list(map(_scalar, row)) for row in told["rows"]]
        grid = Grid(told["name"], rows, [Merge(*each) for each in told["merges"]], told["hidden"])
        roles = {int(column): Role(role) for column, role in told["roles"].items()}
        own = {int(column): FieldName(name) for column, name in told["own"].items()}
        wishes = parse_mapping("mapping", str(source.values.get(MAPPING) or ""))
    except (zstandard.ZstdError, msgspec.DecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
        name = project.text(source.id)
        raise Corrupt(
            f"What was imported from “{name}” is not kept whole here: a part is missing or was altered. All else is safe"
        ) from error
    return Stored(grid, wishes, roles, own, told["block"], told["keys"])


def sources(project: Project) -> list[Entity]:
    """The sources of a project whose analysis is still there."""
    return [each for each in project.children(None, "source") if project.shown(str(each.values.get(ANALYSIS))) is not None]


def cells_of(project: Project, id: EntityId, only: str | None = None) -> list[Cell] | Refused:
    """Whence the fields of a thing came, as far as an import wrote them; Refused where no import made it."""
    entity = project.get(id)
    mark = mark_of(entity) if entity else None
    source = project.get(mark.source) if mark else None
    if entity is None:
        return Refused(f"There is nothing with the id {id} in this project")
    if mark is None or source is None:
        return Refused("No import made this; it was typed here")
    stored = kept_source(project, source)
    head = project.text(source.id), str(source.values.get(HASH) or ""), str(source.values.get(SHEET) or "")
    names = [name for name in entity.values if only in (None, name)]
    row = stored.row_of(mark.key) if mark.key is not None else None
    return [Cell(name, *head, *found) for name in names if (found := cell_at(stored, entity.kind, name, mark, row)) is not None]


def cell_at(stored: Stored, kind: str, name: FieldName, mark: Mark, row: int | None) -> tuple[str, str] | None:
    """The address and the words behind a field of a thing whose mark names this row of the sheet; None where no cell says it."""
    if mark.key is None:
        found = _MARK.match(f"- {stored.block[name]}") if name in stored.block else None
        column = column_number(found[2]) if found else None
        if found is None or column is None:
            return None
        return stored.block[name], text_of(_at(stored.grid, int(found[3]) - 1, column))
    column = mark.column if name == TEXT else _column(stored, kind, name)
    if row is None or column is None:
        return None
    row = _anchor(stored.grid, row, column)
    text = text_of(_at(stored.grid, row, column))
    return (address(row, column), text) if text else None


def _column(stored: Stored, kind: str, name: FieldName) -> int | None:
    roles = FIELD_ROLES.get((kind, name), ())
    found = (index for index, role in stored.roles.items() if role in roles)
    return next(found, next((index for index, own in stored.own_fields.items() if own == name), None))


def _anchor(grid: Grid, row: int, column: int) -> int:
    """Where the value stands that a cell shows: itself, the top of its merge, or what is above a blank."""
    merge = next((each for each in grid.merges if each.top <= row <= each.bottom and each.left <= column <= each.right), None)
    row = merge.top if merge else row
    while row and _at(grid, row, column) is None:
        row -= 1
    return row


def _at(grid: Grid, row: int, column: int) -> Scalar:
    return grid.rows[row][column] if row < len(grid.rows) and column < len(grid.rows[row]) else None


def _heading(whence: Whence) -> dict[FieldName, Value]:
    """What is said of a source. Where nothing was wished the mapping is emptied: an older copy may have come in by one."""
    return {TEXT: whence.file, HASH: whence.sha256, SHEET: whence.grid.name, MAPPING: as_toml(whence.wishes) or None}


def _parts(source: EntityId, stored: Stored, new: Callable[[], EntityId]) -> Iterator[Add]:
    import zstandard

    told = {
        "name": stored.grid.name,
        "hidden": stored.grid.hidden,
        "rows": list(_plain(stored.grid.rows)),
        "merges": stored.grid.merges,
        "roles": {str(index): role.value for index, role in stored.roles.items()},
        "own": {str(index): name for index, name in stored.own_fields.items()},
        "block": stored.block,
        "keys": stored.keys,
    }
    packed = b64encode(zstandard.ZstdCompressor(level=3).compress(_encode(told))).decode()
    for start in range(0, len(packed), _PIECE_BYTES):
        yield Add(new(), "source part", source, {TEXT: packed[start : start + _PIECE_BYTES]})


def _plain(rows: Iterable[list[Scalar]]) -> Iterator[list[Any]]:
    """Rows as JSON has them; days and moments in an object of their own."""
    for row in rows:
        if {date, datetime}.isdisjoint(map(type, row)):
            yield row
        else:
            yield [{type(cell).__name__: cell.isoformat()} if isinstance(cell, date) else cell for cell in row]


def _scalar(told: Any) -> Scalar:
    match told:
        case {"date": str(day)}:
            return date.fromisoformat(day)
        case {"datetime": str(moment)}:
            return datetime.fromisoformat(moment)
        case str() | int() | float() | bool() | None:
            return told
        case _:
            raise TypeError(f"no cell: {told!r}")
