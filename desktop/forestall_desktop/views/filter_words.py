"""What a filter says of itself: one chip of words for each criterion, and what is left of the filter without it. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.models.arranging import Grouping, Wanted
from forestall_desktop.models.filtering import NONE, Criteria
from forestall_desktop.tongue import tr


@dataclass(frozen=True, slots=True)
class Chip:
    """One criterion in words, and what is wanted without it."""

    words: str
    without: Wanted


def chips(project: Project, wanted: Wanted, title_of: Callable[[str], str]) -> Iterator[Chip]:
    """The chips of what is wanted, in the order they are read. `title_of`: of a column by its key."""
    criteria = wanted.criteria
    if criteria.title:
        yield Chip(criteria.title, replace(wanted, criteria=Criteria()))
    else:
        yield from _of_criteria(project, wanted, title_of)
    if wanted.grouping is not None:
        yield Chip(tr("grouped by {what}", what=grouping_word(wanted.grouping)), replace(wanted, grouping=None))
    if wanted.order is not None:
        words = tr("sorted by {what}", what=title_of(wanted.order.column))
        yield Chip(f"{words} {'↓' if wanted.order.descending else '↑'}", replace(wanted, order=None))


def grouping_word(grouping: Grouping) -> str:
    """By what rows stand together, for people."""
    match grouping:
        case Grouping.ELEMENT:
            return tr("element")
        case Grouping.PRIORITY:
            return tr("action priority")
        case Grouping.OWNER:
            return tr("responsible person")
        case Grouping.STATUS:
            return tr("status of actions")


def _of_criteria(project: Project, wanted: Wanted, title_of: Callable[[str], str]) -> Iterator[Chip]:
    criteria = wanted.criteria
    for text in criteria.texts:
        left = tuple(each for each in criteria.texts if each != text)
        yield Chip(f"“{text}”", replace(wanted, criteria=replace(criteria, texts=left)))
    for cell in criteria.cells:
        others = tuple(each for each in criteria.cells if each != cell)
        yield Chip(f"{title_of(cell[0])}: “{cell[1]}”", replace(wanted, criteria=replace(criteria, cells=others)))
    named: tuple[tuple[str, Iterable[object], Criteria], ...] = (
        (tr("AP"), sorted(criteria.ap), replace(criteria, ap=frozenset())),
        ("S", sorted(criteria.severity), replace(criteria, severity=frozenset())),
        ("O", sorted(criteria.occurrence), replace(criteria, occurrence=frozenset())),
        ("D", sorted(criteria.detection), replace(criteria, detection=frozenset())),
        (tr("Responsible"), sorted(criteria.owner), replace(criteria, owner=frozenset())),
        (tr("Status"), sorted(criteria.status), replace(criteria, status=frozenset())),
        (tr("Finding"), sorted(criteria.finding), replace(criteria, finding=frozenset())),
        (tr("Failure"), _texts(project, criteria.failure), replace(criteria, failure=frozenset())),
        (tr("Element"), _texts(project, criteria.element), replace(criteria, element=frozenset())),
        (tr("Rows"), [len(criteria.lines)] if criteria.lines else [], replace(criteria, lines=frozenset())),
    )
    for title, values, rest in named:
        said = [str(each) if each != NONE else tr("none") for each in values]
        if said:
            yield Chip(f"{title}: {', '.join(said)}", replace(wanted, criteria=rest))
    if criteria.since is not None:
        words = tr("changed since “{revision}”", revision=project.text(criteria.since))
        yield Chip(words, replace(wanted, criteria=replace(criteria, since=None)))
    if criteria.contested:
        yield Chip(tr("contested"), replace(wanted, criteria=replace(criteria, contested=False)))


def _texts(project: Project, ids: Iterable[EntityId]) -> list[str]:
    return sorted(project.text(id) for id in ids)
