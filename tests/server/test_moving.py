"""A tenant moves to another database while its desktops push and pull: nothing is lost, nothing comes twice, and nobody signs in anew."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from forestall.ids import EpochId, ProjectId, SiteId
from forestall.protocol.codec import to_wire
from forestall.protocol.messages import Reply, Request
from forestall.protocol.packing import unpack
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall.store.tables import change
from forestall_server.db import Database
from forestall_server.keys import TenantId, key_of
from forestall_server.migrations.running import bring_up_to_date
from forestall_server.problems import Refusal
from forestall_server.tables import project
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.moving import Moved, Moving
from forestall_server.tenants.service import Tenants
from forestall_server.tenants.store import Standing, TenantStore
from tests.postgres import Cluster
from tests.server.conftest import BOTH
from tests.server.running import PROJECT, Person, Running, running, typed

ACME = TenantId("acme")
BUSY_PAGES = 30
PAGE = 5


@pytest.fixture(params=BOTH)
def two_urls(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[str]]:
    """Two empty databases of each sort."""
    if request.param == "sqlite":
        yield [f"sqlite:///{tmp_path / name}.db" for name in ("home", "away")]
        return
    cluster: Cluster = request.getfixturevalue("postgresql_cluster")
    with ExitStack() as stack:
        yield [stack.enter_context(cluster.fresh_database(name)) for name in ("move_home", "move_away")]


@pytest.fixture
def server(two_urls: list[str]) -> Iterator[Running]:
    with running(two_urls[0]) as server:
        bring_up(two_urls[1])
        with closing(Databases(Database(two_urls[0]))) as databases:
            Tenants(databases, server.clock).add(ACME, {"projects_max": 3})
        yield server


def bring_up(url: str) -> None:
    with closing(Database(url)) as database:
        bring_up_to_date(database)


def moved(server: Running, url: str | None) -> Moved | Refusal:
    """As the command does it: from a process of its own."""
    with closing(Databases(Database(server.settings.database))) as databases:
        return Moving(databases, server.clock).move(ACME, url)


class Busy(threading.Thread):
    """A desktop that sends a page after the other, each until it is taken."""

    def __init__(self, person: Person, site: SiteId, of: ProjectId) -> None:
        super().__init__()
        self._person, self._site, self._of = person, site, of
        self.patience = 0
        self.half = threading.Event()

    def run(self) -> None:
        for page in range(BUSY_PAGES):
            changes = typed(self._site, page * PAGE + 1, (page + 1) * PAGE)
            message = Request(site=self._site, have=changes[-1].dot.n, changes=[to_wire(each) for each in changes])
            while (answer := self._person.asks(message, self._of)).status_code == 503:
                self.patience += 1
            assert answer.status_code == 200, answer.content
            assert sum(run.count for run in unpack(answer.content, Reply).taken) == PAGE
            if page == BUSY_PAGES // 3:
                self.half.set()


def test_a_tenant_moves_while_its_desktops_work(server: Running, two_urls: list[str]) -> None:
    ann = server.person("Ann", tenant=ACME).makes().makes(ProjectId("Pump"))
    stays = server.person("Ben").makes()
    stays.pushes(SiteId("ben-laptop"), *typed(SiteId("ben-laptop"), 1, 4))
    desktops = [Busy(server.again(ann), SiteId(f"ann-{of}-{n}"), of) for n in range(2) for of in (PROJECT, ProjectId("Pump"))]
    for each in desktops:
        each.start()
    assert desktops[0].half.wait(60)
    done = moved(server, two_urls[1])
    for each in desktops:
        each.join()
    assert isinstance(done, Moved)
    assert done.projects == 2
    wanted = 2 * BUSY_PAGES * PAGE
    for of in (PROJECT, ProjectId("Pump")):
        pulled = ann.exchange(Request(site=SiteId("looking on")), of)
        assert pulled.head == wanted
        assert pulled.numbers == list(range(1, wanted + 1)), "no number twice, none left out"
        assert len({bytes(each) for each in pulled.changes}) == wanted
    with closing(Database(two_urls[1])) as target, target.reading() as connection:
        assert set(connection.execute(select(project.c.id)).scalars()) == {key_of(ACME, PROJECT), key_of(ACME, ProjectId("Pump"))}
        assert connection.execute(select(func.count()).select_from(change)).scalar_one() == 2 * wanted
    with server.database.reading() as connection:
        assert set(connection.execute(select(project.c.id)).scalars()) == {PROJECT}, "another tenant's project stays"
    assert stays.pulls().head == 4


def test_a_tenant_that_moved_goes_on_there_and_can_come_back(server: Running, two_urls: list[str]) -> None:
    ann, ben = server.person("Ann", admin=True, tenant=ACME).makes(), server.person("Ben", tenant=ACME)
    ann.pushes(SiteId("a"), *typed(SiteId("a"), 1, 3))
    assert isinstance(moved(server, two_urls[1]), Moved)
    assert ann.lets_in("Ben", "analyst").status_code == 200
    assert ben.pushes(SiteId("b"), *typed(SiteId("b"), 1, 2)).head == 5
    assert ann.makes(ProjectId("New")).get("/v1/tenant").json()["projects"] == 2
    told = [line["what"] for line in ann.get("/v1/audit").json()["lines"]]
    assert told.count("member.set") == 1
    assert told.count("changes.taken") == 2
    assert "tenant.moved" in told
    assert isinstance(moved(server, two_urls[1]), Refusal), "it is there already"
    assert isinstance(moved(server, None), Moved)
    assert ben.pushes(SiteId("b"), *typed(SiteId("b"), 1, 3)).head == 6
    assert [each["id"] for each in ann.get("/v1/projects").json()["projects"]] == ["New", PROJECT]


def test_the_address_of_a_tenants_database_holds_no_password(server: Running) -> None:
    done = moved(server, "postgresql+psycopg://forestall:hunter2@127.0.0.1:9/acme")
    assert isinstance(done, Refusal)
    assert "may hold no password" in done.detail
    assert "hunter2" not in done.detail


def test_while_it_moves_writers_are_asked_to_come_again_and_readers_notice_nothing(server: Running) -> None:
    ann = server.person("Ann", tenant=ACME).makes()
    ann.pushes(SiteId("a"), *typed(SiteId("a"), 1, 3))
    with server.database.writing() as connection:
        TenantStore(connection).set(ACME, {"standing": Standing.MOVING.value})
    changes = [to_wire(each) for each in typed(SiteId("a"), 4, 4)]
    answer = ann.asks(Request(site=SiteId("a"), have=4, changes=changes))
    assert answer.status_code == 503
    assert b"moving to another database" in answer.content
    assert ann.exchange(Request(site=SiteId("b"), after=1)).head == 3
    with server.database.writing() as connection:
        TenantStore(connection).set(ACME, {"standing": Standing.OPEN.value})
    assert ann.pushes(SiteId("a"), *typed(SiteId("a"), 4, 4)).head == 4


def test_a_move_that_breaks_off_leaves_everything_where_it_was(server: Running, two_urls: list[str]) -> None:
    ann = server.person("Ann", tenant=ACME).makes()
    ann.pushes(SiteId("a"), *typed(SiteId("a"), 1, 3))
    with closing(Database(two_urls[1])) as target, target.writing() as connection:
        connection.exec_driver_sql(NEVER_ON_SQLITE if target.is_sqlite else NEVER)
    with pytest.raises(IntegrityError, match="never"):
        moved(server, two_urls[1])
    assert ann.pushes(SiteId("a"), *typed(SiteId("a"), 1, 4)).head == 4


NEVER = "ALTER TABLE tenant ADD CONSTRAINT never CHECK (standing <> 'open') NOT VALID"
NEVER_ON_SQLITE = "CREATE TRIGGER never BEFORE UPDATE ON tenant WHEN new.standing = 'open' BEGIN SELECT RAISE(ABORT, 'never'); END"


def test_what_an_earlier_try_left_behind_and_does_not_fit_is_copied_anew(server: Running, two_urls: list[str]) -> None:
    ann = server.person("Ann", tenant=ACME).makes()
    ann.pushes(SiteId("a"), *typed(SiteId("a"), 1, 3))
    with closing(Database(two_urls[1])) as target, target.writing() as connection:
        Replica.create(EngineConnection(connection), key_of(ACME, PROJECT), EpochId("of another life"))
    assert isinstance(moved(server, two_urls[1]), Moved)
    assert ann.pushes(SiteId("a"), *typed(SiteId("a"), 1, 4)).head == 4
