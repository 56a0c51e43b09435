"""Files of older versions: backed up, then brought up to date in one transaction; and the steps lead to the tables that are described."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from forestall.errors import Corrupt, Unavailable
from forestall.fmea.edits import Add
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from forestall.store import file as project_files
from forestall.store.file import REVISION, SCHEMA, ProjectFile
from forestall.store.upgrade import newest, upgrade
from tests.store.desk import as_nobody, desk_at

ANALYSIS = EntityId("analysis")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that says it was written before the first step."""
    path = tmp_path / "brake.fmea"
    with desk_at(path) as desk:
        desk.does(Add(ANALYSIS, "analysis", None, {TEXT: "Parking brake"}))
    with closing(sqlite3.connect(path)) as header:
        header.execute("PRAGMA user_version = 0")
    return path


def tables(path: Path) -> dict[str, object]:
    """Every table and index of a file, as SQLite itself describes them."""
    with closing(sqlite3.connect(path)) as file:
        names = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {
            name: (
                file.execute(f"PRAGMA table_info('{name}')").fetchall(),
                sorted(file.execute(f"PRAGMA foreign_key_list('{name}')").fetchall()),
                sorted(
                    (index[1], index[2:], file.execute(f"PRAGMA index_info('{index[1]}')").fetchall())
                    for index in file.execute(f"PRAGMA index_list('{name}')").fetchall()
                ),
            )
            for name in names
        }


def settings(path: Path) -> tuple[int, str]:
    with closing(sqlite3.connect(path)) as file:
        return file.execute("PRAGMA user_version").fetchone()[0], file.execute("SELECT version_num FROM alembic_version").fetchone()[0]


def test_the_steps_lead_to_the_tables_of_a_new_file(tmp_path: Path) -> None:
    new, stepped = tmp_path / "new.fmea", tmp_path / "stepped.fmea"
    with desk_at(new):
        pass
    with closing(sqlite3.connect(stepped)) as nothing:
        nothing.execute("VACUUM")
    upgrade(stepped)
    assert tables(stepped) == tables(new), "store/tables.py and store/migrations have parted: add a step"
    assert settings(stepped) == settings(new) == (SCHEMA, REVISION)
    assert newest() == SCHEMA


def test_an_older_file_is_brought_up_to_date_when_it_is_opened_and_its_backup_kept(old: Path) -> None:
    content = tables(old)
    with ProjectFile(old) as file, file.reading() as replica:
        assert [entity.values[TEXT] for entity in replica.entities()] == ["Parking brake"]
        assert replica.check().faults == ()
        backup = file.backup
    assert settings(old) == (SCHEMA, REVISION)
    assert backup == old.with_name("brake (version 0).fmea")
    assert settings(backup)[0] == 0
    assert tables(backup) == content
    with ProjectFile(old) as again:
        assert again.backup is None


def test_an_older_backup_is_not_overwritten(old: Path) -> None:
    old.with_name("brake (version 0).fmea").write_text("last week's")
    assert upgrade(old) == old.with_name("brake (version 0, 2).fmea")
    assert old.with_name("brake (version 0).fmea").read_text() == "last week's"


def test_a_file_of_today_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "brake.fmea"
    with desk_at(path):
        pass
    before = path.read_bytes()
    assert upgrade(path) is None
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["brake.fmea"]


def test_a_step_that_fails_leaves_the_file_as_it_was(old: Path) -> None:
    with closing(sqlite3.connect(old)) as damaged:
        damaged.execute("DROP TABLE alembic_version")  # so the first step is taken again, over tables that are there
    before = tables(old)
    with pytest.raises(Corrupt, match=r"brake.fmea cannot be used"):
        upgrade(old)
    assert tables(old) == before


def test_an_older_file_cannot_be_opened_for_reading_alone(old: Path) -> None:
    with pytest.raises(Unavailable, match="Open it once where it may be changed"):
        ProjectFile(old, read_only=True)


def test_an_older_file_where_no_backup_can_be_made_is_not_touched(read_only_folder: Path) -> None:
    old = read_only_folder / "brake.fmea"
    with closing(sqlite3.connect(old)) as header:
        header.execute("PRAGMA user_version = 0")
    before = old.read_bytes()
    with as_nobody(), pytest.raises(Unavailable):
        ProjectFile(old)
    assert old.read_bytes() == before


def test_opening_a_file_of_today_loads_neither_alembic_nor_sqlalchemy(tmp_path: Path) -> None:
    path = tmp_path / "brake.fmea"
    with desk_at(path):
        pass
    source = f"import sys, pathlib, {project_files.__name__} as files; files.ProjectFile(pathlib.Path({str(path)!r})).close()"
    command = [sys.executable, "-c", f"{source}; print(*sys.modules)"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert not {"alembic", "sqlalchemy"} & set(loaded)
