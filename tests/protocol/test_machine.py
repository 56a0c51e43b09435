"""The client's side of an exchange as a pure machine: what it asks for, and what it makes of every kind of answer."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.errors import Forked, Unreadable
from forestall.ids import EntityId, EpochId, SiteId
from forestall.protocol.codec import to_wire
from forestall.protocol.messages import PAGE_CHANGES, Reply, Run
from forestall.sync.machine import Outbox, Standing, outcome, request

EPOCH, LATER = EpochId("first-life"), EpochId("second-life")
ANN, BEN = SiteId("Ann"), SiteId("Ben")
STANDING = Standing(EPOCH, 7, "ab12")
EMPTY = Outbox((), more=False, have=3, acknowledged=3)


def change(site: SiteId, n: int) -> Change:
    return Change(Dot(site, n), Stamp(n), site, "line", EntityId("x"), {FieldName("remarks"): n})


def reply(**told: Any) -> Reply:
    return Reply(**{"epoch": EPOCH, "head": 9, "after": 9, **told})


def test_a_request_says_where_we_stand_and_brings_the_outbox() -> None:
    message = request(STANDING, ANN, Outbox([to_wire(change(ANN, 4))], more=True, have=4, acknowledged=3))
    assert (message.site, message.epoch, message.after, message.chain) == (ANN, EPOCH, 7, "ab12")
    assert (message.have, message.acknowledged, message.limit) == (4, 3, PAGE_CHANGES)
    assert message.changes == [to_wire(change(ANN, 4))]


def test_on_the_first_contact_nothing_is_known_of_the_server() -> None:
    message = request(Standing(), ANN, EMPTY)
    assert (message.epoch, message.after, message.chain) == (None, 0, "")


def test_a_page_is_taken_with_its_numbers_and_moves_us_on() -> None:
    taken = [Run(ANN, 4, 1, 9)]
    step = outcome(STANDING, EMPTY, reply(changes=[to_wire(change(BEN, 1))], numbers=[8], taken=taken, chain="cd34"))
    assert (step.changes, step.numbers, step.taken) == ((change(BEN, 1),), (8,), tuple(taken))
    assert step.standing == Standing(EPOCH, 9, "cd34")
    assert not step.again


def test_an_answer_older_than_what_we_read_does_not_move_us_back() -> None:
    assert outcome(STANDING, EMPTY, reply(after=2)).standing.after == 7


def test_while_pages_remain_on_either_side_we_ask_again() -> None:
    full = Outbox([to_wire(change(ANN, 4))], more=True, have=9, acknowledged=3)
    assert outcome(STANDING, EMPTY, reply(more=True)).again
    assert outcome(STANDING, full, reply(taken=[Run(ANN, 4, 1, 9)])).again
    assert not outcome(STANDING, EMPTY, reply(taken=[Run(ANN, 4, 1, 9)])).again


def test_a_server_that_takes_nothing_is_not_asked_for_ever() -> None:
    full = Outbox([to_wire(change(ANN, 4))], more=True, have=9, acknowledged=3)
    assert not outcome(STANDING, full, reply()).again
    refused = outcome(STANDING, full, reply(refusal="You may only read here", taken=[Run(ANN, 4, 1, 9)]))
    assert (refused.again, refused.refusal) == (False, "You may only read here")


def test_another_life_of_the_servers_log_means_starting_over_from_what_it_holds() -> None:
    step = outcome(STANDING, EMPTY, reply(epoch=LATER, vector={ANN: 2}))
    assert (step.start_over, step.standing, step.again) == ({ANN: 2}, Standing(LATER), True)


def test_a_log_that_does_not_reach_back_to_us_means_a_snapshot_first() -> None:
    step = outcome(STANDING, EMPTY, reply(behind=True))
    assert (step.behind, step.standing, step.again) == (True, STANDING, True)


def test_a_number_used_twice_means_a_new_name() -> None:
    with pytest.raises(Forked, match="under a new name"):
        outcome(STANDING, EMPTY, reply(forked=True))


@pytest.mark.parametrize(
    "told",
    [
        {"changes": [to_wire(change(BEN, 1))]},
        {"numbers": [8]},
        {"changes": [msgspec.Raw(b"[]")], "numbers": [8]},
        {"more": True, "after": 7},
        {"more": True, "after": 0},
    ],
)
def test_a_server_whose_pages_make_no_sense_is_not_believed(told: dict[str, Any]) -> None:
    with pytest.raises(Unreadable):
        outcome(STANDING, EMPTY, reply(**told))
