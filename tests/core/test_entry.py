"""Typing into the form sheet: in every column it means what an analyst expects, and typing back what stands there changes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.fmea.cells import contested
from forestall.fmea.columns import FORM, FORMS, Column, Content, form_columns
from forestall.fmea.edits import Accepted, Add, Refused, Remove, Settle
from forestall.fmea.entry import cell_text, cells_of, enter
from forestall.fmea.project import Project
from forestall.fmea.rules import decide
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, TEXT
from forestall.fmea.sheet import Row, actions_of, controls_of, effects_of, rows
from forestall.ids import EntityId, SiteId
from forestall.pen import Written
from tests.core.test_rules import edits
from tests.core.test_sheet import KINDS_IN_SHEET
from tests.core.test_values import JSON
from tests.worlds import Analyst, Places, meet, only_row, smallest_sheet, snapshot

COLUMNS = {column.key: column for column in FORM}
OCCURRENCE, SEVERITY = FieldName("occurrence"), FieldName("severity")


def column_of(project: Project, key: str) -> Column:
    return next(column for column in form_columns(project) if column.key == key)


def types(analyst: Analyst, key: str, text: str, row: Row | None = None) -> Written:
    """Type into a cell of the only row (or of another one)."""
    project = analyst.project
    return analyst.does(enter(project, row or only_row(project), column_of(project, key), text, analyst.ids.next))


def refused(analyst: Analyst, key: str, text: str, row: Row | None = None) -> str:
    """The sentence for typing something impossible, which changes nothing."""
    project, before = analyst.project, snapshot(analyst.project)
    verdict = analyst.tries(enter(project, row or only_row(project), column_of(project, key), text, analyst.ids.next))
    assert isinstance(verdict, Refused), verdict
    assert snapshot(project) == before
    return verdict.sentence


def reads(analyst: Analyst, key: str, row: Row | None = None) -> str:
    return cell_text(analyst.project, row or only_row(analyst.project), column_of(analyst.project, key))


# What stands in a cell


def test_a_row_reads_like_the_form(ann: Analyst, at: Places) -> None:
    types(ann, "prevention", "Design rule 7\nCoated thread")
    shown = {key: reads(ann, key) for key in COLUMNS}
    assert {key: text for key, text in shown.items() if text} == {
        "element": "Spindle",
        "function": "Hold the clamping force",
        "effects": "Car rolls away",
        "severity": "8",
        "mode": "Spindle turns back",
        "cause": "Thread worn",
        "prevention": "Design rule 7\nCoated thread",
        "occurrence": "4",
        "detection": "5",
        "ap": "M",
        "rpn": "160",
    }


def test_the_element_above_is_shown_but_changed_in_its_own_place(ann: Analyst, at: Places) -> None:
    below = ann.ids.next()
    ann.does(Add(below, "element", at.element, {TEXT: "Nut"}))
    row = next(row for row in rows(ann.project) if row.element == below)
    assert reads(ann, "higher", row) == "Spindle"
    assert cells_of(ann.project, row, COLUMNS["higher"]) == [(at.element, TEXT)]
    assert refused(ann, "higher", "Shaft", row) == "The element above is changed where it stands itself, in the structure"


@pytest.mark.parametrize("key", ["ap", "rpn", "ap_after"])
def test_what_is_computed_cannot_be_typed(ann: Analyst, at: Places, key: str) -> None:
    assert refused(ann, key, "H") == f"{COLUMNS[key].title} is computed from the ratings; change those"
    assert not COLUMNS[key].editable


def test_a_line_inside_one_wording_does_not_look_like_two_controls(ann: Analyst, at: Places) -> None:
    control = ann.ids.next()
    ann.does(Add(control, "control", at.line, {TEXT: "Torque test\nsee report 12", FieldName("type"): "detection"}))
    assert reads(ann, "detection_controls") == "Torque test see report 12"
    types(ann, "detection_controls", "Torque test see report 12\nVisual check")
    assert ann.sees(control, "text") == "Torque test\nsee report 12"
    assert len(controls_of(ann.project, at.line, "detection")) == 2


def test_the_priority_after_an_action_uses_its_new_ratings(ann: Analyst, at: Places) -> None:
    types(ann, "prevention_action", "Harden the thread\nGrease it")
    types(ann, "occurrence_after", "1\n")
    assert reads(ann, "ap_after") == "(L)\n"


# Wordings


@pytest.mark.parametrize(("key", "whose"), [("element", "element"), ("function", "function"), ("mode", "mode"), ("cause", "cause")])
def test_typing_over_a_wording_changes_that_entity(ann: Analyst, at: Places, key: str, whose: str) -> None:
    types(ann, key, "  Something else ")
    assert ann.sees(getattr(at, whose), "text") == "Something else"
    assert len(rows(ann.project)) == 1


def test_emptying_a_wording_keeps_the_entity(ann: Analyst, at: Places) -> None:
    types(ann, "mode", "")
    assert ann.sees(at.mode, "text") is None
    assert only_row(ann.project).mode == at.mode


def test_typing_a_mode_into_an_empty_place_makes_it_with_a_first_line(ann: Analyst, at: Places) -> None:
    function = ann.ids.next()
    ann.does(Add(function, "function", at.element, {TEXT: "Release"}))
    waiting = next(row for row in rows(ann.project) if row.function == function)
    types(ann, "mode", "Spindle jams", waiting)
    made = next(row for row in rows(ann.project) if row.function == function)
    assert made.mode is not None
    assert made.line is not None
    assert ann.project.text(made.mode) == "Spindle jams"


def test_typing_a_function_and_a_mode_into_a_bare_element(ann: Analyst, at: Places) -> None:
    element = ann.ids.next()
    ann.does(Add(element, "element", at.analysis, {TEXT: "Nut"}))
    types(ann, "mode", "Cracks", next(row for row in rows(ann.project) if row.element == element))
    types(ann, "function", "Carry the spindle", next(row for row in rows(ann.project) if row.element == element))
    found = [row for row in rows(ann.project) if row.element == element]
    assert [(ann.project.text(row.function), ann.project.text(row.mode)) for row in found] == [("", "Cracks"), ("Carry the spindle", "")]


def test_a_row_without_an_element_has_nothing_to_write_on(ann: Analyst) -> None:
    nowhere = Row(None, None, None, None, None)
    assert refused(ann, "mode", "x", nowhere) == "There is nothing here to write on; add an element in the structure first"
    assert refused(ann, "function", "x", nowhere) == "There is nothing here to write on; add an element in the structure first"


def test_typing_a_cause_makes_it_and_names_it(ann: Analyst, at: Places) -> None:
    row = Row(at.analysis, at.element, at.function, at.mode, ann.ids.next())
    assert row.line is not None
    ann.does(Add(row.line, "line", at.mode))
    types(ann, "cause", "Thread dry", row)
    assert reads(ann, "cause", row) == "Thread dry"
    assert reads(ann, "cause", rows(ann.project)[0]) == "Thread worn"


def test_typing_into_a_mode_without_lines_makes_the_line(ann: Analyst, at: Places) -> None:
    mode = ann.ids.next()
    ann.does(Add(mode, "failure", at.function, {TEXT: "Spindle jams"}))
    types(ann, "occurrence", "3", Row(at.analysis, at.element, at.function, mode, None))
    row = next(row for row in rows(ann.project) if row.mode == mode)
    assert ann.sees(row.line or EntityId(""), "occurrence") == 3


@pytest.mark.parametrize("key", ["cause", "occurrence", "prevention", "remarks"])
def test_without_a_mode_there_is_nothing_to_hang_a_line_on(ann: Analyst, at: Places, key: str) -> None:
    place = Row(at.analysis, at.element, at.function, None, None)
    assert refused(ann, key, "3", place) == "Name the failure mode first; its causes hang on it"
    assert refused(ann, "effects", "x", place) == "Name the failure mode first; its effects hang on it"


# Several in one cell


def test_each_line_of_the_effects_is_an_effect_with_its_own_severity(ann: Analyst, at: Places) -> None:
    types(ann, "effects", "Car rolls away\nDriver is warned")
    types(ann, "severity", "10\n3")
    effects = effects_of(ann.project, at.mode)
    assert [(each.values.get(TEXT), each.values.get(SEVERITY)) for each in effects] == [("Car rolls away", 10), ("Driver is warned", 3)]
    assert effects[0].id == at.effect


def test_an_effect_belongs_to_the_element_above_where_there_is_one(ann: Analyst, at: Places) -> None:
    below = ann.ids.next()
    ann.does(Add(below, "element", at.element, {TEXT: "Nut"}))
    types(ann, "mode", "Cracks", next(row for row in rows(ann.project) if row.element == below))
    row = next(row for row in rows(ann.project) if row.element == below)
    types(ann, "effects", "No clamping force", row)
    (effect,) = effects_of(ann.project, row.mode)
    assert effect.values[PARENT] == at.element


def test_taking_a_line_away_takes_that_effect_away(ann: Analyst, at: Places) -> None:
    types(ann, "effects", "Car rolls away\nDriver is warned\nNoise")
    middle = effects_of(ann.project, at.mode)[1].id
    types(ann, "effects", "Car rolls away\nNoise")
    assert [ann.project.text(each.id) for each in effects_of(ann.project, at.mode)] == ["Car rolls away", "Noise"]
    assert ann.project.shown(middle) is None
    assert effects_of(ann.project, at.mode)[0].id == at.effect


def test_emptying_the_effects_takes_all_of_them_away(ann: Analyst, at: Places) -> None:
    types(ann, "effects", "Car rolls away\nNoise")
    types(ann, "effects", " \n ")
    assert effects_of(ann.project, at.mode) == []


def test_a_severity_may_come_before_the_wording_of_its_effect(ann: Analyst, at: Places) -> None:
    types(ann, "effects", "")
    types(ann, "severity", "9")
    types(ann, "effects", "Car rolls away")
    (effect,) = effects_of(ann.project, at.mode)
    assert (effect.values.get(TEXT), effect.values.get(SEVERITY)) == ("Car rolls away", 9)


def test_an_effect_without_a_wording_is_not_lost_when_another_is_added(ann: Analyst, at: Places) -> None:
    types(ann, "effects", "")
    types(ann, "severity", "9")
    types(ann, "effects", "\nNoise")
    assert [each.values.get(SEVERITY) for each in effects_of(ann.project, at.mode)] == [9, None]


def test_as_many_severities_as_effects(ann: Analyst, at: Places) -> None:
    types(ann, "effects", "Car rolls away\nNoise")
    assert refused(ann, "severity", "8\n3\n1") == "This mode has 2 effects: type one severity for each, one below the other"
    assert refused(ann, "severity", "7") == "This mode has 2 effects: type one severity for each, one below the other"
    assert refused(ann, "severity", "8\n11") == "Severity is a whole number from 1 to 10"
    types(ann, "severity", "\n3")
    assert reads(ann, "severity") == "\n3"
    types(ann, "severity", "")
    assert reads(ann, "severity") == ""


@pytest.mark.parametrize(
    ("key", "kind"),
    [("prevention", "control"), ("detection_controls", "control"), ("prevention_action", "action"), ("detection_action", "action")],
)
def test_each_line_is_a_control_or_action_of_the_type_of_its_column(ann: Analyst, at: Places, key: str, kind: str) -> None:
    types(ann, key, "First\n\nSecond")
    found = ann.project.children(at.line, kind)
    assert [each.values.get(TEXT) for each in found] == ["First", "Second"]
    assert {each.values.get(FieldName("type")) for each in found} == {COLUMNS[key].field}
    types(ann, key, "First, better\nSecond")
    assert [each.id for each in ann.project.children(at.line, kind)] == [each.id for each in found]
    assert ann.sees(found[0].id, "text") == "First, better"


def test_a_new_action_is_open(ann: Analyst, at: Places) -> None:
    types(ann, "prevention_action", "Harden the thread")
    assert reads(ann, "status") == "open"


def test_what_two_people_add_to_one_cell_is_kept_of_both(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    types(ann, "prevention", "Design rule 7")
    meet(ann, ben)
    types(ann, "prevention", "Design rule 7\nCoated thread")
    types(ben, "prevention", "Greased thread\nDesign rule 7")
    meet(ann, ben)
    assert set(reads(ann, "prevention").split("\n")) == {"Design rule 7", "Coated thread", "Greased thread"}
    assert all(not contested(entity) for entity in ann.project.all())


# Actions


def test_the_fields_of_actions_are_typed_one_below_the_other(ann: Analyst, at: Places) -> None:
    types(ann, "prevention_action", "Harden the thread\nGrease it")
    types(ann, "due", "31.03.2027\n2027-04-30")
    types(ann, "status", "Decision pending\nOpen")
    assert reads(ann, "due") == "2027-03-31\n2027-04-30"
    assert reads(ann, "status") == "decision pending\nopen"
    types(ann, "due", "\n2027-05-01")
    assert [each.values.get(FieldName("due")) for each in actions_of(ann.project, at.line)] == [None, "2027-05-01"]


def test_one_action_takes_a_text_of_several_lines(ann: Analyst, at: Places) -> None:
    types(ann, "prevention_action", "Harden the thread")
    types(ann, "taken", "Hardened.\nChecked in the laboratory.")
    (action,) = actions_of(ann.project, at.line)
    assert action.values[FieldName("taken")] == "Hardened.\nChecked in the laboratory."
    assert reads(ann, "taken") == "Hardened.\nChecked in the laboratory."


def test_a_text_of_several_lines_keeps_them_beside_another_action(ann: Analyst, at: Places) -> None:
    types(ann, "prevention_action", "Harden the thread")
    types(ann, "taken", "Hardened.\nChecked.")
    types(ann, "prevention_action", "Harden the thread\nGrease it")
    assert reads(ann, "taken") == "Hardened. Checked.\n"
    types(ann, "taken", "Hardened. Checked.\nGreased.")
    assert [each.values.get(FieldName("taken")) for each in actions_of(ann.project, at.line)] == ["Hardened.\nChecked.", "Greased."]


def test_without_an_action_there_is_nothing_to_say_of_it(ann: Analyst, at: Places) -> None:
    assert refused(ann, "due", "2027-03-31") == "There is no action on this line yet; type the action first"
    types(ann, "prevention_action", "One\nTwo")
    assert refused(ann, "status", "open") == "This line has 2 actions: type one value for each, one below the other"
    assert refused(ann, "status", "open\nfinished").startswith("Status is one of: open")


def test_an_owner_is_found_by_name_or_made(ann: Analyst, at: Places) -> None:
    types(ann, "prevention_action", "Harden the thread\nGrease it\nMeasure it")
    types(ann, "owner", "Ann\n ann \nBen")
    owners = [each.values.get(FieldName("owner")) for each in actions_of(ann.project, at.line)]
    assert owners[0] == owners[1] != owners[2]
    assert [ann.project.text(str(each)) for each in owners] == ["Ann", "Ann", "Ben"]
    assert len(ann.project.children(None, "person")) == 2
    types(ann, "owner", "Ben\n\nBen")
    assert reads(ann, "owner") == "Ben\n\nBen"


def test_of_two_people_with_one_name_the_owner_stays_the_owner(ann: Analyst, at: Places) -> None:
    first, second = ann.ids.next(), ann.ids.next()
    for person in (first, second):
        ann.does(Add(person, "person", None, {TEXT: "Ann"}))
    types(ann, "prevention_action", "Harden the thread")
    (action,) = actions_of(ann.project, at.line)
    for owner in (first, second):
        ann.sets(action.id, owner=owner)
        assert types(ann, "owner", "Ann").changes == ()


# Columns of one's own


def test_a_column_of_ones_own_is_typed_like_any_other(ann: Analyst, at: Places) -> None:
    column = ann.ids.next()
    ann.does(Add(column, "column", None, {TEXT: "Test report"}))
    types(ann, f"custom.{column}", "TR 12")
    assert reads(ann, f"custom.{column}") == "TR 12"


# What the editor showed


def test_what_came_while_the_editor_was_open_is_contested_and_not_overwritten(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    row, column = only_row(ann.project), COLUMNS["occurrence"]
    seen = {(at.line, OCCURRENCE): ann.project.get(at.line).dots(OCCURRENCE)}  # type: ignore[union-attr]
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    ann.does(enter(ann.project, row, column, "2", ann.ids.next, seen))
    (cell,) = contested(ann.project.get(at.line))  # type: ignore[arg-type]
    assert {each.value for each in cell.candidates} == {2, 9}


def test_a_cause_somebody_typed_while_the_editor_was_open_is_not_overwritten(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    line = ann.ids.next()
    ann.does(Add(line, "line", at.mode))
    meet(ann, ben)
    row = Row(at.analysis, at.element, at.function, at.mode, line)
    types(ben, "cause", "Thread dry", row)
    meet(ann, ben)
    ann.does(enter(ann.project, row, COLUMNS["cause"], "Thread cut", ann.ids.next, seen={}))
    cause = ann.project.get(str(ann.sees(line, "cause")))
    assert cause is not None
    assert {head.value for head in cause.heads(TEXT)} == {"Thread dry", "Thread cut"}


def test_typing_the_shown_value_of_a_contested_cell_settles_it(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.line, occurrence=2)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    types(ann, "occurrence", reads(ann, "occurrence"))
    assert contested(ann.project.get(at.line)) == []  # type: ignore[arg-type]
    assert isinstance(ann.tries(Settle(at.line, OCCURRENCE, 2)), Refused)


# What holds for every cell

TEXTS = st.text(st.sampled_from("ab 7\n"), max_size=8) | st.sampled_from(["10", "3\n4", "completed", "2027-03-31", "Ann\nBen"])


@given(st.sampled_from([column.key for column in FORM if column.editable]))
def test_emptying_an_empty_place_makes_nothing(key: str) -> None:
    ann = Analyst("Ann")
    at = smallest_sheet(ann)
    for place in (
        Row(at.analysis, at.element, None, None, None),
        Row(at.analysis, at.element, at.function, None, None),
        Row(at.analysis, at.element, at.function, at.cause, None),
    ):
        project = ann.project
        if not cells_of(project, place, COLUMNS[key]):
            assert ann.does(enter(project, place, COLUMNS[key], " \n", ann.ids.next)).changes == ()


@settings(max_examples=60)
@given(st.data())
def test_after_any_typing_anywhere_typing_back_what_stands_there_changes_nothing(data: st.DataObject) -> None:
    ann = Analyst("Ann")
    smallest_sheet(ann)
    keys = st.sampled_from([column.key for column in FORM])
    for _ in range(data.draw(st.integers(1, 6))):
        row = data.draw(st.sampled_from(rows(ann.project)))
        ann.tries(enter(ann.project, row, COLUMNS[data.draw(keys)], data.draw(TEXTS), ann.ids.next))
    for row in rows(ann.project):
        for column in FORM:
            edit = enter(ann.project, row, column, cell_text(ann.project, row, column), ann.ids.next)
            if column.editable:
                assert not isinstance(edit, Refused), (column.key, edit)
                assert decide(ann.project, edit, ann.chance) == Accepted(), column.key


@settings(max_examples=60)
@given(st.data())
def test_whatever_peers_send_every_cell_can_be_read_and_typed_into(data: st.DataObject) -> None:
    ids = [EntityId(f"e{n}") for n in range(6)]
    more = map(FieldName, ("type", "owner", "due", "status", "removed"))
    names = st.sampled_from([PARENT, CAUSE, EFFECT, TEXT, OCCURRENCE, SEVERITY, *more])
    ann = Analyst("Ann")
    for n in range(1, data.draw(st.integers(2, 12)) + 1):
        fields: dict[FieldName, Any] = data.draw(st.dictionaries(names, st.sampled_from(ids) | JSON, min_size=1, max_size=4))
        kind, entity = data.draw(st.sampled_from(KINDS_IN_SHEET)), data.draw(st.sampled_from(ids))
        ann.hears([Change(Dot(SiteId("Tim"), n), Stamp(n), "Tim", kind, entity, fields)])
    text = data.draw(TEXTS)
    for row in rows(ann.project):
        for column in form_columns(ann.project):
            assert isinstance(cell_text(ann.project, row, column), str)
            edit = enter(ann.project, row, column, text, ann.ids.next)
            if not isinstance(edit, Refused):
                decide(ann.project, edit, ann.chance)
    ann.tries(data.draw(edits(ids)))
    ann.tries(Remove(tuple(entity.id for entity in ann.project.all())))


def test_every_column_is_one_of_the_known_contents() -> None:
    assert {column.content for form in FORMS.values() for column in form} == set(Content)
