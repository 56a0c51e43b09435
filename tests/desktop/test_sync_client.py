"""The way to a server: addresses, answers of ours and of strangers, sign-ins that run out. Real HTTP on this computer."""

from __future__ import annotations

import json
import socket
import threading
from pathlib import Path

import msgspec
import pytest
import zstandard

from forestall.errors import Denied, ForestallError, Unavailable, Unreadable
from forestall.protocol.messages import PAGE_BYTES, Reply
from forestall.protocol.problems import MEDIA_TYPE, SENTENCES, Problem, body
from forestall.store.file import ProjectFile
from forestall_client.address import is_encrypted, server_address
from forestall_client.answers import Answer, ProblemAnswer, SignInNeeded, Unreachable, bad_news, message
from forestall_client.tokens import Tokens
from forestall_desktop.settings.secrets import secrets_in
from forestall_desktop.sync import service
from tests.desktop.people import Person
from tests.desktop.strangers import Stranger, self_made_certificate, stranger
from tests.serving import ANN, PASSWORD, ServerProcess

ADDRESS = "http://127.0.0.1:1"
HTML = Stranger(headers={"Content-Type": "text/html"}, body=b"<html>Welcome to the canteen</html>")
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("fmea.example.com", "https://fmea.example.com"),
        (" HTTP://Plant-7:8440/ ", "http://plant-7:8440"),
        ("https://example.com/forestall/", "https://example.com/forestall"),
        ("http://[::1]:8440", "http://[::1]:8440"),
    ],
)
def test_an_address_is_kept_in_one_way(typed: str, kept: str) -> None:
    assert server_address(typed) == kept


