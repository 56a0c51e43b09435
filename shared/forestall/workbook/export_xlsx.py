"""Writes form sheets as .xlsx that auditors know: heading block, spans as merges, colours for AP, frozen heading, ready for print.

Rows leave memory as soon as they are written. No cell becomes a formula or a link, whatever it says.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from forestall.changes import FieldName
from forestall.errors import Unavailable
from forestall.fmea.schema import CUSTOM_PREFIX
from forestall.hurry import without_collecting
from forestall.workbook.form import ACTION_BLOCKS, FORMS, Form, with_own_columns
from forestall.workbook.form_sheet import Looks, SheetWriter
from forestall.workbook.printing import blocks, rows_by_analysis, used_keys
from forestall.workbook.target import appearing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from forestall.changes import Entity, Value
    from forestall.fmea.project import Project
    from forestall.fmea.sheet import Row
    from forestall.ids import EntityId

_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_PAPER_A3, _PAPER_LETTERS = 8, 150
_SCALE_MIN_PERCENT = 40
_HEAD = (
    ("company", "Company Name"),
    ("location", "{place} Location"),
    ("customer", "Customer Name"),
    ("program", "Model Year / Program"),
    ("text", "Subject"),
    ("number", "{method} ID Number"),
    ("start_date", "{method} Start Date"),
    ("revision_date", "{method} Revision Date"),
    ("team", "Cross-Functional Team"),
    ("responsible", "{side} Responsibility"),
    ("confidentiality", "Confidentiality Level"),
    ("remarks", "Remarks"),
)


@dataclass(frozen=True, slots=True)
class _Words:
    """What a method calls its sheet and the names in its heading."""

    title: str
    method: str = "FMEA"
    place: str = "Engineering"
    side: str = "Design"


_WORDS = {
    "dfmea": _Words("Design FMEA", "DFMEA"),
    "pfmea": _Words("Process FMEA", "PFMEA", "Manufacturing", "Process"),
    "msr": _Words("FMEA-MSR"),
    "fmeca": _Words("FMECA"),
}


def write_xlsx(project: Project, path: Path, form: str = "aiag-vda") -> tuple[str, ...]:
    """Write every analysis as a sheet of its own, in one of `FORMS`. Gives a sentence for each text that had to be cut.
    Unavailable if the file cannot be written; what stood there before is then still there."""
    notes: list[str] = []
    with appearing(path) as unfinished, without_collecting():
        workbook = xlsxwriter.Workbook(str(unfinished), _OPTIONS)
        looks = Looks(workbook)
        rows = rows_by_analysis(project) or {None: []}
        for analysis, name in _names(project, rows).items():
            writer = SheetWriter(workbook.add_worksheet(name), looks, notes)
            _write_sheet(project, analysis, rows[analysis], writer, FORMS[form])
        try:
            workbook.close()
        except XlsxWriterException as error:
            raise Unavailable(f"“{path}” could not be written ({error}); nothing there was changed.") from error
    return tuple(notes)


def _names(project: Project, analyses: Iterable[EntityId | None]) -> dict[EntityId | None, str]:
    """A name for the sheet of each analysis; what belongs to none comes last."""
    names: dict[EntityId | None, str] = {}
    counts: Counter[str] = Counter()
    for analysis in analyses:
        method = _method(project.get(analysis)).upper() if analysis else "Recovered"
        counts[method] += 1
        names[analysis] = f"{method} {counts[method]}" if counts[method] > 1 else method
    return names


def _write_sheet(project: Project, analysis: EntityId | None, rows: list[Row], writer: SheetWriter, form: Form) -> None:
    own = [(CUSTOM_PREFIX + each.id, project.text(each.id)) for each in project.children(None, "column")]
    entity = project.get(analysis) if analysis else None
    words = _WORDS.get(_method(entity), _WORDS["dfmea"])
    writer.begin(with_own_columns(form, own, used_keys(project)))
    writer.title(words.title)
    writer.pairs(_head(entity, words))
    first = writer.headings()
    for block in blocks(project, analysis, rows):
        writer.block(block)
    writer.end()
    _set_up_print(writer, first, str(entity.values.get(FieldName("number")) or "") if entity else "")


def _method(analysis: Entity | None) -> str:
    return str(analysis.values.get(FieldName("method")) or "dfmea") if analysis else "dfmea"


def _head(entity: Entity | None, words: _Words) -> list[tuple[str, Value]]:
    return [
        (
            label.format(method=words.method, place=words.place, side=words.side),
            entity.values.get(FieldName(name)) if entity else None,
        )
        for name, label in _HEAD
    ]


def _set_up_print(writer: SheetWriter, first_heading: int, number: str) -> None:
    """What has been found on one page, what is to be done about it on the next one beside it."""
    sheet, columns = writer.sheet, writer.columns
    middle = next((place for place, column in enumerate(columns) if column.block in ACTION_BLOCKS), len(columns))
    widest = max(writer.width_of(0, middle), writer.width_of(middle, len(columns)))
    sheet.set_landscape()
    sheet.set_paper(_PAPER_A3)
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_v_pagebreaks([middle])
    sheet.set_print_scale(max(_SCALE_MIN_PERCENT, min(100, int(100 * _PAPER_LETTERS / widest))))
    sheet.print_across()
    sheet.freeze_panes(first_heading + 2, 0)
    sheet.repeat_rows(first_heading, first_heading + 1)
    # An ampersand is a code in headers; doubled it is itself.
    sheet.set_header(f"&L{number.replace('&', '&&')[:100]}&R&D")
    sheet.set_footer("&L&F&RPage &P of &N")
