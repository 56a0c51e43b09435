"""The rows of a control plan: process steps, work elements, characteristics and controls of the FMEA, in the order of the structure.

A row belongs to a characteristic, or to a cause line that no characteristic speaks for. Controls of one characteristic that say the same
are one row. Plan entries hold what the FMEA has no place for; nothing of the FMEA is copied into them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from forestall.changes import Entity, FieldName
from forestall.fmea.diagrams.blocks import elements_below
from forestall.fmea.diagrams.failing import modes_of_element
from forestall.fmea.plan.speaking import speakers, spoken_for
from forestall.fmea.project import Project
from forestall.fmea.sheet import cause_of
from forestall.fmea.wording import bare, home_of, word_of
from forestall.ids import EntityId

_CONTROL = FieldName("control")


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row. `owner` is the characteristic or the line it belongs to; `controls` are those of the FMEA that it shows, `lines` the cause
    lines it speaks for, `entries` the plan entries that fill it, the first one first."""

    step: EntityId
    work_elements: tuple[EntityId, ...]
    owner: EntityId
    owner_kind: str
    lines: tuple[EntityId, ...]
    controls: tuple[EntityId, ...]
    entries: tuple[EntityId, ...]

    @property
    def id(self) -> str:
        """A name for the row that stays while its owner and its first control do."""
        return f"{self.owner}/{self.controls[0]}" if self.controls else str(self.owner)


def plan_rows(project: Project, analysis: EntityId, phase: str | None = None) -> list[PlanRow]:
    """The rows of an analysis in a phase; without one, what holds in every phase."""
    return [row for step in _steps(project, analysis) for row in _rows_of(project, step, phase)]


@dataclass(frozen=True, slots=True)
class Content:
    """What fills a row: controls of the FMEA that say the same, and the plan entries beside them, the closest first."""

    controls: tuple[EntityId, ...]
    entries: tuple[EntityId, ...]


def contents(project: Project, owner: Entity, spoken: Mapping[EntityId, list[Entity]], phase: str | None) -> list[Content]:
    """What fills the rows of a characteristic, or of a line that none speaks for, in a phase. `spoken` are the lines it speaks for, with
    the controls that stand in its rows."""
    controls = list(chain.from_iterable(spoken.values()))
    valid = [each for each in _entries(project, owner, spoken, controls) if word_of(each, "phase") in ("", phase or "")]
    groups: dict[str, list[EntityId]] = {}
    for control in controls:
        groups.setdefault(bare(project.text(control.id)), []).append(control.id)
    # What was planned for a control that is gone is still shown.
    strays = [each for each in valid if (named := word_of(each, _CONTROL)) and project.shown(named) is None]
    found = [Content(tuple(group), _filling(project, valid, words, phase)) for words, group in groups.items()]
    found += [Content((), (each.id,)) for each in strays]
    return found or [Content((), _filling(project, valid, None, phase))]


@dataclass(frozen=True, slots=True)
class _Step:
    """A place where something is done to the product, and the work elements that do it."""

    id: EntityId
    work_elements: tuple[EntityId, ...]

    @property
    def places(self) -> tuple[EntityId, ...]:
        """Every element whose failures and characteristics stand in the rows of this step."""
        return (self.id, *self.work_elements)


def _steps(project: Project, analysis: EntityId) -> Iterator[_Step]:
    for id in elements_below(project, analysis):
        above = home_of(project, id)
        if not _is_work_element(project, id) or (above is not None and above.kind != "element"):
            below = (each.id for each in project.children(id, "element"))
            yield _Step(id, tuple(each for top in below if _is_work_element(project, top) for each in (top, *elements_below(project, top))))


def _is_work_element(project: Project, id: EntityId) -> bool:
    element = project.get(id)
    return word_of(element, "type") == "work element" or bool(word_of(element, "four_m"))


def _rows_of(project: Project, step: _Step, phase: str | None) -> Iterator[PlanRow]:
    for place in step.places:
        doing = (place,) if place != step.id else tuple(each for each in step.work_elements if _is_machine(project, each))
        for characteristic in _characteristics_of(project, place):
            yield from _rows_of_owner(project, _Step(step.id, doing), characteristic, spoken_for(project, characteristic.id), phase)
    for place in step.places:
        for line in _lines_of(project, place):
            if speakers(project, line.id) == (None, None) and _is_planned(project, line):
                doing = _doing(project, step, place, line.id)
                own = {line.id: project.children(line.id, "control")}
                yield from _rows_of_owner(project, _Step(step.id, doing), line, own, phase)


def _rows_of_owner(
    project: Project, place: _Step, owner: Entity, spoken: Mapping[EntityId, list[Entity]], phase: str | None
) -> Iterator[PlanRow]:
    for content in contents(project, owner, spoken, phase):
        yield PlanRow(place.id, place.work_elements, owner.id, owner.kind, tuple(spoken), content.controls, content.entries)


def _is_planned(project: Project, line: Entity) -> bool:
    """A line of its own has rows where there is something to control: a control, a mark, or what somebody planned for it."""
    marked = word_of(line, "special") or word_of(line, "symbol")
    return bool(marked or project.children(line.id, "control") or project.children(line.id, "plan_entry"))


def _doing(project: Project, step: _Step, place: EntityId, line: EntityId) -> tuple[EntityId, ...]:
    """The work element whose failure causes the line's mode, or in which that mode stands."""
    cause = cause_of(project, line)
    home = home_of(project, cause) if cause is not None else None
    element = home_of(project, home.id) if home is not None and home.kind == "function" else home
    return next(((each,) for each in (element.id if element else None, place) if each in step.work_elements and each is not None), ())


def _entries(project: Project, owner: Entity, lines: Iterable[EntityId], controls: list[Entity]) -> list[Entity]:
    """What was planned for the owner, for its lines, and for its controls, wherever these stood when it was planned."""
    found = [each for id in dict.fromkeys((owner.id, *lines)) for each in project.children(id, "plan_entry")]
    named = [each for control in controls for each in project.naming(control.id, _CONTROL)]
    return list({each.id: each for each in (*found, *named)}.values())


def _filling(project: Project, entries: list[Entity], words: str | None, phase: str | None) -> tuple[EntityId, ...]:
    """The entries for a row, the closest first: those of a control that says the row's words before those of the owner, those of the
    phase before those of all."""
    named = {each.id: word_of(each, _CONTROL) for each in entries}
    mine = [each for each in entries if not named[each.id] or bare(project.text(named[each.id])) == words]
    mine.sort(key=lambda each: (not named[each.id], word_of(each, "phase") != (phase or "")))
    return tuple(each.id for each in mine)


def _lines_of(project: Project, element: EntityId) -> Iterator[Entity]:
    return (line for mode in modes_of_element(project, element) for line in project.children(mode.id, "line"))


def _characteristics_of(project: Project, element: EntityId) -> list[Entity]:
    holders = [element, *(each.id for each in project.children(element, "function"))]
    return [each for holder in holders for each in project.children(holder, "characteristic")]


def _is_machine(project: Project, id: EntityId) -> bool:
    return word_of(project.get(id), "four_m") in ("", "machine")
