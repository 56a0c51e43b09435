"""Where in the form sheet a finding is seen: the line, the mode, the function or the element it is about. Pure; knows no rows by number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from forestall.fmea.findings.rules import Gravity
from forestall.fmea.findings.waiving import Found
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, PARENT
from forestall.fmea.sheet import is_mode, rows
from forestall.ids import EntityId

_SEEN_AS = frozenset({"line", "function", "element"})
_STEPS_MAX = 4
_GRAVITIES = tuple(Gravity)


def anchor(project: Project, id: EntityId) -> EntityId | None:
    """The line, mode, function or element in whose row an entity is seen; None for what stands outside the sheet."""
    here = project.shown(id)
    for _ in range(_STEPS_MAX):
        if here is None or here.kind in _SEEN_AS:
            return here.id if here is not None else None
        if here.kind == "failure":
            if is_mode(project, here):
                return here.id
            here = next(iter([*project.naming(here.id, CAUSE), *project.naming(here.id, EFFECT)]), None)
            continue
        parent = here.values.get(PARENT)
        here = project.shown(parent) if isinstance(parent, str) else None
    return None


def in_order(project: Project, found: Iterable[Found]) -> list[Found]:
    """Findings, the gravest first, and each gravity in the order of the sheet; what stands outside it comes first."""
    place = {id: number for number, id in enumerate(_seen(project))}
    return sorted(found, key=lambda each: _key(project, each, place))


def _key(project: Project, found: Found, place: dict[EntityId, int]) -> tuple[int, int, EntityId, str]:
    finding = found.finding
    at = anchor(project, finding.entity)
    return _GRAVITIES.index(finding.rule.gravity), place.get(at, -1) if at else -1, finding.entity, finding.rule.code


def _seen(project: Project) -> Iterator[EntityId]:
    met: set[EntityId] = set()
    for row in rows(project):
        for id in (row.element, row.function, row.mode, row.line):
            if id is not None and id not in met:
                met.add(id)
                yield id
