"""Turns the cells of one column into what the project can hold, and sets aside what it cannot. Decides nothing about rows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from forestall.fmea.values import TEXT_MAX
from forestall.workbook.columns import normal
from forestall.workbook.dates import day_first, iso_date
from forestall.workbook.grid import text_of
from forestall.workbook.ratings import NOT_RATED, WORDS, Rated, read_rating, read_three
from forestall.workbook.roles import DATES, RATINGS, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forestall.workbook.grid import Scalar
    from forestall.workbook.layout import LayoutColumn

_STATUS_WORDS = {
    "open": "open|offen|new|neu|not started|to do|todo|ouvert|abierto",
    "decision pending": "decision pending|pending|proposed|to be decided|entscheidung offen",
    "implementation pending": "implementation pending|in progress|ongoing|in work|started|planned|in arbeit|in umsetzung|"
    "umsetzung offen|en cours",
    "completed": "completed|complete|closed|done|finished|implemented|erledigt|abgeschlossen|geschlossen|umgesetzt|cerrado",
    "not implemented": "not implemented|rejected|cancelled|canceled|dropped|nicht umgesetzt|abgelehnt|verworfen",
}
STATUS_WORDS: Mapping[str, str] = {word: status for status, words in _STATUS_WORDS.items() for word in words.split("|")}
"""What people write for the state of an action, in `normal` form, and which of ours it is."""

_CHOICES: Mapping[Role, Mapping[str, str]] = {
    Role.SEVERITY_CLASS: {
        word: grade
        for grade, words in {
            "I": "i|1|cat i|category i|category 1|i catastrophic|catastrophic",
            "II": "ii|2|cat ii|category ii|category 2|ii critical|critical",
            "III": "iii|3|cat iii|category iii|category 3|iii marginal|marginal",
            "IV": "iv|4|cat iv|category iv|category 4|iv minor|minor|negligible",
        }.items()
        for word in words.split("|")
    },
    Role.PROBABILITY_LEVEL: {
        word: level
        for level, words in {
            "A": "a|level a|frequent|a frequent",
            "B": "b|level b|reasonably probable|probable|b reasonably probable",
            "C": "c|level c|occasional|c occasional",
            "D": "d|level d|remote|d remote",
            "E": "e|level e|extremely unlikely|improbable|e extremely unlikely",
        }.items()
        for word in words.split("|")
    },
}
"""How people write the grades of MIL-STD-1629A, in `normal` form."""

_TEXT_TYPES = {str, type(None)}
_NAME_AND_DAY = re.compile(r"(?P<name>.*?)[\s,;/|–-]*(?P<day>\d[\d./-]*[./-][\d./-]*\d)\s*$", re.DOTALL)


@dataclass(slots=True)
class Typed:
    """One column as the project takes it. `cells` are aligned with the rows; what is not in them is in one of the others, by row.

    `kept`: words to keep in a column of their own. `skipped`: why a cell is left out. `numbers`: numbers that are no ratings.
    `words`: texts that were read as ratings, with the rating and how often.
    """

    cells: list[Any]
    kept: dict[int, str] = field(default_factory=dict)
    skipped: dict[int, str] = field(default_factory=dict)
    numbers: dict[int, float] = field(default_factory=dict)
    words: Counter[tuple[str, int]] = field(default_factory=Counter)
    understood: int = 0

    @property
    def is_hopeless(self) -> bool:
        """Whether hardly anything in the column is what its heading says, so that all of it had better stay words."""
        return len(self.kept) > self.understood


def typed(column: LayoutColumn, cells: list[Scalar], own: bytearray, words: Mapping[str, Mapping[str, int]]) -> Typed:
    """The column by its role. `words` are a person's own words for ratings."""
    role = column.role
    if role in RATINGS:
        return _ratings(cells, own, _vocabulary(role, words))
    if role in DATES:
        order = day_first(cells)
        return _each(cells, own, lambda cell: iso_date(cell, day_first=order))
    if role is Role.STATUS:
        return _each(cells, own, lambda cell: STATUS_WORDS.get(normal(text_of(cell))))
    if role in _CHOICES:
        choices = _CHOICES[role]
        return _each(cells, own, lambda cell: choices.get(normal(text_of(cell))))
    if role is Role.RATINGS_AFTER:
        return _each(cells, own, read_three)
    if role is Role.RESPONSIBLE_AND_DUE:
        return _people_and_days(cells)
    return _texts(cells, own)


