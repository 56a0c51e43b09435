"""What became of every cell of a sheet, and what a person should look at. The shape that `forestall import --json` prints is made here."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Skipped:
    """A cell that did not go into the project, and why."""

    cell: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at. `kind` is one word for programs, `why` a sentence for people; `cell` may be empty."""

    kind: str
    cell: str
    text: str
    why: str


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
class Report:
    """The whole story of one import: how many cause lines, what became of the cells, what to look at."""

    rows: int
    account: Account
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """The document that programs get."""
        return {
            "rows": self.rows,
            "cells": {
                "read": self.account.read,
                "imported": self.account.imported,
                "kept_as_custom": self.account.kept_as_custom,
                "header": self.account.header,
                "skipped": [{"cell": each.cell, "text": each.text, "why": each.why} for each in self.account.skipped],
            },
            "findings": [{"kind": each.kind, "cell": each.cell, "text": each.text, "why": each.why} for each in self.findings],
        }
