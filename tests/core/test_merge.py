"""The one law against a brute-force oracle: whatever the order and however often, the same changes give the same heads."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from forestall.changes import Change, Dot, Entity, FieldName
from forestall.clock import Stamp
from forestall.fmea.project import Project
from forestall.ids import EntityId, SiteId
from forestall.merge import known, merge, ready
from forestall.protocol.state import from_row, state_hash, to_row
from forestall.replay import apply
from tests import oracle
from tests.histories import histories
from tests.worlds import PROJECT

ANN, BEN = SiteId("Ann"), SiteId("Ben")
LINE = EntityId("line")
REMARKS, STATUS = FieldName("remarks"), FieldName("status")
ORDERS = st.integers(0, 2**32).map(Random)


def project_of(changes: Iterable[Change]) -> Project:
    project = Project(PROJECT)
    apply(project, changes)
    return project


@given(histories(), ORDERS)
def test_heads_are_what_the_definition_says_in_whatever_order_changes_come(made: list[Change], random: Random) -> None:
    entities = list(project_of(oracle.some_causal_order(made, random)).all())
    assert oracle.heads_of(entities) == oracle.heads(made)


@given(histories(), ORDERS, ORDERS)
def test_two_replicas_with_the_same_changes_are_the_same(made: list[Change], one: Random, other: Random) -> None:
    mine = project_of(oracle.some_causal_order(made, one))
    theirs = project_of(oracle.some_causal_order(made, other, repeat=0.4))
    assert oracle.shown_of(mine.all()) == oracle.shown_of(theirs.all())
    assert {each.id: each.kind for each in mine.all()} == {each.id: each.kind for each in theirs.all()}
    assert state_hash(list(mine.all())) == state_hash(list(theirs.all()))
    assert mine.vector == theirs.vector


@given(histories(), ORDERS)
def test_the_newest_head_is_shown(made: list[Change], random: Random) -> None:
    lines = [replace(change, kind="line") for change in made]
    project = project_of(oracle.some_causal_order(lines, random))
    assert oracle.shown_of(project.all()) == oracle.shown(lines)


@given(histories(), ORDERS)
def test_random_stamps_change_what_is_shown_but_never_what_is_kept(made: list[Change], random: Random) -> None:
    before = oracle.heads_of(project_of(made).all())
    restamped = [replace(change, stamp=Stamp(random.randrange(2**62))) for change in made]
    assert oracle.heads_of(project_of(restamped).all()) == before


@given(histories(), ORDERS)
def test_nothing_typed_is_lost(made: list[Change], random: Random) -> None:
    assert oracle.lost(made) == []
    kept = {dot for dots in oracle.heads_of(project_of(oracle.some_causal_order(made, random)).all()).values() for dot in dots}
    seen = {dot for change in made for dots in change.saw.values() for dot in dots}
    assert {change.dot for change in made} <= kept | seen


@given(histories(), st.integers(0, 25))
def test_a_replica_kept_as_rows_half_way_goes_on_as_if_nothing_had_been(made: list[Change], half: int) -> None:
    kept = [from_row(*to_row(entity)) for entity in project_of(made[:half]).all()]
    project = Project(PROJECT, kept, project_of(made[:half]).vector)
    apply(project, made)
    assert state_hash(list(project.all())) == state_hash(list(project_of(made).all()))
    assert oracle.shown_of(project.all()) == oracle.shown_of(project_of(made).all())


@given(histories(), ORDERS)
def test_a_change_is_ready_exactly_when_all_it_builds_on_is_there(made: list[Change], random: Random) -> None:
    vector: dict[SiteId, int] = {}
    for change in oracle.some_causal_order(made, random):
        assert not known(vector, change)
        assert ready(vector, change)
        needs = [Dot(change.dot.site, change.dot.n - 1), *(dot for dots in change.saw.values() for dot in dots)]
        for need in needs:
            if need.n:
                assert not ready(vector | {need.site: need.n - 1}, change)
        vector[change.dot.site] = change.dot.n
        assert known(vector, change)


def test_merging_leaves_the_given_entity_as_it_was() -> None:
    before = merge(None, Change(Dot(ANN, 1), Stamp(1), "Ann", "line", LINE, {REMARKS: "worn"}))
    merge(before, Change(Dot(BEN, 1), Stamp(2), "Ben", "line", LINE, {REMARKS: "cracked"}))
    assert (before.values, before.own) == ({REMARKS: "worn"}, {})


def test_a_change_replaces_what_its_author_saw_and_stands_beside_what_he_did_not() -> None:
    entity = merge(None, Change(Dot(ANN, 1), Stamp(1), "Ann", "line", LINE, {REMARKS: "worn"}))
    entity = merge(entity, Change(Dot(BEN, 1), Stamp(3), "Ben", "line", LINE, {REMARKS: "cracked"}, {REMARKS: (Dot(ANN, 1),)}))
    entity = merge(entity, Change(Dot(ANN, 2), Stamp(2), "Ann", "line", LINE, {REMARKS: "broken"}, {REMARKS: (Dot(ANN, 1),)}))
    assert set(entity.dots(REMARKS)) == {Dot(BEN, 1), Dot(ANN, 2)}
    assert entity.values[REMARKS] == "cracked"


def test_what_an_author_saw_in_one_cell_says_nothing_about_another() -> None:
    entity = merge(None, Change(Dot(ANN, 1), Stamp(1), "Ann", "line", LINE, {REMARKS: "worn", STATUS: "open"}))
    entity = merge(entity, Change(Dot(BEN, 1), Stamp(2), "Ben", "line", LINE, {REMARKS: "cracked"}, {REMARKS: (Dot(ANN, 1),)}))
    assert entity.dots(STATUS) == (Dot(ANN, 1),)


@pytest.mark.parametrize("stamps", [(1, 2), (2, 1)])
def test_completed_work_stays_completed_whoever_came_last(stamps: tuple[int, int]) -> None:
    def entity(order: Iterable[Change]) -> Entity:
        found = merge(None, Change(Dot(ANN, 1), Stamp(0), "Ann", "action", LINE, {STATUS: "open"}))
        for change in order:
            found = merge(found, change)
        return found

    saw = {STATUS: (Dot(ANN, 1),)}
    done = Change(Dot(ANN, 2), Stamp(stamps[0]), "Ann", "action", LINE, {STATUS: "completed"}, saw)
    pending = Change(Dot(BEN, 1), Stamp(stamps[1]), "Ben", "action", LINE, {STATUS: "decision pending"}, saw)
    for order in ((done, pending), (pending, done)):
        assert entity(order).values[STATUS] == "completed"
        assert len(entity(order).heads(STATUS)) == 2


def test_an_entity_two_people_made_as_different_kinds_is_of_one_kind_everywhere() -> None:
    one = Change(Dot(ANN, 1), Stamp(5), "Ann", "line", LINE, {STATUS: "completed"})
    other = Change(Dot(BEN, 1), Stamp(9), "Ben", "action", LINE, {STATUS: "open"})
    first, second = merge(merge(None, one), other), merge(merge(None, other), one)
    assert first.kind == second.kind
    assert first.values == second.values
    assert state_hash([first]) == state_hash([second])
