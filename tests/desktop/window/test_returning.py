"""After a crash the window returns as it was, with what was half typed; after a good end there is nothing to return to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from forestall.store.encryption import key_from
from forestall_desktop.delegates.text_editor import TextEditor
from forestall_desktop.models import standing
from forestall_desktop.models.arranging import Order, Wanted
from forestall_desktop.models.filtering import Criteria
from forestall_desktop.models.standing import Draft, Standing
from forestall_desktop.settings.folders import home
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import GREASE, SPINDLE, Ben, make_brake
from tests.desktop.window.keys import at, cursor, editor, text, types

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from forestall_desktop.app import run
from forestall_desktop.models.arranging import Order, Wanted
from forestall_desktop.models.filtering import Criteria
from forestall_desktop.models.standing import left_on
from forestall_desktop.settings.folders import home
from forestall_desktop.views.main_window import MainWindow

path = Path(sys.argv[1])

def step():
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    if window.document is None or not window.isVisible():
        return
    if window.sheet.half_typed is None:
        window.resize(1111, 707)
        window.set_zoom(1.3)
        window.showing.show(Wanted(Criteria(texts=("grease",)), order=Order("cause")))
        window.side.tabs.setCurrentIndex(1)
        window.sheet.setFocus()
        window.sheet.go_to(0, window.model.column_of("cause"))
        QTest.keyClicks(window.sheet, "B")
        QTest.keyClicks(QApplication.focusWidget(), "rake fluid gets o")
    left = left_on(home(), path)
    if left is not None and left.draft is not None and left.draft.text == "Brake fluid gets o":
        print("half typed", flush=True)
        timer.stop()

application = QApplication(["forestall"])
timer = QTimer()
timer.timeout.connect(step)
timer.start(50)
sys.exit(run(path))
"""


def test_a_killed_window_returns_as_it_was_with_what_was_half_typed(brake: Path, empty_window: MainWindow, qtbot: QtBot) -> None:
    kill_while_typing(brake)
    window = empty_window
    window.returning.open_last()
    qtbot.waitUntil(lambda: window.sheet.half_typed is not None)
    assert window.document is not None
    assert window.document.path == brake
    assert window.sheet.half_typed == "Brake fluid gets o"
    assert window.height() == 707  # the screen nobody sees is too narrow to tell of widths
    assert window.zoom == 1.3
    assert window.side.tabs.currentIndex() == 1
    assert window.showing.wanted == Wanted(Criteria(texts=("grease",)), order=Order("cause"))
    assert cursor(window) == (0, "cause")
    assert "Enter takes it" in window.messages.sentence
    QTest.keyClicks(editor(), "ld")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    assert text(window, 0, "cause") == "Brake fluid gets old"


