"""What becomes of concurrent work, case by case: the catalogue that analysts would write."""

from __future__ import annotations

from datetime import date

import pytest

from forestall.changes import Entity, FieldName
from forestall.clock import Millis
from forestall.fmea.basis import basis_of, scheme_now
from forestall.fmea.cells import Fate, contested, fate
from forestall.fmea.comparing import What, compare
from forestall.fmea.edits import Accepted, Add, Batch, Move, Refused, Remove, Revert, SetFields, Settle
from forestall.fmea.findings.index import all_findings
from forestall.fmea.findings.rules import Rule
from forestall.fmea.freezing import content_of
from forestall.fmea.review import Reason, worth_a_look
from forestall.fmea.schema import PARENT, POSITION, REMOVED, TEXT
from forestall.fmea.sheet import rows
from forestall.fmea.signatures import fault
from forestall.ids import EntityId
from tests.signers import approves, content, frozen, revision_of, signs, states
from tests.worlds import Analyst, Places, WallClock, meet, smallest_sheet


class Pair:
    """Ann and Ben with the same sheet, each on a computer of their own."""

    def __init__(self) -> None:
        self.now = WallClock()
        self.ann, self.ben = Analyst("ann", self.now), Analyst("ben", self.now)
        self.at: Places = smallest_sheet(self.ann)
        meet(self.ann, self.ben)

    def meet(self) -> None:
        meet(self.ann, self.ben)

    def contested(self, entity: EntityId) -> list[str]:
        """The names of the cells that wait; both must say the same."""
        found = [[cell.field for cell in contested(_entity(who, entity))] for who in (self.ann, self.ben)]
        assert found[0] == found[1]
        return [str(name) for name in found[0]]

    def notices(self) -> list[tuple[EntityId, Reason]]:
        """What is worth a look; both must say the same."""
        found = [[(notice.entity, notice.reason) for notice in worth_a_look(who.project)] for who in (self.ann, self.ben)]
        assert found[0] == found[1]
        return found[0]


@pytest.fixture
def pair() -> Pair:
    return Pair()


def _entity(who: Analyst, id: EntityId) -> Entity:
    entity = who.project.get(id)
    assert entity is not None
    return entity


def test_the_same_text_typed_differently_waits_for_a_person_with_both_wordings(pair: Pair) -> None:
    pair.ann.sets(pair.at.mode, text="Spindle turns back under load")
    pair.ben.sets(pair.at.mode, text="Spindle backs off")
    pair.meet()
    (cell,) = contested(_entity(pair.ann, pair.at.mode))
    assert {candidate.value for candidate in cell.candidates} == {"Spindle turns back under load", "Spindle backs off"}
    assert {candidate.head.author for candidate in cell.candidates} == {"ann", "ben"}


def test_the_same_rating_typed_twice_is_no_contest(pair: Pair) -> None:
    pair.ann.sets(pair.at.line, occurrence=6)
    pair.ben.sets(pair.at.line, occurrence=6)
    pair.meet()
    assert pair.contested(pair.at.line) == []
    assert pair.ann.sees(pair.at.line, "occurrence") == 6


def test_different_ratings_of_one_row_merge_and_their_combination_is_worth_a_look(pair: Pair) -> None:
    pair.ann.sets(pair.at.line, occurrence=8)
    pair.ben.sets(pair.at.line, detection=9)
    pair.meet()
    assert pair.contested(pair.at.line) == []
    assert (pair.at.line, Reason.RATINGS_APART) in pair.notices()


def test_a_severity_and_an_occurrence_changed_apart_are_worth_a_look_across_entities(pair: Pair) -> None:
    pair.ann.sets(pair.at.effect, severity=10)
    pair.ben.sets(pair.at.line, occurrence=2)
    pair.meet()
    assert (pair.at.line, Reason.RATINGS_APART) in pair.notices()


def test_a_frequency_and_a_monitoring_changed_apart_are_worth_a_look_as_well(pair: Pair) -> None:
    pair.ann.sets(pair.at.line, frequency=8)
    pair.ben.sets(pair.at.line, monitoring=2)
    pair.meet()
    assert (pair.at.line, Reason.RATINGS_APART) in pair.notices()


def test_a_monitoring_control_and_its_rating_changed_apart_are_worth_a_look(pair: Pair) -> None:
    control = pair.ann.ids.next()
    pair.ann.does(Add(control, "control", pair.at.line, {TEXT: "Voltage watched", FieldName("type"): "monitoring"}))
    pair.meet()
    pair.ann.sets(control, text="Voltage and current watched")
    pair.ben.sets(pair.at.line, monitoring=2)
    pair.meet()
    assert (pair.at.line, Reason.CONTROL_APART) in pair.notices()


