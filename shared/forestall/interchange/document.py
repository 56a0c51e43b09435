"""A project as a JSON document: what it holds, and its reading, every part checked. `data/forestall-project-1.schema.json` says the same.

Reads no project and writes none; see `taking` for what becomes of a document, `writing` for how one is made.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import msgspec

from forestall.changes import FieldName
from forestall.errors import TooNew, Unavailable, Unreadable
from forestall.ids import EntityId, ProjectId, SiteId
from forestall.protocol.codec import DAMAGE, is_shallow
from forestall.protocol.messages import Count, Name

FORMAT, VERSION = "forestall-project", 1
BYTES_MAX = 1 << 30

_FieldName = Annotated[FieldName, Name]
_Dot = tuple[Annotated[SiteId, Name], Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]]


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One entity: its fields as they are shown; of a contested cell all that stands in it, the shown value first."""

    id: Annotated[EntityId, Name]
    kind: Annotated[str, Name]
    fields: dict[_FieldName, Any]
    contested: dict[_FieldName, Annotated[list[Any], msgspec.Meta(min_length=2)]] = {}
    disputed: bool = False


class ToldChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One change of the history, as `forestall.changes.Change` explains it."""

    site: Annotated[SiteId, Name]
    n: Annotated[int, msgspec.Meta(ge=1, le=2**63 - 1)]
    stamp: Count
    author: Annotated[str, msgspec.Meta(max_length=200)]
    kind: Annotated[str, Name]
    entity: Annotated[EntityId, Name]
    set: dict[_FieldName, Any]
    saw: dict[_FieldName, list[_Dot]] = {}
    intention: Count = 0
    extra: list[Any] = []


class ToldSeal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A site's signature under its own history; see `protocol.seals`."""

    site: Annotated[SiteId, Name]
    key: Annotated[str, msgspec.Meta(max_length=64)]
    n: Count
    chain: Annotated[str, msgspec.Meta(max_length=64)]
    signature: Annotated[str, msgspec.Meta(max_length=128)]


class History(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Every change, in an order in which each follows what its author saw, and the state hash that they lead to."""

    hash: str
    changes: list[ToldChange]
    seals: list[ToldSeal] = []


class Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A whole project."""

    format: str
    version: Annotated[int, msgspec.Meta(ge=1)]
    project: Annotated[ProjectId, Name]
    entities: list[Told]
    history: History | None = None


class _Head(msgspec.Struct):
    """What every version says of itself."""

    format: str
    version: int


def read_document(path: Path) -> Document:
    """The document in a file. `Unreadable` with a sentence and the place where it is none, `TooNew` for a later version's."""
    data = _content(path)
    _check_head(path.name, data)
    try:
        document = _decode(data)
    except (msgspec.DecodeError, *DAMAGE, RecursionError) as error:
        raise _no_document(path.name, str(error)) from error
    if (wrong := _first_wrong(document)) is not None:
        raise _no_document(path.name, wrong)
    return document


_decode = msgspec.json.Decoder(Document).decode
_decode_head = msgspec.json.Decoder(_Head).decode


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > BYTES_MAX:
            raise Unreadable(f"“{path.name}” is larger than {BYTES_MAX >> 20:,} MB; no project is. Nothing was changed")
        return path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError as error:
        raise Unavailable(f"“{path.name}” cannot be read ({error.strerror}); nothing was changed") from error


def _check_head(name: str, data: bytes) -> None:
    try:
        head = _decode_head(data)
    except (msgspec.ValidationError, RecursionError):
        head = None
    except (msgspec.DecodeError, *DAMAGE) as error:
        raise _no_document(name, str(error)) from error
    if head is None or head.format != FORMAT:
        raise Unreadable(f"“{name}” is JSON, but not a project as Forestall writes it (format “{FORMAT}”); nothing was changed")
    if head.version > VERSION:
        raise TooNew(f"“{name}” was written by a newer version of Forestall; update this program to import it. Nothing was changed")


def _no_document(name: str, why: str) -> Unreadable:
    return Unreadable(f"“{name}” is not a project as Forestall writes it: {why}. Nothing was changed")


def _first_wrong(document: Document) -> str | None:
    """What no type can say: every entity once, and what stands in contested cells."""
    met: set[EntityId] = set()
    for place, each in enumerate(document.entities):
        if each.id in met:
            return f"the entity {each.id} is there twice - at `$.entities[{place}]`"
        met.add(each.id)
        if not is_shallow((*each.fields.values(), *each.contested.values())):
            return f"a value nests too deep - at `$.entities[{place}]`"
        for name, values in each.contested.items():
            if name not in each.fields or _told(each.fields[name]) != _told(values[0]) or _doubled(values):
                return f"a contested cell has different values, the shown one first - at `$.entities[{place}].contested.{name}`"
    return None


def _doubled(values: Iterable[Any]) -> bool:
    told = [_told(value) for value in values]
    return len(set(told)) < len(told)


def _told(value: Any) -> bytes:
    return msgspec.json.encode(value, order="deterministic")
