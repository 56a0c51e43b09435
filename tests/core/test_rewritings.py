"""Much typing looked at together: what it writes, whether it is refused, and what the log and the heads say of it, is what it would be
cell by cell."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import Change, FieldName, Value
from forestall.fmea.edits import Accepted, Batch, Edit, Refused, Remove, Revert, SetFields
from forestall.fmea.rules import decide
from forestall.ids import EntityId
from forestall.merge import merge
from forestall.pen import Written
from tests.core.test_additions import good, somebody
from tests.worlds import Analyst, WallClock, meet, seeded, snapshot

FIELDS = ("occurrence", "detection", "remarks", "special", "custom.c", "custom.gone", "cause", "parent", "removed", "no such field")
VALUES = st.sampled_from(
    ["a gap", " a gap ", "", None, 7, 11, True, 2.5, "\0", "x" * 70_000, "f", "m3", "e1", "nothing", ["a"], "CC", "North"]
)
ODD = st.builds(
    SetFields,
    st.sampled_from(["l3", "l3", "l4", "m4", "t5", "f", "a", "e1", "gone", "nothing", "dropped"]).map(EntityId),
    st.dictionaries(st.sampled_from(FIELDS).map(FieldName), VALUES, min_size=1, max_size=3),
)


def world() -> Analyst:
    """Ann's project with thirty lines; one of Ben's ratings contests one of hers, and one line was removed."""
    ann, ben = somebody(), Analyst("Ben")
    ann.does(Batch(good(), as_it_came=True))
    ann.does(Batch([SetFields(EntityId("l9"), {FieldName("remarks"): "seen"})]))
    meet(ann, ben)
    ann.sets(EntityId("l7"), occurrence=2)
    ben.sets(EntityId("l7"), occurrence=8)
    meet(ann, ben)
    ann.does(Remove((EntityId("l29"),)))
    return ann


def typing() -> list[SetFields]:
    """So much that it is looked at together: among it what changes nothing, what is contested, and what is cleared."""
    told: list[SetFields] = []
    for n in range(29):
        fields: dict[FieldName, Value] = {FieldName("occurrence"): n % 10 + 1, FieldName("remarks"): f" said {n} " if n % 3 else None}
        told.append(SetFields(EntityId(f"l{n}"), fields))
        told.append(SetFields(EntityId(f"t{n}"), {FieldName("text"): f"test {n}", FieldName("owner"): "p"}))
        told.append(SetFields(EntityId(f"m{n}"), {FieldName("text"): f"mode {n % 4}"}))
    return told


def one_by_one(edits: Sequence[Edit]) -> Batch:
    """The same intention, in portions too small to be looked at together."""
    return Batch([Batch([edit]) for edit in edits])


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 80), ODD), max_size=3))
def test_much_typing_together_says_what_each_alone_says(odd: list[tuple[int, SetFields]]) -> None:
    edits = typing()
    for place, each in odd:
        edits.insert(place, each)
    ann = world()
    assert decide(ann.project, Batch(edits), seeded(1)) == decide(ann.project, one_by_one(edits), seeded(1))


def test_behind_a_removal_of_the_same_step_each_is_looked_at_alone() -> None:
    ann = world()
    verdict = decide(ann.project, Batch([Remove((EntityId("l5"),)), *typing()]), seeded(1))
    assert isinstance(verdict, Refused)
    assert "removed" in verdict.sentence


def test_what_is_written_at_once_is_what_the_law_makes_of_it() -> None:
    ann = world()
    before = {each.id: each for each in ann.project.all()}
    written = ann.does(Batch(typing()))
    expected = dict(before)
    for change in written.changes:
        expected[change.entity] = merge(expected[change.entity], change)
    for each in ann.project.all():
        assert (each.kind, each.mark, each.values, each.own) == _parts(expected[each.id])


def test_taking_much_back_in_portions_ends_where_taking_it_back_at_once_ends() -> None:
    whole, parted = world(), world()
    before = snapshot(whole.project)
    whole.undoes(whole.does(Batch(typing())))
    for part in _done_alike(parted).reversals.parts(7):
        verdict = decide(parted.project, Revert(part), seeded(1))
        assert isinstance(verdict, Accepted)
        assert not verdict.left
        parted.pen.write(parted.project, verdict.drafts)
    assert snapshot(parted.project) == snapshot(whole.project)
    assert _filled(snapshot(parted.project)) == _filled(before)


def test_the_log_is_the_same_however_much_is_taken_at_once() -> None:
    together, alone = Analyst("Ann", WallClock()), Analyst("Ann", WallClock())
    for each in (together, alone):
        each.does(Batch(good(), as_it_came=True))
    at_once = together.does(Batch(typing())).changes
    verdict = decide(alone.project, one_by_one(typing()), seeded(1))
    assert isinstance(verdict, Accepted)
    singly = alone.pen.write(alone.project, verdict.drafts).changes
    assert [_said(change) for change in at_once] == [_said(change) for change in singly]


def _filled(state: dict[EntityId, dict[FieldName, Value]]) -> dict[EntityId, dict[FieldName, Value]]:
    return {id: {name: value for name, value in fields.items() if value is not None} for id, fields in state.items()}


def _done_alike(analyst: Analyst) -> Written:
    return analyst.does(Batch(typing()))


def _said(change: Change) -> tuple[object, ...]:
    return change.dot.n, change.kind, change.entity, dict(change.set), {name: [dot.n for dot in dots] for name, dots in change.saw.items()}


def _parts(entity: object) -> tuple[object, ...]:
    return tuple(getattr(entity, name) for name in ("kind", "mark", "values", "own"))
