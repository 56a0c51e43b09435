"""`POST /v1/projects/{id}/edits`: what a program wants changed. Decides nothing."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Depends, Header
from pydantic import BaseModel

from forestall.clock import iso
from forestall.fmea.cells import Contested
from forestall.protocol.problems import Problem
from forestall_server.bodies import SmallBody
from forestall_server.permissions import Permission
from forestall_server.problems import declared, granted
from forestall_server.projects.permits import Doors, Permit
from forestall_server.projects.routes import InPath
from forestall_server.writing.edits import Edits
from forestall_server.writing.examples import EDITS
from forestall_server.writing.service import Writing

_PROBLEMS = (
    Problem.SIGN_IN_AGAIN,
    Problem.SCOPE_TOO_SMALL,
    Problem.NOT_A_MEMBER,
    Problem.ROLE_TOO_SMALL,
    Problem.NO_SUCH_PROJECT,
    Problem.TOO_LARGE_TO_READ,
    Problem.QUOTA_REACHED,
    Problem.READ_AGAIN,
    Problem.WENT_ON,
    Problem.NOT_READABLE,
    Problem.EDIT_REFUSED,
    Problem.TOO_LARGE,
)
OnlyIf = Annotated[
    str, Header(alias="If-Match", max_length=4_000, description="An ETag of this project: 412 where it is not exactly there any more.")
]


class CandidateAnswer(BaseModel):
    """One of the values of a contested cell."""

    value: Any
    author: str
    at: str


class ContestedAnswer(BaseModel):
    """A cell in which two people typed without seeing each other; the value that is shown comes first."""

    entity: str
    field: str
    candidates: list[CandidateAnswer]


class EditsAnswer(BaseModel):
    """What came of it. `head`: say it as `seen` next time. `ids`: of each edit the id of what it made. `touched`: what changed.

    `contested`: cells of it that wait for a person now, because somebody else had changed them, too.
    """

    head: int
    ids: list[str | None]
    touched: list[str]
    contested: list[ContestedAnswer]


def router(writing: Writing, doors: Doors) -> APIRouter:
    """The call of this room."""
    routes = APIRouter(prefix="/v1/projects/{project}", tags=["write"], route_class=SmallBody)
    reviews = doors.into(Permission.REVIEW)
    fine = {"description": "All of it is done, and on disk."}

    @routes.post("/edits", summary="Change something", responses={200: fine, **declared(*_PROBLEMS)})
    def edit(
        project: InPath,
        asked: Annotated[Edits, Body(openapi_examples=EDITS)],
        only_if: OnlyIf = "",
        permit: Permit = Depends(reviews),
    ) -> EditsAnswer:
        """Several edits meant as one, decided by the rules as everywhere: all of them happen, or none.

        Nothing is overwritten that you did not see: say in `seen` which `head` you read. Repeating it is harmless where you give the ids
        of what you add.
        """
        done = granted(writing.write(permit, project, asked, only_if=only_if))
        return EditsAnswer(
            head=done.head, ids=list(done.ids), touched=list(done.touched), contested=[_contest(each) for each in done.contested]
        )

    return routes


def _contest(cell: Contested) -> ContestedAnswer:
    candidates = [CandidateAnswer(value=each.value, author=each.head.author, at=iso(each.head.stamp)) for each in cell.candidates]
    return ContestedAnswer(entity=cell.entity, field=cell.field, candidates=candidates)
