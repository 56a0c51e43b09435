"""Attached files on the command line: kept with the project, checked, saved, and let go only when nobody needs them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.fmea.attachments import NAME_MAX, file_name
from forestall.store.blobs import BLOB_MAX_BYTES
from forestall.store.encryption import salt_of
from forestall.store.file import ProjectFile
from forestall_desktop.session.attaching import grown
from tests.desktop.people import Person
from tests.desktop.test_encrypting import TABLE, encrypts
from tests.serving import PASSWORD, ServerProcess

DATA = b"%PDF-1.7\n\x00\xff torque over angle"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.pdf"
    path.write_bytes(DATA)
    return path


@pytest.fixture
def ann(ann: Person) -> Person:
    """Ann has a project with a cause line."""
    ann.imports(TABLE)
    return ann


def attaches(person: Person, path: Path) -> Any:
    return person.asks("attach", person.file, person.line("Worn pad")["id"], path, "--note", "Bench test")


def attached(person: Person) -> list[Any]:
    found: list[Any] = person.asks("attachments", person.file)["attachments"]
    return found


def test_a_file_is_attached_told_and_saved_byte_for_byte(ann: Person, report: Path, tmp_path: Path) -> None:
    made = attaches(ann, report)
    assert attached(ann) == [made]
    assert made | {"name": "report.pdf", "media_type": "application/pdf", "size": len(DATA), "note": "Bench test", "here": True} == made
    ann.does("attachments", ann.file, "save", made["id"], tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == DATA
    assert "exists already" in ann.is_refused("attachments", ann.file, "save", made["id"], report)
    assert ann.asks("history", ann.file, made["id"])["history"]


def test_a_name_from_elsewhere_leads_out_of_no_folder(ann: Person, report: Path, tmp_path: Path) -> None:
    made = attaches(ann, report)
    ann.does("set", ann.file, made["id"], "text", "../../evil.pdf")
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    ann.does("attachments", ann.file, "save", made["id"], folder)
    assert [each.name for each in folder.iterdir()] == ["evil.pdf"]


def test_what_cannot_be_attached_changes_nothing(ann: Person, report: Path, tmp_path: Path) -> None:
    column, line = ann.asks("add", ann.file, "column", "text=Mine")["id"], ann.line("Worn pad")["id"]
    before = ann.state_hash()
    assert "There is nothing" in ann.is_refused("attach", ann.file, "nowhere", report)
    assert "is not a file" in ann.is_refused("attach", ann.file, line, tmp_path)
    assert "is not a file" in ann.is_refused("attach", ann.file, line, tmp_path / "nothing")
    large = tmp_path / "large.bin"
    with large.open("wb") as stream:
        stream.truncate(BLOB_MAX_BYTES + 1)
    assert "larger than 25 MB" in ann.is_refused("attach", ann.file, line, large)
    assert "cannot be attached to column" in ann.is_refused("attach", ann.file, column, report)
    assert (attached(ann), ann.state_hash()) == ([], before)


def test_the_bytes_of_an_attachment_never_become_others(ann: Person, report: Path) -> None:
    made = attaches(ann, report)
    assert "do not change" in ann.is_refused("set", ann.file, made["id"], "sha256", "0" * 64)
    assert "`forestall attach` makes one" in ann.is_refused("add", ann.file, "attachment", "text=x", "--under", ann.line("Worn pad")["id"])


def test_bytes_are_let_go_when_nobody_names_them_and_not_before(ann: Person, report: Path) -> None:
    first, second = attaches(ann, report), attaches(ann, report)
    ann.does("detach", ann.file, first["id"])
    assert ann.asks("compact", ann.file, "--keep-days", "0")["attached_bytes"] == 0
    ann.does("detach", ann.file, second["id"])
    assert attached(ann) == []
    assert ann.asks("compact", ann.file, "--keep-days", "0")["attached_bytes"] == len(DATA)


def test_what_a_revision_names_is_kept_though_it_was_detached(ann: Person, report: Path) -> None:
    made = attaches(ann, report)
    ann.does("baseline", "create", ann.file, "B1")
    ann.does("detach", ann.file, made["id"])
    assert ann.asks("compact", ann.file, "--keep-days", "0")["attached_bytes"] == 0


def test_verify_finds_bytes_that_are_not_those_that_were_attached(ann: Person, report: Path) -> None:
    made = attaches(ann, report)
    assert ann.asks("verify", ann.file)["attachments"] == {"damaged": [], "not_here": []}
    with closing(sqlite3.connect(ann.file)) as raw, raw:
        raw.execute("UPDATE blob SET bytes = x'00'")
    assert "“report.pdf” are not those" in ann.is_refused("verify", ann.file)
    assert "are damaged" in ann.is_refused("attachments", ann.file, "save", made["id"], report.with_name("copy"))
    ann.does("attachments", ann.file, "bring", report)
    assert ann.asks("verify", ann.file)["ok"]


def test_backups_and_encrypted_files_hold_the_bytes(ann: Person, report: Path, tmp_path: Path) -> None:
    made = attaches(ann, report)
    encrypts(ann)
    assert salt_of(ann.file) is not None
    assert DATA not in ann.file.read_bytes()
    ann.does("backups", ann.file, "now")
    ann.does("backups", ann.file, "restore", "1", tmp_path / "restored.fmea")
    ann.does("attachments", tmp_path / "restored.fmea", "save", made["id"], tmp_path / "copy.pdf")
    assert (tmp_path / "copy.pdf").read_bytes() == DATA


def test_elsewhere_the_name_comes_by_sync_and_the_bytes_are_brought(ann: Person, ben: Person, server: ServerProcess, report: Path) -> None:
    for person in (ann, ben):
        person.does("sign-in", server.address, "--user", person.name, "--password-stdin", feed=f"{PASSWORD}\n")
    project = ann.asks("connect", ann.file, server.address)["project"]
    ann.does("members", ann.file, "add", ben.name, "--role", "analyst")
    assert "Its bytes stay in this file" in ann.does("attach", ann.file, ann.line("Worn pad")["id"], report)
    ann.does("sync", ann.file)
    ben.does("clone", server.address, project, ben.file)
    (there,) = attached(ben)
    assert not there["here"]
    assert "not here yet" in ben.is_refused("attachments", ben.file, "save", there["id"], report.with_name("copy"))
    assert ben.asks("verify", ben.file)["attachments"]["not_here"] == ["“report.pdf”"]
    ben.does("attachments", ben.file, "bring", report)
    assert attached(ben)[0]["here"]
    stranger = report.with_name("other.pdf")
    stranger.write_bytes(b"other")
    assert "No attachment of this project names" in ben.is_refused("attachments", ben.file, "bring", stranger)


def test_a_bundle_says_that_the_bytes_stay_here(ann: Person, report: Path, tmp_path: Path) -> None:
    attaches(ann, report)
    assert "stay here" in ann.does("bundle", "export", ann.file, tmp_path / "out.bundle")


def test_a_file_that_holds_very_much_says_so(ann: Person, report: Path) -> None:
    attaches(ann, report)
    with ProjectFile(ann.file) as file:
        assert grown(file) is None
        assert "take long" in (grown(file, many_bytes=1) or "")


def test_a_project_document_tells_name_and_hash(ann: Person, report: Path) -> None:
    made = attaches(ann, report)
    told = ann.home / "told.json"
    ann.does("export", ann.file, told)
    assert made["sha256"] in told.read_text(encoding="utf-8")


@given(st.text(max_size=300))
def test_a_file_name_is_one_name_whatever_somebody_called_it(name: str) -> None:
    found = file_name(name)
    assert found == Path(found).name
    assert found not in ("", ".", "..")
    assert len(found) <= NAME_MAX + 1
    assert file_name(found) == found
