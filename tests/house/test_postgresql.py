"""The throw-away PostgreSQL of the tests: new for every test, and loud where it cannot be had."""

from pathlib import Path

import psycopg
import pytest
import sqlalchemy

from tests import postgres


@pytest.mark.postgresql
@pytest.mark.parametrize("_time", ["first", "second"])
def test_every_test_finds_an_empty_database(postgresql_url: str, _time: str) -> None:
    engine = sqlalchemy.create_engine(postgresql_url)
    with engine.begin() as connection:
        # A table left over by the other run would make this fail.
        connection.execute(sqlalchemy.text("CREATE TABLE left_over (n int)"))
    engine.dispose()


@pytest.mark.postgresql
def test_a_forgotten_connection_does_not_keep_its_database(postgresql_cluster: postgres.Cluster) -> None:
    with postgresql_cluster.fresh_database("forgotten") as url:
        forgotten = psycopg.connect(url.replace("+psycopg", ""))
    with pytest.raises(psycopg.OperationalError):
        forgotten.execute("SELECT 1")
    forgotten.close()


def test_missing_binaries_fail_with_the_command_that_cures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(postgres, "DEBIAN_FOLDER", tmp_path)
    with pytest.raises(FileNotFoundError, match="sudo apt-get install -y postgresql"):
        postgres.binary("initdb")
