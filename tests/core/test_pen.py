"""The only maker of changes, and taking back what it wrote: undo restores exactly what was shown, and leaves what others changed since."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import SINCE, Dot, FieldName, Value
from forestall.clock import Millis, millis
from forestall.fmea.cells import Fate, candidates, fate, is_contested
from forestall.fmea.edits import Accepted, Add, Batch, Draft, Move, Remove, Revert, SetFields, Settle
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.fmea.schema import CAUSE, REMOVED, TEXT
from forestall.fmea.sheet import Row, rows
from forestall.ids import EntityId, SiteId
from forestall.pen import Pen, Written
from forestall.protocol.codec import from_wire, to_wire
from tests.core.test_rules import edits
from tests.worlds import MORNING, Analyst, Places, WallClock, meet, seeded, smallest_sheet

OCCURRENCE, DETECTION = FieldName("occurrence"), FieldName("detection")


@pytest.fixture
def now() -> WallClock:
    return WallClock()


@pytest.fixture
def ann(now: WallClock) -> Analyst:
    return Analyst("Ann", now)


@pytest.fixture
def ben() -> Analyst:
    return Analyst("Ben")


@pytest.fixture
def at(ann: Analyst, ben: Analyst) -> Places:
    places = smallest_sheet(ann)
    meet(ann, ben)
    return places


Values = dict[EntityId, dict[FieldName, Value]]


def what_is_shown(project: Project) -> tuple[Values, list[Row], dict[EntityId, list[EntityId]]]:
    """Everything a person can see: values of what was not removed, the sheet, and the order of siblings."""
    there = [entity for entity in project.all() if fate(entity) is not Fate.REMOVED]
    values: Values = {entity.id: {name: value for name, value in entity.values.items() if value is not None} for entity in there}
    order = {entity.id: [child.id for kind in KINDS for child in project.children(entity.id, kind)] for entity in there}
    return values, rows(project), order


def left_by_undoing(analyst: Analyst, written: Written) -> tuple[str, ...]:
    """Undo; gives the sentences about what was left."""
    verdict = decide(analyst.project, Revert(written.reversals), analyst.chance)
    assert isinstance(verdict, Accepted)
    analyst.tries(Revert(written.reversals))
    return verdict.left


# Writing


def test_changes_of_a_site_count_on_without_gaps(ann: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=2)
    ann.does(Batch((SetFields(at.line, {OCCURRENCE: 3}), SetFields(at.effect, {TEXT: "Car rolls"}))))
    assert [change.dot for change in ann.log] == [Dot(SiteId("Ann"), n) for n in range(1, len(ann.log) + 1)]


def test_the_changes_of_one_intention_carry_its_first_number(ann: Analyst, at: Places) -> None:
    written = ann.does(Batch((SetFields(at.line, {OCCURRENCE: 3}), SetFields(at.effect, {TEXT: "Car rolls"}))))
    assert {change.intention for change in written.changes} == {9}


def test_a_change_names_the_heads_it_replaces_and_no_others(ann: Analyst, at: Places) -> None:
    written = ann.sets(at.line, occurrence=2, remarks="new")
    assert written.changes[0].saw == {OCCURRENCE: (Dot(SiteId("Ann"), 8),)}


def test_a_change_tells_once_what_its_author_had_of_others(ann: Analyst, ben: Analyst, at: Places) -> None:
    ben.sets(at.line, occurrence=2)
    meet(ann, ben)
    first, second = ann.sets(at.line, detection=2), ann.sets(at.line, detection=3)
    assert first.changes[0].saw[SINCE] == (Dot(SiteId("Ben"), 1),)
    assert SINCE not in second.changes[0].saw


def test_stamps_follow_the_wall_clock_and_never_fall_behind_what_was_seen(ann: Analyst, ben: Analyst, now: WallClock, at: Places) -> None:
    ben.now.at = Millis(MORNING + 30_000)
    ben.sets(at.line, occurrence=2)
    meet(ann, ben)
    mine = ann.sets(at.line, occurrence=3).changes[0]
    assert millis(mine.stamp) == MORNING + 30_000
    assert ann.sees(at.line, "occurrence") == 3
    meet(ann, ben)
    assert ben.sees(at.line, "occurrence") == 3


def test_nothing_meant_is_nothing_written(ann: Analyst) -> None:
    written = ann.pen.write(ann.project, ())
    assert (written.changes, list(written.reversals)) == ((), [])


@pytest.mark.parametrize("author", ["Ann", "", "a\0nn", "Ann \udcff", "ü" * 300])
def test_whatever_somebody_is_called_every_peer_takes_the_name(ann: Analyst, at: Places, author: str) -> None:
    pen = Pen(SiteId("Ann"), author, ann.pen.clock)
    (change,) = pen.write(ann.project, [Draft("line", at.line, {OCCURRENCE: 3})]).changes
    assert from_wire(to_wire(change)) == change


# Taking back


def test_undo_puts_back_what_stood_there(ann: Analyst, at: Places) -> None:
    before = what_is_shown(ann.project)
    written = ann.sets(at.line, occurrence=2, detection=9)
    ann.undoes(written)
    assert what_is_shown(ann.project) == before


def test_undo_of_something_new_takes_it_away_and_redo_brings_it_back(ann: Analyst, at: Places) -> None:
    before = what_is_shown(ann.project)
    cause, line = ann.ids.next(), ann.ids.next()
    written = ann.does(
        Batch(
            (
                Add(line, "line", at.mode),
                Add(cause, "failure", at.element, {TEXT: "Thread dry"}),
                SetFields(line, {CAUSE: cause, OCCURRENCE: 6}),
            )
        )
    )
    after = what_is_shown(ann.project)
    undone = ann.undoes(written)
    assert what_is_shown(ann.project) == before
    redone = ann.undoes(undone)
    assert what_is_shown(ann.project) == after
    ann.undoes(redone)
    assert what_is_shown(ann.project) == before


def test_undo_of_a_removal_brings_everything_back(ann: Analyst, at: Places) -> None:
    before = what_is_shown(ann.project)
    written = ann.does(Remove((at.mode,)))
    ann.undoes(written)
    assert what_is_shown(ann.project) == before


def test_undo_of_a_cell_typed_twice_in_one_paste_goes_back_to_the_beginning(ann: Analyst, at: Places) -> None:
    before = what_is_shown(ann.project)
    written = ann.does(Batch((SetFields(at.line, {OCCURRENCE: 1}), SetFields(at.line, {OCCURRENCE: 2, DETECTION: 2}))))
    assert left_by_undoing(ann, written) == ()
    assert what_is_shown(ann.project) == before


def test_undo_of_a_move_puts_it_back_in_its_place(ann: Analyst, at: Places) -> None:
    ann.does(Add(ann.ids.next(), "line", at.mode))
    before = what_is_shown(ann.project)
    ann.undoes(ann.does(Move(at.line, into=at.mode)))
    assert what_is_shown(ann.project) == before


def test_undo_reaches_others_like_any_edit(ann: Analyst, ben: Analyst, at: Places) -> None:
    written = ann.sets(at.line, occurrence=2)
    meet(ann, ben)
    ann.undoes(written)
    meet(ann, ben)
    assert ben.sees(at.line, "occurrence") == 4


def test_undo_leaves_what_somebody_changed_since_and_says_so(ann: Analyst, ben: Analyst, at: Places) -> None:
    written = ann.does(Batch((SetFields(at.cause, {TEXT: "Thread cut"}), SetFields(at.line, {OCCURRENCE: 2}))))
    meet(ann, ben)
    ben.sets(at.cause, text="Thread stripped")
    meet(ann, ben)
    assert left_by_undoing(ann, written) == ("“Thread stripped” was left as it is: somebody changed it since",)
    assert ann.sees(at.cause, "text") == "Thread stripped"
    assert ann.sees(at.line, "occurrence") == 4


def test_undo_leaves_a_cell_that_is_contested_by_now(ann: Analyst, ben: Analyst, at: Places) -> None:
    written = ann.sets(at.line, occurrence=2)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    assert left_by_undoing(ann, written) == ("A cause line was left as it is: somebody changed it since",)
    line = ann.project.get(at.line)
    assert line is not None
    assert {head.value for head in line.heads(OCCURRENCE)} == {2, 9}


def test_undo_does_not_bring_back_half_of_what_somebody_removed(ann: Analyst, ben: Analyst, at: Places) -> None:
    written = ann.sets(at.line, occurrence=2)
    meet(ann, ben)
    ben.does(Remove((at.line,)))
    meet(ann, ben)
    assert len(left_by_undoing(ann, written)) == 1
    line = ann.project.get(at.line)
    assert line is not None
    assert fate(line) is Fate.REMOVED


def test_undo_leaves_something_new_that_somebody_built_on(ann: Analyst, ben: Analyst, at: Places) -> None:
    line = ann.ids.next()
    written = ann.does(Add(line, "line", at.mode))
    meet(ann, ben)
    ben.does(Add(ben.ids.next(), "control", line, {TEXT: "Torque test"}))
    meet(ann, ben)
    assert len(left_by_undoing(ann, written)) == 1
    assert ann.project.shown(line) is not None


def test_undo_leaves_a_new_cause_that_somebody_else_names(ann: Analyst, ben: Analyst, at: Places) -> None:
    cause = ann.ids.next()
    written = ann.does(Add(cause, "failure", at.element, {TEXT: "Thread dry"}))
    meet(ann, ben)
    ben.does(Add(ben.ids.next(), "line", at.mode, {CAUSE: cause}))
    meet(ann, ben)
    assert left_by_undoing(ann, written) == ("“Thread dry” was left as it is: somebody changed it since",)


def test_what_was_left_once_can_not_be_redone_by_accident(ann: Analyst, ben: Analyst, at: Places) -> None:
    written = ann.sets(at.line, occurrence=2)
    undone = ann.undoes(written)
    meet(ann, ben)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    assert len(left_by_undoing(ann, undone)) == 1
    assert ann.sees(at.line, "occurrence") == 9


@given(st.data())
def test_whatever_was_done_undo_restores_what_was_shown_and_redo_does_it_again(data: st.DataObject) -> None:
    ann = Analyst("Ann", chance=seeded(1))
    at = smallest_sheet(ann)
    ids = [at.analysis, at.element, at.function, at.mode, at.effect, at.link, at.cause, at.line, EntityId("new-1")]
    steps: list[Written] = []
    views = [what_is_shown(ann.project)]
    for _ in range(3):
        verdict = decide(ann.project, data.draw(edits(ids)), ann.chance)
        if isinstance(verdict, Accepted):
            steps.append(ann.pen.write(ann.project, verdict.drafts))
            views.append(what_is_shown(ann.project))
    undone = []
    for step, view in zip(reversed(steps), reversed(views[:-1]), strict=True):
        undone.append(ann.undoes(step))
        assert what_is_shown(ann.project) == view
    for step, view in zip(reversed(undone), views[1:], strict=True):
        ann.undoes(step)
        assert what_is_shown(ann.project) == view


def test_a_removal_names_all_that_its_author_saw(ann: Analyst, ben: Analyst, at: Places) -> None:
    ben.sets(at.line, occurrence=2)
    meet(ann, ben)
    (change,) = [each for each in ann.does(Remove((at.line,))).changes if each.entity == at.line]
    assert change.set[REMOVED] == [["Ann", 8], ["Ben", 1]]


def test_taking_back_a_decision_opens_the_contest_again_and_doing_it_again_closes_it() -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    at = smallest_sheet(ann)
    meet(ann, ben)
    ann.sets(at.line, occurrence=10)
    ben.sets(at.line, occurrence=1)
    meet(ann, ben)
    shown = ann.sees(at.line, "occurrence")
    settled = ann.does(Settle(at.line, FieldName("occurrence"), 3))
    back = ann.undoes(settled)
    meet(ann, ben)
    for who in (ann, ben):
        line = who.project.get(at.line)
        assert line is not None
        assert is_contested(line, FieldName("occurrence"))
        assert who.sees(at.line, "occurrence") == shown
        assert {each.value for each in candidates(line, FieldName("occurrence"))} == {1, 10}
    ann.undoes(back)
    line = ann.project.get(at.line)
    assert line is not None
    assert (ann.sees(at.line, "occurrence"), is_contested(line, FieldName("occurrence"))) == (3, False)
