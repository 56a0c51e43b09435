"""Accounts, sign-ins and access tokens in the database, over one connection and its transaction.

Sees hashes, never a token or a password.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from forestall.clock import Millis
from forestall_server import tables


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in."""

    name: str
    password: str
    admin: bool


@dataclass(frozen=True, slots=True)
class SignIn:
    """One device of a person, and the hash of the refresh token it must show next."""

    id: str
    account: str
    refresh: str
    expires: Millis


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks: shown by an access token, which is good until `expires`."""

    name: str
    admin: bool
    sign_in: str
    expires: Millis


class AccountStore:
    """Answers in words what the tables know of people."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, folded: str) -> Account | None:
        """The account of a name, however it is written."""
        wanted = select(tables.account.c.name, tables.account.c.password, tables.account.c.admin)
        row = self._connection.execute(wanted.where(tables.account.c.folded == folded)).first()
        return Account(*row) if row else None

    def add(self, account: Account, folded: str, now: Millis) -> None:
        """A new account under a name nobody has."""
        row = {"name": account.name, "folded": folded, "password": account.password, "admin": account.admin, "created": now}
        self._connection.execute(insert(tables.account).values(row))

    def set_password(self, name: str, password: str) -> None:
        """Keep another hash."""
        self._connection.execute(update(tables.account).where(tables.account.c.name == name).values(password=password))

    def begin(self, sign_in: SignIn, now: Millis) -> None:
        """A new sign-in. Those of the same person that ran out are cleared away."""
        old = (tables.sign_in.c.account == sign_in.account) & (tables.sign_in.c.expires <= now)
        self._connection.execute(delete(tables.sign_in).where(old))
        row = {"id": sign_in.id, "account": sign_in.account, "refresh": sign_in.refresh, "expires": sign_in.expires, "created": now}
        self._connection.execute(insert(tables.sign_in).values(row))

    def sign_in(self, id: str) -> SignIn | None:
        """A sign-in, held until the end of the transaction, so that two refreshes of it come one after the other."""
        columns = tables.sign_in.c
        wanted = select(columns.id, columns.account, columns.refresh, columns.expires).where(columns.id == id).with_for_update()
        row = self._connection.execute(wanted).first()
        return SignIn(*row) if row else None

    def renew(self, id: str, refresh: str, expires: Millis) -> None:
        """The sign-in goes on with another refresh token."""
        self._connection.execute(update(tables.sign_in).where(tables.sign_in.c.id == id).values(refresh=refresh, expires=expires))

    def end(self, id: str) -> None:
        """The sign-in and all its tokens are gone."""
        self._connection.execute(delete(tables.sign_in).where(tables.sign_in.c.id == id))

    def admit(self, token: str, sign_in: str, expires: Millis, now: Millis) -> None:
        """A new access token. Those of the same sign-in that ran out are cleared away."""
        old = (tables.access.c.sign_in == sign_in) & (tables.access.c.expires <= now)
        self._connection.execute(delete(tables.access).where(old))
        self._connection.execute(insert(tables.access).values(token=token, sign_in=sign_in, expires=expires))

    def principal(self, token: str) -> Principal | None:
        """Whom an access token shows."""
        joined = tables.access.join(tables.sign_in).join(tables.account)
        wanted = select(tables.account.c.name, tables.account.c.admin, tables.sign_in.c.id, tables.access.c.expires)
        row = self._connection.execute(wanted.select_from(joined).where(tables.access.c.token == token)).first()
        return Principal(*row) if row else None
