"""Many additions looked at together: what they write, and whether they are refused, is what they would be one by one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import FieldName, Value
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Accepted, Add, Batch, Draft, Edit, Refused, Remove, SetFields
from forestall.fmea.rules import decide
from forestall.fmea.schema import POSITION, TEXT
from forestall.ids import EntityId
from forestall.merge import merge
from tests.worlds import Analyst, seeded

KINDS = ("analysis", "element", "function", "failure", "link", "line", "action", "person", "column", "no such kind")
NAMES = ("text", "severity", "occurrence", "cause", "effect", "owner", "due", "status", "custom.c", "custom.x", "no such field", "removed")
VALUES = st.sampled_from(
    ["a gap", " a gap ", "", None, 7, 11, True, 2.5, "2027-03-31", "open", "\0", "x" * 70_000, "e1", "f", "p", "nothing", ["a"]]
)
ODD = st.builds(
    Add,
    st.sampled_from(["", "odd", "e1", "f", "here", "x" * 201, "n\0l"]).map(EntityId),
    st.sampled_from(KINDS),
    st.sampled_from([None, "a", "e1", "f", "l", "c", "here", "gone", "nothing"]),
    st.dictionaries(st.sampled_from(NAMES).map(FieldName), VALUES, max_size=3),
)


def add(id: str, kind: str, parent: str | None = None, **fields: Value) -> Add:
    """An addition at the end of its siblings."""
    told = {FieldName(name.replace("own_", "custom.")): value for name, value in fields.items()}
    return Add(EntityId(id), kind, EntityId(parent) if parent else None, told)


def good() -> list[Add]:
    """So many that they are looked at together."""
    first = [add("a", "analysis", text="Brake"), add("p", "person", text="Ann"), add("c", "column", text="Plant")]
    first += [add("e1", "element", "a", text="Actuator"), add("f", "failure", "e1", text="Stuck")]
    for n in range(30):
        first += [add(f"m{n}", "failure", "e1", text=f"mode {n}"), add(f"k{n}", "link", f"m{n}", effect="f")]
        first.append(add(f"l{n}", "line", f"m{n}", cause="f", occurrence=n % 10 + 1, own_c="North"))
        first.append(add(f"t{n}", "action", f"l{n}", text="Test it", owner="p", due="2027-03-31", status="open", severity=3))
    return first


@pytest.fixture
def ann() -> Analyst:
    return somebody()


def somebody() -> Analyst:
    """Ann, in whose project an element stands, and another was removed."""
    ann = Analyst("Ann")
    ann.does(
        Batch([add("old", "analysis", text="Old"), add("here", "element", "old", text="Here"), add("gone", "element", "old", text="Gone")])
    )
    ann.does(Remove((EntityId("gone"),)))
    return ann


def one_by_one(edits: Sequence[Edit]) -> Batch:
    """The same intention, in portions too small to be looked at together."""
    return Batch([Batch([edit], as_it_came=True) for edit in edits], as_it_came=True)


def without_positions(drafts: Sequence[Draft]) -> list[tuple[str, str, dict[FieldName, Value]]]:
    """What drafts say, but for the places that chance picked."""
    return [(each.kind, each.entity, {name: value for name, value in each.set.items() if name != POSITION}) for each in drafts]


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 125), ODD), max_size=3))
def test_many_together_say_what_each_alone_says(odd: list[tuple[int, Add]]) -> None:
    edits = good()
    for place, each in odd:
        edits.insert(place, each)
    ann = somebody()
    together = decide(ann.project, Batch(edits, as_it_came=True), seeded(1))
    alone = decide(ann.project, one_by_one(edits), seeded(1))
    if isinstance(alone, Refused) or isinstance(together, Refused):
        assert together == alone
    else:
        assert without_positions(together.drafts) == without_positions(alone.drafts)


def test_siblings_keep_the_order_they_came_in(ann: Analyst) -> None:
    ann.does(Batch(good(), as_it_came=True))
    modes = [ann.project.text(each.id) for each in ann.project.children(EntityId("e1"), "failure")]
    assert modes == ["Stuck", *(f"mode {n}" for n in range(30))]


def test_what_comes_together_stands_behind_what_was_there_and_before_what_comes_later(ann: Analyst) -> None:
    more = [add(f"n{n}", "element", "old", text=f"new {n}") for n in range(120)]
    later = Add(EntityId("later"), "element", EntityId("old"), {TEXT: "later"}, after=EntityId("n60"))
    last = [add(f"z{n}", "element", "old", text=f"last {n}") for n in range(120)]
    ann.does(Batch([*more, SetFields(EntityId("here"), {TEXT: "Still here"}), later, *last], as_it_came=True))
    told = [ann.project.text(each.id) for each in ann.project.children(EntityId("old"), "element")]
    news = [f"new {n}" for n in range(120)]
    assert told == ["Still here", *news[:61], "later", *news[61:], *(f"last {n}" for n in range(120))]


def test_texts_are_kept_without_outer_blanks_and_empty_ones_not_at_all(ann: Analyst) -> None:
    loose = [add("s1", "element", "a", text="  part 1 "), add("s9", "element", "a", text=" ")]
    ann.does(Batch([*good(), *loose], as_it_came=True))
    assert ann.project.text("s1") == "part 1"
    found = ann.project.get("s9")
    assert found is not None
    assert TEXT not in found.values


def test_many_new_things_are_one_step_to_undo_and_to_do_again(ann: Analyst) -> None:
    before = {each.id for each in ann.project.all() if fate(each) is Fate.PRESENT}
    written = ann.does(Batch(good(), as_it_came=True))
    assert len(written.reversals) == len(good())
    assert [each.entity for each in written.reversals] == [each.id for each in reversed(good())]
    assert tuple(written.reversals[3:9:2]) == tuple(written.reversals)[3:9:2]
    ann.undoes(written)
    assert {each.id for each in ann.project.all() if fate(each) is Fate.PRESENT} == before


def test_what_the_pen_writes_at_once_is_what_the_law_makes_of_it(ann: Analyst) -> None:
    written = ann.does(Batch(good(), as_it_came=True))
    for change in written.changes:
        here, made = ann.project.get(change.entity), merge(None, change)
        assert here is not None
        assert (here.kind, here.mark, here.values, here.own) == (made.kind, made.mark, made.values, made.own)
    stamps = [change.stamp for change in written.changes]
    assert stamps == sorted(set(stamps))
    assert ann.project.vector[written.changes[-1].dot.site] == written.changes[-1].dot.n


def test_what_came_together_names_and_hangs_like_all_else(ann: Analyst) -> None:
    ann.does(Batch(good(), as_it_came=True))
    assert len(ann.project.naming(EntityId("f"), FieldName("cause"))) == 30
    assert len(ann.project.children(EntityId("m3"), "line")) == 1
    verdict = decide(ann.project, Remove((EntityId("e1"),)), seeded(1))
    assert isinstance(verdict, Accepted)
    assert len(verdict.drafts) > 100
