"""Live events through proxies that hold or cut them and over a laptop's sleep: the agent polls meanwhile, and hears again afterwards.

The agent runs in the test's own process, so that its minutes can be made seconds.
"""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable, Iterator
from io import BytesIO

import pytest

from forestall.store.file import ProjectFile
from forestall.store.lock import syncing
from forestall_client import events
from forestall_desktop.agent import ears
from forestall_desktop.agent.ears import Ear
from forestall_desktop.agent.loop import Agent
from forestall_desktop.agent.voice import Voice
from forestall_desktop.agent.wakes import Command, Wake
from tests.desktop.agents import HEARD_SECONDS, Event
from tests.desktop.conftest import share
from tests.desktop.people import Person
from tests.desktop.proxies import Proxy, proxied
from tests.serving import ServerProcess


class Spoken(BytesIO):
    """What the agent says, line by line."""

    def __init__(self) -> None:
        super().__init__()
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()

    def write(self, line: object) -> int:
        self.events.put(json.loads(bytes(line)))  # type: ignore[call-overload]
        return 0

    def hears(self, fits: Callable[[Event], bool]) -> Event:
        """The next event that fits; `queue.Empty` where none comes."""
        while not fits(event := self.events.get(timeout=HEARD_SECONDS)):
            pass
        return event


@pytest.fixture
def proxy(server: ServerProcess) -> Iterator[Proxy]:
    with proxied(server.address) as between:
        yield between


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A stream that is silent for a second is gone, and calls again at once. No clock runs, so that nothing is polled."""
    monkeypatch.setattr(events, "QUIET_SECONDS", 1.0)
    monkeypatch.setattr(ears, "STEADY_SECONDS", 0.0)
    return monkeypatch


@pytest.fixture
def heard(ann: Person, ben: Person, server: ServerProcess, proxy: Proxy, hurried: pytest.MonkeyPatch) -> Iterator[Spoken]:
    """What Ann's agent says, behind the proxy; Ben has the same project."""
    share(ann, ben, proxy)
    spoken, wakes = Spoken(), queue.SimpleQueue[Wake]()
    ear = Ear(ann.home, ann.file, wakes, time.monotonic, lambda: 0.0)
    ear.start()

    def run() -> None:
        with ProjectFile(ann.file) as file, syncing(ann.file):
            Agent(ann.home, file, Voice(spoken), wakes, ear, time.monotonic, lambda: 0.0).run()

    running = threading.Thread(target=run)
    running.start()
    spoken.hears(lambda event: event.get("state") == "in step")
    yield spoken
    ear.shut()
    wakes.put(Command.QUIT)
    running.join(HEARD_SECONDS)


def ben_types(ben: Person, spoken: Spoken, value: int) -> None:
    """Ben's edit comes to Ann's file."""
    ben.does("set", ben.file, ben.line("Rust")["id"], "occurrence", str(value))
    ben.does("sync", ben.file)
    spoken.hears(lambda event: event["event"] == "summary" and event["received"] == 1)


def streams(proxy: Proxy, count: int) -> None:
    """Wait until so many calls for events were made."""
    until = time.monotonic() + HEARD_SECONDS
    while proxy.streams < count:
        assert time.monotonic() < until, f"only {proxy.streams} calls for events"
        time.sleep(0.02)


def test_a_stream_that_is_cut_is_asked_for_again(heard: Spoken, ben: Person, proxy: Proxy) -> None:
    streams(proxy, 1)
    ben_types(ben, heard, 7)
    proxy.cut()
    ben_types(ben, heard, 8)
    streams(proxy, 2)
    ben_types(ben, heard, 9)


def test_after_a_long_silence_the_stream_is_fresh(heard: Spoken, ben: Person, proxy: Proxy) -> None:
    streams(proxy, 1)
    ben_types(ben, heard, 7)
    proxy.silence()
    ben_types(ben, heard, 8)
    streams(proxy, 2)
    ben_types(ben, heard, 9)


def test_behind_a_proxy_that_holds_the_stream_the_agent_polls(heard: Spoken, ben: Person, proxy: Proxy) -> None:
    proxy.holds_streams = True
    proxy.cut()
    before = proxy.streams
    streams(proxy, before + 1)
    ben_types(ben, heard, 7)
    ben_types(ben, heard, 8)
    proxy.holds_streams = False
    streams(proxy, proxy.streams + 1)
    ben_types(ben, heard, 9)


def test_behind_a_proxy_that_forbids_the_stream_the_agent_polls(heard: Spoken, ben: Person, proxy: Proxy) -> None:
    proxy.refuses_streams = True
    proxy.cut()
    streams(proxy, proxy.streams + 2)
    ben_types(ben, heard, 7)
    ben_types(ben, heard, 8)
    proxy.refuses_streams = False
    streams(proxy, proxy.streams + 1)
    ben_types(ben, heard, 9)
