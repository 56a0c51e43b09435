"""A project file: it appears whole, refuses in a sentence what it cannot open, and keeps what it has whatever happens to the disk."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from forestall.errors import Corrupt, ForestallError, TooNew, Unavailable
from forestall.fmea.edits import Add, SetFields
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from forestall.protocol.state import state_hash
from forestall.store.file import APPLICATION_ID, SCHEMA, ProjectFile, publish
from forestall.store.lock import editing, syncing
from tests.store.desk import Desk, as_nobody, desk_at
from tests.worlds import PROJECT, seeded
from tools.make_schema import ddl

ANALYSIS = EntityId("analysis")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "brake.fmea"


@pytest.fixture
def desk(path: Path) -> Iterator[Desk]:
    with desk_at(path) as desk:
        desk.does(Add(ANALYSIS, "analysis", None, {TEXT: "Parking brake"}))
        yield desk


def refusal(path: Path) -> ForestallError:
    """Why a file cannot be opened. It must be left as it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ForestallError) as refused:
        ProjectFile(path)
    assert before is None or path.read_bytes() == before
    assert path.name in refused.value.sentence
    return refused.value


def texts(path: Path) -> dict[str, object]:
    """The wordings in a sound file."""
    with ProjectFile(path) as file, file.reading() as replica:
        assert replica.check().faults == ()
        return {entity.id: entity.values.get(TEXT) for entity in replica.entities()}


# Making and opening


def test_a_new_file_is_a_whole_empty_project(path: Path) -> None:
    with ProjectFile.create(path, PROJECT, seeded(1)) as file:
        assert file.identity.project == PROJECT
        with file.reading() as replica:
            assert (replica.head, replica.vector(), replica.hash, list(replica.entities())) == (0, {}, state_hash([]), [])
            assert replica.check().faults == ()
    assert sorted(each.name for each in path.parent.iterdir()) == [path.name]


def test_every_file_is_a_site_of_its_own(tmp_path: Path) -> None:
    sites = set()
    for name in ("one.fmea", "two.fmea"):
        with ProjectFile.create(tmp_path / name, PROJECT, os.urandom) as file:
            sites.add(file.identity.site)
    assert len(sites) == 2


def test_what_was_acknowledged_is_there_when_the_file_is_opened_again(desk: Desk, path: Path) -> None:
    desk.does(SetFields(ANALYSIS, {TEXT: "Electric parking brake"}))
    assert texts(path) == {ANALYSIS: "Electric parking brake"}
    with desk_at(path) as again:
        assert again.file.identity == desk.file.identity
        assert again.pen.clock.last == desk.pen.clock.last
        assert again.does(SetFields(ANALYSIS, {TEXT: "Brake"})).changes[0].dot.n == 3


def test_an_existing_file_is_never_made_anew(desk: Desk, path: Path) -> None:
    with pytest.raises(Unavailable, match="exists already and was left as it is"):
        ProjectFile.create(path, PROJECT, seeded(2))
    assert texts(path) == {ANALYSIS: "Parking brake"}


def test_a_file_cannot_be_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"brake.fmea cannot be made here: No such file or directory. Nothing was changed"):
        ProjectFile.create(tmp_path / "nowhere" / "brake.fmea", PROJECT, seeded(1))


def test_a_file_cannot_be_made_where_nobody_may_write(read_only_folder: Path) -> None:
    with as_nobody(), pytest.raises(Unavailable, match=r"new.fmea cannot be made here: Permission denied. Nothing was changed"):
        ProjectFile.create(read_only_folder / "new.fmea", PROJECT, seeded(1))
    assert [each.name for each in read_only_folder.iterdir()] == ["brake.fmea"]


def test_small_facts_are_kept(desk: Desk, path: Path) -> None:
    desk.file.set("server", "plant 7")
    desk.file.set("server", "plant 8")
    with ProjectFile(path) as file:
        assert file.get("server") == "plant 8"
        assert file.get("nothing") is None
        assert file.facts("serv") == {"server": "plant 8"}


# What cannot be opened


def test_a_file_that_is_not_there(path: Path) -> None:
    assert "does not exist" in refusal(path).sentence
    assert not path.exists()


def test_a_folder_is_no_file(path: Path) -> None:
    path.mkdir()
    assert isinstance(refusal(path), Unavailable)


