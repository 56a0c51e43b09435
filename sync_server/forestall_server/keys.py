"""Tenants, and the names under which a database keeps what is theirs. Knows no table.

Two tenants may have the same project (a supplier and a customer share a file), so a project's id names it only within a tenant. In the
database it stands under a key. The key of the default tenant's project is its bare id: a server without tenants never sees anything else.
"""

from __future__ import annotations

from typing import NewType

from forestall.ids import ProjectId

TenantId = NewType("TenantId", str)

DEFAULT = TenantId("default")
"""The tenant of everybody on a server where nobody said anything about tenants."""
EVERY = "*"
"""What the server itself names in place of a tenant, for work over all of them."""
NAME_PATTERN = r"[a-z0-9][a-z0-9-]{0,39}"
"""What a tenant may be called; no project's id has a colon, so no key can be read two ways."""
_SEPARATOR = ":"


def key_of(tenant: TenantId, project: ProjectId) -> ProjectId:
    """Under which name the databases keep a tenant's project.

    >>> key_of(DEFAULT, ProjectId("brake")), key_of(TenantId("acme"), ProjectId("brake"))
    ('brake', 'acme:brake')
    """
    return project if tenant == DEFAULT else ProjectId(f"{tenant}{_SEPARATOR}{project}")


def id_of(key: ProjectId) -> ProjectId:
    """The project's own id, as its file names it.

    >>> id_of(ProjectId("brake")), id_of(ProjectId("acme:brake"))
    ('brake', 'brake')
    """
    return ProjectId(key.rpartition(_SEPARATOR)[2])


def tenant_of(key: str) -> TenantId:
    """Whose a project is, or a book of the audit log.

    >>> tenant_of("brake"), tenant_of("acme:brake"), tenant_of("acme:")
    ('default', 'acme', 'acme')
    """
    return TenantId(key.partition(_SEPARATOR)[0]) if _SEPARATOR in key else DEFAULT


def book_of(tenant: TenantId) -> str:
    """The book of the audit log about a tenant's own people and settings; the default tenant's is the server's."""
    return "" if tenant == DEFAULT else f"{tenant}{_SEPARATOR}"
