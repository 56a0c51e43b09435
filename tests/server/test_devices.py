"""Devices and people: signed out from elsewhere, told why, invited, let out and in again."""

import json

from forestall.protocol.problems import Problem
from forestall_server.accounts.held import HELD_SECONDS
from forestall_server.accounts.people import INVITATION_DAYS
from forestall_server.app import wall_clock
from forestall_server.audit.service import Audit
from tests.server.operators import Operator
from tests.server.running import PASSWORD, Person, Running, problem_of

OTHER = "seven purple umbrellas"


def signed_in(server: Running, name: str, device: str, password: str = PASSWORD) -> tuple[Person, dict[str, str]]:
    person = server.visitor()
    session = person.post("/v1/session", name=name, password=password, device=device).json()
    person.shows(session["access_token"])
    return person, session


def devices(person: Person, **query: str) -> list[str]:
    return [each["name"] for each in person.get("/v1/devices", **query).json()["devices"]]


def told(server: Running) -> list[tuple[str, str]]:
    return [(line.who, line.what) for line in Audit(server.database, server.clock).lines(book="")]


def test_a_device_is_listed_under_its_name_and_the_one_that_asks_is_marked(each_server: Running) -> None:
    each_server.accounts.add("Ann", PASSWORD, admin=False)
    ann, _ = signed_in(each_server, "Ann", "laptop")
    each_server.passes(60)
    signed_in(each_server, "Ann", "workshop PC")
    listed = ann.get("/v1/devices").json()["devices"]
    assert [(each["name"], each["here"]) for each in listed] == [("workshop PC", False), ("laptop", True)]


def test_a_device_that_is_signed_out_is_told_so_at_once_and_for_ever(each_server: Running) -> None:
    each_server.accounts.add("Ann", PASSWORD, admin=False)
    laptop, session = signed_in(each_server, "Ann", "laptop")
    phone, _ = signed_in(each_server, "Ann", "phone")
    assert laptop.get("/v1/projects").status_code == 200
    lost = next(each["id"] for each in phone.get("/v1/devices").json()["devices"] if not each["here"])
    assert phone.delete(f"/v1/devices/{lost}").status_code == 204
    answer = laptop.get("/v1/projects")
    assert problem_of(answer) is Problem.DEVICE_SIGNED_OUT
    assert answer.json()["detail"] == "This device was signed out. You signed it out from another device."
    again = laptop.post("/v1/session/refresh", refresh_token=session["refresh_token"])
    assert problem_of(again) is Problem.DEVICE_SIGNED_OUT
    assert devices(phone) == ["phone"]
    assert problem_of(phone.delete(f"/v1/devices/{lost}")) is Problem.NO_SUCH_DEVICE
    assert ("Ann", "session.ended-by-another") in told(each_server)


def test_what_an_operator_signs_out_is_noticed_by_a_running_server_within_seconds(own_server: Running, operator: Operator) -> None:
    ann = own_server.person("Ann")
    url = own_server.settings.database
    assert ann.get("/v1/projects").status_code == 200
    listed = json.loads(operator.types("device", "list", "--json", "--database", url)[1])["devices"]
    assert operator.types("device", "sign-out", listed[0]["id"], "--database", url)[0] == 0
    own_server.passes(HELD_SECONDS)
    assert problem_of(ann.get("/v1/projects")) is Problem.DEVICE_SIGNED_OUT
    assert operator.types("device", "sign-out", listed[0]["id"], "--database", url)[0] == 1


def test_nobody_sees_or_ends_the_devices_of_another_but_an_administrator(server: Running) -> None:
    ann, ben, boss = server.person("Ann"), server.person("Ben"), server.person("Cat", admin=True)
    hers = ann.get("/v1/devices").json()["devices"][0]["id"]
    assert problem_of(ben.get("/v1/devices", user="Ann")) is Problem.NO_SUCH_USER
    assert problem_of(ben.delete(f"/v1/devices/{hers}")) is Problem.NO_SUCH_DEVICE
    assert len(boss.get("/v1/devices", user="ann").json()["devices"]) == 1
    assert boss.delete(f"/v1/devices/{hers}").status_code == 204
    assert ann.get("/v1/projects").json()["detail"].endswith("An administrator of the server signed it out.")


def test_another_password_signs_out_all_other_devices(each_server: Running) -> None:
    each_server.accounts.add("Ann", PASSWORD, admin=False)
    here, _ = signed_in(each_server, "Ann", "laptop")
    elsewhere, _ = signed_in(each_server, "Ann", "phone")
    assert problem_of(here.http.put("/v1/me/password", json={"old": "guess", "new": OTHER})) is Problem.WRONG_PASSWORD
    weak = here.http.put("/v1/me/password", json={"old": PASSWORD, "new": "password1"})
    assert problem_of(weak) is Problem.WEAK_PASSWORD
    assert "common password" in weak.json()["detail"]
    assert here.http.put("/v1/me/password", json={"old": PASSWORD, "new": OTHER}).status_code == 204
    assert here.get("/v1/projects").status_code == 200
    assert "The password was changed." in elsewhere.get("/v1/projects").json()["detail"]
    assert problem_of(here.post("/v1/session", name="Ann", password=PASSWORD)) is Problem.WRONG_PASSWORD
    assert signed_in(each_server, "Ann", "phone", OTHER)[1]["user"] == "Ann"


