"""docs/permissions.md, printed from the table of permissions: `python -m forestall_server.permissions_page > docs/permissions.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

from forestall_server.permissions import (
    GOVERNED,
    GOVERNED_KINDS,
    MEANINGS,
    PROGRESS,
    PROJECT,
    REVIEW_KINDS,
    TENANT,
    Permission,
    Role,
    TenantRole,
)

_BEGINNING = """# Who may do what

This page is printed from `forestall_server/permissions.py`; a test keeps it true, and another plays every call of the server in every role.

A person has a role in each project of which she is a member, and one role in her tenant (the organisation; on a server where nobody
said anything about tenants everybody is in the same one). An owner of a project sets the roles in it
(`forestall members FILE.fmea add NAME --role ROLE`), the operator those in the tenant (`forestall-server user add NAME --admin`).
"""
_CHANGES = """## Changes

The same law holds for changes, one by one. A change that is not for this role is refused with a sentence, which `forestall sync` and the
window show. It waits on the computer where it was typed, with everything typed after it, because that may lean on it. Nothing is dropped:
`forestall quarantine FILE.fmea` shows what waits, `--bundle` writes it into a file for somebody who may bring it over, and with another
role it is sent by itself. Reading goes on meanwhile.
"""


def page() -> str:
    """The whole page."""
    parts = [
        _BEGINNING,
        "## In a project\n",
        _table(PROJECT, Role),
        "## In a tenant\n\nThese hold for the whole tenant, also in projects of which one is no member.\n",
        _table(TENANT, TenantRole),
        _CHANGES,
        (
            f"- A reviewer sends {_listed(REVIEW_KINDS)}, and of an action {_listed(PROGRESS['action'])}.\n"
            f"- An analyst sends everything but {_listed(GOVERNED_KINDS)}, and of the project {_listed(GOVERNED['project'])}.\n"
            "- A moderator and an owner send everything. What a later version of Forestall sends counts as what an FMEA says.\n"
        ),
    ]
    return "\n".join(parts)


def _table(allowed: Mapping[Permission, Iterable[str]], roles: type[Role] | type[TenantRole]) -> str:
    head = f"| may | {' | '.join(roles)} |\n|---|{':-:|' * len(roles)}\n"
    return head + "".join(_row(permission, allowed[permission], roles) for permission in Permission if permission in allowed)


def _row(permission: Permission, allowed: Iterable[str], roles: type[Role] | type[TenantRole]) -> str:
    marks = " | ".join("yes" if role in allowed else "" for role in roles)
    return f"| {MEANINGS[permission]} | {marks} |\n"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


if __name__ == "__main__":
    sys.stdout.write(page())
