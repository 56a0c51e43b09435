"""One PFMEA from its first element to a signed revision that verifies at the other end: by the command line, over a real server."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from forestall_desktop.settings import keys
from tests.desktop.people import Person
from tests.serving import PASSWORD, ServerProcess

SIGNING = "correct horse"


@dataclass(frozen=True, slots=True)
class Line:
    """The ids of what the story comes back to."""

    analysis: str
    mode: str
    plant: str
    line: str
    force: str


@pytest.fixture(autouse=True)
def quickly_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing a key slowly is for the passwords of people."""
    monkeypatch.setattr(keys, "SCRYPT_COST", 2**4)


def add(who: Person, kind: str, under: str | None, *words: str) -> str:
    where = ("--under", under) if under else ()
    return str(who.asks("add", who.file, kind, *where, *words)["id"])


def rules(who: Person) -> set[str]:
    return {each["rule"] for each in who.asks("findings", who.file)["findings"]}


def builds(who: Person) -> Line:
    """A process step with its work element, functions, characteristic, failures on two levels, controls."""
    who.does("new", who.file)
    analysis = next(each["id"] for each in who.asks("tree", who.file)["nodes"] if each["kind"] == "analysis")
    for field, value in {"method": "pfmea", "text": "Bearing press", "team": "Ann, Ben"}.items():
        who.does("set", who.file, analysis, field, value)
    step = add(who, "element", analysis, "text=Press the bearing", "type=process step", "station=10")
    press = add(who, "element", step, "text=Press 4", "type=work element", "four_m=machine")
    seat, pushing = add(who, "function", step, "text=Seat the bearing"), add(who, "function", press, "text=Push with 20 kN")
    add(who, "prerequisite", seat, f"needs={pushing}")
    add(who, "characteristic", seat, "text=Seat depth", "type=product", "special=SC", "nominal=12.5", "unit=mm")
    mode = add(who, "failure", seat, "text=Bearing not seated")
    plant = add(who, "failure", step, "text=Line stops", "place=your plant", "severity=7")
    user = add(who, "failure", step, "text=Wheel noise", "place=end user", "severity=8")
    for effect in (plant, user):
        add(who, "link", mode, f"effect={effect}")
    weak = add(who, "failure", pushing, "text=Force too low")
    line = add(who, "line", mode, f"cause={weak}", "occurrence=6", "detection=7")
    force = add(who, "control", line, "text=Force is monitored", "type=detection")
    return Line(analysis, mode, plant, line, force)


def sees(who: Person, line: str) -> dict[str, Any]:
    return next(row for row in who.rows() if row["id"] == line)


def signs(who: Person, meaning: str) -> None:
    who.does("sign", who.file, "Rev A", "--meaning", meaning, "--name", who.name, "--password-stdin", feed=SIGNING)


