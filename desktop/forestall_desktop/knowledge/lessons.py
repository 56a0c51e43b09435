"""What is kept of a cause line: its words, its ratings, who stands behind it, and since when. Reads a project; keeps nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec

from forestall.changes import Entity, Vector
from forestall.clock import Stamp, millis
from forestall.fmea.basis import scheme_now
from forestall.fmea.freezing import cut_of
from forestall.fmea.kinds.revisions import APPROVED
from forestall.fmea.lines import risk_of
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision, revisions
from forestall.fmea.schema import TEXT
from forestall.fmea.sheet import Row, actions_of, cause_of, controls_of, effects_of, walk
from forestall.ids import EntityId

TEXT_MAX = 1_000
"""A longer text is a document, and nobody's wording."""


class Lesson(msgspec.Struct, frozen=True, array_like=True):
    """One line as it stood when it was learned. `line` is the mode where a mode has no line yet; `changed` in milliseconds since 1970.

    `revision`: the newest approved or signed revision that holds it as it is, `state` and `signers` that revision's; empty where none does.
    """

    line: str
    mode_id: str
    element: str
    function: str
    mode: str
    effects: tuple[str, ...]
    cause: str
    prevention: tuple[str, ...]
    detection: tuple[str, ...]
    actions: tuple[str, ...]
    detection_actions: tuple[str, ...]
    severity: int | None
    occurrence: int | None
    detection_rating: int | None
    priority: str
    standard: str
    author: str
    changed: int
    revision: str = ""
    state: str = ""
    signers: str = ""

    @property
    def changed_on(self) -> str:
        """The day of the last change, where this computer is, as 2027-03-31; empty where that cannot be."""
        try:
            return datetime.fromtimestamp(self.changed / 1000).astimezone().date().isoformat()
        except (OverflowError, ValueError, OSError):
            return ""

    @property
    def approved(self) -> bool:
        """Whether somebody approved it as it is."""
        return self.state == APPROVED


def lessons(project: Project) -> Iterator[Lesson]:
    """Every line that says something, in the order of the sheet."""
    approvals = _approvals(project)
    schemes: dict[EntityId | None, str] = {}
    for row in walk(project):
        if row.mode is not None and project.text(row.mode).strip():
            if row.analysis not in schemes:
                schemes[row.analysis] = scheme_now(project, row.analysis)
            yield _lesson(project, row, row.mode, schemes[row.analysis], approvals)


_Approvals = list[tuple[Revision, Vector, str]]


def _lesson(project: Project, row: Row, mode: EntityId, standard: str, approvals: _Approvals) -> Lesson:
    effects, cause = effects_of(project, mode), cause_of(project, row.line)
    prevention, detection = (controls_of(project, row.line, type) for type in ("prevention", "detection"))
    later = actions_of(project, row.line, "detection")
    actions = [each for each in actions_of(project, row.line) if each not in later]
    named = (project.get(id) for id in (mode, row.line, cause) if id is not None)
    parts = [each for each in named if each is not None] + effects + prevention + detection + actions + later
    newest = max((mark for each in parts for mark in _marks(each)), default=(Stamp(0), ""))
    risk = risk_of(project, row)
    approval = next(((each.name, each.state, who) for each, cut, who in approvals if _held(parts, cut)), ("", "", ""))
    return Lesson(
        row.line or mode,
        mode,
        _bare(project.text(row.element)),
        _bare(project.text(row.function)),
        _bare(project.text(mode)),
        _texts(effects),
        _bare(project.text(cause)),
        _texts(prevention),
        _texts(detection),
        _texts(actions),
        _texts(later),
        risk.severity,
        risk.occurrence,
        risk.detection,
        risk.said,
        standard,
        newest[1],
        millis(newest[0]),
        *approval,
    )


def _approvals(project: Project) -> _Approvals:
    """The revisions that somebody stands behind, the approved ones first, the newest first."""
    found: _Approvals = []
    for each in reversed(revisions(project)):
        cut = cut_of(each.cells)
        if cut is not None and (each.state == APPROVED or each.signatures):
            signers = dict.fromkeys(str(signature.values.get(TEXT) or "") for signature in each.signatures)
            found.append((each, cut, ", ".join(name for name in signers if name)))
    return sorted(found, key=lambda told: told[0].state != APPROVED)


def _held(parts: Iterable[Entity], cut: Vector) -> bool:
    """Whether a revision holds these as they are."""
    return all(
        dot.n <= cut.get(dot.site, 0) for each in parts for dot in (each.mark.dot, *(head.dot for own in each.own.values() for head in own))
    )


def _marks(entity: Entity) -> Iterator[tuple[Stamp, str]]:
    yield entity.mark.stamp, entity.mark.author
    for heads in entity.own.values():
        for head in heads:
            yield head.stamp, head.author


def _texts(entities: Iterable[Entity]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for each in entities if (text := _bare(str(each.values.get(TEXT) or "")))))


def _bare(text: str) -> str:
    """On one line; nothing where it is longer than a wording is."""
    text = " ".join(text.split())
    return text if len(text) <= TEXT_MAX else ""
