"""A window on a small brake FMEA."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forestall_desktop.settings.folders import home
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import LIGHT, dress
from tests.desktop.window.brake import Ben, make_brake


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The application in its own fonts and colours."""
    dress(qapp, LIGHT)
    return qapp


@pytest.fixture
def brake(tmp_path: Path) -> Path:
    """A file with two modes and three cause lines."""
    return make_brake(tmp_path / "brake.fmea")


@pytest.fixture
def empty_window(dressed: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window without a project, and without an agent."""
    window = MainWindow(home(), LIGHT, with_agent=False)
    window.resize(1500, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()
    # The offscreen clipboard must not outlive the application with something of ours in it.
    QApplication.clipboard().clear()


@pytest.fixture
def window(empty_window: MainWindow, brake: Path, ben: Ben, qtbot: QtBot) -> MainWindow:
    """The window on the brake."""
    assert empty_window.open_file(brake)
    qtbot.waitUntil(lambda: empty_window.survey.complete)
    return empty_window


@pytest.fixture
def ben(brake: Path) -> Ben:
    """Ben, who saw the brake as it was at first."""
    return Ben(brake)
