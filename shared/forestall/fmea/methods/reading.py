"""Reads a risk scheme from its definition, a TOML text: the built-in schemes and a user's own have this one form. Opens no file.

A row of the table names the grades of all factors but the last, and then what each stretch of the last one gives:

    "9-10 | 4-5 | 7-10 H, 5-6 H, 2-4 H, 1 M"

Every combination must be named exactly once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from forestall.fmea.edits import Refused
from forestall.fmea.methods.scheme import GRADES_MAX, UNVERIFIED, Factor, Grade, Level, Rule, Scheme, place

RATED_FIELDS = ("severity", "occurrence", "detection", "frequency", "monitoring")
"""The fields that hold ratings: what a factor may be."""

_FACTORS_MAX = 4
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


class _Wrong(Exception):
    """Half a sentence about what is wrong in a definition."""


def read_scheme(definition: str) -> Scheme | Refused:
    """The scheme that a TOML text defines, or why it defines none."""
    try:
        told = tomllib.loads(definition)
        return _scheme(told)
    except tomllib.TOMLDecodeError as error:
        return Refused(f"This is no scheme: it is not TOML ({error})")
    except _Wrong as error:
        return Refused(f"This is no scheme: {error}")


def _scheme(told: Mapping[str, Any]) -> Scheme:
    verified = told.get("verified", False)
    if not isinstance(verified, bool):
        raise _Wrong("verified is true or false")
    factors = tuple(_factor(each) for each in _tables(told, "factors"))
    if not 1 <= len(factors) <= _FACTORS_MAX or len({factor.field for factor in factors}) < len(factors):
        raise _Wrong(f"it has between 1 and {_FACTORS_MAX} different factors")
    levels = _levels(_tables(told, "levels"), verified=verified)
    rows = told.get("table")
    if rows is None and told.get("product") is not True:
        raise _Wrong("it has a table, or product = true")
    rules = () if rows is None else tuple(_rules(_strings(rows, "table"), factors, levels))
    cells = _cells(factors, rules) if rules else ()
    id, title, version, source = (_word(told, name) for name in ("id", "title", "version", "source"))
    common = all(factor.is_numbered and len(factor.grades) == GRADES_MAX for factor in factors)
    return Scheme(id, title, version, source, verified, factors, tuple(levels.values()), rules, cells, common)


def _factor(told: Mapping[str, Any]) -> Factor:
    field = _word(told, "field")
    if field not in RATED_FIELDS:
        raise _Wrong(f"the field of a factor is one of {', '.join(RATED_FIELDS)}, not {field!r}")
    grades = _grades(told.get("grades"))
    if not 2 <= len(grades) <= GRADES_MAX or len({grade.code.casefold() for grade in grades}) < len(grades):
        raise _Wrong(f"{field} has between 2 and {GRADES_MAX} different grades")
    label = str(told.get("label") or field.capitalize())
    return Factor(field, str(told.get("letter") or label[0].upper()), label, grades)


def _grades(told: object) -> tuple[Grade, ...]:
    """A number of grades, or a list of “code” or “code: name”, best first."""
    if isinstance(told, int):
        return tuple(Grade(str(rating)) for rating in range(1, min(told, GRADES_MAX + 1) + 1))
    pairs = (text.partition(":") for text in _strings(told, "grades"))
    return tuple(Grade(code.strip(), title.strip()) for code, _, title in pairs)


def _levels(told: Sequence[Mapping[str, Any]], *, verified: bool) -> dict[str, Level]:
    """The levels by their bare codes, mildest first. What leaves this module has the mark of an unverified table in its code."""
    levels: dict[str, Level] = {}
    for rank, each in enumerate(told, 1):
        code, colour, least = _word(each, "code"), str(each.get("colour", "")), each.get("from")
        if " " in code or "," in code:
            raise _Wrong(f"the code of a level is one word, not {code!r}")
        if colour and not _COLOUR.fullmatch(colour):
            raise _Wrong(f"a colour is written like #d9534f, not {colour!r}")
        if least is not None and not isinstance(least, int):
            raise _Wrong(f"the level {code} holds from a whole number on, not {least!r}")
        shown = code if verified else f"{code} {UNVERIFIED}"
        levels[code] = Level(shown, str(each.get("title", "")), rank, colour, str(each.get("meaning", "")), least)
    return levels


def _rules(rows: Iterable[str], factors: Sequence[Factor], levels: Mapping[str, Level]) -> Iterator[Rule]:
    for row in rows:
        *outer, last = (part.strip() for part in row.split("|"))
        if len(outer) != len(factors) - 1:
            raise _Wrong(f"“{row}” names {len(outer) + 1} factors of {len(factors)}")
        bands = tuple(_band(factor, text, row) for factor, text in zip(factors, outer, strict=False))
        for stretch in last.split(","):
            text, _, code = stretch.strip().rpartition(" ")
            if code not in levels:
                raise _Wrong(f"“{row}” gives a level {code!r} that is not among its levels")
            yield Rule((*bands, _band(factors[-1], text, row)), levels[code])


def _band(factor: Factor, text: str, row: str) -> range:
    """“7-8” or “A-C” or “Remote”: neighbouring grades, in either order; “all” is every one."""
    if text.strip().casefold() == "all":
        return range(1, len(factor.grades) + 1)
    halves = [(text, text), *((text[:at], text[at + 1 :]) for at, letter in enumerate(text) if letter == "-")]
    for first, last in halves:
        ends = factor.read(first), factor.read(last)
        if ends[0] is not None and ends[1] is not None:
            return range(min(ends[0], ends[1]), max(ends[0], ends[1]) + 1)
    raise _Wrong(f"“{row}”: {factor.law}, not {text!r}")


def _cells(factors: Sequence[Factor], rules: Sequence[Rule]) -> tuple[int, ...]:
    every = list(product(*(range(1, len(factor.grades) + 1) for factor in factors)))
    cells: list[int | None] = [None] * len(every)
    for number, rule in enumerate(rules):
        for ratings in product(*rule.bands):
            at = place(factors, ratings)
            if cells[at] is not None:
                raise _Wrong(f"its table names {_named(factors, ratings)} twice")
            cells[at] = number
    if None in cells:
        raise _Wrong(f"its table does not name {_named(factors, every[cells.index(None)])}")
    return tuple(number for number in cells if number is not None)


def _named(factors: Sequence[Factor], ratings: Sequence[int]) -> str:
    codes = (f"{factor.letter} {factor.grades[rating - 1].code}" for factor, rating in zip(factors, ratings, strict=True))
    return ", ".join(codes)


def _word(told: Mapping[str, Any], name: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not value.strip():
        raise _Wrong(f"{name} is missing")
    return value.strip()


def _tables(told: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = told.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise _Wrong(f"{name} are written as [[{name}]]")
    return found


def _strings(told: object, name: str) -> list[str]:
    if not isinstance(told, list) or not all(isinstance(each, str) for each in told):
        raise _Wrong(f"{name} is a list of texts")
    return told
