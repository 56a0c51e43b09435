"""Row-level security: which rows of PostgreSQL a transaction sees, so that a forgotten filter shows nobody what is another tenant's.

Each transaction says for which tenant it works, and on which project's changes (`see`). Where nobody said anything, nothing is seen. The
rules hold for the owner of the tables, too, but not for a superuser or a role with BYPASSRLS: a server must not work as one.
Works with PgBouncer in transaction mode: what is said ends with the transaction. SQLite has no such rules; there the keys part tenants.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, text

_TENANT = "(SELECT current_setting('forestall.tenant', true))"
_STREAMS = "(SELECT string_to_array(current_setting('forestall.streams', true), ','))::integer[]"
_SYSTEM = f"{_TENANT} = '*'"


def _by_tenant(column: str) -> str:
    return f"{column} = {_TENANT}"


def _by_key(column: str) -> str:
    return f"(CASE WHEN strpos({column}, ':') > 0 THEN split_part({column}, ':', 1) ELSE 'default' END) = {_TENANT}"


def _by_stream(column: str) -> str:
    return f"{column} = ANY ({_STREAMS})"


def _with(table: str, column: str, own: str) -> str:
    """Seen with a row of another table, which has a rule itself."""
    return f"EXISTS (SELECT 1 FROM {table} t WHERE t.{column} = {own})"  # noqa: S608 - constants of this file


_BY_ACCOUNT = _with("account", "name", "account")

RULES: Mapping[str, str | None] = {
    "tenant": _by_tenant("id"),
    "flag": _by_tenant("tenant"),
    "account": _by_tenant("tenant"),
    "sign_in": _BY_ACCOUNT,
    "access": _with("sign_in", "id", "sign_in"),
    "second_factor": _BY_ACCOUNT,
    "recovery_code": _BY_ACCOUNT,
    "one_time": _BY_ACCOUNT,
    "service_token": _BY_ACCOUNT,
    "browser_sign_in": None,
    "directory_group": _by_tenant("tenant"),
    "group_member": _BY_ACCOUNT,
    "group_role": _by_tenant("tenant"),
    "group_grant": _BY_ACCOUNT,
    "tries": None,
    "project": _by_tenant("tenant"),
    "member": _by_key("project"),
    "stream": _by_key("project"),
    "vector": _by_stream("stream"),
    "change": _by_stream("stream"),
    "entity": _by_stream("stream"),
    "knowledge": _by_stream("stream"),
    "bucket": _by_stream("stream"),
    "seal": _by_stream("stream"),
    "snapshot": _by_stream("stream"),
    "snapshot_page": _by_stream("stream"),
    "following": None,
    "followed": _by_key("project"),
    "webhook": _by_tenant("tenant"),
    "webhook_place": _with("webhook", "id", "webhook"),
    "webhook_delivery": _with("webhook", "id", "webhook"),
    "mail": _by_tenant("tenant"),
    "mail_wish": _BY_ACCOUNT,
    "audit_line": _by_key("book"),
    "audit_book": _by_key("book"),
    "audit_name": _by_tenant("tenant"),
    "audit_checkpoint": None,
    "data_key": _by_tenant("tenant"),
    "job": None,
    "lease": None,
}
"""Which rows of each table a tenant's transaction sees; None: of this one, none. The server itself (`keys.EVERY`) sees all."""

# In this order: the streams of the project are looked up by the rule of the tenant that was just named.
_SEE = text(
    "SELECT CASE WHEN set_config('forestall.tenant', :tenant, true) IS NOT NULL THEN set_config('forestall.streams',"
    " coalesce((SELECT string_agg(id::text, ',') FROM stream WHERE project = :project), ''), true) END"
)
_SEE_NO_PROJECT = text("SELECT set_config('forestall.tenant', :tenant, true), set_config('forestall.streams', '', true)")


def see(connection: Connection, tenant: str, project: str | None = None) -> None:
    """This transaction works for a tenant (or for all: `keys.EVERY`), and on the changes of one of its projects at most."""
    if project is None:
        connection.execute(_SEE_NO_PROJECT, {"tenant": tenant})
    else:
        connection.execute(_SEE, {"tenant": tenant, "project": project})


def enforce(connection: Connection) -> None:
    """Make the rules hold for every table that is here, as they stand now."""
    here = set(connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = current_schema()")).scalars())
    for table, rule in RULES.items():
        if table not in here:
            continue
        said = f"{_SYSTEM} OR {rule}" if rule else _SYSTEM
        connection.exec_driver_sql(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        connection.exec_driver_sql(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        connection.exec_driver_sql(f"DROP POLICY IF EXISTS tenants ON {table}")
        connection.exec_driver_sql(f"CREATE POLICY tenants ON {table} USING ({said}) WITH CHECK ({said})")


def hold(connection: Connection) -> bool:
    """Whether the rules hold for the role that this server works as."""
    role = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
    return not connection.execute(role).scalar_one()
