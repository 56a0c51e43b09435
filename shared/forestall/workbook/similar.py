"""Finds wordings that differ in next to nothing: probably one thing, written twice. Joins nothing; people decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forestall.fmea.schema import ORIGIN, TEXT
from forestall.workbook.report import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forestall.fmea.edits import Add

LISTED_MAX = 50
_KINDS = {"element": "elements", "function": "functions", "failure": "failures", "person": "people"}
_LETTERS = range(6, 61)
_SLIPS_MAX = 5_000
"""Slips of a letter are looked for in imports of at most so many wordings: it takes many times as long as all else here."""


def near_duplicates(edits: Iterable[Add]) -> Iterator[Finding]:
    """Different wordings of one kind under one parent that are one but for case, blanks, signs, an ending, or a slip of one letter."""
    groups: dict[tuple[str, str | None], dict[str, Add]] = {}
    for add in edits:
        if add.kind in _KINDS and isinstance(text := add.set.get(TEXT), str):
            groups.setdefault((add.kind, add.parent), {}).setdefault(text, add)
    slips = sum(map(len, groups.values())) <= _SLIPS_MAX
    several = ((kind, list(members.values())) for (kind, _), members in groups.items() if len(members) > 1)
    pairs = (pair for kind, members in several for pair in _pairs(kind, members, slips=slips))
    for found, (kind, one, other) in enumerate(pairs):
        if found >= LISTED_MAX:
            yield Finding("similar", "", "", f"There are more wordings that differ in next to nothing; {LISTED_MAX} of them are listed")
            return
        first, second = str(one.set[TEXT]), str(other.set[TEXT])
        cell = str(other.set.get(ORIGIN) or "").partition(" ")[2].partition(".")[0]
        yield Finding("similar", cell, second, f"“{first}” and “{second}” may be the same; they were entered as two {_KINDS[kind]}")


def _pairs(kind: str, members: Sequence[Add], *, slips: bool) -> Iterator[tuple[str, Add, Add]]:
    """Each later wording with the first it is near to. Wordings meet by what is left without one letter, so that no two are compared
    in vain: that is how one slip is found in time that grows with the letters and not with the pairs."""
    met: dict[str, Add] = {}
    for add in members:
        bare = _bare(str(add.set[TEXT]))
        forms = [bare]
        if slips and len(bare) in _LETTERS and not any(letter.isdigit() for letter in bare):
            forms += [bare[:place] + bare[place + 1 :] for place in range(len(bare))]
        near = next((met[form] for form in forms if form in met), None)
        for form in forms:
            met.setdefault(form, add)
        if near is not None:
            yield kind, near, add


def _bare(text: str) -> str:
    """The letters and digits of a wording; all of it where it has none."""
    return "".join(filter(str.isalnum, text.casefold())) or text