@pytest.mark.parametrize("content", [b"", b"SQLite", b"PK\x03\x04 a workbook", os.urandom(4096), b"\0" * 100])
def test_a_file_of_another_sort(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    refused = refusal(path)
    assert isinstance(refused, Corrupt)
    assert "is not a Forestall project, or it is damaged" in refused.sentence


def test_somebody_elses_database(path: Path) -> None:
    with sqlite3.connect(path) as foreign:
        foreign.execute("CREATE TABLE recipe (title TEXT)")
    foreign.close()
    refused = refusal(path)
    assert isinstance(refused, Corrupt)
    assert refused.sentence == "brake.fmea is a database, but not a Forestall project. It was left as it is"


def test_a_file_of_a_newer_version(desk: Desk, path: Path) -> None:
    desk.file.close()
    with sqlite3.connect(path) as later:
        later.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    later.close()
    refused = refusal(path)
    assert isinstance(refused, TooNew)
    assert "update this program to open it" in refused.sentence


@pytest.mark.parametrize("length", [100, 512, 4096, 5000, 12_000, -1])
def test_a_file_cut_off_anywhere(desk: Desk, path: Path, length: int) -> None:
    desk.file.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:length])
    refused = refusal(path) if not opens(path) else None
    assert refused is None or isinstance(refused, Corrupt)


def opens(path: Path) -> bool:
    """Whether a damaged file still opens; then every question to it is answered or refused in a sentence."""
    try:
        with ProjectFile(path) as file, file.reading() as replica:
            replica.check()
    except ForestallError:
        return False
    return True


@pytest.mark.parametrize("seed", range(12))
def test_a_file_with_damaged_bytes_is_read_or_refused_in_a_sentence(desk: Desk, path: Path, seed: int) -> None:
    desk.file.close()
    content = bytearray(path.read_bytes())
    noise = seeded(seed)
    for _ in range(40):
        at = 100 + int.from_bytes(noise(4), "big") % (len(content) - 100)
        content[at] = noise(1)[0]
    path.write_bytes(bytes(content))
    opens(path)


DAMAGE = ["DROP TABLE stream", "DROP TABLE property", "DROP TABLE change", "DELETE FROM property", "DELETE FROM stream"]


@pytest.mark.parametrize("drop", DAMAGE)
def test_a_file_that_lost_a_part(desk: Desk, path: Path, drop: str) -> None:
    desk.file.close()
    with sqlite3.connect(path) as butcher:
        butcher.execute(drop)
    butcher.close()
    assert not opens(path)


def test_a_file_nobody_may_read(read_only_folder: Path) -> None:
    path = read_only_folder / "brake.fmea"
    path.chmod(0o000)
    with as_nobody(), pytest.raises(Unavailable, match="cannot be read: Permission denied"):
        ProjectFile(path)


def test_a_file_that_may_only_be_read_can_be_read_and_not_changed(read_only_folder: Path) -> None:
    with as_nobody(), ProjectFile(read_only_folder / "brake.fmea", read_only=True) as file:
        with file.reading() as replica:
            assert [entity.values[TEXT] for entity in replica.entities()] == ["Parking brake"]
        with pytest.raises(Unavailable, match="may only be read here"):
            file.set("server", "plant 7")


# Copies


