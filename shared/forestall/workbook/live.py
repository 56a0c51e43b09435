"""Puts living formulas in the place of computed numbers where a spreadsheet can follow: the RPN, from the ratings beside it.

A formula stands only where it gives what Forestall computed; a number that knows more than the sheet (a severity from higher up the failure
net, a contested rating) stays a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forestall.workbook.form import Span
from forestall.workbook.grid import address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forestall.workbook.form import FormColumn
    from forestall.workbook.printing import Part, PrintedBlock

_RATED = ("severity", "occurrence", "detection")


@dataclass(frozen=True, slots=True)
class Live:
    """A formula, and the number it gives now."""

    formula: str
    value: int


def enliven(block: PrintedBlock, columns: Sequence[FormColumn], top: int) -> None:
    """Put formulas into the parts of a block that will stand from row `top` on (the first row is 0)."""
    places = {column.key: place for place, column in enumerate(columns)}
    if not places.keys() >= {*_RATED, "rpn"}:
        return
    severities = [each for part in block.parts if part.span is Span.EFFECT for each in [part.values.get("severity")] if each is not None]
    if not severities or not all(isinstance(each, int) for each in severities):
        return
    column = places["severity"]
    worst = f"MAX({address(top, column)}:{address(top + block.rows - 1, column)})"
    line: Part | None = None
    for part in block.parts:
        if part.span is Span.LINE:
            line = part
            _of_line(part, places, top, worst, max(severities))
        elif part.span is Span.ACTION and line is not None:
            _of_action(part, line, places, top, worst, max(severities))


def _of_line(part: Part, places: dict[str, int], top: int, worst: str, severity: int) -> None:
    values = part.values
    occurrence, detection = values.get("occurrence"), values.get("detection")
    if isinstance(occurrence, int) and isinstance(detection, int) and values.get("rpn") == severity * occurrence * detection:
        cells = [address(top + part.first, places[name]) for name in ("occurrence", "detection")]
        values["rpn"] = Live(f"={worst}*{'*'.join(cells)}", severity * occurrence * detection)


def _of_action(part: Part, line: Part, places: dict[str, int], top: int, worst: str, severity: int) -> None:
    """What an action leaves unrated is as it was before."""
    values, product, factors = part.values, 1, []
    before = {"severity": severity, **{name: line.values.get(name) for name in _RATED[1:]}}
    for name in _RATED:
        old = worst if name == "severity" else address(top + line.first, places[name])
        new = address(top + part.first, places[f"{name}_after"])
        factors.append(f'IF({new}="",{old},{new})')
        rated = values.get(f"{name}_after") or before[name]
        product *= rated if isinstance(rated, int) else 0
    if product and values.get("rpn_after") == product:
        values["rpn_after"] = Live(f"={'*'.join(factors)}", product)
