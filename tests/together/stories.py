"""Any story of three desktops and a server, for Hypothesis to tell: each rule may happen at any time, and in the end all meet again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.together.network import Way
from tests.together.world import NAMES, Seat, World

SEATS = st.integers(0, len(NAMES) - 1)
DEED = st.integers(0, 2**24 - 1)
DEEDS = st.lists(DEED, min_size=1, max_size=8)
WAYS = st.lists(st.sampled_from(Way), max_size=5)
DAY_MILLIS = 24 * 3600 * 1000


class Stories(RuleBasedStateMachine):
    """What may happen, in any order."""

    folder: Path

    def __init__(self) -> None:
        super().__init__()
        self.world = World(self.folder)

    def at(self, number: int) -> Seat:
        return self.world.seats[number]

    @initialize(deeds=DEEDS, same=DEED)
    def begins(self, deeds: list[int], same: int) -> None:
        self.all_work_apart(deeds, same)

    @rule(seat=SEATS, deeds=DEEDS)
    def works(self, seat: int, deeds: list[int]) -> None:
        for deed in deeds:
            self.world.works(self.at(seat), deed)

    @rule(deeds=DEEDS, same=DEED)
    def all_work_apart(self, deeds: list[int], same: int) -> None:
        """Everybody does something, and all of them the same thing in the same place."""
        for place, seat in enumerate(self.world.seats):
            for deed in deeds[place::3]:
                self.world.works(seat, deed)
            self.world.works(seat, same)

    @rule(seat=SEATS, plan=WAYS, looks=st.booleans())
    def syncs(self, seat: int, plan: list[Way], looks: bool) -> None:
        self.world.syncs(self.at(seat), plan)
        if looks:
            self.at(seat).desk.catches_up()

    @rule()
    def all_sync_and_look(self) -> None:
        for seat in (*self.world.seats, *self.world.seats):
            self.world.syncs(seat, [])
            seat.desk.catches_up()

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
