"""People are reminded of what is theirs and due: once a day, whoever is killed in between; and nobody who wants none, or may not read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest
from sqlalchemy import Insert, select

from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.ids import ProjectId
from forestall_server.accounts.store import Principal
from forestall_server.keys import TenantId
from forestall_server.mail.letters import is_address
from forestall_server.mail.reminders import Reminding
from forestall_server.mail.sending import CLAIM_SECONDS, Sending
from forestall_server.mail.service import KEEP_DAYS, Mails
from forestall_server.mail.store import Mail, Reminders, Standing
from forestall_server.outward import STARTTLS, TLS, Mailing
from forestall_server.permissions import Role
from forestall_server.problems import Refusal
from forestall_server.settings import settings_from
from forestall_server.tables import mail, one_time, tenant
from tests.forking import Forked
from tests.postgres import Cluster
from tests.server.operators import Operator
from tests.server.outgoing import Rooms, rooms_at
from tests.server.posting import HOST, NAME, PASSWORD, SENDER, Sink, certificate_in, mail_server
from tests.server.running import Running, problem_of, running

SERVER = "https://fmea.example.org"
WHERE = {"FORESTALL_SERVER_PUBLIC_URL": SERVER}
DAY_SECONDS = 24 * 3600
ANN, BEN = "ann@example.org", "ben@example.org"


@pytest.fixture(scope="module")
def rooms_on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rooms]:
    with rooms_at(f"sqlite:///{tmp_path_factory.mktemp('mail') / 'server.db'}") as rooms:
        yield rooms


@pytest.fixture(scope="module")
def rooms_on_postgresql(postgresql_cluster: Cluster) -> Iterator[Rooms]:
    with postgresql_cluster.fresh_database("mail") as url, rooms_at(url) as rooms:
        yield rooms


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def rooms(request: pytest.FixtureRequest) -> Rooms:
    rooms: Rooms = request.getfixturevalue(f"rooms_on_{request.param}")
    rooms.emptied()
    return rooms


@pytest.fixture
def sink() -> Iterator[Sink]:
    with mail_server() as sink:
        yield sink


@pytest.fixture
def ann(rooms: Rooms) -> Principal:
    """She owns a project, in which an action of Ben's is late, and one of her own is due soon."""
    ann = rooms.person("Ann", ANN)
    rooms.person("Ben", BEN)
    rooms.makes(ann)
    rooms.lets_in(ann, "Ben", Role.VIEWER)
    rooms.types(ann, "person", "p-ann", text="Ann")
    rooms.types(ann, "person", "p-ben", text="Mr B.", mail="BEN@example.org")
    rooms.types(ann, "failure", "mode", text="Cable breaks")
    rooms.types(ann, "failure", "cause", text="Salt <b>water</b>")
    rooms.types(ann, "line", "line", parent="mode", cause="cause")
    rooms.types(ann, "action", "late", parent="line", text="Seal the cable", owner="p-ben", due="2027-01-10", status="open")
    rooms.types(ann, "action", "soon", text="Test it", owner="p-ann", due="2027-01-20", status="open")
    rooms.types(ann, "action", "later", text="Not yet", owner="p-ann", due="2027-03-20", status="open")
    rooms.types(ann, "action", "done", text="Long done", owner="p-ann", due="2027-01-01", status="completed")
    rooms.types(ann, "action", "dayless", text="Some day", owner="p-ann", status="open")
    return ann


def reminding(rooms: Rooms, sink: Sink) -> Reminding:
    return Reminding(rooms.databases, sink.mailing(), SERVER, rooms.clock, rooms.chance)


def sending(rooms: Rooms, sink: Sink, mailing: Mailing | None = None) -> Sending:
    return Sending(rooms.database, rooms.people, mailing or sink.mailing(), SERVER, rooms.clock, rooms.chance)


def mails(rooms: Rooms, sink: Sink) -> Mails:
    return Mails(rooms.database, sink.mailing(), rooms.clock, rooms.chance)


def reminds(rooms: Rooms, sink: Sink) -> None:
    reminding(rooms, sink).remind()
    sending(rooms, sink).send()


def text_of(message: EmailMessage, sort: str = "plain") -> str:
    body = message.get_body((sort,))
    assert body is not None
    return str(body.get_content())


def listed(rooms: Rooms, sink: Sink) -> list[Mail]:
    return mails(rooms, sink).listed(None)