def test_a_name_makes_no_good_password(server: Running) -> None:
    boss = server.person("Cat", admin=True)
    token = boss.post("/v1/invitations", user="marvellous.ann").json()["token"]
    assert problem_of(server.visitor().post("/v1/session/redeem", token=token, password="marvellous.ann1")) is Problem.WEAK_PASSWORD


def test_who_is_invited_chooses_a_password_once(each_server: Running) -> None:
    boss, visitor = each_server.person("Cat", admin=True), each_server.visitor()
    invited = boss.post("/v1/invitations", user="Ann", mail="ann@example.com").json()
    assert problem_of(visitor.post("/v1/session", name="Ann", password=PASSWORD)) is Problem.WRONG_PASSWORD
    assert [(each["user"], each["invited"]) for each in boss.get("/v1/users").json()["users"]] == [("Ann", True), ("Cat", False)]
    assert visitor.post("/v1/session/redeem", token=invited["token"], password=PASSWORD).json() == {"user": "Ann"}
    assert problem_of(visitor.post("/v1/session/redeem", token=invited["token"], password=OTHER)) is Problem.USED_UP
    assert signed_in(each_server, "Ann", "laptop")[1]["user"] == "Ann"
    assert [each for each in told(each_server) if each[1].startswith("user.")][-2:] == [("Cat", "user.invited"), ("Ann", "user.redeemed")]


def test_an_invitation_ends_after_a_week_and_when_the_next_is_made(server: Running) -> None:
    boss, visitor = server.person("Cat", admin=True), server.visitor()
    first = boss.post("/v1/invitations", user="Ann").json()["token"]
    second = boss.http.post("/v1/users/Ann/reset", json={}).json()["token"]
    assert problem_of(visitor.post("/v1/session/redeem", token=first, password=PASSWORD)) is Problem.USED_UP
    server.passes(INVITATION_DAYS * 24 * 3600)
    assert problem_of(visitor.post("/v1/session/redeem", token=second, password=PASSWORD)) is Problem.USED_UP


def test_a_reset_signs_out_every_device(server: Running) -> None:
    ann, boss = server.person("Ann"), server.person("Cat", admin=True)
    token = boss.http.post("/v1/users/Ann/reset", json={}).json()["token"]
    assert ann.get("/v1/projects").status_code == 200
    server.visitor().post("/v1/session/redeem", token=token, password=OTHER)
    assert problem_of(ann.get("/v1/projects")) is Problem.DEVICE_SIGNED_OUT


def test_who_is_deactivated_is_told_everywhere_and_may_come_back(each_server: Running) -> None:
    ann, boss = each_server.person("Ann"), each_server.person("Cat", admin=True)
    assert ann.get("/v1/projects").status_code == 200
    assert boss.http.put("/v1/users/Ann", json={"active": False}).status_code == 204
    assert "deactivated" in ann.get("/v1/projects").json()["detail"]
    assert problem_of(each_server.visitor().post("/v1/session", name="Ann", password=PASSWORD)) is Problem.DEACTIVATED
    assert boss.http.put("/v1/users/Ann", json={"active": True}).status_code == 204
    assert signed_in(each_server, "Ann", "laptop")[1]["user"] == "Ann"
    assert problem_of(boss.http.put("/v1/users/Cat", json={"active": False})) is Problem.LAST_OWNER


def test_only_administrators_look_after_people(server: Running) -> None:
    ann = server.person("Ann")
    answers = [
        ann.get("/v1/users"),
        ann.post("/v1/invitations", user="Ben"),
        ann.http.post("/v1/users/Ann/reset", json={}),
        ann.http.put("/v1/users/Ann", json={"active": False}),
    ]
    assert {problem_of(each) for each in answers} == {Problem.NOT_AN_ADMINISTRATOR}


def test_an_operator_invites_resets_and_deactivates(operator: Operator, own_server: Running) -> None:
    url, visitor = own_server.settings.database, own_server.visitor()
    own_server.clock.at = wall_clock()  # the operator's program looks at the real one
    code, out, _ = operator.types("user", "invite", "Ann", "--server", own_server.address, "--database", url)
    token = next(line.rpartition(" ")[2] for line in out.splitlines() if "--token" in line)
    assert (code, own_server.address in out) == (0, True)
    assert visitor.post("/v1/session/redeem", token=token, password=PASSWORD).status_code == 200
    reset = json.loads(operator.types("user", "reset", "Ann", "--json", "--database", url)[1])
    assert visitor.post("/v1/session/redeem", token=reset["token"], password=OTHER).status_code == 200
    assert operator.types("user", "deactivate", "Ann", "--database", url)[0] == 0
    assert operator.types("user", "list", "--database", url)[1].split(maxsplit=1) == ["Ann", "deactivated\n"]
    assert operator.types("user", "reactivate", "Ann", "--database", url)[0] == 0
    assert operator.types("user", "reset", "Nobody", "--database", url)[0] == 1
