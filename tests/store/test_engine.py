"""Statements on their way through SQLAlchemy: each of the three ways to write many rows does what the statement says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from forestall.store.engine import EngineConnection
from forestall.store.statements import CHANGES_OF_STRETCH, VECTOR_SET
from forestall_server.db import Database
from forestall_server.migrations.running import bring_up_to_date

ONE = {"stream": 1, "site": "Ann", "n": 1, "chain": "%s"}
OTHER = {"stream": 1, "site": "Ben", "n": 2, "chain": ":n"}


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    url = f"sqlite:///{tmp_path / 'server.db'}" if request.param == "sqlite" else request.getfixturevalue("postgresql_url")
    database = Database(url)
    bring_up_to_date(database)
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO stream (id, project, partition, epoch, head, clock, hash) VALUES (1, 'p', 'core', 'e', 0, 0, '')"
        )
    yield database
    database.close()


def test_rows_are_written_new_or_over_what_is_there(database: Database) -> None:
    with database.writing() as raw:
        connection = EngineConnection(raw)
        connection.run_many(VECTOR_SET, [ONE])
        connection.run_many(VECTOR_SET, [{**ONE, "n": 7}, OTHER])
        connection.run_many(VECTOR_SET, [])
        assert connection.run("SELECT site, n, chain FROM vector ORDER BY site", {}) == [("Ann", 7, "%s"), ("Ben", 2, ":n")]


def test_a_statement_of_another_sort_runs_once_for_every_row(database: Database) -> None:
    with database.writing() as raw:
        connection = EngineConnection(raw)
        connection.run_many(VECTOR_SET, [ONE, OTHER])
        connection.run_many("UPDATE vector SET n = n + :n WHERE site = :site", [{"site": "Ann", "n": 10}, {"site": "Ben", "n": 20}])
        assert connection.run("SELECT n FROM vector ORDER BY site", {}) == [(11,), (22,)]


def test_a_row_that_is_there_already_stops_the_transaction(database: Database) -> None:
    def row(n: int) -> tuple[object, ...]:
        return 1, "Ann", "ann", 1, 1, n, n, None, 1, "line", "e", "[]"

    with database.writing() as raw:
        EngineConnection(raw).insert(CHANGES_OF_STRETCH, [row(1)])
    with pytest.raises(Exception, match=r"(?i)unique"), database.writing() as raw:  # each driver has a name of its own for it
        EngineConnection(raw).insert(CHANGES_OF_STRETCH, [row(2), row(1)])
    with database.reading() as raw:
        assert EngineConnection(raw).run("SELECT n FROM change", {}) == [(1,)]


def test_ids_of_any_kind_and_number_are_looked_for_at_once(database: Database) -> None:
    with database.writing() as raw:
        connection = EngineConnection(raw)
        connection.run_many(VECTOR_SET, [ONE, OTHER])
        sites = [f"site {n}" for n in range(2_000)]
        assert connection.run_among("SELECT n FROM vector WHERE stream = :stream AND site IN :ids", {"stream": 1}, [*sites, "Ben"]) == [
            (2,)
        ]
        assert connection.run_among("SELECT site FROM vector WHERE stream = :stream AND n IN :ids", {"stream": 1}, range(2)) == [("Ann",)]
        assert connection.run_among("SELECT site FROM vector WHERE stream = :stream AND n IN :ids", {"stream": 1}, []) == []
