"""What is to be said about a failure and its links: what it leads to, what leads to it, and how severe that makes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from forestall.changes import Entity
from forestall.fmea.carried import severity_above
from forestall.fmea.findings.rules import Finding, Rule, found
from forestall.fmea.nets import causes_below, effects_above, reached
from forestall.fmea.project import Project
from forestall.fmea.schema import EFFECT, MITIGATED, PARENT, SEVERITY, TEXT
from forestall.fmea.values import rating
from forestall.ids import EntityId

_NAMED_MAX = 4
"""So many failures of a circle are named."""


def of_failure(project: Project, failure: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on one failure, in whatever role."""
    lines, above = project.children(failure.id, "line"), effects_above(project, failure.id)
    links = project.children(failure.id, "link") if not lines else ()
    if not (lines or links or above) and not project.naming(failure.id, EFFECT, MITIGATED):
        yield found(Rule.DANGLING, failure.id, "mode", said(failure))
        return
    if (lines or links) and not above:
        yield found(Rule.NO_EFFECT, failure.id, "effects", said(failure))
    below = causes_below(project, failure.id) if lines or above else []
    if links and not lines and not below:
        yield found(Rule.MODE_WITHOUT_CAUSE, failure.id, "cause", said(failure))
    yield from _of_severity(project, failure)
    if above and below:
        yield from _of_circle(project, failure, above, below)


def of_link(project: Project, link: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on one failure link."""
    effect, failure = link.values.get(EFFECT), link.values.get(PARENT)
    if effect is not None and effect == failure:
        yield found(Rule.OWN_EFFECT, link.id, "effects", str(effect))
    elif not isinstance(effect, str) or project.shown(effect) is None:
        yield found(Rule.LINK_NOWHERE, link.id, "effects")


def said(entity: Entity) -> str:
    """A wording as far as it matters: blanks and capitals do not."""
    text = entity.values.get(TEXT)
    return " ".join(text.casefold().split()) if isinstance(text, str) else ""


def _of_severity(project: Project, failure: Entity) -> Iterator[Finding]:
    own = rating(failure.values.get(SEVERITY))
    if own is None:
        return
    upper = severity_above(project, failure.id).shown
    if upper is not None and own > upper:
        yield found(Rule.SEVERITY_ABOVE, failure.id, "severity", own, upper, own=own, upper=upper)


def _of_circle(project: Project, failure: Entity, above: list[EntityId], below: list[EntityId]) -> Iterator[Finding]:
    """A circle is said once, at the least of its members; a failure that names itself is another rule's."""
    upwards = reached((id for id in above if id != failure.id), lambda here: effects_above(project, here))
    if failure.id not in upwards:
        return
    downwards = reached((id for id in below if id != failure.id), lambda here: causes_below(project, here))
    circle = sorted(upwards.keys() & downwards.keys())
    if circle[0] == failure.id:
        yield found(
            Rule.NET_CYCLE, failure.id, "cause", *circle, others=tuple(circle[1:]), count=len(circle), names=_names(project, circle)
        )


def _names(project: Project, circle: list[EntityId]) -> str:
    named = ", ".join(f"“{project.text(id)}”" for id in circle[:_NAMED_MAX])
    return named if len(circle) <= _NAMED_MAX else f"{named} …"
