"""Brings messages to their receivers: several at once, one after the other for each. What fails comes again later, and later, and then
waits for a person.

A message is claimed for a minute before it is sent. Whoever is killed meanwhile leaves it to the next one, under the same id: it may come
twice, and never not at all.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import Chance
from forestall_client.backoff import delay_seconds
from forestall_server.audit.chain import OPERATOR, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.envelope.service import Envelope
from forestall_server.envelope.store import WEBHOOK, WEBHOOK_BEFORE
from forestall_server.keys import book_of
from forestall_server.outward import Calling
from forestall_server.webhooks.sending import Answer, Call, call
from forestall_server.webhooks.signing import headers
from forestall_server.webhooks.store import Delivery, DeliveryStore, Standing, Webhook, WebhookStore

TRIES_MAX = 12
"""Over a day and a half, about."""
FIRST_SECONDS = 60.0
LONGEST_SECONDS = 12 * 3600.0
CLAIM_SECONDS = 60
AT_ONCE = 8
"""So many receivers are called at a time."""
TURN_MAX, TURN_SECONDS = 50, 30
"""So many messages one receiver gets in a row, and for so long, before others have their turn."""
GONE = "The receiver answered 410: it wants no more calls. Switch the webhook on again if that was a mistake"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Turn:
    """How many messages were taken, put off, and given up."""

    taken: int = 0
    put_off: int = 0
    given_up: int = 0

    def __add__(self, other: Turn) -> Turn:
        return Turn(self.taken + other.taken, self.put_off + other.put_off, self.given_up + other.given_up)


class Deliverer:
    """Sends what is due. Any number of processes may do so."""

    def __init__(
        self, database: Database, envelope: Envelope, calling: Calling, now: Callable[[], Millis], chance: Chance, send: Call = call
    ) -> None:
        self._database = database
        self._envelope = envelope
        self._calling = calling
        self._now = now
        self._chance = chance
        self._send = send

    def deliver(self) -> Turn:
        """One turn for every receiver for which something is due."""
        with self._database.reading() as connection:
            waiting = DeliveryStore(connection).waiting_for(self._now())
        with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="webhooks") as pool:
            return sum(pool.map(self._turn, waiting), Turn())

    def _turn(self, id: str) -> Turn:
        until = self._now() + TURN_SECONDS * 1000
        done = Turn()
        for _ in range(TURN_MAX):
            one = self._one(id)
            done += one or Turn()
            if one is None or not one.taken or self._now() >= until:
                break
        return done

    def _one(self, id: str) -> Turn | None:
        """Send the next message; None where there is none."""
        now = self._now()
        with self._database.writing() as connection:
            hook = next((each for each in WebhookStore(connection).every(id=id) if each.off is None), None)
            message = DeliveryStore(connection).claim(id, now, Millis(now + CLAIM_SECONDS * 1000)) if hook else None
            secrets = self._secrets(connection, hook, now) if hook else []
        if hook is None or message is None:
            return None
        sent = message.body.encode()
        said = self._send(hook.url, sent, headers(message.id, now // 1000, sent, secrets), self._calling.networks)
        return self._note(hook, message, said)

    def _secrets(self, connection: Connection, hook: Webhook, now: Millis) -> list[str]:
        """What signs now: the secret, and the one before while receivers change over."""
        secrets = [self._envelope.unseal(connection, WEBHOOK, hook.id, hook.secret)]
        if hook.old_secret is not None and hook.old_until is not None and now < hook.old_until:
            secrets.append(self._envelope.unseal(connection, WEBHOOK_BEFORE, hook.id, hook.old_secret))
        return secrets

    def _note(self, hook: Webhook, message: Delivery, said: Answer) -> Turn:
        now = self._now()
        with self._database.writing() as connection:
            store = DeliveryStore(connection)
            if said.is_taken:
                store.note(message.id, Standing.TAKEN, due=now, status=said.status, sentence="", finished=now)
                return Turn(taken=1)
            dead = said.is_gone or message.tries >= TRIES_MAX
            standing, finished = (Standing.DEAD, now) if dead else (Standing.WAITING, None)
            due = Millis(now + self._wait_millis(message.tries, said))
            store.note(message.id, standing, due=due, status=said.status, sentence=said.sentence, finished=finished)
            if said.is_gone:
                store.give_up(hook.id, GONE, now)
                WebhookStore(connection).set(hook.id, off=now, why=GONE)
                record(connection, Entry(book_of(hook.tenant), now, OPERATOR, What.WEBHOOK_SWITCHED, {"webhook": hook.id, "on": False}))
        if dead:
            _log.warning("a message of webhook %s was given up: %s", hook.id, said.sentence)
        return Turn(given_up=1) if dead else Turn(put_off=1)

    def _wait_millis(self, tries: int, said: Answer) -> int:
        spread = int.from_bytes(self._chance(4), "big") / 2**32
        wait = delay_seconds(tries, spread, first=FIRST_SECONDS, longest=LONGEST_SECONDS)
        return round(max(wait, said.wait_seconds or 0) * 1000)
