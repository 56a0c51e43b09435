"""The columns of the form sheet, and the users' own ones behind them."""

from __future__ import annotations

import pytest

from forestall.changes import FieldName
from forestall.fmea.columns import FORM, Column, Content, Level, Step, form_columns
from forestall.fmea.edits import Add, Remove
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.schema import TEXT
from tests.worlds import Analyst

KIND_OF = {Content.LINE_FIELD: "line", Content.ACTION_FIELD: "action"}


def test_no_two_columns_have_one_key() -> None:
    assert len({column.key for column in FORM}) == len(FORM)


def test_columns_go_from_the_outside_in_and_step_by_step() -> None:
    assert [column.level for column in FORM] == sorted(column.level for column in FORM)
    assert list(dict.fromkeys(column.step for column in FORM)) == [step for step in Step if step is not Step.OWN]


@pytest.mark.parametrize("column", [column for column in FORM if column.content in KIND_OF], ids=lambda column: column.key)
def test_every_field_a_column_shows_exists(column: Column) -> None:
    assert field_of(KIND_OF[column.content], FieldName(column.field)) is not None


@pytest.mark.parametrize(
    "column", [column for column in FORM if column.field and column.content not in KIND_OF], ids=lambda column: column.key
)
def test_every_type_a_column_shows_can_be_chosen(column: Column) -> None:
    kind = "control" if column.content is Content.CONTROLS else "action"
    assert column.field in KINDS[kind].fields[FieldName("type")].choices


def test_ratings_and_results_are_narrow_and_results_cannot_be_typed() -> None:
    assert {column.key for column in FORM if not column.editable} == {"higher", "ap", "rpn", "ap_after"}
    assert {column.title for column in FORM if column.is_number} == {"S", "O", "D", "AP", "RPN", "S new", "O new", "D new", "AP new"}


def test_columns_of_ones_own_stand_behind_the_form_in_their_order() -> None:
    ann = Analyst("Ann")
    assert form_columns(ann.project) == FORM
    first, second = ann.ids.next(), ann.ids.next()
    for column, title in ((first, "Test report"), (second, "Cost")):
        ann.does(Add(column, "column", None, {TEXT: title}))
    own = form_columns(ann.project)[len(FORM) :]
    assert [(column.key, column.title, column.step, column.level) for column in own] == [
        (f"custom.{first}", "Test report", Step.OWN, Level.LINE),
        (f"custom.{second}", "Cost", Step.OWN, Level.LINE),
    ]
    ann.does(Remove((first,)))
    assert [column.title for column in form_columns(ann.project)[len(FORM) :]] == ["Cost"]
