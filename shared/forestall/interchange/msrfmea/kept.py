"""Keeps a document in a project word by word, in parts that merge and travel like all else, and puts it together again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.edits import Adopt
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, POSITION, TEXT
from forestall.ids import EntityId
from forestall.interchange.msrfmea.naming import entity_of
from forestall.interchange.msrfmea.things import ID
from forestall.interchange.msrfmea.tree import Document, Node

FORMAT = "MSRFMEA"
_KEY, _FORMAT, _ENCODING = FieldName("key"), FieldName("format"), FieldName("encoding")
_PART_MAX = 60_000


@dataclass(frozen=True, slots=True)
class Kept:
    """A document as a project keeps it."""

    entity: Entity
    text: str

    @property
    def key(self) -> str:
        """What it is about."""
        return str(self.entity.values.get(_KEY) or "")

    @property
    def encoding(self) -> str:
        """How it was, and will be, written down."""
        return str(self.entity.values.get(_ENCODING) or "utf-8")


def kept_in(project: Project) -> list[Kept]:
    """The documents that a project keeps."""
    found = (each for each in project.children(None, "document") if each.values.get(_FORMAT) == FORMAT)
    return [Kept(each, "".join(project.text(part.id) for part in project.children(each.id, "document part"))) for each in found]


def keeping(key: str, name: str, encoding: str, document: Document) -> list[Adopt]:
    """The edits that keep a document. The same object is the same part in every version of the document."""
    id = entity_of(key, "document", "document")
    head = {TEXT: name, _FORMAT: FORMAT, _KEY: key, _ENCODING: encoding, POSITION: "V"}
    parts = enumerate(_cut(document))
    return [
        Adopt(id, "document", head),
        *(
            Adopt(_part_id(key, label), "document part", {PARENT: id, POSITION: f"{place:07}V", TEXT: text})
            for place, (label, text) in parts
        ),
    ]


def parts_of(project: Project, kept: Kept) -> list[EntityId]:
    """The parts of a kept document."""
    return [part.id for part in project.children(kept.entity.id, "document part")]


def _part_id(key: str, label: str) -> EntityId:
    return entity_of(key, label, "part")


def _cut(document: Document) -> Iterator[tuple[str, str]]:
    """A document in parts, each beginning with an object and going on to the next. In their order they are the document."""
    met: dict[str, int] = {}
    for label, text in _objects(document):
        met[label] = met.get(label, 0) + 1
        for start in range(0, len(text), _PART_MAX):
            yield f"{label} {met[label]} {start // _PART_MAX}", text[start : start + _PART_MAX]


def _objects(document: Document) -> Iterator[tuple[str, str]]:
    root = document.root
    label, pieces = "head", [document.before, root.head]
    for section in root.parts:
        if isinstance(section, str):
            pieces.append(section)
            continue
        pieces.append(section.head)
        for part in section.parts:
            if isinstance(part, Node):
                yield label, "".join(pieces)
                label, pieces = f"{part.tag} {part.attributes.get(ID, '')}", [part.written()]
            else:
                pieces.append(part)
        pieces.append(section.foot)
    pieces += (root.foot, document.behind)
    yield label, "".join(pieces)
