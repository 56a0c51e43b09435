"""From draft to approved and superseded: only in order, only with the signatures, and the same at every replica."""

from __future__ import annotations

import pytest

from forestall.changes import FieldName
from forestall.clock import Millis
from forestall.fmea.approving import flaws, missing_signatures
from forestall.fmea.edits import Accepted, Add, Draft, Refused, Remove, Revert, SetFields, Settle
from forestall.fmea.freezing import freeze
from forestall.fmea.kinds.revisions import APPROVED, DRAFT, IN_REVIEW, STATE, SUPERSEDED
from forestall.fmea.revisions import at_once, find, revisions
from forestall.fmea.schema import REMOVED, TEXT
from forestall.ids import PROJECT_ENTITY, EntityId
from tests.signers import DAY, approves, freezing, frozen, refused, revision_of, signature_of, signing, signs, statement, states
from tests.worlds import Analyst, Places, WallClock, meet, smallest_sheet


@pytest.fixture
def now() -> WallClock:
    return WallClock()


@pytest.fixture
def ann(now: WallClock) -> Analyst:
    return Analyst("Ann", now)


@pytest.fixture
def at(ann: Analyst) -> Places:
    return smallest_sheet(ann)


@pytest.fixture
def ben(ann: Analyst, at: Places, now: WallClock) -> Analyst:
    """Ben has what Ann has."""
    ben = Analyst("Ben", now)
    meet(ann, ben)
    return ben


def to(state: str, revision: EntityId) -> SetFields:
    return SetFields(revision, {STATE: state})


