"""The page of diagrams: which one at the left, the drawing, and at the right what they propose, to be ticked. Writes nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from forestall.changes import ChangeSet
from forestall.fmea.diagrams.blocks import block_diagram
from forestall.fmea.diagrams.flow import process_flow
from forestall.fmea.diagrams.parameters import p_diagram
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.models.diagrams import Diagram, DiagramsModel, Sort
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr
from forestall_desktop.views.diagram_paint import Pen, draw_blocks, draw_flow, draw_p_diagram
from forestall_desktop.views.net_paint import Letters
from forestall_desktop.views.proposals_pane import ProposalsPane
from forestall_desktop.views.saving import ask_and_save
from forestall_desktop.views.theme import LIGHT, Theme, enlarged

_LIST_WIDTH, _ROW_AIR = 210, 16
_SCALE_LEAST = 0.55
_DIAGRAM = Qt.ItemDataRole.UserRole


class DiagramCanvas(QWidget):
    """One diagram, as large as it is."""

    def __init__(self, theme: Theme, letters: Letters) -> None:
        super().__init__()
        self.setAccessibleName(tr("Diagram"))
        self._theme = theme
        self._letters = letters
        self._project: Project | None = None
        self.diagram: Diagram | None = None
        self._size = QSizeF(0, 0)
        self._scale = 1.0

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._theme = theme
        self.update()

    def show_diagram(self, project: Project | None, diagram: Diagram | None) -> None:
        """Draw this one."""
        self._project, self.diagram = project, diagram
        self._size = self.measured()
        self._fit()
        self.setAccessibleDescription(f"{_word(diagram.sort)}: {diagram.name}" if diagram is not None else "")
        self.update()

    def measured(self) -> QSizeF:
        """How much room the drawing needs."""
        nowhere = QImage(1, 1, QImage.Format.Format_ARGB32)
        painter = QPainter(nowhere)
        size = self.draw_on(painter, self._theme)
        painter.end()
        return size

    def draw_on(self, painter: QPainter, theme: Theme) -> QSizeF:
        """Draw it from the upper left corner; gives the room it took."""
        project, diagram = self._project, self.diagram
        if project is None or diagram is None:
            return QSizeF(0, 0)
        pen = Pen(painter, self._letters, theme)
        if diagram.sort is Sort.FLOW:
            return draw_flow(pen, project, process_flow(project, diagram.of))
        if diagram.sort is Sort.BLOCKS:
            blocks = block_diagram(project, diagram.of)
            return draw_blocks(pen, project, blocks) if blocks is not None else QSizeF(0, 0)
        parameters = p_diagram(project, diagram.of)
        return draw_p_diagram(pen, project, parameters) if parameters is not None else QSizeF(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.base))
        if self.diagram is None:
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("This project has no diagram yet"))
            return
        painter.translate(QPointF(max(0.0, (self.width() - self._size.width() * self._scale) / 2), 0))
        painter.scale(self._scale, self._scale)
        self.draw_on(painter, self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as goes into the view, but never so small that one cannot read it; a flow is scrolled downwards."""
        view = self.parentWidget()
        room = QSizeF(view.size() if view is not None else self.size())
        wide = room.width() / max(1.0, self._size.width())
        tall = room.height() / max(1.0, self._size.height())
        flows = self.diagram is not None and self.diagram.sort is Sort.FLOW
        self._scale = max(_SCALE_LEAST, min(1.0, wide, *(() if flows else (tall,))))
        self.setMinimumSize((self._size * self._scale).toSize())


class DiagramsTab(QWidget):
    """List, drawing, proposals."""

    said = Signal(str)
    """A sentence for the bar of the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = DiagramsModel(self)
        self.canvas = DiagramCanvas(theme, Letters())
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Diagrams"))
        self.list.setFixedWidth(enlarged(_LIST_WIDTH))
        self.pane = ProposalsPane(self.model)
        self.pane.hide()
        self.propose = QToolButton()
        self.propose.setCheckable(True)
        self.propose.toggled.connect(self.pane.setVisible)
        self._lay_out()
        self.pane.said.connect(self.said)
        self.model.renewed.connect(self._list)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.setFocusProxy(self.list)
        self._list()

    # What the window asks of every page.

    def show_project(self, session: ProjectSession | None, *, read_only: bool) -> None:
        """Show this project from now on."""
        self.model.show(session, read_only=read_only)

    def take(self, changed: ChangeSet) -> None:
        """Something changed."""
        self.model.take(changed)

    def follow(self, entities: Sequence[EntityId]) -> None:
        """Show the P-diagram of the function where the cursor of the sheet is, if it has one."""
        for row in range(self.list.count()):
            diagram = self.list.item(row).data(_DIAGRAM)
            if diagram.sort is Sort.PARAMETERS and diagram.of in entities:
                self.list.setCurrentRow(row)
                return

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self.canvas.set_theme(theme)

    def set_awake(self, *, awake: bool) -> None:
        """Whether anybody looks."""
        self.model.wake(awake=awake)

    def as_widget(self) -> QWidget:
        """To be put into the window."""
        return self

    # What a person does.

    def save(self) -> None:
        """Write the diagram as a picture."""
        if self.canvas.diagram is not None:
            ask_and_save(self, self.canvas.diagram.name, self.canvas.measured(), self.draw_picture, self.said.emit)

    def draw_picture(self, painter: QPainter) -> None:
        """The diagram for a file: always on white."""
        self.canvas.draw_on(painter, LIGHT)

    def _list(self) -> None:
        before = self.canvas.diagram
        self.list.blockSignals(True)
        self.list.clear()
        for diagram in self.model.diagrams:
            item = QListWidgetItem(f"{_word(diagram.sort)}: {diagram.name}", self.list)
            item.setData(_DIAGRAM, diagram)
            item.setToolTip(diagram.name)
            item.setSizeHint(QSize(0, self.list.fontMetrics().height() + _ROW_AIR))
        keys = [(each.sort, each.of) for each in self.model.diagrams]
        self.list.setCurrentRow(keys.index((before.sort, before.of)) if before is not None and (before.sort, before.of) in keys else 0)
        self.list.blockSignals(False)
        count = len(self.model.proposals)
        self.propose.setText(tr("Propose rows ({count})", count=f"{count:,}") if count else tr("Propose rows"))
        self.propose.setAccessibleName(self.propose.text())
        self._show()

    def _show(self) -> None:
        row, session = self.list.currentRow(), self.model.session
        diagram = self.model.diagrams[row] if 0 <= row < len(self.model.diagrams) else None
        self.canvas.show_diagram(session.project if session else None, diagram)

    def _lay_out(self) -> None:
        save = QToolButton()
        save.setText(tr("Save picture…"))
        save.setAccessibleName(tr("Save picture…"))
        save.clicked.connect(self.save)
        line = QHBoxLayout()
        line.setContentsMargins(14, 6, 10, 6)
        line.addStretch(1)
        line.addWidget(self.propose)
        line.addWidget(save)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setWidget(self.canvas)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(line)
        middle.addWidget(room, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(middle, 1)
        row.addWidget(self.pane)


def _word(sort: Sort) -> str:
    return {Sort.FLOW: tr("Flow"), Sort.BLOCKS: tr("Blocks"), Sort.PARAMETERS: tr("P-diagram")}[sort]
