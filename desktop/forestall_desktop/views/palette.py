"""The command palette: a few letters, and the command is there. Also goes to things (@) and rows (:). Does nothing itself: it tells."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from forestall_desktop.models.palette import Offer
from forestall_desktop.tongue import tr

_OFFER = int(Qt.ItemDataRole.UserRole) + 1
_WIDTH_LETTERS, _ROWS = 68, 12
_PAD = 9
_SLICE_SECONDS = 0.012


class Sources(NamedTuple):
    """Where offers come from: commands for typed letters, things for a name, a row for its number.

    Things come one by one, as a large project takes longer than a key may: None says that nothing was found yet.
    """

    commands: Callable[[str], Sequence[Offer]]
    things: Callable[[str], Iterator[Offer | None]]
    rows: Callable[[str], Sequence[Offer]]


class Palette(QFrame):
    """A line and a list at the top of the window, over everything, until something is chosen or the keyboard goes elsewhere."""

    chosen = Signal(str, object)
    """“command”, “thing” or “row”, and the Offer."""

    def __init__(self, window: QWidget, sources: Sources) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self.setAccessibleName(tr("Find a command"))
        self._sources = sources
        self._before: QWidget | None = None
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Letters of a command, @ and a name, or : and a row"))
        self.line.setPlaceholderText(tr("A command…    @ goes to a thing    : to a row"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What it may be"))
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.none = QLabel(tr("Nothing is called so"))
        self.none.setProperty("role", "muted")
        self.none.setContentsMargins(_PAD, 4, _PAD, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.line, self.none, self.list):
            column.addWidget(part)
        self._going: Iterator[Offer | None] = iter(())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self.line.textChanged.connect(self._look)
        self.line.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda item, _: self._say(item))
        self.list.itemClicked.connect(lambda _: self._take())
        self.hide()

    def open(self, typed: str = "") -> None:
        """Show it, with the keyboard in it."""
        self._before = QApplication.focusWidget()
        self.show()
        self.line.setText(typed)
        self._look(typed)
        self.raise_()
        self.line.setFocus()
        self.line.selectAll()

    def close_palette(self) -> None:
        """Put it away; the keyboard goes back to where it was."""
        before, self._before = self._before, None
        # An editor that had the keyboard is gone by now: its cell has it.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        elif (window := self.parentWidget()) is not None:
            window.setFocus()
        self.hide()

    @property
    def offers(self) -> list[Offer]:
        """What is offered now."""
        return [self.list.item(place).data(_OFFER) for place in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
            self._before = None
            self.hide()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}.get(Qt.Key(event.key()))
        if step is not None:
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _look(self, typed: str) -> None:
        self.list.clear()
        self._going = iter(self._found(typed))
        self._timer.start(0)
        self._go_on()

    def _go_on(self) -> None:
        """Take up what is found within a moment, and go on when nothing else is to do."""
        until, complete = time.perf_counter() + _SLICE_SECONDS, False
        while not complete and time.perf_counter() < until:
            try:
                if (offer := next(self._going)) is not None:
                    self._add(offer)
            except StopIteration:
                complete = True
        if complete or self.isHidden():
            self._timer.stop()
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self.none.setVisible(complete and self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)
        self._place()

    def _add(self, offer: Offer) -> None:
        item = QListWidgetItem(offer.text)
        item.setData(_OFFER, offer)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (offer.text, offer.place, offer.keys, offer.why_not))))
        self.list.addItem(item)

    def _say(self, item: QListWidgetItem | None) -> None:
        """The keyboard stays in the line: there a screen reader says what is chosen in the list."""
        told = item.data(Qt.ItemDataRole.AccessibleTextRole) if item is not None else ""
        self.line.setAccessibleDescription(str(told or ""))

    def _found(self, typed: str) -> Iterable[Offer | None]:
        match typed[:1]:
            case "@":
                return self._sources.things(typed[1:].strip())
            case ":":
                return self._sources.rows(typed[1:].strip())
            case _:
                return self._sources.commands(typed)

    def _take(self) -> None:
        item, typed = self.list.currentItem(), self.line.text()
        if self.list.currentRow() < 0 or item.data(_OFFER).why_not:
            return
        offer: Offer = item.data(_OFFER)
        self.close_palette()
        self.chosen.emit({"@": "thing", ":": "row"}.get(typed[:1], "command"), offer)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        metrics = self.fontMetrics()
        rows = min(_ROWS, self.list.count())
        self.list.setFixedHeight(rows * (metrics.height() + 2 * _PAD) + 4)
        width = min(_WIDTH_LETTERS * metrics.averageCharWidth() + 60, window.width() - 40)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, min(90, window.height() // 8))


class _Rows(QStyledItemDelegate):
    """Name at the left, its menu quietly behind it, keys at the right; what cannot be done is grey, with its reason."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = option.fontMetrics
        return QSize(100, metrics.height() + 2 * _PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        offer: Offer = index.data(_OFFER)
        palette, rect, metrics = option.palette, option.rect, option.fontMetrics
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, palette.color(QPalette.ColorRole.Highlight))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        quiet = role if chosen else QPalette.ColorRole.PlaceholderText
        inner = QRect(rect).adjusted(_PAD, 0, -_PAD, 0)
        right = offer.why_not or offer.keys
        painter.setFont(option.font)
        painter.setPen(palette.color(quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        room = inner.adjusted(0, 0, -(metrics.horizontalAdvance(right) + 2 * _PAD), 0)
        painter.setPen(palette.color(quiet if offer.why_not else role))
        text = metrics.elidedText(offer.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        room.adjust(metrics.horizontalAdvance(text) + 2 * _PAD, 0, 0, 0)
        painter.setPen(palette.color(quiet))
        place = metrics.elidedText(offer.place, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, place)
