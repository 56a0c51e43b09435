"""A server's database and its rooms without a process around them: so that nobody but the test listens and sends. Checks nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from forestall.changes import Change, Dot, FieldName, Saw, Value
from forestall.clock import Millis, Stamp
from forestall.ids import EntityId, ProjectId, SiteId
from forestall.protocol.codec import to_wire
from forestall.protocol.messages import Reply, Request
from forestall.protocol.packing import pack
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.people import People
from forestall_server.accounts.service import Accounts
from forestall_server.accounts.store import Principal
from forestall_server.db import Database
from forestall_server.events.hub import Hub
from forestall_server.exchange.service import Exchange
from forestall_server.keys import DEFAULT, TenantId, key_of
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.permissions import Permission, Role
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit
from forestall_server.projects.service import Projects
from forestall_server.seeing.metrics import Metrics
from forestall_server.settings import Settings
from forestall_server.tables import SERVER_TABLES, tenant
from forestall_server.tenants.databases import Databases
from tests.server.running import CHEAP, PASSWORD, PROJECT
from tests.worlds import MORNING, WallClock, seeded

SITE = SiteId("laptop")


class Rooms:
    """Ann's project on a server."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.clock = WallClock()
        self.chance = seeded(5)
        self.database = Database(url)
        self.databases = Databases(self.database)
        self.accounts = Accounts(self.database, Settings(url), self.clock, self.chance, Passwords(CHEAP))
        self.people = People(self.database, self.accounts, self.clock, self.chance)
        self.projects = Projects(self.databases, self.clock, self.chance)
        self._exchange = Exchange(self.databases, Hub(), Metrics("1"), self.clock, self.chance)
        self._n = 0

    def emptied(self) -> None:
        with self.database.writing() as connection:
            for table in reversed(SERVER_TABLES):
                connection.execute(table.delete() if table is not tenant else table.delete().where(tenant.c.id != DEFAULT))
        self.clock.at = MORNING
        self._n = 0

    def passes(self, seconds: float) -> None:
        self.clock.at = Millis(self.clock.at + round(seconds * 1000))

    def person(self, name: str, mail: str | None = None, *, admin: bool = False, tenant: TenantId = DEFAULT) -> Principal:
        invited = self.people.invite(None, name, mail=mail, admin=admin, tenant=tenant)
        assert not isinstance(invited, Refusal), invited
        assert self.people.redeem(invited.token, PASSWORD) == name
        return Principal(name, admin, "a-sign-in", Millis(self.clock.at + 10**9), tenant=tenant)

    def makes(self, who: Principal, project: ProjectId = PROJECT) -> None:
        assert not isinstance(self.projects.add(who, project, "Parking brake"), Refusal)

    def lets_in(self, owner: Principal, user: str, role: Role, project: ProjectId = PROJECT) -> None:
        assert not isinstance(self.projects.let_in(Permit(owner, Permission.SET_MEMBERS), project, user, role), Refusal)

    def types(self, who: Principal, kind: str, id: str, saw: Saw | None = None, project: ProjectId = PROJECT, **fields: Value) -> Dot:
        """One change from Ann's laptop; gives its name."""
        self._n += 1
        told: Mapping[FieldName, Value] = {FieldName(name): value for name, value in fields.items()}
        self.brings(
            who, Change(Dot(SITE, self._n), Stamp(self._n), who.name, kind, EntityId(id), told, saw or {}, self._n), project=project
        )
        return Dot(SITE, self._n)

    def brings(self, who: Principal, *changes: Change, project: ProjectId = PROJECT) -> None:
        last = changes[-1].dot
        message = Request(site=last.site, have=last.n, changes=[to_wire(each) for each in changes])
        reply = self._exchange.run(Permit(who, Permission.READ), project, pack(message), "zstd")
        assert isinstance(reply, Reply)
        assert reply.refusal is None

    def key(self, who: Principal, project: ProjectId = PROJECT) -> ProjectId:
        return key_of(who.tenant, project)


@contextmanager
def rooms_at(url: str) -> Iterator[Rooms]:
    """The rooms of a new database."""
    rooms = Rooms(url)
    bring_up_to_date(rooms.database)
    try:
        yield rooms
    finally:
        rooms.databases.close()
