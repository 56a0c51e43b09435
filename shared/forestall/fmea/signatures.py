"""Electronic signatures under a revision: what exactly a person signs, and whether a signature fits. Pure; holds no private key.

The statement names project, revision, content, person, meaning, time and device, so that a signature cannot be moved to anything else
(21 CFR 11.50, 11.70). Ed25519, RFC 8032.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass

import msgspec

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.cells import is_contested
from forestall.fmea.edits import Add
from forestall.fmea.kinds.revisions import AT, HASH, KEY, MEANING, ROLE, SIGNED, SITE
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, TEXT
from forestall.ids import EntityId, ProjectId, SiteId, fingerprint

_PURPOSE = b"forestall signature 1\0"
"""Signed along, so that no signature made for another purpose ever fits a revision."""
_canonical = msgspec.json.Encoder().encode
_BOUND = (TEXT, MEANING, ROLE, AT, SITE, HASH, KEY, SIGNED, PARENT)


@dataclass(frozen=True, slots=True)
class Statement:
    """What a person says by signing. `at` is the local time with its distance to UTC; `key` the public key in hexadecimal digits."""

    project: ProjectId
    baseline: EntityId
    revision: str
    content: str
    signer: str
    role: str
    meaning: str
    at: str
    site: SiteId
    key: str

    @property
    def message(self) -> bytes:
        """The bytes that are signed."""
        return _PURPOSE + _canonical(astuple(self))

    def add(self, id: EntityId, signature: bytes) -> Add:
        """The edit that puts the signature under the revision."""
        fields: dict[FieldName, Value] = {
            TEXT: self.signer,
            MEANING: self.meaning,
            ROLE: self.role or None,
            AT: self.at,
            SITE: self.site,
            HASH: self.content,
            KEY: self.key,
            SIGNED: signature.hex(),
        }
        return Add(id, "signature", self.baseline, fields)


def fault(project: Project, signature: Entity) -> str | None:
    """What is wrong with a signature that is here, in a sentence; None where it fits."""
    changed = [name for name in _BOUND if is_contested(signature, name) or len(signature.heads(name)) > 1]
    if changed:
        return "It was changed after it was made"
    parent = signature.values.get(PARENT)
    baseline = project.get(str(parent))
    if baseline is None or baseline.kind != "baseline":
        return "What it was put under is no revision"
    return misfit(project, baseline, {name: signature.values.get(name) for name in _BOUND})


def misfit(project: Project, baseline: Entity, fields: dict[FieldName, Value]) -> str | None:
    """What is wrong with the fields of a signature under this revision; None where they fit."""

    def told(name: FieldName) -> str:
        return str(fields.get(name) or "")

    if told(HASH) != baseline.values.get(HASH):
        return "It is over other content than this revision holds"
    statement = Statement(
        project.id,
        baseline.id,
        str(baseline.values.get(TEXT) or ""),
        told(HASH),
        told(TEXT),
        told(ROLE),
        told(MEANING),
        told(AT),
        SiteId(told(SITE)),
        told(KEY),
    )
    if not _fits(told(KEY), told(SIGNED), statement.message):
        return "It does not fit: it was altered, or copied from another revision, project or person"
    return None


def fingerprint_of(key: str) -> str:
    """Six groups of four letters that name a public key, to be compared by voice; empty where it is no key."""
    try:
        return fingerprint(bytes.fromhex(key), b"signing key")
    except ValueError:
        return ""


def _fits(key: str, signed: str, message: bytes) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signed), message)
    except (InvalidSignature, ValueError):
        return False
    return True
