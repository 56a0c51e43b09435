"""Whether the control plan covers every special characteristic: each has a control method and a reaction plan. Pure; it only remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.plan.cells import METHOD, REACTION
from forestall.fmea.plan.heading import phases_of, process_analyses
from forestall.fmea.plan.rows import Content, contents, plan_rows
from forestall.fmea.plan.speaking import analysis_above, controls_for, speakers, spoken_for
from forestall.fmea.project import Project
from forestall.fmea.sheet import cause_of
from forestall.fmea.symbols import mark_of
from forestall.fmea.wording import home_of, word_of
from forestall.ids import EntityId


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A marked characteristic or cause line that the plan of a phase leaves open; `missing` are columns of the plan. What `remark` says
    goes on from the name of what it is about."""

    analysis: EntityId
    entity: EntityId
    phase: str | None
    missing: tuple[str, ...]
    name: str
    remark: str

    @property
    def sentence(self) -> str:
        """The remark with the name before it."""
        return f"“{self.name}” {self.remark}"


def uncovered(project: Project) -> list[Uncovered]:
    """Every marked characteristic and cause line of the process FMEAs that a control plan leaves open, in the order of the plans."""
    return [each for analysis in process_analyses(project) for each in uncovered_in(project, analysis)]


def uncovered_in(project: Project, analysis: EntityId, phases: Sequence[str | None] = ()) -> list[Uncovered]:
    """The same of one analysis, in these phases or in every one it has a plan for."""
    marked = dict.fromkeys(each for row in plan_rows(project, analysis) for each in (row.owner, *row.lines))
    every = phases or phases_of(project, analysis)
    return [each for phase in every for id in marked if (each := _left_open(project, analysis, project.get(id), phase)) is not None]


def uncovered_of(project: Project, marked: Entity) -> Iterator[Uncovered]:
    """The same of one characteristic or cause line; nothing where it carries no mark or belongs to no process FMEA. Looks no further
    than at what speaks for it."""
    if not (word_of(marked, "special") or word_of(marked, "symbol")):
        return
    analysis = analysis_above(project, marked.id)
    if analysis is None or word_of(project.get(analysis), "method") != "pfmea":
        return
    found = (_left_open(project, analysis, marked, phase) for phase in phases_of(project, analysis))
    yield from (each for each in found if each is not None)


def _left_open(project: Project, analysis: EntityId, marked: Entity | None, phase: str | None) -> Uncovered | None:
    mark = mark_of(project, marked, word_of(project.get(analysis), "customer"))
    if marked is None or mark is None:
        return None
    missing = _missing(project, list(_contents_for(project, marked, phase)))
    if not missing:
        return None
    remark = f"is marked {mark.sign}, but {_lacking(missing, phase)}"
    return Uncovered(analysis, marked.id, phase, missing, _name(project, marked.id), remark)


def _contents_for(project: Project, marked: Entity, phase: str | None) -> Iterator[Content]:
    """What fills the rows that speak for it: its own, or for a line those of its characteristics in which its own controls stand."""
    if marked.kind == "characteristic":
        yield from contents(project, marked, spoken_for(project, marked.id), phase)
        return
    speaking = [found for each in speakers(project, marked.id) if each is not None and (found := project.get(each)) is not None]
    for characteristic in speaking:
        yield from contents(project, characteristic, {marked.id: controls_for(project, characteristic.id, marked.id) or []}, phase)
    if not speaking:
        yield from contents(project, marked, {marked.id: project.children(marked.id, "control")}, phase)


def _missing(project: Project, rows: list[Content]) -> tuple[str, ...]:
    """Nothing, if one row has both; else what the fullest row lacks."""
    return min((tuple(key for key in (METHOD, REACTION) if not _has(project, row, key)) for row in rows), key=len)


def _has(project: Project, row: Content, key: str) -> bool:
    said = any(project.value(each, FieldName(key)) for each in row.entries)
    return said or (key == METHOD and any(project.text(each) for each in row.controls))


def _lacking(missing: tuple[str, ...], phase: str | None) -> str:
    words = " and no ".join({METHOD: "control method", REACTION: "reaction plan"}[each] for each in missing)
    return f"the control plan{f' for {phase}' if phase else ''} has no {words} for it"


def _name(project: Project, entity: EntityId) -> str:
    """A characteristic by its name, a line by its cause or else by its mode."""
    mode = home_of(project, entity)
    return project.text(entity) or project.text(cause_of(project, entity)) or (project.text(mode.id) if mode else "")
