"""The program `forestall` as a shell sees it: exit codes, what it loads, and that nobody ever meets a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.desktop.people import Person

TABLE = "Failure mode;Effect;S;Cause;O;D\nSlips;Car rolls;8;Worn pad;4;5\n"
HEAVY = ("PySide6", "httpx", "sqlalchemy", "alembic", "keyring", "cryptography", "xlsxwriter", "python_calamine")


@pytest.mark.parametrize("arguments", [["--help"], ["show", "FILE", "--json"]])
def test_looking_loads_neither_qt_nor_the_network_nor_sqlalchemy(ann: Person, arguments: list[str]) -> None:
    ann.imports(TABLE)
    given = [str(ann.file) if each == "FILE" else each for each in arguments]
    command = [sys.executable, "-X", "importtime", "-m", "forestall_desktop.cli", *given]
    done = subprocess.run(command, env=ann.environment, capture_output=True, encoding="utf-8")
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert done.returncode == 0
    assert "forestall" in loaded
    assert not loaded & set(HEAVY)


def test_wrong_usage_exits_with_2(ann: Person) -> None:
    for arguments in (["no-such-command"], ["show"], ["settle", "a.fmea", "x", "text"], ["import", "a"], ["--no-such-option"]):
        assert ann.tries(*arguments).code == 2


def test_help_exits_with_0_and_names_every_command(ann: Person) -> None:
    said = ann.tries("--help")
    assert said.code == 0
    named = {line.split()[0] for line in said.out.splitlines() if line.startswith("    ") and line[4] != " "}
    expected = "new import export show set remove sign-in connect members clone sync contested settle history verify demo"
    assert named >= set(expected.split())


def test_the_version_is_told(ann: Person) -> None:
    assert ann.does("--version").startswith("Forestall 0.")


def test_an_error_nobody_expected_is_one_sentence_that_names_the_log(ann: Person, caplog: pytest.LogCaptureFixture) -> None:
    sentence = ann.is_refused("show", "a\0b.fmea")
    log = ann.home / "logs" / "forestall.log"
    assert str(log) in sentence
    assert "Traceback" in log.read_text(encoding="utf-8")
    caplog.clear()


def test_a_reader_that_goes_away_is_no_trouble(ann: Person) -> None:
    ann.imports(TABLE + TABLE.splitlines()[1] * 2000)
    command = f'"{sys.executable}" -m forestall_desktop.cli history "{ann.file}" project --json | head -c 1'
    done = subprocess.run(["sh", "-c", command], env=ann.environment, capture_output=True, encoding="utf-8")
    assert done.stderr == ""


def test_names_in_every_script_survive_a_console_that_knows_none(ann: Person) -> None:
    ann.imports("Failure mode;Cause\nБрак;磨耗\n")
    environment = {**ann.environment, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "forestall_desktop.cli", "show", str(ann.file)]
    done = subprocess.run(command, env=environment, capture_output=True)
    assert done.returncode == 0
    assert "磨耗" in done.stdout.decode("utf-8")


def test_json_is_one_document_and_nothing_else(ann: Person) -> None:
    ann.imports(TABLE)
    for arguments in (["show"], ["contested"], ["verify"], ["history", ann.rows()[0]["id"]]):
        said = ann.runs(arguments[0], ann.file, *arguments[1:], "--json")
        assert said.code == 0
        assert said.err == ""
        assert said.out.startswith("{")
        assert said.out.rstrip().endswith("}")


def test_two_programs_do_not_edit_one_file_at_the_same_time(ann: Person) -> None:
    from forestall.store.lock import editing

    ann.imports(TABLE)
    line = ann.rows()[0]["id"]
    with editing(ann.file):
        assert "being edited in another window" in ann.is_refused("set", ann.file, line, "occurrence", "5")
    ann.does("set", ann.file, line, "occurrence", "5")


def test_a_place_where_nothing_can_be_made_is_told(ann: Person) -> None:
    ann.imports(TABLE)
    for place in (ann.file / "a.fmea", ann.home / "nowhere" / "a.fmea"):
        assert "cannot be made" in ann.is_refused("new", place)
        assert "cannot be made" in ann.is_refused("import", ann.home / "table.csv", place)


def test_a_full_disk_is_told_and_leaves_no_half_a_file(ann: Person) -> None:
    ann.imports(TABLE)
    before = ann.state_hash()
    other = ann.home / "other.fmea"
    # The shell's limit on the size of files is what a full disk is to a program: a write that fails.
    limited = f'ulimit -f 40; exec "{sys.executable}" -m forestall_desktop.cli "$@"'
    for arguments in (["new", other], ["import", ann.home / "table.csv", other], ["set", ann.file, "project", "text", "x" * 60_000]):
        command = ["sh", "-c", limited, "sh", *map(str, arguments)]
        done = subprocess.run(command, env={**ann.environment, "PYTHONDONTWRITEBYTECODE": "1"}, capture_output=True, encoding="utf-8")
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1, done.stderr
        assert "disk" in done.stderr
    assert not other.exists()
    assert ann.state_hash() == before


def test_an_output_that_cannot_be_written_is_told(ann: Person) -> None:
    ann.imports(TABLE)
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "forestall_desktop.cli", "show", str(ann.file)]
        done = subprocess.run(command, env=ann.environment, stdout=full, stderr=subprocess.PIPE, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr == "The computer did not let this happen: No space left on device. What was saved before is safe.\n"
