"""What the chosen cells come to: how many, the mean and the range of their ratings and numbers, and the priorities among them. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from forestall.fmea.columns import Content
from forestall.fmea.lines import risk_of
from forestall.fmea.risk import Priority
from forestall_desktop.models.places import Place
from forestall_desktop.models.worksheet import WorksheetModel

_PRIORITIES = frozenset({Content.PRIORITY})
CELLS_MAX = 20_000
"""More chosen cells than this are only counted."""


@dataclass(frozen=True, slots=True)
class Figures:
    """`numbers`: every number that stands in the cells, one below the other in a cell or not."""

    cells: int
    filled: int = 0
    numbers: tuple[float, ...] = ()
    priorities: tuple[tuple[Priority, int], ...] = ()

    @property
    def mean(self) -> float:
        """The arithmetic mean of the numbers."""
        return sum(self.numbers) / len(self.numbers)


def figures(model: WorksheetModel, cells: Iterable[Place]) -> Figures:
    """The figures of these cells, merged ones once."""
    chosen = list(cells)
    if len(chosen) > CELLS_MAX:
        return Figures(len(chosen))
    texts = [(place, model.text(*place)) for place in chosen]
    numbers = [number for (_, column), text in texts if model.columns[column].is_number for number in _numbers(text)]
    rows = [model.grid.rows[row] for (row, column), _ in texts if model.columns[column].content in _PRIORITIES]
    found = Counter(ap for row in rows if (ap := risk_of(model.project, row).ap) is not None)
    filled = sum(1 for _, text in texts if text.strip())
    return Figures(len(chosen), filled, tuple(numbers), tuple((each, found[each]) for each in Priority if found[each]))


def _numbers(text: str) -> Iterable[float]:
    for part in text.replace("↑", "").split():
        if part.isdecimal() and part.isascii():
            yield float(part)
