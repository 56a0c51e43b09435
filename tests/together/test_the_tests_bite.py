"""Shows that the tests of the law bite: each of these faults, planted in the law, is caught by the test that is named with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test
from msgspec import structs

from forestall import merge
from forestall.changes import Change, Entity, FieldName, Head, Vector
from forestall.clock import Clock, Stamp
from forestall.fmea import cells, sheet
from forestall.fmea.rules import _Decision
from forestall.pen import Pen
from forestall.protocol import state
from forestall.store import replica
from forestall.store.replica import Replica
from forestall.sync import answer
from tests.core import test_cells, test_clock, test_merge, test_pen, test_rules, test_sheet
from tests.histories import histories
from tests.protocol import test_state
from tests.store import test_conformance
from tests.store.places import files_in
from tests.together.stories import Stories
from tests.worlds import Analyst, Places, meet, smallest_sheet

ORDERS = st.integers(0, 2**32).map(Random)
# Without memory and shrinking: the first failure is enough, and none of it may come back in another run.
ALONE: dict[str, Any] = {
    "database": None,
    "phases": [Phase.generate],
    "derandomize": True,
    "report_multiple_bugs": False,
    "suppress_health_check": list(HealthCheck),
}
Plant = pytest.MonkeyPatch
Drawn = st.SearchStrategy[Any]


def catches(test: Callable[..., None], *strategies: Drawn) -> bool:
    """Whether a property test fails, whatever way the fault shows itself."""
    inner: Callable[..., None] = test.hypothesis.inner_test  # type: ignore[attr-defined]

    @settings(max_examples=300, **ALONE)
    @given(st.tuples(*strategies))
    def played(drawn: tuple[Any, ...]) -> None:
        inner(*drawn)

    return fails(played)


def fails(test: Callable[..., None], *arguments: object) -> bool:
    try:
        test(*arguments)
    except (Exception, pytest.fail.Exception):
        return True
    return False


def apart() -> tuple[Analyst, Analyst, Places]:
    """Ann and Ben with the same sheet."""
    ann, ben = Analyst("Ann"), Analyst("Ben")
    at = smallest_sheet(ann)
    meet(ann, ben)
    return ann, ben, at


# Faults of merging


def the_last_wins(*_: object) -> tuple[Head, ...]:
    return ()


def nothing_is_replaced(entity: Entity, name: FieldName, saw: object) -> tuple[Head, ...]:
    return entity.heads(name)


def one_rival_is_enough(entity: Entity, name: FieldName, saw: dict[FieldName, tuple[object, ...]]) -> tuple[Head, ...]:
    return tuple(head for head in entity.heads(name) if head.dot not in saw.get(name, ()))[-1:]


def seen_here_is_seen_everywhere(entity: Entity, name: FieldName, saw: dict[FieldName, tuple[object, ...]]) -> tuple[Head, ...]:
    seen = {dot for dots in saw.values() for dot in dots}
    return tuple(head for head in entity.heads(name) if head.dot not in seen)


@pytest.mark.parametrize("fault", [the_last_wins, nothing_is_replaced, one_rival_is_enough, seen_here_is_seen_everywhere])
def test_a_wrong_set_of_heads_is_caught(monkeypatch: Plant, fault: Callable[..., tuple[Head, ...]]) -> None:
    monkeypatch.setattr(merge, "_unseen", fault)
    assert catches(test_merge.test_heads_are_what_the_definition_says_in_whatever_order_changes_come, histories(), ORDERS)


def test_heads_chosen_by_time_are_caught(monkeypatch: Plant) -> None:
    def newest_only(entity: Entity, name: FieldName, saw: object) -> tuple[Head, ...]:
        newest = max((head.stamp for head in entity.heads(name)), default=Stamp(0))
        return tuple(head for head in entity.heads(name) if head.stamp == newest)

    monkeypatch.setattr(merge, "_unseen", newest_only)
    assert catches(test_merge.test_random_stamps_change_what_is_shown_but_never_what_is_kept, histories(), ORDERS)


def test_showing_what_came_last_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(merge, "ranked", lambda kind, name, heads: list(reversed(heads)))
    assert catches(test_merge.test_two_replicas_with_the_same_changes_are_the_same, histories(), ORDERS, ORDERS)
    assert catches(test_merge.test_the_newest_head_is_shown, histories(), ORDERS)


def test_a_kind_that_depends_on_who_came_first_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(merge, "_of_kind", lambda kind, entity: entity)
    assert catches(test_merge.test_two_replicas_with_the_same_changes_are_the_same, histories(), ORDERS, ORDERS)


def ready_when_in_line(vector: Vector, change: Change) -> bool:
    return change.dot.n == vector.get(change.dot.site, 0) + 1


def ready_when_seen(vector: Vector, change: Change) -> bool:
    return all(vector.get(dot.site, 0) >= dot.n for dots in change.saw.values() for dot in dots)


@pytest.mark.parametrize("fault", [ready_when_in_line, ready_when_seen])
def test_taking_a_change_too_early_is_caught(monkeypatch: Plant, fault: Callable[[Vector, Change], bool]) -> None:
    monkeypatch.setattr(test_merge, "ready", fault)
    assert catches(test_merge.test_a_change_is_ready_exactly_when_all_it_builds_on_is_there, histories(), ORDERS)


@pytest.mark.parametrize("off", [-1, 1])
def test_knowing_one_too_many_or_too_few_is_caught(monkeypatch: Plant, off: int) -> None:
    monkeypatch.setattr(test_merge, "known", lambda vector, change: change.dot.n <= vector.get(change.dot.site, 0) + off)
    assert catches(test_merge.test_a_change_is_ready_exactly_when_all_it_builds_on_is_there, histories(), ORDERS)


def test_a_replica_that_takes_what_is_not_ready_is_caught(monkeypatch: Plant, tmp_path: Path) -> None:
    monkeypatch.setattr(replica, "ready", lambda vector, change: True)
    with files_in(tmp_path) as another:
        assert fails(test_conformance.test_a_change_whose_predecessor_is_missing_takes_the_whole_page_with_it, another())
        assert fails(test_conformance.test_a_change_comes_after_what_its_author_saw, another())


# Faults of the hash


def of_what_is_shown(entity: Entity | None) -> int:
    return 0 if entity is None else REAL_WEIGHT(Entity(entity.id, entity.kind, entity.mark, entity.values, {}))


def of_the_row(entity: Entity | None) -> int:
    return 0 if entity is None else hash(state.to_row(entity))


def of_fields_alone(entity: Entity | None) -> int:
    return 0 if entity is None else sum(len(name) for name in entity.values)


REAL_WEIGHT = state.weight


@pytest.mark.parametrize("fault", [of_what_is_shown, of_fields_alone])
def test_a_hash_that_overlooks_something_is_caught(monkeypatch: Plant, fault: Callable[[Entity | None], int]) -> None:
    monkeypatch.setattr(state, "weight", fault)
    assert catches(test_state.test_states_with_different_heads_have_different_hashes, histories(), histories())


def test_a_hash_that_depends_on_the_way_here_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(state, "weight", of_the_row)
    assert catches(test_merge.test_two_replicas_with_the_same_changes_are_the_same, histories(), ORDERS, ORDERS)


# Faults of what people see and undo


def test_a_removal_that_takes_everything_with_it_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(cells, "_unseen_by_removal", lambda entity: iter(()))
    assert fails(test_cells.test_an_edit_a_removal_did_not_see_keeps_the_entity, *apart())


def test_a_sheet_that_forgets_the_recovered_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(sheet._Walk, "recovered", lambda self: iter(()))
    assert fails(test_sheet.test_a_line_added_to_a_mode_that_was_removed_is_recovered_with_its_surroundings, *apart())


def test_an_undo_that_overrides_others_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(_Decision, "_still_ours", lambda *_: True)
    assert fails(test_pen.test_undo_leaves_what_somebody_changed_since_and_says_so, *apart())


def test_an_editor_that_says_it_saw_what_came_meanwhile_is_caught(monkeypatch: Plant) -> None:
    real = Pen._change
    monkeypatch.setattr(Pen, "_change", lambda self, project, draft, *rest: real(self, project, replace(draft, seen={}), *rest))
    ann, _, at = apart()
    assert fails(test_rules.test_what_the_editor_showed_when_it_opened_is_what_its_author_saw, ann, at)


def test_a_clock_dragged_along_by_a_stranger_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(Clock, "observe", lambda self, seen: setattr(self, "last", max(self.last, seen)))
    assert fails(test_clock.test_a_stamp_from_the_far_future_does_not_drag_the_clock_along)


# Faults of the exchange, caught by the stories


def test_a_server_that_skips_a_page_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    real = answer._page
    monkeypatch.setattr(answer, "_page", lambda replica, *told: structs.replace(real(replica, *told), after=replica.head, more=False))
    assert a_story_catches()


def test_a_desktop_that_believes_a_set_back_server_has_its_work_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    monkeypatch.setattr(Replica, "forget_numbers", lambda self, server: None)
    assert a_story_catches()


def test_a_replica_that_lets_the_last_win_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    monkeypatch.setattr(merge, "_unseen", the_last_wins)
    assert a_story_catches()


def test_a_hash_that_forgets_what_an_entity_weighed_before_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    real = Replica._rehash
    monkeypatch.setattr(Replica, "_rehash", lambda self, before, now: real(self, {}, now))
    assert a_story_catches()


@pytest.fixture
def a_story_catches(stories: type[Stories], caplog: pytest.LogCaptureFixture) -> Callable[[], bool]:
    """Whether some story ends badly; what it says in the log on the way is no news."""

    def catches_it() -> bool:
        found = fails(lambda: run_state_machine_as_test(stories, settings=settings(max_examples=60, stateful_step_count=25, **ALONE)))
        caplog.clear()
        return found

    return catches_it
