"""Makes bundles that no program of ours would make: taken apart, changed, and signed again. For tests of what a reader refuses."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import msgspec
import zstandard

from forestall.bundle.keys import Keys
from forestall.bundle.manifest import NOT_ENCRYPTED, Manifest, sign
from forestall.changes import Change
from forestall.protocol.codec import encode_json, to_wire


def taken_apart(path: Path) -> tuple[Manifest, bytes]:
    """Manifest and payload of a bundle, unchecked."""
    raw = path.read_bytes()
    first, rest = raw.split(b"\n", 1)
    length = int(first.split()[2])
    return msgspec.json.decode(rest[:length], type=Manifest), rest[length + 130 :]


def forged(path: Path, keys: Keys, payload: bytes | None = None, **told: Any) -> Path:
    """The bundle with another payload or other words in its manifest, properly signed by these keys."""
    manifest, old = taken_apart(path)
    new = old if payload is None else payload
    told = {"payload_bytes": len(new), "payload_sha256": hashlib.sha256(new).hexdigest(), "signer": keys.public.line, **told}
    made = path.with_name(f"forged-{path.name}")
    made.write_bytes(sign(msgspec.structs.replace(manifest, **told), keys) + new)
    return made


def plainly(path: Path, keys: Keys, plain: bytes, **told: Any) -> Path:
    """The bundle, not encrypted, with these bytes for its unpacked payload."""
    packed = zstandard.ZstdCompressor().compress(plain)
    return forged(path, keys, packed, **{"encryption": NOT_ENCRYPTED, "recipients": (), "ephemeral": "", **told})


def lines(*changes: Change | list[Any]) -> bytes:
    """Changes, or what looks like some, as a payload holds them."""
    told = [to_wire(change) if isinstance(change, Change) else change for change in changes]
    return b"\n".join(encode_json(each) for each in ["core", *told])
