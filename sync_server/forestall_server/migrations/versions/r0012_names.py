"""The audit log names people by references, and their names stand beside it, where they can be erased."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, PrimaryKeyConstraint, Text

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "audit_name",
        Column("id", Text, nullable=False),
        Column("tenant", Text, nullable=False),
        Column("person", Text, nullable=False),
        Column("word", Text, nullable=False),
        PrimaryKeyConstraint("id", name="pk_audit_name"),
    )
    op.create_index("ix_audit_name_person", "audit_name", ["person"])