def test_each_person_gets_what_is_hers_and_due_in_one_mail_a_day(rooms: Rooms, ann: Principal, sink: Sink) -> None:
    assert reminding(rooms, sink).remind() == "2 reminders written, for 2 people with something due"
    assert reminding(rooms, sink).remind() == "0 reminders written, for 2 people with something due"
    assert sending(rooms, sink).send() == "2 mails sent, 0 put off, 0 given up"
    assert sending(rooms, sink).send() == "0 mails sent, 0 put off, 0 given up"
    to_ben, to_ann = sink.to(BEN), sink.to(ANN)
    assert to_ben["Subject"] == "Forestall: 1 action due, 1 of them late"
    assert "2027-01-10 (5 days late)  Seal the cable" in text_of(to_ben)
    assert "against: Cable breaks – Salt <b>water</b>" in text_of(to_ben)
    assert "Salt &lt;b&gt;water" in text_of(to_ben, "html")
    assert "<b>" not in text_of(to_ben, "html")
    assert [each for each in ("Test it", "Not yet", "Long done", "Some day") if each in text_of(to_ann)] == ["Test it"]
    (calendar,) = [each for each in to_ben.iter_attachments() if each.get_content_type() == "text/calendar"]
    told = str(calendar.get_content())
    assert "BEGIN:VTODO" in told
    assert "DUE;VALUE=DATE:20270110" in told
    assert to_ben["From"] == SENDER
    assert to_ben["Date"].startswith("Fri, 15 Jan 2027 08:00:00")
    rooms.passes(DAY_SECONDS)
    reminds(rooms, sink)
    assert len(sink.mails) == 4


def test_reminders_wait_for_the_hour_of_the_day(rooms: Rooms, ann: Principal, sink: Sink) -> None:
    rooms.passes(-3 * 3600)
    assert reminding(rooms, sink).remind() == "reminders go out from 6 o'clock on"
    assert listed(rooms, sink) == []


def test_nobody_is_written_to_who_may_not_read_the_project_or_cannot_be_told_from_another(rooms: Rooms, ann: Principal, sink: Sink) -> None:
    acme = TenantId("acme")
    with rooms.database.writing() as connection:
        connection.execute(_tenant(acme))
    rooms.person("Outside", "outside@example.org")
    rooms.person("Elsewhere", "elsewhere@example.org", tenant=acme)
    for name in ("Twin one", "Twin two"):
        rooms.person(name, "twins@example.org")
        rooms.lets_in(ann, name, Role.VIEWER)
    for name in ("Outside", "Elsewhere", "Nobody", "twins"):
        rooms.types(ann, "person", f"p-{name}", text=name, mail="twins@example.org" if name == "twins" else "")
        rooms.types(ann, "action", f"a-{name}", text="Late", owner=f"p-{name}", due="2027-01-01", status="open")
    rooms.people.set_active(None, "Ben", active=False)
    reminds(rooms, sink)
    assert [each["To"] for each in sink.mails] == [ANN]


def _tenant(name: TenantId) -> Insert:
    told = {"title": name, "created": 0, "region": "", "mfa_required": False, "standing": "open"}
    return tenant.insert().values(id=name, **told)


def test_a_person_decides_how_often(rooms: Rooms, ann: Principal, sink: Sink) -> None:
    ben = Principal("Ben", False, "", Millis(0))
    mails(rooms, sink).set_wish(ben, Reminders.OFF)
    mails(rooms, sink).set_wish(ann, Reminders.WEEKLY)
    for _ in range(8):  # from a Friday on
        reminds(rooms, sink)
        rooms.passes(DAY_SECONDS)
    assert [(each["To"], each["Date"][:16]) for each in sink.mails] == [(ANN, "Mon, 18 Jan 2027")]


@pytest.mark.drill
def test_a_killed_sender_sends_again_and_under_the_same_name(rooms: Rooms, ann: Principal, sink: Sink) -> None:
    mails(rooms, sink).set_wish(ann, Reminders.OFF)
    reminding(rooms, sink).remind()
    sink.held.clear()
    killed = Forked(_sends, rooms.url, sink.port, rooms.clock.at)
    assert sink.here.wait(30)
    killed.kill()
    sink.held.set()
    assert sending(rooms, sink).send() == "0 mails sent, 0 put off, 0 given up"
    rooms.passes(CLAIM_SECONDS + 1)
    assert sending(rooms, sink).send() == "1 mails sent, 0 put off, 0 given up"
    first, again = sink.mails
    assert first["Message-ID"] == again["Message-ID"]


def _sends(url: str, port: int, at: int) -> None:
    with rooms_at(url) as rooms:
        rooms.clock.at = Millis(at)
        sending(rooms, Sink(port)).send()


def test_while_the_mail_server_is_away_mails_wait(rooms: Rooms, ann: Principal, sink: Sink) -> None:
    reminding(rooms, sink).remind()
    gone = Mailing(HOST, SENDER, 1, "none")
    for _ in range(30):
        with pytest.raises(Unavailable, match="takes nothing: it does not answer"):
            sending(rooms, sink, gone).send()
    assert sending(rooms, sink).send() == "2 mails sent, 0 put off, 0 given up"


