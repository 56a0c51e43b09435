"""Criticality after MIL-STD-1629A and FMEDA after ISO 26262: the arithmetic against numbers by hand, and what is read from a project."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Add
from forestall.fmea.methods.criticality import (
    ModeShare,
    Place,
    ProbabilityLevel,
    RateUnit,
    alpha_objection,
    effect_of,
    item_criticality,
    matrix_place,
    mode_criticality,
    per_hour,
    probability_level,
)
from forestall.fmea.methods.fmeda import Asil, Fault, Rates, metrics_of, rates_of, shortfalls, verdict
from forestall.fmea.quantities import criticalities, diagnostics
from forestall.fmea.schema import EFFECT, TEXT
from tests.worlds import Analyst, Places, smallest_sheet

PARTS = st.floats(0, 1)


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Places:
    """One component, 2 failures in a million hours, whose one mode is made of everything a criticality needs."""
    at = smallest_sheet(ann)
    ann.sets(at.element, failure_rate=2, failure_rate_unit="per million hours")
    ann.sets(at.mode, mode_ratio=0.6, operating_time=1000, mission_phase="Cruise")
    ann.sets(at.effect, severity_class="II")
    ann.sets(at.link, effect_probability=0.5)
    return at


# MIL-STD-1629A


def test_one_rate_in_three_units_is_one_rate() -> None:
    rates = [per_hour(2.5e-6, RateUnit.PER_HOUR), per_hour(2.5, RateUnit.PER_MILLION_HOURS), per_hour(2500, RateUnit.FIT)]
    assert all(math.isclose(rate, 2.5e-6) for rate in rates)


def test_criticalities_are_summed_inside_one_class_and_phase_only() -> None:
    def share(severity: str, phase: str, hours: float) -> ModeShare:
        return ModeShare(severity, phase, 1.0, 0.5, 10, RateUnit.PER_MILLION_HOURS, hours)

    found = item_criticality([share("I", "Climb", 100), share("I", "Climb", 300), share("I", "Cruise", 100), share("IV", "Climb", 100)])
    assert found.keys() == {Place("I", "Climb"), Place("I", "Cruise"), Place("IV", "Climb")}
    assert math.isclose(found[Place("I", "Climb")], 0.5 * 10e-6 * 400)


@pytest.mark.parametrize(
    ("beta", "alpha", "rate", "hours"), [(1.1, 1, 1, 1), (1, -0.1, 1, 1), (1, 1, -1, 1), (1, 1, 1, math.inf), (math.nan, 1, 1, 1)]
)
def test_what_cannot_be_part_of_a_criticality_is_refused(beta: float, alpha: float, rate: float, hours: float) -> None:
    with pytest.raises(ValueError, match=r"is a (ratio|number) from 0"):
        mode_criticality(beta, alpha, rate, hours)


def test_ratios_of_an_item_that_are_no_whole_are_told() -> None:
    assert alpha_objection([0.1] * 10) is None
    assert alpha_objection([0.5, 0.6]) == "The failure mode ratios α of this item sum to 1.1, not to 1"


def test_words_for_beta_and_shares_have_the_printed_bounds() -> None:
    assert [effect_of(beta).value for beta in (0, 0.05, 0.1, 0.11, 0.99, 1)] == [
        "no effect",
        "possible loss",
        "possible loss",
        "probable loss",
        "probable loss",
        "actual loss",
    ]
    assert [probability_level(share).name for share in (1, 0.201, 0.15, 0.05, 0.005, 0.0005, 0)] == list("AABCDEE")
    assert probability_level(0.3).title == "frequent"


def test_the_worst_place_of_the_matrix_is_furthest_from_its_origin() -> None:
    places = {(name, level): matrix_place(name, level).distance for name in ("I", "II", "III", "IV") for level in ProbabilityLevel}
    assert max(places, key=lambda each: places[each]) == ("I", ProbabilityLevel.A)
    assert matrix_place("IV", ProbabilityLevel.E).distance == 0
    with pytest.raises(ValueError, match="A severity class is one of I, II, III, IV"):
        matrix_place("V", ProbabilityLevel.A)


def test_a_project_gives_its_criticalities(ann: Analyst, at: Places) -> None:
    other = ann.ids.next()
    ann.does(Add(other, "failure", at.function, {TEXT: "Spindle jams", FieldName("mode_ratio"): 0.4, FieldName("severity_class"): "IV"}))
    ann.does(Add(ann.ids.next(), "line", other))
    (item,) = criticalities(ann.project, at.analysis)
    first, second = item.modes
    assert first.share is not None
    assert math.isclose(first.share.criticality, 0.5 * 0.6 * 2e-6 * 1000)
    assert item.totals == {Place("II", "Cruise"): first.share.criticality}
    assert (first.level, second.level) == (ProbabilityLevel.A, ProbabilityLevel.A)
    assert (second.severity_class, second.share) == ("IV", None)
    assert item.remarks == ("a mode lacks what Cm is made of: severity class, α, β, failure rate, operating time",)


def test_a_mode_with_two_effects_counts_in_the_class_of_each(ann: Analyst, at: Places) -> None:
    effect = ann.ids.next()
    ann.does(Add(effect, "failure", at.element, {TEXT: "Scratch", FieldName("severity_class"): "IV"}))
    ann.does(Add(ann.ids.next(), "link", at.mode, {EFFECT: effect, FieldName("effect_probability"): 1}))
    (item,) = criticalities(ann.project, at.analysis)
    assert {place.severity_class: round(total, 9) for place, total in item.totals.items()} == {"II": 0.0006, "IV": 0.0012}
    assert item.remarks == ("The failure mode ratios α of this item sum to 0.6, not to 1",)


@pytest.mark.parametrize("value", [True, "much", -1, None, [1]])
def test_a_number_a_peer_made_nonsense_of_counts_as_missing(ann: Analyst, at: Places, value: Value) -> None:
    entity = ann.project.get(at.element)
    assert entity is not None
    entity.values[FieldName("failure_rate")] = value
    (item,) = criticalities(ann.project, at.analysis)
    assert item.totals == {}
    assert "no failure rate" in item.remarks


def test_an_analysis_without_numbers_has_no_criticality(ann: Analyst) -> None:
    at = smallest_sheet(ann)
    assert criticalities(ann.project, at.analysis) == []


# FMEDA


def test_a_rate_goes_where_the_standard_sends_it() -> None:
    assert rates_of(Fault(100, 0.2)) == Rates(20, single_point=20)
    assert rates_of(Fault(100, 0.2, residual_coverage=0)) == Rates(20, residual=20)
    assert rates_of(Fault(100, 0.2, residual_coverage=0.75, latent_coverage=0.5)) == Rates(20, residual=5, latent=7.5)
    assert rates_of(Fault(100, 0.2, violates_goal=False, latent_coverage=0.5)) == Rates(20, latent=10)
    assert rates_of(Fault(100, 0.2, safety_related=False)) == Rates()


def test_metrics_by_hand() -> None:
    found = metrics_of([Fault(100, 1, residual_coverage=0.99, latent_coverage=0.9), Fault(50, 0.02), Fault(900, 1, safety_related=False)])
    assert found.spfm is not None
    assert found.lfm is not None
    assert math.isclose(found.spfm, 1 - 2 / 101)
    assert math.isclose(found.lfm, 1 - 9.9 / 99)
    assert math.isclose(found.per_hour, 2e-9)
    assert [shortfalls(found, asil) for asil in (Asil.B, Asil.C)] == [[], []]
    assert shortfalls(found, Asil.D) == ["SPFM is 98.0198 %, at least 99 % is asked for"]


def test_a_metric_that_meets_its_target_exactly_meets_it_and_a_rate_must_be_below() -> None:
    at_target = metrics_of([Fault(10, 1, residual_coverage=0.99, latent_coverage=0.9)])
    assert verdict(at_target, Asil.D) == "ASIL D is reached by SPFM, LFM and the PMHF; dual-point faults are not in the PMHF"
    too_much = metrics_of([Fault(1000, 1, residual_coverage=0.99, latent_coverage=0.9)])
    assert verdict(too_much, Asil.D).startswith("ASIL D is not reached: PMHF is 1e-08 per hour")


def test_nothing_good_is_said_of_no_data_or_of_a_part() -> None:
    assert "cannot be judged: no failure rate" in verdict(metrics_of([]), Asil.B)
    part = metrics_of([Fault(10, 1, residual_coverage=1, latent_coverage=1)])
    assert "not everything is counted" in verdict(part, Asil.D, complete=False)


@given(st.lists(st.tuples(st.floats(0.001, 1e6), PARTS, st.none() | PARTS, PARTS, st.booleans()), min_size=1, max_size=6))
def test_no_rate_is_lost_or_counted_twice(told: list[tuple[float, float, float | None, float, bool]]) -> None:
    faults = [Fault(a, b, residual_coverage=c, latent_coverage=d, violates_goal=e) for a, b, c, d, e in told]
    found = metrics_of(faults)
    assert found.rates.dangerous + found.rates.latent <= found.rates.total * (1 + 1e-9) + 1e-9
    for metric in (found.spfm, found.lfm):
        assert metric is None or -1e-9 <= metric <= 1 + 1e-9


def test_a_project_gives_its_metrics_and_says_what_is_missing(ann: Analyst, at: Places) -> None:
    ann.sets(at.mode, mode_ratio=1, safety_related=True, residual_coverage=0.99, latent_coverage=0.9)
    found = diagnostics(ann.project, at.analysis)
    assert (found.modes, found.remarks) == (1, ())
    assert math.isclose(found.metrics.rates.total, 2000)
    assert found.metrics.spfm is not None
    assert math.isclose(found.metrics.spfm, 0.99)
    ann.sets(at.mode, residual_coverage=1.5)
    found = diagnostics(ann.project, at.analysis)
    assert (found.modes, found.metrics.spfm) == (0, None)
    assert found.remarks == ("Spindle: “Spindle turns back” has no share of the failure rate, or a coverage that is none",)
    ann.sets(at.element, failure_rate=None)
    assert "Spindle: has no failure rate" in diagnostics(ann.project, at.analysis).remarks


def test_what_is_not_safety_related_is_not_measured(ann: Analyst, at: Places) -> None:
    assert diagnostics(ann.project, at.analysis).modes == 0
