"""Find, replace and go to in a real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from forestall_desktop.models.searching import Query
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import GREASE, RUST_LINE, SLIPS, WORN


def _find(window: MainWindow, text: str, command: str = "find") -> None:
    window.actions_by_id[command].trigger()
    window.find_bar.what.setText(text)
    window.finding.search.finish()


def _here(window: MainWindow) -> tuple[int, str]:
    index = window.sheet.currentIndex()
    return index.row(), window.model.columns[index.column()].key


def test_hits_are_counted_while_one_types_and_enter_goes_from_one_to_the_next(window: MainWindow) -> None:
    window.sheet.go_to(0, 0)
    _find(window, "test")
    assert window.find_bar.count.text() == "1 found"
    QTest.keyClick(window.find_bar.what, Qt.Key.Key_Return)
    assert _here(window) == (0, "detection_controls")
    assert window.find_bar.count.text() == "1 of 1"


def test_the_search_goes_round_and_back(window: MainWindow) -> None:
    window.sheet.go_to(0, 0)
    _find(window, "the")
    places = []
    for _ in range(len(window.finding.search.hits) + 1):
        window.actions_by_id["find_next"].trigger()
        places.append(_here(window))
    assert places[0] == places[-1]
    window.actions_by_id["find_before"].trigger()
    assert _here(window) == places[-2]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("PAD"), True),
        (Query("PAD", match_case=True), False),
        (Query("pa", whole_words=True), False),
        (Query("pad", whole_words=True), True),
        (Query("p.d w", regex=True), True),
        (Query("p.d w"), False),
    ],
)
def test_how_a_text_is_looked_for(query: Query, found: bool) -> None:
    finds = query.finder()
    assert callable(finds)
    assert finds("Pad worn") is found


def test_a_wrong_expression_is_told_and_finds_nothing(window: MainWindow) -> None:
    window.find_bar.regex.setChecked(True)
    _find(window, "(")
    assert "regular expression" in window.find_bar.count.text()
    assert window.finding.search.hits == []


def test_replacing_all_is_one_step_and_undo_takes_it_back(window: MainWindow) -> None:
    assert window.document is not None
    project = window.document.session.project
    _find(window, "too little", "replace")
    assert window.finding.replace_all("far too little") == 1
    assert project.text(SLIPS) == "Clamps far too little"
    _find(window, "r", "replace")
    assert window.finding.replace_all("R") > 3
    assert project.text(GREASE) == "GRease on the disc"
    assert project.text(WORN) == "Pad woRn"
    window.actions_by_id["undo"].trigger()
    assert project.text(GREASE) == "Grease on the disc"
    assert project.text(WORN) == "Pad worn"


def test_replacing_one_goes_on_to_the_next(window: MainWindow) -> None:
    assert window.document is not None
    window.sheet.go_to(0, 0)
    _find(window, "e", "replace")
    window.actions_by_id["find_next"].trigger()
    first = _here(window)
    window.finding.replace("E")
    assert _here(window) != first


def test_a_replacement_that_the_rules_refuse_changes_nothing(window: MainWindow) -> None:
    assert window.document is not None
    vector = dict(window.document.session.project.vector)
    _find(window, "4", "replace")
    assert window.finding.replace_all("44") == 0
    assert "Nothing was replaced" in window.messages.sentence
    assert dict(window.document.session.project.vector) == vector


def test_going_to_a_row_an_id_and_words(window: MainWindow) -> None:
    assert window.finding.go_to("3")
    assert window.sheet.current_row == 2
    assert window.finding.go_to("worn line")
    assert window.sheet.current_row == 0
    assert window.finding.go_to(RUST_LINE)
    assert window.sheet.current_row == 2
    assert window.finding.go_to("grease on")
    assert _here(window) == (1, "cause")
    assert not window.finding.go_to("no such thing")


def test_escape_leaves_the_search_and_gives_the_keyboard_back(window: MainWindow) -> None:
    _find(window, "pad")
    QTest.keyClick(window.find_bar.what, Qt.Key.Key_Escape)
    assert window.find_bar.isHidden()
    assert window.finding.search.hits == []