def test_a_revision_goes_through_review_and_three_signatures_to_its_approval(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    assert refused(ann, to(APPROVED, revision.id)) == "Revision “A” is “draft”; from there it goes to “in review”"
    ann.does(to(IN_REVIEW, revision.id))
    signs(ann, revision, "authorship")
    assert refused(ann, to(APPROVED, revision.id)) == ("Revision “A” cannot be approved yet: nobody has signed for review and approval")
    signs(ann, revision, "review", "Ben")
    signs(ann, revision, "approval", "Ben")
    ann.does(to(APPROVED, revision.id))
    assert states(ann.project) == {"A": APPROVED}
    assert "“approved”; from there it goes to “superseded”" in refused(ann, to(DRAFT, revision.id))
    ann.does(to(SUPERSEDED, revision.id))
    assert "is “superseded”, and stays so" in refused(ann, to(APPROVED, revision.id))


def test_a_review_may_send_a_revision_back(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    ann.does(to(IN_REVIEW, revision.id))
    ann.does(to(DRAFT, revision.id))
    assert states(ann.project) == {"A": DRAFT}


def test_a_project_says_which_meanings_or_roles_must_have_signed(ann: Analyst, at: Places) -> None:
    ann.does(Add(PROJECT_ENTITY, "project", None, {TEXT: "Brake", FieldName("required_signatures"): "approval; Quality , Production"}))
    revision = frozen(ann, "A")
    assert missing_signatures(ann.project, revision) == ("approval", "Quality", "Production")
    signs(ann, revision, "approval")
    assert missing_signatures(ann.project, revision_of(ann.project, "A")) == ("Quality", "Production")


def test_a_newer_approval_supersedes_the_older_one_however_the_clocks_stand(ann: Analyst, ben: Analyst, at: Places, now: WallClock) -> None:
    now.at = Millis(now.at + 3_600_000)
    approves(ann, frozen(ann, "A"))
    meet(ann, ben)
    now.at = Millis(now.at - 7_200_000)
    ben.sets(at.line, occurrence=2)
    approves(ben, frozen(ben, "B"))
    meet(ann, ben)
    for who in (ann, ben):
        assert states(who.project) == {"A": SUPERSEDED, "B": APPROVED}
    assert "is superseded; sign the one that is in force" in refused_signature(ann)


def refused_signature(who: Analyst) -> str:
    revision = revision_of(who.project, "A")
    return refused(who, signing(who.ids, statement(who.project, revision, "Eve", "responsibility"), "Eve"))


def test_a_superseded_revision_comes_into_force_again_when_the_newer_one_is_withdrawn(ann: Analyst, at: Places) -> None:
    approves(ann, frozen(ann, "A"))
    approves(ann, frozen(ann, "B"))
    ann.does(to(SUPERSEDED, revision_of(ann.project, "B").id))
    assert states(ann.project) == {"A": APPROVED, "B": SUPERSEDED}


def test_two_approvals_at_once_leave_one_in_force_and_are_told(ann: Analyst, ben: Analyst, at: Places) -> None:
    approves(ann, frozen(ann, "A"))
    ben.sets(at.line, occurrence=2)
    approves(ben, frozen(ben, "B"))
    meet(ann, ben)
    for who in (ann, ben):
        assert sorted(states(who.project).values()) == [APPROVED, SUPERSEDED]
        assert states(who.project) == states(ann.project)
        every = revisions(who.project)
        assert at_once(who.project, [each.cells for each in every]) == sorted(each.id for each in every)
    (older,) = [name for name, state in states(ann.project).items() if state == SUPERSEDED]
    ann.does(to(SUPERSEDED, revision_of(ann.project, older).id))
    assert at_once(ann.project, [each.cells for each in revisions(ann.project)]) == []
    assert sorted(states(ann.project).values()) == [APPROVED, SUPERSEDED]


def test_the_same_approval_by_two_people_is_one_approval(ann: Analyst, ben: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    ann.does(to(IN_REVIEW, revision.id))
    for meaning in ("authorship", "review", "approval"):
        signs(ann, revision, meaning)
    meet(ann, ben)
    for who in (ann, ben):
        who.does(to(APPROVED, revision.id))
    meet(ann, ben)
    for who in (ann, ben):
        assert states(who.project) == {"A": APPROVED}
        assert at_once(who.project, [revision_of(who.project, "A").cells]) == []


def test_an_approval_and_a_step_back_at_once_promise_no_approval_until_settled(ann: Analyst, ben: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    ann.does(to(IN_REVIEW, revision.id))
    for meaning in ("authorship", "review", "approval"):
        signs(ann, revision, meaning)
    meet(ann, ben)
    ann.does(to(DRAFT, revision.id))
    ben.does(to(APPROVED, revision.id))
    meet(ann, ben)
    for who in (ann, ben):
        assert states(who.project) == {"A": DRAFT}
    ben.does(Settle(revision.id, STATE, APPROVED))
    meet(ann, ben)
    assert states(ann.project) == {"A": APPROVED}


def test_an_approval_that_arrives_without_signatures_is_kept_and_told(ann: Analyst, ben: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    ann.log += ann.pen.write(ann.project, [Draft("baseline", revision.id, {STATE: APPROVED})]).changes
    meet(ann, ben)
    assert states(ben.project) == {"A": APPROVED}
    assert flaws(ben.project, revision_of(ben.project, "A")) == [
        "It is approved, but nobody has validly signed for authorship and review and approval"
    ]


def test_keys_and_names_that_do_not_pair_are_told(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    ann.does(signing(ann.ids, statement(ann.project, revision, "Ann", "review"), "Ann"))
    ann.does(signing(ann.ids, statement(ann.project, revision, "Eve", "approval", signer="Ann"), "Eve"))
    ann.does(signing(ann.ids, statement(ann.project, revision, "Eve", "authorship"), "Eve"))
    assert flaws(ann.project, revision_of(ann.project, "A")) == [
        "Ann signed with several keys; compare their fingerprints",
        "One key signed for several people: Ann, Eve",
    ]


def test_what_was_signed_can_neither_be_removed_nor_undone(ann: Analyst, at: Places) -> None:
    id = ann.ids.next()
    froze = ann.does(freezing(ann.project, id, "A"))
    revision = revision_of(ann.project, id)
    signs(ann, revision)
    signature = signature_of(ann.project, revision)
    assert "it stays. Supersede it by a newer one" in refused(ann, Remove((revision.id,)))
    assert "The signature of Ann stays" in refused(ann, Remove((signature.id,)))
    verdict = ann.tries(Revert(froze.reversals))
    assert isinstance(verdict, Accepted)
    assert verdict.drafts == () or all(draft.kind == "baseline part" for draft in verdict.drafts)
    assert states(ann.project) == {"A": DRAFT}


def test_a_signature_is_not_undone(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    signed = ann.does(signing(ann.ids, statement(ann.project, revision, "Ann"), "Ann"))
    verdict = ann.tries(Revert(signed.reversals))
    assert verdict == Accepted((), ("The signature of Ann stays; what it says cannot be unsaid, only superseded",))


def test_a_removal_from_elsewhere_takes_no_signed_revision_away(ann: Analyst, ben: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    signs(ann, revision)
    signature = signature_of(ann.project, revision)
    for entity in (revision.cells, signature):
        ann.log += ann.pen.write(ann.project, [Draft(entity.kind, entity.id, {REMOVED: [[*dot] for dot in [entity.mark.dot]]})]).changes
    meet(ann, ben)
    assert [each.values[TEXT] for each in revision_of(ben.project, "A").signatures] == ["Ann"]


def test_a_draft_may_be_removed_until_it_is_reviewed(ann: Analyst, at: Places) -> None:
    ann.does(Remove((frozen(ann, "A").id,)))
    assert states(ann.project) == {}
    again = frozen(ann, "A")
    ann.does(to(IN_REVIEW, again.id))
    assert "it stays" in refused(ann, Remove((again.id,)))


def test_a_new_revision_is_a_draft(ann: Analyst, at: Places) -> None:
    edit = freeze(ann.project, EntityId("new"), "A", date=DAY)
    assert not isinstance(edit, Refused)
    (made,) = [each for each in edit.edits if isinstance(each, Add) and each.kind == "baseline"]
    assert "is a draft" in refused(ann, Add(made.id, "baseline", None, {**made.set, STATE: APPROVED}))


def test_a_revision_is_found_by_name_or_id_and_a_double_name_is_told(ann: Analyst, ben: Analyst, at: Places) -> None:
    assert "There is no revision “A”; `forestall baseline create` makes one" in sentence(ann, "A")
    mine, theirs = frozen(ann, "A"), frozen(ben, "a ")
    meet(ann, ben)
    assert revision_of(ann.project, theirs.id).author == "Ben"
    said = sentence(ann, "A")
    assert said.startswith("2 revisions are called “A”; name the one you mean by its id: ")
    assert mine.id in said
    assert "There is no revision “B”. There are: “A”, “a”" in sentence(ann, "B")


def sentence(who: Analyst, named: str) -> str:
    found = find(who.project, named)
    assert isinstance(found, Refused)
    return found.sentence
