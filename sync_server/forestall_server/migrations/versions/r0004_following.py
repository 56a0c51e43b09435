"""Other servers that this one follows, and how far the two are with each project."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, PrimaryKeyConstraint, Text

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "following",
        Column("address", Text, nullable=False),
        Column("account", Text, nullable=False),
        Column("everything", Boolean, nullable=False),
        Column("secret", Text),
        Column("added", BigInteger, nullable=False),
        Column("succeeded", BigInteger),
        Column("sentence", Text),
        PrimaryKeyConstraint("address", name="pk_following"),
    )
    op.create_table(
        "followed",
        Column("address", Text, nullable=False),
        Column("project", Text, nullable=False),
        Column("epoch", Text),
        Column("pulled", BigInteger, nullable=False),
        Column("pushed", BigInteger, nullable=False),
        Column("sentence", Text),
        PrimaryKeyConstraint("address", "project", name="pk_followed"),
        ForeignKeyConstraint(["address"], ["following.address"], name="fk_followed_address", ondelete="CASCADE"),
    )
