"""The command line on findings and actions: what is listed, in which order, and what a waiver does to the list."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest

from tests.desktop.people import Person

TABLE = (
    "Element;Function;Failure mode;Effect;S;Cause;O;D\n"
    "Caliper;Hold the car;Slips;Car rolls away;10;Worn pad;4;5\n"
    "Caliper;Hold the car;Sticks;Brake drags;6;Rust;10;10\n"
)


@pytest.fixture
def ann(ann: Person) -> Person:
    """Ann has a project with two cause lines."""
    ann.imports(TABLE)
    return ann


def day(days: int) -> str:
    """A day from today."""
    return (datetime.now().astimezone().date() + timedelta(days=days)).isoformat()


def test_findings_name_the_rule_the_place_and_the_sentence(ann: Person) -> None:
    told = ann.asks("findings", ann.file)
    assert set(told) == {"findings", "counts"}
    line = ann.line("Worn pad")["id"]
    severe = next(each for each in told["findings"] if each["rule"] == "severe-unreviewed")
    assert (
        severe | {"gravity": "warning", "entity": line, "kind": "line", "name": "Worn pad", "column": "special", "waiver": None} == severe
    )
    assert severe["sentence"].startswith("S is 10: ")
    assert told["counts"]["warning"] == sum(each["gravity"] == "warning" for each in told["findings"])
    gravities = [each["gravity"] for each in told["findings"]]
    assert gravities == sorted(gravities, key=["error", "warning", "hint"].index)


def test_one_rule_is_listed_alone(ann: Person) -> None:
    told = ann.asks("findings", ann.file, "--rule", "cause-without-prevention")["findings"]
    assert [each["name"] for each in told] == ["Rust"]
    assert ann.tries("findings", ann.file, "--rule", "no-such-rule").code == 2


def test_findings_for_people_are_a_table_with_a_sum(ann: Person) -> None:
    *table, summary = ann.does("findings", ann.file).splitlines()
    assert table[0].split() == ["GRAVITY", "RULE", "WHERE", "SENTENCE", "ENTITY"]
    assert summary.startswith("0 errors, ")
    assert summary.endswith("; 0 waived")


def test_a_waived_finding_is_listed_only_with_all_and_says_why(ann: Person) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("waive", ann.file, line, "severe-unreviewed", "--reason", "Reviewed in the board meeting")
    assert "severe-unreviewed" not in {each["rule"] for each in ann.asks("findings", ann.file)["findings"]}
    told = ann.asks("findings", ann.file, "--all")
    waived = next(each for each in told["findings"] if each["rule"] == "severe-unreviewed")
    assert waived["standing"] == "waived"
    assert waived["waiver"]["reason"] == "Reviewed in the board meeting"
    assert waived["waiver"]["author"]
    assert told["counts"]["waived"] == 1
    assert "(waived)" in ann.does("findings", ann.file, "--all")
    assert ann.asks("history", ann.file, waived["waiver"]["id"])["history"]


def test_a_waiver_is_taken_back(ann: Person) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("waive", ann.file, line, "severe-unreviewed", "--reason", "Reviewed")
    (waived,) = [each for each in ann.asks("findings", ann.file, "--all")["findings"] if each["waiver"]]
    ann.does("remove", ann.file, waived["waiver"]["id"])
    assert "severe-unreviewed" in {each["rule"] for each in ann.asks("findings", ann.file)["findings"]}


def test_a_waiver_lapses_with_what_it_saw(ann: Person) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("waive", ann.file, line, "occurrence-without-control", "--reason", "Proven")
    ann.does("set", ann.file, line, "occurrence", "2")
    (lapsed,) = ann.asks("findings", ann.file, "--rule", "occurrence-without-control")["findings"]
    assert lapsed["standing"] == "waived, but changed since"
    assert lapsed["waiver"]["reason"] == "Proven"


def test_what_is_not_found_cannot_be_waived(ann: Person) -> None:
    before = ann.state_hash()
    assert "finds nothing there" in ann.is_refused("waive", ann.file, ann.line("Rust")["id"], "severe-unreviewed", "--reason", "Because")
    assert "with a reason" in ann.is_refused("waive", ann.file, ann.line("Worn pad")["id"], "severe-unreviewed", "--reason", " ")
    assert ann.state_hash() == before


def test_actions_are_listed_by_date_owner_and_lateness(ann: Person) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("set", ann.file, line, "prevention_action", "Thicker pad\nHarder pad\nOther pad")
    for number, (owner, due) in enumerate((("Ben", day(-2)), ("Ann", day(3)), ("Ben", day(40)))):
        action = ann.line("Worn pad")["actions"][number]["id"]
        ann.does("set", ann.file, action, "owner", owner)
        ann.does("set", ann.file, action, "due", due)

    def listed(*how: str) -> list[tuple[str, int | None]]:
        return [(each["text"], each["days_late"]) for each in ann.asks("actions", ann.file, *how)["actions"]]

    assert listed() == [("Thicker pad", 2), ("Harder pad", None), ("Other pad", None)]
    assert listed("--overdue") == [("Thicker pad", 2)]
    assert listed("--upcoming", "7") == [("Harder pad", None)]
    assert listed("--owner", "ben") == [("Thicker pad", 2), ("Other pad", None)]
    assert "2 days" in ann.does("actions", ann.file)
    assert ann.tries("actions", ann.file, "--upcoming", "-1").code == 2


def test_a_status_that_cannot_follow_is_refused(ann: Person) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("set", ann.file, line, "prevention_action", "Thicker pad")
    action = ann.line("Worn pad")["actions"][0]["id"]
    before = ann.state_hash()
    assert ann.is_refused("set", ann.file, action, "status", "completed").startswith("Before an action is completed it says ")
    assert ann.state_hash() == before


def test_the_rounds_stand_beside_the_first_rating(ann: Person) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("set", ann.file, line, "prevention_action", "Thicker pad")
    action = ann.line("Worn pad")["actions"][0]["id"]
    ann.does("set", ann.file, action, "occurrence", "2")
    row = ann.line("Worn pad")
    assert row["occurrence"] == 4
    (latest,) = row["rounds"]
    assert latest | {"id": action, "of_action": True, "preliminary": True, "severity": 10, "occurrence": 2, "detection": 5} == latest
    assert json.dumps(row)
