"""The tables of a server beside its replicas: people, their sign-ins, projects and their members."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, PrimaryKeyConstraint, Text, UniqueConstraint

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "account",
        Column("name", Text, nullable=False),
        Column("folded", Text, nullable=False),
        Column("password", Text, nullable=False),
        Column("admin", Boolean, nullable=False),
        Column("created", BigInteger, nullable=False),
        PrimaryKeyConstraint("name", name="pk_account"),
        UniqueConstraint("folded", name="uq_account_folded"),
    )
    op.create_table(
        "sign_in",
        Column("id", Text, nullable=False),
        Column("account", Text, nullable=False),
        Column("refresh", Text, nullable=False),
        Column("expires", BigInteger, nullable=False),
        Column("created", BigInteger, nullable=False),
        PrimaryKeyConstraint("id", name="pk_sign_in"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_sign_in_account", ondelete="CASCADE"),
    )
    op.create_index("ix_sign_in_account", "sign_in", ["account"])
    op.create_table(
        "access",
        Column("token", Text, nullable=False),
        Column("sign_in", Text, nullable=False),
        Column("expires", BigInteger, nullable=False),
        PrimaryKeyConstraint("token", name="pk_access"),
        ForeignKeyConstraint(["sign_in"], ["sign_in.id"], name="fk_access_sign_in", ondelete="CASCADE"),
    )
    op.create_index("ix_access_sign_in", "access", ["sign_in"])
    op.create_table(
        "project",
        Column("id", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("created", BigInteger, nullable=False),
        PrimaryKeyConstraint("id", name="pk_project"),
    )
    op.create_table(
        "member",
        Column("project", Text, nullable=False),
        Column("account", Text, nullable=False),
        Column("role", Text, nullable=False),
        PrimaryKeyConstraint("project", "account", name="pk_member"),
        ForeignKeyConstraint(["project"], ["project.id"], name="fk_member_project", ondelete="CASCADE"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_member_account", ondelete="CASCADE"),
    )
    op.create_index("ix_member_account", "member", ["account"])
