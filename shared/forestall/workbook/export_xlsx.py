"""Writes form sheets as .xlsx that auditors know: heading block, spans as merges, colours for AP, frozen heading, ready for print.

Rows leave memory as soon as they are written. No text becomes a formula or a link, whatever it says; the only formulas are our own, on
request (`live`).
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from forestall.errors import Unavailable
from forestall.fmea.basis import scheme_named, scheme_now
from forestall.fmea.kinds.revisions import APPROVED
from forestall.fmea.revisions import revisions
from forestall.fmea.wording import word_of
from forestall.hurry import without_collecting
from forestall.workbook.counterfoil import ROW_HEADING, Form, Head, write_counterfoil
from forestall.workbook.form import Span, filled_fields, sheet_columns
from forestall.workbook.form_sheet import Looks, SheetWriter
from forestall.workbook.head import method_of, pairs_of, title_of
from forestall.workbook.legend import legend_of, write_legend
from forestall.workbook.live import enliven
from forestall.workbook.page import PAPERS, Margin, Paper, set_up
from forestall.workbook.printing import PrintedBlock, blocks, rows_by_analysis
from forestall.workbook.quick_sheet import QuickSheet
from forestall.workbook.target import appearing

if TYPE_CHECKING:
    from pathlib import Path

    from forestall.fmea.project import Project
    from forestall.fmea.sheet import Row
    from forestall.ids import EntityId

Progress = Callable[[int, int], None]
"""Told how many rows of how many are written. It may raise, to stop: then nothing is left behind."""

_OPTIONS = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_ROWS_BETWEEN = 500
_STRUCTURE = frozenset({Span.ELEMENT, Span.FUNCTION})


def write_xlsx(
    project: Project,
    path: Path,
    form: str | None = None,
    *,
    analysis: EntityId | None = None,
    paper: str = "a3",
    formulas: bool = False,
    bare: bool = False,
    lines: Collection[str] | None = None,
    progress: Progress = lambda done, total: None,
) -> tuple[str, ...]:
    """Write every analysis (or one) as a sheet of its own, in its form or in one of `fmea.columns.WISHES`, for one of `PAPERS`; the
    legend of the symbols on them, if there are any; and, unless they shall be `bare`, the counterfoil by which they come back whole.
    With `lines` only the rows named there, and always bare: whoever took such a workbook back would lose all other rows.
    Gives a sentence for each text that had to be cut.
    Unavailable if the file cannot be written; what stood there before is then still there."""
    with appearing(path) as unfinished, without_collecting(), _workbook(unfinished, path) as workbook:
        export = _Export(project, workbook, form, PAPERS[paper], progress, formulas=formulas, bare=bare or lines is not None)
        return export.write(analysis, lines)


class _Export:
    """One workbook in the making."""

    def __init__(
        self, project: Project, workbook: Any, form: str | None, paper: Paper, progress: Progress, *, formulas: bool, bare: bool
    ) -> None:
        self._project = project
        self._workbook = workbook
        self._form = form
        self._paper = paper
        self._formulas = formulas
        self._bare = bare
        self._progress = progress
        self._looks = Looks(workbook, _levels(project))
        self._notes: list[str] = []
        self._filled = filled_fields(project)
        self._revision = _revision(project)
        self._levels = True
        self._done = self._total = 0

    def write(self, only: EntityId | None, lines: Collection[str] | None) -> tuple[str, ...]:
        every = rows_by_analysis(self._project, lines) or {None: []}
        self._levels = lines is None
        chosen: dict[EntityId | None, list[Row]] = {only: every.get(only, [])} if only is not None else every
        self._total = sum(map(len, chosen.values()))
        for number, (analysis, name) in enumerate(_names(self._project, chosen).items(), 1):
            numbers = "" if self._bare else f"{ROW_HEADING} {number}"
            self._write_sheet(analysis, chosen[analysis], self._workbook.add_worksheet(name, QuickSheet), numbers)
        if symbols := legend_of(self._project, chosen):
            write_legend(self._workbook, self._looks, symbols)
        if not self._bare:
            forms = [Form(analysis, self._form, self._formulas) for analysis in chosen]
            write_counterfoil(self._workbook, self._project, Head(self._project.id, forms, whole=only is None))
        self._progress(self._total, self._total)
        return tuple(self._notes)

    def _write_sheet(self, analysis: EntityId | None, rows: list[Row], sheet: Any, numbers: str) -> None:
        writer = SheetWriter(sheet, self._looks, self._notes, numbers=numbers)
        entity = self._project.get(analysis) if analysis else None
        writer.begin(sheet_columns(self._project, analysis, self._filled, self._form))
        writer.title(title_of(entity))
        writer.pairs(pairs_of(entity))
        first = writer.headings()
        told = self._done
        for block, ends in _with_ends(blocks(self._project, analysis, rows, writer.columns, levels=self._levels)):
            if self._formulas:
                enliven(block, writer.columns, writer.row)
            writer.block(block, ends)
            done = self._done + min(writer.row - first, len(rows))
            if done - told >= _ROWS_BETWEEN:
                told = done
                self._progress(done, self._total)
        writer.end()
        self._done += len(rows)
        number, subject, confidentiality = (word_of(entity, name) for name in ("number", "text", "confidentiality"))
        set_up(writer, first, self._paper, Margin(number, subject, self._revision, confidentiality))


@contextmanager
def _workbook(unfinished: Path, path: Path) -> Iterator[Any]:
    """A workbook that is whole at the end, or gone with everything the library keeps beside it."""
    with tempfile.TemporaryDirectory(prefix="forestall-") as beside:
        workbook = xlsxwriter.Workbook(str(unfinished), {**_OPTIONS, "tmpdir": beside})
        try:
            yield workbook
            workbook.close()
        except XlsxWriterException as error:
            raise Unavailable(f"“{path}” could not be written ({error}); nothing there was changed.") from error
        finally:
            for sheet in workbook.worksheets():
                sheet.row_data_fh.close()


def _with_ends(blocks: Iterable[PrintedBlock]) -> Iterator[tuple[PrintedBlock, frozenset[Span]]]:
    """Each block with what of the structure does not go on in the one behind it."""
    before: PrintedBlock | None = None
    for block in blocks:
        if before is not None:
            yield before, _ends(before, block)
        before = block
    if before is not None:
        yield before, _STRUCTURE


def _ends(before: PrintedBlock, block: PrintedBlock) -> frozenset[Span]:
    if before.element != block.element:
        return _STRUCTURE
    return frozenset({Span.FUNCTION}) if before.function != block.function else frozenset()


def _names(project: Project, analyses: Iterable[EntityId | None]) -> dict[EntityId | None, str]:
    """A name for the sheet of each analysis; what belongs to none comes last."""
    names: dict[EntityId | None, str] = {}
    counts: Counter[str] = Counter()
    for analysis in analyses:
        method = method_of(project.get(analysis)).upper() if analysis else "Recovered"
        counts[method] += 1
        names[analysis] = f"{method} {counts[method]}" if counts[method] > 1 else method
    return names


def _levels(project: Project) -> Mapping[str, str]:
    """The colour of each level of the schemes by which the analyses are judged."""
    schemes = (scheme_named(project, scheme_now(project, each.id)) for each in project.children(None, "analysis"))
    return {level.code: level.colour for scheme in schemes if scheme is not None for level in scheme.levels}


def _revision(project: Project) -> str:
    """On which approved revision this stands: the paper shows the project as it is, which may have gone on since."""
    approved = [each for each in revisions(project) if each.state == APPROVED]
    return f"After revision {approved[-1].name}" if approved else ""
