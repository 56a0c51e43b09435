"""Three desktops, a server, bad roads, wrong clocks and bad days: when all have met again, there is one truth and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from forestall.sync import answer, exchange
from tests.together.network import PAGE, Way
from tests.together.world import NAMES, Seat, World

SEATS = st.integers(0, len(NAMES) - 1)
PICKS = st.integers(0, 60)
WAYS = st.lists(st.sampled_from(Way), max_size=5)
KINDS = ("element", "function", "failure", "line", "link", "control", "action")
DAY_MILLIS = 24 * 3600 * 1000


class Stories(RuleBasedStateMachine):
    """Any story at all. Each rule is one thing that may happen; the end is that all meet again."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.world = World(self.folder)

    def at(self, number: int) -> Seat:
        return self.world.seats[number]

    @rule(seat=SEATS, pick=PICKS, rating=st.integers(1, 10))
    def types(self, seat: int, pick: int, rating: int) -> None:
        self.world.types(self.at(seat), pick, rating)

    @rule(seat=SEATS, kind=st.sampled_from(KINDS), pick=PICKS)
    def adds(self, seat: int, kind: str, pick: int) -> None:
        self.world.adds(self.at(seat), kind, pick)

    @rule(seat=SEATS, pick=PICKS)
    def removes(self, seat: int, pick: int) -> None:
        self.world.removes(self.at(seat), pick)

    @rule(seat=SEATS, pick=PICKS, into=PICKS)
    def moves(self, seat: int, pick: int, into: int) -> None:
        self.world.moves(self.at(seat), pick, into)

    @rule(seat=SEATS, pick=PICKS, which=st.integers(0, 2))
    def settles(self, seat: int, pick: int, which: int) -> None:
        self.world.settles(self.at(seat), pick, which)

    @rule(seat=SEATS)
    def undoes(self, seat: int) -> None:
        self.world.undoes(self.at(seat))

    @rule(seat=SEATS, plan=WAYS)
    def syncs(self, seat: int, plan: list[Way]) -> None:
        self.world.syncs(self.at(seat), plan)

    @rule(seat=SEATS, after=st.integers(0, 4))
    def is_killed_while_syncing(self, seat: int, after: int) -> None:
        self.world.syncs(self.at(seat), [], dies_after=after)

    @rule(seat=SEATS)
    def sees_what_came(self, seat: int) -> None:
        self.at(seat).desk.catches_up()

    @rule(seat=SEATS)
    def starts_again(self, seat: int) -> None:
        self.at(seat).reopens()

    @rule()
    def late_ones_arrive(self) -> None:
        self.world.late_ones_arrive()

    @rule(seat=SEATS, millis=st.integers(-400 * DAY_MILLIS, 400 * DAY_MILLIS))
    def clock_jumps(self, seat: int, millis: int) -> None:
        self.world.clock_jumps(self.at(seat), millis)

    @rule()
    def server_is_backed_up(self) -> None:
        self.world.server_is_backed_up()

    @rule(with_a_new_epoch=st.booleans())
    def server_is_set_back(self, with_a_new_epoch: bool) -> None:
        self.world.server_is_set_back(with_a_new_epoch=with_a_new_epoch)

    def teardown(self) -> None:
        try:
            self.world.heals()
            self.world.check()
        finally:
            self.world.ends()


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Stories]]:
    """The machine over tiny pages and portions, so that every story cuts and continues."""
    monkeypatch.setattr(exchange, "PAGE_CHANGES", PAGE)
    monkeypatch.setattr(exchange, "TAKE_MAX", 2)
    monkeypatch.setattr(answer, "PAGE_CHANGES", PAGE)
    monkeypatch.setattr(Stories, "folder", tmp_path, raising=False)
    return Stories


def test_after_any_story_there_is_one_truth_and_nothing_typed_is_lost(stories: type[Stories]) -> None:
    run_state_machine_as_test(stories, settings=settings(max_examples=60, stateful_step_count=25))


@pytest.mark.drill
@pytest.mark.timeout(3600)
def test_after_very_many_long_stories_there_is_one_truth_and_nothing_typed_is_lost(stories: type[Stories]) -> None:
    run_state_machine_as_test(stories, settings=settings(max_examples=1_500, stateful_step_count=60))
