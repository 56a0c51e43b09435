"""The audit log: who did what stands in it with what it tells, nothing of an FMEA does, and whatever is changed afterwards is found."""

import json
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.clock import Millis
from forestall.ids import SiteId
from forestall.protocol.problems import Problem
from forestall_server.accounts.tries import FREE_TRIES
from forestall_server.audit.chain import BEGINNING, Book, Broken, Entry, Line, Proof, What, chained, proved
from forestall_server.audit.keys import KEY_FILE, key_made_in
from forestall_server.audit.service import Audit
from forestall_server.audit.store import AuditStore, record
from forestall_server.db import Database
from tests.server.operators import Operator
from tests.server.running import PASSWORD, PROJECT, Running, problem_of, running, typed
from tests.worlds import seeded

ANN = SiteId("ann-laptop")
CHANGED = "it was changed after it was written, or the line before was"
NOT_SIGNED = "its signature does not fit: it was changed after it was signed"


def told(server: Running) -> list[tuple[str, str, str]]:
    """(book, who, what) of every line, by time."""
    return [(line.book, line.who, line.what) for line in Audit(server.database, server.clock).lines()]


def proof(server: Running) -> Proof:
    return Audit(server.database, server.clock).prove(None)


def does(server: Running, statement: str) -> None:
    """Somebody with the password of the database."""
    with server.database.writing() as connection:
        connection.exec_driver_sql(statement)


def has_a_history(server: Running) -> None:
    ann = server.person("Ann", admin=True).makes()
    server.accounts.add("Ben", PASSWORD, admin=False)
    ann.lets_in("Ben", "viewer")
    for n in range(1, 5):
        ann.pushes(ANN, *typed(ANN, n, n))


def test_what_people_do_is_told_in_order(each_server: Running) -> None:
    has_a_history(each_server)
    each_server.visitor().post("/v1/session", name="Ben", password="wrong")
    each_server.visitor().post("/v1/session", name="hunter2", password="wrong")
    lines = list(Audit(each_server.database, each_server.clock).lines(book=PROJECT))
    assert [line.what for line in lines] == ["project.added", "member.set"] + ["changes.taken"] * 4
    assert json.loads(lines[1].about) == {"before": None, "role": "viewer", "user": "Ben"}
    assert json.loads(lines[-1].about) == {"changes": 1, "head": 4, "site": ANN}
    servers = list(Audit(each_server.database, each_server.clock).lines(book=""))
    assert [(line.who, line.what) for line in servers] == [
        ("(operator)", "user.added"),
        ("Ann", "session.began"),
        ("(operator)", "user.added"),
        ("Ben", "session.failed"),
        ("", "session.failed"),
    ]
    assert json.loads(servers[1].about) == {"address": "127.0.0.1"}


def test_whoever_is_locked_out_is_told_with_for_how_long(each_server: Running) -> None:
    each_server.accounts.add("Ben", PASSWORD, admin=False)
    for name in ("ben", "nobody of ours"):
        for _ in range(FREE_TRIES + 1):  # the last one is not looked at
            each_server.visitor().post("/v1/session", name=name, password="wrong")
    lines = [line for line in Audit(each_server.database, each_server.clock).lines(book="") if line.what == "account.locked"]
    assert [(line.who, json.loads(line.about)) for line in lines] == [("Ben", {"address": "127.0.0.1", "seconds": 1})]


def test_neither_a_password_nor_a_word_of_an_fmea_stands_in_the_log(server: Running) -> None:
    ann = server.person("Ann").makes()
    ann.pushes(ANN, *typed(ANN, 1, 3, "the seal leaks"))
    server.visitor().post("/v1/session", name="my-password", password="my-password")
    everything = "".join(str(line) for line in Audit(server.database, server.clock).lines())
    assert not [word for word in ("seal", "my-password", PASSWORD) if word in everything]


def test_what_brings_nothing_new_is_not_told_again(server: Running) -> None:
    ann = server.person("Ann").makes()
    for _ in range(3):
        ann.pushes(ANN, *typed(ANN, 1, 2))
        ann.pulls(after=2)
    assert told(server).count((PROJECT, "Ann", "changes.taken")) == 1


def test_reading_a_whole_project_is_told(server: Running) -> None:
    ann = server.person("Ann").makes()
    ann.pushes(ANN, *typed(ANN, 1, 2))
    ann.pulls(after=0)
    ann.get(f"/v1/projects/{PROJECT}/snapshot")
    assert [what for _, _, what in told(server)][-2:] == ["project.read", "snapshot.read"]


