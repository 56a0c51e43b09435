"""Imports point one way: contracts, bans, and what the window's start may load. Nothing here knows the domain."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import PACKAGES, ROOT

# Each costs the start of the window between 50 and 500 ms; import them inside the function that needs them.
NOT_AT_START = {
    "alembic",
    "apscheduler",
    "argon2",
    "cryptography",
    "fastapi",
    "httpx",
    "keyring",
    "openpyxl",
    "psycopg",
    "pydantic",
    "python_calamine",
    "sqlalchemy",
    "uvicorn",
    "xlsxwriter",
}
SHOWS_WIDGETS = ("views", "dialogs", "delegates", "actions", "app")


def run(*command: str, feed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, input=feed, capture_output=True, text=True, check=False)


def test_import_contracts_hold() -> None:
    verdict = run(tool("lint-imports"))
    assert verdict.returncode == 0, verdict.stdout + verdict.stderr


@pytest.mark.parametrize(
    "line",
    [
        "import shared.forestall",
        "from shared.forestall import ids",
        "from shared.forestall.ids import SiteId",
        "import desktop.forestall_desktop.app",
        "from sync_server import forestall_server",
    ],
)
def test_a_second_name_for_our_modules_is_refused(line: str) -> None:
    verdict = lint(line)
    assert "TID251" in verdict, f"ruff let pass: {line}\n{verdict}"


def test_the_first_name_for_our_modules_is_fine() -> None:
    assert "TID251" not in lint("import forestall.ids")


def test_widgets_are_used_only_where_people_see_them() -> None:
    desktop = PACKAGES["forestall_desktop"]
    elsewhere = [
        path.relative_to(desktop).as_posix()
        for path in desktop.rglob("*.py")
        if first_part(path.relative_to(desktop)) not in SHOWS_WIDGETS and "PySide6.QtWidgets" in imported_names(path)
    ]
    assert not elsewhere, f"QtWidgets belongs in {', '.join(SHOWS_WIDGETS)}; move the widget out of {elsewhere}"


def test_the_window_starts_without_heavy_libraries() -> None:
    started = run(sys.executable, "-X", "importtime", "-c", "import forestall_desktop.app")
    timings = [line for line in started.stderr.splitlines() if line.startswith("import time:")]
    assert started.returncode == 0, [line for line in started.stderr.splitlines() if line not in timings]
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in timings}
    assert "PySide6" in loaded, "the list of loaded modules was not understood"
    heavy = sorted(loaded & NOT_AT_START)
    assert not heavy, f"import {heavy} inside the function that needs it, not on the way to the window"


def tool(name: str) -> str:
    """A program of the environment that runs the tests."""
    return str(Path(sys.executable).parent / name)


def lint(source: str) -> str:
    """What ruff says of a module with this text."""
    where = str(PACKAGES["forestall"] / "imaginary.py")
    return run(tool("ruff"), "check", "--no-cache", "--output-format=concise", "--stdin-filename", where, "-", feed=source).stdout


def first_part(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


def imported_names(path: Path) -> set[str]:
    """Full names of modules, and of what is taken out of them, that a file imports anywhere."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import():
                names |= {alias.name for alias in node.names}
            case ast.ImportFrom(module=str(module)):
                names |= {module} | {f"{module}.{alias.name}" for alias in node.names}
            case _:
                pass
    return names
