"""`forestall bundle …`: Ann and Ben with a stick between them, and no server anywhere."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from forestall_desktop.settings.keys import PUBLIC_FILE
from tests.desktop.people import Person
from tests.serving import PASSWORD, ServerProcess

TABLE = "FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n1;Hold;Sticks;Drags;6;Rust;3;6\n"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def ann(ann: Person) -> Person:
    """Ann has a project with two cause lines."""
    ann.imports(TABLE)
    return ann


def key_of(person: Person) -> str:
    return str(person.asks("bundle", "key")["key"])


def fingerprint_of(person: Person) -> str:
    return str(person.asks("bundle", "key")["fingerprint"])


@pytest.fixture
def first(ann: Person, ben: Person, stick: Path) -> Path:
    """Ann's bundle of everything for Ben, who has not taken it in yet."""
    bundle = stick / "ann-1.bundle"
    ann.does("bundle", "export", ann.file, bundle, "--to", key_of(ben))
    return bundle


@pytest.fixture
def both(ann: Person, ben: Person, first: Path) -> Path:
    """Ben has taken it in."""
    ben.does("bundle", "import", ben.file, first, "--trust", fingerprint_of(ann))
    return first


def test_a_site_without_a_server_begins_with_a_bundle(ann: Person, ben: Person, first: Path) -> None:
    said = ben.does("bundle", "import", ben.file, first, "--trust", fingerprint_of(ann))
    assert "came to project.fmea" in said
    assert ben.state_hash() == ann.state_hash()
    assert ben.line("Rust")["occurrence"] == 3


def test_there_and_back_again_with_a_conflict_that_is_settled(ann: Person, ben: Person, both: Path, stick: Path) -> None:
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "7")
    ben.does("set", ben.file, ben.line("Rust")["id"], "occurrence", "9")
    answer = stick / "ben-1.bundle"
    ben.does("bundle", "export", ben.file, answer, "--to", key_of(ann), "--since", both)
    dry = ann.asks("bundle", "import", ann.file, answer, "--trust", fingerprint_of(ben), "--dry-run")
    assert dry["contested"] == [{"entity": ann.line("Rust")["id"], "field": "occurrence"}]
    assert ann.contested() == []
    told = ann.asks("bundle", "import", ann.file, answer, "--trust", fingerprint_of(ben))
    assert {name: told[name] for name in ("new", "known", "entities", "contested")} == {
        "new": 1,
        "known": 0,
        "entities": 1,
        "contested": dry["contested"],
    }
    ann.does("settle", ann.file, ann.line("Rust")["id"], "occurrence", "--theirs")
    again = stick / "ann-2.bundle"
    ann.does("bundle", "export", ann.file, again, "--to", key_of(ben), "--since", answer)
    ben.does("bundle", "import", ben.file, again)
    assert ben.state_hash() == ann.state_hash()
    assert ben.line("Rust")["occurrence"] == 9
    assert ben.contested() == []


def test_a_dry_run_changes_nothing_not_even_a_file_that_is_not_there(ann: Person, ben: Person, first: Path) -> None:
    said = ben.does("bundle", "import", ben.file, first, "--trust", fingerprint_of(ann), "--dry-run")
    assert "would come to project.fmea" in said
    assert said.endswith("Nothing was changed\n")
    assert not ben.file.exists()
    assert [path.name for path in ben.home.iterdir() if path.name.startswith(".forestall")] == []


def test_a_refused_bundle_leaves_no_new_file(ben: Person, first: Path) -> None:
    assert "is signed by somebody whom project.fmea does not know yet" in ben.is_refused("bundle", "import", ben.file, first)
    assert not ben.file.exists()


def test_a_key_may_lie_on_the_stick_as_a_file(ann: Person, ben: Person, stick: Path) -> None:
    (stick / "ben.key").write_text(ben.does("bundle", "key"))
    (stick / "windows.key").write_text(ben.does("bundle", "key"), encoding="utf-16")
    ann.does("bundle", "export", ann.file, stick / "a.bundle", "--to", stick / "ben.key")
    told = ann.asks("bundle", "export", ann.file, stick / "w.bundle", "--to", stick / "windows.key")
    assert told["recipients"] == [fingerprint_of(ben)]
    ben.does("bundle", "import", ben.file, stick / "a.bundle", "--trust", fingerprint_of(ann))
    assert "a letter of it is wrong or missing" in ann.is_refused(
        "bundle", "export", ann.file, stick / "b.bundle", "--to", key_of(ben)[:-1]
    )
    (stick / "empty.key").touch()
    assert "is not a key" in ann.is_refused("bundle", "export", ann.file, stick / "b.bundle", "--to", stick / "empty.key")
    (stick / "noise.key").write_bytes(b"\xff\xfe\x00")
    assert "cannot be read as a key" in ann.is_refused("bundle", "export", ann.file, stick / "b.bundle", "--to", stick / "noise.key")
    assert not (stick / "b.bundle").exists()


