"""Typing into the form sheet with keys alone: what lands in the project, where the cursor goes, what is refused and how that shows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forestall_desktop.delegates.choice_editor import ChoiceEditor
from forestall_desktop.delegates.rating_editor import RatingEditor
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import GREASE, LONG, SPINDLE, WORN_LINE, fields
from tests.desktop.window.keys import at, cursor, editor, text, types

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_typing_replaces_the_text_and_enter_goes_down(window: MainWindow) -> None:
    at(window, 0, "cause")
    types(window, "Pad glazed")
    QTest.keyClick(editor(), Key.Key_Return)
    assert text(window, 0, "cause") == "Pad glazed"
    assert cursor(window) == (1, "cause")


def test_f2_keeps_the_text_and_tab_goes_right(window: MainWindow) -> None:
    at(window, 0, "cause")
    QTest.keyClick(window.sheet, Key.Key_F2)
    QTest.keyClicks(editor(), " out")
    QTest.keyClick(editor(), Key.Key_Tab)
    assert text(window, 0, "cause") == "Pad worn out"
    assert cursor(window) == (0, "prevention")


def test_escape_leaves_everything_as_it_was(window: MainWindow) -> None:
    at(window, 0, "cause")
    types(window, "xyz")
    QTest.keyClick(editor(), Key.Key_Escape)
    assert text(window, 0, "cause") == "Pad worn"
    assert not window.actions_by_id["undo"].isEnabled()


def test_alt_enter_breaks_the_line_and_two_lines_are_two_controls(window: MainWindow) -> None:
    at(window, 0, "prevention")
    types(window, "Wear limit")
    QTest.keyClick(editor(), Key.Key_Return, Mod.AltModifier)
    QTest.keyClicks(editor(), "Wear sensor")
    QTest.keyClick(editor(), Key.Key_Return)
    assert text(window, 0, "prevention") == "Wear limit\nWear sensor"
    assert window.document is not None
    assert len(window.document.session.project.children(WORN_LINE, "control")) == 4


def test_one_digit_rates_at_once_and_ap_follows(window: MainWindow) -> None:
    at(window, 1, "detection")
    before = text(window, 1, "ap")
    types(window, "2")
    assert (before, text(window, 1, "detection"), text(window, 1, "ap")) == ("H", "2", "L")
    assert cursor(window) == (1, "detection")


def test_a_one_waits_for_a_zero(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    types(window, "10")
    assert text(window, 0, "occurrence") == "10"


def test_a_one_alone_is_taken_after_a_moment(window: MainWindow, qtbot: QtBot) -> None:
    at(window, 0, "occurrence")
    types(window, "1")
    qtbot.waitUntil(lambda: text(window, 0, "occurrence") == "1")


def test_a_refused_rating_stays_in_its_editor_with_the_reason(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    types(window, "x")
    QTest.keyClick(editor(), Key.Key_Return)
    assert window.sheet.saying == "Occurrence is a whole number from 1 to 10"
    assert isinstance(editor(), RatingEditor)
    QTest.keyClick(editor(), Key.Key_Escape)
    assert text(window, 0, "occurrence") == "4"


def test_a_computed_cell_says_why_it_cannot_be_typed_into(window: MainWindow) -> None:
    at(window, 0, "ap")
    QTest.keyClick(window.sheet, Key.Key_Delete)
    assert "computed" in window.sheet.saying


def test_a_status_is_chosen_from_the_list(window: MainWindow) -> None:
    at(window, 0, "prevention_action")
    types(window, "Change the pad")
    QTest.keyClick(editor(), Key.Key_Return)
    at(window, 0, "status")
    QTest.keyClick(window.sheet, Key.Key_F2)
    choice = editor()
    assert isinstance(choice, ChoiceEditor)
    choice.setCurrentText("decision pending")
    QTest.keyClick(choice, Key.Key_Return)
    assert text(window, 0, "status") == "decision pending"


def test_arrows_go_over_merged_cells_in_one_step_and_come_back_to_their_line(window: MainWindow) -> None:
    at(window, 1, "cause")
    QTest.keyClick(window.sheet, Key.Key_Left)
    assert window.model.columns[window.sheet.currentIndex().column()].key == "mode"
    assert window.sheet.currentIndex().row() == 0
    QTest.keyClick(window.sheet, Key.Key_Right)
    assert cursor(window) == (1, "cause")
    at(window, 0, "mode")
    QTest.keyClick(window.sheet, Key.Key_Down)
    assert cursor(window) == (2, "mode")


def test_undo_and_redo_walk_over_everything_typed(window: MainWindow) -> None:
    at(window, 0, "cause")
    types(window, "A")
    QTest.keyClick(editor(), Key.Key_Return)
    at(window, 1, "occurrence")
    types(window, "9")
    window.actions_by_id["undo"].trigger()
    assert (text(window, 1, "occurrence"), text(window, 0, "cause")) == ("2", "A")
    window.actions_by_id["undo"].trigger()
    assert text(window, 0, "cause") == "Pad worn"
    assert cursor(window) == (0, "cause")
    window.actions_by_id["redo"].trigger()
    window.actions_by_id["redo"].trigger()
    assert (text(window, 1, "occurrence"), text(window, 0, "cause")) == ("9", "A")
    assert not window.actions_by_id["redo"].isEnabled()


def test_undo_says_what_somebody_changed_since(window: MainWindow, ben: object, qtbot: QtBot) -> None:
    from tests.desktop.window.brake import Ben

    assert isinstance(ben, Ben)
    assert window.document is not None
    at(window, 1, "cause")
    types(window, "Oil")
    QTest.keyClick(editor(), Key.Key_Return)
    window.document.flush()
    later = Ben(window.document.path)
    later.types(GREASE, "text", "Oil from the gearbox")
    later.sends(window.document)
    qtbot.waitUntil(lambda: text(window, 1, "cause") == "Oil from the gearbox")
    window.actions_by_id["undo"].trigger()
    assert "somebody changed it since" in window.messages.sentence
    assert text(window, 1, "cause") == "Oil from the gearbox"


def test_insert_makes_a_line_below_and_the_cursor_waits_in_its_cause(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    QTest.keyClick(window.sheet, Key.Key_Insert)
    assert cursor(window) == (1, "cause")
    assert window.model.spans(0, window.model.column_of("mode")) == (0, 3)
    types(window, "Wrong pad")
    QTest.keyClick(editor(), Key.Key_Return)
    assert [text(window, row, "cause") for row in range(4)] == ["Pad worn", "Wrong pad", "Grease on the disc", "Rust in the thread"]


def test_ctrl_insert_makes_a_mode_with_its_first_line(window: MainWindow) -> None:
    at(window, 0, "cause")
    QTest.keyClick(window.sheet, Key.Key_Insert, Mod.ControlModifier)
    assert cursor(window) == (2, "mode")
    types(window, "Clamps too much")
    QTest.keyClick(editor(), Key.Key_Return)
    assert text(window, 2, "mode") == "Clamps too much"
    assert window.model.rowCount() == 4


def test_a_line_moves_and_goes_and_comes_back(window: MainWindow) -> None:
    at(window, 1, "cause")
    QTest.keyClick(window.sheet, Key.Key_Up, Mod.AltModifier)
    assert [text(window, row, "cause") for row in range(2)] == ["Grease on the disc", "Pad worn"]
    assert cursor(window) == (0, "cause")
    QTest.keyClick(window.sheet, Key.Key_Delete, Mod.ControlModifier)
    assert window.model.rowCount() == 2
    window.actions_by_id["undo"].trigger()
    assert [text(window, row, "cause") for row in range(2)] == ["Grease on the disc", "Pad worn"]


def test_delete_clears_what_is_chosen_in_one_step(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    QTest.keyClick(window.sheet, Key.Key_Down, Mod.ShiftModifier)
    QTest.keyClick(window.sheet, Key.Key_Delete)
    assert [text(window, row, "occurrence") for row in range(2)] == ["", ""]
    window.actions_by_id["undo"].trigger()
    assert [text(window, row, "occurrence") for row in range(2)] == ["4", "2"]


def test_fill_down_repeats_the_first_row(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    for _ in range(2):
        QTest.keyClick(window.sheet, Key.Key_Down, Mod.ShiftModifier)
    QTest.keyClick(window.sheet, Key.Key_D, Mod.ControlModifier)
    assert [text(window, row, "occurrence") for row in range(3)] == ["4", "4", "4"]


def test_copy_gives_a_merged_cell_once_and_paste_is_one_step(window: MainWindow) -> None:
    at(window, 0, "mode")
    QTest.keyClick(window.sheet, Key.Key_Right, Mod.ShiftModifier)
    window.actions_by_id["copy"].trigger()
    assert QGuiApplication.clipboard().text() == "Clamps too little\tPad worn"
    QGuiApplication.clipboard().setText('Glazed\t"Limit\nSensor"\t7\nOily\t\t3')
    at(window, 0, "cause")
    QTest.keyClick(window.sheet, Key.Key_V, Mod.ControlModifier)
    assert [text(window, row, "cause") for row in range(3)] == ["Glazed", "Oily", "Rust in the thread"]
    assert text(window, 0, "prevention") == "Limit\nSensor"
    assert [text(window, row, "occurrence") for row in range(2)] == ["7", "3"]
    window.actions_by_id["undo"].trigger()
    assert [text(window, row, "cause") for row in range(2)] == ["Pad worn", "Grease on the disc"]
    assert not window.actions_by_id["undo"].isEnabled()


def test_long_texts_make_their_rows_higher_and_the_editor_grows(window: MainWindow) -> None:
    before = window.sheet.cell_rect(1, 0).height()
    at(window, 0, "cause")
    types(window, "a")
    small = editor().height()
    QTest.keyClicks(editor(), LONG)
    assert editor().height() > small
    QTest.keyClick(editor(), Key.Key_Return)
    window.sheet.grab()
    assert window.sheet.cell_rect(1, 0).height() > before


def test_typing_in_the_place_of_a_mode_begins_it(window: MainWindow) -> None:
    from forestall.fmea.edits import Add
    from forestall.ids import EntityId

    assert window.document is not None
    window.document.session.submit(Add(EntityId("hold"), "function", SPINDLE, fields(text="Hold")))
    assert window.model.rowCount() == 4
    at(window, 3, "mode")
    types(window, "Lets go")
    QTest.keyClick(editor(), Key.Key_Return)
    assert text(window, 3, "mode") == "Lets go"
    assert window.model.grid.rows[3].line is not None


@pytest.mark.parametrize("key", [Key.Key_Home, Key.Key_End, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Tab, Key.Key_Backtab])
def test_no_key_leaves_the_sheet_without_a_cursor(window: MainWindow, key: Qt.Key) -> None:
    at(window, 0, "higher")
    QTest.keyClick(window.sheet, key)
    assert window.sheet.currentIndex().isValid()
