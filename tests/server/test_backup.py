"""A backup is the whole server as of one instant, made while it runs; only the key opens it, and nobody changes it unseen."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from forestall.ids import SiteId
from forestall_server.audit.keys import key_in
from forestall_server.backup.making import postgresql_program
from tests.postgres import Cluster
from tests.server.operators import Operator
from tests.server.running import PASSWORD, PROJECT, Person, Running, running, typed

SITE = SiteId("laptop")


class Site:
    """A place with a folder and a database, empty or not, and an operator who looks after it."""

    def __init__(self, operator: Operator, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url
        self._operator = operator

    def says(self, *arguments: str | Path) -> str:
        self._operator.forgets()
        code, out, err = self._operator.types(*map(str, arguments), "--data", str(self.folder), "--database", self.url)
        assert code == 0, err
        return out.strip()

    def is_refused(self, *arguments: str | Path) -> str:
        self._operator.forgets()
        code, out, err = self._operator.types(*map(str, arguments), "--data", str(self.folder), "--database", self.url)
        assert (code, out, err.count("\n")) == (1, "", 1), (out, err)
        return err


@pytest.fixture
def here(operator: Operator, tmp_path: Path, each_url: str) -> Site:
    """A server's place."""
    return Site(operator, tmp_path / "here", each_url)


@pytest.fixture
def elsewhere(operator: Operator, tmp_path: Path, each_url: str, request: pytest.FixtureRequest) -> Iterator[Site]:
    """An empty place with the same sort of database."""
    if each_url.startswith("sqlite"):
        yield Site(operator, tmp_path / "elsewhere", f"sqlite:///{tmp_path / 'elsewhere.db'}")
        return
    cluster: Cluster = request.getfixturevalue("postgresql_cluster")
    with cluster.fresh_database("elsewhere") as url:
        yield Site(operator, tmp_path / "elsewhere", url)


@pytest.fixture
def key(operator: Operator, tmp_path: Path) -> tuple[Path, str]:
    """The file that opens backups, and the line that makes them."""
    path = tmp_path / "backup.key"
    code, out, err = operator.types("backup-key", str(path))
    assert code == 0, err
    assert path.stat().st_mode & 0o077 == 0
    return path, out.strip()


def log_of(person: Person) -> list[bytes]:
    return [bytes(change) for change in person.pulls().changes]


def back(server: Running, name: str = "Ann") -> Person:
    """Somebody who signs in again."""
    person = server.visitor()
    person.shows(person.post("/v1/session", name=name, password=PASSWORD).json()["access_token"])
    return person


def test_a_restored_server_is_the_one_that_was_saved(here: Site, elsewhere: Site, key: tuple[Path, str], tmp_path: Path) -> None:
    opens, makes = key
    with running(here.url, data=here.folder) as server:
        ann = server.person("Ann").makes()
        ann.pushes(SITE, *typed(SITE, 1, 50))
        saved = log_of(ann)
        here.says("backup", tmp_path / "monday", "--to", makes)
        ann.pushes(SITE, *typed(SITE, 51, 60))
        before = ann.pulls()
    said = elsewhere.says("restore", tmp_path / "monday", "--key", opens)
    assert "the desktops send again" in said
    with running(elsewhere.url, data=elsewhere.folder) as server:
        ann = back(server)
        assert log_of(ann) == saved
        after = ann.pulls()
        assert (after.head, after.epoch == before.epoch) == (50, False)
    assert key_in(elsewhere.folder) == key_in(here.folder)
    told = json.loads(elsewhere.says("audit", "list", "--json"))["lines"]
    assert any(line["what"] == "server.restored" for line in told)
    assert "whole" in elsewhere.says("audit", "verify")


def test_a_backup_of_a_server_at_work_is_one_instant(here: Site, elsewhere: Site, key: tuple[Path, str], tmp_path: Path) -> None:
    opens, makes = key
    with running(here.url, data=here.folder) as server:
        ann = server.person("Ann").makes()
        ann.pushes(SITE, *typed(SITE, 1, 10))
        again, over = server.again(ann), threading.Event()

        def types_on() -> None:
            n = 11
            while not over.is_set():
                again.pushes(SITE, *typed(SITE, n, n + 4))
                n += 5

        typing = threading.Thread(target=types_on)
        typing.start()
        try:
            for name in ("first", "second"):
                here.says("backup", tmp_path / name, "--to", makes)
        finally:
            over.set()
            typing.join()
        everything = log_of(ann)
    elsewhere.says("restore", tmp_path / "second", "--key", opens)
    with running(elsewhere.url, data=elsewhere.folder) as server:
        kept = log_of(back(server))
    assert len(kept) >= 10
    assert kept == everything[: len(kept)]


