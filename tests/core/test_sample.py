"""The sample workbook, read cell by cell: what it promises to the demo, and that it is what its source says."""

from __future__ import annotations

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from python_calamine import load_workbook

from forestall.fmea.risk import action_priority
from tools.make_sample import SOURCE, WORKBOOK, write

Row = list[Any]
Table = dict[str, Any]
Merge = tuple[tuple[int, int], tuple[int, int]]

TITLE_ROW, FIRST_ROW = 8, 9
HIGHER, FOCUS, LOWER, EFFECT, SEVERITY, MODE, CAUSE = 0, 1, 2, 6, 7, 8, 9
OCCURRENCE, DETECTION, PRIORITY, RESPONSIBLE, TARGET, STATUS, COMPLETED = 11, 13, 14, 18, 19, 20, 22


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The data rows, every merged cell repeated over its rows."""
    return _spread(WORKBOOK)[FIRST_ROW:]


@pytest.fixture(scope="module")
def lines() -> list[Table]:
    """The causes of the source with the effects of their modes."""
    return [cause for element in _elements() for cause in _causes(element)]


def test_the_workbook_is_what_its_source_says(tmp_path: Path) -> None:
    write(tmp_path / "again.xlsx")
    cure = "run `python tools/make_sample.py`"
    assert _cells(WORKBOOK) == _cells(tmp_path / "again.xlsx"), cure
    assert _merges(WORKBOOK) == _merges(tmp_path / "again.xlsx"), cure


def test_every_cause_of_the_source_stands_in_one_block_with_its_ratings(rows: list[Row], lines: list[Table]) -> None:
    assert len(lines) >= 60
    assert list(dict.fromkeys(row[CAUSE] for row in rows)) == [line["text"] for line in lines]
    for line in lines:
        block = [row for row in rows if row[CAUSE] == line["text"]]
        assert len(block) == max(1, len(line.get("action", [])))
        assert {(row[OCCURRENCE], row[DETECTION]) for row in block} == {(line.get("o", ""), line.get("d", ""))}


def test_the_structure_has_three_levels(rows: list[Row]) -> None:
    assert len({row[HIGHER] for row in rows}) == 1
    assert len({row[FOCUS] for row in rows}) == len(_elements()) == 8
    for element in _elements():
        assert {row[LOWER] for row in rows if row[FOCUS] == element["name"]} == {lower["name"] for lower in element["lower"].values()}


def test_an_effect_has_one_severity_wherever_it_stands(rows: list[Row]) -> None:
    severities = {row[EFFECT]: row[SEVERITY] for row in rows}
    assert all(severities[row[EFFECT]] == row[SEVERITY] for row in rows)
    assert len(severities) > 15


def test_some_modes_have_several_effects_and_most_have_several_causes(rows: list[Row]) -> None:
    effects = {row[MODE]: {other[EFFECT] for other in rows if other[MODE] == row[MODE]} for row in rows}
    causes = {row[MODE]: {other[CAUSE] for other in rows if other[MODE] == row[MODE]} for row in rows}
    assert sum(len(several) > 1 for several in effects.values()) >= 8
    assert sum(len(several) > 1 for several in causes.values()) > len(causes) / 2


def test_two_typed_priorities_are_wrong_and_all_three_appear(rows: list[Row], lines: list[Table]) -> None:
    wrong = []
    for line in lines:
        block = next(row for row in rows if row[CAUSE] == line["text"])
        worst = max(row[SEVERITY] for row in rows if row[MODE] == block[MODE])
        rated = "o" in line and "d" in line
        right = action_priority(int(worst), line["o"], line["d"]).value if rated else ""
        if block[PRIORITY] != right:
            wrong.append((block[PRIORITY], right))
    assert sorted(wrong) == [("H", "L"), ("L", "M")]
    counts = Counter(next(row[PRIORITY] for row in rows if row[CAUSE] == line["text"]) for line in lines)
    assert min(counts["H"], counts["M"], counts["L"]) >= 15
    assert counts[""] == 5


def test_actions_have_owners_dates_and_every_status(rows: list[Row]) -> None:
    actions = [row for row in rows if row[STATUS]]
    assert len(actions) >= 15
    assert {row[STATUS] for row in actions} == {
        "Open",
        "Decision pending",
        "Implementation pending",
        "Completed",
        "Not implemented",
    }
    assert {row[RESPONSIBLE] for row in actions} == {"Ann", "Ben"}
    assert all(isinstance(row[TARGET], date) and row[TARGET].year in (2026, 2027) for row in actions)


def test_a_completed_action_has_evidence_a_day_and_new_ratings(rows: list[Row]) -> None:
    done = [row for row in rows if row[STATUS] == "Completed"]
    assert len(done) >= 5
    for row in done:
        _, taken, day, severity, occurrence, detection, priority = row[STATUS : STATUS + 7]
        assert "report TR-EPB-" in taken or "in TR-EPB-" in taken
        assert isinstance(day, date)
        assert action_priority(int(severity), int(occurrence), int(detection)).value == priority


def test_the_column_titles_are_those_the_importer_is_told_of() -> None:
    titles = _spread(WORKBOOK)[TITLE_ROW]
    assert titles[:7] == [
        "Next Higher Level",
        "Focus Element",
        "Next Lower Level or Characteristic",
        "Function of Next Higher Level and Requirement",
        "Function of Focus Element and Requirement",
        "Function of Next Lower Level and Requirement or Characteristic",
        "Failure Effect",
    ]
    assert len(titles) == 30
    assert {title for title, times in Counter(titles).items() if times > 1} == {"S", "O", "D", "AP"}


def _elements() -> list[Table]:
    return [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.glob("[1-9]*.toml"))]


def _causes(element: Table) -> list[Table]:
    return [cause for function in element["function"] for mode in function["mode"] for cause in mode["cause"]]


def _cells(path: Path) -> list[Row]:
    return load_workbook(path).get_sheet_by_name("DFMEA").to_python(skip_empty_area=False)


def _merges(path: Path) -> list[Merge]:
    merges = load_workbook(path).get_sheet_by_name("DFMEA").merged_cell_ranges
    assert merges
    return sorted(merges)


def _spread(path: Path) -> list[Row]:
    cells = _cells(path)
    for (top, left), (bottom, right) in _merges(path):
        for row in range(top, bottom + 1):
            cells[row][left : right + 1] = [cells[top][left]] * (right + 1 - left)
    return cells
