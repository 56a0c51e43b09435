"""A real server on a real socket, in a thread of the test, and people who talk to it. Each server has its own database, clock and hub."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import msgspec
from argon2 import PasswordHasher
from fastapi import FastAPI

from forestall.changes import Change, Dot, FieldName, Value
from forestall.clock import Millis, Stamp
from forestall.ids import EntityId, ProjectId, SiteId
from forestall.protocol.codec import to_wire
from forestall.protocol.messages import Reply, Request
from forestall.protocol.packing import pack, unpack
from forestall.protocol.problems import MEDIA_TYPE, Problem
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.service import Accounts
from forestall_server.app import create_app
from forestall_server.db import Database
from forestall_server.events.hub import Hub
from forestall_server.keys import DEFAULT, TenantId
from forestall_server.outward import PUBLIC_ALONE, Calling, Mailing
from forestall_server.serving import Server, address, listen_on
from forestall_server.settings import Company, Limits, Master, Settings
from forestall_server.tables import SERVER_TABLES, tenant
from tests.worlds import WallClock, seeded

PASSWORD = "correct horse battery staple"
PROJECT = ProjectId("ParkingBrake")
EVENTUALLY_SECONDS = 30.0
# The real price of a password is paid in one test; the others pay the least there is.
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class Running:
    """A server that accepts, and what a test may look at behind it."""

    def __init__(self, app: FastAPI, hub: Hub, settings: Settings, clock: WallClock, listening: socket.socket) -> None:
        self.app = app
        self.hub = hub
        self.settings = settings
        self.clock = clock
        self._server = _Telling(app, hub, listening)
        self.address = self._server.address
        self.database = Database(settings.database)
        self.accounts = Accounts(self.database, settings, clock, seeded(1), Passwords(CHEAP))
        self._thread = threading.Thread(target=self._server.run_here)
        self._clients: list[httpx.Client] = []

    def starts(self) -> None:
        self._thread.start()
        assert self._server.accepts.wait(EVENTUALLY_SECONDS), "the server did not start"

    def stops(self) -> None:
        """As SIGTERM does it."""
        self._server.should_exit = True
        self._thread.join(EVENTUALLY_SECONDS)
        assert not self._thread.is_alive(), "the server did not stop"

    @contextmanager
    def emptied(self) -> Iterator[None]:
        """As it was when it was new, an hour later; and without visitors afterwards."""
        with self.database.writing() as connection:
            for table in reversed(SERVER_TABLES):
                connection.execute(table.delete() if table is not tenant else table.delete().where(tenant.c.id != DEFAULT))
        self.passes(3600)
        try:
            yield
        finally:
            self._see_off()

    def closes(self) -> None:
        self._see_off()
        if self._thread.is_alive():
            self.stops()
        self.database.close()

    def passes(self, seconds: float) -> None:
        """Time goes by on the server."""
        self.clock.at = Millis(self.clock.at + round(seconds * 1000))

    def _see_off(self) -> None:
        while self._clients:
            self._clients.pop().close()

    def person(self, name: str, *, admin: bool = False, auditor: bool = False, tenant: TenantId = DEFAULT) -> Person:
        """A user who is signed in."""
        self.accounts.add(name, PASSWORD, admin=admin, auditor=auditor, tenant=tenant)
        person = self.visitor()
        session = person.post("/v1/session", name=name, password=PASSWORD).json()
        person.shows(session["access_token"])
        return person

    def again(self, person: Person) -> Person:
        """The same person at another connection: one that listens is taken."""
        other = self.visitor()
        other.http.headers.update(person.http.headers)
        return other

    def visitor(self) -> Person:
        """Somebody who is not signed in."""
        # No TLS here: loading the authorities of the world would take longer than most tests.
        self._clients.append(httpx.Client(base_url=self.address, timeout=EVENTUALLY_SECONDS, verify=False))
        return Person(self._clients[-1])


class _Telling(Server):
    """Tells the test when it accepts."""

    def __init__(self, app: FastAPI, hub: Hub, listening: socket.socket) -> None:
        super().__init__(app, hub, listening)
        self.accepts = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.accepts.set()


@dataclass(frozen=True, slots=True)
class Person:
    """One client, with one connection and perhaps a token."""

    http: httpx.Client

    def shows(self, token: str) -> None:
        self.http.headers["Authorization"] = f"Bearer {token}"

    def get(self, path: str, **query: Any) -> httpx.Response:
        return self.http.get(path, params=query)

    def post(self, path: str, **body: Any) -> httpx.Response:
        return self.http.post(path, json=body)

    def delete(self, path: str) -> httpx.Response:
        return self.http.delete(path)

    def makes(self, project: ProjectId = PROJECT) -> Person:
        assert self.post("/v1/projects", id=project, name="Parking brake").status_code == 201
        return self

    def lets_in(self, user: str, role: str, project: ProjectId = PROJECT) -> httpx.Response:
        return self.post(f"/v1/projects/{project}/members", user=user, role=role)

    def sends(self, packet: bytes, *, encoding: str | None = None, project: ProjectId = PROJECT) -> httpx.Response:
        """Any bytes at all, as an exchange."""
        headers = {"Content-Encoding": encoding} if encoding else {}
        return self.http.post(f"/v1/projects/{project}/exchange", content=packet, headers=headers)

    def asks(self, message: Request, project: ProjectId = PROJECT) -> httpx.Response:
        headers = {"Content-Encoding": "zstd", "Accept-Encoding": "zstd"}
        with self.http.stream("POST", f"/v1/projects/{project}/exchange", content=pack(message), headers=headers) as answer:
            packed = b"".join(answer.iter_raw())
        return httpx.Response(answer.status_code, headers={"content-type": answer.headers["content-type"]}, content=packed)

    def exchange(self, message: Request, project: ProjectId = PROJECT) -> Reply:
        """An exchange that must go well; also a `forestall.sync.exchange.Transport`."""
        answer = self.asks(message, project)
        assert answer.status_code == 200, answer.content
        return unpack(answer.content, Reply)

    def pushes(self, site: SiteId, *changes: Change) -> Reply:
        return self.exchange(Request(site=site, have=changes[-1].dot.n, changes=[to_wire(change) for change in changes]))

    def pulls(self, after: int = 0) -> Reply:
        return self.exchange(Request(site=SiteId("looking on"), after=after))


def problem_of(answer: httpx.Response) -> Problem:
    """The problem an answer tells, which must be told in full."""
    assert answer.headers["content-type"] == MEDIA_TYPE, answer.content
    told = msgspec.json.decode(answer.content)
    assert told["status"] == answer.status_code
    assert all(isinstance(told[name], str) and told[name] for name in ("type", "title", "detail", "cure"))
    return Problem(told["number"])


def typed(site: SiteId, first: int, last: int, value: Value = "worn") -> list[Change]:
    """A site's changes, each on a line of its own."""
    return [
        Change(Dot(site, n), Stamp(n), site.lower(), "line", EntityId(f"{site}-{n}"), {FieldName("remarks"): value}, {}, n)
        for n in range(first, last + 1)
    ]