def texts(cells: list[Scalar]) -> list[str | None]:
    """The cells as people read them."""
    if set(map(type, cells)) <= _TEXT_TYPES:
        return cells  # type: ignore[return-value]  # what was just made sure
    return [cell if cell.__class__ is str else None if cell is None else text_of(cell) for cell in cells]


def _texts(cells: list[Scalar], own: bytearray) -> Typed:
    out = Typed(texts(cells))
    longest = max(map(len, filter(None, out.cells)), default=0)
    if longest > TEXT_MAX or "\x00" in "".join(filter(None, out.cells)):
        _leave_out_what_cannot_be_kept(out, own)
    return out


def _leave_out_what_cannot_be_kept(out: Typed, own: bytearray) -> None:
    out.cells = list(out.cells)
    for row, text in enumerate(out.cells):
        if text is not None and (len(text) > TEXT_MAX or "\x00" in text):
            out.cells[row] = None
            if own[row]:
                too_long = len(text) > TEXT_MAX
                out.skipped[row] = f"It is longer than {TEXT_MAX} characters" if too_long else "It holds a character that cannot be stored"


def _vocabulary(role: Role, words: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    rating = role.removesuffix("_after").removesuffix("_rating")
    return {**WORDS[rating], **words.get(rating, {})}


def _ratings(cells: list[Scalar], own: bytearray, words: Mapping[str, int]) -> Typed:
    out = Typed([None] * len(cells))
    known: dict[tuple[type, Scalar], Rated] = {}
    for row, cell in enumerate(cells):
        if cell is None:
            continue
        key = (cell.__class__, cell)
        rated = known.get(key)
        if rated is None:
            rated = known[key] = read_rating(cell, words)
        out.cells[row] = rated.rating
        if own[row]:
            _set_aside(out, row, cell, rated)
    return out


def _set_aside(out: Typed, row: int, cell: Scalar, rated: Rated) -> None:
    if rated.rating is not None:
        out.understood += 1
        if rated.by_word:
            out.words[text_of(cell), rated.rating] += 1
    elif rated.blank:
        out.understood += 1
        out.skipped[row] = "It says that nothing is rated here"
    else:
        out.kept[row] = text_of(cell)
        if rated.number is not None:
            out.numbers[row] = rated.number


def _each(cells: list[Scalar], own: bytearray, read: Any) -> Typed:
    """Cells that are read one by one; what cannot be read is kept in its own words."""
    out = Typed([None] * len(cells))
    for row, cell in enumerate(cells):
        if cell is None:
            continue
        out.cells[row] = value = read(cell)
        if not own[row]:
            continue
        if value is not None:
            out.understood += 1
        elif normal(text_of(cell)) in NOT_RATED:
            out.skipped[row] = "It says that nothing stands here"
        else:
            out.kept[row] = text_of(cell)
    return out


def _people_and_days(cells: list[Scalar]) -> Typed:
    """“Ann 31.3.2027” as a pair of a name and a day, either of which may be missing."""
    order = day_first(found["day"] for cell in cells if isinstance(cell, str) and (found := _NAME_AND_DAY.match(cell)))
    return Typed([None if cell is None else _person_and_day(cell, order) for cell in cells])


def _person_and_day(cell: Scalar, order: bool | None) -> tuple[str | None, str | None]:
    text = text_of(cell)
    day = iso_date(cell, day_first=order)
    if day is not None:
        return None, day
    found = _NAME_AND_DAY.match(text)
    day = iso_date(found["day"], day_first=order) if found else None
    return (found["name"].strip() or None, day) if found and day else (text, None)
