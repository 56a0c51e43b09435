"""`forestall baseline …`, `sign`, `sign-key` and what `verify` says of them: Ann and Ben lead a revision to its approval."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from forestall.changes import FieldName
from forestall.fmea.edits import Draft
from forestall.ids import EntityId
from forestall.pen import Pen
from forestall.store.file import ProjectFile
from forestall_desktop.session.opening import load, wall_clock
from forestall_desktop.settings import keys
from tests.desktop.people import Person

TABLE = "FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n1;Hold;Sticks;Drags;6;Rust;3;6\n"
PASSWORD = "correct horse"


@pytest.fixture(autouse=True)
def quickly_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing a key slowly is for the passwords of people."""
    monkeypatch.setattr(keys, "SCRYPT_COST", 2**4)


@pytest.fixture
def frozen(ann: Person) -> Person:
    """Ann has a project with two cause lines and a revision."""
    ann.imports(TABLE)
    ann.does("baseline", "create", ann.file, "A", "--remarks", "Design freeze")
    return ann


def signs(person: Person, meaning: str, *more: str) -> str:
    return person.does("sign", person.file, "A", "--meaning", meaning, "--name", person.name, *more, "--password-stdin", feed=PASSWORD)


def test_a_revision_is_frozen_listed_and_compared_with_now(frozen: Person, ann: Person) -> None:
    (listed,) = ann.asks("baseline", "list", ann.file)["baselines"]
    assert (listed["name"], listed["state"], listed["remarks"], listed["signatures"]) == ("A", "draft", "Design freeze", [])
    assert "A" in ann.does("baseline", "list", ann.file)
    assert ann.does("baseline", "compare", ann.file, "A") == "Nothing differs between A and now\n"
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "7")
    ann.does("set", ann.file, ann.line("Rust")["mode_id"], "text", "Sticks when cold")
    ann.does("remove", ann.file, ann.line("Worn pad")["id"])
    said = ann.does("baseline", "compare", ann.file, "a")
    assert "Rust: Occurrence: 3 → 7" in said
    assert "Failure: Sticks{+ when cold+}" in said
    made = ann.asks("baseline", "create", ann.file, "B")
    assert made["name"] == "B"
    told = ann.asks("baseline", "compare", ann.file, "A", "B")
    assert (told["old"], told["new"]) == ("A", "B")
    assert [(each["text"], each["old"], each["new"]) for each in told["rerated"]] == [("Rust", 3, 7)]
    assert told["reworded"][0]["words"] == [["same", "Sticks"], ["new", " when cold"]]
    assert {each["kind"] for each in told["removed"]} == {"line", "failure"}
    assert [told[each] for each in ("added", "moved", "status", "header", "changed")] == [[]] * 5
    assert ann.asks("baseline", "compare", ann.file, "B", "now")["removed"] == []


def test_the_lines_of_two_states_come_beside_each_other(frozen: Person, ann: Person) -> None:
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "7")
    told = ann.asks("baseline", "compare", ann.file, "A", "--lines", "changed")
    keys = [column["key"] for column in told["columns"]]
    (line,) = told["lines"]
    assert (line["became"], line["entity"], line["differs"]) == ("changed", ann.line("Rust")["id"], ["occurrence", "ap", "rpn"])
    assert [line[state][keys.index("occurrence")] for state in ("old", "new")] == ["3", "7"]
    whole = ann.asks("baseline", "compare", ann.file, "A", "--lines", "all")["lines"]
    assert [each["became"] for each in whole] == ["same", "changed"]
    assert (whole[0]["old"][keys.index("cause")], whole[0]["new"]) == ("Worn pad", None)
    assert "--json" in ann.is_refused("baseline", "compare", ann.file, "A", "--lines", "all")


def test_a_contested_cell_is_named_where_nothing_can_be_frozen(frozen: Person, ann: Person, ben: Person, tmp_path: Path) -> None:
    stick = tmp_path / "ann.bundle"
    ann.does("bundle", "export", ann.file, stick)
    trusts(ben, ann, stick)
    for person, value in ((ann, "7"), (ben, "9")):
        person.does("set", person.file, person.line("Rust")["id"], "occurrence", value)
    answer = tmp_path / "ben.bundle"
    ben.does("bundle", "export", ben.file, answer)
    trusts(ann, ben, answer)
    assert "settle first: Occurrence of cause line “Rust”" in ann.is_refused("baseline", "create", ann.file, "B")
    assert len(ann.asks("baseline", "list", ann.file)["baselines"]) == 1


def trusts(taker: Person, giver: Person, bundle: Path) -> None:
    fingerprint = giver.asks("bundle", "key")["fingerprint"]
    taker.does("bundle", "import", taker.file, bundle, "--trust", fingerprint)


def test_a_signature_travels_by_bundle_and_is_verified_from_the_file_alone(
    frozen: Person, ann: Person, ben: Person, tmp_path: Path
) -> None:
    assert "Your signing key is made" in signs(ann, "authorship")
    stick = tmp_path / "ann.bundle"
    ann.does("bundle", "export", ann.file, stick)
    trusts(ben, ann, stick)
    signs(ben, "review", "--role", "Quality")
    found = ben.asks("verify", ben.file)
    assert found["ok"] is True
    assert [each["content"] for each in found["baselines"]] == ["recomputed"]
    signed = [(each["name"], each["meaning"], each["role"], each["valid"]) for each in found["signatures"]]
    assert signed == [(ann.name, "authorship", None, True), (ben.name, "review", "Quality", True)]
    assert {each["fingerprint"] for each in found["signatures"]} == {each.asks("sign-key")["fingerprint"] for each in (ann, ben)}
    said = ben.does("verify", ben.file)
    assert "Revision “A” (draft): content made anew from the history, and the same" in said
    assert said.count(": valid") == 2


