"""Compares action priorities and RPNs that somebody typed with what the ratings give. Neither is ever stored."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from forestall.fmea.risk import action_priority, risk_priority_number
from forestall.workbook.columns import normal
from forestall.workbook.grid import text_of
from forestall.workbook.kinds import Kind
from forestall.workbook.ratings import NOT_RATED
from forestall.workbook.roles import AFTER, DERIVED, Role

if TYPE_CHECKING:
    from forestall.workbook.grid import Scalar
    from forestall.workbook.layout import Layout, LayoutColumn
    from forestall.workbook.report import Account
    from forestall.workbook.spread import Spread
    from forestall.workbook.typed import Typed

_LETTERS = {
    word: letter
    for letter, words in {
        "H": "h high hoch hohe sehr hoch very high vh eleve alta",
        "M": "m medium mittel mittlere moderate moyen media",
        "L": "l low niedrig gering n faible baja",
    }.items()
    for word in words.split()
}
# A thousand answers at most, asked for once a row.
_ap, _rpn = cache(action_priority), cache(risk_priority_number)
_RATINGS = (Role.SEVERITY, Role.OCCURRENCE, Role.DETECTION)


class Checked(Protocol):
    """What a check needs of the reading it is part of."""

    layout: Layout
    table: Spread
    kinds: list[Kind]
    typed: dict[int, Typed]
    account: Account

    def keep(self, row: int, title: str, text: str) -> None:
        """Keep a cell's words."""

    def skip(self, row: int, column: int, why: str) -> None:
        """Leave a cell out."""

    def find(self, kind: str, row: int, column: int, why: str, text: str | None = None) -> None:
        """Report a cell."""


def check_derived(reading: Checked) -> None:
    """Settle every cell of the computed columns: equal to what we compute, or left out with the reason, or kept if it is words."""
    before = _ratings(reading, _RATINGS)
    cells = {index: each.cells for index, each in reading.typed.items()}
    before[0] = severities_of_modes(reading.layout, reading.table.own, cells)
    before = [_carried(reading, each) for each in before]
    after = _ratings(reading, tuple(AFTER[role] for role in _RATINGS))
    for column in reading.layout.of(*DERIVED):
        ratings = before
        if column.role in (Role.AP_AFTER, Role.RPN_AFTER):
            ratings = [[new or old for new, old in zip(*pair, strict=True)] for pair in zip(after, before, strict=True)]
        _check_column(reading, column, ratings)


def _ratings(reading: Checked, roles: tuple[Role, ...]) -> list[list[int | None]]:
    columns = [reading.layout.first(role) for role in roles]
    return [reading.typed[column.index].cells if column else [None] * len(reading.kinds) for column in columns]


def _carried(reading: Checked, ratings: list[int | None]) -> list[int | None]:
    """A row that adds an action to the line above stands under that line's ratings."""
    out = list(ratings)
    for row, kind in enumerate(reading.kinds):
        if kind is Kind.MORE and row:
            out[row] = out[row - 1]
    return out


def severities_of_effects(layout: Layout, own: list[bytearray], cells: dict[int, list[Any]]) -> list[int | None]:
    """For each row the severity of its effect: its own, or that of the effect (where none is named, of the mode) it inherited."""
    rated = layout.first(Role.SEVERITY)
    column = layout.first(Role.EFFECT) or layout.first(Role.MODE)
    if rated is None:
        return [None] * (len(own[0]) if own else 0)
    if column is None:
        return cells[rated.index]
    out: list[int | None] = []
    for severity, is_own, cell in zip(cells[rated.index], own[column.index], cells[column.index], strict=True):
        inherits = severity is None and not is_own and cell is not None and out
        out.append(out[-1] if inherits else severity)
    return out


def severities_of_modes(layout: Layout, own: list[bytearray], cells: dict[int, list[Any]]) -> list[int | None]:
    """For each row the severity its risk is computed with: the greatest among the effects of its mode, over all the mode's rows."""
    out = severities_of_effects(layout, own, cells)
    column = layout.first(Role.MODE)
    if column is None:
        return out
    flags, modes = own[column.index], cells[column.index]
    first = 0
    for row in range(1, len(out) + 1):
        if row == len(out) or flags[row] or modes[row] is None or modes[row] != modes[first]:
            if row - first > 1:
                worst = max((severity for severity in out[first:row] if severity is not None), default=None)
                out[first:row] = [worst] * (row - first)
            first = row
    return out


