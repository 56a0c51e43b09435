"""Another risk scheme in the window: every result is shown anew at once, and letters are typed where the scale has letters."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from forestall.fmea.edits import SetFields
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import ANALYSIS, GREASE_LINE, fields
from tests.desktop.window.test_typing import at, editor, text, types


def test_another_scheme_is_shown_at_once_and_rated_by_its_letters(window: MainWindow) -> None:
    row = next(place for place, each in enumerate(window.model.grid.rows) if each.line == GREASE_LINE)
    before = text(window, row, "ap")
    assert before in ("H", "M", "L")
    assert window.model.do(SetFields(ANALYSIS, fields(scheme="mil-std-882e")))
    row = next(place for place, each in enumerate(window.model.grid.rows) if each.line == GREASE_LINE)
    assert text(window, row, "ap") == before
    at(window, row, "occurrence")
    types(window, "c")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    at(window, row, "severity")
    types(window, "2")
    assert [text(window, row, column) for column in ("occurrence", "severity", "ap")] == ["C", "2", "Serious"]
