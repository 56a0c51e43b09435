"""People as administrators see them, and their one-time tokens, over one connection and its transaction. Sees hashes, never a token."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from forestall.clock import Millis
from forestall_server.tables import account, one_time, second_factor


@dataclass(frozen=True, slots=True)
class Person:
    """An account, without its password. `invited`: nobody chose a password yet, nor came by the company's sign-in."""

    name: str
    tenant: str
    admin: bool
    mail: str | None
    active: bool
    second_factor: bool
    invited: bool


class PeopleStore:
    """Answers in words what the tables know of people."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listed(self, tenant: str | None, *, after: str = "", limit: int | None = None) -> list[Person]:
        """People by name, of one tenant or of all."""
        columns = account.c
        invited = (columns.password == "") & columns.subject.is_(None)
        wanted = select(
            columns.name,
            columns.tenant,
            columns.admin,
            columns.mail,
            columns.deactivated.is_(None),
            second_factor.c.confirmed.is_not(None),
            invited,
        )
        wanted = wanted.select_from(account.outerjoin(second_factor)).where(columns.name > after).order_by(columns.name).limit(limit)
        if tenant is not None:
            wanted = wanted.where(columns.tenant == tenant)
        return [Person(*row) for row in self._connection.execute(wanted)]

    def switch(self, name: str, deactivated: Millis | None) -> None:
        """Let somebody in no more since then, or again."""
        self._connection.execute(update(account).where(account.c.name == name).values(deactivated=deactivated))


class OneTimeStore:
    """The one-time tokens."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, token: str, name: str, expires: Millis) -> None:
        """A token for somebody, in place of those before."""
        self.forget(name)
        self._connection.execute(insert(one_time).values(token=token, account=name, expires=expires))

    def whose(self, token: str, now: Millis) -> str | None:
        """Who may choose a password with it; None where it is used up, or its time is over."""
        wanted = select(one_time.c.account).where(one_time.c.token == token, one_time.c.expires > now)
        return self._connection.execute(wanted).scalar()

    def take(self, token: str, now: Millis) -> bool:
        """Use it up; False where somebody did already."""
        return self._connection.execute(delete(one_time).where(one_time.c.token == token, one_time.c.expires > now)).rowcount == 1

    def forget(self, name: str) -> None:
        """No token of this person works any more."""
        self._connection.execute(delete(one_time).where(one_time.c.account == name))
