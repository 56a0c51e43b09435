"""“Like this before” in the window: what is listed for a cell, taking it, going to its source, and wordings while typing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import SetFields
from forestall.ids import EntityId
from forestall.workbook.files import import_file
from forestall_desktop.delegates.text_editor import TextEditor
from forestall_desktop.knowledge.book import opened_book
from forestall_desktop.knowledge.learning import learn
from forestall_desktop.models.like_this import Entry
from forestall_desktop.session.importing import bring_in
from forestall_desktop.settings.folders import home
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import RUST_LINE, STICKS, fields
from tests.desktop.window.keys import at, column, cursor, editor, text, types

OTHERS = (
    "FMEA;Function;Failure mode;Effect;S;Cause;Prevention control;O;Detection control;D\n"
    "Caliper;Clamp the disc;Clamps too little force;Stopping takes longer;8;Pad glazed;Pad burnished;4;Dynamometer run;5\n"
    "Caliper;Clamp the disc;Clamps too little;Vehicle rolls away;10;Pad worn down;Wear sensor;3;Visual check of the pad;6\n"
)


@pytest.fixture
def known(tmp_path: Path, brake: Path) -> Path:
    """A project of last year, and the brake itself, learned."""
    source, others = tmp_path / "last-year.csv", tmp_path / "last-year.fmea"
    source.write_text(OTHERS, encoding="utf-8")
    bring_in(others, lambda project, new: import_file(project, source, new), "Ann")
    with opened_book(home()) as book:
        assert learn(book, others) == 2
        assert learn(book, brake) == 3
    return others


def listed(window: MainWindow) -> list[Entry]:
    model = window.side.like_this.list.model()
    found = (window.side.like_this.entry(row) for row in range(model.rowCount()))
    return [entry for entry in found if entry is not None]


def texts(window: MainWindow) -> list[str]:
    return [entry.text for entry in listed(window) if entry.suggested is not None]


@pytest.fixture
def asked(known: Path, window: MainWindow, qtbot: QtBot) -> Callable[[int, str], None]:
    """Put the cursor on a cell and wait for what is said to it."""

    def ask(row: int, key: str) -> None:
        at(window, row, key)
        window.actions_by_id["like_this"].trigger()
        qtbot.waitUntil(lambda: bool(listed(window)))

    return ask


def choose(window: MainWindow, wording: str) -> None:
    tab = window.side.like_this
    row = next(row for row in range(tab.list.model().rowCount()) if (entry := tab.entry(row)) is not None and entry.text == wording)
    tab.list.setCurrentIndex(tab.list.model().index(row, 0))


def test_a_mode_brings_effects_causes_and_controls_with_their_source(window: MainWindow, asked: Callable[[int, str], None]) -> None:
    asked(0, "mode")
    assert window.side.shows_like_this
    headings = [entry.text for entry in listed(window) if entry.is_heading]
    assert headings == ["Effects", "Causes", "Prevention controls", "Detection controls", "Ratings of such lines"]
    assert {"Stopping takes longer", "Pad glazed", "Pad worn down"} <= set(texts(window))
    assert "Vehicle rolls away" not in texts(window), "it stands there already"
    (glazed,) = [entry for entry in listed(window) if entry.text == "Pad glazed"]
    assert glazed.remark.startswith("last-year · Ann, not approved · today")
    assert " · S\u00a08 O\u00a04 D\u00a05" in glazed.remark


def test_a_wording_is_taken_by_enter_as_one_more_and_one_undo_takes_it_back(window: MainWindow, asked: Callable[[int, str], None]) -> None:
    asked(0, "mode")
    choose(window, "Pad glazed")
    QTest.keyClick(window.side.like_this.list, Qt.Key.Key_Return)
    assert column(window, "cause") == ["Pad worn", "Grease on the disc", "Pad glazed", "Rust in the thread"]
    assert text(window, 2, "occurrence") == ""
    window.actions_by_id["undo"].trigger()
    assert column(window, "cause") == ["Pad worn", "Grease on the disc", "Rust in the thread"]


def test_an_effect_and_a_control_are_added_to_what_stands_there(window: MainWindow, asked: Callable[[int, str], None]) -> None:
    asked(0, "mode")
    choose(window, "Stopping takes longer")
    window.side.like_this.take.click()
    assert text(window, 0, "effects") == "Vehicle rolls away\nStopping takes longer"
    choose(window, "Wear sensor")
    window.side.like_this.take.click()
    assert text(window, 0, "prevention") == "Wear sensor"
    assert text(window, 0, "detection_controls") == "Wear test\nRig test"


def test_ratings_are_told_and_cannot_be_taken(window: MainWindow, asked: Callable[[int, str], None]) -> None:
    asked(0, "cause")
    rated = listed(window)[-1]
    assert rated.suggested is None
    assert rated.text.startswith("S ")
    assert "yours is for you to give" in rated.remark
    before = text(window, 0, "occurrence")
    choose(window, rated.text)
    QTest.keyClick(window.side.like_this.list, Qt.Key.Key_Return)
    assert (text(window, 0, "occurrence"), window.side.like_this.take.isEnabled()) == (before, False)


def test_a_source_in_this_project_is_gone_to(window: MainWindow, asked: Callable[[int, str], None]) -> None:
    assert window.document is not None
    window.document.session.submit(SetFields(STICKS, fields(text="Clamps too little when cold")))
    assert window.document.flush()
    with opened_book(home()) as book:
        learn(book, window.document.path)
    asked(0, "mode")
    choose(window, "Rust in the thread")
    window.side.like_this.source.click()
    assert cursor(window)[0] == 2
    assert window.model.row(window.sheet.currentIndex()).line == RUST_LINE  # type: ignore[union-attr]


def test_a_window_is_opened_for_reading_at_a_line(known: Path, empty_window: MainWindow, qtbot: QtBot) -> None:
    with opened_book(home()) as book:
        lesson = next(
            each
            for source in book.sources()
            if source.path == known
            for each in book.lessons_of(source.id)
            if each.cause == "Pad worn down"
        )
    assert empty_window.open_file(known, read_only=True)
    empty_window.knowledge.go_to(EntityId(lesson.line))
    assert text(empty_window, empty_window.sheet.current_row, "cause") == "Pad worn down"


def test_wordings_of_other_projects_are_offered_while_typing_behind_the_own(known: Path, window: MainWindow, qtbot: QtBot) -> None:
    at(window, 2, "cause")
    types(window, "Pad")
    here = editor()
    assert isinstance(here, TextEditor)
    qtbot.waitUntil(lambda: "Pad glazed" in here.offers.rows)
    assert here.offers.rows[0] == "Pad worn"
    QTest.keyClick(here, Qt.Key.Key_Escape)
    QTest.keyClick(here, Qt.Key.Key_Escape)


def test_without_anything_learned_the_panel_says_how_to_begin(window: MainWindow) -> None:
    at(window, 0, "mode")
    window.actions_by_id["like_this"].trigger()
    assert "Nothing was learned yet" in window.side.like_this.about.text()
    assert listed(window) == []


def test_a_window_that_only_reads_takes_nothing(known: Path, empty_window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    assert empty_window.open_file(brake, read_only=True)
    at(empty_window, 0, "mode")
    empty_window.actions_by_id["like_this"].trigger()
    qtbot.waitUntil(lambda: bool(listed(empty_window)))
    choose(empty_window, "Pad glazed")
    empty_window.side.like_this.take.click()
    assert "Pad glazed" not in column(empty_window, "cause")
    assert "reading only" in empty_window.messages.sentence
