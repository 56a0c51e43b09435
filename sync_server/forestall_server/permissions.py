"""Who may do what: one table of permissions and roles, in a project and in a tenant, and which changes each role may bring. Pure.

Routes say by `doors` which permission they need; services redeem it in their own transaction. docs/permissions.md is printed from here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from forestall.changes import Change
from forestall.protocol.problems import Problem, sentence


class Role(StrEnum):
    """A member's role in a project, from the one who may least to the one who may most."""

    VIEWER = "viewer"
    REVIEWER = "reviewer"
    ANALYST = "analyst"
    MODERATOR = "moderator"
    OWNER = "owner"

    @property
    def may_change(self) -> bool:
        """Whether changes of what an FMEA says are taken from this member."""
        return self in PROJECT[Permission.CHANGE]


class TenantRole(StrEnum):
    """What a person is in the tenant, beside the roles in its projects."""

    MEMBER = "member"
    ADMIN = "admin"
    AUDITOR = "auditor"


class Permission(StrEnum):
    """What a call needs, or a change."""

    READ = "project.read"
    REVIEW = "project.review"
    CHANGE = "project.change"
    GOVERN = "project.govern"
    SEE_MEMBERS = "members.see"
    SET_MEMBERS = "members.set"
    SET_WEBHOOKS = "webhooks.set"
    SELF = "account.self"
    LIST_PROJECTS = "projects.list"
    MAKE_PROJECT = "projects.make"
    READ_AUDIT = "audit.read"
    SEE_TENANT = "tenant.see"
    ADMINISTER = "tenant.administer"


MEANINGS: Mapping[Permission, str] = {
    Permission.READ: "read the project, follow it live, and exchange with it",
    Permission.REVIEW: "send reviews: waivers of findings, signatures, and the progress of actions",
    Permission.CHANGE: "send changes of what the FMEA says",
    Permission.GOVERN: "send changes of rating schemes and catalogues, revisions and who must sign them",
    Permission.SEE_MEMBERS: "see who is in the project",
    Permission.SET_MEMBERS: "let members in and out, and change their roles",
    Permission.SET_WEBHOOKS: "have other programs told of what happens in the project",
    Permission.SELF: "see and change one's own sign-ins, factors and tokens",
    Permission.LIST_PROJECTS: "list one's own projects",
    Permission.MAKE_PROJECT: "make projects",
    Permission.READ_AUDIT: "read the audit log of the tenant",
    Permission.SEE_TENANT: "see the tenant's settings, its quotas, and how much of them is used",
    Permission.ADMINISTER: "change the tenant's people and settings",
}

_EVERYBODY = frozenset(Role)
_ALL = frozenset(TenantRole)

PROJECT: Mapping[Permission, frozenset[Role]] = {
    Permission.READ: _EVERYBODY,
    Permission.REVIEW: _EVERYBODY - {Role.VIEWER},
    Permission.CHANGE: frozenset({Role.ANALYST, Role.MODERATOR, Role.OWNER}),
    Permission.GOVERN: frozenset({Role.MODERATOR, Role.OWNER}),
    Permission.SEE_MEMBERS: _EVERYBODY,
    Permission.SET_MEMBERS: frozenset({Role.OWNER}),
    Permission.SET_WEBHOOKS: frozenset({Role.MODERATOR, Role.OWNER}),
}
"""Which roles in a project allow what in it."""

TENANT: Mapping[Permission, frozenset[TenantRole]] = {
    Permission.SELF: _ALL,
    Permission.LIST_PROJECTS: _ALL,
    Permission.MAKE_PROJECT: _ALL - {TenantRole.AUDITOR},
    Permission.SEE_MEMBERS: frozenset({TenantRole.ADMIN, TenantRole.AUDITOR}),
    Permission.SET_MEMBERS: frozenset({TenantRole.ADMIN}),
    Permission.READ_AUDIT: frozenset({TenantRole.ADMIN, TenantRole.AUDITOR}),
    Permission.SEE_TENANT: frozenset({TenantRole.ADMIN, TenantRole.AUDITOR}),
    Permission.ADMINISTER: frozenset({TenantRole.ADMIN}),
}
"""Which roles in the tenant allow what, also in projects of which one is no member: so no project is locked out."""

REVIEW_KINDS = frozenset({"waiver", "signature"})
"""What a review consists of."""
PROGRESS: Mapping[str, frozenset[str]] = {"action": frozenset({"status", "taken", "evidence", "completed_on", "reason", "remarks"})}
"""The fields by which the progress of something is told."""
GOVERNED_KINDS = frozenset({"scheme", "catalogue", "grade", "baseline", "baseline part"})
"""By what a project is judged, and what was frozen and approved of it."""
GOVERNED: Mapping[str, frozenset[str]] = {"project": frozenset({"required_signatures"})}

_ONLY_REVIEWS = "Your role in this project does not allow this: a reviewer sends reviews, signatures and the progress of actions alone."
_ONLY_MODERATORS = (
    "Your role in this project does not allow this: schemes, catalogues, revisions and who must sign are for its moderators and owners."
)
_CURE = "It waits here, with what was typed after it. Ask an owner of the project for another role, or have somebody who may bring it over."


def in_project(role: Role | None, tenant_role: TenantRole, permission: Permission) -> bool:
    """Whether somebody with these roles may do this in a project."""
    return role in PROJECT.get(permission, ()) or tenant_role in TENANT.get(permission, ())


def taken(role: Role, changes: Sequence[Change]) -> tuple[int, str | None]:
    """How many of these changes may come from this role, in their order, and why not the next one. Later ones may lean on it, so they wait.

    For whoever may change everything the kinds are looked at once, not change by change.
    """
    if role in PROJECT[Permission.GOVERN]:
        return len(changes), None
    kinds = {change.kind for change in changes}
    if role in PROJECT[Permission.CHANGE] and kinds.isdisjoint(GOVERNED_KINDS | GOVERNED.keys()):
        return len(changes), None
    for place, change in enumerate(changes):
        why = _refused(role, change)
        if why:
            return place, why
    return len(changes), None


def _refused(role: Role, change: Change) -> str | None:
    if role in PROJECT[Permission.CHANGE]:
        governed = change.kind in GOVERNED_KINDS or not GOVERNED.get(change.kind, frozenset()).isdisjoint(change.set)
        return f"{_ONLY_MODERATORS} {_CURE}" if governed else None
    if role not in PROJECT[Permission.REVIEW]:
        return sentence(Problem.ROLE_TOO_SMALL)
    progress = change.kind in PROGRESS and PROGRESS[change.kind].issuperset(change.set)
    return None if change.kind in REVIEW_KINDS or progress else f"{_ONLY_REVIEWS} {_CURE}"
