"""The window with a real agent and a real server: connecting, both ways, a killed agent, a password nobody knows."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import SetFields
from forestall.store.encryption import salt_of
from forestall_desktop.dialogs.server import SignIn
from forestall_desktop.sync.agent_link import AgentState
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import LIGHT, dress
from tests.desktop.agents import Event, agent
from tests.desktop.conftest import share
from tests.desktop.people import Person
from tests.desktop.window.brake import fields, make_brake
from tests.desktop.window.keys import at, text
from tests.serving import ANN, PASSWORD, ServerProcess, run

PATIENCE_MILLIS = 60_000


@pytest.fixture
def synced_window(qapp: QApplication, ann: Person, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """Ann's window, with an agent for what it opens."""
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    ann.home.mkdir(exist_ok=True)
    dress(qapp, LIGHT)
    window = MainWindow(ann.home, LIGHT)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


def state(window: MainWindow) -> AgentState:
    assert window.link is not None
    return window.link.state.state


def test_ann_sees_what_ben_did_and_sends_what_she_types(
    shared: str, ann: Person, ben: Person, synced_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    row = ann.asks("show", ann.file)["rows"][0]
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    assert synced_window.open_file(ann.file)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    assert synced_window.badge.text().startswith("In step")
    ben.does("set", ben.file, row["id"], "occurrence", "9")
    ben.does("sync", ben.file)
    qtbot.waitUntil(lambda: text(synced_window, 0, "occurrence") == "9", timeout=PATIENCE_MILLIS)
    assert synced_window.document is not None
    synced_window.document.session.submit(SetFields(row["id"], fields(detection=2)))

    def ben_has_it() -> bool:
        ben.does("sync", ben.file)
        return bool(ben.asks("show", ben.file)["rows"][0]["detection"] == 2)

    qtbot.waitUntil(ben_has_it, timeout=PATIENCE_MILLIS)


def test_who_is_in_a_cell_is_named_there_and_gone_when_he_leaves(
    shared: str, ann: Person, ben: Person, synced_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    line = ann.asks("show", ann.file)["rows"][0]["id"]
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    assert synced_window.open_file(ann.file)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    with agent(ben) as to_ben:
        to_ben.is_in("in step")
        to_ben.tell("here", cell=f"{line}/occurrence")
        qtbot.waitUntil(lambda: "Here now: Ben (O, row 1)" in synced_window.badge.toolTip(), timeout=PATIENCE_MILLIS)
        at(synced_window, 0, "cause")
        qtbot.waitUntil(lambda: bool(to_ben.has_said(names_ann)), timeout=PATIENCE_MILLIS)
    qtbot.waitUntil(lambda: "Here now" not in synced_window.badge.toolTip(), timeout=PATIENCE_MILLIS)


def names_ann(event: Event) -> bool:
    """Whether an agent says where Ann is."""
    return event["event"] == "presence" and [user["user"] for user in event["users"]] == ["Ann"]


def test_a_killed_agent_comes_back_and_syncs_on(
    shared: str, ann: Person, synced_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    assert synced_window.open_file(ann.file)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    link = synced_window.link
    assert link is not None
    first = link.process_id
    os.kill(first, signal.SIGKILL)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.FAILED, timeout=PATIENCE_MILLIS)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    assert link.process_id not in (0, first)


def test_a_project_is_connected_from_the_window(server: ServerProcess, ann: Person, synced_window: MainWindow, qtbot: QtBot) -> None:
    make_brake(ann.file)
    assert synced_window.open_file(ann.file)
    qtbot.waitUntil(lambda: synced_window.link is not None and synced_window.link.running, timeout=PATIENCE_MILLIS)
    synced_window.commands.connect()
    dialog = synced_window.commands.dialog
    assert dialog is not None
    dialog.told.emit(SignIn(server.address, ANN, "not the password"))
    qtbot.waitUntil(lambda: not synced_window.commands.busy, timeout=PATIENCE_MILLIS)
    assert dialog.says.text()
    dialog.told.emit(SignIn(server.address, ANN, PASSWORD))
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    assert synced_window.commands.dialog is None


def test_an_open_window_that_was_away_for_too_long_is_brought_up_to_date_and_keeps_what_was_typed(
    ann: Person, ben: Person, own_server: ServerProcess, synced_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    share(ann, ben, own_server)
    ann.does("sync", ann.file)
    row = ann.asks("show", ann.file)["rows"][0]
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    assert synced_window.open_file(ann.file)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    assert synced_window.link is not None
    synced_window.link.pause()
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.PAUSED, timeout=PATIENCE_MILLIS)
    for rating in ("8", "9"):
        ben.does("set", ben.file, row["id"], "occurrence", rating)
    ben.does("sync", ben.file)
    told = run("compact", "--data", str(own_server.data), "--keep-days", "0")
    assert "old wordings forgotten" in told
    assert synced_window.document is not None
    synced_window.document.session.submit(SetFields(row["id"], fields(detection=2)))
    synced_window.link.resume()
    qtbot.waitUntil(lambda: text(synced_window, 0, "occurrence") == "9", timeout=PATIENCE_MILLIS)
    assert text(synced_window, 0, "detection") == "2"
    synced_window.document.session.submit(SetFields(row["id"], fields(remarks="typed after it")))
    assert synced_window.document.session.can_undo

    def ben_has_it() -> bool:
        ben.does("sync", ben.file)
        seen = ben.asks("show", ben.file)["rows"][0]
        return (seen["detection"], seen["remarks"]) == (2, "typed after it")

    qtbot.waitUntil(ben_has_it, timeout=PATIENCE_MILLIS)


def test_the_details_tell_the_last_exchange_and_who_is_here(
    shared: str, ann: Person, ben: Person, synced_window: MainWindow, monkeypatch: pytest.MonkeyPatch, server: ServerProcess, qtbot: QtBot
) -> None:
    line = ann.asks("show", ann.file)["rows"][0]["id"]
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    assert synced_window.open_file(ann.file)
    assert synced_window.badge.text() == "Syncing"  # nothing is promised before the agent has spoken
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    with agent(ben) as to_ben:
        to_ben.is_in("in step")
        to_ben.tell("here", cell=f"{line}/occurrence")
        qtbot.waitUntil(lambda: "Here now" in synced_window.badge.toolTip(), timeout=PATIENCE_MILLIS)
        told = details(synced_window)
    assert f"Server: {server.address}" in told
    assert "Signed in as: Ann" in told
    assert "received, in" in told
    assert "Not sent yet: nothing" in told
    assert "Here now: Ben O, row 1" in told


def details(window: MainWindow) -> str:
    """What “Copy details” copies."""
    window.syncing.details()
    window.syncing.panel.copy.click()
    told = QApplication.clipboard().text()
    window.syncing.details()
    return told


def test_a_pause_is_told_and_outlives_the_window(
    shared: str, ann: Person, ben: Person, synced_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    assert synced_window.open_file(ann.file)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    synced_window.actions_by_id["pause"].trigger()
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.PAUSED, timeout=PATIENCE_MILLIS)
    synced_window.close_document()
    assert synced_window.open_file(ann.file)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.PAUSED, timeout=PATIENCE_MILLIS)
    assert synced_window.badge.text() == "Paused"
    assert not synced_window.actions_by_id["sync_now"].isEnabled()
    synced_window.actions_by_id["resume"].trigger()
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)


