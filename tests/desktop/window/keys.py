"""Driving the form sheet by keys, as a person does. Checks nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from forestall_desktop.delegates.choice_editor import ChoiceEditor
from forestall_desktop.delegates.date_editor import DateEditor
from forestall_desktop.delegates.rating_editor import RatingEditor
from forestall_desktop.delegates.text_editor import TextEditor
from forestall_desktop.views.main_window import MainWindow


def at(window: MainWindow, row: int, column: str) -> None:
    """Put the cursor on a cell."""
    window.sheet.setFocus()
    QTest.keyRelease(window.sheet, Qt.Key.Key_Shift)  # whatever was held down before
    window.sheet.go_to(row, window.model.column_of(column))


def text(window: MainWindow, row: int, column: str) -> str:
    """What a cell says."""
    return str(window.model.index(row, window.model.column_of(column)).data())


def column(window: MainWindow, key: str) -> list[str]:
    """What a column says, from top to bottom."""
    return [text(window, row, key) for row in range(window.model.rowCount())]


def cursor(window: MainWindow) -> tuple[int, str]:
    """Where the cursor is."""
    return window.sheet.current_row, window.model.columns[window.sheet.currentIndex().column()].key


def editor() -> QWidget:
    """What has the keyboard now."""
    widget = QApplication.focusWidget()
    assert isinstance(widget, TextEditor | RatingEditor | ChoiceEditor | DateEditor), widget
    return widget


def types(window: MainWindow, words: str) -> None:
    """The first key opens the editor, the others go where the keyboard is."""
    QTest.keyClicks(window.sheet, words[0])
    if len(words) > 1:
        QTest.keyClicks(editor(), words[1:])
