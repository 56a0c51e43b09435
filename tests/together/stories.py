"""Any story of four desktops, two servers and a stick, for Hypothesis to tell: anything may happen at any time, then all meet again."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.histories import Digits
from tests.together.happenings import HAPPENINGS, Happening, all_work_apart
from tests.together.places import Places
from tests.together.world import World

NUMBER = st.integers(0, 2**80 - 1)


class Story(RuleBasedStateMachine):
    """What is common to all stories: how they begin, and what must hold in the end."""

    places: Places

    def __init__(self) -> None:
        super().__init__()
        self.world = World(self.places)

    @initialize(number=NUMBER)
    def begins(self, number: int) -> None:
        all_work_apart(self.world, Digits(number))

    def teardown(self) -> None:
        try:
            self.world.heals()
            self.world.check()
        finally:
            self.world.ends()


def stories_in(places: Places) -> type[Story]:
    """The state machine: one rule for each happening."""
    return type("Stories", (Story,), {"places": places, **{happening.__name__: _rule(happening) for happening in HAPPENINGS}})


def _rule(happening: Happening) -> object:
    def happens(self: Story, number: int) -> None:
        happening(self.world, Digits(number))

    happens.__name__ = happening.__name__
    return rule(number=NUMBER)(happens)
