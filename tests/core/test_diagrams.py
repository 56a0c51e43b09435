"""What diagrams propose, and what becomes of the answers: nothing happens by itself, nothing is proposed twice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import FieldName
from forestall.fmea.cells import Fate, fate
from forestall.fmea.diagrams.blocks import block_diagram
from forestall.fmea.diagrams.flow import process_flow
from forestall.fmea.diagrams.parameters import p_diagram
from forestall.fmea.diagrams.proposal import Proposal, accept, answers, dismiss
from forestall.fmea.diagrams.proposing import proposals
from forestall.fmea.edits import Refused, Remove, SetFields
from forestall.fmea.kinds.diagrams import INTERFACE_TYPES, NOISE_GROUPS, SYMBOLS
from forestall.fmea.lines import record
from forestall.fmea.sheet import cause_of, rows
from forestall.ids import EntityId
from forestall.pen import Written
from tests.plant import Plant, makes, pressing
from tests.worlds import Analyst, Places, meet, smallest_sheet, snapshot


def proposed(analyst: Analyst, kind: str) -> list[str]:
    return [each.text for each in proposals(analyst.project) if each.kind == kind]


def the(analyst: Analyst, text: str) -> Proposal:
    (found,) = [each for each in proposals(analyst.project) if each.text == text]
    return found


def accepts(analyst: Analyst, text: str) -> None:
    analyst.does(accept(analyst.project, [the(analyst, text)]))


def accepts_all(analyst: Analyst) -> None:
    """Accept until the diagrams have nothing more to say: each round may give the next one something to hang on."""
    for _ in range(8):
        analyst.does(accept(analyst.project, proposals(analyst.project)))


def shown(analyst: Analyst) -> list[tuple[str, str, list[str], list[str]]]:
    told = [record(analyst.project, row) for row in rows(analyst.project)]
    return [(each["mode"], each["cause"], each["prevention"], each["detection_controls"]) for each in told]


# The P-diagram


def test_a_p_diagram_shows_its_entries_by_role_and_its_noise_by_group(ann: Analyst, at: Places) -> None:
    signal = makes(ann, "parameter", at.function, "Motor current", role="input signal")
    salt = makes(ann, "parameter", at.function, "Salt water", role="noise factor", group="external environment")
    makes(ann, "parameter", at.function, "", role="noise factor")
    diagram = p_diagram(ann.project, at.function)
    assert diagram is not None
    assert [each.id for each in diagram.inputs] == [signal]
    assert set(NOISE_GROUPS) < set(diagram.noise_factors)
    assert [[each.id for each in found] for found in diagram.noise_factors.values() if found] == [[salt]]
    assert p_diagram(ann.project, EntityId("nobody")) is None


def test_error_states_noise_and_control_factors_propose_modes_causes_and_controls(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Force falls off", role="error state")
    makes(ann, "parameter", at.function, "Salt water", role="noise factor", group="external environment")
    makes(ann, "parameter", at.function, "Self-locking thread", role="control factor")
    assert [(each.kind, each.text, each.place) for each in proposals(ann.project)] == [
        ("mode", "Force falls off", at.function),
        ("cause", "Salt water", at.mode),
        ("prevention control", "Self-locking thread", at.line),
    ]
    assert the(ann, "Salt water").sentence == (
        "“Salt water” is a noise factor (external environment) of “Hold the clamping force”; it may cause “Spindle turns back”"
    )


def test_an_accepted_proposal_is_there_and_is_taken_back_in_one_step(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Salt water", role="noise factor")
    before = shown(ann)
    offered = the(ann, "Salt water")
    written = ann.does(accept(ann.project, [offered]))
    assert shown(ann) == [*before, ("Spindle turns back", "Salt water", [], [])]
    assert proposed(ann, "cause") == []
    ann.undoes(written)
    assert shown(ann) == before
    again = the(ann, "Salt water")
    assert again.id == offered.id
    ann.does(accept(ann.project, [again]))
    assert len(shown(ann)) == 2


def test_what_is_there_is_not_proposed_whoever_wrote_it_and_however(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "SPINDLE  turns back", role="error state")
    makes(ann, "parameter", at.function, "thread worn", role="noise factor")
    assert proposals(ann.project) == []


def test_one_noise_factor_is_one_cause_of_many_modes(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Force falls off", role="error state")
    makes(ann, "parameter", at.function, "Salt water", role="noise factor")
    accepts_all(ann)
    lines = [row for row in shown(ann) if row[1] == "Salt water"]
    assert [line[0] for line in lines] == ["Spindle turns back", "Force falls off"]
    assert [ann.project.text(each.id) for each in ann.project.children(at.element, "failure")].count("Salt water") == 1


def test_a_cause_that_was_reworded_still_counts_as_the_accepted_one(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Salt water", role="noise factor")
    accepts(ann, "Salt water")
    (cause,) = [each for each in ann.project.of_kind("failure") if ann.project.text(each.id) == "Salt water"]
    ann.sets(cause.id, text="Road salt creeps in")
    makes(ann, "parameter", at.function, "Force falls off", role="error state")
    accepts(ann, "Force falls off")
    accepts(ann, "Salt water")
    assert [row[1] for row in shown(ann)] == ["Thread worn", "Road salt creeps in", "Road salt creeps in"]


def test_a_dismissed_proposal_stays_dismissed_with_its_reason_until_the_answer_is_removed(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Salt water", role="noise factor")
    ann.does(dismiss(ann.project, proposals(ann.project), "sealed housing"))
    ben = Analyst("Ben")
    meet(ann, ben)
    assert proposals(ben.project) == []
    (answer,) = answers(ben.project)
    assert (answer.values[FieldName("answer")], answer.values[FieldName("reason")]) == ("dismissed", "sealed housing")
    ben.does(Remove((answer.id,)))
    assert proposed(ben, "cause") == ["Salt water"]


def test_what_was_accepted_and_removed_later_is_not_proposed_again(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Force falls off", role="error state")
    accepts(ann, "Force falls off")
    (mode,) = [each for each in ann.project.of_kind("failure") if ann.project.text(each.id) == "Force falls off"]
    ann.does(Remove((mode.id,)))
    assert proposals(ann.project) == []


def test_two_people_who_accept_the_same_get_it_once(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Salt water", role="noise factor")
    ben = Analyst("Ben")
    meet(ann, ben)
    for each in (ann, ben):
        accepts(each, "Salt water")
    meet(ann, ben)
    assert shown(ann) == shown(ben)
    assert [row[1] for row in shown(ann)] == ["Thread worn", "Salt water"]


def test_accepted_by_one_and_dismissed_by_another_waits_for_a_person(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Salt water", role="noise factor")
    ben = Analyst("Ben")
    meet(ann, ben)
    accepts(ann, "Salt water")
    ben.does(dismiss(ben.project, proposals(ben.project), "sealed"))
    meet(ann, ben)
    (answer,) = answers(ann.project)
    assert {head.value for head in answer.heads(FieldName("answer"))} == {"accepted", "dismissed"}


def test_proposing_changes_nothing(ann: Analyst, at: Places) -> None:
    makes(ann, "parameter", at.function, "Force falls off", role="error state")
    before = snapshot(ann.project)
    accept(ann.project, proposals(ann.project))
    assert snapshot(ann.project) == before


# The block diagram


@pytest.mark.parametrize("type", INTERFACE_TYPES)
def test_a_wanted_interface_proposes_a_function_and_then_its_failures(ann: Analyst, at: Places, type: str) -> None:
    motor = makes(ann, "element", at.analysis, "Motor")
    makes(ann, "interface", motor, "Torque", type=type, to=at.element, strength="2")
    (function,) = proposed(ann, "function")
    assert "Torque" in function
    assert "Spindle" in function
    assert proposed(ann, "mode") == []
    accepts(ann, function)
    assert len(proposed(ann, "mode")) >= 2
    accepts_all(ann)
    assert proposals(ann.project) == []


def test_a_harmful_interface_proposes_to_keep_it_away(ann: Analyst, at: Places) -> None:
    motor = makes(ann, "element", at.analysis, "Motor")
    makes(ann, "interface", at.element, "Grease", type="material", to=motor, strength="-2")
    makes(ann, "interface", at.element, "Splash water", type="material", outside="Road", strength="-1")
    assert proposed(ann, "function") == ["Keep Grease away from Motor", "Keep Splash water of Road out"]
    accepts_all(ann)
    assert {"Grease reaches Motor", "Splash water of Road gets in"} <= {row[0] for row in shown(ann)}


@pytest.mark.parametrize("fields", [{"strength": "0", "outside": "Pad"}, {"strength": "2"}])
def test_an_interface_that_does_not_matter_or_leads_nowhere_proposes_nothing(ann: Analyst, at: Places, fields: dict[str, str]) -> None:
    makes(ann, "interface", at.element, "Heat", type="energy", **fields)
    assert proposals(ann.project) == []


def test_a_block_diagram_holds_the_elements_what_lies_outside_and_the_interfaces(ann: Analyst, at: Places) -> None:
    assert block_diagram(ann.project, at.analysis) is None
    motor = makes(ann, "element", at.analysis, "Motor")
    makes(ann, "interface", motor, "Torque", type="energy", to=at.element, strength="2")
    makes(ann, "interface", motor, "Current", type="energy", outside="Battery")
    diagram = block_diagram(ann.project, at.analysis)
    assert diagram is not None
    assert diagram.blocks == (at.element, motor)
    assert diagram.outside == ("Battery",)
    assert [(each.what, each.other, each.strength) for each in diagram.interfaces] == [
        ("Torque", "Spindle", 2),
        ("Current", "Battery", None),
    ]


def test_an_interface_of_an_element_with_itself_is_refused(ann: Analyst, at: Places) -> None:
    interface = makes(ann, "interface", at.element, "Heat", outside="Air")
    verdict = ann.tries(SetFields(interface, {FieldName("to"): at.element}))
    assert verdict == Refused("An interface lies between two elements; name another one, or what lies outside the boundary")
    strong = ann.tries(SetFields(interface, {FieldName("strength"): "3"}))
    assert strong == Refused("Strength is one of: -2, -1, 0, 1, 2")


# The process flow


def test_a_flow_step_finds_its_place_in_the_structure_or_proposes_one(ann: Analyst) -> None:
    plant = pressing(ann)
    makes(ann, "flow_step", plant.analysis, "press the bearing", number="10", symbol="operation")
    test = makes(ann, "flow_step", plant.analysis, "Leak test", number="20", symbol="inspect")
    assert [each.sentence.partition("; ")[2] for each in proposals(ann.project)][:2] == [
        "it stands in the structure already as “Press the bearing”",
        "the structure has no such process step",
    ]
    accepts(ann, "press the bearing")
    accepts(ann, "Leak test")
    pressed, leak = process_flow(ann.project, plant.analysis)
    assert pressed.element == plant.step
    assert leak.id == test
    made = ann.project.get(leak.element or "")
    assert made is not None
    assert (made.values[FieldName("type")], made.values[FieldName("station")]) == ("process step", "20")
    assert ann.sees(made.id, "parent") == ann.sees(plant.step, "parent")


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_symbol_leads_to_a_function_and_to_modes(ann: Analyst, at: Places, symbol: str) -> None:
    makes(ann, "flow_step", at.analysis, "Station 3", symbol=symbol)
    accepts_all(ann)
    modes = [row[0] for row in shown(ann) if row[0].startswith("Station 3: ")]
    assert len(modes) >= 2
    assert proposals(ann.project) == []


def flowing(ann: Analyst) -> tuple[Plant, EntityId]:
    """The plant with a flow step for its pressing."""
    plant = pressing(ann)
    return plant, makes(ann, "flow_step", plant.analysis, "Pressing", symbol=None, step=plant.step)


def test_characteristics_of_the_flow_become_characteristics_whose_deviations_are_modes_and_causes(ann: Analyst) -> None:
    _, step = flowing(ann)
    makes(ann, "flow_entry", step, "Runout", type="product characteristic")
    makes(ann, "flow_entry", step, "Ram speed", type="process characteristic")
    makes(ann, "flow_entry", step, "Seat depth", type="product characteristic")
    assert [each.kind for each in proposals(ann.project)] == ["product characteristic", "mode", "process characteristic"]
    accepts_all(ann)
    found = [(row[0], row[1]) for row in shown(ann)]
    assert ("Runout: out of specification", "Ram speed: out of specification") in found
    (runout,) = [each for each in ann.project.of_kind("failure") if ann.project.text(each.id) == "Runout: out of specification"]
    assert ann.project.text(str(runout.values[FieldName("characteristic")])) == "Runout"
    (speed,) = [each for each in ann.project.of_kind("characteristic") if ann.project.text(each.id) == "Ram speed"]
    assert ann.project.text(str(ann.sees(speed.id, "parent"))) == "Give the force"
    assert proposals(ann.project) == []


def test_a_source_of_variation_may_cause_every_mode_of_its_step(ann: Analyst) -> None:
    plant, step = flowing(ann)
    makes(ann, "flow_entry", step, "Oil temperature", type="source of variation")
    assert [(each.kind, each.place) for each in proposals(ann.project)] == [("cause", plant.mode)]


def test_an_inspection_may_detect_what_has_no_detection_control_since_the_last_one(ann: Analyst) -> None:
    plant, _ = flowing(ann)
    blind = makes(ann, "line", plant.mode)
    makes(ann, "flow_step", plant.analysis, "Gauge all", symbol="inspect", step=None)
    makes(ann, "flow_step", plant.analysis, "Final audit", symbol="inspect", step=None)
    assert [(each.text, each.place) for each in proposals(ann.project) if each.kind == "detection control"] == [("Gauge all", blind)]


def test_answers_go_with_their_source(ann: Analyst) -> None:
    _, step = flowing(ann)
    entry = makes(ann, "flow_entry", step, "Oil temperature", type="source of variation")
    ann.does(dismiss(ann.project, proposals(ann.project), ""))
    ann.does(Remove((entry,)))
    assert answers(ann.project) == []


def test_a_flow_step_is_found_in_the_structure_by_its_number_too(ann: Analyst) -> None:
    plant = pressing(ann)
    step = makes(ann, "flow_step", plant.analysis, "Seat the bearing", number="10", symbol="operation")
    accepts(ann, "Seat the bearing")
    assert ann.sees(step, "step") == plant.step


# However people answer

ANSWERS = st.lists(st.tuples(st.sampled_from(["Ann", "Ben"]), st.sampled_from(["accept", "dismiss", "undo", "meet"]), st.integers(0, 9)))


@settings(max_examples=30)
@given(answered=ANSWERS)
def test_whatever_two_people_answer_in_whatever_order_nothing_comes_twice_and_both_end_alike(
    answered: list[tuple[str, str, int]],
) -> None:
    people = {name: Analyst(name) for name in ("Ann", "Ben")}
    at = smallest_sheet(people["Ann"])
    for role, words in (("error state", "Force falls off"), ("noise factor", "Salt water"), ("control factor", "Self-locking thread")):
        makes(people["Ann"], "parameter", at.function, words, role=role)
    makes(people["Ann"], "interface", at.element, "Splash water", type="material", outside="Road", strength="-2")
    meet(*people.values())
    done: dict[str, list[Written]] = {"Ann": [], "Ben": []}
    for name, what, which in answered:
        one = people[name]
        open_ = proposals(one.project)
        assert len({each.id for each in open_}) == len(open_)
        if what == "meet":
            meet(*people.values())
        elif what == "undo" and done[name]:
            one.undoes(done[name].pop())
        elif open_ and what in ("accept", "dismiss"):
            chosen = open_[which % len(open_) :]
            done[name].append(one.does(accept(one.project, chosen) if what == "accept" else dismiss(one.project, chosen, "no")))
    meet(*people.values())
    ann, ben = people.values()
    assert snapshot(ann.project) == snapshot(ben.project)
    assert [each.id for each in proposals(ann.project)] == [each.id for each in proposals(ben.project)]
    for one in people.values():
        settled = [row for row in rows(one.project) if row.line and fate_of(one, row.line) is Fate.PRESENT]
        pairs = [(row.mode, one.project.text(cause_of(one.project, row.line))) for row in settled]
        assert len(pairs) == len(set(pairs))


def fate_of(analyst: Analyst, id: EntityId) -> Fate:
    """What one took back and the other accepted waits for a person, and is no second one until then."""
    entity = analyst.project.get(id)
    assert entity is not None
    return fate(entity)
