"""Rows and hashes: a state hash depends on the heads alone, and an edit moves it exactly as far as computing it anew would."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import Change, Entity
from forestall.ids import EntityId
from forestall.merge import merge
from forestall.protocol.state import BUCKETS, add, bucket_of, from_row, state_hash, to_hex, to_row, weight
from tests import oracle
from tests.histories import histories

Entities = dict[EntityId, Entity]
ORDERS = st.integers(0, 2**32).map(Random)


def entities_of(changes: list[Change]) -> Entities:
    found: Entities = {}
    for change in changes:
        found[change.entity] = merge(found.get(change.entity), change)
    return found


@given(histories(), ORDERS)
def test_each_change_moves_the_hash_as_far_as_computing_it_anew(made: list[Change], random: Random) -> None:
    entities: Entities = {}
    total, buckets = 0, dict.fromkeys(range(BUCKETS), 0)
    for change in oracle.some_causal_order(made, random):
        before = entities.get(change.entity)
        entities[change.entity] = merge(before, change)
        step = weight(entities[change.entity]) - weight(before)
        bucket = bucket_of(change.entity)
        total, buckets[bucket] = add(total, step), add(buckets[bucket], step)
        assert to_hex(total) == state_hash(list(entities.values()))
    assert to_hex(sum(buckets.values()) % 2**256) == to_hex(total)


@given(histories(), ORDERS)
def test_the_order_of_entities_does_not_matter(made: list[Change], random: Random) -> None:
    entities = list(entities_of(made).values())
    shuffled = random.sample(entities, len(entities))
    assert state_hash(shuffled) == state_hash(entities)


@given(histories(), histories())
def test_states_with_different_heads_have_different_hashes(one: list[Change], other: list[Change]) -> None:
    def told(changes: list[Change]) -> object:
        found = entities_of(changes).values()
        cells = {(each.id, each.kind, name, head.dot, repr(head.value)) for each in found for name, head in each.all_heads()}
        return cells, {(each.id, each.kind) for each in found}

    same = state_hash(list(entities_of(one).values())) == state_hash(list(entities_of(other).values()))
    assert same == (told(one) == told(other))


@given(histories())
def test_an_entity_comes_out_of_its_row_as_it_went_in(made: list[Change]) -> None:
    for entity in entities_of(made).values():
        row = to_row(entity)
        again = from_row(*row)
        assert to_row(again) == row
        assert weight(again) == weight(entity)
        assert dict(again.all_heads()) == dict(entity.all_heads())
        assert again.values == entity.values


def test_nothing_weighs_nothing() -> None:
    assert weight(None) == 0
    assert state_hash([]) == "0" * 64


@given(st.text(min_size=1, max_size=40))
def test_every_entity_has_its_bucket(id: str) -> None:
    assert 0 <= bucket_of(EntityId(id)) < BUCKETS
