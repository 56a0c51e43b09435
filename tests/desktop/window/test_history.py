"""The history of a cell in the window: every value with its author, word by word, its revisions; and taking one again."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from forestall.fmea.edits import SetFields
from forestall.ids import EntityId
from forestall_desktop.models.history import spoken
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import SLIPS, WORN_LINE, Ben, fields
from tests.desktop.window.keys import at, text
from tests.desktop.window.test_revisions import freezes
from tests.desktop.window.test_together import arrives, contest


def asks(window: MainWindow, row: int, column: str, values: int, qtbot: QtBot) -> None:
    """Open the history of a cell, and wait until it tells so many values, each with what it replaced."""
    assert window.document is not None
    window.document.flush()
    at(window, row, column)
    window.actions_by_id["cell_history"].trigger()
    qtbot.waitUntil(lambda: window.history.rowCount() == values and window.history.told(0).before is not None)


def rewords(window: MainWindow, *wordings: str) -> None:
    assert window.document is not None
    for wording in wordings:
        window.document.session.submit(SetFields(SLIPS, fields(text=wording)))


def test_the_history_comes_by_key_with_words_compared_and_revisions_named(window: MainWindow, qtbot: QtBot) -> None:
    rewords(window, "Clamps far too little")
    freezes(window, "A", qtbot)
    rewords(window, "Clamps late")
    asks(window, 0, "mode", 3, qtbot)
    assert window.side.shows_history
    newest, middle, _ = (window.history.told(row) for row in range(3))
    assert (newest.before, newest.standing, newest.revisions) == ("Clamps far too little", "stands now", ())
    assert middle.revisions == ("A",)
    assert "in revision “A”" in spoken(middle)
    assert window.side.history.list.accessibleName() == "History of the cell"


def test_an_old_value_is_taken_again_as_an_edit_like_any_other(window: MainWindow, qtbot: QtBot) -> None:
    rewords(window, "Clamps late", "Clamps never")
    asks(window, 0, "mode", 3, qtbot)
    tab = window.side.history
    tab.list.setCurrentIndex(window.history.index(0))
    assert not tab.again.isEnabled()
    tab.list.setCurrentIndex(window.history.index(2))
    tab.again.click()
    assert text(window, 0, "mode") == "Clamps too little"
    qtbot.waitUntil(lambda: window.history.rowCount() == 4)
    window.actions_by_id["undo"].trigger()
    assert text(window, 0, "mode") == "Clamps never"


def test_what_the_rules_refuse_is_not_taken_again(window: MainWindow, qtbot: QtBot) -> None:
    assert window.document is not None
    rewords(window, "Clamps late")
    asks(window, 0, "mode", 2, qtbot)
    window.side.history.asked.emit(SetFields(EntityId("nobody"), fields(text="x")))
    assert "There is nothing with the id nobody" in window.messages.sentence


def test_a_contested_cell_tells_both_and_what_was_decided_between(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    contest(window, ben, qtbot)
    asks(window, 0, "occurrence", 3, qtbot)
    assert [window.history.told(row).standing for row in range(3)] == ["contested", "contested", ""]
    window.document.session.submit(SetFields(WORN_LINE, fields(occurrence=3)))  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: window.history.rowCount() == 4 and bool(window.history.told(0).between))
    assert set(window.history.told(0).between) == {"6", "2"}
    assert ben.project.value(WORN_LINE, fields(occurrence=0).popitem()[0]) == 2
    arrives(window, ben, qtbot)


def test_of_several_things_in_one_cell_each_says_which_it_is(window: MainWindow, qtbot: QtBot) -> None:
    assert window.document is not None
    window.document.session.submit(SetFields(EntityId("rig"), fields(text="Rig test, cold")))
    asks(window, 0, "detection_controls", 3, qtbot)
    assert {window.history.told(row).whose for row in range(3)} == {"Wear test", "Rig test, cold"}
