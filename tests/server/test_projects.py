"""Projects and their members: who makes one owns it, one owner stays, and nobody sees what he is no member of."""

import threading

import pytest

from forestall.ids import ProjectId
from forestall.protocol.problems import Problem
from forestall_server.accounts.service import Accounts
from forestall_server.problems import Refusal
from tests.server.running import PROJECT, Running, problem_of

MEMBERS = f"/v1/projects/{PROJECT}/members"


def test_who_makes_a_project_owns_it(each_server: Running) -> None:
    ann = each_server.person("Ann")
    made = ann.post("/v1/projects", id=PROJECT, name="Parking brake – rear")
    assert made.status_code == 201
    assert made.json() == {"id": PROJECT, "name": "Parking brake – rear", "head": 0, "role": "owner"}
    assert ann.get("/v1/projects").json() == {"projects": [made.json()], "next": None}
    assert ann.get(MEMBERS).json() == {"members": [{"user": "Ann", "role": "owner"}], "next": None}


def test_making_it_again_after_a_lost_answer_is_harmless(each_server: Running) -> None:
    ann = each_server.person("Ann").makes()
    again = ann.post("/v1/projects", id=PROJECT, name="Another name")
    assert (again.status_code, again.json()["name"]) == (201, "Parking brake")


def test_making_it_twice_at_the_same_moment_is_harmless(each_server: Running) -> None:
    ann = each_server.person("Ann")
    ready, statuses = threading.Barrier(4), list[int]()

    def make() -> None:
        client = each_server.visitor()
        client.http.headers.update(ann.http.headers)
        ready.wait()
        statuses.append(client.post("/v1/projects", id=PROJECT, name="Parking brake").status_code)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == [201] * 4
    assert len(ann.get("/v1/projects").json()["projects"]) == 1


def test_nobody_takes_a_project_by_making_it_again(each_server: Running) -> None:
    each_server.person("Ann").makes().lets_in("Ben", "moderator")
    ben = each_server.person("Ben")
    assert problem_of(ben.post("/v1/projects", id=PROJECT, name="Mine")) is Problem.PROJECT_EXISTS


def test_a_list_holds_only_ones_own_projects_a_page_at_a_time(each_server: Running) -> None:
    ann, ben = each_server.person("Ann"), each_server.person("Ben")
    for n in range(5):
        (ben if n == 2 else ann).makes(ProjectId(f"p{n}"))
    first = ann.get("/v1/projects", limit=3).json()
    assert [each["id"] for each in first["projects"]] == ["p0", "p1", "p3"]
    second = ann.get("/v1/projects", limit=3, after=first["next"]).json()
    assert ([each["id"] for each in second["projects"]], second["next"]) == (["p4"], None)


def test_an_owner_lets_people_in_and_changes_their_roles(each_server: Running) -> None:
    ann, ben = each_server.person("Ann").makes(), each_server.person("Ben")
    assert problem_of(ben.get(MEMBERS)) is Problem.NOT_A_MEMBER
    assert ann.lets_in("ben", "viewer").json() == {"user": "Ben", "role": "viewer"}
    assert ann.lets_in("Ben", "analyst").status_code == 200
    assert ben.get(MEMBERS, limit=1).json() == {"members": [{"user": "Ann", "role": "owner"}], "next": "Ann"}
    assert ben.get(MEMBERS, limit=1, after="Ann").json()["members"] == [{"user": "Ben", "role": "analyst"}]
    assert [each["role"] for each in ben.get("/v1/projects").json()["projects"]] == ["analyst"]


@pytest.mark.parametrize("role", ["viewer", "reviewer", "analyst", "moderator"])
def test_nobody_but_an_owner_changes_members(server: Running, role: str) -> None:
    ann, ben = server.person("Ann").makes(), server.person("Ben")
    ann.lets_in("Ben", role)
    assert problem_of(ben.lets_in("Ben", "owner")) is Problem.ROLE_TOO_SMALL
    assert problem_of(ben.delete(f"{MEMBERS}/Ann")) is Problem.ROLE_TOO_SMALL


