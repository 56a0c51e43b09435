"""What two replicas know, brought together without any history: the same as if every change of both had been merged."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import Change, Entity
from forestall.fmea.project import Project
from forestall.merge import join
from forestall.protocol.state import state_hash
from forestall.replay import apply
from tests import oracle
from tests.histories import histories
from tests.worlds import PROJECT

ORDERS = st.integers(0, 2**32).map(Random)


def some_of(made: list[Change], random: Random) -> list[Change]:
    """What a replica may have: a part of everything, with all that its authors saw."""
    ordered = oracle.some_causal_order(made, random)
    return ordered[: random.randint(0, len(ordered))]


def project_of(changes: list[Change]) -> Project:
    project = Project(PROJECT)
    apply(project, changes)
    return project


def joined(one: Project, other: Project) -> list[Entity]:
    ids = {entity.id for each in (one, other) for entity in each.all()}
    return [join(one.get(id), one.vector, other.get(id), other.vector) for id in sorted(ids)]


@given(histories(), ORDERS, ORDERS)
def test_joining_is_merging_every_change_of_both(made: list[Change], one: Random, other: Random) -> None:
    mine, theirs = some_of(made, one), some_of(made, other)
    both = joined(project_of(mine), project_of(theirs))
    assert oracle.heads_of(both) == oracle.heads([*mine, *theirs])
    everything = [change for change in made if change in mine or change in theirs]
    merged = project_of(everything)
    assert state_hash(both) == state_hash(list(merged.all()))
    assert {(entity.id, name): repr(value) for entity in both for name, value in entity.values.items()} == {
        (entity.id, name): repr(value) for entity in merged.all() for name, value in entity.values.items()
    }


@given(histories(), ORDERS, ORDERS)
def test_it_does_not_matter_who_joins_whom_or_how_often(made: list[Change], one: Random, other: Random) -> None:
    mine, theirs = project_of(some_of(made, one)), project_of(some_of(made, other))
    assert state_hash(joined(mine, theirs)) == state_hash(joined(theirs, mine))
    assert state_hash(joined(mine, mine)) == state_hash(list(mine.all()))
