"""`/v1/users`, `/v1/invitations`, `/v1/session/redeem`: who may sign in at all. Decides nothing."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import BaseModel, Field

from forestall.protocol.problems import Problem
from forestall_server.accounts.people import Invitation, People
from forestall_server.accounts.people_store import Person
from forestall_server.accounts.routes import NAME_MAX, Guard, Password, Typed
from forestall_server.accounts.store import Principal
from forestall_server.bodies import SmallBody
from forestall_server.problems import declared, granted

UserInPath = Annotated[str, Path(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")]
_ADMIN = (Problem.SIGN_IN_AGAIN, Problem.NOT_AN_ADMINISTRATOR, Problem.NOT_READABLE)


class NewInvitation(BaseModel):
    """Whom to invite. `mail`: where she is written to. `admin`: she may administer the tenant."""

    user: Typed
    mail: Annotated[str, Field(max_length=NAME_MAX, pattern=r"^[^\s@]+@[^\s@]+$")] | None = None
    admin: bool = False


class InvitationAnswer(BaseModel):
    """The token with which she chooses a password, once, until `expires` (milliseconds since 1970). It is never shown again."""

    user: str
    mail: str | None
    token: str
    expires: int


class ResetRequest(BaseModel):
    """`second_factor`: takes that away, too, for whoever lost the telephone and the recovery codes."""

    second_factor: bool = False


class Redemption(BaseModel):
    """The token of an invitation, and the password from now on."""

    token: Typed
    password: Password


class Redeemed(BaseModel):
    """Whose password it is."""

    user: str


class PersonAnswer(BaseModel):
    """Somebody who may sign in, or may no more. `invited`: no password was chosen yet."""

    user: str
    admin: bool
    mail: str | None
    active: bool
    second_factor: bool
    invited: bool


class PeopleAnswer(BaseModel):
    """A page of people by name. `next`: ask again with it as `after`; null at the end."""

    users: list[PersonAnswer]
    next: str | None


class Standing(BaseModel):
    """Whether somebody may sign in."""

    active: bool


def router(people: People, administers: Guard) -> APIRouter:
    """The calls of administrators about people, and the one that an invited person comes with."""
    routes = APIRouter(prefix="/v1", tags=["people"], route_class=SmallBody)
    _people(routes, people, administers)
    _invitations(routes, people, administers)
    return routes


def _people(routes: APIRouter, people: People, administers: Guard) -> None:
    @routes.get("/users", responses=declared(*_ADMIN))
    def list_people(
        after: Annotated[str, Query(max_length=NAME_MAX, pattern=r"^[^\x00]*$", description="`next` of the page before.")] = "",
        limit: Annotated[int, Query(ge=1, le=1000, description="How many at most.")] = 1000,
        who: Principal = Depends(administers),
    ) -> PeopleAnswer:
        """Who may sign in."""
        page = people.listed(who, after=after, limit=limit)
        return PeopleAnswer(users=[_person(each) for each in page], next=page[-1].name if len(page) == limit else None)

    @routes.put("/users/{user}", responses=declared(*_ADMIN, Problem.NO_SUCH_USER, Problem.LAST_OWNER, Problem.TOO_LARGE), status_code=204)
    def set_standing(user: UserInPath, asked: Standing, who: Principal = Depends(administers)) -> Response:
        """Let somebody in no more, or again. Her devices are signed out and told; her work stays."""
        granted(people.set_active(who, user, active=asked.active))
        return Response(status_code=204)


def _invitations(routes: APIRouter, people: People, administers: Guard) -> None:
    @routes.post("/invitations", responses=declared(*_ADMIN, Problem.USER_EXISTS, Problem.TOO_LARGE), status_code=201)
    def invite(asked: NewInvitation, who: Principal = Depends(administers)) -> InvitationAnswer:
        """A new person. She can be made a member before she has chosen a password."""
        return _invitation(granted(people.invite(who, asked.user, mail=asked.mail, admin=asked.admin)))

    @routes.post("/users/{user}/reset", responses=declared(*_ADMIN, Problem.NO_SUCH_USER, Problem.TOO_LARGE), status_code=201)
    def reset(user: UserInPath, asked: ResetRequest, who: Principal = Depends(administers)) -> InvitationAnswer:
        """A token for whoever forgot her password. The old one works until it is used."""
        return _invitation(granted(people.reset(who, user, second_factor=asked.second_factor)))

    @routes.post("/session/redeem", responses=declared(Problem.USED_UP, Problem.WEAK_PASSWORD, Problem.NOT_READABLE, Problem.TOO_LARGE))
    def redeem(asked: Redemption) -> Redeemed:
        """Choose a password with the token of an invitation or a reset; then sign in with it."""
        return Redeemed(user=granted(people.redeem(asked.token, asked.password)))


def _person(person: Person) -> PersonAnswer:
    return PersonAnswer(
        user=person.name,
        admin=person.admin,
        mail=person.mail,
        active=person.active,
        second_factor=person.second_factor,
        invited=person.invited,
    )


def _invitation(invitation: Invitation) -> InvitationAnswer:
    return InvitationAnswer(user=invitation.user, mail=invitation.mail, token=invitation.token, expires=invitation.expires)
