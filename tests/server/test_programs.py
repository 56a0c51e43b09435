"""The client for programs against a real server: lists page by page, edits, patience, and the example of the docs."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from forestall.protocol.problems import Problem
from forestall_client.answers import ProblemAnswer
from forestall_client.programs import OpenProject, add, connected, move, remove, set_fields, settle
from tests.server.running import PROJECT, Person, Running
from tests.server.sheets import Sheet, contest, sheet_of

DOCS = Path(__file__).parents[2] / "docs" / "api.md"


@pytest.fixture
def ann(server: Running) -> Person:
    return server.person("Ann")


@pytest.fixture
def sheet(ann: Person) -> Sheet:
    return sheet_of(ann)


def token(person: Person, scope: str = "write") -> str:
    return str(person.post("/v1/tokens", name="script", scope=scope, days=1, project=PROJECT).json()["token"])


@pytest.fixture
def project(server: Running, ann: Person, sheet: Sheet) -> Iterator[OpenProject]:
    with connected(server.address, token(ann), lambda _: None) as there:
        yield there.project(PROJECT)


def test_the_example_of_the_docs_runs(server: Running, ann: Person, sheet: Sheet) -> None:
    found = re.search(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    where = {**os.environ, "SERVER": server.address, "TOKEN": token(ann)}
    done = subprocess.run([sys.executable, "-W", "error", "-c", found[1]], env=where, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "Spindle turns back because of Thread worn RPN 160",
        "contested: 0",
        "something is new: True",
    ]


def test_everything_is_read(ann: Person, sheet: Sheet, project: OpenProject) -> None:
    assert [row["cause"] for row in project.sheet(ap="M", fields="cause")] == ["Thread worn"]
    assert [row["text"] for row in project.actions(owner="Ben", due_before=date(2027, 4, 1))] == ["Harden the thread"]
    assert project.entity(sheet.at.line)["values"]["occurrence"] == 4
    contest(ann, sheet)
    assert {each["value"] for row in project.contested() for each in row["candidates"]} == {3, 6}
    assert [row["value"] for row in project.history(sheet.at.line, "occurrence")] == [4, 3, 6]
    assert list(project.revisions()) == []
    assert project.findings()["counts"]["warning"] == 2


def test_long_lists_come_page_by_page(project: OpenProject, sheet: Sheet) -> None:
    for start in range(0, 600, 300):
        controls = [add("control", sheet.at.line, text=f"Gauge {n}", type="detection") for n in range(start, start + 300)]
        project.edit(*controls, seen=10)
    found = project.entities(kind="control")
    assert found.head == 610
    assert len({row["id"] for row in found}) == 600
    assert sum(not row["removed"] for row in project.entities(removed=True)) == 610


def test_who_has_what_there_is_fetches_nothing(project: OpenProject, sheet: Sheet) -> None:
    first = project.sheet()
    again = project.sheet(unless=first.tag)
    assert (again.is_new, again.tag, list(again)) == (False, first.tag, [])
    project.edit(set_fields(sheet.at.line, remarks="Measured"), seen=first.head)
    assert project.sheet(unless=first.tag).is_new


def test_edits_are_done_or_refused_with_a_sentence(project: OpenProject, sheet: Sheet) -> None:
    made = project.edit(add("element", sheet.at.analysis, text="Motor"), seen=10)
    (motor,) = made.ids
    assert motor is not None
    done = project.edit(move(sheet.at.function, motor), set_fields(sheet.at.line, remarks=None), remove(sheet.action), seen=made.head)
    assert done.touched == sorted([sheet.at.function, sheet.action])
    with pytest.raises(ProblemAnswer, match="whole number from 1 to 10") as refused:
        project.edit(set_fields(sheet.at.line, occurrence=11), seen=done.head)
    assert refused.value.number == Problem.EDIT_REFUSED.value


def test_a_contested_cell_is_settled(ann: Person, sheet: Sheet, project: OpenProject) -> None:
    contest(ann, sheet)
    done = project.edit(set_fields(sheet.at.line, occurrence=2), seen=10)
    assert len(done.contested[0]["candidates"]) == 3
    assert project.edit(settle(sheet.at.line, "occurrence", 2), seen=done.head).contested == []


def test_a_token_for_reading_is_told_so(server: Running, ann: Person, sheet: Sheet) -> None:
    with connected(server.address, token(ann, "read")) as there, pytest.raises(ProblemAnswer) as refused:
        there.project(PROJECT).edit(remove(sheet.at.line), seen=10)
    assert refused.value.number == Problem.SCOPE_TOO_SMALL.value
