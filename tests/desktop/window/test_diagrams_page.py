"""The diagrams in the window: what is drawn, and rows made of what they propose."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Add, Batch
from forestall.ids import EntityId
from forestall_desktop.models.diagrams import Sort
from forestall_desktop.views.diagrams_tab import DiagramsTab
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.page_commands import DIAGRAMS
from forestall_desktop.views.saving import save
from forestall_desktop.views.theme import DARK
from tests.desktop.window.brake import ANALYSIS, CALIPER, CLAMP, SPINDLE, fields

_OF = EntityId


@pytest.fixture
def diagrams(window: MainWindow, qtbot: QtBot) -> DiagramsTab:
    """The page of diagrams, in front, on one of each sort."""
    assert window.document is not None
    edits = [
        Add(_OF("in"), "parameter", CLAMP, fields(text="Current", role="input signal")),
        Add(_OF("slow"), "parameter", CLAMP, fields(text="Clamps too late", role="error state")),
        Add(_OF("salt"), "parameter", CLAMP, fields(text="Salt water", role="noise factor", group="external environment")),
        Add(_OF("torque"), "interface", SPINDLE, fields(text="Force", type="energy", to=CALIPER, strength="2")),
        Add(_OF("heat"), "interface", CALIPER, fields(text="Heat", type="energy", outside="Disc", strength="-1")),
        Add(_OF("press"), "flow_step", ANALYSIS, fields(text="Press the nut", number="10", symbol="operation")),
        Add(_OF("ship"), "flow_step", ANALYSIS, fields(text="Ship", number="20", symbol="move")),
    ]
    window.document.session.submit(Batch(edits))
    window.actions_by_id["page_diagrams"].trigger()
    page = window.places.page(DIAGRAMS)
    assert isinstance(page, DiagramsTab)
    qtbot.waitUntil(lambda: page.model.complete)
    return page


def test_each_sort_of_diagram_is_listed_drawn_and_saved(diagrams: DiagramsTab, tmp_path: Path) -> None:
    assert [each.sort for each in diagrams.model.diagrams] == [Sort.FLOW, Sort.BLOCKS, Sort.PARAMETERS]
    said: list[str] = []
    for theme in (None, DARK):
        if theme is not None:
            diagrams.set_theme(theme)
        for row, diagram in enumerate(diagrams.model.diagrams):
            diagrams.list.setCurrentRow(row)
            assert diagrams.canvas.diagram == diagram
            assert not diagrams.canvas.grab().isNull()
            save(tmp_path / f"{row}.svg", diagrams.canvas.measured(), diagrams.draw_picture, said.append)
    assert all("was written" in each for each in said)
    assert "Salt water" in (tmp_path / "2.svg").read_text(encoding="utf-8")


def test_proposals_are_shown_first_and_made_as_one_step(window: MainWindow, diagrams: DiagramsTab, qtbot: QtBot) -> None:
    assert window.document is not None
    project = window.document.session.project
    diagrams.propose.click()
    pane = diagrams.pane
    assert pane.isVisible()
    texts = [each.text for each in pane.ticked]
    assert "Clamps too late" in texts
    assert project.of_kind("proposal") == []
    for row in range(pane.list.count()):
        if "Clamps too late" not in pane.list.item(row).text():
            pane.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert pane.take.text() == "Make 1"
    pane.take.click()
    assert "Clamps too late" in [project.text(each.id) for each in project.children(CLAMP, "failure")]
    qtbot.waitUntil(lambda: diagrams.model.complete and "Clamps too late" not in [each.text for each in diagrams.model.proposals])
    window.actions_by_id["undo"].trigger()
    assert "Clamps too late" not in [project.text(each.id) for each in project.children(CLAMP, "failure")]


def test_what_is_dismissed_with_a_reason_is_not_proposed_again(window: MainWindow, diagrams: DiagramsTab, qtbot: QtBot) -> None:
    assert window.document is not None
    diagrams.propose.click()
    diagrams.pane.reason.setText("sealed housing")
    diagrams.pane.dismiss.click()
    qtbot.waitUntil(lambda: diagrams.model.complete and not diagrams.model.proposals)
    answers = window.document.session.project.of_kind("proposal")
    assert {each.values.get(name) for each in answers for name in fields(reason=0)} == {"sealed housing"}
    assert "nothing that is not there" in diagrams.pane.about.text()
