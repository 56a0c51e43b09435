"""The review pane: two wordings word by word, both taken together, what each rating would mean, and what is worth a look."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Add, Move, Remove, SetFields
from forestall.fmea.review import Notice, Reason, worth_a_look
from forestall.ids import EntityId
from forestall_desktop.models.contested import ContestedModel
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import DARK, LIGHT
from forestall_desktop.views.wording import marked, spoken
from tests.desktop.window.brake import (
    BRAKE,
    CALIPER,
    DRAGS,
    GREASE,
    GREASE_LINE,
    ROLLS,
    RUST,
    RUST_LINE,
    SLIPS,
    SPINDLE,
    STICKS,
    WORN,
    WORN_LINE,
    Ben,
    fields,
)
from tests.desktop.window.keys import at, cursor, text
from tests.desktop.window.test_together import arrives


def ann_types(window: MainWindow, entity: EntityId, **values: str | int | None) -> None:
    assert window.document is not None
    window.document.session.submit(SetFields(entity, fields(**values)))


def buttons(window: MainWindow, name: str) -> list[QPushButton]:
    QApplication.processEvents()
    return [each for each in window.side.review.findChildren(QPushButton, name) if each.isVisible()]


def says(window: MainWindow) -> str:
    """Everything written on the cards."""
    QApplication.processEvents()  # what was added to a layout is shown with the next turn
    return "\n".join(each.text() for each in window.side.review.findChildren(QLabel) if each.isVisible())


def apart(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    """Ann rates the occurrence of the worn pad, Ben its detection."""
    ann_types(window, WORN_LINE, occurrence=9)
    ben.types(WORN_LINE, "detection", 2)
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: window.lookout.complete and window.notices.rowCount() == 1)


def test_two_wordings_are_shown_word_by_word_with_what_stood_there_before(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ann_types(window, SLIPS, text="Clamps far too little")
    ben.types(SLIPS, "text", "Clamps too little in the cold")
    arrives(window, ben, qtbot)
    window.actions_by_id["next_contested"].trigger()
    assert cursor(window) == (0, "mode")
    qtbot.waitUntil(lambda: "Before: “Clamps too little”" in says(window))
    assert "Failure mode: wording" in says(window)
    assert "−<s> far</s>" in says(window)
    assert "+<u> in the cold</u>" in says(window)


def test_both_changes_of_a_wording_are_taken_together(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ann_types(window, SLIPS, text="Clamps far too little")
    ben.types(SLIPS, "text", "Clamps too little in the cold")
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: len(buttons(window, "both")) == 1)
    buttons(window, "both")[0].click()
    assert text(window, 0, "mode") == "Clamps far too little in the cold"
    assert window.contested.rowCount() == 0


def test_what_touches_the_same_words_is_put_one_behind_the_other(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ann_types(window, SLIPS, text="Clamps too weakly.")
    ben.types(SLIPS, "text", "Clamps too softly")
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: "Before:" in says(window))
    assert "Both wordings, one behind the other" in says(window)
    window.actions_by_id["take_both"].trigger()
    assert text(window, 0, "mode") == "Clamps too weakly; Clamps too softly"


def test_of_two_ratings_there_is_no_both(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ann_types(window, RUST_LINE, occurrence=10)
    ben.types(RUST_LINE, "occurrence", 2)
    arrives(window, ben, qtbot)
    assert not buttons(window, "both")
    window.actions_by_id["take_both"].trigger()
    assert window.contested.rowCount() == 1


def test_words_can_be_marked_against_what_stood_before(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ann_types(window, SLIPS, text="Clamps far too little")
    ben.types(SLIPS, "text", "Clamps too little in the cold")
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: len(buttons(window, "against before")) == 1)
    assert "−<s> far</s>" in says(window)
    buttons(window, "against before")[0].click()
    assert "+<u> far</u>" in says(window)
    assert "−<s>" not in says(window)


def test_a_side_that_saw_something_later_than_both_says_so(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ben.types(SLIPS, "text", "Clamps too late")
    ben.types(SLIPS, "text", "Clamps too late in winter")
    ann_types(window, SLIPS, text="Clamps never")
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: "Before: “Clamps too little”" in says(window))
    assert "Saw: “Clamps too late”" in says(window)


def test_n_and_p_go_through_everything_and_keep_their_letters_for_editors(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ann_types(window, SLIPS, text="one")
    ben.types(SLIPS, "text", "other")
    ann_types(window, WORN_LINE, occurrence=9)
    ben.types(WORN_LINE, "detection", 2)
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: window.notices.rowCount() == 1)
    review = window.side.review
    review.choose(0)
    review.list.setFocus()
    QTest.keyClick(review.list, Qt.Key.Key_N)
    assert review.notice == Notice(WORN_LINE, Reason.RATINGS_APART)
    QTest.keyClick(review.list, Qt.Key.Key_P)
    assert review.cell is not None
    assert cursor(window) == (0, "mode")
    window.actions_by_id["type_own"].trigger()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "never opens")
    assert line.text() == "never opens"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert text(window, 0, "mode") == "never opens"


def test_all_of_bens_is_taken_in_one_step_and_comes_back_in_one(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    several(window, ben, qtbot)
    assert choose_in_menu(window.side.review.bar.all, "Take all of Ben’s (4)")
    assert window.contested.rowCount() == 0
    assert (text(window, 0, "mode"), text(window, 0, "occurrence"), window.model.rowCount()) == ("theirs", "2", 2)
    assert "4 contested cells are decided" in window.messages.sentence
    window.actions_by_id["undo"].trigger()
    assert window.contested.rowCount() == 4
    assert window.model.rowCount() == 3
    assert choose_in_menu(window.side.review.bar.all, "Take all of mine (4)")
    assert (text(window, 0, "mode"), text(window, 0, "occurrence"), window.model.rowCount()) == ("mine", "9", 3)


def test_a_whole_line_is_decided_and_the_others_wait(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    several(window, ben, qtbot)
    row = window.contested.row_of((WORN_LINE, fields(occurrence=0).popitem()[0]))
    assert row is not None
    window.side.review.choose(row)
    window.actions_by_id["take_line_theirs"].trigger()
    assert text(window, 0, "occurrence") == "2"
    assert text(window, 0, "cause") == "their cause"
    assert {window.contested.cell(row).entity for row in range(2)} == {SLIPS, GREASE_LINE}  # type: ignore[union-attr]


def several(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    """A wording, a rating and a cause are contested, and a line that Ben removed while Ann rated it."""
    ann_types(window, SLIPS, text="mine")
    ann_types(window, WORN_LINE, occurrence=9)
    ann_types(window, WORN, text="my cause")
    ann_types(window, GREASE_LINE, occurrence=9)
    ben.types(SLIPS, "text", "theirs")
    ben.types(WORN_LINE, "occurrence", 2)
    ben.types(WORN, "text", "their cause")
    ben.removes(GREASE_LINE)
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: window.contested.rowCount() == 4)


def choose_in_menu(menu: QMenu, words: str) -> bool:
    menu.aboutToShow.emit()
    for action in menu.actions():
        if action.text() == words:
            action.trigger()
            return True
    return False


def test_what_lost_its_place_is_listed_led_to_and_removed_from_the_card(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    assert window.document is not None
    window.document.session.submit(Add(EntityId("mine"), "control", GREASE_LINE, fields(type="prevention", text="Coating")))
    ben.removes(GREASE_LINE)
    arrives(window, ben, qtbot)
    found = Notice(EntityId("mine"), Reason.RECOVERED)
    qtbot.waitUntil(lambda: found in window.lookout.notices() and window.notices.row_of(found) is not None)
    window.side.review.notices.setCurrentIndex(window.notices.index(window.notices.row_of(found) or 0))
    assert "Removed by Ben" in says(window)
    (gone,) = buttons(window, "remove")
    gone.click()
    qtbot.waitUntil(lambda: found not in window.lookout.notices())
    assert window.document.session.project.shown(EntityId("mine")) is None
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: found in window.lookout.notices())


def test_a_move_set_aside_is_put_back_where_it_was(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    assert window.document is not None
    window.document.session.submit(Move(CALIPER, SPINDLE))
    ben.does(Move(SPINDLE, CALIPER))
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: any(each.reason is Reason.MOVE_SET_ASIDE for each in window.lookout.notices()))
    qtbot.waitUntil(lambda: window.notices.rowCount() == window.lookout.count)
    window.side.review.notices.setCurrentIndex(window.notices.index(0))
    qtbot.waitUntil(lambda: len(buttons(window, "place")) == 1)
    (back,) = buttons(window, "place")
    assert back.text() == "Put it back under “Parking brake”"
    back.click()
    qtbot.waitUntil(lambda: window.lookout.complete and not any(each.reason is Reason.MOVE_SET_ASIDE for each in window.lookout.notices()))


def test_a_mode_that_stands_in_two_places_reads_alike_in_both(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    assert window.document is not None
    window.document.session.submit(Add(EntityId("mine"), "control", GREASE_LINE, fields(type="prevention", text="Coating")))
    ben.removes(GREASE_LINE)
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: window.model.grid.rows[-1].recovered)
    assert [text(window, row, "mode") for row in (0, 2)] == ["Clamps too little"] * 2
    ann_types(window, SLIPS, text="Clamps late")
    assert [text(window, row, "mode") for row in (0, 2)] == ["Clamps late"] * 2


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_difference_is_told_by_sign_and_to_a_screen_reader(theme: object) -> None:
    shown = marked("the <old> seal leaks", "the seal leaks & drips", theme)  # type: ignore[arg-type]
    assert "−<s> &lt;old&gt;</s>" in shown
    assert "+<u> &amp; drips</u>" in shown
    assert spoken("seal leaks now", "seal leaks") == "seal leaks; without “now”"


def test_the_priority_stands_on_both_sides_of_an_occurrence_and_of_a_severity(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    ann_types(window, RUST_LINE, occurrence=10)
    ben.types(RUST_LINE, "occurrence", 2)
    ann_types(window, ROLLS, severity=9)
    ben.types(ROLLS, "severity", 2)
    arrives(window, ben, qtbot)
    assert outcomes(window.contested, RUST_LINE) == {"10": "AP M stays · RPN 240 stays", "2": "AP M → L · RPN 240 → 48"}
    assert outcomes(window.contested, ROLLS) == {
        "9": "AP H stays × 2 · greatest RPN 180 stays",
        "2": "AP H → L × 2 · greatest RPN 180 → 40",
    }


def outcomes(model: ContestedModel, entity: EntityId) -> dict[str, str]:
    found = (model.cell(row) for row in range(model.rowCount()))
    return {side.text: side.outcome for cell in found if cell and cell.entity == entity for side in model.sides(cell)}


@pytest.mark.parametrize(
    ("entity", "field", "title"),
    [
        (SLIPS, "text", "Failure mode: wording"),
        (WORN, "text", "Failure cause: wording"),
        (ROLLS, "text", "Failure effect: wording"),
        (EntityId("rig"), "text", "Detection control: wording"),
        (CALIPER, "text", "Element: wording"),
        (WORN_LINE, "remarks", "Cause line: remarks"),
    ],
)
def test_a_contested_cell_is_called_what_it_is(
    window: MainWindow, ben: Ben, qtbot: QtBot, entity: EntityId, field: str, title: str
) -> None:
    ann_types(window, entity, **{field: "one"})
    ben.types(entity, field, "other")
    arrives(window, ben, qtbot)
    assert str(window.contested.index(0).data()).startswith(f"≠  {title}")


def test_ratings_nobody_saw_together_are_listed_and_a_click_leads_there(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    apart(window, ben, qtbot)
    assert window.side.tabs.tabText(0) == "Review (1)"
    at(window, 2, "remarks")
    review = window.side.review
    QTest.mouseClick(review.notices.viewport(), Qt.MouseButton.LeftButton, pos=review.notices.visualRect(window.notices.index(0)).center())
    assert cursor(window) == (0, "occurrence")
    assert review.notice == Notice(WORN_LINE, Reason.RATINGS_APART)
    assert "nobody has seen them together" in says(window)
    assert "O 9 – " in says(window)
    assert "D 2 – Ben" in says(window)


def test_looks_right_settles_it_for_everybody_and_changes_no_rating(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    apart(window, ben, qtbot)
    window.side.review.notices.setCurrentIndex(window.notices.index(0))
    (right,) = buttons(window, "right")
    right.click()
    qtbot.waitUntil(lambda: window.notices.rowCount() == 0)
    assert (text(window, 0, "occurrence"), text(window, 0, "detection")) == ("9", "2")
    assert window.document is not None
    assert worth_a_look(window.document.session.project) == []
    window.actions_by_id["undo"].trigger()
    assert (text(window, 0, "occurrence"), text(window, 0, "detection")) == ("9", "2")
    window.actions_by_id["undo"].trigger()
    assert text(window, 0, "occurrence") == "4"


def test_what_two_people_added_alike_is_listed_with_both_makers(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    assert window.document is not None
    window.document.session.submit(Add(EntityId("mine"), "control", RUST_LINE, fields(type="prevention", text="Coating")))
    ben.does(Add(EntityId("theirs"), "control", RUST_LINE, fields(type="prevention", text="coating ")))
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: any(notice.reason is Reason.ADDED_TWICE for notice in window.lookout.notices()))
    qtbot.waitUntil(lambda: window.notices.rowCount() == window.lookout.count)
    row = next(row for row in range(window.notices.rowCount()) if "Coating" in window.notices.index(row).data().title())
    window.side.review.notices.setCurrentIndex(window.notices.index(row))
    assert "Added by Ben, " in says(window)
    assert not buttons(window, "right")


def test_a_window_where_one_person_worked_looks_for_nothing(window: MainWindow) -> None:
    assert window.lookout.complete
    assert window.lookout.count == 0
    assert window.side.tabs.tabText(0) == "Review"


@pytest.mark.parametrize("seed", range(8))
def test_looking_only_where_something_changed_finds_what_looking_everywhere_finds(
    window: MainWindow, ben: Ben, qtbot: QtBot, seed: int
) -> None:
    random = Random(seed)
    document = window.document
    assert document is not None
    for _ in range(4):
        for number in range(12):
            edit = _some_edit(random, EntityId(f"ben {random.random()}"))
            mine = _some_edit(random, EntityId(f"ann {random.random()}"))
            ben.tries(edit)
            if number % 3:
                document.session.submit(mine)
        arrives(window, ben, qtbot)
        ben.hears(document)
        qtbot.waitUntil(lambda: window.lookout.complete)
        assert set(window.lookout.notices()) == set(worth_a_look(document.session.project))


def _some_edit(random: Random, new: EntityId) -> SetFields | Add | Remove | Move:
    line = random.choice([WORN_LINE, GREASE_LINE, RUST_LINE])
    match random.randrange(10):
        case 0:
            return Remove((random.choice([line, EntityId("rig"), EntityId("drags link")]),))
        case 1:
            return Add(new, "control", line, fields(type=random.choice(["prevention", "detection"]), text=random.choice("ab")))
        case 2:
            return Add(new, "line", random.choice([SLIPS, STICKS]), fields(cause=random.choice([WORN, RUST]), detection=3))
        case 3:
            return Add(new, "link", random.choice([SLIPS, STICKS]), fields(effect=random.choice([ROLLS, DRAGS])))
        case 4:
            return Move(*random.choice([(CALIPER, SPINDLE), (SPINDLE, CALIPER), (CALIPER, BRAKE), (line, SLIPS), (line, STICKS)]))
        case 5:
            return SetFields(random.choice([ROLLS, DRAGS]), fields(severity=random.randrange(1, 11)))
        case 6:
            return SetFields(random.choice([WORN, GREASE, RUST, EntityId("rig")]), fields(text=random.choice("ab")))
        case _:
            return SetFields(line, fields(**{random.choice(["occurrence", "detection"]): random.randrange(1, 11)}))
