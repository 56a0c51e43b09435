"""Programs write through the same door: the rules decide, and nobody's value is overwritten by somebody who has not seen it."""

from typing import Any

import httpx
import pytest

from forestall.changes import Dot, FieldName
from forestall.ids import SiteId
from forestall.protocol.codec import from_wire
from forestall.protocol.problems import Problem
from forestall.protocol.seals import genuine, of_site
from forestall_server.writing.examples import ANSWER, EDITS
from tests.server.running import PROJECT, Person, Running, problem_of, typed
from tests.server.sheets import HERE, Sheet, contest, sheet_of

OCCURRENCE = FieldName("occurrence")


@pytest.fixture
def ann(each_server: Running) -> Person:
    return each_server.person("Ann")


@pytest.fixture
def sheet(ann: Person) -> Sheet:
    return sheet_of(ann)


def edits(person: Person, seen: int, *edits: dict[str, Any], **headers: str) -> httpx.Response:
    return person.http.post(f"{HERE}/edits", json={"seen": seen, "edits": list(edits)}, headers=headers)


def sets(sheet: Sheet, value: object, field: str = "occurrence") -> dict[str, Any]:
    return {"do": "set", "entity": sheet.at.line, "set": {field: value}}


def test_the_examples_are_taken_and_answered_as_they_say(ann: Person, sheet: Sheet) -> None:
    answers = {name: ann.http.post(f"{HERE}/edits", json=each["value"]) for name, each in EDITS.items()}
    assert [answer.status_code for answer in answers.values()] == [200, 200, 200]
    assert answers["rate"].json() == ANSWER
    assert answers["add"].json()["ids"] == ["jira-FM-12"]
    assert len(ann.get(f"{HERE}/actions").json()["actions"]) == 2


def test_what_is_written_is_a_change_like_any_other(ann: Person, sheet: Sheet) -> None:
    assert edits(ann, 10, sets(sheet, 3)).json()["head"] == 11
    reply = ann.pulls(10)
    (change,) = map(from_wire, reply.changes)
    assert (change.author, change.set, change.saw[OCCURRENCE]) == ("Ann", {OCCURRENCE: 3}, (Dot(sheet.analyst.pen.site, 8),))
    seal = of_site(reply.seals, change.dot.site)
    assert seal is not None
    assert genuine(seal, PROJECT)
    sheet.analyst.hears([change])
    assert sheet.analyst.sees(sheet.at.line, "occurrence") == 3


def test_a_value_that_was_not_seen_is_contested_and_never_overwritten(ann: Person, sheet: Sheet) -> None:
    sheet.analyst.sets(sheet.at.line, occurrence=2, remarks="Measured")
    ann.pushes(sheet.analyst.pen.site, *sheet.analyst.log)
    answer = edits(ann, 10, sets(sheet, 7)).json()
    (cell,) = answer["contested"]
    assert (cell["field"], {each["value"] for each in cell["candidates"]}) == ("occurrence", {2, 7})
    assert ann.get(f"{HERE}/entities/{sheet.at.line}").json()["values"]["remarks"] == "Measured"
    settled = edits(ann, answer["head"], {"do": "settle", "entity": sheet.at.line, "field": "occurrence", "value": 7}).json()
    assert settled["contested"] == []
    assert ann.get(f"{HERE}/contested").json()["contested"] == []


def test_who_saw_all_of_it_replaces_it(ann: Person, sheet: Sheet) -> None:
    contest(ann, sheet)
    assert edits(ann, 12, sets(sheet, 5)).json()["contested"] == []


def test_what_one_wrote_oneself_is_never_contested_with_oneself(ann: Person, sheet: Sheet) -> None:
    for value in (5, 6, 6, 2):
        assert edits(ann, 10, sets(sheet, value)).json()["contested"] == []
    assert ann.get(f"{HERE}/sheet").json()["rows"][0]["occurrence"] == 2


def test_a_removal_keeps_what_its_author_did_not_see(ann: Person, sheet: Sheet) -> None:
    sheet.analyst.sets(sheet.at.line, remarks="Just measured")
    ann.pushes(sheet.analyst.pen.site, *sheet.analyst.log)
    answer = edits(ann, 10, {"do": "remove", "entity": sheet.at.line}).json()
    assert ("removed", sheet.at.line) in {(cell["field"], cell["entity"]) for cell in answer["contested"]}
    assert len(ann.get(f"{HERE}/sheet").json()["rows"]) == 1


