"""Decides which programs are told of what: administrators for their tenant, moderators and owners for their project. Calls nobody itself.

What people typed is told by a project's own webhooks alone: who administers a tenant may not read its projects for that. So an
administrator sees a project's webhooks, switches them and removes them, and does nothing else with them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import Chance, ProjectId, random_id
from forestall.protocol.problems import Problem
from forestall_server.audit.chain import OPERATOR, Entry, Facts, What
from forestall_server.audit.store import record
from forestall_server.envelope.service import Envelope
from forestall_server.envelope.store import WEBHOOK, WEBHOOK_BEFORE
from forestall_server.keys import TenantId, book_of, id_of
from forestall_server.outward import Calling
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit, redeemed
from forestall_server.projects.store import ProjectStore
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.store import TenantStore
from forestall_server.webhooks.ears import Ears, message_id
from forestall_server.webhooks.events import CHOOSABLE, IN_A_PROJECT, Event, body
from forestall_server.webhooks.places import weakness
from forestall_server.webhooks.signing import new_secret
from forestall_server.webhooks.store import Delivery, DeliveryStore, Standing, Webhook, WebhookStore

T = TypeVar("T")
WEBHOOKS_MAX = 50
"""So many webhooks a tenant has at most."""
ALL_OF_IT = ProjectId("")
"""In place of a project's key: all projects of the tenant."""
OVERLAP_HOURS = 24
"""So long the secret before signs, too, after it was changed."""
DAY_MILLIS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Asking:
    """For whom something is done: a tenant as a whole, or one project of it, by its key. `who`: the name, and the id of the sign-in."""

    tenant: TenantId
    project: ProjectId = ALL_OF_IT
    who: str = OPERATOR
    device: str = ""
    permit: Permit | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """A webhook, and how many of its messages are on their way or were given up."""

    hook: Webhook
    waiting: int
    dead: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A webhook, and its secret, this once."""

    hook: Webhook
    secret: str = field(repr=False)


class Webhooks:
    """Everything about webhooks but listening and sending. Safe to share between threads."""

    def __init__(self, databases: Databases, envelope: Envelope, calling: Calling, now: Callable[[], Millis], chance: Chance) -> None:
        self._databases = databases
        self._envelope = envelope
        self._calling = calling
        self._now = now
        self._chance = chance
        self._ears = Ears(databases, now, chance)

    def listed(self, asking: Asking | None) -> list[Counted] | Refusal:
        """The webhooks of a project, or all of a tenant; None is the operator, who sees all."""
        refusal = self._may(asking) if asking else None
        if refusal:
            return refusal
        with self._databases.home.reading() as connection:
            store = DeliveryStore(connection)
            found = (
                WebhookStore(connection).every(asking.tenant, project=asking.project or None)
                if asking
                else WebhookStore(connection).every()
            )
            return [Counted(each, store.count(Standing.WAITING, each.id), store.count(Standing.DEAD, each.id)) for each in found]

    def add(self, asking: Asking, url: str, events: Iterable[Event], *, texts: bool = False) -> Shown | Refusal:
        """A new webhook, with its secret, which is never shown again. It is told nothing of what was before."""
        wanted = frozenset(events)
        refusal = self._may(asking) or self._cannot_be(asking, url, wanted, texts=texts)
        if refusal:
            return refusal
        hook = Webhook(
            random_id(self._chance),
            asking.tenant,
            asking.project,
            url,
            wanted,
            texts,
            new_secret(self._chance),
            None,
            None,
            self._now(),
            asking.who,
        )
        places = list(self._ears.beginning(asking.tenant, asking.project))
        with self._databases.home.writing() as connection:
            store = WebhookStore(connection)
            if TenantStore(connection).find(asking.tenant) is None:
                return Refusal(Problem.NO_SUCH_TENANT)
            if len(store.every(asking.tenant)) >= WEBHOOKS_MAX:
                return Refusal(Problem.QUOTA_REACHED, f"A tenant has {WEBHOOKS_MAX} webhooks at most. Nothing was changed")
            store.add(replace(hook, secret=self._envelope.seal(connection, WEBHOOK, hook.id, hook.secret, hook.tenant)))
            store.begin(hook.id, places)
            facts: Facts = {"webhook": hook.id, "events": " ".join(sorted(wanted)), "texts": texts}
            self._record(connection, asking, What.WEBHOOK_ADDED, hook, facts)
        return Shown(hook, hook.secret)

    def set(self, asking: Asking, id: str, url: str, events: Iterable[Event], *, texts: bool) -> Webhook | Refusal:
        """Another address, or other events."""
        wanted = frozenset(events)

        def change(connection: Connection, hook: Webhook) -> Webhook | Refusal:
            refusal = self._cannot_be(Asking(hook.tenant, hook.project), url, wanted, texts=texts)
            if refusal:
                return refusal
            WebhookStore(connection).set(id, url=url, events=" ".join(sorted(wanted)), texts=texts)
            self._record(connection, asking, What.WEBHOOK_SET, hook, {"events": " ".join(sorted(wanted)), "texts": texts})
            return _one(connection, id) or hook

        return self._with(asking, id, change)

    def switch(self, asking: Asking, id: str, *, on: bool) -> Webhook | Refusal:
        """Send nothing more, or go on; what happened meanwhile is told then, in one message for each event."""

        def change(connection: Connection, hook: Webhook) -> Webhook | Refusal:
            off, why = (None, None) if on else (self._now(), "It was switched off")
            WebhookStore(connection).set(id, off=off, why=why)
            self._record(connection, asking, What.WEBHOOK_SWITCHED, hook, {"on": on})
            return _one(connection, id) or hook

        return self._with(asking, id, change, of_projects=True)

    def change_secret(self, asking: Asking, id: str, *, overlap_hours: int = OVERLAP_HOURS) -> Shown | Refusal:
        """Another secret, which is never shown again. The one before signs, too, for so many hours."""

        def change(connection: Connection, hook: Webhook) -> Shown:
            secret, until = new_secret(self._chance), Millis(self._now() + overlap_hours * 3600 * 1000)
            before = self._envelope.unseal(connection, WEBHOOK, id, hook.secret)
            kept = self._envelope.seal(connection, WEBHOOK, id, secret, hook.tenant)
            old = self._envelope.seal(connection, WEBHOOK_BEFORE, id, before, hook.tenant)
            WebhookStore(connection).set(id, secret=kept, old_secret=old, old_until=until)
            self._record(connection, asking, What.WEBHOOK_SECRET_CHANGED, hook, {"overlap_hours": overlap_hours})
            return Shown(hook, secret)

        return self._with(asking, id, change)

    def remove(self, asking: Asking, id: str) -> Webhook | Refusal:
        """It is gone, with every message that was on its way."""

        def change(connection: Connection, hook: Webhook) -> Webhook:
            WebhookStore(connection).remove(id)
            self._record(connection, asking, What.WEBHOOK_REMOVED, hook, {})
            return hook

        return self._with(asking, id, change, of_projects=True)

    def try_out(self, asking: Asking, id: str) -> str | Refusal:
        """Send a message that says nothing; gives its id."""

        def change(connection: Connection, hook: Webhook) -> str:
            message, now = message_id(self._chance), self._now()
            DeliveryStore(connection).add(message, id, Event.TEST, body(Event.TEST, now, {"webhook": id}), now)
            self._record(connection, asking, What.WEBHOOK_TRIED, hook, {})
            return message

        return self._with(asking, id, change)

    def deliveries(
        self, asking: Asking, id: str, standing: Standing | None, *, after: str = "", limit: int = 1000
    ) -> list[Delivery] | Refusal:
        """What a webhook was told, or will be, or was not."""
        refusal = self._may(asking)
        if refusal:
            return refusal
        with self._databases.home.reading() as connection:
            hook = _of(connection, asking, id)
            return hook if isinstance(hook, Refusal) else DeliveryStore(connection).listed(id, standing, after=after, limit=limit)

    def replay(self, asking: Asking, id: str, only: str | None = None) -> int | Refusal:
        """Send what was given up once more: one message or all; gives how many."""

        def change(connection: Connection, hook: Webhook) -> int | Refusal:
            count = DeliveryStore(connection).again(id, self._now(), only)
            if only is not None and not count:
                return Refusal(Problem.NO_SUCH_WEBHOOK)
            self._record(connection, asking, What.WEBHOOK_REPLAYED, hook, {"messages": count})
            return count

        return self._with(asking, id, change)

    def forget(self) -> str:
        """Forget what was taken or given up long ago; says how much."""
        before = Millis(self._now() - self._calling.keep_days * DAY_MILLIS)
        with self._databases.home.writing() as connection:
            return f"{DeliveryStore(connection).forget(before)} old messages forgotten"

    def counted(self, standing: Standing) -> int:
        """How many messages of all webhooks stand so."""
        with self._databases.home.reading() as connection:
            return DeliveryStore(connection).count(standing)

    def _may(self, asking: Asking) -> Refusal | None:
        """Why not, for whoever asks about a project; who may ask for a tenant was decided at the door."""
        if not asking.project:
            return None
        with self._databases.reading(asking.tenant, asking.project) as connection:
            if asking.permit is not None:
                role = redeemed(connection, asking.permit, asking.project)
                return role if isinstance(role, Refusal) else None
            return None if ProjectStore(connection).exists(asking.project) else Refusal(Problem.NO_SUCH_PROJECT)

    def _cannot_be(self, asking: Asking, url: str, events: frozenset[Event], *, texts: bool) -> Refusal | None:
        why = weakness(url, self._calling.networks)
        if why is None and not events:
            why = "A webhook names at least one event"
        if why is None and texts and not asking.project:
            why = "What people typed is told by webhooks of a single project alone; its owners and moderators decide that"
        unfit = events - (IN_A_PROJECT if asking.project else CHOOSABLE)
        if why is None and unfit:
            why = f"Such a webhook cannot hear of {', '.join(sorted(unfit))}"
        return Refusal(Problem.WEBHOOK_REFUSED, f"{why}. Nothing was changed") if why else None

    def _with(
        self, asking: Asking, id: str, change: Callable[[Connection, Webhook], T | Refusal], *, of_projects: bool = False
    ) -> T | Refusal:
        refusal = self._may(asking)
        if refusal:
            return refusal
        with self._databases.home.writing() as connection:
            hook = _of(connection, asking, id, of_projects=of_projects)
            return hook if isinstance(hook, Refusal) else change(connection, hook)

    def _record(self, connection: Connection, asking: Asking, what: What, hook: Webhook, about: Facts) -> None:
        facts: Facts = {"webhook": hook.id, "project": id_of(hook.project) if hook.project else None, **about}
        record(connection, Entry(book_of(hook.tenant), self._now(), asking.who, what, facts, asking.device))


def _of(connection: Connection, asking: Asking, id: str, *, of_projects: bool = False) -> Webhook | Refusal:
    """A webhook, if it is the tenant's, or of the project that is asked about. `of_projects`: administrators may do this to those, too."""
    hook = _one(connection, id)
    if hook is None or hook.tenant != asking.tenant or (asking.project and hook.project != asking.project):
        return Refusal(Problem.NO_SUCH_WEBHOOK)
    if hook.project and not asking.project and not of_projects and asking.who != OPERATOR:
        return Refusal(Problem.WEBHOOK_REFUSED, "This webhook is a project's own: its owners and moderators look after it.")
    return hook


def _one(connection: Connection, id: str) -> Webhook | None:
    return next(iter(WebhookStore(connection).every(id=id)), None)
