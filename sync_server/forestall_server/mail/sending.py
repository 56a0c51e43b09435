"""Sends the mails that are due, one after the other over one connection. What is not taken comes again later; what never will be is given
up.

A mail is written down before it is sent, and noted after: killed in between, it is sent again under the same Message-ID. So it may come
twice, and never not at all. The way to a password is written when it is sent: no token of it lies in the database.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_string
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import assert_never

from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.ids import Chance
from forestall_client.backoff import delay_seconds
from forestall_server.accounts.people import People, words_of
from forestall_server.db import Database
from forestall_server.mail.letters import Envelope, is_address, plain
from forestall_server.mail.posting import Declined, Post, post_at
from forestall_server.mail.store import Mail, MailStore, Sort, Standing, WishStore
from forestall_server.outward import Mailing
from forestall_server.problems import Refusal

TRIES_MAX = 10
FIRST_SECONDS = 60.0
LONGEST_SECONDS = 6 * 3600.0
CLAIM_SECONDS = 120
TURN_MAX = 500
NOBODY = "There is nobody any more to write to"

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Turn:
    """How many mails were sent, put off, and given up."""

    sent: int = 0
    put_off: int = 0
    given_up: int = 0


class Sending:
    """Sends what is due. Any number of processes may do so."""

    def __init__(
        self, database: Database, people: People, mailing: Mailing, public_url: str, now: Callable[[], Millis], chance: Chance
    ) -> None:
        self._database = database
        self._people = people
        self._mailing = mailing
        self._public_url = public_url
        self._now = now
        self._chance = chance

    def send(self) -> str:
        """Send what is due; says how it went. Raises `Unavailable` where the mail server is not there, or declines one for ever."""
        turn = Turn()
        with ExitStack() as stack:
            post: Post | None = None
            for _ in range(TURN_MAX):
                mail = self._claim()
                if mail is None:
                    break
                try:
                    post = post or stack.enter_context(post_at(self._mailing))
                    self._one(post, mail, turn)
                except Unavailable:
                    with self._database.writing() as connection:
                        MailStore(connection).release(mail.id, self._now())
                    raise
        said = f"{turn.sent} mails sent, {turn.put_off} put off, {turn.given_up} given up"
        if turn.given_up:
            raise Unavailable(f"{said}: `forestall-server mail status` tells which, and why")
        return said

    def _claim(self) -> Mail | None:
        now = self._now()
        with self._database.writing() as connection:
            return MailStore(connection).claim(now, Millis(now + CLAIM_SECONDS * 1000))

    def _one(self, post: Post, mail: Mail, turn: Turn) -> None:
        message = self._message(mail)
        declined = Declined(NOBODY, for_ever=True) if message is None else post.takes(message)
        now = self._now()
        with self._database.writing() as connection:
            store = MailStore(connection)
            if declined is None:
                store.note(mail.id, Standing.SENT, due=now, sentence="", finished=now)
                turn.sent += 1
            elif declined.for_ever or mail.tries >= TRIES_MAX:
                store.note(mail.id, Standing.DEAD, due=now, sentence=declined.sentence, finished=now)
                turn.given_up += 1
            else:
                due = Millis(now + self._wait_millis(mail.tries))
                store.note(mail.id, Standing.WAITING, due=due, sentence=declined.sentence, finished=None)
                turn.put_off += 1

    def _message(self, mail: Mail) -> EmailMessage | None:
        """What is sent; None where nobody is there to be written to."""
        with self._database.reading() as connection:
            people = [each for each in WishStore(connection).addressees(mail.account) if is_address(each.mail)]
        if not people:
            return None
        match mail.what:
            case Sort.DIGEST:
                message = message_from_string(mail.body, _class=EmailMessage, policy=SMTP)
            case Sort.INVITATION:
                invitation = self._people.reset(None, mail.account)
                if isinstance(invitation, Refusal):
                    return None
                lines = words_of(invitation, self._public_url)
                message = plain(Envelope(self._mailing.sender, people[0].mail, mail.id), "Your password for Forestall", lines)
            case _:
                assert_never(mail.what)
        message["Date"] = format_datetime(datetime.fromtimestamp(self._now() / 1000, UTC))
        return message

    def _wait_millis(self, tries: int) -> int:
        spread = int.from_bytes(self._chance(4), "big") / 2**32
        return round(delay_seconds(tries, spread, first=FIRST_SECONDS, longest=LONGEST_SECONDS) * 1000)
