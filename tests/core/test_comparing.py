"""What differs between two states, said as people say it: added, removed, moved, reworded, rerated, another status, another heading."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import FieldName
from forestall.fmea.comparing import Step, What, by_what, compare
from forestall.fmea.edits import Add, Move, Remove
from forestall.fmea.freezing import Content, Frozen, content_of
from forestall.fmea.schema import CAUSE, PARENT, POSITION, TEXT
from forestall.fmea.words import Difference
from forestall.ids import EntityId
from tests.signers import content, frozen
from tests.worlds import Analyst, Places


@pytest.fixture
def before(ann: Analyst, at: Places) -> Content:
    """Revision A, with an action under the line."""
    action: dict[FieldName, str | None] = {TEXT: "Roll the thread", FieldName("status"): "open"}
    ann.does(Add(EntityId("action"), "action", at.line, dict(action)))
    return content(ann.project, frozen(ann, "A"))


def since(ann: Analyst, before: Content) -> list[Step]:
    """What differs from then to now."""
    return compare(before, content_of(ann.project.all()))


def only(steps: list[Step], what: What) -> Step:
    """The one difference, which is of this kind."""
    (step,) = steps
    assert step.what is what
    return step


def test_nothing_differs_from_itself(ann: Analyst, before: Content) -> None:
    frozen(ann, "B")
    assert since(ann, before) == []


def test_another_wording_is_shown_word_by_word_and_in_its_place(ann: Analyst, at: Places, before: Content) -> None:
    ann.sets(at.mode, text="Spindle turns back under load")
    step = only(since(ann, before), What.REWORDED)
    assert (step.entity, step.label) == (at.mode, "Failure")
    assert step.where == ("Parking brake", "Spindle", "Hold the clamping force")
    assert step.words == [(Difference.SAME, "Spindle turns back"), (Difference.NEW, " under load")]


def test_another_rating_names_the_line_by_its_cause(ann: Analyst, at: Places, before: Content) -> None:
    ann.sets(at.line, occurrence=7)
    step = only(since(ann, before), What.RERATED)
    assert (step.text, step.label, step.old, step.new) == ("Thread worn", "Occurrence", 4, 7)


def test_a_rating_taken_away_and_one_given(ann: Analyst, at: Places, before: Content) -> None:
    ann.sets(at.line, occurrence=None)
    ann.sets(at.cause, severity=3)
    found = {(step.what, step.old, step.new) for step in since(ann, before)}
    assert found == {(What.RERATED, 4, None), (What.RERATED, None, 3)}


def test_another_status(ann: Analyst, before: Content) -> None:
    ann.sets(EntityId("action"), status="decision pending")
    step = only(since(ann, before), What.STATUS)
    assert (step.text, step.old, step.new) == ("Roll the thread", "open", "decision pending")


def test_another_heading(ann: Analyst, at: Places, before: Content) -> None:
    ann.sets(at.analysis, customer="Ben's cars")
    step = only(since(ann, before), What.HEADER)
    assert (step.label, step.old, step.new) == ("Customer", None, "Ben's cars")


def test_a_person_is_named_and_a_date_is_a_change(ann: Analyst, before: Content) -> None:
    ann.does(Add(EntityId("ben"), "person", None, {TEXT: "Ben"}))
    ann.sets(EntityId("action"), owner="ben", due="2027-03-31")
    found = by_what(since(ann, before))
    assert [step.text for step in found[What.ADDED]] == ["Ben"]
    assert {(step.label, step.new) for step in found[What.CHANGED]} == {("Responsible", "Ben"), ("Target date", "2027-03-31")}


def test_what_was_added_and_what_was_removed(ann: Analyst, at: Places, before: Content) -> None:
    ann.does(Remove((at.line,)))
    ann.does(Add(ann.ids.next(), "element", at.analysis, {TEXT: "Lever"}))
    found = by_what(since(ann, before))
    assert [step.text for step in found[What.ADDED]] == ["Lever"]
    assert {step.kind for step in found[What.REMOVED]} == {"line", "failure", "action"}
    (line,) = [step for step in found[What.REMOVED] if step.kind == "line"]
    assert (line.text, line.where[-1]) == ("Thread worn", "Spindle turns back")


def test_a_move_tells_whence(ann: Analyst, at: Places, before: Content) -> None:
    other = ann.ids.next()
    ann.does(Add(other, "function", at.element, {TEXT: "Release"}))
    ann.does(Move(at.mode, other))
    (step,) = by_what(since(ann, before))[What.MOVED]
    assert (step.entity, step.old, step.new) == (
        at.mode,
        "Parking brake › Spindle › Hold the clamping force",
        "Parking brake › Spindle › Release",
    )


def test_another_order_is_a_move_in_the_same_place(ann: Analyst, at: Places) -> None:
    second = ann.ids.next()
    ann.does(Add(second, "line", at.mode))
    before = content(ann.project, frozen(ann, "A"))
    ann.does(Move(at.line, at.mode, after=second))
    step = only(since(ann, before), What.MOVED)
    assert step.old == step.new


def test_a_very_long_wording_is_not_taken_apart(ann: Analyst, at: Places, before: Content) -> None:
    ann.sets(at.mode, remarks="word " * 5_000)
    step = only(since(ann, before), What.REWORDED)
    assert [difference for difference, _ in step.words] == [Difference.GONE, Difference.NEW]


def test_a_ring_of_parents_and_names_of_nothing_are_no_trouble() -> None:
    one, two = EntityId("one"), EntityId("two")
    ring = {
        one: Frozen("element", {PARENT: two, TEXT: "One"}),
        two: Frozen("line", {PARENT: one, CAUSE: "nothing"}),
        EntityId("three"): Frozen("hologram", {FieldName("depth"): 3}),
    }
    found = compare({}, ring)
    assert {step.entity: step.text for step in found} == {"one": "One", "two": "Cause line", "three": "hologram"}
    (changed,) = compare(ring, {**ring, EntityId("three"): Frozen("hologram", {FieldName("depth"): 4})})
    assert (changed.what, changed.label) == (What.CHANGED, "depth")


_IDS = st.sampled_from([EntityId(letter) for letter in "abcde"])
_FIELDS = st.dictionaries(
    st.sampled_from([TEXT, PARENT, POSITION, FieldName("severity"), FieldName("remarks")]),
    st.sampled_from(["a", "b", "c", 1, 2]),
    max_size=4,
)
_CONTENT = st.dictionaries(_IDS, st.builds(Frozen, st.sampled_from(["element", "failure", "analysis", "hologram"]), _FIELDS), max_size=5)


@settings(max_examples=200, deadline=None)
@given(old=_CONTENT, new=_CONTENT)
def test_every_difference_is_told_once_and_backwards_it_is_the_other_way_round(old: Content, new: Content) -> None:
    forth, back = compare(old, new), compare(new, old)
    assert {(step.entity, step.field) for step in forth} == expected(old, new)
    assert len(forth) == len({(step.entity, step.field) for step in forth})
    turned = {What.ADDED: What.REMOVED, What.REMOVED: What.ADDED}
    assert {(turned.get(step.what, step.what), step.entity) for step in back if step.what in turned} == {
        (step.what, step.entity) for step in forth if step.what in turned
    }


def expected(old: Content, new: Content) -> set[tuple[EntityId, FieldName | None]]:
    """The oracle: which cells differ, whole entities and moves without a field."""
    found: set[tuple[EntityId, FieldName | None]] = {(id, None) for id in old.keys() ^ new.keys()}
    for id in old.keys() & new.keys():
        names = {name for name in old[id].fields.keys() | new[id].fields.keys() if old[id].fields.get(name) != new[id].fields.get(name)}
        found |= {(id, None if name in (PARENT, POSITION) else name) for name in names}
    return found
