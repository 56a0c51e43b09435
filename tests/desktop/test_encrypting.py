"""Encrypted project files on the command line: what works on a plain file works on them, elsewhere once the pass-phrase is told."""

from __future__ import annotations

from forestall.store.encryption import salt_of
from forestall.store.lock import editing
from tests.desktop.people import Person
from tests.serving import PASSWORD, ServerProcess

WORDS = "seal bath north lamp"
OTHER_WORDS = "tile moss under rail"
TABLE = "FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n"


def encrypts(person: Person, words: str = WORDS) -> None:
    person.does("encrypt", person.file, "--passphrase-stdin", feed=f"{words}\n")


def forgets_keys(person: Person) -> None:
    """As on another computer."""
    (person.home / "secrets.json").unlink()


def test_an_encrypted_project_is_the_same_and_is_worked_on_as_before(ann: Person) -> None:
    ann.imports(TABLE)
    before = ann.state_hash()
    encrypts(ann)
    assert salt_of(ann.file) is not None
    assert ann.state_hash() == before
    ann.does("set", ann.file, ann.line("Worn pad")["id"], "occurrence", "9")
    assert ann.line("Worn pad")["occurrence"] == 9
    assert ann.asks("verify", ann.file)["ok"]


def test_on_another_computer_it_needs_its_pass_phrase_once(ann: Person) -> None:
    ann.imports(TABLE)
    encrypts(ann)
    forgets_keys(ann)
    assert "pass-phrase opens it" in ann.is_refused("show", ann.file)
    assert "does not open" in ann.is_refused("unlock", ann.file, "--passphrase-stdin", feed="seal bath north lamb\n")
    assert "pass-phrase opens it" in ann.is_refused("show", ann.file)
    ann.does("unlock", ann.file, "--passphrase-stdin", feed=f"{WORDS}\n")
    assert ann.line("Worn pad")["occurrence"] == 4


def test_another_pass_phrase_takes_the_place_of_the_first(ann: Person) -> None:
    ann.imports(TABLE)
    encrypts(ann)
    before = ann.state_hash()
    assert "does not open" in ann.is_refused("passphrase", ann.file, "--passphrase-stdin", feed=f"not this one\n{OTHER_WORDS}\n")
    ann.does("passphrase", ann.file, "--passphrase-stdin", feed=f"{WORDS}\n{OTHER_WORDS}\n")
    forgets_keys(ann)
    assert "does not open" in ann.is_refused("unlock", ann.file, "--passphrase-stdin", feed=f"{WORDS}\n")
    ann.does("unlock", ann.file, "--passphrase-stdin", feed=f"{OTHER_WORDS}\n")
    assert ann.state_hash() == before


def test_encryption_is_removed_by_who_knows_the_pass_phrase(ann: Person) -> None:
    ann.imports(TABLE)
    before = ann.state_hash()
    encrypts(ann)
    assert "does not open" in ann.is_refused("decrypt", ann.file, "--passphrase-stdin", feed="not this one\n")
    ann.does("decrypt", ann.file, "--passphrase-stdin", feed=f"{WORDS}\n")
    assert salt_of(ann.file) is None
    assert ann.state_hash() == before
    assert "not encrypted" in ann.is_refused("decrypt", ann.file, "--passphrase-stdin", feed=f"{WORDS}\n")


def test_a_file_in_use_is_not_written_anew(ann: Person) -> None:
    ann.imports(TABLE)
    before = ann.file.read_bytes()
    with editing(ann.file):
        assert "edited in another window" in ann.is_refused("encrypt", ann.file, "--passphrase-stdin", feed=f"{WORDS}\n")
    assert ann.file.read_bytes() == before
    assert not list(ann.home.glob("*.rewritten"))


def test_what_is_no_pass_phrase_changes_nothing(ann: Person) -> None:
    ann.imports(TABLE)
    assert "at least" in ann.is_refused("encrypt", ann.file, "--passphrase-stdin", feed="short\n")
    assert "empty" in ann.is_refused("encrypt", ann.file, "--passphrase-stdin", feed="\n")
    assert "pass it with" in ann.is_refused("encrypt", ann.file)
    assert salt_of(ann.file) is None
    encrypts(ann)
    assert "encrypted already" in ann.is_refused("encrypt", ann.file, "--passphrase-stdin", feed=f"{OTHER_WORDS}\n")


def test_a_missing_file_is_said_to_be_missing(ann: Person) -> None:
    nowhere = ann.home / "nowhere.fmea"
    for command in ("encrypt", "unlock", "decrypt"):
        assert "does not exist" in ann.is_refused(command, nowhere, "--passphrase-stdin", feed=f"{WORDS}\n")


def test_an_encrypted_project_is_synced_copied_and_bundled_as_any_other(ann: Person, ben: Person, server: ServerProcess) -> None:
    for person in (ann, ben):
        person.does("sign-in", server.address, "--user", person.name, "--password-stdin", feed=PASSWORD)
    ann.imports(TABLE)
    encrypts(ann)
    project = str(ann.asks("connect", ann.file, server.address)["project"])
    ann.does("members", ann.file, "add", ben.name, "--role", "analyst")
    ben.does("clone", server.address, project, ben.file)
    ben.does("set", ben.file, ben.line("Worn pad")["id"], "occurrence", "9")
    ben.does("sync", ben.file)
    assert ann.asks("sync", ann.file)["received"] == 1
    assert ann.state_hash() == ben.state_hash()
    assert b"Worn pad" not in ann.file.read_bytes()


def test_a_key_is_kept_before_the_file_needs_it(ann: Person) -> None:
    ann.imports(TABLE)
    before = ann.file.read_bytes()
    secrets = ann.home / "secrets.json"
    secrets.unlink(missing_ok=True)
    secrets.mkdir()  # no key can be kept
    assert ann.tries("encrypt", ann.file, "--passphrase-stdin", feed=f"{WORDS}\n").code == 1
    assert ann.file.read_bytes() == before
