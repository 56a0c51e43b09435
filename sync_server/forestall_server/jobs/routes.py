"""`/v1/jobs`: what the server does by itself, for whoever runs it. Decides nothing."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response
from pydantic import BaseModel

from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import Guard
from forestall_server.accounts.store import Principal
from forestall_server.jobs.running import Jobs
from forestall_server.keys import DEFAULT
from forestall_server.problems import Refusal, Refused, declared

Name = Annotated[str, Path(max_length=40, pattern=r"^[a-z-]+$")]


class JobAnswer(BaseModel):
    """A job: when it is due, last began, ended and went well (milliseconds since 1970), how often in a row it failed, and what it said."""

    name: str
    about: str
    every_seconds: float
    due: int
    started: int | None
    finished: int | None
    succeeded: int | None
    failures: int
    sentence: str


class JobsAnswer(BaseModel):
    """All jobs of this server."""

    jobs: list[JobAnswer]


def router(jobs: Jobs, administrator: Guard) -> APIRouter:
    """The calls of this room. `administrator`: the dependency that lets nobody else in; of those, the ones of the server's own tenant."""
    routes = APIRouter(prefix="/v1/jobs", tags=["administration"])

    def operator(who: Principal = Depends(administrator)) -> Principal:
        if who.tenant != DEFAULT:
            raise Refused(Refusal(Problem.NOT_AN_ADMINISTRATOR))
        return who

    @routes.get("", responses=declared(Problem.SIGN_IN_AGAIN, Problem.NOT_AN_ADMINISTRATOR), dependencies=[Depends(operator)])
    def list_jobs() -> JobsAnswer:
        """What the server does by itself, and how it went last."""
        standing = [(jobs.jobs[each.name], each) for each in jobs.standing()]
        return JobsAnswer(
            jobs=[
                JobAnswer(
                    name=job.name,
                    about=job.about,
                    every_seconds=job.every_seconds,
                    due=each.due,
                    started=each.started,
                    finished=each.finished,
                    succeeded=each.succeeded,
                    failures=each.failures,
                    sentence=each.sentence,
                )
                for job, each in standing
            ]
        )

    @routes.post(
        "/{name}/run",
        status_code=202,
        response_class=Response,
        responses=declared(Problem.SIGN_IN_AGAIN, Problem.NOT_AN_ADMINISTRATOR, Problem.NOT_READABLE, Problem.NO_SUCH_JOB),
        dependencies=[Depends(operator)],
    )
    def run_job(name: Name) -> Response:
        """Have a job done within seconds, by the process that leads."""
        if not jobs.ask_for(name):
            raise Refused(Refusal(Problem.NO_SUCH_JOB))
        return Response(status_code=202)

    return routes
