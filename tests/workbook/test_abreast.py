"""Two states of a project beside each other: what became of each line; and looking only where something was touched suffices."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import FieldName
from forestall.fmea.columns import form_columns
from forestall.fmea.edits import Add, Edit, Move, Remove, SetFields
from forestall.fmea.freezing import content_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, TEXT
from forestall.fmea.sheet import rows
from forestall.ids import EntityId
from forestall.workbook.abreast import Became, Pair, abreast, touched
from forestall.workbook.since import project_as
from tests.worlds import Analyst, Places, smallest_sheet


class Before:
    """What a project was when this was made; `pairs` sets it beside what it is now."""

    def __init__(self, who: Analyst) -> None:
        self.who = who
        self.content = content_of(who.project.all())

    def pairs(self, *, everywhere: bool = False) -> list[Pair]:
        now = content_of(self.who.project.all())
        changed = frozenset(self.content.keys() | now.keys()) if everywhere else touched(self.content, now)
        return list(
            abreast(project_as(self.who.project, self.content), self.who.project, form_columns(self.who.project), changed, whole=True)
        )


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Places:
    return smallest_sheet(ann)


def line(ann: Analyst, at: Places, text: str, after: EntityId | None = None) -> EntityId:
    cause, made = ann.ids.next(), ann.ids.next()
    ann.does(Add(cause, "failure", at.element, {TEXT: text}))
    ann.does(Add(made, "line", at.mode, {CAUSE: cause}, after=after))
    return made


def differing(project: Project, pair: Pair) -> list[str]:
    columns = form_columns(project)
    return [columns[place].key for place in pair.differs]


def test_a_rating_changes_its_line_and_what_follows_from_it(ann: Analyst, at: Places) -> None:
    before = Before(ann)
    ann.sets(at.line, occurrence=9)
    (pair,) = before.pairs()
    assert (pair.became, pair.entity) == (Became.CHANGED, at.line)
    assert differing(ann.project, pair) == ["occurrence", "ap", "rpn"]


def test_a_new_line_stands_where_it_is_and_a_removed_one_behind_its_neighbour(ann: Analyst, at: Places) -> None:
    second = line(ann, at, "Nut loose")
    third = line(ann, at, "Rust")
    before = Before(ann)
    ann.does(Remove((second,)))
    new = line(ann, at, "Grease gone", after=at.line)
    assert [(pair.became, pair.entity) for pair in before.pairs()] == [
        (Became.SAME, at.line),
        (Became.REMOVED, second),
        (Became.NEW, new),
        (Became.SAME, third),
    ]


def test_nothing_differs_where_nothing_was_done(ann: Analyst, at: Places) -> None:
    assert [pair.became for pair in Before(ann).pairs()] == [Became.SAME]


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_looking_where_something_was_touched_finds_what_looking_everywhere_finds(seed: int) -> None:
    random, ann = Random(seed), Analyst("Ann")
    at = smallest_sheet(ann)
    for number in range(4):
        line(ann, at, f"cause {number}")
    part = ann.ids.next()
    ann.does(Add(part, "element", at.element, {TEXT: "Nut"}))
    for _ in range(6):
        ann.tries(_some_edit(random, ann, at, part))
    before = Before(ann)
    for _ in range(random.randrange(1, 8)):
        ann.tries(_some_edit(random, ann, at, part))
    pairs = before.pairs()
    assert pairs == before.pairs(everywhere=True)
    assert [pair.entity for pair in pairs if pair.became is not Became.REMOVED] == [
        row.line or row.mode or row.function or row.element for row in rows(ann.project)
    ]


def _some_edit(random: Random, ann: Analyst, at: Places, part: EntityId) -> Edit:
    lines = [each.id for each in ann.project.of_kind("line")] or [at.line]
    failures = [each.id for each in ann.project.of_kind("failure")]
    one = random.choice(lines)
    match random.randrange(9):
        case 0:
            return Remove((one,))
        case 1:
            return Add(
                ann.ids.next(), "control", one, {TEXT: random.choice("ab"), FieldName("type"): random.choice(["prevention", "detection"])}
            )
        case 2:
            return Add(ann.ids.next(), "action", one, {TEXT: "do it", FieldName("type"): "prevention", FieldName("occurrence"): 2})
        case 3:
            return Move(random.choice([at.cause, at.effect]), random.choice([at.element, part]))
        case 4:
            return SetFields(at.effect, {FieldName("severity"): random.randrange(1, 11)})
        case 5:
            return SetFields(random.choice([*failures, at.function, at.element, part]), {TEXT: random.choice("abc")})
        case 6:
            return SetFields(one, {CAUSE: random.choice([*failures, None])})
        case 7:
            return Add(ann.ids.next(), "line", random.choice([at.mode, at.effect]), {CAUSE: random.choice(failures)})
        case _:
            return SetFields(one, {FieldName(random.choice(["occurrence", "detection"])): random.randrange(1, 11)})