def test_an_address_that_is_refused_is_given_up_and_one_that_is_busy_is_tried_again(rooms: Rooms, ann: Principal, sink: Sink) -> None:
    sink.answers = {ANN: "550 no such mailbox of Ann", BEN: "450 busy"}
    reminding(rooms, sink).remind()
    with pytest.raises(Unavailable, match="0 mails sent, 1 put off, 1 given up"):
        sending(rooms, sink).send()
    told = {each.account: each for each in listed(rooms, sink)}
    assert (told["Ann"].standing, told["Ann"].sentence, told["Ann"].body) == (Standing.DEAD, "The mail server answered 550", "")
    assert (told["Ben"].standing, told["Ben"].sentence) == (Standing.WAITING, "The mail server answered 450")
    sink.answers = {}
    assert sending(rooms, sink).send() == "0 mails sent, 0 put off, 0 given up", "not before its time"
    rooms.passes(61)
    assert sending(rooms, sink).send() == "1 mails sent, 0 put off, 0 given up"
    rooms.passes((KEEP_DAYS + 1) * DAY_SECONDS)
    assert mails(rooms, sink).forget() == "2 old mails forgotten"


def test_an_invitation_is_mailed_and_its_token_lies_nowhere_before(rooms: Rooms, sink: Sink) -> None:
    assert not isinstance(rooms.people.invite(None, "Ann", mail=ANN), Refusal)
    with rooms.database.writing() as connection:
        connection.execute(one_time.delete())
    assert mails(rooms, sink).invite(None, "Ann") is None
    with rooms.database.reading() as connection:
        assert connection.execute(select(mail.c.body)).scalar_one() == ""
        assert connection.execute(select(one_time)).all() == []
    sending(rooms, sink).send()
    found = re.search(r"redeem https://fmea.example.org --token (\S+)", text_of(sink.to(ANN)))
    assert found
    assert rooms.people.redeem(found[1], "a good long password of hers") == "Ann"
    assert mails(rooms, sink).invite(None, "Nobody").__class__ is Refusal


def test_whoever_has_no_address_cannot_be_invited_by_mail(server: Running) -> None:
    ann, ben = server.person("Ann", admin=True), server.person("Ben")
    assert problem_of(ann.post("/v1/users/Ben/mail")).name == "NO_MAIL"
    assert problem_of(ben.post("/v1/users/Ann/mail")).name == "NOT_AN_ADMINISTRATOR"
    assert ann.get("/v1/mails").json() == {"mails": [], "next": None}
    assert ben.get("/v1/me/reminders").json() == {"reminders": "daily", "mail": None, "mails": False}
    assert ben.http.put("/v1/me/reminders", json={"reminders": "weekly"}).json()["reminders"] == "weekly"