def test_everybody_may_leave_but_the_last_owner(each_server: Running) -> None:
    ann, ben = each_server.person("Ann").makes(), each_server.person("Ben")
    ann.lets_in("Ben", "viewer")
    assert ben.delete(f"{MEMBERS}/ben").status_code == 204
    assert problem_of(ben.get(MEMBERS)) is Problem.NOT_A_MEMBER
    assert problem_of(ann.delete(f"{MEMBERS}/Ann")) is Problem.LAST_OWNER
    assert problem_of(ann.lets_in("Ann", "moderator")) is Problem.LAST_OWNER
    ann.lets_in("Ben", "owner")
    assert ann.delete(f"{MEMBERS}/Ann").status_code == 204
    assert ben.get(MEMBERS).json()["members"] == [{"user": "Ben", "role": "owner"}]


def test_two_owners_who_leave_at_the_same_moment_do_not_leave_the_project_alone(each_server: Running) -> None:
    ann, ben = each_server.person("Ann").makes(), each_server.person("Ben")
    ann.lets_in("Ben", "owner")
    answers: dict[str, int] = {}
    ready = threading.Barrier(2)

    def leave(name: str) -> None:
        ready.wait()
        answers[name] = {"Ann": ann, "Ben": ben}[name].delete(f"{MEMBERS}/{name}").status_code

    threads = [threading.Thread(target=leave, args=(name,)) for name in ("Ann", "Ben")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers.values()) == [204, 409]


def test_an_administrator_sees_that_projects_exist_and_mends_their_members_but_reads_none(server: Running) -> None:
    server.person("Ann").makes()
    admin, ben = server.person("Operator", admin=True), server.person("Ben")
    assert admin.get("/v1/projects").json()["projects"] == [{"id": PROJECT, "name": "Parking brake", "head": 0, "role": None}]
    assert admin.get(MEMBERS).status_code == 200
    assert problem_of(admin.sends(b'{"site":"x"}')) is Problem.NOT_A_MEMBER
    assert admin.lets_in("Ben", "owner").status_code == 200
    assert ben.get(MEMBERS).status_code == 200


def test_what_is_not_there_is_said_to_be_not_there(server: Running) -> None:
    ann = server.person("Ann").makes()
    assert problem_of(ann.get("/v1/projects/nowhere/members")) is Problem.NO_SUCH_PROJECT
    assert problem_of(ann.post("/v1/projects/nowhere/members", user="Ann", role="viewer")) is Problem.NO_SUCH_PROJECT
    assert problem_of(ann.lets_in("Nobody", "viewer")) is Problem.NO_SUCH_USER
    assert problem_of(ann.delete(f"{MEMBERS}/Nobody")) is Problem.NO_SUCH_USER


@pytest.mark.parametrize(
    "body",
    [
        {"id": "no spaces", "name": "x"},
        {"id": "", "name": "x"},
        {"id": "a" * 65, "name": "x"},
        {"id": "fine", "name": ""},
        {"id": "fine", "name": "x\0"},
        {"id": "fine", "name": "x" * 201},
        {"id": 5, "name": "x"},
        {"name": "x"},
    ],
)
def test_a_project_without_a_proper_id_and_name_is_not_made(server: Running, body: dict[str, object]) -> None:
    ann = server.person("Ann")
    assert problem_of(ann.post("/v1/projects", **body)) is Problem.NOT_READABLE
    assert ann.get("/v1/projects").json()["projects"] == []


def test_a_role_that_does_not_exist_is_not_given(server: Running) -> None:
    ann = server.person("Ann").makes()
    server.person("Ben")
    assert problem_of(ann.lets_in("Ben", "king")) is Problem.NOT_READABLE


@pytest.mark.parametrize("name", ["", " Ann", "Ann ", "A/nn", "Ann\n", "a" * 101, "<b>", "\0"])
def test_a_name_that_would_play_tricks_is_not_given_to_anybody(server: Running, name: str) -> None:
    accounts: Accounts = server.accounts
    assert isinstance(accounts.add(name, "password", admin=False), Refusal)
