"""Backups and reminders: what is kept and what is not, how one comes back, and that the agent takes and tells them without being asked."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from forestall.store.encryption import salt_of
from forestall_desktop.session.backups import worth_keeping
from forestall_desktop.settings import preferences
from tests.desktop.agents import AgentProcess, Event, agent
from tests.desktop.people import Person
from tests.desktop.test_encrypting import TABLE, WORDS, encrypts

TODAY = date(2027, 3, 31)
times = st.lists(st.datetimes(datetime.fromisoformat("2027-03-20"), datetime.fromisoformat("2027-03-31T23:59")), max_size=40)


@given(times, st.integers(1, 12))
def test_of_today_each_hours_last_is_kept_and_of_each_of_the_last_days_one(taken: list[datetime], days: int) -> None:
    keep = worth_keeping(taken, TODAY, days)
    with_any = sorted({each.date() for each in taken}, reverse=True)[:days]
    for each in taken:
        last_of_day = each == max(other for other in taken if other.date() == each.date())
        last_of_hour = each == max(other for other in taken if (other.date(), other.hour) == (each.date(), each.hour))
        wanted = (last_of_day and each.date() in with_any) or (last_of_hour and each.date() == TODAY)
        assert (each in keep) == wanted


@given(times, st.integers(1, 12))
def test_thinning_out_twice_takes_nothing_more_and_never_the_newest(taken: list[datetime], days: int) -> None:
    keep = worth_keeping(taken, TODAY, days)
    assert worth_keeping(keep, TODAY, days) == keep
    assert not taken or max(taken) in keep


def listed(person: Person) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = person.asks("backups", person.file)["backups"]
    return found


def test_a_backup_is_taken_when_something_changed_and_comes_back_as_it_was(ann: Person) -> None:
    ann.imports(TABLE)
    assert listed(ann) == []
    ann.does("backups", ann.file, "now")
    assert "Nothing changed" in ann.does("backups", ann.file, "now")
    first = listed(ann)[0]
    before = ann.state_hash()
    ann.does("set", ann.file, ann.line("Worn pad")["id"], "occurrence", "9")
    restored = ann.home / "restored.fmea"
    ann.does("backups", ann.file, "restore", first["path"], restored)
    assert ann.asks("verify", restored)["hash"] == before
    assert ann.line("Worn pad")["occurrence"] == 9
    assert "exists already" in ann.is_refused("backups", ann.file, "restore", "1", restored)
    assert "no backup “7”" in ann.is_refused("backups", ann.file, "restore", "7", ann.home / "seven.fmea")


def test_a_restored_project_is_a_replica_of_its_own(ann: Person) -> None:
    ann.imports(TABLE)
    ann.does("set", ann.file, ann.line("Worn pad")["id"], "occurrence", "9")
    ann.does("backups", ann.file, "now")
    restored = ann.home / "restored.fmea"
    ann.does("backups", ann.file, "restore", "1", restored)
    line = ann.line("Worn pad")["id"]
    for file, rating in ((ann.file, "2"), (restored, "3")):
        ann.does("set", file, line, "occurrence", rating)
        assert ann.asks("verify", file)["ok"]


def test_the_backups_of_an_encrypted_file_are_encrypted_and_open_with_its_pass_phrase(ann: Person) -> None:
    ann.imports(TABLE)
    encrypts(ann)
    ann.does("backups", ann.file, "now")
    (backup,) = listed(ann)
    assert salt_of(Path(backup["path"])) == salt_of(ann.file)
    assert b"Worn pad" not in Path(backup["path"]).read_bytes()
    (ann.home / "secrets.json").unlink()
    ann.does("unlock", Path(backup["path"]), "--passphrase-stdin", feed=f"{WORDS}\n")
    ann.does("backups", ann.file, "restore", "1", ann.home / "restored.fmea")
    assert ann.asks("verify", ann.home / "restored.fmea")["hash"] == ann.state_hash()


def test_the_backups_of_a_file_that_is_damaged_or_gone_are_found_by_its_name(ann: Person) -> None:
    ann.imports(TABLE)
    ann.does("backups", ann.file, "now")
    before = ann.state_hash()
    ann.file.write_bytes(b"damaged")
    assert len(listed(ann)) == 1
    ann.file.unlink()
    ann.does("backups", ann.file, "restore", "1", ann.file)
    assert ann.state_hash() == before


def test_other_files_in_the_backup_folder_are_left_alone(ann: Person) -> None:
    ann.imports(TABLE)
    ann.does("backups", ann.file, "now")
    place = Path(listed(ann)[0]["path"]).parent
    for name in ("notes.txt", "a copy of mine.fmea"):
        (place / name).write_text("mine")
    ann.does("set", ann.file, ann.line("Worn pad")["id"], "occurrence", "9")
    ann.does("backups", ann.file, "now")
    assert (place / "notes.txt").exists()
    assert (place / "a copy of mine.fmea").exists()


def is_backup(event: Event) -> bool:
    return bool(event["event"] == "backup")


def test_the_agent_backs_up_a_file_without_a_server_where_the_person_wants_it(ann: Person) -> None:
    ann.imports(TABLE)
    elsewhere = ann.home / "another disk"
    preferences.save(ann.home, preferences.Settings(author="Ann", backup_folder=str(elsewhere)))
    with agent(ann) as running:
        told = running.hears(is_backup)
    assert told["trouble"] is None
    assert Path(told["path"]).is_relative_to(elsewhere)
    assert [each["path"] for each in listed(ann)] == [told["path"]]


def test_an_agent_that_cannot_back_up_says_why_and_goes_on(ann: Person) -> None:
    ann.imports(TABLE)
    in_the_way = ann.home / "a file"
    in_the_way.write_text("no folder")
    preferences.save(ann.home, preferences.Settings(author="Ann", backup_folder=str(in_the_way)))
    with agent(ann) as running:
        told = running.hears(is_backup)
        running.tell("sync")
        assert told["trouble"]
        assert told["path"] == ""


def reminders(running: AgentProcess) -> list[Event]:
    return running.has_said(lambda event: event["event"] == "due")


def test_own_actions_that_are_late_are_told_once_a_day(ann: Person) -> None:
    ann.imports(
        "FMEA;Function;Failure mode;Effect;S;Cause;O;D;Action;Responsible;Target date\n"
        f"1;Hold;Slips;Car rolls;8;Worn pad;4;5;Replace the pad;Ann;{datetime.now().astimezone().date() - timedelta(days=2)}\n"
    )
    preferences.save(ann.home, preferences.Settings(author="ann"))
    with agent(ann) as running:
        (action,) = running.hears(lambda event: event["event"] == "due")["actions"]
        assert (action["text"], action["days_late"], action["line"]) == ("Replace the pad", 2, ann.line("Worn pad")["id"])
    with agent(ann) as running:
        running.tell("pause")
        running.is_in("paused")
        assert reminders(running) == []


def test_nobody_is_reminded_of_what_is_not_his(ann: Person) -> None:
    ann.imports(
        "FMEA;Function;Failure mode;Effect;S;Cause;O;D;Action;Responsible;Target date\n"
        "1;Hold;Slips;Car rolls;8;Worn pad;4;5;Replace the pad;Ben;2020-01-01\n"
    )
    preferences.save(ann.home, preferences.Settings(author="Ann"))
    with agent(ann) as running:
        running.hears(is_backup)
        running.tell("pause")
        running.is_in("paused")
        assert reminders(running) == []


def test_a_pause_outlives_the_agent(ann: Person, ben: Person, shared: str) -> None:
    with agent(ann) as running:
        running.is_in("in step")
        running.tell("pause")
        running.is_in("paused")
        running.kill()
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "9")
    with agent(ann) as running:
        assert running.is_in("paused")["waiting"] == 1
        assert [each for each in running.said if each["event"] == "summary"] == []
        running.tell("resume")
        assert running.hears(lambda event: event["event"] == "summary")["sent"] == 1
    with agent(ann) as running:
        running.is_in("in step")
