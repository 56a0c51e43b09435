"""A file imported before: whence everything came is known, nothing doubles, and a newer copy changes only what changed in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.fmea.edits import Refused, Remove
from forestall.ids import EntityId
from forestall.workbook.files import Options, import_file, revision_sheets
from forestall.workbook.importing import Import
from forestall.workbook.provenance import Cell, cells_of
from tests.workbook.making import PLAIN, Table, lines, sheet_of, takes_file, workbook
from tests.worlds import Analyst, snapshot

HEAD = ("No", *PLAIN, "Responsible", "Action", "Target date")
ROWS: list[list[Any]] = [
    ["A1", "Gear", "Turn", "Breaks", "No torque", 8, "Fatigue", "Calculation", 3, "Test", 4, 96, "Ann", "Harden", "31.3.2027"],
    ["A2", "Gear", "Turn", "Breaks", "No torque", 8, "Overload", "Review", 2, "Test", 4, 64, "", "", ""],
    ["A3", "Shaft", "Hold", "Bends", "Noise", 5, "Weak steel", "Spec", 2, "Look", 6, 60, "", "", ""],
]
UPDATE = Options(update=True)


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


def changed(*cells: tuple[int, str, Any]) -> list[list[Any]]:
    rows = [list(row) for row in ROWS]
    for row, heading, value in cells:
        rows[row][HEAD.index(heading)] = value
    return rows


def saved(path: Path, rows: Sequence[Sequence[Any]], name: str = "table.xlsx") -> Path:
    return workbook(path / name, {"FMEA": [("Company:", "Acme"), (), HEAD, *rows]})


def updates(analyst: Analyst, path: Path) -> dict[str, int]:
    return dict(takes_file(analyst, path, options=UPDATE).report.update or {})


def line(analyst: Analyst, number: str) -> dict[str, Any]:
    return next(each for each in lines(analyst) if each["custom"]["No"] == number)


def whence(analyst: Analyst, id: str, field: str) -> Cell:
    cells = cells_of(analyst.project, EntityId(id), field)
    assert not isinstance(cells, Refused), cells.sentence
    (only,) = cells
    return only


def test_every_imported_field_knows_its_cell_and_what_stood_there(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, saved(tmp_path, changed((0, "S", "8 - very high"))))
    first = line(ann, "A1")
    told = {
        (first["id"], "occurrence"): ("I4", "3"),
        (first["id"], "cause"): ("G4", "Fatigue"),
        (first["mode_id"], "text"): ("D4", "Breaks"),
        (first["effects"][0]["id"], "severity"): ("F4", "8 - very high"),
        (first["element_id"], "text"): ("B4", "Gear"),
        (first["actions"][0]["id"], "due"): ("O4", "31.3.2027"),
        (first["actions"][0]["id"], "owner"): ("M4", "Ann"),
        (first["analysis_id"], "company"): ("B1", "Acme"),
        (line(ann, "A3")["controls"][0]["id"], "text"): ("H6", "Spec"),
    }
    for (id, field), cell in told.items():
        found = whence(ann, id, field)
        assert ((found.cell, found.text), found.sheet, found.file, len(found.sha256)) == (cell, "FMEA", "table.xlsx", 64)


def test_what_was_typed_here_came_from_no_file(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, saved(tmp_path, ROWS))
    person = ann.project.children(None, "person")[0]
    assert isinstance(cells_of(ann.project, person.id), Refused)
    assert isinstance(cells_of(ann.project, EntityId("nobody")), Refused)


def test_the_same_file_is_refused_and_the_choices_are_named(ann: Analyst, tmp_path: Path) -> None:
    path = saved(tmp_path, ROWS)
    takes_file(ann, path)
    for rows in (ROWS, changed((0, "O", 9))):
        plan = import_file(ann.project, saved(tmp_path, rows), ann.ids.next)
        assert plan.refused is not None
        assert "--update" in plan.refused.sentence
        assert "--again" in plan.refused.sentence
    takes_file(ann, path, options=Options(again=True))
    assert len(lines(ann)) == 6


def test_a_file_that_never_came_in_has_nothing_to_update(ann: Analyst, tmp_path: Path) -> None:
    plan = import_file(ann.project, saved(tmp_path, ROWS), ann.ids.next, options=UPDATE)
    assert plan.refused is not None
    assert "--update" in plan.refused.sentence
    assert not plan.batch.edits


def test_an_unchanged_file_changes_nothing(ann: Analyst, tmp_path: Path) -> None:
    path = saved(tmp_path, ROWS)
    takes_file(ann, path)
    before = snapshot(ann.project)
    assert updates(ann, path) == {"changed": 0, "added": 0, "removed": 0, "left": 0}
    assert snapshot(ann.project) == before


def test_only_what_changed_in_the_file_changes_here(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, saved(tmp_path, ROWS))
    ids = [each["id"] for each in lines(ann)]
    ann.sets(EntityId(line(ann, "A1")["id"]), detection=9)
    rows = changed((0, "O", 5), (1, "Prevention Control", "Review by two"), (2, "Failure Mode", "Bends too far"), (0, "Responsible", "Ben"))
    assert updates(ann, saved(tmp_path, rows)) == {"changed": 4, "added": 0, "removed": 0, "left": 0}
    assert [each["id"] for each in lines(ann)] == ids
    first, second, third = lines(ann)
    assert (first["occurrence"], first["detection"], first["actions"][0]["owner"]) == (5, 9, "Ben")
    assert (second["prevention"], third["mode"]) == (["Review by two"], "Bends too far")


def test_what_both_changed_stays_and_is_listed(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, saved(tmp_path, ROWS))
    ann.sets(EntityId(line(ann, "A1")["id"]), occurrence=7)
    plan = takes_file(ann, saved(tmp_path, changed((0, "O", 5))), options=UPDATE)
    assert line(ann, "A1")["occurrence"] == 7
    (conflict,) = [each for each in plan.report.findings if each.kind == "conflict"]
    assert conflict.cell == "I4"
    assert all(f"“{value}”" in conflict.why for value in (3, 5, 7))


def test_rows_come_and_go_and_the_others_stay_what_they_are(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, saved(tmp_path, ROWS))
    known = {each["custom"]["No"]: each["id"] for each in lines(ann)}
    new = ["A0", "Cover", "Close", "Open", "Dust", 3, "Lost bolt", "", 2, "", 4, "", "", "", ""]
    counts = updates(ann, saved(tmp_path, [new, ROWS[0], ROWS[2]]))
    assert counts == {"changed": 0, "added": 1, "removed": 1, "left": 0}
    now = {each["custom"]["No"]: each["id"] for each in lines(ann)}
    assert list(now) == ["A0", "A1", "A3"]
    assert {number: now[number] for number in ("A1", "A3")} == {number: known[number] for number in ("A1", "A3")}
    assert whence(ann, now["A1"], "occurrence").cell == "I5"
    assert updates(ann, saved(tmp_path, ROWS)) == {"changed": 0, "added": 1, "removed": 1, "left": 0}
    assert [each["cause"] for each in lines(ann)] == ["Fatigue", "Overload", "Weak steel"]


def test_a_row_that_is_gone_from_the_file_but_was_worked_on_stays(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, saved(tmp_path, ROWS))
    ann.sets(EntityId(line(ann, "A2")["id"]), remarks="ask Ben")
    assert updates(ann, saved(tmp_path, [ROWS[0], ROWS[2]])) == {"changed": 0, "added": 0, "removed": 0, "left": 1}
    assert line(ann, "A2")["remarks"] == "ask Ben"


def test_what_people_removed_stays_removed(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, saved(tmp_path, ROWS))
    ann.does(Remove((EntityId(line(ann, "A2")["id"]),)))
    assert updates(ann, saved(tmp_path, changed((1, "O", 9))))["left"] == 1
    assert len(lines(ann)) == 2


def test_an_update_is_one_step_to_undo(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, saved(tmp_path, ROWS))
    before = sheet_of(ann)
    plan = import_file(ann.project, saved(tmp_path, [*changed((0, "O", 5))[:2]]), ann.ids.next, options=UPDATE)
    written = ann.does(plan.batch)
    assert sheet_of(ann) != before
    ann.undoes(written)
    assert sheet_of(ann) == before


FIELDS = ("S", "O", "D", "Cause", "Failure Mode", "Effect", "Prevention Control", "Component", "Responsible")
EDITS = st.lists(st.tuples(st.integers(0, 2), st.sampled_from(FIELDS), st.integers(1, 9)), max_size=4, unique_by=lambda each: each[:2])


@given(edits=EDITS, gone=st.sets(st.integers(0, 2), max_size=1))
@settings(max_examples=20, deadline=None)
def test_an_update_of_an_untouched_import_gives_what_a_fresh_import_gives(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[int, str, int]], gone: set[int]
) -> None:
    folder = tmp_path_factory.mktemp("update")
    ann, ben = Analyst("Ann"), Analyst("Ben")
    takes_file(ann, saved(folder, ROWS))
    rows = changed(*((row, field, value if field in "SOD" else f"word {value}") for row, field, value in edits))
    path = saved(folder, [row for place, row in enumerate(rows) if place not in gone])
    updates(ann, path)
    takes_file(ben, path)
    assert sorted(map(essence, lines(ann))) == sorted(map(essence, lines(ben)))


def essence(told: dict[str, Any]) -> str:
    names = ("element", "function", "mode", "cause", "occurrence", "detection", "prevention", "detection_controls", "custom")
    effects = sorted((each["text"], each["severity"]) for each in told["effects"])
    return repr([told[name] for name in names] + [effects] + [(each["text"], each["owner"], each["due"]) for each in told["actions"]])


def test_dated_copies_are_told_and_come_in_from_the_oldest_on(ann: Analyst, tmp_path: Path) -> None:
    first: Table = [HEAD, ROWS[0]]
    second: Table = [HEAD, *changed((0, "O", 2))[:2]]
    path = workbook(tmp_path / "copies.xlsx", {"FMEA 2027-03-01": second, "FMEA 2026-11-30": first, "Legend": [("a", "b")]})
    assert revision_sheets(path) == ["FMEA 2026-11-30", "FMEA 2027-03-01"]
    assert "copies" in kinds(takes_file(ann, path, sheet="FMEA 2026-11-30"))
    plan = import_file(ann.project, path, ann.ids.next, sheets=("FMEA 2027-03-01",), options=UPDATE)
    ann.does(plan.batch)
    assert [each["occurrence"] for each in lines(ann)] == [2, 2]


def test_several_sheets_are_several_analyses_and_one_intention(ann: Analyst, tmp_path: Path) -> None:
    path = workbook(tmp_path / "two.xlsx", {"Gear": [HEAD, ROWS[0]], "Notes": [("see", "there")], "Shaft": [HEAD, ROWS[2]]})
    plan = takes_file(ann, path, options=Options(all_sheets=True))
    assert plan.report.rows == 2
    assert {each["analysis"] for each in lines(ann)} == {"two Gear", "two Shaft"}
    assert plan.report.account.read == 2 * (len(HEAD)) + 15 + 12
    new = workbook(path, {"Gear": [HEAD, changed((0, "O", 9))[0]], "Notes": [("see", "there")], "Shaft": [HEAD, changed((2, "D", 9))[2]]})
    assert updates(ann, new) == {"changed": 2, "added": 0, "removed": 0, "left": 0}
    assert [(each["occurrence"], each["detection"]) for each in lines(ann)] == [(9, 4), (2, 9)]


def test_lists_in_a_cell_are_shown_and_split_on_request(tmp_path: Path) -> None:
    path = saved(tmp_path, changed((0, "Prevention Control", "1. Clean it 2. Oil it 3. Look")))
    for options, controls in ((Options(), 1), (Options(split_lists=True), 3)):
        analyst = Analyst("Ben")
        plan = takes_file(analyst, path, options=options)
        assert len(line(analyst, "A1")["prevention"]) == controls
        assert [each.cell for each in plan.report.findings if each.kind == "list"] == ["H4"]


def test_wordings_that_differ_in_next_to_nothing_are_listed(ann: Analyst, tmp_path: Path) -> None:
    plan = takes_file(ann, saved(tmp_path, changed((1, "Component", "gear "), (2, "Component", "Shafft"), (0, "Component", "Gear"))))
    assert [each.text for each in plan.report.findings if each.kind == "similar"] == ["gear"]


def kinds(plan: Import) -> set[str]:
    return {each.kind for each in plan.report.findings}
