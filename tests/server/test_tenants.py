"""Tenants: what is one's own is nobody else's, whoever asks, and however; and each has what was agreed, and no more."""

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import select, text

from forestall.ids import SiteId
from forestall.protocol.problems import Problem
from forestall.store.tables import change, entity, stream
from forestall_server.keys import DEFAULT, TenantId, key_of
from forestall_server.problems import Refusal
from forestall_server.retention import Compacted, Retention
from forestall_server.tables import SERVER_TABLES, account, member, project
from forestall_server.tenants.databases import Databases
from forestall_server.tenants.flags import PRESENCE, decided
from forestall_server.tenants.service import Tenants
from forestall_server.tenants.store import Flag
from tests.postgres import OWNER, Cluster
from tests.server.callings import Call, calls_of
from tests.server.operators import Operator
from tests.server.running import PASSWORD, PROJECT, Person, Running, listening, problem_of, running, typed

ACME, BRAKES = TenantId("acme"), TenantId("brakes")
SITE = SiteId("ann-laptop")
TOLD = re.compile(rb"[0-9]{13}|[0-9a-f-]{20,}")


def tenants(server: Running) -> Tenants:
    return Tenants(Databases(server.database), server.clock)


@pytest.fixture
def two(each_server: Running) -> Running:
    """A server with two tenants."""
    for tenant in (ACME, BRAKES):
        assert not isinstance(tenants(each_server).add(tenant, {}), Refusal)
    return each_server


@pytest.fixture
def ann(two: Running) -> Person:
    """She owns a project of acme, with something in it."""
    ann = two.person("Ann", admin=True, tenant=ACME).makes()
    ann.pushes(SITE, *typed(SITE, 1, 3))
    assert ann.get(f"/v1/projects/{PROJECT}/snapshot").status_code == 200
    return ann


@pytest.fixture
def ben(two: Running) -> Person:
    """He may do everything, in another tenant."""
    return two.person("Ben", admin=True, tenant=BRAKES)


def ids_of(ann: Person) -> dict[str, str]:
    """What Ben may have heard of: names that mean something in Ann's tenant."""
    devices = ann.get("/v1/devices").json()["devices"]
    token = ann.post("/v1/tokens", name="jira", scope="read", days=1).json()
    hook = ann.post(f"/v1/projects/{PROJECT}/webhooks", url="https://hooks.invalid/forestall", events=["member.changed"]).json()
    named = {"device": devices[0]["id"], "token": token.get("id", "x"), "webhook": hook["id"]}
    return {"project": PROJECT, "user": "Ann", "id": "Ann", **named}


OF_THE_SERVER = {"/admin/jobs/{name}/run", "/v1/jobs/{name}/run"}
"""What no tenant owns: only administrators of the server's own tenant may."""
_NONE = "0" * 26
INVENTED = {"project": "NoSuchProject", "user": "Nobody", "id": "Nobody", "device": _NONE, "token": _NONE, "webhook": _NONE}


def test_whoever_names_what_is_another_tenants_is_told_that_there_is_no_such_thing(two: Running, ann: Person, ben: Person) -> None:
    theirs = ids_of(ann)
    calls = [call for call in calls_of(two.app) if call.permissions and call.names and call.path not in OF_THE_SERVER]
    assert len(calls) >= 12
    for call in calls:
        assert INVENTED.keys() & set(call.names), f"say in this test what {call} may be asked for"
        answer = call.by(ben, **theirs)
        assert answer.status_code == 404, f"{call}: {answer.status_code} {answer.text}"
        assert same(call, answer.content, call.by(ben, **INVENTED).content), f"{call} tells {answer.text}"


def same(call: Call, one: bytes, other: bytes) -> bool:
    """Whether two answers differ in nothing but the names that were asked for."""
    for name in call.names:
        other = other.replace(INVENTED.get(name, "-").encode(), b"?")
    return TOLD.sub(b"?", one) == TOLD.sub(b"?", other)


def test_a_name_that_another_tenant_uses_is_free(ann: Person, ben: Person) -> None:
    made = ben.post("/v1/projects", id=PROJECT, name="The same part, seen by the customer")
    assert made.json() == {"id": PROJECT, "name": "The same part, seen by the customer", "head": 0, "role": "owner"}
    ben.pushes(SiteId("ben-laptop"), *typed(SiteId("ben-laptop"), 1, 1, "of Ben"))
    assert (ann.pulls().head, ben.pulls().head) == (3, 1)
    assert [each["name"] for each in ann.get("/v1/projects").json()["projects"]] == ["Parking brake"]


def test_nobody_of_another_tenant_is_let_in(ann: Person, ben: Person) -> None:
    assert problem_of(ann.lets_in("Ben", "owner")) is Problem.NO_SUCH_USER


