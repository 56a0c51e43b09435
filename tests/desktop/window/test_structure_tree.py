"""Building the structure by keyboard and mouse: each move is one step, and the tree stays as the person left it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from forestall.ids import EntityId
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import ANALYSIS, BRAKE, CALIPER, CLAMP, SPINDLE, TURN


def typing() -> QWidget:
    """The field in which a name is typed."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    return field


def below(window: MainWindow, id: EntityId, kind: str = "element") -> list[str]:
    """What hangs on something, in order."""
    assert window.document is not None
    return [each.id for each in window.document.session.project.children(id, kind)]


def press(window: MainWindow, id: EntityId, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key in the tree on an entity."""
    tree = window.structure_dock.tree
    tree.setFocus()
    tree.setCurrentIndex(window.structure.index_of(id))
    QTest.keyClick(tree, key, modifiers)


def drop(window: MainWindow, id: EntityId, into: EntityId, row: int = -1) -> bool:
    """Let something go there."""
    data = window.structure.mimeData([window.structure.index_of(id)])
    return window.structure.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, window.structure.index_of(into))


def test_alt_and_arrows_move_in_and_out_and_each_is_one_step(window: MainWindow) -> None:
    press(window, SPINDLE, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert below(window, CALIPER) == [SPINDLE]
    assert window.structure.id_at(window.structure_dock.current()) == SPINDLE
    window.actions_by_id["undo"].trigger()
    assert below(window, BRAKE) == [CALIPER, SPINDLE]
    press(window, SPINDLE, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert below(window, BRAKE) == [SPINDLE, CALIPER]
    press(window, SPINDLE, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert below(window, ANALYSIS) == [BRAKE, SPINDLE]
    assert below(window, SPINDLE, "function") == [TURN]


def test_what_cannot_move_says_why(window: MainWindow) -> None:
    press(window, CALIPER, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "no element above it" in window.messages.sentence
    press(window, BRAKE, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "further out" in window.messages.sentence


def test_insert_makes_one_beside_to_be_named_at_once(window: MainWindow, qtbot: QtBot) -> None:
    press(window, CALIPER, Qt.Key.Key_Insert)
    QTest.keyClicks(typing(), "Motor")
    QTest.keyClick(typing(), Qt.Key.Key_Return)
    assert window.document is not None
    project = window.document.session.project
    qtbot.waitUntil(lambda: [project.text(id) for id in below(window, BRAKE)] == ["Caliper", "Motor", "Spindle"])


def test_f2_names_and_delete_removes_what_is_chosen_in_the_tree_alone(window: MainWindow, qtbot: QtBot) -> None:
    press(window, CLAMP, Qt.Key.Key_F2)
    QTest.keyClicks(typing(), "Hold the disc")
    QTest.keyClick(typing(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.structure.index_of(CLAMP).data() == "Hold the disc")
    press(window, CLAMP, Qt.Key.Key_Delete)
    assert below(window, CALIPER, "function") == []
    window.actions_by_id["undo"].trigger()
    assert below(window, CALIPER, "function") == [CLAMP]


def test_an_element_is_dragged_into_another_one_and_between_two(window: MainWindow) -> None:
    assert not drop(window, CALIPER, SPINDLE)
    assert below(window, SPINDLE) == [CALIPER]
    assert not drop(window, CALIPER, BRAKE, row=0)
    assert below(window, BRAKE) == [CALIPER, SPINDLE]
    assert window.structure.id_at(window.structure_dock.current()) == CALIPER


def test_a_function_is_dragged_to_another_element(window: MainWindow) -> None:
    drop(window, CLAMP, SPINDLE)
    assert below(window, SPINDLE, "function") == [TURN, CLAMP]


@pytest.mark.parametrize(("what", "into"), [(BRAKE, CALIPER), (CLAMP, ANALYSIS), (CLAMP, TURN)])
def test_what_does_not_belong_there_is_refused_with_a_sentence(window: MainWindow, what: EntityId, into: EntityId) -> None:
    before = below(window, BRAKE)
    drop(window, what, into)
    assert window.messages.sentence
    assert below(window, BRAKE) == before


def test_what_was_unfolded_stays_so_when_it_moves(window: MainWindow) -> None:
    tree = window.structure_dock.tree
    tree.expand(window.structure.index_of(SPINDLE))
    press(window, SPINDLE, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert tree.isExpanded(window.structure.index_of(SPINDLE))
    assert window.structure.rowCount(QModelIndex()) == 1
