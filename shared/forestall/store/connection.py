"""The little that a replica asks of a database: run a statement, run it for many rows, run it for a set of ids.

Two makers: the bare SQLite driver and SQLAlchemy.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from forestall.protocol.codec import encode_json

Row = tuple[Any, ...]


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

    def run_among(self, statement: str, parameters: Mapping[str, Any], ids: Iterable[object]) -> Sequence[Row]:
        """Run a statement that asks for `IN :ids`, however many they are."""
        ...


def inserting(into: Into) -> str:
    """The statement that SQLite runs for every row."""
    marks = ", ".join("?" for _ in into.columns.split(","))
    return f"INSERT INTO {into.table} ({into.columns}) VALUES ({marks})"  # noqa: S608 - names of ours, no value


def among(statement: str, parameters: Mapping[str, Any], ids: Iterable[object]) -> tuple[str, dict[str, Any]]:
    """A statement with `IN :ids` as SQLite runs it: however many ids there are, they are one JSON list."""
    return statement.replace(":ids", "(SELECT value FROM json_each(:ids))"), {**parameters, "ids": encode_json(list(ids)).decode()}
