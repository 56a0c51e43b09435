"""Webhooks, how far each was told, and what is on its way, over one connection and its transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, text, update

from forestall.clock import Millis
from forestall.ids import ProjectId
from forestall_server.keys import TenantId
from forestall_server.tables import webhook, webhook_delivery, webhook_place
from forestall_server.webhooks.events import Event


class Standing(StrEnum):
    """How a message stands: on its way; taken by the receiver; given up until somebody sends it again."""

    WAITING = "waiting"
    TAKEN = "taken"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Webhook:
    """Who is called for what. `project`: the key of the only one, or empty. `off`: since when nothing is sent, and `why`. The secrets are
    sealed; the one before signs, too, until `old_until`.
    """

    id: str
    tenant: TenantId
    project: ProjectId
    url: str
    events: frozenset[Event]
    texts: bool
    secret: str = field(repr=False)
    old_secret: str | None = field(repr=False)
    old_until: Millis | None
    made: Millis
    maker: str
    off: Millis | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Up to where a webhook was told of a source, in which life of it, and when that was looked at last."""

    upto: int
    epoch: str
    looked: Millis


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message, and how it went with it so far. `id` stays the same however often it is sent."""

    id: str
    webhook: str
    type: str
    body: str
    made: Millis
    due: Millis
    tries: int
    standing: Standing
    status: int | None
    sentence: str
    finished: Millis | None


class WebhookStore:
    """Answers in words what the tables know of webhooks."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, told: Webhook) -> None:
        """A new one."""
        row = {name: getattr(told, name) for name in webhook.c.keys()}  # noqa: SIM118 - a collection of columns
        self._connection.execute(insert(webhook).values({**row, "events": " ".join(sorted(told.events))}))

    def every(self, tenant: TenantId | None = None, *, project: ProjectId | None = None, id: str | None = None) -> list[Webhook]:
        """Webhooks, the oldest first: of one tenant, of one project of it, or one."""
        wanted = select(webhook).order_by(webhook.c.made, webhook.c.id)
        for column, value in ((webhook.c.tenant, tenant), (webhook.c.project, project), (webhook.c.id, id)):
            if value is not None:
                wanted = wanted.where(column == value)
        return [_webhook(row) for row in self._connection.execute(wanted)]

    def set(self, id: str, **values: Any) -> None:
        """Decide something else."""
        self._connection.execute(update(webhook).where(webhook.c.id == id).values(values))

    def remove(self, id: str) -> None:
        """It is gone, with everything that was on its way."""
        self._connection.execute(delete(webhook).where(webhook.c.id == id))

    def places(self, id: str) -> dict[str, Place]:
        """Up to where it was told of each source."""
        columns = webhook_place.c
        rows = self._connection.execute(select(columns.source, columns.upto, columns.epoch, columns.looked).where(columns.webhook == id))
        return {source: Place(upto, epoch, looked) for source, upto, epoch, looked in rows}

    def begin(self, id: str, sources: Iterable[tuple[str, Place]]) -> None:
        """Tell a new webhook nothing of what was before."""
        rows = [{"webhook": id, "source": source, "upto": at.upto, "epoch": at.epoch, "looked": at.looked} for source, at in sources]
        if rows:
            self._connection.execute(insert(webhook_place), rows)

    def move(self, id: str, source: str, before: Place | None, after: Place) -> bool:
        """It was told up to there; False where another process was quicker."""
        row = {"webhook": id, "source": source, "upto": after.upto, "epoch": after.epoch, "looked": after.looked}
        if before is None:
            return self._connection.execute(_FIRST, row).rowcount == 1
        columns = webhook_place.c
        same = (columns.webhook == id) & (columns.source == source)
        same &= (columns.upto == before.upto) & (columns.looked == before.looked) & (columns.epoch == before.epoch)
        return self._connection.execute(update(webhook_place).where(same).values(row)).rowcount == 1


