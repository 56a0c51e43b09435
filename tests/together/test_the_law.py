"""Desktops, servers, sticks, bad roads and bad days: when all have met again, there is one truth and nothing typed is lost."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.together.seeds import failures, law_failures
from tests.together.stories import Story

Check = Callable[[], None]
STORIES = int(os.environ.get("FORESTALL_STORIES", "120"))
"""How many long stories a drill plays. `make seeds N=100000` plays as many short ones by their seeds."""


STORIES_IN_SHORT = 25
"""So many stories by seed play in `make test`; each planted fault must be caught by one of them."""


def test_after_any_story_there_is_one_truth_and_nothing_typed_is_lost(stories: type[Story], only_divergence_was_told: Check) -> None:
    run_state_machine_as_test(stories, settings=settings(max_examples=12, stateful_step_count=20))
    only_divergence_was_told()


@pytest.mark.postgresql
def test_after_any_story_with_postgresql_there_is_one_truth(stories_on_postgresql: type[Story], only_divergence_was_told: Check) -> None:
    run_state_machine_as_test(stories_on_postgresql, settings=settings(max_examples=6, stateful_step_count=20))
    only_divergence_was_told()


def test_the_law_alone_holds_for_the_first_hundreds_of_seeds() -> None:
    assert list(law_failures(range(300))) == []


def test_the_first_seeds_end_well(only_divergence_was_told: Check) -> None:
    assert list(failures(range(STORIES_IN_SHORT))) == []
    only_divergence_was_told()


@pytest.mark.drill
@pytest.mark.timeout(3600)
def test_after_very_many_long_stories_there_is_one_truth_and_nothing_typed_is_lost(
    stories: type[Story], only_divergence_was_told: Check
) -> None:
    run_state_machine_as_test(stories, settings=settings(max_examples=STORIES, stateful_step_count=60))
    only_divergence_was_told()


@pytest.mark.drill
@pytest.mark.postgresql
@pytest.mark.timeout(3600)
def test_after_many_long_stories_with_postgresql_there_is_one_truth(
    stories_on_postgresql: type[Story], only_divergence_was_told: Check
) -> None:
    run_state_machine_as_test(stories_on_postgresql, settings=settings(max_examples=max(1, STORIES // 4), stateful_step_count=60))
    only_divergence_was_told()


@pytest.fixture
def only_divergence_was_told(caplog: pytest.LogCaptureFixture) -> Check:
    """Where a server was set back and nobody at it has the wordings any more, a desktop says that the two differ until the rest is here."""

    def check() -> None:
        told = {record.getMessage()[:14] for record in caplog.records if record.name.startswith("forestall")}
        assert told <= {"state differed"}
        caplog.clear()

    return check