def test_all_of_it_happens_or_nothing(ann: Person, sheet: Sheet) -> None:
    answer = edits(ann, 10, sets(sheet, 3), sets(sheet, 11))
    assert problem_of(answer) is Problem.EDIT_REFUSED
    assert "whole number from 1 to 10" in answer.json()["detail"]
    assert ann.pulls().head == 10
    assert edits(ann, 10, sets(sheet, 3)).json()["head"] == 11


def test_adding_under_an_id_of_ones_own_may_be_repeated(ann: Person, sheet: Sheet) -> None:
    add = {"do": "add", "kind": "action", "id": "jira-1", "parent": sheet.at.line, "set": {"text": "Test it"}}
    assert [edits(ann, 10, add).json()["head"] for _ in range(3)] == [11, 11, 11]
    assert problem_of(edits(ann, 11, {**add, "kind": "control"})) is Problem.EDIT_REFUSED
    made = edits(ann, 11, {**add, "id": None}).json()
    assert ann.get(f"{HERE}/entities/{made['ids'][0]}").json()["kind"] == "action"


def test_who_wants_it_exactly_as_read_is_told_that_it_went_on(ann: Person, sheet: Sheet) -> None:
    tag = ann.get(f"{HERE}/sheet").headers["ETag"]
    assert edits(ann, 10, sets(sheet, 3), **{"If-Match": tag}).status_code == 200
    assert problem_of(edits(ann, 10, sets(sheet, 4), **{"If-Match": tag})) is Problem.WENT_ON
    assert problem_of(edits(ann, 10, sets(sheet, 4), **{"If-Match": "nonsense"})) is Problem.WENT_ON
    assert edits(ann, 11, sets(sheet, 4), **{"If-Match": "*"}).status_code == 200
    assert problem_of(edits(ann, 99, sets(sheet, 4))) is Problem.NOT_READABLE


def test_a_role_brings_by_this_door_what_it_brings_by_the_other(each_server: Running, ann: Person, sheet: Sheet) -> None:
    ben = each_server.person("Ben")
    ann.lets_in("Ben", "reviewer")
    refused = edits(ben, 10, sets(sheet, 3))
    assert problem_of(refused) is Problem.ROLE_TOO_SMALL
    progress = {"do": "set", "entity": sheet.action, "set": {"status": "implementation pending"}}
    assert edits(ben, 10, progress).status_code == 200
    ann.lets_in("Ben", "analyst")
    assert edits(ben, 11, {"do": "add", "kind": "scheme", "set": {"text": "Own"}}).status_code == 403
    assert edits(ben, 11, sets(sheet, 3)).status_code == 200


def test_a_token_has_a_site_of_its_own_and_the_audit_log_says_which(each_server: Running) -> None:
    ann = each_server.person("Ann", admin=True)
    sheet = sheet_of(ann)
    program = each_server.visitor()
    token = ann.post("/v1/tokens", name="Jira", scope="write", days=1, project=PROJECT).json()
    program.shows(token["token"])
    edits(program, 10, sets(sheet, 3))
    edits(program, 11, sets(sheet, 2))
    edits(ann, 12, sets(sheet, 6))
    sites = [from_wire(each).dot.site for each in ann.pulls(10).changes]
    assert sites[0] == sites[1] != sites[2]
    told = [line for line in ann.get("/v1/audit", project=PROJECT).json()["lines"] if line["what"] == "changes.taken"]
    assert [(line["device"], line["about"]["site"]) for line in told][1] == (f"token {token['id']}", sites[0])


def test_what_is_written_is_announced_and_read_at_once(ann: Person, sheet: Sheet) -> None:
    assert ann.get(f"{HERE}/sheet").json()["rows"][0]["occurrence"] == 4
    edits(ann, 10, sets(sheet, 9))
    ann.pushes(SiteId("ben-laptop"), *typed(SiteId("ben-laptop"), 1, 2))
    answer = ann.get(f"{HERE}/sheet").json()
    assert (answer["head"], answer["rows"][0]["occurrence"]) == (13, 9)
