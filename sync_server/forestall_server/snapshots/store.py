"""Snapshots in the database, over one connection and its transaction: packed pages that were read once and are served many times."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from forestall.ids import ProjectId
from forestall.protocol.messages import SnapshotHead
from forestall.store.tables import stream
from forestall_server.tables import snapshot, snapshot_page

KEPT = 2
"""How many snapshots of a project stay: the newest, and the one that somebody may be fetching."""


def stale_streams(connection: Connection, changes: int) -> list[tuple[ProjectId, str]]:
    """The streams that are so many changes ahead of their newest snapshot, by key and partition."""
    newest = select(func.max(snapshot.c.number)).where(snapshot.c.stream == stream.c.id).scalar_subquery()
    behind = stream.c.head - func.coalesce(newest, 0) >= changes
    rows = connection.execute(select(stream.c.project, stream.c.partition).where(behind).order_by(stream.c.id))
    return [(ProjectId(project), partition) for project, partition in rows]


class SnapshotStore:
    """The snapshots of one stream."""

    def __init__(self, connection: Connection, stream: int) -> None:
        self._connection = connection
        self._stream = stream

    def newest(self) -> SnapshotHead | None:
        """What the newest snapshot holds."""
        query = select(snapshot.c.head).where(snapshot.c.stream == self._stream).order_by(snapshot.c.number.desc()).limit(1)
        found = self._connection.execute(query).scalar()
        return msgspec.json.decode(found, type=SnapshotHead) if found else None

    def page(self, number: int, page: int) -> bytes | None:
        """One page, packed; None where that snapshot is not kept any more."""
        query = select(snapshot_page.c.body).where(
            snapshot_page.c.stream == self._stream, snapshot_page.c.number == number, snapshot_page.c.page == page
        )
        return self._connection.execute(query).scalar()

    def keep(self, head: SnapshotHead, pages: Sequence[bytes]) -> None:
        """Keep a snapshot, and let go of those before the last."""
        key = {"stream": self._stream, "number": head.number}
        self._drop([head.number])
        self._connection.execute(insert(snapshot), [{**key, "head": msgspec.json.encode(head).decode()}])
        if pages:
            self._connection.execute(insert(snapshot_page), [{**key, "page": place, "body": body} for place, body in enumerate(pages)])
        numbers = select(snapshot.c.number).where(snapshot.c.stream == self._stream).order_by(snapshot.c.number.desc()).offset(KEPT)
        self._drop(list(self._connection.execute(numbers).scalars()))

    def _drop(self, numbers: Sequence[int]) -> None:
        for table in (snapshot_page, snapshot):
            self._connection.execute(delete(table).where(table.c.stream == self._stream, table.c.number.in_(numbers)))
