"""Plays stories by seed, in memory and on several cores, as many as anybody has time for.

`python -m tests.together.seeds 100000` plays the law alone with the seeds 0 to 99 999; `--whole` plays whole stories, with files, servers,
sticks and bad roads, which take twenty times as long. `--only 4711` plays one seed again. The seed of a story that ends badly is printed
with what went wrong; the same seed tells the same story every time.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from random import Random

from forestall.hurry import collect_seldom
from forestall_desktop.settings.folders import HOME_VARIABLE
from tests.histories import Digits
from tests.together import law
from tests.together.happenings import HAPPENINGS, OFTEN
from tests.together.pages import tiny_pages
from tests.together.places import InMemory, Places, ended
from tests.together.world import World

STEPS = 24
NUMBER_BITS = 80
_PORTION = 25
_NEWS_EVERY = 500
_CHOICES = (*HAPPENINGS, *OFTEN)


def play(places: Places, seed: int, *, steps: int = STEPS, aloud: bool = False) -> None:
    """One story, to its end; raises where it ends badly."""
    random = Random(seed)
    world = World(places)
    try:
        for _ in range(steps):
            happening, number = random.choice(_CHOICES), random.getrandbits(NUMBER_BITS)
            if aloud:
                print(f"{happening.__name__} {number}")
            happening(world, Digits(number))
        world.heals()
        world.check()
    finally:
        world.ends()


def law_failures(seeds: range) -> Iterator[tuple[int, str]]:
    """The seeds with which the law alone ends badly, and how; one after the other."""
    for seed in seeds:
        try:
            law.play(seed)
        except Exception:
            yield seed, traceback.format_exc(limit=-3)


def failures(seeds: range) -> Iterator[tuple[int, str]]:
    """The seeds whose whole stories end badly, and how; one after the other."""
    with tiny_pages(), ended(InMemory()) as places:
        for seed in seeds:
            try:
                play(places, seed)
            except Exception:
                yield seed, traceback.format_exc(limit=-3)


def main() -> int:
    """Play as many as told."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1_000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--only", type=int, help="play one seed again, and say what happens")
    parser.add_argument("--whole", action="store_true", help="whole stories, not the law alone")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at once")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        return _played(told)


def _played(told: argparse.Namespace) -> int:
    if told.only is not None:
        return _again(told.only, whole=told.whole)
    return _many(range(told.first, told.first + told.count), told.jobs, whole=told.whole)


def _again(seed: int, *, whole: bool) -> int:
    if not whole:
        law.play(seed)
        return 0
    with tiny_pages(), ended(InMemory()) as places:
        play(places, seed, aloud=True)
    return 0


def _many(seeds: range, jobs: int, *, whole: bool) -> int:
    begun, done, bad, busy = time.monotonic(), 0, 0, 0.0
    portions = [seeds[start : start + _PORTION] for start in range(0, len(seeds), _PORTION)]
    with multiprocessing.Pool(jobs, _begin) as pool:
        for found, seconds in pool.imap(_whole_portion if whole else _law_portion, portions):
            done, bad, busy = min(done + _PORTION, len(seeds)), bad + len(found), busy + seconds
            for seed, how in found:
                print(
                    f"seed {seed} ends badly; play it again: python -m tests.together.seeds {'--whole ' * whole}--only {seed}\n{how}",
                    flush=True,
                )
            if not done % _NEWS_EVERY or done == len(seeds):
                pace = f"{done / (time.monotonic() - begun):.1f} a second, {done / busy:.1f} a second of one processor"
                print(f"{done} stories, {bad} of them end badly; {pace}", flush=True)
    return 1 if bad else 0


def _begin() -> None:
    collect_seldom()
    # That two differ after a log was set back in secret is part of many stories, and in the log of each.
    logging.disable(logging.WARNING)


def _whole_portion(seeds: range) -> tuple[list[tuple[int, str]], float]:
    begun = time.process_time()
    return list(failures(seeds)), time.process_time() - begun


def _law_portion(seeds: range) -> tuple[list[tuple[int, str]], float]:
    begun = time.process_time()
    return list(law_failures(seeds)), time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
