"""The panel at the right: contested cells to settle, the history of the cell under the cursor, findings. Decides nothing by itself."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from forestall.fmea.cells import Contested
from forestall.fmea.edits import Settle
from forestall.fmea.entry import Cell
from forestall.fmea.schema import REMOVED
from forestall_desktop.models.review import ContestedModel, FindingsModel, HistoryModel, Side

Index = QModelIndex | QPersistentModelIndex
_NOTHING_CONTESTED = (
    "Nothing waits for a decision.\n\nWhere two people write different things into one cell, both are kept and listed here."
)
_WIDTH_MIN = 270
_NO_HISTORY = "Choose a cell to see who changed it, and when."
_NO_FINDINGS = "Nothing found that wants a look."


class SidePanel(QDockWidget):
    """Three tabs over three models."""

    settled = Signal(object)
    """A Settle for the door."""
    typed = Signal(object, str)
    """A contested cell and the text that shall stand in it."""
    went = Signal(object)
    """A contested cell the person looks at: Contested."""
    asked_finding = Signal(int)
    """The finding a person chose."""
    turned = Signal()
    """Another tab is in front."""

    def __init__(self, contested: ContestedModel, history: HistoryModel, findings: FindingsModel, parent: QWidget) -> None:
        super().__init__("Review", parent)
        self.setObjectName("side")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        self.setTitleBarWidget(QWidget())
        self._contested = contested
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Review, history and findings")
        self.review = ReviewTab(contested)
        self.review.settled.connect(self.settled)
        self.review.typed.connect(self.typed)
        self.review.went.connect(self.went)
        self.history_title = _label(_NO_HISTORY)
        self.history = _list("History of the cell", history)
        self.findings = _list("Findings", findings)
        self.findings.clicked.connect(lambda index: self.asked_finding.emit(index.row()))
        self.findings.activated.connect(lambda index: self.asked_finding.emit(index.row()))
        self._none_found = _label(_NO_FINDINGS)
        self.tabs.addTab(self.review, "Review")
        self.tabs.addTab(_stacked(self.history_title, self.history), "History")
        self.tabs.addTab(_stacked(self._none_found, self.findings), "Findings")
        self.tabs.currentChanged.connect(lambda _: self.turned.emit())
        self.tabs.setMinimumWidth(_WIDTH_MIN)
        self.setWidget(self.tabs)
        for signal in (contested.modelReset, contested.rowsInserted, contested.rowsRemoved):
            signal.connect(self._count_contested)
        self._count_contested()
        self.count_findings(0)

    def show_contested(self, cell: Cell) -> None:
        """Bring a contested cell into sight."""
        row = self._contested.row_of(cell)
        if row is not None:
            self.tabs.setCurrentIndex(0)
            self.review.choose(row)

    @property
    def shows_history(self) -> bool:
        """Whether the history is in front."""
        return self.tabs.currentIndex() == 1

    @property
    def shows_findings(self) -> bool:
        """Whether the findings are in front."""
        return self.tabs.currentIndex() == 2

    def title_history(self, title: str) -> None:
        """Say whose history is shown."""
        self.history_title.setText(title or _NO_HISTORY)

    def _count_contested(self) -> None:
        contested = self._contested.rowCount()
        self.tabs.setTabText(0, f"Review ({contested})" if contested else "Review")

    def count_findings(self, found: int) -> None:
        """Say how many findings there are."""
        self.tabs.setTabText(2, f"Findings ({found:,})" if found else "Findings")
        self._none_found.setVisible(not found)
        self.findings.setVisible(bool(found))


class ReviewTab(QWidget):
    """The contested cells above, the values of the chosen one below."""

    settled = Signal(object)
    typed = Signal(object, str)
    went = Signal(object)

    def __init__(self, model: ContestedModel) -> None:
        super().__init__()
        self._model = model
        self._cell: Contested | None = None
        self.list = _list("Contested cells", model)
        self.empty = _label(_NOTHING_CONTESTED)
        self.details = QWidget()
        self._column = QVBoxLayout(self.details)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName("Values of the contested cell")
        area.setWidget(self.details)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.addWidget(self.list)
        self._parts.addWidget(area)
        self._parts.setSizes([180, 420])
        self._parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self._parts)
        self.list.selectionModel().currentChanged.connect(self._chose)
        self.list.clicked.connect(lambda _: self._go())
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            signal.connect(self.renew)
        self.renew()

    @property
    def cell(self) -> Contested | None:
        """The contested cell whose values are shown."""
        return self._cell

    def choose(self, row: int) -> None:
        """Show the values of this one."""
        self.list.setCurrentIndex(self._model.index(row))
        self.renew()

    def next(self) -> None:
        """Go to the next contested cell, after the last to the first."""
        count = self._model.rowCount()
        if count:
            self.choose((self.list.currentIndex().row() + 1) % count)
            self._go()

    def take(self, *, mine: bool) -> None:
        """Settle the cell shown for my value, or for the first of the others'."""
        if self._cell is not None:
            for side in self._model.sides(self._cell):
                if side.mine is mine:
                    self.settled.emit(Settle(self._cell.entity, self._cell.field, side.value))
                    return

    def renew(self) -> None:
        """Show what is true now."""
        count = self._model.rowCount()
        self.empty.setVisible(not count)
        self._parts.setVisible(bool(count))
        if count and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self._model.index(0))
        cell = self._model.cell(self.list.currentIndex().row()) if count else None
        if cell != self._cell:
            self._cell = cell
            self._fill()

    def _chose(self, _: Index, __: Index) -> None:
        self.renew()

    def _go(self) -> None:
        if self._cell is not None:
            self.went.emit(self._cell)

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self._cell is None:
            return
        title = QLabel(self._model.title(self._cell))
        title.setWordWrap(True)
        title.setProperty("role", "title")
        self._column.addWidget(title)
        sides = self._model.sides(self._cell)
        for side in sides:
            self._column.addWidget(self._card(self._cell, side, alone=sum(not each.mine for each in sides) == 1))
        if self._cell.field != REMOVED:
            self._column.addWidget(self._own_value(self._cell))
        self._column.addStretch()

    def _card(self, cell: Contested, side: Side, *, alone: bool) -> QFrame:
        card = QFrame()
        card.setObjectName("side")
        text = QLabel(f"{side.text}  →  {side.outcome}" if side.outcome else side.text)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        who = QLabel(f"{side.author}{' (you)' if side.mine else ''} · {side.when}")
        who.setProperty("role", "muted")
        who.setWordWrap(True)
        take = QPushButton("Take mine" if side.mine else "Take theirs" if alone else f"Take {side.author}’s")
        take.setAccessibleName(f"{take.text()}: {side.text}")
        take.setObjectName("mine" if side.mine else "theirs")
        take.clicked.connect(lambda: self.settled.emit(Settle(cell.entity, cell.field, side.value)))
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for widget in (text, who):
            column.addWidget(widget)
        column.addWidget(take, alignment=Qt.AlignmentFlag.AlignLeft)
        return card

    def _own_value(self, cell: Contested) -> QWidget:
        line = QLineEdit()
        line.setObjectName("own")
        line.setPlaceholderText("Or type what shall stand there")
        line.setAccessibleName("Another value for the contested cell")
        use = QPushButton("Use this")
        use.setAccessibleName("Use the typed value")
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(line)
        column.addWidget(use, alignment=Qt.AlignmentFlag.AlignLeft)
        use.clicked.connect(lambda: self.typed.emit(cell, line.text()))
        line.returnPressed.connect(use.click)
        return box


def _list(name: str, model: QAbstractListModel) -> QListView:
    made = QListView()
    made.setModel(model)
    made.setWordWrap(True)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setLayoutMode(QListView.LayoutMode.Batched)
    made.setBatchSize(200)
    made.setAccessibleName(name)
    return made


def _label(text: str) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    made.setProperty("role", "muted")
    made.setContentsMargins(14, 12, 14, 10)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    made.setMinimumSize(QSize(40, 20))
    return made


def _stacked(*widgets: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for place, widget in enumerate(widgets):
        column.addWidget(widget, 1 if place == len(widgets) - 1 else 0)
    column.addStretch(0)
    return made
