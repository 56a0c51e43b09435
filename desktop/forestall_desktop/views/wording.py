"""Two wordings side by side as HTML: what one has and the other has not, marked by sign and colour. Pure; the colours come in."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from forestall.fmea.words import Difference, differences
from forestall_desktop.views.theme import Theme

_LONG = 4_000
"""Longer texts are not compared word by word while somebody waits, in characters."""


def marked(old: str, new: str, theme: Theme) -> str:
    """The new wording with what differs from the old one: gone words struck behind a minus, new ones underlined behind a plus."""
    if len(old) + len(new) > _LONG:
        return plain(new)
    return f'<div style="white-space: pre-wrap">{"".join(_marked(old, new, theme))}</div>'


def plain(text: str) -> str:
    """A wording as it is."""
    return f'<div style="white-space: pre-wrap">{escape(text)}</div>'


def strong(text: str) -> str:
    """A word that stands out, in the weight our font has."""
    return f'<span style="font-weight: 600">{escape(text)}</span>'


def spoken(old: str, new: str) -> str:
    """The same difference for a screen reader."""
    if len(old) + len(new) > _LONG:
        return new
    names = {Difference.GONE: "without", Difference.NEW: "with"}
    parts = (f"{names[kind]} “{words.strip()}”" for kind, words in differences(old, new) if kind in names and words.strip())
    return f"{new}; {', '.join(parts)}"


def _marked(old: str, new: str, theme: Theme) -> Iterator[str]:
    for kind, words in differences(old, new):
        match kind:
            case Difference.SAME:
                yield escape(words)
            case Difference.GONE:
                yield f'<span style="color: {theme.error_text}; background: {theme.error}">−<s>{escape(words)}</s></span>'
            case Difference.NEW:
                yield f'<span style="color: {theme.low_text}; background: {theme.low}">+<u>{escape(words)}</u></span>'
