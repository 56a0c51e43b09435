"""What a text means in a cell, found without a detour: the same as by the way of all texts, or left to that."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from forestall.fmea.columns import form_columns
from forestall.fmea.edits import Add, Batch, Edit, Refused, SetFields
from forestall.fmea.entry import cell_text, enter
from forestall.fmea.project import Project
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.models.plain_texts import ASK, Ask, way_of
from tests.core.test_rules import edits
from tests.worlds import Analyst, only_row, smallest_sheet

TEXTS = st.sampled_from(["7", "11", " 7 ", "Thread worn", "two\nlines", "", " ", "x" * 70_000, "\0", "2027-03-31", "open", "CC"])


def world() -> Analyst:
    """Ann's smallest sheet."""
    ann = Analyst("Ann")
    smallest_sheet(ann)
    return ann


def flat(edit: Edit | Refused) -> list[Edit | Refused]:
    """What an edit is made of, without what sets nothing."""
    if isinstance(edit, Batch):
        return [each for inner in edit.edits for each in flat(inner)]
    return [edit]


def by_the_way_of_all(project: Project, row: Row, place: int, text: str) -> list[Edit | Refused]:
    """What typing this text means."""
    column, ids = form_columns(project)[place], count()
    if text.strip() == cell_text(project, row, column).strip():
        return []
    return flat(enter(project, row, column, text, lambda: EntityId(f"new {next(ids)}")))


@given(st.data(), st.integers(0, 60), TEXTS)
def test_a_quick_answer_is_the_answer(data: st.DataObject, place: int, text: str) -> None:
    ann = world()
    row, ids = only_row(ann.project), [each.id for each in ann.project.all()]
    for _ in range(data.draw(st.integers(0, 6))):
        ann.tries(data.draw(edits(ids)))
    place %= len(form_columns(ann.project))
    numbers = count()
    said = way_of(ann.project, form_columns(ann.project)[place], lambda: EntityId(f"new {next(numbers)}"))(row, text)
    if not isinstance(said, Ask):
        assert ([said] if said is not None else []) == by_the_way_of_all(ann.project, row, place, text)


def test_the_cells_of_most_pastes_are_answered_quickly() -> None:
    ann = world()
    row = only_row(ann.project)
    for column in form_columns(ann.project):
        if column.key in ("element", "function", "mode", "cause", "occurrence", "detection", "remarks", "prevention", "detection_action"):
            said = way_of(ann.project, column, ann.ids.next)(row, "3")
            assert said is not ASK
            assert isinstance(said, SetFields | Add), column.key


def test_a_mark_with_a_symbol_is_left_to_those_who_know() -> None:
    ann = world()
    row = only_row(ann.project)
    special = next(column for column in form_columns(ann.project) if column.key == "special")
    assert way_of(ann.project, special, ann.ids.next)(row, "CC") is ASK
