"""Another risk scheme in the window: every result is shown anew at once, and letters are typed where the scale has letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from forestall.fmea.edits import SetFields
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import ANALYSIS, GREASE_LINE, fields
from tests.desktop.window.keys import at, editor, text, types


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


@pytest.mark.parametrize("method", ["pfmea", "msr", "fmeca"])
def test_the_cursor_stays_where_it_is_when_the_analysis_gets_another_method(window: MainWindow, method: str) -> None:
    row = next(place for place, each in enumerate(window.model.grid.rows) if each.line == GREASE_LINE)
    assert row > 0
    at(window, row, "cause")
    assert window.model.do(SetFields(ANALYSIS, fields(method=method)))
    now = window.model.grid.rows[window.sheet.current_row]
    assert (now.line, window.model.columns[window.sheet.currentIndex().column()].key) == (GREASE_LINE, "cause")


def test_what_somebody_was_typing_when_the_method_changed_is_told(window: MainWindow) -> None:
    row = next(place for place, each in enumerate(window.model.grid.rows) if each.line == GREASE_LINE)
    at(window, row, "cause")
    types(window, "Half a thou")
    assert window.document is not None
    window.document.session.submit(SetFields(ANALYSIS, fields(method="pfmea")))
    assert "Your text was: “Half a thou”" in window.messages.sentence
