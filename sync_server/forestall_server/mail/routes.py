"""`/v1/me/reminders`, `/v1/users/{user}/mail`, `/v1/mails`, and the page behind a mail's “no more reminders”. Decides nothing."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import BaseModel

from forestall.protocol.problems import Problem
from forestall_server.accounts.people_routes import UserInPath
from forestall_server.accounts.routes import Guard
from forestall_server.accounts.store import Principal
from forestall_server.bodies import SmallBody
from forestall_server.directory import pages
from forestall_server.mail.service import Mails, Wish
from forestall_server.mail.store import Mail, Reminders, Standing
from forestall_server.problems import declared, granted

_ADMIN = (Problem.SIGN_IN_AGAIN, Problem.NOT_AN_ADMINISTRATOR, Problem.NOT_READABLE)
_PAGE = {"content": {"text/html": {"schema": {"type": "string"}}}}
_HTML: dict[int | str, dict[str, Any]] = {
    200: {"description": "A page for a person.", **_PAGE},
    404: {"description": "A page that says why not.", **_PAGE},
}
Token = Annotated[str, Path(min_length=1, max_length=200, pattern=r"^[0-9A-Za-z_.-]*$", description="From the mail.")]
TITLE = "Reminders from Forestall"


class RemindersRequest(BaseModel):
    """How often you want to be reminded of actions that are yours and due."""

    reminders: Reminders


class RemindersAnswer(RemindersRequest):
    """The same; where you are written to, if that is known; and whether this server sends mails at all."""

    mail: str | None
    mails: bool


class MailAnswer(BaseModel):
    """A mail to somebody, without what it says. Times are milliseconds since 1970."""

    id: str
    user: str
    about: str
    made: int
    due: int
    tries: int
    standing: Standing
    sentence: str


class MailsAnswer(BaseModel):
    """A page of mails. `next`: ask again with it as `after`; null at the end."""

    mails: list[MailAnswer]
    next: str | None


def router(mails: Mails, oneself: Guard, administers: Guard) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(prefix="/v1", tags=["mail"], route_class=SmallBody)
    _own(routes, mails, oneself)
    _administration(routes, mails, administers)
    _from_a_mail(routes, mails)
    return routes


def _own(routes: APIRouter, mails: Mails, oneself: Guard) -> None:
    @routes.get("/me/reminders", responses=declared(Problem.SIGN_IN_AGAIN))
    def see_reminders(who: Principal = Depends(oneself)) -> RemindersAnswer:
        """How often you are reminded by mail of what is due."""
        return _reminders(mails.wish(who))

    @routes.put("/me/reminders", responses=declared(Problem.SIGN_IN_AGAIN, Problem.NOT_READABLE, Problem.TOO_LARGE))
    def set_reminders(asked: RemindersRequest, who: Principal = Depends(oneself)) -> RemindersAnswer:
        """Be reminded each day, on Mondays, or never."""
        mails.set_wish(who, asked.reminders)
        return _reminders(mails.wish(who))


def _administration(routes: APIRouter, mails: Mails, administers: Guard) -> None:
    @routes.post("/users/{user}/mail", responses=declared(*_ADMIN, Problem.NO_SUCH_USER, Problem.NO_MAIL), status_code=202)
    def mail_invitation(user: UserInPath, who: Principal = Depends(administers)) -> Response:
        """Mail somebody a token to choose a password with. Tokens from before work no more when it goes."""
        refusal = mails.invite(who, user)
        if refusal:
            granted(refusal)
        return Response(status_code=202)

    @routes.get("/mails", responses=declared(*_ADMIN))
    def list_mails(
        after: Annotated[str, Query(max_length=64, pattern=r"^[0-9A-Za-z]*$", description="`next` of the page before.")] = "",
        limit: Annotated[int, Query(ge=1, le=1000, description="How many at most.")] = 1000,
        who: Principal = Depends(administers),
    ) -> MailsAnswer:
        """Which mails went to people of the tenant, wait, or were given up, and why."""
        page = mails.listed(who.tenant, after=after, limit=limit)
        return MailsAnswer(mails=[_mail(each) for each in page], next=page[-1].id if len(page) == limit else None)


def _from_a_mail(routes: APIRouter, mails: Mails) -> None:
    @routes.get("/mail/unsubscribe/{token}", responses={**declared(Problem.NOT_READABLE), **_HTML}, response_class=Response)
    def ask_unsubscribe(token: Token) -> Response:
        """A page that asks whether somebody wants no more reminders; following a link alone changes nothing."""
        if not mails.is_known(token):
            return _nobody()
        return pages.asks_to_confirm(
            TITLE, "Actions that are yours and due are mailed to you. Do you want no more of these mails?", "No more"
        )

    @routes.post("/mail/unsubscribe/{token}", responses={**declared(Problem.NOT_READABLE), **_HTML}, response_class=Response)
    def unsubscribe(token: Token) -> Response:
        """No more reminders, in one click (RFC 8058)."""
        if not mails.no_more(token):
            return _nobody()
        return pages.says(
            TITLE, "You get no more reminders. `forestall` shows what is due; the server sends reminders again when you ask for them."
        )


def _nobody() -> Response:
    return pages.says(TITLE, "This link is nobody's any more. Nothing was changed.", 404)


def _reminders(wish: Wish) -> RemindersAnswer:
    return RemindersAnswer(reminders=wish.reminders, mail=wish.mail, mails=wish.mails)


def _mail(each: Mail) -> MailAnswer:
    return MailAnswer(
        id=each.id,
        user=each.account,
        about=each.what.value,
        made=each.made,
        due=each.due,
        tries=each.tries,
        standing=each.standing,
        sentence=each.sentence,
    )