def test_a_key_stays_the_same_and_is_kept_where_only_its_owner_reads_it(ann: Person) -> None:
    assert ann.does("bundle", "key").splitlines() == [key_of(ann), f"Fingerprint {fingerprint_of(ann)}"]
    secrets = ann.home / "secrets.json"
    assert secrets.stat().st_mode & 0o077 == 0 or os.name == "nt"
    assert "fsecret1" in secrets.read_text()
    assert (ann.home / PUBLIC_FILE).read_text().strip() == key_of(ann)


def test_lost_keys_are_told_and_never_silently_replaced(ann: Person, ben: Person, first: Path) -> None:
    old = key_of(ben)
    (ben.home / "secrets.json").unlink()
    assert "Restore them from a backup" in ben.is_refused("bundle", "key")
    assert ben.is_refused("bundle", "import", ben.file, first, "--trust", fingerprint_of(ann)).startswith("Your private keys for bundles")
    new = json.loads(ben.does("bundle", "key", "--new", "--json"))["key"]
    assert new == key_of(ben) != old
    assert "not for your keys" in ben.is_refused("bundle", "import", ben.file, first, "--trust", fingerprint_of(ann))


def test_verify_needs_no_project_and_no_key(ann: Person, ben: Person, first: Path, tmp_path: Path) -> None:
    stranger = Person(ben.name, tmp_path / "stranger", ben.monkeypatch, ben.capsys)
    said = stranger.does("bundle", "verify", first)
    assert "is whole: bundle 1 of" in said
    assert f"Signed with {fingerprint_of(ann)}" in said
    assert f"Encrypted for {fingerprint_of(ben)}" in said
    told = stranger.asks("bundle", "verify", first)
    assert (told["ok"], told["encrypted"], told["recipients"]) == (True, True, [fingerprint_of(ben)])
    assert told["signer"] == fingerprint_of(ann)
    assert told["changes"] == told["manifest"]["contents"][0]["changes"] > 0
    assert f"SHA-256 {told['sha256']}" in said
    assert not (stranger.home / "secrets.json").exists()


def test_a_bundle_without_recipients_says_that_anybody_can_read_it(ann: Person, ben: Person, stick: Path) -> None:
    said = ann.does("bundle", "export", ann.file, stick / "open.bundle")
    assert "It is not encrypted: whoever has it can read it" in said
    assert "everything there was" in said
    ben.does("bundle", "import", ben.file, stick / "open.bundle", "--trust", fingerprint_of(ann))


def test_tampering_and_truncation_are_told_in_one_sentence(ben: Person, first: Path, stick: Path) -> None:
    raw = first.read_bytes()
    (stick / "altered.bundle").write_bytes(raw[:-1] + bytes([raw[-1] ^ 1]))
    (stick / "half.bundle").write_bytes(raw[: len(raw) // 2])
    (stick / "photo.bundle").write_bytes(b"\xff\xd8 a photo")
    for name, sentence in (("altered", "damaged or altered"), ("half", "is cut off"), ("photo", "is not a Forestall bundle")):
        for command in (["verify"], ["import", ben.file]):
            assert sentence in ben.is_refused("bundle", *command, stick / f"{name}.bundle")
    assert not ben.file.exists()


def test_a_bundle_out_of_turn_names_the_one_that_comes_first(ann: Person, ben: Person, first: Path, stick: Path) -> None:
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "7")
    ann.does("bundle", "export", ann.file, stick / "ann-2.bundle", "--to", key_of(ben), "--since", first)
    said = ben.is_refused("bundle", "import", ben.file, stick / "ann-2.bundle", "--trust", fingerprint_of(ann))
    assert "import bundle 1 of" in said
    ben.does("bundle", "import", ben.file, first, "--trust", fingerprint_of(ann))
    ben.does("bundle", "import", ben.file, stick / "ann-2.bundle")
    assert ben.state_hash() == ann.state_hash()


def test_a_frontier_file_asks_for_what_is_missing(ann: Person, ben: Person, both: Path, stick: Path) -> None:
    ben.does("bundle", "frontier", ben.file, stick / "ben.json")
    assert "exists already" in ben.is_refused("bundle", "frontier", ben.file, stick / "ben.json")
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "7")
    said = ann.does("bundle", "export", ann.file, stick / "more.bundle", "--to", key_of(ben), "--since", stick / "ben.json")
    assert "It holds 1 change on 1 entity, what came after the frontier it was made for" in said
    assert ben.asks("bundle", "import", ben.file, stick / "more.bundle")["new"] == 1
    assert "neither a bundle nor a frontier file" in ann.is_refused(
        "bundle", "export", ann.file, stick / "x.bundle", "--since", ann.home / "table.csv"
    )


