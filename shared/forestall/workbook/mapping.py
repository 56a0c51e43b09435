"""What a person decided about a foreign sheet: which sheet, which heading, what its columns are. Never looks at the sheet itself.

sheet = "DFMEA"
header_row = 3                      # or [3, 5] for a heading of three rows
[columns]
"Potential Cause" = "cause"         # a heading, or the letter of a column
F = "ignore"
[ratings.severity]                  # words that stand for numbers
"very bad" = 9
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from forestall.errors import Unavailable, Unreadable
from forestall.workbook.columns import normal
from forestall.workbook.grid import column_number
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

    def role(self, column: int, title: str) -> Role | None:
        """The role a person gave this column, by its heading or its letter."""
        if title and normal(title) in self.columns:
            return self.columns[normal(title)]
        return next((role for name, role in self.columns.items() if column_number(name) == column), None)


NO_WISHES = Wishes()


def read_mapping(path: Path) -> Wishes:
    """The wishes in a TOML file. Unreadable with a sentence that names the line or word that is wrong."""
    try:
        with path.open("rb") as file:
            content = tomllib.load(file)
    except FileNotFoundError:
        raise Unreadable(f"There is no mapping file “{path}”.") from None
    except OSError as error:
        raise Unavailable(f"The mapping “{path}” could not be read ({error.strerror}); nothing was changed.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Unreadable(f"The mapping “{path.name}” is not TOML: {error}. Nothing was changed.") from error
    return _wishes(path.name, content)


def _wishes(name: str, content: dict[str, Any]) -> Wishes:
    strange = sorted(content.keys() - {"sheet", "header_row", "columns", "ratings"})
    if strange:
        raise _wrong(name, f"“{strange[0]}” is not known; sheet, header_row, columns and ratings are")
    sheet = content.get("sheet")
    if sheet is not None and not isinstance(sheet, str):
        raise _wrong(name, "“sheet” is the name of a sheet")
    return Wishes(sheet, _header(name, content), _columns(name, content), _words(name, content))


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
        if rating not in ("severity", "occurrence", "detection") or not isinstance(words, dict):
            raise _wrong(name, "below “ratings” stand the tables severity, occurrence and detection")
        if not all(type(number) is int and 1 <= number <= 10 for number in words.values()):
            raise _wrong(name, f"a word below “ratings.{rating}” stands for a whole number from 1 to 10")
        found[rating] = {normal(word): number for word, number in words.items()}
    return found


def _table(name: str, content: dict[str, Any], key: str) -> dict[str, Any]:
    found = content.get(key, {})
    if not isinstance(found, dict):
        raise _wrong(name, f"“{key}” is a table")
    return found


def _wrong(name: str, what: str) -> Unreadable:
    return Unreadable(f"The mapping “{name}” cannot be used: {what}. Nothing was changed.")
