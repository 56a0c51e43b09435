"""The window in another language, in large letters, from right to left, for a screen reader, and with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from forestall_desktop.tongue import hush, speak, translated
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import DARK, LIGHT, Theme, dress

LEGIBLE = 4.5
"""The contrast that WCAG asks of text."""

_ROLES = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
        QAccessible.Role.List,
        QAccessible.Role.PageTab,
        QAccessible.Role.RadioButton,
        QAccessible.Role.SpinBox,
        QAccessible.Role.Table,
        QAccessible.Role.Tree,
    }
)


@pytest.fixture
def german(dressed: QApplication) -> Iterator[QApplication]:
    """The application in German, as long as the test lasts."""
    speak(dressed, "de")
    yield dressed
    hush(dressed)


@pytest.fixture
def german_window(german: QApplication, window: MainWindow) -> MainWindow:
    """The window on the brake, in German."""
    return window


def test_the_window_speaks_german(german_window: MainWindow) -> None:
    menus = [action.text() for action in german_window.menuBar().actions()]
    assert menus[:3] == ["&Datei", "&Bearbeiten", "&Einfügen"]
    heads = [column.title for column in german_window.model.columns]
    assert {"Fehlerart", "Fehlerfolgen", "Fehlerursache", "B", "A", "E"} <= set(heads)


def test_what_the_core_composed_is_translated_with_what_stands_in_it(german: QApplication) -> None:
    assert translated("This mode has 3 effects: type one severity for each, one below the other") == (
        "Diese Fehlerart hat 3 Folgen: Geben Sie für jede eine Bedeutung ein, eine unter der anderen"
    )
    assert translated("“Severity” stands here 2 times: if it is the same, use one and link it") == (
        "„Severity“ steht hier 2-mal: Ist es dasselbe, verwenden Sie eines und verknüpfen Sie es"
    )
    assert translated("The name or the password is wrong. Check both and sign in again.") == (
        "Der Name oder das Kennwort ist falsch. Prüfen Sie beides und melden Sie sich noch einmal an."
    )


def test_what_nobody_translated_stays_as_it_is(german: QApplication) -> None:
    assert translated("Seal of the pump leaks") == "Seal of the pump leaks"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_stands_out_from_what_is_behind_it(theme: Theme) -> None:
    pairs = [
        *((ink, paper) for ink in ("text", "muted") for paper in ("window", "base", "raised")),
        *(("text", paper) for paper in ("selection", "current_row", "context")),
        *((f"{name}_text", name) for name in ("accent", "high", "medium", "low", "warn", "error")),
    ]
    faint = {pair: found for pair in pairs if (found := _contrast(getattr(theme, pair[0]), getattr(theme, pair[1]))) < LEGIBLE}
    assert not faint


def test_every_control_has_a_name_for_a_screen_reader(window: MainWindow, qtbot: QtBot) -> None:
    mute = list(_mute(window))
    for command in ("settings", "shortcuts", "export", "find", "filter"):
        window.actions_by_id[command].trigger()
        qtbot.wait(1)
        for top in (window, *_dialogs(window)):
            mute += _mute(top)
        for dialog in _dialogs(window):
            dialog.close()
    for place in range(window.places.count() if hasattr(window, "places") else 0):
        window.places.setCurrentIndex(place)
        mute += _mute(window)
    assert not sorted(set(mute))


def test_a_screen_reader_hears_a_cell_with_its_place(window: MainWindow) -> None:
    said = window.model.data(window.model.index(0, window.model.column_of("mode")), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Failure mode, row 1 of")


def test_tab_reaches_every_way_to_begin(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.activateWindow()
    begin = [each for each in empty_window.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    begin[0].setFocus()
    reached = set()
    for _ in range(3 * len(begin) + 20):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert not [each.text() for each in begin if each not in reached]


def test_from_right_to_left_a_click_meets_the_painted_cell(dressed: QApplication, window: MainWindow) -> None:
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        sheet = window.sheet
        for key in ("mode", "cause"):
            index = window.model.index(0, window.model.column_of(key))
            sheet.setCurrentIndex(index)
            QApplication.processEvents()
            where = sheet.visualRect(index)
            QTest.mouseClick(sheet.viewport(), Qt.MouseButton.LeftButton, pos=where.topLeft() + QPoint(12, 8))
            assert sheet.currentIndex().column() == index.column()
            assert sheet.head.sectionViewportPosition(index.column()) == where.left()
    finally:
        dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("command", ["settings", "shortcuts", "export"])
def test_in_letters_of_twice_the_size_no_word_is_cut_off(german: QApplication, window: MainWindow, command: str, qtbot: QtBot) -> None:
    dress(german, LIGHT, 200)
    try:
        window.actions_by_id[command].trigger()
        qtbot.waitUntil(lambda: bool(_dialogs(window)))
        dialog = _dialogs(window)[0]
        qtbot.wait(50)
        narrow = [each for each in _worded(dialog) if each.width() < each.sizeHint().width()]
        cut = [f"{each.text()} {each.width()} < {each.sizeHint().width()}" for each in narrow]
        dialog.close()
        assert not cut
    finally:
        dress(german, LIGHT)


def _worded(top: QWidget) -> Iterator[QLabel | QAbstractButton]:
    kinds = (QPushButton, QCheckBox, QRadioButton)
    yield from (each for each in top.findChildren(QLabel) if each.isVisible() and each.text() and not each.wordWrap())
    yield from (each for kind in kinds for each in top.findChildren(kind) if each.isVisible() and each.text())


def _dialogs(window: MainWindow) -> list[QWidget]:
    return [top for top in QApplication.topLevelWidgets() if top.isVisible() and top is not window and isinstance(top, QDialog | QWidget)]


def _mute(top: QWidget) -> Iterator[str]:
    for each in top.findChildren(QWidget):
        told = QAccessible.queryAccessibleInterface(each) if each.isVisible() and each.focusPolicy() != Qt.FocusPolicy.NoFocus else None
        if told is not None and told.role() in _ROLES and not told.text(QAccessible.Text.Name):
            yield f"{type(each).__name__} {each.objectName()} in {type(each.parent()).__name__}"


def _contrast(ink: str, paper: str) -> float:
    one, other = sorted((_luminance(QColor(ink)), _luminance(QColor(paper))))
    return (other + 0.05) / (one + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
