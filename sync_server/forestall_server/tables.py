"""The server's own tables, beside those of every replica: people, sign-ins, projects, members. One history of migrations owns them all.

`account` a person who may sign in; `folded` is the name as it is looked up, so that Ann and ann are one
`sign_in` one device of a person: the refresh token it must show next, as a hash
`access`  a short-lived token of a sign-in, as a hash
`project` a project's name; its changes are in the `stream` of the same project
`member`  what a person may do in a project
`snapshot`, `snapshot_page` the heads of a stream as of a number, packed in pages
`following` another server that this one follows: in whose name, the sign-in there (a secret!), and how it went last
`followed` a partition of a project of it, and how far the two servers are with it
`audit_line` who did what and when, chained by hashes within a book; `audit_book` how far each book has come, and was signed
`audit_checkpoint` the signatures under the books
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, UniqueConstraint

from forestall.store.tables import REPLICA_TABLES, metadata

account = Table(
    "account",
    metadata,
    Column("name", Text, primary_key=True),
    Column("folded", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("admin", Boolean, nullable=False),
    Column("created", BigInteger, nullable=False),
    UniqueConstraint("folded"),
)

sign_in = Table(
    "sign_in",
    metadata,
    Column("id", Text, primary_key=True),
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), nullable=False),
    Column("refresh", Text, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("created", BigInteger, nullable=False),
    Index(None, "account"),
)

access = Table(
    "access",
    metadata,
    Column("token", Text, primary_key=True),
    Column("sign_in", Text, ForeignKey("sign_in.id", ondelete="CASCADE"), nullable=False),
    Column("expires", BigInteger, nullable=False),
    Index(None, "sign_in"),
)

project = Table(
    "project",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("created", BigInteger, nullable=False),
)

member = Table(
    "member",
    metadata,
    Column("project", Text, ForeignKey("project.id", ondelete="CASCADE"), primary_key=True),
    Column("account", Text, ForeignKey("account.name", ondelete="CASCADE"), primary_key=True),
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

audit_checkpoint = Table(
    "audit_checkpoint",
    metadata,
    Column("n", BigInteger, primary_key=True, autoincrement=False),
    Column("key", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("signature", Text, nullable=False),
)

_AUDIT_TABLES = (audit_line, audit_book, audit_checkpoint)

SERVER_TABLES = (*REPLICA_TABLES, account, sign_in, access, project, member, snapshot, snapshot_page, following, followed, *_AUDIT_TABLES)
"""Everything a server's database has."""
