"""Keeps texts in delimited files from being run as formulas by a spreadsheet that opens them, and takes the mark away again."""

from __future__ import annotations

_MARK = "'"
_ALWAYS = ("=", "@", "\t", "\r")
_MAYBE = ("+", "-")
_SIGNS_OF_A_FORMULA = "|!("


def guarded(text: str) -> str:
    """The text, with a mark before it where it would run.

    >>> guarded("=1+1"), guarded("- worn seal"), guarded("-2+cmd|'/C calc'!A0")
    ("'=1+1", '- worn seal', "'-2+cmd|'/C calc'!A0")
    """
    return _MARK + text if _runs(text) else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`.

    >>> unguarded("'=1+1"), unguarded("'quoted'")
    ('=1+1', "'quoted'")
    """
    return text[1:] if text.startswith(_MARK) and _runs(text[1:]) else text


def _runs(text: str) -> bool:
    return text.startswith(_ALWAYS) or (text.startswith(_MAYBE) and any(sign in text for sign in _SIGNS_OF_A_FORMULA))
