"""What is to be said about anything: where it hangs, what its cells hold, and where the structure tree goes round in a ring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from forestall.changes import Entity, FieldName
from forestall.fmea.edits import Refused
from forestall.fmea.findings.rules import Finding, Rule, found
from forestall.fmea.hanging import is_recovered
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.rings import set_aside
from forestall.fmea.schema import PARENT, Field, FieldType
from forestall.fmea.values import check

_CHECKED = frozenset({FieldType.RATING, FieldType.NUMBER, FieldType.DATE, FieldType.CHOICE, FieldType.FLAG})

_FIELDS: Mapping[str, Mapping[FieldName, Field]] = {
    kind.name: {field.name: field for field in kind.fields.values() if field.type in _CHECKED} for kind in KINDS.values()
}


def of_anything(project: Project, entity: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on any entity: what it hung on is gone; a cell holds what it cannot."""
    if is_recovered(project, entity):
        yield found(Rule.RECOVERED, entity.id, "mode", str(entity.values.get(PARENT)))
    fields = _FIELDS[entity.kind]
    for name, value in entity.values.items():
        field = fields.get(name)
        if field is None or value is None or value in field.choices:
            continue
        checked = check(field, value)
        if isinstance(checked, Refused):
            yield found(Rule.OUT_OF_SCALE, entity.id, field.name, field.name, repr(value), value=value, why=checked.sentence)


def of_element(project: Project, element: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on one element of the structure."""
    if set_aside(project, [element.id]) == [element.id]:
        yield found(Rule.STRUCTURE_RING, element.id, "element", str(element.values.get(PARENT)))
