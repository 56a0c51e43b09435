"""The action priority against an oracle written apart from it, and the RPN."""

from __future__ import annotations

import csv
import runpy
from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from forestall.fmea.risk import Priority, action_priority, is_rating, risk_priority_number, worst_priority, worst_priority_number

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
    for function in (action_priority, risk_priority_number):
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
        number = max(s * o * d for s, o, d in product(severities, occurrences, detections))
        assert worst_priority_number(severities, occurrences, detections) == number


def test_no_candidate_has_no_priority() -> None:
    with pytest.raises(ValueError, match="Occurrence has no candidate"):
        worst_priority([8], [], [3])


@pytest.mark.parametrize("bad", NOT_RATINGS)
def test_a_candidate_that_is_no_rating_is_refused(bad: int) -> None:
    with pytest.raises(ValueError, match="Detection is a whole number"):
        worst_priority([8], [3], [9, bad])
