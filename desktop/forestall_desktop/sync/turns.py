"""One program of this person at a time renews the sign-in at a server; the others wait for it. Never renews anything itself."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from forestall.errors import Unavailable
from forestall.store.lock import FileLock
from forestall_desktop.settings.folders import made

LOCK_SECONDS = 90.0
"""How long one waits for another program that is renewing; longer than any request takes."""
_LOCK_POLL_SECONDS = 0.05


@contextmanager
def renewing(folder: Path, address: str) -> Iterator[None]:
    """The right to renew this person's sign-in. `Unavailable` where another program keeps it for too long."""
    lock = FileLock(made(folder) / "sign-in", "renewal", f"Another program is renewing the sign-in at {address}. Try again in a moment")
    patience_ends = time.monotonic() + LOCK_SECONDS
    while True:
        try:
            lock.__enter__()
            break
        except Unavailable:
            if time.monotonic() > patience_ends:
                raise
            time.sleep(_LOCK_POLL_SECONDS)
    try:
        yield
    finally:
        lock.__exit__(None, None, None)
