"""`forestall import` and `export` of .json and .xml: whole projects in and out, the account for scripts, one sentence for bad files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.desktop.people import Person
from tests.interchange.brake import as_written, document


@pytest.fixture
def ann(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Person:
    """Ann at her computer, with an MSRFMEA document that somebody sent."""
    ann = Person("ann", tmp_path / "ann", monkeypatch, capsys)
    ann.home.mkdir()
    (ann.home / "brake.xml").write_bytes(as_written())
    return ann


def test_an_xml_document_goes_through_a_file_letter_by_letter(ann: Person) -> None:
    told = json.loads(ann.does("import", ann.home / "brake.xml", ann.file, "--json"))
    assert told["rows"] == 2
    counts = told["cells"]
    assert counts["read"] == counts["imported"] + counts["kept_as_custom"] + counts["header"] + len(counts["skipped"])
    assert [each["cell"] for each in counts["skipped"]] == ["line 9"] * 3
    ann.does("verify", ann.file)
    ann.does("export", ann.file, ann.home / "out.xml")
    assert (ann.home / "out.xml").read_bytes() == as_written()
    (line, _) = ann.asks("show", ann.file)["rows"]
    ann.does("set", ann.file, line["id"], "occurrence", "3")
    ann.does("export", ann.file, ann.home / "out.xml")
    assert (ann.home / "out.xml").read_bytes() == as_written().replace(b"<RISK-PRIORITY-FACTOR>4<", b"<RISK-PRIORITY-FACTOR>3<")


def test_an_xml_import_is_one_intention_and_a_dry_run_writes_nothing(ann: Person) -> None:
    ann.does("import", ann.home / "brake.xml", ann.file, "--dry-run")
    assert not ann.file.exists()
    ann.does("import", ann.home / "brake.xml", ann.file)
    before = ann.state_hash()
    (ann.home / "later.xml").write_text(document().replace("Dirt", "Dust"), encoding="utf-8")
    ann.does("import", ann.home / "later.xml", ann.file, "--dry-run")
    assert ann.state_hash() == before
    ann.does("import", ann.home / "brake.xml", ann.file)
    assert ann.state_hash() == before


def test_a_project_goes_through_json_with_and_without_its_history(ann: Person) -> None:
    ann.does("import", ann.home / "brake.xml", ann.file)
    ann.does("baseline", "create", ann.file, "Rev A")
    for name, options in (("plain.json", ()), ("whole.json", ("--history",))):
        ann.does("export", ann.file, ann.home / name, *options)
    ann.does("import", ann.home / "plain.json", ann.home / "plain.fmea")
    ann.does("import", ann.home / "whole.json", ann.home / "whole.fmea", "--dry-run")
    assert not (ann.home / "whole.fmea").exists()
    ann.does("import", ann.home / "whole.json", ann.home / "whole.fmea", "--json")
    told = [ann.asks("verify", file) for file in (ann.file, ann.home / "whole.fmea", ann.home / "plain.fmea")]
    assert told[0]["hash"] == told[1]["hash"]
    assert all(each["ok"] for each in told)
    for name, options in (("plain", ()), ("whole", ("--history",))):
        ann.does("export", ann.home / f"{name}.fmea", ann.home / f"{name}2.json", *options)
        first, second = ((ann.home / f"{name}{place}.json").read_bytes().split(b"\n", 1) for place in ("", "2"))
        assert first[1] == second[1]
    assert [row["cause"] for row in ann.asks("show", ann.home / "plain.fmea")["rows"]] == [row["cause"] for row in ann.rows()]
    before = ann.state_hash()
    ann.does("import", ann.home / "plain.json", ann.file)
    assert ann.state_hash() == before


def test_history_goes_into_a_new_file_and_into_json_only(ann: Person) -> None:
    ann.does("import", ann.home / "brake.xml", ann.file)
    ann.does("export", ann.file, ann.home / "whole.json", "--history")
    before = ann.state_hash()
    assert "exists already and was left as it is" in ann.is_refused("import", ann.home / "whole.json", ann.file)
    assert "exists already" in ann.is_refused("import", ann.home / "whole.json", ann.file, "--dry-run")
    assert "Only .json" in ann.is_refused("export", ann.file, ann.home / "a.xml", "--history")
    assert ann.state_hash() == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xml", "<MSRFMEA><a></MSRFMEA>"),
        ("a.xml", "<other/>"),
        ("a.json", "{"),
        ("a.json", "[]"),
        ("a.json", '{"format": "forestall-project", "version": 9}'),
        ("a.json", '{"format": "forestall-project", "version": 1, "project": "p", "entities": [{"id": 1}]}'),
    ],
)
def test_a_bad_file_is_one_sentence_and_makes_nothing(ann: Person, name: str, content: str) -> None:
    (ann.home / name).write_text(content, encoding="utf-8")
    sentence = ann.is_refused("import", ann.home / name, ann.file)
    assert sentence.count("\n") == 0
    assert name in sentence
    assert not ann.file.exists()


def test_a_source_that_is_not_there_is_one_sentence(ann: Person) -> None:
    assert "cannot be read" in ann.is_refused("import", ann.home / "nowhere.xml", ann.file)
    assert "cannot be read" in ann.is_refused("import", ann.home / "nowhere.json", ann.file)
