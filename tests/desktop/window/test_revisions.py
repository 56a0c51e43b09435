"""Freezing a revision in the window, and looking at what changed since."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QListView, QSplitter, QTableView, QWidget
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Add, Remove, SetFields
from forestall.fmea.freezing import content_hash, content_of
from forestall.fmea.words import Difference
from forestall.ids import PROJECT_ENTITY, EntityId
from forestall_desktop.models.comparison import Kind
from forestall_desktop.views.comparison_half import Half
from forestall_desktop.views.comparison_tab import ComparisonTab
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.page_commands import COMPARISON, SHEET
from forestall_desktop.views.redline import new_side, old_side
from tests.desktop.window.brake import GREASE_LINE, RUST, RUST_LINE, SLIPS, STICKS, WORN_LINE, fields
from tests.desktop.window.keys import cursor
from tests.signers import revision_of, states


def freezes(window: MainWindow, name: str, qtbot: QtBot) -> None:
    """Freeze the project, and wait until that is done."""
    window.revisions.freeze_as(name)
    qtbot.waitUntil(lambda: not window.revisions.busy)


def test_a_revision_is_frozen_in_the_window_and_undone_like_every_edit(window: MainWindow, qtbot: QtBot) -> None:
    assert window.document is not None
    freezes(window, "A", qtbot)
    assert "Revision “A” is frozen" in window.messages.sentence
    assert states(window.document.session.project) == {"A": "draft"}
    freezes(window, "a", qtbot)
    assert "There is a revision “a” already" in window.messages.sentence
    window.actions_by_id["undo"].trigger()
    project = window.document.session.project
    qtbot.waitUntil(lambda: states(project) == {})


def test_what_is_typed_while_a_revision_is_being_frozen_is_in_the_next_one(window: MainWindow, qtbot: QtBot) -> None:
    assert window.document is not None
    session = window.document.session
    before = content_hash(content_of(session.project.all()))
    window.revisions.freeze_as("A")
    window.revisions.freeze_as("B")
    assert "being frozen already" in window.messages.sentence
    window.revisions._freeze_on()  # the first step is what is frozen
    session.submit(SetFields(RUST_LINE, fields(occurrence=9)))
    qtbot.waitUntil(lambda: not window.revisions.busy)
    assert revision_of(session.project, "A").hash == before
    assert states(session.project) == {"A": "draft"}
    session.submit(SetFields(SLIPS, fields(text="Slips")))
    assert [each.differs for each in compared(window, qtbot).model.lines] == [("mode",), ("mode",), ("occurrence", "ap", "rpn")]


def compared(window: MainWindow, qtbot: QtBot) -> ComparisonTab:
    """The page that compares, when it has."""
    window.actions_by_id["compare"].trigger()
    page = window.places.page(COMPARISON)
    assert isinstance(page, ComparisonTab)
    qtbot.waitUntil(lambda: not page.model.busy, timeout=20_000)
    return page


def edited(window: MainWindow, qtbot: QtBot) -> ComparisonTab:
    """A revision; then a line is rated worse, a mode reworded, a line removed, one added, and the project renamed. Their comparison."""
    assert window.document is not None
    freezes(window, "A", qtbot)
    submit = window.document.session.submit
    submit(SetFields(RUST_LINE, fields(occurrence=9)))
    submit(SetFields(STICKS, fields(text="Does not release when cold")))
    submit(Remove((GREASE_LINE,)))
    submit(Add(EntityId("new line"), "line", STICKS, fields(cause=RUST)))
    submit(SetFields(PROJECT_ENTITY, fields(text="Brake")))
    return compared(window, qtbot)


def became(page: ComparisonTab) -> list[str]:
    return [each.became.value for each in page.model.lines]


def cell(half: Half, row: int, key: str) -> str:
    return str(half.half.index(row, half.column_of(key)).data())


def test_two_states_stand_side_by_side_with_what_differs(window: MainWindow, qtbot: QtBot) -> None:
    page = edited(window, qtbot)
    left, right = page.halves
    assert became(page) == ["removed", "changed", "new"]
    assert (cell(left, 1, "occurrence"), cell(right, 1, "occurrence")) == ("3", "9")
    assert (cell(left, 1, "ap"), cell(right, 1, "ap")) == ("L", "M")
    assert (cell(left, 0, "cause"), cell(right, 0, "cause")) == ("Grease on the disc", "")
    assert page.summary.text() == "3 lines differ · AP higher in 1"
    assert [page.kinds[kind].text() for kind in page.kinds] == ["Changed 1", "New 1", "Removed 1"]
    assert page.elsewhere.stringList() == ["Heading · Brake · Name: Parking brake → Brake"]
    spoken = right.half.index(1, right.column_of("mode")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Failure mode: was Does not release, is Does not release when cold"


def test_words_that_came_are_marked_on_one_side_and_words_that_went_on_the_other() -> None:
    assert old_side("seal leaks oil", "the seal leaks") == [(Difference.SAME, "seal leaks"), (Difference.GONE, " oil")]
    assert new_side("seal leaks oil", "the seal leaks") == [(Difference.NEW, "the "), (Difference.SAME, "seal leaks")]
    assert new_side(None, "new") == [(Difference.NEW, "new")]


def test_kinds_of_lines_are_chosen_the_whole_sheets_shown_and_changes_gone_through_by_keys(window: MainWindow, qtbot: QtBot) -> None:
    page = edited(window, qtbot)
    page.kinds[Kind.NEW].click()
    assert became(page) == ["removed", "changed"]
    page.priorities.click()
    assert became(page) == ["changed"]
    page.priorities.click()
    page.whole.click()
    qtbot.waitUntil(lambda: not page.model.busy, timeout=20_000)
    left, right = page.halves
    assert became(page) == ["same", "removed", "changed"]
    assert left.half.columnCount() == right.half.columnCount() == len(window.model.columns)
    assert cell(left, 0, "cause") == cell(right, 0, "cause") == "Pad worn"
    right.setFocus()
    right.setCurrentIndex(right.half.index(0, 0))
    QTest.keyClick(right, Qt.Key.Key_N)
    QTest.keyClick(right, Qt.Key.Key_N)
    assert (left.currentIndex().row(), right.currentIndex().row()) == (2, 2)
    QTest.keyClick(right, Qt.Key.Key_P)
    assert right.currentIndex().row() == 1
    QTest.keyClick(right, Qt.Key.Key_Return)
    assert "does not stand in the sheet now" in window.messages.sentence
    QTest.keyClick(right, Qt.Key.Key_N)
    QTest.keyClick(right, Qt.Key.Key_Return)
    assert window.places.currentIndex() == SHEET
    assert cursor(window) == (1, "mode")


def test_both_sheets_scroll_together_and_their_rows_are_as_high(window: MainWindow, qtbot: QtBot) -> None:
    assert window.document is not None
    freezes(window, "A", qtbot)
    window.document.session.submit(SetFields(RUST_LINE, fields(remarks="long " * 80)))
    for number in range(40):
        window.document.session.submit(Add(EntityId(f"line {number}"), "line", STICKS, fields(cause=RUST)))
    page = compared(window, qtbot)
    left, right = page.halves
    assert left.rowHeight(0) == right.rowHeight(0) > 80
    right.verticalScrollBar().setValue(10)
    right.horizontalScrollBar().setValue(30)
    assert (left.verticalScrollBar().value(), left.horizontalScrollBar().value()) == (10, 30)


def test_what_is_typed_shows_beside_now_and_two_revisions_stay_as_they_are(window: MainWindow, qtbot: QtBot) -> None:
    page = edited(window, qtbot)
    freezes(window, "B", qtbot)
    assert window.document is not None
    window.document.session.submit(SetFields(WORN_LINE, fields(detection=1)))
    qtbot.waitUntil(lambda: became(page) == ["changed", "removed", "changed", "new"], timeout=20_000)
    page.new_choice.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not page.model.busy, timeout=20_000)
    assert page.model.new == revision_of(window.document.session.project, "B").id
    assert became(page) == ["removed", "changed", "new"]


def test_a_project_without_revisions_says_how_to_make_one(window: MainWindow, qtbot: QtBot) -> None:
    page = compared(window, qtbot)
    assert "There is no revision yet" in page.nothing.text()
    qtbot.waitUntil(page.nothing.isVisible)


def test_every_control_of_the_page_has_a_name_for_a_screen_reader(window: MainWindow, qtbot: QtBot) -> None:
    page = compared(window, qtbot)
    kinds = (QAbstractButton, QComboBox, QTableView, QListView)
    mute = [each for kind in kinds for each in page.findChildren(kind) if not _within(each) and not each.accessibleName()]
    assert not mute, f"give these a name: {mute}"


def _within(widget: QWidget) -> bool:
    """Whether it is a part of another control, as the list of a combo box."""
    above = widget.parentWidget()
    return isinstance(above, QComboBox | QTableView | QFrame) and not isinstance(above, QSplitter) and above.objectName() != "filter"
