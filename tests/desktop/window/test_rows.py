"""Commands on rows: insert above, below and inside, duplicate, move by keys and by mouse; each is one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import WORN_LINE
from tests.desktop.window.keys import at, column, cursor, editor, text, types

Key, Mod = Qt.Key, Qt.KeyboardModifier
CAUSES = ["Pad worn", "Grease on the disc", "Rust in the thread"]


def do(window: MainWindow, command: str) -> None:
    window.actions_by_id[command].trigger()


@pytest.mark.parametrize(
    ("where", "command", "row", "key", "causes"),
    [
        ("cause", "new_above", 1, "cause", ["Pad worn", "", *CAUSES[1:]]),
        ("cause", "new_sibling", 2, "cause", [*CAUSES[:2], "", CAUSES[2]]),
        ("mode", "new_above", 0, "mode", ["", *CAUSES]),
        ("mode", "new_sibling", 2, "mode", [*CAUSES[:2], "", CAUSES[2]]),
        ("mode", "new_child", 2, "cause", [*CAUSES[:2], "", CAUSES[2]]),
        ("function", "new_child", 2, "mode", [*CAUSES[:2], "", CAUSES[2]]),
        ("function", "new_sibling", 2, "function", [*CAUSES[:2], "", CAUSES[2]]),
        ("element", "new_child", 2, "function", [*CAUSES[:2], "", CAUSES[2]]),
        ("element", "new_above", 0, "element", ["", *CAUSES]),
    ],
)
def test_what_is_inserted_is_of_the_kind_the_cursor_is_on(
    window: MainWindow, where: str, command: str, row: int, key: str, causes: list[str]
) -> None:
    at(window, 1, where)
    do(window, command)
    assert column(window, "cause") == causes
    assert cursor(window) == (row, key)
    types(window, "New")
    QTest.keyClick(editor(), Key.Key_Tab)
    assert text(window, row, key) == "New"
    do(window, "undo")
    do(window, "undo")
    assert column(window, "cause") == CAUSES


def test_a_copied_line_has_its_own_cause_and_controls_but_no_actions(window: MainWindow) -> None:
    at(window, 0, "prevention_action")
    types(window, "Harder pad")
    QTest.keyClick(editor(), Key.Key_Return)
    at(window, 0, "cause")
    do(window, "duplicate")
    assert cursor(window) == (1, "cause")
    assert column(window, "cause") == ["Pad worn", *CAUSES]
    assert [text(window, 1, key) for key in ("occurrence", "detection_controls", "prevention_action")] == ["4", "Wear test\nRig test", ""]
    types(window, "Pad cracked")
    QTest.keyClick(editor(), Key.Key_Return)
    assert column(window, "cause") == ["Pad worn", "Pad cracked", *CAUSES[1:]]


def test_a_copied_mode_leads_to_the_same_effects_with_all_its_causes(window: MainWindow) -> None:
    at(window, 1, "mode")
    do(window, "duplicate")
    assert column(window, "cause") == [*CAUSES[:2], *CAUSES[:2], CAUSES[2]]
    assert [text(window, 2, key) for key in ("mode", "effects", "severity")] == ["Clamps too little", "Vehicle rolls away", "10"]
    do(window, "undo")
    assert column(window, "cause") == CAUSES


def test_a_line_moves_over_the_end_of_its_mode_into_the_next(window: MainWindow) -> None:
    at(window, 1, "mode")
    do(window, "new_sibling")
    at(window, 1, "cause")
    do(window, "line_down")
    assert column(window, "cause") == ["Pad worn", "Grease on the disc", "", "Rust in the thread"]
    assert window.model.spans(1, window.model.column_of("mode")) == (1, 3)
    assert cursor(window) == (1, "cause")
    do(window, "undo")
    assert window.model.spans(0, window.model.column_of("mode")) == (0, 2)


def drag(window: MainWindow, start: tuple[int, str], end: tuple[int, str], part: float) -> None:
    """Alt and the mouse, from the middle of one cell to a part of the height of another."""
    places = []
    for (row, key), at_part in ((start, 0.5), (end, part)):
        cell = window.sheet.cell_rect(row, window.model.column_of(key))
        places.append(QPoint(cell.left() + 8, cell.top() + int(cell.height() * at_part)))
    viewport = window.sheet.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Mod.AltModifier, places[0])
    moving = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        places[1],
        viewport.mapToGlobal(places[1]),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Mod.AltModifier,
    )
    QApplication.sendEvent(viewport, moving)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Mod.AltModifier, places[1])


def test_a_line_is_dragged_to_another_mode(window: MainWindow) -> None:
    drag(window, (0, "cause"), (2, "cause"), 0.9)
    assert column(window, "cause") == ["Grease on the disc", "Rust in the thread", "Pad worn"]
    assert window.model.grid.rows[2].line == WORN_LINE
    assert text(window, 2, "mode") == "Does not release"
    do(window, "undo")
    assert column(window, "cause") == CAUSES


def test_a_line_is_dragged_within_its_mode(window: MainWindow) -> None:
    drag(window, (1, "cause"), (0, "cause"), 0.1)
    assert column(window, "cause") == ["Grease on the disc", "Pad worn", "Rust in the thread"]


def test_the_status_line_says_what_the_chosen_cells_come_to(window: MainWindow, qtbot: object) -> None:
    from pytestqt.qtbot import QtBot

    assert isinstance(qtbot, QtBot)
    at(window, 0, "occurrence")
    for _ in range(2):
        QTest.keyClick(window.sheet, Key.Key_Down, Mod.ShiftModifier)
    qtbot.waitUntil(lambda: window.chosen.text() == "3 cells · mean 3, from 2 to 4")
    at(window, 0, "ap")
    for _ in range(2):
        QTest.keyClick(window.sheet, Key.Key_Down, Mod.ShiftModifier)
    qtbot.waitUntil(lambda: window.chosen.text() == "3 cells · AP H 2 L 1")
    at(window, 0, "ap")
    qtbot.waitUntil(lambda: window.chosen.text() == "")
