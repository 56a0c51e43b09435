"""A file forgets old wordings when its person says so: by a command, or whenever it is closed. What was not sent is never touched."""

from __future__ import annotations

import json

from forestall.store.file import ProjectFile
from forestall_desktop.models.document import Document
from tests.desktop.people import Person


def changes_in(person: Person) -> int:
    return int(person.asks("verify", person.file)["changes"])


def test_a_file_forgets_what_the_server_has_and_keeps_what_was_not_sent(ann: Person, shared: str) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("set", ann.file, line, "occurrence", "9")
    before, size = ann.state_hash(), changes_in(ann)
    told = ann.asks("compact", ann.file, "--keep-days", "0")
    assert told == {"forgotten": size - 1, "unsent": 1, "attached_bytes": 0}
    assert (ann.state_hash(), changes_in(ann)) == (before, 1)
    assert ann.asks("sync", ann.file)["sent"] == 1
    assert ann.line("Worn pad")["occurrence"] == 9


def test_nothing_is_forgotten_that_nobody_asked_for(ann: Person, shared: str) -> None:
    size = changes_in(ann)
    assert "Nothing was forgotten" in ann.is_refused("compact", ann.file)
    assert ann.asks("compact", ann.file, "--keep-days", "30") == {"forgotten": 0, "unsent": 0, "attached_bytes": 0}
    assert changes_in(ann) == size
    assert ann.tries("compact", ann.file, "--keep-days", "-1").code == 2


def test_without_a_server_nothing_is_old(ann: Person) -> None:
    ann.imports("FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n")
    size = changes_in(ann)
    assert ann.asks("compact", ann.file, "--keep-days", "0") == {"forgotten": 0, "unsent": size, "attached_bytes": 0}


def test_the_setting_counts_whenever_a_file_is_closed(ann: Person, shared: str) -> None:
    settings = ann.home / "settings.json"
    told = json.loads(settings.read_text(encoding="utf-8"))
    settings.write_text(json.dumps({**told, "keep_days": 0}), encoding="utf-8")
    assert ann.asks("compact", ann.file)["forgotten"] > 0
    ann.does("set", ann.file, ann.line("Worn pad")["id"], "occurrence", "9")
    ann.does("sync", ann.file)
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "9")
    document = Document(ann.file, "Ann")
    assert document.close(keep_days=0)
    with ProjectFile(ann.file) as file, file.reading() as replica:
        assert [change.set for _, change in replica.after_place(0)] == [{"occurrence": 9}]
