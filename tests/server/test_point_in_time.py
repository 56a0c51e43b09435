"""PostgreSQL archives its log, burns down, and comes back as of an instant; whoever had more brings it again."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

from forestall.ids import SiteId
from tests.postgres import OWNER, Account, Cluster, binary, make_data, server_process, wait_until_it_answers
from tests.server.operators import Operator
from tests.server.running import PASSWORD, Person, Running, eventually, running, typed

SITE = SiteId("laptop")
ARCHIVING = "wal_level=replica\narchive_mode=on\narchive_command='test ! -f {archive}/%f && cp %p {archive}/%f'\n"
RECOVERING = "restore_command='cp {archive}/%f %p'\nrecovery_target_time='{instant}'\nrecovery_target_action=promote\n"

pytestmark = [pytest.mark.drill, pytest.mark.postgresql]


@dataclass(frozen=True, slots=True)
class Machine:
    """A place for a cluster, owned by whoever may run one."""

    folder: Path
    account: Account = field(default_factory=Account.for_a_server)

    @property
    def cluster(self) -> Cluster:
        return Cluster(self.folder)

    def makes_folder(self, folder: Path) -> Path:
        folder.mkdir()
        if self.account.user is not None:
            shutil.chown(folder, self.account.user)
        return folder

    def does(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [binary(program), *arguments],
            cwd=self.folder,
            user=self.account.user,
            group=self.account.group,
            extra_groups=self.account.more_groups,
            capture_output=True,
            check=True,
        )

    def is_told(self, settings: str) -> None:
        with (self.folder / "data" / "postgresql.auto.conf").open("a") as file:
            file.write(settings)

    def asks(self, statement: str) -> object:
        with psycopg.connect(host=str(self.folder), user=OWNER, dbname="postgres", autocommit=True) as connection:
            asked = connection.execute(statement.encode())
            row = asked.fetchone() if asked.description else None
            return row[0] if row else None

    @contextmanager
    def runs(self) -> Iterator[None]:
        with server_process(self.folder, self.account) as process:
            wait_until_it_answers(self.cluster, process)
            yield


def back(server: Running) -> Person:
    person = server.visitor()
    person.shows(person.post("/v1/session", name="Ann", password=PASSWORD).json()["access_token"])
    return person


def test_a_database_comes_back_as_of_an_instant_and_a_desktop_brings_the_rest(operator: Operator) -> None:
    # PostgreSQL's user cannot enter pytest's own folder.
    place = Path(tempfile.mkdtemp(prefix="forestall-drill-"))
    place.chmod(0o755)
    try:
        _burns_and_comes_back(operator, place)
    finally:
        shutil.rmtree(place)


def _burns_and_comes_back(operator: Operator, place: Path) -> None:
    first, second = Machine(place / "first"), Machine(place / "second")
    for each in (first.folder, second.folder, place / "archive"):
        first.makes_folder(each)
    archive, base = place / "archive", second.folder / "data"
    make_data(first.folder, first.account)
    first.is_told(ARCHIVING.format(archive=archive))
    with first.runs():
        first.asks("CREATE DATABASE forestall")
        first.does("pg_basebackup", "-h", str(first.folder), "-U", OWNER, "-D", str(base), "-X", "none", "-c", "fast")
        with running(first.cluster.url("forestall"), data=place / "server") as server:
            ann = server.person("Ann").makes()
            ann.pushes(SITE, *typed(SITE, 1, 20))
            instant = first.asks("SELECT clock_timestamp()::text")
            ann.pushes(SITE, *typed(SITE, 21, 30))
            had = ann.pulls()
        first.asks("SELECT pg_switch_wal()")
        first.asks("CHECKPOINT")
    shutil.rmtree(first.folder)
    second.is_told(RECOVERING.format(archive=archive, instant=instant))
    (base / "recovery.signal").touch()
    with second.runs():
        eventually(lambda: second.asks("SELECT pg_is_in_recovery()") is False, "the database has recovered")
        url = second.cluster.url("forestall")
        code, _, err = operator.types("restore", "--done-elsewhere", "--database", url, "--data", str(place / "server"))
        assert code == 0, err
        with running(url, data=place / "server") as server:
            ann = back(server)
            assert (ann.pulls().head, ann.pulls().epoch == had.epoch) == (20, False)
            ann.pushes(SITE, *typed(SITE, 1, 30))
            assert sorted(map(bytes, ann.pulls().changes)) == sorted(map(bytes, had.changes))
