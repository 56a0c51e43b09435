"""What a person means who typed into a cell of several lines while somebody else changed other lines of it. Pure."""

from __future__ import annotations


def rebased(typed: str, *, base: str, now: str) -> str:
    """The typed text with the lines its author left alone as they are now.

    Only lines that were really typed may differ from what others wrote since; where lines came or went, the typed text stands.

    >>> rebased("a!\\nb", base="a\\nb", now="a\\nB")
    'a!\\nB'
    """
    mine, before, after = (text.split("\n") for text in (typed, base, now))
    if not len(mine) == len(before) == len(after):
        return typed
    return "\n".join(there if line == old else line for line, old, there in zip(mine, before, after, strict=True))
