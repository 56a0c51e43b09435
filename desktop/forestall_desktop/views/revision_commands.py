"""The commands on revisions: freeze the project, compare a revision with now. Signing asks for a password and is a command of its own."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from PySide6.QtWidgets import QInputDialog

from forestall.fmea.edits import Refused
from forestall.fmea.freezing import freeze
from forestall.fmea.revisions import revisions
from forestall_desktop.dialogs.comparison import ComparisonDialog
from forestall_desktop.models.comparison import ComparisonModel
from forestall_desktop.views.project_commands import Desk, ProjectCommands


class RevisionCommands:
    """Each method is one command; those that ask have a twin that takes the answer."""

    def __init__(self, desk: Desk, project: ProjectCommands) -> None:
        self._desk = desk
        self._project = project
        self.dialog: ComparisonDialog | None = None

    def freeze(self) -> None:
        """Ask for a name, and freeze the project as it is."""
        name, fine = QInputDialog.getText(self._desk.as_widget(), "Freeze a revision", "Name of the revision, as in “Design freeze”:")
        if fine:
            self.freeze_as(name)

    def freeze_as(self, name: str) -> None:
        """Freeze the project as it is, under this name."""
        document = self._desk.document
        if document is None:
            return
        session, today = document.session, datetime.now(UTC).astimezone().date().isoformat()
        edit = freeze(session.project, session.new_id(), name, date=today)
        verdict = edit if isinstance(edit, Refused) else session.submit(edit)
        if isinstance(verdict, Refused):
            self._desk.messages.say(verdict.sentence)
        else:
            self._desk.messages.say(f"Revision “{name.strip()}” is frozen. Everything typed from now on goes into the next one")

    def compare(self) -> None:
        """Ask which revision, and show what changed since."""
        document = self._desk.document
        names = [each.name for each in revisions(document.session.project)] if document else []
        if not names:
            self._desk.messages.say("There is no revision yet; “Freeze a revision…” makes one")
            return
        name, fine = QInputDialog.getItem(
            self._desk.as_widget(), "Compare with a revision", "What changed since:", names[::-1], 0, editable=False
        )
        if fine:
            self.compare_with(name)

    def compare_with(self, name: str) -> None:
        """Show what changed since this revision."""
        document = self._desk.document
        if document is None or not document.flush():
            return
        self._project.run(["baseline", "compare", str(document.path), name, "--json"], lambda printed: self._show(name, printed))

    def _show(self, name: str, printed: str) -> None:
        model = ComparisonModel(json.loads(printed))
        count = model.rowCount()
        differences = "1 difference" if count == 1 else f"{count} differences" if count else "Nothing differs"
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
        self.dialog = ComparisonDialog(f"{differences} since revision “{name}”", model, self._desk.as_widget())
        self.dialog.show()
