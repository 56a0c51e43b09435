"""The action list as a file: a calendar that other programs read, a table that runs nothing, and no file where none can be."""

from __future__ import annotations

import csv

import pytest

from tests.desktop.people import Person

TABLE = "Element;Function;Failure mode;Effect;S;Cause;O;D\nCaliper;Hold the car;Slips;Car rolls away;10;Worn pad, or none;4;5\n"
LONG = "Bremsbelag prüfen; dann, falls nötig, den stärkeren Belag der nächsten Größe einbauen und das Ergebnis zurückmelden"


@pytest.fixture
def ann(ann: Person) -> Person:
    """Ann has three actions; two have a target date, and Ben does one."""
    ann.imports(TABLE)
    line = ann.rows()[0]["id"]
    ann.does("set", ann.file, line, "prevention_action", f"{LONG}\n=1+1\nNo day yet")
    for action, due in zip(ann.rows()[0]["actions"], ("2031-02-03", "2031-02-04"), strict=False):
        ann.does("set", ann.file, action["id"], "due", due)
    ann.does("set", ann.file, ann.rows()[0]["actions"][0]["id"], "owner", "Ben")
    return ann


def to_dos(ann: Person) -> list[dict[str, str]]:
    """The to-dos as another program reads them: unfolded, by their names."""
    target = ann.home / "list.ics"
    ann.does("actions", ann.file, "--export", target)
    raw = target.read_bytes()
    assert raw.endswith(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    whole = raw.replace(b"\r\n ", b"").decode()
    parts = whole.split("BEGIN:VTODO\r\n")[1:]
    return [dict(line.split(":", 1) for line in part.split("\r\n") if ":" in line) for part in parts]


def test_open_actions_with_a_date_become_to_dos(ann: Person) -> None:
    first, second = to_dos(ann)
    assert first["SUMMARY"] == LONG.replace(";", "\\;").replace(",", "\\,")
    assert first["DUE;VALUE=DATE"] == "20310203"
    assert first["STATUS"] == "NEEDS-ACTION"
    assert "Cause: Worn pad\\, or none\\nResponsible: Ben" in first["DESCRIPTION"]
    assert second["SUMMARY"] == "=1+1"


def test_a_to_do_keeps_its_identity_while_it_changes(ann: Person) -> None:
    before = to_dos(ann)
    ann.does("set", ann.file, ann.rows()[0]["actions"][0]["id"], "due", "2031-03-03")
    after = to_dos(ann)
    assert {each["UID"] for each in before} == {each["UID"] for each in after}
    assert len({each["UID"] for each in after}) == 2


def test_the_table_holds_every_action_and_runs_nothing(ann: Person) -> None:
    target = ann.home / "list.csv"
    ann.does("actions", ann.file, "--export", target)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["Action"], row["Due"], row["Responsible"]) for row in rows] == [
        (LONG, "2031-02-03", "Ben"),
        ("'=1+1", "2031-02-04", ""),
        ("No day yet", "", ""),
    ]


def test_another_ending_is_refused_and_writes_nothing(ann: Person) -> None:
    target = ann.home / "list.docx"
    assert ".csv or .ics" in ann.is_refused("actions", ann.file, "--export", target)
    assert not target.exists()
