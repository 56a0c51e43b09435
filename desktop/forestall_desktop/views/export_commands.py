"""Export in the window: asks what and how, has the command line write it beside the window, says where it lies."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from forestall.errors import ForestallError
from forestall.fmea.columns import WISHES
from forestall.fmea.kinds.planning import PHASES
from forestall.fmea.plan.heading import process_analyses
from forestall.fmea.revisions import revisions
from forestall.fmea.sheet import Row
from forestall_desktop.models.exporting import Wanted, arguments, remembered, target_of
from forestall_desktop.settings import preferences
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.project_commands import Desk, ProjectCommands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from forestall.fmea.project import Project
    from forestall_desktop.dialogs.export import ExportDialog, Offer
    from forestall_desktop.tasks import Task

PAPERS = ("a3", "a4", "letter")
_KEPT = "export"


class ExportCommands:
    """One export at a time."""

    def __init__(self, desk: Desk, projects: ProjectCommands, sheet: FormSheet, preview: Callable[[Wanted], object]) -> None:
        """`preview` shows something as it will be on paper."""
        self._desk, self._projects, self._sheet, self._preview = desk, projects, sheet, preview
        self.dialog: ExportDialog | None = None
        self._task: Task | None = None

    def show(self) -> None:
        """Ask what to write, and how."""
        from forestall_desktop.dialogs.export import ExportDialog  # nothing of it is loaded before somebody exports

        document = self._desk.document
        if document is None:
            return
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        before = remembered(preferences.load(self._desk.folder).extra.get(_KEPT))
        self.dialog = ExportDialog(self._offer(document.session.project), before, self._desk.as_widget())
        self.dialog.wished.connect(self._ask)
        self.dialog.previewed.connect(self._preview)
        self.dialog.stopped.connect(self._stop)
        self.dialog.show()

    def export_to(self, wanted: Wanted, path: Path) -> None:
        """Write the project like this, here; the dialog begins with it the next time."""
        document = self._desk.document
        if document is None or not document.flush():
            return
        self._keep(wanted)
        # It holds the ids of the rows for as long as the command runs.
        folder = tempfile.TemporaryDirectory(prefix="forestall-lines-")
        lines = None
        if wanted.lines is not None:
            lines = Path(folder.name) / "lines.txt"
            lines.write_text("\n".join(wanted.lines), encoding="utf-8")
        if self.dialog is not None:
            self.dialog.begin()

        def done(printed: str) -> None:
            folder.cleanup()
            self._task = None
            self._done(path, printed)

        def failed(sentence: str) -> None:
            folder.cleanup()
            stopped, self._task = self._task is None, None
            if not stopped:
                self._failed(sentence)

        self._task = self._projects.run(arguments(wanted, document.path, path, lines), done, failed)

    def finish(self) -> None:
        """The window closes: an export that the dialog waits for is stopped."""
        if self.dialog is not None:
            self.dialog.reject()

    def _ask(self, wanted: Wanted) -> None:
        target, document = target_of(wanted.target), self._desk.document
        if document is None or self.dialog is None:
            return
        suggestion = Path(self._projects.usual_folder()) / f"{document.path.stem}.{target.ending}"
        name, _ = QFileDialog.getSaveFileName(self.dialog, target.title, str(suggestion), f"*.{target.ending}")
        if name:
            self.export_to(wanted, Path(name) if name.endswith(f".{target.ending}") else Path(f"{name}.{target.ending}"))

    def _done(self, path: Path, printed: str) -> None:
        # The first line says what we say ourselves; below it stands what a reader will miss.
        notes = "\n".join(line.strip() for line in printed.splitlines()[1:])
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.finish(path, notes)
        else:
            self._desk.messages.say(tr("The export lies in {path}", path=path))

    def _failed(self, sentence: str) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.refuse(sentence)
        else:
            self._desk.messages.say(sentence, grave=True)

    def _stop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            self._desk.messages.say(tr("The export was stopped; what was there before is still there"))

    def _keep(self, wanted: Wanted) -> None:
        try:
            preferences.update(self._desk.folder, lambda settings: replace(settings, extra={**settings.extra, _KEPT: wanted.kept()}))
        except ForestallError as error:
            self._desk.messages.say(error.sentence)

    def _offer(self, project: Project) -> Offer:
        from forestall_desktop.dialogs.export import Offer

        model = self._sheet.worksheet
        places = sorted({index.row() for index in self._sheet.selectionModel().selectedIndexes()})
        rows = [row for place in places if (row := model.row(model.index(place, 0))) is not None]
        return Offer(
            self._projects.stem(),
            {each.id: project.text(each.id) or each.id for each in project.children(None, "analysis")},
            [each.name for each in revisions(project)],
            WISHES,
            PAPERS,
            PHASES,
            _ids(model.grid.rows) if len(model.grid) < len(model.every) else None,
            _ids(rows) if len(rows) > 1 else (),
            bool(process_analyses(project)),
        )


def _ids(rows: Iterable[Row]) -> tuple[str, ...]:
    """What each row is called in a list of wanted lines: the deepest thing in it."""
    return tuple(dict.fromkeys(id for row in rows if (id := row.line or row.mode or row.function or row.element)))
