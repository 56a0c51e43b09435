"""Prints from the command line: form sheets, reports, control plans, with no screen at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.material import Material, made_file
from tests.desktop.people import Person
from tests.printing.pages import bare, texts
from tests.server.running import eventually

SHEET = "FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n1;Hold;Sticks;Drags;6;Rust;3;6\n"


@pytest.fixture(autouse=True)
def application(qapp: object) -> object:
    return qapp


@pytest.fixture
def printed(ann: Person, tmp_path: Path) -> Path:
    """Where Ann, who has a project, prints to."""
    ann.home.mkdir()
    ann.imports(SHEET)
    return tmp_path / "out.pdf"


def test_a_form_sheet_is_printed_without_a_screen(ann: Person, printed: Path) -> None:
    environment = {name: value for name, value in ann.environment.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, "-m", "forestall_desktop.cli", "export", str(ann.file), str(printed), "--paper", "a4"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Wornpad" in texts(printed)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs without asking them")
def test_a_print_that_is_ended_leaves_nothing(ann: Person, tmp_path: Path) -> None:
    folder = tmp_path / "prints"
    folder.mkdir()
    project = made_file(tmp_path / "large.fmea", Material().sheet(1500))
    command = [sys.executable, "-m", "forestall_desktop.cli", "export", str(project), str(folder / "out.pdf")]
    printing = subprocess.Popen(command, env=ann.environment, stderr=subprocess.PIPE, text=True)
    eventually(lambda: any(folder.iterdir()), "the print begins")
    printing.terminate()
    _, said = printing.communicate(timeout=60)
    assert (printing.returncode, said) == (1, "Stopped. What was saved before is safe.\n")
    assert list(folder.iterdir()) == []


def test_the_fourth_manuals_form_is_printed_on_request(ann: Person, printed: Path) -> None:
    ann.does("export", ann.file, printed, "--form", "aiag-4")
    assert bare("Potential failure mode") in texts(printed)[0]


def test_changes_since_a_revision_are_printed(ann: Person, printed: Path) -> None:
    ann.does("baseline", "create", ann.file, "A")
    line = ann.asks("show", ann.file)["rows"][0]
    ann.does("set", ann.file, line["cause_id"], "text", "Worn lining")
    ann.does("export", ann.file, printed, "--since", "A")
    page = texts(printed)[0]
    for said in ("changes since revision “A”", "pad", "lining"):
        assert bare(said) in page


def test_a_revision_that_is_not_there_is_a_sentence(ann: Person, printed: Path) -> None:
    said = ann.tries("export", ann.file, printed, "--since", "Z")
    assert said.code == 1
    assert "There is no revision “Z”" in said.err
    assert not printed.exists()


def test_a_report_is_printed(ann: Person, printed: Path) -> None:
    ann.does("export", ann.file, printed, "--report")
    assert bare("2 cause lines, 2 of them rated.") in texts(printed)[0]


def test_a_report_takes_no_wishes_of_form_sheets(ann: Person, printed: Path) -> None:
    assert "A report is no form sheet" in ann.tries("export", ann.file, printed, "--report", "--since", "A").err


def test_wishes_of_prints_are_refused_for_other_formats(ann: Person, printed: Path) -> None:
    said = ann.tries("export", ann.file, printed.with_suffix(".csv"), "--report")
    assert said.code == 1
    assert "Only .pdf" in said.err
    assert not printed.with_suffix(".csv").exists()


def test_a_control_plan_is_printed(ann: Person, printed: Path) -> None:
    line = ann.home / "line.fmea"
    ann.does("new", line, "--template", "spindle-nut-line")
    ann.does("control-plan", line, printed, "--paper", "letter")
    pages = texts(printed)
    assert all(bare("Control method") in page for page in pages[:-1])
    assert bare("Control plan: Spindle-nut line") in pages[0]
