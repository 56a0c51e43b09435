"""MSRFMEA XML: what nobody touched is written back letter by letter, an edit changes its own place, a later version is taken over."""

from __future__ import annotations

import re
from difflib import unified_diff
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.edits import Add, Batch, Move, Remove, SetFields
from forestall.fmea.lines import record
from forestall.fmea.schema import CAUSE
from forestall.fmea.sheet import rows
from forestall.ids import EntityId
from forestall.interchange.msrfmea.exporting import msrfmea_of, write_msrfmea
from forestall.interchange.msrfmea.importing import plan_msrfmea
from forestall.workbook.report import Report
from tests.interchange.brake import action, as_written, document, fault, refs
from tests.worlds import Analyst, meet, smallest_sheet, snapshot

SMALL = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def test_what_nobody_touched_is_written_back_letter_by_letter(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    _takes(ann, as_written(), tmp_path)
    assert msrfmea_of(ann.project) == (as_written(), ())


def test_structure_nets_ratings_and_rounds_come_in(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    report = _takes(ann, as_written(), tmp_path)
    first, second = (record(ann.project, row) for row in rows(ann.project))
    assert (first["element"], first["function"], first["mode"]) == ("Press the seal", "Seals < 5 ml", "Seal leaks")
    assert [(effect["text"], effect["severity"]) for effect in first["effects"]] == [("Car rolls away", 10)]
    assert (first["cause"], first["occurrence"], first["detection"]) == ("Bench out of calibration", 4, 5)
    assert (first["prevention"], first["detection_controls"]) == (["Calibrate weekly"], ["Check 100 %"])
    (action,) = first["actions"]
    assert (action["text"], action["status"], action["due"]) == ("Buy a better bench", "implementation pending", "2026-12-24")
    assert (second["cause"], second["occurrence"], second["detection"]) == ("Dirt", 6, None)
    (round_,) = ann.project.of_kind("round")
    assert {name: round_.values[FieldName(name)] for name in ("date", "occurrence", "detection")} == {
        "date": "2026-06-30",
        "occurrence": 2,
        "detection": 3,
    }
    (analysis,) = ann.project.of_kind("analysis")
    assert (analysis.values[FieldName("method")], analysis.values[FieldName("key_date")]) == ("pfmea", "2027-03-31")
    assert report.rows == 2
    assert [(each.cell, each.text) for each in report.account.skipped] == [("line 9", "11"), ("line 9", "x"), ("line 9", "ME9")]
    assert [each.kind for each in report.findings] == ["encoding"]


def test_every_value_of_the_document_is_accounted_for(tmp_path: Path) -> None:
    account = _takes(Analyst("Ann"), as_written(), tmp_path).account
    elements = list(fromstring(document().encode().replace(b'encoding="ISO-8859-1"', b"")).iter())
    texts = ["".join((each.text or "", *(child.tail or "" for child in each))) for each in elements]
    assert account.read == sum(bool(text.strip()) or "ID-REF" in each.attrib for each, text in zip(elements, texts, strict=True))


@pytest.mark.parametrize(
    ("kind", "text", "field", "value", "gone", "come"),
    [
        ("failure", "Seal leaks", "text", "Seal <weeps> & drips", [">Seal leaks"], [">Seal &lt;weeps&gt; &amp; drips"]),
        ("failure", "Car rolls away", "severity", 9, [">10"], [">9"]),
        ("line", "", "occurrence", 3, [">4"], [">3"]),
        ("line", "", "detection", None, [">5", ">"], []),
        ("element", "Prüfstand", "number", "30", [">20"], [">30"]),
        ("analysis", "Parking brake", "number", "FMEA-2", [">FMEA-1"], [">FMEA-2"]),
        ("analysis", "Parking brake", "key_date", "2028-01-31", [">2027.03.31 19:26:43"], [">2028.01.31 00:00:00"]),
        ("action", "Buy a better bench", "status", "decision pending", [">inProgress"], [">undecided"]),
        ("round", "", "occurrence", 1, [">2"], [">1"]),
        ("control", "Calibrate weekly", "text", "Calibrate daily", [">Calibrate weekly"], [">Calibrate daily"]),
        ("person", "Ben", "mail", "ben@example.com", [">ben@example.org"], [">ben@example.com"]),
        ("characteristic", "Lip width", "unit", "µm", [">mm"], [">µm"]),
    ],
)
def test_an_edit_changes_its_own_place_and_nothing_else(
    kind: str, text: str, field: str, value: Value, gone: list[str], come: list[str], tmp_path: Path
) -> None:
    ann = Analyst("Ann")
    _takes(ann, as_written(), tmp_path)
    ann.sets(_named(ann, kind, text).id, **{field: value})
    removed, added = _difference(ann)
    assert [each[each.index(">") :] for each in removed] == gone
    assert [each[each.index(">") :] for each in added] == come


def test_a_field_that_the_format_lacks_is_noted_beside_and_found_again(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written(), tmp_path)
    ann.sets(_named(ann, "function", "Holds the car").id, requirement="on a slope of 30 %")
    ann.sets(_named(ann, "line", "").id, remarks="ask Ben", frequency=3)
    removed, added = _difference(ann)
    assert not removed
    assert sum("<SD GID=" in each for each in added) == 3
    _takes(ben, _out(ann).encode(), tmp_path)
    assert _named(ben, "function", "Holds the car").values[FieldName("requirement")] == "on a slope of 30 %"
    assert _named(ben, "line", "").values[FieldName("frequency")] == 3


def test_new_things_get_new_objects_and_old_ones_stay_untouched(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written(), tmp_path)
    _analyses_more(ann)
    removed, added = _difference(ann)
    assert not removed
    assert any("forestall." in each for each in added)
    _takes(ben, _out(ann).encode(), tmp_path)
    assert _lines(ben) == _lines(ann)
    assert msrfmea_of(ben.project) == msrfmea_of(ann.project)


def test_what_is_removed_goes_and_nothing_else(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written(), tmp_path)
    ann.does(Remove((_named(ann, "action", "Buy a better bench").id,)))
    bench = action("ME3", "Buy a better bench", "FM-ACTION-OCCURRENCE", "inProgress", due="2026.12.24 00:00:00")
    assert _out(ann) == as_written().decode().replace(refs("FM-ACTION", "ME3"), "").replace(bench, "")
    ann.does(Remove((_line_of(ann, "Dirt"),)))
    _takes(ben, _out(ann).encode(), tmp_path)
    assert _lines(ben) == _lines(ann)
    assert "Dirt" not in _out(ann)


def test_another_order_and_another_parent_are_written(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written(), tmp_path)
    bench, press, function = _named(ann, "element", "Prüfstand"), _named(ann, "element", "Press the seal"), _named(ann, "function", "Finds")
    ann.does(Move(bench.id, EntityId(str(bench.values[FieldName("parent")])), before=press.id))
    ann.does(Move(function.id, press.id))
    _takes(ben, _out(ann).encode(), tmp_path)
    assert [_text(each) for each in _children(ben, "element", "Brake", "element")] == ["Prüfstand", "Press the seal"]
    assert [_text(each) for each in _children(ben, "element", "Press the seal", "function")] == ["Seals < 5 ml", "Finds leaks"]
    assert msrfmea_of(ben.project) == msrfmea_of(ann.project)


def test_a_project_that_came_from_nowhere_goes_out_and_in_and_out_the_same(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    smallest_sheet(ann)
    _analyses_more(ann)
    data, _ = msrfmea_of(ann.project)
    _takes(ben, data, tmp_path)
    assert msrfmea_of(ben.project)[0] == data
    assert _lines(ben) == _lines(ann)
    kept = {"document", "document part", "project"}
    before = snapshot(ann.project)
    _takes(ann, data, tmp_path)
    there = {entity.id for entity in ann.project.all() if entity.kind not in kept}
    assert {id: values for id, values in snapshot(ann.project).items() if id in there} == {id: before[id] for id in there}


def test_the_same_document_again_changes_nothing(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    _takes(ann, as_written(), tmp_path)
    assert not ann.does(plan_msrfmea(ann.project, tmp_path / "x.xml").batch).changes


def test_a_later_version_brings_what_changed_there_and_leaves_what_changed_here(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    _takes(ann, as_written(), tmp_path)
    ann.sets(_named(ann, "failure", "Car rolls away").id, severity=9)
    ann.sets(_named(ann, "failure", "Seal leaks").id, text="Seal weeps")
    later = document().replace(">Seal leaks<", ">Seal leaks badly<").replace(">Check 100 %<", ">Check all<").replace("Tool 13", "Tool 14")
    later = later.replace("</FM-FAULTS>", fault("F5", "Corrosion", "3") + "</FM-FAULTS>").replace(
        '<FM-FAULT-REF ID-REF="F4" F-ID-CLASS="FM-FAULT"/></FM-FAULT-REFS>',
        '<FM-FAULT-REF ID-REF="F5" F-ID-CLASS="FM-FAULT"/></FM-FAULT-REFS>',
    )
    report = _takes(ann, later.encode(), tmp_path)
    assert _named(ann, "failure", "Car rolls away").values[FieldName("severity")] == 9
    assert _text(_named(ann, "failure", "Seal leaks")) == "Seal leaks badly"
    assert _named(ann, "failure", "Corrosion").values[FieldName("severity")] == 3
    assert not [each for each in ann.project.of_kind("failure") if _text(each) == "Dirt"]
    assert {_text(each) for each in ann.project.of_kind("control")} == {"Calibrate weekly", "Check all"}
    assert "removed_there" in [each.kind for each in report.findings]
    assert _out(ann) == later.replace("<RISK-PRIORITY-FACTOR>10</RISK-PRIORITY-FACTOR>", "<RISK-PRIORITY-FACTOR>9</RISK-PRIORITY-FACTOR>")


def test_what_went_out_and_comes_back_from_a_supplier_is_still_one_analysis(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    _takes(ann, as_written(), tmp_path)
    ann.sets(ann.project.of_kind("analysis")[0].id, text="Electric parking brake")
    ann.does(Add(ann.ids.next(), "analysis", set={FieldName("text"): "Another"}))
    _analyses_more(ann)
    lines = _lines(ann)
    returned = _out(ann).replace(">Calibrate weekly<", ">Calibrate daily<").replace(">Umbrella<", ">Hat<")
    _takes(ann, returned.encode(), tmp_path)
    assert [_text(each) for each in ann.project.of_kind("analysis")] == ["Electric parking brake", "Another"]
    assert str(_lines(ann)) == str(lines).replace("Calibrate weekly", "Calibrate daily").replace("Umbrella", "Hat")
    assert _out(ann) == returned


def test_a_second_document_is_an_analysis_beside_the_first(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written(), tmp_path)
    _takes(ann, document().replace(">Parking brake<", ">Service brake<").replace(">Dirt<", ">Wear<").encode(), tmp_path)
    assert len(ann.project.of_kind("analysis")) == 2
    data, notes = msrfmea_of(ann.project)
    assert [note for note in notes if "beside the model was left out" in note]
    _takes(ben, data, tmp_path)
    assert _lines(ben) == _lines(ann)


def test_what_was_removed_here_does_not_come_back(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    _takes(ann, as_written(), tmp_path)
    ann.does(Remove((_named(ann, "failure", "Seal leaks").id,)))
    out = _out(ann)
    report = _takes(ann, as_written(), tmp_path)
    assert "removed_here" in [each.kind for each in report.findings]
    assert _out(ann) == out


def test_what_two_people_edit_apart_is_in_the_document_together(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written(), tmp_path)
    meet(ann, ben)
    ann.sets(_named(ann, "failure", "Car rolls away").id, severity=9)
    ben.sets(_named(ben, "failure", "Car rolls away").id, text="Car moves")
    meet(ann, ben)
    assert msrfmea_of(ann.project) == msrfmea_of(ben.project)
    assert _difference(ann) == (
        ['<L-4 L="">Car rolls away', "<RISK-PRIORITY-FACTOR>10"],
        ['<L-4 L="">Car moves', "<RISK-PRIORITY-FACTOR>9"],
    )


def test_a_shared_measure_that_differs_in_one_line_becomes_two(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written(), tmp_path)
    shared = [each for each in ann.project.of_kind("control") if _text(each) == "Check 100 %"]
    assert len(shared) == 2
    ann.sets(shared[0].id, text="Check a sample")
    _takes(ben, _out(ann).encode(), tmp_path)
    assert _lines(ben) == _lines(ann)


def test_what_has_no_place_is_said(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    smallest_sheet(ann)
    ann.does(Add(ann.ids.next(), "symbol", set={FieldName("text"): "Critical"}))
    notes = write_msrfmea(ann.project, tmp_path / "a.xml")
    assert [note for note in notes if "1 × symbol" in note]


def test_contested_cells_and_torn_lines_are_said(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written().replace(b'"F3" F-ID-CLASS="FM-FAULT"/><FM-FAULT-REF ID-REF="F4"', b'"F4"'), tmp_path)
    meet(ann, ben)
    for who, severity in ((ann, 9), (ben, 8)):
        who.sets(_named(who, "failure", "Car rolls away").id, severity=severity)
    meet(ann, ben)
    ann.does(Add(ann.ids.next(), "line", _named(ann, "failure", "Dirt").id, {CAUSE: _named(ann, "failure", "Bench").id}))
    _, notes = msrfmea_of(ann.project)
    assert [note for note in notes if note.startswith("1 contested cells")]
    ann.does(Add(ann.ids.next(), "line", _named(ann, "failure", "Car").id, {CAUSE: _named(ann, "failure", "Dirt").id}))
    assert [note for note in msrfmea_of(ann.project)[1] if "several lines with different ratings" in note]


@given(steps=st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 10_000)), min_size=1, max_size=6))
@SMALL
def test_whatever_is_edited_goes_out_and_in_and_out_the_same(steps: list[tuple[int, int]], tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, as_written(), tmp_path)
    for which, what in steps:
        _does_something(ann, which, what)
    data, notes = msrfmea_of(ann.project)
    _takes(ben, data, tmp_path)
    assert msrfmea_of(ben.project)[0] == data
    assert notes or _lines(ben) == _lines(ann), "what does not come out again must be said"


def _does_something(ann: Analyst, which: int, what: int) -> None:
    things = [
        each for kind in ("element", "function", "failure", "line", "control", "action", "round") for each in ann.project.of_kind(kind)
    ]
    if not things:
        return
    thing = things[which % len(things)]
    match what % 5:
        case 0:
            ann.tries(Remove((thing.id,)))
        case 1 if thing.kind not in ("line", "round"):
            ann.tries(SetFields(thing.id, {FieldName("text"): f"text & <{what}>"}))
        case 2:
            ann.tries(SetFields(thing.id, {FieldName("remarks"): f"remark {what}"}))
        case 3:
            ann.tries(SetFields(thing.id, {FieldName("occurrence"): what % 10 + 1}))
        case _:
            home = {"element": "function", "function": "failure", "failure": "line", "line": "control"}.get(thing.kind)
            failures = ann.project.of_kind("failure")
            fields: dict[FieldName, Value] = {CAUSE: failures[what % len(failures)].id} if home == "line" else {FieldName("text"): "new"}
            if home is not None:
                ann.tries(Add(ann.ids.next(), home, thing.id, fields | ({FieldName("type"): "detection"} if home == "control" else {})))


def _analyses_more(ann: Analyst) -> None:
    """A second function with a failure, a line with everything on it, and a failure that hangs on an element directly."""
    element = ann.project.of_kind("element")[-1]
    function, mode, cause, line, effect = (ann.ids.next() for _ in range(5))
    person = ann.ids.next()
    ann.does(
        Batch(
            (
                Add(person, "person", set={FieldName("text"): "Ben"}),
                Add(function, "function", element.id, {FieldName("text"): "Keeps dry", FieldName("requirement"): "always"}),
                Add(mode, "failure", function, {FieldName("text"): "Gets wet"}),
                Add(effect, "failure", element.id, {FieldName("text"): "Rusts", FieldName("severity"): 6}),
                Add(cause, "failure", element.id, {FieldName("text"): "Rain"}),
                Add(ann.ids.next(), "link", mode, {FieldName("effect"): effect}),
                Add(line, "line", mode, {CAUSE: cause, FieldName("occurrence"): 7, FieldName("detection"): 2}),
                Add(ann.ids.next(), "control", line, {FieldName("text"): "Roof", FieldName("type"): "prevention"}),
                Add(ann.ids.next(), "control", line, {FieldName("text"): "Sensor", FieldName("type"): "monitoring"}),
                Add(
                    ann.ids.next(),
                    "action",
                    line,
                    {
                        FieldName("text"): "Umbrella",
                        FieldName("type"): "detection",
                        FieldName("owner"): person,
                        FieldName("status"): "open",
                    },
                ),
                Add(ann.ids.next(), "round", line, {FieldName("date"): "2027-02-28", FieldName("occurrence"): 2}),
            )
        )
    )


def _takes(analyst: Analyst, data: bytes, folder: Path) -> Report:
    (folder / "x.xml").write_bytes(data)
    plan = plan_msrfmea(analyst.project, folder / "x.xml")
    analyst.does(plan.batch)
    return plan.report


def _out(analyst: Analyst) -> str:
    return msrfmea_of(analyst.project)[0].decode()


def _difference(analyst: Analyst) -> tuple[list[str], list[str]]:
    """What went and what came, tag by tag, against the document as it was."""
    before, now = (re.split("(?=<)", text) for text in (as_written().decode(), _out(analyst)))
    told = list(unified_diff(before, now, lineterm="", n=0))[2:]
    return [each[1:] for each in told if each.startswith("-")], [each[1:] for each in told if each.startswith("+")]


def _named(analyst: Analyst, kind: str, text: str) -> Entity:
    return next(each for each in analyst.project.of_kind(kind) if _text(each).startswith(text))


def _children(analyst: Analyst, kind: str, text: str, below: str) -> list[Entity]:
    return analyst.project.children(_named(analyst, kind, text).id, below)


def _line_of(analyst: Analyst, cause: str) -> EntityId:
    id = _named(analyst, "failure", cause).id
    return next(each.id for each in analyst.project.of_kind("line") if each.values[CAUSE] == id)


def _text(entity: Entity) -> str:
    return str(entity.values.get(FieldName("text")) or "")


def _lines(analyst: Analyst) -> list[tuple[object, ...]]:
    """The form sheet, without the ids."""
    told = [record(analyst.project, row) for row in rows(analyst.project)]
    return sorted(
        (
            str(each["mode"]),
            str([(effect["text"], effect["severity"]) for effect in each["effects"]]),
            str(each["cause"] or ""),
            *(str(each[name]) for name in ("element", "function", "occurrence", "detection", "prevention", "detection_controls")),
            str([(action["text"], action["type"], action["owner"], action["status"], action["due"]) for action in each["actions"]]),
        )
        for each in told
    )