def test_one_click_in_a_mail_ends_the_reminders(tmp_path: Path, sink: Sink) -> None:
    url = f"sqlite:///{tmp_path / 'server.db'}"
    with rooms_at(url) as rooms:
        ann = rooms.person("Ann", ANN)
        rooms.makes(ann)
        rooms.types(ann, "person", "p", text="Ann")
        rooms.types(ann, "action", "a", text="Seal", owner="p", due="2027-01-10", status="open")
        reminds(rooms, sink)
        path = sink.to(ANN)["List-Unsubscribe"].strip("<>").removeprefix(SERVER)
        assert sink.to(ANN)["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        with running(url) as server:
            anybody = server.visitor()
            assert "No more" in anybody.get(path).text
            rooms.passes(DAY_SECONDS)
            assert reminding(rooms, sink).remind().startswith("1 reminders"), "looking at the page changes nothing"
            assert anybody.http.post(path, data={"List-Unsubscribe": "One-Click"}).status_code == 200
            assert anybody.http.post(path + "x").status_code == 404
        rooms.passes(DAY_SECONDS)
        assert reminding(rooms, sink).remind().startswith("0 reminders")


def test_mails_go_encrypted_and_signed_in_where_that_is_wanted(
    tmp_path: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    certificate = certificate_in(tmp_path)
    with mail_server(certificate) as sink:
        told = {"HOST": HOST, "PORT": str(sink.port), "FROM": SENDER, "USER": NAME, "PASSWORD_FILE": str(tmp_path / "password")}
        (tmp_path / "password").write_text(f"{PASSWORD}\n")
        monkeypatch.setenv("FORESTALL_SERVER_PUBLIC_URL", SERVER)
        for name, value in told.items():
            monkeypatch.setenv(f"FORESTALL_SERVER_MAIL_{name}", value)
        here = ("mail", "test", ANN, "--data", str(tmp_path))
        code, _, err = operator.types(*here)
        assert (code, "nobody this server trusts vouches for it" in err) == (1, True)
        monkeypatch.setenv("FORESTALL_SERVER_MAIL_CA", str(certificate))
        assert operator.types(*here) == (0, f"{HOST} took it\n", "")
        (tmp_path / "password").write_text("another")
        code, _, err = operator.types(*here)
        assert (code, "the name or the password is wrong" in err, PASSWORD in err) == (1, True, False)
        assert len(sink.mails) == 1
    caplog.clear()  # what the mail server thinks of it


def test_an_operator_sees_how_mails_stand_and_a_mail_server_that_is_away_is_a_failed_job(
    tmp_path: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    here = ("--data", str(tmp_path))
    assert operator.types("mail", "test", ANN, *here)[0] == 1
    monkeypatch.setenv("FORESTALL_SERVER_MAIL_HOST", HOST)
    monkeypatch.setenv("FORESTALL_SERVER_MAIL_PORT", "1")
    assert operator.types("mail", "status", *here)[0] == 2, "nobody said from whom mails come"
    monkeypatch.setenv("FORESTALL_SERVER_MAIL_FROM", SENDER)
    assert operator.types("mail", "status", *here)[0] == 2, "nobody said where people reach this server"
    monkeypatch.setenv("FORESTALL_SERVER_PUBLIC_URL", SERVER)
    assert operator.types("user", "invite", "Ann", "--mail", ANN, *here)[0] == 0
    assert operator.types("mail", "invite", "Ann", *here)[:2] == (0, "Ann is mailed the way to a password\n")
    assert operator.types("mail", "invite", "Ben", *here)[0] == 1
    assert operator.types("mail", "test", "not an address", *here)[0] == 1
    code, _, err = operator.types("job", "run", "mail", *here)
    assert (code, err.count("\n")) == (1, 1)
    assert "failed 1 times" in operator.types("job", "list", *here)[1]
    told = json.loads(operator.types("mail", "status", "--json", *here)[1])
    assert (told["waiting"], told["mails"][0]["user"], told["mails"][0]["tries"]) == (1, "Ann", 0)
    assert operator.types("mail", "status", *here)[1].startswith("1 waiting, 0 sent, 0 dead\n")
    assert operator.types("job", "run", "reminders", *here)[0] == 0
    caplog.clear()


@pytest.mark.parametrize(
    "told",
    [
        {"HOST": HOST},
        {"HOST": HOST, "FROM": "nobody"},
        {"HOST": HOST, "FROM": SENDER, "SECURITY": "some"},
        {"HOST": HOST, "FROM": SENDER, "SECURITY": "none", "USER": "a", "PASSWORD": "b"},
        {"HOST": HOST, "FROM": SENDER, "HOUR": "25"},
    ],
)
def test_settings_that_cannot_be_meant_are_refused_in_a_sentence(told: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="FORESTALL_SERVER_MAIL_"):
        settings_from({f"FORESTALL_SERVER_MAIL_{name}": value for name, value in told.items()} | WHERE, data=tmp_path)


def test_the_usual_port_follows_from_how_mails_are_encrypted(tmp_path: Path) -> None:
    for security, port in ((STARTTLS, 587), (TLS, 465), ("none", 25)):
        told = {"MAIL_HOST": HOST, "MAIL_FROM": SENDER, "MAIL_SECURITY": security}
        mailing = settings_from({f"FORESTALL_SERVER_{name}": value for name, value in told.items()} | WHERE, data=tmp_path).mailing
        assert mailing is not None
        assert mailing.port == port


@pytest.mark.parametrize("told", ["", None, "ann", "ann@x\r\nBcc: ben@x", "ann@x,ben@x", "ä@x.org", "a b@x", "<ann@x>"])
def test_what_is_no_address_is_never_written_to(told: str | None) -> None:
    assert not is_address(told)


def test_a_title_of_several_lines_forges_no_header(rooms: Rooms, sink: Sink) -> None:
    ann = rooms.person("Ann", ANN)
    assert not isinstance(rooms.projects.add(ann, ProjectId("odd"), "Odd\r\nBcc: ben@example.org"), Refusal)
    rooms.types(ann, "person", "p", text="Ann", project=ProjectId("odd"))
    rooms.types(ann, "action", "a", text="Seal\nBcc: x", owner="p", due="2027-01-10", status="open", project=ProjectId("odd"))
    reminds(rooms, sink)
    assert sink.to(ANN)["Bcc"] is None
    assert "Odd Bcc: ben@example.org" in text_of(sink.to(ANN))
