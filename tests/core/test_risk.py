"""Risk functions against an oracle written apart from them, and the shipped rating texts."""

from __future__ import annotations

import csv
import doctest
import runpy
from collections import Counter
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from forestall.fmea import risk, scales
from forestall.fmea.risk import (
    Improvement,
    Priority,
    action_priority,
    cheapest_improvements,
    explain,
    is_rating,
    risk_priority_number,
    worst_priority,
)
from forestall.fmea.scales import Factor, Method, scale, scale_text

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
RATINGS = range(1, 11)
EVERY_COMBINATION = list(product(RATINGS, RATINGS, RATINGS))
NOT_RATINGS = [0, 11, -1, True, 4.0, "4", None]


def _oracle() -> dict[tuple[int, int, int], str]:
    with (HERE / "action_priority_oracle.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {(int(row["severity"]), int(row["occurrence"]), int(row["detection"])): row["priority"] for row in rows}


def test_the_engine_agrees_with_the_oracle_on_every_combination() -> None:
    oracle = _oracle()
    assert sorted(oracle) == EVERY_COMBINATION
    wrong = {ratings: letter for ratings, letter in oracle.items() if action_priority(*ratings) != letter}
    assert not wrong


def test_the_oracle_file_is_what_its_generator_writes() -> None:
    written = runpy.run_path(str(HERE / "make_ap_oracle.py"))["table"]()
    assert (HERE / "action_priority_oracle.csv").read_text(encoding="utf-8") == written


def test_the_thousand_combinations_count_as_published() -> None:
    assert Counter(action_priority(*each) for each in EVERY_COMBINATION) == {"H": 318, "M": 214, "L": 468}


def test_a_higher_rating_never_lowers_the_priority() -> None:
    for s, o, d in EVERY_COMBINATION:
        here = action_priority(s, o, d).urgency
        for worse in ((s + 1, o, d), (s, o + 1, d), (s, o, d + 1)):
            if max(worse) <= 10:
                assert action_priority(*worse).urgency >= here, worse


def test_a_severity_of_nine_or_ten_is_not_always_high() -> None:
    for severity in (9, 10):
        assert action_priority(severity, 1, 10) == "L"
        assert action_priority(severity, 3, 4) == "L"
        assert action_priority(severity, 3, 6) == "M"
        assert action_priority(severity, 5, 1) == "M"
        assert action_priority(severity, 2, 7) == "H"


@pytest.mark.parametrize("bad", NOT_RATINGS)
def test_what_is_no_rating_is_refused_in_every_place(bad: int) -> None:
    assert not is_rating(bad)
    for function in (action_priority, risk_priority_number, explain, cheapest_improvements):
        for place, name in enumerate(("Severity", "Occurrence", "Detection")):
            ratings = [5, 5, 5]
            ratings[place] = bad
            with pytest.raises(ValueError, match=f"{name} is a whole number from 1 to 10, not"):
                function(*ratings)


def test_the_risk_priority_number_is_the_product() -> None:
    assert all(risk_priority_number(s, o, d) == s * o * d for s, o, d in EVERY_COMBINATION)


def test_priorities_are_compared_by_urgency() -> None:
    assert max(Priority, key=lambda priority: priority.urgency) is Priority.HIGH
    assert min(Priority, key=lambda priority: priority.urgency) is Priority.LOW


def test_a_contested_rating_shows_the_worst_of_all_choices() -> None:
    pairs = [(low, high) for low in (1, 3, 5, 8) for high in (2, 4, 7, 10)]
    for severities, occurrences, detections in product(pairs, pairs, pairs):
        choices = [action_priority(*choice) for choice in product(severities, occurrences, detections)]
        worst = max(choices, key=lambda priority: priority.urgency)
        assert worst_priority(severities, occurrences, detections) is worst


def test_no_candidate_has_no_priority() -> None:
    with pytest.raises(ValueError, match="Occurrence has no candidate"):
        worst_priority([8], [], [3])


@pytest.mark.parametrize("bad", NOT_RATINGS)
def test_a_candidate_that_is_no_rating_is_refused(bad: int) -> None:
    with pytest.raises(ValueError, match="Detection is a whole number"):
        worst_priority([8], [3], [9, bad])


def test_an_explanation_names_the_bands_of_the_ratings() -> None:
    assert str(explain(7, 5, 10)) == "severity 7-8, occurrence 4-5, detection 7-10 → H"
    assert str(explain(1, 1, 1)) == "severity 1, occurrence 1, detection 1 → L"
    for s, o, d in EVERY_COMBINATION:
        said = explain(s, o, d)
        assert said.priority is action_priority(s, o, d)
        assert s in said.severity
        assert o in said.occurrence
        assert d in said.detection


def test_every_rating_within_the_explained_bands_gives_the_same_priority() -> None:
    for s, o, d in EVERY_COMBINATION:
        said = explain(s, o, d)
        bands = (said.severity, said.occurrence, said.detection)
        corners = product(*((band[0], band[-1]) for band in bands))
        assert {action_priority(*corner) for corner in corners} == {said.priority}


def test_cheapest_improvements_are_those_brute_force_finds() -> None:
    for s, o, d in EVERY_COMBINATION:
        now = action_priority(s, o, d).urgency
        expected = {target: set(_undominated(target, s, o, d)) for target in Priority if target.urgency < now}
        found = cheapest_improvements(s, o, d)
        assert {target: set(several) for target, several in found.items()} == expected
        for several in found.values():
            assert [each.points for each in several] == sorted(each.points for each in several)


def test_a_low_priority_needs_no_improvement() -> None:
    assert cheapest_improvements(10, 1, 10) == {}


def _undominated(target: Priority, s: int, o: int, d: int) -> Iterator[Improvement]:
    """Every pair that is good enough, unless another one asks for less (or as little) on both sides."""
    enough = [
        (lower, other)
        for lower, other in product(range(1, o + 1), range(1, d + 1))
        if action_priority(s, lower, other).urgency <= target.urgency
    ]
    for lower, other in enough:
        easier = [pair for pair in enough if pair != (lower, other) and pair[0] >= lower and pair[1] >= other]
        if not easier:
            yield Improvement(lower, other, o - lower + d - other, action_priority(s, lower, other))


@pytest.mark.parametrize("module", [risk, scales])
def test_the_examples_in_the_documentation_run(module: object) -> None:
    results = doctest.testmod(module)  # type: ignore[arg-type]
    assert results.attempted
    assert not results.failed


@pytest.mark.parametrize(("method", "factor"), list(product(Method, Factor)))
def test_every_scale_has_ten_different_texts(method: Method, factor: Factor) -> None:
    texts = [scale_text(method, factor, rating) for rating in RATINGS]
    assert len(set(texts)) == 10
    assert all(texts)
    assert scale(method, factor).question.endswith("?")


def test_a_scale_nobody_has_written_is_refused() -> None:
    with pytest.raises(ValueError, match="msr"):
        scale_text("msr", "severity", 5)
    with pytest.raises(ValueError, match="frequency"):
        scale_text("dfmea", "frequency", 5)


@pytest.mark.parametrize("bad", NOT_RATINGS)
def test_only_a_rating_has_a_text(bad: int) -> None:
    with pytest.raises(ValueError, match="Severity is a whole number from 1 to 10"):
        scale_text("dfmea", "severity", bad)
