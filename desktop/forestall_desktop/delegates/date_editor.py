"""The editor for dates: typed as 2027-03-31 or 31.3.2027, or chosen in a calendar by keys or mouse."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent, QMoveEvent, QPalette, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QToolButton, QVBoxLayout, QWidget

from forestall_desktop.tongue import tr

_FORMATS = ("yyyy-MM-dd", "d.M.yyyy")
_SIZE = (330, 240)


class DateEditor(QLineEdit):
    """Up and Down go by a day, with Ctrl by a week, Page up and down by a month; the first of them begins with today."""

    typed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.setPlaceholderText("2027-03-31")
        self.frame = QFrame(parent.window())
        self.frame.setObjectName("offers")
        self.frame.setFixedSize(*_SIZE)
        self.calendar = QCalendarWidget()
        self.calendar.setObjectName("calendar")
        self.calendar.setAccessibleName(tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, plain)
        for name, arrow in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
            button = self.calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):  # Qt's own arrows are black on black in the dark
                button.setIcon(QIcon())
                button.setText(arrow)
        inside = QVBoxLayout(self.frame)
        inside.setContentsMargins(5, 5, 5, 5)
        inside.addWidget(self.calendar)
        for part in (self.frame, *self.frame.findChildren(QWidget)):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays here
        self.calendar.clicked.connect(self._take)
        self.frame.hide()
        self.destroyed.connect(self.frame.deleteLater)
        self.textEdited.connect(self._follow)
        self._wanted = True

    def value(self) -> str:
        """What is typed."""
        return self.text()

    def load(self, text: str, *, replace: bool) -> None:
        """Begin with this date."""
        self.setText(text)
        self.selectAll()
        self._follow(text)

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key was about the calendar; then it is done."""
        here = _date(self.text())
        week = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown if here is None:
                there = QDate.currentDate()
            case Qt.Key.Key_Down if here is not None:
                there = here.addDays(7 if week else 1)
            case Qt.Key.Key_Up if here is not None:
                there = here.addDays(-7 if week else -1)
            case Qt.Key.Key_PageDown if here is not None:
                there = here.addMonths(1)
            case Qt.Key.Key_PageUp if here is not None:
                there = here.addMonths(-1)
            case _:
                return False
        self._put(there)
        return True

    def put_away(self) -> None:
        """No calendar any more: there is something else to read at the cell."""
        self._wanted = False
        self.frame.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._show_calendar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_calendar()

    def hideEvent(self, event: QHideEvent) -> None:
        self.frame.hide()
        super().hideEvent(event)

    def _show_calendar(self) -> None:
        if not self._wanted:
            return
        around, cell = self.window().rect(), QRect(self.mapTo(self.window(), QPoint(0, 0)), self.size())
        width, height = _SIZE
        below = cell.bottom() + 2 + height <= around.bottom()
        left = max(4, min(cell.left(), around.width() - width - 4))
        self.frame.move(left, cell.bottom() + 2 if below else max(4, cell.top() - height - 2))
        self.frame.show()
        self.frame.raise_()

    def _follow(self, text: str) -> None:
        there = _date(text)
        if there is not None:
            self.calendar.setSelectedDate(there)

    def _put(self, there: QDate) -> None:
        self.setText(there.toString(_FORMATS[0]))
        self.calendar.setSelectedDate(there)
        self.selectAll()

    def _take(self, there: QDate) -> None:
        self._put(there)
        self.typed.emit()


def _date(text: str) -> QDate | None:
    found = (QDate.fromString(text.strip(), form) for form in _FORMATS)
    return next((each for each in found if each.isValid()), None)
