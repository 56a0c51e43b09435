"""The company's directory looks after people and groups: as the large ones do it, with their words and their order."""

from typing import Any

import httpx
import pytest

from forestall.protocol.problems import Problem
from tests.server.operators import Operator
from tests.server.running import PROJECT, Person, Running, problem_of

USERS, GROUPS = "/scim/v2/Users", "/scim/v2/Groups"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"


@pytest.fixture
def boss(each_server: Running) -> Person:
    return each_server.person("Cat", admin=True)


@pytest.fixture
def directory(each_server: Running, boss: Person) -> Person:
    """A directory with its token."""
    visitor = each_server.visitor()
    visitor.shows(boss.post("/v1/tokens", name="directory", scope="scim", days=365).json()["token"])
    return visitor


def adds(directory: Person, name: str = "Ann", **more: Any) -> httpx.Response:
    body = {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": name, "name": {"givenName": name}, **more}
    return directory.http.post(USERS, json=body, headers={"Content-Type": "application/scim+json"})


def patches(directory: Person, path: str, *operations: dict[str, Any]) -> httpx.Response:
    return directory.http.patch(path, json={"schemas": [PATCH], "Operations": list(operations)})


def roles(person: Person) -> list[str]:
    return [each["role"] for each in person.get("/v1/projects").json()["projects"]]


def test_a_person_is_looked_for_made_and_found(directory: Person) -> None:
    assert directory.get(USERS, filter='userName eq "ann"').json()["totalResults"] == 0
    made = adds(directory, externalId="7", displayName="Ann A.", emails=[{"value": "a@example.com", "primary": True}])
    assert (made.status_code, made.headers["content-type"]) == (201, "application/scim+json")
    found = directory.get(USERS, filter='userName eq "ANN"').json()
    assert found["Resources"] == [made.json()]
    told = directory.get(f"{USERS}/{made.json()['id']}").json()
    assert (told["externalId"], told["displayName"], told["emails"][0]["value"], told["active"]) == ("7", "Ann A.", "a@example.com", True)
    again = adds(directory)
    assert (again.status_code, again.json()["scimType"]) == (409, "uniqueness")


def test_lists_come_in_pages(directory: Person) -> None:
    for name in ("Ann", "Ben"):
        adds(directory, name)
    page = directory.get(USERS, startIndex=2, count=1).json()
    assert (page["totalResults"], page["startIndex"], [each["userName"] for each in page["Resources"]]) == (3, 2, ["Ben"])


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "Replace", "path": "active", "value": "False"},
        {"op": "replace", "value": {"active": False}},
    ],
)
def test_who_is_made_inactive_there_is_let_in_no_more_here(each_server: Running, directory: Person, operation: dict[str, Any]) -> None:
    ann = each_server.person("Ann")
    assert ann.get("/v1/projects").status_code == 200
    assert patches(directory, f"{USERS}/Ann", operation).json()["active"] is False
    assert problem_of(ann.get("/v1/projects")) is Problem.DEVICE_SIGNED_OUT
    assert patches(directory, f"{USERS}/Ann", {"op": "replace", "path": "active", "value": True}).json()["active"] is True
    assert each_server.person("Ann").get("/v1/projects").status_code == 200


def test_who_is_deleted_there_is_gone_there_and_comes_back_with_all_she_had(directory: Person) -> None:
    adds(directory)
    assert directory.delete(f"{USERS}/Ann").status_code == 204
    assert directory.get(f"{USERS}/Ann").status_code == 404
    assert directory.get(USERS, filter='userName eq "Ann"').json()["totalResults"] == 0
    assert directory.delete(f"{USERS}/Ann").status_code == 404
    assert adds(directory).json()["active"] is True
    assert directory.get(f"{USERS}/Ann").json()["active"] is True


def test_a_user_is_replaced_but_keeps_the_name(directory: Person) -> None:
    adds(directory, displayName="Ann A.")
    assert directory.http.put(f"{USERS}/Ann", json={"userName": "Ann", "externalId": "8"}).json()["externalId"] == "8"
    assert "displayName" not in directory.get(f"{USERS}/Ann").json()
    assert directory.http.put(f"{USERS}/Ann", json={"userName": "Anna"}).status_code == 400


def test_a_group_gives_its_people_a_role_while_they_are_in_it(
    each_server: Running, directory: Person, boss: Person, operator: Operator
) -> None:
    boss.makes()
    ann = each_server.person("Ann")
    url = each_server.settings.database.replace("postgresql+psycopg", "postgresql")
    assert operator.types("group", "give", "engineers", "moderator", "--project", PROJECT, "--database", url)[0] == 0
    group = directory.http.post(GROUPS, json={"displayName": "engineers", "members": [{"value": "Ann"}]}).json()
    assert roles(ann) == ["moderator"]
    assert patches(directory, f"{GROUPS}/{group['id']}", {"op": "remove", "path": 'members[value eq "Ann"]'}).json()["members"] == []
    assert roles(ann) == []
    patches(directory, f"{GROUPS}/{group['id']}", {"op": "add", "path": "members", "value": [{"value": "Ann"}]})
    assert roles(ann) == ["moderator"]
    assert directory.get(GROUPS, filter='displayName eq "Engineers"').json()["Resources"][0]["members"][0]["value"] == "Ann"
    assert directory.delete(f"{GROUPS}/{group['id']}").status_code == 204
    assert roles(ann) == []


def test_a_group_may_make_administrators(each_server: Running, directory: Person, operator: Operator) -> None:
    ann = each_server.person("Ann")
    url = each_server.settings.database.replace("postgresql+psycopg", "postgresql")
    assert operator.types("group", "give", "IT", "admin", "--database", url)[0] == 0
    assert operator.types("group", "list", "--database", url)[1] == "IT  admin  (the tenant)\n"
    group = directory.http.post(GROUPS, json={"displayName": "IT", "members": [{"value": "Ann"}]}).json()
    assert ann.get("/v1/users").status_code == 200
    directory.http.put(f"{GROUPS}/{group['id']}", json={"displayName": "IT", "members": []})
    assert problem_of(ann.get("/v1/users")) is Problem.NOT_AN_ADMINISTRATOR
    assert operator.types("group", "take", "IT", "--database", url)[0] == 0
    assert operator.types("group", "take", "IT", "--database", url)[0] == 1


def test_strange_questions_are_refused_as_scim_has_it(directory: Person) -> None:
    answers = [
        directory.get(USERS, filter="userName sw A"),
        directory.get(GROUPS, filter='members eq "A"'),
        patches(directory, f"{USERS}/Cat", {"op": "explode", "path": "active"}),
    ]
    assert [(each.status_code, each.json()["schemas"]) for each in answers] == [(400, ["urn:ietf:params:scim:api:messages:2.0:Error"])] * 3
    assert directory.http.post(GROUPS, json={"displayName": "x", "members": [{"value": "Nobody"}]}).status_code == 404


def test_nobody_but_a_directory_and_an_administrator_comes_in(each_server: Running, directory: Person) -> None:
    assert problem_of(each_server.person("Ann").get(USERS)) is Problem.NOT_AN_ADMINISTRATOR
    assert problem_of(each_server.visitor().get(USERS)) is Problem.SIGN_IN_AGAIN
    assert problem_of(directory.get("/v1/users")) is Problem.SCOPE_TOO_SMALL
    assert directory.get("/scim/v2/ServiceProviderConfig").json()["patch"] == {"supported": True}
    assert directory.get("/scim/v2/ResourceTypes").json()["totalResults"] == 2
