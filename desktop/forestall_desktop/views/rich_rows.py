"""Paints the rows of a list as short texts with colours, as high as they need to be. Knows nothing of what they say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from forestall_desktop.views.theme import Theme, font

_MARGIN_X = 12


class RichRows(QStyledItemDelegate):
    """`html` says what stands in a row, in the colours of a theme."""

    def __init__(self, html: Callable[[int, Theme], str], theme: Theme, parent: QListView, *, margin_y: int) -> None:
        super().__init__(parent)
        self._html, self._list, self._margin_y = html, parent, margin_y
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        rect = option.rect
        document = self._document(index.row(), rect.width())
        painter.save()
        painter.translate(rect.left() + _MARGIN_X, rect.top() + self._margin_y)
        document.drawContents(painter, QRectF(0, 0, rect.width() - 2 * _MARGIN_X, rect.height()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = self._list.viewport().width()
        return QSize(width, int(self._document(index.row(), width).size().height()) + 2 * self._margin_y)

    def _document(self, row: int, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(font())
        document.setHtml(self._html(row, self.theme))
        document.setTextWidth(width - 2 * _MARGIN_X)
        return document
