"""The tables of a replica, as SQLAlchemy describes them. DDL and migrations come from here; the hot statements in `statements` fit them
by test.

`stream`   one partition of one project: its numbering, epoch, clock and state hash; up to number `floor` its log is not whole
`vector`   how many changes of each site are here, and the hash chain over them
`change`   the log: every change once; without a number it has not been acknowledged by a server (the outbox)
`entity`   what the heads are: one row per entity, beside it the heads of single cells where they differ from the row's mark, and how
           many cells are contested
`knowledge` what the author of a change had of other sites by then, where that had grown since his last one
`bucket`   the state hash in 256 parts
`seal`     the public key of a site, and its signature under its history as far as it was last seen
`property` small facts of a project file: site, author, server
`blob`     the bytes of attached files in a project file, by their hash
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint, text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _stream(*, primary_key: bool = True) -> Column[int]:
    return Column("stream", Integer, ForeignKey("stream.id", ondelete="CASCADE"), primary_key=primary_key, nullable=False)


stream = Table(
    "stream",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("project", Text, nullable=False),
    Column("partition", Text, nullable=False),
    Column("epoch", Text, nullable=False),
    Column("head", BigInteger, nullable=False),
    Column("clock", BigInteger, nullable=False),
    Column("hash", Text, nullable=False),
    Column("floor", BigInteger, nullable=False, server_default="0"),
    UniqueConstraint("project", "partition"),
)

vector = Table(
    "vector",
    metadata,
    _stream(),
    Column("site", Text, primary_key=True),
    Column("n", BigInteger, nullable=False),
    Column("chain", Text, nullable=False),
)

change = Table(
    "change",
    metadata,
    _stream(),
    Column("site", Text, primary_key=True),
    Column("n", BigInteger, primary_key=True),
    Column("place", BigInteger, nullable=False),
    Column("number", BigInteger),
    Column("stamp", BigInteger, nullable=False),
    Column("author", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("intention", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("body", Text, nullable=False),
    Index("ix_change_number_place", "stream", "number", "place"),
    Index(None, "stream", "entity"),
    UniqueConstraint("stream", "place"),
)

entity = Table(
    "entity",
    metadata,
    _stream(),
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("stamp", BigInteger, nullable=False),
    Column("author", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("heads", Text),
    Column("contested", Integer, nullable=False),
    Index("ix_entity_contested", "stream", sqlite_where=text("contested > 0"), postgresql_where=text("contested > 0")),
)

knowledge = Table(
    "knowledge",
    metadata,
    _stream(),
    Column("site", Text, primary_key=True),
    Column("n", BigInteger, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("m", BigInteger, nullable=False),
)

bucket = Table(
    "bucket",
    metadata,
    _stream(),
    Column("bucket", Integer, primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
)

seal = Table(
    "seal",
    metadata,
    _stream(),
    Column("site", Text, primary_key=True),
    Column("key", Text, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("chain", Text, nullable=False),
    Column("signature", Text, nullable=False),
)

property_ = Table(
    "property",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

blob = Table(
    "blob",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

REPLICA_TABLES = (stream, vector, change, entity, knowledge, bucket, seal)
"""What every replica has, on a desktop and on a server."""

FILE_TABLES = (*REPLICA_TABLES, property_, blob)
"""What a project file has."""
