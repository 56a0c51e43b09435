"""The seeing half of the form sheet: a table view that lays out and paints itself, so that merged cells and wrapped texts cost no more than
what is in sight.

Header, selection and accessibility stay Qt's. What keys and editors do is the business of `form_sheet`, which is made of this.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from forestall.fmea.columns import Level
from forestall.fmea.sheet import Row
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.settings.sheet_layouts import SheetLayout
from forestall_desktop.views.flashes import Flashes
from forestall_desktop.views.form_columns import FormColumns
from forestall_desktop.views.form_header import FormHeader
from forestall_desktop.views.form_layout import FormLayout
from forestall_desktop.views.form_paint import FormPainter, Scene
from forestall_desktop.views.form_scroll import FormScroll
from forestall_desktop.views.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ZOOM_LEAST, ZOOM_MOST = 0.5, 2.0
_MARGIN = 24
"""How much of the neighbourhood stays in sight when the cursor moves on, in pixels."""
_KEPT_AT_FIRST = frozenset({"mode"})


class FormView(QTableView):
    """The picture of the cause lines."""

    zoom_asked = Signal(int)
    """The wheel was turned with Ctrl: so many steps larger, or smaller where negative."""
    arranged = Signal()
    """A person moved, widened, hid, showed or kept a column."""

    # Qt calls our overrides while its own constructor still runs.
    _ready = False
    _busy = True

    def __init__(self, model: WorksheetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worksheet = model
        self.form = FormLayout(model)
        self._painter = FormPainter(model, self.form, theme)
        self.head = FormHeader(model, theme, self)
        self.columns = FormColumns(self.head, model)
        self.columns.kept = _KEPT_AT_FIRST
        self.head.lay_out_by(self.columns)
        self._widths: dict[str, float] = {}
        self._resizing = False
        self._line = 0
        self._company: dict[tuple[Row, int], str] = {}
        self._is_hit: Callable[[str], bool] | None = None
        self._scroll = FormScroll(self, self.head, self.form, model)
        self._flashes = Flashes(self.viewport().update, self)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._painter.dress(theme)
        self.head.set_theme(theme)
        self.viewport().update()

    def zoom(self, scale: float) -> None:
        """Show everything larger or smaller than usual (1.0)."""
        scale = max(ZOOM_LEAST, min(ZOOM_MOST, scale))
        if scale != self.form.scale:
            self.form.scale = scale
            self.head.set_scale(scale)
            self.restart()

    def restart(self) -> None:
        """Lay everything out again: another project, other widths, another zoom."""
        if not self._ready:
            return
        columns = self.worksheet.columns
        self.form.begin([0] * len(columns))
        self._resizing = True
        for place, column in enumerate(columns):
            chosen = self._widths.get(column.key)
            width = self.form.default_width(column) if chosen is None else round(chosen * self.form.scale)
            self.head.resizeSection(place, width)
        self._resizing = False
        self._measure_again()

    @property
    def current_row(self) -> int:
        """The row commands are about: where the cursor is, or the row it came from while it stands on a merged cell."""
        index = self.currentIndex()
        if not index.isValid():
            return -1
        first, end = self.worksheet.spans(index.row(), index.column())
        return self._line if first <= self._line < end else first

    def show_opening(self, name: str) -> None:
        """Show that this file is being opened; nothing: no more."""
        self._painter.opening = name
        self.viewport().update()

    def show_company(self, company: dict[tuple[Row, int], str]) -> None:
        """Show who else is in which cell (by row and column)."""
        if company != self._company:
            self._company = company
            self.viewport().update()

    def show_hits(self, is_hit: Callable[[str], bool] | None) -> None:
        """Tint the cells whose text is found; None: no more."""
        self._is_hit = is_hit
        self.viewport().update()

    # Columns, as a person has them.

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show or hide a column."""
        self.setColumnHidden(column, not shown)
        self._measure_again()
        self.arranged.emit()

    def keep_in_sight(self, column: int, *, kept: bool) -> None:
        """Let a column stand still at the left while the others are scrolled away, or no more."""
        key = {self.worksheet.columns[column].key}
        self.columns.kept = self.columns.kept | key if kept else self.columns.kept - key
        self._columns_moved()

    def split_at(self, column: int | None) -> None:
        """Let this column and all before it stand still; None: no column."""
        shown = self.columns.shown()
        before = shown[: shown.index(column) + 1] if column in shown else []
        self.columns.kept = frozenset(self.worksheet.columns[each].key for each in before)
        self._columns_moved()

    def layout_now(self) -> SheetLayout:
        """The columns as they are: to be kept for the next time."""
        columns = self.worksheet.columns
        order = tuple(columns[self.head.logicalIndex(place)].key for place in range(self.head.count()))
        hidden = frozenset(column.key for place, column in enumerate(columns) if self.head.isSectionHidden(place))
        return SheetLayout(order, dict(self._widths), hidden, tuple(sorted(self.columns.kept)))

    def lay_out(self, layout: SheetLayout | None) -> None:
        """Have the columns as they were kept; what is not named there stays where the form has it. None: as the form has it."""
        columns = self.worksheet.columns
        self._widths = dict(layout.widths) if layout else {}
        self.columns.kept = frozenset(layout.kept) if layout else _KEPT_AT_FIRST
        hidden = layout.hidden if layout else frozenset[str]()
        place_of = {key: place for place, key in enumerate(layout.order)} if layout else {}
        number = {column.key: place for place, column in enumerate(columns)}
        self._resizing = True
        for place, column in enumerate(columns):
            self.setColumnHidden(place, column.key in hidden)
        for place, key in enumerate(_merged([column.key for column in columns], place_of)):
            self.head.moveSection(self.head.visualIndex(number[key]), place)
        self._resizing = False
        self.restart()

    def _columns_moved(self) -> None:
        self.head.viewport().update()
        self.viewport().update()
        self.updateEditorGeometries()
        self.arranged.emit()

    def _resized(self, column: int, width: int) -> None:
        if not self._resizing and width > 0 and column < len(self.worksheet.columns):
            self._widths[self.worksheet.columns[column].key] = width / self.form.scale
            self.arranged.emit()
        if not self._resizing:
            self._measure_again()

    def _section_moved(self) -> None:
        if not self._resizing:
            self._columns_moved()

    # Geometry, as Qt asks for it.

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell lies in the viewport, with all the rows it spans."""
        first, end = self.worksheet.spans(row, column)
        y = self.form.heights.y(first)
        band = self.form.band(first)
        height = self.form.heights.y(end) - y - band
        return QRect(self.columns.left(column), y + band - self.verticalOffset(), self.head.sectionSize(column), height)

    def visualRect(self, index: Index) -> QRect:
        if not self._ready or not index.isValid() or index.row() >= len(self.form.heights):
            return QRect()
        return self.cell_rect(index.row(), index.column())

    def indexAt(self, point: QPoint) -> QModelIndex:
        if not self._ready or not len(self.form.heights) or point.y() < 0:
            return QModelIndex()
        y, column = point.y() + self.verticalOffset(), self.columns.at(point.x())
        if y >= self.form.heights.total or column < 0:
            return QModelIndex()
        return self._anchor(self.form.heights.row(y), column)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        if not self._ready or not index.isValid() or index.row() >= len(self.form.heights):
            return
        self._scroll.show_row(self._line if self._line == self.current_row else index.row(), hint)
        column, bar = index.column(), self.horizontalScrollBar()
        if any(edge.column == column and edge.stands for edge in self.columns.edges()):
            return
        left, width = self.head.sectionPosition(column), self.head.sectionSize(column)
        if left - self.columns.room_before(column) < bar.value():
            bar.setValue(left - self.columns.room_before(column))
        elif left + width > bar.value() + self.viewport().width():
            bar.setValue(min(left, left + width - self.viewport().width() + _MARGIN))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._ready:
            return
        if dx:
            self.head.setOffset(self.horizontalScrollBar().value())
            self.head.viewport().update()
        self.updateEditorGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        # Qt's own version comes back here when it shows or hides a scroll bar.
        if self._busy:
            return
        self._busy = True
        try:
            super().updateGeometries()
            self._scroll.set_ranges()
        finally:
            self._busy = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        start, end = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        if not start.isValid() or not end.isValid() or self.selectionModel() is None:
            return
        top, bottom = sorted((start.row(), end.row()))
        left, right = sorted((self.head.visualIndex(start.column()), self.head.visualIndex(end.column())))
        columns = [self.head.logicalIndex(place) for place in range(left, right + 1)]
        last = max(self.worksheet.spans(bottom, column)[1] - 1 for column in (columns[0], columns[-1]))
        whole = QItemSelection()
        for column in columns:
            below = self.worksheet.index(last if top != bottom else bottom, column)
            whole.merge(QItemSelection(self.worksheet.index(top, column), below), QItemSelectionModel.SelectionFlag.Select)
        self.selectionModel().select(whole, command)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        # Qt paints everything anew for any stretch of cells, also for one that nobody sees.
        top, bottom = self._scroll.rows_in_sight()
        if first.row() <= bottom and self.worksheet.grid.span(Level.ELEMENT, last.row())[1] > top:
            super().dataChanged(first, last, list(roles))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._ready and event.type() == QEvent.Type.FontChange:
            self.restart()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._ready:
            return
        self._scroll.settle()
        painter = QPainter(self.viewport())
        self._painter.paint(painter, self._scene(event.rect()))
        painter.end()
        if self._painter.owes:
            QTimer.singleShot(0, self.viewport(), self.viewport().update)

    # Helpers, in order of use.

    def _anchor(self, row: int, column: int) -> QModelIndex:
        """The index of a cell: of a merged one that of its first row."""
        return self.worksheet.index(self.worksheet.spans(row, column)[0], column)

    def _measure_again(self) -> None:
        if self._ready:
            self._scroll.measure_again()

    def _scene(self, dirty: QRect) -> Scene:
        index = self.currentIndex()
        return Scene(
            self.viewport().rect(),
            dirty,
            self.verticalOffset(),
            tuple(self.columns.edges()),
            self._step_ends(),
            (index.row(), index.column()) if index.isValid() else None,
            self.current_row,
            self._chosen_ranges(),
            self.hasFocus() or self.state() == QAbstractItemView.State.EditingState,
            self._flashes.cells,
            self._company,
            self._is_hit,
        )

    def _step_ends(self) -> frozenset[int]:
        """The columns behind which another step of the analysis begins."""
        shown, columns = self.columns.shown(), self.worksheet.columns
        ends = {left for left, right in pairwise(shown) if columns[left].step is not columns[right].step}
        return frozenset({*ends, *shown[-1:]})

    def _chosen_ranges(self) -> tuple[tuple[int, int, int, int], ...]:
        ranges = [(each.top(), each.left(), each.bottom(), each.right()) for each in self.selectionModel().selection().toList()]
        # The cursor alone has its frame; tinting it as well would only dim the text.
        return tuple(ranges) if sum((b - t + 1) * (r - left + 1) for t, left, b, r in ranges) > 1 else ()


def _merged(form: list[str], place_of: dict[str, int]) -> list[str]:
    """The columns in the order a person gave them; one the person never saw stands behind the one it follows in the form."""
    known = sorted((key for key in form if key in place_of), key=place_of.__getitem__)
    for place, key in enumerate(form):
        if key not in place_of:
            known.insert(known.index(form[place - 1]) + 1 if place else 0, key)
    return known
