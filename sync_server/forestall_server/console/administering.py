"""`/admin`: people, the tenant, webhooks and their dead letters, jobs, the audit log. Decides nothing."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Path, Query, Request, Response

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import NAME_MAX, Guard
from forestall_server.accounts.store import Principal
from forestall_server.audit.chain import Line
from forestall_server.audit.listing import line_document
from forestall_server.audit.routes import PLACE, next_of, place_of
from forestall_server.console.behind import Behind
from forestall_server.console.entering import HOME
from forestall_server.console.entrance import Word, operates
from forestall_server.console.pages import Page, onward, shown
from forestall_server.keys import DEFAULT, id_of, key_of
from forestall_server.permissions import Permission
from forestall_server.problems import Refusal, Refused, granted
from forestall_server.projects.permits import Doors
from forestall_server.webhooks.service import Asking
from forestall_server.webhooks.store import Standing

PAGE_PEOPLE = 100
PAGE_LINES = 100
DEAD_SHOWN = 100
_NO_ZERO = r"^[^\x00]*$"
Named = Annotated[str, Path(min_length=1, max_length=NAME_MAX, pattern=_NO_ZERO)]
Searched = Annotated[str, Query(max_length=NAME_MAX, pattern=_NO_ZERO)]


def router(behind: Behind, doors: Doors, in_browser: Guard) -> APIRouter:
    """The pages for administrators and auditors."""
    routes = APIRouter(prefix=HOME, route_class=Page, include_in_schema=False)
    administers = doors.may(Permission.ADMINISTER, in_browser)
    _people(routes, behind, administers)
    _webhooks(routes, behind, administers)
    _jobs(routes, behind, administers)
    _tenant(routes, behind, doors.may(Permission.SEE_TENANT, in_browser))
    _audit(routes, behind, doors.may(Permission.READ_AUDIT, in_browser))
    return routes


def _people(routes: APIRouter, behind: Behind, administers: Guard) -> None:
    def page(request: Request, who: Principal, after: str = "", made: object = None) -> Response:
        found = behind.people.listed(who, after=after, limit=PAGE_PEOPLE)
        more = found[-1].name if len(found) == PAGE_PEOPLE else ""
        return shown("people", who, request, people=found, after=after, more=more, made=made)

    @routes.get("/people")
    def people(request: Request, after: Searched = "", who: Principal = Depends(administers)) -> Response:
        """Who may sign in."""
        return page(request, who, after)

    @routes.post("/people")
    def invite(
        request: Request, name: Word = "", mail: Word = "", admin: Annotated[bool, Form()] = False, who: Principal = Depends(administers)
    ) -> Response:
        """Somebody new; the token is shown this once."""
        return page(request, who, made=granted(behind.people.invite(who, name, mail=mail or None, admin=admin)))

    @routes.post("/people/{user}/reset")
    def reset(
        request: Request, user: Named, second_factor: Annotated[bool, Form()] = False, who: Principal = Depends(administers)
    ) -> Response:
        """A token for whoever forgot her password."""
        return page(request, who, made=granted(behind.people.reset(who, user, second_factor=second_factor)))

    @routes.post("/people/{user}/standing")
    def switch(user: Named, active: Annotated[bool, Form()] = False, who: Principal = Depends(administers)) -> Response:
        """Let somebody in no more, or again."""
        refusal = behind.people.set_active(who, user, active=active)
        if refusal is not None:
            raise Refused(refusal)
        return onward(f"{HOME}/people")


def _webhooks(routes: APIRouter, behind: Behind, administers: Guard) -> None:
    def asking(who: Principal) -> Asking:
        return Asking(who.tenant, who=who.name, device=who.sign_in)

    @routes.get("/webhooks")
    def webhooks(request: Request, who: Principal = Depends(administers)) -> Response:
        """Which programs are told of what, and what could not be delivered."""
        hooks = granted(behind.webhooks.listed(asking(who)))
        dead = {
            each.hook.id: granted(behind.webhooks.deliveries(asking(who), each.hook.id, Standing.DEAD, limit=DEAD_SHOWN))
            for each in hooks
            if each.dead
        }
        return shown("webhooks", who, request, hooks=hooks, dead=dead, id_of=id_of)

    @routes.post("/webhooks/{webhook}/replay")
    def replay(webhook: Named, message: Word = "", who: Principal = Depends(administers)) -> Response:
        """Send again what was given up: one message, or all."""
        granted(behind.webhooks.replay(asking(who), webhook, message or None))
        return onward(f"{HOME}/webhooks")

    @routes.post("/webhooks/{webhook}/standing")
    def switch(webhook: Named, on: Annotated[bool, Form()] = False, who: Principal = Depends(administers)) -> Response:
        """Send nothing more, or go on."""
        granted(behind.webhooks.switch(asking(who), webhook, on=on))
        return onward(f"{HOME}/webhooks")


def _jobs(routes: APIRouter, behind: Behind, administers: Guard) -> None:
    async def operator(who: Principal = Depends(administers)) -> Principal:
        if not operates(who):
            raise Refused(Refusal(Problem.NOT_AN_ADMINISTRATOR))
        return who

    @routes.get("/jobs")
    def jobs(request: Request, who: Principal = Depends(operator)) -> Response:
        """What the server does by itself, and how it went last."""
        return shown("jobs", who, request, jobs=[(behind.jobs.jobs[each.name], each) for each in behind.jobs.standing()])

    @routes.post("/jobs/{name}/run")
    def run(name: Named, who: Principal = Depends(operator)) -> Response:
        """Have a job done within seconds."""
        if not behind.jobs.ask_for(name):
            raise Refused(Refusal(Problem.NO_SUCH_JOB))
        return onward(f"{HOME}/jobs")


def _tenant(routes: APIRouter, behind: Behind, overseer: Guard) -> None:
    @routes.get("/tenant")
    def tenant(request: Request, who: Principal = Depends(overseer)) -> Response:
        """What was decided for the tenant, and how much of it is used."""
        facts: dict[str, Any] = {"tenant": granted(behind.tenants.find(who.tenant)), "usage": behind.tenants.usage(who.tenant)}
        everybody = behind.tenants.every() if operates(who) else []
        return shown("tenant", who, request, flags=behind.tenants.flags(who.tenant), everybody=everybody, **facts)


def _audit(routes: APIRouter, behind: Behind, auditor: Guard) -> None:
    @routes.get("/audit")
    def audit(
        request: Request,
        after: Annotated[str, Query(max_length=NAME_MAX, pattern=PLACE)] = "",
        project: Searched = "",
        user: Searched = "",
        who: Principal = Depends(auditor),
    ) -> Response:
        """Who did what and when, the oldest first."""
        book = key_of(who.tenant, ProjectId(project)) if project else None
        lines = behind.audit.page(after=place_of(after), limit=PAGE_LINES, book=book, who=user or None, tenant=who.tenant)
        more = next_of(lines[-1]) if len(lines) == PAGE_LINES else ""
        onwards = f"{HOME}/audit?after={quote(more)}&project={quote(project)}&user={quote(user)}" if more else ""
        told = [_line(each) for each in lines]
        return shown("audit", who, request, lines=told, onwards=onwards, project=project, user=user, proof=None, operates=operates(who))

    @routes.post("/audit/verify")
    def verify(request: Request, who: Principal = Depends(auditor)) -> Response:
        """Whether the whole log is what was written."""
        if who.tenant != DEFAULT:
            raise Refused(Refusal(Problem.NOT_AN_ADMINISTRATOR))
        proof = behind.audit.prove(None)
        return shown("audit", who, request, lines=[], onwards="", project="", user="", proof=proof, operates=True)


def _line(line: Line) -> dict[str, object]:
    told = line_document(line)
    facts = told["about"]
    words = ", ".join(f"{name} {value}" for name, value in facts.items() if value is not None) if isinstance(facts, dict) else ""
    return {**told, "project": id_of(ProjectId(line.book)), "words": words}
