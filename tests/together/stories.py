"""Any story of three desktops and a server, for Hypothesis to tell: each rule may happen at any time, and in the end all meet again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from tests.together.network import Way
from tests.together.world import NAMES, Seat, World

SEATS = st.integers(0, len(NAMES) - 1)
PICKS = st.integers(0, 60)
WAYS = st.lists(st.sampled_from(Way), max_size=5)
KINDS = ("element", "function", "failure", "line", "link", "control", "action")
DAY_MILLIS = 24 * 3600 * 1000


class Stories(RuleBasedStateMachine):
    """What may happen, in any order."""

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
