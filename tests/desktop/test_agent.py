"""The agent process: what it says, what it hears, and that it can be killed, cut off and left alone at any time."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from forestall.changes import FieldName
from forestall.fmea.edits import SetFields
from forestall.ids import EntityId
from forestall.store.file import ProjectFile
from forestall.store.lock import editing, syncing
from forestall_client.backoff import delay_seconds
from forestall_desktop.agent.voice import State, Voice
from forestall_desktop.session.opening import load, session, wall_clock
from forestall_desktop.session.recorders import DirectRecorder
from tests.desktop.agents import agent
from tests.desktop.conftest import share
from tests.desktop.people import Person
from tests.serving import PASSWORD, ServerProcess


def test_an_agent_syncs_at_once_and_says_how_it_went(ann: Person, ben: Person, shared: str) -> None:
    ben.does("set", ben.file, ben.line("Rust")["id"], "occurrence", "9")
    ben.does("sync", ben.file)
    with agent(ann) as running:
        place = running.hears(lambda event: event["event"] == "changes")["place"]
        reached = running.hears(lambda event: event["event"] == "changes")
        summary = running.hears(lambda event: event["event"] == "summary")
        state = running.is_in("in step")
    assert reached["place"] == place + 1
    assert summary | {"sent": 0, "received": 1, "contested": 0, "in_step": True} == summary
    assert set(summary) == {"event", "sent", "received", "contested", "head", "skew_millis", "in_step", "at", "took_millis"}
    assert (state["waiting"], state["sentence"]) == (0, None)
    assert set(state) == {"event", "state", "waiting", "sentence", "since", "again"}
    assert ann.line("Rust")["occurrence"] == 9


def test_an_agent_hears_of_a_remote_change_without_being_asked(ann: Person, ben: Person, shared: str) -> None:
    line = ben.line("Rust")["id"]
    with agent(ann) as running:
        running.is_in("in step")
        before = running.said[0]["place"]
        ben.does("set", ben.file, line, "occurrence", "9")
        ben.does("sync", ben.file)
        event = running.hears(lambda event: event["event"] == "changes" and event["place"] > before)
        running.is_in("in step")
    with ProjectFile(ann.file) as file, file.reading() as replica:
        ((place, change),) = replica.after_place(before)
    assert (place, change.entity, change.set) == (event["place"], line, {"occurrence": 9})


def test_an_edit_is_sent_when_the_window_says_so(ann: Person, ben: Person, shared: str) -> None:
    with agent(ann) as running:
        running.is_in("in step")
        ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "9")
        running.tell("sync")
        assert running.is_in("sending")["waiting"] == 1
        assert running.hears(lambda event: event["event"] == "summary")["sent"] == 1
        assert running.is_in("in step")["waiting"] == 0
    ben.does("sync", ben.file)
    assert ben.line("Rust")["occurrence"] == 9


def test_who_is_where_comes_to_the_other_and_goes_with_him(ann: Person, ben: Person, shared: str) -> None:
    cell = f"{ann.line('Rust')['id']}/occurrence"
    with agent(ann) as to_ann:
        to_ann.is_in("in step")
        with agent(ben) as to_ben:
            to_ben.is_in("in step")
            to_ben.tell("here", cell=cell)
            assert to_ann.hears(lambda event: event["event"] == "presence")["users"] == [{"user": "Ben", "cell": cell}]
            to_ben.tell("here", cell=None)
            assert to_ann.hears(lambda event: event["event"] == "presence")["users"] == []
            to_ben.tell("here", cell=cell)
            to_ann.hears(lambda event: event["event"] == "presence")
            to_ben.kill()
        assert to_ann.hears(lambda event: event["event"] == "presence")["users"] == []


def test_an_agent_gets_over_a_server_that_was_away(ann: Person, ben: Person, own_server: ServerProcess) -> None:
    share(ann, ben, own_server)
    with agent(ann) as running:
        running.is_in("in step")
        own_server.kill()
        offline = running.is_in("offline")
        assert "safe" in offline["sentence"]
        ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "9")
        running.tell("sync")
        assert running.hears(lambda event: event["event"] == "state" and event["waiting"] == 1)["state"] == "offline"
        own_server.start()
        running.is_in("in step")
        # The line to the events stands again, too.
        ben.does("set", ben.file, ben.line("Rust")["id"], "detection", "1")
        ben.does("sync", ben.file)
        running.hears(lambda event: event["event"] == "summary" and event["received"] == 1)
    assert ann.line("Rust") | {"occurrence": 9, "detection": 1} == ann.line("Rust")


def test_an_agent_killed_in_the_middle_leaves_a_sound_file_and_the_next_one_goes_on(
    ann: Person, ben: Person, shared: str, data_folder: Path
) -> None:
    ben.does("import", data_folder / "SoundMatt__go-FuSa__fmea.csv", ben.file)
    ben.does("sync", ben.file)
    with agent(ann) as running:
        running.hears(lambda event: event["event"] == "progress" and event["received"] > 0)
        running.kill()
    told = ann.asks("verify", ann.file)
    assert told["ok"] is True
    assert told["hash"] != ben.state_hash()
    with agent(ann) as running:
        running.is_in("in step")
    assert ann.state_hash() == ben.state_hash()


def test_a_paused_agent_sends_nothing_until_it_may_go_on(ann: Person, ben: Person, shared: str) -> None:
    with agent(ann) as running:
        running.is_in("in step")
        running.tell("pause")
        assert running.is_in("paused")["waiting"] == 0
        ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "9")
        running.tell("sync")
        assert running.is_in("paused")["waiting"] == 1
        assert ben.asks("sync", ben.file)["received"] == 0
        running.tell("resume")
        assert running.hears(lambda event: event["event"] == "summary")["sent"] == 1


def test_a_file_without_a_server_is_local_until_it_is_connected(ann: Person, server: ServerProcess) -> None:
    ann.does("sign-in", server.address, "--user", ann.name, "--password-stdin", feed=PASSWORD)
    ann.does("new", ann.file)
    with agent(ann) as running:
        running.is_in("local")
        ann.does("connect", ann.file, server.address)
        running.tell("sync")
        running.is_in("in step")


def test_without_a_sign_in_the_agent_waits_for_one(ann: Person, ben: Person, shared: str, server: ServerProcess) -> None:
    (ann.home / "secrets.json").unlink()
    with agent(ann) as running:
        assert "sign in" in running.is_in("sign in")["sentence"]
        ann.does("sign-in", server.address, "--user", ann.name, "--password-stdin", feed=PASSWORD)
        running.tell("sync")
        running.is_in("in step")


def test_who_may_only_look_is_told_and_still_receives(ann: Person, ben: Person, shared: str) -> None:
    ann.does("members", ann.file, "add", "Ben", "--role", "viewer")
    ben.does("set", ben.file, ben.line("Rust")["id"], "occurrence", "9")
    ann.does("set", ann.file, ann.line("Rust")["id"], "detection", "1")
    ann.does("sync", ann.file)
    with agent(ben) as running:
        refused = running.is_in("refused")
        assert refused["waiting"] == 1
        assert refused["sentence"]
    assert ben.line("Rust")["detection"] == 1


def test_who_is_no_member_any_more_is_told(ann: Person, ben: Person, shared: str) -> None:
    ann.does("members", ann.file, "remove", "Ben")
    with agent(ben) as running:
        assert "not a member" in running.is_in("refused")["sentence"]


def test_a_restored_file_that_a_window_has_open_takes_its_own_name_when_it_is_opened_next(ann: Person, shared: str) -> None:
    line = _forked(ann)
    with editing(ann.file), agent(ann) as running:
        assert "Close it and open it again" in running.is_in("failed")["sentence"]
    ann.does("set", ann.file, line, "remarks", "opened again")
    with agent(ann) as running:
        running.is_in("in step")
    assert ann.line("Rust") | {"occurrence": 9, "detection": 1, "remarks": "opened again"} == ann.line("Rust")


def test_a_restored_file_that_nobody_has_open_takes_its_own_name_at_once(ann: Person, shared: str) -> None:
    _forked(ann)
    with agent(ann) as running:
        running.is_in("in step")
    assert ann.line("Rust") | {"occurrence": 9, "detection": 1} == ann.line("Rust")


def test_quit_and_the_end_of_the_words_both_end_it(ann: Person, shared: str) -> None:
    with agent(ann) as running:
        running.is_in("in step")
        running.tell("quit")
        assert running.ends() == (0, "")
    with agent(ann) as running:
        running.is_in("in step")
        running.deaf()
        assert running.ends() == (0, "")


def test_words_nobody_knows_are_left_alone(ann: Person, shared: str) -> None:
    with agent(ann) as running:
        running.is_in("in step")
        running.tell("dance")
        running.tell("sync")
        running.hears(lambda event: event["event"] == "summary")
        running.tell("quit")
        assert running.ends() == (0, "")


def test_an_agent_that_cannot_work_says_one_sentence(ann: Person, shared: str) -> None:
    with syncing(ann.file), agent(ann) as running:
        code, said = running.ends()
        assert (code, said.count("\n")) == (1, 1)
        assert "being synced by another program" in said
    nowhere = Person("Ann", ann.home / "nowhere", ann.monkeypatch, ann.capsys)
    with agent(nowhere) as running:
        code, said = running.ends()
        assert code == 1
        assert said.endswith("does not exist\n")


def test_an_agent_whose_file_is_deleted_ends_with_a_sentence(ann: Person, shared: str) -> None:
    with agent(ann) as running:
        running.is_in("in step")
        ann.file.unlink()
        running.tell("sync")
        code, said = running.ends()
        assert code == 1
        assert "moved or deleted" in said


def test_a_window_may_edit_while_the_agent_syncs(ann: Person, shared: str) -> None:
    with agent(ann) as running, editing(ann.file):
        running.is_in("in step")


def test_the_wait_grows_with_each_failure_up_to_a_minute() -> None:
    waits = [delay_seconds(failures, 1.0) for failures in range(1, 12)]
    assert waits == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0, 60.0, 60.0]


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_a_crowd_does_not_come_back_at_one_instant(chance: float) -> None:
    assert 0.5 <= delay_seconds(1, chance) <= 1.0


def test_the_same_state_is_said_once_and_keeps_its_beginning() -> None:
    stream = io.BytesIO()
    voice = Voice(stream)
    voice.state(State.OFFLINE, 1, "away")
    voice.state(State.OFFLINE, 1, "away")
    voice.state(State.OFFLINE, 2, "away")
    first, second = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert first["since"] == second["since"]
    assert (first["waiting"], second["waiting"]) == (1, 2)


def _forked(ann: Person) -> str:
    """A file that was set back after a sync, and in which somebody went on under the old name; gives the line."""
    line = EntityId(ann.line("Rust")["id"])
    ann.does("set", ann.file, line, "remarks", "the file has its own name now")
    ann.does("sync", ann.file)
    backup = ann.file.read_bytes()
    ann.does("set", ann.file, line, "occurrence", "9")
    ann.does("sync", ann.file)
    ann.file.write_bytes(backup)
    # As a window does that was open all the while: it looked at the name of the file long ago.
    with ProjectFile(ann.file) as file:
        project, clock = load(file)
        door = session(file, project, clock, ann.name, DirectRecorder(file, wall_clock))
        door.submit(SetFields(line, {FieldName("detection"): 1}))
    return line