class DeliveryStore:
    """Answers in words what the tables know of messages."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, id: str, to: str, event: Event, body: str, now: Millis) -> None:
        """A message that is to be sent at once."""
        row = {"id": id, "webhook": to, "type": event.value, "body": body, "made": now, "due": now, "tries": 0}
        self._connection.execute(insert(webhook_delivery).values({**row, "standing": Standing.WAITING.value, "sentence": ""}))

    def waiting_for(self, now: Millis) -> list[str]:
        """The webhooks that are switched on and for which something is due."""
        columns = webhook_delivery.c
        wanted = select(columns.webhook).distinct().join(webhook).where(webhook.c.off.is_(None))
        return list(self._connection.execute(wanted.where(_is(Standing.WAITING), columns.due <= now).order_by(columns.webhook)).scalars())

    def claim(self, to: str, now: Millis, until: Millis) -> Delivery | None:
        """The oldest message that is due, for nobody else until then: whoever is killed meanwhile loses it by itself."""
        columns = webhook_delivery.c
        due = _is(Standing.WAITING) & (columns.due <= now)
        oldest = select(columns.id).where(columns.webhook == to, due).order_by(columns.made, columns.id).limit(1).scalar_subquery()
        taken = update(webhook_delivery).where(columns.id == oldest, due).values(due=until, tries=columns.tries + 1)
        row = self._connection.execute(taken.returning(*columns)).first()
        return _delivery(row) if row else None

    def note(self, id: str, standing: Standing, *, due: Millis, status: int | None, sentence: str, finished: Millis | None) -> None:
        """How it went with a message."""
        told = {"standing": standing.value, "due": due, "status": status, "sentence": sentence, "finished": finished}
        self._connection.execute(update(webhook_delivery).where(webhook_delivery.c.id == id).values(told))

    def give_up(self, to: str, sentence: str, now: Millis) -> None:
        """Nothing more is sent there."""
        told = {"standing": Standing.DEAD.value, "sentence": sentence, "finished": now}
        self._connection.execute(update(webhook_delivery).where(webhook_delivery.c.webhook == to, _is(Standing.WAITING)).values(told))

    def again(self, to: str, now: Millis, only: str | None = None) -> int:
        """Send what was given up once more, as if for the first time; how many."""
        which = (webhook_delivery.c.webhook == to) & _is(Standing.DEAD)
        if only is not None:
            which &= webhook_delivery.c.id == only
        told = {"standing": Standing.WAITING.value, "due": now, "tries": 0, "finished": None}
        return self._connection.execute(update(webhook_delivery).where(which).values(told)).rowcount

    def listed(self, to: str, standing: Standing | None, *, after: str, limit: int) -> list[Delivery]:
        """The messages of a webhook, by id."""
        columns = webhook_delivery.c
        wanted = select(webhook_delivery).where(columns.webhook == to, columns.id > after).order_by(columns.id).limit(limit)
        return [_delivery(row) for row in self._connection.execute(wanted if standing is None else wanted.where(_is(standing)))]

    def count(self, standing: Standing, to: str | None = None) -> int:
        """How many stand so."""
        wanted = select(func.count()).select_from(webhook_delivery).where(_is(standing))
        return int(self._connection.execute(wanted if to is None else wanted.where(webhook_delivery.c.webhook == to)).scalar_one())

    def forget(self, before: Millis) -> int:
        """Forget what was taken or given up before then; how many."""
        columns = webhook_delivery.c
        return self._connection.execute(delete(webhook_delivery).where(~_is(Standing.WAITING), columns.finished < before)).rowcount


_FIRST = text(
    "INSERT INTO webhook_place (webhook, source, upto, epoch, looked) VALUES (:webhook, :source, :upto, :epoch, :looked)"
    " ON CONFLICT (webhook, source) DO NOTHING"
)


def _is(standing: Standing) -> ColumnElement[bool]:
    return webhook_delivery.c.standing == standing.value


def _webhook(row: Row[Any]) -> Webhook:
    told = dict(row._mapping)
    return Webhook(**{**told, "events": frozenset(Event(each) for each in told["events"].split())})


def _delivery(row: Row[Any]) -> Delivery:
    told = dict(row._mapping)
    return Delivery(**{**told, "standing": Standing(told["standing"])})
