"""Reads which entities are copies of what in another project, and what of an entity is compared between the two. Pure.

A copy keeps, per field, a fingerprint of what its source held when the two were last alike. Equality is all that a three-way merge needs
of that past.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b

import msgspec

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.edits import Draft, Refused
from forestall.fmea.kinds.reuse import FIELD, HELD, PROJECT, REASON, REUSED, SAW, SOURCE, WHOLE
from forestall.fmea.model import KINDS
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.schema import CATALOGUE, CUSTOM_PREFIX, ORIGIN, PARENT, REMOVED, SCHEME, Field, FieldType
from forestall.ids import EntityId, ProjectId

_ID_BYTES = 12
_PRINT_BYTES = 6
_NOT_TAKEN = frozenset({FieldType.POSITION, FieldType.REMOVAL, FieldType.BASIS, FieldType.DATE, FieldType.PARENT})
_NOT_OURS = frozenset({ORIGIN, *(FieldName(name) for name in ("approved_by", "prepared_by", "justification"))})
"""What somebody decided or signed for the source alone."""
_NAMED_IN_TEXT = frozenset({SCHEME, CATALOGUE})
"""Texts of an analysis that may be ids."""
_LOCAL = "here "
NOTHING = "empty"
"""Stands for the fingerprint of an empty field where a decision about it is kept."""
_canonical = msgspec.json.Encoder(order="deterministic").encode


@dataclass(frozen=True, slots=True)
class Link:
    """One copy: itself, the record that says so, and what it is a copy of. `held` has a fingerprint for each field that was not empty;
    `whole`: what hangs below the source was taken along, so that what is added there is missing here."""

    copy: EntityId
    record: EntityId
    source: EntityId
    held: Mapping[str, str]
    whole: bool
    kept: Mapping[str, tuple[str, str]]
    """For each field that was decided to stay as it is: the fingerprint of what the source held, and the reason."""


@dataclass(slots=True)
class Links:
    """All copies of one source in a project, both ways."""

    by_copy: dict[EntityId, Link] = field(default_factory=dict)
    by_source: dict[EntityId, list[Link]] = field(default_factory=dict)

    def note(self, link: Link) -> None:
        """Know one more."""
        self.by_copy[link.copy] = link
        self.by_source.setdefault(link.source, []).append(link)

    def source_of(self, copy: EntityId | str) -> str:
        """What stands in the source for a thing here: its id there, or a word that no id is."""
        link = self.by_copy.get(EntityId(copy))
        return link.source if link else _LOCAL + copy


def links_to(project: Project, source: ProjectId) -> Links:
    """The copies that came from this source and are still there."""
    found = Links()
    for record in project.of_kind("copy"):
        copy = project.shown(_text(record, PARENT))
        if copy is not None and copy.kind in REUSED and record.values.get(PROJECT) == source:
            found.note(_link(project, record, copy))
    return found


def copy_record(copy: EntityId) -> EntityId:
    """The id of the record that says of what something is a copy; everybody finds the same."""
    return derived(copy, "copy")


def derived(copy: EntityId, source: str) -> EntityId:
    """The id of the copy of something that hangs below the source of this copy: two people who bring it over make one thing of it."""
    return EntityId(blake2b(f"{copy}\0{source}".encode(), digest_size=_ID_BYTES, person=b"linked copy").hexdigest())


def compared(entity: Entity) -> dict[FieldName, Value]:
    """What of an entity is taken over and compared: its values, without dates, people, order and what was decided for it alone."""
    fields = KINDS[entity.kind].fields
    return {name: value for name, value in entity.values.items() if value is not None and (_is_own(name) or _is_taken(fields.get(name)))}


def references(kind: str) -> tuple[FieldName, ...]:
    """The fields of a kind that name something: their values differ between source and copy, and mean the same."""
    return _references(kind)


def in_terms_of_source(links: Links, entity: Entity) -> dict[FieldName, Value]:
    """What of a copy is compared, with its references and its parent as the source calls them."""
    named = _references(entity.kind)
    return {_column(links, name): _there(links, name, value) if name in named else value for name, value in told(entity).items()}


def told(entity: Entity) -> dict[FieldName, Value]:
    """What is compared of an entity, and where it hangs."""
    parent = entity.values.get(PARENT)
    return compared(entity) | ({PARENT: parent} if isinstance(parent, str) else {})


def fingerprint(value: Value) -> str:
    """A short name for a value; empty where there is none."""
    return "" if value is None else blake2b(_canonical(value), digest_size=_PRINT_BYTES).hexdigest()


def held(values: Mapping[FieldName, Value]) -> str:
    """The fingerprints of values as a record keeps them."""
    return written({name: fingerprint(value) for name, value in values.items()})


def written(prints: Mapping[str, str]) -> str:
    """Fingerprints by field as a record keeps them."""
    return _canonical({name: each for name, each in prints.items() if each}).decode()


def is_reasoned(outcome: Outcome, draft: Draft) -> Refused | None:
    """The law over kept deviations: each says why."""
    if outcome.value(draft.entity, REASON):
        return None
    return Refused("A deviation is kept with a reason: write down why the copy differs from its source")


def below(project: Project, entity: EntityId) -> Iterator[Entity]:
    """What of that which hangs on an entity can be taken, in order."""
    return (child for kind in REUSED for child in project.children(entity, kind) if PARENT in KINDS[kind].fields)


def _link(project: Project, record: Entity, copy: Entity) -> Link:
    kept = {_text(each, FIELD): (_text(each, SAW), _text(each, REASON)) for each in project.children(record.id, "deviation")}
    return Link(copy.id, record.id, EntityId(_text(record, SOURCE)), _prints(record), record.values.get(WHOLE) is True, kept)


def _prints(record: Entity) -> dict[str, str]:
    try:
        return msgspec.json.decode(_text(record, HELD), type=dict[str, str])
    except msgspec.DecodeError:  # a stranger wrote it: nothing is known of the past, and every difference is for a person
        return {}


@cache
def _references(kind: str) -> tuple[FieldName, ...]:
    fields = KINDS[kind].fields.values()
    named = tuple(each.name for each in fields if each.type in (FieldType.REFERENCE, FieldType.PARENT) and each.kinds != ("person",))
    return (*named, *_NAMED_IN_TEXT) if kind == "analysis" else named


def _there(links: Links, name: FieldName, value: Value) -> Value:
    """What a reference is called in the source. A built-in scheme or catalogue has the same name everywhere."""
    if not isinstance(value, str):
        return value
    found = links.source_of(value)
    return found.removeprefix(_LOCAL) if name in _NAMED_IN_TEXT else found


def _column(links: Links, name: FieldName) -> FieldName:
    return FieldName(CUSTOM_PREFIX + links.source_of(name.removeprefix(CUSTOM_PREFIX))) if _is_own(name) else name


def _is_own(name: FieldName) -> bool:
    return name.startswith(CUSTOM_PREFIX)


def _is_taken(known: Field | None) -> bool:
    if known is None or known.name == REMOVED or known.name in _NOT_OURS or known.packed:
        return False
    return known.type not in _NOT_TAKEN and known.kinds != ("person",)


def _text(entity: Entity, name: FieldName) -> str:
    value = entity.values.get(name)
    return value if isinstance(value, str) else ""
