"""What may not be typed into the nets: rings, needs of oneself, causes that a function net rules out. And what is only found."""

from __future__ import annotations

import pytest

from forestall.fmea.edits import Accepted, Add, Batch, SetFields
from forestall.fmea.net_laws import breaches
from forestall.fmea.nets import effects_above, rings_of_failures, rings_of_functions
from forestall.fmea.schema import CAUSE, EFFECT, NEEDS
from forestall.ids import EntityId
from tests.core.test_nets import Levels, three_levels
from tests.core.test_rules import refusal_of
from tests.worlds import Analyst

NEW, OTHER = EntityId("new"), EntityId("other")


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Levels:
    return three_levels(ann)


def test_a_failure_cannot_lead_to_what_leads_to_it_over_several_levels(ann: Analyst, at: Levels) -> None:
    top, _, bottom = at.failures
    sentence = refusal_of(ann, Add(NEW, "line", bottom, {CAUSE: top}))
    assert sentence == "“Failure 2” leads to “Failure 0” already; as its effect, too, it would stand in a ring that explains nothing"
    refusal_of(ann, Add(NEW, "link", top, {EFFECT: bottom}))
    refusal_of(ann, Batch((Add(NEW, "line", bottom), SetFields(NEW, {CAUSE: top}))))
    assert rings_of_failures(ann.project) == []


def test_two_steps_of_one_edit_cannot_close_a_ring_together(ann: Analyst, at: Levels) -> None:
    a, b = (ann.ids.next() for _ in range(2))
    made = [Add(each, "failure", at.elements[0]) for each in (a, b)]
    refusal_of(ann, Batch((*made, Add(NEW, "line", a, {CAUSE: b}), Add(OTHER, "link", a, {EFFECT: b}))))


def test_a_step_that_is_led_elsewhere_closes_no_ring_with_its_former_self(ann: Analyst, at: Levels) -> None:
    top, middle, bottom = at.failures
    ann.does(Batch((SetFields(at.lines[0], {CAUSE: bottom}), SetFields(at.lines[1], {CAUSE: top}))))
    assert rings_of_failures(ann.project) == []
    assert (effects_above(ann.project, bottom), effects_above(ann.project, top)) == ([top], [middle])


def test_a_ring_that_came_from_a_file_stops_nobody_elsewhere(ann: Analyst, at: Levels) -> None:
    ann.does(Batch((Add(NEW, "line", at.failures[2], {CAUSE: at.failures[0]}),), as_it_came=True))
    ann.does(Add(OTHER, "failure", at.elements[2]))
    ann.does(Add(ann.ids.next(), "line", at.failures[2], {CAUSE: OTHER}))
    ann.sets(NEW, occurrence=3)
    assert len(rings_of_failures(ann.project)) == 1


def test_functions_cannot_need_themselves_or_one_another_in_a_ring(ann: Analyst, at: Levels) -> None:
    upper, lower, _ = at.functions
    assert refusal_of(ann, Add(NEW, "prerequisite", upper, {NEEDS: upper})) == "A function cannot need itself; name the function it needs"
    ann.does(Add(NEW, "prerequisite", upper, {NEEDS: lower}))
    sentence = refusal_of(ann, Add(OTHER, "prerequisite", lower, {NEEDS: upper}))
    assert sentence == "“Function 0” needs “Function 1” already; functions cannot need one another in a ring"
    assert rings_of_functions(ann.project) == []


def test_where_a_function_net_stands_only_what_is_needed_can_be_a_cause(ann: Analyst, at: Levels) -> None:
    stranger, foreign = ann.ids.next(), ann.ids.next()
    ann.does(Add(stranger, "function", at.elements[2]))
    ann.does(Add(foreign, "failure", stranger, {}))
    assert isinstance(ann.tries(Add(OTHER, "line", at.failures[0], {CAUSE: foreign})), Accepted), "no function net yet: anything below goes"
    ann.does(Add(NEW, "prerequisite", at.functions[0], {NEEDS: at.functions[1]}))
    sentence = refusal_of(ann, Add(ann.ids.next(), "line", at.failures[0], {CAUSE: foreign}))
    assert "does not need what fails there" in sentence
    refusal_of(ann, Add(ann.ids.next(), "link", foreign, {EFFECT: at.failures[0]}))
    ann.does(Add(ann.ids.next(), "prerequisite", at.functions[1], {NEEDS: stranger}))
    ann.does(Add(ann.ids.next(), "line", at.failures[0], {CAUSE: foreign}))


def test_causes_and_effects_on_the_focus_element_are_never_ruled_out(ann: Analyst, at: Levels) -> None:
    ann.does(Add(NEW, "prerequisite", at.functions[0], {NEEDS: at.functions[1]}))
    ann.does(Add(OTHER, "failure", at.elements[0]))
    ann.does(Add(ann.ids.next(), "line", at.failures[0], {CAUSE: OTHER}))
    assert list(breaches(ann.project)) == []


def test_without_a_function_net_a_cause_from_elsewhere_is_taken_and_found(ann: Analyst, at: Levels) -> None:
    ann.does(Add(NEW, "element", at.elements[0], {}))
    ann.does(Add(OTHER, "failure", NEW, {}))
    ann.does(Add(ann.ids.next(), "line", at.failures[1], {CAUSE: OTHER}))
    assert [(each.cause, each.effect, each.certain) for each in breaches(ann.project)] == [(OTHER, at.failures[1], False)]


def test_what_a_net_built_later_rules_out_is_found_and_not_touched(ann: Analyst, at: Levels) -> None:
    ann.does(Add(NEW, "prerequisite", at.functions[0], {NEEDS: at.functions[2]}))
    (found,) = breaches(ann.project)
    assert (found.cause, found.effect, found.certain) == (at.failures[1], at.failures[0], True)
    ann.sets(at.lines[0], occurrence=2)
