"""Entities as rows and as hashes. A state hash depends on the set of heads alone, never on the order in which changes came.

Each entity hashes to a number; a bucket is the sum of its entities' numbers, the state hash the sum of all buckets (modulo 2**256), so a
single
edit costs one subtraction and one addition. Idea: AdHash (Bellare and Micciancio, "A new paradigm for collision-free hashing", 1997).
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Any
from zlib import crc32

from forestall.changes import Dot, Entity, FieldName, Head, Mark
from forestall.clock import Stamp
from forestall.errors import Corrupt
from forestall.ids import EntityId, SiteId
from forestall.protocol.codec import DAMAGE, DAMAGED, canonical, decode_json, read_fields

EntityRow = tuple[str, str, str, int, int, str, str, str | None]
"""An entity as its table and a snapshot keep it: id, kind, site, n, stamp, author, fields and heads (JSON; None where all came with the
mark)."""
BUCKETS = 256
WEIGHT_BYTES = 32
_MODULUS = 2**256


def bucket_of(entity: EntityId) -> int:
    """Which bucket an entity belongs to, 0 to 255."""
    return crc32(entity.encode()) % BUCKETS


def weight(entity: Entity | None) -> int:
    """What an entity adds to its bucket; nothing where there is none."""
    if entity is None:
        return 0
    if not entity.own:
        return weight_of_one(entity.id, entity.kind, entity.mark.dot, canonical(entity.values))
    return _weight(canonical([entity.id, entity.kind, _by_dot(entity)]))


def weight_of_one(id: str, kind: str, dot: tuple[str, int], fields: bytes) -> int:
    """The weight of an entity of which a single change says everything; `fields` as canonical JSON."""
    return _weight(b"%s,[[%s,%s]]]" % (canonical((id, kind))[:-1], canonical(dot), fields))


def weight_of_row(row: EntityRow) -> int:
    """The weight of the entity of a row whose fields are canonical JSON (see `checked`). Raises `Corrupt` where the row is damaged."""
    id, kind, site, n, _, _, fields, heads = row
    return weight(from_row(*row)) if heads else weight_of_one(id, kind, (site, n), fields.encode())


def _weight(told: bytes) -> int:
    return int.from_bytes(blake2b(told, digest_size=WEIGHT_BYTES).digest(), "big")


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


def to_row(entity: Entity) -> EntityRow:
    """An entity as its table keeps it."""
    dot, stamp, author = entity.mark
    heads = canonical(entity.own).decode() if entity.own else None
    return entity.id, entity.kind, dot.site, dot.n, stamp, author, canonical(entity.values).decode(), heads


def checked(row: EntityRow) -> EntityRow:
    """A row from elsewhere as `to_row` would write it, without making its entity. Raises `Corrupt` where it is damaged."""
    try:
        return (*row[:6], canonical(read_fields(row[6])).decode(), row[7])
    except DAMAGE as error:
        raise Corrupt(DAMAGED) from error


def from_row(id: str, kind: str, site: str, n: int, stamp: int, author: str, fields: str, heads: str | None) -> Entity:
    """The entity of a row. Raises `Corrupt` where the row is damaged.

    `fields` may also be the body of the row's change in the log, `[set, saw, …]`, where that alone says what the entity is.
    """
    try:
        own = {FieldName(name): tuple(map(_head, each)) for name, each in decode_json(heads).items()} if heads else {}
        told = decode_json(fields)
        values = told[0] if isinstance(told, list) else told
        return Entity(EntityId(id), kind, Mark(Dot(SiteId(site), n), Stamp(stamp), author), values, own)
    except DAMAGE as error:
        raise Corrupt(DAMAGED) from error


def _head(told: list[Any]) -> Head:
    dot, stamp, author, value = told
    return Head(Dot(*dot), Stamp(stamp), author, value)
