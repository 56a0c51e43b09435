"""What becomes of an edit: accepted, or refused with a sentence and nothing changed."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Accepted, Add, Batch, Confirm, Edit, Move, Refused, Remove, SetFields, Settle
from forestall.fmea.model import KINDS
from forestall.fmea.review import Reason, worth_a_look
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, POSITION, REMOVED, TEXT
from forestall.ids import EntityId, SiteId
from forestall.protocol.codec import from_wire, to_wire
from tests.core.test_values import JSON
from tests.worlds import Analyst, Places, meet, smallest_sheet, snapshot

OCCURRENCE, SEVERITY, OWNER, STATUS = FieldName("occurrence"), FieldName("severity"), FieldName("owner"), FieldName("status")
NOBODY = EntityId("nobody")


def refusal_of(ann: Analyst, edit: Edit) -> str:
    """The sentence; the edit must have changed nothing."""
    before, log = snapshot(ann.project), list(ann.log)
    verdict = ann.tries(edit)
    assert isinstance(verdict, Refused), verdict
    assert (snapshot(ann.project), ann.log) == (before, log)
    return verdict.sentence


def is_gone(ann: Analyst, id: EntityId) -> bool:
    return ann.project.get(id) is not None and ann.project.shown(id) is None


# Typing


def test_typing_writes_only_what_differs(ann: Analyst, at: Places) -> None:
    written = ann.sets(at.line, occurrence=4, detection=6)
    assert [dict(change.set) for change in written.changes] == [{"detection": 6}]


def test_typing_what_stands_there_writes_nothing(ann: Analyst, at: Places) -> None:
    assert ann.sets(at.line, occurrence=4).changes == ()
    line = ann.project.get(at.line)
    assert line is not None
    assert ann.does(SetFields(at.line, {OCCURRENCE: 4}, {OCCURRENCE: line.dots(OCCURRENCE)})).changes == ()


def test_typing_what_is_shown_of_a_contested_cell_decides_for_it(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.line, occurrence=2)
    ben.sets(at.line, occurrence=3)
    meet(ann, ben)
    assert len(ann.sets(at.line, occurrence=ann.sees(at.line, "occurrence")).changes) == 1


def test_what_the_editor_showed_when_it_opened_is_what_its_author_saw(ann: Analyst, at: Places) -> None:
    line = ann.project.get(at.line)
    assert line is not None
    opened = {OCCURRENCE: line.dots(OCCURRENCE)}
    ben = Analyst("Ben")
    meet(ann, ben)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    ann.does(SetFields(at.line, {OCCURRENCE: 2}, opened))
    kept = ann.project.get(at.line)
    assert kept is not None
    assert {head.value for head in kept.heads(OCCURRENCE)} == {2, 9}


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"occurrence": 11}, "Occurrence is a whole number from 1 to 10"),
        ({"occurrence": 3, "detection": "bad"}, "Detection is a whole number from 1 to 10"),
        ({"severity": 3}, "A cause line has no field “severity”"),
        ({"parent": "x"}, "A cause line has no field “parent”"),
        ({"position": "x"}, "A cause line has no field “position”"),
        ({"removed": []}, "A cause line has no field “removed”"),
        ({"remarks": "x\0y"}, "Remarks holds a character that cannot be stored (NUL or half a surrogate pair)"),
        ({"cause": "nobody"}, "Cause names a failure of this project"),
        ({"cause": 7}, "Cause names a failure of this project"),
        ({"custom.nobody": "x"}, "There is no such column of your own in this project"),
    ],
)
def test_a_refused_value_changes_nothing(ann: Analyst, at: Places, fields: dict[str, Any], sentence: str) -> None:
    assert refusal_of(ann, SetFields(at.line, {FieldName(name): value for name, value in fields.items()})) == sentence


def test_a_reference_names_the_right_kind(ann: Analyst, at: Places) -> None:
    assert refusal_of(ann, SetFields(at.line, {CAUSE: at.element})) == "Cause names a failure of this project"


def test_a_reference_names_nothing_that_was_removed(ann: Analyst, at: Places) -> None:
    other = EntityId("other")
    ann.does(Add(other, "failure", at.element, {TEXT: "Thread dry"}))
    ann.does(Remove((other,)))
    assert refusal_of(ann, SetFields(at.line, {CAUSE: other})) == "Cause names something that was removed; undo the removal first"


def test_nobody_types_into_what_is_not_there(ann: Analyst) -> None:
    assert refusal_of(ann, SetFields(NOBODY, {TEXT: "x"})) == "There is nothing with the id nobody in this project"


def test_nobody_types_into_what_was_removed(ann: Analyst, at: Places) -> None:
    ann.does(Remove((at.line,)))
    assert "removed in the meantime" in refusal_of(ann, SetFields(at.line, {OCCURRENCE: 3}))


def test_a_column_of_ones_own_takes_text(ann: Analyst, at: Places) -> None:
    column = ann.ids.next()
    ann.does(Add(column, "column", None, {TEXT: "Test report"}))
    ann.sets(at.line, **{f"custom.{column}": " TR 12 "})
    assert ann.sees(at.line, f"custom.{column}") == "TR 12"
    ann.does(Remove((column,)))
    refused = refusal_of(ann, SetFields(at.line, {FieldName(f"custom.{column}"): "x"}))
    assert refused == "This column was removed; what stands in it can only be cleared"


def test_what_came_from_tomorrow_can_be_seen_but_not_changed(ann: Analyst) -> None:
    ann.hears([Change(Dot(SiteId("Tim"), 1), Stamp(1), "Tim", "kind of tomorrow", EntityId("new"), {TEXT: "x"})])
    sentence = "This version of Forestall does not know this kind of entity; it is kept, but a newer version is needed to change it"
    assert refusal_of(ann, SetFields(EntityId("new"), {TEXT: "y"})) == sentence
    assert refusal_of(ann, Add(ann.ids.next(), "kind of tomorrow")) == sentence


def test_a_value_that_only_looks_equal_is_replaced(ann: Analyst, at: Places) -> None:
    line = ann.project.get(at.line)
    assert line is not None
    strange = Change(Dot(SiteId("Tim"), 1), Stamp(2**62), "Tim", "line", at.line, {OCCURRENCE: True}, {OCCURRENCE: line.dots(OCCURRENCE)})
    ann.hears([strange])
    ann.sets(at.line, occurrence=1)
    assert ann.sees(at.line, "occurrence") is not True


# Adding


def test_something_new_hangs_behind_its_last_sibling(ann: Analyst, at: Places) -> None:
    lines = [at.line, *(ann.ids.next() for _ in range(3))]
    for line in lines[1:]:
        ann.does(Add(line, "line", at.mode))
    assert [each.id for each in ann.project.children(at.mode, "line")] == lines


def test_something_new_hangs_behind_the_sibling_it_names(ann: Analyst, at: Places) -> None:
    last, middle = ann.ids.next(), ann.ids.next()
    ann.does(Add(last, "line", at.mode))
    ann.does(Add(middle, "line", at.mode, after=at.line))
    assert [each.id for each in ann.project.children(at.mode, "line")] == [at.line, middle, last]


def test_new_siblings_of_one_batch_stand_in_the_order_they_name(ann: Analyst, at: Places) -> None:
    last = ann.ids.next()
    ann.does(Add(last, "line", at.mode))
    first, second, third = (ann.ids.next() for _ in range(3))
    ann.does(
        Batch(
            (
                Add(first, "line", at.mode, after=at.line),
                Add(second, "line", at.mode, after=first),
                Add(third, "line", at.mode, after=second),
            )
        )
    )
    assert [each.id for each in ann.project.children(at.mode, "line")] == [at.line, first, second, third, last]


def test_pastes_of_two_people_at_one_place_stay_in_one_piece(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    pasted = {}
    for analyst in (ann, ben):
        pasted[analyst] = [analyst.ids.next() for _ in range(20)]
        behind = [at.line, *pasted[analyst]]
        analyst.does(Batch([Add(new, "line", at.mode, after=before) for before, new in pairwise(behind)]))
    meet(ann, ben)
    together = [each.id for each in ann.project.children(at.mode, "line")]
    assert together in ([at.line, *pasted[ann], *pasted[ben]], [at.line, *pasted[ben], *pasted[ann]])


@pytest.mark.parametrize(
    ("kind", "under", "sentence"),
    [
        ("element", "line", "An element belongs to an analysis or an element"),
        ("line", "function", "A cause line belongs to a failure"),
        ("line", None, "A cause line does not hang there"),
        ("analysis", "element", "An analysis does not hang there"),
        ("control", "mode", "A control belongs to a cause line"),
    ],
)
def test_a_kind_hangs_only_where_it_belongs(ann: Analyst, at: Places, kind: str, under: str | None, sentence: str) -> None:
    parent = getattr(at, under) if under else None
    assert refusal_of(ann, Add(ann.ids.next(), kind, parent)) == sentence


def test_nothing_hangs_on_what_is_not_there(ann: Analyst) -> None:
    assert refusal_of(ann, Add(ann.ids.next(), "line", NOBODY)) == "A cause line belongs to a failure"


def test_nothing_hangs_on_what_was_removed(ann: Analyst, at: Places) -> None:
    ann.does(Remove((at.mode,)))
    assert "removed in the meantime" in refusal_of(ann, Add(ann.ids.next(), "line", at.mode))


def test_an_id_is_used_once(ann: Analyst, at: Places) -> None:
    assert refusal_of(ann, Add(at.line, "line", at.mode)) == f"The id {at.line} is taken"
    twice = Batch((Add(NOBODY, "line", at.mode), Add(NOBODY, "line", at.mode)))
    assert refusal_of(ann, twice) == "The id nobody is taken"


@pytest.mark.parametrize("id", ["", "x" * 201, "a\0b"])
def test_an_id_no_peer_would_take_is_refused(ann: Analyst, at: Places, id: str) -> None:
    assert refusal_of(ann, Add(EntityId(id), "line", at.mode)) == "An id has between 1 and 200 letters"


def test_more_values_than_a_peer_takes_at_once_are_refused(ann: Analyst, at: Places) -> None:
    columns = [ann.ids.next() for _ in range(401)]
    ann.does(Batch([Add(column, "column", None, {TEXT: "Own"}) for column in columns]))
    values = {FieldName(f"custom.{column}"): "x" for column in columns}
    assert refusal_of(ann, SetFields(at.line, values)) == "At most 400 values can be set at once; set the others afterwards"
    values.popitem()
    (change,) = ann.does(Add(ann.ids.next(), "line", at.mode, values)).changes
    assert from_wire(to_wire(change)) == change


# Removing


def test_removing_takes_what_hangs_below_and_causes_nobody_names_any_more(ann: Analyst, at: Places) -> None:
    control = ann.ids.next()
    ann.does(Add(control, "control", at.line, {TEXT: "Torque test"}))
    ann.does(Remove((at.mode,)))
    for gone in (at.mode, at.line, at.link, at.cause, at.effect, control):
        assert is_gone(ann, gone)
    for stays in (at.function, at.element, at.analysis):
        assert not is_gone(ann, stays)


def test_a_cause_another_line_names_stays(ann: Analyst, at: Places) -> None:
    other = ann.ids.next()
    ann.does(Add(other, "line", at.mode, {CAUSE: at.cause}))
    ann.does(Remove((at.line,)))
    assert not is_gone(ann, at.cause)
    ann.does(Remove((other,)))
    assert is_gone(ann, at.cause)


def test_a_cause_that_is_a_mode_elsewhere_stays(ann: Analyst, at: Places) -> None:
    ann.does(Add(ann.ids.next(), "line", at.cause))
    ann.does(Remove((at.line,)))
    assert not is_gone(ann, at.cause)


def test_a_cause_named_by_two_lines_goes_with_both(ann: Analyst, at: Places) -> None:
    other = ann.ids.next()
    ann.does(Add(other, "line", at.mode, {CAUSE: at.cause}))
    ann.does(Batch((Remove((at.line,)), Remove((other,)))))
    assert is_gone(ann, at.cause)


def test_a_batch_does_not_touch_what_it_has_removed(ann: Analyst, at: Places) -> None:
    for later in (SetFields(at.line, {OCCURRENCE: 2}), Move(at.line, into=at.mode), Add(NOBODY, "control", at.line)):
        assert "removed in the meantime" in refusal_of(ann, Batch((Remove((at.mode,)), later)))


def test_a_peer_who_names_nonsense_as_a_cause_does_not_hinder_a_removal(ann: Analyst, at: Places) -> None:
    ann.hears([Change(Dot(SiteId("Tim"), 1), Stamp(2**62), "Tim", "line", at.line, {CAUSE: ["no", "cause"]})])
    ann.does(Remove((at.line,)))
    assert is_gone(ann, at.line)


def test_removing_what_is_removed_writes_nothing(ann: Analyst, at: Places) -> None:
    ann.does(Remove((at.line,)))
    assert ann.does(Remove((at.line,))).changes == ()


def test_removing_what_never_was_is_refused(ann: Analyst, at: Places) -> None:
    assert refusal_of(ann, Remove((at.line, NOBODY))) == "There is nothing with the id nobody in this project"


def test_a_tree_of_any_depth_can_be_removed(ann: Analyst, at: Places) -> None:
    parent, chain = at.element, []
    for _ in range(1_500):
        chain.append(ann.ids.next())
        ann.does(Add(chain[-1], "element", parent))
        parent = chain[-1]
    ann.does(Remove((at.element,)))
    assert all(is_gone(ann, each) for each in chain)


# Moving


def test_moving_changes_the_parent_and_the_place(ann: Analyst, at: Places) -> None:
    other = ann.ids.next()
    ann.does(Add(other, "failure", at.function, {TEXT: "Spindle jams"}))
    written = ann.does(Move(at.line, into=other))
    assert [set(change.set) for change in written.changes] == [{PARENT, POSITION}]
    assert [each.id for each in ann.project.children(other, "line")] == [at.line]


def test_moving_among_siblings_changes_only_the_place(ann: Analyst, at: Places) -> None:
    other = ann.ids.next()
    ann.does(Add(other, "line", at.mode))
    written = ann.does(Move(at.line, into=at.mode, after=other))
    assert [set(change.set) for change in written.changes] == [{POSITION}]
    assert [each.id for each in ann.project.children(at.mode, "line")] == [other, at.line]


def test_nothing_moves_into_itself_or_below_itself(ann: Analyst, at: Places) -> None:
    child, grandchild = ann.ids.next(), ann.ids.next()
    ann.does(Add(child, "element", at.element))
    ann.does(Add(grandchild, "element", child))
    for into in (at.element, child, grandchild):
        assert "cannot be moved into itself" in refusal_of(ann, Move(at.element, into=into))


def test_a_move_follows_the_rules_of_hanging(ann: Analyst, at: Places) -> None:
    assert refusal_of(ann, Move(at.line, into=at.element)) == "A cause line belongs to a failure"
    assert refusal_of(ann, Move(at.line, into=None)) == "A cause line does not hang there"
    ann.does(Remove((at.line,)))
    assert "removed in the meantime" in refusal_of(ann, Move(at.line, into=at.mode))


# Settling


def test_a_cell_nobody_contests_cannot_be_settled(ann: Analyst, at: Places) -> None:
    for edit in (Settle(at.line, OCCURRENCE, 3), Settle(NOBODY, OCCURRENCE, 3), Settle(at.line, REMOVED, True)):
        assert refusal_of(ann, edit) == "This cell is not contested; there is nothing to settle"


def test_settling_is_bound_by_the_rules_of_the_field(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.line, occurrence=2)
    ben.sets(at.line, occurrence=3)
    meet(ann, ben)
    assert refusal_of(ann, Settle(at.line, OCCURRENCE, 11)) == "Occurrence is a whole number from 1 to 10"
    ann.does(Settle(at.line, OCCURRENCE, 5))
    assert ann.sees(at.line, "occurrence") == 5


# Confirming


def apart(ann: Analyst, at: Places) -> Analyst:
    """Ann rates the occurrence while Ben rates the detection; then they meet. Gives Ben."""
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.line, occurrence=8)
    ben.sets(at.line, detection=9)
    meet(ann, ben)
    return ben


def test_confirming_writes_the_ratings_of_the_line_as_they_stand_and_settles_the_look(ann: Analyst, at: Places) -> None:
    ben = apart(ann, at)
    assert [notice.reason for notice in worth_a_look(ben.project)] == [Reason.RATINGS_APART]
    written = ben.does(Confirm(at.line))
    assert [(change.entity, dict(change.set)) for change in written.changes] == [(at.line, {"occurrence": 8, "detection": 9})]
    meet(ann, ben)
    assert worth_a_look(ann.project) == worth_a_look(ben.project) == []


def test_a_confirmation_taken_back_leaves_the_ratings_and_stays_seen(ann: Analyst, at: Places) -> None:
    ben = apart(ann, at)
    before = snapshot(ben.project)
    ben.undoes(ben.does(Confirm(at.line)))
    assert snapshot(ben.project) == before
    assert worth_a_look(ben.project) == []


def test_confirming_one_line_says_nothing_of_another_with_the_same_effect(ann: Analyst, at: Places) -> None:
    other = ann.ids.next()
    ann.does(Add(other, "line", at.mode, {CAUSE: at.cause, OCCURRENCE: 2}))
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.effect, severity=10)
    ben.does(Batch((SetFields(at.line, {OCCURRENCE: 3}), SetFields(other, {OCCURRENCE: 3}))))
    meet(ann, ben)
    ann.does(Confirm(at.line))
    assert [notice.entity for notice in worth_a_look(ann.project)] == [other]


def test_severities_alone_are_confirmed_at_their_effects(ann: Analyst, at: Places) -> None:
    line, second, link = (ann.ids.next() for _ in range(3))
    ann.does(Batch((Remove((at.line,)), Add(line, "line", at.mode), Add(second, "failure", at.element, {TEXT: "Alarm", SEVERITY: 3}))))
    ann.does(Add(link, "link", at.mode, {EFFECT: second}))
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.effect, severity=9)
    ben.sets(second, severity=4)
    meet(ann, ben)
    assert [notice.entity for notice in worth_a_look(ann.project)] == [line]
    ann.does(Confirm(line))
    assert worth_a_look(ann.project) == []


def test_a_contested_rating_is_decided_not_confirmed(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.line, occurrence=8)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    assert worth_a_look(ann.project) == []
    assert "contested" in refusal_of(ann, Confirm(at.line))


def test_only_a_line_that_is_there_can_be_confirmed(ann: Analyst, at: Places) -> None:
    ann.does(Remove((at.line,)))
    for id in (at.line, at.mode, NOBODY):
        assert "cause line" in refusal_of(ann, Confirm(id))


def test_a_line_whose_cause_a_peer_named_as_nonsense_can_be_kept(ann: Analyst, at: Places) -> None:
    control = ann.ids.next()
    ann.does(Add(control, "control", at.line, {TEXT: "Torque test"}))
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.does(Remove((at.line,)))
    line = ben.project.get(at.line)
    assert line is not None
    nonsense = Change(Dot(SiteId("Tim"), 1), Stamp(5), "Tim", "line", at.line, {CAUSE: ["no", "cause"]}, {CAUSE: line.dots(CAUSE)})
    for analyst in (ann, ben):
        analyst.hears([nonsense])
    ann.does(Settle(at.line, REMOVED, False))
    assert not is_gone(ann, at.line)
    assert not is_gone(ann, control)


# Batches


def test_a_batch_is_done_whole_or_not_at_all(ann: Analyst, at: Places) -> None:
    batch = Batch((SetFields(at.line, {OCCURRENCE: 2}), Batch((SetFields(at.effect, {SEVERITY: 99}),))))
    assert refusal_of(ann, batch) == "Severity is a whole number from 1 to 10"


def test_a_later_edit_of_a_batch_may_name_what_an_earlier_one_made(ann: Analyst, at: Places) -> None:
    action, person = ann.ids.next(), ann.ids.next()
    written = ann.does(
        Batch(
            (
                Add(action, "action", at.line, {TEXT: "Harden the thread"}),
                Add(person, "person", None, {TEXT: "Ben"}),
                SetFields(action, {OWNER: person, STATUS: "open"}),
            )
        )
    )
    assert ann.sees(action, "owner") == person
    assert {change.intention for change in written.changes} == {written.changes[0].dot.n}


def test_an_empty_batch_is_fine_and_writes_nothing(ann: Analyst) -> None:
    assert ann.does(Batch(())).changes == ()


# What every edit has in common

FIELD_NAMES = sorted({name for kind in KINDS.values() for name in kind.fields} | {"custom.x", "field of tomorrow"})


@st.composite
def edits(draw: st.DrawFn, ids: list[EntityId]) -> Edit:
    """Any edit at all on these entities, most of them nonsense."""
    one, other = draw(st.sampled_from(ids)), draw(st.sampled_from([*ids, None]))
    values = JSON | st.integers(1, 10) | st.sampled_from(ids)
    fields = draw(st.dictionaries(st.sampled_from(FIELD_NAMES).map(FieldName), values, max_size=2))
    match draw(st.integers(0, 6)):
        case 0:
            return SetFields(one, fields)
        case 1:
            new = draw(st.sampled_from([EntityId("new-1"), EntityId("new-2"), one]))
            return Add(new, draw(st.sampled_from([*KINDS, "tomorrow"])), other, fields, draw(st.sampled_from([*ids, None])))
        case 2:
            return Remove((one, *draw(st.lists(st.sampled_from(ids), max_size=2))))
        case 3:
            return Move(one, other, draw(st.sampled_from([*ids, None])))
        case 4:
            return Settle(one, FieldName(draw(st.sampled_from(FIELD_NAMES))), draw(JSON))
        case 5:
            return Confirm(one)
        case _:
            return Batch(draw(st.lists(edits(ids), max_size=3)))


@given(st.data())
def test_whatever_is_meant_it_is_done_or_refused_and_the_wire_takes_what_was_done(data: st.DataObject) -> None:
    ann = Analyst("Ann")
    at = smallest_sheet(ann)
    ids = [at.analysis, at.element, at.function, at.mode, at.effect, at.link, at.cause, at.line, EntityId("new-1"), NOBODY]
    for _ in range(4):
        edit = data.draw(edits(ids))
        before = snapshot(ann.project)
        verdict = ann.tries(edit)
        if isinstance(verdict, Refused):
            assert verdict.sentence
            assert snapshot(ann.project) == before
        else:
            assert isinstance(verdict, Accepted)
    assert [from_wire(to_wire(change)) for change in ann.log] == ann.log
    assert all(fate(entity) is not Fate.DISPUTED for entity in ann.project.all()), "nobody contradicts himself"
