"""The count of cells of an import in words: every cell is in one heap, and the heaps make up all. Counts nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from forestall_desktop.tongue import tr


def heaps(tally: Mapping[str, int]) -> list[tuple[str, int, str]]:
    """The heaps that are not empty: a name for programs, how many, and words."""
    every = [
        ("taken", tr("taken")),
        ("repaired", tr("repaired")),
        ("own", tr("in extra notes")),
        ("headings", tr("headings")),
        ("set_aside", tr("set aside")),
        ("ignored", tr("ignored by you")),
    ]
    return [(name, tally[name], words) for name, words in every if tally[name] or name in ("taken", "set_aside")]


def in_words(tally: Mapping[str, int]) -> str:
    """The whole count: “481 cells = 363 taken + …”."""
    sum_ = sum(tally.values())
    return tr("{cells} cells = {heaps}", cells=f"{sum_:,}", heaps=" + ".join(f"{count:,} {words}" for _, count, words in heaps(tally)))


def outcome(report: Mapping[str, Any]) -> str:
    """What an import would bring, or brought, in one sentence."""
    update = report.get("update")
    if update is None:
        return tr("{rows} cause lines", rows=f"{report['rows']:,}")
    return tr(
        "{added} new, {removed} gone, {changed} values changed, {left} left for you to decide",
        **{name: f"{update[name]:,}" for name in ("added", "removed", "changed", "left")},
    )
