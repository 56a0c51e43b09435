"""What the tables know of a person, and how it is taken out of them. Over one connection and its transaction; tells no secret."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, delete, func, select, update

from forestall.store.tables import change, stream
from forestall_server import tables
from forestall_server.keys import TenantId
from forestall_server.permissions import Role

_ACCOUNT = ("name", "display", "mail", "external", "subject", "admin", "auditor", "tenant", "created", "deactivated", "removed")
_BESIDE: Mapping[str, tuple[Table, str, Sequence[str]]] = {
    "devices": (tables.sign_in, "account", ("id", "name", "created", "seen", "expires", "ended", "why")),
    "tokens": (tables.service_token, "account", ("id", "name", "scope", "project", "created", "expires", "revoked")),
    "second_factor": (tables.second_factor, "account", ("confirmed",)),
    "invitations": (tables.one_time, "account", ("expires",)),
    "groups": (tables.group_member, "account", ("group",)),
    "roles_by_groups": (tables.group_grant, "account", ("project", "role")),
    "mails": (tables.mail, "account", ("what", "made", "standing", "finished")),
    "reminders": (tables.mail_wish, "account", ("reminders",)),
    "webhooks": (tables.webhook, "maker", ("id", "project", "url", "made")),
    "following": (tables.following, "account", ("address", "added")),
}
"""Where else in the server's own database a person stands, by which column, and what is told of it."""


class PrivacyStore:
    """Answers in words what the tables know of one person, by her name as it is kept."""

    def __init__(self, connection: Connection, name: str) -> None:
        self._connection = connection
        self._name = name

    def account(self) -> dict[str, Any]:
        """Her account and all that is kept with it."""
        (account,) = self._rows(tables.account, "name", _ACCOUNT)
        return {"account": account, **{what: self._rows(*where) for what, where in _BESIDE.items()}}

    def roles(self) -> list[dict[str, Any]]:
        """Of which projects she is a member."""
        return self._rows(tables.member, "account", ("project", "role"))

    def changes(self, tenant: TenantId) -> list[dict[str, Any]]:
        """In which projects of her tenant changes carry her name, how many, and when they came."""
        columns = [stream.c.project, func.count(), func.min(change.c.received), func.max(change.c.received)]
        wanted = select(*columns).join(stream, stream.c.id == change.c.stream).join(tables.project, tables.project.c.id == stream.c.project)
        wanted = wanted.where(change.c.author == self._name, tables.project.c.tenant == tenant)
        rows = self._connection.execute(wanted.group_by(stream.c.project).order_by(stream.c.project))
        return [{"project": project, "changes": count, "first": first, "last": last} for project, count, first, last in rows]

    def owned_alone(self) -> list[str]:
        """The projects whose only owner she is."""
        owner = tables.member.alias()
        others = select(owner.c.project).where(owner.c.role == Role.OWNER.value, owner.c.account != self._name)
        hers = (tables.member.c.account == self._name) & (tables.member.c.role == Role.OWNER.value)
        wanted = select(tables.member.c.project).where(hers, tables.member.c.project.not_in(others))
        return list(self._connection.execute(wanted.order_by(tables.member.c.project)).scalars())

    def follows(self) -> bool:
        """Whether this server follows another in her name."""
        wanted = select(tables.following.c.address).where(tables.following.c.account == self._name)
        return self._connection.execute(wanted).first() is not None

    def leave(self) -> None:
        """She is a member of nothing here any more."""
        self._connection.execute(delete(tables.member).where(tables.member.c.account == self._name))

    def erase(self, pseudonym: str) -> None:
        """Her account is gone with all that hangs on it; what she made bears the pseudonym."""
        made = tables.webhook.c.maker == self._name
        self._connection.execute(update(tables.webhook).where(made).values(maker=pseudonym))
        self._connection.execute(delete(tables.account).where(tables.account.c.name == self._name))

    def _rows(self, table: Table, column: str, told: Sequence[str]) -> list[dict[str, Any]]:
        columns: list[Column[Any]] = [table.c[name] for name in told]
        rows = self._connection.execute(select(*columns).where(table.c[column] == self._name).order_by(*columns[:1]))
        return [dict(row) for row in rows.mappings()]
