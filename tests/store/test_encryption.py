"""Encrypted project files: what opens them, what does not, and that nothing of them lies readable on the disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from forestall.changes import FieldName
from forestall.errors import Corrupt, KeyNeeded
from forestall.fmea.edits import Add, Refused
from forestall.ids import EntityId, ProjectId
from forestall.store.encryption import MARK, FileKey, key_from, new_key, parse_key, salt_of
from forestall.store.file import ProjectFile
from forestall_desktop.session.opening import load, session, wall_clock
from forestall_desktop.session.recorders import DirectRecorder

PASSPHRASE = "seal bath north lamp"
SECRET_WORDS = "the seal nobody may read of"


@pytest.fixture(scope="module")
def key() -> FileKey:
    made = new_key(PASSPHRASE, os.urandom)
    assert isinstance(made, FileKey)
    return made


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.fmea"
    with ProjectFile.create(path, ProjectId("p"), os.urandom) as file:
        types(file, "e1")
    return path


@pytest.fixture
def secret(plain: Path, key: FileKey, tmp_path: Path) -> Path:
    path = tmp_path / "secret.fmea"
    with ProjectFile(plain) as file:
        file.copy_with_key(path, key)
    return path


def types(file: ProjectFile, id: str) -> None:
    project, clock = load(file)
    texts = {FieldName("text"): SECRET_WORDS, FieldName("method"): "dfmea"}
    at_work = session(file, project, clock, "Ann", DirectRecorder(file, wall_clock))
    assert not isinstance(at_work.submit(Add(EntityId(id), "analysis", set=texts)), Refused)


def test_an_encrypted_file_holds_the_same_and_opens_with_its_key(plain: Path, secret: Path, key: FileKey) -> None:
    with ProjectFile(plain) as before, ProjectFile(secret, key=key) as after, before.reading() as here, after.reading() as there:
        assert (after.identity, there.check()) == (before.identity, here.check())
        assert there.check().faults == ()


def test_nothing_of_an_encrypted_file_is_readable_on_the_disk_while_it_is_written(plain: Path, secret: Path, key: FileKey) -> None:
    with ProjectFile(secret, key=key) as file:
        types(file, "e2")
        beside = [each for each in secret.parent.iterdir() if each.name.startswith(secret.name)]
        assert secret.with_name(f"{secret.name}-wal") in beside
        assert all(SECRET_WORDS.encode() not in each.read_bytes() for each in beside)
    assert SECRET_WORDS.encode() in plain.read_bytes()


def test_without_a_key_it_says_that_it_is_encrypted_and_not_that_it_is_damaged(secret: Path) -> None:
    before = secret.read_bytes()
    with pytest.raises(KeyNeeded, match="pass-phrase opens it"):
        ProjectFile(secret)
    assert secret.read_bytes() == before


def test_a_wrong_pass_phrase_is_a_sentence(secret: Path, capfd: pytest.CaptureFixture[str]) -> None:
    salt = salt_of(secret)
    assert salt is not None
    for read_only in (True, False):
        with pytest.raises(KeyNeeded, match=r"does not open secret\.fmea"):
            ProjectFile(secret, read_only=read_only, key=key_from("seal bath north lamb", salt))
    assert capfd.readouterr() == ("", "")


def test_its_pass_phrase_opens_it_in_any_program_for_sqlcipher(secret: Path) -> None:
    raw = sqlite.connect(str(secret))
    raw.execute(f"PRAGMA key = '{PASSPHRASE}'")
    (count,) = raw.execute("SELECT count(*) FROM entity").fetchone()
    raw.close()
    assert count > 0


def test_a_copy_of_an_encrypted_file_is_encrypted_with_the_same_key(secret: Path, key: FileKey, tmp_path: Path) -> None:
    copy = tmp_path / "copy.fmea"
    with ProjectFile(secret, read_only=True, key=key) as file:
        file.copy_to(copy)
    assert salt_of(copy) == key.salt
    with ProjectFile(copy, key=key) as file, file.reading() as replica:
        assert replica.check().faults == ()


def test_an_older_encrypted_file_is_brought_up_to_date_and_its_backup_is_encrypted(secret: Path, key: FileKey) -> None:
    raw = sqlite.connect(str(secret))
    raw.execute(f"PRAGMA key = '{PASSPHRASE}'")
    raw.execute("PRAGMA user_version = 0")
    raw.close()
    with ProjectFile(secret, key=key) as file, file.reading() as replica:
        assert replica.check().faults == ()
        assert file.backup is not None
        assert salt_of(file.backup) == key.salt


def test_a_key_of_another_file_does_not_make_a_plain_one_secret(plain: Path, key: FileKey) -> None:
    with ProjectFile(plain, key=key) as file:
        assert file.key is None
        assert file.get("project") == "p"


def test_a_file_of_nonsense_is_damaged_and_not_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "nonsense.fmea"
    path.write_bytes(b"FMEA" + bytes(5000))
    with pytest.raises(Corrupt):
        ProjectFile(path)


def test_a_damaged_page_of_an_encrypted_file_is_noticed(secret: Path, key: FileKey) -> None:
    told = bytearray(secret.read_bytes())
    told[5000] ^= 1
    secret.write_bytes(told)
    with pytest.raises((Corrupt, KeyNeeded)), ProjectFile(secret, key=key) as file, file.reading() as replica:
        replica.check()


def test_a_short_pass_phrase_is_refused() -> None:
    assert isinstance(new_key("   short   ", os.urandom), Refused)


def test_a_key_is_written_down_and_read_again(key: FileKey) -> None:
    assert parse_key(key.line) == key
    assert parse_key("no key") is None
    assert parse_key("00") is None
    assert key.salt.startswith(MARK)
    assert key.secret.hex() not in repr(key)


def test_everybody_has_another_salt(key: FileKey) -> None:
    other = new_key(PASSPHRASE, os.urandom)
    assert isinstance(other, FileKey)
    assert other != key
