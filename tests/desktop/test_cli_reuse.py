"""Templates, samples and linked copies on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.desktop.people import Person

SAMPLES = ("parking-brake", "spindle-nut-line")


@pytest.fixture
def foundation(ann: Person, tmp_path: Path) -> Path:
    """A foundation FMEA of Ann's, with a pump that fails."""
    path = tmp_path / "foundation.fmea"
    source = tmp_path / "foundation.csv"
    source.write_text(
        "FMEA;Function;Failure mode;Effect;S;Cause;O;D\nPump;Give pressure;Too low;Car rolls;8;Seal leaks;4;5\n", encoding="utf-8"
    )
    ann.does("import", source, path)
    return path


@pytest.fixture
def copy(ann: Person, foundation: Path) -> str:
    """The id of the pump that Ann took into a project of her own."""
    ann.does("new", ann.file, "--template", "dfmea")
    return str(ann.asks("reuse", ann.file, "--from", foundation, "--under", top(ann, ann.file), top(ann, foundation))["id"])


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_a_sound_project_with_a_revision_signed_for_this_file_alone(ann: Person, name: str) -> None:
    ann.does("new", ann.file, "--template", name)
    verified = ann.asks("verify", ann.file)
    assert verified["ok"]
    (revision,) = ann.asks("baseline", "list", ann.file)["baselines"]
    assert revision["state"] == "approved"
    assert len(ann.asks("show", ann.file)["rows"]) > 80
    ann.does("remove", ann.file, str(ann.asks("show", ann.file)["rows"][0]["id"]))
    assert ann.asks("verify", ann.file)["ok"]


def test_templates_are_listed_and_a_strange_one_makes_no_file(ann: Person) -> None:
    listed = {each["name"]: each["sample"] for each in ann.asks("templates")["templates"]}
    assert [name for name, sample in listed.items() if sample] == list(SAMPLES)
    assert "There is no template “tea”" in ann.is_refused("new", ann.file, "--template", "tea")
    assert not ann.file.exists()


def test_a_project_begins_with_linked_copies_of_another(ann: Person, foundation: Path) -> None:
    ann.does("new", ann.file, "--from", foundation)
    (row,) = ann.asks("show", ann.file)["rows"]
    assert (row["mode"], row["cause"], row["severity"]) == ("Too low", "Seal leaks", 8)
    assert ann.asks("drift", ann.file, "--from", foundation) == {"drift": []}


def test_a_copy_drifts_is_updated_and_keeps_what_has_a_reason(ann: Person, foundation: Path, copy: str) -> None:
    (here,), (there,) = rows(ann, ann.file), rows(ann, foundation)
    ann.does("set", foundation, there["mode_id"], "text", "Below 90 bar")
    ann.does("set", foundation, there["cause_id"], "text", "Seal leaks in the cold")
    ann.does("set", ann.file, here["mode_id"], "text", "Below 80 bar")
    drift = ann.asks("drift", ann.file, "--from", foundation)["drift"]
    assert {(each["side"], each["there"]) for each in drift} == {("both", "Below 90 bar"), ("source", "Seal leaks in the cold")}
    assert "Below 90 bar" in ann.does("drift", ann.file, "--from", foundation)

    told = ann.asks("reuse", ann.file, "--from", foundation, "--update")
    assert [each["there"] for each in told["brought"]] == ["Seal leaks in the cold"]
    assert [each["here"] for each in told["left"]] == ["Below 80 bar"]
    (here,) = rows(ann, ann.file)
    assert (here["mode"], here["cause"]) == ("Below 80 bar", "Seal leaks in the cold")

    assert "reason" in ann.is_refused("reuse", ann.file, "--from", foundation, here["mode_id"], "--keep")
    ann.does("reuse", ann.file, "--from", foundation, here["mode_id"], "--keep", "--field", "text", "--reason", "Smaller pump")
    assert ann.asks("drift", ann.file, "--from", foundation)["drift"] == []
    (kept,) = ann.asks("drift", ann.file, "--from", foundation, "--all")["drift"]
    assert kept["reason"] == "Smaller pump"

    ann.does("reuse", ann.file, "--from", foundation, here["mode_id"], "--take")
    assert rows(ann, ann.file)[0]["mode"] == "Below 90 bar"
    assert "none differs" in ann.does("drift", ann.file, "--from", foundation)


def test_wrong_words_are_refused_and_change_nothing(ann: Person, foundation: Path, copy: str) -> None:
    before = ann.asks("verify", ann.file)["hash"]
    assert "Name one ENTITY" in ann.is_refused("reuse", ann.file, "--from", foundation)
    assert "same project" in ann.is_refused("reuse", ann.file, "--from", ann.file, copy)
    assert "nothing with the id" in ann.is_refused("reuse", ann.file, "--from", foundation, "nobody")
    assert "nothing with the id" in ann.is_refused("reuse", ann.file, "--from", foundation, "--update", "nobody")
    assert "Nothing differs" in ann.is_refused("reuse", ann.file, "--from", foundation, "--take", copy)
    assert ann.asks("verify", ann.file)["hash"] == before


def rows(who: Person, path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = who.asks("show", path)["rows"]
    return [each for each in found if each["cause"]]


def top(who: Person, path: Path) -> str:
    """The outermost element of a project."""
    return str(next(each["id"] for each in who.asks("tree", path)["nodes"] if each["kind"] == "element"))
