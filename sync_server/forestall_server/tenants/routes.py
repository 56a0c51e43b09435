"""`GET /v1/tenant`: what was decided for one's own tenant, and how much of it is used. Decides nothing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from fastapi import APIRouter, Depends
from pydantic import BaseModel

from forestall.protocol.problems import Problem
from forestall_server.keys import TenantId
from forestall_server.problems import declared, granted
from forestall_server.tenants.service import Tenants


class FlagAnswer(BaseModel):
    """What is switched, for so many projects in a hundred; `project` is null where it is for all."""

    name: str
    project: str | None
    percent: int


class TenantAnswer(BaseModel):
    """A tenant. Where a maximum is null there is none."""

    name: str
    title: str
    region: str
    mfa_required: bool
    keep_days: int | None
    projects: int
    projects_max: int | None
    bytes: int
    bytes_max: int | None
    devices: int
    devices_max: int | None
    flags: list[FlagAnswer]


class Asks(Protocol):
    """As much of who asks as decides which tenant is shown."""

    @property
    def tenant(self) -> TenantId:
        """Whose settings."""
        ...


def router(tenants: Tenants, overseer: Callable[..., Awaitable[Asks]]) -> APIRouter:
    """The call of this room. `overseer`: the dependency that lets nobody else in."""
    routes = APIRouter(prefix="/v1/tenant", tags=["administration"])

    @routes.get("", responses=declared(Problem.SIGN_IN_AGAIN, Problem.NOT_AN_ADMINISTRATOR))
    def see_tenant(who: Asks = Depends(overseer)) -> TenantAnswer:
        """Your tenant: its settings, its quotas and how much of them is used, and what is switched on."""
        found, usage = granted(tenants.find(who.tenant)), tenants.usage(who.tenant)
        flags = [FlagAnswer(name=each.name, project=each.project or None, percent=each.percent) for each in tenants.flags(who.tenant)]
        return TenantAnswer(
            name=found.id,
            title=found.title,
            region=found.region,
            mfa_required=found.mfa_required,
            keep_days=found.keep_days,
            projects=usage.projects,
            projects_max=found.projects_max,
            bytes=usage.bytes,
            bytes_max=found.bytes_max,
            devices=usage.devices,
            devices_max=found.devices_max,
            flags=flags,
        )

    return routes
