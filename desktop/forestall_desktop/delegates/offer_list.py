"""A calm list at a cell: grades of a scale, or wordings to go on with. It never takes the keyboard: its editor moves in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

_SECOND = int(Qt.ItemDataRole.UserRole) + 1
_ROOM = 6
_CODE_WIDTH = 28
_HEIGHT_MAX = 340


class OfferList(QListWidget):
    """Rows of two texts each. `codes`: the first is a short code that stands out; otherwise the second is a quiet remark."""

    taken = Signal(str)
    """Somebody clicked a row: its first text."""

    def __init__(self, parent: QWidget, *, codes: bool) -> None:
        super().__init__(parent)
        self.setObjectName("offers")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Painter(self, codes=codes))
        self.itemClicked.connect(lambda item: self.taken.emit(item.text()))
        self.hide()

    def offer(self, rows: Sequence[tuple[str, str]], cell: QRect, width: int) -> None:
        """Show these below a cell of the parent (or above it, where there is more room), nothing chosen; without rows, hide."""
        self.clear()
        around = self.parentWidget()
        self.setFixedWidth(min(width, (around.width() if around is not None else width) - 2 * _ROOM))
        for first, second in rows:
            item = QListWidgetItem(first)
            item.setData(_SECOND, second)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{first}: {second}")
            self.addItem(item)
        self.setVisible(bool(rows))
        if rows:
            self._place(cell)
            self.raise_()

    def choose(self, first: str) -> None:
        """Choose the row with this text; none where there is no such row."""
        found = self.findItems(first, Qt.MatchFlag.MatchExactly) if first else []
        self.setCurrentItem(found[0] if found else None)  # type: ignore[arg-type]
        if found:
            self.scrollToItem(found[0])

    def step(self, by: int) -> str | None:
        """Go on by so many rows, and the text there; None behind either end."""
        row = self.currentRow() + by if self.currentRow() >= 0 or by < 0 else 0
        if not 0 <= row < self.count():
            self.setCurrentRow(-1)
            return None
        self.setCurrentRow(row)
        return self.item(row).text()

    @property
    def rows(self) -> list[str]:
        """What is offered now."""
        return [self.item(row).text() for row in range(self.count())] if self.isVisible() else []

    def _place(self, cell: QRect) -> None:
        parent = self.parentWidget()
        around = parent.rect() if parent is not None else cell
        self.doItemsLayout()
        wanted = sum(self.sizeHintForRow(row) for row in range(self.count())) + 10
        below, above = around.bottom() - cell.bottom() - _ROOM, cell.top() - _ROOM
        room = below if below >= min(wanted, 160) or below >= above else above
        height = min(wanted, _HEIGHT_MAX, max(room, 60))
        self.setFixedHeight(height)
        top = cell.bottom() + 2 if room == below else cell.top() - height - 2
        self.move(max(_ROOM, min(cell.left(), around.width() - self.width() - _ROOM)), top)


class _Painter(QStyledItemDelegate):
    """Two texts in a row."""

    def __init__(self, parent: OfferList, *, codes: bool) -> None:
        super().__init__(parent)
        self._codes = codes

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        chosen = bool(option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver))
        palette: QPalette = option.palette
        painter.save()
        if chosen:
            painter.fillRect(option.rect, palette.color(QPalette.ColorRole.Highlight))
        ink = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        first, second = str(index.data()), str(index.data(_SECOND) or "")
        box = option.rect.adjusted(8, 3, -8, -3)
        painter.setPen(ink)
        if self._codes:
            painter.setFont(_bold(option.font))
            painter.drawText(
                box.adjusted(0, 0, _CODE_WIDTH - box.width(), 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, first
            )
            painter.setFont(option.font)
            painter.drawText(box.adjusted(_CODE_WIDTH + 10, 0, 0, 0), _WRAPPED, second)
        else:
            remark = QFontMetrics(option.font).horizontalAdvance(second) + 12
            painter.drawText(box.adjusted(0, 0, -remark, 0), _WRAPPED, first)
            painter.setPen(ink if chosen else palette.color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(box, _RIGHT, second)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = QFontMetrics(option.font)
        first, second = str(index.data()), str(index.data(_SECOND) or "")
        parent = self.parent()
        width = (parent.width() if isinstance(parent, QWidget) else 300) - 28
        text = second if self._codes else first
        room = width - (_CODE_WIDTH + 10) if self._codes else width - metrics.horizontalAdvance(second) - 12
        box = metrics.boundingRect(QRect(0, 0, max(40, room), 10_000), _WRAPPED, text or " ")
        return QSize(width, max(box.height(), metrics.height()) + 7)


_RIGHT = int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignTop)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
