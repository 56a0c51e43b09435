"""What every test may ask for: a screen nobody sees, a home nobody owns, public samples, a throw-away PostgreSQL."""

from __future__ import annotations

import logging
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgres import Cluster, running_cluster

ROOT = Path(__file__).resolve().parent.parent

# Before anything imports Qt. A person who wants to watch sets QT_QPA_PLATFORM=xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadlines: a busy machine is no fault. A failure prints how to play the same game again.
settings.register_profile("forestall", deadline=None, print_blob=True)
settings.load_profile("forestall")


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("homes")


@pytest.fixture(autouse=True)
def _a_home_of_its_own(_homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings, keys and tokens of the person who runs it."""
    # Only named here: the program makes the folder when it first has something to keep.
    monkeypatch.setenv("FORESTALL_HOME", str(_homes / uuid.uuid4().hex))
    monkeypatch.setenv("FORESTALL_KEYRING", "file")


@pytest.fixture(autouse=True)
def _no_unexplained_warning_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A log line at WARNING or above is a failure, unless the test looked at it and called `caplog.clear()`."""
    yield
    loud = [f"{record.name}: {record.getMessage()}" for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, f"if these are meant, assert on caplog.records and then caplog.clear(): {loud}"


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The folder of public FMEA files beside the repository; FORESTALL_DATA names another one."""
    folder = Path(os.environ.get("FORESTALL_DATA", ROOT.parent / "shared" / "data"))
    assert folder.is_dir(), f"the public FMEA files are not in {folder}: set FORESTALL_DATA to their folder"
    return folder


@pytest.fixture(scope="session")
def postgresql_cluster() -> Iterator[Cluster]:
    """One server for all tests of this worker; started by the first test that asks."""
    with running_cluster() as cluster:
        yield cluster


@pytest.fixture
def postgresql_url(postgresql_cluster: Cluster) -> Iterator[str]:
    """The SQLAlchemy URL (`postgresql+psycopg://…`) of a database that is new and empty in every test."""
    with postgresql_cluster.fresh_database(f"t{uuid.uuid4().hex}") as url:
        yield url