def test_a_combination_somebody_has_rated_with_everything_in_view_needs_no_look(pair: Pair) -> None:
    pair.ann.sets(pair.at.line, occurrence=8)
    pair.meet()
    pair.ben.sets(pair.at.line, detection=9)
    pair.meet()
    assert pair.notices() == []


def test_rating_again_after_the_merge_settles_the_look(pair: Pair) -> None:
    pair.ann.sets(pair.at.line, occurrence=8)
    pair.ben.sets(pair.at.line, detection=9)
    pair.meet()
    pair.ann.sets(pair.at.line, detection=7)
    pair.meet()
    assert pair.notices() == []


def test_a_control_and_its_rating_changed_apart_are_worth_a_look(pair: Pair) -> None:
    control = pair.ann.ids.next()
    pair.ann.does(Add(control, "control", pair.at.line, {TEXT: "Thread inspected", FieldName("type"): "prevention"}))
    pair.meet()
    pair.ann.sets(control, text="Thread inspected in every batch")
    pair.ben.sets(pair.at.line, occurrence=2)
    pair.meet()
    assert (pair.at.line, Reason.CONTROL_APART) in pair.notices()


def test_a_row_deleted_by_one_and_edited_by_the_other_stays_until_a_person_decides(pair: Pair) -> None:
    pair.ann.does(Remove((pair.at.line,)))
    pair.ben.sets(pair.at.line, occurrence=9)
    pair.meet()
    for who in (pair.ann, pair.ben):
        assert fate(_entity(who, pair.at.line)) is Fate.DISPUTED
        assert pair.at.line in {row.line for row in rows(who.project)}
    assert pair.contested(pair.at.line) == [str(REMOVED)]


@pytest.mark.parametrize("removes", [True, False])
def test_a_disputed_row_goes_or_stays_as_a_person_settles_it(pair: Pair, removes: bool) -> None:
    pair.ann.does(Remove((pair.at.line,)))
    pair.ben.sets(pair.at.line, occurrence=9)
    pair.meet()
    pair.ben.does(Settle(pair.at.line, REMOVED, removes))
    pair.meet()
    expected = Fate.REMOVED if removes else Fate.PRESENT
    assert [fate(_entity(who, pair.at.line)) for who in (pair.ann, pair.ben)] == [expected, expected]


def test_keeping_a_line_brings_back_all_that_its_removal_took_along_and_nothing_else(pair: Pair) -> None:
    control, other = pair.ann.ids.next(), pair.ann.ids.next()
    pair.ann.does(Add(control, "control", pair.at.line, {TEXT: "Thread inspected", FieldName("type"): "prevention"}))
    pair.ann.does(Add(other, "line", pair.at.mode))
    pair.meet()
    pair.ann.does(Remove((pair.at.function,)))
    pair.ben.sets(pair.at.line, occurrence=9)
    pair.meet()
    pair.ben.does(Settle(pair.at.line, REMOVED, False))
    pair.meet()
    for who in (pair.ann, pair.ben):
        for back in (pair.at.function, pair.at.mode, pair.at.line, pair.at.cause, control):
            assert fate(_entity(who, back)) is Fate.PRESENT, who.project.text(back)
        assert fate(_entity(who, other)) is Fate.REMOVED
        assert [row.recovered for row in rows(who.project)] == [False]


def test_a_child_added_below_something_removed_is_recovered(pair: Pair) -> None:
    pair.ann.does(Remove((pair.at.function,)))
    mode = pair.ben.ids.next()
    pair.ben.does(Add(mode, "failure", pair.at.function, {TEXT: "Force decays"}))
    pair.meet()
    for who in (pair.ann, pair.ben):
        assert [row.recovered for row in rows(who.project) if row.mode == mode] == [True]


def test_an_element_moved_to_two_places_waits_for_a_person_and_can_be_settled(pair: Pair) -> None:
    left, right, moved = (pair.ann.ids.next() for _ in range(3))
    for element, name in ((left, "Left"), (right, "Right"), (moved, "Cable")):
        pair.ann.does(Add(element, "element", pair.at.analysis, {TEXT: name}))
    pair.meet()
    pair.ann.does(Move(moved, left))
    pair.ben.does(Move(moved, right))
    pair.meet()
    assert pair.contested(moved) == [str(PARENT)]
    pair.ann.does(Settle(moved, PARENT, left))
    pair.meet()
    assert pair.contested(moved) == []
    assert pair.ben.sees(moved, "parent") == left


