"""What the server knows of a person is told in one document, and erased so that the audit log stays whole and no secret is in the open."""

import json
from pathlib import Path

import pytest

from forestall.ids import SiteId
from forestall.protocol.problems import Problem
from forestall_server.audit.files import prove, write
from forestall_server.audit.keys import key_made_in
from forestall_server.audit.service import Audit
from forestall_server.audit.store import AuditStore
from tests.server.operators import Operator
from tests.server.running import PASSWORD, PROJECT, Person, Running, problem_of, typed
from tests.worlds import seeded

BEN = SiteId("b-laptop")


@pytest.fixture
def ann(each_server: Running) -> Person:
    return each_server.person("Ann", admin=True).makes()


@pytest.fixture
def ben(each_server: Running, ann: Person) -> Person:
    """He has done this and that."""
    ben = each_server.person("Ben")
    ann.lets_in("Ben", "analyst")
    changes = typed(BEN, 1, 3)
    ben.pushes(BEN, *[type(each)(each.dot, each.stamp, "Ben", each.kind, each.entity, each.set) for each in changes])
    ben.post("/v1/tokens", name="Bens script", scope="read", days=1)
    each_server.visitor().post("/v1/session", name="Ben", password="wrong")
    return ben


def everything(server: Running) -> str:
    """The audit log as it stands in the database, and what stands beside it."""
    with server.database.reading() as connection:
        names = connection.exec_driver_sql("SELECT id, tenant, person, word FROM audit_name").all()
        return "".join(map(str, [*AuditStore(connection).lines(), *names]))


def test_all_that_is_known_of_a_person_is_told_and_no_secret(each_server: Running, ann: Person, ben: Person) -> None:
    told = ann.get("/v1/users/ben/data").json()
    assert (told["account"]["name"], told["account"]["tenant"]) == ("Ben", "default")
    assert [(each["name"], each["scope"]) for each in told["tokens"]] == [("Bens script", "read")]
    assert len(told["devices"]) == 1
    assert told["projects"] == [{"project": PROJECT, "role": "analyst"}]
    assert [(each["project"], each["changes"]) for each in told["changes"]] == [(PROJECT, 3)]
    sorts = {line["what"] for line in told["audit"]}
    assert {"user.added", "member.set", "session.began", "session.failed", "changes.taken", "service-token.added"} <= sorts
    assert {line["who"] for line in told["audit"]} <= {"Ann", "Ben", "(operator)"}
    text = json.dumps(told)
    assert not [word for word in ("argon2", "fst_", PASSWORD) if word in text]
    assert "person.exported" in {line["what"] for line in ann.get("/v1/audit").json()["lines"]}


def test_who_is_erased_is_nowhere_but_in_the_changes_and_the_log_stays_whole(
    each_server: Running, ann: Person, ben: Person, tmp_path: Path
) -> None:
    key = key_made_in(tmp_path, seeded(5))
    audit = Audit(each_server.database, each_server.clock)
    audit.sign(key)
    lines = audit.prove({key.public}).lines
    erased = ann.post("/v1/users/Ben/erase").json()
    assert [(each["project"], each["changes"]) for each in erased["stays"]] == [(PROJECT, 3)]
    assert "Ben" not in everything(each_server)
    proof = audit.prove({key.public})
    assert (proof.broken, proof.lines) == ([], lines + 1)
    assert problem_of(ben.get("/v1/me")) is Problem.SIGN_IN_AGAIN
    assert problem_of(ann.get("/v1/users/Ben/data")) is Problem.NO_SUCH_USER
    told = ann.get("/v1/audit").json()["lines"]
    assert {line["who"] for line in told} >= {"Ann", erased["pseudonym"]}
    assert [line["about"]["person"] for line in told if line["what"] == "person.erased"] == [erased["pseudonym"]]
    assert [each["user"] for each in ann.get(f"/v1/projects/{PROJECT}/members").json()["members"]] == ["Ann"]
    assert ann.pulls().head == 3
    assert each_server.person("Ben").get("/v1/projects").json()["projects"] == []


def test_names_stand_beside_the_lines_and_an_export_can_leave_them_out(
    each_server: Running, ann: Person, ben: Person, tmp_path: Path
) -> None:
    key = key_made_in(tmp_path, seeded(5))
    audit = Audit(each_server.database, each_server.clock)
    for names in (True, False):
        with (tmp_path / f"{names}.log").open("wb") as file:
            write(audit.exported(key, names=names), file)
        assert prove(tmp_path / f"{names}.log", {key.public}).ok
        assert ("Ben" in (tmp_path / f"{names}.log").read_text(encoding="utf-8")) is names
    assert {line["who"] for line in ann.get("/v1/audit", user="Ben").json()["lines"]} == {"Ben"}


def test_nobody_is_erased_on_whom_something_hangs(each_server: Running, ann: Person, ben: Person) -> None:
    assert problem_of(ann.post("/v1/users/Ann/erase")) is Problem.LAST_OWNER
    ben.makes(PROJECT + "2")  # type: ignore[arg-type]
    refused = ann.post("/v1/users/Ben/erase")
    assert problem_of(refused) is Problem.LAST_OWNER
    assert PROJECT + "2" in refused.json()["detail"]
    assert ben.get("/v1/me").status_code == 200
    assert problem_of(ben.get("/v1/users/Ann/data")) is Problem.NOT_AN_ADMINISTRATOR


def test_an_operator_tells_and_erases(tmp_path: Path, operator: Operator) -> None:
    where = ("--data", str(tmp_path))
    operator.types("user", "add", "Ann", *where, feed=PASSWORD)
    code, out, _ = operator.types("person", "export", "ann", *where)
    assert (code, json.loads(out)["account"]["name"]) == (0, "Ann")
    file = tmp_path / "ann.json"
    assert operator.types("person", "export", "Ann", "--to", str(file), *where)[0] == 0
    assert (json.loads(file.read_text())["account"]["name"], file.stat().st_mode & 0o777) == ("Ann", 0o600)
    assert operator.types("person", "export", "Ann", "--to", str(file), *where)[0] == 1
    assert operator.types("person", "erase", "Ann", *where)[0] == 1
    code, out, _ = operator.types("person", "erase", "Ann", "--yes", "--json", *where)
    assert (code, json.loads(out)["stays"]) == (0, [])
    assert operator.types("person", "export", "Ann", *where)[0] == 1
    assert operator.types("audit", "verify", *where)[0] == 0
