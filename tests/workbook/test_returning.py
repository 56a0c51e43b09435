"""Form sheets that Forestall wrote come back: whole into an empty file, and into their own project with what a person changed in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import FieldName, Value
from forestall.errors import Unreadable
from forestall.fmea.edits import Add, Remove
from forestall.fmea.freezing import content_of
from forestall.fmea.schema import CAUSE, CUSTOM_PREFIX, EFFECT, MITIGATED, SEVERITY, TEXT
from forestall.fmea.templates.blueprint import Blueprint, Making
from forestall.fmea.templates.known import SAMPLES, TEMPLATES, blueprint_of
from forestall.ids import EntityId
from forestall.workbook.counterfoil import NOT_CARRIED, SHEET
from forestall.workbook.export_xlsx import write_xlsx
from forestall.workbook.files import ONCE, Options, import_file
from forestall.workbook.grid import Grid, filled
from forestall.workbook.importing import Import
from forestall.workbook.reader import read_book
from tests.workbook.making import lines, takes_file, workbook
from tests.workbook.test_exports import SAMPLE
from tests.worlds import Analyst

UPDATE = Options(update=True)
Change = Callable[[Grid], object]


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


def content(analyst: Analyst) -> dict[EntityId, tuple[str, dict[FieldName, Value]]]:
    """All a project holds but its papers and whence things were imported."""
    frozen = content_of(analyst.project.all())
    told = {id: (each.kind, {name: value for name, value in each.fields.items() if name != "origin"}) for id, each in frozen.items()}
    return {id: each for id, each in told.items() if each[0] not in NOT_CARRIED}


def made_of(analyst: Analyst, name: str) -> None:
    """A project that comes with Forestall."""
    blueprint = blueprint_of(name)
    assert isinstance(blueprint, Blueprint)
    making = Making(blueprint, name, date(2027, 4, 1), analyst.ids.next)
    analyst.does(making.content())
    analyst.does(making.later())


def returned(path: Path, options: Options = ONCE) -> tuple[Analyst, Import]:
    """Somebody else who has nothing and imports the workbook."""
    ben = Analyst("Ben")
    return ben, takes_file(ben, path, options=options)


def changed(path: Path, change: Change, sheet: str = "DFMEA") -> Path:
    """The workbook as a person saved it who changed one sheet."""
    book = read_book(path)
    for grid in book.sheets:
        if grid.name == sheet:
            change(grid)
    tables: dict[str, Any] = {grid.name: grid.rows for grid in book.sheets}
    return workbook(path.with_name("changed.xlsx"), tables, {grid.name: grid.merges for grid in book.sheets})


def place(grid: Grid, text: object) -> tuple[int, int]:
    """Where something stands."""
    return next((row, column) for row, cells in enumerate(grid.rows) for column, cell in enumerate(cells) if cell == text)


def says(old: object, new: object) -> Change:
    """Type over the first cell that says this."""

    def change(grid: Grid) -> None:
        row, column = place(grid, old)
        grid.rows[row][column] = new  # type: ignore[call-overload]

    return change


@pytest.fixture
def brake(ann: Analyst, tmp_path: Path) -> Path:
    """The form of a small brake: two modes that share an effect, two causes, an action and a round."""
    analysis, gear = given_things(ann)
    assert ann.project.get(analysis)
    assert gear
    path = tmp_path / "form.xlsx"
    write_xlsx(ann.project, path)
    return path


def text(analyst: Analyst, kind: str, parent: EntityId | None, words: str, **fields: Any) -> EntityId:
    id = analyst.ids.next()
    wording = {TEXT: words} if words else {}
    analyst.does(Add(id, kind, parent, {**wording, **{FieldName(name): value for name, value in fields.items()}}))
    return id


def given_things(ann: Analyst) -> tuple[EntityId, EntityId]:
    analysis = text(ann, "analysis", None, "Brake", method="dfmea", number="D-7")
    ben = text(ann, "person", None, "Ben")
    car = text(ann, "element", analysis, "Car")
    gear = text(ann, "element", car, "Gear")
    turn = text(ann, "function", gear, "Turn")
    rolls = text(ann, "failure", car, "Car rolls", severity=9)
    fatigue, wear = text(ann, "failure", gear, "Fatigue"), text(ann, "failure", gear, "Wear")
    for words, causes in (("Breaks", (fatigue, wear)), ("Slips", (wear,))):
        mode = text(ann, "failure", turn, words)
        text(ann, "link", mode, "", effect=rolls)
        for cause in causes:
            line = text(ann, "line", mode, "", cause=cause, occurrence=3, detection=4)
            text(ann, "control", line, f"Calculation for {words}", type="prevention")
            text(ann, "action", line, f"Peen for {words}", type="prevention", owner=ben, due="2027-03-31", status="open", occurrence=2)
            text(ann, "round", line, "", date="2027-05-01", certainty="confirmed", occurrence=2, detection=3, by=ben, remarks="Seen")
    return analysis, gear


@pytest.mark.parametrize("name", [*SAMPLES, *TEMPLATES])
@pytest.mark.parametrize("form", [None, "aiag-4"])
def test_what_comes_with_forestall_comes_back_whole_from_either_form(ann: Analyst, tmp_path: Path, name: str, form: str | None) -> None:
    made_of(ann, name)
    write_xlsx(ann.project, tmp_path / "form.xlsx", form)
    ben, plan = returned(tmp_path / "form.xlsx")
    assert content(ben) == content(ann)
    assert (plan.report.findings, plan.report.account.skipped) == ((), [])
    assert unchanged(ann, tmp_path / "form.xlsx")


def unchanged(analyst: Analyst, path: Path) -> bool:
    """Whether an update by this file finds nothing to do."""
    plan = import_file(analyst.project, path, analyst.ids.next, options=UPDATE)
    return not plan.batch.edits and not plan.report.findings


def test_an_imported_workbook_comes_back_whole_and_every_cell_is_accounted_for(ann: Analyst, tmp_path: Path) -> None:
    takes_file(ann, SAMPLE)
    path = tmp_path / "form.xlsx"
    write_xlsx(ann.project, path)
    ben, plan = returned(path)
    assert content(ben) == content(ann)
    (sheet, _) = read_book(path).sheets
    assert plan.report.account.read == filled(sheet)
    assert plan.report.rows == len(lines(ann))


_WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
_RATED = st.none() | st.integers(1, 10)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(_WORDS, _RATED), max_size=3),
    st.lists(st.tuples(_WORDS, _RATED, _RATED, st.lists(_WORDS, max_size=2), st.lists(st.integers(0, 5), max_size=3)), max_size=4),
    st.sampled_from(["dfmea", "pfmea", "msr", "fmeca"]),
)
def test_any_project_comes_back_whole(tmp_path_factory: pytest.TempPathFactory, effects: Any, rows: Any, method: str) -> None:
    ann = Analyst("Ann")
    analysis = text(ann, "analysis", None, "Any", method=method)
    column = text(ann, "column", None, "Plant")
    element = text(ann, "element", text(ann, "element", analysis, "Whole"), "Part")
    shared = [text(ann, "failure", element, words, **({"severity": rated} if rated else {})) for words, rated in effects]
    for words, occurrence, detection, controls, links in rows:
        mode = text(ann, "failure", text(ann, "function", element, words), words)
        for effect in dict.fromkeys(shared[each % len(shared)] for each in links if shared):
            text(ann, "link", mode, "", **{EFFECT: effect})
        cause: dict[str, Any] = {} if not words else {CAUSE: text(ann, "failure", element, words)}
        fields: dict[str, Any] = {"occurrence": occurrence, "monitoring": detection, CUSTOM_PREFIX + column: words or None, **cause}
        fields |= {MITIGATED: shared[0]} if shared and occurrence else {}
        line = text(ann, "line", mode, "", **{name: value for name, value in fields.items() if value is not None})
        for each in controls:
            text(ann, "control", line, each, type="monitoring")
            text(ann, "action", line, each, type="system response", **({"detection": detection} if detection else {}))
            text(ann, "round", line, "", **({"frequency": detection} if detection else {}), certainty="preliminary")
    path = tmp_path_factory.mktemp("any") / "form.xlsx"
    write_xlsx(ann.project, path)
    ben, plan = returned(path)
    assert content(ben) == content(ann)
    assert plan.report.account.skipped == []
    assert unchanged(ann, path)


@pytest.mark.parametrize(
    ("old", "new", "fields"),
    [
        ("Breaks", "Cracks", ["text"]),
        ("Calculation for Slips", "Test for Slips", ["text"]),
        ("Peen for Slips", "Peen twice", ["text"]),
        ("Seen", "Looked at", ["remarks"]),
        ("Gear", "Gear wheel", ["text"]),
        ("Car", "Vehicle", ["text"]),
        ("D-7", "D-8", ["number"]),
        (4, 5, ["detection"]),
    ],
)
def test_a_word_changed_in_the_workbook_changes_that_one_cell(
    ann: Analyst, brake: Path, old: object, new: object, fields: list[str]
) -> None:
    before = content(ann)
    plan = takes_file(ann, changed(brake, says(old, new)), options=UPDATE)
    after = content(ann)
    differing = [(name, after[id][1][name]) for id in after for name in after[id][1] if before[id][1].get(name) != after[id][1][name]]
    assert [name for name, _ in differing] == fields
    assert [value for _, value in differing] == [new]
    assert (plan.report.update or {})["changed"] == 1


def test_rows_may_be_sorted(ann: Analyst, brake: Path) -> None:
    def upside_down(grid: Grid) -> None:
        top = place(grid, "Failure mode")[0] + 1
        grid.rows[top:] = grid.rows[top:][::-1]
        grid.merges.clear()

    assert unchanged(ann, changed(brake, upside_down))


def test_the_same_change_in_a_new_file_is_in_what_comes_back(ann: Analyst, brake: Path) -> None:
    ben, _ = returned(changed(brake, says("Breaks", "Cracks")))
    modes = {id: fields for id, (kind, fields) in content(ben).items() if kind == "failure"}
    assert "Cracks" in {fields.get(TEXT) for fields in modes.values()}
    assert content(ben).keys() == content(ann).keys()


def test_a_shared_effect_renamed_beside_one_mode_is_another_effect_there(ann: Analyst, brake: Path) -> None:
    takes_file(ann, changed(brake, says("Car rolls", "Car stops")), options=UPDATE)
    told = {line["mode"]: [(each["text"], each["severity"]) for each in line["effects"]] for line in lines(ann)}
    assert told == {"Breaks": [("Car stops", 9)], "Slips": [("Car rolls", 9)]}


def test_deleted_rows_take_their_line_with_them_and_nothing_else(ann: Analyst, brake: Path) -> None:
    before = len(lines(ann))
    other = text(ann, "control", EntityId(lines(ann)[0]["id"]), "Meanwhile", type="detection")

    def without_slips(grid: Grid) -> None:
        row = place(grid, "Slips")[0]
        del grid.rows[row : row + 2]
        grid.merges[:] = [each for each in grid.merges if each.bottom < row]

    plan = takes_file(ann, changed(brake, without_slips), options=UPDATE)
    assert len(lines(ann)) == before - 1
    assert "Slips" not in {line["mode"] for line in lines(ann)}
    assert ann.project.shown(other) is not None
    assert (plan.report.update or {})["removed"] == 1


def test_an_inserted_row_is_a_new_line_of_the_mode_above(ann: Analyst, brake: Path) -> None:
    def with_dirt(grid: Grid) -> None:
        head, row = place(grid, "Failure mode")[0], place(grid, "Slips")[0]
        new: list[Any] = [None] * len(grid.rows[head])
        for title, value in (("Failure cause", "Dirt"), ("O", 6), ("Prevention controls", "Seal"), ("Prevention action", "Wash")):
            new[grid.rows[head].index(title)] = value
        grid.rows.insert(row, new)
        grid.merges[:] = [each for each in grid.merges if each.bottom < row]

    takes_file(ann, changed(brake, with_dirt), options=UPDATE)
    (line,) = [each for each in lines(ann) if each["cause"] == "Dirt"]
    assert (line["mode"], line["occurrence"], line["prevention"], line["actions"][0]["text"]) == ("Breaks", 6, ["Seal"], "Wash")
    assert len(lines(ann)) == 4


def test_a_new_row_may_bring_a_mode_a_function_and_an_effect(ann: Analyst, brake: Path) -> None:
    def with_noise(grid: Grid) -> None:
        head = place(grid, "Failure mode")[0]
        told = {
            "Function and requirement": "Be quiet",
            "Failure mode": "Noise",
            "Failure effects": "Car rolls",
            "S": 9,
            "Failure cause": "Wear",
        }
        new: list[Any] = [told.get(str(title)) for title in grid.rows[head]]
        grid.rows.append(new)

    takes_file(ann, changed(brake, with_noise), options=UPDATE)
    line = lines(ann)[-1]
    assert (line["element"], line["function"], line["mode"], line["cause"]) == ("Gear", "Be quiet", "Noise", "Wear")
    assert len({each["id"] for line in lines(ann) for each in line["effects"]}) == 1


def test_a_new_column_becomes_an_own_column(ann: Analyst, brake: Path) -> None:
    def with_plant(grid: Grid) -> None:
        head = place(grid, "Failure mode")[0]
        for row, cell in ((head, "Plant"), (place(grid, "Slips")[0], "North")):
            grid.rows[row].append(cell)

    takes_file(ann, changed(brake, with_plant), options=UPDATE)
    assert [line["custom"] for line in lines(ann)] == [{}, {}, {"Plant": "North"}]


def test_what_both_changed_is_left_and_told(ann: Analyst, brake: Path) -> None:
    (mode,) = [each.id for each in ann.project.of_kind("failure") if each.values.get(TEXT) == "Breaks"]
    ann.sets(mode, text="Bursts")
    plan = takes_file(ann, changed(brake, says("Breaks", "Cracks")), options=UPDATE)
    assert ann.project.text(mode) == "Bursts"
    assert [(each.kind, each.text) for each in plan.report.findings] == [("conflict", "Cracks")]


def test_what_was_removed_meanwhile_stays_removed(ann: Analyst, brake: Path) -> None:
    (mode,) = [each.id for each in ann.project.of_kind("failure") if each.values.get(TEXT) == "Slips"]
    ann.does(Remove((mode,)))
    plan = takes_file(ann, changed(brake, says("Slips", "Slides")), options=UPDATE)
    assert ann.project.shown(mode) is None
    assert (plan.report.update or {})["left"] == 1


def test_a_rating_out_of_range_is_skipped_with_its_cell_and_all_else_comes_in(ann: Analyst, brake: Path) -> None:
    def twice(grid: Grid) -> None:
        says(9, 11)(grid)
        says("Slips", "Slides")(grid)

    plan = takes_file(ann, changed(brake, twice), options=UPDATE)
    (skipped,) = plan.report.account.skipped
    assert (skipped.text, "from 1 to 10" in skipped.why) == ("11", True)
    assert "Slides" in {line["mode"] for line in lines(ann)}


def test_the_same_file_again_is_asked_about_and_may_come_beside(ann: Analyst, brake: Path) -> None:
    plan = import_file(ann.project, brake, ann.ids.next)
    assert plan.refused is not None
    assert "--update" in plan.refused.sentence
    takes_file(ann, brake, options=Options(again=True))
    assert len(ann.project.children(None, "analysis")) == 2
    assert len(ann.project.of_kind("person")) == 1
    told = [[line[name] for name in ("mode", "cause", "severity", "rpn", "prevention")] for line in lines(ann)]
    assert told[:3] == told[3:]


def test_a_form_without_its_counterfoil_is_read_by_what_it_shows(ann: Analyst, brake: Path) -> None:
    book = read_book(brake)
    tables: dict[str, Any] = {grid.name: grid.rows for grid in book.sheets if grid.name != SHEET}
    path = workbook(brake.with_name("shown.xlsx"), tables, {grid.name: grid.merges for grid in book.sheets})
    ben, _ = returned(path)
    assert [(line["mode"], line["cause"]) for line in lines(ben)] == [(line["mode"], line["cause"]) for line in lines(ann)]
    assert not any("Forestall" in title for line in lines(ben) for title in line["custom"])


def test_a_damaged_counterfoil_is_one_sentence_and_changes_nothing(ann: Analyst, brake: Path) -> None:
    def cut(grid: Grid) -> None:
        grid.rows[3][1] = str(grid.rows[3][1])[:-40]

    with pytest.raises(Unreadable) as refused:
        import_file(ann.project, changed(brake, cut, SHEET), ann.ids.next)
    assert "is not whole" in refused.value.sentence


def test_only_one_analysis_takes_nothing_of_another_along(ann: Analyst, tmp_path: Path) -> None:
    made_of(ann, "parking-brake")
    other = text(ann, "analysis", None, "Secret", method="dfmea")
    text(ann, "element", other, "Hidden part")
    first = ann.project.children(None, "analysis")[0].id
    write_xlsx(ann.project, tmp_path / "form.xlsx", analysis=first)
    ben, plan = returned(tmp_path / "form.xlsx")
    assert "Hidden part" not in {ben.project.text(each.id) for each in ben.project.of_kind("element")}
    assert [line["mode"] for line in lines(ben)] == [line["mode"] for line in lines(ann)]
    assert plan.report.findings == ()


def test_severity_typed_beside_one_mode_holds_for_the_effect_and_says_so(ann: Analyst, brake: Path) -> None:
    plan = takes_file(ann, changed(brake, says(9, 7)), options=UPDATE)
    (rolls,) = [each for each in ann.project.of_kind("failure") if each.values.get(TEXT) == "Car rolls"]
    assert rolls.values[SEVERITY] == 7
    assert "several" in {each.kind for each in plan.report.findings}