def _check_column(reading: Checked, column: LayoutColumn, ratings: list[list[int | None]]) -> None:
    is_rpn = column.role in (Role.RPN, Role.RPN_AFTER)
    spoilt = _spoilt(reading) if column.role is Role.RPN else {}
    own, cells = reading.table.own[column.index], reading.table.columns[column.index]
    agreed: set[tuple[object, ...]] = set()
    """Results that were found to be what these ratings give: the next of the kind need not be computed."""
    for row, (kind, flag, *three) in enumerate(zip(reading.kinds, own, *ratings, strict=True)):
        if row in spoilt and kind is Kind.LINE:
            words = f"it says “{text_of(cells[row])}”" if flag else "it is empty"
            why = f"RPN cannot be computed because {spoilt[row]}; {words}"
            reading.find("rpn", row, column.index, why, text_of(cells[row]) if flag else "")
        if not flag:
            continue
        told = (kind, cells[row].__class__, cells[row], *three)
        if told in agreed:
            reading.account.imported += 1
            continue
        imported = reading.account.imported
        if kind is Kind.LINE or (kind is Kind.MORE and column.role in (Role.AP_AFTER, Role.RPN_AFTER)):
            (_check_rpn if is_rpn else _check_ap)(reading, column, row, cells[row], three)
        elif kind in (Kind.MORE, Kind.PLACE):
            reading.skip(row, column.index, "It is computed where it is shown, and this row has no ratings")
        if reading.account.imported > imported:
            agreed.add(told)


def _check_rpn(reading: Checked, column: LayoutColumn, row: int, cell: Scalar, ratings: list[int | None]) -> None:
    number = _number(cell)
    if number is None:
        _no_result(reading, column, row, cell)
        return
    severity, occurrence, detection = ratings
    if severity is None or occurrence is None or detection is None:
        reading.skip(row, column.index, "RPN is computed from the ratings, and not all of them are there")
        return
    computed = _rpn(severity, occurrence, detection)
    if number == computed:
        reading.account.imported += 1
        return
    why = f"RPN is computed: {severity} × {occurrence} × {detection} = {computed}, not {text_of(cell)}"
    reading.find("rpn", row, column.index, why)
    reading.skip(row, column.index, why)


def _check_ap(reading: Checked, column: LayoutColumn, row: int, cell: Scalar, ratings: list[int | None]) -> None:
    letter = _LETTERS.get(normal(_unmarked(text_of(cell))))
    if letter is None:
        _no_result(reading, column, row, cell)
        return
    if reading.layout.first(Role.MONITORING_RATING) is not None:
        reading.skip(row, column.index, "AP of FMEA-MSR is computed from S, F and M where it is shown")
        return
    severity, occurrence, detection = ratings
    if severity is None or occurrence is None or detection is None:
        reading.skip(row, column.index, "AP is computed from the ratings, and not all of them are there")
        return
    computed = _ap(severity, occurrence, detection).value
    if letter == computed:
        reading.account.imported += 1
        return
    why = f"AP is computed: S {severity}, O {occurrence}, D {detection} give {computed}, not {text_of(cell)}"
    reading.find("ap", row, column.index, why)
    reading.skip(row, column.index, why)


def _no_result(reading: Checked, column: LayoutColumn, row: int, cell: Scalar) -> None:
    """Something else stands where a result should be: a sign for nothing, or words that slipped in."""
    if normal(text_of(cell)) in NOT_RATED:
        reading.skip(row, column.index, "It says that nothing stands here")
        return
    reading.keep(row, column.title, text_of(cell))
    reading.find("words_kept", row, column.index, f"“{text_of(cell)}” is no computed result; it is kept in words")


def _unmarked(text: str) -> str:
    """A result without the brackets around one that is only expected (see `fmea.rounds`)."""
    bare = text.strip()
    return bare[1:-1] if bare.startswith("(") and bare.endswith(")") else text


def _number(cell: Scalar) -> float | None:
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return cell
    try:
        return float(_unmarked(cell).replace(",", ".")) if isinstance(cell, str) else None
    except ValueError:
        return None


def _spoilt(reading: Checked) -> dict[int, str]:
    """The rows in which severity, occurrence and detection are all whole numbers, and which of them are outside 1 to 10."""
    columns = [reading.layout.first(role) for role in _RATINGS]
    present = [(column, reading.typed[column.index]) for column in columns if column is not None]
    if len(present) < len(_RATINGS):
        return {}
    spoilt = {}
    for row in sorted({row for _, result in present for row in result.numbers}):
        if all(result.cells[row] is not None or row in result.numbers for _, result in present):
            outside = [f"{column.title} is {result.numbers[row]:g}" for column, result in present if row in result.numbers]
            spoilt[row] = " and ".join(outside)
    return spoilt