def test_settling_a_move_into_what_lies_below_is_refused(pair: Pair) -> None:
    outer, inner, moved = (pair.ann.ids.next() for _ in range(3))
    for element, name in ((outer, "Outer"), (moved, "Moved")):
        pair.ann.does(Add(element, "element", pair.at.analysis, {TEXT: name}))
    pair.ann.does(Add(inner, "element", moved, {TEXT: "Inner"}))
    pair.meet()
    pair.ann.does(Move(moved, outer))
    pair.ben.does(Move(moved, pair.at.element))
    pair.meet()
    assert isinstance(pair.ann.tries(Settle(moved, PARENT, inner)), Refused)


def test_two_elements_moved_into_each_other_are_cut_at_the_newest_move_everywhere(pair: Pair) -> None:
    left, right = pair.ann.ids.next(), pair.ann.ids.next()
    for element, name in ((left, "Left"), (right, "Right")):
        pair.ann.does(Add(element, "element", pair.at.analysis, {TEXT: name}))
    pair.meet()
    pair.ann.does(Move(left, right))
    pair.now.at = Millis(pair.now.at + 1_000)
    pair.ben.does(Move(right, left))
    pair.meet()
    assert (right, Reason.MOVE_SET_ASIDE) in pair.notices()
    for who in (pair.ann, pair.ben):
        assert {row.element for row in rows(who.project) if row.recovered} == {left}
    pair.ben.does(Move(right, pair.at.analysis))
    pair.meet()
    assert pair.notices() == []


def test_the_order_of_siblings_is_never_contested(pair: Pair) -> None:
    second = pair.ann.ids.next()
    pair.ann.does(Add(second, "line", pair.at.mode))
    pair.meet()
    pair.ann.does(Move(second, pair.at.mode))
    pair.ben.does(Move(pair.at.line, pair.at.mode, after=second))
    pair.ben.does(Move(second, pair.at.mode))
    pair.meet()
    assert pair.contested(second) == []
    assert pair.ann.sees(second, POSITION) == pair.ben.sees(second, POSITION)


def test_work_completed_with_evidence_does_not_become_pending_again(pair: Pair) -> None:
    action = pair.ann.ids.next()
    pair.ann.does(Add(action, "action", pair.at.line, {TEXT: "Roll the thread", FieldName("status"): "open"}))
    pair.meet()
    pair.ann.sets(action, status="completed", taken="Rolled", evidence="Report 17", completed_on="2027-03-01")
    pair.now.at = Millis(pair.now.at + 60_000)
    pair.ben.sets(action, status="implementation pending")
    pair.meet()
    assert pair.contested(action) == []
    assert [who.sees(action, "status") for who in (pair.ann, pair.ben)] == ["completed", "completed"]


def test_work_said_to_be_completed_without_evidence_is_contested(pair: Pair) -> None:
    action = pair.ann.ids.next()
    pair.ann.does(Add(action, "action", pair.at.line, {TEXT: "Roll the thread", FieldName("status"): "open"}))
    pair.meet()
    pair.ann.does(Batch((SetFields(action, {FieldName("status"): "completed"}),), as_it_came=True))
    pair.ben.sets(action, status="not implemented", reason="The state of the art")
    pair.meet()
    assert pair.contested(action) == ["status"]


def test_the_same_thing_added_twice_is_kept_twice_and_proposed_as_a_duplicate(pair: Pair) -> None:
    for who in (pair.ann, pair.ben):
        who.does(Add(who.ids.next(), "failure", pair.at.function, {TEXT: f"{'  ' if who is pair.ben else ''}Force too low"}))
    pair.meet()
    assert [reason for _, reason in pair.notices()] == [Reason.ADDED_TWICE]


def test_the_same_thing_added_on_purpose_by_one_person_is_no_duplicate(pair: Pair) -> None:
    for _ in range(2):
        pair.ann.does(Add(pair.ann.ids.next(), "failure", pair.at.function, {TEXT: "Force too low"}))
    pair.meet()
    assert pair.notices() == []


def test_undo_after_a_sync_takes_back_what_is_still_mine_and_says_what_it_left(pair: Pair) -> None:
    written = pair.ann.sets(pair.at.line, occurrence=7, detection=2)
    pair.meet()
    pair.ben.sets(pair.at.line, detection=3)
    pair.meet()
    verdict = pair.ann.tries(Revert(written.reversals))
    assert isinstance(verdict, Accepted)
    assert len(verdict.left) == 1
    assert (pair.ann.sees(pair.at.line, "occurrence"), pair.ann.sees(pair.at.line, "detection")) == (4, 3)


