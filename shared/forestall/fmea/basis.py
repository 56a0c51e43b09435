"""Under which scheme and catalogue a rating was made. Pure; storing it costs nothing while an analysis keeps what it began with.

An analysis names its scheme and its catalogue, or has those of its method. When somebody changes that, the same change notes what it
*began with*. From then on a rating is written together with its basis, unless that is what the analysis began with. So a rating that came
without a basis was made under what the analysis began with: before the change, or by somebody who had not heard of it (decision 6).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from msgspec import structs

from forestall.changes import Entity, FieldName, Head, Value
from forestall.fmea.edits import Draft
from forestall.fmea.methods.known import AP, MSR, SCHEMES, known_scheme
from forestall.fmea.methods.reading import RATED_FIELDS, read_scheme
from forestall.fmea.methods.scheme import Scheme
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.schema import BEGAN_WITH, CATALOGUE, DEFINITION, METHOD, PARENT, SCHEME, basis_name
from forestall.ids import EntityId

_MSR = "msr"
_PROCESS = "pfmea"
_CATALOGUE_OF_METHOD = {_MSR: "forestall-msr-1", _PROCESS: "forestall-pfmea-1"}
_CATALOGUE = "forestall-dfmea-1"
_CHOOSES = (METHOD, SCHEME, CATALOGUE)
_RATED = frozenset(FieldName(name) for name in RATED_FIELDS)
_RATED_KINDS = frozenset({"failure", "line", "action", "round"})
_WAY_UP_MAX = 200


@dataclass(frozen=True, slots=True)
class Basis:
    """A scheme and a catalogue, each by its id: of a built-in one, or of an entity. Without a catalogue the scheme's own words count."""

    scheme: str
    catalogue: str = ""

    def __str__(self) -> str:
        """As it is kept beside a rating."""
        return f"{self.scheme} {self.catalogue}".rstrip()


@lru_cache(maxsize=64)
def kept_basis(text: str) -> Basis:
    """The basis that `str` wrote."""
    scheme, _, catalogue = text.partition(" ")
    return Basis(scheme, catalogue)


def basis_now(project: Project, analysis: EntityId | None) -> Basis:
    """What a rating typed now into an analysis is made under."""
    return _basis(project, lambda name: project.value(analysis, name) if analysis else None)


def basis_in(outcome: Outcome, id: EntityId) -> Basis:
    """What a rating is made under that is typed with these drafts."""
    parent = outcome.entity_at(id, PARENT)
    analysis = outcome.once(("analysis of", parent), lambda: analysis_of(parent, outcome.value, outcome.kind)) if parent else None
    return outcome.once(
        ("basis", analysis), lambda: _basis(outcome.project, lambda name: outcome.value(analysis, name) if analysis else None)
    )


def basis_of(project: Project, analysis: EntityId | None, entity: Entity, name: FieldName, head: Head | None = None) -> Basis:
    """What a rating was made under: the one that is shown, or one candidate of a contested cell by its head."""
    began = project.value(analysis, BEGAN_WITH) if analysis else None
    if not isinstance(began, str):
        return basis_now(project, analysis)
    kept = _kept_beside(entity, name, head) if basis_name(name) in entity.values else None
    return kept_basis(kept if isinstance(kept, str) else began)


def scheme_now(project: Project, analysis: EntityId | None) -> str:
    """The scheme a rating typed now is judged by."""
    return _scheme(project.value(analysis, METHOD), project.value(analysis, SCHEME)) if analysis else AP


def is_current(project: Project, analysis: EntityId | None, entity: Entity, name: FieldName) -> bool:
    """Whether a rating was made under what its analysis uses now."""
    return never_changed(project, analysis) or basis_of(project, analysis, entity, name) == basis_now(project, analysis)


def never_changed(project: Project, analysis: EntityId | None) -> bool:
    """Whether an analysis still has the scheme and the catalogue it began with."""
    return analysis is None or project.value(analysis, BEGAN_WITH) is None


def is_ordinary(project: Project, analysis: EntityId | None) -> bool:
    """Whether an analysis is, and always was, judged by the action priority of DFMEA and PFMEA: most are."""
    entity = project.get(analysis) if analysis else None
    values = entity.values if entity else {}
    return values.get(BEGAN_WITH) is None and values.get(SCHEME) in (None, AP) and (SCHEME in values or values.get(METHOD) != _MSR)


