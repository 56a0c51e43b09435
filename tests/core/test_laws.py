"""What an edit may not make of several cells together, and where the laws keep silent."""

from __future__ import annotations

import pytest

from forestall.fmea.edits import Accepted, Add, Batch, Edit, SetFields
from forestall.fmea.schema import CAUSE, EFFECT
from forestall.ids import EntityId
from tests.core.test_rules import refusal_of
from tests.worlds import Analyst, Places

NEW = EntityId("new")


def test_a_failure_cannot_be_its_own_cause(ann: Analyst, at: Places) -> None:
    sentence = "A failure cannot be its own cause; name what leads to it"
    assert refusal_of(ann, SetFields(at.line, {CAUSE: at.mode})) == sentence
    assert refusal_of(ann, Batch((Add(NEW, "line", at.mode), SetFields(NEW, {CAUSE: at.mode})))) == sentence


def test_a_failure_cannot_be_its_own_effect(ann: Analyst, at: Places) -> None:
    sentence = "A failure cannot be its own effect; name what it leads to"
    assert refusal_of(ann, Add(NEW, "link", at.mode, {EFFECT: at.mode})) == sentence


@pytest.mark.parametrize("nested", [False, True])
def test_what_came_out_of_a_file_is_taken_as_it_came(ann: Analyst, at: Places, nested: bool) -> None:
    edit: Edit = Batch((Add(NEW, "line", at.mode, {CAUSE: at.mode}),), as_it_came=True)
    assert isinstance(ann.tries(Batch((edit,)) if nested else edit), Accepted)
    assert ann.project.value(NEW, CAUSE) == at.mode


def test_what_is_typed_beside_it_is_judged_all_the_same(ann: Analyst, at: Places) -> None:
    came = Batch((Add(NEW, "line", at.mode),), as_it_came=True)
    refusal_of(ann, Batch((came, SetFields(at.line, {CAUSE: at.mode}))))


def test_what_was_wrong_already_can_be_taken_back_to(ann: Analyst, at: Places) -> None:
    ann.does(Batch((SetFields(at.line, {CAUSE: at.mode}),), as_it_came=True))
    mended = ann.does(SetFields(at.line, {CAUSE: at.cause}))
    ann.undoes(mended)
    assert ann.project.value(at.line, CAUSE) == at.mode
