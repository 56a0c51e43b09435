"""Filtering, grouping and sorting the form sheet in a real window, and what of it is kept."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forestall.fmea.columns import Level
from forestall.fmea.edits import Accepted, Add, Batch
from forestall.ids import EntityId
from forestall_desktop.models.arranging import Grouping, Order
from forestall_desktop.models.filtering import NONE, Criteria
from forestall_desktop.settings.folders import home
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import LIGHT
from tests.desktop.window.brake import BRAKE, CALIPER, GREASE, GREASE_LINE, ROLLS, RUST_LINE, SLIPS, STICKS, WORN, WORN_LINE, Ben, fields


def _lines(window: MainWindow) -> list[EntityId | None]:
    """What is shown when all that was asked for is done."""
    while not window.showing.complete:
        QTest.qWait(1)
    return [row.line for row in window.model.grid.rows]


def _do(window: MainWindow, *edits: Add) -> None:
    assert window.document is not None
    assert isinstance(window.document.session.submit(Batch(edits)), Accepted)


def test_only_the_rows_that_meet_the_criteria_are_shown(window: MainWindow) -> None:
    window.showing.show_only(Criteria(severity=frozenset({6})))
    assert _lines(window) == [RUST_LINE]
    assert window.filter_bar.chips == ["S: 6"]
    assert window.filter_bar.count.text() == "1 of 3 rows"


def test_several_criteria_must_all_be_met_and_several_values_any(window: MainWindow) -> None:
    window.showing.show_only(Criteria(occurrence=frozenset({2, 3}), detection=frozenset({4})))
    assert _lines(window) == [RUST_LINE]
    window.showing.show_only(Criteria(occurrence=frozenset({2, 3})))
    assert _lines(window) == [GREASE_LINE, RUST_LINE]


def test_words_are_found_in_any_column_and_a_cell_only_in_its_own(window: MainWindow) -> None:
    window.showing.show_only(Criteria(texts=("WEAR test",)))
    assert _lines(window) == [WORN_LINE]
    window.showing.show_only(Criteria(cells=(("mode", "wear"),)))
    assert _lines(window) == []


def test_a_failure_is_found_as_mode_cause_and_effect(window: MainWindow) -> None:
    for failure, lines in ((STICKS, [RUST_LINE]), (GREASE, [GREASE_LINE]), (ROLLS, [WORN_LINE, GREASE_LINE])):
        window.showing.show_only(Criteria(failure=frozenset({failure})))
        assert _lines(window) == lines


def test_an_element_brings_everything_below_it(window: MainWindow) -> None:
    window.showing.show_only(Criteria(element=frozenset({CALIPER})))
    assert _lines(window) == [WORN_LINE, GREASE_LINE]
    window.showing.show_only(Criteria(element=frozenset({BRAKE})))
    assert len(_lines(window)) == 3


def test_owner_and_status_are_those_of_one_action(window: MainWindow) -> None:
    ann = EntityId("ann")
    _do(
        window,
        Add(ann, "person", None, fields(text="Ann")),
        Add(EntityId("a1"), "action", WORN_LINE, fields(type="prevention", text="Harder pad", owner=ann, status="open")),
        Add(EntityId("a2"), "action", RUST_LINE, fields(type="prevention", text="Zinc", status="decision pending")),
    )
    window.showing.show_only(Criteria(owner=frozenset({"Ann"}), status=frozenset({"open"})))
    assert _lines(window) == [WORN_LINE]
    window.showing.show_only(Criteria(status=frozenset({NONE})))
    assert _lines(window) == [GREASE_LINE]
    window.showing.show_all()
    window.showing.group_by(Grouping.OWNER)
    assert _lines(window) == [WORN_LINE, GREASE_LINE, RUST_LINE]
    assert list(window.model.grid.groups) == [0, 1]


def test_what_findings_are_about_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.inspection.complete)
    window.showing.show_only(Criteria(finding=frozenset({"error", "warning", "hint"})))
    assert window.inspection.count > 0
    assert len(_lines(window)) > 0
    window.showing.show_only(Criteria(finding=frozenset({"no such rule"})))
    assert _lines(window) == []


def test_what_changed_since_a_revision_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.revisions.freeze_as("Design freeze")
    qtbot.waitUntil(lambda: not window.revisions.busy)
    assert window.document is not None
    revision = window.document.session.project.of_kind("baseline")[0].id
    window.showing.show_only(Criteria(since=revision))
    assert _lines(window) == []
    window.showing.show_all()
    window.model.setData(window.model.index(1, window.model.column_of("cause")), "Grease and water on the disc")
    window.showing.show_only(Criteria(since=revision))
    assert _lines(window) == [GREASE_LINE]
    assert window.filter_bar.chips == ["changed since “Design freeze”"]


def test_contested_rows_are_shown(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    assert window.document is not None
    ben.types(WORN, "text", "Pad worn down")
    window.model.setData(window.model.index(0, window.model.column_of("cause")), "Pad worn to the steel")
    ben.sends(window.document)
    qtbot.waitUntil(lambda: bool(window.model.marked))
    window.showing.show_only(Criteria(contested=True))
    assert _lines(window) == [WORN_LINE]
    assert window.model.marked == {(0, window.model.column_of("cause"))}


def test_a_line_typed_while_filtered_stays_in_sight(window: MainWindow) -> None:
    window.showing.show_only(Criteria(severity=frozenset({10}), occurrence=frozenset({4})))
    assert _lines(window) == [WORN_LINE]
    window.sheet.go_to(0, window.model.column_of("cause"))
    window.actions_by_id["new_line"].trigger()
    assert _lines(window)[0] == WORN_LINE
    assert len(_lines(window)) == 2
    window.showing.again()
    assert _lines(window) == [WORN_LINE]


def test_an_edit_that_meets_the_filter_no_more_moves_nothing_until_it_is_asked_again(window: MainWindow) -> None:
    window.showing.show_only(Criteria(occurrence=frozenset({4})))
    window.model.setData(window.model.index(0, window.model.column_of("occurrence")), "2")
    assert _lines(window) == [WORN_LINE]
    window.showing.again()
    assert _lines(window) == []


def test_what_others_do_to_hidden_rows_is_counted(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    assert window.document is not None
    window.showing.show_only(Criteria(lines=frozenset({RUST_LINE})))
    before = dict(window.survey.counts)
    ben.types(GREASE_LINE, "occurrence", 1)
    ben.sends(window.document)
    qtbot.waitUntil(lambda: window.survey.complete and dict(window.survey.counts) != before)
    assert _lines(window) == [RUST_LINE]


def test_sorting_keeps_every_mode_with_its_lines(window: MainWindow) -> None:
    window.showing.sort_by(Order("occurrence"))
    assert _lines(window) == [GREASE_LINE, WORN_LINE, RUST_LINE]
    window.showing.sort_by(Order("occurrence", descending=True))
    assert _lines(window) == [WORN_LINE, GREASE_LINE, RUST_LINE]
    assert window.model.grid.span(Level.MODE, 0) == (0, 2)
    window.showing.sort_by(Order("severity"))
    assert _lines(window) == [RUST_LINE, WORN_LINE, GREASE_LINE]


def test_groups_have_a_band_and_merge_nothing_across_it(window: MainWindow) -> None:
    window.showing.group_by(Grouping.PRIORITY)
    assert len(_lines(window)) == 3
    assert len(window.model.grid.groups) > 1
    first = window.sheet.cell_rect(0, window.model.column_of("mode"))
    assert first.top() == window.sheet.form.band(0) > 0
    for start in window.model.grid.groups:
        assert window.model.grid.span(Level.ELEMENT, start)[0] == start


def test_a_mode_in_two_groups_is_reworded_in_both(window: MainWindow) -> None:
    window.model.setData(window.model.index(1, window.model.column_of("occurrence")), "1")
    window.showing.group_by(Grouping.PRIORITY)
    assert len(_lines(window)) == 3
    column = window.model.column_of("mode")
    modes = [row for row in range(3) if window.model.grid.rows[row].mode == SLIPS]
    assert window.model.grid.span(Level.MODE, modes[0]) != window.model.grid.span(Level.MODE, modes[-1])
    window.model.setData(window.model.index(modes[0], column), "Clamps far too little")
    assert {window.model.text(row, column) for row in modes} == {"Clamps far too little"}


def test_escape_in_the_filter_shows_everything_again(window: MainWindow) -> None:
    window.actions_by_id["filter"].trigger()
    QTest.keyClicks(window.filter_bar.words, "rust")
    QTest.keyClick(window.filter_bar.words, Qt.Key.Key_Return)
    assert _lines(window) == [RUST_LINE]
    QTest.keyClick(window.filter_bar.words, Qt.Key.Key_Escape)
    assert len(_lines(window)) == 3
    assert window.filter_bar.isHidden()


def test_a_chip_takes_only_its_own_criterion_away(window: MainWindow) -> None:
    window.showing.show_only(Criteria(texts=("rust",), detection=frozenset({4})))
    window.showing.sort_by(Order("cause"))
    assert window.filter_bar.chips == ["“rust”", "D: 4", "sorted by Failure cause ↑"]
    window.filter_bar.take_away(0)
    assert window.showing.wanted.criteria == Criteria(detection=frozenset({4}))
    assert window.showing.wanted.order == Order("cause")


def test_the_cursor_stays_on_its_line_when_the_sheet_is_arranged(window: MainWindow) -> None:
    window.sheet.go_to(2, window.model.column_of("cause"))
    window.showing.sort_by(Order("severity"))
    assert len(_lines(window)) == 3
    assert window.model.grid.rows[window.sheet.current_row].line == RUST_LINE


def test_another_form_shows_the_same_project_and_changes_nothing_in_it(window: MainWindow) -> None:
    assert window.document is not None
    vector = dict(window.document.session.project.vector)
    window.viewing.show_form("aiag-4")
    assert window.model.columns[window.model.column_of("severity")].title == "Sev"
    assert dict(window.document.session.project.vector) == vector
    window.viewing.keep_form()
    assert window.model.wished_form is None
    assert window.model.form_name == "aiag-4"


def test_kept_columns_stay_in_sight_and_take_the_mouse(window: MainWindow, qtbot: QtBot) -> None:
    sheet, mode = window.sheet, window.model.column_of("mode")
    sheet.split_at(window.model.column_of("element"))
    sheet.keep_in_sight(mode, kept=True)
    sheet.horizontalScrollBar().setValue(sheet.horizontalScrollBar().maximum())
    higher, element = window.model.column_of("higher"), window.model.column_of("element")
    edges = {edge.column: edge for edge in sheet.columns.edges() if edge.stands}
    assert list(edges) == [higher, element, mode]
    assert edges[mode].left == edges[element].right
    at = QPoint(edges[mode].left + 5, sheet.cell_rect(2, mode).top() + 5)
    QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert (sheet.currentIndex().row(), sheet.currentIndex().column()) == (2, mode)
    sheet.go_to(0, window.model.column_of("function"))
    assert sheet.visualRect(sheet.currentIndex()).left() >= sheet.columns.room_before(window.model.column_of("function"))


def test_columns_come_back_as_a_person_left_them(window: MainWindow) -> None:
    sheet, model = window.sheet, window.model
    sheet.head.resizeSection(model.column_of("cause"), 333)
    sheet.head.moveSection(sheet.head.visualIndex(model.column_of("rpn")), 0)
    sheet.show_column(model.column_of("remarks"), shown=False)
    sheet.keep_in_sight(model.column_of("cause"), kept=True)
    window.viewing.keep()
    assert window.document is not None
    path = window.document.path
    window.close()
    other = MainWindow(home(), LIGHT, with_agent=False)
    assert other.open_file(path)
    there = other.sheet
    assert there.columns.shown()[0] == other.model.column_of("rpn")
    assert there.isColumnHidden(other.model.column_of("remarks"))
    assert there.head.sectionSize(other.model.column_of("cause")) == 333
    assert "cause" in there.columns.kept
    other.viewing.usual_columns()
    assert there.columns.shown()[0] == 0
    other.close()
    other.deleteLater()


def test_the_wheel_with_control_zooms_between_its_limits(window: MainWindow) -> None:
    def turn(steps: int) -> None:
        at = QPointF(200, 200)
        none, control = Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier
        angle, phase = QPoint(0, 120 * steps), Qt.ScrollPhase.NoScrollPhase
        turned = QWheelEvent(at, window.sheet.viewport().mapToGlobal(at), QPoint(), angle, none, control, phase, False)
        QApplication.sendEvent(window.sheet.viewport(), turned)

    usual = window.sheet.head.sectionSize(0)
    turn(1)
    assert window.sheet.form.scale == 1.1
    assert window.sheet.head.sectionSize(0) > usual
    for _ in range(30):
        turn(-1)
    assert window.sheet.form.scale == 0.5
    window.actions_by_id["usual_size"].trigger()
    assert window.sheet.head.sectionSize(0) == usual


def test_a_file_that_cannot_be_read_leaves_the_way_in(empty_window: MainWindow, qtbot: QtBot) -> None:
    path = home() / "no.fmea"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"SQLite format 3\x00" + b"x" * 4000)
    assert not empty_window.open_file(path)
    assert empty_window.messages.sentence
    assert empty_window.sheet.form is not None
    assert not empty_window.sheet.isVisible()
