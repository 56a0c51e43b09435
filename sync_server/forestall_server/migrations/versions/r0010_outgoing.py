"""What goes out: webhooks, how far each was told and what; mails, and who wants which."""

from __future__ import annotations

from alembic import op
from sqlalchemy import BigInteger, Boolean, Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Text, UniqueConstraint

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Take the step."""
    _webhooks()
    _mails()


def _webhooks() -> None:
    op.create_table(
        "webhook",
        Column("id", Text, nullable=False),
        Column("tenant", Text, nullable=False),
        Column("project", Text, nullable=False),
        Column("url", Text, nullable=False),
        Column("events", Text, nullable=False),
        Column("texts", Boolean, nullable=False),
        Column("secret", Text, nullable=False),
        Column("old_secret", Text),
        Column("old_until", BigInteger),
        Column("made", BigInteger, nullable=False),
        Column("maker", Text, nullable=False),
        Column("off", BigInteger),
        Column("why", Text),
        PrimaryKeyConstraint("id", name="pk_webhook"),
    )
    op.create_index("ix_webhook_tenant", "webhook", ["tenant"])
    op.create_table(
        "webhook_place",
        Column("webhook", Text, nullable=False),
        Column("source", Text, nullable=False),
        Column("upto", BigInteger, nullable=False),
        Column("epoch", Text, nullable=False),
        Column("looked", BigInteger, nullable=False),
        PrimaryKeyConstraint("webhook", "source", name="pk_webhook_place"),
        ForeignKeyConstraint(["webhook"], ["webhook.id"], name="fk_webhook_place_webhook", ondelete="CASCADE"),
    )
    op.create_table(
        "webhook_delivery",
        Column("id", Text, nullable=False),
        Column("webhook", Text, nullable=False),
        Column("type", Text, nullable=False),
        Column("body", Text, nullable=False),
        Column("made", BigInteger, nullable=False),
        Column("due", BigInteger, nullable=False),
        Column("tries", Integer, nullable=False),
        Column("standing", Text, nullable=False),
        Column("status", Integer),
        Column("sentence", Text, nullable=False),
        Column("finished", BigInteger),
        PrimaryKeyConstraint("id", name="pk_webhook_delivery"),
        ForeignKeyConstraint(["webhook"], ["webhook.id"], name="fk_webhook_delivery_webhook", ondelete="CASCADE"),
    )
    op.create_index("ix_webhook_delivery_webhook_standing", "webhook_delivery", ["webhook", "standing"])
    op.create_index("ix_webhook_delivery_standing_due", "webhook_delivery", ["standing", "due"])


def _mails() -> None:
    op.create_table(
        "mail",
        Column("id", Text, nullable=False),
        Column("occasion", Text, nullable=False),
        Column("tenant", Text, nullable=False),
        Column("account", Text, nullable=False),
        Column("what", Text, nullable=False),
        Column("body", Text, nullable=False),
        Column("made", BigInteger, nullable=False),
        Column("due", BigInteger, nullable=False),
        Column("tries", Integer, nullable=False),
        Column("standing", Text, nullable=False),
        Column("sentence", Text, nullable=False),
        Column("finished", BigInteger),
        PrimaryKeyConstraint("id", name="pk_mail"),
        UniqueConstraint("occasion", name="uq_mail_occasion"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_mail_account", ondelete="CASCADE"),
    )
    op.create_index("ix_mail_standing_due", "mail", ["standing", "due"])
    op.create_index("ix_mail_account", "mail", ["account"])
    op.create_table(
        "mail_wish",
        Column("account", Text, nullable=False),
        Column("reminders", Text, nullable=False),
        Column("token", Text, nullable=False),
        PrimaryKeyConstraint("account", name="pk_mail_wish"),
        ForeignKeyConstraint(["account"], ["account.name"], name="fk_mail_wish_account", ondelete="CASCADE"),
    )
    op.create_index("ix_mail_wish_token", "mail_wish", ["token"], unique=True)