def test_an_edit_that_is_not_kept_leaves_no_line(each_server: Running) -> None:
    entry = Entry(PROJECT, Millis(1), "Ann", What.CHANGES_TAKEN, {})
    with suppress(ZeroDivisionError), each_server.database.writing() as connection:
        record(connection, entry)
        raise ZeroDivisionError
    assert proof(each_server).lines == 0


def test_lines_written_and_signed_at_the_same_time_make_one_chain(each_server: Running, tmp_path: Path) -> None:
    audit, key = Audit(each_server.database, each_server.clock), key_made_in(tmp_path, seeded(5))

    def works(who: int) -> None:
        for n in range(10):
            with each_server.database.writing() as connection:
                record(connection, Entry(("", "p", "q")[n % 3], Millis(n), str(who), What.CHANGES_TAKEN, {"head": n}))
            audit.sign(key)

    with ThreadPoolExecutor(4) as at_once:
        list(at_once.map(works, range(4)))
    found = proof(each_server)
    assert (found.broken, found.lines, found.unsigned) == ([], 40, 0)


def test_an_untouched_log_is_proved_with_and_without_a_signature(each_server: Running, tmp_path: Path) -> None:
    has_a_history(each_server)
    before = proof(each_server)
    assert (before.ok, before.lines, before.unsigned, before.keys) == (True, 9, 9, [])
    audit, key = Audit(each_server.database, each_server.clock), key_made_in(tmp_path, seeded(5))
    assert audit.sign(key) is not None
    assert audit.sign(key) is None, "nothing was added since"
    each_server.visitor().post("/v1/session", name="Ben", password="wrong")
    audit.sign(key)
    after = audit.prove({key.public})
    assert (after.ok, after.lines, after.checkpoints, after.unsigned, after.keys) == (True, 10, 2, 0, [key.public])


@pytest.mark.parametrize(
    ("crime", "found"),
    [
        ("UPDATE audit_line SET who = 'Ben' WHERE book = 'ParkingBrake' AND n = 4", Broken(PROJECT, 4, CHANGED)),
        ("UPDATE audit_line SET about = '{}' WHERE book = 'ParkingBrake' AND n = 2", Broken(PROJECT, 2, CHANGED)),
        ("DELETE FROM audit_line WHERE book = 'ParkingBrake' AND n = 3", Broken(PROJECT, 3, "it is missing; the next one here is 4")),
        ("DELETE FROM audit_line WHERE book = 'ParkingBrake' AND n > 4", Broken(PROJECT, 5, "it is missing; there were 6 lines")),
        ("DELETE FROM audit_line WHERE book = ''", Broken("", 1, "it is missing; there were 3 lines")),
        ("UPDATE audit_checkpoint SET body = replace(body, '\"n\":6', '\"n\":5')", Broken(None, 1, NOT_SIGNED)),
    ],
)  # fmt: skip
def test_the_first_broken_link_is_named(each_server: Running, tmp_path: Path, crime: str, found: Broken) -> None:
    has_a_history(each_server)
    Audit(each_server.database, each_server.clock).sign(key_made_in(tmp_path, seeded(5)))
    assert proof(each_server).ok
    does(each_server, crime)
    assert proof(each_server).broken == [found]


def test_a_log_that_was_written_anew_does_not_fit_its_checkpoints(server: Running, tmp_path: Path) -> None:
    has_a_history(server)
    Audit(server.database, server.clock).sign(key_made_in(tmp_path, seeded(5)))
    with server.database.writing() as connection:
        lines = [line for line in AuditStore(connection).lines() if line.book == PROJECT]
        before = BEGINNING
        for line in lines:  # with links that fit, as whoever knows our code can make them
            forged = chained(Entry(line.book, Millis(line.at), "Ben", What(line.what), json.loads(line.about), line.device), line.n, before)
            before = forged.link
            connection.exec_driver_sql(f"UPDATE audit_line SET who = 'Ben', link = '{before}' WHERE book = '{PROJECT}' AND n = {line.n}")
        connection.exec_driver_sql(f"UPDATE audit_book SET link = '{before}' WHERE book = '{PROJECT}'")
    assert proof(server).broken == [Broken(PROJECT, 6, "it is not the line that a checkpoint signed: the book was written anew")]


def test_a_signature_of_another_key_is_not_taken(server: Running, tmp_path: Path) -> None:
    has_a_history(server)
    audit = Audit(server.database, server.clock)
    audit.sign(key_made_in(tmp_path / "other", seeded(6)))
    assert "another key" in audit.prove({key_made_in(tmp_path, seeded(5)).public}).broken[0].why


