"""Looks where something happened since each webhook was told last, and writes the messages. Never on the way of an exchange.

Messages and the place up to which they tell are written in one transaction: killed anywhere, the next look begins where this one did, and
nothing is told twice or left out. A webhook whose receiver does not keep up is left alone for a while: its next messages tell more at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.errors import ForestallError
from forestall.ids import Chance, ProjectId, random_id
from forestall_server.audit.chain import SERVER_BOOK
from forestall_server.keys import TenantId, id_of
from forestall_server.projects.store import ProjectStore
from forestall_server.tenants.databases import Databases
from forestall_server.webhooks.books import book_ends, lines_after, of_tenant, told
from forestall_server.webhooks.events import FROM_CHANGES, OF_PEOPLE, OF_PROJECT, Event, body
from forestall_server.webhooks.news import due_between, news_of, replica_of, today
from forestall_server.webhooks.store import DeliveryStore, Place, Standing, Webhook, WebhookStore

BATCH_SECONDS = 30
"""So often at most a webhook is told of one project."""
WAITING_MAX = 100
"""With so many messages on their way, a webhook gets no new ones."""

LOG, DUE, BOOK, PEOPLE = "log:", "due:", "book:", "people"
NOTHING = Place(0, "", Millis(0))
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Heard:
    """What a source has to tell, and up to where."""

    upto: int
    epoch: str
    messages: Mapping[Event, Mapping[str, Any]]


class Ears:
    """Writes messages for whoever wants to hear of something. Any number of processes may do so."""

    def __init__(self, databases: Databases, now: Callable[[], Millis], chance: Chance) -> None:
        self._databases = databases
        self._now = now
        self._chance = chance

    def listen(self) -> int:
        """Look everywhere once; gives how many messages were written."""
        with self._databases.home.reading() as connection:
            hooks = [each for each in WebhookStore(connection).every() if each.off is None]
        hooks.sort(key=lambda each: each.tenant)
        return sum(self._tenant(tenant, list(own)) for tenant, own in groupby(hooks, lambda each: each.tenant))

    def beginning(self, tenant: TenantId, project: ProjectId) -> Iterator[tuple[str, Place]]:
        """The places of a webhook that is told nothing of what was before."""
        now = self._now()
        for source, upto in self._ends(tenant, project).items():
            # What is due today is told a new webhook, too.
            yield source, Place(upto - 1 if source.startswith(DUE) else upto, "", Millis(0) if source.startswith(LOG) else now)

    def _tenant(self, tenant: TenantId, hooks: list[Webhook]) -> int:
        try:
            ends = {project: self._ends(tenant, project) for project in {each.project for each in hooks}}
            return sum(self._hook(each, ends[each.project]) for each in hooks)
        except ForestallError as error:  # its database is away, or moving; the others go on
            _log.info("webhooks of a tenant were not looked after: %s", error.sentence)
            return 0

    def _hook(self, hook: Webhook, ends: Mapping[str, int]) -> int:
        with self._databases.home.reading() as connection:
            places = WebhookStore(connection).places(hook.id)
            full = DeliveryStore(connection).count(Standing.WAITING, hook.id) >= WAITING_MAX
        if full:
            return 0
        wanted = {source: end for source, end in ends.items() if not source.startswith(DUE) or Event.ACTION_DUE in hook.events}
        behind = {source: places.get(source) for source, end in wanted.items() if self._is_time(places.get(source), source, end)}
        return sum(self._source(hook, source, place) for source, place in behind.items())

    def _ends(self, tenant: TenantId, project: ProjectId) -> dict[str, int]:
        """How far every source of a webhook has come."""
        with self._databases.looking(tenant) as connection:
            listed = ProjectStore(connection).projects(of="", everything=True, tenant=tenant, only=project or None)
            books = book_ends(connection, [each.id for each in listed])
        ends = {f"{LOG}{each.id}": each.head for each in listed}
        ends |= {f"{DUE}{each.id}": today(self._now()).toordinal() for each in listed}
        ends |= {f"{BOOK}{book}": n for book, n in books.items()}
        if not project:
            with self._databases.home.reading() as connection:
                ends |= {PEOPLE: book_ends(connection, [SERVER_BOOK]).get(SERVER_BOOK, 0)}
        return ends

    def _is_time(self, place: Place | None, source: str, end: int) -> bool:
        if place is None:
            return end > 0
        waits = source.startswith(LOG) and self._now() - place.looked < BATCH_SECONDS * 1000
        return end != place.upto and not waits

    def _source(self, hook: Webhook, source: str, place: Place | None) -> int:
        sort, _, key = source.partition(":")
        match f"{sort}:":
            case "log:":
                heard = self._changes(hook, ProjectId(key), place or NOTHING)
            case "due:":
                heard = self._days(hook, ProjectId(key), place or NOTHING)
            case "book:":
                heard = self._book(hook, ProjectId(key), place or NOTHING)
            case _:
                heard = self._people(hook, place or NOTHING)
        return self._write(hook, source, place, heard, None if source == PEOPLE else ProjectId(key))

    def _changes(self, hook: Webhook, key: ProjectId, place: Place) -> Heard:
        with self._databases.reading(hook.tenant, key) as connection:
            replica = replica_of(connection, key)
            # A log with another epoch, or a shorter one, was restored: what it told stays told.
            again = place.epoch not in ("", replica.epoch) or replica.head < place.upto
            if again or not hook.events & FROM_CHANGES or replica.head == place.upto:
                return Heard(replica.head, replica.epoch, {})
            return Heard(replica.head, replica.epoch, news_of(connection, replica, place.upto, self._now()).told(texts=hook.texts))

    def _days(self, hook: Webhook, key: ProjectId, place: Place) -> Heard:
        day = today(self._now()).toordinal()
        if day <= place.upto:
            return Heard(day, "", {})
        with self._databases.reading(hook.tenant, key) as connection:
            found = _actions_due(connection, key, place.upto or day - 1, self._now(), texts=hook.texts)
        return Heard(day, "", found)

    def _book(self, hook: Webhook, key: ProjectId, place: Place) -> Heard:
        with self._databases.looking(hook.tenant) as connection:
            n, lines = lines_after(connection, key, place.upto, OF_PROJECT)
        return Heard(n, "", told(lines, OF_PROJECT))

    def _people(self, hook: Webhook, place: Place) -> Heard:
        with self._databases.home.reading() as connection:
            n, lines = lines_after(connection, SERVER_BOOK, place.upto, OF_PEOPLE)
            return Heard(n, "", told(of_tenant(connection, lines, hook.tenant), OF_PEOPLE))

    def _write(self, hook: Webhook, source: str, place: Place | None, heard: Heard, key: ProjectId | None) -> int:
        """The messages and the place, together or not at all."""
        wanted = {event: data for event, data in heard.messages.items() if event in hook.events}
        now, about = self._now(), {} if key is None else {"project": id_of(key)}
        with self._databases.home.writing() as connection:
            if not WebhookStore(connection).move(hook.id, source, place, Place(heard.upto, heard.epoch, now)):
                return 0
            for event, data in wanted.items():
                DeliveryStore(connection).add(message_id(self._chance), hook.id, event, body(event, now, {**about, **data}), now)
        return len(wanted)


def message_id(chance: Chance) -> str:
    """A name for a message that no other has."""
    return f"msg_{random_id(chance, 26)}"


def _actions_due(connection: Connection, key: ProjectId, day: int, now: Millis, *, texts: bool) -> Mapping[Event, Mapping[str, Any]]:
    return due_between(replica_of(connection, key), connection, day, now).told(texts=texts)
