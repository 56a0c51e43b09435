"""A whole file on its way into a project: which of its sheets, whether it was here before, anew or as an update. Writes nothing itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forestall.errors import Unreadable
from forestall.fmea.edits import Batch, Refused
from forestall.hurry import without_collecting
from forestall.workbook.grid import letters
from forestall.workbook.importing import Import, plan_import
from forestall.workbook.layout import choose, choose_all
from forestall.workbook.mapping import NO_WISHES, as_toml, read_mapping
from forestall.workbook.outline import is_outline, plan_outline
from forestall.workbook.provenance import Whence
from forestall.workbook.ratings import WORDS
from forestall.workbook.reader import read_book
from forestall.workbook.reading import read_rows
from forestall.workbook.report import Finding, joined
from forestall.workbook.returning import own_forms, plan_return
from forestall.workbook.roles import RATINGS
from forestall.workbook.sheets import dated_copies
from forestall.workbook.updating import known_sources, plan_updates

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from forestall.fmea.project import Project
    from forestall.ids import EntityId
    from forestall.workbook.grid import Book, Grid
    from forestall.workbook.layout import Layout
    from forestall.workbook.mapping import Wishes


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is to come in. `update`: only what changed in it since it came in last; `again`: a second time, as if it were new."""

    update: bool = False
    again: bool = False
    all_sheets: bool = False
    split_lists: bool = False


ONCE = Options()


def import_file(
    project: Project,
    source: Path,
    new: Callable[[], EntityId],
    *,
    sheets: Sequence[str] = (),
    mapping: Path | None = None,
    options: Options = ONCE,
) -> Import:
    """Plan the import of a file into a project. Unreadable with a sentence if the file, the sheet or the mapping will not do.

    Without `sheets` the one that looks most like an FMEA is read; each becomes an analysis of its own. A workbook that Forestall wrote is
    taken back with all its forms, unless a mapping says how to read it.
    """
    with without_collecting():
        return import_book(
            project,
            read_book(source),
            new,
            sheets=sheets,
            wishes=read_mapping(mapping) if mapping else None,
            options=options,
            name=source.stem,
        )


def import_book(
    project: Project,
    book: Book,
    new: Callable[[], EntityId],
    *,
    sheets: Sequence[str] = (),
    wishes: Wishes | None = None,
    options: Options = ONCE,
    name: str,
) -> Import:
    """`import_file` for one that was read already. `wishes`: what a person decided about it; `name`: the file's, without its ending."""
    mapped = wishes is not None
    wishes = wishes or NO_WISHES
    wishes = replace(wishes, split_lists=wishes.split_lists or options.split_lists)
    ours = None if mapped else own_forms(book, sheets)
    if ours is not None:
        return plan_return(project, book, ours, new, update=options.update, again=options.again)
    outline = next((each for each in book.sheets if not mapped and not sheets and is_outline(each)), None)
    if outline is not None:
        return _outline(project, book, outline, new, name, options)
    if options.update:
        return plan_updates(project, book, new, sheets=sheets, wishes=wishes if mapped else None, name=name)
    chosen = _chosen(book, wishes, sheets, every=options.all_sheets)
    plans = [_plan_sheet(project, book, *each, wishes, new, _named(name, each[0].name, len(chosen))) for each in chosen]
    return _together(project, book, [grid for grid, _ in chosen], plans, again=options.again)


def revision_sheets(source: Path) -> list[str]:
    """The sheets of a file that are one analysis at several times, the oldest first. Unreadable where there are none."""
    book = read_book(source)
    found = dated_copies(book)
    if not found:
        raise Unreadable(f"“{book.path_name}” has no sheets that look like copies of one analysis from several days; nothing was changed.")
    return [grid.name for grid in found]


def mapping_of(source: Path, sheet: str | None, mapping: Path | None) -> str:
    """How a file is read, as a mapping in TOML: its sheet, its heading, the role of every column, and what words stand for as ratings."""
    wishes = read_mapping(mapping) if mapping else NO_WISHES
    grid, layout = choose(read_book(source), wishes, sheet)
    titles = Counter(column.title for column in layout.columns)
    columns = {column.title if titles[column.title] == 1 else letters(column.index): column.role for column in layout.columns}
    rated = {column.role for column in layout.columns} & RATINGS
    words = {name: {**scale, **wishes.words.get(name, {})} for name, scale in WORDS.items() if any(name in role for role in rated)}
    header = layout.header.start, layout.header.stop - 1
    return as_toml(replace(wishes, sheet=grid.name, header=header, columns=columns, words=words))


def _chosen(book: Book, wishes: Wishes, sheets: Sequence[str], *, every: bool) -> list[tuple[Grid, Layout]]:
    """The sheets to read, each with its layout."""
    if every:
        return choose_all(book, wishes)
    return [choose(book, wishes, sheet) for sheet in sheets or (None,)]


def _named(stem: str, sheet: str, count: int) -> str:
    return f"{stem} {sheet}" if count > 1 else stem


def _outline(project: Project, book: Book, grid: Grid, new: Callable[[], EntityId], name: str, options: Options) -> Import:
    plan = plan_outline(project, book, grid, new, name)
    if options.update:
        return replace(plan, refused=Refused(f"“{book.path_name}” is an outline, which cannot be followed; `--again` imports it beside"))
    if known_sources(project, book, [grid.name]) and not options.again:
        return replace(
            plan, refused=Refused(f"“{book.path_name}” was imported into this project before; `--again` imports it a second time")
        )
    return plan


def _plan_sheet(project: Project, book: Book, grid: Grid, layout: Layout, wishes: Wishes, new: Callable[[], EntityId], name: str) -> Import:
    whence = Whence(book.path_name, book.sha256, grid, wishes)
    return plan_import(project, read_rows(grid, layout, wishes), new, name=name, whence=whence)


def _together(project: Project, book: Book, grids: list[Grid], plans: list[Import], *, again: bool) -> Import:
    """One intention of all sheets, and what is to be said of the file as a whole."""
    findings = [*_others(book, grids), *_copies(book)]
    refused = None
    if known_sources(project, book, [grid.name for grid in grids]) and not again:
        refused = Refused(
            f"“{book.path_name}” was imported into this project before, so nothing was done: `--update` brings in what changed in it "
            "since, `--again` imports it a second time"
        )
        findings.insert(0, Finding("again", "", book.path_name, refused.sentence))
    batch = Batch([edit for plan in plans for edit in plan.batch.edits], as_it_came=True)
    return Import(batch, joined([plan.report for plan in plans], tuple(findings), [grid.name for grid in grids]), refused)


def _others(book: Book, grids: list[Grid]) -> list[Finding]:
    others = [each for each in book.sheets if each.rows and all(each is not grid for grid in grids)]
    if not others:
        return []
    names = ", ".join(f"“{each.name}”" for each in others[:12]) + (" and more" if len(others) > 12 else "")
    read = ", ".join(f"“{grid.name}”" for grid in grids)
    one = f"The sheet {read} was read" if len(grids) == 1 else f"The sheets {read} were read"
    return [Finding("sheets", "", ", ".join(grid.name for grid in grids), f"{one}; not read were {names}")]


def _copies(book: Book) -> list[Finding]:
    """Sheets that are called like one another, but for a date or a number: the same analysis at several times."""
    found = dated_copies(book)
    names = ", ".join(f"“{grid.name}”" for grid in found)
    why = f"The sheets {names} look like copies of one analysis from several days; `--revisions` imports them one after the other"
    return [Finding("copies", "", names, why)] if found else []
