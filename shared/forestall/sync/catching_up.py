"""Brings a new or long-gone device to a snapshot.

Its pages wait in a folder beside the file until all are there; a cut connection costs one page.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from forestall.errors import Unavailable
from forestall.protocol.messages import SnapshotHead
from forestall.store.file import ProjectFile
from forestall.store.snapshot import Snapshots, put_in_place, rows_in


def catch_up(file: ProjectFile, snapshots: Snapshots, progress: Callable[[int, int], None]) -> tuple[SnapshotHead, int]:
    """Bring the newest snapshot into the file, beside what it has itself; gives its head, and how many changes it added.

    `progress`: pages fetched, pages in all.
    """
    folder = file.path.with_name(f".{file.path.name}.snapshot")
    head = snapshots.head()
    try:
        folder.mkdir(exist_ok=True)
        pages = [_fetched(folder, snapshots, head, page, progress) for page in range(head.pages)]
        added = put_in_place(file, head, rows_in(page.read_bytes() for page in pages))
    except OSError as error:
        raise Unavailable(
            f"There is no room beside {file.path.name} for what the server sends: {error.strerror}. Nothing was changed"
        ) from error
    shutil.rmtree(folder, ignore_errors=True)
    return head, added


def _fetched(folder: Path, snapshots: Snapshots, head: SnapshotHead, page: int, progress: Callable[[int, int], None]) -> Path:
    path = folder / f"{head.epoch}-{head.number}-{page}"
    if not path.exists():
        unfinished = path.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(snapshots.page(head.number, page))
        unfinished.replace(path)
    progress(page + 1, head.pages)
    return path
