"""The form sheet: a view of the graph, one row per cause line. Pure; computes every derived number afresh and stores none.

Rows hold identities only. What a cell shows is asked for when it is painted (`cell_text`), exported or printed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.cells import Fate, fate
from forestall.fmea.kinds.failures import PLACE_GROUPS
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.rings import set_aside
from forestall.fmea.schema import CAUSE, EFFECT, MITIGATED, PARENT, REMOVED
from forestall.ids import EntityId

_OWNED_BY_LINE = frozenset({"control", "action", "round"})
_CARRIED = ("element", "function", "failure", "line", "control", "action", "round", "link", "prerequisite", "characteristic")

_ABOVE = {kind: frozenset(KINDS[kind].fields[PARENT].kinds) for kind in _CARRIED}
"""What an entity of each kind may hang on."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: who stands in it, from the outside in. Without a line it is a place that waits for typing.

    `recovered`: what it hung on was removed by somebody who had not seen it; it is shown until a person decides.
    """

    analysis: EntityId | None
    element: EntityId | None
    function: EntityId | None
    mode: EntityId | None
    line: EntityId | None
    recovered: bool = False


def rows(project: Project) -> list[Row]:
    """Every row of every analysis in the order of the sheet, recovered ones last."""
    return list(walk(project))


def walk(project: Project) -> Iterator[Row]:
    """The same rows one by one, so that a window can take them in small portions."""
    every = _Walk(project)
    for analysis in project.children(None, "analysis"):
        yield from every.analysis(analysis.id)
    yield from every.recovered()


def rows_of_mode(project: Project, at: Row) -> list[Row]:
    """The rows of one mode anew; `at` is any row it had."""
    return list(_Walk(project).mode(replace(at, line=None)))


def rows_of_function(project: Project, at: Row) -> list[Row]:
    """The rows of one function anew; `at` is any row it had."""
    return list(_Walk(project).function(replace(at, mode=None, line=None)))


def cause_of(project: Project, line: EntityId | None) -> EntityId | None:
    """The cause a line names, if it names one that is still there."""
    cause = project.shown(_reference(project, line, CAUSE)) if line else None
    return cause.id if cause else None


def named_cause(project: Project, line: EntityId | None) -> EntityId | None:
    """The cause a line names, even if that was removed by somebody: its wording is still readable."""
    cause = project.get(_reference(project, line, CAUSE) or "") if line else None
    return cause.id if cause else None


def links_of(project: Project, mode: EntityId | None) -> list[tuple[Entity, Entity]]:
    """The links of a mode to its effects, with the effects, in order."""
    pairs = ((link, project.shown(_reference(project, link.id, EFFECT))) for link in _children(project, mode, "link"))
    return [(link, effect) for link, effect in pairs if effect is not None]


def effects_of(project: Project, mode: EntityId | None) -> list[Entity]:
    """The effects of a mode: those it is linked to, in order, and behind them the modes of a higher level that name it as a cause."""
    linked = [effect for _, effect in links_of(project, mode)]
    return linked + modes_above(project, mode) if mode is not None and project.naming(mode, CAUSE) else linked


def effects_at(project: Project, mode: EntityId | None, place: str) -> list[tuple[Entity | None, Entity]]:
    """The effects of a mode that are noticed at a place, each with the link that names it, if one does; without a place, all.

    The last place of its three takes, too, what is noticed nowhere in particular: nothing is without a column.
    """
    pairs: list[tuple[Entity | None, Entity]] = [*links_of(project, mode), *((None, each) for each in modes_above(project, mode))]
    if not place:
        return pairs
    three = next((group for group in PLACE_GROUPS if place in group), (place,))
    return [(link, effect) for link, effect in pairs if _place_among(three, effect) == place]


def modes_above(project: Project, mode: EntityId | None) -> list[Entity]:
    """The modes of a higher level that name this one as a cause, and that it is not linked to besides; none twice."""
    linked = {effect.id for _, effect in links_of(project, mode)}
    above = (project.shown(_reference(project, line.id, PARENT)) for line in (project.naming(mode, CAUSE) if mode is not None else ()))
    found = {each.id: each for each in above if each is not None and each.kind == "failure" and each.id not in linked}
    return list(found.values())


def controls_of(project: Project, line: EntityId | None, type: str) -> list[Entity]:
    """The controls (or, by the same word, actions) of one type on a line."""
    return [each for each in _children(project, line, "control") if each.values.get(FieldName("type")) == type]


def actions_of(project: Project, line: EntityId | None, type: str | None = None) -> list[Entity]:
    """The actions on a line, of one type or all."""
    actions = _children(project, line, "action")
    return actions if type is None else [each for each in actions if each.values.get(FieldName("type")) == type]


def mitigated_of(project: Project, line: EntityId | None) -> EntityId | None:
    """The most severe effect that is left after the system's response, if a line names one that is still there."""
    effect = project.shown(_reference(project, line, MITIGATED)) if line else None
    return effect.id if effect else None


def is_mode(project: Project, failure: Entity) -> bool:
    """Whether a failure stands in the mode column: it has lines or effects, or nobody uses it as a cause or effect yet."""
    if _children(project, failure.id, "line") or _children(project, failure.id, "link"):
        return True
    return not any(_shows(project, namer) for namer in project.naming(failure.id, CAUSE, EFFECT, MITIGATED))


def _shows(project: Project, namer: Entity) -> bool:
    """Whether what an entity names stands in the sheet as a cause (of a line) or as an effect (by a link that hangs on a mode)."""
    return namer.kind == "line" or (namer.kind == "link" and _parent(project, namer.id, "link") is not None)