def test_lists_and_the_audit_log_show_what_is_of_the_own_tenant(two: Running, ann: Person, ben: Person) -> None:
    assert ben.get("/v1/projects").json()["projects"] == []
    assert [each["user"] for each in ben.get("/v1/users").json()["users"]] == ["Ben"]
    assert not [line for line in ben.get("/v1/audit").json()["lines"] if line["who"] == "Ann"]
    own = ann.get("/v1/audit", project=PROJECT).json()["lines"]
    assert {line["project"] for line in own} == {PROJECT}
    assert "changes.taken" in {line["what"] for line in own}
    first = ann.get("/v1/audit", limit=1).json()
    assert ann.get("/v1/audit", limit=1, after=first["next"]).json()["lines"] != first["lines"]


def test_what_was_here_before_tenants_is_the_default_tenants(each_server: Running) -> None:
    ann = each_server.person("Ann").makes()
    with each_server.database.reading() as connection:
        assert connection.execute(select(project.c.id, project.c.tenant)).one() == (PROJECT, DEFAULT)
    assert key_of(DEFAULT, PROJECT) == PROJECT
    assert ann.pulls().head == 0


@pytest.fixture(scope="module")
def as_a_plain_role(postgresql_cluster: Cluster) -> Iterator[Running]:
    """A server that works as a role without any privilege: the tables are another role's."""
    with (
        postgresql_cluster.fresh_database("plain") as url,
        running(url) as server,
        psycopg.connect(host=str(postgresql_cluster.folder), user=OWNER, dbname="plain", autocommit=True) as owner,
    ):
        owner.execute("CREATE ROLE plain LOGIN")
        owner.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO plain")
        owner.execute("GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO plain")
        with running(url.replace(f"://{OWNER}@", "://plain@")) as plain:
            for tenant in (ACME, BRAKES):
                tenants(plain).add(tenant, {})
            yield plain
        server.stops()
        owner.execute("DROP OWNED BY plain")
        owner.execute("DROP ROLE plain")


@pytest.mark.postgresql
def test_a_query_without_any_filter_sees_the_own_tenant_alone(as_a_plain_role: Running) -> None:
    server = as_a_plain_role
    for name, tenant in (("Ann", ACME), ("Ben", BRAKES)):
        site = SiteId(f"{name}-laptop")
        server.person(name, tenant=tenant).makes().pushes(site, *typed(site, 1, 7, f"typed by {name}"))
    assert server.database.rows_are_ruled()
    with server.database.reading() as connection:
        assert set(connection.execute(select(change.c.author)).scalars()) == {"ann-laptop", "ben-laptop"}, "the server itself sees all"
    with server.database.reading(ACME, key_of(ACME, PROJECT)) as connection:
        assert set(connection.execute(select(project.c.tenant)).scalars()) == {"acme"}
        assert set(connection.execute(select(account.c.name)).scalars()) == {"Ann"}
        assert set(connection.execute(select(member.c.account)).scalars()) == {"Ann"}
        assert set(connection.execute(select(stream.c.project)).scalars()) == {key_of(ACME, PROJECT)}
        assert set(connection.execute(select(change.c.author)).scalars()) == {"ann-laptop"}
        assert set(connection.execute(select(entity.c.author)).scalars()) == {"ann-laptop"}
    with server.database.reading(ACME, key_of(BRAKES, PROJECT)) as connection:
        assert connection.execute(select(change.c.author)).all() == [], "the key of another tenant's project opens nothing"
    with server.database.writing(ACME, key_of(ACME, PROJECT)) as connection:
        touched = connection.execute(text("UPDATE project SET name = 'mine now'")).rowcount
        assert touched == 1


@pytest.mark.postgresql
def test_whoever_says_for_no_tenant_sees_nothing(as_a_plain_role: Running) -> None:
    server = as_a_plain_role
    url = server.settings.database.replace("+psycopg", "")
    with psycopg.connect(url) as connection:
        for table in SERVER_TABLES:
            assert connection.execute(f'SELECT 1 FROM "{table.name}" LIMIT 1').fetchall() == [], table.name


@pytest.mark.postgresql
def test_nothing_is_written_in_another_tenants_name(as_a_plain_role: Running) -> None:
    database = as_a_plain_role.database
    row = {"id": "brakes:stolen", "name": "x", "created": 0, "tenant": "brakes"}
    with pytest.raises(Exception, match="row-level security"), database.writing(ACME) as connection:
        connection.execute(project.insert().values(row))


def test_a_tenant_has_as_many_projects_as_were_agreed(two: Running, ann: Person) -> None:
    tenants(two).set(ACME, {"projects_max": 1})
    answer = ann.post("/v1/projects", id="another", name="Another")
    assert problem_of(answer) is Problem.QUOTA_REACHED
    assert "1 projects" in answer.json()["detail"]
    assert ann.post("/v1/projects", id=PROJECT, name="Parking brake").status_code == 201, "the one there is does no harm"
    tenants(two).set(ACME, {"projects_max": None})
    assert ann.post("/v1/projects", id="another", name="Another").status_code == 201


