"""Every kind of entity and every field of it, by name.

The model is a graph and the form sheet a view of it: a failure is an effect above, a mode here, a cause below; a cause *line* is a
(mode, cause) pair. What is not listed here came from a newer peer: it is kept, sent on, and left alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import chain

from forestall.changes import FieldName
from forestall.fmea.kinds import (
    attachments,
    comments,
    diagrams,
    documents,
    failures,
    optimization,
    people,
    planning,
    reuse,
    revisions,
    risk,
    sources,
    structure,
    waivers,
)
from forestall.fmea.schema import CUSTOM_PREFIX, Field, FieldType, Kind, Merging

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in chain(
        people.KINDS,
        structure.KINDS,
        failures.KINDS,
        risk.KINDS,
        optimization.KINDS,
        diagrams.KINDS,
        planning.KINDS,
        waivers.KINDS,
        attachments.KINDS,
        comments.KINDS,
        reuse.KINDS,
        revisions.KINDS,
        sources.KINDS,
        documents.KINDS,
    )
}
"""Every kind this version knows, by name."""


def field_of(kind: str, name: FieldName) -> Field | None:
    """The field, or None where this version does not know it. Users' own columns are text."""
    known = KINDS.get(kind)
    if known is None:
        return None
    return known.fields.get(name) or _own_field(name)


@lru_cache(maxsize=4096)
def _own_field(name: FieldName) -> Field | None:
    return Field(name, FieldType.TEXT, "Own column") if name.startswith(CUSTOM_PREFIX) else None


def merging_of(kind: str, name: FieldName) -> Merging:
    """How concurrent changes of a field are treated; what we do not know is left for a person."""
    known = field_of(kind, name)
    return known.merging if known else Merging.REVIEWED


def stands_of(kind: str, name: FieldName) -> str | None:
    """The value of a field that stands against newer concurrent ones, if it has such a value."""
    known = KINDS.get(kind)
    field = known.fields.get(name) if known else None
    return field.stands if field else None
