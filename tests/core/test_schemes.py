"""Risk schemes: every table against a second transcription, the least change against brute force, and definitions that are refused."""

from __future__ import annotations

from collections import Counter
from itertools import product

import pytest

from forestall.fmea.edits import Refused
from forestall.fmea.methods.known import AP, MSR, RPN, SCHEMES, SXO, definition_of, known_scheme
from forestall.fmea.methods.least import Improvement, least_changes
from forestall.fmea.methods.reading import read_scheme
from forestall.fmea.methods.scheme import UNVERIFIED, Scheme

RATINGS = range(1, 11)


def scheme_of(definition: str) -> Scheme:
    found = read_scheme(definition)
    assert isinstance(found, Scheme), found
    return found


# The tables


def msr_oracle(s: int, f: int, m: int) -> str:
    """The recollected table of FMEA-MSR read as thresholds: from which monitoring on it is high, and from which medium."""
    never = 11
    if s == 1 or f == 1:
        return "L"
    if f >= 7:
        return "H"
    high, medium = {
        10: {6: (1, 1), 5: (1, 1), 4: (2, 1), 3: (4, 2), 2: (never, 4)},
        9: {6: (1, 1), 5: (1, 1), 4: (1, 1), 3: (2, never), 2: (2, never)},
        8: {6: (1, 1), 5: (5, 1), 4: (7, 1), 3: (9, 2), 2: (never, 7)},
        6: {6: (6, 1), 5: (6, 1), 4: (never, 7), 3: (never, 7), 2: (never, 7)},
        3: {6: (never, 5), 5: (never, 5), 4: (never, never), 3: (never, never), 2: (never, never)},
    }[next(worst for worst, band in ((10, (10,)), (9, (9,)), (8, (7, 8)), (6, (4, 5, 6)), (3, (2, 3))) if s in band)][f]
    return "H" if m >= high else "M" if m >= medium else "L"


def test_the_table_of_msr_is_the_recollection_in_every_combination() -> None:
    scheme = known_scheme(MSR)
    wrong = [each for each in scheme.combinations() if scheme.judge(*each).result != f"{msr_oracle(*each)} {UNVERIFIED}"]
    assert not wrong
    assert Counter(msr_oracle(*each) for each in scheme.combinations()) == {"H": 518, "M": 142, "L": 340}


def test_no_result_of_an_unverified_table_is_without_its_mark() -> None:
    for scheme in map(known_scheme, SCHEMES):
        shown = [level.code for level in scheme.levels] + [str(level) for level in scheme.levels]
        shown += [text for ratings in scheme.combinations() if (said := scheme.judge(*ratings)).level for text in (said.result, str(said))]
        assert all(text.endswith(UNVERIFIED) is not scheme.verified for text in shown)
    assert not known_scheme(MSR).verified
    assert known_scheme(AP).verified


# MIL-STD-882E, table III, as a line for each probability from severity 1 to 4.
MATRIX_882E = {"A": "HHSM", "B": "HHSM", "C": "HSML", "D": "SMML", "E": "MMML", "F": "EEEE"}


def test_the_matrix_of_mil_std_882e_is_the_printed_one() -> None:
    scheme = known_scheme("mil-std-882e")
    severity, probability = scheme.factors
    for code, letters in MATRIX_882E.items():
        for category, letter in enumerate(letters, 1):
            ratings = severity.read(str(category)), probability.read(code)
            assert ratings[0] is not None
            assert ratings[1] is not None
            assert scheme.judge(ratings[0], ratings[1]).result[0] == letter


def test_products_are_products() -> None:
    assert all(known_scheme(RPN).judge(*each).number == each[0] * each[1] * each[2] for each in product(RATINGS, repeat=3))
    assert all(known_scheme(SXO).judge(*each).number == each[0] * each[1] for each in product(RATINGS, repeat=2))
    hazard = known_scheme("hfmea")
    assert all((hazard.judge(s, p).result.split()[0] == "Proceed") is (s * p >= 8) for s, p in product(range(1, 5), repeat=2))


@pytest.mark.parametrize("id", [each for each in SCHEMES if each != MSR])
def test_a_worse_rating_never_gives_a_milder_result(id: str) -> None:
    scheme = known_scheme(id)
    for ratings in scheme.combinations():
        here = scheme.judge(*ratings).badness
        for place, factor in enumerate(scheme.factors):
            worse = (*ratings[:place], ratings[place] + 1, *ratings[place + 1 :])
            if worse[place] <= len(factor.grades):
                assert scheme.judge(*worse).badness >= here, worse


