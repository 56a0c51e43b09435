"""The editors of the form sheet: scales to choose from, choices by letter, dates by calendar, wordings to go on with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Add, SetFields
from forestall.ids import EntityId
from forestall_desktop.delegates.choice_editor import ChoiceEditor
from forestall_desktop.delegates.date_editor import DateEditor
from forestall_desktop.delegates.rating_editor import RatingEditor
from forestall_desktop.delegates.text_editor import TextEditor
from forestall_desktop.models.suggesting import gathered, suggestions
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import WORN_LINE, fields
from tests.desktop.window.keys import at, column, cursor, editor, text, types

Key, Mod = Qt.Key, Qt.KeyboardModifier


def with_action(window: MainWindow) -> None:
    assert window.document is not None
    action = Add(EntityId("action"), "action", WORN_LINE, fields(type="prevention", text="Harder pad", status="open"))
    window.document.session.submit(action)


def test_a_rating_shows_its_scale_and_is_chosen_by_keys(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    QTest.keyClick(window.sheet, Key.Key_F2)
    rating = editor()
    assert isinstance(rating, RatingEditor)
    assert rating.offers.rows == [str(grade) for grade in range(10, 0, -1)]
    QTest.keyClick(rating, Key.Key_Up)
    QTest.keyClick(rating, Key.Key_Up)
    QTest.keyClick(rating, Key.Key_Return)
    assert text(window, 0, "occurrence") == "6"


def test_a_click_on_a_grade_rates(window: MainWindow) -> None:
    at(window, 1, "detection")
    QTest.keyClick(window.sheet, Key.Key_F2)
    rating = editor()
    assert isinstance(rating, RatingEditor)
    place = rating.offers.visualItemRect(rating.offers.item(8)).center()
    QTest.mouseClick(rating.offers.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, place)
    assert text(window, 1, "detection") == "2"


def test_the_key_0_rates_10(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    QTest.keyClick(window.sheet, Key.Key_0)
    assert text(window, 0, "occurrence") == "10"


def test_a_scale_with_letters_is_shown_with_its_letters(window: MainWindow) -> None:
    assert window.document is not None
    window.document.session.submit(SetFields(EntityId("analysis"), fields(scheme="mil-std-882e")))
    at(window, 0, "occurrence")
    QTest.keyClick(window.sheet, Key.Key_F2)
    rating = editor()
    assert isinstance(rating, RatingEditor)
    assert rating.offers.rows[-1:] == ["F"] or "A" in rating.offers.rows
    QTest.keyClick(rating, Key.Key_Escape)


def test_a_status_is_chosen_by_its_first_letter(window: MainWindow) -> None:
    with_action(window)
    at(window, 0, "status")
    QTest.keyClicks(window.sheet, "d")
    assert isinstance(editor(), ChoiceEditor)
    QTest.keyClick(editor(), Key.Key_Return)
    assert text(window, 0, "status") == "decision pending"


def test_a_date_is_typed_or_chosen_day_by_day(window: MainWindow) -> None:
    with_action(window)
    at(window, 0, "due")
    types(window, "28.2.2027")
    date = editor()
    assert isinstance(date, DateEditor)
    assert date.calendar.selectedDate() == QDate(2027, 2, 28)
    QTest.keyClick(date, Key.Key_Down)
    QTest.keyClick(date, Key.Key_Return)
    assert text(window, 0, "due") == "2027-03-01"


def test_a_click_in_the_calendar_takes_the_day(window: MainWindow) -> None:
    with_action(window)
    at(window, 0, "due")
    QTest.keyClick(window.sheet, Key.Key_F2)
    date = editor()
    assert isinstance(date, DateEditor)
    date.calendar.clicked.emit(QDate(2027, 5, 3))
    assert text(window, 0, "due") == "2027-05-03"


@pytest.mark.parametrize(("key", "typed"), [("owner", "Ben"), ("evidence", "Report 7"), ("taken", "Pad changed")])
def test_what_is_said_of_an_action_is_typed_in_place(window: MainWindow, key: str, typed: str) -> None:
    with_action(window)
    at(window, 0, key)
    types(window, typed)
    QTest.keyClick(editor(), Key.Key_Return)
    assert text(window, 0, key) == typed


def test_wordings_are_offered_and_down_puts_one_in(window: MainWindow, qtbot: QtBot) -> None:
    at(window, 2, "cause")
    types(window, "gre")
    words = editor()
    assert isinstance(words, TextEditor)
    qtbot.waitUntil(lambda: words.offers.rows == ["Grease on the disc"])
    QTest.keyClick(words, Key.Key_Down)
    assert words.value() == "Grease on the disc"
    QTest.keyClick(words, Key.Key_Tab)
    assert text(window, 2, "cause") == "Grease on the disc"
    assert cursor(window) == (2, "prevention")


def test_enter_takes_what_was_typed_whatever_is_offered(window: MainWindow, qtbot: QtBot) -> None:
    at(window, 1, "cause")
    types(window, "pad")
    words = editor()
    assert isinstance(words, TextEditor)
    qtbot.waitUntil(lambda: words.offers.rows == ["Pad worn"])
    QTest.keyClick(words, Key.Key_Return)
    assert text(window, 1, "cause") == "pad"


def test_escape_goes_back_to_what_was_typed_and_then_leaves_the_cell(window: MainWindow, qtbot: QtBot) -> None:
    at(window, 1, "cause")
    types(window, "pad")
    words = editor()
    assert isinstance(words, TextEditor)
    qtbot.waitUntil(lambda: bool(words.offers.rows))
    QTest.keyClick(words, Key.Key_Down)
    QTest.keyClick(words, Key.Key_Escape)
    assert words.value() == "pad"
    assert not words.offers.isVisible()
    QTest.keyClick(words, Key.Key_Escape)
    assert column(window, "cause")[1] == "Grease on the disc"


def test_wordings_come_from_the_same_kind_of_thing_the_commonest_first(window: MainWindow) -> None:
    assert window.document is not None
    project, shown = window.document.session.project, {each.key: each for each in window.model.columns}
    for number, words in enumerate(["Rig test", "Rig test", "Rig run"]):
        window.document.session.submit(Add(EntityId(f"c{number}"), "control", WORN_LINE, fields(type="detection", text=words)))
    found = suggestions(project, shown["detection_controls"], "ri", None)
    assert [(each.text, each.source) for each in found] == [("Rig test", "used 3 times"), ("Rig run", "used once")]
    assert gathered(project, shown["detection_controls"])
    assert suggestions(project, shown["prevention"], "ri", None) == []
    assert [each.text for each in suggestions(project, shown["effects"], "away", None)] == ["Vehicle rolls away"]
    assert suggestions(project, shown["cause"], "g", window.model.grid.rows[1]) == []
