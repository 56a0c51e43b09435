"""Jobs: when each is due and how it went, and which of many processes does them."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, PrimaryKeyConstraint, Text

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "job",
        Column("name", Text, nullable=False),
        Column("due", BigInteger, nullable=False),
        Column("started", BigInteger),
        Column("finished", BigInteger),
        Column("succeeded", BigInteger),
        Column("failures", Integer, nullable=False),
        Column("sentence", Text, nullable=False),
        PrimaryKeyConstraint("name", name="pk_job"),
    )
    op.create_table(
        "lease",
        Column("what", Text, nullable=False),
        Column("holder", Text, nullable=False),
        Column("until", BigInteger, nullable=False),
        PrimaryKeyConstraint("what", name="pk_lease"),
    )
