"""How much one message carries: as many changes as fit, and one at least, so that everything gets through."""

from __future__ import annotations

from collections.abc import Sequence

from forestall.protocol.messages import PAGE_BYTES

MESSAGE_BYTES = PAGE_BYTES // 4
"""How many bytes of changes one message carries, unpacked; only a single change may be larger."""


def fitting(wires: Sequence[bytes], limit_bytes: int = MESSAGE_BYTES) -> int:
    """How many of these changes, from the first on, fit into one message."""
    size = 0
    for place, wire in enumerate(wires):
        size += len(wire)
        if place and size > limit_bytes:
            return place
    return len(wires)