def test_msr_may_fall_when_severity_rises_but_not_otherwise() -> None:
    scheme = known_scheme(MSR)
    falling = 0
    for s, f, m in scheme.combinations():
        here = scheme.judge(s, f, m).badness
        assert f == 10 or scheme.judge(s, f + 1, m).badness >= here
        assert m == 10 or scheme.judge(s, f, m + 1).badness >= here
        falling += s < 10 and scheme.judge(s + 1, f, m).badness < here
    assert falling == 12


@pytest.mark.parametrize("id", SCHEMES)
def test_an_explanation_names_bands_in_which_all_is_judged_alike(id: str) -> None:
    scheme = known_scheme(id)
    for ratings in scheme.combinations():
        said = scheme.judge(*ratings)
        assert all(rating in band for rating, band in zip(ratings, said.bands, strict=True))
        assert {scheme.judge(*corner).level for corner in product(*({band[0], band[-1]} for band in said.bands))} == {said.level}
    assert str(known_scheme(AP).judge(8, 4, 9)) == "severity 7-8, occurrence 4-5, detection 7-10 → H"
    assert str(known_scheme("hfmea").judge(4, 2)) == f"severity 4 × probability 2 = 8 → Proceed {UNVERIFIED}"


def test_the_worst_of_contested_ratings_is_that_of_all_choices() -> None:
    scheme = known_scheme(MSR)
    assert scheme.worst([[9, 10], [4], [1]]).result == "H unverified"  # 10 is milder than 9 here
    for choices in product([(3, 9, 10), (8,)], [(2, 4), (6,)], [(1, 7)]):
        assert scheme.worst(choices).badness == max(scheme.judge(*choice).badness for choice in product(*choices))
    with pytest.raises(ValueError, match="Frequency has no candidate"):
        scheme.worst([[1], [], [1]])