def test_what_was_changed_in_a_backup_is_noticed(here: Site, elsewhere: Site, key: tuple[Path, str], tmp_path: Path) -> None:
    opens, makes = key
    with running(here.url, data=here.folder) as server:
        server.person("Ann").makes()
    backup = tmp_path / "monday"
    here.says("backup", backup, "--to", makes)
    whole = backup.read_bytes()
    assert json.loads(here.says("backup-verify", backup, "--json"))["ok"] is True
    for place in (0, 30, len(whole) // 2, len(whole) - 1):
        backup.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        here.is_refused("backup-verify", backup)
        elsewhere.is_refused("restore", backup, "--key", opens)
    backup.write_bytes(whole[:-1])
    assert "changed or cut off" in here.is_refused("backup-verify", backup)
    assert not elsewhere.folder.exists() or not any(elsewhere.folder.iterdir())


def test_nobody_but_the_holder_of_the_key_opens_it(
    here: Site, elsewhere: Site, key: tuple[Path, str], operator: Operator, tmp_path: Path
) -> None:
    _, makes = key
    with running(here.url, data=here.folder) as server:
        server.person("Ann").makes().pushes(SITE, *typed(SITE, 1, 1, "a secret of the firm"))
    assert "Make a key" in here.is_refused("backup", tmp_path / "monday")
    here.says("backup", tmp_path / "monday", "--to", makes)
    assert b"a secret of the firm" not in (tmp_path / "monday").read_bytes()
    operator.types("backup-key", str(tmp_path / "other.key"))
    assert "not encrypted to this key" in elsewhere.is_refused("restore", tmp_path / "monday", "--key", tmp_path / "other.key")
    stranger = "0" * 64
    assert "not by the key you trust" in elsewhere.is_refused("restore", tmp_path / "monday", "--key", key[0], "--signed-by", stranger)


def test_nothing_that_is_there_is_overwritten(here: Site, key: tuple[Path, str], tmp_path: Path) -> None:
    opens, makes = key
    with running(here.url, data=here.folder) as server:
        ann = server.person("Ann").makes()
        ann.pushes(SITE, *typed(SITE, 1, 3))
        here.says("backup", tmp_path / "monday", "--to", makes)
        assert "is there already" in here.is_refused("backup", tmp_path / "monday", "--to", makes)
        here.is_refused("restore", tmp_path / "monday", "--key", opens)
        assert len(log_of(ann)) == 3


def test_a_folder_keeps_the_newest_backups(server: Running, operator: Operator, key: tuple[Path, str], tmp_path: Path) -> None:
    data, backups = tmp_path / "data", tmp_path / "backups"
    backups.mkdir()
    for day in ("01", "02", "03"):
        (backups / f"forestall-202601{day}T000000Z.forestall-backup").write_bytes(b"old")
    place = Site(operator, data, server.settings.database)
    told = json.loads(place.says("backup", backups, "--to", key[1], "--keep", "2", "--json"))
    assert sorted(path.name for path in backups.iterdir()) == ["forestall-20260103T000000Z.forestall-backup", Path(told["file"]).name]
    assert len(told["removed"]) == 2


def test_a_database_that_was_restored_by_other_means_lets_the_desktops_notice(server: Running, operator: Operator, tmp_path: Path) -> None:
    ann = server.person("Ann").makes()
    ann.pushes(SITE, *typed(SITE, 1, 3))
    epoch = ann.pulls().epoch
    Site(operator, tmp_path, server.settings.database).says("restore", "--done-elsewhere")
    assert ann.pulls().epoch != epoch
    assert PROJECT in ann.get("/v1/projects").text


def test_the_databases_password_stands_on_no_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pg_dump"
    program.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/said\necho "$PGPASSWORD" > {tmp_path}/secret\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    postgresql_program("pg_dump", "postgresql+psycopg://ann:s%40crt@db:5433/x?sslmode=require", "--format=custom")
    assert (tmp_path / "said").read_text() == "--dbname=postgresql://ann@db:5433/x?sslmode=require --format=custom\n"
    assert (tmp_path / "secret").read_text() == "s@crt\n"