def kill_while_typing(file: Path) -> None:
    """A real program in the middle of typing, and then no more."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    running = subprocess.Popen([sys.executable, "-c", _PROGRAM, str(file)], stdout=subprocess.PIPE, text=True, env=environment)
    assert running.stdout is not None
    with running.stdout:
        assert running.stdout.readline().strip() == "half typed"
        running.send_signal(signal.SIGKILL)
        assert running.wait() == -signal.SIGKILL


def test_a_window_that_was_closed_leaves_nothing_to_return_to(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    at(window, 0, "cause")
    types(window, "Half a w")
    window.returning.keep()
    qtbot.waitUntil(lambda: standing.left_on(home(), brake) is not None)
    window.close_document()
    assert standing.left_on(home(), brake) is None
    assert standing.left_behind(home()) is None
    window.returning.open_last()
    assert window.document is None


def test_a_cell_that_says_something_else_by_now_gets_no_draft_by_itself(
    brake: Path, empty_window: MainWindow, ben: Ben, qtbot: QtBot
) -> None:
    window = empty_window
    crash(Standing(str(brake), ("grease line",), "cause", draft=Draft("Oil on the di", "Grease on the pads")))
    window.open_file(brake)
    qtbot.waitUntil(lambda: "Oil on the di" in window.messages.sentence)
    assert window.sheet.half_typed is None
    assert "something else" in window.messages.sentence
    window.messages.press()
    assert isinstance(editor(), TextEditor)
    assert window.sheet.half_typed == "Oil on the di"
    assert window.model.project.text(GREASE) == "Grease on the disc"


def test_a_half_typed_name_in_the_structure_returns_into_its_place(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    dock = window.structure_dock
    dock.name_it(SPINDLE)
    QTest.keyClicks(naming(window), "Ball scr")
    assert dock.half_typed == (SPINDLE, "Ball scr")
    window.returning.keep()
    qtbot.waitUntil(lambda: standing.left_on(home(), brake) is not None)
    left = standing.left_on(home(), brake)
    assert left is not None
    window.close_document()
    crash(left)
    window.open_file(brake)
    qtbot.waitUntil(lambda: dock.half_typed is not None)
    QTest.keyClick(naming(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.model.project.text(SPINDLE) == "Ball scr")


def naming(window: MainWindow) -> QWidget:
    """The editor in the structure tree."""
    tree = window.structure_dock.tree
    found = tree.indexWidget(tree.currentIndex())
    assert found is not None
    return found


def test_a_file_that_is_open_elsewhere_is_not_taken_from_there(window: MainWindow, brake: Path, tmp_path: Path) -> None:
    crash(Standing(str(brake)))
    assert standing.left_behind(home()) is None
    other = make_brake(tmp_path / "other.fmea")
    crash(Standing(str(other), column="cause"))
    found = standing.left_behind(home())
    assert found is not None
    assert found.file == str(other)


def test_a_file_that_kills_every_window_is_not_opened_for_ever(brake: Path) -> None:
    crash(Standing(str(brake)))
    for _ in range(standing.TRIES_MAX):
        left = standing.left_behind(home())
        assert left is not None
        standing.tried(home(), left)
    assert standing.left_behind(home()) is None


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"file": 7}', "\x00\x01"])
def test_what_cannot_be_understood_is_no_reason_not_to_open(
    damaged: str, brake: Path, empty_window: MainWindow, qapp: QApplication
) -> None:
    crash(Standing(str(brake)))
    (path,) = (home() / "open").glob("*.json")
    path.write_text(damaged, encoding="utf-8")
    assert standing.left_behind(home()) is None
    assert empty_window.open_file(brake)
    qapp.processEvents()


def test_a_file_that_killed_windows_often_is_opened_without_putting_them_back(brake: Path, empty_window: MainWindow) -> None:
    crash(Standing(str(brake), ("rust line",), "cause", zoom=1.7, draft=Draft("Oil on the di", "Rust"), tries=standing.TRIES_MAX))
    empty_window.open_file(brake)
    assert "Oil on the di" in empty_window.messages.sentence
    assert empty_window.zoom == 1.0
    assert empty_window.sheet.half_typed is None


def crash(left: Standing) -> None:
    """As if a window had ended like this."""
    standing.keep(home(), left)


def test_how_a_window_stands_is_for_its_owner_alone(tmp_path: Path) -> None:
    standing.keep(tmp_path, Standing(str(tmp_path / "a.fmea"), draft=Draft("secret", "")))
    (path,) = (tmp_path / "open").glob("*.json")
    assert path.stat().st_mode & 0o077 == 0


def test_of_an_encrypted_project_no_word_lies_open_beside_it(tmp_path: Path) -> None:
    key, other = key_from("right pass-phrase", bytes(16)), key_from("wrong pass-phrase", bytes(16))
    words = Standing(
        str(tmp_path / "a.fmea"),
        wanted=Wanted(Criteria(texts=("secret wish",))),
        draft=Draft("secret text", "secret past"),
        naming=("spindle", "secret name"),
    )
    standing.keep(tmp_path, standing.seal(words, key, os.urandom))
    (path,) = (tmp_path / "open").glob("*.json")
    assert "secret" not in path.read_text(encoding="utf-8")
    left = standing.left_on(tmp_path, tmp_path / "a.fmea")
    assert left is not None
    assert standing.unseal(left, key) == words
    assert standing.unseal(left, other) == Standing(words.file)
