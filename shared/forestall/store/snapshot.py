"""Snapshots: the heads of a replica in pages, without its history. For devices that are new, or were away for longer than the log reaches
back.

A snapshot is taken in one transaction and put in place in one; in between its pages are files that can be fetched again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Protocol

from forestall.changes import Entity
from forestall.protocol.messages import SnapshotHead, SnapshotPage
from forestall.protocol.packing import pack, unpack
from forestall.protocol.state import from_row, to_row
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica

PAGE_ENTITIES = 2_000


class Snapshots(Protocol):
    """Where a snapshot of a project can be had."""

    def head(self) -> SnapshotHead:
        """What the newest snapshot holds."""
        ...

    def page(self, number: int, page: int) -> bytes:
        """One page of the snapshot as of `number`, packed."""
        ...


def taken(replica: Replica) -> tuple[SnapshotHead, list[bytes]]:
    """The replica as it is in this transaction: head and packed pages."""
    entities = sorted(replica.entities(), key=lambda entity: entity.id)
    pages = [pack(SnapshotPage(rows=[to_row(entity) for entity in some])) for some in _portions(entities)]
    head = SnapshotHead(
        epoch=replica.epoch,
        number=replica.head,
        pages=len(pages),
        entities=len(entities),
        hash=replica.hash,
        counted=replica.counted(),
        knowledge=list(replica.knowledge()),
    )
    return head, pages


def put_in_place(file: ProjectFile, head: SnapshotHead, pages: Iterable[bytes]) -> None:
    """Make a file hold this snapshot and, on top of it, what it has not sent yet; in one transaction.

    Raises `Corrupt`, and changes nothing, where the pages are not the ones the head speaks of.
    """
    with file.writing() as replica:
        replica.adopt(head, (from_row(*row) for page in pages for row in unpack(page, SnapshotPage).rows))


def _portions(entities: Iterable[Entity]) -> Iterator[list[Entity]]:
    rest = iter(entities)
    while some := list(islice(rest, PAGE_ENTITIES)):
        yield some
