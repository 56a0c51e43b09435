"""`forestall-server job …`: what the server does by itself, how it went, and doing it now. Decides nothing."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager

import msgspec

from forestall.clock import Millis, iso, stamp_at
from forestall_server.app import wall_clock
from forestall_server.jobs.running import Jobs
from forestall_server.jobs.store import Standing
from forestall_server.settings import Settings
from forestall_server.tenants.databases import Databases
from forestall_server.terminal import Parser, command, ready, sorry
from forestall_server.work import jobs_of


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    jobs = commands.add_parser("job", help="what the server does by itself").add_subparsers(required=True, metavar="COMMAND")
    listing = command(jobs, "list", list_jobs, "say what the server does by itself, and how it went last")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    command(jobs, "run", run_job, "do a job here and now, whether the server runs or not").add_argument("name", metavar="NAME")


def list_jobs(asked: argparse.Namespace, settings: Settings) -> int:
    """Say how each job stands."""
    with _jobs(settings) as jobs:
        standing = jobs.standing()
        if asked.json:
            print(msgspec.json.encode({"jobs": [_document(each) for each in standing]}).decode())
            return 0
        for each in standing:
            print(f"{each.name:<18}{_state(each):<34}{jobs.jobs[each.name].about}" + (f"; {each.sentence}" if each.sentence else ""))
    return 0


def run_job(asked: argparse.Namespace, settings: Settings) -> int:
    """Do a job, and say how it went."""
    with _jobs(settings) as jobs:
        if asked.name not in jobs.jobs:
            return sorry(f"There is no job {asked.name}. Nothing was done; there are {', '.join(sorted(jobs.jobs))}")
        done = jobs.do(asked.name)
        said = next(each.sentence for each in jobs.standing() if each.name == asked.name)
    if not done:
        return sorry(said)
    print(said)
    return 0


@contextmanager
def _jobs(settings: Settings) -> Iterator[Jobs]:
    with closing(Databases(ready(settings))) as databases:
        jobs = Jobs(databases.home, jobs_of(settings, databases, wall_clock, os.urandom), os.urandom(8).hex(), wall_clock)
        jobs.know()
        yield jobs


def _state(job: Standing) -> str:
    if job.failures:
        return f"failed {job.failures} times since {_when(job.succeeded)}"
    return f"well at {_when(job.succeeded)}" if job.succeeded else "was not done yet"


def _when(at: Millis | None) -> str:
    return iso(stamp_at(at)) if at else "ever"


def _document(job: Standing) -> dict[str, object]:
    told = {"due": job.due, "started": job.started, "finished": job.finished, "succeeded": job.succeeded}
    when = {name: iso(stamp_at(at)) if at else None for name, at in told.items()}
    return {"name": job.name, **when, "failures": job.failures, "sentence": job.sentence}
