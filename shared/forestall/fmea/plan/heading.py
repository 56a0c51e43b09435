"""The head of a control plan: which plans an analysis has, for which phase, and what stands above the table. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from forestall.changes import Entity
from forestall.fmea.project import Project
from forestall.fmea.wording import word_of
from forestall.ids import EntityId

EVERY_PHASE = "every phase"

_LABELS = (
    ("number", "Control plan number"),
    ("phase", "Phase"),
    ("key_contact", "Key contact / phone"),
    ("part_number", "Part number"),
    ("change_level", "Latest change level"),
    ("part_name", "Part name / description"),
    ("plant", "Supplier / plant"),
    ("supplier_code", "Supplier code"),
    ("customer", "Customer"),
    ("team", "Core team"),
    ("process_fmea", "Process FMEA"),
    ("other_approval", "Other approval"),
    ("start_date", "Date (orig.)"),
    ("revision_date", "Date (rev.)"),
    ("remarks", "Remarks"),
    ("plant_approval", "Supplier / plant approval"),
    ("engineering_approval", "Customer engineering approval"),
    ("quality_approval", "Customer quality approval"),
    ("plant_approval_date", "Supplier / plant approval date"),
    ("engineering_approval_date", "Customer engineering approval date"),
    ("quality_approval_date", "Customer quality approval date"),
)
"""Three beside each other, as they are printed."""
_OF_ANALYSIS = {
    "part_number": ("part_number",),
    "part_name": ("item", "text"),
    "plant": ("location", "company"),
    "team": ("team",),
    "key_contact": ("responsible",),
}
"""What a plan does not say itself, its analysis may know; the first of these that it says."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a plan: names and values as printed, in order. `plan` is the entity that holds them, if there is one."""

    plan: EntityId | None
    phase: str | None
    customer: str
    pairs: tuple[tuple[str, str], ...]

    @property
    def number(self) -> str:
        """The number of the plan, empty where it has none."""
        return dict(self.pairs)[_LABELS[0][1]]


def plans_of(project: Project, analysis: EntityId) -> list[Entity]:
    """The control plans that somebody began for an analysis; a plan can be printed without any."""
    return project.children(analysis, "control_plan")


def process_analyses(project: Project) -> list[EntityId]:
    """The analyses that control plans are made of."""
    return [each.id for each in project.children(None, "analysis") if word_of(each, "method") == "pfmea"]


def phases_of(project: Project, analysis: EntityId) -> list[str | None]:
    """The phases an analysis has plans for; where nobody began one, what holds in every phase."""
    return list(dict.fromkeys(word_of(each, "phase") or None for each in plans_of(project, analysis))) or [None]


def heading(project: Project, analysis: EntityId, phase: str | None = None) -> Heading:
    """The head of the plan for a phase; without one, for the phase of the only plan there is."""
    phases = phases_of(project, analysis)
    phase = phase or (phases[0] if len(phases) == 1 else None)
    plan = _plan_for(plans_of(project, analysis), phase)
    about = project.get(analysis)
    said = {name: word_of(plan, name) or _known(about, name) for name, _ in _LABELS}
    said |= {"phase": phase or EVERY_PHASE, "customer": word_of(about, "customer"), "process_fmea": word_of(about, "number")}
    return Heading(plan.id if plan else None, phase, said["customer"], tuple((label, said[name]) for name, label in _LABELS))


def _plan_for(plans: list[Entity], phase: str | None) -> Entity | None:
    """The plan of this phase, or one that names no phase."""
    return next((each for each in plans if word_of(each, "phase") == (phase or "")), None) or next(
        (each for each in plans if not word_of(each, "phase")), None
    )


def _known(analysis: Entity | None, name: str) -> str:
    return next((found for each in _OF_ANALYSIS.get(name, ()) if (found := word_of(analysis, each))), "")
