"""Joining a team from the first screen: sign in at a real server, choose a project, and it stands in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forestall_desktop.dialogs.server import SignIn
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import LIGHT
from tests.desktop.people import Person
from tests.serving import BEN, PASSWORD, ServerProcess


@pytest.fixture
def member(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Person:
    """Ben, who has told the program nothing yet."""
    return Person(BEN, tmp_path / "ben", monkeypatch, capsys)


def test_a_member_joins_and_has_the_project_in_a_file(
    dressed: QApplication, ann: Person, member: Person, server: ServerProcess, tmp_path: Path, qtbot: QtBot
) -> None:
    ann.does("sign-in", server.address, "--user", ann.name, "--password-stdin", feed=PASSWORD)
    ann.imports("Function;Failure mode;Effect;S;Cause;O;D\nHold;Slips;Car rolls;8;Worn pad;4;5\n")
    project = str(ann.asks("connect", ann.file, server.address)["project"])
    ann.does("members", ann.file, "add", member.name, "--role", "reviewer")
    member.home.mkdir()
    member.monkeypatch.setenv("FORESTALL_HOME", str(member.home))
    window = MainWindow(member.home, LIGHT, with_agent=False)
    qtbot.addWidget(window)
    window.show()
    window.beginning.join()
    assert window.commands.dialog is not None
    window.commands.dialog.told.emit(SignIn(server.address, member.name, PASSWORD))
    qtbot.waitUntil(lambda: window.beginning.dialog is not None, timeout=30_000)
    dialog = window.beginning.dialog
    assert dialog is not None
    told = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [each for each in told if each.endswith("you are reviewer")]
    window.beginning.clone(server.address, project, tmp_path / "joined.fmea")
    qtbot.waitUntil(lambda: window.document is not None, timeout=30_000)
    assert window.model.text(0, window.model.column_of("cause")) == "Worn pad"
    dialog.close()
    window.close()
