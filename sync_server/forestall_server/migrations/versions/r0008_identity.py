"""Identity: devices with names, waiting after wrong passwords, second factors, one-time and service tokens, the company's directory."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Take the step."""
    _widen()
    _people()
    _programs()
    _directory()


def _widen() -> None:
    for name, kind in (
        ("mail", Text),
        ("display", Text),
        ("external", Text),
        ("subject", Text),
        ("deactivated", BigInteger),
        ("removed", BigInteger),
    ):
        op.add_column("account", Column(name, kind))
    op.create_index("ix_account_subject", "account", ["subject"], unique=True)
    for name, kind in (("name", Text), ("seen", BigInteger), ("ended", BigInteger), ("why", Text)):
        op.add_column("sign_in", Column(name, kind))
    op.add_column("access", Column("limited", Boolean))


def _people() -> None:
    op.create_table(
        "tries",
        Column("name", Text, nullable=False),
        Column("count", Integer, nullable=False),
        Column("last", BigInteger, nullable=False),
        Column("free_at", BigInteger, nullable=False),
        PrimaryKeyConstraint("name", name="pk_tries"),
    )
    op.create_index("ix_tries_last", "tries", ["last"])
    op.create_table(
        "second_factor",
        Column("account", Text, nullable=False),
        Column("secret", Text, nullable=False),
        Column("confirmed", BigInteger),
        Column("step", BigInteger, nullable=False),
        PrimaryKeyConstraint("account", name="pk_second_factor"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_second_factor_account", ondelete="CASCADE"),
    )
    op.create_table(
        "recovery_code",
        Column("account", Text, nullable=False),
        Column("code", Text, nullable=False),
        PrimaryKeyConstraint("account", "code", name="pk_recovery_code"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_recovery_code_account", ondelete="CASCADE"),
    )
    op.create_table(
        "one_time",
        Column("token", Text, nullable=False),
        Column("account", Text, nullable=False),
        Column("expires", BigInteger, nullable=False),
        PrimaryKeyConstraint("token", name="pk_one_time"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_one_time_account", ondelete="CASCADE"),
    )
    op.create_index("ix_one_time_account", "one_time", ["account"])


def _programs() -> None:
    op.create_table(
        "service_token",
        Column("id", Text, nullable=False),
        Column("token", Text, nullable=False),
        Column("account", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("scope", Text, nullable=False),
        Column("project", Text),
        Column("created", BigInteger, nullable=False),
        Column("expires", BigInteger, nullable=False),
        Column("revoked", BigInteger),
        PrimaryKeyConstraint("id", name="pk_service_token"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_service_token_account", ondelete="CASCADE"),
    )
    op.create_index("ix_service_token_account", "service_token", ["account"])
    op.create_index("ix_service_token_token", "service_token", ["token"], unique=True)
    op.create_table(
        "browser_sign_in",
        Column("state", Text, nullable=False),
        Column("nonce", Text, nullable=False),
        Column("verifier", Text, nullable=False),
        Column("challenge", Text, nullable=False),
        Column("redirect", Text),
        Column("shown", Text),
        Column("user_code", Text),
        Column("device", Text),
        Column("code", Text),
        Column("account", Text),
        Column("expires", BigInteger, nullable=False),
        PrimaryKeyConstraint("state", name="pk_browser_sign_in"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_browser_sign_in_account", ondelete="CASCADE"),
    )
    op.create_index("ix_browser_sign_in_code", "browser_sign_in", ["code"], unique=True)
    op.create_index("ix_browser_sign_in_expires", "browser_sign_in", ["expires"])
    op.create_index("ix_browser_sign_in_user_code", "browser_sign_in", ["user_code"], unique=True)


def _directory() -> None:
    op.create_table(
        "directory_group",
        Column("id", Text, nullable=False),
        Column("tenant", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("external", Text),
        Column("created", BigInteger, nullable=False),
        PrimaryKeyConstraint("id", name="pk_directory_group"),
    )
    op.create_index("ix_directory_group_tenant_name", "directory_group", ["tenant", "name"], unique=True)
    op.create_table(
        "group_member",
        Column("group", Text, nullable=False),
        Column("account", Text, nullable=False),
        PrimaryKeyConstraint("group", "account", name="pk_group_member"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_group_member_account", ondelete="CASCADE"),
        ForeignKeyConstraint(["group"], ["directory_group.id"], name="fk_group_member_group", ondelete="CASCADE"),
    )
    op.create_index("ix_group_member_account", "group_member", ["account"])
    op.create_table(
        "group_role",
        Column("tenant", Text, nullable=False),
        Column("group", Text, nullable=False),
        Column("project", Text, nullable=False),
        Column("role", Text, nullable=False),
        PrimaryKeyConstraint("tenant", "group", "project", name="pk_group_role"),
    )
    op.create_table(
        "group_grant",
        Column("account", Text, nullable=False),
        Column("project", Text, nullable=False),
        Column("role", Text, nullable=False),
        PrimaryKeyConstraint("account", "project", name="pk_group_grant"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_group_grant_account", ondelete="CASCADE"),
    )
