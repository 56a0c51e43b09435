"""How quick findings are on a large project: all of them once, then after single edits and after many changes of others at once.

    python -m tests.bench.bench_findings [--lines 10000]

Prints figures; asserts nothing. Times are the processor's, so that other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from datetime import date
from random import Random

from forestall.changes import ChangeSet, FieldName, Origin
from forestall.clock import Clock, Millis
from forestall.fmea.edits import Accepted, Add, Batch, Edit, Remove, SetFields
from forestall.fmea.findings.index import FindingsIndex
from forestall.fmea.findings.places import in_order
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId, IdMaker, ProjectId, SiteId
from forestall.pen import Pen
from tests.bench.material import Material

_TODAY = date(2027, 4, 1)
_EDITS = 300
_MANY = 10_000


def main() -> None:
    """Run all, print a line for each figure."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lines", type=int, default=10_000)
    _Bench(arguments.parse_args().lines).run()


class _Bench:
    def __init__(self, lines: int) -> None:
        self._random = Random(7)
        self._ids = IdMaker(self._random.randbytes)
        self._project = Project(ProjectId("Benchmark"))
        self._pen = Pen(SiteId("ann"), "ann", Clock(lambda: Millis(1_800_000_000_000)))
        self._pen.write(self._project, Material().sheet(lines))
        gc.freeze()
        print(f"findings of a project of {lines:,} cause lines, {len(self._project):,} entities")

    def run(self) -> None:
        """Whole, then piece by piece."""
        started = time.process_time()
        index = FindingsIndex(self._project, _TODAY)
        print(f"  made ready to look: {(time.process_time() - started) * 1000:.1f} ms")
        started = time.process_time()
        index.finish()
        print(f"  the whole project once: {time.process_time() - started:.2f} s, {sum(1 for _ in index.found()):,} findings")
        started = time.process_time()
        in_order(self._project, index.found())
        print(f"  put in the order of the sheet: {time.process_time() - started:.2f} s")
        lines = [line.id for line in self._project.of_kind("line")]
        failures = [failure.id for failure in self._project.of_kind("failure")]
        rated = FieldName("occurrence"), FieldName("detection")
        self._edits(index, "a rating", lambda: SetFields(self._one(lines), {self._random.choice(rated): self._random.randint(1, 10)}))
        self._edits(index, "a severity", lambda: SetFields(self._one(failures), {FieldName("severity"): self._random.randint(1, 10)}))
        self._edits(index, "a wording of a failure", lambda: SetFields(self._one(failures), {TEXT: f"worn {self._random.random()}"}))
        self._edits(index, "a new action", lambda: Add(self._ids.next(), "action", self._one(lines), {TEXT: "Harden"}))
        self._edits(index, "a line removed", lambda: Remove((lines.pop(self._random.randrange(len(lines))),)))
        many = Batch(tuple(SetFields(lines[number % len(lines)], {FieldName("remarks"): f"seen {number}"}) for number in range(_MANY)))
        taken = self._taken(index, many)
        print(f"  {_MANY:,} changes at once: {taken:.2f} s")

    def _edits(self, index: FindingsIndex, what: str, edit: Callable[[], Edit]) -> None:
        taken = sorted(self._taken(index, edit()) for _ in range(_EDITS))
        p50, p95 = taken[len(taken) // 2], taken[int(len(taken) * 0.95)]
        print(f"  {what}: p50 {p50 * 1000:.2f}, p95 {p95 * 1000:.2f}, longest {taken[-1] * 1000:.2f} ms")

    def _taken(self, index: FindingsIndex, edit: Edit) -> float:
        verdict = decide(self._project, edit, self._random.randbytes)
        changes = self._pen.write(self._project, verdict.drafts).changes if isinstance(verdict, Accepted) else ()
        started = time.process_time()
        index.take(ChangeSet(tuple(changes), Origin.LOCAL))
        index.finish()
        return time.process_time() - started

    def _one(self, ids: list[EntityId]) -> EntityId:
        return self._random.choice(ids)


if __name__ == "__main__":
    main()
