"""What is to be said about anything: where it hangs, what its cells hold, and where the structure tree goes round in a ring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from forestall.changes import Entity, FieldName
from forestall.fmea.edits import Refused
from forestall.fmea.findings.rules import Finding, Rule, found
from forestall.fmea.model import KINDS
from forestall.fmea.project import Project
from forestall.fmea.rings import set_aside
from forestall.fmea.schema import PARENT, Field, FieldType
from forestall.fmea.sheet import is_mode
from forestall.fmea.values import check

_CHECKED = frozenset({FieldType.RATING, FieldType.NUMBER, FieldType.DATE, FieldType.CHOICE, FieldType.FLAG})

_FIELDS: Mapping[str, Mapping[FieldName, Field]] = {
    kind.name: {field.name: field for field in kind.fields.values() if field.type in _CHECKED} for kind in KINDS.values()
}


def of_anything(project: Project, entity: Entity, _today: date) -> Iterator[Finding]:
    """The remarks on any entity: what it hung on is gone; a cell holds what it cannot."""
    under = KINDS[entity.kind].fields.get(PARENT)
    if under is not None and not _hangs(project, entity, under.kinds):
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


def _hangs(project: Project, entity: Entity, kinds: tuple[str, ...]) -> bool:
    """Whether an entity hangs on something that is there. A cause or an effect is shown where it is named, and
    needs no other place; a signature keeps alive what it signs."""
    parent = entity.values.get(PARENT)
    above = project.shown(parent) if isinstance(parent, str) else None
    if above is not None and above.kind in kinds:
        return True
    return entity.kind == "signature" or (entity.kind == "failure" and not is_mode(project, entity))
