"""The table of permissions holds: for every call and every role, with a real server, and for every change that is brought."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.ids import EntityId, SiteId
from forestall.protocol.problems import Problem
from forestall_server.permissions import PROJECT, TENANT, Permission, Role, TenantRole, in_project, taken
from forestall_server.permissions_page import page
from tests.server.callings import Call, calls_of
from tests.server.running import PROJECT as BRAKE
from tests.server.running import Person, Running, problem_of, typed

REFUSED = {Problem.ROLE_TOO_SMALL, Problem.NOT_A_MEMBER, Problem.NOT_AN_ADMINISTRATOR}
SITE = SiteId("ben-laptop")


def refused(call: Call, person: Person) -> bool:
    answer = call.by(person, project=BRAKE, user="Nobody", name="Nobody")
    return answer.status_code == 403 and problem_of(answer) in REFUSED


def test_each_call_in_a_project_is_open_to_exactly_the_roles_of_the_table(server: Running) -> None:
    ann = server.person("Ann").makes()
    people: dict[Role | None, Person] = {}
    for each in Role:
        people[each] = server.person(f"Ben {each}")
        assert ann.lets_in(f"Ben {each}", each).status_code == 200
    people[None] = server.person("Ben")
    calls = [call for call in calls_of(server.app) if call.permissions & PROJECT.keys()]
    assert len(calls) >= 8
    for call in calls:
        (permission,) = call.permissions
        for role, person in people.items():
            allowed = in_project(role, TenantRole.MEMBER, permission)
            assert refused(call, person) is not allowed, f"{call} as {role}"


def test_each_call_in_a_tenant_is_open_to_exactly_the_roles_of_the_table(server: Running) -> None:
    server.person("Ann").makes()
    people = {
        TenantRole.MEMBER: server.person("Ben"),
        TenantRole.ADMIN: server.person("Ben admin", admin=True),
        TenantRole.AUDITOR: server.person("Ben auditor", auditor=True),
    }
    calls = [call for call in calls_of(server.app) if call.permissions & TENANT.keys()]
    # Signing out is the last thing that each of them does.
    for call in sorted(calls, key=lambda call: str(call) in ("DELETE /v1/session", "POST /admin/sign-out")):
        (permission,) = call.permissions
        for role, person in people.items():
            allowed = in_project(None, role, permission)
            assert refused(call, person) is not allowed, f"{call} as {role}"


@pytest.mark.parametrize(
    ("role", "kind", "fields", "allowed"),
    [
        (Role.VIEWER, "waiver", ["reason"], False),
        (Role.REVIEWER, "waiver", ["reason"], True),
        (Role.REVIEWER, "signature", ["text", "signed"], True),
        (Role.REVIEWER, "action", ["status", "evidence"], True),
        (Role.REVIEWER, "action", ["status", "severity"], False),
        (Role.REVIEWER, "line", ["occurrence"], False),
        (Role.ANALYST, "line", ["occurrence"], True),
        (Role.ANALYST, "a kind of a later version", ["text"], True),
        (Role.ANALYST, "scheme", ["definition"], False),
        (Role.ANALYST, "baseline", ["state"], False),
        (Role.ANALYST, "project", ["text"], True),
        (Role.ANALYST, "project", ["required_signatures"], False),
        (Role.MODERATOR, "scheme", ["definition"], True),
        (Role.OWNER, "baseline", ["state"], True),
    ],
)
def test_what_a_role_may_bring_is_decided_for_each_change(role: Role, kind: str, fields: Sequence[str], allowed: bool) -> None:
    count, why = taken(role, [change(1, kind, *fields)])
    assert (count == 1) is allowed
    assert (why is None) is allowed


def change(n: int, kind: str, *fields: str) -> Change:
    return Change(Dot(SITE, n), Stamp(n), "ben", kind, EntityId(f"{kind}-{n}"), {FieldName(each): "x" for each in fields}, {}, n)


def test_what_comes_before_a_refused_change_is_taken_and_what_comes_after_it_waits(each_server: Running) -> None:
    ann, ben = each_server.person("Ann").makes(), each_server.person("Ben")
    ann.lets_in("Ben", "reviewer")
    brought = [change(1, "waiver", "reason"), change(2, "line", "occurrence"), change(3, "waiver", "reason")]
    reply = ben.pushes(SITE, *brought)
    assert reply.head == 1
    assert [(run.n, run.count) for run in reply.taken] == [(1, 1)]
    assert reply.refusal is not None
    assert "reviewer" in reply.refusal
    ann.lets_in("Ben", "analyst")
    reply = ben.pushes(SITE, *brought)
    assert (reply.head, reply.refusal) == (3, None)


def test_an_analyst_sends_everything_but_what_the_project_is_judged_by(server: Running) -> None:
    ann, ben = server.person("Ann").makes(), server.person("Ben")
    ann.lets_in("Ben", "analyst")
    assert ben.pushes(SITE, *typed(SITE, 1, 5)).refusal is None
    reply = ben.pushes(SITE, *typed(SITE, 1, 5), change(6, "grade", "text"))
    assert reply.refusal is not None
    assert "moderators and owners" in reply.refusal
    assert ben.pulls().head == 5, "reading goes on"


def test_an_auditor_reads_the_audit_log_and_no_project(server: Running) -> None:
    server.person("Ann").makes()
    auditor = server.person("Ben", auditor=True)
    assert auditor.get("/v1/audit").status_code == 200
    assert auditor.get(f"/v1/projects/{BRAKE}/members").status_code == 200
    assert problem_of(auditor.get(f"/v1/projects/{BRAKE}/snapshot")) is Problem.NOT_A_MEMBER
    assert problem_of(auditor.post("/v1/projects", id="own", name="Own")) is Problem.NOT_AN_ADMINISTRATOR


def test_every_permission_has_a_meaning_and_somebody_who_has_it() -> None:
    for permission in Permission:
        assert PROJECT.get(permission) or TENANT.get(permission), permission


def test_the_page_about_permissions_is_printed_from_the_table() -> None:
    written = Path(__file__).parents[2] / "docs" / "permissions.md"
    assert written.read_text(encoding="utf-8") == page(), "python -m forestall_server.permissions_page > docs/permissions.md"
