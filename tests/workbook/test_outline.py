"""Outlines: one typed line for each thing. They go out, come back, and others' are read; what has no place is named with its cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from forestall.fmea.schema import STATUS, TEXT
from forestall.workbook.files import Options, import_file
from forestall.workbook.grid import filled
from forestall.workbook.outline import write_outline
from forestall.workbook.reader import read_book
from tests.workbook.making import lines, takes_file
from tests.workbook.test_returning import made_of
from tests.worlds import Analyst

FOREIGN = """FMEA Name,Folding chair,,,,
FMEA Type,Design,,,,
Type,Description,Rating,deadline,status,followup
function,Carry a person,,,,
failure_mode,Folds by itself,,,,
cause,Latch wears,4,,,
effect,Person falls,5,,,
action,Test the latch,,2026-11-06,completed,Done in spring
cause,Latch forgotten,3,,,
action,Add a sign,,,some day,
noise,What is this,,,,
"""


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def chair(tmp_path: Path) -> Path:
    path = tmp_path / "chair.csv"
    path.write_text(FOREIGN, encoding="utf-8")
    return path


def told(analyst: Analyst) -> list[tuple[object, ...]]:
    names = ("element", "function", "mode", "cause", "severity", "occurrence", "detection", "prevention", "detection_controls")
    return [(*(line[name] for name in names), [each["text"] for each in line["actions"]]) for line in lines(analyst)]


def test_an_outline_comes_back_with_its_tree_lines_ratings_controls_and_actions(ann: Analyst, tmp_path: Path) -> None:
    made_of(ann, "spindle-nut-line")
    path = tmp_path / "outline.csv"
    write_outline(ann.project, path)
    ben = Analyst("Ben")
    plan = takes_file(ben, path)
    carried = [(*row[:4], *row[5:]) for row in told(ann)]
    assert [(*row[:4], *row[5:]) for row in told(ben)] == carried
    assert plan.report.account.read == filled(read_book(path).sheets[0])
    assert plan.report.account.skipped == []


def test_a_foreign_outline_is_read_line_by_line(ann: Analyst, chair: Path) -> None:
    plan = takes_file(ann, chair)
    assert told(ann) == [
        ("Folding chair", "Carry a person", "Folds by itself", "Latch wears", 5, 4, None, [], [], ["Test the latch"]),
        ("Folding chair", "Carry a person", "Folds by itself", "Latch forgotten", 5, 3, None, [], [], ["Add a sign"]),
    ]
    told_of = {each.values[TEXT]: each.values.get(STATUS) for each in ann.project.of_kind("action")}
    assert told_of == {"Test the latch": "completed", "Add a sign": None}
    assert [each.text for each in plan.report.account.skipped] == ["some day", "noise", "What is this"]
    assert plan.report.account.read == filled(read_book(chair).sheets[0])


def test_the_same_outline_again_is_asked_about(ann: Analyst, chair: Path) -> None:
    takes_file(ann, chair)
    for options in (Options(), Options(update=True)):
        plan = import_file(ann.project, chair, ann.ids.next, options=options)
        assert plan.refused is not None
        assert "--again" in plan.refused.sentence