def test_what_is_typed_over_the_quota_is_not_taken_and_told_so(two: Running, ann: Person) -> None:
    tenants(two).set(ACME, {"bytes_max": 400})
    two.passes(120)
    reply = ann.pushes(SITE, *typed(SITE, 4, 14, "long " * 50))
    assert reply.refusal is not None
    assert "as much as was agreed" in reply.refusal
    assert ann.pulls().head == 3
    tenants(two).set(ACME, {"bytes_max": None})
    two.passes(120)
    assert ann.pushes(SITE, *typed(SITE, 4, 14, "long " * 50)).head == 14


def test_a_tenant_is_signed_in_on_as_many_devices_as_were_agreed(two: Running, ann: Person) -> None:
    tenants(two).set(ACME, {"devices_max": 1})
    again = two.visitor().post("/v1/session", name="Ann", password=PASSWORD)
    assert problem_of(again) is Problem.QUOTA_REACHED
    assert "1 devices" in again.json()["detail"]
    assert ann.delete("/v1/session").status_code == 204
    assert two.visitor().post("/v1/session", name="Ann", password=PASSWORD).status_code == 201


def test_a_tenant_that_wants_it_tells_nobody_who_is_where(two: Running, ann: Person) -> None:
    def told() -> int:
        with listening(two.again(ann)) as lines:
            next(lines)
            assert ann.post(f"/v1/projects/{PROJECT}/presence", cell="line/remarks").status_code == 204
            return int(two.hub.places())

    tenants(two).switch(ACME, Flag(PRESENCE, "", 0))
    assert told() == 0
    tenants(two).switch(ACME, Flag(PRESENCE, PROJECT, 100))
    two.passes(30)
    assert told() == 1
    assert isinstance(tenants(two).switch(ACME, Flag("no such flag", "", 0)), Refusal)


def test_a_percentage_takes_in_the_same_projects_and_more_of_them_as_it_grows() -> None:
    names = [f"project {n}" for n in range(1000)]
    among = {percent: {name for name in names if decided([Flag(PRESENCE, "", percent)], PRESENCE, name)} for percent in (0, 10, 50, 100)}
    assert (among[0], among[100]) == (set(), set(names))
    assert among[10] < among[50]
    assert 60 < len(among[10]) < 140


def test_an_operator_makes_tenants_and_says_what_each_is_allowed(tmp_path: Path, operator: Operator) -> None:
    here = ("--data", str(tmp_path))
    assert operator.types("tenant", "add", "acme", "--title", "Acme brakes", "--projects-max", "3", *here)[0] == 0
    code, _, said = operator.types("tenant", "add", "acme", *here)
    assert (code, said.strip()) == (1, "There is a tenant “acme” already. Nothing was changed")
    assert operator.types("tenant", "add", "Not a name", *here)[0] == 1
    setting = (
        "--mfa-required",
        "yes",
        "--region",
        "eu",
        "--keep-days",
        "30",
        "--projects-max",
        "none",
        "--flag",
        "presence",
        "--percent",
        "0",
    )
    assert operator.types("tenant", "set", "acme", *setting, *here)[0] == 0
    _, listed, _ = operator.types("tenant", "list", "--json", *here)
    for told in ('"name":"acme"', '"mfa_required":true', '"keep_days":30', '"region":"eu"', '"projects_max":null', '"percent":0'):
        assert told in listed
    assert operator.types("tenant", "set", "nobody", "--region", "eu", *here)[0] == 1
    code, _, said = operator.types("user", "add", "Ben", "--tenant", "nobody", *here, feed=PASSWORD)
    assert (code, said.strip()) == (1, "There is no tenant “nobody”. Nothing was changed")
    assert operator.types("tenant", "set", "acme", "--projects-max", "many", *here)[0] == 2
    _, audit, _ = operator.types("audit", "list", *here)
    assert all(told in audit for told in ("tenant.added", "tenant.set", "flag.set"))


def test_a_service_account_of_a_tenant_follows_nobody(tmp_path: Path, operator: Operator) -> None:
    here = ("--data", str(tmp_path))
    operator.types("tenant", "add", "acme", *here)
    operator.types("user", "add", "bridge", "--tenant", "acme", *here, feed=PASSWORD)
    code, _, said = operator.types("follow", "add", "https://example.org", "--user", "bridge", "--all", *here, feed=PASSWORD)
    assert code == 1
    assert "only the default tenant's projects are followed" in said


def test_the_default_tenant_moves_nowhere(tmp_path: Path, operator: Operator) -> None:
    code, _, said = operator.types("tenant", "move", "default", "--to", f"sqlite:///{tmp_path / 'b.db'}", "--data", str(tmp_path))
    assert (code, said.strip()) == (1, "The default tenant stays in the server's own database. Nothing was changed")


def test_retention_is_agreed_with_each_tenant(two: Running, ann: Person) -> None:
    tenants(two).set(ACME, {"keep_days": 0})
    two.passes(60)
    retention = Retention(Databases(two.database), two.clock)
    assert retention.compact(None, agreed=True) == [Compacted(key_of(ACME, PROJECT), "core", 3)]
    assert retention.compact(None) == []
