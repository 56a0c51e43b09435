"""SCIM's own JSON: what a directory sends, what it is answered, its filters and patches. Decides nothing, knows no database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from fastapi import Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import JSONResponse

from forestall.protocol.problems import Problem, sentence
from forestall_server.directory.scim import ScimUser
from forestall_server.directory.store import Group
from forestall_server.problems import Refusal

MEDIA_TYPE = "application/scim+json"
USER = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"
_EQUALS = re.compile(r'^\s*(\w+)\s+eq\s+"((?:[^"\\]|\\.)*)"\s*$', re.IGNORECASE)
_MEMBER = re.compile(r'^members\[\s*value\s+eq\s+"([^"]*)"\s*\]$', re.IGNORECASE)


class _Loose(BaseModel):
    """Directories send much that is none of our business."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)


class Mail(_Loose):
    """An address to write to."""

    value: str = Field(max_length=200)
    primary: bool = False


class UserBody(_Loose):
    """A person, as a directory sends her."""

    user_name: str = Field(alias="userName", min_length=1, max_length=200)
    external_id: str | None = Field(None, alias="externalId", max_length=200)
    display_name: str | None = Field(None, alias="displayName", max_length=200)
    emails: list[Mail] = []
    active: bool = True


class Member(_Loose):
    """Somebody in a group: `value` is the id of a user."""

    value: str = Field(max_length=200)


class GroupBody(_Loose):
    """A group, as a directory sends it."""

    display_name: str = Field(alias="displayName", min_length=1, max_length=200)
    external_id: str | None = Field(None, alias="externalId", max_length=200)
    members: list[Member] = []


class Operation(_Loose):
    """One step of a patch."""

    op: str
    path: str | None = None
    value: Any = None


class Patch(_Loose):
    """What changes of a user or a group."""

    operations: list[Operation] = Field(alias="Operations", max_length=1000)


def user_of(body: UserBody) -> ScimUser:
    """The person a directory tells of."""
    mails = sorted(body.emails, key=lambda each: not each.primary)
    return ScimUser(body.user_name, body.external_id, body.display_name, mails[0].value if mails else None, body.active)


def user_patched(user: ScimUser, patch: Patch) -> ScimUser | Refusal:
    """A person after a patch. What we keep nothing of is let pass."""
    for each in patch.operations:
        told = {each.path: each.value} if each.path else each.value
        if each.op.lower() not in ("add", "replace", "remove") or not isinstance(told, Mapping):
            return _unreadable("This step of the patch is none we know.")
        for path, value in told.items():
            user = _with(user, path, None if each.op.lower() == "remove" else value)
    return user


def group_patched(group: Group, patch: Patch) -> Group | Refusal:
    """A group after a patch."""
    for each in patch.operations:
        op, told = each.op.lower(), {each.path: each.value} if each.path else each.value
        if op not in ("add", "replace", "remove") or not isinstance(told, Mapping):
            return _unreadable("This step of the patch is none we know.")
        for path, value in told.items():
            found = _group_with(group, op, path, value)
            if isinstance(found, Refusal):
                return found
            group = found
    return group


def asked_for(filter: str | None) -> tuple[str, str] | Refusal | None:
    """What a filter asks for: `attribute eq "value"`, the one form directories use."""
    if not filter:
        return None
    found = _EQUALS.match(filter)
    if found is None:
        return _unreadable('Only a filter like userName eq "Ann" is known here.')
    return found[1].lower(), re.sub(r"\\(.)", r"\1", found[2])


def user_document(user: ScimUser, base: str) -> dict[str, Any]:
    """A person as a directory reads her."""
    told: dict[str, Any] = {"schemas": [USER], "id": user.name, "userName": user.name, "active": user.active}
    told |= {"externalId": user.external} if user.external else {}
    told |= {"displayName": user.display} if user.display else {}
    told |= {"emails": [{"value": user.mail, "primary": True}]} if user.mail else {}
    return told | {"meta": {"resourceType": "User", "location": f"{base}/Users/{user.name}"}}


def group_document(group: Group, base: str) -> dict[str, Any]:
    """A group as a directory reads it."""
    members = [{"value": each, "$ref": f"{base}/Users/{each}", "type": "User"} for each in group.members]
    told: dict[str, Any] = {"schemas": [GROUP], "id": group.id, "displayName": group.name, "members": members}
    told |= {"externalId": group.external} if group.external else {}
    return told | {"meta": {"resourceType": "Group", "location": f"{base}/Groups/{group.id}"}}


def listed(total: int, start: int, documents: Iterable[Mapping[str, Any]]) -> Response:
    """A page of a list."""
    found = list(documents)
    return answer({"schemas": [LIST], "totalResults": total, "startIndex": start, "itemsPerPage": len(found), "Resources": found})


def answer(document: Mapping[str, Any], status: int = 200) -> Response:
    """A document."""
    return JSONResponse(document, status, media_type=MEDIA_TYPE)


def refused(refusal: Refusal) -> Response:
    """Why not, as SCIM has it."""
    statuses = {Problem.NO_SUCH_USER: 404, Problem.NOT_FOUND: 404, Problem.USER_EXISTS: 409}
    status = statuses.get(refusal.problem, 400)
    told = {"schemas": [ERROR], "status": str(status), "detail": refusal.detail or sentence(refusal.problem)}
    return answer(told | ({"scimType": "uniqueness"} if status == 409 else {}), status)


def _with(user: ScimUser, path: str, value: Any) -> ScimUser:
    match path.lower():
        case "active":
            # Some directories send the word in place of the truth.
            return replace(user, active=value if isinstance(value, bool) else str(value).lower() == "true")
        case "externalid":
            return replace(user, external=_text(value))
        case "displayname":
            return replace(user, display=_text(value))
        case "username" if value:
            return replace(user, name=str(value))
        case "emails":
            first = value[0] if isinstance(value, list) and value else {}
            return replace(user, mail=_text(first.get("value") if isinstance(first, Mapping) else None))
        case mail if mail.startswith("emails["):
            return replace(user, mail=_text(value))
        case _:
            return user


def _group_with(group: Group, op: str, path: str, value: Any) -> Group | Refusal:
    one = _MEMBER.match(path)
    if one and op == "remove":
        return replace(group, members=tuple(each for each in group.members if each != one[1]))
    match path.lower():
        case "displayname" if value:
            return replace(group, name=str(value)[:200])
        case "externalid":
            return replace(group, external=_text(value))
        case "members":
            return replace(group, members=_members(group.members, op, value))
        case "id" | "schemas":
            return group
        case _:
            return _unreadable(f"A group has no {path[:40]} here.")


def _members(before: tuple[str, ...], op: str, value: Any) -> tuple[str, ...]:
    told = [str(each["value"]) for each in value or () if isinstance(each, Mapping) and "value" in each] if isinstance(value, list) else []
    match op:
        case "add":
            return tuple(dict.fromkeys((*before, *told)))
        case "remove":
            return tuple(each for each in before if each not in told) if told else ()
        case _:
            return tuple(dict.fromkeys(told))


def _text(value: Any) -> str | None:
    return str(value)[:200] if value else None


def _unreadable(why: str) -> Refusal:
    return Refusal(Problem.NOT_READABLE, why)
