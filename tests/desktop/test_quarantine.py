"""What a server does not take stays with its author: visible, with the reason, and not in the way of anything else."""

from __future__ import annotations

import json

import httpx
import pytest

from tests.desktop.people import Person
from tests.serving import PASSWORD, ServerProcess


@pytest.fixture
def viewer(ann: Person, ben: Person, shared: str) -> Person:
    """Ben, who may only look any more, and has typed something before he heard of it."""
    ann.does("members", ann.file, "add", "Ben", "--role", "viewer")
    line = ben.line("Worn pad")["id"]
    ben.does("set", ben.file, line, "occurrence", "9")
    ben.does("set", ben.file, line, "detection", "2")
    return ben


def test_what_was_refused_is_shown_with_the_reason_and_kept(viewer: Person) -> None:
    sentence = viewer.is_refused("sync", viewer.file)
    assert "Your role in this project does not allow this" in sentence
    assert "forestall quarantine" in sentence
    told = viewer.asks("quarantine", viewer.file)
    assert "role" in told["refused"]
    assert [each["set"] for each in told["changes"]] == [{"occurrence": 9}, {"detection": 2}]
    assert {each["author"] for each in told["changes"]} == {"Ben"}
    assert "occurrence: 9" in viewer.does("quarantine", viewer.file)
    since = told["since"]
    viewer.is_refused("sync", viewer.file)
    assert viewer.asks("quarantine", viewer.file)["since"] == since


def test_a_reviewer_is_told_that_a_rating_is_for_others(ann: Person, ben: Person, shared: str) -> None:
    ann.does("members", ann.file, "add", "Ben", "--role", "reviewer")
    ben.does("set", ben.file, ben.line("Worn pad")["id"], "occurrence", "9")
    assert "a reviewer sends reviews" in ben.is_refused("sync", ben.file)
    assert [each["set"] for each in ben.asks("quarantine", ben.file)["changes"]] == [{"occurrence": 9}]


def test_reading_goes_on_beside_what_was_refused(viewer: Person, ann: Person) -> None:
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "5")
    ann.does("sync", ann.file)
    viewer.is_refused("sync", viewer.file)
    assert viewer.line("Rust")["occurrence"] == 5
    assert viewer.line("Worn pad")["occurrence"] == 9


def test_with_the_rights_back_everything_goes_and_nothing_is_shown_any_more(viewer: Person, ann: Person) -> None:
    viewer.is_refused("sync", viewer.file)
    ann.does("members", ann.file, "add", "Ben", "--role", "analyst")
    viewer.does("set", viewer.file, viewer.line("Rust")["id"], "detection", "1")
    assert viewer.asks("sync", viewer.file)["sent"] == 3
    assert viewer.asks("quarantine", viewer.file) == {"refused": None, "since": None, "changes": []}
    ann.does("sync", ann.file)
    assert ann.state_hash() == viewer.state_hash()


def test_somebody_with_rights_can_carry_it_over_and_the_author_hears_that_it_arrived(viewer: Person, ann: Person) -> None:
    viewer.is_refused("sync", viewer.file)
    bundle = viewer.home / "refused.bundle"
    made = viewer.asks("quarantine", viewer.file, "--bundle", bundle)["bundle"]
    assert made["changes"] == 2, "it holds what the server lacks, and no more"
    taken = ann.asks("bundle", "import", ann.file, bundle, "--trust", made["signer"])
    assert taken["new"] == 2
    ann.does("sync", ann.file)
    viewer.does("sync", viewer.file)
    assert viewer.asks("quarantine", viewer.file)["changes"] == []
    assert ann.line("Worn pad")["occurrence"] == 9
    assert ann.state_hash() == viewer.state_hash()


def test_who_is_no_member_any_more_keeps_what_was_typed(ann: Person, ben: Person, shared: str) -> None:
    ben.does("set", ben.file, ben.line("Worn pad")["id"], "occurrence", "9")
    ann.does("members", ann.file, "remove", "Ben")
    ben.is_refused("sync", ben.file)
    told = ben.asks("quarantine", ben.file)
    assert "member" in told["refused"]
    assert len(told["changes"]) == 1
    ann.does("members", ann.file, "add", "Ben", "--role", "analyst")
    assert ben.asks("sync", ben.file)["sent"] == 1


def test_a_device_whose_sign_in_was_ended_keeps_what_was_typed_until_it_signs_in_again(
    ben: Person, shared: str, server: ServerProcess
) -> None:
    ben.does("set", ben.file, ben.line("Worn pad")["id"], "occurrence", "9")
    kept = json.loads((ben.home / "secrets.json").read_text(encoding="utf-8"))
    shown = f"Bearer {json.loads(kept[server.address])['access']}"
    assert httpx.delete(f"{server.address}/v1/session", headers={"Authorization": shown}).status_code == 204
    assert "sign in again" in ben.is_refused("sync", ben.file)
    told = ben.asks("quarantine", ben.file)
    assert "sign in again" in told["refused"]
    assert len(told["changes"]) == 1
    ben.does("sign-in", server.address, "--user", "Ben", "--password-stdin", feed=PASSWORD)
    assert ben.asks("sync", ben.file)["sent"] == 1
    assert ben.asks("quarantine", ben.file)["refused"] is None
