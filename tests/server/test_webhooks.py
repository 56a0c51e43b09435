"""Programs are told what happened: signed, at least once, also where somebody is killed in between, and nowhere they must not be called."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import pytest

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Millis, Stamp
from forestall.ids import EntityId, ProjectId, SiteId
from forestall_server.accounts.store import Principal
from forestall_server.accounts.tries import FREE_TRIES
from forestall_server.audit.service import Audit
from forestall_server.keys import TenantId
from forestall_server.outward import PUBLIC_ALONE, Calling
from forestall_server.permissions import Permission, Role
from forestall_server.problems import Refusal
from forestall_server.projects.permits import Permit
from forestall_server.tenants.service import Tenants
from forestall_server.webhooks.delivering import CLAIM_SECONDS, GONE, TRIES_MAX, Deliverer, Turn
from forestall_server.webhooks.ears import BATCH_SECONDS, WAITING_MAX, Ears
from forestall_server.webhooks.events import CHOOSABLE, IN_A_PROJECT, MEANINGS, Event
from forestall_server.webhooks.places import may_be_called, weakness
from forestall_server.webhooks.sending import call, trusted
from forestall_server.webhooks.service import Asking, Counted, Shown, Webhooks
from forestall_server.webhooks.signing import is_ours
from forestall_server.webhooks.store import Delivery, Standing
from tests.forking import Forked
from tests.postgres import Cluster
from tests.server.operators import Operator
from tests.server.outgoing import Rooms, rooms_at
from tests.server.posting import certificate_in
from tests.server.receiving import HERE, Receiver, receiving
from tests.server.running import PROJECT, Running, eventually, problem_of, running

DOCS = Path(__file__).parents[2] / "docs" / "webhooks.md"
BEN_LAPTOP = SiteId("ben-laptop")
STATUS, DUE = FieldName("status"), FieldName("due")


@pytest.fixture(scope="module")
def rooms_on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rooms]:
    with rooms_at(f"sqlite:///{tmp_path_factory.mktemp('hooks') / 'server.db'}") as rooms:
        yield rooms


@pytest.fixture(scope="module")
def rooms_on_postgresql(postgresql_cluster: Cluster) -> Iterator[Rooms]:
    with postgresql_cluster.fresh_database("hooks") as url, rooms_at(url) as rooms:
        yield rooms


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def rooms(request: pytest.FixtureRequest) -> Rooms:
    rooms: Rooms = request.getfixturevalue(f"rooms_on_{request.param}")
    rooms.emptied()
    return rooms


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def ann(rooms: Rooms) -> Principal:
    ann = rooms.person("Ann", admin=True)
    rooms.makes(ann)
    return ann


def webhooks(rooms: Rooms, calling: Calling = HERE) -> Webhooks:
    return Webhooks(rooms.databases, rooms.accounts.envelope, calling, rooms.clock, rooms.chance)


def deliverer(rooms: Rooms, calling: Calling = HERE) -> Deliverer:
    return Deliverer(rooms.database, rooms.accounts.envelope, calling, rooms.clock, rooms.chance)


def ears(rooms: Rooms) -> Ears:
    return Ears(rooms.databases, rooms.clock, rooms.chance)


def added(rooms: Rooms, to: Receiver, *events: Event, project: bool = False, texts: bool = False) -> Shown:
    asking = Asking(TenantId("default"), PROJECT) if project else Asking(TenantId("default"))
    shown = webhooks(rooms).add(asking, to.url, events or [Event.PROJECT_CHANGED], texts=texts)
    assert isinstance(shown, Shown), shown
    return shown


def tells(rooms: Rooms) -> Turn:
    """One turn of the job, after a while."""
    rooms.passes(BATCH_SECONDS + 1)
    ears(rooms).listen()
    return deliverer(rooms).deliver()


def test_what_came_in_is_told_once_and_in_short(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    rooms.types(ann, "element", "before", text="Not told: it was before")
    shown = added(rooms, receiver)
    assert tells(rooms) == Turn()
    for n in range(3):
        rooms.types(ann, "failure", f"f{n}", text="Cable breaks")
    rooms.types(ann, "element", "e", text="Cable")
    assert tells(rooms) == Turn(taken=1)
    (came,) = receiver.came
    assert came.path == "/hook?of=acme"
    assert came.data == {"project": PROJECT, "from": 2, "to": 5, "changes": 4, "kinds": {"element": 1, "failure": 3}}
    assert is_ours(came.headers, came.body, shown.secret, rooms.clock.at // 1000)
    assert not is_ours(came.headers, came.body + b" ", shown.secret, rooms.clock.at // 1000)
    assert not is_ours(came.headers, came.body, shown.secret, rooms.clock.at // 1000 + 301)
    assert b"Cable" not in came.body
    assert tells(rooms) == Turn()


def test_what_comes_in_quickly_is_told_together(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    added(rooms, receiver)
    for n in range(4):
        rooms.types(ann, "element", f"e{n}", text="Cable")
        ears(rooms).listen()
    rooms.passes(BATCH_SECONDS)
    ears(rooms).listen()
    deliverer(rooms).deliver()
    assert sorted((each.data["from"], each.data["to"]) for each in receiver.came) == [(1, 1), (2, 4)]


def test_actions_revisions_and_conflicts_are_told_as_they_are_now(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    added(rooms, receiver, *(IN_A_PROJECT - {Event.MEMBER_CHANGED}))
    named = added(rooms, receiver, Event.ACTION_COMPLETED, project=True, texts=True)
    rooms.types(ann, "action", "a1", text="Seal the cable", due="2027-01-01", status="open")
    rooms.types(ann, "action", "a2", text="Test it", due="2028-01-01", status="completed")
    first = rooms.types(ann, "action", "a3", text="Undone again", status="completed")
    rooms.types(ann, "action", "a3", {STATUS: (first,)}, status="implementation pending")
    rooms.types(ann, "baseline", "b1", text="Rev A", state="approved")
    rooms.brings(ann, Change(Dot(BEN_LAPTOP, 1), Stamp(99), "Ann", "action", EntityId("a2"), {DUE: "2028-02-02"}, {}, 1))
    tells(rooms)
    assert receiver.only("action.due").data["actions"] == [{"id": "a1", "due": "2027-01-01", "status": "open"}]
    assert receiver.only("revision.released").data == {"project": PROJECT, "revisions": [{"id": "b1"}], "count": 1}
    assert receiver.only("conflict.appeared").data == {
        "project": PROJECT,
        "entities": [{"id": "a2", "kind": "action", "cells": 1}],
        "count": 1,
        "cells": 1,
    }
    done = {len(each.data["actions"][0]): each.data["actions"][0] for each in receiver.came if each.told["type"] == "action.completed"}
    assert done[3] == {"id": "a2", "due": "2028-02-02", "status": "completed"}
    assert done[4] == {**done[3], "text": "Test it"}, "only where the project's own webhook asks for it"
    assert named.hook.texts


def test_an_action_is_told_on_the_day_on_which_it_is_due(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    added(rooms, receiver, Event.ACTION_DUE)
    rooms.types(ann, "action", "soon", text="Seal", due="2027-01-17", status="open")
    rooms.types(ann, "action", "done", text="Seal", due="2027-01-17", status="completed")
    tells(rooms)
    assert receiver.came == []
    days = (Millis(1_800_144_000_000) - rooms.clock.at) / 1000  # 2027-01-17 00:00
    rooms.passes(days)
    tells(rooms)
    tells(rooms)
    assert [each["id"] for each in receiver.only("action.due").data["actions"]] == ["soon"]


def test_people_and_members_are_told_to_their_own_tenant_alone(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    acme = TenantId("acme")
    assert not isinstance(Tenants(rooms.databases, rooms.clock).add(acme, {}), Refusal)
    other = rooms.person("Other", tenant=acme)
    rooms.person("Ben")
    added(rooms, receiver, *CHOOSABLE)
    for _ in range(FREE_TRIES):
        rooms.accounts.sign_in("Ben", "not the password")
    rooms.accounts.sign_in("Other", "not the password")
    rooms.accounts.sign_in("my password in the wrong field", "x")
    rooms.people.set_active(ann, "Ben", active=False)
    rooms.lets_in(ann, "Ben", Role.VIEWER)
    rooms.makes(other, ProjectId("Hidden"))
    rooms.makes(ann, ProjectId("Second"))
    tells(rooms)
    assert [each["user"] for each in receiver.only("account.sign_in_failed").data["events"]] == ["Ben"] * FREE_TRIES
    assert [each["user"] for each in receiver.only("account.locked").data["events"]] == ["Ben"]
    assert receiver.only("account.deactivated").data["events"][0]["by"] == "Ann"
    assert [(each.data["project"], each.data["events"][0]["what"]) for each in receiver.came if each.told["type"] == "member.changed"] == [
        (PROJECT, "member.set")
    ]
    assert [each.data["project"] for each in receiver.came if each.told["type"] == "project.added"] == ["Second"]


def test_what_fails_comes_again_under_the_same_id_with_longer_waits_and_is_given_up_in_the_end(
    rooms: Rooms, ann: Principal, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    shown = added(rooms, receiver)
    rooms.types(ann, "element", "e", text="Cable")
    ears(rooms).listen()
    receiver.answers = [(503, {})] * TRIES_MAX
    waits = []
    (message,) = listed(rooms, shown)
    for n in range(TRIES_MAX):
        assert deliverer(rooms).deliver() == (Turn(put_off=1) if n < TRIES_MAX - 1 else Turn(given_up=1))
        (message,) = listed(rooms, shown)
        waits.append((message.due - rooms.clock.at) / 60_000)
        assert deliverer(rooms).deliver() == Turn(), "not before its time"
        rooms.passes((message.due - rooms.clock.at) / 1000)
    assert all(2**n / 2 <= wait <= 2**n for n, wait in enumerate(waits[:9]))
    assert max(waits) <= 12 * 60
    assert len({each.id for each in receiver.came}) == 1
    assert (message.standing, message.status, message.sentence) == (Standing.DEAD, 503, "It answered 503")
    asking = Asking(TenantId("default"))
    assert webhooks(rooms).replay(asking, shown.hook.id, "msg_another").__class__ is Refusal
    assert webhooks(rooms).replay(asking, shown.hook.id, message.id) == 1
    assert deliverer(rooms).deliver() == Turn(taken=1)
    assert len({each.id for each in receiver.came}) == 1
    assert {record.levelname for record in caplog.records if "given up" in record.getMessage()} == {"WARNING"}
    caplog.clear()


def listed(rooms: Rooms, shown: Shown, standing: Standing | None = None) -> list[Delivery]:
    found = webhooks(rooms).deliveries(Asking(shown.hook.tenant), shown.hook.id, standing)
    assert not isinstance(found, Refusal)
    return found


def test_a_receiver_says_how_long_to_wait(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    shown = added(rooms, receiver)
    rooms.types(ann, "element", "e", text="Cable")
    receiver.answers = [(429, {"Retry-After": "7200"})]
    assert tells(rooms) == Turn(put_off=1)
    assert listed(rooms, shown)[0].due - rooms.clock.at == 7200 * 1000


def test_a_receiver_that_is_gone_is_left_alone_until_somebody_switches_it_on(
    rooms: Rooms, ann: Principal, receiver: Receiver, caplog: pytest.LogCaptureFixture
) -> None:
    shown = added(rooms, receiver)
    rooms.types(ann, "element", "e", text="Cable")
    receiver.answers = [(410, {})]
    assert tells(rooms) == Turn(given_up=1)
    caplog.clear()
    (counted,) = granted_list(rooms)
    assert (counted.hook.why, counted.dead) == (GONE, 1)
    rooms.types(ann, "element", "e2", text="Cable")
    assert tells(rooms) == Turn()
    webhooks(rooms).switch(Asking(TenantId("default")), shown.hook.id, on=True)
    assert tells(rooms) == Turn(taken=1)
    assert receiver.came[-1].data["changes"] == 1, "what happened meanwhile"


def granted_list(rooms: Rooms) -> list[Counted]:
    found = webhooks(rooms).listed(None)
    assert not isinstance(found, Refusal)
    return found


def test_redirects_are_not_followed(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    shown = added(rooms, receiver)
    rooms.types(ann, "element", "e", text="Cable")
    receiver.answers = [(307, {"Location": receiver.url})]
    assert tells(rooms) == Turn(put_off=1)
    assert len(receiver.came) == 1
    assert "redirects are not followed" in listed(rooms, shown)[0].sentence


def test_a_name_that_leads_into_the_own_network_leads_nowhere(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    port = receiver.url.split(":")[2].split("/")[0]
    for scheme in ("http", "https"):
        shown = webhooks(rooms, PUBLIC_ALONE).add(Asking(TenantId("default")), f"{scheme}://localhost:{port}/", [Event.PROJECT_CHANGED])
        assert isinstance(shown, Shown)
        rooms.types(ann, "element", "e", text="Cable")
        rooms.passes(BATCH_SECONDS + 1)
        ears(rooms).listen()
        deliverer(rooms, PUBLIC_ALONE).deliver()
        assert "not a public address" in listed(rooms, shown)[0].sentence
    assert receiver.came == []


def test_the_certificate_must_say_the_name_that_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = certificate_in(tmp_path, "localhost")
    with receiving(certificate) as receiver:
        assert call(receiver.url, b"{}", {}, HERE.networks).sentence == "It cannot be reached (ConnectError)"
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        trusted.cache_clear()
        assert call(receiver.url, b"{}", {}, HERE.networks).status is None, "it is called by its number"
        networks = (*HERE.networks, ip_network("::1/128"))
        assert call(receiver.url.replace("127.0.0.1", "localhost"), b"{}", {}, networks).status == 204
    trusted.cache_clear()
    assert [each.headers["host"].partition(":")[0] for each in receiver.came] == ["localhost"]


@pytest.mark.parametrize(
    ("address", "scheme", "may"),
    [
        ("93.184.215.14", "https", True),
        ("93.184.215.14", "http", False),
        ("10.1.2.3", "https", False),
        ("10.9.2.3", "http", True),
        ("127.0.0.1", "https", False),
        ("169.254.169.254", "https", False),
        ("100.64.0.1", "https", False),
        ("0.0.0.0", "https", False),
        ("224.0.0.1", "https", False),
        ("::1", "https", False),
        ("::ffff:127.0.0.1", "https", False),
        ("::ffff:10.9.2.3", "https", True),
        ("64:ff9b::7f00:1", "https", False),
        ("2002:7f00:1::", "https", False),
        ("fe80::1", "https", False),
        ("fd00::1", "https", False),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", "https", True),
    ],
)
def test_which_addresses_may_be_called(address: str, scheme: str, may: bool) -> None:
    assert may_be_called(ip_address(address), (ip_network("10.9.0.0/16"),), scheme) is may


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://",
        "https://ann:secret@example.org/",
        "https://example.org/#there",
        "https://10.0.0.1/",
        "https://[::1]/",
        "http://example.org:port/",
        "https://example.org/\r\nX: 1",
        "https://example.org/ ä",
        "https://" + "a" * 3000,
    ],
)
def test_what_can_be_no_address_is_refused_at_once(url: str) -> None:
    assert weakness(url, ())


def test_a_new_secret_signs_beside_the_old_one_for_a_while(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    old = added(rooms, receiver)
    new = webhooks(rooms).change_secret(Asking(TenantId("default")), old.hook.id, overlap_hours=2)
    assert isinstance(new, Shown)
    for hours, both in ((0, True), (3, False)):
        rooms.passes(hours * 3600)
        rooms.types(ann, "element", f"e{hours}", text="Cable")
        tells(rooms)
        came = receiver.came[-1]
        signs = [is_ours(came.headers, came.body, each.secret, rooms.clock.at // 1000) for each in (new, old)]
        assert signs == [True, both]


def test_a_receiver_that_does_not_keep_up_gets_fewer_messages_and_misses_nothing(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    shown = added(rooms, receiver)
    for _ in range(WAITING_MAX):
        webhooks(rooms).try_out(Asking(TenantId("default")), shown.hook.id)
    for n in range(3):
        rooms.types(ann, "element", f"e{n}", text="Cable")
        rooms.passes(BATCH_SECONDS + 1)
        assert ears(rooms).listen() == 0
    for _ in range(3):
        tells(rooms)
    assert receiver.only("project.changed").data["changes"] == 3


def test_a_killed_deliverer_loses_nothing(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    added(rooms, receiver)
    rooms.types(ann, "element", "e", text="Cable")
    ears(rooms).listen()
    receiver.held.clear()
    killed = Forked(_delivers, rooms.url, rooms.clock.at)
    assert receiver.here.wait(30)
    killed.kill()
    receiver.held.set()
    assert deliverer(rooms).deliver() == Turn(), "it may still be on its way"
    rooms.passes(CLAIM_SECONDS + 1)
    assert deliverer(rooms).deliver() == Turn(taken=1)
    first, again = receiver.came
    assert (first.id, first.body) == (again.id, again.body)


def _delivers(url: str, at: int) -> None:
    with rooms_at(url) as rooms:
        rooms.clock.at = Millis(at)
        deliverer(rooms).deliver()


def test_two_who_listen_and_send_at_once_tell_everything_once(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    added(rooms, receiver, Event.PROJECT_CHANGED, Event.ACTION_COMPLETED)
    rooms.types(ann, "action", "a", text="Seal", status="completed")
    with ThreadPoolExecutor(4) as pool:
        written = sum(pool.map(lambda _: ears(rooms).listen(), range(4)))
        sent = sum(pool.map(lambda _: deliverer(rooms).deliver(), range(4)), Turn())
    assert (written, sent) == (2, Turn(taken=2))
    assert sorted(receiver.types()) == ["action.completed", "project.changed"]


def test_old_messages_are_forgotten_and_those_on_their_way_are_not(rooms: Rooms, ann: Principal, receiver: Receiver) -> None:
    shown = added(rooms, receiver)
    webhooks(rooms).try_out(Asking(TenantId("default")), shown.hook.id)
    deliverer(rooms).deliver()
    rooms.passes(31 * 24 * 3600)
    webhooks(rooms).try_out(Asking(TenantId("default")), shown.hook.id)
    assert webhooks(rooms).forget() == "1 old messages forgotten"
    assert [each.standing for each in listed(rooms, shown)] == [Standing.WAITING]


def test_an_owner_has_a_program_told_of_the_project_and_a_moderator_may_too(each_server: Running) -> None:
    ann, ben = each_server.person("Ann").makes(), each_server.person("Ben")
    path = f"/v1/projects/{PROJECT}/webhooks"
    made = ann.post(path, url="https://hooks.invalid/jira", events=["action.completed"], texts=True).json()
    assert made["secret"].startswith("whsec_")
    assert "secret" not in ann.get(path).json()["webhooks"][0]
    ann.lets_in("Ben", "analyst")
    assert problem_of(ben.get(path)).name == "ROLE_TOO_SMALL"
    ann.lets_in("Ben", "moderator")
    assert ben.get(path).json()["webhooks"][0]["id"] == made["id"]
    changed = ben.http.put(f"{path}/{made['id']}", json={"url": "https://hooks.invalid/2", "events": ["conflict.appeared"]})
    assert (changed.json()["events"], changed.json()["texts"]) == (["conflict.appeared"], False)
    assert ben.http.put(f"{path}/{made['id']}/standing", json={"on": False}).json()["why"] == "It was switched off"
    assert ben.post(f"{path}/{made['id']}/secret").json()["secret"] != made["secret"]
    assert ben.post(f"{path}/{made['id']}/test").status_code == 202
    assert [each["type"] for each in ben.get(f"{path}/{made['id']}/messages").json()["messages"]] == ["webhook.test"]
    assert ben.post(f"{path}/{made['id']}/replay").json() == {"messages": 0}
    assert ben.delete(f"{path}/{made['id']}").status_code == 204
    told = {line.what for line in Audit(each_server.database, each_server.clock).lines() if line.what.startswith("webhook.")}
    assert told == {
        "webhook.added",
        "webhook.set",
        "webhook.switched",
        "webhook.secret-changed",
        "webhook.tried",
        "webhook.replayed",
        "webhook.removed",
    }


def test_an_administrator_sees_all_webhooks_and_cannot_read_a_project_by_one(server: Running) -> None:
    ann, ben = server.person("Ann").makes(), server.person("Ben", admin=True)
    ann.post(f"/v1/projects/{PROJECT}/webhooks", url="https://hooks.invalid/jira", events=["action.completed"], texts=True)
    assert problem_of(ann.get("/v1/webhooks")).name == "NOT_AN_ADMINISTRATOR"
    (seen,) = ben.get("/v1/webhooks").json()["webhooks"]
    assert (seen["project"], seen["maker"]) == (PROJECT, "Ann")
    told = ben.post("/v1/webhooks", url="https://hooks.invalid/all", events=["action.completed"], texts=True)
    assert problem_of(told).name == "WEBHOOK_REFUSED"
    taken = ben.http.put(f"/v1/webhooks/{seen['id']}", json={"url": "https://hooks.invalid/mine", "events": ["action.due"], "texts": True})
    assert problem_of(taken).name == "WEBHOOK_REFUSED"
    assert problem_of(ben.get(f"/v1/webhooks/{seen['id']}/messages")).name == "WEBHOOK_REFUSED"
    assert ben.delete(f"/v1/webhooks/{seen['id']}").status_code == 204


def test_an_operator_makes_a_webhook_and_the_job_tells_it(
    tmp_path: Path, operator: Operator, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORESTALL_SERVER_WEBHOOK_NETWORKS", "127.0.0.0/8, ::1/128")
    here = ("--data", str(tmp_path))
    code, out, err = operator.types("webhooks", "add", receiver.url, "--event", "project.added", "--json", *here)
    assert (code, err) == (0, "")
    made = json.loads(out)
    url = f"sqlite:///{tmp_path / 'forestall-server.db'}"
    with running(url, data=tmp_path, calling=HERE) as server:
        server.person("Ann").makes()
    assert operator.types("webhooks", "test", made["id"], *here)[0] == 0
    operator.forgets()
    code, out, _ = operator.types("job", "run", "webhooks", *here)
    assert (code, out) == (0, "1 messages written, 2 taken, 0 put off, 0 given up\n")
    assert sorted(receiver.types()) == ["project.added", "webhook.test"]
    told = json.loads(operator.types("webhooks", "list", "--json", *here)[1])["webhooks"]
    assert [(each["id"], each["url"], each["waiting"]) for each in told] == [(made["id"], receiver.url, 0)]
    assert operator.types("webhooks", "messages", made["id"], *here)[1].count("taken") == 2
    assert json.loads(operator.types("webhooks", "rotate", made["id"], "--json", *here)[1])["secret"] != made["secret"]
    assert operator.types("webhooks", "switch", made["id"], "off", *here)[0] == 0
    assert operator.types("webhooks", "replay", made["id"], *here)[1] == "0 messages are sent again\n"
    assert operator.types("webhooks", "remove", made["id"], *here)[0] == 0
    code, _, err = operator.types("webhooks", "remove", made["id"], *here)
    assert (code, err.count("\n")) == (1, 1)
    assert operator.types("webhooks", "add", "https://10.0.0.1/", "--event", "project.added", *here)[0] == 1


def test_the_leader_tells_by_itself(tmp_path: Path, receiver: Receiver) -> None:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    with rooms_at(url) as rooms:
        ann = rooms.person("Ann")
        rooms.makes(ann)
        added(rooms, receiver)
        rooms.types(ann, "element", "e", text="Cable")
    with running(url, calling=HERE):
        eventually(lambda: bool(receiver.came), "the server told the webhook")


def test_the_page_about_webhooks_shows_how_to_verify_a_call(rooms: Rooms, receiver: Receiver) -> None:
    (told,) = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    page: dict[str, Any] = {}
    exec(told, page)
    shown = added(rooms, receiver)
    webhooks(rooms).try_out(Asking(TenantId("default")), shown.hook.id)
    deliverer(rooms).deliver()
    (came,) = receiver.came
    assert page["verified"](came.headers, came.body, shown.secret, rooms.clock.at // 1000)
    assert not page["verified"](came.headers, came.body + b" ", shown.secret, rooms.clock.at // 1000)
    assert not page["verified"](came.headers, came.body, shown.secret, rooms.clock.at // 1000 + 301)


def test_the_page_about_webhooks_names_every_event() -> None:
    page = DOCS.read_text(encoding="utf-8")
    missing = [event for event in Event if event.value not in page and f"`.{event.value.partition('.')[2]}`" not in page]
    assert not missing, "tell in docs/webhooks.md when these are sent"


def test_every_event_has_a_meaning() -> None:
    assert MEANINGS.keys() == set(Event)


def test_a_secret_is_shown_to_nobody_who_prints_it(rooms: Rooms, receiver: Receiver) -> None:
    shown = added(rooms, receiver)
    assert shown.secret not in repr(shown)


def test_only_what_the_role_allows_is_redeemed_for_the_service_too(rooms: Rooms, ann: Principal) -> None:
    ben = rooms.person("Ben")
    asking = Asking(ben.tenant, PROJECT, "Ben", "", Permit(ben, Permission.SET_WEBHOOKS))
    assert isinstance(webhooks(rooms).listed(asking), Refusal)
