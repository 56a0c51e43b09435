"""Signing in, staying signed in, signing out; and what happens to those who guess."""

import logging
from pathlib import Path
from typing import Any

import pytest

from forestall.protocol.problems import Problem
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.tries import FREE_TRIES, WAIT_SECONDS_MAX
from forestall_server.problems import Refusal
from tests.server.running import PASSWORD, Person, Running, problem_of


def signs_in(person: Person, name: str = "Ann", password: str = PASSWORD) -> dict[str, Any]:
    answer = person.post("/v1/session", name=name, password=password)
    assert answer.status_code == 201, answer.content
    return dict(answer.json())


def guesses(server: Running, name: str, times: int) -> list[Problem]:
    return [problem_of(server.visitor().post("/v1/session", name=name, password=f"guess {n}")) for n in range(times)]


def works(person: Person, token: str) -> bool:
    person.shows(token)
    answer = person.get("/v1/projects")
    if answer.status_code == 200:
        return True
    assert problem_of(answer) is Problem.SIGN_IN_AGAIN
    assert answer.headers["www-authenticate"] == "Bearer"
    return False


def test_who_knows_the_password_gets_a_token_that_works(each_server: Running) -> None:
    each_server.accounts.add("Ann", PASSWORD, admin=False)
    visitor = each_server.visitor()
    session = signs_in(visitor)
    assert (session["user"], session["expires_in"]) == ("Ann", 15 * 60)
    assert works(visitor, session["access_token"])


def test_a_name_is_found_however_it_is_written(server: Running) -> None:
    server.accounts.add("Änn", PASSWORD, admin=False)
    assert signs_in(server.visitor(), "äNN")["user"] == "Änn"
    assert isinstance(server.accounts.add("ÄNN", PASSWORD, admin=False), Refusal)


