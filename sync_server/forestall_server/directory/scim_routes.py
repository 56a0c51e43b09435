"""`/scim/v2`: where the company's directory looks after people and groups, with a token of the scope `scim`. Decides nothing."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Response

from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import SCIM, Guard
from forestall_server.accounts.store import Principal
from forestall_server.bodies import SmallBody
from forestall_server.directory import scim_wire as wire
from forestall_server.directory.scim import Scim
from forestall_server.directory.store import Group
from forestall_server.problems import Refusal, declared

PAGE_MAX = 200
_ID = Annotated[str, Path(min_length=1, max_length=200, pattern=r"^[^\x00]*$")]
_Filter = Annotated[str | None, Query(max_length=500, pattern=r"^[^\x00]*$", description='As in: userName eq "Ann".')]
_Start = Annotated[int, Query(alias="startIndex", ge=-1_000_000, le=1_000_000)]
_Count = Annotated[int, Query(ge=0, le=10_000)]
_SCHEMA: dict[str, Any] = {"type": "object"}
_JSON: dict[int | str, dict[str, Any]] = {
    status: {"description": told, "content": {wire.MEDIA_TYPE: {"schema": _SCHEMA}}}
    for status, told in ((400, "It could not be understood."), (404, "There is none."), (409, "There is one already."))
}
_FINE: dict[int | str, dict[str, Any]] = {200: {"description": "As SCIM has it.", "content": {wire.MEDIA_TYPE: {"schema": _SCHEMA}}}}
_MADE: dict[int | str, dict[str, Any]] = {201: {"description": "As SCIM has it.", "content": {wire.MEDIA_TYPE: {"schema": _SCHEMA}}}}
_AWAY = declared(Problem.SIGN_IN_AGAIN, Problem.NOT_AN_ADMINISTRATOR, Problem.SCOPE_TOO_SMALL, Problem.NOT_READABLE, Problem.TOO_LARGE)


def router(scim: Scim, administers: Guard, public_url: str) -> APIRouter:
    """The calls of a directory."""
    routes = APIRouter(prefix=SCIM, tags=["directory"], route_class=SmallBody, responses={**_AWAY, **_JSON})
    base = f"{public_url}{SCIM}"
    _about(routes, administers, base)
    _users(routes, scim, administers, base)
    _user(routes, scim, administers, base)
    _groups(routes, scim, administers, base)
    _group(routes, scim, administers, base)
    return routes


def _about(routes: APIRouter, administers: Guard, base: str) -> None:
    @routes.get("/ServiceProviderConfig", responses=_FINE, response_class=Response)
    def about(_: Principal = Depends(administers)) -> Response:
        """What of SCIM is here."""
        no = {"supported": False}
        told = {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
            "patch": {"supported": True},
            "bulk": {**no, "maxOperations": 0, "maxPayloadSize": 0},
            "filter": {"supported": True, "maxResults": PAGE_MAX},
            "changePassword": no,
            "sort": no,
            "etag": no,
            "authenticationSchemes": [{"type": "oauthbearertoken", "name": "Token", "description": "A token of the scope scim."}],
        }
        return wire.answer(told)

    @routes.get("/ResourceTypes", responses=_FINE, response_class=Response)
    def kinds(_: Principal = Depends(administers)) -> Response:
        """Users and groups."""
        schema = "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
        found = [
            {"schemas": [schema], "id": name, "name": name, "endpoint": f"/{name}s", "schema": kind}
            for name, kind in (("User", wire.USER), ("Group", wire.GROUP))
        ]
        return wire.listed(len(found), 1, found)


def _users(routes: APIRouter, scim: Scim, administers: Guard, base: str) -> None:
    @routes.get("/Users", responses=_FINE, response_class=Response)
    def list_users(filter: _Filter = None, start: _Start = 1, count: _Count = PAGE_MAX, who: Principal = Depends(administers)) -> Response:
        """People, or the one whom a filter names."""
        asked = wire.asked_for(filter)
        if isinstance(asked, Refusal):
            return wire.refused(asked)
        wanted = dict([asked] if asked else [])
        if wanted.keys() - {"username", "externalid"}:
            return wire.refused(Refusal(Problem.NOT_READABLE, "Users are found by userName or externalId."))
        name, external = wanted.get("username"), wanted.get("externalid")
        total, page = scim.users(who, name=name, external=external, start=max(1, start), count=min(count, PAGE_MAX))
        return wire.listed(total, max(1, start), (wire.user_document(each, base) for each in page))

    @routes.post("/Users", responses=_MADE, response_class=Response, status_code=201)
    def add_user(asked: wire.UserBody, who: Principal = Depends(administers)) -> Response:
        """A new person, who signs in through the company."""
        done = scim.add(who, wire.user_of(asked))
        return wire.refused(done) if isinstance(done, Refusal) else wire.answer(wire.user_document(done, base), 201)


def _user(routes: APIRouter, scim: Scim, administers: Guard, base: str) -> None:
    @routes.get("/Users/{id}", responses=_FINE, response_class=Response)
    def user(id: _ID, who: Principal = Depends(administers)) -> Response:
        """One person."""
        found = scim.user(who, id)
        return wire.refused(found) if isinstance(found, Refusal) else wire.answer(wire.user_document(found, base))

    @routes.put("/Users/{id}", responses=_FINE, response_class=Response)
    def replace_user(id: _ID, asked: wire.UserBody, who: Principal = Depends(administers)) -> Response:
        """A person as she is now."""
        done = scim.replace(who, id, wire.user_of(asked))
        return wire.refused(done) if isinstance(done, Refusal) else wire.answer(wire.user_document(done, base))

    @routes.patch("/Users/{id}", responses=_FINE, response_class=Response)
    def patch_user(id: _ID, asked: wire.Patch, who: Principal = Depends(administers)) -> Response:
        """What changes of a person: `active` false lets her in no more."""
        found = scim.user(who, id)
        patched = found if isinstance(found, Refusal) else wire.user_patched(found, asked)
        done = patched if isinstance(patched, Refusal) else scim.replace(who, id, patched)
        return wire.refused(done) if isinstance(done, Refusal) else wire.answer(wire.user_document(done, base))

    @routes.delete("/Users/{id}", status_code=204, response_class=Response)
    def remove_user(id: _ID, who: Principal = Depends(administers)) -> Response:
        """Let a person in no more. What she typed stays hers."""
        refused = scim.remove(who, id)
        return wire.refused(refused) if refused else Response(status_code=204)


def _groups(routes: APIRouter, scim: Scim, administers: Guard, base: str) -> None:
    @routes.get("/Groups", responses=_FINE, response_class=Response)
    def list_groups(filter: _Filter = None, start: _Start = 1, count: _Count = PAGE_MAX, who: Principal = Depends(administers)) -> Response:
        """Groups, or the one that a filter names."""
        asked = wire.asked_for(filter)
        if isinstance(asked, Refusal):
            return wire.refused(asked)
        if asked and asked[0] != "displayname":
            return wire.refused(Refusal(Problem.NOT_READABLE, "Groups are found by displayName."))
        found = scim.groups(who, name=asked[1] if asked else None)
        first = max(1, start)
        page = found[first - 1 : first - 1 + min(count, PAGE_MAX)]
        return wire.listed(len(found), first, (wire.group_document(each, base) for each in page))

    @routes.post("/Groups", responses=_MADE, response_class=Response, status_code=201)
    def add_group(asked: wire.GroupBody, who: Principal = Depends(administers)) -> Response:
        """A new group."""
        done = scim.add_group(who, asked.display_name, asked.external_id, [each.value for each in asked.members])
        return wire.refused(done) if isinstance(done, Refusal) else wire.answer(wire.group_document(done, base), 201)


def _group(routes: APIRouter, scim: Scim, administers: Guard, base: str) -> None:
    @routes.get("/Groups/{id}", responses=_FINE, response_class=Response)
    def group(id: _ID, who: Principal = Depends(administers)) -> Response:
        """One group."""
        found = scim.group(who, id)
        return wire.refused(found) if isinstance(found, Refusal) else wire.answer(wire.group_document(found, base))

    @routes.put("/Groups/{id}", responses=_FINE, response_class=Response)
    def replace_group(id: _ID, asked: wire.GroupBody, who: Principal = Depends(administers)) -> Response:
        """A group as it is now."""
        members = tuple(each.value for each in asked.members)
        done = scim.put_group(who, Group(id, asked.display_name, asked.external_id, members))
        return wire.refused(done) if isinstance(done, Refusal) else wire.answer(wire.group_document(done, base))

    @routes.patch("/Groups/{id}", responses=_FINE, response_class=Response)
    def patch_group(id: _ID, asked: wire.Patch, who: Principal = Depends(administers)) -> Response:
        """Who comes into a group, and who leaves it."""
        found = scim.group(who, id)
        patched = found if isinstance(found, Refusal) else wire.group_patched(found, asked)
        done = patched if isinstance(patched, Refusal) else scim.put_group(who, patched)
        return wire.refused(done) if isinstance(done, Refusal) else wire.answer(wire.group_document(done, base))

    @routes.delete("/Groups/{id}", status_code=204, response_class=Response)
    def remove_group(id: _ID, who: Principal = Depends(administers)) -> Response:
        """A group is gone, and what it gave."""
        refused = scim.remove_group(who, id)
        return wire.refused(refused) if refused else Response(status_code=204)