def test_a_copy_is_complete_and_goes_its_own_way(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.fmea"
    desk.file.copy_to(copy)
    desk.does(SetFields(ANALYSIS, {TEXT: "Changed since"}))
    assert texts(copy) == {ANALYSIS: "Parking brake"}
    with sqlite3.connect(copy) as header:
        assert header.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert header.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
    header.close()


def test_a_copy_is_edited_and_synced_side_by_side_like_any_file(desk: Desk, tmp_path: Path) -> None:
    copy = tmp_path / "copy.fmea"
    desk.file.copy_to(copy)
    with desk_at(copy) as window, desk_at(copy) as agent, agent.file.reading() as long_look:
        window.does(SetFields(ANALYSIS, {TEXT: "Typed while the agent was reading"}))
        assert [entity.values[TEXT] for entity in long_look.entities()] == ["Parking brake"]


def test_a_copy_leaves_what_is_there_and_no_half_files(desk: Desk, path: Path, read_only_folder: Path) -> None:
    with pytest.raises(Unavailable, match="exists already and was left as it is"):
        desk.file.copy_to(path)
    with pytest.raises(Unavailable, match=r"copy.fmea cannot be made here: No such file or directory"):
        desk.file.copy_to(path.parent / "nowhere" / "copy.fmea")
    with as_nobody(), pytest.raises(Unavailable, match=r"copy.fmea cannot be made here: Permission denied"):
        desk.file.copy_to(read_only_folder / "copy.fmea")
    assert texts(path) == {ANALYSIS: "Parking brake"}
    assert {each.name for each in path.parent.iterdir()} == {path.name, f"{path.name}-wal", f"{path.name}-shm"}


def test_a_file_is_published_without_overwriting(tmp_path: Path) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    new.write_text("new")
    old.write_text("old")
    with pytest.raises(Unavailable, match="exists already"):
        publish(new, old)
    assert old.read_text() == "old"


def test_a_file_is_published_on_a_stick_that_knows_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    with ProjectFile.create(tmp_path / "stick.fmea", PROJECT, seeded(1)):
        pass
    with pytest.raises(Unavailable, match="exists already"):
        ProjectFile.create(tmp_path / "stick.fmea", PROJECT, seeded(1))
    assert [each.name for each in tmp_path.iterdir()] == ["stick.fmea"]


# A full disk


def test_a_full_disk_is_said_and_nothing_of_before_is_lost(desk: Desk, path: Path) -> None:
    pages = desk.file._connection.run("PRAGMA page_count", {})[0][0]
    desk.file._connection.run(f"PRAGMA max_page_count = {pages + 4}", {})
    acknowledged: list[EntityId] = []
    with pytest.raises(Unavailable, match=r"The disk is full: the last change to brake.fmea is not saved yet") as refused:
        adds_until_it_fails(desk, acknowledged)
    assert "What was saved before is safe" in refused.value.sentence
    assert acknowledged
    assert set(texts(path)) == {ANALYSIS, *acknowledged}
    desk.file._connection.run("PRAGMA max_page_count = 1073741823", {})
    with desk_at(path) as again:
        again.does(Add(EntityId("after"), "analysis", None, {TEXT: "There is room again"}))
    assert set(texts(path)) == {ANALYSIS, *acknowledged, "after"}


def adds_until_it_fails(desk: Desk, acknowledged: list[EntityId]) -> None:
    for _ in range(1_000):
        new = desk.ids.next()
        desk.does(Add(new, "analysis", None, {TEXT: "x" * 500}))
        acknowledged.append(new)


def test_a_transaction_that_fails_half_way_leaves_nothing(desk: Desk) -> None:
    with pytest.raises(ZeroDivisionError):
        fails_half_way(desk)
    assert desk.file.get("server") is None


def fails_half_way(desk: Desk) -> None:
    with desk.file.writing():
        desk.file.set("server", "plant 7")
        raise ZeroDivisionError


# Who works on it


def test_a_reader_sees_one_instant_however_much_others_write(desk: Desk, path: Path) -> None:
    with ProjectFile(path) as other, other.reading() as looking:
        before = looking.hash
        desk.does(SetFields(ANALYSIS, {TEXT: "Changed meanwhile"}))
        assert [entity.values[TEXT] for entity in looking.entities()] == ["Parking brake"]
        assert looking.hash == before


def test_one_edits_and_one_syncs_and_no_more(path: Path) -> None:
    with editing(path), syncing(path):
        with pytest.raises(Unavailable, match="is being edited in another window"), editing(path):
            pass
        with pytest.raises(Unavailable, match="is being synced by another program"), syncing(path):
            pass
    with editing(path), syncing(path):
        pass


def test_a_lock_where_nobody_may_write_is_refused(read_only_folder: Path) -> None:
    with as_nobody(), pytest.raises(Unavailable, match="cannot be written: Permission denied"), editing(read_only_folder / "brake.fmea"):
        pass


# The tables


def test_a_new_file_has_the_tables_that_are_described() -> None:
    written = files("forestall.store").joinpath("schema.sql").read_text(encoding="utf-8")
    assert written == ddl(), "run python -m tools.make_schema"
