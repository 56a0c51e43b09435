"""What the diagrams propose, as a list to tick: taken as one step, or dismissed with a reason. Decides nothing about FMEA."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from forestall.fmea.diagrams.proposal import Proposal
from forestall.fmea.edits import Refused, Verdict
from forestall_desktop.models.diagrams import DiagramsModel
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.parts import muted_label
from forestall_desktop.views.theme import enlarged

_WIDTH = 340
_PROPOSAL = Qt.ItemDataRole.UserRole


class ProposalsPane(QWidget):
    """A list with boxes, and what to do with the ticked ones."""

    said = Signal(str)
    """A sentence for the bar of the window."""

    def __init__(self, model: DiagramsModel) -> None:
        super().__init__()
        self.setFixedWidth(enlarged(_WIDTH))
        self._model = model
        self.about = muted_label("")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("Proposed rows"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.every = QCheckBox(tr("All"))
        self.every.clicked.connect(self._tick_all)
        self.take = QPushButton()
        self.take.setProperty("role", "primary")
        self.take.clicked.connect(self._accept)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why not?"))
        self.reason.setAccessibleName(tr("Why not?"))
        self.dismiss = QPushButton(tr("Dismiss"))
        self.dismiss.clicked.connect(self._dismiss)
        self._lay_out()
        self.list.itemChanged.connect(lambda _: self._tell())
        self.list.itemActivated.connect(_turn)
        model.renewed.connect(self._fill)
        self._fill()

    @property
    def ticked(self) -> list[Proposal]:
        """What the person chose."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(_PROPOSAL) for item in items if item.checkState() == Qt.CheckState.Checked]

    def _fill(self) -> None:
        """The proposals as they are now; what was unticked stays so."""
        left = {item.data(_PROPOSAL).id for row in range(self.list.count()) if not _is_ticked(item := self.list.item(row))}
        self.list.blockSignals(True)
        self.list.clear()
        for each in self._model.proposals:
            item = QListWidgetItem(
                f"{translated(each.kind[:1].upper() + each.kind[1:])}: {each.text}\n{translated(each.sentence)}", self.list
            )
            item.setData(_PROPOSAL, each)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if each.id in left else Qt.CheckState.Checked)
        self.list.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        count, every = len(self.ticked), self.list.count()
        self.about.setText(
            tr("What the diagrams propose that is not there yet. Nothing is made before you say so; one undo takes it back.")
            if every
            else tr("The diagrams propose nothing that is not there or was not answered.")
        )
        self.take.setText(tr("Make {count}", count=count))
        self.every.setChecked(0 < count == every)
        for part in (self.take, self.dismiss):
            part.setEnabled(count > 0)
        for shown in (self.every, self.take, self.dismiss, self.reason, self.list):
            shown.setVisible(every > 0)

    def _tick_all(self, ticked: bool) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def _accept(self) -> None:
        chosen = self.ticked
        self._report(self._model.accept(chosen), tr("{count} proposals were made; Ctrl+Z takes them back as one", count=len(chosen)))

    def _dismiss(self) -> None:
        chosen = self.ticked
        verdict = self._model.dismiss(chosen, self.reason.text().strip())
        self._report(verdict, tr("{count} proposals were dismissed; Ctrl+Z takes that back", count=len(chosen)))
        self.reason.clear()

    def _report(self, verdict: Verdict, done: str) -> None:
        self.said.emit(verdict.sentence if isinstance(verdict, Refused) else done)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(12, 6, 12, 6)
        line.addWidget(self.every, 1)
        line.addWidget(self.take)
        below = QHBoxLayout()
        below.setContentsMargins(12, 0, 12, 10)
        below.addWidget(self.reason, 1)
        below.addWidget(self.dismiss)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.about)
        column.addWidget(self.list, 1)
        column.addLayout(line)
        column.addLayout(below)
        column.addStretch(0)


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _turn(item: QListWidgetItem) -> None:
    item.setCheckState(Qt.CheckState.Unchecked if _is_ticked(item) else Qt.CheckState.Checked)
