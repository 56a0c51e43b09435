"""Lets a person choose one of the projects of a server. Asks nobody itself: it is given the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from forestall_desktop.tongue import tr

_PROJECT = int(Qt.ItemDataRole.UserRole) + 1


class JoinDialog(QDialog):
    """Non-modal. Nothing happens to the server: the chosen project comes into a new file."""

    chosen = Signal(str, str)
    """The id and the name of a project."""

    def __init__(self, server: str, projects: Sequence[Mapping[str, str]], parent: QWidget) -> None:
        """`projects`: each with its `id`, `name` and `role`."""
        super().__init__(parent)
        self.setWindowTitle(tr("Join a team"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Projects you are in"))
        for each in projects:
            item = QListWidgetItem(f"{each['name']}\n{tr('you are {role}', role=each['role'])}")
            item.setData(_PROJECT, (each["id"], each["name"]))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemDoubleClicked.connect(lambda _: self._take())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("Bring it here…"))
        self.ok.setEnabled(bool(projects))
        buttons.accepted.connect(self._take)
        buttons.rejected.connect(self.reject)
        words = tr("Your projects at {server}. The one you choose comes into a file of yours and is kept in step.", server=server)
        none = tr("You are in no project at {server} yet. Ask somebody who is to let you in, and try again.", server=server)
        says = QLabel(words if projects else none)
        says.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        for part in (says, self.list, buttons):
            column.addWidget(part)
        self.resize(60 * self.fontMetrics().averageCharWidth(), 22 * self.fontMetrics().lineSpacing())

    def _take(self) -> None:
        if self.list.currentRow() >= 0:
            project, name = self.list.currentItem().data(_PROJECT)
            self.close()
            self.chosen.emit(project, name)
