"""Programs read a project page by page, as of one number, whatever is changed meanwhile; and hear at once where nothing is new."""

from typing import Any

import httpx
import jsonschema
import pytest

from forestall.clock import Millis
from forestall.ids import SiteId
from forestall.protocol.problems import Problem
from forestall.store.engine import EngineConnection
from forestall.store.replica import Replica
from forestall_server.reading.examples import EXAMPLES
from forestall_server.settings import Limits
from tests.server.running import PROJECT, Person, Running, problem_of, running, typed
from tests.server.sheets import HERE, Sheet, contest, sheet_of

SITE = SiteId("ben-laptop")
LISTS = ("sheet", "actions", "findings", "revisions", "entities", "contested")


@pytest.fixture
def ann(each_server: Running) -> Person:
    return each_server.person("Ann")


@pytest.fixture
def sheet(ann: Person) -> Sheet:
    return sheet_of(ann)


def pages(person: Person, path: str, name: str, **query: Any) -> list[dict[str, Any]]:
    """Everything of a list, page by page."""
    found, cursor = [], ""
    while True:
        answer = person.get(f"{HERE}/{path}", **query, cursor=cursor)
        assert answer.status_code == 200, answer.text
        found += answer.json()[name]
        if answer.json()["next"] is None:
            return found
        cursor = answer.json()["next"]


def test_the_examples_are_what_a_server_answers(ann: Person, sheet: Sheet) -> None:
    line = sheet.at.line
    asked: dict[str, tuple[str, dict[str, str]]] = {
        "SheetAnswer": ("sheet", {}),
        "ActionsAnswer": ("actions", {}),
        "FindingsAnswer": ("findings", {}),
        "RevisionsAnswer": ("revisions", {}),
        "EntitiesAnswer": ("entities", {"kind": "line"}),
        "EntityAnswer": (f"entities/{line}", {}),
    }
    for name, (path, query) in asked.items():
        assert ann.get(f"{HERE}/{path}", **query).json() == EXAMPLES[name], name
    contest(ann, sheet)
    assert ann.get(f"{HERE}/contested").json() == EXAMPLES["ContestedAnswer"]
    assert ann.get(f"{HERE}/history", entity=line, field="occurrence").json() == EXAMPLES["HistoryAnswer"]


def test_every_answer_is_as_openapi_describes_it(each_server: Running, ann: Person, sheet: Sheet) -> None:
    contest(ann, sheet)
    api = each_server.app.openapi()
    for path in LISTS:
        answers = api["paths"][f"/v1/projects/{{project}}/{path}"]["get"]["responses"]
        described = answers["200"]["content"]["application/json"]["schema"] | {"components": api["components"]}
        jsonschema.validate(ann.get(f"{HERE}/{path}").json(), described)


def test_who_has_what_there_is_gets_nothing_again(ann: Person, sheet: Sheet) -> None:
    tag: dict[str, str] = {}
    for path in (*LISTS, f"entities/{sheet.at.line}", f"history?entity={sheet.at.line}"):
        answer = ann.http.get(f"{HERE}/{path}")
        tag = {"If-None-Match": f'"other", {answer.headers["ETag"]}'}
        again = ann.http.get(f"{HERE}/{path}", headers=tag)
        assert (again.status_code, again.content) == (304, b""), path
        assert again.headers["ETag"] == answer.headers["ETag"]
    ann.pushes(SITE, *typed(SITE, 1, 1))
    assert ann.http.get(f"{HERE}/sheet", headers=tag).status_code == 200


def test_pages_of_one_list_are_of_one_number_whatever_comes_in_between(ann: Person, sheet: Sheet) -> None:
    ann.pushes(SITE, *typed(SITE, 1, 7))
    for path, name in (("entities", "entities"), ("sheet", "rows"), ("history", "history")):
        query = {"entity": sheet.at.line} if path == "history" else {}
        whole = pages(ann, path, name, **query)
        first = ann.get(f"{HERE}/{path}", limit=1, **query).json()
        n = ann.pulls().head
        ann.pushes(SITE, *typed(SITE, n - 9, n - 8, "later"))
        contest(ann, sheet, n)
        rest = pages_from(ann, path, name, first, limit=2, **query)
        assert first[name] + rest == whole, path


