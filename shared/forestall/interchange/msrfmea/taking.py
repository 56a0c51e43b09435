"""What entities a document makes: its objects with their places in the tree, and the lines, links, controls and rounds between them.

Pure: the same document gives the same entities under the same ids. Of the project it asks only what is there already: a pair that is
joined here keeps the line or link that joins it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from forestall.changes import FieldName, Value
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, DETECTION, EFFECT, NEEDS, OCCURRENCE, PARENT, TEXT
from forestall.ids import EntityId
from forestall.interchange.msrfmea import values
from forestall.interchange.msrfmea.grammar import (
    CHARACTERISTIC,
    ELEMENT,
    FAULT,
    FORM_SHEET,
    FUNCTION,
    MEMBER,
    REFERENCES,
    STRUCTURE,
    TEXTS,
)
from forestall.interchange.msrfmea.naming import PREFIX, entity_of
from forestall.interchange.msrfmea.things import Thing, Told
from forestall.workbook.report import Skipped

IMPLICIT, IS = "implicit", "entity"
"""What Forestall notes of objects: a function that only holds failures of an element; an action that is no control; a fault that is a
mode, though nothing causes it yet."""

_DONE = frozenset({"open", "completed", None})
_PLAIN_TEXTS = frozenset({"text", "type"})


@dataclass(frozen=True, slots=True)
class Planned:
    """One entity that a document makes."""

    id: EntityId
    kind: str
    parent: EntityId | None
    fields: Mapping[FieldName, Value]


@dataclass(slots=True)
class Taken:
    """All entities of a document in an order in which parents and the named come first, and which object each of them is."""

    planned: dict[EntityId, Planned] = field(default_factory=dict)
    objects: dict[EntityId, str] = field(default_factory=dict)
    form_sheets: dict[EntityId, str] = field(default_factory=dict)
    implicit: dict[EntityId, str] = field(default_factory=dict)
    sets: dict[EntityId, str] = field(default_factory=dict)
    """The task set that a line's own ratings stand in, or an action is named in."""
    skipped: list[Skipped] = field(default_factory=list)


def taken(told: Told, key: str, project: Project, name: str) -> Taken:
    """What a document makes of a project. `name`: of the analysis, where the document names none."""
    return _Taking(told, key, project).run(name)


