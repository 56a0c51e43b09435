"""What a person decided about a foreign sheet: which sheet, which heading, what its columns are. Never looks at the sheet itself.

sheet = "DFMEA"
header_row = 3                      # or [3, 5] for a heading of three rows
split_lists = true                  # "1. … 2. …" in one cell is several controls or actions
[columns]
"Potential Cause" = "cause"         # a heading, or the letter of a column
F = "ignore"
[ratings.severity]                  # words that stand for numbers
"very bad" = 9
"1/2000" = 4                        # or fractions, percentages, letters

`as_toml` writes what `read_mapping` reads, so that a mapping can be kept, looked at, changed and used again.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from forestall.errors import Unavailable, Unreadable
from forestall.workbook.columns import normal
from forestall.workbook.grid import column_number
from forestall.workbook.ratings import WORDS
from forestall.workbook.roles import Role

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Wishes:
    """A mapping as it was read. `header` counts rows from 0, both ends included; words and headings are in `normal` form."""

    sheet: str | None = None
    header: tuple[int, int] | None = None
    columns: Mapping[str, Role] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    split_lists: bool = False
    """Whether a numbered list in one cell becomes several things."""

    def role(self, column: int, title: str) -> Role | None:
        """The role a person gave this column, by its heading or its letter."""
        if title and normal(title) in self.columns:
            return self.columns[normal(title)]
        return next((role for name, role in self.columns.items() if column_number(name) == column), None)


NO_WISHES = Wishes()


def read_mapping(path: Path) -> Wishes:
    """The wishes in a TOML file. Unreadable with a sentence that names the line or word that is wrong."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise Unreadable(f"There is no mapping file “{path}”.") from None
    except OSError as error:
        raise Unavailable(f"The mapping “{path}” could not be read ({error.strerror}); nothing was changed.") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"The mapping “{path.name}” is not TOML: {error}. Nothing was changed.") from error
    return parse_mapping(path.name, text)


def parse_mapping(name: str, text: str) -> Wishes:
    """The wishes in a TOML text. Unreadable with a sentence that names the line or word that is wrong."""
    try:
        return _wishes(name, tomllib.loads(text.replace("\r\n", "\n")))
    except tomllib.TOMLDecodeError as error:
        raise Unreadable(f"The mapping “{name}” is not TOML: {error}. Nothing was changed.") from error


def as_toml(wishes: Wishes) -> str:
    """The wishes as `read_mapping` reads them; empty where there are none."""
    lines = [f"sheet = {json.dumps(wishes.sheet, ensure_ascii=False)}"] if wishes.sheet is not None else []
    if wishes.header is not None:
        first, last = wishes.header
        lines.append(f"header_row = {first + 1}" if first == last else f"header_row = [{first + 1}, {last + 1}]")
    if wishes.split_lists:
        lines.append("split_lists = true")
    if wishes.columns:
        lines += [
            "[columns]",
            *(f"{json.dumps(title, ensure_ascii=False)} = {json.dumps(role.value)}" for title, role in wishes.columns.items()),
        ]
    for rating, words in wishes.words.items():
        lines += [f"[ratings.{rating}]", *(f"{json.dumps(word, ensure_ascii=False)} = {number}" for word, number in words.items())]
    return "".join(f"{line}\n" for line in lines)


def _wishes(name: str, content: dict[str, Any]) -> Wishes:
    strange = sorted(content.keys() - {"sheet", "header_row", "split_lists", "columns", "ratings"})
    if strange:
        raise _wrong(name, f"“{strange[0]}” is not known; sheet, header_row, split_lists, columns and ratings are")
    sheet = content.get("sheet")
    if sheet is not None and not isinstance(sheet, str):
        raise _wrong(name, "“sheet” is the name of a sheet")
    split = content.get("split_lists", False)
    if not isinstance(split, bool):
        raise _wrong(name, "“split_lists” is true or false")
    return Wishes(sheet, _header(name, content), _columns(name, content), _words(name, content), split)


def _header(name: str, content: dict[str, Any]) -> tuple[int, int] | None:
    match content.get("header_row"):
        case None:
            return None
        case bool():
            pass
        case int(row) if row > 0:
            return row - 1, row - 1
        case [int(first), int(last)] if 0 < first <= last:
            return first - 1, last - 1
        case _:
            pass
    raise _wrong(name, "“header_row” is the number of a row, or [first, last]")


def _columns(name: str, content: dict[str, Any]) -> dict[str, Role]:
    found = {}
    for title, role in _table(name, content, "columns").items():
        if role not in set(Role):
            raise _wrong(name, f"“{role}” is nothing a column can be; choose one of {', '.join(sorted(Role))}")
        found[normal(title)] = Role(role)
    return found


def _words(name: str, content: dict[str, Any]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for rating, words in _table(name, content, "ratings").items():
        if rating not in WORDS or not isinstance(words, dict):
            raise _wrong(name, f"below “ratings” stand the tables {', '.join(WORDS)}")
        if not all(type(number) is int and 1 <= number <= 10 for number in words.values()):
            raise _wrong(name, f"a word below “ratings.{rating}” stands for a whole number from 1 to 10")
        found[rating] = {_as_compared(word): number for word, number in words.items()}
    return found


def _as_compared(word: str) -> str:
    """Words in their `normal` form; what has a digit in it (a percentage, a fraction) as it is written."""
    return word.strip().casefold() if any(letter.isdigit() for letter in word) else normal(word)


def _table(name: str, content: dict[str, Any], key: str) -> dict[str, Any]:
    found = content.get(key, {})
    if not isinstance(found, dict):
        raise _wrong(name, f"“{key}” is a table")
    return found


def _wrong(name: str, what: str) -> Unreadable:
    return Unreadable(f"The mapping “{name}” cannot be used: {what}. Nothing was changed.")