def test_both_files_keep_a_record(ann: Person, ben: Person, both: Path) -> None:
    wrote, took = ann.asks("bundle", "log", ann.file), ben.asks("bundle", "log", ben.file)
    assert (len(wrote["sent"]), wrote["received"]) == (1, [])
    assert (took["sent"], len(took["received"])) == ([], 1)
    assert wrote["sent"][0]["sha256"] == took["received"][0]["sha256"] == ben.asks("bundle", "verify", both)["sha256"]
    assert took["received"][0]["signer"] == fingerprint_of(ann)
    assert "received" in ben.does("bundle", "log", ben.file)


def test_importing_again_is_harmless(ann: Person, ben: Person, both: Path) -> None:
    before = ben.state_hash()
    told = ben.asks("bundle", "import", ben.file, both)
    assert told["new"] == 0
    assert told["known"] > 0
    assert ben.state_hash() == before


def test_a_file_that_is_open_elsewhere_is_left_alone(ann: Person, ben: Person, both: Path, stick: Path) -> None:
    from forestall.store.lock import editing

    with editing(ben.file):
        assert "being edited in another window" in ben.is_refused("bundle", "import", ben.file, both)
        assert "being edited in another window" in ben.is_refused("bundle", "export", ben.file, stick / "x.bundle")
        ben.does("bundle", "import", ben.file, both, "--dry-run")


def test_a_copied_file_exports_under_a_name_of_its_own(ann: Person, ben: Person, both: Path, stick: Path) -> None:
    """A copy on the stick is a good way to begin, too."""
    copy = stick / "copy.fmea"
    copy.write_bytes(ann.file.read_bytes())
    ben.does("set", copy, ann.line("Rust")["id"], "occurrence", "7")
    ann.does("set", ann.file, ann.line("Rust")["id"], "detection", "2")
    ben.does("bundle", "export", copy, stick / "copy.bundle", "--to", key_of(ann), "--since", both)
    told = ann.asks("bundle", "import", ann.file, stick / "copy.bundle", "--trust", fingerprint_of(ben))
    assert (told["new"], told["contested"]) == (1, [])
    assert (ann.line("Rust")["occurrence"], ann.line("Rust")["detection"]) == (7, 2)


def test_wrong_usage_exits_with_2(ann: Person) -> None:
    for arguments in (["bundle"], ["bundle", "export", ann.file], ["bundle", "pack"], ["bundle", "verify"]):
        assert ann.tries(*arguments).code == 2


def test_words_that_are_no_fingerprint_are_told(ann: Person, first: Path) -> None:
    assert "six groups of four letters" in ann.is_refused("bundle", "import", ann.file, first, "--trust", "Ann")


def test_a_bundle_that_is_not_there_is_told(ann: Person, stick: Path) -> None:
    for command in (["verify"], ["import", ann.file]):
        assert "cannot be read: No such file" in ann.is_refused("bundle", *command, stick / "gone.bundle")


def test_what_came_by_stick_reaches_the_server_and_everybody_there(
    ann: Person, ben: Person, server: ServerProcess, stick: Path, tmp_path: Path
) -> None:
    bench = Person(ben.name, tmp_path / "bench", ben.monkeypatch, ben.capsys)
    for person in (ann, ben):
        person.does("sign-in", server.address, "--user", person.name, "--password-stdin", feed=PASSWORD)
    project = str(ann.asks("connect", ann.file, server.address)["project"])
    ann.does("members", ann.file, "add", ben.name, "--role", "analyst")
    ben.does("clone", server.address, project, ben.file)
    ann.does("bundle", "export", ann.file, stick / "out.bundle", "--to", key_of(bench))
    bench.does("bundle", "import", bench.file, stick / "out.bundle", "--trust", fingerprint_of(ann))
    bench.does("set", bench.file, bench.line("Rust")["id"], "occurrence", "9")
    bench.does("bundle", "export", bench.file, stick / "back.bundle", "--to", key_of(ann), "--since", stick / "out.bundle")
    ann.does("bundle", "import", ann.file, stick / "back.bundle", "--trust", fingerprint_of(bench))
    assert ann.asks("sync", ann.file)["sent"] == 1
    assert ben.asks("sync", ben.file)["received"] == 1
    assert ben.line("Rust")["occurrence"] == 9
    assert ann.state_hash() == ben.state_hash() == bench.state_hash()
