"""What a server holds that many desktops work with: on PostgreSQL, the server and the desktops in processes of their own.

    python -m tests.bench.bench_desktops [--shape 20x10] [--shape 1x200] [--seconds 60] [--every 2] [--grow] [--only sqlite]

A shape is projects x desktops in each. Every desktop is signed in as a user of its own, listens to its project, and changes something
every two seconds. Prints milliseconds from a change that is made to that change at each other desktop of its project, and what the
server's process and those of PostgreSQL took for it. `--grow` goes from 10 desktops to 100 and 500. Ten minutes: `--seconds 600`. Asserts
nothing about time.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import psutil
from argon2 import PasswordHasher

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.service import Accounts
from forestall_server.accounts.store import Principal
from forestall_server.db import Database
from forestall_server.permissions import Role
from forestall_server.problems import Refusal
from forestall_server.projects.service import Projects
from forestall_server.settings import Settings
from forestall_server.tenants.databases import Databases
from tests.bench.bench_sync import database
from tests.bench.desktops import LAST_SECONDS, Heard, Plan, Seat
from tests.bench.serving import Serving, serving

GROWING = ["1x10", "10x10", "50x10"]
SHAPES = ["20x10", "1x200"]
GROWING_SECONDS = 20.0


def main() -> None:
    """Run each shape on a database of its own, print a few lines for each."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--shape", action="append", help="projects x desktops in each; may be said more than once")
    arguments.add_argument("--seconds", type=float)
    arguments.add_argument("--every", type=float, default=2.0)
    arguments.add_argument("--grow", action="store_true")
    arguments.add_argument("--only", choices=("sqlite", "postgresql"), default="postgresql")
    chosen = arguments.parse_args()
    os.environ["FORESTALL_SERVER_ADDRESS_RATE"] = "0"  # they all come from one address
    shapes = chosen.shape or (GROWING if chosen.grow else SHAPES)
    seconds = chosen.seconds or (GROWING_SECONDS if chosen.grow else 60.0)
    for shape in shapes:
        projects, members = (int(each) for each in shape.split("x"))
        with tempfile.TemporaryDirectory() as folder, database(chosen.only) as url:
            print(f"\n{chosen.only}: {projects} projects with {members} desktops each, a change every {chosen.every:g} s, {seconds:g} s")
            _measure(Path(folder), url, projects, members, chosen.every, seconds)


def _measure(folder: Path, url: str | None, projects: int, members: int, every: float, seconds: float) -> None:
    with serving(folder, url) as server:
        host, _, port = server.address.removeprefix("http://").partition(":")
        seats = _seats(url or f"sqlite:///{folder / 'server.db'}", projects, members)
        plan = Plan(host, int(port), seats, every, seconds)
        command = [sys.executable, "-m", "tests.bench.desktops"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(msgspec.json.encode(plan) + b"\n")
            process.stdin.flush()
            if process.stdout.readline() != b"ready\n":
                raise RuntimeError("not everybody could listen")
            _tell(server, process.stdout.readline)


def _tell(server: Serving, heard_at_the_end: Callable[[], bytes]) -> None:
    memory, cpu, behind, began = server.memory_mb(), server.cpu_seconds(), _cpu_of_postgresql(), time.monotonic()
    heard = msgspec.json.decode(heard_at_the_end(), type=Heard)
    cpu, behind = server.cpu_seconds() - cpu, _cpu_of_postgresql() - behind
    count, took = len(heard.exchange_millis), time.monotonic() - began
    print(f"  change to another desktop: {_spread(heard.millis)}")
    print(f"    {heard.typed} changes, {len(heard.millis)} times heard, {heard.lost} not heard {LAST_SECONDS:g} s after the end")
    print(
        f"  exchange: {_spread(heard.exchange_millis)}; {count / took:.0f} a second, {cpu * 1000 / count:.2f} ms of the server's CPU each"
    )
    told = ", ".join(f"{count} x {what}" for what, count in heard.errors.items()) or "none"
    print(f"  errors: {told}; server memory {memory:.0f} MB at first, {server.memory_mb():.0f} MB at the end")
    print(f"  of a core: server {cpu / took:.0%}, PostgreSQL {behind / took:.0%}, the desktops {heard.cpu_seconds / took:.0%}")


def _seats(url: str, projects: int, members: int) -> list[Seat]:
    """Users, sign-ins and members, made past the wire: 500 passwords would take longer than all that is measured."""
    base, seats = Database(url), list[Seat]()
    accounts = Accounts(base, Settings(url), _now, os.urandom, Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)))
    rooms = Projects(Databases(base), _now, os.urandom)
    for project in range(projects):
        id = ProjectId(f"Bench{project:05}")
        for n in range(members):
            account = accounts.add(f"desktop {project} {n}", "correct horse battery staple", admin=False)
            assert not isinstance(account, Refusal)
            with base.writing() as connection:
                sign_in, tokens = accounts.begin(connection, account, None)
            if n == 0:
                rooms.add(Principal(account.name, False, sign_in, _now()), id, f"Project {project}")
            else:
                rooms.let_in_by_operator(id, account.name, Role.ANALYST)
            seats.append(Seat(id, tokens.access))
    base.close()
    return seats


def _now() -> Millis:
    return Millis(time.time_ns() // 1_000_000)


def _cpu_of_postgresql() -> float:
    """What all its processes have computed."""
    found = 0.0
    for each in psutil.process_iter(["name", "cpu_times"]):
        if each.info["name"] == "postgres":
            found += each.info["cpu_times"].user + each.info["cpu_times"].system
    return found


def _spread(millis: list[float]) -> str:
    if len(millis) < 2:
        return "too few to tell"
    return f"p50 {statistics.median(millis):.1f} ms, p95 {statistics.quantiles(millis, n=20)[-1]:.1f} ms, longest {max(millis):.0f} ms"


if __name__ == "__main__":
    main()
