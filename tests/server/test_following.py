"""Servers that follow each other over HTTP, with a desktop behind each: both ways, in a ring, after a kill, after every refusal."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import msgspec
import pytest

from forestall.clock import Millis
from forestall.ids import ProjectId, SiteId
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.service import Accounts
from forestall_server.app import wall_clock
from forestall_server.audit.service import Audit
from forestall_server.db import Database
from forestall_server.envelope.service import envelope_of
from forestall_server.events.hub import Hub
from forestall_server.following.home import SignIns
from forestall_server.following.service import Following, Listed
from forestall_server.following.store import FollowingStore
from forestall_server.permissions import Role
from forestall_server.problems import Refusal
from forestall_server.projects.service import Projects
from forestall_server.retention import Retention
from forestall_server.settings import DATABASE_FILE, Settings
from forestall_server.tenants.databases import Databases
from tests.desktop.people import Person
from tests.desktop.strangers import Stranger, stranger
from tests.server.operators import Operator
from tests.server.running import CHEAP, PROJECT, Running, eventually, problem_of, running, typed
from tests.server.running import PASSWORD as PEOPLES_PASSWORD
from tests.serving import ANN, BEN, PASSWORD, ServerProcess

BRIDGE = "bridge"
SITE = SiteId("laptop")
TABLE = "FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n1;Hold;Sticks;Drags;6;Rust;3;6\n"
LONG_TABLE = TABLE + "".join(f"1;Hold;Mode {n};Drags;6;Cause {n};3;6\n" for n in range(1_000))


@dataclass(frozen=True, slots=True)
class Site:
    """A server that knows the bridge, Ann and Ben, and its operator, who sits at its database."""

    address: str
    url: str
    database: Database

    def adds_users(self) -> None:
        accounts = Accounts(self.database, Settings(self.url), wall_clock, os.urandom, Passwords(CHEAP))
        for user in (BRIDGE, ANN, BEN):
            accounts.add(user, PASSWORD, admin=False)

    def follows(self, other: Site, *projects: str) -> None:
        """These projects, or all."""
        wanted = [ProjectId(each) for each in projects]
        self._following().add(other.address, BRIDGE, PASSWORD, wanted, everything=not projects)

    def stops_following(self, other: Site) -> None:
        assert self._following().remove(other.address)

    def followed(self) -> Listed:
        """How it goes with the one server that is followed."""
        (only,) = self._following().listed()
        return only

    def sentence_about(self, project: str) -> str | None:
        return {each.id: each.sentence for each in self.followed().projects}.get(ProjectId(project))

    def lets_in(self, project: str, user: str, role: Role = Role.ANALYST) -> None:
        self._projects().let_in_by_operator(ProjectId(project), user, role)

    def head(self, project: str) -> int | None:
        """How many changes are here; None where the project is not."""
        return next((each.head for each in self._projects().every() if each.id == project), None)

    def secret(self, other: Site) -> str:
        with self.database.reading() as connection:
            return FollowingStore(connection).secret(other.address) or ""

    def health(self) -> dict[str, Any]:
        return dict(httpx.get(f"{self.address}/readyz", verify=False, trust_env=False).json())

    def _following(self) -> Following:
        return Following(self.database, envelope_of(Settings(self.url), wall_clock, os.urandom), Hub(), wall_clock, os.urandom)

    def _projects(self) -> Projects:
        return Projects(Databases(self.database), wall_clock, os.urandom)


MakeSite = Callable[..., Site]
MakePerson = Callable[[str, str], Person]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[MakeSite]:
    """Starts a server."""
    seeds = iter(range(100, 200))
    with ExitStack() as open_:

        def start(name: str, url: str | None = None) -> Site:
            url = url or f"sqlite:///{tmp_path / name}.db"
            server = open_.enter_context(running(url, follows=True, seed=next(seeds), keep_alive_seconds=1))
            made = Site(server.address, url, server.database)
            made.adds_users()
            return made

        yield start


@pytest.fixture
def killable(tmp_path: Path) -> Iterator[tuple[ServerProcess, Site]]:
    """A server in a process of its own."""
    server = ServerProcess(tmp_path)
    server.start()
    url = f"sqlite:///{tmp_path / 'forestall-server.db'}"
    with closing(Database(url)) as database:
        made = Site(server.address, url, database)
        made.adds_users()
        yield server, made
    server.stop()


@pytest.fixture
def person_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> MakePerson:
    """Somebody at a computer of his own."""
    return lambda name, computer: Person(name, tmp_path / computer, monkeypatch, capsys)


@pytest.mark.parametrize("database", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def test_two_desktops_behind_two_servers_work_on_one_project(
    site: MakeSite, person_at: MakePerson, database: str, request: pytest.FixtureRequest
) -> None:
    plant = site("plant", request.getfixturevalue("postgresql_url") if database == "postgresql" else None)
    cloud = site("cloud")
    ann, ben = person_at(ANN, "ann"), person_at(BEN, "ben")
    project = shares(ann, plant, TABLE)
    plant.follows(cloud, project)
    comes_in(ben, cloud, project)
    types_and_it_is_seen(ben, ann, 9)
    types_and_it_is_seen(ann, ben, 2)
    assert ann.state_hash() == ben.state_hash()
    told = plant.followed()
    assert (told.remote.address, told.remote.account, told.remote.sentence) == (cloud.address, BRIDGE, None)
    assert told.remote.succeeded is not None
    assert [(each.id, each.waiting, each.sentence) for each in told.projects] == [(project, 0, None)]
    assert (plant.health()["following"], plant.health()["following_cut_off"]) == (1, 0)
    lines = Audit(plant.database, wall_clock).lines(book=project)
    assert {line.who for line in lines if line.what == "changes.followed"} == {BRIDGE}, "the audit log tells whence they came"


def test_a_server_that_comes_late_to_one_that_has_forgotten_takes_a_snapshot_and_goes_on_both_ways(
    site: MakeSite, person_at: MakePerson
) -> None:
    plant, cloud = site("plant"), site("cloud")
    ann, ben = person_at(ANN, "ann"), person_at(BEN, "ben")
    project = shares(ann, cloud, TABLE)
    cloud.lets_in(project, BRIDGE)
    forgotten = Retention(Databases(cloud.database), lambda: Millis(2**62)).compact(0)
    assert not isinstance(forgotten, Refusal)
    assert forgotten[0].forgotten > 1
    plant.follows(cloud, project)
    comes_in(ben, plant, project)
    assert ben.state_hash() == ann.state_hash()
    types_and_it_is_seen(ben, ann, 9)
    types_and_it_is_seen(ann, ben, 2)
    assert ann.state_hash() == ben.state_hash()
    assert plant.sentence_about(project) is None


def test_three_servers_in_a_ring_bring_desktops_on_each_to_one_truth(site: MakeSite, person_at: MakePerson) -> None:
    plant, cloud, supplier = site("plant"), site("cloud"), site("supplier")
    ann, ben, laptop = person_at(ANN, "ann"), person_at(BEN, "ben"), person_at(BEN, "laptop")
    project = shares(ann, plant, TABLE)
    plant.lets_in(project, BRIDGE)
    plant.follows(cloud)
    comes_in(ben, cloud, project)
    cloud.follows(supplier)
    comes_in(laptop, supplier, project)
    supplier.follows(plant)
    types_and_it_is_seen(laptop, ann, 9)
    types_and_it_is_seen(ben, laptop, 2)
    types_and_it_is_seen(ann, ben, 5)
    laptop.does("sync", laptop.file)
    assert ann.state_hash() == ben.state_hash() == laptop.state_hash()


def test_a_server_killed_in_the_middle_gets_the_rest_when_it_is_back(
    site: MakeSite, killable: tuple[ServerProcess, Site], person_at: MakePerson
) -> None:
    plant, (process, cloud) = site("plant"), killable
    ann, ben = person_at(ANN, "ann"), person_at(BEN, "ben")
    project = shares(ann, plant, LONG_TABLE)
    plant.follows(cloud, project)
    eventually(lambda: bool(cloud.head(project)), "the first page arrives")
    process.kill()
    ann.does("set", ann.file, ann.line("Rust")["id"], "occurrence", "9")
    ann.does("sync", ann.file)
    eventually(lambda: "Nothing answers" in str(plant.followed().remote.sentence), "the cut is told")
    told = plant.followed()
    assert told.projects[0].waiting > 0
    assert plant.health()["following_cut_off"] == 1
    process.start()
    eventually(lambda: cloud.head(project) == plant.head(project), "the rest arrives")
    comes_in(ben, cloud, project)
    assert ben.state_hash() == ann.state_hash()
    eventually(lambda: plant.health()["following_cut_off"] == 0, "all is well again")


def test_a_follower_that_is_killed_goes_on_where_it_was(
    site: MakeSite, killable: tuple[ServerProcess, Site], person_at: MakePerson
) -> None:
    cloud, (process, plant) = site("cloud"), killable
    ann, ben = person_at(ANN, "ann"), person_at(BEN, "ben")
    project = shares(ann, cloud, LONG_TABLE)
    cloud.lets_in(project, BRIDGE)
    plant.follows(cloud)
    eventually(lambda: bool(plant.head(project)), "the first page arrives")
    process.kill()
    process.start()
    eventually(lambda: cloud.head(project) == plant.head(project), "the rest arrives")
    comes_in(ben, plant, project)
    assert ben.state_hash() == ann.state_hash()
    for secret in (PASSWORD, *msgspec.json.decode(plant.secret(cloud)).values()):
        assert str(secret) not in (process.data / "log").read_text(encoding="utf-8")


def test_a_project_of_ours_is_not_given_away_to_whoever_names_its_id(site: MakeSite, person_at: MakePerson) -> None:
    plant, cloud = site("plant"), site("cloud")
    project = shares(person_at(ANN, "ann"), plant, TABLE)
    with httpx.Client(base_url=cloud.address, verify=False, trust_env=False) as thief:
        token = thief.post("/v1/session", json={"name": BRIDGE, "password": PASSWORD}).json()["access_token"]
        thief.post("/v1/projects", json={"id": project, "name": "Guessed"}, headers={"Authorization": f"Bearer {token}"})
    plant.follows(cloud)
    eventually(lambda: "no member of it here" in (plant.sentence_about(project) or ""), "the project is looked at and left alone")
    assert cloud.head(project) == 0


def test_an_owner_here_decides_whether_the_other_server_may_change_a_project(site: MakeSite, person_at: MakePerson) -> None:
    plant, cloud = site("plant"), site("cloud")
    project = shares(person_at(ANN, "ann"), plant, TABLE)
    plant.lets_in(project, BRIDGE, Role.VIEWER)
    plant.follows(cloud)
    eventually(lambda: "may only read this project here" in (plant.sentence_about(project) or ""), "the project is left alone")
    assert cloud.head(project) is None


def test_a_project_that_is_nowhere_is_told_and_the_others_go_on(site: MakeSite, person_at: MakePerson) -> None:
    plant, cloud = site("plant"), site("cloud")
    project = shares(person_at(ANN, "ann"), plant, TABLE)
    plant.follows(cloud, "Nowhere", project)
    eventually(lambda: cloud.head(project) == plant.head(project), "the other arrives")
    assert plant.sentence_about(project) is None
    assert "is not here" in str(plant.sentence_about("Nowhere"))


def test_a_project_of_which_the_service_account_is_no_member_there_is_told(site: MakeSite, person_at: MakePerson) -> None:
    plant, cloud = site("plant"), site("cloud")
    project = shares(person_at(BEN, "ben"), cloud, TABLE)
    plant.follows(cloud, project)
    eventually(lambda: plant.sentence_about(project) is not None, "it is told")
    assert plant.head(project) is None
    cloud.lets_in(project, BRIDGE)
    plant.follows(cloud, project)
    eventually(lambda: plant.head(project) == cloud.head(project), "it comes at once where it is asked for again")
    eventually(lambda: plant.sentence_about(project) is None, "the sentence goes")


def test_a_server_that_is_followed_no_more_is_left_alone(site: MakeSite, person_at: MakePerson) -> None:
    plant, cloud = site("plant"), site("cloud")
    ann = person_at(ANN, "ann")
    project = shares(ann, plant, TABLE)
    plant.follows(cloud, project)
    eventually(lambda: cloud.head(project) == plant.head(project), "all arrives")
    plant.stops_following(cloud)
    assert plant.health()["following"] == 0
    assert plant.secret(cloud) == ""


@pytest.mark.parametrize("where", ["at a stranger", "at nobody", "at a server"])
def test_whoever_cannot_be_followed_is_told_in_one_sentence_and_nothing_is_kept(
    operator: Operator, tmp_path: Path, server: Running, where: str
) -> None:
    operator.types("user", "add", BRIDGE, "--data", str(tmp_path), feed=PASSWORD)
    server.person(BRIDGE)
    said = {"at a stranger": "not a Forestall server", "at nobody": "Nothing answers", "at a server": "name or the password is wrong"}
    html = Stranger(headers={"Content-Type": "text/html"}, body=b"<html>Welcome to the canteen</html>")
    with stranger(html) as strange:
        address = {"at a stranger": strange, "at nobody": "http://127.0.0.1:1", "at a server": server.address}[where]
        add = ("follow", "add", address, "--user", BRIDGE, "--all", "--data", str(tmp_path))
        operator.forgets()
        code, out, err = operator.types(*add, feed="wrong")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert said[where] in err
    assert operator.types("follow", "list", "--data", str(tmp_path)) == (0, "", "")


def test_a_service_account_without_a_counterpart_here_is_told(operator: Operator, tmp_path: Path, server: Running) -> None:
    add = ("follow", "add", server.address, "--user", BRIDGE, "--all", "--data", str(tmp_path))
    operator.forgets()
    code, _, err = operator.types(*add, feed=PASSWORD)
    assert (code, err.count("\n")) == (1, 1)
    assert f"forestall-server user add {BRIDGE}" in err


def test_a_server_is_followed_listed_and_removed(operator: Operator, tmp_path: Path, server: Running) -> None:
    person = server.person(BRIDGE).makes()
    here = ("--data", str(tmp_path))
    operator.types("user", "add", BRIDGE, *here, feed=PASSWORD)
    operator.forgets()
    code, out, err = operator.types("follow", "add", server.address, "--user", BRIDGE, "--project", PROJECT, *here, feed=PEOPLES_PASSWORD)
    assert (code, out, err) == (0, f"{server.address} is followed as {BRIDGE}\n", "")
    code, out, _ = operator.types("follow", "list", *here)
    assert (code, out) == (0, f"{server.address}  as {BRIDGE}  1 projects  last success: never\n")
    told = json.loads(operator.types("follow", "list", "--json", *here)[1])
    project = {"id": PROJECT, "waiting": 0, "sentence": None}
    remote = {"address": server.address, "user": BRIDGE, "all": False, "succeeded": None, "sentence": None}
    assert told == {"following": [remote | {"projects": [project]}]}
    refresh = msgspec.json.decode(secret_of(tmp_path, server.address) or "{}")["refresh"]
    assert operator.types("follow", "remove", server.address, *here)[0] == 0
    assert secret_of(tmp_path, server.address) is None
    assert problem_of(person.post("/v1/session/refresh", refresh_token=refresh)).name == "SIGN_IN_AGAIN", "the sign-in there goes on"
    assert operator.types("follow", "remove", server.address, *here)[0] == 1


def test_an_operator_lets_a_user_into_a_project_whoever_owns_it(operator: Operator, own_server: Running) -> None:
    own_server.person(BRIDGE).makes()
    ann = own_server.person(ANN)
    operator.forgets()
    here = ("--database", own_server.settings.database)
    assert operator.types("project", "let-in", PROJECT, ANN, "--role", "analyst", *here) == (0, f"Ann is analyst of {PROJECT} now\n", "")
    assert ann.pushes(SITE, *typed(SITE, 1, 1)).taken
    assert operator.types("project", "let-in", "Nowhere", ANN, "--role", "analyst", *here)[0] == 1


def shares(person: Person, server: Site, table: str) -> str:
    """Somebody makes a project behind a server; gives its id."""
    person.does("sign-in", server.address, "--user", person.name, "--password-stdin", feed=PASSWORD)
    person.imports(table)
    project = str(person.asks("connect", person.file, server.address)["project"])
    person.does("sync", person.file)
    return project


def comes_in(person: Person, server: Site, project: str) -> None:
    """The operator of a server lets somebody into a project that came from elsewhere, and he clones it."""
    eventually(lambda: bool(server.head(project)), "the project comes here")
    server.lets_in(project, person.name)
    person.does("sign-in", server.address, "--user", person.name, "--password-stdin", feed=PASSWORD)
    person.does("clone", server.address, project, person.file)


def types_and_it_is_seen(author: Person, reader: Person, rating: int) -> None:
    """One types behind one server, the other sees it behind another."""
    author.does("sync", author.file)
    author.does("set", author.file, author.line("Rust")["id"], "occurrence", str(rating))
    author.does("sync", author.file)
    eventually(lambda: _sees(reader, rating), f"{reader.name} sees what {author.name} typed")


def _sees(reader: Person, rating: int) -> bool:
    reader.does("sync", reader.file)
    return bool(reader.line("Rust")["occurrence"] == rating)


def secret_of(data: Path, address: str) -> str | None:
    settings = Settings(f"sqlite:///{data / DATABASE_FILE}", data=data)
    with closing(Database(settings.database)) as database:
        return SignIns(database, envelope_of(settings, wall_clock, os.urandom)).get(address)
