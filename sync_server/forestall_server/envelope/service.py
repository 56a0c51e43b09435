"""Seals and opens the secrets of the database, for every room that keeps one; rolls keys over while everybody works on.

What was written before there was a key stays readable as it is, until `reseal` comes by.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.errors import Corrupt, ForestallError, Unavailable
from forestall.ids import Chance
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.envelope import sealing
from forestall_server.envelope.masters import MasterKey, Masters, masters_of
from forestall_server.envelope.sealing import DATA_KEY_BYTES, KeyId
from forestall_server.envelope.store import SECRETS, KeyStore, SecretColumn, Wrapped
from forestall_server.keys import EVERY
from forestall_server.settings import Settings

BATCH_ROWS = 100
OPEN_KEYS_MAX = 10_000
"""So many data keys are kept open in memory."""
_NO_MASTER = "There is no master key here. Nothing was changed; name one in FORESTALL_SERVER_MASTER_KEY_FILE"


@dataclass(frozen=True, slots=True)
class Resealed:
    """What a walk over all secrets did. `failed`: those that could not be opened, and stay as they are."""

    sealed: int
    failed: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How the secrets are kept now: which master key closes, and how many values are plain, under an older key, under the newest."""

    master: str | None
    keys: list[Wrapped]
    plain: int
    older: int
    newest: int


