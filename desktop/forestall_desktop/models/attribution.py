"""Whose a contested value is, where undo brought both back: then one site wrote both, and the past tells who typed them first. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from forestall.changes import Change, FieldName, Head
from forestall.fmea.cells import Candidate, Contested
from forestall.ids import SiteId


def brought_back(cell: Contested, site: SiteId | str) -> bool:
    """Whether nobody but this site stands in a cell that at least two had written into."""
    return all(each.head.dot.site == site for each in cell.candidates)


def as_first_written(cell: Contested, known: Sequence[Change]) -> Contested:
    """The same cell with each value in the name of who typed it first, as far as the past is known (the oldest change first)."""
    return replace(cell, candidates=tuple(_first(cell.field, each, known) for each in cell.candidates))


def _first(name: FieldName, candidate: Candidate, known: Sequence[Change]) -> Candidate:
    value = candidate.head.value
    for change in known:
        if name in change.set and change.set[name] == value and type(change.set[name]) is type(value):
            return Candidate(candidate.value, Head(change.dot, change.stamp, change.author, value))
    return candidate
