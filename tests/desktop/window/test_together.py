"""Somebody else's changes arriving in an open window: what repaints, what is kept, what is contested and how that is settled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Add, SetFields
from forestall.ids import EntityId
from forestall_desktop.delegates.text_editor import TextEditor
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import GREASE, GREASE_LINE, RUST_LINE, SLIPS, WORN, WORN_LINE, Ben, fields
from tests.desktop.window.keys import at, cursor, editor, text, types


def arrives(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    """Wait until the window has all that is in the file."""
    document = window.document
    assert document is not None
    ben.sends(document)
    qtbot.waitUntil(
        lambda: window.up_to_date and all(document.session.project.vector.get(site, 0) >= n for site, n in ben.project.vector.items())
    )


def contest(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    """Ann rates 6 and Ben 2, neither having seen the other."""
    at(window, 0, "occurrence")
    types(window, "6")
    ben.types(WORN_LINE, "occurrence", 2)
    arrives(window, ben, qtbot)


def test_a_remote_edit_shows_where_it_belongs_and_nothing_moves(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    at(window, 1, "cause")
    ben.types(RUST_LINE, "detection", 9)
    arrives(window, ben, qtbot)
    assert text(window, 2, "detection") == "9"
    assert cursor(window) == (1, "cause")
    assert window.badge.text() == "Saved here"


def test_remote_lines_come_in_without_losing_the_cursor(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    at(window, 1, "cause")
    ben.does(Add(EntityId("new line"), "line", SLIPS, fields(occurrence=3), after=WORN_LINE))
    arrives(window, ben, qtbot)
    assert window.model.rowCount() == 4
    assert cursor(window) == (2, "cause")
    assert text(window, 2, "cause") == "Grease on the disc"


def test_an_editor_stays_open_when_its_cell_changes_and_enter_contests_it(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    at(window, 1, "cause")
    types(window, "Oil on the disc")
    ben.types(GREASE, "text", "Brake fluid")
    arrives(window, ben, qtbot)
    open_editor = editor()
    assert isinstance(open_editor, TextEditor)
    assert open_editor.value() == "Oil on the disc"
    QTest.keyClick(open_editor, Qt.Key.Key_Return)
    assert window.badge.text() == "Needs you: 1"
    assert window.document is not None
    values = {each.value for each in window.document.session.contested[GREASE][0].candidates}
    assert values == {"Oil on the disc", "Brake fluid"}
    assert (1, window.model.column_of("cause")) in window.model.marked


def test_only_the_line_that_was_typed_is_contested(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    at(window, 0, "detection_controls")
    QTest.keyClick(window.sheet, Qt.Key.Key_F2)
    QTest.keyClicks(editor(), " cold")
    ben.types(EntityId("wear test"), "text", "Wear test, 100 cycles")
    arrives(window, ben, qtbot)
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    assert text(window, 0, "detection_controls") == "Wear test, 100 cycles\nRig test cold"
    assert window.document is not None
    assert not window.document.session.contested


def test_what_is_typed_in_a_row_that_goes_is_shown_to_its_author(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    at(window, 1, "remarks")
    types(window, "Half a thought")
    ben.removes(GREASE_LINE)
    arrives(window, ben, qtbot)
    assert window.model.rowCount() == 2
    assert "Half a thought" in window.messages.sentence


def test_the_panel_shows_both_values_and_takes_theirs(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    contest(window, ben, qtbot)
    assert window.badge.text() == "Needs you: 1"
    assert text(window, 0, "ap") == "H?"
    window.actions_by_id["next_contested"].trigger()

    def offered() -> set[str]:
        return {each.accessibleName() for each in window.side.review.findChildren(QPushButton) if each.isVisible()}

    qtbot.waitUntil(lambda: {"Take mine: 6", "Take theirs: 2"} <= offered())
    assert cursor(window) == (0, "occurrence")
    theirs = next(each for each in window.side.review.findChildren(QPushButton, "theirs") if each.isVisible())
    theirs.click()
    assert text(window, 0, "occurrence") == "2"
    assert window.badge.text() == "Saved here"
    window.actions_by_id["undo"].trigger()


def test_mine_is_taken_by_key(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    contest(window, ben, qtbot)
    window.actions_by_id["next_contested"].trigger()
    window.actions_by_id["take_mine"].trigger()
    assert text(window, 0, "occurrence") == "6"
    assert not window.model.marked


def test_a_third_value_can_be_typed_and_a_wrong_one_is_refused(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    contest(window, ben, qtbot)
    line = window.side.review.findChild(QLineEdit, "own")
    assert isinstance(line, QLineEdit)
    line.setText("11")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "whole number" in window.messages.sentence
    line.setText("3")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert text(window, 0, "occurrence") == "3"
    assert window.contested.rowCount() == 0


def test_enter_on_a_contested_cell_opens_its_review(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    contest(window, ben, qtbot)
    window.side.tabs.setCurrentIndex(2)
    at(window, 0, "occurrence")
    QTest.keyClick(window.sheet, Qt.Key.Key_Return)
    assert window.side.tabs.currentIndex() == 0
    assert window.side.review.cell is not None


def test_a_removal_against_an_edit_is_put_before_the_person(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    at(window, 1, "occurrence")
    types(window, "7")
    ben.removes(GREASE_LINE)
    arrives(window, ben, qtbot)
    assert window.model.rowCount() == 3
    assert window.badge.text().startswith("Needs you")
    window.actions_by_id["next_contested"].trigger()
    window.actions_by_id["take_theirs"].trigger()
    qtbot.waitUntil(lambda: window.model.rowCount() == 2)


def test_a_tip_tells_who_wants_what(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    contest(window, ben, qtbot)
    tip = str(window.model.index(0, window.model.column_of("occurrence")).data(Qt.ItemDataRole.ToolTipRole))
    assert "Contested" in tip
    assert "Ben" in tip
    why = str(window.model.index(2, window.model.column_of("ap")).data(Qt.ItemDataRole.ToolTipRole))
    assert "severity 4-6" in why


def test_the_history_of_a_cell_names_everybody_newest_first(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ben.types(WORN, "text", "Pad worn thin")
    arrives(window, ben, qtbot)
    assert window.document is not None
    window.document.session.submit(SetFields(WORN, fields(text="Pad worn to the metal")))
    window.document.flush()
    window.side.tabs.setCurrentIndex(1)
    at(window, 0, "cause")
    qtbot.waitUntil(lambda: window.history.rowCount() == 3)
    assert [window.history.told(row).text for row in range(3)] == ["Pad worn to the metal", "Pad worn thin", "Pad worn"]
    assert [window.history.told(row).before for row in range(3)] == ["Pad worn thin", "Pad worn", None]
    assert window.history.told(1).author == "Ben"
    assert window.history.told(1).author == "Ben"


def test_a_flood_of_remote_changes_is_taken_in_and_nothing_is_reset(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    resets: list[int] = []
    window.model.modelReset.connect(lambda: resets.append(1))
    for number in range(300):
        ben.does(Add(EntityId(f"line {number}"), "line", SLIPS, fields(occurrence=1 + number % 10)))
    at(window, 2, "cause")
    arrives(window, ben, qtbot)
    assert window.model.rowCount() == 303
    assert cursor(window) == (302, "cause")
    assert not resets