def test_an_agent_that_ended_is_told_with_the_next_try(
    shared: str, ann: Person, synced_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    assert synced_window.open_file(ann.file)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.IN_STEP, timeout=PATIENCE_MILLIS)
    assert synced_window.link is not None
    os.kill(synced_window.link.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: state(synced_window) is AgentState.FAILED, timeout=PATIENCE_MILLIS)
    assert synced_window.badge.text() == "Sync stopped"
    told = details(synced_window)
    assert "started again" in told
    assert "Next try: " in told


def test_an_encrypted_project_is_synced_and_backed_up_by_the_agent(
    shared: str, ann: Person, ben: Person, synced_window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    ann.does("encrypt", ann.file, "--passphrase-stdin", feed="seal bath north lamp\n")
    ben.does("set", ben.file, ben.line("Rust")["id"], "occurrence", "9")
    ben.does("sync", ben.file)
    monkeypatch.setenv("FORESTALL_HOME", str(ann.home))
    assert synced_window.open_file(ann.file)
    assert synced_window.link is not None
    with qtbot.waitSignal(synced_window.link.backed_up, timeout=PATIENCE_MILLIS) as backed_up:
        pass
    qtbot.waitUntil(lambda: text(synced_window, 1, "occurrence") == "9", timeout=PATIENCE_MILLIS)
    assert backed_up.args is not None
    assert salt_of(Path(backed_up.args[0])) == salt_of(ann.file)