def scheme_named(project: Project, name: str) -> Scheme | None:
    """A scheme by its id: a built-in one, or the project's own; None where there is none, or its definition cannot be read."""
    if name in SCHEMES:
        return known_scheme(name)
    entity = project.get(name)
    definition = entity.values.get(DEFINITION) if entity is not None and entity.kind == "scheme" else None
    return _own_scheme(name, definition) if isinstance(definition, str) else None


def analysis_of(id: EntityId, value: Callable[[EntityId, FieldName], Value], kind: Callable[[EntityId], str | None]) -> EntityId | None:
    """The analysis something hangs in, up the parents; None where it hangs in none."""
    here = id
    for _ in range(_WAY_UP_MAX):
        if kind(here) == "analysis":
            return here
        parent = value(here, PARENT)
        if not isinstance(parent, str):
            return None
        here = EntityId(parent)
    return None


def analysis_with(project: Project, id: EntityId) -> EntityId | None:
    """The analysis in which something of a project hangs."""
    return analysis_of(id, project.value, lambda each: entity.kind if (entity := project.get(each)) else None)


def stamped(project: Project, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts with what keeps ratings true to their basis: what an analysis began with, and the basis beside a rating."""
    noted = tuple(_noting(project, draft) if draft.kind == "analysis" and not draft.as_told else draft for draft in drafts)
    if not _ever_changed(project, noted):
        return noted
    outcome = Outcome(project, noted)
    return tuple(_with_basis(outcome, draft) if draft.kind in _RATED_KINDS and not draft.as_told else draft for draft in noted)


def _noting(project: Project, draft: Draft) -> Draft:
    """A change of scheme or catalogue notes what was before it. An analysis nothing hangs in has no ratings to keep."""
    id = draft.entity
    if not any(name in draft.set for name in _CHOOSES) or project.value(id, BEGAN_WITH) is not None:
        return draft
    before = basis_now(project, id)
    after = _basis(project, lambda name: draft.set[name] if name in draft.set else project.value(id, name))
    if before == after or not project.children(id, "element"):
        return draft
    return structs.replace(draft, set={**draft.set, BEGAN_WITH: str(before)})


def _ever_changed(project: Project, drafts: Iterable[Draft]) -> bool:
    analyses = project.children(None, "analysis")
    return any(each.values.get(BEGAN_WITH) is not None for each in analyses) or any(BEGAN_WITH in draft.set for draft in drafts)


def _with_basis(outcome: Outcome, draft: Draft) -> Draft:
    names = [name for name, value in draft.set.items() if name in _RATED and value is not None]
    analysis = analysis_of(draft.entity, outcome.value, outcome.kind) if names else None
    began = outcome.value(analysis, BEGAN_WITH) if analysis else None
    if analysis is None or began is None:
        return draft
    now = str(_basis(outcome.project, lambda name: outcome.value(analysis, name)))
    kept = None if now == began else now
    # Written also where it stands there already: a basis belongs to the rating it came with, and to no other.
    beside: dict[FieldName, Value] = {
        basis_name(name): kept for name in names if kept or outcome.project.value(draft.entity, basis_name(name)) is not None
    }
    return structs.replace(draft, set={**draft.set, **beside}) if beside else draft


def _basis(project: Project, value: Callable[[FieldName], Value]) -> Basis:
    method, scheme, catalogue = (value(name) for name in _CHOOSES)
    chosen = _scheme(method, scheme)
    if isinstance(catalogue, str):
        return Basis(chosen, catalogue)
    return Basis(chosen, _CATALOGUE_OF_METHOD.get(str(method), _CATALOGUE) if _rates_from_1_to_10(project, chosen) else "")


def _scheme(method: Value, chosen: Value) -> str:
    return chosen if isinstance(chosen, str) else MSR if method == _MSR else AP


def _rates_from_1_to_10(project: Project, scheme: str) -> bool:
    found = scheme_named(project, scheme)
    return found is None or found.rates_from_1_to_10


def _kept_beside(entity: Entity, name: FieldName, head: Head | None) -> Value:
    """The basis that came with a rating, in one change with it; None where none did."""
    shown = head or max(entity.heads(name), key=lambda each: each.rank, default=None)
    stamps = entity.heads(basis_name(name))
    return next((stamp.value for stamp in stamps if shown is not None and stamp.dot == shown.dot), None)


@lru_cache(maxsize=64)
def _own_scheme(id: str, definition: str) -> Scheme | None:
    found = read_scheme(definition)
    return replace(found, id=id) if isinstance(found, Scheme) else None
