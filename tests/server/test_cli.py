"""`forestall-server` as an operator meets it: what it prints, how it ends, and one sentence for everything that goes wrong."""

import json
import signal
import socket
import subprocess
from pathlib import Path

import httpx
import pytest

from forestall.ids import ProjectId
from forestall_server.db import Database
from forestall_server.migrations.running import bring_up_to_date
from tests.server.operators import Operator
from tests.server.running import PASSWORD, Running
from tests.serving import program

NEWER = "The database was moved on by a newer server. Nothing was changed; update this server, or restore a backup\n"


def started(*arguments: str) -> tuple[int, str, str]:
    """How a server ends that cannot begin."""
    done = subprocess.run([program(), "serve", *arguments], capture_output=True, encoding="utf-8", timeout=60)
    return done.returncode, done.stdout, done.stderr


def test_a_user_is_added_to_a_database_that_is_made_for_it(operator: Operator, tmp_path: Path) -> None:
    data = str(tmp_path / "new" / "folder")
    assert operator.types("user", "add", "Ann", "--data", data, feed=f"{PASSWORD}\n") == (0, "Ann can sign in now\n", "")
    code, out, err = operator.types("user", "add", "ANN", "--data", data, feed="another")
    assert (code, out, err) == (1, "", "There is a user “ANN” already. Nothing was changed\n")


@pytest.mark.postgresql
def test_users_and_projects_may_live_in_postgresql(operator: Operator, postgresql_url: str) -> None:
    url = postgresql_url.replace("postgresql+psycopg", "postgresql")
    assert operator.types("user", "add", "Ann", "--admin", "--database", url, feed=PASSWORD)[0] == 0
    assert operator.types("project", "list", "--json", "--database", url) == (0, '{"projects":[]}\n', "")


@pytest.mark.parametrize(("name", "password"), [("Ann", ""), ("Ann", "\n"), (" ", PASSWORD), ("a/b", PASSWORD), ("Ann", "x" * 2000)])
def test_a_user_without_a_proper_name_and_password_is_not_added(operator: Operator, tmp_path: Path, name: str, password: str) -> None:
    code, out, err = operator.types("user", "add", name, "--data", str(tmp_path), feed=password)
    assert (code, out, err.count("\n")) == (1, "", 1)


def test_projects_are_listed_for_people_and_for_programs(operator: Operator, own_server: Running) -> None:
    own_server.person("Ann").makes().makes(ProjectId("another"))
    operator.forgets()
    url = own_server.settings.database
    code, out, err = operator.types("project", "list", "--database", url)
    assert (code, err, [line.split()[0] for line in out.splitlines()]) == (0, "", ["ParkingBrake", "another"])
    assert json.loads(operator.types("project", "list", "--json", "--database", url)[1]) == {
        "projects": [{"id": "ParkingBrake", "name": "Parking brake", "head": 0}, {"id": "another", "name": "Parking brake", "head": 0}]
    }


def test_migrating_says_whether_there_was_anything_to_do(operator: Operator, tmp_path: Path) -> None:
    assert operator.types("migrate", "--data", str(tmp_path)) == (0, "The database is up to date now\n", "")
    assert operator.types("migrate", "--data", str(tmp_path)) == (0, "The database was up to date already\n", "")


def test_a_database_of_a_newer_server_is_refused_in_one_sentence(operator: Operator, tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'forestall-server.db'}")
    bring_up_to_date(database)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    for command in (("user", "add", "Ann"), ("project", "list"), ("migrate",)):
        code, out, err = operator.types(*command, "--data", str(tmp_path), feed=PASSWORD)
        assert (code, out, err) == (1, "", NEWER)
    assert started("--data", str(tmp_path)) == (1, "", NEWER)


def test_a_file_that_is_no_database_is_refused_and_left_alone(operator: Operator, tmp_path: Path) -> None:
    path = tmp_path / "forestall-server.db"
    path.write_text("a shopping list" * 100, encoding="utf-8")
    code, out, err = operator.types("migrate", "--data", str(tmp_path))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert path.read_text(encoding="utf-8") == "a shopping list" * 100


def test_a_database_server_that_is_not_there_is_said_so(operator: Operator, caplog: pytest.LogCaptureFixture) -> None:
    code, out, err = operator.types("migrate", "--database", "postgresql://nobody:hunter2@127.0.0.1:1/nothing?connect_timeout=2")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "hunter2" not in err + caplog.text
    caplog.clear()


def test_a_folder_that_cannot_be_made_is_said_so(operator: Operator, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    code, _, err = operator.types("migrate", "--data", str(tmp_path / "file" / "folder"))
    assert (code, err.count("\n")) == (1, 1)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["serv"],
        ["user"],
        ["user", "add"],
        ["serve", "--port", "http"],
        ["serve", "--port", "70000"],
        ["serve", "--database", "mysql://x/y"],
        ["serve", "--database", "sqlite://"],
        ["serve", "--database", "sqlite:///:memory:"],
        ["migrate", "--bogus"],
        ["follow", "add", "http://localhost", "--user", "bridge"],
        ["follow", "add", "http://localhost", "--user", "bridge", "--all", "--project", "Brake"],
        ["follow", "add", "http://localhost", "--user", "bridge", "--project", "a/b"],
    ],
)
def test_wrong_usage_is_told_in_one_sentence(operator: Operator, arguments: list[str]) -> None:
    code, out, err = operator.types(*arguments)
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "--help" in err


def test_the_environment_speaks_where_the_command_line_is_silent(
    operator: Operator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORESTALL_SERVER_DATABASE", f"sqlite:///{tmp_path / 'elsewhere.db'}")
    assert operator.types("migrate")[0] == 0
    assert (tmp_path / "elsewhere.db").exists()
    monkeypatch.setenv("FORESTALL_SERVER_PORT", "http")
    assert operator.types("serve")[0] == 2
    monkeypatch.setenv("FORESTALL_SERVER_PORT", "0")
    monkeypatch.setenv("FORESTALL_SERVER_FOLLOWS", "perhaps")
    assert operator.types("serve")[0] == 2


def test_a_port_that_is_taken_is_said_so(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        code, out, err = started("--port", str(taken.getsockname()[1]), "--data", str(tmp_path))
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert "cannot listen" in err


@pytest.mark.parametrize("word", [signal.SIGTERM, signal.SIGINT])
def test_a_server_says_when_it_is_ready_hears_of_new_users_and_ends_politely(
    operator: Operator, tmp_path: Path, word: signal.Signals
) -> None:
    command = [program(), "serve", "--port", "0", "--data", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("ready on http://127.0.0.1:")
        operator.types("user", "add", "Ben", "--data", str(tmp_path), feed=PASSWORD)
        asked = f"{line.removeprefix('ready on ').strip()}/v1/session"
        assert httpx.post(asked, json={"name": "Ben", "password": PASSWORD}, trust_env=False).status_code == 201
        process.send_signal(word)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, "")
    assert all(" INFO " in each for each in err.splitlines())
