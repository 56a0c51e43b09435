"""Accounts, sign-ins and access tokens in the database, over one connection and its transaction.

Sees hashes, never a token or a password.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, false, func, insert, select, update

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall_server import tables
from forestall_server.keys import DEFAULT, TenantId


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in."""

    name: str
    password: str
    admin: bool
    mail: str | None = None
    active: bool = True
    tenant: TenantId = DEFAULT
    auditor: bool = False


@dataclass(frozen=True, slots=True)
class SignIn:
    """One device of a person, and the hash of the refresh token it must show next. `why`: it was ended by somebody, and for this reason."""

    id: str
    account: str
    refresh: str
    expires: Millis
    device: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Device:
    """A sign-in as its person sees it: what it calls itself, since when, and when it last renewed its tokens."""

    id: str
    user: str
    name: str
    created: Millis
    seen: Millis


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks: shown by an access token, which is good until `expires`.

    `ended`: why the sign-in is over. `limited`: nothing but setting up a second factor is allowed. `admin` and `auditor` are the roles in
    the tenant.
    """

    name: str
    admin: bool
    sign_in: str
    expires: Millis
    ended: str | None = None
    limited: bool = False
    tenant: TenantId = DEFAULT
    auditor: bool = False
    scope: str | None = None
    only: ProjectId | None = None


class AccountStore:
    """Answers in words what the tables know of people."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, folded: str) -> Account | None:
        """The account of a name, however it is written."""
        columns = tables.account.c
        wanted = select(columns.name, columns.password, columns.admin, columns.mail, columns.deactivated.is_(None))
        wanted = wanted.add_columns(columns.tenant, columns.auditor)
        row = self._connection.execute(wanted.where(columns.folded == folded)).first()
        return Account(*row) if row else None

    def add(self, account: Account, folded: str, now: Millis) -> None:
        """A new account under a name nobody has."""
        row = {"name": account.name, "folded": folded, "password": account.password, "admin": account.admin, "created": now}
        row |= {"mail": account.mail, "tenant": account.tenant, "auditor": account.auditor}
        self._connection.execute(insert(tables.account).values(row))

    def set_password(self, name: str, password: str) -> None:
        """Keep another hash."""
        self._connection.execute(update(tables.account).where(tables.account.c.name == name).values(password=password))

    def begin(self, sign_in: SignIn, now: Millis) -> None:
        """A new sign-in. Those of the same person that ran out are cleared away."""
        old = (tables.sign_in.c.account == sign_in.account) & (tables.sign_in.c.expires <= now)
        self._connection.execute(delete(tables.sign_in).where(old))
        row = {"id": sign_in.id, "account": sign_in.account, "refresh": sign_in.refresh, "expires": sign_in.expires, "created": now}
        self._connection.execute(insert(tables.sign_in).values({**row, "name": sign_in.device, "seen": now}))

    def sign_in(self, id: str) -> SignIn | None:
        """A sign-in, held until the end of the transaction, so that two refreshes of it come one after the other."""
        columns = tables.sign_in.c
        wanted = select(columns.id, columns.account, columns.refresh, columns.expires, columns.name, columns.why).where(columns.id == id)
        row = self._connection.execute(wanted.with_for_update()).first()
        return SignIn(*row) if row else None

    def renew(self, id: str, refresh: str, expires: Millis, now: Millis) -> None:
        """The sign-in goes on with another refresh token."""
        new = {"refresh": refresh, "expires": expires, "seen": now}
        self._connection.execute(update(tables.sign_in).where(tables.sign_in.c.id == id).values(new))

    def devices(self, account: str | None, now: Millis) -> list[Device]:
        """The sign-ins that go on, of one person or of all, by person; the one used last comes first."""
        columns = tables.sign_in.c
        seen = func.coalesce(columns.seen, columns.created)
        wanted = select(columns.id, columns.account, func.coalesce(columns.name, ""), columns.created, seen)
        wanted = wanted.where(columns.ended.is_(None), columns.expires > now)
        if account is not None:
            wanted = wanted.where(columns.account == account)
        return [Device(*row) for row in self._connection.execute(wanted.order_by(columns.account, seen.desc(), columns.id))]

    def end_for(self, why: str, account: str, now: Millis, *, only: str | None = None, but: str | None = None) -> list[str]:
        """End sign-ins of a person and keep the reason for whoever shows their tokens; gives their ids."""
        columns = tables.sign_in.c
        which = (columns.account == account) & columns.ended.is_(None)
        if only is not None:
            which &= columns.id == only
        if but is not None:
            which &= columns.id != but
        ended = self._connection.execute(update(tables.sign_in).where(which).values(ended=now, why=why).returning(columns.id))
        return [row.id for row in ended]

    def end(self, id: str) -> None:
        """The sign-in and all its tokens are gone."""
        self._connection.execute(delete(tables.sign_in).where(tables.sign_in.c.id == id))

    def admit(self, token: str, sign_in: str, expires: Millis, now: Millis, *, limited: bool) -> None:
        """A new access token. Those of the same sign-in that ran out are cleared away."""
        old = (tables.access.c.sign_in == sign_in) & (tables.access.c.expires <= now)
        self._connection.execute(delete(tables.access).where(old))
        self._connection.execute(insert(tables.access).values(token=token, sign_in=sign_in, expires=expires, limited=limited))

    def unlimit(self, account: str) -> None:
        """All tokens of a person are good for everything: she has set up a second factor."""
        hers = select(tables.sign_in.c.id).where(tables.sign_in.c.account == account)
        self._connection.execute(update(tables.access).where(tables.access.c.sign_in.in_(hers)).values(limited=False))

    def principal(self, token: str) -> Principal | None:
        """Whom an access token shows."""
        joined = tables.access.join(tables.sign_in).join(tables.account)
        limited = func.coalesce(tables.access.c.limited, false())
        who = select(tables.account.c.name, tables.account.c.admin, tables.sign_in.c.id, tables.access.c.expires)
        wanted = who.add_columns(tables.sign_in.c.why, limited, tables.account.c.tenant, tables.account.c.auditor)
        row = self._connection.execute(wanted.select_from(joined).where(tables.access.c.token == token)).first()
        return Principal(*row) if row else None