def pages_from(person: Person, path: str, name: str, first: dict[str, Any], **query: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    page = first
    while page["next"]:
        page = person.get(f"{HERE}/{path}", cursor=page["next"], **query).json()
        assert page["head"] == first["head"]
        found += page[name]
    return found


def test_filters_let_through_what_fits(ann: Person, sheet: Sheet) -> None:
    def count(path: str, name: str, **query: Any) -> int:
        return len(pages(ann, path, name, **query))

    assert (count("sheet", "rows", ap="M"), count("sheet", "rows", ap="H")) == (1, 0)
    assert (count("sheet", "rows", analysis=sheet.at.analysis), count("sheet", "rows", element="none")) == (1, 0)
    assert (count("actions", "actions", owner="ben"), count("actions", "actions", owner="Ann")) == (1, 0)
    assert (count("actions", "actions", due_before="2027-04-01"), count("actions", "actions", due_before="2027-03-31")) == (1, 0)
    assert (count("actions", "actions", status="open"), count("actions", "actions", status="completed")) == (1, 0)
    assert (count("actions", "actions", ap="M"), count("actions", "actions", ap="L")) == (1, 0)
    assert (count("entities", "entities", kind="failure"), count("entities", "entities", kind="failure", limit=1)) == (3, 3)


def test_fields_are_chosen_by_name(ann: Person, sheet: Sheet) -> None:
    assert ann.get(f"{HERE}/sheet", fields="id, ap").json()["rows"] == [{"id": sheet.at.line, "ap": "M"}]
    refused = ann.get(f"{HERE}/sheet", fields="id,colour")
    assert problem_of(refused) is Problem.NOT_READABLE
    assert "occurrence" in refused.json()["detail"]


def test_a_cursor_is_good_for_its_own_list_alone(ann: Person, sheet: Sheet) -> None:
    cursor = ann.get(f"{HERE}/entities", limit=1).json()["next"]
    assert problem_of(ann.get(f"{HERE}/entities", cursor=cursor, kind="line")) is Problem.NOT_READABLE
    assert problem_of(ann.get(f"{HERE}/sheet", cursor=cursor)) is Problem.NOT_READABLE
    assert problem_of(ann.get(f"{HERE}/sheet", cursor="bm9uc2Vuc2U")) is Problem.NOT_READABLE


def test_a_list_that_cannot_be_continued_says_so(each_server: Running, ann: Person, sheet: Sheet) -> None:
    cursor = ann.get(f"{HERE}/entities", limit=1).json()["next"]
    ann.pushes(SITE, *typed(SITE, 1, 3))
    with each_server.database.writing() as connection:
        Replica(EngineConnection(connection), PROJECT).compact(Millis(2**62))
    assert problem_of(ann.get(f"{HERE}/entities", limit=1, cursor=cursor)) is Problem.LIST_IS_GONE


def test_reading_stands_in_the_audit_log_once_an_hour(each_server: Running) -> None:
    # A sign-in of its own: what was told is remembered by the process.
    ann = each_server.person("Ann", admin=True)
    sheet_of(ann)
    for _ in range(3):
        ann.get(f"{HERE}/sheet")
    each_server.passes(3601)
    token = ann.get("/v1/me")
    assert token.status_code == 401
    again = each_server.visitor()
    again.shows(again.post("/v1/session", name="Ann", password="correct horse battery staple").json()["access_token"])
    again.get(f"{HERE}/sheet")
    told = [line for line in again.get("/v1/audit").json()["lines"] if line["what"] == "project.listed"]
    assert [line["about"]["list"] for line in told] == ["sheet", "sheet"]


def test_a_token_for_reading_reads_and_does_not_write(ann: Person, each_server: Running, sheet: Sheet) -> None:
    reader = each_server.visitor()
    reader.shows(ann.post("/v1/tokens", name="BI", scope="read", days=1, project=PROJECT).json()["token"])
    assert reader.get(f"{HERE}/sheet").status_code == 200
    assert problem_of(reader.post(f"{HERE}/edits", seen=10, edits=[])) is Problem.SCOPE_TOO_SMALL


def test_what_is_larger_than_the_server_holds_is_read_by_entities(sqlite_url: str) -> None:
    with running(sqlite_url, limits=Limits(read_entities=5)) as server:
        ann = server.person("Ann")
        sheet_of(ann)
        assert problem_of(ann.get(f"{HERE}/sheet")) is Problem.TOO_LARGE_TO_READ
        assert len(pages(ann, "entities", "entities", limit=3)) == 10


def test_what_is_held_follows_what_comes(ann: Person, sheet: Sheet) -> None:
    def occurrence(answer: httpx.Response) -> int:
        return int(answer.json()["rows"][0]["occurrence"])

    assert occurrence(ann.get(f"{HERE}/sheet")) == 4
    contest(ann, sheet)
    answer = ann.get(f"{HERE}/sheet")
    assert occurrence(answer) == 6
    assert answer.json()["rows"][0]["ap_is_worst_case"]
    assert ann.get(f"{HERE}/findings").json()["head"] == 12
