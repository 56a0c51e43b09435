"""A connection through SQLAlchemy: for the server, on SQLite and PostgreSQL alike.

The statements go to the driver as they are, in its own way of naming parameters: compiling them anew for every page cost more
than running them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection as AlchemyConnection

from forestall.protocol.codec import encode_json
from forestall.store.connection import Into, Row, among, inserting


class EngineConnection:
    """`connection.Connection` on a SQLAlchemy connection whose transaction somebody else began and will end."""

    def __init__(self, raw: AlchemyConnection) -> None:
        self._raw = raw
        self._postgresql = raw.dialect.name == "postgresql"
        self.locks_rows = self._postgresql

    def run(self, statement: str, parameters: Mapping[str, Any]) -> Sequence[Row]:
        result = self._raw.exec_driver_sql(_for_psycopg(statement) if self._postgresql else statement, dict(parameters))
        return [tuple(row) for row in result] if result.returns_rows else []

    def run_many(self, statement: str, rows: Iterable[Mapping[str, Any]]) -> None:
        listed = list(rows)
        if not listed:
            return
        if not self._postgresql:
            self._raw.exec_driver_sql(statement, listed)
        elif _INSERT.match(statement):
            self._raw.exec_driver_sql(_for_all_rows(statement), {"rows": encode_json(listed).decode()})
        else:
            self._raw.exec_driver_sql(_for_psycopg(statement), listed)

    def insert(self, into: Into, rows: Iterable[Row]) -> None:
        listed = list(rows)
        if not listed:
            return
        if not self._postgresql:
            self._raw.exec_driver_sql(inserting(into), listed)
            return
        raw: Any = self._raw.connection  # psycopg's own, which alone knows COPY
        with raw.cursor() as cursor, cursor.copy(f"COPY {into.table} ({into.columns}) FROM STDIN") as copy:
            for row in listed:
                copy.write_row(row)

    def run_among(self, statement: str, parameters: Mapping[str, Any], ids: Iterable[object]) -> Sequence[Row]:
        if self._postgresql:
            return self.run(statement.replace("IN :ids", "= ANY(:ids)"), {**parameters, "ids": list(ids)})
        return self.run(*among(statement, parameters, ids))


_PARAMETER = re.compile(r":(\w+)")
_INSERT = re.compile(r"INSERT INTO (\w+) \(([^)]*)\) VALUES \([^)]*\)")


@lru_cache(maxsize=256)
def _for_psycopg(statement: str) -> str:
    return _PARAMETER.sub(r"%(\1)s", statement)


@lru_cache(maxsize=64)
def _for_all_rows(statement: str) -> str:
    """One statement for all rows: they travel as one JSON text, which the table's own row type takes apart.

    For 2 000 rows a statement each takes 0.15 s, this 0.05 s, and COPY, which knows no ON CONFLICT, 0.025 s.
    """
    return _INSERT.sub(r"INSERT INTO \1 (\2) SELECT \2 FROM json_populate_recordset(NULL::\1, %(rows)s)", statement)