def test_a_process_fmea_from_its_first_element_to_a_signed_revision_at_the_other_end(
    ann: Person, ben: Person, server: ServerProcess, tmp_path: Path
) -> None:
    at = builds(ann)
    row = sees(ann, at.line)
    assert (row["severity"], row["ap"], row["cause"]) == (8, "H", "Force too low")
    assert {"high-without-action", "occurrence-without-control", "special-without-control-plan"} <= rules(ann)

    for person in (ann, ben):
        person.does("sign-in", server.address, "--user", person.name, "--password-stdin", feed=PASSWORD)
    project = str(ann.asks("connect", ann.file, server.address)["project"])
    ann.does("members", ann.file, "add", ben.name, "--role", "moderator")
    ben.does("clone", server.address, project, ben.file)
    assert rules(ben) == rules(ann)

    # Step 6: Ben plans an action, Ann plans the control; neither waits for the other.
    owner = add(ben, "person", None, "text=Ben")
    action = add(ben, "action", at.line, "text=Calibrate weekly", "type=prevention", f"owner={owner}", "due=2027-03-01", "occurrence=2")
    add(ann, "control", at.line, "text=Preventive maintenance", "type=prevention")
    (plan_row,) = [each for each in ann.asks("control-plan", ann.file)["plans"][0]["rows"] if at.force in each["control_ids"]]
    ann.does("control-plan", ann.file, "--set", plan_row["id"], "reaction", "Stop and sort the shift")
    ann.does("control-plan", ann.file, "--set", plan_row["id"], "method", "Force and depth are monitored")
    for who in (ann, ben, ann):
        assert who.asks("sync", who.file)["contested"] == 0
    assert ann.state_hash() == ben.state_hash()
    (round,) = sees(ann, at.line)["rounds"]
    assert (round["of_action"], round["preliminary"], round["occurrence"]) == (True, True, 2)
    assert not {"high-without-action", "occurrence-without-control", "special-without-control-plan"} & rules(ben)
    assert "Force and depth are monitored" in sees(ben, at.line)["detection_controls"], "typed in the plan, it stands in the FMEA"

    # Completed only with its proof; the forecast is then confirmed, and a further round comes after it.
    assert "evidence" in ben.is_refused("set", ben.file, action, "status", "completed")
    for field, value in {"taken": "Done", "evidence": "TR 7", "completed_on": "2027-02-20", "status": "completed"}.items():
        ben.does("set", ben.file, action, field, value)
    add(ben, "round", at.line, "detection=3", "date=2027-04-01", "certainty=confirmed")
    told = [(each["occurrence"], each["detection"], each["preliminary"]) for each in sees(ben, at.line)["rounds"]]
    assert told == [(2, 7, False), (2, 3, False)]
    (listed,) = ben.asks("actions", ben.file)["actions"]
    assert (listed["ap"], listed["ap_after"], listed["preliminary"]) == ("H", sees(ben, at.line)["rounds"][0]["ap"], False)
    ben.does("sync", ben.file)
    ann.does("sync", ann.file)

    # Step 7: frozen, signed by both, approved.
    frozen = ann.asks("baseline", "create", ann.file, "Rev A")
    assert "nobody has signed" in _approval_refused(ann)
    signs(ann, "authorship")
    ann.does("sync", ann.file)
    ben.does("sync", ben.file)
    signs(ben, "review")
    signs(ben, "approval")
    ben.does("baseline", "state", ben.file, "Rev A", "approved")
    ben.does("set", ben.file, at.line, "occurrence", "3")
    ben.does("sync", ben.file)
    ann.does("sync", ann.file)

    for who in (ann, ben):
        checked = who.asks("verify", who.file)
        assert checked["ok"]
        (baseline,) = checked["baselines"]
        assert (baseline["state"], baseline["hash"]) == ("approved", frozen["hash"])
        assert [each["valid"] for each in checked["signatures"]] == [True, True, True]
        (rerated,) = who.asks("baseline", "compare", who.file, "Rev A")["rerated"]
        assert (rerated["old"], rerated["new"]) == (6, 3)
        assert not {"doubtful-revision", "signature-not-valid"} & rules(who)
    target = tmp_path / "plan.csv"
    ben.does("control-plan", ben.file, target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        said = [cell for line in csv.reader(file) for cell in line]
    assert {"Seat depth", "Force and depth are monitored", "Stop and sort the shift"} <= set(said)
    assert ann.state_hash() == ben.state_hash()


def _approval_refused(who: Person) -> str:
    who.does("baseline", "state", who.file, "Rev A", "in-review")
    return who.is_refused("baseline", "state", who.file, "Rev A", "approved")


def test_bad_input_is_refused_with_one_sentence_and_changes_nothing(ann: Person) -> None:
    at = builds(ann)
    action = add(ann, "action", at.line, "text=Calibrate", "status=decision pending")
    first = ann.asks("baseline", "create", ann.file, "Rev A")["id"]
    signs(ann, "authorship")
    ann.does("set", ann.file, at.line, "occurrence", "5")
    ann.does("baseline", "create", ann.file, "Rev B")
    second = next(each for each in ann.asks("baseline", "list", ann.file)["baselines"] if each["name"] == "Rev B")
    (signature,) = ann.asks("verify", ann.file)["signatures"]
    copied = [f"{name}={signature[name]}" for name in ("meaning", "at", "site", "key")]
    before = ann.state_hash()
    for arguments, sentence in (
        (("set", at.line, "occurrence", "11"), "a whole number from 1 to 10"),
        (("set", at.line, "detection", "often"), "a whole number from 1 to 10"),
        (("set", at.line, "cause", at.mode), "its own cause"),
        (("add", "link", "--under", at.plant, f"effect={at.mode}"), "in a ring"),
        (("add", "link", "--under", at.mode, f"effect={at.mode}"), "its own effect"),
        (("set", action, "status", "completed"), "cannot become “completed”"),
        (("set", action, "status", "not implemented"), "reason"),
        (("add", "signature", "--under", second["id"], "text=Ann", *copied, f"hash={first}", "signed=00"), "refused"),
        (("set", signature["id"], "meaning", "approval"), "stays as it was made"),
        (("remove", signature["id"]), "stays"),
        (("remove", first), "stays"),
        (("set", first, "hash", "0"), "What was frozen stays"),
        (("set", first, "state", "approved"), "from there it goes to"),
    ):
        command, *rest = arguments
        assert sentence in ann.is_refused(command, ann.file, *rest), arguments
        assert ann.state_hash() == before, arguments
