"""Writes `store/schema.sql`, the DDL of a new project file, from the tables.

A file is made from it without loading SQLAlchemy; a test holds the two together.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from forestall.store.tables import FILE_TABLES

TARGET = Path(__file__).parent.parent / "shared" / "forestall" / "store" / "schema.sql"


def ddl() -> str:
    """The statements, one after the other."""
    dialect = sqlite.dialect()
    parts = ["-- Made by tools/make_schema.py from store/tables.py. Do not edit."]
    for table in FILE_TABLES:
        parts.append(str(CreateTable(table).compile(dialect=dialect)).strip() + ";")
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        parts += [str(CreateIndex(index).compile(dialect=dialect)).strip() + ";" for index in indexes]
    return "\n".join("\n".join(line.rstrip() for line in part.splitlines()) for part in parts) + "\n"


if __name__ == "__main__":
    TARGET.write_text(ddl(), encoding="utf-8")
