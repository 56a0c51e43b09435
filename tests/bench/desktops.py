"""Run as a program: many desktops in one process, each with its own sign-in, event stream, connection and site. They type, and send and
fetch by the client's own machine (`forestall.sync.machine`), over a store that is as light as can be: what came is noted, not kept.

Reads `Plan` as one line of input. Says `ready` when all of them listen, types for as long as was asked, and prints `Heard`. Plain
sockets and one process: what is measured is the server, but where this process takes a whole core, it is measured along.
"""

from __future__ import annotations

import asyncio
import os
import sys
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

import msgspec

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.ids import EntityId, ProjectId, SiteId
from forestall.protocol.chain import START, link_wire
from forestall.protocol.codec import tell
from forestall.protocol.messages import Reply
from forestall.protocol.packing import pack, unpack
from forestall.protocol.seals import SiteKey
from forestall.sync.machine import Outbox, Standing, outcome, request

PATIENCE_SECONDS = 30.0
LAST_SECONDS = 5.0
"""What was typed last is waited for this long."""
_HEAD = b'data: {"head": '


class Seat(msgspec.Struct, frozen=True):
    """One desktop: the project it works on, the token it shows."""

    project: str
    token: str


class Plan(msgspec.Struct, frozen=True):
    """Who works where, for how long, and how often each of them changes something."""

    host: str
    port: int
    seats: list[Seat]
    every_seconds: float
    seconds: float


class Heard(msgspec.Struct, frozen=True):
    """How long each change took to each other desktop of its project; how often was asked, how long that took; what did not go well.

    `lost`: pairs of a change and a desktop that never had it.
    """

    millis: list[float]
    exchange_millis: list[float]
    typed: int
    lost: int
    errors: dict[str, int]
    cpu_seconds: float


@dataclass(slots=True)
class World:
    """What all desktops of this process have in common: when each change was typed, and what is measured."""

    typed: dict[Dot, float] = field(default_factory=dict)
    millis: list[float] = field(default_factory=list)
    exchange_millis: list[float] = field(default_factory=list)
    errors: Counter[str] = field(default_factory=Counter)
    expected: int | None = None
    complete: asyncio.Event = field(default_factory=asyncio.Event)

    def hears_all(self) -> None:
        """Notice when every change has come everywhere."""
        if self.expected is not None and len(self.millis) >= self.expected:
            self.complete.set()


