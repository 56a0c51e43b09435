"""Freezes a project as a revision: what belongs to its content, how that is written down and hashed, and how it is kept for ever.

The hash is over values, not over changes: every replica that has the same changes finds the same. The content itself is kept in the project
as parts that are named by their own hash, so that it stays readable when the history is forgotten, and what two revisions share is kept
once. Pure; never reads a clock.
"""

from __future__ import annotations

from base64 import b32encode, b64decode, b64encode
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from zlib import crc32

import msgspec

from forestall.changes import Entity, FieldName, Value, Vector
from forestall.fmea.cells import Fate, contested, fate
from forestall.fmea.edits import Add, Batch, Refused
from forestall.fmea.kinds.revisions import CUT, DRAFT, HASH, PARTS, RULE, STATE
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, REMOVED, TEXT
from forestall.hurry import without_collecting
from forestall.ids import EntityId, SiteId

if TYPE_CHECKING:
    from hashlib import _Hash as Digest

CONTENT_RULE = "forestall content 1"
"""The name of this way to write content down; it is the first line of what is hashed. Another way gets another name."""
PAPER = frozenset({"baseline", "baseline part", "signature", "waiver", "comment", "layout", "void"})
"""Kinds that are about the content and no part of it. Fixed for this rule: later ones are content here, whoever computes the hash."""
NAME_MAX = 200

_PIECE_BYTES = 48_000
"""The longest part before packing. Even what cannot be compressed then fits a text of 64 KiB: four letters for three bytes."""
_STRIDE = 128
"""A part ends behind about every so many'th entity."""
_ADDRESS_BYTES = 20
_LISTED_MAX = 5
_read = msgspec.json.Decoder(tuple[EntityId, str, dict[FieldName, Any]])
_canonical = msgspec.json.Encoder(order="deterministic").encode


@dataclass(frozen=True, slots=True)
class Frozen:
    """One entity as a revision holds it: its values, without the empty ones."""

    kind: str
    fields: Mapping[FieldName, Value]


Content = Mapping[EntityId, Frozen]
"""What a revision holds."""


def freeze(project: Project, id: EntityId, name: str, *, date: str, remarks: str | None = None) -> Batch | Refused:
    """The edit that freezes the project as it is; `id` becomes the revision's. Refused while a cell is contested, or the name is taken."""
    steps = freezing(project, id, name, date=date, remarks=remarks)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            edit: Batch | Refused = done.value
            return edit


def freezing(project: Project, id: EntityId, name: str, *, date: str, remarks: str | None = None) -> Generator[None, None, Batch | Refused]:
    """`freeze` in steps of some milliseconds, for whoever has other things to do meanwhile. It freezes the project as it is after the first
    step: what is typed later is in the next revision."""
    refused = _misnamed(project, name) or _undecided(project)
    if refused is not None:
        return refused
    # Entities are never changed, but replaced: these stay as they are now.
    entities, cut = list(project.all()), _canonical(project.vector).decode()
    yield
    entities.sort(key=lambda entity: entity.id)
    yield
    digest, names, parts = _begun(), list[EntityId](), dict[EntityId, str]()
    for piece in _pieces(_lines(_frozen(entities)), digest):
        names.append(_address(piece))
        parts[names[-1]] = _packed(piece)
        yield
    index = list(_bounded("\n".join(names).encode()))
    parts |= {_address(piece): _packed(piece) for piece in index}
    fields: dict[FieldName, Value] = {
        TEXT: name.strip(),
        FieldName("remarks"): remarks,
        FieldName("date"): date,
        STATE: DRAFT,
        RULE: CONTENT_RULE,
        HASH: digest.hexdigest(),
        CUT: cut,
        PARTS: " ".join(_address(piece) for piece in index),
    }
    # The parts come first: whoever has the revision has all of it, wherever a sync is cut.
    new = (Add(part, "baseline part", set={TEXT: text}) for part, text in parts.items() if _piece(project, part) is None)
    return Batch((*new, Add(id, "baseline", set=fields)))


def content_of(entities: Iterable[Entity]) -> dict[EntityId, Frozen]:
    """What of these entities is content: all that was not removed, with what its cells show."""
    return dict(_frozen(entities))


def _frozen(entities: Iterable[Entity]) -> Iterator[tuple[EntityId, Frozen]]:
    for entity in entities:
        if entity.kind not in PAPER and fate(entity) is not Fate.REMOVED:
            fields = {name: value for name, value in entity.values.items() if value is not None and name != REMOVED}
            yield entity.id, Frozen(entity.kind, fields)


def content_hash(content: Content) -> str:
    """64 hexadecimal digits over everything a revision holds. Equal hashes mean equal content, in whatever order it came about."""
    digest = _begun()
    for _, line in _lines((id, content[id]) for id in sorted(content)):
        digest.update(line)
    return digest.hexdigest()


def _begun() -> Digest:
    return sha256(CONTENT_RULE.encode() + b"\n")


