"""Who continued a site: its public key, and its signature under its history. How far two servers are is told of each partition.

What no server has numbered yet is indexed in the order of sending.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Table, Text, column, select, table

revision = "0005"
down_revision = "0004"

_KEPT = ("address", "project", "epoch", "pulled", "pushed", "sentence")


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "seal",
        Column("stream", Integer, nullable=False),
        Column("site", Text, nullable=False),
        Column("key", Text, nullable=False),
        Column("n", BigInteger, nullable=False),
        Column("chain", Text, nullable=False),
        Column("signature", Text, nullable=False),
        PrimaryKeyConstraint("stream", "site", name="pk_seal"),
        ForeignKeyConstraint(["stream"], ["stream.id"], name="fk_seal_stream", ondelete="CASCADE"),
    )
    op.drop_index("ix_change_stream_number", "change")
    op.create_index("ix_change_number_place", "change", ["stream", "number", "place"])
    _name_partitions()


def _name_partitions() -> None:
    """The partition joins the key of `followed`; until now there was one alone. SQLite changes no key, so the table is made anew."""
    rows = op.get_bind().execute(select(*map(column, _KEPT)).select_from(table("followed"))).mappings().all()
    op.drop_table("followed")
    followed = _followed()
    if rows:
        op.bulk_insert(followed, [{**row, "partition": "core"} for row in rows])


def _followed() -> Table:
    return op.create_table(
        "followed",
        Column("address", Text, nullable=False),
        Column("project", Text, nullable=False),
        Column("partition", Text, nullable=False),
        Column("epoch", Text),
        Column("pulled", BigInteger, nullable=False),
        Column("pushed", BigInteger, nullable=False),
        Column("sentence", Text),
        PrimaryKeyConstraint("address", "project", "partition", name="pk_followed"),
        ForeignKeyConstraint(["address"], ["following.address"], name="fk_followed_address", ondelete="CASCADE"),
    )
