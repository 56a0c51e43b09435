"""How a person has the columns of the form sheet: order, widths, which are hidden, which stay in sight. One layout for each form.

Kept among the person's settings under their own name; what does not fit its type is left out, as a person may have edited the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from forestall_desktop.settings import preferences

_NAME = "sheet_layouts"


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Column keys in their order, widths in pixels at usual size where a person chose them, the hidden ones, those kept in sight."""

    order: tuple[str, ...] = ()
    widths: Mapping[str, float] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    kept: tuple[str, ...] = ()


def layout_of(folder: Path, form: str) -> SheetLayout | None:
    """The layout a person had for this form, if there was one."""
    told = _all(preferences.load(folder)).get(form)
    return _read(told) if isinstance(told, dict) else None


def keep_layout(folder: Path, form: str, layout: SheetLayout | None) -> None:
    """Remember this layout for this form; None: as the form has it."""

    def change(settings: preferences.Settings) -> preferences.Settings:
        every = {name: told for name, told in _all(settings).items() if name != form}
        if layout is not None:
            every[form] = _told(layout)
        return replace(settings, extra={**settings.extra, _NAME: every})

    preferences.update(folder, change)


def _all(settings: preferences.Settings) -> dict[str, Any]:
    told = settings.extra.get(_NAME)
    return told if isinstance(told, dict) else {}


def _told(layout: SheetLayout) -> dict[str, Any]:
    return {"order": list(layout.order), "widths": dict(layout.widths), "hidden": sorted(layout.hidden), "kept": list(layout.kept)}


def _read(told: dict[str, Any]) -> SheetLayout:
    widths = told.get("widths")
    known = widths if isinstance(widths, dict) else {}
    return SheetLayout(
        _strings(told.get("order")),
        {key: float(width) for key, width in known.items() if type(width) in (int, float) and 1 <= width <= 4000},
        frozenset(_strings(told.get("hidden"))),
        _strings(told.get("kept")),
    )


def _strings(told: object) -> tuple[str, ...]:
    return tuple(each for each in told if isinstance(each, str)) if isinstance(told, list) else ()
