"""A connection through SQLAlchemy: for the server, on SQLite and PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection as AlchemyConnection
from sqlalchemy import TextClause, bindparam, text

from forestall.store.connection import Row, portions


class EngineConnection:
    """`connection.Connection` on a SQLAlchemy connection whose transaction somebody else began and will end."""

    def __init__(self, raw: AlchemyConnection) -> None:
        self._raw = raw
        self.locks_rows = raw.dialect.name == "postgresql"

    def run(self, statement: str, parameters: Mapping[str, Any]) -> Sequence[Row]:
        result = self._raw.execute(_text(statement), dict(parameters))
        return [tuple(row) for row in result] if result.returns_rows else []

    def run_many(self, statement: str, rows: Iterable[Mapping[str, Any]]) -> None:
        listed = [dict(row) for row in rows]
        if listed:
            self._raw.execute(_text(statement), listed)

    def run_among(self, statement: str, parameters: Mapping[str, Any], ids: Iterable[object]) -> Sequence[Row]:
        found: list[Row] = []
        for portion in portions(ids):
            result = self._raw.execute(_text_among(statement), {**parameters, "ids": portion})
            found += [tuple(row) for row in result]
        return found


@lru_cache(maxsize=256)
def _text(statement: str) -> TextClause:
    return text(statement)


@lru_cache(maxsize=64)
def _text_among(statement: str) -> TextClause:
    return text(statement).bindparams(bindparam("ids", expanding=True))
