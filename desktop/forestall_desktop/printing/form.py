"""The form sheets of a project on paper: heading block, table, what changed elsewhere, signatures. Lays out; decides no value."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from forestall.changes import Entity, FieldName
from forestall.fmea.edits import Refused
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision
from forestall.fmea.schema import CUSTOM_PREFIX
from forestall.hurry import without_collecting
from forestall.ids import PROJECT_ENTITY, EntityId
from forestall.workbook.head import pairs_of, title_of
from forestall.workbook.paper import CONTESTED, PROVISIONAL, PaperTable, Style, empty_rare, form_table, plain_table, without_columns
from forestall.workbook.printing import rows_by_analysis
from forestall.workbook.signed import Signed, signed
from forestall.workbook.since import Since, said_elsewhere, since
from forestall_desktop.printing.document import Page, Running, Tell, area_of, write
from forestall_desktop.printing.ink import Ink, Paper, ink
from forestall_desktop.printing.letters import missing_letters
from forestall_desktop.printing.parts import headed_pages, heading, table_pages
from forestall_desktop.printing.widths import room_needed

WIDE_POINTS, TABLE_POINTS = (7.0, 6.6, 6.2, 5.8, 5.4), (5.6, 5.2, 4.8, 4.5)
"""The sizes of letters to try on wide paper and on other, the finest first. Smaller ones nobody reads on paper."""
_LISTS_POINTS = 7.0
_NARROW = "This paper is too narrow for all columns of the form, and long words are broken; --paper a3 has more room"

_LEGEND = f"{CONTESTED} typed differently by several people, the newest shown · {PROVISIONAL} not certain: the worst of contested ratings"
_CHANGED = "struck out: gone · underlined: new · bar at the left: changed · "
_ELSEWHERE = (("What", Style.TEXT), ("Of what", Style.TEXT), ("Where", Style.TEXT), ("Change", Style.TEXT))
_SIGNATURES = (
    ("Printed name", Style.TEXT),
    ("Role", Style.TEXT),
    ("Meaning", Style.TEXT),
    ("Signed at", Style.TEXT),
    ("Key", Style.TEXT),
    ("Check", Style.TEXT),
)


@dataclass(frozen=True, slots=True)
class Wish:
    """How to print. `form` is one of `columns.WISHES`, or None for that of each analysis; with `since`, changes since that revision are
    marked; `own` asks for the own columns even where words must be cut for them; `analysis` for that one alone, `lines` for those rows.
    `scale`: how large the letters are beside the usual ones; 1.0 is usual."""

    paper: Paper = Paper.A3
    form: str | None = None
    since: Revision | None = None
    own: bool = False
    analysis: EntityId | None = None
    lines: Collection[str] | None = None
    scale: float = 1.0


def print_form(project: Project, path: Path, wish: Wish, printed: datetime, tell: Tell) -> tuple[str, ...] | Refused:
    """Write the form sheet of every analysis. Gives a sentence for all that a reader will miss.
    Unavailable if the file cannot be written."""
    notes: list[str] = []
    found = form_pages(project, wish, notes)
    if isinstance(found, Refused):
        return found
    with without_collecting():
        pages = list(found)
    write(path, wish.paper, ink(_LISTS_POINTS), project.text(PROJECT_ENTITY) or path.stem, pages, printed, tell)
    return tuple(dict.fromkeys(notes))


def form_pages(project: Project, wish: Wish, notes: list[str]) -> Iterator[Page] | Refused:
    """The pages of the form sheets, each laid out when it is asked for. `notes` gets a sentence for all that a reader will miss."""
    changes = since(project, wish.since) if wish.since else None
    return changes if isinstance(changes, Refused) else _laid_out(project, wish, changes, notes)


def running_of(analysis: Entity | None, title: str, legend: str = "") -> Running:
    """What runs above and below the pages of an analysis."""

    def told(name: str) -> str:
        return str(analysis.values.get(FieldName(name)) or "") if analysis else ""

    middle = " · ".join(part for part in (told("number"), f"Revision {told('revision_date')}" if told("revision_date") else "") if part)
    right = " · ".join(part for part in (told("company"), told("confidentiality")) if part)
    return Running(f"{title}: {told('text')}" if told("text") else title, middle, right, legend)


def _laid_out(project: Project, wish: Wish, changes: Since | None, notes: list[str]) -> Iterator[Page]:
    """All pages, one after the other; what a reader will miss on them goes to the notes."""
    letters = ink(_LISTS_POINTS)
    every = rows_by_analysis(project, wish.lines) or {None: []}
    for analysis, rows in every.items() if wish.analysis is None else [(wish.analysis, every.get(wish.analysis, []))]:
        table = form_table(project, analysis, rows, wish.form, changes)
        notes += missing_letters(each.text for row in table.rows for said in row.starts.values() for each in said)
        fitting, small, left_out = _fitting(table, wish)
        notes += left_out
        yield from _sheet(project.get(analysis) if analysis else None, fitting, wish.paper, small, changes)
    if changes is not None:
        yield from _elsewhere(project, changes, wish.paper, letters)
    yield from _signatures(project, wish.paper, letters)


def _sheet(analysis: Entity | None, table: PaperTable, paper: Paper, letters: Ink, changes: Since | None) -> Iterator[Page]:
    title = title_of(analysis) if analysis else "Recovered"
    said = f"{title}, changes since revision “{changes.revision.name}”" if changes else title
    running = running_of(analysis, said, f"{_CHANGED if changes else ''}{_LEGEND}")
    return headed_pages(table, pairs_of(analysis), running, area_of(paper), letters)


def _fitting(table: PaperTable, wish: Wish) -> tuple[PaperTable, Ink, list[str]]:
    """The table in letters in which no word must be cut, if there are such: rare columns without a word go first, then heads are
    turned, then letters get smaller, then the own columns go, and a sentence says so."""
    theirs = frozenset(place for place, column in enumerate(table.columns) if column.key.startswith(CUSTOM_PREFIX))
    rare, room = empty_rare(table), area_of(wish.paper).width
    lean = without_columns(table, rare)
    sizes = [ink(points * wish.scale) for points in (WIDE_POINTS if wish.paper.is_wide else TABLE_POINTS)]
    for each, letters, turned in ((table, sizes[0], False), (lean, sizes[0], False), *((lean, letters, True) for letters in sizes)):
        if room_needed(each, letters, turned=turned) <= room:
            return each, letters, []
    if wish.own or not theirs:
        return lean, sizes[-1], [_NARROW] if not wish.paper.is_wide else []
    bare = without_columns(table, rare | theirs)
    names = ", ".join(f"“{table.columns[place].title}”" for place in sorted(theirs))
    note = f"The own columns {names} do not fit the paper and were left out; --own-columns prints them too"
    return bare, next((letters for letters in sizes if room_needed(bare, letters, turned=True) <= room), sizes[-1]), [note]


def _elsewhere(project: Project, changes: Since, paper: Paper, letters: Ink) -> Iterator[Page]:
    """What changed and has no place in the sheets."""
    said = [said_elsewhere(step) for step in changes.elsewhere]
    title = f"Other changes since revision “{changes.revision.name}”"
    sentences = [f"{len(changes.changed) + len(changes.added)} changes are marked in the sheets; these have no place there:"]
    if not said:
        sentences = ["Every change is marked in the sheets; nothing was removed or moved."]
    above = heading(title, sentences, letters, area_of(paper))
    return table_pages(plain_table(_ELSEWHERE, said), Running(title, right=project.text(PROJECT_ENTITY)), area_of(paper), letters, above)


def _signatures(project: Project, paper: Paper, letters: Ink) -> Iterator[Page]:
    """Who signed which revision, and whether what they signed is what is printed here."""
    for each in signed(project):
        area = area_of(paper)
        above = heading(f"Signatures of revision “{each.name}”", each.sentences, letters, area)
        rows = [(one.name, one.role, one.meaning, one.at, one.fingerprint, one.check) for one in each.signatures]
        yield from table_pages(plain_table(_SIGNATURES, rows), _running_of(project, each), area, letters, above)


def _running_of(project: Project, each: Signed) -> Running:
    return Running(f"Signatures: {each.name}", right=project.text(PROJECT_ENTITY))
