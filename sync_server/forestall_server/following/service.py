"""Which servers are followed: adds, lists and removes them, and keeps one follower for each while this server runs.

What is added or removed by another process (the command line) is noticed within seconds.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import msgspec

from forestall.clock import Millis
from forestall.errors import ForestallError
from forestall.ids import Chance, ProjectId
from forestall.protocol.problems import Problem
from forestall_client import session
from forestall_client.address import server_address
from forestall_server.accounts.service import folded
from forestall_server.accounts.store import AccountStore
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.envelope.service import Envelope
from forestall_server.envelope.store import FOLLOWED_SERVER
from forestall_server.events.hub import Hub
from forestall_server.following.choosing import no_counterpart
from forestall_server.following.ears import Parts
from forestall_server.following.follower import STOP_SECONDS, Follower
from forestall_server.following.home import SignIns
from forestall_server.following.store import FollowingStore, Project, Remote
from forestall_server.keys import DEFAULT
from forestall_server.problems import Refusal

CHECK_SECONDS = 2.0
"""How often the list of servers is read again."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Listed:
    """A server that is followed, and its projects."""

    remote: Remote
    projects: Sequence[Project]


class Following:
    """Everything about other servers. Safe to share between threads."""

    def __init__(self, database: Database, envelope: Envelope, hub: Hub, now: Callable[[], Millis], chance: Chance) -> None:
        self._database = database
        self._envelope = envelope
        self._now = now
        self._parts = Parts(database, envelope, hub, now, chance)
        self._followers: dict[str, Follower] = {}
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="following", daemon=True)
        hub.watch(self._heard)

    def add(self, typed_address: str, name: str, password: str, projects: Sequence[ProjectId], *, everything: bool) -> Remote | Refusal:
        """Sign in at another server and follow it from now on. Raises what `Client` raises, and then changes nothing."""
        address = server_address(typed_address)
        with self._database.reading() as connection:
            account = AccountStore(connection).find(folded(name))
        if account is None:
            return Refusal(Problem.NO_SUCH_USER, no_counterpart(name))
        if account.tenant != DEFAULT:
            return Refusal(Problem.NO_SUCH_USER, f"“{name}” is of a tenant, and only the default tenant's projects are followed")
        _, tokens = session.sign_in(address, name, password, self._now)
        remote = Remote(address, account.name, everything, self._now())
        with self._database.writing() as connection:
            secret = self._envelope.seal(connection, FOLLOWED_SERVER, address, msgspec.json.encode(tokens).decode())
            FollowingStore(connection).add(remote, projects, secret)
            facts: Facts = {"address": address, "account": account.name, "everything": everything}
            record(connection, Entry(SERVER_BOOK, self._now(), OPERATOR, What.FOLLOWING_ADDED, facts))
        return remote

    def listed(self) -> list[Listed]:
        """The servers that are followed, and how it goes."""
        with self._database.reading() as connection:
            store = FollowingStore(connection)
            return [Listed(remote, store.projects(remote.address)) for remote in store.remotes()]

    def remove(self, typed_address: str) -> bool:
        """Follow a server no more; False where it was not followed. What came from there stays."""
        address = server_address(typed_address)
        sign_ins = SignIns(self._database, self._envelope)
        with suppress(ForestallError), session.signed_in(address, sign_ins, threading.Lock, self._now) as client:
            client.delete("/v1/session")  # where it cannot be reached, the sign-in there runs out by itself
        with self._database.writing() as connection:
            removed = FollowingStore(connection).remove(address)
            if removed:
                record(connection, Entry(SERVER_BOOK, self._now(), OPERATOR, What.FOLLOWING_REMOVED, {"address": address}))
            return removed

    def start(self) -> None:
        """Follow them from now on."""
        self._thread.start()

    def stop(self) -> None:
        """Follow nobody any more."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(STOP_SECONDS)
        self._keep([])

    def _watch(self) -> None:
        while not self._stopping.is_set():
            try:
                with self._database.reading() as connection:
                    remotes = FollowingStore(connection).remotes()
            except ForestallError:
                _log.info("whom to follow cannot be read at the moment")
            else:
                self._keep(remotes)
            self._stopping.wait(CHECK_SECONDS)

    def _keep(self, remotes: Sequence[Remote]) -> None:
        """Have one follower for each of these; one that was added anew begins anew."""
        wanted = {(remote.address, remote.added) for remote in remotes}
        for address, follower in list(self._followers.items()):
            if (address, follower.remote.added) not in wanted:
                del self._followers[address]
                follower.stop()
        for remote in remotes:
            if remote.address not in self._followers:
                self._followers[remote.address] = Follower(remote, self._parts)
                self._followers[remote.address].start()

    def _heard(self, project: ProjectId, head: int) -> None:
        for follower in list(self._followers.values()):
            follower.hears(project, head)
