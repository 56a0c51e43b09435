"""What a rating is called and means under its basis, which rating a person means by a code, and which ratings a scale has. Pure."""

from __future__ import annotations

from forestall.changes import Entity, FieldName
from forestall.fmea.basis import Basis, basis_now, basis_of, is_ordinary, scheme_named
from forestall.fmea.edits import Refused
from forestall.fmea.methods.scheme import GRADES_MAX, Factor
from forestall.fmea.project import Project
from forestall.fmea.scales import GradeText, catalogue_named
from forestall.fmea.values import rating
from forestall.ids import EntityId


def meaning_of(project: Project, basis: Basis, field: str, rating: int) -> str:
    """The words for a rating: of its catalogue, or of the scheme where that names its grades. Empty where nobody wrote any."""
    grade = _grade(project, basis, field, rating)
    if grade is not None:
        return grade.text
    factor = _factor(project, basis, field)
    return factor.grades[rating - 1].title if factor is not None and factor.takes(rating) else ""


def code_of(project: Project, basis: Basis, field: str, rating: int) -> str:
    """How people write a rating: “7”, “A”, “IV”."""
    grade = _grade(project, basis, field, rating)
    if grade is not None and grade.code:
        return grade.code
    factor = _factor(project, basis, field)
    return factor.grades[rating - 1].code if factor is not None and factor.takes(rating) else str(rating)


def written_rating(project: Project, analysis: EntityId | None, entity: Entity | None, name: FieldName) -> int | str | None:
    """The rating in a cell as people write it: a number where its code is one, else the code; None where nothing is rated."""
    value = rating(entity.values.get(name)) if entity is not None else None
    if entity is None or value is None or is_ordinary(project, analysis):
        return value
    code = code_of(project, basis_of(project, analysis, entity, name), name, value)
    return int(code) if code.isdecimal() else code


def rating_of(project: Project, basis: Basis, field: str, text: str) -> int | None:
    """The rating a person means who wrote a code or the name of a grade; None where no grade is written so."""
    wanted = text.strip().casefold()
    catalogue = catalogue_named(project, basis.catalogue)
    for grade in catalogue.scale(field) if catalogue else ():
        if grade.code and grade.code.casefold() == wanted:
            return grade.rating
    factor = _factor(project, basis, field)
    return factor.read(text) if factor is not None else None


def typed_rating(project: Project, analysis: EntityId | None, field: str, text: str) -> int | Refused | None:
    """The rating that was typed in an analysis, by its code, its name or its number; why it is none. None: any number may stand here."""
    basis = basis_now(project, analysis)
    found, factor = rating_of(project, basis, field, text), _factor(project, basis, field)
    if found is not None or factor is None or factor.is_numbered:
        return found
    return Refused(factor.law)


def worst_rating(project: Project, basis: Basis, field: str) -> int:
    """The worst rating on the scale in use: that of the scheme or of the catalogue, whichever ends first."""
    factor, catalogue = _factor(project, basis, field), catalogue_named(project, basis.catalogue)
    grades = len(factor.grades) if factor is not None else GRADES_MAX
    scale = catalogue.scale(field) if catalogue else ()
    return min(grades, scale[-1].rating) if scale else grades


def off_scale(project: Project, basis: Basis, field: str, rating: int) -> str | None:
    """Why a number is no rating under this basis, in a sentence that names the scale; None if it is one."""
    scheme = scheme_named(project, basis.scheme)
    factor = _factor(project, basis, field)
    if scheme is not None and factor is not None and not factor.takes(rating):
        return f"{factor.law} in “{scheme.title}”"
    catalogue = catalogue_named(project, basis.catalogue)
    scale = catalogue.scale(field) if catalogue else ()
    if catalogue is None or not scale or rating in {grade.rating for grade in scale}:
        return None
    return f"{field.capitalize()} is a whole number from {scale[0].rating} to {scale[-1].rating} on the scale of “{catalogue.title}”"


def _grade(project: Project, basis: Basis, field: str, rating: int) -> GradeText | None:
    catalogue = catalogue_named(project, basis.catalogue)
    return catalogue.grade(field, rating) if catalogue else None


def _factor(project: Project, basis: Basis, field: str) -> Factor | None:
    scheme = scheme_named(project, basis.scheme)
    return next((factor for factor in scheme.factors if factor.field == field), None) if scheme else None
