"""Two people, two homes, one real server: sign in, share, edit apart, sync, settle; and everything a server can refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desktop.conftest import share
from tests.desktop.people import Person
from tests.serving import ANN, PASSWORD, ServerProcess


def test_a_clone_is_equal_and_tells_the_same(ann: Person, ben: Person, shared: str) -> None:
    assert ben.state_hash() == ann.state_hash()
    assert ben.rows() == ann.rows()
    assert ben.asks("show", ben.file)["project"]["id"] == shared


def test_the_projects_of_a_server_are_listed_with_ones_role(ann: Person, ben: Person, shared: str, server: ServerProcess) -> None:
    (mine,) = [each for each in ben.asks("projects", server.address)["projects"] if each["id"] == shared]
    assert mine["role"] == "analyst"
    assert shared in ann.does("projects", server.address)


def test_edits_of_different_cells_of_one_row_merge_by_themselves(ann: Person, ben: Person, shared: str) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("set", ann.file, line, "occurrence", "7")
    ben.does("set", ben.file, line, "detection", "2")
    assert ann.asks("sync", ann.file) == {"sent": 1, "received": 0, "contested": 0, "head": ann.asks("sync", ann.file)["head"]}
    told = ben.asks("sync", ben.file)
    assert (told["sent"], told["received"], told["contested"]) == (1, 1, 0)
    ann.does("sync", ann.file)
    assert ann.state_hash() == ben.state_hash()
    for person in (ann, ben):
        row = person.line("Worn pad")
        assert (row["occurrence"], row["detection"], row["rpn"]) == (7, 2, 112)


@pytest.mark.parametrize(("choice", "settled"), [(["--mine"], 9), (["--theirs"], 2), (["--value", "6"], 6), (["--value", ""], None)])
def test_the_same_cell_typed_apart_is_contested_until_somebody_settles_it(
    ann: Person, ben: Person, shared: str, choice: list[str], settled: int | None
) -> None:
    line = _typed_apart(ann, ben, "occurrence", "9", "2")
    for person, mine in ((ann, 9), (ben, 2)):
        (cell,) = person.contested()
        assert set(cell) == {"entity", "field", "candidates"}
        assert (cell["entity"], cell["field"]) == (line, "occurrence")
        assert {(each["author"], each["value"], each["mine"]) for each in cell["candidates"]} == {
            ("Ann", 9, mine == 9),
            ("Ben", 2, mine == 2),
        }
        assert all(set(each) == {"value", "author", "at", "mine"} and each["at"].endswith("Z") for each in cell["candidates"])
    assert ann.state_hash() == ben.state_hash()
    ann.does("settle", ann.file, line, "occurrence", *choice)
    ann.does("sync", ann.file)
    assert ben.asks("sync", ben.file)["contested"] == 0
    assert [person.line("Worn pad")["occurrence"] for person in (ann, ben)] == [settled, settled]
    assert ann.state_hash() == ben.state_hash()
    assert "not contested" in ann.is_refused("settle", ann.file, line, "occurrence", "--mine")


def test_contested_is_told_to_people_with_both_values(ann: Person, ben: Person, shared: str) -> None:
    _typed_apart(ann, ben, "remarks", "Check the supplier", "Check the drawing")
    said = ann.does("contested", ann.file)
    assert "  mine: Check the supplier (Ann, " in said
    assert "  theirs: Check the drawing (Ben, " in said
    assert "Nothing is contested" in ben.does("settle", ben.file, ben.line("Worn pad")["id"], "remarks", "--mine") + ben.does(
        "contested", ben.file
    )


def test_what_is_worth_a_look_is_told_to_people_and_changes_no_document(ann: Person, ben: Person, shared: str) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("set", ann.file, line, "occurrence", "7")
    ben.does("set", ben.file, line, "detection", "2")
    for person in (ann, ben, ann):
        person.does("sync", person.file)
    said = ann.does("contested", ann.file)
    assert said.splitlines()[0] == "Nothing is contested"
    assert f"{line} worth a look, “Worn pad”: Ratings of this line" in said
    assert ann.asks("contested", ann.file) == {"contested": []}


def test_history_keeps_both_values_of_a_contest_and_the_one_that_settled_it(ann: Person, ben: Person, shared: str) -> None:
    line = _typed_apart(ann, ben, "occurrence", "9", "2")
    ann.does("settle", ann.file, line, "occurrence", "--theirs")
    told = ann.asks("history", ann.file, line, "occurrence")["history"]
    assert [(entry["author"], entry["value"]) for entry in told] == [("Ann", 4), ("Ann", 9), ("Ben", 2), ("Ann", 2)]
    assert [sorted(entry["replaced"]) for entry in told] == [[], [4], [4], [2, 9]]


def test_a_removal_against_an_edit_is_settled_by_keeping_or_removing(ann: Person, ben: Person, shared: str) -> None:
    line = ann.line("Worn pad")["id"]
    ann.does("remove", ann.file, line)
    ben.does("set", ben.file, line, "occurrence", "8")
    for person in (ann, ben, ann):
        person.does("sync", person.file)
    assert ("removed", {True, False}) in [(cell["field"], {each["value"] for each in cell["candidates"]}) for cell in ann.contested()]
    assert "--value remove" in ann.is_refused("settle", ann.file, line, "removed", "--value", "perhaps")
    ann.does("settle", ann.file, line, "removed", "--value", "keep")
    assert [row["occurrence"] for row in ann.rows() if row["id"] == line] == [8]
    assert "removed" not in [cell["field"] for cell in ann.contested() if cell["entity"] == line]


def test_what_is_neither_mine_nor_theirs_needs_a_value(ann: Person, ben: Person, shared: str, server: ServerProcess) -> None:
    line = _typed_apart(ann, ben, "occurrence", "9", "2")
    third = Person(ANN, ann.home / "third", ann.monkeypatch, ann.capsys)
    third.does("sign-in", server.address, "--user", ANN, "--password-stdin", feed=PASSWORD)
    third.does("clone", server.address, shared, third.file)
    assert "--value" in third.is_refused("settle", third.file, line, "occurrence", "--mine")
    assert "2 candidates are theirs" in third.is_refused("settle", third.file, line, "occurrence", "--theirs")
    third.does("settle", third.file, line, "occurrence", "--value", "5")


def test_a_wrong_password_is_told_and_nothing_is_remembered(ann: Person, server: ServerProcess) -> None:
    sentence = ann.is_refused("sign-in", server.address, "--user", ANN, "--password-stdin", feed="wrong")
    assert sentence == "The name or the password is wrong. Check both and sign in again."
    assert not (ann.home / "secrets.json").exists()
    assert not (ann.home / "settings.json").exists()


def test_the_password_may_come_from_the_environment_but_must_come_from_somewhere(ann: Person, server: ServerProcess) -> None:
    assert "--password-stdin" in ann.is_refused("sign-in", server.address, "--user", ANN)
    assert "empty" in ann.is_refused("sign-in", server.address, "--user", ANN, "--password-stdin", feed="\n")
    ann.monkeypatch.setenv("FORESTALL_PASSWORD", PASSWORD)
    assert ann.does("sign-in", server.address, "--user", ANN) == f"Ann is signed in at {server.address}\n"


def test_a_sign_in_is_kept_where_only_its_owner_can_read(ann: Person, shared: str) -> None:
    assert (ann.home / "secrets.json").stat().st_mode & 0o777 == 0o600
    assert PASSWORD not in (ann.home / "secrets.json").read_text(encoding="utf-8")
    assert "access" not in (ann.home / "settings.json").read_text(encoding="utf-8")


def test_nobody_signed_in_is_told_before_anything_happens(ann: Person, server: ServerProcess) -> None:
    ann.does("new", ann.file)
    for arguments in (("connect", ann.file, server.address), ("clone", server.address, "x", ann.home / "other.fmea")):
        assert "Nobody is signed in" in ann.is_refused(*arguments)
    assert not (ann.home / "other.fmea").exists()
    assert "not connected to a server" in ann.is_refused("sync", ann.file)
    assert "not connected to a server" in ann.is_refused("members", ann.file)


def test_who_is_no_member_gets_nothing(ann: Person, ben: Person, shared: str, server: ServerProcess) -> None:
    ann.does("members", ann.file, "remove", "Ben")
    assert "not a member" in ben.is_refused("sync", ben.file)
    assert "not a member" in ben.is_refused("clone", server.address, shared, ben.home / "again.fmea")
    assert not (ben.home / "again.fmea").exists()
    assert not list(ben.home.glob(".forestall-*"))


def test_a_project_nobody_knows_is_told(ann: Person, shared: str, server: ServerProcess) -> None:
    assert "no such project" in ann.is_refused("clone", server.address, "nowhere", ann.home / "other.fmea")
    assert "exists already" in ann.is_refused("clone", server.address, shared, ann.file)


def test_members_are_listed_and_change_their_roles(ann: Person, ben: Person, shared: str) -> None:
    assert ann.asks("members", ann.file) == {"members": [{"user": "Ann", "role": "owner"}, {"user": "Ben", "role": "analyst"}]}
    ann.does("members", ann.file, "add", "Ben", "--role", "viewer")
    assert "Ben" in ann.does("members", ann.file)
    assert ben.asks("members", ben.file)["members"][1] == {"user": "Ben", "role": "viewer"}
    assert "Only an owner" in ben.is_refused("members", ben.file, "add", "Ben", "--role", "owner")
    assert "no such user" in ann.is_refused("members", ann.file, "add", "Nobody", "--role", "analyst")
    assert "at least one owner" in ann.is_refused("members", ann.file, "remove", "Ann")
    assert ann.tries("members", ann.file, "add", "Ben", "--role", "king").code == 2


def test_changes_of_a_viewer_are_not_taken_and_not_lost(ann: Person, ben: Person, shared: str) -> None:
    ann.does("members", ann.file, "add", "Ben", "--role", "viewer")
    line = ben.line("Rust")["id"]
    ben.does("set", ben.file, line, "occurrence", "9")
    assert "kept here" in ben.is_refused("sync", ben.file)
    assert ben.line("Rust")["occurrence"] == 9
    ann.does("members", ann.file, "add", "Ben", "--role", "analyst")
    assert ben.asks("sync", ben.file)["sent"] == 1
    ann.does("sync", ann.file)
    assert ann.line("Rust")["occurrence"] == 9


def test_connecting_again_is_harmless(ann: Person, shared: str, server: ServerProcess) -> None:
    assert ann.does("connect", ann.file, server.address) == f"{shared}\n"


def test_a_file_is_synced_by_one_program_at_a_time(ann: Person, shared: str) -> None:
    from forestall.store.lock import syncing

    with syncing(ann.file):
        assert "being synced by another program" in ann.is_refused("sync", ann.file)


def test_a_copy_of_a_file_goes_on_under_a_name_of_its_own(ann: Person, shared: str) -> None:
    copy = ann.home / "copy.fmea"
    copy.write_bytes(ann.file.read_bytes())
    line = ann.line("Rust")["id"]
    ann.does("set", ann.file, line, "occurrence", "9")
    ann.does("set", copy, line, "detection", "1")
    for file in (ann.file, copy, ann.file):
        ann.does("sync", file)
    assert ann.line("Rust")["occurrence"] == 9
    assert ann.line("Rust")["detection"] == 1
    assert ann.asks("verify", copy)["hash"] == ann.state_hash()


def test_a_long_history_is_cloned_by_its_heads_and_still_tells_who_typed_them(
    ann: Person, ben: Person, shared: str, server: ServerProcess, data_folder: Path
) -> None:
    for _ in range(2):
        ann.does("import", data_folder / "SoundMatt__go-FuSa__fmea.csv", ann.file, "--again")
    ann.does("sync", ann.file)
    other = ben.home / "other.fmea"
    ben.does("clone", server.address, shared, other)
    assert ben.asks("verify", other)["hash"] == ann.state_hash()
    assert ben.asks("verify", other)["changes"] < ann.asks("verify", ann.file)["changes"]
    line = ann.line("Worn pad")["id"]
    ben.does("set", other, line, "occurrence", "9")
    told = ben.asks("history", other, line, "occurrence")["history"]
    assert [(entry["author"], entry["value"]) for entry in told] == [("Ben", 9)]
    assert ("Ann", 5) in [(entry["author"], entry["value"]) for entry in ben.asks("history", other, line)["history"]]
    ben.does("sync", other)
    ann.does("sync", ann.file)
    assert ben.asks("verify", other)["hash"] == ann.state_hash()


def test_a_clone_killed_in_the_middle_leaves_no_file(ann: Person, own_server: ServerProcess, data_folder: Path) -> None:
    from forestall.errors import Unavailable
    from forestall_desktop.sync import service

    ann.does("import", data_folder / "SoundMatt__go-FuSa__fmea.csv", ann.file)
    ann.does("sign-in", own_server.address, "--user", ANN, "--password-stdin", feed=PASSWORD)
    project = ann.asks("connect", ann.file, own_server.address)["project"]
    other = ann.home / "other.fmea"

    def kill_after_first_page(_: int, received: int) -> None:
        own_server.kill()

    with pytest.raises(Unavailable):
        service.clone(ann.home, own_server.address, project, other, bytes_of_chance, kill_after_first_page)
    assert not other.exists()
    assert not list(ann.home.glob(".forestall-*"))


def test_a_server_killed_in_the_middle_of_a_sync_goes_on_where_it_was(
    ann: Person, ben: Person, own_server: ServerProcess, data_folder: Path
) -> None:
    from forestall.errors import Unavailable
    from forestall.store.file import ProjectFile
    from forestall_desktop.sync import service

    project = share(ann, ben, own_server)
    ann.does("import", data_folder / "SoundMatt__go-FuSa__fmea.csv", ann.file)
    with ProjectFile(ann.file) as file, pytest.raises(Unavailable, match="safe"):
        service.sync_once(ann.home, file, lambda sent, _: own_server.kill() if sent else None)
    before = ann.state_hash()
    assert "Nothing answers" in ann.is_refused("sync", ann.file)
    own_server.start()
    told = ann.asks("sync", ann.file)
    assert 0 < told["sent"] < 2000
    ben.does("sync", ben.file)
    assert ben.state_hash() == ann.state_hash() == before
    assert project == ben.asks("show", ben.file)["project"]["id"]


def bytes_of_chance(count: int) -> bytes:
    """Names for a clone that nobody will see."""
    return bytes(range(count))


def _typed_apart(ann: Person, ben: Person, field: str, by_ann: str, by_ben: str) -> str:
    """Both type into the same cell without seeing each other, and sync; gives the line."""
    line = str(ann.line("Worn pad")["id"])
    ann.does("set", ann.file, line, field, by_ann)
    ben.does("set", ben.file, line, field, by_ben)
    for person in (ann, ben, ann):
        person.does("sync", person.file)
    return line
