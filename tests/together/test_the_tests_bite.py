"""Shows that the tests of the law bite: each of these faults, planted in the law, is caught by the test that is named with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec import structs
from msgspec.structs import replace

from forestall import merge
from forestall.bundle import exporting, importing
from forestall.changes import Change, Entity, FieldName, Head, Vector
from forestall.clock import Clock, Millis, Stamp
from forestall.fmea import cells, project, rings, sheet
from forestall.fmea.cells import Fate
from forestall.fmea.edits import Add, Move
from forestall.fmea.rules import _Decision
from forestall.fmea.schema import REMOVED
from forestall.pen import Pen
from forestall.protocol import state
from forestall.protocol.messages import Reply, Request
from forestall.protocol.state import weight
from forestall.store import replica, statements
from forestall.store.driver import SqliteConnection
from forestall.store.replica import Replica
from forestall.sync import answer, exchange
from forestall_desktop.session.site_keys import SiteKeys
from tests.bundle import desks as bundle_desks
from tests.bundle import test_copies, test_refusing
from tests.core import test_cells, test_clock, test_conflict_catalogue, test_merge, test_pen, test_rules, test_sheet
from tests.histories import histories
from tests.protocol import test_state
from tests.replicas import Server
from tests.store import test_conformance
from tests.store.places import files_in
from tests.together import network, test_accidents, test_servers, test_snapshots, world
from tests.together.seeds import failures, law_failures
from tests.together.servers import Follower, Seat
from tests.together.test_the_law import STORIES_IN_SHORT as STORIES
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
    monkeypatch.setattr(
        answer, "_page", lambda replica, *told, **more: structs.replace(real(replica, *told, **more), after=replica.head, more=False)
    )
    assert a_story_catches()


def test_a_desktop_that_believes_a_set_back_server_has_its_work_is_caught(
    monkeypatch: Plant, ann: Path, server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Replica, "forget_numbers", lambda self, server: None)
    assert fails(test_accidents.test_a_server_set_back_to_an_earlier_day_gets_everything_again_and_nothing_doubles, ann, server, tmp_path)
    caplog.clear()


def test_a_replica_that_lets_the_last_win_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    monkeypatch.setattr(merge, "_unseen", the_last_wins)
    assert a_story_catches()


def test_a_hash_that_forgets_what_an_entity_weighed_before_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    def overlooks(entity: Entity | None) -> int:
        return 0 if entity is not None and REMOVED in entity.values else weight(entity)

    monkeypatch.setattr("forestall.store.replica.weight", overlooks)
    assert a_story_catches()


def test_an_epoch_that_is_ignored_is_caught(monkeypatch: Plant, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def ignores(replica: Replica, request: Request, **more: Any) -> Reply:
        return answer.answer(replica, structs.replace(request, epoch=replica.epoch, after=min(request.after, replica.head)), **more)

    monkeypatch.setattr(network, "answer", ignores)
    plant, cloud, seeds = Follower("plant", 1), Follower("cloud", 2), count(100, 10)

    def seat(name: str, server: Follower) -> Seat:
        return Seat(tmp_path, name, server, next(seeds))

    assert fails(test_servers.test_a_server_that_was_restored_gets_back_what_it_forgot, plant, cloud, seat, True)
    caplog.clear()


def test_a_copied_file_that_keeps_its_site_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    monkeypatch.setattr(world, "take_new_site", lambda *_, **__: 0)
    assert a_story_catches()


# Faults of the store, the exchange and the bundles, each caught by one small test


def test_a_change_that_is_taken_twice_is_caught(monkeypatch: Plant, tmp_path: Path) -> None:
    monkeypatch.setattr(replica, "known", lambda vector, change: False)
    monkeypatch.setattr(replica, "ready", lambda vector, change: True)
    with files_in(tmp_path) as another:
        assert fails(test_conformance.test_a_known_change_is_left_out, another())


def test_a_transaction_that_is_written_by_halves_is_caught(monkeypatch: Plant, tmp_path: Path) -> None:
    @contextmanager
    def by_halves(self: SqliteConnection, *, write: bool = True) -> Iterator[SqliteConnection]:
        yield self

    monkeypatch.setattr(SqliteConnection, "transaction", by_halves)
    with files_in(tmp_path) as another:
        assert fails(test_conformance.test_a_transaction_that_fails_leaves_nothing, another())


def test_a_site_that_never_gets_back_what_it_lost_is_caught(monkeypatch: Plant, tmp_path: Path) -> None:
    monkeypatch.setattr(statements, "CHANGES_AFTER", statements.CHANGES_AFTER.replace("AND n <= :have", "AND :have >= 0"))
    with files_in(tmp_path) as another:
        assert fails(test_conformance.test_a_site_does_not_get_its_own_back_but_what_it_lost, another())


def test_places_that_are_given_twice_are_caught(monkeypatch: Plant, tmp_path: Path) -> None:
    monkeypatch.setattr(statements, "CHANGES_OLD_DROP", "DELETE FROM change WHERE stream = :stream AND number <= :floor")
    with files_in(tmp_path) as another:
        assert fails(test_conformance.test_a_window_that_has_read_everything_sees_what_comes_after_old_wordings_were_forgotten, another())


def test_forgetting_what_was_not_sent_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    monkeypatch.setattr(statements, "CHANGES_OLD_DROP", "DELETE FROM change WHERE stream = :stream AND :floor >= 0")
    assert a_story_catches()


def test_a_snapshot_that_drops_what_was_not_sent_is_caught(
    monkeypatch: Plant, ann: Path, server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(replica, "join", lambda mine, i_have, theirs, they_have: theirs)
    test = test_snapshots.test_a_device_that_was_away_for_too_long_catches_up_and_keeps_what_it_had_not_sent
    assert fails(test, ann, server, tmp_path)
    caplog.clear()


def ours_alone(heads: tuple[Head, ...], has: Vector, others: tuple[Head, ...], others_have: Vector) -> tuple[Head, ...]:
    return heads or others


def nothing_was_replaced_there(heads: tuple[Head, ...], has: Vector, others: tuple[Head, ...], others_have: Vector) -> tuple[Head, ...]:
    return tuple({head.dot: head for head in (*heads, *others)}.values())


@pytest.mark.parametrize("fault", [ours_alone, nothing_was_replaced_there])
def test_states_that_are_joined_wrongly_are_caught(monkeypatch: Plant, fault: Callable[..., tuple[Head, ...]]) -> None:
    monkeypatch.setattr(merge, "_standing", fault)
    assert next(law_failures(range(300)), None)


def test_a_removal_that_has_seen_everything_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(project, "fate", lambda entity: Fate.REMOVED if REMOVED in entity.values else Fate.PRESENT)
    assert next(law_failures(range(300)), None)


def test_a_snapshot_that_is_believed_unseen_is_caught(monkeypatch: Plant, ann: Path, server: Server, tmp_path: Path) -> None:
    monkeypatch.setattr(replica, "Corrupt", lambda sentence: ZeroDivisionError())
    test = test_snapshots.test_a_snapshot_that_is_not_what_its_head_says_changes_nothing
    assert fails(test, ann, server, tmp_path, monkeypatch)


def test_a_server_that_checks_no_chain_is_caught(
    monkeypatch: Plant, ann: Path, server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(answer, "_forked", lambda *_: False)
    assert fails(test_accidents.test_a_number_used_twice_is_noticed_by_the_server_and_nothing_of_it_is_taken, ann, server, tmp_path)
    caplog.clear()


def test_a_divergence_that_is_not_looked_for_is_caught(
    monkeypatch: Plant, ann: Path, server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(exchange._Sync, "_healed", lambda self: self._until_nothing_lacks()[0])
    test = test_accidents.test_a_damaged_row_is_noticed_mended_from_the_own_log_and_counted
    assert fails(test, ann, server, caplog)


@pytest.fixture
def benches(tmp_path: Path) -> Iterator[tuple[bundle_desks.Desk, bundle_desks.Desk]]:
    """Ann and Ben at two desks that share no network."""
    desks = bundle_desks.Desk(tmp_path, "Ann"), bundle_desks.Desk(tmp_path, "Ben")
    yield desks
    for desk in desks:
        desk.file.close()


Benches = tuple[bundle_desks.Desk, bundle_desks.Desk]


def test_a_bundle_whose_predecessors_nobody_asks_for_is_caught(monkeypatch: Plant, benches: Benches, tmp_path: Path) -> None:
    monkeypatch.setattr(importing, "_out_of_turn", lambda *_: None)
    assert fails(test_refusing.test_missing_predecessors_name_the_bundle_that_comes_first, *benches, tmp_path)


def test_a_bundle_whose_chain_nobody_compares_is_caught(monkeypatch: Plant, benches: Benches, tmp_path: Path) -> None:
    monkeypatch.setattr(importing, "_first_fork", lambda *_: None)
    assert fails(test_refusing.test_two_histories_under_one_name_are_noticed, *benches, tmp_path)


def test_a_bundle_from_anybody_is_caught(monkeypatch: Plant, benches: Benches) -> None:
    monkeypatch.setattr(importing, "_not_for_here", lambda *_: None)
    assert fails(test_refusing.test_a_strangers_signature_is_refused_until_somebody_trusts_it, *benches)


def test_a_bundle_that_gives_no_numbers_away_is_caught(monkeypatch: Plant, benches: Benches) -> None:
    monkeypatch.setattr(exporting, "give_away", lambda *_: None)
    assert fails(test_copies.test_what_was_given_away_keeps_its_name_when_the_file_takes_a_new_one, *benches)


# Faults of what people see of moves and rivals


def test_a_ring_that_is_cut_where_it_was_entered_is_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(rings, "_moved", lambda element: element.id)
    monkeypatch.setattr(rings, "max", lambda ring, key: ring[0], raising=False)
    assert fails(test_rings_are_cut_alike)


def test_rings_are_cut_alike() -> None:
    """Two elements moved into each other: whoever moved first by name, the newest move is the one that is set aside."""
    for first, second in (("left", "right"), ("right", "left")):
        pair = test_conflict_catalogue.Pair()
        ids = {name: pair.ann.ids.next() for name in ("left", "right")}
        for id in ids.values():
            pair.ann.does(Add(id, "element", pair.at.analysis))
        pair.meet()
        pair.ann.does(Move(ids[first], ids[second]))
        pair.now.at = Millis(pair.now.at + 1_000)
        pair.ben.does(Move(ids[second], ids[first]))
        pair.meet()
        for who in (pair.ann, pair.ben):
            assert rings.set_aside(who.project, ids.values()) == [ids[second]]


def test_rivals_of_a_removal_shown_in_the_order_they_were_kept_are_caught(monkeypatch: Plant) -> None:
    monkeypatch.setattr(cells, "repr", lambda value: "", raising=False)
    assert fails(test_cells.test_what_stands_against_a_removal_does_not_depend_on_the_order_of_fields)


def test_a_copy_that_goes_on_under_the_name_of_its_original_is_caught(monkeypatch: Plant, a_story_catches: Callable[[], bool]) -> None:
    monkeypatch.setattr(SiteKeys, "_read", lambda *_: None)
    monkeypatch.setattr(answer, "lacks_key", lambda *_: False)
    monkeypatch.setattr(answer, "_forked", lambda *_: False)
    assert a_story_catches()


@pytest.fixture
def a_story_catches(caplog: pytest.LogCaptureFixture) -> Callable[[], bool]:
    """Whether one of the stories that all end well without a fault ends badly now; what it says in the log on the way is no news."""

    def catches_it() -> bool:
        found = next(failures(range(STORIES)), None)
        caplog.clear()
        return found is not None

    return catches_it
