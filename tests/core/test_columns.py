"""The columns of the form sheet, and the users' own ones behind them."""

from __future__ import annotations

import pytest

from forestall.changes import FieldName
from forestall.fmea.columns import ALSO, FORM, FORMS, KIND_OF_FIELD, Column, Content, Level, Step, every_column, form_columns, form_of
from forestall.fmea.edits import Add, Remove
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.schema import TEXT
from tests.worlds import Analyst

EVERY = tuple({(column.key, column.content, column.field): column for form in FORMS.values() for column in form}.values())


@pytest.mark.parametrize("name", FORMS)
def test_no_two_columns_of_a_form_have_one_key(name: str) -> None:
    assert len({column.key for column in FORMS[name]}) == len(FORMS[name])


@pytest.mark.parametrize("name", FORMS)
def test_every_form_goes_step_by_step(name: str) -> None:
    steps = [list(Step).index(column.step) for column in FORMS[name]]
    assert steps == sorted(steps)
    assert FORMS[name][0].step is Step.STRUCTURE
    assert {Content.ELEMENT, Content.MODE, Content.CAUSE, Content.EFFECTS} <= {column.content for column in FORMS[name]}


def test_columns_go_from_the_outside_in_and_step_by_step() -> None:
    assert [column.level for column in FORM] == sorted(column.level for column in FORM)
    assert list(dict.fromkeys(column.step for column in FORM)) == [step for step in Step if step is not Step.OWN]


@pytest.mark.parametrize("column", [column for column in EVERY if column.content in KIND_OF_FIELD], ids=lambda column: column.key)
def test_every_field_a_column_shows_exists(column: Column) -> None:
    assert field_of(KIND_OF_FIELD[column.content], FieldName(column.field)) is not None


@pytest.mark.parametrize(
    "column", [column for column in EVERY if column.content in (Content.CONTROLS, Content.ACTIONS)], ids=lambda column: column.key
)
def test_every_type_a_column_shows_can_be_chosen(column: Column) -> None:
    kind = "control" if column.content is Content.CONTROLS else "action"
    assert column.field in KINDS[kind].fields[FieldName("type")].choices


@pytest.mark.parametrize("column", [column for column in EVERY if column.content in (Content.EFFECTS, Content.SEVERITY) and column.field])
def test_every_place_of_effects_can_be_chosen(column: Column) -> None:
    assert column.field in KINDS["failure"].fields[FieldName("place")].choices


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


@pytest.mark.parametrize(
    ("fields", "form"),
    [
        ({}, "dfmea"),
        ({"method": "dfmea"}, "dfmea"),
        ({"method": "pfmea"}, "pfmea"),
        ({"method": "msr"}, "msr"),
        ({"method": "fmeca"}, "mil-std-1629a"),
        ({"method": "pfmea", "form": "aiag-4"}, "aiag-4"),
        ({"method": "pfmea", "form": "aiag-vda"}, "pfmea"),
        ({"form": "mil-std-1629a"}, "mil-std-1629a"),
    ],
)
def test_a_project_is_shown_in_the_form_that_fits_its_analysis(fields: dict[str, str], form: str) -> None:
    ann = Analyst("Ann")
    analysis = ann.ids.next()
    ann.does(Add(analysis, "analysis", None, {FieldName(name): value for name, value in fields.items()}))
    entity = ann.project.get(analysis)
    assert entity is not None
    assert form_of(entity) == form
    assert form_columns(ann.project) == FORMS[form]
    assert {column.key for column in every_column(ann.project)} == {column.key for every in (*FORMS.values(), ALSO) for column in every}


def test_analyses_of_two_methods_are_shown_with_the_columns_of_both() -> None:
    ann = Analyst("Ann")
    for method in ("dfmea", "msr"):
        ann.does(Add(ann.ids.next(), "analysis", None, {FieldName("method"): method}))
    columns = form_columns(ann.project)
    first = {column.key for column in FORM}
    assert [column.key for column in columns if column.key in first] == [column.key for column in FORM]
    assert {column.key for column in columns} == {column.key for column in (*FORM, *FORMS["msr"])}
    order = list(Step)
    assert [order.index(column.step) for column in columns] == sorted(order.index(column.step) for column in columns)
