"""The heads of columns and the words of choices in the person's language. What people typed, and the heads of their own columns, stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from forestall.fmea.columns import Column, Step
from forestall_desktop.tongue import translated


def worded(columns: Iterable[Column]) -> tuple[Column, ...]:
    """Columns with their heads in the language in use."""
    return tuple(column if column.step is Step.OWN else replace(column, title=translated(column.title)) for column in columns)


def in_words(text: str) -> str:
    """The choices of a cell, one a line, in the language in use; classes and levels are letters everywhere."""
    return "\n".join(line if line.isupper() else translated(line) for line in text.split("\n"))