@pytest.mark.parametrize(
    ("id", "ratings", "sentence"),
    [
        (AP, (1, 2), r"takes 3 ratings \(severity, occurrence, detection\), not 2"),
        (AP, (1, 11, 2), "Occurrence is a whole number from 1 to 10, not 11"),
        (AP, (True, 1, 2), "Severity is a whole number from 1 to 10, not True"),
        ("mil-std-882e", (5, 1), "Severity is one of 4, 3, 2, 1, not 5"),
    ],
)
def test_what_is_no_rating_is_refused_with_its_scale(id: str, ratings: tuple[int, ...], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        known_scheme(id).judge(*ratings)


# The least change


def brute_force(scheme: Scheme, ratings: tuple[int, ...], rank: int) -> set[tuple[int, ...]]:
    """Every reduction of at most two factors that gets down to a rank, unless another such reduction asks for no more in any factor."""
    enough = [
        lower
        for lower in product(*(range(1, rating + 1) for rating in ratings))
        if sum(a != b for a, b in zip(lower, ratings, strict=True)) <= 2 and scheme.judge(*lower).badness[0] <= rank
    ]
    return {one for one in enough if not any(all(a >= b for a, b in zip(other, one, strict=True)) for other in enough if other != one)}


def checked(scheme: Scheme, ratings: tuple[int, ...]) -> None:
    now = scheme.judge(*ratings).level
    assert now is not None
    found = least_changes(scheme, *ratings)
    expected = {level: least for level in scheme.levels if level.rank < now.rank and (least := brute_force(scheme, ratings, level.rank))}
    assert {level: {way.after for way in ways} for level, ways in found.items()} == expected
    for ways in found.values():
        assert [way.by_severity for way in ways] == sorted(way.by_severity for way in ways)
        assert all(_is_told_right(scheme, way) for way in ways)


def _is_told_right(scheme: Scheme, way: Improvement) -> bool:
    right = way.points == sum(way.before) - sum(way.after) and scheme.judge(*way.after).level is way.level
    return right and way.by_severity is (way.before[0] != way.after[0])


@pytest.mark.parametrize("id", [AP, MSR])
def test_the_least_change_is_what_brute_force_finds(id: str) -> None:
    """Over a net of ratings with both ends of every band; all thousand would take minutes."""
    scheme = known_scheme(id)
    for ratings in product((5, 8, 9, 10), (3, 4, 6, 10), (4, 6, 10)):
        checked(scheme, ratings)


@pytest.mark.parametrize("id", ["mil-std-882e", "hfmea", "iso-14971-example"])
def test_the_least_change_in_a_matrix_is_what_brute_force_finds(id: str) -> None:
    for ratings in known_scheme(id).combinations():
        checked(known_scheme(id), ratings)


def test_severity_is_offered_last_and_said_to_want_another_concept() -> None:
    ways = least_changes(known_scheme(AP), 8, 4, 9)[known_scheme(AP).levels[1]]
    assert [(str(way), way.by_severity) for way in ways] == [("O 4 → 3", False), ("D 9 → 6", False), ("S 8 → 6", True)]


def test_a_bare_number_has_no_level_to_reach() -> None:
    assert least_changes(known_scheme(RPN), 10, 10, 10) == {}


# Definitions of one's own

OWN = """
id = "own"
title = "House matrix"
version = "1"
source = "Our handbook, page 7"
verified = true
factors = [
    { field = "severity", grades = ["low: Nuisance", "high: Injury"] },
    { field = "occurrence", letter = "P", label = "Probability", grades = ["A-1: Seldom", "B", "C"] },
]
levels = [{ code = "ok" }, { code = "act", colour = "#ff0000" }]
table = ["low | A-1-B ok, C act", "high | all act"]
"""


def test_a_matrix_of_words_and_letters_can_be_ones_own() -> None:
    scheme = scheme_of(OWN)
    assert [scheme.judge(s, p).result for s, p in scheme.combinations()] == ["ok", "ok", "act", "act", "act", "act"]
    assert scheme.factors[1].read("seldom") == scheme.factors[1].read("a-1") == 1
    assert scheme.factors[1].read("D") is None
    assert str(scheme.judge(1, 2)) == "severity low, probability A-1 to B → ok"
    assert scheme.levels[1].colour == "#ff0000"


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("verified = true", "verified = maybe", "it is not TOML"),
        ("verified = true", 'verified = "yes"', "verified is true or false"),
        ('title = "House matrix"', "", "title is missing"),
        ('"low | A-1-B ok, C act", ', "", "its table does not name S low, P A-1"),
        ("A-1-B ok, C act", "A-1-C ok, C act", "its table names S low, P C twice"),
        ("C act", "D act", "Probability is one of A-1, B, C, not 'D'"),
        ("C act", "C stop", "a level 'stop' that is not among its levels"),
        ("low | A-1-B ok, C act", "A-1-B ok, C act", "names 1 factors of 2"),
        ('field = "severity"', 'field = "beauty"', "the field of a factor is one of severity, occurrence"),
        ('"low: Nuisance", "high: Injury"', '"low: Nuisance"', "severity has between 2 and 10 different grades"),
        ('"B", "C"', '"B", "b"', "occurrence has between 2 and 10 different grades"),
        ('colour = "#ff0000"', 'colour = "red"', "a colour is written like #d9534f, not 'red'"),
        ('code = "act"', 'code = "act now"', "the code of a level is one word"),
        ('table = ["low | A-1-B ok, C act", "high | all act"]', "", "it has a table, or product = true"),
        ('field = "occurrence"', 'field = "severity"', "different factors"),
        ("factors = [", "factors = 3\nfactors_ = [", "factors are written as"),
        ('["low: Nuisance", "high: Injury"]', "3.5", "grades is a list of texts"),
        ('{ code = "ok" }', '{ code = "ok", from = "one" }', "the level ok holds from a whole number on"),
    ],
)
def test_a_definition_that_is_none_says_what_is_wrong(old: str, new: str, sentence: str) -> None:
    assert old in OWN
    found = read_scheme(OWN.replace(old, new))
    assert isinstance(found, Refused)
    assert found.sentence.startswith("This is no scheme")
    assert sentence in found.sentence


def test_without_saying_so_a_table_is_unverified() -> None:
    assert scheme_of(OWN.replace("verified = true", "")).judge(1, 1).result == f"ok {UNVERIFIED}"


@pytest.mark.parametrize("id", SCHEMES)
def test_every_built_in_scheme_can_begin_ones_own(id: str) -> None:
    scheme = scheme_of(definition_of(id))
    assert (scheme.id, scheme.title) == (id, known_scheme(id).title)
    assert scheme.source.endswith(".")
    with pytest.raises(KeyError):
        definition_of(f"{id}-of-nobody")
