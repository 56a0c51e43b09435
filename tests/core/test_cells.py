"""How cells look to a person: contested or not, removed or disputed. Two people work without hearing of each other, then meet."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from forestall.changes import Change, Dot, Entity, FieldName
from forestall.clock import Stamp
from forestall.fmea.cells import Fate, candidates, contested, fate, is_contested, witness
from forestall.fmea.edits import Move, Remove, Settle
from forestall.fmea.model import merging_of
from forestall.fmea.schema import REMOVED, Merging
from forestall.ids import EntityId, SiteId
from forestall.merge import merge
from tests.core.test_values import JSON
from tests.histories import histories
from tests.worlds import Analyst, Places, WallClock, meet, smallest_sheet

TEXT, OCCURRENCE, POSITION = FieldName("text"), FieldName("occurrence"), FieldName("position")
TOMORROW = FieldName("field of tomorrow")


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def ben() -> Analyst:
    return Analyst("Ben", WallClock(1_800_000_060_000))


@pytest.fixture
def at(ann: Analyst, ben: Analyst) -> Places:
    places = smallest_sheet(ann)
    meet(ann, ben)
    return places


def entity_of(analyst: Analyst, id: EntityId) -> Entity:
    entity = analyst.project.get(id)
    assert entity is not None
    return entity


def test_two_values_nobody_saw_together_are_contested_the_shown_one_first(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.cause, text="Thread worn out")
    ben.sets(at.cause, text="Thread too short")
    meet(ann, ben)
    for analyst in (ann, ben):
        (cell,) = contested(entity_of(analyst, at.cause))
        assert (cell.entity, cell.field) == (at.cause, TEXT)
        assert [each.value for each in cell.candidates] == ["Thread too short", "Thread worn out"]
        assert [each.head.author for each in cell.candidates] == ["Ben", "Ann"]
        assert analyst.sees(at.cause, "text") == "Thread too short"


def test_equal_values_collapse_into_the_newest(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=7)
    ben.sets(at.line, occurrence=7)
    meet(ann, ben)
    line = entity_of(ann, at.line)
    assert len(line.heads(OCCURRENCE)) == 2
    assert [each.head.author for each in candidates(line, OCCURRENCE)] == ["Ben"]
    assert contested(line) == []


def test_edits_to_different_cells_of_one_row_merge_by_themselves(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=7)
    ben.sets(at.line, detection=2)
    meet(ann, ben)
    assert (ann.sees(at.line, "occurrence"), ann.sees(at.line, "detection")) == (7, 2)
    assert contested(entity_of(ann, at.line)) == []


def test_order_among_siblings_is_never_contested(ann: Analyst, ben: Analyst, at: Places) -> None:
    for analyst in (ann, ben):
        analyst.does(Move(at.line, into=at.mode))
    meet(ann, ben)
    line = entity_of(ann, at.line)
    assert len(line.heads(POSITION)) == 2
    assert not is_contested(line, POSITION)
    assert contested(line) == []
    assert ann.sees(at.line, "position") == ben.sees(at.line, "position")


def test_a_cell_settled_by_one_is_settled_for_all(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=7)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    ann.does(Settle(at.line, OCCURRENCE, 8))
    meet(ann, ben)
    assert contested(entity_of(ben, at.line)) == []
    assert ben.sees(at.line, "occurrence") == 8


def test_two_people_who_settle_differently_are_contested_again(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=7)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    ann.does(Settle(at.line, OCCURRENCE, 7))
    ben.does(Settle(at.line, OCCURRENCE, 9))
    meet(ann, ben)
    (cell,) = contested(entity_of(ann, at.line))
    assert {each.value for each in cell.candidates} == {7, 9}


def test_a_removal_covers_all_its_author_saw(ann: Analyst, ben: Analyst, at: Places) -> None:
    ben.sets(at.line, occurrence=7)
    meet(ann, ben)
    ann.does(Remove((at.line,)))
    meet(ann, ben)
    assert fate(entity_of(ben, at.line)) is Fate.REMOVED
    assert contested(entity_of(ben, at.line)) == []


def test_an_edit_a_removal_did_not_see_keeps_the_entity(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.does(Remove((at.line,)))
    ben.sets(at.line, occurrence=7)
    meet(ann, ben)
    line = entity_of(ann, at.line)
    assert fate(line) is Fate.DISPUTED
    (cell,) = contested(line)
    assert cell.field == REMOVED
    assert [(each.value, each.head.author) for each in cell.candidates] == [(False, "Ben"), (True, "Ann")]


def test_a_new_order_among_siblings_does_not_keep_what_was_removed(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.does(Remove((at.line,)))
    ben.does(Move(at.line, into=at.mode))
    meet(ann, ben)
    assert fate(entity_of(ben, at.line)) is Fate.REMOVED


@pytest.mark.parametrize(("remove", "then"), [(True, Fate.REMOVED), (False, Fate.PRESENT)])
def test_a_person_decides_between_removal_and_edit(ann: Analyst, ben: Analyst, at: Places, remove: bool, then: Fate) -> None:
    ann.does(Remove((at.line,)))
    ben.sets(at.line, occurrence=7)
    meet(ann, ben)
    ben.does(Settle(at.line, REMOVED, remove))
    meet(ann, ben)
    for analyst in (ann, ben):
        assert fate(entity_of(analyst, at.line)) is then
        assert contested(entity_of(analyst, at.line)) == []


def test_one_keeps_and_the_other_removes_again_is_disputed_again(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.does(Remove((at.line,)))
    ben.sets(at.line, occurrence=7)
    meet(ann, ben)
    ann.does(Settle(at.line, REMOVED, True))
    ben.does(Settle(at.line, REMOVED, False))
    meet(ann, ben)
    assert fate(entity_of(ann, at.line)) is Fate.DISPUTED
    assert len(contested(entity_of(ben, at.line))) == 1


def test_two_removals_are_one(ann: Analyst, ben: Analyst, at: Places) -> None:
    for analyst in (ann, ben):
        analyst.does(Remove((at.line,)))
    meet(ann, ben)
    assert fate(entity_of(ann, at.line)) is Fate.REMOVED


def test_a_change_covers_itself_when_it_removes_and_sets_at_once(ann: Analyst, at: Places) -> None:
    line = entity_of(ann, at.line)
    change = Change(Dot(SiteId("Ben"), 1), Stamp(5), "Ben", "line", at.line, {OCCURRENCE: None, REMOVED: [*witness(line)]})
    assert fate(merge(line, change)) is Fate.REMOVED


def test_the_cells_of_something_removed_wait_for_nobody(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=7)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    ann.does(Remove((at.line,)))
    line = entity_of(ann, at.line)
    assert contested(line) == []
    assert not is_contested(line, OCCURRENCE)


def test_fields_and_kinds_of_tomorrow_are_kept_and_left_to_a_person(ann: Analyst, ben: Analyst) -> None:
    def change(site: str, value: object) -> Change:
        return Change(Dot(SiteId(site), 1), Stamp(1), site, "kind of tomorrow", EntityId("new"), {TOMORROW: [value]})

    entity = merge(merge(None, change("Tim", "one")), change("Tom", {"two": 2}))
    assert [each.value for each in candidates(entity, TOMORROW)] == [[{"two": 2}], ["one"]]
    assert [cell.field for cell in contested(entity)] == [TOMORROW]
    assert merging_of("kind of tomorrow", TOMORROW) is Merging.REVIEWED


@given(histories())
def test_a_cell_is_contested_exactly_when_the_list_says_so(made: list[Change]) -> None:
    entities: dict[EntityId, Entity] = {}
    for change in made:
        entities[change.entity] = merge(entities.get(change.entity), change)
    for entity in entities.values():
        listed = contested(entity)
        assert {cell.field for cell in listed} == {name for name in entity.values if is_contested(entity, name)}
        assert all(len(cell.candidates) > 1 for cell in listed)
        assert all(cell.candidates[0].value == entity.values[cell.field] for cell in listed if cell.field != REMOVED)


@given(JSON, JSON, JSON)
def test_whatever_a_peer_calls_a_removal_there_is_an_answer(first: Any, second: Any, text: Any) -> None:
    entity: Entity | None = None
    for n, value in enumerate((first, second), 1):
        change = Change(Dot(SiteId("Ann"), n), Stamp(n), "Ann", "line", EntityId("x"), {REMOVED: value, TEXT: text})
        entity = merge(entity, change)
        assert fate(entity) in Fate
        contested(entity)
        candidates(entity, REMOVED)
        witness(entity)


def test_what_stands_against_a_removal_does_not_depend_on_the_order_of_fields() -> None:
    """One change may set several cells: they tie in rank, and every replica must show the same one."""
    fields = {FieldName("parent"): "element-1", FieldName("text"): "Thread worn"}
    shown = []
    for told in (fields, dict(reversed(fields.items()))):
        entity = merge(None, Change(Dot(SiteId("Ann"), 1), Stamp(1), "Ann", "failure", EntityId("cause"), told))
        entity = merge(entity, Change(Dot(SiteId("Ben"), 1), Stamp(2), "Ben", "failure", EntityId("cause"), {REMOVED: [["Cid", 1]]}))
        shown.append(contested(entity))
    assert shown[0] == shown[1]