class Desktop:
    """One of them."""

    def __init__(self, plan: Plan, seat: Seat, number: int, world: World) -> None:
        self._plan = plan
        self._project = ProjectId(seat.project)
        self._head = f"Host: {plan.host}\r\nAuthorization: Bearer {seat.token}\r\n"
        self._site = SiteId(f"desktop{number:05}")
        self._key = SiteKey.generate(os.urandom)
        self._random = Random(number)
        self._world = world
        self._standing = Standing()
        self._waiting: list[bytes] = []
        self._n = self._acknowledged = 0
        self._chain = START
        self._wanted = asyncio.Event()
        self._line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self.listens = asyncio.Event()

    async def hears(self) -> None:
        """Listen to the project; each head is a reason to ask."""
        while True:
            try:
                await self._stream()
            except OSError as error:
                self._world.errors[f"events {error}"] += 1
            await asyncio.sleep(1.0)

    async def types(self) -> None:
        """Change something now and again."""
        await asyncio.sleep(self._random.random() * self._plan.every_seconds)
        while True:
            self._type()
            self._wanted.set()
            await asyncio.sleep(self._plan.every_seconds)

    async def syncs(self) -> None:
        """Ask whenever there is a reason. While one asks, any number of reasons become one."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            try:
                await asyncio.wait_for(self._exchange(), PATIENCE_SECONDS)
            except (OSError, EOFError, TimeoutError, ValueError) as error:
                self._world.errors[f"exchange {type(error).__name__} {error}"] += 1
                self._line = None
                await asyncio.sleep(1.0)
                self._wanted.set()

    def _type(self) -> None:
        self._n += 1
        saw = {FieldName("remarks"): (Dot(self._site, self._n - 1),)} if self._n > 1 else {}
        line, dot = EntityId(f"line-{self._site}"), Dot(self._site, self._n)
        stamp = Stamp(int(time.time() * 1000) << 16)
        wire = tell(Change(dot, stamp, "ann", "line", line, {FieldName("remarks"): f"typed {self._n}"}, saw, self._n)).wire
        self._chain = link_wire(self._chain, wire)
        self._waiting.append(wire)
        self._world.typed[dot] = time.monotonic()

    async def _exchange(self) -> None:
        page, n = self._waiting[:250], self._n
        seals = [self._key.seal(self._project, self._site, n, self._chain)] if page else []
        outbox = Outbox(page, len(page) < len(self._waiting), n, self._acknowledged, seals)
        began = time.monotonic()
        reply = await self._asked(pack(request(self._standing, self._site, outbox)))
        now = time.monotonic()
        self._world.exchange_millis.append((now - began) * 1000)
        step = outcome(self._standing, outbox, reply)
        if step.start_over is not None or step.behind or step.refusal:
            raise ValueError(f"the server does not take it: {step.refusal}")
        taken = sum(run.count for run in step.taken)
        self._acknowledged += taken
        del self._waiting[:taken]
        self._standing = step.standing
        self._world.millis += [(now - self._world.typed[each.dot]) * 1000 for each in step.changes if each.dot in self._world.typed]
        self._world.hears_all()
        if step.again or self._waiting:
            self._wanted.set()

    async def _asked(self, packet: bytes) -> Reply:
        if self._line is None:
            self._line = await asyncio.open_connection(self._plan.host, self._plan.port)
        reader, writer = self._line
        encodings = "Content-Encoding: zstd\r\nAccept-Encoding: zstd\r\n"
        path = f"POST /v1/projects/{self._project}/exchange HTTP/1.1\r\n"
        writer.write(f"{path}{self._head}{encodings}Content-Length: {len(packet)}\r\n\r\n".encode() + packet)
        told = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        length = int(told.partition("content-length:")[2].partition("\r\n")[0])
        body = await reader.readexactly(length)
        if " 200 " not in told.partition("\r\n")[0]:
            raise ValueError(f"{told.partition(chr(13))[0]} {body[:200]!r}")
        return unpack(body, Reply)

    async def _stream(self) -> None:
        reader, writer = await asyncio.open_connection(self._plan.host, self._plan.port)
        writer.write(f"GET /v1/projects/{self._project}/events HTTP/1.1\r\n{self._head}\r\n".encode())
        try:
            async for line in reader:
                if line.startswith(_HEAD):
                    self.listens.set()
                    if int(line[len(_HEAD) :].rstrip(b"}\r\n")) > self._standing.after:
                        self._wanted.set()
        finally:
            writer.close()
        self._world.errors["events ended"] += 1


def main() -> None:
    """Work by the plan."""
    plan = msgspec.json.decode(sys.stdin.readline(), type=Plan)
    print(msgspec.json.encode(asyncio.run(_works(plan))).decode())


async def _works(plan: Plan) -> Heard:
    world = World()
    desktops = [Desktop(plan, seat, number, world) for number, seat in enumerate(plan.seats)]
    tasks = [asyncio.create_task(each.hears()) for each in desktops] + [asyncio.create_task(each.syncs()) for each in desktops]
    for each in desktops:
        await each.listens.wait()
    print("ready", flush=True)
    spent = time.process_time()
    hands = [asyncio.create_task(each.types()) for each in desktops]
    await asyncio.sleep(plan.seconds)
    for hand in hands:
        hand.cancel()
    spent = time.process_time() - spent
    expected = _expected(plan, world)
    world.expected = expected
    world.hears_all()
    with suppress(TimeoutError):
        await asyncio.wait_for(world.complete.wait(), LAST_SECONDS)
    for task in tasks:
        task.cancel()
    return Heard(world.millis, world.exchange_millis, len(world.typed), expected - len(world.millis), dict(world.errors), spent)


def _expected(plan: Plan, world: World) -> int:
    """So many times a change should have come to another desktop of its project."""
    members = Counter(seat.project for seat in plan.seats)
    return sum(members[plan.seats[int(dot.site.removeprefix("desktop"))].project] - 1 for dot in world.typed)


if __name__ == "__main__":
    main()
