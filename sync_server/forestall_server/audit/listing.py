"""The audit log and its proof, as people and programs read them. Pure."""

from __future__ import annotations

from collections.abc import Container

import msgspec

from forestall.clock import Millis, iso, stamp_at
from forestall_server.audit.chain import Line, Proof


def line_text(line: Line) -> str:
    """A line for a person: when, in which project, who, what, and the facts."""
    facts = msgspec.json.decode(line.about, type=dict[str, object])
    told = " ".join(f"{name}={value}" for name, value in facts.items() if value is not None)
    return f"{_when(line)}  {line.book or '-'}  {line.who or '-'}  {line.what}  {told}".rstrip()


def line_document(line: Line) -> dict[str, object]:
    """A line for a program."""
    return {
        "project": line.book or None,
        "n": line.n,
        "at": _when(line),
        "who": line.who,
        "device": line.device or None,
        "what": line.what,
        "about": msgspec.json.decode(line.about, type=dict[str, object]),
        "link": line.link,
    }


def proof_document(proof: Proof) -> str:
    """A proof as one JSON document."""
    told = {"ok": proof.ok, **msgspec.structs.asdict(proof)}
    return msgspec.json.encode(told).decode() + "\n"


def proof_text(proof: Proof, trusted: Container[str] | None) -> str:
    """What a good proof says."""
    told = f"The audit log is whole: {proof.lines} lines, {proof.checkpoints} checkpoints, {proof.unsigned} lines since the last of them\n"
    if trusted is None:
        told += "".join(f"Signed by {key}: compare it with the server's own\n" for key in proof.keys)
    return told


def _when(line: Line) -> str:
    return iso(stamp_at(Millis(line.at)))
