"""The one dependency of every route: which permission a call needs. What the tenant's roles allow is decided at the door; what the roles in
a project allow, by the service, in the transaction of what it does (`redeemed`).

A route without a door is found by a test in tests/house.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from fastapi import Depends
from fastapi.dependencies.models import Dependant
from sqlalchemy import Connection

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.accounts.routes import Guard
from forestall_server.accounts.store import Principal
from forestall_server.keys import key_of
from forestall_server.permissions import TENANT, Permission, Role, TenantRole, in_project
from forestall_server.problems import Refusal, Refused
from forestall_server.projects.store import ProjectStore


@dataclass(frozen=True, slots=True)
class Permit:
    """Who asks, and for which permission in a project. Good for nothing until it is redeemed."""

    who: Principal
    permission: Permission

    def key(self, project: ProjectId) -> ProjectId:
        """Under which name the databases keep this person's project of that id."""
        return key_of(self.who.tenant, project)


PermitGuard = Callable[..., Awaitable[Permit]]


class Doors:
    """Makes the dependencies, and knows which permission each of them asks for."""

    def __init__(self, signed_in: Guard) -> None:
        self._signed_in = signed_in
        self._asked: dict[Callable[..., object], Permission] = {}

    def may(self, permission: Permission, signed_in: Guard | None = None) -> Guard:
        """For what the roles in the tenant decide: who asks, or the answer that this is for others. `signed_in`: another guard."""

        async def allowed(who: Principal = Depends(signed_in or self._signed_in)) -> Principal:
            if tenant_role(who) not in TENANT[permission]:
                raise Refused(Refusal(Problem.NOT_AN_ADMINISTRATOR))
            return who

        self._asked[allowed] = permission
        return allowed

    def into(self, permission: Permission, signed_in: Guard | None = None) -> PermitGuard:
        """For what the roles in a project decide: a permit, which the service redeems. `signed_in`: another guard."""

        async def permitted(who: Principal = Depends(signed_in or self._signed_in)) -> Permit:
            return Permit(who, permission)

        self._asked[permitted] = permission
        return permitted

    def asked_by(self, dependant: Dependant) -> set[Permission]:
        """Which permissions a route needs."""
        own = {self._asked[dependant.call]} if dependant.call in self._asked else set()
        return own.union(*(self.asked_by(each) for each in dependant.dependencies))


def tenant_role(who: Principal) -> TenantRole:
    """What somebody is in the tenant."""
    if who.admin:
        return TenantRole.ADMIN
    return TenantRole.AUDITOR if who.auditor else TenantRole.MEMBER


def redeemed(connection: Connection, permit: Permit, key: ProjectId) -> Role | Refusal | None:
    """The role in the project of whoever may do what the permit says (None: as one of the tenant's own), or why not.

    Of a project of another tenant nobody learns even that it is here.
    """
    store = ProjectStore(connection)
    role = store.role(key, permit.who.name)
    if role is None and not store.exists(key):
        return Refusal(Problem.NO_SUCH_PROJECT)
    if in_project(role, tenant_role(permit.who), permit.permission):
        return role
    return Refusal(Problem.NOT_A_MEMBER if role is None else Problem.ROLE_TOO_SMALL)


def role_of(connection: Connection, permit: Permit, key: ProjectId) -> Role | Refusal:
    """The same for what only members may do."""
    role = redeemed(connection, permit, key)
    return Refusal(Problem.NOT_A_MEMBER) if role is None else role
