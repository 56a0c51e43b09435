"""The forms of the methods as views of one graph: what their own columns show, and what typing into them means."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.columns import FORMS, Column, every_column
from forestall.fmea.edits import Add, Batch, Refused, Remove, SetFields
from forestall.fmea.entry import cell_text, enter
from forestall.fmea.lines import record, risk_of
from forestall.fmea.rounds import history
from forestall.fmea.schema import CAUSE, TEXT
from forestall.fmea.sheet import Row, effects_of, mitigated_of, rows
from tests.core.test_nets import Levels, three_levels
from tests.worlds import Analyst, Places, only_row

METHOD = FieldName("method")


def column(ann: Analyst, key: str) -> Column:
    return next(each for each in every_column(ann.project) if each.key == key)


def shows(ann: Analyst, key: str, row: Row | None = None) -> str:
    return cell_text(ann.project, row or only_row(ann.project), column(ann, key))


def types(ann: Analyst, key: str, text: str, row: Row | None = None) -> None:
    ann.does(enter(ann.project, row or only_row(ann.project), column(ann, key), text, ann.ids.next))


def is_refused(ann: Analyst, key: str, text: str, row: Row | None = None) -> str:
    edit = enter(ann.project, row or only_row(ann.project), column(ann, key), text, ann.ids.next)
    verdict = edit if isinstance(edit, Refused) else ann.tries(edit)
    assert isinstance(verdict, Refused)
    return verdict.sentence


def test_a_process_fmea_shows_effects_where_they_are_noticed(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, method="pfmea")
    assert (shows(ann, "effects"), shows(ann, "effects_your_plant")) == ("Car rolls away", "")
    types(ann, "effects_your_plant", "Scrap\nSorting")
    types(ann, "severity_your_plant", "7\n5")
    assert shows(ann, "effects_your_plant") == "Scrap\nSorting"
    assert (shows(ann, "severity_your_plant"), shows(ann, "severity")) == ("7\n5", "8")
    told = record(ann.project, only_row(ann.project))
    assert [each["place"] for each in told["effects"]] == [None, "your plant", "your plant"]
    assert told["severity"] == 8
    types(ann, "effects_your_plant", "Sorting")
    assert [ann.project.text(each.id) for each in effects_of(ann.project, at.mode)] == ["Car rolls away", "Sorting"]


def test_an_effect_of_another_form_s_place_is_shown_where_nothing_is_left_out(ann: Analyst, at: Places) -> None:
    ann.sets(at.effect, place="your plant")
    row = only_row(ann.project)
    for name, form in FORMS.items():
        texts = [cell_text(ann.project, row, each) for each in form if each.key.startswith("effects")]
        assert texts.count("Car rolls away") == 1, name


def test_a_work_element_and_its_4m_type_stand_beside_its_cause(ann: Analyst, at: Places) -> None:
    below, function = ann.ids.next(), ann.ids.next()
    assert is_refused(ann, "four_m", "man") == "The cause belongs to no element below; move it to a work element in the structure first"
    ann.does(Add(below, "element", at.element, {TEXT: "Welder"}))
    ann.does(Add(function, "function", below, {TEXT: "Weld"}))
    cause = ann.ids.next()
    ann.does(Batch((Add(cause, "failure", function, {TEXT: "Wrong current"}), SetFields(at.line, {CAUSE: cause}))))
    row = next(row for row in rows(ann.project) if row.line == at.line)
    types(ann, "four_m", "machine", row)
    assert [shows(ann, key, row) for key in ("lower", "four_m", "function_lower")] == ["Welder", "machine", "Weld"]
    assert ann.project.value(below, FieldName("four_m")) == "machine"
    assert "is one of: man, machine" in is_refused(ann, "four_m", "robot", row)
    assert is_refused(ann, "lower", "Robot", row) == "The element below is changed where it stands itself, in the structure"


def test_what_is_left_after_the_system_responds_is_an_effect_of_its_own(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, method="msr")
    assert is_refused(ann, "mitigated_severity", "3") == "Name the effect after the system's response first"
    types(ann, "mitigated", "Car brakes gently")
    types(ann, "mitigated_severity", "3")
    types(ann, "frequency", "4")
    types(ann, "monitoring", "6")
    types(ann, "monitoring_controls", "Pressure sensor")
    types(ann, "system_response", "Warn the driver")
    told = record(ann.project, only_row(ann.project))
    left = mitigated_of(ann.project, at.line)
    assert told["mitigated"] == {"id": left, "text": "Car brakes gently", "severity": 3, "carried_severity": 3, "place": None}
    assert (told["frequency"], told["monitoring"], told["system_response"]) == (4, 6, "Warn the driver")
    assert told["monitoring_controls"] == ["Pressure sensor"]
    assert only_row(ann.project).mode == at.mode, "what is left of the effect is no mode of its own"
    types(ann, "mitigated", "Car brakes")
    assert ann.project.text(left) == "Car brakes"
    assert left is not None
    ann.does(Remove((at.line,)))
    assert ann.project.shown(left) is None, "nobody else names it"


def test_a_criticality_sheet_shows_what_hangs_on_item_mode_and_effect(ann: Analyst, at: Places) -> None:
    types(ann, "number", "12-3")
    types(ann, "failure_rate", "0,5")
    types(ann, "mission_phase", "Take-off")
    types(ann, "mode_ratio", "0.3")
    types(ann, "severity_class", "I")
    types(ann, "effect_probability", "1")
    assert ann.project.value(at.element, FieldName("failure_rate")) == 0.5
    assert ann.project.value(at.mode, FieldName("mode_ratio")) == 0.3
    assert ann.project.value(at.effect, FieldName("severity_class")) == "I"
    assert ann.project.value(at.link, FieldName("effect_probability")) == 1
    types(ann, "effects_next", "Brake has no force")
    assert "2 effects: type one value for each" in is_refused(ann, "severity_class", "I\nII\nIII")
    types(ann, "severity_class", "I\nII")
    assert shows(ann, "severity_class") == "I\nII"


def test_a_criticality_sheet_computes_cm_towards_each_effect_and_cr_inside_each_class(ann: Analyst, at: Places) -> None:
    for key, text in {"failure_rate": "5", "failure_rate_unit": "per million hours", "mode_ratio": "1", "operating_time": "1000"}.items():
        types(ann, key, text)
    types(ann, "effects_next", "Brake has no force")
    assert (shows(ann, "criticality"), shows(ann, "item_criticality")) == ("", ""), "β and the severity classes are missing"
    types(ann, "effect_probability", "0.5\n1")
    types(ann, "severity_class", "I\nII")
    types(ann, "mission_phase", "Take-off")
    assert shows(ann, "criticality") == "0.0025\n0.005"
    assert shows(ann, "item_criticality") == "I Take-off: 0.0025\nII Take-off: 0.005", "what differs in class is never added up"
    assert "computed from the failure rate" in is_refused(ann, "criticality", "1")


def test_the_priority_of_a_monitoring_analysis_carries_its_mark_wherever_it_is_told(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, method="msr")
    ann.sets(at.line, frequency=5, monitoring=5)
    ann.sets(at.effect, severity=9)
    told = record(ann.project, only_row(ann.project))
    assert (told["ap"], told["risk"]["result"], told["risk"]["verified"]) == ("H unverified", "H unverified", False)
    ann.does(Add(ann.ids.next(), "action", at.line, {FieldName("monitoring"): 1}))
    assert shows(ann, "ap") == "H unverified"
    assert shows(ann, "ap_after").endswith(" unverified)")
    assert record(ann.project, only_row(ann.project))["rounds"][0]["ap"].endswith(" unverified")


def test_a_round_that_makes_monitoring_sure_counts_the_effect_that_is_left(ann: Analyst, at: Places) -> None:
    left = ann.ids.next()
    ann.sets(at.analysis, method="msr")
    ann.does(Add(left, "failure", at.element, {FieldName("severity"): 2}))
    ann.sets(at.line, frequency=5, monitoring=1, mitigated=left)
    ann.sets(at.effect, severity=9)
    assert history(ann.project, at.line)[0].ap == risk_of(ann.project, only_row(ann.project)).said
    ann.sets(at.line, monitoring=5)
    ann.does(Add(ann.ids.next(), "action", at.line, {FieldName("monitoring"): 1}))
    before, after = history(ann.project, at.line)
    assert before.judgement is not None
    assert after.judgement is not None
    assert (before.judgement.ratings[0], after.judgement.ratings[0]) == (9, 2)


def test_the_fourth_manual_shows_rpn_before_and_after(ann: Analyst, at: Places) -> None:
    ann.does(Add(ann.ids.next(), "action", at.line, {FieldName("occurrence"): 2}))
    ann.does(Add(ann.ids.next(), "action", at.line, {}))
    assert (shows(ann, "rpn"), shows(ann, "rpn_after")) == ("160", "(80)\n")
    assert is_refused(ann, "rpn_after", "8") == "RPN new is computed from the ratings; change those"


def below(ann: Analyst, levels: Levels) -> Row:
    return next(row for row in rows(ann.project) if row.mode == levels.failures[1])


def test_a_severity_that_comes_from_above_is_shown_as_such_and_kept_while_others_are_typed(ann: Analyst) -> None:
    levels = three_levels(ann)
    row = below(ann, levels)
    types(ann, "effects", "Failure 0\nNoise", row)
    assert shows(ann, "effects", row) == "Noise\nFailure 0", "what names the mode as its cause stands behind what it is linked to"
    types(ann, "severity", "4\n9", row)
    top = ann.ids.next()
    ann.does(Batch((Add(top, "failure", levels.elements[0], {FieldName("severity"): 10}), Add(ann.ids.next(), "line", top))))
    ann.does(Add(ann.ids.next(), "line", top, {CAUSE: levels.failures[0]}))
    assert shows(ann, "severity", row) == "4\n10↑"
    types(ann, "severity", "5\n10↑", row)
    assert shows(ann, "severity", row) == "5\n10↑"
    assert ann.project.value(levels.failures[0], FieldName("severity")) == 9
    assert risk_of(ann.project, row).severity == 10


def test_an_effect_that_names_the_mode_as_its_cause_is_reworded_here_and_taken_out_there(ann: Analyst) -> None:
    levels = three_levels(ann)
    row = below(ann, levels)
    types(ann, "effects", "Car does not stop", row)
    assert ann.project.text(levels.failures[0]) == "Car does not stop"
    assert is_refused(ann, "effects", "", row) == "“Car does not stop” names this mode as a cause; take it out of that line instead"


def test_functions_above_and_below_stand_beside_the_mode(ann: Analyst) -> None:
    levels = three_levels(ann)
    row = below(ann, levels)
    assert [shows(ann, key, row) for key in ("function_higher", "function", "function_lower")] == ["Function 0", "Function 1", "Function 2"]
    types(ann, "requirement", "180 bar", row)
    assert ann.project.value(levels.functions[1], FieldName("requirement")) == "180 bar"


def test_a_cause_that_somebody_removed_is_still_named(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    ben.hears(ann)
    ben.does(Remove((at.cause,)))
    ann.sets(at.line, occurrence=7)
    ann.hears(ben)
    assert shows(ann, "cause") == "Thread worn (removed)"
    told = record(ann.project, only_row(ann.project))
    assert (told["cause"], told["cause_id"], told["cause_removed"]) == ("Thread worn", at.cause, True)
    types(ann, "cause", "Thread torn")
    assert (shows(ann, "cause"), record(ann.project, only_row(ann.project))["cause_removed"]) == ("Thread torn", False)


def test_the_name_of_a_removed_cause_can_be_cleared(ann: Analyst, at: Places) -> None:
    ann.does(Remove((at.cause,)))
    types(ann, "cause", "")
    assert (shows(ann, "cause"), ann.project.value(at.line, CAUSE)) == ("", None)


def test_what_others_typed_into_a_removed_column_is_shown_and_can_be_cleared(ann: Analyst, at: Places) -> None:
    ben, own = Analyst("Ben"), ann.ids.next()
    name = FieldName(f"custom.{own}")
    ann.does(Add(own, "column", None, {TEXT: "Plant"}))
    ann.does(SetFields(at.line, {name: "Wörth"}))
    ben.hears(ann)
    ann.does(Remove((own,)))
    assert [each.title for each in every_column(ann.project) if each.key == name] == []
    assert record(ann.project, only_row(ann.project))["custom"] == {}
    ben.does(SetFields(at.line, {name: "Rastatt"}))
    ann.hears(ben)
    ben.hears(ann)
    for who in (ann, ben):
        (left,) = (each for each in every_column(who.project) if each.key == name)
        assert left.title == "Plant (removed)"
        assert record(who.project, only_row(who.project))["custom"] == {"Plant (removed)": "Rastatt"}
    assert is_refused(ann, name, "Ulm") == "This column was removed; what stands in it can only be cleared"
    types(ann, name, "")
    assert [each for each in every_column(ann.project) if each.key == name] == []


def test_taking_back_the_removal_of_a_column_brings_its_values_back(ann: Analyst, at: Places) -> None:
    own = ann.ids.next()
    name = FieldName(f"custom.{own}")
    ann.does(Add(own, "column", None, {TEXT: "Plant"}))
    ann.does(SetFields(at.line, {name: "Wörth"}))
    removed = ann.does(Remove((own,)))
    assert ann.project.value(at.line, name) is None
    ann.undoes(removed)
    assert record(ann.project, only_row(ann.project))["custom"] == {"Plant": "Wörth"}
