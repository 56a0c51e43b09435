"""The choices beside the preview: which sheets, into which project, anew or as an update, lists. Tells what was chosen; does nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QLabel, QListWidget, QListWidgetItem, QRadioButton, QVBoxLayout, QWidget

from forestall_desktop.models.import_deciding import Decided
from forestall_desktop.tongue import tr
from forestall_desktop.views.theme import enlarged

_NEW, _OPEN, _UPDATE, _AGAIN = range(4)


class ImportChoices(QFrame):
    """A column of choices."""

    changed = Signal()
    """Something else was chosen that the import depends on."""
    looked_at = Signal(str)
    """Another sheet shall be shown."""

    def __init__(self, open_project: str | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(enlarged(250))
        self._open = open_project
        self.sheets = QListWidget()
        self.sheets.setAccessibleName(tr("Sheets to bring in"))
        self.sheets.itemChanged.connect(lambda _: self.changed.emit())
        self.sheets.currentItemChanged.connect(lambda now, _: self.looked_at.emit(now.text()) if now is not None else None)
        self.where = QButtonGroup(self)
        self.where.idToggled.connect(lambda _, on: self.changed.emit() if on else None)
        self.lists = QCheckBox(tr("Take lists in one cell apart"))
        self.lists.setToolTip(tr("“1. … 2. …” in one cell becomes several controls or actions"))
        self.lists.toggled.connect(lambda _: self.changed.emit())
        self.revisions = QCheckBox(tr("Dated copies: one revision each"))
        self.revisions.setToolTip(tr("The oldest sheet comes in first; each is frozen as a revision"))
        self.revisions.toggled.connect(lambda _: self.changed.emit())
        self.revisions.hide()
        self._lay_out()

    def show_book(self, book: Mapping[str, Any] | None) -> None:
        """Offer what this file holds; None: it holds a whole project and no sheets."""
        with QSignalBlocker(self.sheets), QSignalBlocker(self.where):
            self.sheets.clear()
            for sheet in book["sheets"] if book else ():
                self.sheets.addItem(_item(sheet, chosen=sheet["name"] == (book or {})["first"]))
            several = self.sheets.count() > 1 and not (book or {})["ours"]
            for widget in (self._sheets_title, self.sheets):
                widget.setVisible(several)
            self._known(known=bool(book and book["known"]))
        self.lists.setVisible(book is not None)
        copies: Sequence[str] = book["copies"] if book else ()
        self.revisions.setVisible(bool(copies))
        self.revisions.setToolTip(tr("The sheets {names}, the oldest first; each is frozen as a revision", names=", ".join(copies)))

    def decided(self, before: Decided) -> Decided:
        """What is chosen now, beside what was corrected in the preview."""
        where = self.where.checkedId()
        copies = self.revisions.isVisibleTo(self) and self.revisions.isChecked() and where == _NEW
        return replace(
            before,
            sheets=self._chosen(),
            fresh=where == _NEW,
            update=where == _UPDATE,
            again=where == _AGAIN,
            split_lists=self.lists.isChecked(),
            revisions=copies,
        )

    def take(self, sheet: str) -> None:
        """Somebody says how this sheet is to be read: it shall come in."""
        for item in self.sheets.findItems(sheet, Qt.MatchFlag.MatchExactly):
            item.setCheckState(Qt.CheckState.Checked)

    def _chosen(self) -> tuple[str, ...]:
        if not self.sheets.isVisibleTo(self):
            return ()
        items = [self.sheets.item(row) for row in range(self.sheets.count())]
        return tuple(item.text() for item in items if item.checkState() == Qt.CheckState.Checked)

    def _known(self, *, known: bool) -> None:
        """What can be done in the open project, and what seems meant."""
        if self._open is None:
            return
        self.where.button(_OPEN).setVisible(not known)
        self.where.button(_UPDATE).setVisible(known)
        self.where.button(_AGAIN).setVisible(known)
        self.where.button(_UPDATE if known else _NEW).setChecked(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        self._sheets_title = _title(tr("Sheets"))
        column.addWidget(self._sheets_title)
        column.addWidget(self.sheets, 1)
        column.addWidget(_title(tr("Into")))
        choices = [(_NEW, tr("A new project"), tr("A file of its own"))]
        if self._open is not None:
            choices += [
                (_OPEN, tr("The open project"), tr("“{name}”: beside what is there, as one step to undo", name=self._open)),
                (_UPDATE, tr("Update the open project"), tr("“{name}”: only what changed in the file since it came in", name=self._open)),
                (_AGAIN, tr("The open project, once more"), tr("“{name}”: a second time, as if it were new", name=self._open)),
            ]
        for id, words, tip in choices:
            button = QRadioButton(words)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.setChecked(id == _NEW)
            self.where.addButton(button, id)
            column.addWidget(button)
        column.addSpacing(6)
        for box in (self.lists, self.revisions):
            column.addWidget(box)
        column.addStretch(0)


def _item(sheet: Mapping[str, Any], *, chosen: bool) -> QListWidgetItem:
    item = QListWidgetItem(sheet["name"])
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
    told = tr("{cells} cells", cells=f"{sheet['cells']:,}")
    item.setToolTip(told if sheet["promising"] else tr("{told}; no heading of an FMEA was found", told=told))
    return item


def _title(words: str) -> QLabel:
    made = QLabel(words)
    made.setProperty("role", "title")
    return made
