"""Changes as JSON, on the wire and in the log. Keeps what it does not understand; refuses what is not a change at all.

On the wire a change is one array: `[site, n, stamp, author, kind, entity, set, saw, intention, *extra]`, where `saw` names dots as
`[site, n]`.
In a log the scalars have columns of their own and the rest is the body: `[set, saw, *extra]`. A change is put into words once
(`tell`): log, wire and hashes are made of the same pieces.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, Any, NamedTuple

import msgspec

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.errors import Corrupt, Unreadable
from forestall.ids import EntityId, SiteId

NAME_MAX = 200
"""The longest id, author, kind or field name that is taken, in characters."""
FIELDS_MAX = 500
"""How many fields one change may set."""
NESTING_MAX = 20
"""How deep lists and objects may nest inside one value."""
_NUMBER_MAX = 2**63 - 1
_NESTED = frozenset({list, dict})
_SCALARS = 9

DAMAGE = (msgspec.DecodeError, AttributeError, TypeError, ValueError)
"""What reading a damaged row raises, before it is said in words."""
DAMAGED = "A part of this project is damaged and cannot be read. It was left as it is; restore a backup of it"

encode_json = msgspec.json.Encoder().encode
decode_json = msgspec.json.Decoder().decode
canonical = msgspec.json.Encoder(order="deterministic").encode
"""The same bytes for the same value, whatever order its keys came in; what is hashed is hashed so."""
read_fields = msgspec.json.Decoder(dict[str, Any]).decode
"""The fields of an entity or of a change, by name."""
_pieces = msgspec.json.Decoder(list[msgspec.Raw]).decode

_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=NAME_MAX)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=_NUMBER_MAX)]
_Nth = Annotated[int, msgspec.Meta(ge=1, le=_NUMBER_MAX)]
_Set = Annotated[dict[Annotated[FieldName, msgspec.Meta(min_length=1, max_length=NAME_MAX)], Any], msgspec.Meta(max_length=FIELDS_MAX)]
_Saw = dict[FieldName, list[tuple[Annotated[SiteId, msgspec.Meta(max_length=NAME_MAX)], _Nth]]]


class _Wire(msgspec.Struct, array_like=True, gc=False):
    """What travels must be this; what follows in the array is kept as it is."""

    site: _Name
    n: _Nth
    stamp: _Count
    author: Annotated[str, msgspec.Meta(max_length=NAME_MAX)]
    kind: _Name
    entity: _Name
    set: _Set
    saw: _Saw
    intention: _Count
    more: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


_read = msgspec.json.Decoder(_Wire).decode


class Told(NamedTuple):
    """A change as canonical JSON in pieces: its name and place, the fields it sets, the dots it saw, its intention, and what else came."""

    name: bytes
    set: bytes
    saw: bytes
    intention: int
    extra: bytes

    @property
    def body(self) -> str:
        """What the log keeps beside the columns."""
        return b"".join((b"[", self.set, b",", self.saw, self.extra, b"]")).decode()

    @property
    def wire(self) -> bytes:
        """The array that travels."""
        return b"%s,%s,%s,%d%s]" % (self.name, self.set, self.saw, self.intention, self.extra)


def tell(change: Change) -> Told:
    """A change put into words."""
    name = canonical((*change.dot, change.stamp, change.author, change.kind, change.entity))[:-1]
    extra = b"," + canonical(change.extra)[1:-1] if change.extra else b""
    return Told(name, canonical(change.set), canonical(change.saw) if change.saw else b"{}", change.intention, extra)


def body_to_wire(site: str, n: int, stamp: int, author: str, kind: str, entity: str, intention: int, body: str) -> bytes:
    """The array that travels, from a row of the log: what it says is not taken apart. Raises `Corrupt` where the row is damaged."""
    try:
        fields, saw, *extra = _pieces(body)
    except DAMAGE as error:
        raise Corrupt(DAMAGED) from error
    name = encode_json((site, n, stamp, author, kind, entity))[:-1]
    return b",".join((name, fields, saw, b"%d" % intention, *extra)) + b"]"


def fields_of(body: str) -> str:
    """The fields that a change in the log sets, as JSON. Raises `Corrupt` where the row is damaged."""
    try:
        return bytes(_pieces(body)[0]).decode()
    except (*DAMAGE, IndexError) as error:
        raise Corrupt(DAMAGED) from error


def to_wire(change: Change) -> msgspec.Raw:
    """A change as the array that travels."""
    return msgspec.Raw(tell(change).wire)


def from_wire(wire: bytes | msgspec.Raw) -> Change:
    """The change in an array from a peer. Unknown fields, kinds and further items are kept.

    Raises `Unreadable` where the array is no change.
    """
    try:
        told = _read(wire)
        extra = () if told.more is msgspec.UNSET else tuple(map(decode_json, _pieces(wire)[_SCALARS:]))
    except (*DAMAGE, RecursionError) as error:
        raise Unreadable(_NO_CHANGE) from error
    if "\0" in told.site or "\0" in told.kind or "\0" in told.entity or "\0" in told.author:
        raise Unreadable(_NO_CHANGE)  # PostgreSQL keeps no NUL in a text; no id, kind or person has one
    if not is_shallow(told.set.values()) or not is_shallow(extra):
        raise Unreadable(_NO_CHANGE)
    saw = {name: tuple([_the_dot(*dot) for dot in dots]) for name, dots in told.saw.items()} if told.saw else {}
    dot = Dot(SiteId(told.site), told.n)
    return Change(dot, Stamp(told.stamp), told.author, told.kind, EntityId(told.entity), told.set, saw, told.intention, extra)


def to_body(change: Change) -> str:
    """The part of a change that the log keeps as JSON."""
    return tell(change).body


def from_body(dot: Dot, stamp: int, author: str, kind: str, entity: str, intention: int, body: str) -> Change:
    """The change of a log row; it was checked when it came in. Raises `Corrupt` where the row was damaged since."""
    try:
        fields, saw, *extra = decode_json(body)
        named = {FieldName(name): tuple([_the_dot(*each) for each in dots]) for name, dots in saw.items()}
    except DAMAGE as error:
        raise Corrupt(DAMAGED) from error
    return Change(dot, Stamp(stamp), author, kind, EntityId(entity), fields, named, intention, tuple(extra))


def many_from_wire(wires: Iterable[bytes | msgspec.Raw]) -> list[Change]:
    """All the changes of a message, or `Unreadable` where one of them is none."""
    return [from_wire(wire) for wire in wires]


_NO_CHANGE = "The other side sent something that is not a change; nothing of it was taken. One of the two programs may need an update"


def is_shallow(told: Iterable[Any], depth: int = NESTING_MAX) -> bool:
    """Whether lists and objects nest so little that every peer's decoder can follow."""
    nested = [] if _NESTED.isdisjoint(map(type, told)) else [each for each in told if type(each) in _NESTED]
    return not nested or (depth > 0 and all(is_shallow(each.values() if type(each) is dict else each, depth - 1) for each in nested))


# The cells of a row mostly saw the same few changes: one dot for all of them.
_the_dot = lru_cache(maxsize=4096)(Dot)
