"""Random histories of changes for Hypothesis: sites that write, hear of one another, and see only part of what they heard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

from forestall.changes import Change, Dot, FieldName, Value
from forestall.clock import Stamp
from forestall.ids import EntityId, SiteId

Thing = TypeVar("Thing")
SITES = (SiteId("Ann"), SiteId("Ann's laptop"), SiteId("Ben"))
ENTITIES = (EntityId("line-1"), EntityId("line-2"))
KINDS = ("line", "line", "line", "action", "thing of tomorrow")
NAMES = (FieldName("occurrence"), FieldName("remarks"), FieldName("field of tomorrow"))
VALUES: tuple[Value, ...] = (None, 1, 2, "worn", "cracked", "completed", [1, 2], [])


def histories() -> st.SearchStrategy[list[Change]]:
    """Changes of three sites in the order they were made. Stamps tie often; many authors look at only part of what they heard."""
    # One number for each step, taken apart below: a draw for every detail would take most of the time of the tests.
    return st.lists(st.integers(0, 2**48 - 1), min_size=4, max_size=30).map(_told)


def _told(steps: list[int]) -> list[Change]:
    logs: dict[SiteId, list[Change]] = {site: [] for site in SITES}
    made: list[Change] = []
    for step in steps:
        digits = Digits(step)
        log, site = _log_of(logs, digits)
        if digits.below(3) == 2:
            heard = logs[SITES[digits.below(len(SITES))]]
            log += [change for change in heard if change not in log]
        else:
            made.append(_change(log, site, digits))
            log.append(made[-1])
    return made


def _log_of(logs: dict[SiteId, list[Change]], digits: Digits) -> tuple[list[Change], SiteId]:
    site = SITES[digits.below(len(SITES))]
    return logs[site], site


def _change(log: list[Change], site: SiteId, digits: Digits) -> Change:
    entity, kind, stamp = ENTITIES[digits.below(2)], KINDS[digits.below(len(KINDS))], Stamp(digits.below(4))
    written = digits.below(7) + 1
    names = [name for place, name in enumerate(NAMES) if written >> place & 1]
    fields = {name: VALUES[digits.below(len(VALUES))] for name in names}
    blind = digits.below(256) if digits.below(2) else 0
    saw = {name: _seen(log, entity, name, blind << place) for place, name in enumerate(names)}
    n = sum(change.dot.site == site for change in log) + 1
    return Change(Dot(site, n), stamp, site, kind, entity, fields, {name: dots for name, dots in saw.items() if dots})


def _seen(log: list[Change], entity: EntityId, name: FieldName, blind: int) -> tuple[Dot, ...]:
    """What somebody who made or heard of these changes has before the eyes in a cell, less those whose bit is set in `blind`."""
    dots = [change.dot for change in log if change.entity == entity and name in change.set]
    return tuple(dot for place, dot in enumerate(dots) if not blind >> place % 8 & 1)


class Digits:
    """Takes a number apart into small ones, down to nothing but zeros."""

    def __init__(self, number: int) -> None:
        self._rest = number

    def below(self, limit: int) -> int:
        """The next small number."""
        self._rest, digit = divmod(self._rest, limit)
        return digit

    def one_of(self, several: Sequence[Thing]) -> Thing:
        """One of these (there is at least one)."""
        return several[self.below(len(several))]