@given(st.integers(1, 12), st.data())
def test_whatever_is_changed_in_whichever_line_is_found(count: int, data: st.DataObject) -> None:
    lines: list[Line] = []
    for n in range(1, count + 1):
        lines.append(chained(Entry("p", Millis(n), "Ann", What.CHANGES_TAKEN, {"head": n}), n, lines[-1].link if lines else BEGINNING))
    books = [Book("p", count, lines[-1].link)]
    assert proved(books, [], lines, None).ok
    where = data.draw(st.integers(0, count - 1))
    change: Callable[[Line], list[Line]] = data.draw(
        st.sampled_from(
            [
                lambda line: [],
                lambda line: [line, line],
                lambda line: [_with(line, who="Ben")],
                lambda line: [_with(line, at=line.at + 1)],
                lambda line: [_with(line, about="{}")],
                lambda line: [_with(line, link="f" * 64)],
            ]
        )
    )
    forged = [*lines[:where], *change(lines[where]), *lines[where + 1 :]]
    assert not proved(books, [], forged, None).ok


def _with(line: Line, **other: str | int) -> Line:
    return msgspec.structs.replace(line, **other)


def test_only_an_administrator_reads_the_log_in_pages(each_server: Running) -> None:
    has_a_history(each_server)
    ben = each_server.person("Ben")
    assert problem_of(each_server.visitor().get("/v1/audit")) is Problem.SIGN_IN_AGAIN
    assert problem_of(ben.get("/v1/audit")) is Problem.NOT_AN_ADMINISTRATOR
    root = each_server.person("Root", admin=True)
    whole = root.get("/v1/audit").json()
    assert whole["next"] is None
    paged, after = [], ""
    while after is not None:
        page = root.get("/v1/audit", limit=2, after=after).json()
        paged += page["lines"]
        after = page["next"]
    assert paged == whole["lines"]
    assert {line["project"] for line in root.get("/v1/audit", project=PROJECT).json()["lines"]} == {PROJECT}
    assert {line["who"] for line in root.get("/v1/audit", user="Ann").json()["lines"]} == {"Ann"}
    assert problem_of(root.get("/v1/audit", after="yesterday")) is Problem.NOT_READABLE


def test_an_export_is_proved_anywhere_and_a_change_in_it_is_found(operator: Operator, own_server: Running, tmp_path: Path) -> None:
    has_a_history(own_server)
    operator.forgets()
    url, file = own_server.settings.database, tmp_path / "audit.jsonl"
    key = json.loads(operator.types("audit", "export", str(file), "--json", "--database", url, "--data", str(tmp_path))[1])["key"]
    code, out, _ = operator.types("audit", "verify", "--file", str(file), "--json", "--key", key)
    assert (code, json.loads(out)["ok"], json.loads(out)["lines"], json.loads(out)["unsigned"]) == (0, True, 10, 0)
    file.write_text(file.read_text(encoding="utf-8").replace("member.set", "member.got"), encoding="utf-8")
    code, _, err = operator.types("audit", "verify", "--file", str(file))
    assert (code, err.count("\n")) == (1, 1)
    assert f"Line 2 of the book of project {PROJECT}: it was changed" in err
    file.write_text("a shopping list", encoding="utf-8")
    code, _, err = operator.types("audit", "verify", "--file", str(file))
    assert (code, err.count("\n")) == (1, 1)


def test_an_operator_lists_and_proves_the_log(operator: Operator, own_server: Running) -> None:
    has_a_history(own_server)
    operator.forgets()
    url = own_server.settings.database
    assert operator.types("audit", "list", "--database", url, "--project", PROJECT)[1].count("changes.taken") == 4
    listed = json.loads(operator.types("audit", "list", "--json", "--user", "Ann", "--database", url)[1])["lines"]
    assert {line["who"] for line in listed} == {"Ann"}
    assert operator.types("audit", "verify", "--database", url)[1].startswith("The audit log is whole: 9 lines")
    does(own_server, "DELETE FROM audit_line WHERE book = '' AND n = 2")
    code, out, err = operator.types("audit", "verify", "--database", url)
    assert (code, out) == (1, "")
    assert err == "The audit log is not what was written. Line 2 of the server's book: it is missing; the next one here is 3\n"


def test_a_server_signs_what_was_added_when_it_stops_with_a_key_nobody_else_may_read(tmp_path: Path, sqlite_url: str) -> None:
    with running(sqlite_url, data=tmp_path / "own") as server:
        has_a_history(server)
    path = tmp_path / "own" / KEY_FILE
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    database = Database(sqlite_url)
    found = Audit(database, lambda: Millis(0)).prove({key_made_in(tmp_path / "own", seeded(9)).public})
    database.close()
    assert (found.ok, found.lines, found.unsigned) == (True, 9, 0)
