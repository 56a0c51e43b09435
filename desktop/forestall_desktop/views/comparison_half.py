"""One of the two sheets that stand beside each other: a table of lines, words marked that differ. Reads its model; changes nothing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from forestall_desktop.models.comparison import ComparisonModel, Heading, Kind, Line
from forestall_desktop.tongue import tr
from forestall_desktop.views.redline import Run, draw, laid_out, new_side, old_side
from forestall_desktop.views.theme import Theme, font

_MARGIN_X, _MARGIN_Y = 6, 5
_LETTER = 7
_COLUMN_MIN, _COLUMN_MAX = 42, 170
_ROW_MIN = 26
_SIGNS = {Kind.NEW: "+", Kind.REMOVED: "−", Kind.CHANGED: "≠", Kind.SAME: ""}
_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_ENDLESS = 1 << 20
_REMEMBERED_MAX = 20_000
_ROOT = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class HalfModel(QAbstractTableModel):
    """The lines of a comparison as one of the two states has them."""

    def __init__(self, comparison: ComparisonModel, *, old: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.comparison, self.old = comparison, old
        self._columns: list[int] = []
        comparison.sifted.connect(self._renew)

    def heading(self, column: int) -> Heading:
        """The column of the form that stands at this place."""
        return self.comparison.found.columns[self._columns[column]]

    def line(self, row: int) -> Line:
        """The line in a row."""
        return self.comparison.lines[row]

    def pair(self, row: int, column: int) -> tuple[str | None, str | None]:
        """What a cell says in the old state and in the new one; None where the line is not there."""
        place = self._columns[column]
        old, new = self.comparison.texts(self.line(row))
        return old[place] if old is not None else None, new[place] if new is not None else None

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.comparison.lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) if orientation == Qt.Orientation.Horizontal else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.heading(section).title if orientation == Qt.Orientation.Horizontal else _SIGNS[self.line(section).became]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        old, new = self.pair(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (old if self.old else new) or ""
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index, old, new)
            case _:
                return None

    def _spoken(self, index: _Index, old: str | None, new: str | None) -> str:
        title, became = self.heading(index.column()).title, self.line(index.row()).became
        if became is Kind.NEW:
            return tr("new line, {column}: {words}", column=title, words=new)
        if became is Kind.REMOVED:
            return tr("removed line, {column}: {words}", column=title, words=old)
        return f"{title}: {new}" if old == new else tr("{column}: was {old}, is {new}", column=title, old=old or "–", new=new or "–")

    def _renew(self) -> None:
        self.beginResetModel()
        self._columns = self.comparison.columns()
        self.endResetModel()


class Half(QTableView):
    """A sheet of lines, as high as the texts of both sides need. Heights are found for what is in sight."""

    asked = Signal(int)
    """A person wants to see this line in the form sheet."""

    def __init__(self, model: HalfModel, theme: Theme, name: str) -> None:
        super().__init__()
        self.half = model
        self.painted = _Cells(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.painted)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().setDefaultSectionSize(_ROW_MIN)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setFixedWidth(24)
        self.horizontalHeader().setHighlightSections(False)
        self.activated.connect(lambda index: self.asked.emit(index.row()))

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self.painted.theme = theme
        self.viewport().update()

    def take_widths(self) -> None:
        """Give every column the width its heading asks for."""
        for column in range(self.half.columnCount()):
            wide = self.half.heading(column).width * _LETTER + 2 * _MARGIN_X
            self.setColumnWidth(column, min(_COLUMN_MAX, max(_COLUMN_MIN, wide)))

    def column_of(self, key: str) -> int:
        """Where a column stands, or the first."""
        return next((place for place in self._columns() if self.half.heading(place).key == key), 0)

    def needed(self, row: int) -> int:
        """How high a row must be for what this side says in it."""
        return max((self.painted.height(self.half, row, column, self.columnWidth(column)) for column in self._columns()), default=_ROW_MIN)

    def _columns(self) -> range:
        return range(self.half.columnCount())


class _Cells(QStyledItemDelegate):
    """Paints a cell with the words marked that the other side has not."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._font = font()
        self._metrics = QFontMetrics(self._font)
        self._heights: dict[tuple[str, int], int] = {}

    def height(self, model: HalfModel, row: int, column: int, width: int) -> int:
        """How high a cell must be. Marks do not make words wider, so the words alone tell."""
        old, new = model.pair(row, column)
        return max(_ROW_MIN, self._high((old if model.old else new) or "", width - 2 * _MARGIN_X) + 2 * _MARGIN_Y)

    def _high(self, text: str, width: int) -> int:
        found = self._heights.get((text, width))
        if found is None:
            if len(self._heights) > _REMEMBERED_MAX:
                self._heights.clear()
            found = self._heights[text, width] = self._metrics.boundingRect(0, 0, width, _ENDLESS, _WRAPPED, text).height()
        return found

    def sizeHint(self, _: QStyleOptionViewItem, index: _Index) -> QSize:
        model = index.model()
        return QSize(0, self.height(model, index.row(), index.column(), _COLUMN_MAX)) if isinstance(model, HalfModel) else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model, rect = index.model(), QRect(option.rect)
        if not isinstance(model, HalfModel):
            return
        painter.save()
        painter.fillRect(rect, QColor(self._ground(model, index, chosen=bool(option.state & QStyle.StateFlag.State_Selected))))
        painter.setPen(QPen(QColor(self.theme.line)))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setClipRect(rect)
        self._text(painter, model, index, rect)
        painter.restore()

    def _text(self, painter: QPainter, model: HalfModel, index: _Index, rect: QRect) -> None:
        old, new = model.pair(index.row(), index.column())
        said = old if model.old else new
        if said and model.heading(index.column()).key == "ap" and old != new:
            self._badge(painter, said, rect)
            return
        muted = old == new and model.line(index.row()).became is not Kind.SAME
        colour = self.theme.muted if muted else self.theme.text
        within = rect.adjusted(_MARGIN_X, _MARGIN_Y, -_MARGIN_X, 0)
        if said and old == new:
            painter.setFont(self._font)
            painter.setPen(QColor(colour))
            painter.drawText(within, _WRAPPED, said)
        elif said:
            layout, _ = laid_out(_runs(model, index.row(), index.column()), within.width(), self._font, self.theme, colour)
            draw(painter, layout, within.left(), within.top())

    def _badge(self, painter: QPainter, said: str, rect: QRect) -> None:
        """A result that is another one on the other side, in its own colour."""
        theme = self.theme
        grounds = {"H": (theme.high, theme.high_text), "M": (theme.medium, theme.medium_text), "L": (theme.low, theme.low_text)}
        ground, ink = grounds.get(said[0], (theme.raised, theme.text))
        wide = painter.fontMetrics().horizontalAdvance(said) + 14
        box = QRectF(rect.left() + _MARGIN_X - 2, rect.top() + 3, min(wide, rect.width() - 2 * _MARGIN_X + 4), _ROW_MIN - 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(ink))
        painter.setFont(font(strong=True))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, said)

    def _ground(self, model: HalfModel, index: _Index, *, chosen: bool) -> str:
        theme, (old, new) = self.theme, model.pair(index.row(), index.column())
        if (old if model.old else new) is None:
            return theme.window  # the line is not there on this side
        return theme.selection if chosen else theme.current_row if old is not None and new is not None and old != new else theme.base


def _runs(model: HalfModel, row: int, column: int) -> list[Run]:
    old, new = model.pair(row, column)
    if model.old:
        return old_side(old, new) if old is not None else []
    return new_side(old, new) if new is not None else []
