"""Tries what was changed in a spreadsheet on the project of a counterfoil, by the same rules as typing, and notes what was taken.

What the rules refuse is told with its cell, and all else goes on. Never touches anybody's project.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from forestall.changes import FieldName, Value
from forestall.clock import Clock, Millis
from forestall.fmea.basis import is_ordinary
from forestall.fmea.edits import Add, Batch, Refused, Remove, SetFields
from forestall.fmea.meanings import typed_rating
from forestall.fmea.model import field_of
from forestall.fmea.rules import decide
from forestall.fmea.schema import TEXT, FieldType
from forestall.fmea.values import typed
from forestall.ids import EntityId, SiteId
from forestall.pen import Pen
from forestall.workbook.report import Finding, Skipped

if TYPE_CHECKING:
    from forestall.fmea.project import Project


@dataclass(frozen=True, slots=True)
class Meant:
    """One edit the rules took, the cell it came from, what was said there, and what stood in the fields it sets."""

    edit: Add | SetFields | Remove
    where: str
    said: str
    title: str
    before: Mapping[FieldName, Value]


@dataclass(slots=True)
class Meanings:
    """All that was meant on one form, in the order in which it is to be done."""

    meant: list[Meant] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


class Trial:
    """The project of a counterfoil with what a person typed into one of its forms, cell after cell."""

    def __init__(self, project: Project, analysis: EntityId | None, new: Callable[[], EntityId]) -> None:
        self.project, self.analysis, self._new = project, analysis, new
        self._pen = Pen(SiteId("returning"), "", Clock(lambda: Millis(0)))
        self.out = Meanings()

    def set(self, id: EntityId, name: FieldName, said: str, where: str, title: str) -> bool:
        """Type into a cell; whether it was taken."""
        entity = self.project.get(id)
        value = self.value(entity.kind if entity is not None else "", name, said)
        if isinstance(value, Refused):
            self.skip(where, said, value.sentence)
            return False
        return self.does(SetFields(id, {name: value}), where, said, title)

    def value(self, kind: str, name: FieldName, said: str) -> Value | Refused:
        """What a text means in a field; why it cannot stand there."""
        known = field_of(kind, name)
        if known is None:
            return Refused("This version of Forestall does not know this cell")
        if known.type is FieldType.REFERENCE and "person" in known.kinds:
            return self.person(said) if said else None
        if known.type is FieldType.RATING and said and not is_ordinary(self.project, self.analysis):
            found = typed_rating(self.project, self.analysis, name, said)
            if found is not None:
                return found
        return typed(known, said)

    def person(self, name: str) -> EntityId:
        """The person of this name, made where they are new."""
        people = self.project.children(None, "person")
        known = next((each.id for each in people if self.project.text(each.id).casefold() == name.casefold()), None)
        return known or self.add("person", None, {TEXT: name}, "", name)

    def failure(self, home: EntityId, text: str, fields: Mapping[FieldName, Value], where: str) -> EntityId:
        """The failure of this wording under a home, made where it is new."""
        twins = (each for each in self.project.children(home, "failure") if each.values.get(TEXT) == text)
        known = next((each.id for each in twins if all(each.values.get(name) == value for name, value in fields.items())), None)
        return known or self.add("failure", home, {**fields, TEXT: text}, where, text)

    def named(self, kind: str, parent: EntityId, text: str, where: str) -> EntityId:
        """What is called so under a parent, made where it is new."""
        known = next((each.id for each in self.project.children(parent, kind) if each.values.get(TEXT) == text), None)
        return known or self.add(kind, parent, {TEXT: text}, where, text)

    def add(
        self, kind: str, parent: EntityId | None, fields: Mapping[FieldName, Value], where: str, said: str, after: EntityId | None = None
    ) -> EntityId:
        """Make something; gives its id."""
        id = self._new()
        self.does(
            Add(id, kind, parent, {name: value for name, value in fields.items() if value is not None}, after=after), where, said, kind
        )
        return id

    def does(self, edit: Add | SetFields | Remove, where: str, said: str, title: str) -> bool:
        """Do an edit if the rules take it; whether they did."""
        verdict = decide(self.project, Batch((edit,), as_it_came=True), self._chance)
        if isinstance(verdict, Refused):
            self.skip(where, said, verdict.sentence)
            return False
        entity = self.project.get(edit.entity) if isinstance(edit, SetFields) else None
        before = {name: entity.values.get(name) for name in edit.set} if entity is not None and isinstance(edit, SetFields) else {}
        self._pen.write(self.project, verdict.drafts)
        self.out.meant.append(Meant(edit, where, said, title, before))
        return True

    def skip(self, where: str, text: str, why: str) -> None:
        """Something typed that could not be taken."""
        self.out.skipped.append(Skipped(where, text, why))

    def tell(self, kind: str, where: str, text: str, why: str) -> None:
        """Something a person should look at."""
        self.out.findings.append(Finding(kind, where, text, why))

    def _chance(self, count: int) -> bytes:
        """Chance comes with the ids."""
        return sha256(self._new().encode()).digest()[:count]
