"""Changes as JSON, on the wire and in the log. Keeps what it does not understand; refuses what is not a change at all.

On the wire a change is one array: `[site, n, stamp, author, kind, entity, set, saw, intention, *extra]`, where `saw` names dots as
`[site, n]`.
In a log the scalars have columns of their own and the rest is the body: `[set, saw, *extra]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from forestall.changes import Change, Dot, FieldName, Saw
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


def to_wire(change: Change) -> list[Any]:
    """A change as the array that travels."""
    return [
        change.dot.site,
        change.dot.n,
        change.stamp,
        change.author,
        change.kind,
        change.entity,
        change.set,
        change.saw,
        change.intention,
        *change.extra,
    ]


def from_wire(wire: Any) -> Change:
    """The change in an array from a peer. Unknown fields, kinds and further items are kept.

    Raises `Unreadable` where the array is no change.
    """
    if not isinstance(wire, list) or len(wire) < _SCALARS:
        raise Unreadable(_NO_CHANGE)
    site, n, stamp, author, kind, entity, fields, saw, intention, *extra = wire
    if not (_is_name(site) and _is_name(kind) and _is_name(entity) and _is_count(n) and _is_count(stamp) and _is_count(intention)):
        raise Unreadable(_NO_CHANGE)
    if not (n and isinstance(author, str) and (not author or _is_name(author)) and _is_shallow(extra)):
        raise Unreadable(_NO_CHANGE)
    return Change(
        Dot(SiteId(site), n),
        Stamp(stamp),
        author,
        kind,
        EntityId(entity),
        _fields(fields),
        _saw(saw),
        intention,
        tuple(extra),
    )


def to_body(change: Change) -> str:
    """The part of a change that the log keeps as JSON."""
    return encode_json((change.set, change.saw, *change.extra)).decode()


def from_body(dot: Dot, stamp: int, author: str, kind: str, entity: str, intention: int, body: str) -> Change:
    """The change of a log row; it was checked when it came in. Raises `Corrupt` where the row was damaged since."""
    try:
        fields, saw, *extra = decode_json(body)
        named = {FieldName(name): tuple([_the_dot(*each) for each in dots]) for name, dots in saw.items()}
    except DAMAGE as error:
        raise Corrupt(DAMAGED) from error
    return Change(dot, Stamp(stamp), author, kind, EntityId(entity), fields, named, intention, tuple(extra))


def many_from_wire(wires: Iterable[Any]) -> list[Change]:
    """All the changes of a message, or `Unreadable` where one of them is none."""
    return [from_wire(wire) for wire in wires]


_NO_CHANGE = "The other side sent something that is not a change; nothing of it was taken. One of the two programs may need an update"


def _is_name(told: Any) -> bool:
    # PostgreSQL keeps no NUL in a text; no id, kind or person has one.
    return isinstance(told, str) and 0 < len(told) <= NAME_MAX and "\0" not in told


def _is_count(told: Any) -> bool:
    return type(told) is int and 0 <= told <= _NUMBER_MAX


def _is_shallow(told: Iterable[Any], depth: int = NESTING_MAX) -> bool:
    """Whether lists and objects nest so little that every peer's decoder can follow."""
    nested = [] if _NESTED.isdisjoint(map(type, told)) else [each for each in told if type(each) in _NESTED]
    return not nested or (depth > 0 and all(_is_shallow(each.values() if type(each) is dict else each, depth - 1) for each in nested))


def _fields(fields: Any) -> Mapping[FieldName, Any]:
    if not isinstance(fields, dict) or len(fields) > FIELDS_MAX:
        raise Unreadable(_NO_CHANGE)
    if "" in fields or max(map(len, fields), default=0) > NAME_MAX or not _is_shallow(fields.values()):
        raise Unreadable(_NO_CHANGE)
    return fields


def _saw(saw: Any) -> Saw:
    if not isinstance(saw, dict):
        raise Unreadable(_NO_CHANGE)
    return {FieldName(name): _dots(dots) for name, dots in saw.items()} if saw else {}


def _dots(dots: Any) -> tuple[Dot, ...]:
    if not isinstance(dots, list):
        raise Unreadable(_NO_CHANGE)
    return tuple(map(_dot, dots))


def _dot(pair: Any) -> Dot:
    if type(pair) is list and len(pair) == 2:
        site, n = pair
        if type(site) is str and len(site) <= NAME_MAX and type(n) is int and n > 0:
            return _the_dot(site, n)
    raise Unreadable(_NO_CHANGE)


# The cells of a row mostly saw the same few changes: one dot for all of them.
_the_dot = lru_cache(maxsize=4096)(Dot)
