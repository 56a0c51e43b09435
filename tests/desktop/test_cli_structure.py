"""The structure and the nets on the command line: add, move, tree, net; what is refused, and what two people made together."""

from __future__ import annotations

from typing import Any

import pytest

from tests.desktop.people import Person


@pytest.fixture
def ann(ann: Person) -> Person:
    """Ann has a new project."""
    ann.does("new", ann.file)
    return ann


def add(who: Person, kind: str, *words: str) -> str:
    return str(who.asks("add", who.file, kind, *words)["id"])


def nodes(who: Person) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = who.asks("tree", who.file)["nodes"]
    return found


def analysis(who: Person) -> str:
    return str(nodes(who)[0]["id"])


def test_a_structure_with_nets_is_built_word_by_word(ann: Person) -> None:
    brake = add(ann, "element", "text=Brake", "type=system", "--under", analysis(ann))
    pump = add(ann, "element", "--under", brake, "text=Pump", "type=component")
    stop, press = add(ann, "function", "--under", brake, "text=Stop the car"), add(ann, "function", "--under", pump, "text=Press")
    add(ann, "prerequisite", "--under", stop, f"needs={press}")
    add(ann, "characteristic", "--under", press, "text=Pressure", "nominal=180,5", "unit=bar", "type=product")
    mode = add(ann, "failure", "--under", stop, "text=Does not stop", "severity=9")
    weak = add(ann, "failure", "--under", press, "text=Pressure too low")
    line = add(ann, "line", "--under", mode, f"cause={weak}", "occurrence=3")
    add(ann, "line", "--under", weak, "cause=Bearing worn", "occurrence=4", "detection=5")
    told = [(each["kind"], each["depth"], each["text"]) for each in nodes(ann) if each["kind"] != "analysis"][1:]
    assert told == [
        ("element", 1, "Brake"),
        ("function", 2, "Stop the car"),
        ("failure", 3, "Does not stop"),
        ("element", 2, "Pump"),
        ("function", 3, "Press"),
        ("characteristic", 4, "Pressure"),
        ("failure", 4, "Pressure too low"),
        ("failure", 3, "Bearing worn"),
    ]
    by_text = {each["text"]: each for each in nodes(ann)}
    assert (by_text["Pressure"]["nominal"], by_text["Stop the car"]["needs"]) == (180.5, [press])
    assert (by_text["Pressure too low"]["roles"], by_text["Bearing worn"]["roles"]) == (["mode", "cause"], ["cause"])
    around = [(each["level"], each["text"], each["carried_severity"]) for each in ann.asks("net", ann.file, weak)["levels"]]
    assert around == [(1, "Does not stop", 9), (0, "Pressure too low", 9), (-1, "Bearing worn", 9)]
    assert [(each["level"], each["text"]) for each in ann.asks("net", ann.file, press)["levels"]] == [(1, "Stop the car"), (0, "Press")]
    row = next(each for each in ann.rows() if each["mode_id"] == weak)
    assert (row["severity"], row["ap"], [each["text"] for each in row["effects"]]) == (9, "H", ["Does not stop"])
    assert ann.does("tree", ann.file).splitlines()[2].startswith("  system: Brake")
    assert "“Pressure too low” → “Does not stop”" in ann.does("net", ann.file)
    assert "+1 failure: Does not stop" in ann.does("net", ann.file, weak)
    before = ann.state_hash()
    assert "leads to" in ann.is_refused("add", ann.file, "line", "--under", weak, f"cause={mode}")
    assert "its own cause" in ann.is_refused("set", ann.file, line, "cause", mode)
    assert "in a ring" in ann.is_refused("add", ann.file, "prerequisite", "--under", press, f"needs={stop}")
    assert "into itself" in ann.is_refused("move", ann.file, brake, "--under", pump)
    assert ann.state_hash() == before


def test_things_stand_where_they_are_put(ann: Person) -> None:
    top = analysis(ann)
    first = next(each["id"] for each in nodes(ann) if each["kind"] == "element")
    second = add(ann, "element", "text=Second", "--before", first)
    third = add(ann, "element", "text=Third", "--under", top, "--after", second)
    elements = [each["id"] for each in nodes(ann) if each["kind"] == "element"]
    assert elements == [second, third, first]
    ann.does("move", ann.file, first, "--before", second)
    ann.does("move", ann.file, third, "--under", second)
    assert [(each["id"], each["depth"]) for each in nodes(ann) if each["kind"] == "element"] == [(first, 1), (second, 1), (third, 2)]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("gadget",), "There is no kind “gadget”"),
        (("element", "text=Pump"), "An element does not hang there"),
        (("element", "--under", "nothing"), "There is nothing with the id nothing"),
        (("person", "text"), "“text” is not of the form field=value"),
        (("person", "text=Ann", "text=Ben"), "“text” is given twice"),
        (("person", "colour=red"), "Person has no field “colour”. It has: text, mail, department"),
        (("action", "owner=Ben"), "An action does not hang there"),
        (("prerequisite", "needs=Pump"), "There is nothing with the id Pump in this project; needed function is given by its id"),
        (("line", "cause=Rust"), "It is not known to which element this belongs; give the failure by its id"),
        (("failure", "severity=11"), "Severity is a whole number from 1 to 10"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(ann: Person, words: tuple[str, ...], sentence: str) -> None:
    before = ann.state_hash()
    assert ann.is_refused("add", ann.file, *words).startswith(sentence)
    assert ann.state_hash() == before


def test_a_sibling_must_be_one(ann: Person) -> None:
    top = analysis(ann)
    element = next(each["id"] for each in nodes(ann) if each["kind"] == "element")
    function = add(ann, "function", "--under", element)
    assert "another kind of thing (element)" in ann.is_refused("add", ann.file, "function", "--after", element)
    other = add(ann, "element", "--under", top)
    assert "does not stand under" in ann.is_refused("move", ann.file, function, "--under", other, "--before", function)
    assert "no failure or function" in ann.is_refused("net", ann.file, top)


def test_a_person_named_for_an_action_is_made_once(ann: Person) -> None:
    element = next(each["id"] for each in nodes(ann) if each["kind"] == "element")
    mode = add(ann, "failure", "--under", element)
    line = add(ann, "line", "--under", mode)
    for text in ("Harden", "Test"):
        add(ann, "action", "--under", line, f"text={text}", "owner=Ben", "type=prevention")
    assert [action["owner"] for action in ann.line("")["actions"]] == ["Ben", "Ben"]