def test_what_was_approved_is_not_edited_and_the_project_goes_on_as_the_next_draft(pair: Pair) -> None:
    revision = frozen(pair.ann, "A")
    approves(pair.ann, revision)
    pair.meet()
    assert isinstance(pair.ben.tries(SetFields(revision.id, {FieldName("remarks"): "Another remark"})), Refused)
    pair.ben.sets(pair.at.analysis, customer="Ann's cars")
    pair.meet()
    for who in (pair.ann, pair.ben):
        (step,) = compare(content(who.project, revision_of(who.project, "A")), content_of(who.project.all()))
        assert (step.what, step.new) == (What.HEADER, "Ann's cars")
        assert states(who.project) == {"A": "approved"}


def test_an_edit_that_arrives_late_with_an_earlier_time_never_touches_what_was_signed(pair: Pair) -> None:
    pair.now.at = Millis(pair.now.at - 86_400_000)
    pair.ben.sets(pair.at.mode, text="Spindle backs off")
    pair.now.at = Millis(pair.now.at + 86_400_000)
    revision = frozen(pair.ann, "A")
    approves(pair.ann, revision)
    pair.meet()
    for who in (pair.ann, pair.ben):
        found = revision_of(who.project, "A")
        assert content(who.project, found)[pair.at.mode].fields[TEXT] == "Spindle turns back"
        assert [fault(who.project, each) for each in found.signatures] == [None, None, None]
        assert who.sees(pair.at.mode, "text") == "Spindle backs off"


def test_two_revisions_approved_at_once_are_both_kept_and_one_counts_everywhere(pair: Pair) -> None:
    for who, name in ((pair.ann, "A"), (pair.ben, "B")):
        approves(who, frozen(who, name))
    pair.meet()
    assert states(pair.ann.project) == states(pair.ben.project)
    assert sorted(states(pair.ann.project).values()) == ["approved", "superseded"]


def test_two_schemes_chosen_at_once_wait_for_a_person_and_change_no_rating(pair: Pair) -> None:
    before = pair.ann.sees(pair.at.line, "occurrence")
    pair.ann.sets(pair.at.analysis, scheme="sxo")
    pair.ben.sets(pair.at.analysis, scheme="rpn")
    pair.meet()
    assert pair.contested(pair.at.analysis) == ["scheme"]
    assert pair.ann.sees(pair.at.line, "occurrence") == before
    pair.ben.does(Settle(pair.at.analysis, FieldName("scheme"), "rpn"))
    pair.meet()
    assert pair.contested(pair.at.analysis) == []
    assert {scheme_now(who.project, pair.at.analysis) for who in (pair.ann, pair.ben)} == {"rpn"}


def test_a_rating_made_while_the_other_changed_the_scheme_keeps_the_one_it_was_made_under(pair: Pair) -> None:
    pair.ann.sets(pair.at.analysis, scheme="rpn")
    pair.ann.sets(pair.at.line, detection=9)
    pair.ben.sets(pair.at.line, occurrence=2)
    pair.meet()
    for who in (pair.ann, pair.ben):
        line = _entity(who, pair.at.line)
        made = {name: basis_of(who.project, pair.at.analysis, line, FieldName(name)).scheme for name in ("occurrence", "detection")}
        assert made == {"occurrence": "ap-2019", "detection": "rpn"}
        assert Rule.MIXED_SCHEMES in {each.finding.rule for each in all_findings(who.project, date(2027, 4, 1))}


def test_a_signature_made_while_the_revision_went_back_to_draft_stays_valid_and_approves_nothing(pair: Pair) -> None:
    revision = frozen(pair.ann, "A")
    pair.ann.sets(revision.id, state="in review")
    pair.meet()
    pair.ann.sets(revision.id, state="draft")
    signs(pair.ben, revision, "approval")
    pair.meet()
    for who in (pair.ann, pair.ben):
        assert states(who.project) == {"A": "draft"}
        (signature,) = revision_of(who.project, "A").signatures
        assert fault(who.project, signature) is None


def test_a_signature_over_a_revision_the_other_removed_keeps_that_revision(pair: Pair) -> None:
    revision = frozen(pair.ann, "A")
    pair.meet()
    pair.ann.does(Remove((revision.id,)))
    signs(pair.ben, revision)
    pair.meet()
    for who in (pair.ann, pair.ben):
        (signature,) = revision_of(who.project, "A").signatures
        assert fault(who.project, signature) is None
        assert not {Rule.SIGNATURE_UNFIT, Rule.RECOVERED} & {each.finding.rule for each in all_findings(who.project, date(2027, 4, 1))}
