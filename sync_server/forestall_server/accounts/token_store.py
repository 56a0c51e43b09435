"""Service tokens in the database, over one connection and its transaction. Sees hashes, never a token."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall_server.accounts.store import Principal
from forestall_server.tables import account, service_token

SIGN_IN_PREFIX = "token "
"""Before the id of a token, where the log and the limits name a sign-in."""


class Scope(StrEnum):
    """What a token lets a program do: read projects, read and change them, or look after people as a directory does (SCIM)."""

    READ = "read"
    WRITE = "write"
    SCIM = "scim"


@dataclass(frozen=True, slots=True)
class ServiceToken:
    """A token of a person's, without its secret. `project`: it is good for this one alone."""

    id: str
    user: str
    name: str
    scope: Scope
    project: ProjectId | None
    created: Millis
    expires: Millis


class TokenStore:
    """Answers in words what the tables know of service tokens."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, token: ServiceToken, hashed: str) -> None:
        """A new token."""
        row: dict[str, object] = {"id": token.id, "token": hashed, "account": token.user, "name": token.name, "scope": token.scope.value}
        row |= {"project": token.project, "created": token.created, "expires": token.expires}
        self._connection.execute(insert(service_token).values(row))

    def listed(self, user: str | None, now: Millis) -> list[ServiceToken]:
        """The tokens that work, of one person or of all, the newest first."""
        wanted = _wanted().where(service_token.c.revoked.is_(None), service_token.c.expires > now)
        if user is not None:
            wanted = wanted.where(service_token.c.account == user)
        rows = self._connection.execute(wanted.order_by(service_token.c.created.desc(), service_token.c.id))
        return [_token(row) for row in rows]

    def find(self, id: str) -> ServiceToken | None:
        """A token that was not revoked."""
        row = self._connection.execute(_wanted().where(service_token.c.id == id, service_token.c.revoked.is_(None))).first()
        return _token(row) if row else None

    def revoke(self, id: str, now: Millis) -> None:
        """It works no more."""
        self._connection.execute(update(service_token).where(service_token.c.id == id).values(revoked=now))

    def principal(self, hashed: str) -> Principal | None:
        """In whose name a token works; administration only where that is what it is for."""
        columns = service_token.c
        wanted = select(account.c.name, account.c.admin, columns.id, columns.expires, columns.scope, columns.project, account.c.tenant)
        good = (columns.token == hashed) & columns.revoked.is_(None) & account.c.deactivated.is_(None)
        row = self._connection.execute(wanted.select_from(service_token.join(account)).where(good)).first()
        if row is None:
            return None
        name, admin, id, expires, scope, project, tenant = row
        manages = bool(admin) and scope == Scope.SCIM
        return Principal(name, manages, f"{SIGN_IN_PREFIX}{id}", expires, tenant=tenant, scope=scope, only=project)


def _wanted() -> Select[Any]:
    columns = service_token.c
    return select(columns.id, columns.account, columns.name, columns.scope, columns.project, columns.created, columns.expires)


def _token(row: Row[Any]) -> ServiceToken:
    id, user, name, scope, project, created, expires = tuple(row)
    return ServiceToken(id, user, name, Scope(scope), project, created, expires)
