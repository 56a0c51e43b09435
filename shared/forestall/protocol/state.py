"""Entities as rows and as hashes. A state hash depends on the set of heads alone, never on the order in which changes came.

Each entity hashes to a number; a bucket is the sum of its entities' numbers, the state hash the sum of all buckets (modulo 2**256), so a
single
edit costs one subtraction and one addition. Idea: AdHash (Bellare and Micciancio, "A new paradigm for collision-free hashing", 1997).
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any
from zlib import crc32

import msgspec

from forestall.changes import Dot, Entity, FieldName, Head, Mark
from forestall.clock import Stamp
from forestall.errors import Corrupt
from forestall.ids import EntityId, SiteId
from forestall.protocol.codec import DAMAGE, DAMAGED, decode_json, encode_json

BUCKETS = 256
_MODULUS = 2**256
_canonical = msgspec.json.Encoder(order="deterministic").encode


def bucket_of(entity: EntityId) -> int:
    """Which bucket an entity belongs to, 0 to 255."""
    return crc32(entity.encode()) % BUCKETS


def weight(entity: Entity | None) -> int:
    """What an entity adds to its bucket; nothing where there is none."""
    if entity is None:
        return 0
    told = _by_dot(entity) if entity.own else [(entity.mark.dot, entity.values)]
    return int.from_bytes(blake2b(_canonical([entity.id, entity.kind, told]), digest_size=32).digest(), "big")


def _by_dot(entity: Entity) -> list[tuple[Dot, dict[FieldName, Any]]]:
    """What each change holds of an entity now, in the order of the changes' names."""
    by_dot: dict[Dot, dict[FieldName, Any]] = {entity.mark.dot: dict(entity.values)}
    for name, heads in entity.own.items():
        by_dot[entity.mark.dot].pop(name, None)
        for head in heads:
            by_dot.setdefault(head.dot, {})[name] = head.value
    return [(dot, fields) for dot, fields in sorted(by_dot.items()) if fields]


def add(total: int, amount: int) -> int:
    """The sum of two hashes, which is a hash again; a negative amount takes away."""
    return (total + amount) % _MODULUS


def to_hex(total: int) -> str:
    """A hash as people and databases see it: 64 hexadecimal digits."""
    return f"{total:064x}"


def from_hex(told: str) -> int:
    """The hash in hexadecimal digits. Raises `Corrupt` where it is none."""
    try:
        return int(told, 16)
    except DAMAGE as error:
        raise Corrupt(DAMAGED) from error


def state_hash(entities: list[Entity]) -> str:
    """The hash of a whole state, computed from nothing."""
    return to_hex(sum(weight(entity) for entity in entities) % _MODULUS)


def to_row(entity: Entity) -> tuple[str, str, str, int, int, str, str, str | None]:
    """An entity as its table keeps it: id, kind, site, n, stamp, author, fields, heads (JSON, or None where all came with the mark)."""
    dot, stamp, author = entity.mark
    heads = encode_json(entity.own).decode() if entity.own else None
    return entity.id, entity.kind, dot.site, dot.n, stamp, author, encode_json(entity.values).decode(), heads


def from_row(id: str, kind: str, site: str, n: int, stamp: int, author: str, fields: str, heads: str | None) -> Entity:
    """The entity of a row. Raises `Corrupt` where the row is damaged."""
    try:
        own = {FieldName(name): tuple(map(_head, each)) for name, each in decode_json(heads).items()} if heads else {}
        return Entity(EntityId(id), kind, Mark(Dot(SiteId(site), n), Stamp(stamp), author), decode_json(fields), own)
    except DAMAGE as error:
        raise Corrupt(DAMAGED) from error


def _head(told: list[Any]) -> Head:
    dot, stamp, author, value = told
    return Head(Dot(*dot), Stamp(stamp), author, value)
