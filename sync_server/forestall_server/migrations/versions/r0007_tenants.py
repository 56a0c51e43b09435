"""Tenants: whose an account and a project is, what a tenant is allowed, and its flags. What was here before is the default tenant's.

A member's account may be in another database than the project, so the one no longer refers to the other.
"""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKeyConstraint,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    column,
    false,
    select,
    table,
)

revision = "0007"
down_revision = "0006"

_MEMBER = ("project", "account", "role")


def upgrade() -> None:
    """Take the step."""
    tenant = op.create_table(
        "tenant",
        Column("id", Text, nullable=False),
        Column("title", Text, nullable=False),
        Column("created", BigInteger, nullable=False),
        Column("region", Text, nullable=False),
        Column("mfa_required", Boolean, nullable=False),
        Column("keep_days", Integer),
        Column("projects_max", Integer),
        Column("bytes_max", BigInteger),
        Column("devices_max", Integer),
        Column("standing", Text, nullable=False),
        Column("shard", Text),
        PrimaryKeyConstraint("id", name="pk_tenant"),
    )
    settings = {"created": 0, "region": "", "mfa_required": False, "standing": "open"}
    op.bulk_insert(tenant, [{"id": "default", "title": "Everybody", **settings}])
    op.create_table(
        "flag",
        Column("tenant", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("project", Text, nullable=False),
        Column("percent", Integer, nullable=False),
        PrimaryKeyConstraint("tenant", "name", "project", name="pk_flag"),
        ForeignKeyConstraint(["tenant"], ["tenant.id"], name="fk_flag_tenant", ondelete="CASCADE"),
    )
    op.add_column("account", Column("tenant", Text, nullable=False, server_default="default"))
    op.add_column("account", Column("auditor", Boolean, nullable=False, server_default=false()))
    op.create_index("ix_account_tenant", "account", ["tenant"])
    op.add_column("project", Column("tenant", Text, nullable=False, server_default="default"))
    op.create_index("ix_project_tenant", "project", ["tenant"])
    _part_members_from_accounts()


def _part_members_from_accounts() -> None:
    """SQLite drops no constraint, so the table is made anew."""
    rows = op.get_bind().execute(select(*map(column, _MEMBER)).select_from(table("member"))).mappings().all()
    op.drop_table("member")
    member = _member()
    if rows:
        op.bulk_insert(member, [dict(row) for row in rows])


def _member() -> Table:
    member = op.create_table(
        "member",
        Column("project", Text, nullable=False),
        Column("account", Text, nullable=False),
        Column("role", Text, nullable=False),
        PrimaryKeyConstraint("project", "account", name="pk_member"),
        ForeignKeyConstraint(["project"], ["project.id"], name="fk_member_project", ondelete="CASCADE"),
    )
    op.create_index("ix_member_account", "member", ["account"])
    return member
