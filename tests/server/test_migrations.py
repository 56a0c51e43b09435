"""The history of the tables: it ends where the tables are, brings older databases along, and leaves newer ones alone."""

import threading
from collections.abc import Iterator

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, insert, inspect, select

from forestall.errors import Corrupt, TooNew
from forestall.ids import ProjectId
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import metadata, stream
from forestall_server.accounts.store import AccountStore
from forestall_server.db import Database
from forestall_server.following.store import FollowingStore
from forestall_server.keys import DEFAULT
from forestall_server.migrations import running
from forestall_server.permissions import Role
from forestall_server.projects.store import ProjectStore
from forestall_server.tables import SERVER_TABLES, account, project

OURS = {table.name for table in SERVER_TABLES}


@pytest.fixture
def database(each_url: str) -> Iterator[Database]:
    database = Database(each_url)
    yield database
    database.close()


def tables_of(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def begins_at(database: Database, step: str) -> None:
    """A database as an older server left it."""
    with database.writing() as connection:
        config = running.alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, step)


def test_the_history_ends_where_the_tables_are(database: Database) -> None:
    assert running.bring_up_to_date(database)
    with database.reading() as connection:
        assert tables_of(connection) == OURS | {"alembic_version"}
        options = {
            "compare_type": True,
            "compare_server_default": True,
            "include_name": lambda name, type_, _: type_ != "table" or name in OURS,
            "include_object": lambda table, name, type_, *_: type_ != "table" or name in OURS,
        }
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    assert not differences, f"write a step for these in migrations/versions: {differences}"


def test_every_constraint_has_the_name_that_the_tables_give_it(database: Database) -> None:
    """A later step drops a constraint by its name, so it must be the same everywhere."""
    running.bring_up_to_date(database)
    with database.reading() as connection:
        here = inspect(connection)
        for table in SERVER_TABLES:
            assert here.get_pk_constraint(table.name)["name"] == table.primary_key.name
            ours = {constraint.name for constraint in table.foreign_key_constraints}
            assert {each["name"] for each in here.get_foreign_keys(table.name)} == ours


def test_the_second_time_there_is_nothing_to_do(database: Database) -> None:
    assert running.bring_up_to_date(database)
    assert not running.bring_up_to_date(database)
    assert running.is_up_to_date(database)


def test_an_older_database_comes_along_with_what_is_in_it(database: Database) -> None:
    begins_at(database, "0001")
    with database.writing() as connection:
        connection.execute(insert(stream).values(project="p", partition="core", epoch="e", head=0, clock=0, hash="0" * 64))
    assert not running.is_up_to_date(database)
    assert running.bring_up_to_date(database)
    with database.writing() as connection:
        assert Replica(EngineConnection(connection), ProjectId("p"), lock=True).epoch == "e"
        assert connection.execute(select(account)).all() == []


def test_how_far_two_servers_were_is_still_known_when_partitions_get_their_name(database: Database) -> None:
    begins_at(database, "0004")
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO following (address, account, everything, added) VALUES ('https://cloud', 'b', true, 0)")
        connection.exec_driver_sql("INSERT INTO followed (address, project, pulled, pushed) VALUES ('https://cloud', 'p', 7, 5)")
    assert running.bring_up_to_date(database)
    with database.reading() as connection:
        store = FollowingStore(connection)
        assert (store.how_far("https://cloud", ProjectId("p")).pulled, store.how_far("https://cloud", ProjectId("p")).pushed) == (7, 5)


def test_everybody_and_everything_from_before_tenants_is_the_default_tenants(database: Database) -> None:
    begins_at(database, "0006")
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO account (name, folded, password, admin, created) VALUES ('Ann', 'ann', 'x', true, 0)")
        connection.exec_driver_sql("INSERT INTO project (id, name, created) VALUES ('p', 'Brake', 0)")
        connection.exec_driver_sql("INSERT INTO member (project, account, role) VALUES ('p', 'Ann', 'owner')")
    assert running.bring_up_to_date(database)
    with database.reading("default", "p") as connection:
        ann = AccountStore(connection).find("ann")
        assert ann is not None
        assert (ann.tenant, ann.admin, ann.auditor) == (DEFAULT, True, False)
        assert connection.execute(select(project.c.id, project.c.tenant)).all() == [("p", DEFAULT)]
        assert ProjectStore(connection).role(ProjectId("p"), "Ann") is Role.OWNER


def test_a_newer_database_is_left_as_it_is(database: Database) -> None:
    running.bring_up_to_date(database)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert not running.is_up_to_date(database)
    with pytest.raises(TooNew, match="newer server"):
        running.bring_up_to_date(database)


def test_the_tables_of_another_program_are_left_alone(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE member (name TEXT)")
    with pytest.raises(Corrupt, match="another program"):
        running.bring_up_to_date(database)
    with database.reading() as connection:
        assert tables_of(connection) == {"member"}


def test_servers_that_start_together_take_each_step_once(each_url: str) -> None:
    took: list[bool] = []

    def start() -> None:
        database = Database(each_url)
        took.append(running.bring_up_to_date(database))
        database.close()

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(took) == [False, False, False, True]
