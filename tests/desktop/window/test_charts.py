"""The charts in the window: the numbers they show, what a click asks for, and how they are saved."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forestall.changes import Value
from forestall.fmea.edits import Accepted, Add, Batch, SetFields
from forestall.fmea.statistics import Factor, Measure
from forestall.ids import EntityId
from forestall_desktop.models.filtering import Criteria
from forestall_desktop.views.chart_canvas import UNITS_PER_PIXEL
from forestall_desktop.views.chart_plots import Part, Plot
from forestall_desktop.views.charts_tab import ChartsTab
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.page_commands import CHARTS, SHEET
from forestall_desktop.views.theme import DARK
from tests.desktop.window.brake import GREASE_LINE, RUST_LINE, SLIPS, WORN_LINE, fields
from tests.desktop.window.test_revisions import freezes


@pytest.fixture
def charts(window: MainWindow, qtbot: QtBot) -> ChartsTab:
    """The page of charts, in front, with two actions to show."""
    day = (datetime.now(UTC).astimezone().date() - timedelta(days=40)).isoformat()
    proof: dict[str, Value] = {"completed_on": day, "taken": "Tested", "evidence": "Report 7"}
    submit(
        window,
        Add(EntityId("ben"), "person", None, fields(text="Ben")),
        Add(EntityId("late"), "action", RUST_LINE, fields(text="Coat it", owner="ben", due=day, status="open")),
        Add(EntityId("done"), "action", WORN_LINE, fields(text="Test it", due=day, status="completed", **proof)),
        SetFields(SLIPS, fields(severity_class="II", probability_level="B")),
    )
    window.actions_by_id["page_charts"].trigger()
    page = window.places.page(CHARTS)
    assert isinstance(page, ChartsTab)
    qtbot.waitUntil(lambda: page.model.complete, timeout=20_000)
    return page


def submit(window: MainWindow, *edits: Add | SetFields) -> None:
    """As one step."""
    assert window.document is not None
    verdict = window.document.session.submit(Batch(edits))
    assert isinstance(verdict, Accepted), verdict


def parts(charts: ChartsTab, plot: Plot) -> list[Part]:
    """What a chart shows, painted."""
    charts.look(plot)
    charts.canvas.repaint()
    return charts.canvas.parts


def lines(part: Part) -> frozenset[EntityId]:
    """The lines a part stands for."""
    assert part.criteria is not None
    return part.criteria.lines


def test_a_bar_of_results_stands_for_its_lines(charts: ChartsTab) -> None:
    by_result = {part.tip.split(":")[0]: lines(part) for part in parts(charts, Plot.RESULTS) if part.criteria}
    assert by_result == {"H": {WORN_LINE, GREASE_LINE}, "L": {RUST_LINE}}


def test_a_click_on_a_bar_filters_the_sheet(window: MainWindow, charts: ChartsTab, qtbot: QtBot) -> None:
    part = next(each for each in parts(charts, Plot.RESULTS) if each.tip.startswith("L:"))
    where = part.where.center() / UNITS_PER_PIXEL
    QTest.mouseClick(charts.canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(where.x()), round(where.y())))
    assert window.places.currentIndex() == SHEET
    qtbot.waitUntil(lambda: window.showing.complete)
    assert window.showing.wanted.criteria == Criteria(lines=frozenset({RUST_LINE}), title=part.tip)
    assert window.model.rowCount() == 1


def test_the_keyboard_reaches_every_bar(charts: ChartsTab) -> None:
    asked: list[Criteria] = []
    charts.canvas.asked.connect(asked.append)
    parts(charts, Plot.PARETO)
    charts.canvas.setFocus()
    QTest.keyClick(charts.canvas, Qt.Key.Key_Right)
    assert "Clamps too little" in charts.canvas.accessibleDescription()
    QTest.keyClick(charts.canvas, Qt.Key.Key_Return)
    assert asked[0].lines == {WORN_LINE, GREASE_LINE}


def test_a_pareto_takes_any_factor(charts: ChartsTab) -> None:
    charts.factor.setCurrentIndex(list(Factor).index(Factor.OWNER))
    charts.measure.setCurrentIndex(list(Measure).index(Measure.LINES))
    told = {part.tip.split(":")[0]: lines(part) for part in parts(charts, Plot.PARETO)}
    assert told == {"Ben": {RUST_LINE}, "nobody": {GREASE_LINE, WORN_LINE}}


def test_the_map_and_the_matrix_lead_to_what_stands_in_them(charts: ChartsTab) -> None:
    heat = [part for part in parts(charts, Plot.HEAT) if part.criteria]
    assert {part.tip.split(":")[0]: lines(part) for part in heat}["S 9–10, O 4, D 5"] == {WORN_LINE}
    matrix = [part.criteria for part in parts(charts, Plot.MATRIX) if part.criteria]
    assert [each.failure for each in matrix] == [{SLIPS}]


def test_overdue_actions_stand_with_their_owner(charts: ChartsTab) -> None:
    told = {part.tip: part.criteria for part in parts(charts, Plot.OWNERS)}
    late = told["Ben: 1 overdue"]
    assert late is not None
    assert late.lines == {RUST_LINE}


def test_the_trend_tells_what_was_frozen_and_what_is_now(window: MainWindow, charts: ChartsTab, qtbot: QtBot) -> None:
    freezes(window, "A", qtbot)
    submit(window, SetFields(RUST_LINE, fields(occurrence=10, detection=10)))
    qtbot.waitUntil(lambda: charts.model.complete and len(charts.model.numbers.frames) == 1, timeout=30_000)
    before, now = charts.model.numbers.with_now
    assert (before.name, before.results["L"], now.results["L"]) == ("A", 1, 0)
    assert any(part.tip == "now: H 3" for part in parts(charts, Plot.TREND))


def test_every_chart_is_drawn_light_and_dark_and_saved(charts: ChartsTab, tmp_path: Path) -> None:
    charts.set_theme(DARK)
    for plot in Plot:
        assert parts(charts, plot)
        for ending in ("svg", "png", "pdf"):
            path = tmp_path / f"{plot.value}.{ending}"
            charts.save_as(path)
            assert path.stat().st_size > 500
    assert QImage(str(tmp_path / "pareto.png")).pixelColor(2, 2).lightness() == 255


def test_an_empty_project_has_no_charts_and_says_so(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    empty_window.commands.new_at(tmp_path / "empty.fmea")
    empty_window.actions_by_id["page_charts"].trigger()
    page = empty_window.places.page(CHARTS)
    assert isinstance(page, ChartsTab)
    qtbot.waitUntil(lambda: page.model.complete)
    assert all(part.criteria is None for part in parts(page, Plot.PARETO))
