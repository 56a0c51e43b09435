"""The tab of findings: the list, and below it the line in which a person says why one may stay. Decides nothing by itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from forestall.fmea.findings.waiving import Standing
from forestall_desktop.models.review import FindingsModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.parts import list_view, muted_label

_AIR = 8


class FindingsTab(QWidget):
    """A list over its model, and what one can do with the chosen one."""

    asked = Signal(int)
    """A person wants to go to this finding."""
    waived = Signal(int, str)
    """A person says why this finding may stay; of one that was waived: takes that back."""
    turned = Signal()
    """Others are to be listed."""

    def __init__(self, model: FindingsModel) -> None:
        super().__init__()
        self._model = model
        self.none = muted_label(tr("Nothing found that wants a look."))
        self.list = list_view(tr("Findings"), model)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer)
        self.list.clicked.connect(lambda index: self.asked.emit(index.row()))
        self.list.activated.connect(lambda index: self.asked.emit(index.row()))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why may it stay?"))
        self.reason.setAccessibleName(tr("Why may it stay?"))
        self.reason.textChanged.connect(lambda _: self._tell())
        self.reason.returnPressed.connect(self._waive)
        self.button = QPushButton(tr("Waive"))
        self.button.clicked.connect(self._waive)
        self.with_waived = QCheckBox(tr("Show what was waived"))
        self.with_waived.toggled.connect(lambda _: self.turned.emit())
        self._lay_out()
        self.list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        model.modelReset.connect(self._tell)
        self._tell()

    def show_none(self, *, none: bool) -> None:
        """Say that there is nothing, or show the list."""
        empty = none and not self.with_waived.isChecked()
        self.none.setVisible(empty)
        for part in (self.list, self.reason, self.button):
            part.setVisible(not empty)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(_AIR, _AIR, _AIR, 0)
        line.addWidget(self.reason, 1)
        line.addWidget(self.button)
        below = QHBoxLayout()
        below.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        below.addWidget(self.with_waived)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        column.addLayout(line)
        column.addLayout(below)

    def _tell(self) -> None:
        found = self._model.at(self.list.currentIndex().row())
        taken = found is not None and found.standing is Standing.WAIVED
        self.button.setText(tr("Take back") if taken else tr("Waive"))
        self.reason.setEnabled(found is not None and not taken)
        self.button.setEnabled(taken or (found is not None and bool(self.reason.text().strip())))

    def _waive(self) -> None:
        if self.button.isEnabled():
            self.waived.emit(self.list.currentIndex().row(), self.reason.text())

    def _offer(self, at: QPoint) -> None:
        menu = self.menu(self.list.indexAt(at))
        if menu is not None:
            menu.popup(self.list.viewport().mapToGlobal(at))

    def menu(self, index: QModelIndex) -> QMenu | None:
        """What one can do with a finding; None where there is none."""
        found = self._model.at(index.row())
        if found is None:
            return None
        self.list.setCurrentIndex(index)
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.addAction(tr("Go there"), lambda: self.asked.emit(index.row()))
        if found.standing is Standing.WAIVED:
            made.addAction(tr("Take the waiver back"), self._waive)
        else:
            made.addAction(tr("Say why it may stay …"), self.reason.setFocus)
        return made
