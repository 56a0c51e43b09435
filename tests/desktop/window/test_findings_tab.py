"""The tab of findings: what is listed, where a click leads, and saying why a finding may stay."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Add, Batch
from forestall.fmea.findings.index import all_findings
from forestall.fmea.findings.rules import Rule
from forestall.fmea.findings.waiving import Standing
from forestall.ids import EntityId
from forestall_desktop.models.inspection import LISTED_MAX
from forestall_desktop.views.findings_tab import FindingsTab
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import SLIPS, WORN_LINE, Ben, fields
from tests.desktop.window.keys import cursor, editor, types
from tests.desktop.window.test_together import arrives


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> FindingsTab:
    """The tab in front, with everything looked at and listed."""
    window.side.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: window.idle and window.findings.rowCount() > 0)
    return window.side.findings


def row_of(window: MainWindow, rule: Rule) -> int:
    """The first row in which this rule speaks."""
    every = (window.findings.at(row) for row in range(window.findings.rowCount()))
    return next(row for row, found in enumerate(every) if found is not None and found.finding.rule is rule)


def listed(window: MainWindow) -> list[Rule]:
    return [found.finding.rule for row in range(window.findings.rowCount()) if (found := window.findings.at(row))]


def choose(window: MainWindow, rule: Rule) -> None:
    window.side.findings.list.setCurrentIndex(window.findings.index(row_of(window, rule)))


def test_what_is_listed_is_what_the_core_finds(window: MainWindow, tab: FindingsTab) -> None:
    assert window.document is not None
    found = all_findings(window.document.session.project, datetime.now().astimezone().date())
    assert sorted(rule.code for rule in listed(window)) == sorted(each.finding.rule.code for each in found)
    assert window.side.tabs.tabText(2) == f"Findings ({len(found)})"


def test_a_click_leads_to_the_cell_where_it_is_mended(window: MainWindow, tab: FindingsTab, qtbot: QtBot) -> None:
    row = row_of(window, Rule.HIGH_WITHOUT_ACTION)
    assert "AP is high" in str(window.findings.index(row).data())
    QTest.mouseClick(tab.list.viewport(), Qt.MouseButton.LeftButton, pos=tab.list.visualRect(window.findings.index(row)).center())
    assert cursor(window) == (0, "prevention_action")
    types(window, "Change the pad")
    QTest.keyClick(editor(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.idle and listed(window).count(Rule.HIGH_WITHOUT_ACTION) == 1)


def test_a_finding_is_waived_with_a_reason_in_place(window: MainWindow, tab: FindingsTab, qtbot: QtBot) -> None:
    choose(window, Rule.HIGH_WITHOUT_ACTION)
    assert not tab.button.isEnabled()
    QTest.keyClicks(tab.reason, "Proven in the field")
    tab.button.click()
    qtbot.waitUntil(lambda: window.idle and listed(window).count(Rule.HIGH_WITHOUT_ACTION) == 1)
    assert tab.reason.text() == ""
    assert window.document is not None
    (waiver,) = window.document.session.project.of_kind("waiver")
    assert waiver.values[next(iter(fields(reason=None)))] == "Proven in the field"
    window.actions_by_id["undo"].trigger()
    qtbot.waitUntil(lambda: window.idle and listed(window).count(Rule.HIGH_WITHOUT_ACTION) == 2)


def test_what_was_waived_can_be_shown_and_taken_back(window: MainWindow, tab: FindingsTab, qtbot: QtBot) -> None:
    choose(window, Rule.HIGH_WITHOUT_ACTION)
    tab.reason.setText("Proven")
    QTest.keyClick(tab.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.idle and listed(window).count(Rule.HIGH_WITHOUT_ACTION) == 1)
    tab.with_waived.setChecked(True)
    qtbot.waitUntil(lambda: window.idle and listed(window).count(Rule.HIGH_WITHOUT_ACTION) == 2)
    choose(window, Rule.HIGH_WITHOUT_ACTION)
    row = row_of(window, Rule.HIGH_WITHOUT_ACTION)
    assert "Waived: Proven – " in str(window.findings.index(row).data(Qt.ItemDataRole.ToolTipRole))
    assert tab.button.text() == "Take back"
    tab.button.click()
    qtbot.waitUntil(lambda: window.idle and _standing(window) is Standing.OPEN)


def _standing(window: MainWindow) -> Standing:
    found = window.findings.at(row_of(window, Rule.HIGH_WITHOUT_ACTION))
    assert found is not None
    return found.standing


def test_the_menu_offers_what_one_can_do(window: MainWindow, tab: FindingsTab) -> None:
    index = window.findings.index(row_of(window, Rule.HIGH_WITHOUT_ACTION))
    menu = tab.menu(index)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Go there", "Say why it may stay …"]
    menu.actions()[0].trigger()
    assert cursor(window) == (0, "prevention_action")
    assert tab.menu(window.findings.index(-1)) is None


def test_what_ben_changes_is_found_as_well(window: MainWindow, tab: FindingsTab, ben: Ben, qtbot: QtBot) -> None:
    ben.types(WORN_LINE, "detection", None)
    arrives(window, ben, qtbot)
    qtbot.waitUntil(lambda: window.idle and Rule.UNRATED in listed(window))


def test_of_very_many_the_first_of_the_sheet_are_listed(window: MainWindow, tab: FindingsTab, qtbot: QtBot) -> None:
    assert window.document is not None
    window.document.session.submit(Batch(tuple(Add(EntityId(f"more {number}"), "line", SLIPS) for number in range(LISTED_MAX))))
    qtbot.waitUntil(lambda: window.idle and window.findings.rowCount() == LISTED_MAX, timeout=20_000)
    assert window.inspection.count > LISTED_MAX
    assert listed(window).index(Rule.HIGH_WITHOUT_ACTION) < 3
