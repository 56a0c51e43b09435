"""Signing in through the company: a browser, a loopback address, a device without either; accounts and roles that come with it.

A real OpenID provider answers.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from forestall.protocol.problems import Problem
from forestall_server.app import wall_clock
from forestall_server.directory.company import challenge_of
from tests.server.companies import CompanyProvider, company_provider
from tests.server.operators import Operator
from tests.server.running import PASSWORD, PROJECT, Person, Running, problem_of, running

VERIFIER = "v" * 43
LOOPBACK = "http://127.0.0.1:9999/back"


@pytest.fixture(scope="module")
def provider() -> Iterator[CompanyProvider]:
    with company_provider() as found:
        found.knows("u1", preferred_username="Ann", email="ann@example.com", groups=["engineers"])
        found.knows("u2", preferred_username="Ben")
        yield found


@pytest.fixture(scope="module")
def company_server(provider: CompanyProvider, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with serving(provider, tmp_path_factory.mktemp("company")) as server:
        yield server


@pytest.fixture
def server(company_server: Running) -> Iterator[Running]:
    with company_server.emptied():
        company_server.clock.at = wall_clock()  # the provider looks at the real one
        yield company_server


@contextmanager
def serving(provider: CompanyProvider, folder: Path, **more: Any) -> Iterator[Running]:
    with running(f"sqlite:///{folder / 'server.db'}", issuer=provider.issuer, **more) as server:
        yield server


def begins(visitor: Person, **more: str) -> dict[str, str]:
    answer = visitor.post("/v1/session/company", challenge=challenge_of(VERIFIER), device="laptop", **more)
    assert answer.status_code == 201, answer.content
    return dict(answer.json())


def goes_through(server: Running, provider: CompanyProvider, address: str, subject: str = "u1") -> httpx.Response:
    """A browser signs in at the provider, and comes back."""
    back = provider.vouches_for(subject, address)
    assert back.startswith(server.address)
    return server.visitor().http.get(back)


def signs_in(server: Running, provider: CompanyProvider, subject: str = "u1") -> httpx.Response:
    visitor = server.visitor()
    begun = begins(visitor, redirect=LOOPBACK, state="s" * 43)
    landed = goes_through(server, provider, begun["address"], subject)
    assert landed.status_code == 303, landed.text
    told = parse_qs(urlsplit(landed.headers["location"]).query)
    assert landed.headers["location"].startswith(LOOPBACK)
    assert told["state"] == ["s" * 43]
    return visitor.post("/v1/session/company/token", code=told["code"][0], verifier=VERIFIER)


def test_who_comes_from_the_company_gets_an_account_and_a_session(server: Running, provider: CompanyProvider) -> None:
    session = signs_in(server, provider).json()
    ann = server.visitor()
    ann.shows(session["access_token"])
    assert ann.get("/v1/me").json()["user"] == "Ann"
    assert signs_in(server, provider).json()["user"] == "Ann"
    assert [each["name"] for each in ann.get("/v1/devices").json()["devices"]] == ["laptop", "laptop"]
    assert problem_of(server.visitor().post("/v1/session", name="Ann", password="")) is Problem.NOT_READABLE


def test_the_code_is_worth_nothing_without_the_secret_and_nothing_twice(server: Running, provider: CompanyProvider) -> None:
    visitor = server.visitor()
    begun = begins(visitor, redirect=LOOPBACK, state="s" * 43)
    landed = goes_through(server, provider, begun["address"])
    code = parse_qs(urlsplit(landed.headers["location"]).query)["code"][0]
    thief = visitor.post("/v1/session/company/token", code=code, verifier="x" * 43)
    assert problem_of(thief) is Problem.COMPANY_SIGN_IN_FAILED
    assert visitor.post("/v1/session/company/token", code=code, verifier=VERIFIER).status_code == 201
    assert problem_of(visitor.post("/v1/session/company/token", code=code, verifier=VERIFIER)) is Problem.COMPANY_SIGN_IN_FAILED


def test_a_browser_that_comes_back_twice_or_from_nowhere_is_sent_away(server: Running, provider: CompanyProvider) -> None:
    begun = begins(server.visitor(), redirect=LOOPBACK)
    back = provider.vouches_for("u1", begun["address"])
    assert server.visitor().http.get(back).status_code == 303
    assert server.visitor().http.get(back).status_code == 400
    assert server.visitor().get("/v1/session/company/back", state="made up", code="x").status_code == 400


def test_the_answer_to_another_question_is_not_taken(server: Running, provider: CompanyProvider) -> None:
    one, other = (begins(server.visitor(), redirect=LOOPBACK) for _ in range(2))
    stolen = parse_qs(urlsplit(provider.vouches_for("u1", one["address"])).query)["code"][0]
    state = parse_qs(urlsplit(other["address"]).query)["state"][0]
    assert server.visitor().get("/v1/session/company/back", state=state, code=stolen).status_code == 400


def test_only_this_computer_is_a_place_to_come_back_to(server: Running) -> None:
    for elsewhere in (
        "https://evil.example/",
        "http://127.0.0.1.evil.example:80/",
        "http://localhost:1/",
        "http://127.0.0.1:80@evil.example/",
    ):
        answer = server.visitor().post("/v1/session/company", challenge=challenge_of(VERIFIER), redirect=elsewhere)
        assert problem_of(answer) is Problem.NOT_READABLE


def test_a_device_without_a_browser_shows_a_code_and_waits(server: Running, provider: CompanyProvider) -> None:
    device, browser = server.visitor(), server.visitor()
    begun = begins(device)
    assert begun["address"].endswith("/v1/session/company/device")
    ask = {"code": begun["code"], "verifier": VERIFIER}
    assert problem_of(device.post("/v1/session/company/token", **ask)) is Problem.NOT_SIGNED_IN_YET
    assert "Type the code" in browser.get("/v1/session/company/device").text
    assert browser.http.post("/v1/session/company/device", data={"user_code": "WRONG"}).status_code == 400
    page = browser.http.post("/v1/session/company/device", data={"user_code": begun["user_code"].lower()})
    assert "laptop" in page.text
    address = page.text.partition('href="')[2].partition('"')[0].replace("&amp;", "&")
    assert "You are signed in" in goes_through(server, provider, address).text
    assert device.post("/v1/session/company/token", **ask).json()["user"] == "Ann"


def test_a_sign_in_takes_ten_minutes_at_most(server: Running, provider: CompanyProvider) -> None:
    begun = begins(server.visitor(), redirect=LOOPBACK)
    back = provider.vouches_for("u1", begun["address"])
    server.passes(600)
    assert server.visitor().http.get(back).status_code == 400


def test_groups_give_roles_and_take_them_away(server: Running, provider: CompanyProvider, operator: Operator) -> None:
    server.person("Cat").makes()
    url = server.settings.database
    assert operator.types("group", "give", "engineers", "analyst", "--project", PROJECT, "--database", url)[0] == 0
    ann = server.visitor()
    ann.shows(signs_in(server, provider).json()["access_token"])
    assert [each["role"] for each in ann.get("/v1/projects").json()["projects"]] == ["analyst"]
    provider.knows("u1", preferred_username="Ann", groups=["marketing"])
    signs_in(server, provider)
    assert ann.get("/v1/projects").json()["projects"] == []
    provider.knows("u1", preferred_username="Ann", groups=["engineers"])


def test_a_user_with_a_password_is_not_handed_over_unless_the_operator_says_so(server: Running, provider: CompanyProvider) -> None:
    server.accounts.add("Ben", PASSWORD, admin=False)
    begun = begins(server.visitor(), redirect=LOOPBACK)
    answer = goes_through(server, provider, begun["address"], "u2")
    assert (answer.status_code, "with a password" in answer.text) == (400, True)


def test_who_is_deactivated_here_does_not_come_in_through_the_company(server: Running, provider: CompanyProvider) -> None:
    boss = server.person("Cat", admin=True)
    signs_in(server, provider)
    assert boss.http.put("/v1/users/Ann", json={"active": False}).status_code == 204
    begun = begins(server.visitor(), redirect=LOOPBACK)
    assert goes_through(server, provider, begun["address"]).status_code == 400


def test_a_server_without_a_company_says_so(own_server: Running) -> None:
    answer = own_server.visitor().post("/v1/session/company", challenge=challenge_of(VERIFIER))
    assert problem_of(answer) is Problem.NO_COMPANY_SIGN_IN
