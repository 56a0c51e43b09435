"""What became of every cell of a sheet, and what a person should look at. The shape that `forestall import --json` prints is made here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

LEFT_OUT_BY_MAPPING = "The mapping leaves this column out"
"""Why a cell was skipped that a person did not want."""
_KEPT_IN_WORDS = frozenset(("range", "words_kept"))


@dataclass(frozen=True, slots=True)
class Skipped:
    """A cell that did not go into the project, and why."""

    cell: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at. `kind` is one word for programs, `why` a sentence for people; `cell` may be empty.
    `changed`: how many cells came in otherwise than they stood, for the reason that it tells."""

    kind: str
    cell: str
    text: str
    why: str
    changed: int = 0


@dataclass(slots=True)
class Account:
    """Counts of cells. Every non-empty cell of the sheet is in exactly one of the four."""

    imported: int = 0
    kept_as_custom: int = 0
    header: int = 0
    skipped: list[Skipped] = field(default_factory=list)

    @property
    def read(self) -> int:
        """All of them."""
        return self.imported + self.kept_as_custom + self.header + len(self.skipped)


@dataclass(frozen=True, slots=True)
class Tally:
    """Every cell that is not empty, in exactly one heap: taken as it stands; repaired (words read as ratings, lists taken apart, what is no
    rating kept in words); in columns of one's own; headings and legends; set aside by the program; ignored because a person said so."""

    taken: int
    repaired: int
    own: int
    headings: int
    set_aside: int
    ignored: int

    @property
    def cells(self) -> int:
        """All of them."""
        return self.taken + self.repaired + self.own + self.headings + self.set_aside + self.ignored


@dataclass(frozen=True, slots=True)
class Report:
    """The whole story of one import: how many cause lines, what became of the cells, what to look at."""

    rows: int
    account: Account
    findings: tuple[Finding, ...]
    update: Mapping[str, int] | None = None
    """Of an update: how many values it changed, and how many things it added, removed, and left because somebody changed them."""

    @property
    def tally(self) -> Tally:
        """The account in heaps that a person weighs."""
        repaired = sum(each.changed for each in self.findings)
        worded = sum(each.kind in _KEPT_IN_WORDS for each in self.findings)
        ignored = sum(each.why == LEFT_OUT_BY_MAPPING for each in self.account.skipped)
        return Tally(
            self.account.imported - repaired,
            repaired + worded,
            self.account.kept_as_custom - worded,
            self.account.header,
            len(self.account.skipped) - ignored,
            ignored,
        )

    def as_json(self) -> dict[str, Any]:
        """The document that programs get."""
        return {
            **({"update": dict(self.update)} if self.update is not None else {}),
            "rows": self.rows,
            "cells": {
                "read": self.account.read,
                "imported": self.account.imported,
                "kept_as_custom": self.account.kept_as_custom,
                "header": self.account.header,
                "skipped": [{"cell": each.cell, "text": each.text, "why": each.why} for each in self.account.skipped],
            },
            "tally": asdict(self.tally),
            "findings": [{"kind": each.kind, "cell": each.cell, "text": each.text, "why": each.why} for each in self.findings],
        }


def joined(reports: Sequence[Report], findings: tuple[Finding, ...], sheets: Sequence[str]) -> Report:
    """Several reports as one, behind `findings`. Where they are of several sheets, every cell is named with its sheet."""
    account = Account()
    for report, sheet in zip(reports, sheets, strict=True):
        told = f"{sheet}!" if len(reports) > 1 else ""
        account.imported += report.account.imported
        account.kept_as_custom += report.account.kept_as_custom
        account.header += report.account.header
        account.skipped += [replace(each, cell=told + each.cell) for each in report.account.skipped] if told else report.account.skipped
        findings += tuple(replace(each, cell=told + each.cell) for each in report.findings) if told else report.findings
    updates = [report.update for report in reports if report.update is not None]
    update = {what: sum(each[what] for each in updates) for what in updates[0]} if updates else None
    return Report(sum(report.rows for report in reports), account, findings, update)
