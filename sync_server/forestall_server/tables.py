"""The server's own tables, beside those of every replica: people, sign-ins, projects, members. One history of migrations owns them all.

`account` a person who may sign in; `folded` is the name as it is looked up, so that Ann and ann are one
`sign_in` one device of a person: the refresh token it must show next, as a hash; one that was ended by somebody stays, with the reason
`access`  a short-lived token of a sign-in, as a hash; a `limited` one is good for setting up a second factor alone
`tries`   wrong passwords and codes by name (as a hash: it may be a password in the wrong field), and until when it must wait
`second_factor`, `recovery_code` the secret of an authenticator app (a secret!), and what helps where it is lost, as hashes
`one_time` tokens that let somebody choose a password once, as hashes
`service_token` what a program shows in a person's place, as a hash, with what it may do
`browser_sign_in` somebody is at the company's sign-in in a browser: what must fit when she comes back
`directory_group`, `group_member` groups as the company's directory has them; `group_role` what they may do in a project, or on the server
`group_grant` the roles that came from groups, and go with them
`tenant`  whose an account or a project is: what it is allowed, in which database its projects are, and whether they are moving just now
`flag`    what is switched on for a tenant, for how many of its projects in a hundred; or for one project
`project` a project's name; its changes are in the `stream` of the same project. The id is a key of `keys`
`member`  what a person may do in a project
`snapshot`, `snapshot_page` the heads of a stream as of a number, packed in pages
`following` another server that this one follows: in whose name, the sign-in there (a secret!), and how it went last
`followed` a partition of a project of it, and how far the two servers are with it
`job`     what the server does by itself: when it is due, and how it went last; `lease` which of many processes does something, until when
`webhook` a program that is called when something happened: where, for what, and how it is signed (a secret, sealed)
`webhook_place`, `webhook_delivery` up to where in a project or a book it was told; what it was told, or will be
`mail`    a mail that goes out, or went; `mail_wish` how often somebody is reminded, and the token by which a mail's link ends that
`audit_line` who did what and when, chained by hashes within a book; `audit_book` how far each book has come, and was signed
`audit_name` what a line names by a reference alone: people, and where they were; can be erased, and the chain stays whole
`audit_checkpoint` the signatures under the books
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, UniqueConstraint, false

from forestall.store.tables import REPLICA_TABLES, metadata

tenant = Table(
    "tenant",
    metadata,
    Column("id", Text, primary_key=True),
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
)

flag = Table(
    "flag",
    metadata,
    Column("tenant", Text, ForeignKey("tenant.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("project", Text, primary_key=True),
    Column("percent", Integer, nullable=False),
)

account = Table(
    "account",
    metadata,
    Column("name", Text, primary_key=True),
    Column("folded", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("admin", Boolean, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("mail", Text),
    Column("display", Text),
    Column("external", Text),
    Column("subject", Text),
    Column("deactivated", BigInteger),
    Column("removed", BigInteger),
    Column("tenant", Text, nullable=False, server_default="default"),
    Column("auditor", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("folded"),
    Index(None, "tenant"),
    Index("ix_account_subject", "subject", unique=True),
)

sign_in = Table(
    "sign_in",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    Column("refresh", Text, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("name", Text),
    Column("seen", BigInteger),
    Column("ended", BigInteger),
    Column("why", Text),
    Index(None, "account"),
)

access = Table(
    "access",
    metadata,
    Column("token", Text, primary_key=True),
    Column("sign_in", Text, ForeignKey("sign_in.id", ondelete="CASCADE"), nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("limited", Boolean),
    Index(None, "sign_in"),
)

tries = Table(
    "tries",
    metadata,
    Column("name", Text, primary_key=True),
    Column("count", Integer, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("free_at", BigInteger, nullable=False),
    Index(None, "last"),
)

second_factor = Table(
    "second_factor",
    metadata,
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Column("secret", Text, nullable=False),
    Column("confirmed", BigInteger),
    Column("step", BigInteger, nullable=False),
)

recovery_code = Table(
    "recovery_code",
    metadata,
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Column("code", Text, primary_key=True),
)

one_time = Table(
    "one_time",
    metadata,
    Column("token", Text, primary_key=True),
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    Column("expires", BigInteger, nullable=False),
    Index(None, "account"),
)

service_token = Table(
    "service_token",
    metadata,
    Column("id", Text, primary_key=True),
    Column("token", Text, nullable=False),
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    Column("name", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("project", Text),
    Column("created", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("revoked", BigInteger),
    Index("ix_service_token_token", "token", unique=True),
    Index(None, "account"),
)

browser_sign_in = Table(
    "browser_sign_in",
    metadata,
    Column("state", Text, primary_key=True),
    Column("nonce", Text, nullable=False),
    Column("verifier", Text, nullable=False),
    Column("challenge", Text, nullable=False),
    Column("redirect", Text),
    Column("shown", Text),
    Column("user_code", Text),
    Column("device", Text),
    Column("code", Text),
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE")),
    Column("expires", BigInteger, nullable=False),
    Index("ix_browser_sign_in_user_code", "user_code", unique=True),
    Index("ix_browser_sign_in_code", "code", unique=True),
    Index(None, "expires"),
)

directory_group = Table(
    "directory_group",
    metadata,
    Column("id", Text, primary_key=True),
    Column("tenant", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("external", Text),
    Column("created", BigInteger, nullable=False),
    Index("ix_directory_group_tenant_name", "tenant", "name", unique=True),
)

group_member = Table(
    "group_member",
    metadata,
    Column("group", Text, ForeignKey("directory_group.id", ondelete="CASCADE"), primary_key=True),
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Index(None, "account"),
)

group_role = Table(
    "group_role",
    metadata,
    Column("tenant", Text, primary_key=True),
    Column("group", Text, primary_key=True),
    Column("project", Text, primary_key=True),
    Column("role", Text, nullable=False),
)

group_grant = Table(
    "group_grant",
    metadata,
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Column("project", Text, primary_key=True),
    Column("role", Text, nullable=False),
)

project = Table(
    "project",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("tenant", Text, nullable=False, server_default="default"),
    Index(None, "tenant"),
)

member = Table(
    "member",
    metadata,
    Column("project", Text, ForeignKey("project.id", ondelete="CASCADE"), primary_key=True),
    Column("account", Text, primary_key=True),
    Column("role", Text, nullable=False),
    Index(None, "account"),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("stream", Integer, ForeignKey("stream.id", ondelete="CASCADE"), primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("head", Text, nullable=False),
)

snapshot_page = Table(
    "snapshot_page",
    metadata,
    Column("stream", Integer, ForeignKey("stream.id", ondelete="CASCADE"), primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("page", Integer, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

following = Table(
    "following",
    metadata,
    Column("address", Text, primary_key=True),
    Column("account", Text, nullable=False),
    Column("everything", Boolean, nullable=False),
    Column("secret", Text),
    Column("added", BigInteger, nullable=False),
    Column("succeeded", BigInteger),
    Column("sentence", Text),
)

followed = Table(
    "followed",
    metadata,
    Column("address", Text, ForeignKey("following.address", ondelete="CASCADE"), primary_key=True),
    Column("project", Text, primary_key=True),
    Column("partition", Text, primary_key=True),
    Column("epoch", Text),
    Column("pulled", BigInteger, nullable=False),
    Column("pushed", BigInteger, nullable=False),
    Column("sentence", Text),
)

audit_line = Table(
    "audit_line",
    metadata,
    Column("book", Text, primary_key=True),
    Column("n", BigInteger, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("who", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("link", Text, nullable=False),
    Index(None, "at"),
)

audit_book = Table(
    "audit_book",
    metadata,
    Column("book", Text, primary_key=True),
    Column("n", BigInteger, nullable=False),
    Column("link", Text, nullable=False),
    Column("signed", BigInteger, nullable=False),
)

audit_name = Table(
    "audit_name",
    metadata,
    Column("id", Text, primary_key=True),
    Column("tenant", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("word", Text, nullable=False),
    Index(None, "person"),
)

audit_checkpoint = Table(
    "audit_checkpoint",
    metadata,
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("key", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("signature", Text, nullable=False),
)

job = Table(
    "job",
    metadata,
    Column("name", Text, primary_key=True),
    Column("due", BigInteger, nullable=False),
    Column("started", BigInteger),
    Column("finished", BigInteger),
    Column("succeeded", BigInteger),
    Column("failures", Integer, nullable=False),
    Column("sentence", Text, nullable=False),
)

lease = Table(
    "lease",
    metadata,
    Column("what", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
)

webhook = Table(
    "webhook",
    metadata,
    Column("id", Text, primary_key=True),
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
    Index(None, "tenant"),
)

webhook_place = Table(
    "webhook_place",
    metadata,
    Column("webhook", Text, ForeignKey("webhook.id", ondelete="CASCADE"), primary_key=True),
    Column("source", Text, primary_key=True),
    Column("upto", BigInteger, nullable=False),
    Column("epoch", Text, nullable=False),
    Column("looked", BigInteger, nullable=False),
)

webhook_delivery = Table(
    "webhook_delivery",
    metadata,
    Column("id", Text, primary_key=True),
    Column("webhook", Text, ForeignKey("webhook.id", ondelete="CASCADE"), nullable=False),
    Column("type", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("due", BigInteger, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("standing", Text, nullable=False),
    Column("status", Integer),
    Column("sentence", Text, nullable=False),
    Column("finished", BigInteger),
    Index(None, "webhook", "standing"),
    Index(None, "standing", "due"),
)

mail = Table(
    "mail",
    metadata,
    Column("id", Text, primary_key=True),
    Column("occasion", Text, nullable=False),
    Column("tenant", Text, nullable=False),
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    Column("what", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("made", BigInteger, nullable=False),
    Column("due", BigInteger, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("standing", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("finished", BigInteger),
    UniqueConstraint("occasion"),
    Index(None, "standing", "due"),
    Index(None, "account"),
)

mail_wish = Table(
    "mail_wish",
    metadata,
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
    Column("reminders", Text, nullable=False),
    Column("token", Text, nullable=False),
    Index("ix_mail_wish_token", "token", unique=True),
)

data_key = Table(
    "data_key",
    metadata,
    Column("tenant", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("master", Text, nullable=False),
    Column("wrapped", LargeBinary, nullable=False),
    Column("created", BigInteger, nullable=False),
)

_AUDIT_TABLES = (audit_line, audit_book, audit_name, audit_checkpoint)
_IDENTITY_TABLES = (
    tries,
    second_factor,
    recovery_code,
    one_time,
    service_token,
    browser_sign_in,
    directory_group,
    group_member,
    group_role,
    group_grant,
)

_OUTGOING_TABLES = (webhook, webhook_place, webhook_delivery, mail, mail_wish)

SERVER_TABLES = (
    *REPLICA_TABLES,
    tenant,
    flag,
    account,
    sign_in,
    access,
    project,
    member,
    snapshot,
    snapshot_page,
    following,
    followed,
    job,
    lease,
    data_key,
    *_AUDIT_TABLES,
    *_IDENTITY_TABLES,
    *_OUTGOING_TABLES,
)
"""Everything a server's database has."""
