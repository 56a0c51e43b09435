"""The import wizard in a real window, with files people made: what it shows, what corrections do, and what a stopped import leaves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from forestall.workbook.roles import Role
from forestall_desktop.dialogs.import_wizard import ImportWizard
from forestall_desktop.models.import_preview import Fate
from forestall_desktop.views.main_window import MainWindow

LONG_MILLIS = 60_000
PACKAGE = "jherrodthomas__reBot-DevArm__reBot_DevArm_DFMEA.xlsx"
GENERATED = "SoundMatt__go-FuSa__fmea.csv"
RAGGED = "by22Jy__FMEA_SupplyChain__FMEA.csv"
FRENCH = "yaanst__CERN-DataCenter-Cooling-System__FMEA.xlsx"
NEW, OPEN, UPDATE = range(3)


def shown(window: MainWindow, source: Path, qtbot: QtBot) -> ImportWizard:
    """The wizard on a file, when it has looked."""
    window.files.imports.show(source)
    wizard = window.files.imports.wizard
    assert wizard is not None
    qtbot.waitUntil(lambda: not wizard.says.text().startswith("Reading"), timeout=LONG_MILLIS)
    settle(wizard, qtbot)
    return wizard


def settle(wizard: ImportWizard, qtbot: QtBot) -> None:
    """Wait for the answer to what was decided last."""
    qtbot.waitUntil(lambda: wizard.settled, timeout=LONG_MILLIS)


def choose(wizard: ImportWizard, into: int, qtbot: QtBot) -> None:
    """Choose where to."""
    wizard.choices.where.button(into).setChecked(True)
    settle(wizard, qtbot)


def takes(menu: QMenu, *path: str) -> None:
    """Choose from a menu, as by clicks."""
    actions: list[QAction] = menu.actions()
    for words in path[:-1]:
        below = next(each for each in actions if each.text() == words).menu()
        assert isinstance(below, QMenu)
        actions = below.actions()
    next(each for each in actions if each.text() == path[-1]).trigger()


def heap(wizard: ImportWizard, words: str) -> int:
    """How many cells are told to be in a heap."""
    parts = wizard.tally.text().replace("=", "+").split("+")
    return next((int(part.split()[0].replace(",", "")) for part in parts if part.strip().endswith(words)), 0)


@pytest.mark.parametrize(("name", "mode"), [(PACKAGE, 3), (FRENCH, 2)], ids=["workbook", "french"])
def test_a_real_file_shows_its_columns_by_name_and_where_every_cell_goes(
    empty_window: MainWindow, data_folder: Path, qtbot: QtBot, name: str, mode: int
) -> None:
    wizard = shown(empty_window, data_folder / name, qtbot)
    roles = {wizard.preview.role_of(column): column for column in range(wizard.preview.columnCount())}
    assert Role.MODE in roles or Role.CAUSE in roles
    assert wizard.preview.table is not None
    heading = wizard.preview.table.header.stop - 1
    qtbot.waitUntil(lambda: wizard.preview.text(heading, mode) != "", timeout=LONG_MILLIS)
    assert wizard.preview.fate(heading, mode)[0] is Fate.HEADING
    total = heap(wizard, "cells")
    assert total == sum(heap(wizard, words) for words in ("taken", "repaired", "extra notes", "headings", "set aside", "ignored by you"))
    assert total > 0
    assert wizard.do.isEnabled()


def test_a_column_that_is_ignored_by_click_moves_to_the_heap_of_the_person(
    empty_window: MainWindow, data_folder: Path, qtbot: QtBot
) -> None:
    wizard = shown(empty_window, data_folder / RAGGED, qtbot)
    before, taken = heap(wizard, "cells"), heap(wizard, "taken")
    takes(wizard.grid.column_menu(3), "Ignored")
    settle(wizard, qtbot)
    assert heap(wizard, "ignored by you") == 159
    assert heap(wizard, "taken") < taken
    assert heap(wizard, "cells") == before
    assert wizard.preview.fate(1, 3)[0] is Fate.IGNORED


def test_a_column_becomes_what_is_chosen_in_its_menu_or_by_keys(empty_window: MainWindow, data_folder: Path, qtbot: QtBot) -> None:
    wizard = shown(empty_window, data_folder / RAGGED, qtbot)
    assert wizard.preview.role_of(5) is Role.CUSTOM
    takes(wizard.grid.column_menu(5), "Risk", "Detection control")
    settle(wizard, qtbot)
    assert wizard.preview.role_of(5) is Role.DETECTION_CONTROL
    wizard.grid.setCurrentIndex(wizard.preview.index(1, 5))
    wizard.column_is.setCurrentIndex(wizard.column_is.findData(Role.REMARKS))
    wizard.column_is.activated.emit(wizard.column_is.currentIndex())
    settle(wizard, qtbot)
    assert wizard.preview.role_of(5) is Role.REMARKS


def test_a_word_stands_for_the_rating_that_is_chosen_in_its_cell(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "words.csv"
    source.write_text("Failure mode;Cause;Severity;Occurrence\nSlips;Worn;ouch;3\nSticks;Dirt;7;2\nBinds;Rust;8;2\n", encoding="utf-8")
    wizard = shown(empty_window, source, qtbot)
    qtbot.waitUntil(lambda: wizard.preview.text(1, 2) == "ouch", timeout=LONG_MILLIS)
    assert wizard.preview.fate(1, 2)[0] is Fate.LOOK
    takes(wizard.grid.cell_menu(1, 2), "“ouch” stands for", "9")
    settle(wizard, qtbot)
    assert wizard.preview.fate(1, 2)[0] is Fate.TAKEN


def test_a_sheet_without_a_known_heading_is_read_by_clicks(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "strange.csv"
    source.write_text("Sammelliste;;\nWas;Wie;Zahl\nRutscht;Belag;7\nKlemmt;Rost;5\n", encoding="utf-8")
    wizard = shown(empty_window, source, qtbot)
    assert not wizard.do.isEnabled()
    takes(wizard.grid.row_menu(1), "The heading is this row")
    takes(wizard.grid.column_menu(0), "Failure", "Failure mode")
    takes(wizard.grid.column_menu(1), "Failure", "Cause")
    settle(wizard, qtbot)
    assert wizard.do.isEnabled()
    assert wizard.brings.text() == "2 cause lines"


def test_a_mapping_that_was_saved_reads_the_file_the_same_way(
    empty_window: MainWindow, data_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard = shown(empty_window, data_folder / RAGGED, qtbot)
    takes(wizard.grid.column_menu(3), "Ignored")
    settle(wizard, qtbot)
    told = wizard.tally.text()
    wizard.save_mapping(tmp_path / "map.toml")
    wizard.anew.click()
    settle(wizard, qtbot)
    assert wizard.tally.text() != told
    wizard.load_mapping(tmp_path / "map.toml")
    settle(wizard, qtbot)
    assert wizard.tally.text() == told


def test_a_corrected_import_makes_a_new_project_and_a_report_to_keep(
    empty_window: MainWindow, data_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard = shown(empty_window, data_folder / RAGGED, qtbot)
    takes(wizard.grid.column_menu(5), "Ignored")
    settle(wizard, qtbot)
    told = wizard.tally.text()
    empty_window.files.imports.into_new(wizard.decided, tmp_path / "new.fmea")
    qtbot.waitUntil(lambda: empty_window.document is not None, timeout=LONG_MILLIS)
    report = empty_window.files.imports.report
    assert report is not None
    assert report.tally.text() == told
    report.save_to(tmp_path / "report.csv")
    assert "The mapping leaves this column out" in (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    report.close()


def test_an_import_into_the_open_project_is_one_step_to_undo(window: MainWindow, data_folder: Path, qtbot: QtBot) -> None:
    before = window.model.rowCount()
    wizard = shown(window, data_folder / PACKAGE, qtbot)
    choose(wizard, OPEN, qtbot)
    wizard.do.click()
    qtbot.waitUntil(lambda: not wizard.isVisible(), timeout=LONG_MILLIS)
    assert window.model.rowCount() == before + 27
    assert window.document is not None
    assert window.document.session.steps == 1
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: window.model.rowCount() == before, timeout=LONG_MILLIS)
    assert not window.document.session.can_undo


def test_an_import_that_is_stopped_half_way_leaves_nothing(window: MainWindow, data_folder: Path, qtbot: QtBot) -> None:
    before = window.model.rowCount()
    wizard = shown(window, data_folder / GENERATED, qtbot)
    choose(wizard, OPEN, qtbot)
    wizard.do.click()
    qtbot.waitUntil(lambda: wizard.progress.value() > 0, timeout=LONG_MILLIS)
    wizard.cancel.click()
    assert window.document is not None
    session = window.document.session
    assert (window.model.rowCount(), session.can_undo, session.can_redo) == (before, False, False)
    assert "everything is as it was" in window.messages.sentence


def test_a_new_project_that_is_stopped_half_way_is_no_file(
    empty_window: MainWindow, data_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    wizard = shown(empty_window, data_folder / GENERATED, qtbot)
    empty_window.files.imports.into_new(wizard.decided, tmp_path / "new.fmea")
    wizard.cancel.click()
    qtbot.waitUntil(lambda: not empty_window.commands.busy, timeout=LONG_MILLIS)
    assert list(tmp_path.glob("*fmea*")) == []
    assert empty_window.document is None


def test_a_newer_copy_of_a_file_brings_only_what_changed_in_it(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "sheet.csv"
    source.write_text("No;Failure mode;Cause;S\n1;Slips;Worn;8\n2;Sticks;Dirt;5\n", encoding="utf-8")
    wizard = shown(window, source, qtbot)
    choose(wizard, OPEN, qtbot)
    wizard.do.click()
    qtbot.waitUntil(lambda: not wizard.isVisible(), timeout=LONG_MILLIS)
    rows = window.model.rowCount()
    source.write_text("No;Failure mode;Cause;S\n1;Slips;Worn thin;8\n2;Sticks;Dirt;5\n3;Binds;Rust;6\n", encoding="utf-8")
    again = shown(window, source, qtbot)
    assert again.choices.where.checkedId() == UPDATE
    assert again.brings.text().startswith("1 new, 0 gone")
    again.do.click()
    qtbot.waitUntil(lambda: not again.isVisible(), timeout=LONG_MILLIS)
    assert window.model.rowCount() == rows + 1


def test_what_is_no_table_gives_a_sentence_and_no_import(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "picture.xlsx"
    source.write_bytes(b"\x89PNG\r\n\x1a\n and no table")
    wizard = shown(empty_window, source, qtbot)
    assert "is a picture, not a table" in wizard.says.text()
    assert not wizard.do.isEnabled()


def test_a_file_dropped_on_the_window_is_shown_and_a_project_is_opened(
    empty_window: MainWindow, brake: Path, data_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(empty_window, Path(shutil.copy(data_folder / FRENCH, tmp_path / "french.xlsx")))
    wizard = empty_window.files.imports.wizard
    assert wizard is not None
    assert wizard.source.name == "french.xlsx"
    wizard.reject()
    drop(empty_window, brake)
    assert empty_window.document is not None
    assert empty_window.document.path == brake


def drop(window: MainWindow, path: Path) -> None:
    """Let a file fall on the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at = QPointF(window.rect().center())
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # Qt lets nothing fall that did not enter before.
    QApplication.sendEvent(window, QDragEnterEvent(at.toPoint(), action, data, button, keys))
    QApplication.sendEvent(window, QDropEvent(at, action, data, button, keys))