class Envelope:
    """The keys at hand. Safe to share between threads. Its connections are to the home, where the data keys are."""

    def __init__(self, masters: Masters, now: Callable[[], Millis], chance: Chance) -> None:
        self._masters = masters
        self._now = now
        self._chance = chance
        self._open: dict[bytes, bytes] = {}
        self._lock = threading.Lock()

    @property
    def seals(self) -> bool:
        """Whether new secrets are sealed: there is a master key, or may be made."""
        return self._masters.closing is not None or self._masters.makes

    def seal(self, connection: Connection, column: SecretColumn, row: str, plain: str, tenant: str = EVERY) -> str:
        """What to put into the column of a row; the tenant is whose the secret is. Without a master key, the value as it is."""
        if not self.seals:
            return plain
        newest = KeyStore(connection).newest(tenant) or self._add(connection, KeyId(tenant, 1))
        return sealing.close(plain, column.at(row), newest.key, self._opened(newest), self._chance)

    def unseal(self, connection: Connection, column: SecretColumn, row: str, kept: str) -> str:
        """What was sealed there; a value from before, as it is. Raises a `ForestallError` with a sentence."""
        if not sealing.is_sealed(kept):
            return kept
        found = KeyStore(connection).find(sealing.key_of(kept))
        if found is None:
            raise Corrupt("The key of a secret is not in the database. Nothing was changed; restore a backup, or set the secret anew")
        return sealing.open_sealed(kept, column.at(row), self._opened(found))

    def sentence(self, database: Database) -> str | None:
        """Why secrets cannot be opened now, naming what is missing; None where all is well."""
        with database.reading() as connection:
            samples = KeyStore(connection).one_of_each_master()
        try:
            for each in samples:
                self._opened(each)
        except ForestallError as error:
            return error.sentence
        return None

    def rotate(self, database: Database, tenant: str | None = None) -> list[KeyId]:
        """A new data key for a tenant, or for all that have one. What the old ones closed stays readable; `reseal` brings it over."""
        with database.writing() as connection:
            store = KeyStore(connection)
            here = {each.key.tenant: each.key.version for each in store.every() if tenant in (None, each.key.tenant)}
            made = [self._add(connection, KeyId(whose, version + 1)).key for whose, version in here.items()]
            if made:
                facts: Facts = {"keys": len(made), "tenant": tenant}
                record(connection, Entry(SERVER_BOOK, self._now(), OPERATOR, What.DATA_KEYS_ROTATED, facts))
        return made

    def rewrap(self, database: Database) -> int:
        """Close every data key anew under the master key of now; gives how many were under another. No secret is touched."""
        master = self._closing()
        with database.reading() as connection:
            others = [each for each in KeyStore(connection).every() if each.master != master.name]
        done = 0
        for each in others:
            wrapped = Wrapped(each.key, master.name, master.wrap(self._opened(each), each.key.whose))
            with database.writing() as connection:
                done += KeyStore(connection).rewrap(each, wrapped)
        if done:
            with database.writing() as connection:
                facts: Facts = {"keys": done, "master": master.name}
                record(connection, Entry(SERVER_BOOK, self._now(), OPERATOR, What.DATA_KEYS_REWRAPPED, facts))
        return done

    def reseal(self, database: Database, batch_rows: int = BATCH_ROWS) -> Resealed:
        """Bring every secret under the newest key of its tenant, in small transactions: what is plain, and what an older key closed."""
        if not self.seals:
            return Resealed(0, 0)
        done: Counter[str] = Counter()
        for column in SECRETS:
            after = ""
            while True:
                with database.reading() as connection:
                    page = KeyStore(connection).page(column, after, batch_rows)
                if not page:
                    break
                after = page[-1][0]
                self._reseal_page(database, column, page, done)
        return Resealed(done["sealed"], done["failed"])

    def standing(self, database: Database) -> Standing:
        """How the secrets are kept now."""
        with database.reading() as connection:
            store = KeyStore(connection)
            keys = store.every()
            newest = {each.key.tenant: each.key for each in keys}
            counted: Counter[str] = Counter()
            for column in SECRETS:
                after = ""
                while page := store.page(column, after, BATCH_ROWS):
                    after = page[-1][0]
                    counted.update(_how(kept, newest.get(tenant)) for _, tenant, kept in page)
        master = self._masters.closing
        return Standing(master.name if master else None, keys, counted["plain"], counted["older"], counted["newest"])

    def _reseal_page(self, database: Database, column: SecretColumn, page: list[tuple[str, str, str]], done: Counter[str]) -> None:
        with database.writing() as connection:
            store = KeyStore(connection)
            for row, tenant, kept in page:
                if _how(kept, _key(store.newest(tenant))) == "newest":
                    continue
                try:
                    plain = self.unseal(connection, column, row, kept)
                except Corrupt:
                    done["failed"] += 1
                    continue
                new = self.seal(connection, column, row, plain, tenant)
                done["sealed"] += store.replace(column, row, old=kept, new=new)

    def _add(self, connection: Connection, key: KeyId) -> Wrapped:
        with self._lock:
            if self._masters.closing is None:
                first = not KeyStore(connection).one_of_each_master()
                self._masters = self._masters.able_to_close(self._chance, first=first)
        master = self._masters.closing
        if master is None:
            raise Unavailable(_NO_MASTER)
        made = Wrapped(key, master.name, master.wrap(self._chance(DATA_KEY_BYTES), key.whose))
        store = KeyStore(connection)
        return made if store.add(made, self._now()) else store.find(key) or made

    def _closing(self) -> MasterKey:
        if self._masters.closing is None:
            raise Unavailable(_NO_MASTER)
        return self._masters.closing

    def _opened(self, wrapped: Wrapped) -> bytes:
        """Remembered by what was opened, not by its name: a key whose transaction came to nothing is never met again."""
        found = self._open.get(wrapped.body)
        if found is None:
            found = self._masters.opening(wrapped.master).unwrap(wrapped.body, wrapped.key.whose)
            with self._lock:
                if len(self._open) >= OPEN_KEYS_MAX:
                    self._open.clear()
                self._open[wrapped.body] = found
        return found


def envelope_of(settings: Settings, now: Callable[[], Millis], chance: Chance) -> Envelope:
    """The envelope of a server with these settings. Raises a `ForestallError` with a sentence."""
    return Envelope(masters_of(settings), now, chance)


def _key(wrapped: Wrapped | None) -> KeyId | None:
    return wrapped.key if wrapped else None


def _how(kept: str, newest: KeyId | None) -> str:
    if not sealing.is_sealed(kept):
        return "plain"
    return "newest" if sealing.key_of(kept) == newest else "older"
