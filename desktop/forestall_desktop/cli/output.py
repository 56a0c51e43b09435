"""What commands print: one JSON document, or text laid out for a terminal. Never decides what is printed."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Sequence
from typing import Any

_GAP = "  "
_ELLIPSIS = "…"
_WIDTH_MIN = 8


def document(told: dict[str, Any]) -> None:
    """Print one JSON document."""
    json.dump(told, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def say(sentence: str) -> None:
    """Print a sentence, whatever people's words in it hold, on one line."""
    print(_on_one_line(sentence))


def counted(count: int, one: str, more: str | None = None) -> str:
    """A number and its noun.

    >>> counted(1, "change"), counted(2, "change"), counted(0, "cell is", "cells are")
    ('1 change', '2 changes', '0 cells are')
    """
    return f"{count} {one if count == 1 else more or one + 's'}"


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows below their heads, each row on one line; what does not fit the terminal is cut with an ellipsis."""
    texts = [[_on_one_line(cell) for cell in row] for row in rows]
    needed = [max([len(head), *(len(row[place]) for row in texts)]) for place, head in enumerate(heads)]
    widths = _fitting(needed, shutil.get_terminal_size((160, 24)).columns)
    for row in ([*heads], *texts):
        print(_GAP.join(_cut(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _fitting(needed: list[int], room: int) -> list[int]:
    """The widths of columns in a line of this length: the widest give way first, none below what still says something."""
    widths = list(needed)
    room -= len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _WIDTH_MIN:
        widths[widths.index(max(widths))] -= 1
    return widths


def _cut(text: str, width: int) -> str:
    return text.ljust(width) if len(text) <= width else text[: width - 1] + _ELLIPSIS


def _on_one_line(cell: object) -> str:
    if cell is None:
        return ""
    return "".join(letter if letter.isprintable() else " " for letter in str(cell).replace("\n", " / "))