@pytest.mark.parametrize("typed", ["", "ftp://example.com", "http://", "http://a b", "http://x:port", "http://ann:secret@x", "http://x/?q"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable):
        server_address(typed)


def test_who_can_read_along_is_known() -> None:
    assert is_encrypted("https://example.com")
    assert is_encrypted("http://localhost:8440")
    assert is_encrypted("http://[::1]:8440")
    assert not is_encrypted("http://plant-7:8440")


@pytest.mark.parametrize(
    "answer",
    [
        HTML,
        Stranger(404, HTML.headers, HTML.body),
        Stranger(500, HTML.headers, HTML.body),
        Stranger(200, JSON, b'{"hello": "world"}'),
        Stranger(200, JSON, b"not even JSON"),
        Stranger(403, {"Content-Type": MEDIA_TYPE}, b'{"title": "of another house"}'),
        Stranger(200, {**JSON, "Content-Encoding": "gzip"}, b"zipped"),
        Stranger(204, {}, b""),
    ],
)
def test_a_server_that_is_not_ours_is_told_and_nothing_is_remembered(ann: Person, answer: Stranger) -> None:
    with stranger(answer) as address:
        sentence = ann.is_refused("sign-in", address, "--user", ANN, "--password-stdin", feed=PASSWORD)
    assert sentence == f"What answers at {address} is not a Forestall server. Nothing was changed; check the address."
    assert not (ann.home / "secrets.json").exists()


def test_a_server_that_sends_its_callers_on_is_told_with_the_place(ann: Person) -> None:
    with stranger(Stranger(301, {"Location": "https://elsewhere.example.com/"})) as address:
        sentence = ann.is_refused("sign-in", address, "--user", ANN, "--password-stdin", feed=PASSWORD)
    assert "sends its callers on to https://elsewhere.example.com/" in sentence


def test_an_answer_cut_in_the_middle_is_a_matter_of_the_network(ann: Person) -> None:
    with stranger(Stranger(200, JSON, b'{"access', promised=1000)) as address:
        assert "broke off" in ann.is_refused("sign-in", address, "--user", ANN, "--password-stdin", feed=PASSWORD)


def test_an_answer_without_end_is_not_read_to_its_end(ann: Person) -> None:
    with stranger(Stranger(200, JSON, bytes(PAGE_BYTES + 2))) as address:
        assert "larger than any message" in ann.is_refused("sign-in", address, "--user", ANN, "--password-stdin", feed=PASSWORD)


def test_a_small_answer_does_not_unpack_into_a_large_memory() -> None:
    bomb = zstandard.ZstdCompressor().compress(bytes(PAGE_BYTES * 4))
    with pytest.raises(Unreadable, match="not a Forestall server"):
        message(ADDRESS, Answer(200, "application/json", "zstd", body=bomb), Reply)


def test_a_server_nobody_vouches_for_gets_nothing(ann: Person, tmp_path: Path) -> None:
    with stranger(HTML, self_made_certificate(tmp_path)) as address:
        sentence = ann.is_refused("sign-in", address, "--user", ANN, "--password-stdin", feed=PASSWORD)
    assert "cannot be made safe: it shows a certificate that nobody vouches for" in sentence


def test_a_server_that_speaks_no_tls_is_told(ann: Person) -> None:
    with stranger(HTML) as address:
        wrong = address.replace("http:", "https:")
        assert "does not speak TLS" in ann.is_refused("sign-in", wrong, "--user", ANN, "--password-stdin", feed=PASSWORD)


def test_where_nothing_answers_the_work_is_safe(ann: Person) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    sentence = ann.is_refused("sign-in", f"http://127.0.0.1:{port}", "--user", ANN, "--password-stdin", feed=PASSWORD)
    assert sentence.startswith(f"Nothing answers at http://127.0.0.1:{port}")
    assert "safe" in sentence


def test_a_name_nobody_knows_may_be_no_network(ann: Person) -> None:
    sentence = ann.is_refused("sign-in", "http://nowhere.invalid", "--user", ANN, "--password-stdin", feed=PASSWORD)
    assert "there is no network, or the address is wrong" in sentence


@pytest.mark.parametrize("problem", Problem)
def test_every_problem_of_a_server_becomes_its_sentence(problem: Problem) -> None:
    said = SENTENCES[problem]
    news = bad_news(ADDRESS, Answer(said.status, MEDIA_TYPE, body=json.dumps(body(problem)).encode()))
    assert news.sentence == f"{said.title} {said.cure}"
    assert isinstance(news, Unreachable) is (said.status >= 500 or problem in (Problem.TOO_MANY_REQUESTS, Problem.TOO_SLOW))
    ends = (Problem.SIGN_IN_AGAIN, Problem.DEVICE_SIGNED_OUT, Problem.DEACTIVATED)
    assert isinstance(news, SignInNeeded) is (problem in ends)


def test_a_problem_of_a_later_server_is_told_in_its_words_and_plays_no_tricks() -> None:
    told = {"number": 999, "title": "The moon is full.", "detail": "\x1b[31mThe moon is full", "cure": "Wait.\r\n", "more": {}}
    news = bad_news(ADDRESS, Answer(409, MEDIA_TYPE, body=json.dumps(told).encode()))
    assert isinstance(news, ProblemAnswer)
    assert (news.number, news.sentence) == (999, "[31mThe moon is full. Wait.")


@pytest.mark.parametrize(
    ("status", "kind"),
    [(407, Unavailable), (429, Unavailable), (502, Unavailable), (503, Unavailable), (404, Unreadable), (403, Unreadable)],
)
def test_what_stands_between_us_and_a_server_is_told_apart(status: int, kind: type[ForestallError]) -> None:
    assert isinstance(bad_news(ADDRESS, Answer(status, "text/html")), kind)


def test_a_sign_in_that_ran_out_is_renewed_and_kept(ann: Person, server: ServerProcess, shared: str) -> None:
    before = _tokens(ann, server)
    _keep(ann, server, Tokens(before.access, before.refresh, 0))
    ann.does("sync", ann.file)
    assert _tokens(ann, server) != before
    ann.does("sync", ann.file)


def test_a_token_the_server_does_not_know_is_renewed(ann: Person, server: ServerProcess, shared: str) -> None:
    before = _tokens(ann, server)
    _keep(ann, server, Tokens("forged", before.refresh, before.until))
    ann.does("sync", ann.file)
    assert _tokens(ann, server).access != "forged"


def test_programs_that_find_the_sign_in_run_out_together_renew_it_once(ann: Person, server: ServerProcess, shared: str) -> None:
    before = _tokens(ann, server)
    _keep(ann, server, Tokens(before.access, before.refresh, 0))
    failed: list[ForestallError] = []

    def ask() -> None:
        try:
            with ProjectFile(ann.file) as file:
                service.members(ann.home, file)
        except ForestallError as error:
            failed.append(error)

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # A refresh token shown twice would have ended the sign-in for all.
    assert not failed
    ann.does("sync", ann.file)


def test_a_sign_in_that_was_renewed_elsewhere_asks_for_the_password_again(ann: Person, server: ServerProcess, shared: str) -> None:
    stolen = _tokens(ann, server)
    _keep(ann, server, Tokens(stolen.access, stolen.refresh, 0))
    ann.does("sync", ann.file)
    _keep(ann, server, Tokens("forged", stolen.refresh, stolen.until))
    assert "expired. Your work is safe here; sign in again" in ann.is_refused("sync", ann.file)
    assert "Nobody is signed in" in ann.is_refused("sync", ann.file)
    ann.does("sign-in", server.address, "--user", ANN, "--password-stdin", feed=PASSWORD)
    ann.does("sync", ann.file)


def test_damaged_secrets_ask_for_a_new_sign_in(ann: Person, server: ServerProcess, shared: str) -> None:
    secrets_in(ann.home).put(server.address, "not a token")
    assert "sign in again" in ann.is_refused("sync", ann.file)
    (ann.home / "secrets.json").write_text("{broken", encoding="utf-8")
    assert "Nobody is signed in" in ann.is_refused("sync", ann.file)


def test_a_server_that_is_replaced_by_a_stranger_costs_nothing(ann: Person, shared: str, server: ServerProcess) -> None:
    before = ann.state_hash()
    with stranger(HTML) as address:
        secrets_in(ann.home).put(address, msgspec.json.encode(_tokens(ann, server)).decode())
        assert "not a Forestall server" in ann.is_refused("connect", ann.file, address)
    ann.does("sync", ann.file)
    assert ann.state_hash() == before


def test_denials_are_no_reason_to_try_again() -> None:
    news = bad_news(ADDRESS, Answer(403, MEDIA_TYPE, body=json.dumps(body(Problem.NOT_A_MEMBER)).encode()))
    assert isinstance(news, Denied)
    assert not isinstance(news, Unavailable)


def _tokens(person: Person, server: ServerProcess) -> Tokens:
    told = secrets_in(person.home).get(server.address)
    assert told is not None
    return msgspec.json.decode(told, type=Tokens)


def _keep(person: Person, server: ServerProcess, tokens: Tokens) -> None:
    secrets_in(person.home).put(server.address, msgspec.json.encode(tokens).decode())
