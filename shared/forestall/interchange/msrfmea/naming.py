"""Which entity an object of a document is, the same for everybody who reads that document. Never asks chance or a clock.

An object that Forestall wrote carries the id of its entity. Any other gets an id made of the document's key and its own id.
"""

from __future__ import annotations

import re
from base64 import b32encode
from hashlib import blake2b

from forestall.ids import EntityId
from forestall.interchange.msrfmea.grammar import STRUCTURE
from forestall.interchange.msrfmea.things import Told

PREFIX = "forestall."
_PLAIN = re.compile(r"[A-Za-z0-9_.-]{1,190}")


def key_of(told: Told, name: str) -> str:
    """What a document is about: its structures. A later version of it has the same; `name` serves where it names none."""
    structures = [f"{each.id} {each.texts.get('text', '')}" for each in told.of(STRUCTURE)]
    return _hashed("key", *(structures or [name]))


def entity_of(key: str, xml_id: str, *beside: str) -> EntityId:
    """The entity of an object, or of its part in something else (`beside`)."""
    if not beside and xml_id.startswith(PREFIX):
        return EntityId(xml_id.removeprefix(PREFIX)[:200] or "-")
    return EntityId(_hashed("entity", key, xml_id, *beside))


def xml_id_of(entity: str) -> str:
    """The id in a document of an entity that came from none; XML allows few letters in it."""
    return PREFIX + (entity if _PLAIN.fullmatch(entity) else _hashed("xml", entity))


def _hashed(*parts: str) -> str:
    told = "\0".join(parts).encode(errors="replace")
    return b32encode(blake2b(told, digest_size=15).digest()).decode().lower()