def kept_content(project: Project, baseline: Entity) -> Content | Refused:
    """The content of a revision as it is kept in the project; Refused where a part of it is missing or was altered."""
    lost = Refused(f"The content of revision “{project.text(baseline.id)}” is not whole here: a part is missing or was altered")
    index = _joined(project, str(baseline.values.get(PARTS) or "").split())
    told = _joined(project, index.decode("ascii", "replace").split()) if index is not None else None
    if told is None:
        return lost
    try:
        with without_collecting():
            return {id: Frozen(kind, fields) for id, kind, fields in _read.decode_lines(told)}
    except msgspec.DecodeError:
        return lost


def cut_of(baseline: Entity) -> Vector | None:
    """The changes that a revision holds, as a vector; None where what stands there is none."""
    try:
        told = msgspec.json.decode(str(baseline.values.get(CUT)))
    except msgspec.DecodeError:
        return None
    if not isinstance(told, dict) or not all(type(n) is int for n in told.values()):
        return None
    return {SiteId(site): n for site, n in told.items()}


def is_part(id: EntityId, text: Value) -> bool:
    """Whether a part holds what its name says."""
    return _unpacked(id, text) is not None


def _misnamed(project: Project, name: str) -> Refused | None:
    bare = name.strip()
    if not 0 < len(bare) <= NAME_MAX or not bare.isprintable() or bare.casefold() == "now":
        return Refused(f"A revision needs a name of at most {NAME_MAX} letters, in one line; “now” is what the project holds at the moment")
    taken = any(project.text(each.id).casefold() == bare.casefold() for each in project.children(None, "baseline"))
    return Refused(f"There is a revision “{bare}” already; give this one another name") if taken else None


def _undecided(project: Project) -> Refused | None:
    """Why the project cannot be frozen: a revision holds one truth, and a contested cell has two."""
    cells = [cell for entity in project.all() if entity.own and entity.kind not in PAPER for cell in contested(entity)]
    if not cells:
        return None
    shown = "; ".join(_cell(project, cell.entity, cell.field) for cell in cells[:_LISTED_MAX])
    more = f"; and {len(cells) - _LISTED_MAX} more" if len(cells) > _LISTED_MAX else ""
    one = "A cell is" if len(cells) == 1 else f"{len(cells)} cells are"
    return Refused(f"{one} contested, and a revision holds one truth. Nothing was frozen; settle first: {shown}{more}")


def _cell(project: Project, id: EntityId, name: FieldName) -> str:
    entity = project.get(id)
    kind = entity.kind if entity else ""
    field = field_of(kind, name)
    label = KINDS[kind].label if kind in KINDS else kind
    cause = project.value(id, CAUSE)
    text = project.text(id) or project.text(cause if isinstance(cause, str) else None)
    return f"{field.label if field else name} of {label.lower()} “{text or id}”"


def _lines(frozen: Iterable[tuple[EntityId, Frozen]]) -> Iterator[tuple[EntityId, bytes]]:
    """Each entity as one line; they come in the order of their ids."""
    return ((id, _canonical([id, each.kind, each.fields]) + b"\n") for id, each in frozen)


def _pieces(lines: Iterable[tuple[EntityId, bytes]], digest: Digest) -> Iterator[bytes]:
    """The lines in pieces that end behind the same entities in every revision: what did not change is the same piece again."""
    piece = bytearray()
    for id, line in lines:
        digest.update(line)
        piece += line
        if crc32(id.encode()) % _STRIDE == 0:
            yield from _bounded(bytes(piece))
            piece.clear()
    yield from _bounded(bytes(piece))


def _bounded(piece: bytes) -> Iterator[bytes]:
    return (piece[start : start + _PIECE_BYTES] for start in range(0, len(piece), _PIECE_BYTES))


def _address(piece: bytes) -> EntityId:
    return EntityId(b32encode(sha256(piece).digest()[:_ADDRESS_BYTES]).decode().lower())


def _packed(piece: bytes) -> str:
    import zstandard

    return b64encode(zstandard.ZstdCompressor(level=9).compress(piece)).decode()


def _joined(project: Project, names: Iterable[str]) -> bytes | None:
    """The parts of these names one behind the other; None where one is missing or altered."""
    pieces = [_piece(project, EntityId(name)) for name in names]
    whole = [piece for piece in pieces if piece is not None]
    return b"".join(whole) if len(whole) == len(pieces) else None


def _piece(project: Project, id: EntityId) -> bytes | None:
    """What a part holds. A removal or a concurrent value does not touch it: its name says which value is right."""
    entity = project.get(id)
    found = (_unpacked(id, head.value) for head in entity.heads(TEXT)) if entity else ()
    return next((piece for piece in found if piece is not None), None)


def _unpacked(id: EntityId, text: Value) -> bytes | None:
    import zstandard

    try:
        with zstandard.ZstdDecompressor(max_window_size=1 << 20).stream_reader(b64decode(str(text), validate=True)) as reader:
            piece = reader.read(_PIECE_BYTES + 1)
    except (zstandard.ZstdError, ValueError):
        return None
    return piece if _address(piece) == id else None
