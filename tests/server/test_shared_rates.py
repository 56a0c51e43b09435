"""Several processes behind one address count together, by Redis; without it each counts for itself, and nobody is locked out."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import redis

from forestall.clock import Millis
from forestall_server.limits.rates import MemoryRates, Rate
from forestall_server.limits.shared_rates import LOOK_AGAIN_MILLIS, SharedRates
from tests.worlds import WallClock

START_SECONDS = 20.0


@contextmanager
def running_redis(folder: Path) -> Iterator[str]:
    """A Redis of its own that listens on a socket alone; gives its URL."""
    program = shutil.which("redis-server")
    assert program, "redis-server was not found: run `make test` as root, or `sudo apt-get install -y redis-server`"
    socket = folder / "redis"
    process = subprocess.Popen([program, "--port", "0", "--unixsocket", socket, "--save", "", "--dir", folder], stdout=subprocess.DEVNULL)
    try:
        client, give_up_at = redis.Redis(unix_socket_path=str(socket)), time.monotonic() + START_SECONDS
        while not _answers(client):
            assert process.poll() is None, "Redis did not start"
            assert time.monotonic() < give_up_at, "Redis did not start"
        client.close()
        yield f"unix://{socket}"
    finally:
        process.terminate()
        process.wait(START_SECONDS)


def _answers(client: redis.Redis) -> bool:
    try:
        return bool(client.ping())
    except redis.ConnectionError:
        time.sleep(0.02)
        return False


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with running_redis(tmp_path) as address:
        yield address


def test_two_processes_share_a_bucket(url: str) -> None:
    clock = WallClock()
    one, other = SharedRates(url, clock), SharedRates(url, clock)
    asked = [each.wait_seconds("Ann", Rate(2, 3)) for each in (one, other, one, other, one)]
    assert asked == [0, 0, 0, 1, 1]
    assert other.wait_seconds("Ben", Rate(2, 3)) == 0
    clock.at = Millis(clock.at + 1000)
    assert [each.wait_seconds("Ann", Rate(2, 3)) for each in (one, other, one)] == [0, 0, 1]
    assert one.wait_seconds("Ann", Rate(0, 0)) == 0


def test_a_shared_bucket_gives_what_one_in_memory_gives(url: str) -> None:
    clock = WallClock()
    shared, own = SharedRates(url, clock), MemoryRates(clock)
    rates = (Rate(1, 5), Rate(3, 2), Rate(0.5, 1))
    for step in range(300):
        clock.at = Millis(clock.at + step * 37 % 900)
        for rate in rates:
            assert shared.wait_seconds(f"at {rate}", rate) == own.wait_seconds(f"at {rate}", rate)


def test_without_redis_each_process_counts_for_itself_and_goes_back_when_it_answers(tmp_path: Path) -> None:
    clock = WallClock()
    rates = SharedRates(f"unix://{tmp_path / 'redis'}", clock)
    assert [rates.wait_seconds("Ann", Rate(1, 2)) for _ in range(3)] == [0, 0, 1]
    with running_redis(tmp_path) as url:
        assert rates.wait_seconds("Ann", Rate(1, 2)) == 1, "it is not asked again at once"
        clock.at = Millis(clock.at + LOOK_AGAIN_MILLIS)
        assert rates.wait_seconds("Ann", Rate(1, 9)) == 0
        other = SharedRates(url, clock)
        assert [other.wait_seconds("Ann", Rate(1, 9)) for _ in range(9)] == [0] * 8 + [1]
