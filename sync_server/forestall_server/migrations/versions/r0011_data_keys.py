"""The keys that seal secrets, each closed by a master key that is not in the database."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, PrimaryKeyConstraint, Text

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "data_key",
        Column("tenant", Text, nullable=False),
        Column("version", Integer, nullable=False),
        Column("master", Text, nullable=False),
        Column("wrapped", LargeBinary, nullable=False),
        Column("created", BigInteger, nullable=False),
        PrimaryKeyConstraint("tenant", "version", name="pk_data_key"),
    )
