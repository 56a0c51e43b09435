"""What an edit may not make of ratings and of what they are rated by: off the scale, a scheme nobody knows, a table changed under ratings.

Pure. Found in typing these are refused; what arrived otherwise is shown, and a rating off its scale gives no result.
"""

from __future__ import annotations

from forestall.changes import Entity, FieldName
from forestall.fmea.basis import Basis, basis_in, basis_now, kept_basis
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.meanings import off_scale
from forestall.fmea.methods.known import SCHEMES
from forestall.fmea.methods.reading import RATED_FIELDS, read_scheme
from forestall.fmea.methods.scheme import GRADES_MAX
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.scales import CATALOGUES, GRADE_FIELDS
from forestall.fmea.schema import BEGAN_WITH, CATALOGUE, DEFINITION, PARENT, SCHEME
from forestall.ids import EntityId

_RATING, _EXAMPLES = FieldName("rating"), FieldName("examples")


def on_its_scale(outcome: Outcome, draft: Draft) -> Refused | None:
    """A rating is a grade of the scale its analysis uses now."""
    basis = None
    for name, value in draft.set.items():
        if name in RATED_FIELDS and isinstance(value, int):
            basis = basis or basis_in(outcome, draft.entity)
            if (wrong := _off_scale(outcome, basis, name, value)) is not None:
                return Refused(wrong)
    return None


def _off_scale(outcome: Outcome, basis: Basis, name: FieldName, value: int) -> str | None:
    return outcome.once((basis, name, value), lambda: off_scale(outcome.project, basis, name, value))


def names_what_it_rates_by(outcome: Outcome, draft: Draft) -> Refused | None:
    """An analysis names a scheme and a catalogue that are there: Forestall's own or the project's."""
    for field, kind, known in ((SCHEME, "scheme", SCHEMES), (CATALOGUE, "catalogue", CATALOGUES)):
        name = draft.set.get(field)
        if not isinstance(name, str) or name in known:
            continue
        if outcome.kind(EntityId(name)) != kind or not outcome.is_there(EntityId(name)):
            return Refused(f"There is no {_SAID[kind]} “{name}”; built in are {', '.join(known)}, others are given by their id")
    return None


def a_scheme_that_can_be_read(outcome: Outcome, draft: Draft) -> Refused | None:
    """A definition is complete when it is written, and stands from then on: ratings were made under it."""
    definition = draft.set.get(DEFINITION)
    before = outcome.project.value(draft.entity, DEFINITION)
    if before is not None and DEFINITION in draft.set and before != definition:
        return Refused(
            "A scheme stands as it is, so that ratings keep the table they were made under; bring the other table as a new scheme"
        )
    found = read_scheme(definition) if isinstance(definition, str) else None
    return found if isinstance(found, Refused) else None


def removal_of_what_rates(project: Project, entity: Entity) -> Refused | None:
    """Nobody takes a scheme, a catalogue or a grade of it from under the ratings of an analysis."""
    catalogue = project.value(entity.id, PARENT)
    named = EntityId(catalogue) if entity.kind == "grade" and isinstance(catalogue, str) else entity.id
    return Refused("An analysis is rated by this; choose another one there first") if _users(project, named) else None


def a_grade_that_stands(outcome: Outcome, draft: Draft) -> Refused | None:
    """A grade is a whole number; once an analysis uses its catalogue, only examples are added to it."""
    rating = draft.set.get(_RATING)
    if rating is not None and not (isinstance(rating, int) and 1 <= rating <= GRADES_MAX):
        return Refused(f"A grade has a whole number from 1 to {GRADES_MAX}, 1 for the best; letters and words stand in the field “code”")
    touched = set(draft.set) & {FieldName(name) for name in GRADE_FIELDS} - {_EXAMPLES}
    catalogue = outcome.entity_at(draft.entity, PARENT)
    if touched and catalogue is not None and _users(outcome.project, catalogue):
        return Refused("An analysis is rated by this catalogue, so its words stand; bring the other words as a new version of it")
    return None


def _users(project: Project, id: EntityId) -> bool:
    """Whether an analysis names a scheme or catalogue, or began with it."""
    for analysis in project.children(None, "analysis"):
        now, began = basis_now(project, analysis.id), analysis.values.get(BEGAN_WITH)
        past = kept_basis(began) if isinstance(began, str) else now
        if id in (now.scheme, now.catalogue, past.scheme, past.catalogue):
            return True
    return False


_SAID = {"scheme": "risk scheme", "catalogue": "rating catalogue"}
