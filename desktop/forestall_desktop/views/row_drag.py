"""Dragging rows with Alt and the mouse: a line, or the mode, function or element under the pointer, to another place among its kind.

Shows where it would go; what it means is for the commands on rows.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame

from forestall.fmea.columns import Level
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.sheet_commands import SheetCommands, subject

_THICK = 3


@dataclass(frozen=True, slots=True)
class _Held:
    """What is dragged, on which level, and where the mouse went down."""

    id: EntityId
    level: Level
    start: QPoint


class RowDrag(QObject):
    """Watches the mouse over a form sheet."""

    def __init__(self, sheet: FormSheet, commands: SheetCommands) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._commands = commands
        self._held: _Held | None = None
        self._mark = QFrame(sheet.viewport())
        self._mark.setObjectName("drop")
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.hide()
        sheet.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            match event.type():
                case QEvent.Type.MouseButtonPress if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                    return self._take(event.position().toPoint())
                case QEvent.Type.MouseMove if self._held is not None:
                    self._show(event.position().toPoint())
                    return True
                case QEvent.Type.MouseButtonRelease if self._held is not None:
                    self._drop(event.position().toPoint())
                    return True
        return super().eventFilter(watched, event)

    def _take(self, point: QPoint) -> bool:
        index, model = self._sheet.indexAt(point), self._sheet.worksheet
        row = model.row(index)
        if row is None or model.read_only:
            return False
        level = model.columns[index.column()].level
        id = subject(row, level)
        self._held = _Held(id, level, point) if id is not None else None
        self._sheet.go_to(index.row(), index.column())
        return self._held is not None

    def _target(self, point: QPoint) -> tuple[Row, bool, QRect] | None:
        """Beside what it would go, whether above it, and where that lies."""
        index, held, model = self._sheet.indexAt(point), self._held, self._sheet.worksheet
        row = model.row(index)
        if held is None or row is None or subject(row, held.level) is None:
            return None
        first, end = model.grid.span(held.level, index.row())
        top = self._sheet.cell_rect(first, index.column()).top()
        bottom = self._sheet.cell_rect(end - 1, index.column()).bottom()
        return row, point.y() < (top + bottom) // 2, QRect(0, top, self._sheet.viewport().width(), bottom - top)

    def _show(self, point: QPoint) -> None:
        target = self._target(point)
        if target is None or not self._moved(point):
            self._mark.hide()
            return
        _, above, where = target
        self._mark.setGeometry(0, (where.top() if above else where.bottom() + 1) - _THICK // 2, where.width(), _THICK)
        self._mark.show()
        self._mark.raise_()

    def _drop(self, point: QPoint) -> None:
        held, target, far = self._held, self._target(point), self._moved(point)
        self._mark.hide()
        self._held = None
        if held is not None and target is not None and far:
            self._commands.drop(held.id, held.level, target[0], above=target[1])

    def _moved(self, point: QPoint) -> bool:
        return self._held is not None and (point - self._held.start).manhattanLength() >= QApplication.startDragDistance()
