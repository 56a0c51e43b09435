"""Rating catalogues: what each rating of each factor means, in words. Forestall's own come with it; an organisation brings others.

A catalogue is a version that stands: other words are another catalogue, so that a rating keeps the one it was made under. Never decides
which catalogue counts for what (see `basis`); reads no file but Forestall's own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any, Final

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.edits import Add, Batch, Refused
from forestall.fmea.methods.reading import RATED_FIELDS
from forestall.fmea.methods.scheme import GRADES_MAX
from forestall.fmea.project import Project
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId

CATALOGUES: Final = ("forestall-dfmea-1", "forestall-pfmea-1", "forestall-msr-1")
"""The ids of the built-in catalogues; words that change their meaning get a new id."""

_FOLDER = Path(__file__).parent / "data" / "catalogues"
_VERSION, _SOURCE = FieldName("version"), FieldName("source")


@dataclass(frozen=True, slots=True)
class GradeText:
    """What one rating of one factor means. `code` is what people write for it, where that is not the number.

    The texts beside `text` are other ways to say the same: the three places of a process, how many per thousand, how often, examples.
    """

    factor: str
    rating: int
    text: str
    code: str = ""
    your_plant: str = ""
    ship_to_plant: str = ""
    end_user: str = ""
    per_thousand: str = ""
    by_time: str = ""
    examples: str = ""


GRADE_FIELDS = tuple(field.name for field in fields(GradeText))
"""What a row of a catalogue holds, in order; also the columns of a table that brings one."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A rating catalogue in one version. The grades of a factor run from 1 without gaps."""

    id: str
    title: str
    version: str
    source: str
    grades: tuple[GradeText, ...]

    def scale(self, factor: str) -> tuple[GradeText, ...]:
        """The grades of a factor from best to worst; none where the catalogue does not speak of it."""
        return tuple(sorted((each for each in self.grades if each.factor == factor), key=lambda each: each.rating))

    def grade(self, factor: str, rating: int) -> GradeText | None:
        """What a rating means, or None where nothing is written for it."""
        return next((each for each in self.grades if (each.factor, each.rating) == (factor, rating)), None)

    def told(self) -> dict[str, Any]:
        """The catalogue as a document, as `read_catalogue` takes it; empty texts are left out."""
        grades = [{name: value for name, value in asdict(each).items() if value != ""} for each in self.grades]
        return {"id": self.id, "title": self.title, "version": self.version, "source": self.source, "grades": grades}


@cache
def known_catalogue(id: str) -> Catalogue:
    """A built-in catalogue. KeyError for any other id.

    >>> known_catalogue("forestall-dfmea-1").grade("severity", 9).text
    'A law or an approval rule is broken'
    """
    if id not in CATALOGUES:
        raise KeyError(id)
    found = read_catalogue(tomllib.loads((_FOLDER / f"{id}.toml").read_text(encoding="utf-8")))
    if isinstance(found, Refused):
        raise ValueError(found.sentence)
    return found


def read_catalogue(told: Mapping[str, Any]) -> Catalogue | Refused:
    """The catalogue a document tells of, or why it tells of none."""
    rows = told.get("grades")
    if not isinstance(rows, list) or not rows:
        return Refused("This is no rating catalogue: it has no grades")
    grades: list[GradeText] = []
    for place, row in enumerate(rows, 1):
        grade = _grade(row) if isinstance(row, Mapping) else "it is no row of fields"
        if isinstance(grade, str):
            return Refused(f"This is no rating catalogue: in grade {place}, {grade}")
        grades.append(grade)
    if (wrong := _incomplete(grades)) is not None:
        return Refused(f"This is no rating catalogue: {wrong}")
    id, title, version, source = (str(told.get(name) or "").strip() for name in ("id", "title", "version", "source"))
    return Catalogue(id, title or id or "Rating catalogue", version, source, tuple(grades))


def catalogues_in(project: Project) -> list[Catalogue]:
    """The organisation's own catalogues in a project, in order."""
    return [_of_entity(project, each) for each in project.children(None, "catalogue")]


def catalogue_named(project: Project, name: str) -> Catalogue | None:
    """A catalogue by its id: a built-in one, or the project's own (also a removed one: ratings made under it still name it)."""
    if name in CATALOGUES:
        return known_catalogue(name)
    entity = project.get(name)
    return _of_entity(project, entity) if entity is not None and entity.kind == "catalogue" else None


def adding(catalogue: Catalogue, new: Callable[[], EntityId]) -> tuple[EntityId, Batch]:
    """The edit that brings a catalogue into a project, and the id it gets there."""
    id = new()
    head: dict[FieldName, Value] = {TEXT: catalogue.title, _VERSION: catalogue.version, _SOURCE: catalogue.source}
    rows = (Add(new(), "grade", id, {FieldName(name): value for name, value in asdict(each).items()}) for each in catalogue.grades)
    return id, Batch((Add(id, "catalogue", None, head), *rows))


def _of_entity(project: Project, entity: Entity) -> Catalogue:
    grades = (_grade(_filled(each.values)) for each in project.children(entity.id, "grade"))
    head = (str(entity.values.get(name) or "") for name in (TEXT, _VERSION, _SOURCE))
    title, version, source = head
    return Catalogue(entity.id, title, version, source, tuple(each for each in grades if not isinstance(each, str)))


def _filled(values: Mapping[FieldName, Value]) -> dict[str, Any]:
    return {name: value for name in GRADE_FIELDS if (value := values.get(FieldName(name))) is not None}


def _grade(row: Mapping[str, Any]) -> GradeText | str:
    """The grade in a row, or half a sentence about what is wrong with it."""
    texts = {name: str(row.get(name) if row.get(name) is not None else "").strip() for name in GRADE_FIELDS}
    factor, rating = texts.pop("factor").lower(), texts.pop("rating")
    if factor not in RATED_FIELDS:
        return f"the factor is one of {', '.join(RATED_FIELDS)}, not {factor!r}"
    number = rating.removesuffix(".0")
    if not (number.isascii() and number.isdigit()) or not 1 <= int(number) <= GRADES_MAX:
        return (
            f"the rating is a whole number from 1 to {GRADES_MAX} (1 is best; letters and words stand in the field “code”), not {rating!r}"
        )
    if not texts["text"]:
        return "the meaning (text) is missing"
    return GradeText(factor, int(number), **texts)


def _incomplete(grades: Iterable[GradeText]) -> str | None:
    ratings: dict[str, list[int]] = {}
    for each in grades:
        ratings.setdefault(each.factor, []).append(each.rating)
    for factor, several in ratings.items():
        if (wrong := _gap(several)) is not None:
            return f"{factor} {wrong}"
    return None


def _gap(ratings: Sequence[int]) -> str | None:
    for rating in range(1, max(ratings) + 1):
        if ratings.count(rating) != 1:
            return f"has no grade {rating}" if rating not in ratings else f"has grade {rating} twice"
    return None
