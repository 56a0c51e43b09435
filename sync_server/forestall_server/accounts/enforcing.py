"""Whether an account must have a second factor, as its tenant decides. Reads; decides nothing else."""

from __future__ import annotations

from sqlalchemy import Connection, select

from forestall_server.tables import account, tenant


def mfa_required(connection: Connection, name: str) -> bool:
    """Whether the tenant of this account wants a second factor from everybody."""
    wanted = select(tenant.c.mfa_required).join(account, account.c.tenant == tenant.c.id).where(account.c.name == name)
    return bool(connection.execute(wanted).scalar())
