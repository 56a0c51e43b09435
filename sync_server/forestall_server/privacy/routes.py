"""`/v1/users/{user}/data` and `/erase`: what the server knows of a person, for administrators of the tenant. Decides nothing."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel, ConfigDict

from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import NAME_MAX, Guard
from forestall_server.accounts.store import Principal
from forestall_server.privacy.service import Privacy
from forestall_server.problems import declared, granted

UserInPath = Annotated[str, Path(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")]
_PROBLEMS = (Problem.SIGN_IN_AGAIN, Problem.NOT_AN_ADMINISTRATOR, Problem.NO_SUCH_USER, Problem.NOT_READABLE)


class PersonAnswer(BaseModel):
    """Everything this server knows of a person: the account, and by subject what is kept beside it. Times are milliseconds since 1970."""

    model_config = ConfigDict(extra="allow")
    forestall_person: int
    at: int
    account: dict[str, Any]
    projects: list[dict[str, Any]]
    changes: list[dict[str, Any]]
    audit: list[dict[str, Any]]


class StaysAnswer(BaseModel):
    """Changes in a project that carry the name."""

    project: str
    changes: int
    first: int
    last: int


class ErasedAnswer(BaseModel):
    """`pseudonym`: as what the audit log names the person now. `stays`: where changes still carry the name; they are the signed history of
    a project, on every computer that has it.
    """

    pseudonym: str
    stays: list[StaysAnswer]


def router(privacy: Privacy, administers: Guard) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(prefix="/v1/users", tags=["administration"])

    @routes.get("/{user}/data", summary="A person's data", responses=declared(*_PROBLEMS))
    def read_person(user: UserInPath, who: Principal = Depends(administers)) -> PersonAnswer:
        """All that this server knows of a person, to be given to her. That it was asked for stands in the audit log."""
        return PersonAnswer.model_validate(granted(privacy.told(who, user)))

    @routes.post("/{user}/erase", summary="Erase a person", responses=declared(*_PROBLEMS, Problem.LAST_OWNER))
    def erase_person(user: UserInPath, who: Principal = Depends(administers)) -> ErasedAnswer:
        """The account is gone, with devices, tokens, roles and mails; the audit log names a pseudonym. It cannot be taken back."""
        erased = granted(privacy.erase(who, user))
        return ErasedAnswer(pseudonym=erased.pseudonym, stays=[StaysAnswer(**each) for each in erased.stays])

    return routes
