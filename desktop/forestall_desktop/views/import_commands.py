"""Import in the window: opens the wizard, does what it wishes, shows the report. Into a new file by the command line beside the window,
into the open project through its session, portion by portion."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from forestall_desktop.tongue import tr
from forestall_desktop.views.project_commands import Desk, ProjectCommands
from forestall_desktop.views.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from forestall_desktop.dialogs.import_report import ImportReport
    from forestall_desktop.dialogs.import_wizard import ImportWizard
    from forestall_desktop.models.import_deciding import Decided
    from forestall_desktop.models.import_run import ImportRun
    from forestall_desktop.tasks import Task

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".txt", ".json", ".xml")
"""Of files that can be brought in."""


class ImportCommands:
    """One import at a time."""

    def __init__(self, desk: Desk, projects: ProjectCommands, theme: Callable[[], Theme]) -> None:
        """`desk` is the window; `projects` runs commands beside it."""
        self._desk, self._projects, self._theme = desk, projects, theme
        self.wizard: ImportWizard | None = None
        self.report: ImportReport | None = None
        self._task: Task | None = None
        self._run: ImportRun | None = None

    def ask(self) -> None:
        """Ask for a file, and show what it would bring."""
        endings = " ".join(f"*{each}" for each in ENDINGS)
        kinds = ";;".join((tr("Workbooks, tables, projects ({endings})", endings=endings), tr("All files (*)")))
        name, _ = QFileDialog.getOpenFileName(self._desk.as_widget(), tr("Import"), self._projects.usual_folder(), kinds)
        if name:
            self.show(Path(name))

    def show(self, source: Path) -> None:
        """Show what a file would bring."""
        from forestall_desktop.dialogs.import_wizard import ImportWizard, OpenProject  # nothing of it is loaded before somebody imports

        document = self._desk.document
        here = None
        if document is not None and not document.read_only and document.flush():
            here = OpenProject(document.path, document.path.stem)
        if self.wizard is not None:
            self.wizard.close()
            self.wizard.deleteLater()
        self.wizard = ImportWizard(source, here, self._theme(), self._desk.as_widget())
        self.wizard.wished.connect(self._do)
        self.wizard.stopped.connect(self._stop)
        self.wizard.open()

    def import_from(self, source: Path, target: Path) -> None:
        """Make a project of a file as it is read by itself, and open it."""
        self._desk.messages.say(tr("Reading {name}…", name=source.name), topic="task")
        self._projects.run(["import", str(source), str(target), "--json"], lambda printed: self._made(source, target, json.loads(printed)))

    def finish(self) -> None:
        """The window closes: an import that runs is stopped."""
        if self.wizard is not None:
            self.wizard.reject()

    def _do(self, decided: Decided) -> None:
        if self.wizard is None:
            return
        if not decided.fresh:
            self._into_open(decided)
            return
        target = self._projects.ask_new(tr("Save the imported project as"), self.wizard.source.stem)
        if target is not None:
            self.into_new(decided, target)

    def into_new(self, decided: Decided, target: Path) -> None:
        """Make a new project of the file in the wizard, and open it."""
        from forestall.workbook.mapping import as_toml

        wizard = self.wizard
        if wizard is None:
            return
        # It holds the mapping for as long as the command runs.
        folder = tempfile.TemporaryDirectory(prefix="forestall-mapping-")
        arguments = ["import", str(wizard.source), str(target), *decided.told(), "--json"]
        if decided.wishes is not None:
            mapping = Path(folder.name) / "mapping.toml"
            mapping.write_text(as_toml(decided.wishes), encoding="utf-8")
            arguments += ["--mapping", str(mapping)]
        wizard.begin()

        def done(printed: str) -> None:
            folder.cleanup()
            self._task = None
            self._close()
            self._made(wizard.source, target, json.loads(printed))

        def failed(sentence: str) -> None:
            folder.cleanup()
            stopped, self._task = self._task is None, None
            if not stopped:
                wizard.refuse(sentence)

        self._task = self._projects.run(arguments, done, failed)

    def _into_open(self, decided: Decided) -> None:
        """Bring the file into the open project: the preview plans, the session does."""
        from forestall_desktop.models.import_run import ImportRun

        wizard, document = self.wizard, self._desk.document
        if wizard is None or document is None or not document.flush():
            return
        run = self._run = ImportRun(document.session, wizard)
        wizard.begin()
        wizard.asking.planned.connect(run.feed)
        run.told.connect(wizard.show_progress)
        run.failed.connect(wizard.refuse)
        run.failed.connect(lambda _: wizard.asking.planned.disconnect(run.feed))
        run.done.connect(self._came_in)
        wizard.asking.plan(decided)

    def _came_in(self, planned: Mapping[str, Any]) -> None:
        wizard, self._run = self.wizard, None
        if wizard is None:
            return
        self._close()
        self._tell(wizard.source, planned["report"])

    def _made(self, source: Path, target: Path, report: Mapping[str, Any]) -> None:
        self._desk.messages.take_back("task")
        if self._desk.open_file(target):
            self._tell(source, report)

    def _stop(self) -> None:
        """The person does not want it any more: nothing of it stays."""
        task, self._task = self._task, None
        run, self._run = self._run, None
        if task is not None:
            task.cancel()
        if run is not None:
            run.stop()
        self._desk.messages.say(tr("The import was stopped; everything is as it was"))

    def _close(self) -> None:
        if self.wizard is not None:
            self.wizard.accept()

    def _tell(self, source: Path, report: Mapping[str, Any]) -> None:
        from forestall_desktop.models.import_tally import outcome

        sentence = tr("{name}: {outcome}", name=source.name, outcome=outcome(report))
        skipped = len(report["cells"]["skipped"])
        left_out = tr("{count} cells were left out", count=skipped) if skipped else tr("no cell was left out")
        self._desk.messages.say(f"{sentence}; {left_out}")
        self._show(sentence, report)

    def _show(self, sentence: str, report: Mapping[str, Any]) -> None:
        from forestall_desktop.dialogs.import_report import ImportReport

        self.report = ImportReport(sentence, report, self._desk.as_widget())
        self.report.show()
