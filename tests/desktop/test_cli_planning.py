"""Diagrams, proposals and control plans on the command line: from a process flow to a plan that covers what is marked."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest

from forestall.changes import FieldName
from forestall.fmea.diagrams.proposal import accept
from forestall.fmea.diagrams.proposing import proposals as propose
from forestall.fmea.edits import Add, Batch, SetFields
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from forestall_desktop.session.opening import edit
from tests.desktop.people import Person

EVERY_FORMAT = ("xlsx", "csv", "json")


def adds(person: Person, kind: str, *fields: str, under: str | None = None) -> str:
    where = ("--under", under) if under else ()
    return str(person.asks("add", person.file, kind, *fields, *where)["id"])


@pytest.fixture
def analysis(ann: Person) -> str:
    """Ann has a process FMEA with one process item."""
    ann.home.mkdir()
    ann.does("new", ann.file)
    analysis = adds(ann, "analysis", "text=Wheel hub line", "method=pfmea", "customer=North Motors")
    adds(ann, "element", "text=Wheel hub", "type=process item", under=analysis)
    return analysis


def proposals(ann: Person) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ann.asks("propose", ann.file)["proposals"]
    return found


def accepts_everything(ann: Person) -> None:
    while found := proposals(ann):
        ann.does("propose", ann.file, "--accept", *(each["id"] for each in found))


def plan(ann: Person, *arguments: str) -> dict[str, Any]:
    (found,) = ann.asks("control-plan", ann.file, *arguments)["plans"]
    return dict(found)


@pytest.fixture
def flow(ann: Person, analysis: str) -> str:
    """The analysis has a flow of one operation with a marked characteristic, and everything it proposed was accepted."""
    with edit(ann.file, ann.name) as session:
        step, depth, heat = (session.new_id() for _ in range(3))
        operation = {TEXT: "Press the bearing", FieldName("number"): "10", FieldName("symbol"): "operation"}
        product = {TEXT: "Seat depth", FieldName("type"): "product characteristic"}
        variation = {TEXT: "Oil temperature", FieldName("type"): "source of variation"}
        entries = (Add(depth, "flow_entry", step, product), Add(heat, "flow_entry", step, variation))
        session.submit(Batch((Add(step, "flow_step", EntityId(analysis), operation), *entries)))
        while found := propose(session.project):
            session.submit(accept(session.project, found))
        (made,) = session.project.of_kind("characteristic")
        session.submit(SetFields(made.id, {FieldName("special"): "SC"}))
    return analysis


def test_what_a_flow_proposes_is_accepted_step_by_step_until_the_sheet_has_lines(ann: Person, analysis: str) -> None:
    step = adds(ann, "flow_step", "text=Press the bearing", "number=10", "symbol=operation", under=analysis)
    adds(ann, "flow_entry", "text=Seat depth", "type=product characteristic", under=step)
    adds(ann, "flow_entry", "text=Oil temperature", "type=source of variation", under=step)
    accepts_everything(ann)
    rows = ann.rows()
    assert {row["element"] for row in rows} == {"Press the bearing"}
    assert {(row["mode"], row["cause"]) for row in rows} >= {("Seat depth: out of specification", "Oil temperature")}
    assert ann.asks("propose", ann.file)["answered"]
    assert ann.does("propose", ann.file) == "The diagrams propose nothing that is not there or was not answered\n"


def test_proposals_are_listed_with_where_they_come_from(ann: Person, analysis: str) -> None:
    adds(ann, "flow_step", "text=Leak test", "symbol=inspect", under=analysis)
    (found,) = proposals(ann)
    first, second = ann.does("propose", ann.file).splitlines()
    assert first == f"{found['id']}  process step: Leak test"
    assert second.strip() == "“Leak test” is a step of the process flow (inspect); the structure has no such process step"


def test_a_dismissed_proposal_is_gone_until_its_answer_is_removed(ann: Person, analysis: str) -> None:
    adds(ann, "flow_step", "text=Leak test", "symbol=inspect", under=analysis)
    (found,) = proposals(ann)
    assert ann.does("propose", ann.file, "--dismiss", found["id"], "--reason", "done by the supplier") == "1 proposal was dismissed\n"
    told = ann.asks("propose", ann.file)
    assert told["proposals"] == []
    (answer,) = told["answered"]
    assert (answer["text"], answer["answer"], answer["reason"]) == ("Leak test", "dismissed", "done by the supplier")
    ann.does("remove", ann.file, answer["id"])
    assert proposals(ann) == [found]


def test_a_proposal_that_is_not_there_is_refused_and_nothing_is_accepted(ann: Person, analysis: str) -> None:
    adds(ann, "flow_step", "text=Leak test", "symbol=inspect", under=analysis)
    before = ann.state_hash()
    sentence = ann.is_refused("propose", ann.file, "--accept", proposals(ann)[0]["id"], "nothing")
    assert sentence == "Nothing is proposed under the name nothing; `forestall propose FILE` lists what is."
    assert ann.state_hash() == before


def test_diagrams_are_shown_as_lists(ann: Person, flow: str) -> None:
    nodes = ann.asks("tree", ann.file)["nodes"]
    element = next(each["id"] for each in nodes if each["text"] == "Wheel hub")
    function = next(each["id"] for each in nodes if each["kind"] == "function")
    adds(ann, "interface", "text=Torque", "type=energy", "outside=Wheel", "strength=2", under=element)
    adds(ann, "parameter", "text=Dirt", "role=noise factor", "group=external environment", under=function)
    told = ann.asks("diagrams", ann.file)
    assert [step["text"] for step in told["process_flows"][0]["steps"]] == ["Press the bearing"]
    assert told["block_diagrams"][0]["interfaces"][0]["to"] == "Wheel"
    assert [each["text"] for each in told["p_diagrams"][0]["noise_factors"]["external environment"]] == ["Dirt"]
    said = ann.does("diagrams", ann.file)
    assert "  10  operation  Press the bearing" in said
    assert "Wheel hub → Wheel: Torque (energy, 2)" in said
    assert "noise, external environment: Dirt" in said


def test_the_plan_says_what_is_not_covered_and_is_silent_when_it_is(ann: Person, flow: str) -> None:
    (row,) = [row for row in plan(ann)["rows"] if row["product"] == "Seat depth"]
    (missing,) = plan(ann)["uncovered"]
    assert missing["sentence"] == "“Seat depth” is marked SC, but the control plan has no control method and no reaction plan for it"
    for column, value in (("method", "Depth gauge"), ("reaction", "Stop and sort"), ("reaction_owner", "Ben")):
        ann.does("control-plan", ann.file, "--set", row["id"], column, value)
    told = plan(ann)
    assert told["uncovered"] == []
    (row,) = [row for row in told["rows"] if row["product"] == "Seat depth"]
    assert (row["method"], row["reaction"], row["reaction_owner"]) == ("Depth gauge", "Stop and sort", "Ben")
    assert "SC" in ann.does("control-plan", ann.file)


def test_a_plan_of_a_phase_keeps_its_own_values(ann: Person, flow: str) -> None:
    row = plan(ann)["rows"][0]["id"]
    ann.does("control-plan", ann.file, "--set", row, "sample_size", "5")
    ann.does("control-plan", ann.file, "--phase", "safe launch", "--set", row, "sample_size", "100 %")
    assert plan(ann)["rows"][0]["sample_size"] == "5"
    assert plan(ann, "--phase", "safe launch")["rows"][0]["sample_size"] == "100 %"


def test_the_plan_is_written_in_every_format_and_what_is_open_is_said(ann: Person, flow: str) -> None:
    for ending in EVERY_FORMAT:
        target = ann.home / f"plan.{ending}"
        first, note = ann.does("control-plan", ann.file, target).splitlines()
        assert first == f"{target} holds the control plan of project.fmea now"
        assert note.strip().startswith("“Seat depth” is marked SC")
        assert target.stat().st_size


def test_table_and_json_hold_the_same_rows(ann: Person, flow: str) -> None:
    for ending in ("csv", "json"):
        ann.does("control-plan", ann.file, ann.home / f"plan.{ending}")
    with (ann.home / "plan.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    (told,) = json.loads((ann.home / "plan.json").read_text(encoding="utf-8"))["plans"]
    assert [row["Characteristics: Product"] for row in table] == [row["product"] for row in told["rows"]]
    assert told == plan(ann)


REFUSED = (
    (("plan.docx",), "“plan.docx” says no format to write; give it one of these endings: .xlsx, .pdf, .csv, .json."),
    (("--analysis", "nobody"), "There is no analysis with the id nobody in this project."),
    (("--set", "nobody", "method", "x"), "The control plan has no row nobody;"),
)


def test_what_cannot_be_done_is_refused_with_a_sentence(ann: Person, flow: str) -> None:
    before = ann.state_hash()
    for arguments, sentence in REFUSED:
        assert ann.is_refused("control-plan", ann.file, *arguments).startswith(sentence)
    assert ann.state_hash() == before


def test_a_project_without_a_process_fmea_has_no_control_plan(ann: Person) -> None:
    ann.imports("FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n")
    sentence = "There is no process FMEA (method pfmea) in this project; name an analysis with --analysis."
    assert ann.is_refused("control-plan", ann.file) == sentence
    analysis = ann.rows()[0]["analysis_id"]
    assert plan(ann, "--analysis", analysis)["rows"] == []


def test_symbols_are_listed_with_how_they_read_at_other_customers(ann: Person, analysis: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "240")
    adds(ann, "symbol", "customer=North Motors", "class=SC", "glyph=◇", "text=Fit")
    adds(ann, "symbol", "customer=South Motors", "class=SC", "glyph=<S>", "text=Fit", "path=M0 0 L5 9 Z")
    told = ann.asks("symbols", ann.file)["symbols"]
    assert [(each["glyph"], each["customer"], each["counterparts"]) for each in told] == [
        ("CC", "", {}),
        ("SC", "", {"North Motors": "◇", "South Motors": "<S>"}),
        ("◇", "North Motors", {"South Motors": "<S>"}),
        ("<S>", "South Motors", {"North Motors": "◇"}),
    ]
    assert "North Motors: ◇; South Motors: <S>" in ann.does("symbols", ann.file)
