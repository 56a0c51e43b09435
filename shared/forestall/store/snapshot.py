"""Snapshots: the heads of a replica in pages, without its history. For devices that are new, or were away for longer than the log reaches
back.

A snapshot is taken in one transaction and taken in in one; in between its pages are files that can be fetched again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from forestall.protocol.messages import SnapshotHead, SnapshotPage
from forestall.protocol.packing import pack, unpack
from forestall.protocol.state import EntityRow
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall.store.seals import take_seals

PAGE_ENTITIES = 2_000
_TAKEN = "snapshots_taken"


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
    pages, entities = [], 0
    after = ""
    while rows := replica.rows(after, PAGE_ENTITIES):
        pages.append(pack(SnapshotPage(rows=rows)))
        entities += len(rows)
        after = rows[-1][0]
    head = SnapshotHead(
        partition=replica.partition,
        epoch=replica.epoch,
        number=replica.head,
        pages=len(pages),
        entities=entities,
        hash=replica.hash,
        counted=replica.counted(),
        knowledge=list(replica.knowledge()),
        seals=replica.seals(),
    )
    return head, pages


def rows_in(pages: Iterable[bytes]) -> Iterator[EntityRow]:
    """The entities of packed pages, not taken apart. Raises `Unreadable` where a page is none."""
    return (row for page in pages for row in unpack(page, SnapshotPage).rows)


def put_in_place(file: ProjectFile, head: SnapshotHead, entities: Iterable[EntityRow]) -> int:
    """Have a file hold all that this snapshot holds, beside what it has itself, in one transaction; gives how many changes that adds.

    Raises as `Replica.join` does, and changes nothing then.
    """
    with file.writing() as replica:
        added = joined(replica, head, entities)
        if added:
            file.set(_TAKEN, str(taken_so_far(file) + 1))
        return added


def joined(replica: Replica, head: SnapshotHead, entities: Iterable[EntityRow], *, number_it: bool = False) -> int:
    """The same for any replica, in the caller's transaction."""
    added = replica.join(head, entities, number_it=number_it)
    take_seals(replica, head.seals)
    return added


def taken_so_far(file: ProjectFile) -> int:
    """How many snapshots were taken into a file: what they brought is in no log, so whoever has the file in memory must load it anew."""
    return int(file.get(_TAKEN) or 0)
