"""Mails that go out or went, and who wants how many, over one connection and its transaction."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, select, text, update

from forestall.clock import Millis
from forestall_server.keys import TenantId
from forestall_server.tables import account, mail, mail_wish


class Standing(StrEnum):
    """How a mail stands: on its way; taken by the mail server; given up."""

    WAITING = "waiting"
    SENT = "sent"
    DEAD = "dead"


class Sort(StrEnum):
    """What a mail is about."""

    DIGEST = "digest"
    INVITATION = "invitation"


class Reminders(StrEnum):
    """How often somebody wants to be reminded of what is due: each day, on Mondays, never."""

    DAILY = "daily"
    WEEKLY = "weekly"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to a person. `occasion`: what it is sent for, once. `body`: the whole message; empty where it is written when it is sent."""

    id: str
    occasion: str
    tenant: TenantId
    account: str
    what: Sort
    body: str = field(repr=False)
    made: Millis
    due: Millis
    tries: int
    standing: Standing
    sentence: str
    finished: Millis | None


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who may be written to, and how often; `token`: what says in her place that she wants no more."""

    name: str
    display: str | None
    mail: str
    tenant: TenantId
    reminders: Reminders
    token: str | None


class MailStore:
    """Answers in words what the tables know of mails."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def intend(self, told: Mail) -> bool:
        """A mail that is to be sent; False where one of this occasion was already."""
        row = {name: getattr(told, name) for name in mail.c.keys()}  # noqa: SIM118 - a collection of columns
        return self._connection.execute(_INTEND, {**row, "what": told.what.value, "standing": told.standing.value}).rowcount == 1

    def claim(self, now: Millis, until: Millis) -> Mail | None:
        """The oldest mail that is due, for nobody else until then."""
        due = _is(Standing.WAITING) & (mail.c.due <= now)
        oldest = select(mail.c.id).where(due).order_by(mail.c.made, mail.c.id).limit(1).scalar_subquery()
        taken = update(mail).where(mail.c.id == oldest, due).values(due=until, tries=mail.c.tries + 1)
        row = self._connection.execute(taken.returning(*mail.c)).first()
        return _mail(row) if row else None

    def note(self, id: str, standing: Standing, *, due: Millis, sentence: str, finished: Millis | None) -> None:
        """How it went. What a mail said is forgotten when it went, or was given up."""
        told: dict[str, Any] = {"standing": standing.value, "due": due, "sentence": sentence, "finished": finished}
        self._connection.execute(update(mail).where(mail.c.id == id).values(told | ({"body": ""} if finished else {})))

    def release(self, id: str, now: Millis) -> None:
        """Nobody tried, after all."""
        self._connection.execute(update(mail).where(mail.c.id == id).values(due=now, tries=mail.c.tries - 1))

    def listed(self, tenant: TenantId | None, *, after: str = "", limit: int) -> list[Mail]:
        """Mails by id, of one tenant or of all."""
        wanted = select(mail).where(mail.c.id > after).order_by(mail.c.id).limit(limit)
        return [_mail(row) for row in self._connection.execute(wanted if tenant is None else wanted.where(mail.c.tenant == tenant))]

    def counts(self) -> dict[Standing, int]:
        """How many mails stand how."""
        rows = self._connection.execute(select(mail.c.standing, func.count()).group_by(mail.c.standing))
        return dict.fromkeys(Standing, 0) | {Standing(standing): int(count) for standing, count in rows}

    def forget(self, before: Millis) -> int:
        """Forget mails that went, or were given up, before then; how many."""
        return self._connection.execute(delete(mail).where(~_is(Standing.WAITING), mail.c.finished < before)).rowcount


class WishStore:
    """Who can be written to, and how often each wants to be."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def addressees(self, name: str | None = None) -> list[Addressee]:
        """Everybody who may sign in and has an address; or one person."""
        columns = (account.c.name, account.c.display, account.c.mail, account.c.tenant, mail_wish.c.reminders, mail_wish.c.token)
        wanted = select(*columns).select_from(account.outerjoin(mail_wish))
        wanted = wanted.where(account.c.deactivated.is_(None), account.c.removed.is_(None), account.c.mail.is_not(None))
        rows = self._connection.execute((wanted if name is None else wanted.where(account.c.name == name)).order_by(account.c.name))
        return [Addressee(*row[:4], Reminders(row.reminders or Reminders.DAILY), row.token) for row in rows]

    def wish(self, name: str) -> Reminders:
        """How often somebody wants to be reminded."""
        told = self._connection.execute(select(mail_wish.c.reminders).where(mail_wish.c.account == name)).scalar()
        return Reminders(told) if told else Reminders.DAILY

    def set(self, name: str, reminders: Reminders) -> None:
        """Somebody wants it otherwise, and has a token already."""
        self._connection.execute(update(mail_wish).where(mail_wish.c.account == name).values(reminders=reminders.value))

    def token(self, name: str, fresh: str) -> str:
        """What says in somebody's place that she wants no more; the fresh one where she has none."""
        self._connection.execute(_TOKEN, {"account": name, "reminders": Reminders.DAILY.value, "token": fresh})
        return str(self._connection.execute(select(mail_wish.c.token).where(mail_wish.c.account == name)).scalar_one())

    def whose(self, token: str) -> str | None:
        """Whose token this is."""
        return self._connection.execute(select(mail_wish.c.account).where(mail_wish.c.token == token)).scalar()


_INTEND = text(
    "INSERT INTO mail (id, occasion, tenant, account, what, body, made, due, tries, standing, sentence, finished) VALUES"
    " (:id, :occasion, :tenant, :account, :what, :body, :made, :due, :tries, :standing, :sentence, :finished)"
    " ON CONFLICT (occasion) DO NOTHING"
)
_TOKEN = text("INSERT INTO mail_wish (account, reminders, token) VALUES (:account, :reminders, :token) ON CONFLICT (account) DO NOTHING")


def _is(standing: Standing) -> ColumnElement[bool]:
    return mail.c.standing == standing.value


def _mail(row: Row[Any]) -> Mail:
    told = dict(row._mapping)
    return Mail(**{**told, "standing": Standing(told["standing"]), "what": Sort(told["what"])})
