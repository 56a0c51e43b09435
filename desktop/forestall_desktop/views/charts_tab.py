"""The page of charts: which chart at the left, what it is about above, the chart itself. Counts nothing; its model does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from forestall.changes import ChangeSet
from forestall.fmea.statistics import Factor, Measure
from forestall.ids import EntityId
from forestall_desktop.models.charts import ChartsModel
from forestall_desktop.printing.ink import ink
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr
from forestall_desktop.views.chart_canvas import ChartCanvas
from forestall_desktop.views.chart_plots import Choice, Plot, name_of
from forestall_desktop.views.saving import ask_and_save, save
from forestall_desktop.views.theme import Theme, enlarged

_SAVED_SIZE = QSizeF(1280, 760)
_TABLE_POINTS = 8.0
_ROW_AIR = 16


class ChartsTab(QWidget):
    """A list of charts, and one of them."""

    asked = Signal(object)
    """A person wants to see the lines that meet these Criteria."""
    said = Signal(str)
    """A sentence for the bar of the window."""

    def __init__(self, theme: Theme, model: ChartsModel) -> None:
        super().__init__()
        self.model = model
        model.setParent(self)
        self.canvas = ChartCanvas(theme)
        self.plots = QListWidget()
        self.plots.setAccessibleName(tr("Charts"))
        for plot in Plot:
            item = QListWidgetItem(name_of(plot), self.plots)
            item.setSizeHint(QSize(0, self.plots.fontMetrics().height() + _ROW_AIR))
        self.plots.setFixedWidth(enlarged(190))
        self.factor = _combo(tr("By"), [each.value for each in Factor])
        self.measure = _combo(tr("Weighed by"), [each.value for each in Measure])
        self.by = QLabel(tr("by"))
        self.by.setProperty("role", "muted")
        self._lay_out()
        model.renewed.connect(lambda: self.canvas.show_numbers(model.numbers))
        self.canvas.asked.connect(self.asked)
        self.plots.currentRowChanged.connect(lambda _: self._choose())
        for combo in (self.factor, self.measure):
            combo.currentIndexChanged.connect(lambda _: self._choose())
        self.plots.setCurrentRow(0)
        self.setFocusProxy(self.plots)

    # What the window asks of every page.

    def show_project(self, session: ProjectSession | None, *, read_only: bool) -> None:
        """Show this project from now on."""
        self.model.show(session)

    def take(self, changed: ChangeSet) -> None:
        """Something changed."""
        self.model.take(changed)

    def follow(self, entities: Sequence[EntityId]) -> None:
        """Charts are about everything."""

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

    def look(self, plot: Plot) -> None:
        """Show this chart."""
        self.plots.setCurrentRow(list(Plot).index(plot))

    def save(self) -> None:
        """Write the chart that is shown as a picture, in the colours of paper."""
        ask_and_save(self, name_of(self.canvas.choice.plot), _SAVED_SIZE, self._draw_on_paper, self.said.emit)

    def save_as(self, path: Path) -> None:
        """The same into this file."""
        save(path, _SAVED_SIZE, self._draw_on_paper, self.said.emit)

    def _draw_on_paper(self, painter: QPainter) -> None:
        self.canvas.draw_on(painter, _SAVED_SIZE, ink(_TABLE_POINTS))

    def _choose(self) -> None:
        plot = list(Plot)[max(0, self.plots.currentRow())]
        factor, measure = list(Factor)[self.factor.currentIndex()], list(Measure)[self.measure.currentIndex()]
        for part in (self.factor, self.measure, self.by):
            part.setVisible(plot in (Plot.PARETO, Plot.OVERVIEW))
        self.canvas.choose(Choice(plot, factor, measure))

    def _lay_out(self) -> None:
        save_button = QToolButton()
        save_button.setText(tr("Save picture…"))
        save_button.setToolTip(tr("Write the chart as SVG, PNG or PDF"))
        save_button.setAccessibleName(tr("Save picture…"))
        save_button.clicked.connect(self.save)
        line = QHBoxLayout()
        line.setContentsMargins(14, 6, 10, 6)
        line.addWidget(self.measure)
        line.addWidget(self.by)
        line.addWidget(self.factor)
        line.addStretch(1)
        line.addWidget(save_button)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(line)
        right.addWidget(self.canvas, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.plots)
        row.addLayout(right, 1)


def _combo(name: str, words: Sequence[str]) -> QComboBox:
    made = QComboBox()
    made.addItems(list(words))
    made.setAccessibleName(name)
    return made
