"""The data keys of tenants, closed, and the columns they seal, over one connection and its transaction. Opens nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, literal, select, update
from sqlalchemy.dialects import postgresql, sqlite

from forestall.clock import Millis
from forestall.store.tables import metadata
from forestall_server import tables
from forestall_server.envelope.sealing import KeyId, Place
from forestall_server.keys import EVERY
from forestall_server.tables import data_key


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A data key as the database has it."""

    key: KeyId
    master: str
    body: bytes


@dataclass(frozen=True, slots=True)
class SecretColumn:
    """A column whose values are sealed. `rows`: the id of each row, whose it is, and what stands there, as (`row`, `tenant`, `kept`)."""

    table: str
    column: str
    id: str
    rows: Callable[[], Select[str, str, str]]

    def at(self, row: str) -> Place:
        """The place in a row."""
        return Place(self.table, self.column, row)


def _of_second_factors() -> Select[str, str, str]:
    factor, account = tables.second_factor.c, tables.account.c
    joined = tables.second_factor.join(tables.account, account.name == factor.account)
    return select(factor.account.label("row"), account.tenant.label("tenant"), factor.secret.label("kept")).select_from(joined)


def _of_followed_servers() -> Select[str, str, str]:
    columns = tables.following.c
    return select(columns.address.label("row"), literal(EVERY).label("tenant"), columns.secret.label("kept"))


def _of_webhooks() -> Select[str, str, str]:
    columns = tables.webhook.c
    return select(columns.id.label("row"), columns.tenant.label("tenant"), columns.secret.label("kept"))


def _of_webhooks_before() -> Select[str, str, str]:
    columns = tables.webhook.c
    return select(columns.id.label("row"), columns.tenant.label("tenant"), columns.old_secret.label("kept"))


SECOND_FACTOR = SecretColumn("second_factor", "secret", "account", _of_second_factors)
FOLLOWED_SERVER = SecretColumn("following", "secret", "address", _of_followed_servers)
WEBHOOK = SecretColumn("webhook", "secret", "id", _of_webhooks)
WEBHOOK_BEFORE = SecretColumn("webhook", "old_secret", "id", _of_webhooks_before)
SECRETS = (SECOND_FACTOR, FOLLOWED_SERVER, WEBHOOK, WEBHOOK_BEFORE)
"""Every column with secrets that must be read again; whatever is only compared stands in the database as a hash."""


class KeyStore:
    """Answers in words what the database knows of data keys and of what they closed."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def newest(self, tenant: str) -> Wrapped | None:
        """The data key that seals for a tenant now."""
        wanted = _ALL.where(data_key.c.tenant == tenant).order_by(data_key.c.version.desc()).limit(1)
        return next(iter(self._found(wanted)), None)

    def find(self, key: KeyId) -> Wrapped | None:
        """A data key."""
        return next(iter(self._found(_ALL.where(data_key.c.tenant == key.tenant, data_key.c.version == key.version))), None)

    def every(self) -> list[Wrapped]:
        """All data keys, of all tenants."""
        return self._found(_ALL.order_by(data_key.c.tenant, data_key.c.version))

    def one_of_each_master(self) -> list[Wrapped]:
        """For each master key that closed data keys, one of these."""
        first = select(data_key.c.master, func.min(data_key.c.tenant).label("tenant")).group_by(data_key.c.master).subquery()
        joined = (data_key.c.master == first.c.master) & (data_key.c.tenant == first.c.tenant)
        return list({each.master: each for each in self._found(_ALL.join(first, joined))}.values())

    def add(self, wrapped: Wrapped, now: Millis) -> bool:
        """A new data key; False where another process was quicker."""
        row = {"tenant": wrapped.key.tenant, "version": wrapped.key.version, "master": wrapped.master, "wrapped": wrapped.body}
        insert = sqlite.insert if self._connection.dialect.name == "sqlite" else postgresql.insert
        return self._connection.execute(insert(data_key).values(**row, created=now).on_conflict_do_nothing()).rowcount == 1

    def rewrap(self, old: Wrapped, new: Wrapped) -> bool:
        """The same data key under another master key; False where somebody did that already."""
        columns = data_key.c
        same = (columns.tenant == old.key.tenant) & (columns.version == old.key.version) & (columns.wrapped == old.body)
        return self._connection.execute(update(data_key).where(same).values(master=new.master, wrapped=new.body)).rowcount == 1

    def page(self, column: SecretColumn, after: str, limit: int) -> list[tuple[str, str, str]]:
        """Rows of a column behind one of them, in the order of their ids: the id, the tenant, what stands there."""
        rows = column.rows().subquery()
        wanted = select(rows.c.row, rows.c.tenant, rows.c.kept).where(rows.c.row > after, rows.c.kept.is_not(None))
        return [(row, tenant, kept) for row, tenant, kept in self._connection.execute(wanted.order_by(rows.c.row).limit(limit))]

    def replace(self, column: SecretColumn, row: str, *, old: str, new: str) -> bool:
        """Another value in a row; False where somebody changed it meanwhile."""
        table = metadata.tables[column.table]
        same = (table.c[column.id] == row) & (table.c[column.column] == old)
        return self._connection.execute(update(table).where(same).values({column.column: new})).rowcount == 1

    def _found(self, wanted: Select[str, int, str, bytes]) -> list[Wrapped]:
        return [Wrapped(KeyId(tenant, version), master, body) for tenant, version, master, body in self._connection.execute(wanted)]


_ALL = select(data_key.c.tenant, data_key.c.version, data_key.c.master, data_key.c.wrapped)