@contextmanager
def running(
    url: str,
    *,
    keep_alive_seconds: float = 15.0,
    follows: bool = False,
    keep_days: int | None = None,
    data: Path | None = None,
    limits: Limits | None = None,
    metrics_token: str = "",
    issuer: str = "",
    master: Master | None = None,
    calling: Calling = PUBLIC_ALONE,
    mailing: Mailing | None = None,
    seed: int = 2,
    more: Callable[[FastAPI], None] = lambda app: None,
) -> Iterator[Running]:
    """A server on a free port, over a database. `follows`: whether it goes to other servers; two that meet need a `seed` each.

    `issuer`: the company's sign-in, where there is one.
    """
    clock, hub, listening = WallClock(), Hub(), listen_on("127.0.0.1", 0)
    settings = Settings(
        url,
        port=0,
        keep_alive_seconds=keep_alive_seconds,
        follows=follows,
        keep_days=keep_days,
        data=data,
        limits=limits or Limits(),
        metrics_token=metrics_token,
        master=master or Master(),
        public_url=address(listening),
        calling=calling,
        mailing=mailing,
        company=Company(issuer, "forestall", "secret of a client") if issuer else None,
    )
    app = create_app(settings, now=clock, chance=seeded(seed), passwords=Passwords(CHEAP), hub=hub)
    more(app)
    server = Running(app, hub, settings, clock, listening)
    server.starts()
    try:
        yield server
    finally:
        server.closes()


def eventually(truth: Callable[[], bool], what: str) -> None:
    """Wait for what another thread is about to do; fail where it never does."""
    give_up_at = time.monotonic() + EVENTUALLY_SECONDS
    while not truth():
        assert time.monotonic() < give_up_at, f"it never came true that {what}"
        time.sleep(0.01)


@contextmanager
def listening(person: Person, project: ProjectId = PROJECT) -> Iterator[Iterator[str]]:
    """The lines of an event stream, without the empty ones."""
    with person.http.stream("GET", f"/v1/projects/{project}/events") as answer:
        assert answer.status_code == 200, answer.read()
        yield (line for line in answer.iter_lines() if line)
        with suppress(httpx.HTTPError):
            answer.close()
