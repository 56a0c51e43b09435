"""The tables that every replica has: streams of changes, and what their heads are."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text, UniqueConstraint, text

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "stream",
        Column("id", Integer, nullable=False),
        *_texts("project", "partition", "epoch"),
        *_numbers("head", "clock"),
        *_texts("hash"),
        Column("floor", BigInteger, nullable=False, server_default="0"),
        PrimaryKeyConstraint("id", name="pk_stream"),
        UniqueConstraint("project", "partition", name="uq_stream_project_partition"),
    )
    _of_stream("vector", *_texts("site"), *_numbers("n"), *_texts("chain"), key=["site"])
    _of_stream(
        "change",
        *_texts("site"),
        *_numbers("n", "place"),
        Column("number", BigInteger),
        *_numbers("stamp"),
        *_texts("author", "kind", "entity"),
        *_numbers("intention", "received"),
        *_texts("body"),
        UniqueConstraint("stream", "place", name="uq_change_stream_place"),
        key=["site", "n"],
    )
    op.create_index("ix_change_stream_entity", "change", ["stream", "entity"])
    op.create_index("ix_change_stream_number", "change", ["stream", "number"])
    _of_stream(
        "entity",
        *_texts("id", "kind", "site"),
        *_numbers("n", "stamp"),
        *_texts("author", "fields"),
        Column("heads", Text),
        Column("contested", Integer, nullable=False),
        key=["id"],
    )
    some = text("contested > 0")
    op.create_index("ix_entity_contested", "entity", ["stream"], sqlite_where=some, postgresql_where=some)
    _of_stream("knowledge", *_texts("site"), *_numbers("n"), *_texts("other"), *_numbers("m"), key=["site", "n", "other"])
    _of_stream("bucket", Column("bucket", Integer, nullable=False), *_texts("hash"), key=["bucket"])


def _of_stream(name: str, *columns: Column[object] | UniqueConstraint, key: list[str]) -> None:
    op.create_table(
        name,
        Column("stream", Integer, nullable=False),
        *columns,
        PrimaryKeyConstraint("stream", *key, name=f"pk_{name}"),
        ForeignKeyConstraint(["stream"], ["stream.id"], name=f"fk_{name}_stream", ondelete="CASCADE"),
    )


def _texts(*names: str) -> list[Column[object]]:
    return [Column(name, Text, nullable=False) for name in names]


def _numbers(*names: str) -> list[Column[object]]:
    return [Column(name, BigInteger, nullable=False) for name in names]
