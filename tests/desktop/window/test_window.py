"""The window around the sheet: opening, saving, structure, findings, badge, messages, crash and bad files."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import SetFields
from forestall.store.file import ProjectFile
from forestall.store.lock import editing
from forestall_desktop.models.badge import badge_words
from forestall_desktop.models.exporting import Wanted
from forestall_desktop.session.opening import edit, load
from forestall_desktop.settings import preferences
from forestall_desktop.sync.agent_link import AgentState, SyncState
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import DARK
from tests.desktop.window.brake import CALIPER, CLAMP, RUST_LINE, SPINDLE, WORN, fields, make_brake
from tests.desktop.window.keys import at, cursor, editor, text, types


def kept(path: Path, entity: str, field: str) -> object:
    """What the file says, read by somebody else."""
    with ProjectFile(path, read_only=True) as file:
        entity_ = load(file)[0].get(entity)
    assert entity_ is not None
    return {str(name): value for name, value in entity_.values.items()}.get(field)


def test_what_is_typed_is_in_the_file_without_any_saving(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    at(window, 0, "cause")
    types(window, "Pad glazed")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept(brake, WORN, "text") == "Pad glazed")


def test_closing_takes_along_what_is_still_being_typed(window: MainWindow, brake: Path) -> None:
    at(window, 0, "cause")
    types(window, "Half")
    window.close()
    assert kept(brake, WORN, "text") == "Half"


def test_a_file_open_elsewhere_is_offered_for_reading(empty_window: MainWindow, brake: Path) -> None:
    with editing(brake):
        assert not empty_window.open_file(brake)
        assert "another window" in empty_window.messages.sentence
        empty_window.messages.press()
    assert empty_window.document is not None
    assert empty_window.document.read_only
    at(empty_window, 0, "cause")
    QTest.keyClicks(empty_window.sheet, "x")
    assert empty_window.focusWidget() is empty_window.sheet
    assert not empty_window.actions_by_id["new_line"].isEnabled()
    assert kept(brake, WORN, "text") == "Pad worn"


@pytest.mark.parametrize("bad", [b"", b"not a database", b"SQLite format 3\x00" + b"\x00" * 500])
def test_a_broken_file_gives_a_sentence_and_stays_as_it_is(empty_window: MainWindow, tmp_path: Path, bad: bytes) -> None:
    path = tmp_path / "broken.fmea"
    path.write_bytes(bad)
    assert not empty_window.open_file(path)
    assert "broken.fmea" in empty_window.messages.sentence
    assert path.read_bytes() == bad
    assert empty_window.document is None


def test_a_file_of_a_newer_version_is_refused(empty_window: MainWindow, brake: Path) -> None:
    with sqlite3.connect(brake) as raw:
        raw.execute("PRAGMA user_version = 99")
    assert not empty_window.open_file(brake)
    assert "newer version" in empty_window.messages.sentence


def test_a_file_that_cannot_be_written_tells_so_and_keeps_what_was_typed(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    assert window.document is not None
    with ProjectFile(brake) as file, file.writing():
        window.document.session.submit(SetFields(WORN, fields(text="Typed while the file is held")))
        assert text(window, 0, "cause") == "Typed while the file is held"
        assert window.document.pending == 1
    qtbot.waitUntil(lambda: kept(brake, WORN, "text") == "Typed while the file is held", timeout=15_000)


def test_trouble_with_the_disk_stays_in_sight_until_it_is_over(window: MainWindow) -> None:
    assert window.document is not None
    window.document.saving.emit(3, "The disk is full: the last change to brake.fmea is not saved yet. Free some space")
    assert "disk is full" in window.messages.sentence
    assert window.badge.text() == "Not saved yet: 3"
    window.document.saving.emit(0, None)
    assert window.messages.sentence == ""
    assert window.badge.text() == "Saved here"


def test_opened_files_are_remembered_and_offered(window: MainWindow, brake: Path) -> None:
    assert preferences.load(window.folder).recent == (str(brake),)
    window.actions_by_id["close"].trigger()
    assert window.document is None
    assert window.welcome.recent.count() == 1
    assert window.welcome.recent.item(0).text().startswith("brake\n")
    QTest.keyClick(window.welcome.recent, Qt.Key.Key_Return)
    assert window.document is not None


def test_a_new_project_waits_for_its_first_words(empty_window: MainWindow, tmp_path: Path) -> None:
    empty_window.commands.new_at(tmp_path / "pump.fmea")
    assert empty_window.model.rowCount() == 1
    assert text(empty_window, 0, "element") == "pump"


def test_a_copy_is_complete_and_the_window_stays_with_its_file(window: MainWindow, brake: Path, tmp_path: Path) -> None:
    at(window, 0, "cause")
    types(window, "Pad glazed")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    window.commands.save_copy_at(tmp_path / "copy.fmea")
    assert kept(tmp_path / "copy.fmea", WORN, "text") == "Pad glazed"
    assert window.document is not None
    assert window.document.path == brake
    window.commands.save_copy_at(tmp_path / "copy.fmea")
    assert "exists already" in window.messages.sentence


def test_a_table_is_imported_beside_the_window_and_opened(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "old.csv"
    source.write_text("Function;Failure mode;Effect;S;Cause;O;D\nHold;Slips;Car rolls;8;Worn pad;4;5\n", encoding="utf-8")
    empty_window.files.imports.import_from(source, tmp_path / "old.fmea")
    qtbot.waitUntil(lambda: empty_window.document is not None, timeout=20_000)
    assert text(empty_window, 0, "cause") == "Worn pad"
    assert "1 cause lines; no cell was left out" in empty_window.messages.sentence


def test_the_sample_is_made_beside_the_window_and_opened(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    empty_window.beginning.make_at("parking-brake", tmp_path / "sample.fmea")
    qtbot.waitUntil(lambda: empty_window.document is not None, timeout=20_000)
    assert empty_window.model.rowCount() > 80


def test_a_broken_workbook_gives_one_sentence(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "broken.xlsx"
    source.write_bytes(b"PK\x03\x04 nothing of use")
    empty_window.files.imports.import_from(source, tmp_path / "out.fmea")
    qtbot.waitUntil(lambda: not empty_window.commands.busy, timeout=20_000)
    assert "broken.xlsx" in empty_window.messages.sentence
    assert not (tmp_path / "out.fmea").exists()


def test_the_sheet_is_exported_as_it_stands(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.files.exports.export_to(Wanted("csv"), tmp_path / "out.csv")
    qtbot.waitUntil(lambda: not window.commands.busy, timeout=20_000)
    assert "Pad worn" in (tmp_path / "out.csv").read_text(encoding="utf-8-sig")


def test_structure_and_sheet_follow_each_other(window: MainWindow) -> None:
    tree: QTreeView = window.structure_dock.tree
    at(window, 2, "cause")
    assert window.structure.id_at(tree.currentIndex()) is not None
    window.structure_dock.tree.setFocus()
    tree.setCurrentIndex(window.structure.index_of(CALIPER))
    assert window.sheet.current_row == 0
    tree.setCurrentIndex(window.structure.index_of(SPINDLE))
    assert window.sheet.current_row == 2


def test_elements_are_added_named_moved_and_removed_in_the_tree(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.structure_dock.tree
    tree.setCurrentIndex(window.structure.index_of(CALIPER).parent())
    window.actions_by_id["new_element"].trigger()
    names = QWidget.focusWidget(tree)
    assert isinstance(names, QLineEdit)
    names.setText("Motor")
    QTest.keyClick(names, Qt.Key.Key_Return)
    above = window.structure.index_of(CALIPER).parent()
    qtbot.waitUntil(lambda: [window.structure.index(row, 0, above).data() for row in range(3)] == ["Caliper", "Spindle", "Motor"])
    assert window.model.rowCount() == 4
    tree.setCurrentIndex(window.structure.index(2, 0, above))
    window.actions_by_id["shift_up"].trigger()
    assert window.structure.index(1, 0, above).data() == "Motor"
    tree.setCurrentIndex(window.structure.index(1, 0, above))
    window.actions_by_id["remove_element"].trigger()
    assert window.structure.rowCount(above) == 2
    window.actions_by_id["undo"].trigger()
    assert window.structure.rowCount(above) == 3


def test_a_function_is_added_to_the_chosen_element(window: MainWindow) -> None:
    window.structure_dock.tree.setCurrentIndex(window.structure.index_of(CALIPER))
    window.actions_by_id["new_function"].trigger()
    QTest.keyClick(QWidget.focusWidget(window.structure_dock.tree), Qt.Key.Key_Escape)
    assert window.structure.rowCount(window.structure.index_of(CALIPER)) == 2
    assert text(window, 2, "function") == "New function"


def test_a_renamed_element_shows_in_both(window: MainWindow) -> None:
    assert window.structure.setData(window.structure.index_of(CLAMP), "Clamp the disc hard")
    assert text(window, 0, "function") == "Clamp the disc hard"


def test_priorities_are_counted_live(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.survey.complete)
    before = dict(window.survey.counts)
    at(window, 2, "occurrence")
    types(window, "9")
    qtbot.waitUntil(lambda: dict(window.survey.counts) != before)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (SyncState(AgentState.LOCAL), "Saved here"),
        (SyncState(AgentState.SENDING, 12), "Sending 12"),
        (SyncState(AgentState.OFFLINE, 3), "Offline, 3 saved here"),
        (SyncState(AgentState.SIGN_IN, 3), "Signed out, 3 saved here"),
        (SyncState(AgentState.PAUSED), "Paused"),
    ],
)
def test_the_badge_tells_the_truth_in_few_words(state: SyncState, words: str) -> None:
    assert badge_words(state, contested=0, unsaved=0, trouble=None).text == words
    assert badge_words(state, contested=3, unsaved=0, trouble=None).text == "Needs you: 3"
    assert badge_words(state, contested=3, unsaved=2, trouble="The disk is full").text == "Not saved yet: 2"


def test_every_control_has_a_name_for_a_screen_reader(window: MainWindow) -> None:
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QComboBox)
    mute = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, kinds) and widget.isVisible() and not widget.objectName().startswith("qt_"):
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not spoken.text(QAccessible.Text.Name):
                mute.append(f"{type(widget).__name__} {widget.objectName()}")
    assert not mute, f"give an accessible name to {mute}"


def test_a_screen_reader_hears_a_merged_cell_once(window: MainWindow) -> None:
    index = window.model.index(0, window.model.column_of("mode"))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Failure mode, row 1 of 3, merged over 2 rows: Clamps too little"
    spoken = QAccessible.queryAccessibleInterface(window.sheet)
    assert spoken.role() == QAccessible.Role.Table


def test_dark_paints_other_colours_and_the_same_words(window: MainWindow) -> None:
    light = window.sheet.grab().toImage()
    window.set_theme(DARK)
    dark = window.sheet.grab().toImage()
    assert light.pixelColor(700, 500).lightness() > 200 > 80 > dark.pixelColor(700, 500).lightness()


def test_a_hidden_column_is_stepped_over(window: MainWindow) -> None:
    window.sheet.show_column(window.model.column_of("prevention"), shown=False)
    at(window, 0, "cause")
    QTest.keyClick(window.sheet, Qt.Key.Key_Right)
    assert cursor(window) == (0, "occurrence")


def test_a_killed_window_loses_nothing_that_was_entered(brake: Path, tmp_path: Path) -> None:
    program = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from forestall.fmea.edits import SetFields\n"
        "from forestall_desktop.models.document import Document\n"
        "application = QApplication([])\n"
        "document = Document(Path(sys.argv[1]), 'Ann')\n"
        "for number in range(200):\n"
        "    document.session.submit(SetFields('worn', {'text': f'Pad worn {number}'}))\n"
        "    if number == 150:\n"
        "        assert document.flush()\n"
        "        print('150 is safe', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(brake)], capture_output=True, text=True, check=False, env=os.environ)
    assert "150 is safe" in ended.stdout, ended.stderr
    number = int(str(kept(brake, WORN, "text")).rpartition(" ")[2])
    assert number >= 150
    with edit(brake, "Ann") as session:
        assert session.project.text(WORN) == f"Pad worn {number}"


def test_a_sign_in_without_a_server_address_is_asked_again(window: MainWindow) -> None:
    window.commands.sign_in()
    dialog = window.commands.dialog
    assert dialog is not None
    dialog._buttons.accepted.emit()
    assert "address of the server" in dialog.says.text()
    dialog.close()


def test_a_window_can_be_opened_on_another_file_in_between(window: MainWindow, tmp_path: Path) -> None:
    other = make_brake(tmp_path / "other.fmea")
    with edit(other, "Ann") as session:
        session.submit(SetFields(RUST_LINE, fields(occurrence=9)))
    assert window.open_file(other)
    assert text(window, 2, "occurrence") == "9"
    assert window.windowTitle().startswith("Parking brake")
    assert isinstance(window.sheet.indexAt(window.sheet.visualRect(window.model.index(2, 6)).center()), QModelIndex)
