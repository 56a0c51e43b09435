"""The bytes of attached files."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, LargeBinary, PrimaryKeyConstraint, Text

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "blob",
        Column("sha256", Text, nullable=False),
        Column("bytes", LargeBinary, nullable=False),
        PrimaryKeyConstraint("sha256", name="pk_blob"),
    )
