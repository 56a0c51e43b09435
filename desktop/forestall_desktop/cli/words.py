"""Reads the words of a command line where argparse alone would stumble. Knows no command."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import Any


def options_first(parser: Any, *flags: str) -> Callable[..., Any]:
    """The parser's own reading, but of the options first: argparse takes the last words only where no option stands before them.

    `flags` are the options that take no value.
    """
    read = parser.parse_known_args

    def reading(words: Sequence[str], namespace: argparse.Namespace | None = None) -> Any:
        options: list[str] = []
        others: list[str] = []
        for word in words:
            is_value = bool(options) and options[-1].startswith("--") and options[-1] not in flags and "=" not in options[-1]
            (options if word.startswith("--") or is_value else others).append(word)
        return read([*options, *others], namespace)

    return reading
