"""The command line alone with a project file: make, import, show, set, remove, look back, verify; and files that are none."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.desktop.people import Person

TABLE = (
    "Element;Function;Failure mode;Effect;S;Cause;O;D;Plant\n"
    "Caliper;Hold the car;Slips;Car rolls away;8;Worn pad;4;5;Wörth\n"
    "Caliper;Hold the car;Sticks;Brake drags;6;Rust;3;6;\n"
)


@pytest.fixture
def ann(ann: Person) -> Person:
    """Ann has a project with two cause lines."""
    ann.imports(TABLE)
    return ann


def test_a_new_project_has_a_place_to_type_and_no_line_yet(ann: Person) -> None:
    other = ann.home / "other.fmea"
    ann.does("new", other)
    told = ann.asks("show", other)
    assert told["project"]["name"] == "other"
    assert [analysis["method"] for analysis in told["project"]["analyses"]] == ["dfmea"]
    assert told["rows"] == []


def test_new_leaves_a_file_that_is_there_as_it_is(ann: Person) -> None:
    before = ann.state_hash()
    assert ann.is_refused("new", ann.file) == "project.fmea exists already and was left as it is. Choose another name."
    assert ann.state_hash() == before


def test_show_gives_one_object_per_cause_line(ann: Person) -> None:
    told = ann.asks("show", ann.file)
    assert set(told) == {"project", "rows"}
    row = told["rows"][0]
    assert row | {"element": "Caliper", "function": "Hold the car", "mode": "Slips", "cause": "Worn pad"} == row
    assert row | {"severity": 8, "occurrence": 4, "detection": 5, "rpn": 160, "ap": "M"} == row
    assert row | {"prevention": [], "detection_controls": [], "actions": [], "custom": {"Plant": "Wörth"}} == row
    assert [(effect["text"], effect["severity"]) for effect in row["effects"]] == [("Car rolls away", 8)]
    assert all(isinstance(row[name], str) for name in ("id", "analysis", "mode_id", "cause_id"))


def test_show_for_people_is_a_table(ann: Person) -> None:
    head, first, second = ann.does("show", ann.file).splitlines()
    assert head.split() == ["LINE", "ELEMENT", "MODE", "EFFECT", "CAUSE", "S", "O/F", "D/M", "AP", "RPN"]
    assert "Worn pad" in first
    assert second.split()[-5:] == ["6", "3", "6", "L", "108"]


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        ("occurrence", "7", ("occurrence", 7)),
        ("detection", "", ("detection", None)),
        ("remarks", "Seen in the field", ("remarks", "Seen in the field")),
        ("prevention", "Design rule 12\nLoad sheet", ("prevention", ["Design rule 12", "Load sheet"])),
        ("detection_controls", "Pull test", ("detection_controls", ["Pull test"])),
        ("cause", "Pad worn out", ("cause", "Pad worn out")),
        ("severity", "9", ("severity", 9)),
        ("Plant", "Rastatt", ("custom", {"Plant": "Rastatt"})),
        ("plant", "", ("custom", {})),
    ],
)
def test_a_cause_line_takes_its_fields_and_its_cells_of_the_form_sheet(
    ann: Person, field: str, value: str, shown: tuple[str, object]
) -> None:
    ann.does("set", ann.file, ann.line("Worn pad")["id"], field, value)
    assert ann.rows()[0][shown[0]] == shown[1]


def test_wordings_and_severities_are_set_where_their_ids_say(ann: Person) -> None:
    row = ann.line("Worn pad")
    ann.does("set", ann.file, row["mode_id"], "text", "Slips on a slope")
    ann.does("set", ann.file, row["effects"][0]["id"], "severity", "10")
    assert ann.rows()[0]["mode"] == "Slips on a slope"
    assert ann.rows()[0]["severity"] == 10


def test_an_action_gets_a_person_by_name_who_is_made_once(ann: Person) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("set", ann.file, line, "prevention_action", "Thicker pad\nHarder pad")
    for action in ann.line("Worn pad")["actions"]:
        ann.does("set", ann.file, action["id"], "owner", "Ben")
        ann.does("set", ann.file, action["id"], "due", "31.3.2027")
    told = ann.line("Worn pad")["actions"]
    assert [(action["text"], action["owner"], action["due"]) for action in told] == [
        ("Thicker pad", "Ben", "2027-03-31"),
        ("Harder pad", "Ben", "2027-03-31"),
    ]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("occurrence", "11", "Occurrence is a whole number from 1 to 10."),
        ("occurrence", "four", "Occurrence is a whole number from 1 to 10."),
        ("rpn", "100", "RPN is computed from the ratings; change those."),
        ("parent", "x", "A cause line has no field “parent”."),
        ("colour", "red", "A cause line has no field “colour”."),
    ],
)
def test_a_refused_value_changes_nothing(ann: Person, field: str, value: str, sentence: str) -> None:
    before = ann.state_hash()
    assert ann.is_refused("set", ann.file, ann.line("Worn pad")["id"], field, value).startswith(sentence)
    assert ann.state_hash() == before


def test_a_field_nobody_knows_is_answered_with_the_ones_there_are(ann: Person) -> None:
    sentence = ann.is_refused("set", ann.file, ann.line("Worn pad")["id"], "colour", "red")
    assert all(name in sentence for name in ("occurrence", "prevention", "detection_controls", "Plant"))


def test_an_id_nobody_knows_is_refused(ann: Person) -> None:
    assert "There is nothing with the id nobody" in ann.is_refused("set", ann.file, "nobody", "text", "x")
    assert "There is nothing with the id nobody" in ann.is_refused("remove", ann.file, "nobody")
    assert "There is nothing with the id nobody" in ann.is_refused("history", ann.file, "nobody")
    assert "not contested" in ann.is_refused("settle", ann.file, "nobody", "text", "--mine")


def test_a_removed_line_is_gone_and_cannot_be_removed_again(ann: Person) -> None:
    line = ann.line("Rust")["id"]
    ann.does("remove", ann.file, line)
    assert [row["cause"] for row in ann.rows()] == ["Worn pad"]
    assert "removed before" in ann.is_refused("remove", ann.file, line)
    assert "removed" in ann.is_refused("set", ann.file, line, "occurrence", "2")


def test_history_tells_every_change_of_a_field_and_what_it_replaced(ann: Person) -> None:
    line = ann.line("Worn pad")["id"]
    for value in ("6", "2"):
        ann.does("set", ann.file, line, "occurrence", value)
    told = ann.asks("history", ann.file, line, "occurrence")["history"]
    assert [(entry["field"], entry["value"], entry["replaced"]) for entry in told] == [
        ("occurrence", 4, []),
        ("occurrence", 6, [4]),
        ("occurrence", 2, [6]),
    ]
    assert all(entry["at"].endswith("Z") and entry["author"] for entry in told)
    assert len(ann.asks("history", ann.file, line)["history"]) > len(told)
    assert ann.does("history", ann.file, line, "occurrence").splitlines()[-1].endswith("  occurrence: 2 (was: 6)")


def test_verify_gives_the_state_hash_and_the_counts(ann: Person) -> None:
    told = ann.asks("verify", ann.file)
    assert {"ok", "hash", "entities", "changes", "baselines", "signatures"} <= set(told)
    assert told["ok"] is True
    assert len(told["hash"]) == 64
    assert told["hash"] in ann.does("verify", ann.file)


def test_verify_finds_a_row_that_the_history_does_not_know(ann: Person) -> None:
    with sqlite3.connect(ann.file) as raw:
        torn = '{"text": "Torn pad"}'
        raw.execute("UPDATE entity SET fields = ? WHERE id IN (SELECT entity FROM change WHERE body LIKE '%Worn pad%')", (torn,))
    raw.close()
    said = ann.tries("verify", ann.file, "--json")
    assert said.code == 1
    assert json.loads(said.out)["ok"] is False
    assert said.err.startswith("project.fmea is damaged: ")


def test_an_import_tells_what_became_of_every_cell(ann: Person) -> None:
    told = ann.asks("import", ann.home / "table.csv", ann.home / "again.fmea")
    cells = told["cells"]
    assert set(told) == {"rows", "cells", "findings", "tally"}
    assert told["rows"] == 2
    assert cells["read"] == cells["imported"] + cells["kept_as_custom"] + cells["header"] + len(cells["skipped"])


def test_a_dry_run_tells_the_same_and_makes_nothing(ann: Person) -> None:
    other = ann.home / "other.fmea"
    rehearsed = ann.asks("import", ann.home / "table.csv", other, "--dry-run")
    assert not other.exists()
    assert rehearsed == ann.asks("import", ann.home / "table.csv", other)
    before = ann.state_hash()
    ann.asks("import", ann.home / "table.csv", ann.file, "--dry-run")
    assert ann.state_hash() == before


def test_an_import_into_a_file_adds_to_it(ann: Person) -> None:
    ann.does("import", ann.home / "table.csv", ann.file, "--again")
    assert len(ann.rows()) == 4


def test_the_same_file_does_not_come_in_twice_unasked(ann: Person) -> None:
    assert "--update" in ann.is_refused("import", ann.home / "table.csv", ann.file)
    told = ann.asks("import", ann.home / "table.csv", ann.file, "--update")
    assert told["update"] == {"changed": 0, "added": 0, "removed": 0, "left": 0}
    assert len(ann.rows()) == 2


def test_an_imported_field_tells_its_cell(ann: Person) -> None:
    line = ann.rows()[0]
    (told,) = ann.asks("source", ann.file, line["id"], "cause")["source"]
    assert (told["file"], told["text"]) == ("table.csv", line["cause"])
    assert told["cell"] in ann.does("source", ann.file, line["id"])


def test_a_mapping_is_written_down_and_used_again(ann: Person) -> None:
    mapping, other = ann.home / "map.toml", ann.home / "other.fmea"
    ann.does("import", ann.home / "table.csv", other, "--save-mapping", mapping, "--dry-run")
    ann.does("import", ann.home / "table.csv", other, "--mapping", mapping)
    assert len(ann.asks("show", other)["rows"]) == 2


def test_an_import_that_fails_makes_no_file(ann: Person) -> None:
    broken = ann.home / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is no workbook")
    other = ann.home / "other.fmea"
    assert "broken.xlsx" in ann.is_refused("import", broken, other)
    assert "nowhere.xlsx" in ann.is_refused("import", ann.home / "nowhere.xlsx", other)
    assert not other.exists()
    assert not list(ann.home.glob(".forestall-*"))


def test_a_broken_file_gives_a_sentence_and_stays_as_it_is(ann: Person, tmp_path: Path) -> None:
    whole = ann.file.read_bytes()
    for content in (b"", b"not a project", whole[:5000], whole[: len(whole) // 2], whole[:100] + bytes(4000) + whole[4100:]):
        broken = tmp_path / "broken.fmea"
        broken.write_bytes(content)
        for command in (["show"], ["verify"], ["contested"], ["set", "x", "text", "y"], ["sync"]):
            sentence = ann.is_refused(command[0], broken, *command[1:])
            assert "broken.fmea" in sentence
            assert "left as it is" in sentence
        assert broken.read_bytes() == content


def test_a_file_of_a_newer_version_is_refused_and_stays_as_it_is(ann: Person) -> None:
    with sqlite3.connect(ann.file) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    content = ann.file.read_bytes()
    assert "newer version of Forestall" in ann.is_refused("show", ann.file)
    assert "newer version of Forestall" in ann.is_refused("set", ann.file, "x", "text", "y")
    assert ann.file.read_bytes() == content


def test_somebody_elses_database_is_refused(ann: Person) -> None:
    other = ann.home / "other.fmea"
    with sqlite3.connect(other) as raw:
        raw.execute("CREATE TABLE recipes (name TEXT)")
    raw.close()
    assert "not a Forestall project" in ann.is_refused("show", other)


def test_looking_leaves_no_files_behind(ann: Person) -> None:
    before = {path.name for path in ann.home.iterdir()}
    for command in ("show", "verify", "contested"):
        ann.does(command, ann.file)
    assert {path.name for path in ann.home.iterdir()} == before
