"""The form that fits the method, in the window; and severities that come down the net while people type above."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forestall.fmea.columns import FORMS
from forestall.fmea.edits import Add, Edit, SetFields
from forestall.fmea.schema import CAUSE
from forestall.fmea.sheet import links_of
from forestall.ids import EntityId
from forestall_desktop.delegates.choice_editor import ChoiceEditor
from forestall_desktop.delegates.rating_editor import RatingEditor
from forestall_desktop.delegates.text_editor import TextEditor
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import ANALYSIS, BRAKE, GREASE, GREASE_LINE, ROLLS, RUST, RUST_LINE, SLIPS, fields
from tests.desktop.window.keys import at, editor, text, types

DEEP_LINE, UP_LINE, BRAKING, TYRE = EntityId("deep line"), EntityId("up line"), EntityId("braking"), EntityId("tyre")


def do(window: MainWindow, *edits: Edit) -> None:
    for edit in edits:
        assert window.model.do(edit)


@pytest.mark.parametrize("form", FORMS)
def test_the_window_shows_the_form_of_the_analysis(window: MainWindow, qtbot: QtBot, form: str) -> None:
    method = {"mil-std-1629a": "fmeca", "aiag-4": "dfmea"}.get(form, form)
    do(window, SetFields(ANALYSIS, fields(method=method, form="aiag-4" if form == "aiag-4" else None)))
    assert window.model.columns == FORMS[form]
    assert window.model.headerData(0, Qt.Orientation.Horizontal) == FORMS[form][0].title
    window.sheet.viewport().repaint()
    at(window, 0, "cause")
    types(window, "Pad glazed")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    assert text(window, 0, "cause") == "Pad glazed"
    qtbot.waitUntil(lambda: window.survey.complete)


def test_a_failure_rate_typed_once_changes_every_criticality_it_is_part_of(window: MainWindow) -> None:
    do(window, SetFields(ANALYSIS, fields(method="fmeca")))
    row = next(place for place, each in enumerate(window.model.grid.rows) if each.line == GREASE_LINE)
    mode, element = window.model.grid.rows[row].mode, window.model.grid.rows[row].element
    assert mode is not None
    assert element is not None
    link, effect = links_of(window.model.project, mode)[0]
    do(window, SetFields(mode, fields(mode_ratio=1, operating_time=1000)), SetFields(effect.id, fields(severity_class="II")))
    do(window, SetFields(link.id, fields(effect_probability=1)))
    assert text(window, row, "criticality") == ""
    for rate, said in (("0.000002", "0.002"), ("0.000004", "0.004")):
        at(window, row, "failure_rate")
        types(window, rate)
        QTest.keyClick(editor(), Qt.Key.Key_Return)
        first = window.model.spans(row, window.model.column_of("item_criticality"))[0]
        assert (text(window, row, "criticality"), text(window, first, "item_criticality")) == (said, f"II: {said}")


def test_what_takes_only_some_words_is_chosen_and_what_is_rated_takes_a_digit(window: MainWindow) -> None:
    do(window, SetFields(ANALYSIS, fields(method="pfmea")))
    do(window, Add(TYRE, "element", EntityId("caliper"), fields(text="Operator")))
    do(window, Add(EntityId("tired"), "failure", TYRE, fields(text="Tired")), SetFields(GREASE_LINE, {CAUSE: EntityId("tired")}))
    row = next(place for place, each in enumerate(window.model.grid.rows) if each.line == GREASE_LINE)
    for column, kind in (("four_m", ChoiceEditor), ("occurrence", RatingEditor), ("detection_controls", TextEditor)):
        at(window, row, column)
        QTest.keyClick(window.sheet, Qt.Key.Key_F2)
        assert isinstance(editor(), kind), column
        QTest.keyClick(editor(), Qt.Key.Key_Escape)


def test_a_severity_typed_above_is_shown_at_once_in_every_row_below(window: MainWindow, qtbot: QtBot) -> None:
    do(window, Add(DEEP_LINE, "line", GREASE, fields(occurrence=8, detection=9)))
    qtbot.waitUntil(lambda: window.survey.complete)

    def row_of(line: EntityId) -> int:
        return next(place for place, row in enumerate(window.model.grid.rows) if row.line == line)

    assert text(window, row_of(DEEP_LINE), "severity") == "10↑"
    assert text(window, row_of(DEEP_LINE), "ap") == "H"
    do(window, SetFields(ROLLS, fields(severity=3)))
    assert text(window, row_of(DEEP_LINE), "severity") == "3↑"
    assert text(window, row_of(DEEP_LINE), "ap") == "M"
    do(window, SetFields(GREASE_LINE, {CAUSE: RUST}))
    assert text(window, row_of(DEEP_LINE), "effects") == ""
    assert text(window, row_of(DEEP_LINE), "ap") == ""
    do(window, Add(BRAKING, "failure", BRAKE, fields(text="Does not brake", severity=9)), Add(UP_LINE, "line", BRAKING, {CAUSE: SLIPS}))
    assert text(window, row_of(GREASE_LINE), "effects") == "Vehicle rolls away\nDoes not brake"
    assert text(window, row_of(GREASE_LINE), "severity") == "3\n9"
    assert text(window, row_of(RUST_LINE), "severity") == "6"
