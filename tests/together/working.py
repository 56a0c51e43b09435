"""A program that brings a project file and its server to one truth again and again, whatever becomes of the server. Its parent kills it."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from forestall.errors import Unavailable
from forestall.store.file import ProjectFile
from forestall.store.lock import syncing
from forestall_desktop.sync.service import sync_once

GAP_SECONDS = 0.1
"""Between two syncs."""


def main(home: Path, path: Path) -> None:
    """Sync without end; a server that is away just now is asked again. Any other failure ends it with a traceback."""
    with syncing(path), ProjectFile(path) as file:
        print("ready", flush=True)
        while True:
            with suppress(Unavailable):
                sync_once(home, file)
            time.sleep(GAP_SECONDS)
