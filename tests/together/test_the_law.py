"""Three desktops, a server, bad roads, wrong clocks and bad days: when all have met again, there is one truth and nothing typed is lost."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.together.stories import Stories

STORIES = int(os.environ.get("FORESTALL_STORIES", "120"))
"""How many long stories a drill plays. A night has room for a hundred thousand."""


def test_after_any_story_there_is_one_truth_and_nothing_typed_is_lost(stories: type[Stories]) -> None:
    run_state_machine_as_test(stories, settings=settings(max_examples=50, stateful_step_count=25))


@pytest.mark.drill
@pytest.mark.timeout(3600)
def test_after_very_many_long_stories_there_is_one_truth_and_nothing_typed_is_lost(stories: type[Stories]) -> None:
    run_state_machine_as_test(stories, settings=settings(max_examples=STORIES, stateful_step_count=60))
