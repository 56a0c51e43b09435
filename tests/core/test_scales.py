"""Rating catalogues: the built-in ones are complete, a document that is none is refused, a project's own comes back as it went in."""

from __future__ import annotations

from typing import Any

import pytest

from forestall.fmea.basis import Basis
from forestall.fmea.edits import Refused
from forestall.fmea.meanings import code_of, meaning_of, off_scale, rating_of
from forestall.fmea.methods.known import known_scheme
from forestall.fmea.project import Project
from forestall.fmea.scales import CATALOGUES, Catalogue, adding, catalogue_named, catalogues_in, known_catalogue, read_catalogue
from forestall.ids import ProjectId
from tests.worlds import Analyst

SCALES = {
    "forestall-dfmea-1": ("severity", "occurrence", "detection"),
    "forestall-pfmea-1": ("severity", "occurrence", "detection"),
    "forestall-msr-1": ("severity", "frequency", "monitoring"),
}
NOBODY = Project(ProjectId("Nobody's"))


@pytest.mark.parametrize("id", CATALOGUES)
def test_every_built_in_catalogue_has_ten_different_texts_for_each_of_its_factors(id: str) -> None:
    catalogue = known_catalogue(id)
    assert {grade.factor for grade in catalogue.grades} == set(SCALES[id])
    for factor in SCALES[id]:
        scale = catalogue.scale(factor)
        assert [grade.rating for grade in scale] == list(range(1, 11))
        assert len({grade.text for grade in scale}) == 10
    assert catalogue.source


def test_alternatives_and_the_three_places_are_complete() -> None:
    process, design = known_catalogue("forestall-pfmea-1"), known_catalogue("forestall-dfmea-1")
    for grade in process.scale("severity"):
        assert grade.your_plant
        assert grade.ship_to_plant
        assert grade.end_user
    assert all(grade.per_thousand for catalogue in (process, design) for grade in catalogue.scale("occurrence"))
    assert all(grade.by_time for grade in process.scale("occurrence"))


def test_every_factor_of_an_ordinary_scheme_has_its_scale() -> None:
    for scheme, catalogue in (("ap-2019", "forestall-dfmea-1"), ("ap-msr-recollection", "forestall-msr-1")):
        assert set(known_scheme(scheme).fields) == set(SCALES[catalogue])


def test_unverified_scales_say_so_in_their_name() -> None:
    assert "unverified" in known_catalogue("forestall-msr-1").title


GRADE = {"factor": "severity", "rating": 1, "text": "Harmless"}


@pytest.mark.parametrize(
    ("grades", "sentence"),
    [
        (None, "it has no grades"),
        ([], "it has no grades"),
        (["A"], "in grade 1, it is no row of fields"),
        ([{**GRADE, "factor": "beauty"}], "in grade 1, the factor is one of severity"),
        ([GRADE, {**GRADE, "rating": 11}], "in grade 2, the rating is a whole number from 1 to 10"),
        ([{**GRADE, "rating": 1.5}], "the rating is a whole number"),
        ([{**GRADE, "rating": "A"}], "letters and words stand in the field “code”"),
        ([{**GRADE, "text": " "}], "the meaning (text) is missing"),
        ([{**GRADE, "rating": 2}], "severity has no grade 1"),
        ([GRADE, GRADE], "severity has grade 1 twice"),
    ],
)
def test_a_document_that_is_no_catalogue_says_why(grades: Any, sentence: str) -> None:
    found = read_catalogue({"title": "Ours", "grades": grades})
    assert isinstance(found, Refused)
    assert sentence in found.sentence


@pytest.mark.parametrize("id", CATALOGUES)
def test_a_catalogue_in_a_project_is_what_was_brought(id: str) -> None:
    ann = Analyst("Ann")
    brought = known_catalogue(id)
    own, batch = adding(brought, ann.ids.next)
    ann.does(batch)
    (found,) = catalogues_in(ann.project)
    assert found == catalogue_named(ann.project, own) == Catalogue(own, brought.title, brought.version, brought.source, brought.grades)
    assert read_catalogue(found.told()) == found


def test_a_rating_means_what_its_catalogue_says_or_else_what_its_scheme_calls_it() -> None:
    design, matrix = Basis("ap-2019", "forestall-dfmea-1"), Basis("mil-std-882e")
    assert meaning_of(NOBODY, design, "severity", 9) == "A law or an approval rule is broken"
    assert meaning_of(NOBODY, matrix, "severity", 4) == "Catastrophic"
    assert meaning_of(NOBODY, design, "monitoring", 4) == ""
    assert [code_of(NOBODY, each, "severity", 4) for each in (design, matrix)] == ["4", "1"]
    assert [rating_of(NOBODY, each, "occurrence", "A") for each in (design, matrix)] == [None, 6]


def test_codes_of_a_catalogue_are_typed_and_shown() -> None:
    ann = Analyst("Ann")
    grades = [{**GRADE, "code": "low"}, {**GRADE, "rating": 2, "code": "high", "text": "Harmful"}]
    catalogue = read_catalogue({"title": "Ours", "grades": grades})
    assert isinstance(catalogue, Catalogue)
    id, batch = adding(catalogue, ann.ids.next)
    ann.does(batch)
    basis = Basis("ap-2019", id)
    assert [rating_of(ann.project, basis, "severity", text) for text in ("LOW", "high", "7")] == [1, 2, 7]
    assert code_of(ann.project, basis, "severity", 2) == "high"
    assert off_scale(ann.project, basis, "severity", 7) == "Severity is a whole number from 1 to 2 on the scale of “Ours”"
    assert off_scale(ann.project, basis, "occurrence", 7) is None
