"""What a person sees of a file before it comes in: its sheets, the table that was found on one, the texts of its cells. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forestall.workbook.grid import filled, text_of
from forestall.workbook.layout import choose, detect
from forestall.workbook.mapping import NO_WISHES, Wishes
from forestall.workbook.returning import own_forms
from forestall.workbook.sheets import dated_copies
from forestall.workbook.updating import known_sources, stored_wishes

if TYPE_CHECKING:
    from forestall.fmea.project import Project
    from forestall.workbook.grid import Book, Grid


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """One sheet: how large it is, how many cells are filled, and whether a heading of an FMEA was found on it."""

    name: str
    rows: int
    width: int
    cells: int
    hidden: bool
    promising: bool


@dataclass(frozen=True, slots=True)
class BookSeen:
    """A file: its sheets, the one to begin with (None: none looks like an FMEA), whether Forestall wrote it, which sheets are dated copies
    of one analysis, whether the project knows it (it came in before, or was written from it), and as TOML how it was read then."""

    sheets: tuple[SheetSeen, ...]
    first: str | None
    ours: bool
    copies: tuple[str, ...]
    known: bool
    mapping: str


@dataclass(frozen=True, slots=True)
class ColumnSeen:
    """One column of the table: its place on the sheet counted from 0, its heading, and what it becomes (a `Role`)."""

    index: int
    title: str
    role: str


@dataclass(frozen=True, slots=True)
class TableSeen:
    """The table on a sheet: the rows of its heading and of its data (from, up to), counted from 0, and its columns."""

    header: tuple[int, int]
    data: tuple[int, int]
    columns: tuple[ColumnSeen, ...]


def book_seen(book: Book, project: Project | None = None) -> BookSeen:
    """What a file holds, and what the project knows of it."""
    found = {grid.name: layout for grid in book.sheets if (layout := detect(grid)) is not None}
    known = known_sources(project, book, [grid.name for grid in book.sheets]) if project is not None else []
    ours = own_forms(book, ())
    written_here = ours is not None and project is not None and any(project.get(form.analysis or "") is not None for form, *_ in ours.forms)
    return BookSeen(
        tuple(_sheet_seen(grid, promising=grid.name in found) for grid in book.sheets),
        choose(book)[0].name if found else None,
        ours is not None,
        tuple(grid.name for grid in dated_copies(book)),
        bool(known) or written_here,
        stored_wishes(project, known[0]) if project is not None and len(known) == 1 else "",
    )


def table_seen(book: Book, sheet: str, wishes: Wishes | None) -> TableSeen:
    """The table on a sheet as an import with these wishes would find it. Unreadable with a sentence where it finds none."""
    _, layout = choose(book, wishes or NO_WISHES, sheet)
    columns = tuple(ColumnSeen(each.index, each.title, each.role.value) for each in layout.columns)
    return TableSeen((layout.header.start, layout.header.stop), (layout.data.start, layout.data.stop), columns)


def texts(book: Book, sheet: str, first: int, count: int) -> list[list[str]]:
    """The texts of some rows of a sheet."""
    grid = next(each for each in book.sheets if each.name == sheet)
    return [[text_of(cell) for cell in row] for row in grid.rows[first : first + count]]


def _sheet_seen(grid: Grid, *, promising: bool) -> SheetSeen:
    return SheetSeen(grid.name, len(grid.rows), max(map(len, grid.rows), default=0), filled(grid), grid.hidden, promising)
