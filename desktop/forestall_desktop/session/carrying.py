"""Carries edits from the process that plans an import to the window that does them: as plain values, and back. Decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from forestall.fmea.edits import Add, Adopt, Edit, Move, Remove, SetFields

_KINDS: Mapping[str, type[Any]] = {each.__name__: each for each in (Add, Adopt, Move, Remove, SetFields)}
"""What files bring."""


def carried(edit: Edit) -> list[Any]:
    """An edit as JSON can carry it."""
    return [type(edit).__name__, msgspec.to_builtins(edit)]


def edit_of(told: list[Any]) -> Edit:
    """The edit that was carried. ValueError where it is none."""
    kind, fields = told
    if kind not in _KINDS:
        raise ValueError(f"No file brings an edit “{kind}”")
    edit: Edit = msgspec.convert(fields, _KINDS[kind])
    return edit
