"""`/v1/webhooks` for a tenant, and `/v1/projects/{id}/webhooks` for a project: the same calls. Decides nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import BaseModel, Field

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.accounts.store import Principal
from forestall_server.bodies import SmallBody
from forestall_server.keys import id_of
from forestall_server.permissions import Permission
from forestall_server.problems import declared, granted
from forestall_server.projects.permits import Doors, Permit
from forestall_server.projects.routes import InPath
from forestall_server.webhooks.events import Event
from forestall_server.webhooks.places import URL_MAX
from forestall_server.webhooks.service import OVERLAP_HOURS, Asking, Counted, Shown, Webhooks
from forestall_server.webhooks.store import Delivery, Standing, Webhook

Hook = Annotated[str, Path(min_length=1, max_length=64, pattern=r"^[0-9A-Za-z]*$", description="The webhook's id.")]
_Id = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[0-9A-Za-z_]*$")]
_ASKED = (Problem.SIGN_IN_AGAIN, Problem.NOT_READABLE, Problem.NO_SUCH_WEBHOOK, Problem.WEBHOOK_REFUSED)
_TENANT = (Problem.NOT_AN_ADMINISTRATOR,)
_PROJECT = (Problem.NOT_A_MEMBER, Problem.ROLE_TOO_SMALL, Problem.NO_SUCH_PROJECT)
AskingGuard = Callable[..., Awaitable[Asking]]


class WebhookRequest(BaseModel):
    """Where to, and for what. `texts`: with what people typed (of actions and revisions), in webhooks of a project alone."""

    url: Annotated[str, Field(min_length=1, max_length=URL_MAX, pattern=r"^[^\x00]*$")]
    events: Annotated[list[Event], Field(max_length=len(Event))]
    texts: bool = False


class SwitchRequest(BaseModel):
    """Whether messages are sent."""

    on: bool


class SecretRequest(BaseModel):
    """For how many hours the secret before signs, too."""

    overlap_hours: Annotated[int, Field(ge=0, le=24 * 30)] = OVERLAP_HOURS


class ReplayRequest(BaseModel):
    """Which message that was given up is sent again; null: all."""

    message: _Id | None = None


class WebhookAnswer(BaseModel):
    """A webhook. `project` is null where it is the tenant's. `off`: since when nothing is sent (milliseconds since 1970), and `why`."""

    id: str
    project: ProjectId | None
    url: str
    events: list[Event]
    texts: bool
    made: int
    maker: str
    off: int | None
    why: str | None


class CountedAnswer(WebhookAnswer):
    """The same, and how many of its messages are on their way, or were given up."""

    waiting: int
    dead: int


class SecretAnswer(WebhookAnswer):
    """The same, and the secret that signs its messages. It is never shown again."""

    secret: str


class WebhooksAnswer(BaseModel):
    """All of them, the oldest first."""

    webhooks: list[CountedAnswer]


class DeliveryAnswer(BaseModel):
    """A message: what it says, how often it was sent, when it is due again, and what was answered last."""

    id: str
    type: str
    body: str
    made: int
    due: int
    tries: int
    standing: Standing
    status: int | None
    sentence: str


class DeliveriesAnswer(BaseModel):
    """A page of messages. `next`: ask again with it as `after`; null at the end."""

    messages: list[DeliveryAnswer]
    next: str | None


class MessageAnswer(BaseModel):
    """The message that is sent."""

    message: str


class ReplayAnswer(BaseModel):
    """How many messages are sent again."""

    messages: int


def router(webhooks: Webhooks, doors: Doors) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(route_class=SmallBody, tags=["webhooks"])
    administers, sets = doors.may(Permission.ADMINISTER), doors.into(Permission.SET_WEBHOOKS)

    async def for_tenant(who: Principal = Depends(administers)) -> Asking:
        return Asking(who.tenant, who=who.name, device=who.sign_in)

    async def for_project(project: InPath, permit: Permit = Depends(sets)) -> Asking:
        who = permit.who
        return Asking(who.tenant, permit.key(project), who.name, who.sign_in, permit)

    for prefix, asks, problems in (
        ("/v1/webhooks", for_tenant, (*_ASKED, *_TENANT)),
        ("/v1/projects/{project}/webhooks", for_project, (*_ASKED, *_PROJECT)),
    ):
        own = APIRouter(prefix=prefix, route_class=SmallBody)
        _hooks(own, webhooks, asks, problems)
        _one_hook(own, webhooks, asks, problems)
        _messages(own, webhooks, asks, problems)
        routes.include_router(own)
    return routes


