"""Tokens for programs: scoped, ending, shown once, taken back; never more than their person may."""

import json
from typing import Any

from forestall.ids import ProjectId, SiteId
from forestall.protocol.problems import Problem
from forestall_server.accounts.held import HELD_SECONDS
from forestall_server.app import wall_clock
from tests.server.operators import Operator
from tests.server.running import PROJECT, Person, Running, problem_of, typed

ANOTHER = ProjectId("another")


def program(server: Running, ann: Person, **asked: Any) -> Person:
    answer = ann.post("/v1/tokens", **{"name": "BI", **asked})
    assert answer.status_code == 201, answer.content
    visitor = server.visitor()
    visitor.shows(answer.json()["token"])
    return visitor


def test_a_reading_token_reads_and_writes_nothing(each_server: Running) -> None:
    ann = each_server.person("Ann").makes()
    bi = program(each_server, ann, scope="read")
    assert [each["id"] for each in bi.get("/v1/projects").json()["projects"]] == [PROJECT]
    assert problem_of(bi.lets_in("Ben", "viewer")) is Problem.SCOPE_TOO_SMALL
    assert problem_of(bi.sends(b"{}")) is Problem.SCOPE_TOO_SMALL


def test_a_writing_token_changes_what_its_person_may(server: Running) -> None:
    ann, ben = server.person("Ann").makes(), server.person("Ben")
    ann.lets_in("Ben", "viewer")
    assert program(server, ann, scope="write").pushes(SiteId("A"), *typed(SiteId("A"), 1, 1)).taken
    assert program(server, ben, scope="write").pushes(SiteId("B"), *typed(SiteId("B"), 1, 1)).refusal


def test_a_token_for_one_project_knows_no_other(server: Running) -> None:
    ann = server.person("Ann").makes().makes(ANOTHER)
    jira = program(server, ann, scope="write", project=PROJECT)
    assert jira.get(f"/v1/projects/{PROJECT}/members").status_code == 200
    assert problem_of(jira.get(f"/v1/projects/{ANOTHER}/members")) is Problem.SCOPE_TOO_SMALL
    assert problem_of(jira.get("/v1/projects")) is Problem.SCOPE_TOO_SMALL


def test_no_token_reaches_what_is_about_people(server: Running) -> None:
    boss = server.person("Cat", admin=True)
    bi = program(server, boss, scope="write")
    assert {problem_of(bi.get(path)) for path in ("/v1/me", "/v1/devices", "/v1/tokens", "/v1/users", "/v1/audit")} == {
        Problem.SCOPE_TOO_SMALL
    }
    assert problem_of(bi.post("/v1/tokens", name="another", scope="write")) is Problem.SCOPE_TOO_SMALL


def test_a_token_ends_and_is_taken_back(each_server: Running) -> None:
    ann = each_server.person("Ann")
    bi = program(each_server, ann, scope="read", days=1)
    listed = ann.get("/v1/tokens").json()["tokens"]
    assert [(each["name"], each["scope"]) for each in listed] == [("BI", "read")]
    assert "token" not in listed[0]
    assert bi.get("/v1/projects").status_code == 200
    assert ann.delete(f"/v1/tokens/{listed[0]['id']}").status_code == 204
    assert problem_of(bi.get("/v1/projects")) is Problem.SIGN_IN_AGAIN
    assert problem_of(ann.delete(f"/v1/tokens/{listed[0]['id']}")) is Problem.NO_SUCH_TOKEN
    short = program(each_server, ann, scope="read", days=1)
    assert short.get("/v1/projects").status_code == 200
    each_server.passes(24 * 3600)
    assert problem_of(short.get("/v1/projects")) is Problem.SIGN_IN_AGAIN


def test_a_token_of_somebody_else_is_nobodys_business(server: Running) -> None:
    ann, ben = server.person("Ann"), server.person("Ben")
    program(server, ann, scope="read")
    id = ann.get("/v1/tokens").json()["tokens"][0]["id"]
    assert ben.get("/v1/tokens").json() == {"tokens": []}
    assert problem_of(ben.delete(f"/v1/tokens/{id}")) is Problem.NO_SUCH_TOKEN
    assert problem_of(ben.post("/v1/tokens", name="directory", scope="scim")) is Problem.NOT_AN_ADMINISTRATOR


def test_an_operator_makes_lists_and_takes_back_tokens(own_server: Running, operator: Operator) -> None:
    own_server.clock.at = wall_clock()  # the operator's program looks at the real one
    own_server.person("Ann").makes()
    url, bi = own_server.settings.database, own_server.visitor()
    made = operator.types("token", "add", "BI", "--user", "ann", "--scope", "read", "--json", "--database", url)
    told = json.loads(made[1].splitlines()[-1])
    bi.shows(told["token"])
    assert bi.get("/v1/projects").status_code == 200
    assert "  Ann  BI  read, until " in operator.types("token", "list", "--database", url)[1]
    assert operator.types("token", "revoke", told["id"], "--database", url)[0] == 0
    own_server.passes(HELD_SECONDS)
    assert problem_of(bi.get("/v1/projects")) is Problem.SIGN_IN_AGAIN
    assert operator.types("token", "revoke", told["id"], "--database", url)[0] == 1
    assert operator.types("token", "add", "x", "--user", "Ann", "--scope", "read", "--days", "0", "--database", url)[0] == 2
