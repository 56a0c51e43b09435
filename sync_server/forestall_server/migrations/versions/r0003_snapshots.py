"""Snapshots: what stands in for the history that a device does not fetch."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Integer, LargeBinary, PrimaryKeyConstraint, Text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "snapshot",
        Column("stream", Integer, nullable=False),
        Column("number", BigInteger, nullable=False),
        Column("head", Text, nullable=False),
        PrimaryKeyConstraint("stream", "number", name="pk_snapshot"),
        ForeignKeyConstraint(["stream"], ["stream.id"], name="fk_snapshot_stream", ondelete="CASCADE"),
    )
    op.create_table(
        "snapshot_page",
        Column("stream", Integer, nullable=False),
        Column("number", BigInteger, nullable=False),
        Column("page", Integer, nullable=False),
        Column("body", LargeBinary, nullable=False),
        PrimaryKeyConstraint("stream", "number", "page", name="pk_snapshot_page"),
        ForeignKeyConstraint(["stream"], ["stream.id"], name="fk_snapshot_page_stream", ondelete="CASCADE"),
    )
