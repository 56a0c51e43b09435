"""A second factor: set up, asked for, each code good once, recovery codes, and a tenant that wants one from everybody."""

from collections.abc import Iterator
from contextlib import contextmanager

import pyotp
import pytest
from sqlalchemy import update

from forestall.protocol.problems import Problem
from forestall_server.accounts.tries import FREE_TRIES
from forestall_server.tables import tenant
from tests.server.operators import Operator
from tests.server.running import PASSWORD, Person, Running, problem_of


def shown(server: Running, secret: str, *, later: int = 0) -> str:
    """What the app shows on a telephone with the server's time."""
    return pyotp.TOTP(secret).generate_otp(server.clock.at // 1000 // 30 + later)


def enrols(server: Running, person: Person) -> tuple[str, list[str]]:
    secret = person.post("/v1/me/second-factor", password=PASSWORD).json()["secret"]
    answer = person.post("/v1/me/second-factor/confirm", code=shown(server, secret))
    assert answer.status_code == 200, answer.content
    server.passes(60)  # the code of then is used up
    return secret, answer.json()["recovery_codes"]


def signs_in(server: Running, code: str | None = None) -> Problem | None:
    answer = server.visitor().post("/v1/session", name="Ann", password=PASSWORD, code=code)
    return None if answer.status_code == 201 else problem_of(answer)


@contextmanager
def wanted_from_everybody(server: Running) -> Iterator[None]:
    try:
        _want(server, True)
        yield
    finally:
        _want(server, False)


def _want(server: Running, wanted: bool) -> None:
    with server.database.writing() as connection:
        connection.execute(update(tenant).values(mfa_required=wanted))


def test_once_set_up_a_password_alone_does_not_do(each_server: Running) -> None:
    ann = each_server.person("Ann")
    assert not ann.get("/v1/me").json()["second_factor"]
    secret, _ = enrols(each_server, ann)
    assert ann.get("/v1/me").json()["second_factor"]
    assert signs_in(each_server) is Problem.CODE_NEEDED
    assert signs_in(each_server, "000000") is Problem.WRONG_CODE
    assert signs_in(each_server, shown(each_server, secret)) is None


def test_a_code_works_once_and_a_telephone_may_be_half_a_minute_wrong(each_server: Running) -> None:
    secret, _ = enrols(each_server, each_server.person("Ann"))
    code = shown(each_server, secret)
    assert signs_in(each_server, code) is None
    assert signs_in(each_server, code) is Problem.WRONG_CODE
    assert signs_in(each_server, shown(each_server, secret, later=2)) is Problem.WRONG_CODE
    assert signs_in(each_server, shown(each_server, secret, later=1)) is None


def test_each_recovery_code_signs_in_once(each_server: Running) -> None:
    _, codes = enrols(each_server, each_server.person("Ann"))
    assert len(set(codes)) == 10
    assert signs_in(each_server, codes[0].upper().replace("-", " ")) is None
    assert signs_in(each_server, codes[0]) is Problem.WRONG_CODE
    assert signs_in(each_server, codes[1]) is None


def test_who_guesses_codes_has_to_wait(server: Running) -> None:
    secret, _ = enrols(server, server.person("Ann"))
    assert {signs_in(server, f"{n:06}") for n in range(FREE_TRIES)} == {Problem.WRONG_CODE}
    assert signs_in(server, shown(server, secret)) is Problem.TOO_MANY_TRIES


def test_nothing_is_asked_for_before_a_code_was_confirmed(server: Running) -> None:
    ann = server.person("Ann")
    assert problem_of(ann.post("/v1/me/second-factor/confirm", code="123456")) is Problem.NO_SECOND_FACTOR
    assert problem_of(ann.post("/v1/me/second-factor", password="guess")) is Problem.WRONG_PASSWORD
    begun = ann.post("/v1/me/second-factor", password=PASSWORD).json()
    assert begun["uri"].startswith("otpauth://totp/Forestall:Ann?secret=")
    assert problem_of(ann.post("/v1/me/second-factor/confirm", code="000000")) is Problem.WRONG_CODE
    assert signs_in(server) is None


def test_it_is_taken_away_with_password_and_code(server: Running) -> None:
    ann = server.person("Ann")
    secret, _ = enrols(server, ann)
    assert problem_of(ann.post("/v1/me/second-factor", password=PASSWORD)) is Problem.NO_SECOND_FACTOR
    assert problem_of(ann.post("/v1/me/second-factor/remove", password=PASSWORD, code="000000")) is Problem.WRONG_CODE
    assert ann.post("/v1/me/second-factor/remove", password=PASSWORD, code=shown(server, secret)).status_code == 204
    assert signs_in(server) is None


def test_where_the_tenant_wants_one_nothing_works_until_it_is_set_up(each_server: Running) -> None:
    each_server.accounts.add("Ann", PASSWORD, admin=False)
    ann = each_server.visitor()
    with wanted_from_everybody(each_server):
        session = ann.post("/v1/session", name="Ann", password=PASSWORD).json()
    assert session["second_factor_needed"]
    ann.shows(session["access_token"])
    assert problem_of(ann.get("/v1/projects")) is Problem.SECOND_FACTOR_NEEDED
    enrols(each_server, ann)
    assert ann.get("/v1/projects").status_code == 200


def test_a_tenant_that_wants_one_from_now_on_reaches_who_is_signed_in_at_the_next_renewal(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    ann = server.visitor()
    session = ann.post("/v1/session", name="Ann", password=PASSWORD).json()
    with wanted_from_everybody(server):
        renewed = ann.post("/v1/session/refresh", refresh_token=session["refresh_token"]).json()
    ann.shows(renewed["access_token"])
    assert problem_of(ann.get("/v1/projects")) is Problem.SECOND_FACTOR_NEEDED


@pytest.mark.parametrize("too", [True, False])
def test_an_operator_helps_who_lost_the_telephone(own_server: Running, operator: Operator, too: bool) -> None:
    enrols(own_server, own_server.person("Ann"))
    more = ["--second-factor"] if too else []
    assert operator.types("user", "reset", "Ann", *more, "--database", own_server.settings.database)[0] == 0
    assert signs_in(own_server) is (None if too else Problem.CODE_NEEDED)
