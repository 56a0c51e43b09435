"""Print in the window: shows a document as it will be on paper, has it laid out beside the window, sends it to a printer or saves it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from forestall_desktop.models.exporting import OWN, Wanted, arguments, page_arguments, target_of
from forestall_desktop.tongue import tr
from forestall_desktop.views.project_commands import Desk, ProjectCommands
from forestall_desktop.views.theme import Theme

if TYPE_CHECKING:
    from forestall_desktop.dialogs.print_preview import PrintPreview
    from forestall_desktop.dialogs.printer_run import PrinterRun

_FORM_SHEETS = Wanted("pdf")


class PrintCommands:
    """One preview at a time."""

    def __init__(self, desk: Desk, projects: ProjectCommands, theme: Callable[[], Theme]) -> None:
        self._desk, self._projects, self._theme = desk, projects, theme
        self.preview: PrintPreview | None = None
        self._run: PrinterRun | None = None
        self._wanted = _FORM_SHEETS
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def ask(self) -> None:
        """Show the form sheets as they will be on paper."""
        self.show(_FORM_SHEETS)

    def show(self, wanted: Wanted) -> None:
        """Show this as it will be on paper."""
        from forestall_desktop.dialogs.print_preview import PrintPreview  # nothing of it is loaded before somebody prints
        from forestall_desktop.printing.ink import Paper

        document, target = self._desk.document, target_of(wanted.target)
        if document is None or not document.flush():
            return
        self._let_go()
        self._wanted = wanted
        usual = "a4" if target.key == "report" else "a3"
        paper, sheet = Paper(wanted.paper or usual), OWN in target.choices
        self.preview = PrintPreview(target.title, paper, self._theme(), self._desk.as_widget(), form_sheet=sheet)
        self.preview.own.setChecked(OWN in wanted.flags)
        self.preview.laid_out.connect(self._lay_out)
        self.preview.print_wished.connect(self._print)
        self.preview.save_wished.connect(self._save)
        self.preview.finished.connect(lambda _: self._stop_printing())
        self._lay_out()
        self.preview.show()

    def finish(self) -> None:
        """The window closes: nothing is laid out or printed any more."""
        if self.preview is not None:
            self.preview.reject()

    def save_to(self, path: Path) -> None:
        """Write what is shown as a PDF."""
        document, preview = self._desk.document, self.preview
        if document is None or preview is None:
            return
        told = arguments(self._chosen(), document.path, path, self._lines())
        self._projects.run(
            told, lambda _: preview.say(tr("It lies in {path}", path=path)), lambda sentence: preview.say(sentence, grave=True)
        )

    def _chosen(self) -> Wanted:
        if self.preview is None:
            return self._wanted
        flags = self._wanted.flags - {OWN} | ({OWN} if self.preview.own.isChecked() else set())
        return replace(self._wanted, paper=self.preview.paper.value, scale_percent=self.preview.scale_percent, flags=flags)

    def _lay_out(self) -> None:
        """Have it laid out as it is wanted now."""
        from forestall_desktop.models.paging import Paging

        document, preview = self._desk.document, self.preview
        if document is None or preview is None:
            return
        told = page_arguments(self._chosen(), document.path, self._lines())
        preview.show_pages(Paging(told, preview.paper, datetime.now(UTC).astimezone(), preview))

    def _lines(self) -> Path | None:
        """A file with the ids of the rows that are wanted, for as long as the preview is there."""
        if self._wanted.lines is None:
            return None
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="forestall-lines-")
        path = Path(self._folder.name) / "lines.txt"
        path.write_text("\n".join(self._wanted.lines), encoding="utf-8")
        return path

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        from forestall_desktop.dialogs.printer_run import PrinterRun, printer_for

        preview = self.preview
        if preview is None or preview.paging is None:
            return
        printer = printer_for(preview.paging)
        dialog = QPrintDialog(printer, preview)
        dialog.setMinMax(1, len(preview.paging.pages))
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        self._run = PrinterRun(preview.paging, printer, preview)
        self._run.told.connect(preview.show_progress)
        self._run.failed.connect(lambda sentence: preview.say(sentence, grave=True))
        self._run.done.connect(lambda: preview.say(tr("The pages were sent to {printer}", printer=printer.printerName() or tr("the file"))))
        self._run.start()

    def _save(self) -> None:
        suggestion = Path(self._projects.usual_folder()) / f"{self._projects.stem()}.pdf"
        name, _ = QFileDialog.getSaveFileName(self._desk.as_widget(), tr("Save as PDF"), str(suggestion), "*.pdf")
        if name:
            self.save_to(Path(name) if name.endswith(".pdf") else Path(f"{name}.pdf"))

    def _stop_printing(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.stop()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()

    def _let_go(self) -> None:
        if self.preview is not None:
            self.preview.close()
            self.preview.deleteLater()
            self.preview = None
