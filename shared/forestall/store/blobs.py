"""The bytes of attached files inside a project file, each once and under its own hash. Never looks at what names them.

They are no part of the log or of the state hash: an attachment names its bytes by their hash, and that is merged like all else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256

from forestall.store import statements as sql
from forestall.store.connection import Connection

BLOB_MAX_BYTES = 25 * 1024 * 1024
"""The largest file that is taken."""
MANY_BYTES = 1024 * 1024 * 1024
"""From here on a project file is slow to copy and to back up, and its person is told."""


class Blobs:
    """The blobs of one open project file. Inside a transaction of the file they are part of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, data: bytes) -> str:
        """Keep these bytes; gives their hash. Keeping them again changes nothing."""
        name = name_of(data)
        self._connection.run(sql.BLOB_KEEP, {"sha256": name, "bytes": data})
        return name

    def get(self, name: str) -> bytes | None:
        """The bytes with this hash; None where they are not here, or are not those any more."""
        found = self._connection.run(sql.BLOB, {"sha256": name})
        return bytes(found[0][0]) if found and name_of(found[0][0]) == name else None

    def sizes(self) -> Mapping[str, int]:
        """The size in bytes of every blob that is here, by its hash."""
        return {str(name): int(size) for name, size in self._connection.run(sql.BLOB_SIZES, {})}

    def damaged(self) -> list[str]:
        """The hashes under which other bytes lie than they say."""
        return [name for name in sorted(self.sizes()) if self.get(name) is None]

    def drop_all_but(self, named: Collection[str]) -> int:
        """Let go of what nobody names; gives how many bytes that were."""
        idle = {name: size for name, size in self.sizes().items() if name not in named}
        self._connection.run_many(sql.BLOB_DROP, ({"sha256": name} for name in idle))
        return sum(idle.values())


def name_of(data: bytes) -> str:
    """The name under which these bytes are kept: their SHA-256 in hexadecimal digits."""
    return sha256(data).hexdigest()
