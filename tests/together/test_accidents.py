"""Accidents that others lose data by: files copied and restored, servers set back, states that differ."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from forestall.changes import FieldName
from forestall.errors import Forked
from forestall.store.file import ProjectFile
from forestall.store.renaming import take_new_site
from forestall_desktop.settings.folders import home
from tests.replicas import Server, cloned, retypes, syncs, texts, types
from tests.together.pages import tiny_pages


def site(path: Path) -> str:
    with ProjectFile(path) as file:
        return file.identity.site


def test_a_copied_file_goes_on_under_a_new_name_and_both_copies_keep_their_work(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "before the copy")
    copy = Path(shutil.copy(ann, tmp_path / "copy.fmea"))
    types(ann, "in the original")
    types(copy, "in the copy")
    assert site(ann) != site(copy)
    for path in (ann, copy, ann):
        assert syncs(path, server).in_step is not False
    assert texts(ann) == texts(copy) == {"before the copy", "in the original", "in the copy"}


def test_a_restored_backup_takes_no_number_twice(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "saved")
    backup = shutil.copy(ann, tmp_path / "monday.fmea")
    types(ann, "typed after the backup")
    syncs(ann, server)
    shutil.copy(backup, ann)
    types(ann, "typed after the restore")
    assert syncs(ann, server).in_step
    assert texts(ann) == {"saved", "typed after the backup", "typed after the restore"}


def test_a_number_used_twice_is_noticed_by_the_server_and_nothing_of_it_is_taken(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "common")
    syncs(ann, server)
    twin = Path(shutil.copy(ann, tmp_path / "twin.fmea"))
    with ProjectFile(twin) as file:
        lease = file.get("lease")
    types(ann, "first under this number")
    syncs(ann, server)
    _forge_lease(ann, twin, lease)
    types(twin, "second under this number")
    assert site(ann) == site(twin)
    before = server.hash()
    with pytest.raises(Forked):
        syncs(twin, server)
    assert server.hash() == before


def test_a_forked_file_takes_a_new_name_and_loses_nothing(ann: Path, server: Server, tmp_path: Path) -> None:
    id = types(ann, "common")
    syncs(ann, server)
    twin = Path(shutil.copy(ann, tmp_path / "twin.fmea"))
    with ProjectFile(twin) as file:
        lease = file.get("lease")
    retypes(ann, id, "first")
    syncs(ann, server)
    _forge_lease(ann, twin, lease)
    retypes(twin, id, "second")
    with ProjectFile(twin) as file:
        assert take_new_site(file, os.urandom) == 1
    assert syncs(twin, server).in_step
    assert syncs(ann, server).in_step
    with ProjectFile(ann) as file, file.reading() as replica:
        entity = replica.entity(id)
        assert entity is not None
        assert {head.value for head in entity.heads(FieldName("text"))} == {"first", "second"}


def test_a_server_set_back_to_an_earlier_day_gets_everything_again_and_nothing_doubles(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "monday")
    syncs(ann, server)
    ben = cloned(tmp_path / "ben.fmea", ann, server)
    backup = server.is_backed_up()
    types(ann, "tuesday, ann")
    syncs(ann, server)
    types(ben, "tuesday, ben", "ben")
    syncs(ben, server)
    syncs(ann, server)
    server.is_set_back_to(backup)
    types(ben, "wednesday", "ben")
    for path in (ben, ann, ben):
        syncs(path, server)
    expected = {"monday", "tuesday, ann", "tuesday, ben", "wednesday"}
    assert texts(ann) == texts(ben) == expected
    assert syncs(ann, server).in_step
    with ProjectFile(ann) as file, file.reading() as replica:
        assert replica.hash == server.hash()


def test_a_client_that_read_less_than_the_set_back_log_has_again_still_notices(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "one")
    syncs(ann, server)
    late = cloned(tmp_path / "late.fmea", ann, server)
    backup = server.is_backed_up()
    types(ann, "two")
    syncs(ann, server)
    syncs(late, server)
    server.is_set_back_to(backup)
    # Another desktop fills the forgotten numbers with other changes before anybody else asks.
    other = cloned(tmp_path / "other.fmea", ann, server)
    for text in ("three", "four"):
        types(other, text, "ben")
    syncs(other, server)
    for path in (late, ann, other, late):
        syncs(path, server)
    assert texts(late) == texts(ann) == texts(other) == {"one", "two", "three", "four"}


def test_a_client_notices_it_in_the_middle_of_sending_too(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "one")
    syncs(ann, server)
    late = cloned(tmp_path / "late.fmea", ann, server)
    backup = server.is_backed_up()
    types(ann, "two")
    syncs(ann, server)
    syncs(late, server)
    server.is_set_back_to(backup)
    other = cloned(tmp_path / "other.fmea", ann, server)
    others, its_own = {f"other {n}" for n in range(7)}, {f"late {n}" for n in range(11)}
    for text in sorted(others):
        types(other, text, "ben")
    syncs(other, server)
    for text in sorted(its_own):
        types(late, text, "ben")
    with tiny_pages():
        for path in (ann, late, other, ann):
            syncs(path, server)
    assert texts(late) == texts(ann) == texts(other) == {"one", "two"} | others | its_own


def test_a_damaged_row_is_noticed_mended_from_the_own_log_and_counted(ann: Path, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    id = types(ann, "as typed")
    syncs(ann, server)
    with ProjectFile(ann) as file, file.writing() as replica:
        replica._run("UPDATE entity SET fields = replace(fields, 'as typed', 'as damaged') WHERE stream = :stream")
        replica._run("UPDATE stream SET hash = :hash WHERE id = :stream", hash="0" * 64)
        assert replica.entity(id) is not None
    summary = syncs(ann, server)
    assert summary.healed
    assert summary.in_step
    assert texts(ann) == {"as typed"}
    with ProjectFile(ann) as file:
        assert file.get("divergences") == "1"
    assert "state differed" in caplog.text
    caplog.clear()


def _forge_lease(original: Path, twin: Path, lease: str | None) -> None:
    """Make this computer believe that the twin is the original: the second line of defence must hold alone."""
    assert lease is not None
    (home() / "sites" / f"{site(original)}.json").write_text(f'["{lease}"]')
    assert site(twin) == site(original)
