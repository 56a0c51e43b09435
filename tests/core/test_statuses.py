"""Which status of an action may follow which, and what each must bear out; and how the rounds of rating are told."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from forestall.changes import FieldName, Value
from forestall.fmea.actions import Selection, actions_in, told
from forestall.fmea.columns import FORM, FOURTH
from forestall.fmea.edits import Accepted, Add, Batch, Refused, SetFields
from forestall.fmea.entry import cell_text, enter
from forestall.fmea.kinds.optimization import STATUSES
from forestall.fmea.rounds import history, rounds_of
from forestall.ids import EntityId
from tests.core.test_rules import refusal_of
from tests.worlds import Analyst, Places, only_row

TODAY = date(2027, 4, 1)
PROOF: dict[str, Value] = {"taken": "Rolled", "evidence": "TR 7", "completed_on": "2027-03-01", "reason": "The state of the art"}
FORBIDDEN = {
    ("decision pending", "completed"),
    ("completed", "open"),
    ("completed", "decision pending"),
    ("completed", "not implemented"),
    ("not implemented", "completed"),
}


def action(ann: Analyst, at: Places, *, came: bool = False, **values: Value) -> EntityId:
    id = ann.ids.next()
    ann.does(Batch((Add(id, "action", at.line, fields(text="Roll the thread", type="prevention") | fields(**values)),), as_it_came=came))
    return id


def fields(**values: Value) -> dict[FieldName, Value]:
    return {FieldName(name): value for name, value in values.items()}


@pytest.mark.parametrize(("before", "after"), list(product(STATUSES, STATUSES)))
def test_a_status_follows_those_from_which_it_can_be_reached(ann: Analyst, at: Places, before: str, after: str) -> None:
    id = action(ann, at, came=True, status=before, **PROOF)
    verdict = ann.tries(SetFields(id, fields(status=after)))
    if (before, after) in FORBIDDEN:
        assert isinstance(verdict, Refused)
        assert verdict.sentence.startswith(f"This action cannot become “{after}”: it ")
    else:
        assert isinstance(verdict, Accepted)


@pytest.mark.parametrize("missing", ["taken", "evidence", "completed_on"])
def test_who_completes_an_action_bears_it_out(ann: Analyst, at: Places, missing: str) -> None:
    id = action(ann, at, status="implementation pending")
    proof = {name: value for name, value in PROOF.items() if name != missing}
    refusal_of(ann, SetFields(id, fields(status="completed", **proof)))
    ann.sets(id, status="completed", **PROOF)
    assert ann.sees(id, "status") == "completed"


def test_what_bears_a_completed_action_out_stays_with_it(ann: Analyst, at: Places) -> None:
    id = action(ann, at, came=True, status="completed", **PROOF)
    assert "where the evidence is" in refusal_of(ann, SetFields(id, fields(evidence=None)))
    ann.sets(id, evidence="TR 8", remarks="Seen")


def test_what_came_without_evidence_can_be_mended_piece_by_piece(ann: Analyst, at: Places) -> None:
    id = action(ann, at, came=True, status="completed")
    ann.sets(id, evidence="TR 7")
    ann.sets(id, taken="Rolled")
    ann.sets(id, remarks="The day is still to be found out")


def test_who_drops_an_action_says_why(ann: Analyst, at: Places) -> None:
    id = action(ann, at, status="open")
    assert "reason" in refusal_of(ann, SetFields(id, fields(status="not implemented")))
    ann.sets(id, status="not implemented", reason="The state of the art")
    assert "reason" in refusal_of(ann, SetFields(id, fields(reason="")))


def test_a_completion_is_undone_like_everything(ann: Analyst, at: Places) -> None:
    id = action(ann, at, status="open")
    written = ann.does(SetFields(id, fields(status="completed", **PROOF)))
    ann.undoes(written)
    assert ann.sees(id, "status") == "open"


# Rounds


def test_the_rounds_come_after_the_first_rating_confirmed_ones_before_forecasts(ann: Analyst, at: Places) -> None:
    forecast = action(ann, at, status="implementation pending", due="2027-09-01", occurrence=2)
    done = action(ann, at, came=True, status="completed", detection=3, **PROOF)
    later = ann.ids.next()
    ann.does(Add(later, "round", at.line, fields(date="2027-05-01", occurrence=3, certainty="confirmed", remarks="After the field test")))
    dropped = action(ann, at, status="not implemented", reason="Too dear", occurrence=1)
    found = rounds_of(ann.project, at.line)
    assert [(each.entity, each.preliminary, each.day) for each in found] == [
        (done, False, "2027-03-01"),
        (later, False, "2027-05-01"),
        (forecast, True, "2027-09-01"),
    ]
    assert dropped not in [each.entity for each in found]


def test_a_rating_that_a_round_leaves_alone_stays_as_it_was(ann: Analyst, at: Places) -> None:
    action(ann, at, came=True, status="completed", detection=3, **PROOF)
    action(ann, at, status="implementation pending", occurrence=2)
    told = [(each.severity, each.occurrence, each.detection, each.ap, each.preliminary) for each in history(ann.project, at.line)]
    assert told == [(8, 4, 5, "M", False), (8, 4, 3, "M", False), (8, 2, 3, "L", True)]


def test_the_rounds_stand_below_the_actions_where_the_sheet_tells_new_ratings(ann: Analyst, at: Places) -> None:
    action(ann, at, status="implementation pending", occurrence=2)
    ann.does(Add(ann.ids.next(), "round", at.line, fields(occurrence=3, detection=4)))
    columns = {column.key: column for column in FORM}
    row = only_row(ann.project)
    shown = {key: cell_text(ann.project, row, columns[key]) for key in ("status", "occurrence_after", "detection_after", "ap_after")}
    assert shown == {"status": "implementation pending", "occurrence_after": "2\n3", "detection_after": "\n4", "ap_after": "(M)\n(L)"}
    ann.does(enter(ann.project, row, columns["occurrence_after"], "2\n1", ann.ids.next))
    assert cell_text(ann.project, row, columns["occurrence_after"]) == "2\n1"
    assert "2 actions and rounds" in str(enter(ann.project, row, columns["occurrence_after"], "2\n1\n1", ann.ids.next))


def test_a_result_after_an_action_is_the_same_in_the_sheet_and_in_the_rounds_and_forecasts_stand_in_brackets(
    ann: Analyst, at: Places
) -> None:
    action(ann, at, status="implementation pending", due="2027-09-01", occurrence=2)
    action(ann, at, came=True, status="completed", detection=2, **PROOF)
    dropped = action(ann, at, status="not implemented", reason="Too dear", occurrence=1)
    row, columns = only_row(ann.project), {column.key: column for column in (*FORM, *FOURTH)}
    after = {each.round.entity: each for each in history(ann.project, at.line) if each.round is not None}
    assert [each.ratings[1:3] for each in after.values()] == [(4, 2), (2, 2)]
    assert cell_text(ann.project, row, columns["ap_after"]) == "(L)\nM\n"
    assert cell_text(ann.project, row, columns["rpn_after"]) == f"({8 * 2 * 2})\n{8 * 4 * 2}\n"
    assert dropped not in after


# Lists


def test_actions_are_listed_by_their_day_with_what_is_late(ann: Analyst, at: Places) -> None:
    ben = ann.ids.next()
    ann.does(Add(ben, "person", None, fields(text="Ben")))
    late = action(ann, at, due="2027-03-31", owner=ben)
    soon = action(ann, at, due="2027-04-08")
    far = action(ann, at, due="2027-06-01")
    undated = action(ann, at)
    done = action(ann, at, came=True, status="completed", due="2027-01-01", **PROOF)
    assert [each.id for each in actions_in(ann.project, TODAY)] == [done, late, soon, far, undated]
    assert [each.id for each in actions_in(ann.project, TODAY, Selection(overdue=True))] == [late]
    assert [each.id for each in actions_in(ann.project, TODAY, Selection(upcoming_days=7))] == [soon]
    assert [each.id for each in actions_in(ann.project, TODAY, Selection(owner="ben"))] == [late]
    assert [each.days_late for each in actions_in(ann.project, TODAY)] == [None, 1, None, None, None]


def test_an_action_is_told_with_its_line_and_its_priorities(ann: Analyst, at: Places) -> None:
    action(ann, at, due="2027-04-08", status="implementation pending", occurrence=2, detection=2)
    (one,) = told(actions_in(ann.project, TODAY))
    assert one["mode"] == "Spindle turns back"
    assert one["cause"] == "Thread worn"
    assert (one["ap"], one["ap_after"], one["preliminary"]) == ("M", "L", True)
    assert one["line"] == at.line
