"""The little that a replica asks of a database: run a statement, run it for many rows, run it for a set of ids.

Two makers: the bare SQLite driver and SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Any, NamedTuple, Protocol

from forestall.protocol.codec import encode_json

Row = tuple[Any, ...]
_ROWS_A_STATEMENT = 50
_ROWS_AT_ONCE = 10_000


class Into(NamedTuple):
    """Where new rows go: a table, and some of its columns by name, with commas between."""

    table: str
    columns: str


class Connection(Protocol):
    """One database connection inside one transaction. Statements name their parameters `:so`; a set of ids is `IN :ids`."""

    locks_rows: bool
    """Whether `FOR UPDATE` means something here; SQLite locks the whole file instead."""

    def run(self, statement: str, parameters: Mapping[str, Any]) -> Sequence[Row]:
        """Run a statement; gives its rows, none for one that only writes."""
        ...

    def run_many(self, statement: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Run a writing statement once for every row."""
        ...

    def insert(self, into: Into, rows: Iterable[Row]) -> None:
        """Write new rows, each in the order of the columns."""
        ...

    def insert_alike(self, into: Into, alike: Row, rows: Iterable[Row]) -> None:
        """Write many new rows whose first columns hold the same; `rows` have the others."""
        ...

    def run_among(self, statement: str, parameters: Mapping[str, Any], ids: Iterable[object]) -> Sequence[Row]:
        """Run a statement that asks for `IN :ids`, however many they are."""
        ...


def inserting(into: Into) -> str:
    """The statement that SQLite runs for every row."""
    marks = ", ".join("?" for _ in into.columns.split(","))
    return f"INSERT INTO {into.table} ({into.columns}) VALUES ({marks})"  # noqa: S608 - names of ours, no value


def inserting_many(into: Into, alike: Row, rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The statements by which SQLite takes many rows that begin alike, each with what it is run for."""
    waiting = iter(rows)
    while block := list(islice(waiting, _ROWS_AT_ONCE)):
        whole = len(block) - len(block) % _ROWS_A_STATEMENT
        parts = (block[start : start + _ROWS_A_STATEMENT] for start in range(0, whole, _ROWS_A_STATEMENT))
        if told := [alike + tuple(chain.from_iterable(part)) for part in parts]:
            yield inserting_alike(into, len(alike), _ROWS_A_STATEMENT), told
        if rest := [alike + row for row in block[whole:]]:
            yield inserting_alike(into, len(alike), 1), rest


@lru_cache(maxsize=64)
def inserting_alike(into: Into, alike: int, rows: int) -> str:
    """The statement by which SQLite takes several rows at once that begin alike: half the time of one by one."""
    every = into.columns.count(",") + 1
    fixed = [f"?{place}" for place in range(1, alike + 1)]
    starts = range(alike + 1, alike + 1 + rows * (every - alike), every - alike)
    told = (", ".join([*fixed, *(f"?{place}" for place in range(start, start + every - alike))]) for start in starts)
    return f"INSERT INTO {into.table} ({into.columns}) VALUES " + ", ".join(f"({row})" for row in told)  # noqa: S608 - names of ours, no value


def among(statement: str, parameters: Mapping[str, Any], ids: Iterable[object]) -> tuple[str, dict[str, Any]]:
    """A statement with `IN :ids` as SQLite runs it: however many ids there are, they are one JSON list."""
    return statement.replace(":ids", "(SELECT value FROM json_each(:ids))"), {**parameters, "ids": encode_json(list(ids)).decode()}
