"""Slows down whoever tries one wrong password or code after the other: in the database, so that every process of a server counts alike.

A name is kept as a hash, known to the server or not: it may be a password in the wrong field.
"""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection, delete, select, text, update

from forestall.clock import Millis
from forestall_server.tables import tries

FREE_TRIES = 5
"""So many wrong passwords cost nothing: people mistype."""
WAIT_SECONDS_MAX = 60
FORGET_SECONDS = 15 * 60

_MEET = text("INSERT INTO tries (name, count, last, free_at) VALUES (:name, 0, :now, :now) ON CONFLICT (name) DO NOTHING")


def wait_seconds(connection: Connection, name: str, now: Millis) -> int:
    """How long this name must wait before its next try; 0 lets it try now, and counts the try as wrong until `forgive`."""
    connection.execute(delete(tries).where(tries.c.last < now - FORGET_SECONDS * 1000))
    connection.execute(_MEET, {"name": _hashed(name), "now": now})
    ours = tries.c.name == _hashed(name)
    count, free_at = connection.execute(select(tries.c.count, tries.c.free_at).where(ours).with_for_update()).one()
    if now < free_at:
        return -int((now - free_at) // 1000)
    pause = _pause_seconds(count + 1) * 1000
    connection.execute(update(tries).where(ours).values(count=count + 1, last=now, free_at=now + pause))
    return 0


def pause_seconds(connection: Connection, name: str) -> int:
    """For how long the tries so far lock this name out, counted from the last of them; 0 where they do not."""
    count = connection.execute(select(tries.c.count).where(tries.c.name == _hashed(name))).scalar()
    return _pause_seconds(count or 0)


def forgive(connection: Connection, name: str) -> None:
    """The password was right."""
    connection.execute(delete(tries).where(tries.c.name == _hashed(name)))


def _hashed(name: str) -> str:
    return sha256(name.encode()).hexdigest()


def _pause_seconds(count: int) -> int:
    return 0 if count < FREE_TRIES else min(WAIT_SECONDS_MAX, 2 ** min(count - FREE_TRIES, 10))
