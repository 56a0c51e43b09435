"""The export dialog in a real window: every kind of file, chosen rows, what is remembered, what stays where a file cannot be written."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from pytestqt.qtbot import QtBot

from forestall_desktop.cli.main import main
from forestall_desktop.dialogs.export import ExportDialog
from forestall_desktop.models.exporting import PLAN, Target, Wanted, arguments, page_arguments, targets
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.keys import at

LONG_MILLIS = 60_000
pytestmark = pytest.mark.usefixtures("dressed")


def asked(window: MainWindow) -> ExportDialog:
    """The dialog, just opened."""
    window.actions_by_id["export"].trigger()
    dialog = window.files.exports.dialog
    assert dialog is not None
    return dialog


def written(window: MainWindow, wanted: Wanted, path: Path, qtbot: QtBot) -> None:
    """Export, and wait until it is done."""
    window.files.exports.export_to(wanted, path)
    qtbot.waitUntil(lambda: not window.commands.busy, timeout=LONG_MILLIS)


@pytest.mark.parametrize("target", [each for each in targets() if each.command != PLAN], ids=lambda target: target.key)
def test_whatever_the_dialog_offers_is_understood_and_written(brake: Path, tmp_path: Path, target: Target) -> None:
    path = tmp_path / f"out.{target.ending}"
    wanted = Wanted(target.key, form="aiag-4", paper="a4", flags=frozenset({"bare", "formulas", "own", "history"}), scale_percent=90)
    assert main(arguments(wanted, brake, path, None)) == 0
    assert path.stat().st_size > 0


def test_what_can_be_previewed_is_understood_as_pages(brake: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for target in (each for each in targets() if each.drawn and each.command != PLAN):
        assert main(["pages", *page_arguments(Wanted(target.key, paper="a4"), brake, None)]) == 0
        assert '"pages":' in capsys.readouterr().out


def test_only_the_rows_that_are_selected_are_written(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    at(window, 0, "cause")
    column = window.model.column_of("cause")
    for row in (0, 1):
        window.sheet.selectionModel().select(window.model.index(row, column), QItemSelectionModel.SelectionFlag.Select)
    dialog = asked(window)
    dialog.target.setCurrentIndex(dialog.target.findData("csv"))
    dialog.what.setCurrentIndex(dialog.what.count() - 1)
    assert "selected: 2 rows" in dialog.what.currentText()
    written(window, dialog.wanted(), tmp_path / "two.csv", qtbot)
    with (tmp_path / "two.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 3
    assert "two.csv" in dialog.says.text()
    assert dialog.see.isVisible()


def test_a_workbook_of_some_rows_is_bare_so_that_nobody_loses_the_others_by_it(brake: Path, tmp_path: Path) -> None:
    from forestall.workbook.reader import read_book
    from forestall.workbook.returning import own_forms

    lines = tmp_path / "lines.txt"
    lines.write_text("no such row\n", encoding="utf-8")
    for name, rows in (("whole", None), ("some", lines)):
        assert main(arguments(Wanted("xlsx"), brake, tmp_path / f"{name}.xlsx", rows)) == 0
    assert own_forms(read_book(tmp_path / "whole.xlsx"), ()) is not None
    assert own_forms(read_book(tmp_path / "some.xlsx"), ()) is None


def test_the_dialog_begins_with_what_was_chosen_the_last_time(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = asked(window)
    dialog.target.setCurrentIndex(dialog.target.findData("outline"))
    written(window, dialog.wanted(), tmp_path / "out.csv", qtbot)
    assert asked(window).wanted().target == "outline"


def test_a_place_that_cannot_be_written_gives_a_sentence(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = asked(window)
    written(window, Wanted("csv"), tmp_path / "nowhere" / "out.csv", qtbot)
    assert "could not be written" in dialog.says.text()
    assert not dialog.see.isVisible()
    assert dialog.do.isEnabled()


def test_an_export_that_is_stopped_leaves_what_was_there(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "sheet.xlsx"
    path.write_bytes(b"older")
    dialog = asked(window)
    window.files.exports.export_to(Wanted("xlsx"), path)
    dialog.cancel.click()
    qtbot.waitUntil(lambda: not window.commands.busy, timeout=LONG_MILLIS)
    assert path.read_bytes() == b"older"
    assert sorted(each.name for each in tmp_path.glob("*sheet*")) == ["sheet.xlsx"]
