"""The severity a failure has from above: the worst of all effects it leads to, over however many levels. Found once, and again only
where something changed. Never stored in a file, never sent.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from forestall.fmea.components import components
from forestall.fmea.nets import effects_above
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, PARENT
from forestall.fmea.severities import UNRATED, Severities, own_severity, worst_of
from forestall.ids import EntityId


def severity_above(project: Project, failure: EntityId | None) -> Severities:
    """The worst severity of everything a failure leads to; in a ring, that is everything in it. Its own counts only so."""
    if failure is None:
        return UNRATED
    _forget_outdated(project)
    known = project.net.known
    if failure not in known:
        for members, is_ring in components([failure], lambda each: effects_above(project, each), known):
            worst = worst_of(_from_above(project, members, is_ring=is_ring))
            known.update(dict.fromkeys(members, worst))
    return known[failure]


def severity_of(project: Project, failure: EntityId) -> Severities:
    """The severity a failure has as an effect: its own or, where that is worse, what it leads to itself."""
    own, above = _own(project, failure), severity_above(project, failure)
    return worst_of((own, above)) if above.possible else own


def outdated(project: Project) -> set[EntityId]:
    """The failures whose severity from above was known and may be another now, each told once: what a view must show again."""
    _forget_outdated(project)
    told, project.net.outdated = project.net.outdated, set()
    return told


def _from_above(project: Project, members: Collection[EntityId], *, is_ring: bool) -> Iterator[Severities]:
    within = frozenset(members) if is_ring else frozenset()
    yield from (_own(project, member) for member in within)
    for member in members:
        for effect in effects_above(project, member):
            if effect not in within:
                yield _own(project, effect)
                yield project.net.known[effect]


def _own(project: Project, failure: EntityId) -> Severities:
    entity = project.shown(failure)
    return own_severity(entity) if entity is not None else UNRATED


def _forget_outdated(project: Project) -> None:
    """Forget what was known of what changed and of all below. What is not known is not entered: below it nothing is known."""
    net = project.net
    while net.rated or net.rewired:
        if net.rated:
            net.rewired.update(_named_below(project, net.rated.pop()))
            continue
        failure = net.rewired.pop()
        if net.known.pop(failure, None) is not None:
            net.outdated.add(failure)
            net.rewired.update(_named_below(project, failure))


def _named_below(project: Project, failure: EntityId) -> Iterator[EntityId]:
    """What leads to a failure, removed failures too: of these, too, people ask what they led to."""
    lower = [line.values.get(CAUSE) for line in project.children(failure, "line")]
    lower += [link.values.get(PARENT) for link in project.naming(failure, EFFECT)]
    return (EntityId(each) for each in lower if isinstance(each, str))
