"""What a server does by itself is done by one process of many; a killed leader is replaced, and what fails is seen and tried again."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.ids import SiteId
from forestall_server.jobs.leading import LEASE_SECONDS, Lease
from forestall_server.jobs.running import OUR_FAULT, Job, Jobs
from forestall_server.jobs.store import JobStore
from tests.server.operators import Operator
from tests.server.running import PROJECT, Running, eventually, problem_of, running, typed

MINUTE_MILLIS = 60_000


class Bell:
    """A piece of work that counts, and fails as long as it is told to."""

    def __init__(self) -> None:
        self.rung = 0
        self.broken: Exception | None = None

    def __call__(self) -> str:
        self.rung += 1
        if self.broken:
            raise self.broken
        return f"rung {self.rung} times"


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def jobs_on(each_server: Running, bell: Bell) -> Iterator[Callable[[str], Jobs]]:
    """The jobs of one process of many; stopped at the end."""
    made: list[Jobs] = []

    def process(name: str) -> Jobs:
        made.append(Jobs(each_server.database, [Job("bell", 3600, bell, "rings")], name, each_server.clock))
        return made[-1]

    yield process
    for each in made:
        each.stop()


def due(server: Running) -> Millis:
    with server.database.reading() as connection:
        return next(each.due for each in JobStore(connection).every() if each.name == "bell")


def test_one_of_two_processes_leads_until_it_goes_or_is_killed(each_server: Running) -> None:
    one, other = (Lease(each_server.database, "bell", name, each_server.clock) for name in ("one", "other"))
    assert (one.take(), other.take(), one.take()) == (True, False, True)
    each_server.passes(LEASE_SECONDS - 1)
    assert (one.take(), other.take()) == (True, False)
    each_server.passes(LEASE_SECONDS + 1)
    assert (other.take(), one.take()) == (True, False)
    other.give_back()
    assert one.take()


def test_a_job_is_done_once_when_it_is_due_whoever_leads(each_server: Running, jobs_on: Callable[[str], Jobs], bell: Bell) -> None:
    one, other = jobs_on("one"), jobs_on("other")
    one.start()
    other.start()
    eventually(lambda: bool(one.standing()[0].succeeded), "the job was done")
    assert (bell.rung, one.standing()) == (1, other.standing())
    assert one.standing()[0].sentence == "rung 1 times"
    assert due(each_server) == each_server.clock.at + 3600 * 1000


def test_what_fails_is_seen_and_tried_again_with_longer_and_longer_waits(
    each_server: Running, jobs_on: Callable[[str], Jobs], bell: Bell, caplog: pytest.LogCaptureFixture
) -> None:
    jobs = jobs_on("one")
    jobs.know()
    bell.broken = Unavailable("The bell has no rope. Nothing was rung; give it one")
    waits = []
    for _ in range(9):
        assert not jobs.do("bell")
        waits.append((due(each_server) - each_server.clock.at) // MINUTE_MILLIS)
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert (jobs.failing(), jobs.standing()[0].failures, jobs.standing()[0].sentence) == (1, 9, bell.broken.sentence)
    bell.broken = None
    assert jobs.do("bell")
    assert (jobs.failing(), jobs.standing()[0].failures) == (0, 0)
    assert {record.levelno for record in caplog.records if "bell" in record.getMessage()} == {logging.WARNING}
    caplog.clear()


def test_a_fault_of_ours_does_not_end_the_clock(jobs_on: Callable[[str], Jobs], bell: Bell, caplog: pytest.LogCaptureFixture) -> None:
    jobs = jobs_on("one")
    jobs.know()
    bell.broken = ZeroDivisionError("one by none")
    assert not jobs.do("bell")
    assert jobs.standing()[0].sentence == OUR_FAULT
    assert "one by none" in caplog.text
    caplog.clear()
    bell.broken = None
    assert jobs.do("bell")


def test_an_administrator_sees_the_jobs_and_has_one_done(own_server: Running) -> None:
    ann, ben = own_server.person("Ann", admin=True), own_server.person("Ben")
    assert problem_of(ben.get("/v1/jobs")).name == "NOT_AN_ADMINISTRATOR"
    assert problem_of(ann.post("/v1/jobs/none/run")).name == "NO_SUCH_JOB"

    def snapshots() -> dict[str, object]:
        return next(each for each in ann.get("/v1/jobs").json()["jobs"] if each["name"] == "snapshots")

    eventually(lambda: snapshots()["succeeded"] is not None, "the server looked for snapshots")
    own_server.passes(100)
    assert ann.post("/v1/jobs/snapshots/run").status_code == 202
    assert snapshots()["due"] == own_server.clock.at


def test_a_snapshot_waits_for_the_desktop_that_comes_new(tmp_path: Path, operator: Operator) -> None:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    with running(url) as server:
        ann = server.person("Ann").makes()
        ann.pushes(SiteId("laptop"), *typed(SiteId("laptop"), 1, 2_000))
        operator.forgets()
        assert operator.types("job", "run", "snapshots", "--database", url, "--data", str(tmp_path)) == (0, "1 snapshots taken\n", "")
        assert operator.types("job", "run", "snapshots", "--database", url, "--data", str(tmp_path))[1] == "0 snapshots taken\n"
        assert ann.get(f"/v1/projects/{PROJECT}/snapshot").json()["entities"] == 2_000


def test_an_operator_sees_how_the_jobs_stand(tmp_path: Path, operator: Operator) -> None:
    where = ("--data", str(tmp_path))
    told = json.loads(operator.types("job", "list", "--json", *where)[1])["jobs"]
    names = {"audit-checkpoint", "retention", "secrets", "snapshots", "webhook-retention", "webhooks"}
    assert {each["name"]: each["succeeded"] for each in told} == dict.fromkeys(names)
    assert operator.types("job", "run", "retention", *where)[:2] == (0, "0 old wordings forgotten\n")
    assert "well at" in operator.types("job", "list", *where)[1]
    code, _, err = operator.types("job", "run", "coffee", *where)
    assert (code, err.count("\n")) == (1, 1)


def test_the_server_backs_itself_up_where_it_is_told_to(
    tmp_path: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "backups").mkdir()
    key = operator.types("backup-key", str(tmp_path / "backup.key"))[1].strip()
    monkeypatch.setenv("FORESTALL_SERVER_BACKUP_FOLDER", str(tmp_path / "backups"))
    assert operator.types("job", "list", "--data", str(tmp_path / "here"))[0] == 2
    monkeypatch.setenv("FORESTALL_SERVER_BACKUP_TO", key)
    code, out, err = operator.types("job", "run", "backup", "--data", str(tmp_path / "here"))
    assert (code, err) == (0, "")
    (made,) = (tmp_path / "backups").iterdir()
    assert out.startswith(made.name)
    assert operator.types("backup-verify", str(made))[0] == 0
    made.chmod(0o600)
    monkeypatch.setenv("FORESTALL_SERVER_BACKUP_FOLDER", str(tmp_path / "gone"))
    code, _, err = operator.types("job", "run", "backup", "--data", str(tmp_path / "here"))
    assert (code, err.count("\n")) == (1, 1)
    caplog.clear()
