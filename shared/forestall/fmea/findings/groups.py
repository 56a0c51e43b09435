"""What is to be said of several things together: each tells what group it is in, and a group is judged as a whole.

So one edit among ten thousand siblings looks at the few that are alike, not at all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from forestall.changes import Entity, FieldName
from forestall.fmea.findings.of_failures import said
from forestall.fmea.findings.rules import Finding, Rule, found
from forestall.fmea.methods.criticality import sum_off_one
from forestall.fmea.nets import element_of
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT
from forestall.ids import EntityId

Group = tuple[str, int]
"""The code of a rule, and what the members have in common, hashed: the wordings themselves would be in memory twice."""
Judge = Callable[[Project, Sequence[Entity]], Finding | None]
"""What is to be said of the members of a group, which come in the order of their ids; None where all is well."""

_ALPHA = FieldName("mode_ratio")


def groups_of(project: Project, entity: Entity) -> Iterator[Group]:
    """The groups an entity is in."""
    home = element_of(project, entity.id) if entity.kind == "failure" else entity.values.get(PARENT)
    if wording := said(entity):
        yield Rule.DUPLICATE.code, hash((home, entity.kind, wording))
    if entity.kind == "failure" and entity.values.get(_ALPHA) is not None:
        yield Rule.ALPHA_SUM.code, hash(home)


GROUPED = frozenset({"element", "function", "characteristic", "failure"})
"""Kinds that are looked at together with others."""


def _duplicate(project: Project, members: Sequence[Entity]) -> Finding | None:
    if len(members) < 2:
        return None
    first, *others = members
    ids = tuple(each.id for each in others)
    column = first.kind if first.kind != "failure" else "mode"
    return found(Rule.DUPLICATE, first.id, column, said(first), len(members), others=ids, text=project.text(first.id), count=len(members))


def _alpha_sum(project: Project, members: Sequence[Entity]) -> Finding | None:
    whole = sum_off_one(value for each in members if isinstance(value := each.values.get(_ALPHA), int | float))
    home = element_of(project, members[0].id)
    if home is None or whole is None:
        return None
    return found(Rule.ALPHA_SUM, home, "mode_ratio", whole, others=_ids(members), sum=f"{whole:g}")


def _ids(members: Sequence[Entity]) -> tuple[EntityId, ...]:
    return tuple(each.id for each in members)


JUDGES: Mapping[str, Judge] = {Rule.DUPLICATE.code: _duplicate, Rule.ALPHA_SUM.code: _alpha_sum}

TOGETHER = frozenset({Rule.DUPLICATE.code})
"""Where nothing is to be said of a group of one: most are, and need no judge."""
