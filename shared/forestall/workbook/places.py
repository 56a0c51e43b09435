"""Plans the analysis, the tree of elements and their functions, and tells where the failures of a row hang."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Add
from forestall.fmea.schema import ORIGIN, TEXT
from forestall.workbook.columns import normal
from forestall.workbook.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from forestall.ids import EntityId
    from forestall.workbook.layout import LayoutColumn
    from forestall.workbook.provenance import Marks
    from forestall.workbook.reading import Reading

_TYPE = FieldName("type")
_REQUIREMENT = FieldName("requirement")
_METHODS = (("msr", "msr"), ("pfmea", "pfmea"), ("process fmea", "pfmea"), ("prozess fmea", "pfmea"), ("fmeca", "fmeca"))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: its focus element, what its mode hangs on, and what its effects hang on."""

    element: EntityId
    home: EntityId
    above: EntityId


class Places:
    """The places made so far. Appends what it makes to the given edits, parents before children."""

    def __init__(self, reading: Reading, new: Callable[[], EntityId], edits: list[Add], name: str, marks: Marks) -> None:
        self._reading = reading
        self._marks = marks
        self._new = new
        self._edits = edits
        self._name = reading.block.fields.get("text") or name
        self._elements: dict[tuple[EntityId, str], EntityId] = {}
        self._functions: dict[tuple[EntityId, str | None, str | None], EntityId] = {}
        self._above: dict[EntityId, EntityId] = {}
        self._known: dict[tuple[str | None, ...], Place] = {}
        layout = reading.layout
        self._levels = [*layout.of(Role.ELEMENT_HIGHER), *layout.of(Role.ELEMENT)]
        self._lower = layout.first(Role.ELEMENT_LOWER)
        self._lowers, self._functions_below = self._column(Role.ELEMENT_LOWER), self._column(Role.FUNCTION_LOWER)
        self._paths = self._all_paths()
        self._parents = self._single_parents()
        self.analysis = self._make_analysis()

    def at(self, row: int) -> Place:
        """The place of a row, made where it is new."""
        path = self._paths[row]
        place = self._known.get(path)
        if place is None:
            place = self._known[path] = self._make_place(path, row)
        if self._lowers[row] is not None or self._functions_below[row] is not None:
            self.below(row, place)
        return place

    def below(self, row: int, place: Place) -> EntityId:
        """What the causes of a row hang on: the function or element below, where the sheet names one."""
        lower, function = self._lowers[row], self._functions_below[row]
        element = self._child(place.element, lower, self._lower, row) if lower is not None else place.element
        return self._function_under(element, function, None, row, Role.FUNCTION_LOWER) or element

    def _column(self, role: Role) -> list[str | None]:
        column = self._reading.layout.first(role)
        return self._reading.cells[column.index] if column is not None else [None] * len(self._reading.kinds)

    def _all_paths(self) -> list[tuple[str | None, ...]]:
        """For each row what its place depends on: the group, the levels of elements, the function, its requirement, the function above."""
        levels = [self._reading.cells[level.index] for level in self._levels]
        functions = (self._column(role) for role in (Role.FUNCTION, Role.REQUIREMENT, Role.FUNCTION_HIGHER))
        return list(zip(self._reading.groups, *levels, *functions, strict=True))

    def _make_place(self, path: tuple[str | None, ...], row: int) -> Place:
        *levels, function, requirement, function_above = path
        element = self._make_path(tuple(levels), row)
        above = self._above.get(element, element)
        home = self._function_under(element, function, requirement, row, Role.FUNCTION) or element
        return Place(element, home, self._function_under(above, function_above, None, row, Role.FUNCTION_HIGHER) or above)

    def _make_path(self, path: tuple[str | None, ...], row: int) -> EntityId:
        columns = (None, *self._levels)
        named = [(text, column) for text, column in zip(path, columns, strict=True) if text is not None]
        if not named:
            return self._child(self.analysis, self._name, None, row)
        here = self.analysis
        if path[0] is None:
            for text in self._ancestors(str(named[0][0])):
                here = self._child(here, text, None, row)
        for text, column in named:
            here = self._child(here, text, column, row)
        return here

    def _child(self, parent: EntityId, text: str, column: LayoutColumn | None, row: int) -> EntityId:
        element = self._elements.get((parent, text))
        if element is None:
            element = self._elements[parent, text] = self._new()
            fields: dict[FieldName, Value] = {TEXT: text}
            if column is not None and column.element_type:
                fields[_TYPE] = column.element_type
            self._marks.put(fields, row, column.index if column else None)
            self._edits.append(Add(element, "element", parent, fields))
            if parent != self.analysis:
                self._above[element] = parent
        return element

    def _ancestors(self, text: str) -> list[str]:
        """Who stands above a topmost element because other rows say so: sheets that go through several levels name it there as a part."""
        chain: list[str] = []
        while (parent := self._parents.get(text)) is not None and parent not in chain:
            chain.insert(0, parent)
            text = parent
        return chain

    def _single_parents(self) -> dict[str, str]:
        """For each element named as a part of exactly one other: that one."""
        columns = [*self._levels, *([self._lower] if self._lower else [])]
        if len(columns) < 2:
            return {}
        found: dict[str, set[str]] = {}
        for path in set(zip(*(self._reading.cells[column.index] for column in columns), strict=True)):
            texts = [text for text in path if text is not None]
            for parent, child in pairwise(texts):
                if parent != child:
                    found.setdefault(child, set()).add(parent)
        return {child: next(iter(parents)) for child, parents in found.items() if len(parents) == 1}

    def _function_under(self, element: EntityId, text: str | None, requirement: str | None, row: int, role: Role) -> EntityId | None:
        if text is None and requirement is None:
            return None
        function = self._functions.get((element, text, requirement))
        if function is None:
            function = self._functions[element, text, requirement] = self._new()
            fields: dict[FieldName, Value] = {TEXT: text, _REQUIREMENT: requirement}
            fields = {name: value for name, value in fields.items() if value}
            column = self._reading.layout.first(role if text else Role.REQUIREMENT)
            self._marks.put(fields, row, column.index if column else None)
            self._edits.append(Add(function, "function", element, fields))
        return function

    def _make_analysis(self) -> EntityId:
        block = self._reading.block
        fields: dict[FieldName, Value] = {FieldName(name): value for name, value in block.fields.items()}
        fields[TEXT] = self._name
        fields[FieldName("method")] = self._method()
        remarks = [*([block.fields["remarks"]] if "remarks" in block.fields else []), *block.remarks]
        if remarks:
            fields[FieldName("remarks")] = "\n".join(remarks)
        if self._marks.source is not None:
            fields[ORIGIN] = self._marks.source
        analysis = self._new()
        self._edits.append(Add(analysis, "analysis", None, fields))
        return analysis

    def _method(self) -> str:
        """What kind of FMEA this says it is; a design FMEA where it does not say."""
        layout, block = self._reading.layout, self._reading.block
        if layout.first(Role.MONITORING_RATING) is not None:
            return "msr"
        if layout.first(Role.SEVERITY_CLASS) is not None:
            return "fmeca"
        text = normal(" ".join((self._reading.sheet, self._name, *block.fields.values(), *block.titles, *block.remarks)))
        if any(column.element_type in ("process step", "work element") for column in self._levels):
            return "pfmea"
        return next((method for word, method in _METHODS if word in text), "dfmea")