def _hooks(routes: APIRouter, webhooks: Webhooks, asks: AskingGuard, problems: tuple[Problem, ...]) -> None:
    refused = (Problem.QUOTA_REACHED, Problem.TOO_LARGE, Problem.NO_SUCH_TENANT)

    @routes.get("", responses=declared(*problems))
    def list_webhooks(asking: Asking = Depends(asks)) -> WebhooksAnswer:
        """Which programs are told of what."""
        return WebhooksAnswer(webhooks=[_counted(each) for each in granted(webhooks.listed(asking))])

    @routes.post("", responses=declared(*problems, *refused), status_code=201)
    def add_webhook(asked: WebhookRequest, asking: Asking = Depends(asks)) -> SecretAnswer:
        """Have a program told of what happens from now on. The secret is shown this once."""
        return _secret(granted(webhooks.add(asking, asked.url, asked.events, texts=asked.texts)))


def _one_hook(routes: APIRouter, webhooks: Webhooks, asks: AskingGuard, problems: tuple[Problem, ...]) -> None:
    @routes.put("/{webhook}", responses=declared(*problems, Problem.TOO_LARGE))
    def set_webhook(webhook: Hook, asked: WebhookRequest, asking: Asking = Depends(asks)) -> WebhookAnswer:
        """Another address, or other events."""
        return _answer(granted(webhooks.set(asking, webhook, asked.url, asked.events, texts=asked.texts)))

    @routes.put("/{webhook}/standing", responses=declared(*problems, Problem.TOO_LARGE))
    def switch_webhook(webhook: Hook, asked: SwitchRequest, asking: Asking = Depends(asks)) -> WebhookAnswer:
        """Send nothing more, or go on. What happened meanwhile is told when it goes on."""
        return _answer(granted(webhooks.switch(asking, webhook, on=asked.on)))

    @routes.post("/{webhook}/secret", responses=declared(*problems, Problem.TOO_LARGE), status_code=201)
    def change_secret(webhook: Hook, asked: SecretRequest, asking: Asking = Depends(asks)) -> SecretAnswer:
        """Another secret, shown this once. The one before signs beside it for a while."""
        return _secret(granted(webhooks.change_secret(asking, webhook, overlap_hours=asked.overlap_hours)))

    @routes.delete("/{webhook}", responses=declared(*problems), status_code=204)
    def remove_webhook(webhook: Hook, asking: Asking = Depends(asks)) -> Response:
        """Tell it nothing more. Its messages go, too."""
        granted(webhooks.remove(asking, webhook))
        return Response(status_code=204)


def _messages(routes: APIRouter, webhooks: Webhooks, asks: AskingGuard, problems: tuple[Problem, ...]) -> None:
    @routes.get("/{webhook}/messages", responses=declared(*problems))
    def list_messages(
        webhook: Hook,
        standing: Annotated[Standing | None, Query(description="Only those that stand so; `dead` were given up.")] = None,
        after: Annotated[str, Query(max_length=64, pattern=r"^[0-9A-Za-z_]*$", description="`next` of the page before.")] = "",
        limit: Annotated[int, Query(ge=1, le=1000, description="How many at most.")] = 100,
        asking: Asking = Depends(asks),
    ) -> DeliveriesAnswer:
        """What a program was told, or will be, or could not be."""
        page = granted(webhooks.deliveries(asking, webhook, standing, after=after, limit=limit))
        return DeliveriesAnswer(messages=[_delivery(each) for each in page], next=page[-1].id if len(page) == limit else None)

    @routes.post("/{webhook}/test", responses=declared(*problems), status_code=202)
    def try_webhook(webhook: Hook, asking: Asking = Depends(asks)) -> MessageAnswer:
        """Send a message that says nothing, within seconds."""
        return MessageAnswer(message=granted(webhooks.try_out(asking, webhook)))

    @routes.post("/{webhook}/replay", responses=declared(*problems, Problem.TOO_LARGE), status_code=202)
    def replay(webhook: Hook, asked: ReplayRequest, asking: Asking = Depends(asks)) -> ReplayAnswer:
        """Send again what was given up: one message, or all."""
        return ReplayAnswer(messages=granted(webhooks.replay(asking, webhook, asked.message)))


def _answer(hook: Webhook) -> WebhookAnswer:
    return WebhookAnswer(
        id=hook.id,
        project=id_of(hook.project) if hook.project else None,
        url=hook.url,
        events=sorted(hook.events),
        texts=hook.texts,
        made=hook.made,
        maker=hook.maker,
        off=hook.off,
        why=hook.why,
    )


def _counted(counted: Counted) -> CountedAnswer:
    return CountedAnswer(**_answer(counted.hook).model_dump(), waiting=counted.waiting, dead=counted.dead)


def _secret(shown: Shown) -> SecretAnswer:
    return SecretAnswer(**_answer(shown.hook).model_dump(), secret=shown.secret)


def _delivery(each: Delivery) -> DeliveryAnswer:
    return DeliveryAnswer(
        id=each.id,
        type=each.type,
        body=each.body,
        made=each.made,
        due=each.due,
        tries=each.tries,
        standing=each.standing,
        status=each.status,
        sentence=each.sentence,
    )