def test_a_wrong_password_and_an_unknown_name_sound_the_same(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    wrong, unknown = (server.visitor().post("/v1/session", name=name, password="guess") for name in ("Ann", "Nobody"))
    assert problem_of(wrong) is Problem.WRONG_PASSWORD
    assert wrong.content == unknown.content


def test_without_a_token_nothing_is_told(server: Running) -> None:
    assert not works(server.visitor(), "no token of ours")
    assert problem_of(server.visitor().get("/v1/projects")) is Problem.SIGN_IN_AGAIN


def test_who_guesses_has_to_wait_and_so_has_the_right_password(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    assert set(guesses(server, "Ann", FREE_TRIES)) == {Problem.WRONG_PASSWORD}
    answer = server.visitor().post("/v1/session", name="ann", password=PASSWORD)
    assert problem_of(answer) is Problem.TOO_MANY_TRIES
    server.passes(int(answer.headers["retry-after"]))
    signs_in(server.visitor())


def test_guessing_on_takes_longer_each_time_but_never_for_ever(server: Running) -> None:
    waits = []
    for _ in range(FREE_TRIES + 10):
        answer = server.visitor().post("/v1/session", name="Ann", password="guess")
        if problem_of(answer) is Problem.TOO_MANY_TRIES:
            waits.append(int(answer.headers["retry-after"]))
            server.passes(waits[-1])
            assert problem_of(server.visitor().post("/v1/session", name="Ann", password="guess")) is Problem.WRONG_PASSWORD
    assert waits[:3] == [1, 2, 4]
    assert waits[-1] == WAIT_SECONDS_MAX


def test_guessing_one_name_does_not_slow_down_another(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    assert Problem.TOO_MANY_TRIES in guesses(server, "Ben", FREE_TRIES + 1)
    signs_in(server.visitor())


def test_a_right_password_forgives_the_wrong_ones(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    for _ in range(3):
        guesses(server, "Ann", FREE_TRIES - 1)
        signs_in(server.visitor())


def test_an_access_token_ends_after_a_quarter_of_an_hour(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    ann = server.visitor()
    token = signs_in(ann)["access_token"]
    server.passes(15 * 60 - 0.001)
    assert works(ann, token)
    server.passes(0.001)
    assert not works(ann, token)


def test_a_refresh_token_buys_the_next_pair_and_the_first_access_token_lives_on(each_server: Running) -> None:
    each_server.accounts.add("Ann", PASSWORD, admin=False)
    ann = each_server.visitor()
    first = signs_in(ann)
    second = ann.post("/v1/session/refresh", refresh_token=first["refresh_token"]).json()
    assert works(ann, first["access_token"])
    assert works(ann, second["access_token"])
    assert second["refresh_token"] != first["refresh_token"]


def test_a_refresh_token_shown_twice_ends_the_whole_sign_in_and_no_other(each_server: Running) -> None:
    each_server.accounts.add("Ann", PASSWORD, admin=False)
    ann, laptop = each_server.visitor(), each_server.visitor()
    first, elsewhere = signs_in(ann), signs_in(laptop)
    second = ann.post("/v1/session/refresh", refresh_token=first["refresh_token"]).json()
    assert problem_of(ann.post("/v1/session/refresh", refresh_token=first["refresh_token"])) is Problem.SIGN_IN_AGAIN
    assert problem_of(ann.post("/v1/session/refresh", refresh_token=second["refresh_token"])) is Problem.SIGN_IN_AGAIN
    assert not works(ann, second["access_token"])
    assert works(laptop, elsewhere["access_token"])


@pytest.mark.parametrize("token", ["no token of ours", ".", "x.y", "ü" * 50])
def test_a_strange_refresh_token_buys_nothing(server: Running, token: str) -> None:
    assert problem_of(server.visitor().post("/v1/session/refresh", refresh_token=token)) is Problem.SIGN_IN_AGAIN


def test_an_access_token_buys_nothing(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    session = signs_in(server.visitor())
    assert problem_of(server.visitor().post("/v1/session/refresh", refresh_token=session["access_token"])) is Problem.SIGN_IN_AGAIN


def test_a_sign_in_that_nobody_used_for_a_month_has_ended(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    session = signs_in(server.visitor())
    server.passes(30 * 24 * 3600)
    assert problem_of(server.visitor().post("/v1/session/refresh", refresh_token=session["refresh_token"])) is Problem.SIGN_IN_AGAIN


def test_signing_out_ends_all_tokens_of_this_sign_in(server: Running) -> None:
    server.accounts.add("Ann", PASSWORD, admin=False)
    ann = server.visitor()
    session = signs_in(ann)
    ann.shows(session["access_token"])
    assert ann.delete("/v1/session").status_code == 204
    assert not works(ann, session["access_token"])
    assert problem_of(ann.post("/v1/session/refresh", refresh_token=session["refresh_token"])) is Problem.SIGN_IN_AGAIN


def test_neither_database_nor_log_nor_answer_holds_a_password_or_a_token(
    own_server: Running, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    own_server.accounts.add("Ann", PASSWORD, admin=False)
    ann = own_server.visitor()
    session = signs_in(ann)
    assert works(ann, session["access_token"])
    refused = ann.post("/v1/session", name=["Ann"], password=PASSWORD)
    assert problem_of(refused) is Problem.NOT_READABLE
    own_server.stops()
    secrets = [PASSWORD, session["access_token"], session["refresh_token"], session["access_token"].partition(".")[2]]
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("server.db*")) + refused.content
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name.startswith("forestall"))
    assert not [secret for secret in secrets if secret.encode() in kept or secret in ours]


def test_a_password_is_kept_as_argon2id_at_a_decent_price() -> None:
    passwords = Passwords()
    kept = passwords.hash(PASSWORD)
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.fits(kept, PASSWORD)
    assert not passwords.fits(kept, PASSWORD + " ")
    assert not passwords.fits(None, "nobody's password")
    assert not passwords.fits("not a hash", PASSWORD)