def _place_among(three: Sequence[str], effect: Entity) -> str:
    place = effect.values.get(FieldName("place"))
    return place if isinstance(place, str) and place in three else three[-1]


def _children(project: Project, parent: EntityId | None, kind: str) -> list[Entity]:
    return project.children(parent, kind) if parent is not None else []


def _reference(project: Project, id: EntityId | None, name: FieldName) -> str | None:
    value: Value = project.value(id, name) if id else None
    return value if isinstance(value, str) else None


def _parent(project: Project, id: EntityId | None, kind: str) -> EntityId | None:
    """What an entity of this kind hangs on, removed or not; None where a peer hung it on something impossible."""
    parent = project.get(_reference(project, id, PARENT) or "")
    return parent.id if parent is not None and parent.kind in KINDS[kind].fields[PARENT].kinds else None


class _Walk:
    """One pass over the graph; remembers which elements it met, so that what it did not meet can be recovered."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._met: set[EntityId] = set()

    def analysis(self, analysis: EntityId) -> Iterator[Row]:
        return self._elements(analysis, [element.id for element in self._project.children(analysis, "element")])

    def recovered(self) -> Iterator[Row]:
        """What hangs on something removed or on a ring of moves. Nothing typed vanishes from the sheet."""
        shown: set[Row] = set()
        orphans, elements = self._orphans()
        for entity in sorted(orphans, key=lambda each: (_CARRIED.index(each.kind), each.id)):
            for row in self._from_orphan(entity):
                if row not in shown:
                    shown.add(row)
                    yield row
        for element in set_aside(self._project, elements - self._met):
            yield from self._elements(None, [element], recovered=True)

    def _elements(self, analysis: EntityId | None, tops: list[EntityId], *, recovered: bool = False) -> Iterator[Row]:
        """Elements with all below them, from the outside in, each once. Not by recursion: a tree may be deeper than Python's stack."""
        waiting = tops[::-1]
        while waiting:
            element = waiting.pop()
            if element not in self._met:
                self._met.add(element)
                yield from self._element(Row(analysis, element, None, None, None, recovered))
                waiting += [child.id for child in reversed(_children(self._project, element, "element"))]

    def _element(self, at: Row) -> Iterator[Row]:
        project, empty = self._project, True
        failures = _children(project, at.element, "failure")
        for mode in failures:
            if is_mode(project, mode):
                empty = False
                yield from self.mode(replace(at, mode=mode.id))
        for function in _children(project, at.element, "function"):
            empty = False
            yield from self.function(replace(at, function=function.id))
        if empty and not failures and all(child.id in self._met for child in _children(project, at.element, "element")):
            yield at

    def function(self, at: Row) -> Iterator[Row]:
        failures = _children(self._project, at.function, "failure")
        for failure in failures:
            if is_mode(self._project, failure):
                yield from self.mode(Row(at.analysis, at.element, at.function, failure.id, None, at.recovered))
        if not failures:  # causes and effects that hang here stand in the rows of their modes
            yield at

    def mode(self, at: Row) -> Iterator[Row]:
        lines = _children(self._project, at.mode, "line")
        for line in lines:
            yield Row(at.analysis, at.element, at.function, at.mode, line.id, at.recovered)
        if not lines:
            yield at

    def _orphans(self) -> tuple[list[Entity], set[EntityId]]:
        """Everything that hangs on nothing (its parent is gone, or is nothing it can hang on), and all elements there are."""
        orphans, elements = [], set()
        project = self._project
        for entity in project.all():
            above = _ABOVE.get(entity.kind)
            if above is None or (REMOVED in entity.values and fate(entity) is Fate.REMOVED):
                continue
            if entity.kind == "element":
                elements.add(entity.id)
            named = entity.values.get(PARENT)
            parent = project.get(named) if isinstance(named, str) else None
            if parent is None or parent.kind not in above or (REMOVED in parent.values and fate(parent) is Fate.REMOVED):
                orphans.append(entity)
        return orphans, elements

    def _from_orphan(self, entity: Entity) -> Iterator[Row]:
        match entity.kind:
            case "element":
                yield from self._elements(None, [entity.id], recovered=True)
            case "function":
                yield from self.function(Row(None, _parent(self._project, entity.id, "function"), entity.id, None, None, recovered=True))
            case "failure":
                if is_mode(self._project, entity):
                    yield from self.mode(self._at_mode(entity.id))
            case "link":
                if mode := _parent(self._project, entity.id, "link"):
                    yield self._at_mode(mode)
            case "prerequisite" | "characteristic":
                if above := _parent(self._project, entity.id, entity.kind):
                    yield self._at_place(above)
            case _:
                if line := _parent(self._project, entity.id, entity.kind) if entity.kind in _OWNED_BY_LINE else entity.id:
                    yield replace(self._at_mode(_parent(self._project, line, "line")), line=line)

    def _at_mode(self, mode: EntityId | None) -> Row:
        """The row of a mode whose surroundings may be gone: their wording is still readable."""
        return replace(self._at_place(_parent(self._project, mode, "failure")), mode=mode)

    def _at_place(self, above: EntityId | None) -> Row:
        """The row of a function or an element that may be gone."""
        entity = self._project.get(above) if above else None
        if entity is not None and entity.kind == "function":
            return Row(None, _parent(self._project, above, "function"), above, None, None, recovered=True)
        return Row(None, above, None, None, None, recovered=True)