def test_a_revision_is_approved_when_all_have_signed(frozen: Person, ann: Person) -> None:
    signs(ann, "authorship")
    ann.does("baseline", "state", ann.file, "A", "in-review")
    assert "nobody has signed for review and approval" in ann.is_refused("baseline", "state", ann.file, "A", "approved")
    assert "You have signed" in ann.is_refused("sign", ann.file, "A", "--meaning", "authorship", "--password-stdin", feed=PASSWORD)
    for meaning in ("review", "approval"):
        signs(ann, meaning)
    assert ann.asks("baseline", "state", ann.file, "A", "approved")["state"] == "approved"
    assert ann.tries("baseline", "state", ann.file, "A", "finished").code == 2
    assert "There is no revision “B”" in ann.is_refused("baseline", "state", ann.file, "B", "in-review")
    assert "it stays" in ann.is_refused("remove", ann.file, ann.asks("baseline", "list", ann.file)["baselines"][0]["id"])


def test_signing_asks_for_the_password_each_time(frozen: Person, ann: Person) -> None:
    sign = ("sign", ann.file, "A", "--meaning", "review", "--password-stdin")
    assert "at least 8 characters" in ann.is_refused(*sign, feed="short\n")
    assert "The password is empty" in ann.is_refused(*sign, feed="\n")
    assert "pass it with --password-stdin" in ann.is_refused(*sign[:-1])
    assert "You have no signing key yet" in ann.is_refused("sign-key")
    told = ann.does(*sign, feed=PASSWORD)
    assert "Your signing key is made" in told
    other = ("sign", ann.file, "A", "--meaning", "approval", "--password-stdin")
    assert ann.is_refused(*other, feed="correct house") == "This is not the password of your signing key. Nothing was signed."
    assert "There is no revision" in ann.is_refused("sign", ann.file, "Z", "--meaning", "review", "--password-stdin", feed=PASSWORD)
    assert len(ann.asks("verify", ann.file)["signatures"]) == 1


def test_the_private_key_lies_closed_among_the_secrets_of_its_owner(frozen: Person, ann: Person) -> None:
    signs(ann, "review")
    secrets = ann.home / "secrets.json"
    assert secrets.stat().st_mode & 0o077 == 0 or os.name == "nt"
    assert PASSWORD not in secrets.read_text()
    assert (ann.home / keys.SIGNING_FILE).read_text().splitlines() == list(ann.asks("sign-key").values())


def test_a_lost_key_is_told_and_a_new_one_leaves_old_signatures_valid(frozen: Person, ann: Person) -> None:
    signs(ann, "review")
    (ann.home / "secrets.json").unlink()
    sign = ("sign", ann.file, "A", "--meaning", "approval", "--name", ann.name, "--password-stdin")
    assert "not among your secrets any more; what you signed stays valid" in ann.is_refused(*sign, feed=PASSWORD)
    ann.does("sign-key", "--new", "--password-stdin", feed="another password")
    ann.does(*sign, feed="another password")
    found = ann.asks("verify", ann.file)
    assert [each["valid"] for each in found["signatures"]] == [True, True]
    assert found["baselines"][0]["remarks"] == [f"{ann.name} signed with several keys; compare their fingerprints"]
    assert "worth a look: " in ann.does("verify", ann.file)


def test_verify_finds_a_forged_signature_and_says_which(frozen: Person, ann: Person) -> None:
    signs(ann, "review")
    (signature,) = ann.asks("verify", ann.file)["signatures"]
    assert "A signature stays as it was made" in ann.is_refused("set", ann.file, signature["id"], "text", "Ben")
    forged(ann.file, signature["id"])
    said = ann.tries("verify", ann.file, "--json")
    assert said.code == 1
    assert "The signature of Ben is not valid" in said.err
    assert '"ok": false' in said.out
    assert "NOT VALID" in ann.tries("verify", ann.file).out


def forged(path: Path, signature: str) -> None:
    """Somebody with other software puts Ben's name under it."""
    with ProjectFile(path) as file:
        project, clock = load(file)
        written = Pen(file.identity.site, "Eve", clock).write(
            project, [Draft("signature", EntityId(signature), {FieldName("text"): "Ben"})]
        )
        with file.writing() as replica:
            replica.take(written.changes, received=wall_clock())


def test_signatures_come_to_the_other_side_by_sync(shared: str, ann: Person, ben: Person) -> None:
    ann.does("baseline", "create", ann.file, "A")
    signs(ann, "authorship")
    ann.does("sync", ann.file)
    ben.does("sync", ben.file)
    signs(ben, "approval")
    ben.does("sync", ben.file)
    ann.does("sync", ann.file)
    assert ann.state_hash() == ben.state_hash()
    for person in (ann, ben):
        found = person.asks("verify", person.file)
        assert [(each["name"], each["valid"]) for each in found["signatures"]] == [(ann.name, True), (ben.name, True)]