class _Taking:
    def __init__(self, told: Told, key: str, project: Project) -> None:
        self._told = told
        self._key = key
        self._project = project
        self._out = Taken()
        self._of: dict[str, EntityId] = {}
        self._caused: set[str] = set()
        self._joins: dict[tuple[EntityId, str], dict[object, EntityId]] = {}
        """What is named by the children of something, of a kind, and by which child."""
        self._reported: set[tuple[str, str, str]] = set()

    def run(self, name: str) -> Taken:
        for thing in self._told.of(MEMBER):
            self._add(thing, "person", None)
        for analysis, root in self._analyses(name):
            self._structure(analysis, root)
        self._report_unreached()
        self._nets()
        return self._out

    def _analyses(self, name: str) -> Iterator[tuple[EntityId, list[str]]]:
        """Each analysis with its top elements; the last one takes, too, what hangs nowhere."""
        inner = {each for thing in self._told.of(ELEMENT) for each in thing.references.get("elements", ())}
        structures = self._told.of(STRUCTURE)
        rooted = {each for thing in structures for each in thing.references.get("roots", ())}
        loose = [thing.id for thing in self._told.of(ELEMENT) if thing.id not in inner | rooted]
        for thing in structures:
            roots = self._known(thing, "roots")
            fields = self._fields("analysis", thing) | self._header(roots)
            id = self._add(thing, "analysis", None, fields)
            for sheet in self._sheets(roots):
                self._out.form_sheets.setdefault(id, sheet.id)
            yield id, [*roots, *(loose if thing is structures[-1] else ())]
        if not structures and loose:
            id = entity_of(self._key, "analysis", "analysis")
            self._out.planned[id] = Planned(id, "analysis", None, {TEXT: name})
            yield id, loose

    def _header(self, roots: Iterable[str]) -> dict[FieldName, Value]:
        return {name: value for sheet in self._sheets(roots) for name, value in self._fields("analysis", sheet).items()}

    def _sheets(self, roots: Iterable[str]) -> list[Thing]:
        """The form sheet of the first top element that has one."""
        tops = set(roots)
        return [sheet for sheet in self._told.of(FORM_SHEET) if tops & set(sheet.references.get("elements", ()))][:1]

    def _structure(self, analysis: EntityId, roots: list[str]) -> None:
        waiting = [(analysis, root) for root in reversed(roots)]
        while waiting:
            parent, xml_id = waiting.pop()
            if xml_id in self._of:
                continue
            thing = self._told.things[xml_id]
            id = self._add(thing, "element", parent)
            for function in self._known(thing, "functions"):
                self._function(id, function)
            waiting += [(id, each) for each in reversed(self._known(thing, "elements"))]

    def _function(self, element: EntityId, xml_id: str) -> None:
        if xml_id in self._of:
            return
        thing = self._told.things[xml_id]
        if IMPLICIT in thing.own:
            self._of[xml_id] = home = element
            self._out.implicit.setdefault(element, xml_id)
        else:
            home = self._add(thing, "function", element)
        for each in self._known(thing, "characteristics"):
            if each not in self._of:
                self._add(self._told.things[each], "characteristic", home)
        for each in self._known(thing, "faults"):
            if each not in self._of:
                self._add(self._told.things[each], "failure", home)

    def _report_unreached(self) -> None:
        for thing in self._told.things.values():
            if thing.tag in (ELEMENT, FUNCTION, CHARACTERISTIC, FAULT) and thing.id not in self._of:
                for text in (*thing.texts.values(), *chain(*thing.references.values())):
                    self._skip(thing, text, "nothing in the structure leads to this; it stays in the kept document and is not shown")

    def _nets(self) -> None:
        for thing in self._told.of(FUNCTION):
            function = self._of.get(thing.id)
            if function is not None and IMPLICIT not in thing.own:
                needed = [*self._known(thing, "functions"), *self._known(thing, "characteristics")]
                self._needs(function, [self._of[each] for each in needed if each in self._of])
        faults = [thing for thing in self._told.of(FAULT) if thing.id in self._of]
        self._caused = {thing.id for thing in faults if thing.references.get("causes") or thing.own.get(IS) == "mode"}
        for thing in faults:
            for cause in self._known(thing, "causes"):
                if cause in self._of:
                    self._lead(cause, thing.id)

    def _needs(self, function: EntityId, needed: Iterable[EntityId]) -> None:
        for each in needed:
            if self._out.planned[each].parent != function:
                id = self._joined("prerequisite", function, NEEDS, each)
                self._put(Planned(id, "prerequisite", function, {NEEDS: each}))

    def _lead(self, cause_id: str, effect_id: str) -> None:
        """A cause at the bottom, or with ratings of its own, is a line; one in the middle of the net is a mode with an effect."""
        cause, effect = self._of[cause_id], self._of[effect_id]
        sets = self._told.sets.get(cause_id, [])
        if cause_id in self._caused:
            self._put(Planned(self._joined("link", cause, EFFECT, effect), "link", cause, {EFFECT: effect}))
        if cause_id not in self._caused or sets:
            self._line(cause, effect, sets)

    def _line(self, cause: EntityId, mode: EntityId, sets: list[Thing]) -> None:
        id = self._joined("line", mode, CAUSE, cause, sets[0].id if sets else "")
        fields: dict[FieldName, Value] = {CAUSE: cause}
        if sets:
            fields |= self._fields("line", sets[0], {OCCURRENCE, DETECTION})
            self._out.sets[id] = sets[0].id
        self._put(Planned(id, "line", mode, fields))
        for place, each in enumerate(sets):
            if place:
                self._round(id, each)
            for name, type in (("occurrence", "prevention"), ("detection", "detection")):
                for action in self._known(each, name):
                    self._measure(id, each, self._told.things[action], type, is_first=place == 0)

    def _round(self, line: EntityId, thing: Thing) -> None:
        id = self._beside("round", thing, line)
        self._out.objects[id] = thing.id
        self._put(Planned(id, "round", line, self._fields("round", thing)))

    def _measure(self, line: EntityId, home: Thing, thing: Thing, type: str, *, is_first: bool) -> None:
        """What is in place already stands in the first set; what is still to be done, or was done since, is an action."""
        fields = {FieldName("type"): type} | self._fields("action", thing)
        owners = [self._of[each] for each in thing.references.get("owner", ()) if each in self._of]
        if owners:
            fields[FieldName("owner")] = owners[0]
        kind = "control" if is_first and thing.own.get(IS) != "action" and fields.get(FieldName("status")) in _DONE else "action"
        if kind == "control":
            fields = {name: value for name, value in fields.items() if name in _PLAIN_TEXTS} | self._own("control", thing)
        id = self._beside(kind, thing, line)
        self._out.objects[id] = thing.id
        self._out.sets.setdefault(id, home.id)
        self._put(Planned(id, kind, line, fields))

    def _add(self, thing: Thing, kind: str, parent: EntityId | None, fields: dict[FieldName, Value] | None = None) -> EntityId:
        id = self._free(kind, thing.id, entity_of(self._key, thing.id))
        self._of[thing.id] = id
        self._out.objects[id] = thing.id
        self._put(Planned(id, kind, parent, self._fields(kind, thing) if fields is None else fields))
        return id

    def _put(self, planned: Planned) -> None:
        self._out.planned.setdefault(planned.id, planned)

    def _beside(self, kind: str, thing: Thing, line: EntityId) -> EntityId:
        """An object that several lines name is an entity of each of them."""
        id = self._free(kind, thing.id, entity_of(self._key, thing.id))
        here = self._project.get(id)
        another = id in self._out.planned or (here is not None and here.values.get(PARENT) not in (line, None))
        foreign = not thing.id.startswith(PREFIX)
        return entity_of(self._key, thing.id, kind, line) if another or foreign else id

    def _free(self, kind: str, xml_id: str, id: EntityId) -> EntityId:
        """The id, unless something of another kind has it."""
        here, planned = self._project.get(id), self._out.planned.get(id)
        taken = (here is not None and here.kind != kind) or (planned is not None and planned.kind != kind)
        return entity_of(self._key, xml_id, kind) if taken else id

    def _joined(self, kind: str, parent: EntityId, name: FieldName, named: EntityId, xml_id: str = "") -> EntityId:
        """What joins the two here already; else what joined them where the document was written; else a name of the pair."""
        slot = (parent, kind)
        if slot not in self._joins:
            self._joins[slot] = {each.values.get(name): each.id for each in reversed(self._project.children(parent, kind))}
        here = self._joins[slot].get(named)
        pair = entity_of(self._key, parent, kind, named)
        if here is None and xml_id.startswith(PREFIX):
            told = entity_of(self._key, xml_id)
            return pair if told in self._out.planned or self._project.get(told) else told
        return here or pair

    def _known(self, thing: Thing, name: str) -> list[str]:
        refs = thing.references.get(name, ())
        wanted = _WANTED[thing.tag, name]
        here = {each: None for each in refs if each in self._told.things and self._told.things[each].tag == wanted}
        for each in refs:
            if each not in here:
                self._skip(thing, each, f"there is no {wanted} with this id in the document")
        return list(here)

    def _fields(self, kind: str, thing: Thing, only: set[FieldName] | None = None) -> dict[FieldName, Value]:
        fields: dict[FieldName, Value] = {}
        for name in TEXTS[thing.tag]:
            text = thing.texts.get(name)
            if text is None or (only is not None and name not in only):
                continue
            value = values.read(kind, name, text)
            if value is not None:
                fields[FieldName(name)] = value
            else:
                self._skip(thing, text, f"this is no value for “{name}”; it stays in the kept document")
        return fields | self._own(kind, thing)

    def _own(self, kind: str, thing: Thing) -> dict[FieldName, Value]:
        told = {FieldName(name): values.read_own(kind, name, text) for name, text in thing.own.items()}
        return {name: value for name, value in told.items() if value is not None}

    def _skip(self, thing: Thing, text: str, why: str) -> None:
        if (thing.id, text, why) not in self._reported:
            self._reported.add((thing.id, text, why))
            self._out.skipped.append(Skipped(f"line {self._told.nodes[thing.id].line}", text, why))


_WANTED = {(tag, name): wanted for tag, names in REFERENCES.items() for name, (_, wanted) in names.items()}
"""Which objects a reference may name."""
