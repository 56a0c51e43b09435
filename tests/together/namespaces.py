"""Several computers on one machine (Linux network namespaces), joined by a wire that loses, doubles, delays and reorders packets and can be
cut. What runs in them uses real sockets and the kernel's own TCP. Needs root.

The wire is ours and not the kernel's (`tc netem` is missing from many kernels): each namespace has a tunnel device, and what comes out of
one is carried to the one it is addressed to, or not.
"""

from __future__ import annotations

import heapq
import os
import select
import shutil
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from ipaddress import IPv4Address
from pathlib import Path
from random import Random

NETWORK = "10.88.0"
TUNNELS = Path("/dev/net/tun")
PACKET_MAX = 65_536
_TUNSETIFF = 0x400454CA
_TUN_WITHOUT_HEADER = 0x0001 | 0x1000
_DESTINATION = slice(16, 20)
"""Where in an IPv4 packet it is written whereto."""


@dataclass(frozen=True, slots=True)
class Weather:
    """What becomes of packets: the share that is lost, the share that comes twice, and how long one may take (others overtake it)."""

    loss: float = 0.0
    doubled: float = 0.0
    delay_seconds: float = 0.0


def why_not() -> str | None:
    """Why there can be no namespaces on this machine, as a sentence; None where there can."""
    if not sys.platform.startswith("linux"):
        return "Network namespaces are Linux's own: this drill runs on Linux only"
    if not shutil.which("ip"):
        return "The program `ip` is missing: install the package iproute2 to run this drill"
    if os.geteuid() != 0:
        return "Only root may make network namespaces: run this drill as root"
    if not TUNNELS.exists():
        return f"There is no {TUNNELS} here: this drill needs a kernel with tunnel devices"
    name = f"forestall-{os.getpid()}-try"
    tried = subprocess.run(["ip", "netns", "add", name], capture_output=True, encoding="utf-8")
    if tried.returncode:
        return f"This machine makes no network namespaces ({tried.stderr.strip()}): this drill needs the right to"
    _ip("netns", "delete", name)
    return None


@dataclass(frozen=True, slots=True)
class Computer:
    """A namespace with an address of its own and nothing but the wire."""

    name: str
    address: str
    tunnel: int

    def starts(self, command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[str]:
        """Run a program there."""
        inside = ["ip", "netns", "exec", self.name, *command]
        return subprocess.Popen(inside, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


class Wire:
    """Carries the packets. `weather` may be changed at any time."""

    def __init__(self, computers: Sequence[Computer], chance: Random) -> None:
        self.weather = Weather()
        self.is_cut = threading.Event()
        self.lost = 0
        self.doubled = 0
        self._tunnels = {IPv4Address(each.address).packed: each.tunnel for each in computers}
        self._chance = chance
        self._on_the_way: list[tuple[float, int, bytes, int]] = []
        self._carried = 0
        self._octets_left: float = float("inf")
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._carry, name="wire")

    def begin(self) -> None:
        """Carry from now on."""
        self._thread.start()

    def end(self) -> None:
        """Carry nothing any more."""
        self._ends.set()
        self._thread.join()

    def cut_after(self, octets: int) -> None:
        """The wire breaks when so much more has gone over it."""
        self._octets_left = octets

    def heal(self) -> None:
        """The wire is whole again. What was lost stays lost."""
        self._octets_left = float("inf")
        self.is_cut.clear()

    def _carry(self) -> None:
        while not self._ends.is_set():
            due = self._on_the_way[0][0] - time.monotonic() if self._on_the_way else 0.1
            for tunnel in select.select([*self._tunnels.values()], [], [], max(0.0, min(due, 0.1)))[0]:
                self._send_off(os.read(tunnel, PACKET_MAX))
            while self._on_the_way and self._on_the_way[0][0] <= time.monotonic():
                _, _, packet, tunnel = heapq.heappop(self._on_the_way)
                with suppress(OSError):  # a device that is going away takes nothing
                    os.write(tunnel, packet)

    def _send_off(self, packet: bytes) -> None:
        tunnel = self._tunnels.get(packet[_DESTINATION])
        if tunnel is None:
            return  # IPv6 looks for its neighbours; there are none
        self._octets_left -= len(packet)
        if self._octets_left < 0:
            self.is_cut.set()
        if self.is_cut.is_set() or self._chance.random() < self.weather.loss:
            self.lost += 1
            return
        twice = self._chance.random() < self.weather.doubled
        self.doubled += twice
        for _ in range(1 + twice):
            self._carried += 1
            at = time.monotonic() + self._chance.uniform(0.0, self.weather.delay_seconds)
            heapq.heappush(self._on_the_way, (at, self._carried, packet, tunnel))


@contextmanager
def joined(names: Sequence[str], chance: Random) -> Iterator[tuple[list[Computer], Wire]]:
    """Computers with these names, joined by a wire."""
    with ExitStack() as stack:
        computers = [stack.enter_context(_computer(name, place)) for place, name in enumerate(names, start=1)]
        wire = Wire(computers, chance)
        wire.begin()
        stack.callback(wire.end)
        yield computers, wire


@contextmanager
def _computer(name: str, place: int) -> Iterator[Computer]:
    import fcntl  # not on every system, and this module is read on all of them

    space, device, address = f"forestall-{os.getpid()}-{name}", f"fst{os.getpid() % 100_000}x{place}", f"{NETWORK}.{place}"
    _ip("netns", "add", space)
    tunnel = os.open(TUNNELS, os.O_RDWR)
    try:
        fcntl.ioctl(tunnel, _TUNSETIFF, struct.pack("16sH", device.encode(), _TUN_WITHOUT_HEADER))
        _ip("link", "set", device, "netns", space)
        _ip("-n", space, "address", "add", f"{address}/24", "dev", device)
        _ip("-n", space, "link", "set", device, "up")
        _ip("-n", space, "link", "set", "lo", "up")
        yield Computer(space, address, tunnel)
    finally:
        os.close(tunnel)
        _ip("netns", "delete", space)


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True)
