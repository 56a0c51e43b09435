"""What a project says in the words of MSRFMEA: objects with texts and references, to be compared with what a document said.

Pure. What has no place there is counted, so that a person hears of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.cells import Fate, contested, fate
from forestall.fmea.model import KINDS
from forestall.fmea.nets import causes_below
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, CUSTOM_PREFIX, NEEDS, PARENT, STATUS
from forestall.ids import EntityId
from forestall.interchange.msrfmea import values
from forestall.interchange.msrfmea.grammar import (
    ACTION,
    CHARACTERISTIC,
    ELEMENT,
    FAULT,
    FORM_SHEET,
    FUNCTION,
    HEADER,
    MEMBER,
    STRUCTURE,
    TASK_SETS,
    TEXTS,
)
from forestall.interchange.msrfmea.naming import xml_id_of
from forestall.interchange.msrfmea.taking import IMPLICIT, IS, Taken
from forestall.interchange.msrfmea.things import Thing

_NOT_SAID = frozenset({"origin"})
_ASIDE = frozenset({"project", "document", "document part", "source", "source part"})
_DONE = frozenset({"open", "completed", None})


@dataclass(slots=True)
class Said:
    """The objects, by their ids, and sentences about what they do not hold."""

    things: dict[str, Thing] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def said(project: Project, taken: Taken, before: Mapping[str, Thing] | None = None) -> Said:
    """What a project says. `taken`: what its document made, whose names objects keep. `before`: what that document said, so that of
    several lines with one cause the one that was changed counts."""
    return _Telling(project, taken, before or {}).run()


class _Telling:
    def __init__(self, project: Project, taken: Taken, before: Mapping[str, Thing]) -> None:
        self._project = project
        self._taken = taken
        self._before = before
        self._out = Said()
        self._told: set[EntityId] = set()
        self._torn = 0

    def run(self) -> Said:
        for person in self._project.children(None, "person"):
            self._put(person, MEMBER)
        failures: list[Entity] = []
        for analysis in self._project.children(None, "analysis"):
            failures += self._analysis(analysis)
        written = {failure.id for failure in failures}
        for failure in failures:
            causes = [self._name(each) for each in causes_below(self._project, failure.id) if each in written]
            self._put(failure, FAULT, {"causes": causes}, own=self._role(failure))
            self._lead(failure)
        for failure in failures:
            self._tasks(failure, written)
        self._count()
        return self._out

    def _analysis(self, analysis: Entity) -> list[Entity]:
        roots = self._project.children(analysis.id, "element")
        self._put(analysis, STRUCTURE, {"roots": [self._name(root.id) for root in roots]}, elsewhere=HEADER)
        header = _texts(analysis, FORM_SHEET)
        sheet = self._taken.form_sheets.get(analysis.id)
        if sheet or header:
            id = sheet or f"{xml_id_of(analysis.id)}.sheet"
            self._out.things[id] = Thing(id, FORM_SHEET, header, {"elements": tuple(self._name(root.id) for root in roots[:1])})
        failures: list[Entity] = []
        waiting = list(reversed(roots))
        while waiting:
            element = waiting.pop()
            if element.id not in self._told:
                failures += self._element(element)
                waiting += reversed(self._project.children(element.id, "element"))
        return failures

    def _element(self, element: Entity) -> list[Entity]:
        functions = self._project.children(element.id, "function")
        failures = [failure for function in functions for failure in self._function(function)]
        names = [self._name(each.id) for each in functions]
        direct = self._project.children(element.id, "failure")
        features = self._project.children(element.id, "characteristic")
        implicit = self._taken.implicit.get(element.id)
        if direct or features or implicit:
            id = implicit or f"{xml_id_of(element.id)}.of"
            references = {"characteristics": [self._name(each.id) for each in features], "faults": [self._name(each.id) for each in direct]}
            self._out.things[id] = Thing(id, FUNCTION, {}, _filled(references), {IMPLICIT: "true"})
            names.append(id)
        for each in features:
            self._put(each, CHARACTERISTIC)
        inner = [self._name(each.id) for each in self._project.children(element.id, "element")]
        self._put(element, ELEMENT, {"elements": inner, "functions": names})
        return [*failures, *direct]

    def _function(self, function: Entity) -> list[Entity]:
        failures = self._project.children(function.id, "failure")
        features = self._project.children(function.id, "characteristic")
        functions: list[str] = []
        characteristics = [self._name(each.id) for each in features]
        for each in features:
            self._put(each, CHARACTERISTIC)
        for each in self._project.children(function.id, "prerequisite"):
            needed = self._project.shown(_text(each.values.get(NEEDS)))
            if needed is not None:
                (functions if needed.kind == "function" else characteristics).append(self._name(needed.id))
                self._told.add(each.id)
        faults = [self._name(each.id) for each in failures]
        self._put(function, FUNCTION, {"functions": functions, "characteristics": characteristics, "faults": faults})
        return list(failures)

    def _role(self, failure: Entity) -> dict[str, str]:
        """A mode whose causes nobody has found yet: at the bottom of the net it would be taken for a cause itself."""
        is_mode = self._project.children(failure.id, "link") and not causes_below(self._project, failure.id)
        return {IS: "mode"} if is_mode else {}

    def _lead(self, failure: Entity) -> None:
        self._told.update(link.id for link in self._project.children(failure.id, "link"))

    def _tasks(self, cause: Entity, written: set[EntityId]) -> None:
        """The task sets of a cause: it has them once, though several lines may name it."""
        lines = [line for line in self._project.naming(cause.id, CAUSE) if line.values.get(PARENT) in written]
        if not lines:
            return
        in_the_middle = bool(causes_below(self._project, cause.id))
        told = [_LineTelling(self._project, self._taken, line, self._name(cause.id)).run(always=in_the_middle) for line in lines]
        self._told.update(line.id for line in lines)
        self._told.update(id for each in told for id in each.entities)
        changed = [each for each in told if any(self._before.get(thing.id) != thing for thing in each.sets)]
        chosen = (changed or told)[0]
        if len({each.content for each in told}) > 1:
            self._torn += 1
        for thing in chosen.sets:
            self._out.things[thing.id] = self._with_actions(thing, chosen)

    def _with_actions(self, thing: Thing, told: _LineTelling) -> Thing:
        """The set, naming its actions: two that were one in the document and differ now are two."""
        references: dict[str, list[str]] = {}
        for name, action, entity in told.actions[thing.id]:
            known = self._out.things.get(action.id, action)
            id = action.id if known == action else xml_id_of(entity)
            self._out.things[id] = Thing(id, ACTION, action.texts, action.references, action.own)
            references.setdefault(name, []).append(id)
        return Thing(thing.id, thing.tag, thing.texts, _filled(references), thing.own, thing.home)

    def _put(
        self,
        entity: Entity,
        tag: str,
        references: Mapping[str, list[str]] | None = None,
        elsewhere: Iterable[str] = (),
        own: Mapping[str, str] | None = None,
    ) -> None:
        self._told.add(entity.id)
        id = self._name(entity.id)
        beside = _own(entity, {*TEXTS[tag], *elsewhere}, tag) | dict(own or {})
        self._out.things[id] = Thing(id, tag, _texts(entity, tag), _filled(references or {}), beside)

    def _name(self, id: EntityId) -> str:
        return self._taken.objects.get(id) or xml_id_of(id)

    def _count(self) -> None:
        kinds = KINDS.keys() - _ASIDE
        unsaid = (each for each in self._project.all() if each.kind in kinds and each.id not in self._told)
        left = Counter(KINDS[each.kind].label.lower() for each in unsaid if fate(each) is not Fate.REMOVED)
        if left:
            parts = ", ".join(f"{count} × {label}" for label, count in sorted(left.items()))
            self._out.notes.append(f"MSRFMEA has no place for some of it: {parts}; a .json export holds everything")
        undecided = sum(len(contested(each)) for each in self._project.all() if each.own and each.id in self._told)
        if undecided:
            self._out.notes.append(
                f"{undecided} contested cells wait for a person; what is shown was written, and a .json export holds all of it"
            )
        if self._torn:
            self._out.notes.append(
                f"{self._torn} causes stand in several lines with different ratings or measures, and MSRFMEA has one set for a cause: "
                "that of one line was written"
            )


class _LineTelling:
    """The task sets of one line: the first holds what is in place, each round one more."""

    def __init__(self, project: Project, taken: Taken, line: Entity, home: str) -> None:
        self._project = project
        self._taken = taken
        self._line = line
        self._home = home
        self.sets: list[Thing] = []
        self.actions: dict[str, list[tuple[str, Thing, EntityId]]] = {}
        self.entities: list[EntityId] = []

    def run(self, *, always: bool) -> _LineTelling:
        """`always`: also where there is nothing to say, so that the line is one for whoever reads it."""
        line = self._line
        rounds = self._project.children(line.id, "round")
        controls, actions = self._project.children(line.id, "control"), self._project.children(line.id, "action")
        texts, own = _texts(line, TASK_SETS), _own(line, set(TEXTS[TASK_SETS]) - {"date"}, TASK_SETS)
        first = self._taken.sets.get(line.id)
        if always or first or texts or own or rounds or controls or actions:
            first = first or xml_id_of(line.id)
            self._set(first, texts, own)
            for each in rounds:
                self._set(self._name(each), _texts(each, TASK_SETS), _own(each, set(TEXTS[TASK_SETS]), TASK_SETS))
            for each in controls:
                self._measure(each, first, is_action=False)
            for each in actions:
                home = self._taken.sets.get(each.id)
                self._measure(each, home if home in self.actions else self.sets[-1].id, is_action=True)
        self.entities = [each.id for each in (*rounds, *controls, *actions)]
        return self

    @property
    def content(self) -> str:
        """What it says, whatever its objects are called."""
        told = [(sorted(each.texts.items()), sorted(each.own.items()), self._said(each.id)) for each in self.sets]
        return repr(told)

    def _said(self, set_id: str) -> list[object]:
        return [
            (name, sorted(action.texts.items()), sorted(action.references.items()), sorted(action.own.items()))
            for name, action, _ in self.actions[set_id]
        ]

    def _set(self, id: str, texts: Mapping[str, str], own: Mapping[str, str]) -> None:
        self.sets.append(Thing(id, TASK_SETS, texts, {}, own, self._home))
        self.actions[id] = []

    def _measure(self, entity: Entity, home: str, *, is_action: bool) -> None:
        owner = self._project.shown(_text(entity.values.get(FieldName("owner"))))
        references = {"owner": [self._name(owner)]} if owner is not None and is_action else {}
        own = _own(entity, set(TEXTS[ACTION]), ACTION)
        if is_action and home == self.sets[0].id and entity.values.get(STATUS) in _DONE:
            own = own | {IS: "action"}
        name = "occurrence" if entity.values.get(FieldName("type")) == "prevention" else "detection"
        thing = Thing(self._name(entity), ACTION, _texts(entity, ACTION), _filled(references), own)
        self.actions[home].append((name, thing, entity.id))

    def _name(self, entity: Entity) -> str:
        return self._taken.objects.get(entity.id) or xml_id_of(entity.id)


def _texts(entity: Entity, tag: str) -> dict[str, str]:
    told = {name: values.written(entity.kind, name, entity.values.get(FieldName(name))) for name in TEXTS[tag]}
    return {name: text for name, text in told.items() if text}


def _own(entity: Entity, elsewhere: set[str], tag: str) -> dict[str, str]:
    """What of an entity has no other place: written down beside, so that Forestall finds it again."""
    fields = KINDS[entity.kind].fields
    found: dict[str, str] = {}
    for name in sorted(entity.values):
        value: Value = entity.values[name]
        known = fields.get(name)
        if value is None or known is None or known.type not in values.OWN_TYPES or name in _NOT_SAID or name.startswith(CUSTOM_PREFIX):
            continue
        if name not in elsewhere or (name in TEXTS[tag] and not values.written(entity.kind, name, value)):
            found[name] = values.written_own(value)
    return found


def _filled(references: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(dict.fromkeys(ids)) for name, ids in references.items() if ids}


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None
