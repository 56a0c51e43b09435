"""The audit log: its lines, how far each book has come, and the signatures under that."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, PrimaryKeyConstraint, Text

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "audit_line",
        Column("book", Text, nullable=False),
        Column("n", BigInteger, nullable=False),
        Column("at", BigInteger, nullable=False),
        Column("who", Text, nullable=False),
        Column("device", Text, nullable=False),
        Column("what", Text, nullable=False),
        Column("about", Text, nullable=False),
        Column("link", Text, nullable=False),
        PrimaryKeyConstraint("book", "n", name="pk_audit_line"),
    )
    op.create_index("ix_audit_line_at", "audit_line", ["at"])
    op.create_table(
        "audit_book",
        Column("book", Text, nullable=False),
        Column("n", BigInteger, nullable=False),
        Column("link", Text, nullable=False),
        Column("signed", BigInteger, nullable=False),
        PrimaryKeyConstraint("book", name="pk_audit_book"),
    )
    op.create_table(
        "audit_checkpoint",
        Column("n", BigInteger, nullable=False, autoincrement=False),
        Column("key", Text, nullable=False),
        Column("body", Text, nullable=False),
        Column("signature", Text, nullable=False),
        PrimaryKeyConstraint("n", name="pk_audit_checkpoint"),
    )
