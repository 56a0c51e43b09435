"""Who wants how many reminders, and asks for the mail with the way to a password. Sends nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import Chance, random_id
from forestall.protocol.problems import Problem
from forestall_server.accounts.service import folded, secret
from forestall_server.accounts.store import AccountStore, Principal
from forestall_server.audit.chain import OPERATOR, Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.keys import TenantId, book_of
from forestall_server.mail.letters import is_address
from forestall_server.mail.store import Mail, MailStore, Reminders, Sort, Standing, WishStore
from forestall_server.outward import Mailing
from forestall_server.problems import Refusal

DAY_MILLIS = 24 * 3600 * 1000
KEEP_DAYS = 30
"""So long it is known that a mail went, or was given up."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How often somebody wants to be reminded, and where she is written to; `mails`: whether this server sends mails at all."""

    reminders: Reminders
    mail: str | None
    mails: bool


class Mails:
    """Everything about mails but writing and sending them. Safe to share between threads."""

    def __init__(self, database: Database, mailing: Mailing | None, now: Callable[[], Millis], chance: Chance) -> None:
        self._database = database
        self._mailing = mailing
        self._now = now
        self._chance = chance

    def wish(self, who: Principal) -> Wish:
        """What somebody wants."""
        with self._database.reading() as connection:
            account = AccountStore(connection).find(folded(who.name))
            return Wish(WishStore(connection).wish(who.name), account.mail if account else None, self._mailing is not None)

    def set_wish(self, who: Principal, reminders: Reminders) -> None:
        """Somebody wants it so."""
        with self._database.writing() as connection:
            self._set(connection, who.name, reminders)
            entry = Entry(book_of(who.tenant), self._now(), who.name, What.MAIL_WISHED, {"reminders": reminders.value}, who.sign_in)
            record(connection, entry)

    def no_more(self, token: str) -> bool:
        """Whoever has the token of a mail wants no more reminders; False where it is nobody's."""
        with self._database.writing() as connection:
            name = WishStore(connection).whose(token)
            account = AccountStore(connection).find(folded(name)) if name else None
            if name is None or account is None:
                return False
            WishStore(connection).set(name, Reminders.OFF)
            told: Facts = {"reminders": Reminders.OFF.value, "by_mail": True}
            record(connection, Entry(book_of(account.tenant), self._now(), name, What.MAIL_WISHED, told))
        return True

    def is_known(self, token: str) -> bool:
        """Whether the token is somebody's."""
        with self._database.reading() as connection:
            return WishStore(connection).whose(token) is not None

    def invite(self, who: Principal | None, user: str) -> Refusal | None:
        """Have somebody mailed the way to a password, within a minute or so. None as `who` is the operator."""
        now = self._now()
        with self._database.writing() as connection:
            account = AccountStore(connection).find(folded(user))
            if account is None or (who is not None and account.tenant != who.tenant):
                return Refusal(Problem.NO_SUCH_USER)
            if self._mailing is None or not account.active or not is_address(account.mail):
                return Refusal(Problem.NO_MAIL)
            id = random_id(self._chance, 26)
            told = Mail(
                id, f"{Sort.INVITATION}:{id}", account.tenant, account.name, Sort.INVITATION, "", now, now, 0, Standing.WAITING, "", None
            )
            MailStore(connection).intend(told)
            name, device = (who.name, who.sign_in) if who else (OPERATOR, "")
            record(connection, Entry(book_of(account.tenant), now, name, What.MAIL_ASKED, {"user": account.name}, device))
        return None

    def listed(self, tenant: TenantId | None, *, after: str = "", limit: int = 1000) -> list[Mail]:
        """The mails of a tenant's people, or of all, without what they say."""
        with self._database.reading() as connection:
            return MailStore(connection).listed(tenant, after=after, limit=limit)

    def counts(self) -> dict[Standing, int]:
        """How many mails stand how."""
        with self._database.reading() as connection:
            return MailStore(connection).counts()

    def forget(self) -> str:
        """Forget mails that went, or were given up, long ago; says how many."""
        with self._database.writing() as connection:
            return f"{MailStore(connection).forget(Millis(self._now() - KEEP_DAYS * DAY_MILLIS))} old mails forgotten"

    def _set(self, connection: Connection, name: str, reminders: Reminders) -> None:
        WishStore(connection).token(name, secret(self._chance))
        WishStore(connection).set(name, reminders)
