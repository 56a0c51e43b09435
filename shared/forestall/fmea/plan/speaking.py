"""Which characteristic speaks for which cause lines in a control plan, and with which of their controls. Pure.

A mode or a cause names the characteristic from which it deviates; where it names none, it is the only one that its function has. The
characteristic of the product is held by what detects, that of the process by what prevents; one alone takes both.
"""

from __future__ import annotations

from collections.abc import Iterator

from forestall.changes import Entity, FieldName
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, PARENT
from forestall.fmea.sheet import cause_of
from forestall.fmea.wording import home_of, word_of
from forestall.ids import EntityId

_CHARACTERISTIC = FieldName("characteristic")
_WAY_UP_MAX = 200


def spoken_for(project: Project, characteristic: EntityId) -> dict[EntityId, list[Entity]]:
    """The lines that a characteristic speaks for, each with those of its controls that belong to the rows of the characteristic."""
    found = dict.fromkeys(line for failure in _deviations(project, characteristic) for line in _lines_with(project, failure))
    return {line: controls for line in found if (controls := controls_for(project, characteristic, line)) is not None}


def controls_for(project: Project, characteristic: EntityId, line: EntityId) -> list[Entity] | None:
    """The controls of a line that belong to the rows of a characteristic, and not to those of the other one that speaks; None where this
    one does not speak for the line."""
    product, process = speakers(project, line)
    if characteristic not in (product, process):
        return None
    controls = project.children(line, "control")
    if product is None or process is None:
        return controls
    return [each for each in controls if (word_of(each, "type") == "prevention") == (characteristic == process)]


def speakers(project: Project, line: EntityId) -> tuple[EntityId | None, EntityId | None]:
    """The characteristics of the product and of the process that speak for a line; those of another analysis do not."""
    mode, cause = home_of(project, line), project.shown(cause_of(project, line))
    home, below = (home_of(project, each.id) if each is not None else None for each in (mode, cause))
    product = _deviating(project, mode, home) if mode is not None else None
    process = _deviating(project, cause, None if below is home else below) if cause is not None else None
    product, process = (each if each is not None and _beside(project, each, line, home) else None for each in (product, process))
    return product, None if process == product else process


def analysis_above(project: Project, id: EntityId) -> EntityId | None:
    """The analysis in which something stands; None where anything between the two is gone."""
    here = project.shown(id)
    for _ in range(_WAY_UP_MAX):
        if here is None or here.kind == "analysis":
            break
        parent = here.values.get(PARENT)
        here = project.shown(parent) if isinstance(parent, str) else None
    return here.id if here is not None and here.kind == "analysis" else None


def _beside(project: Project, characteristic: EntityId, line: EntityId, home: Entity | None) -> bool:
    """Whether a characteristic stands in the analysis of a line. Most hang on the very function that fails: no need to look further up."""
    if home is not None and home_of(project, characteristic) is home:
        return True
    return analysis_above(project, characteristic) == analysis_above(project, line)


def _deviating(project: Project, failure: Entity, home: Entity | None) -> EntityId | None:
    named = project.shown(word_of(failure, _CHARACTERISTIC))
    if named is not None:
        return named.id
    held = project.children(home.id, "characteristic") if home is not None and home.kind == "function" else []
    return held[0].id if len(held) == 1 else None


def _deviations(project: Project, characteristic: EntityId) -> Iterator[EntityId]:
    holder = home_of(project, characteristic)
    if holder is not None:
        yield from (each.id for each in project.children(holder.id, "failure"))
    yield from (each.id for each in project.naming(characteristic, _CHARACTERISTIC))


def _lines_with(project: Project, failure: EntityId) -> Iterator[EntityId]:
    yield from (each.id for each in project.children(failure, "line"))
    yield from (each.id for each in project.naming(failure, CAUSE))
