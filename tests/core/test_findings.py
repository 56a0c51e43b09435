"""What is to be said of a project: each rule once, silence where all is well, and waivers that count while nothing changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from forestall.changes import Dot, Entity, FieldName, Mark, Value
from forestall.clock import Stamp
from forestall.fmea.edits import Remove, SetFields
from forestall.fmea.findings.index import all_findings
from forestall.fmea.findings.rules import Finding, Rule
from forestall.fmea.findings.waiving import NO_REASON, Found, Standing, waive
from forestall.fmea.kinds.waivers import WAIVED_ON
from forestall.fmea.plan.coverage import uncovered
from forestall.fmea.project import Project
from forestall.fmea.quantities import criticalities
from forestall.ids import EntityId, ProjectId, SiteId
from tests.core.test_rules import refusal_of
from tests.worlds import Analyst, Places

MARK = Mark(Dot(SiteId("s"), 1), Stamp(1), "Ann")
TODAY = date(2027, 4, 1)


def thing(id: str, kind: str, **values: Value) -> Entity:
    return Entity(EntityId(id), kind, MARK, {FieldName(name): value for name, value in values.items()}, {})


def newest(id: str, kind: str, **values: Value) -> Entity:
    made = thing(id, kind, **values)
    return Entity(made.id, kind, Mark(Dot(SiteId("s"), 2), Stamp(2), "Ben"), made.values, {})


def sound() -> list[Entity]:
    """One line to which nothing is to be said."""
    return [
        thing("a", "analysis", text="A"),
        thing("e", "element", text="E", parent="a"),
        thing("f", "function", text="F", parent="e"),
        thing("m", "failure", text="M", parent="f"),
        thing("x", "failure", text="X", parent="e", severity=5),
        thing("k", "link", parent="m", effect="x"),
        thing("c", "failure", text="C", parent="e"),
        thing("l", "line", parent="m", cause="c", occurrence=3, detection=3),
        thing("p", "control", parent="l", type="prevention", text="P"),
        thing("d", "control", parent="l", type="detection", text="D"),
    ]


def project(entities: list[Entity]) -> Project:
    return Project(ProjectId("p"), entities)


def findings(entities: list[Entity]) -> list[Finding]:
    return [each.finding for each in all_findings(project(entities), TODAY)]


def rules(entities: list[Entity]) -> set[Rule]:
    return {finding.rule for finding in findings(entities)}


def without(*ids: str) -> list[Entity]:
    return [entity for entity in sound() if entity.id not in ids]


def changed(id: str, **values: Value) -> list[Entity]:
    return [
        entity if entity.id != id else thing(id, entity.kind, **{str(name): value for name, value in entity.values.items()} | values)
        for entity in sound()
    ]


def action(**values: Value) -> list[Entity]:
    """A sound line with one action."""
    person = thing("ben", "person", text="Ben")
    usual: dict[str, Value] = {"type": "prevention", "text": "Harden", "owner": "ben", "due": "2027-05-01", "status": "open"}
    return [*sound(), person, thing("t", "action", parent="l", **usual | values)]


def process(*more: Entity, **line: Value) -> list[Entity]:
    """The sound line as one of a process FMEA, with something more said of the line."""
    mine = {each.id: each for each in (*changed("l", **line), thing("a", "analysis", text="A", method="pfmea"), *more)}
    return list(mine.values())


DONE: dict[str, Value] = {"status": "completed", "taken": "Hardened", "evidence": "TR 7", "completed_on": "2027-03-01", "occurrence": 2}

CASES: list[tuple[Rule, str, list[Entity]]] = [
    (Rule.NO_EFFECT, "m", without("k", "x")),
    (Rule.NO_CAUSE, "l", changed("c", text=None)),
    (Rule.MODE_WITHOUT_CAUSE, "m", without("l", "c", "p", "d")),
    (Rule.DANGLING, "lost", [*sound(), thing("lost", "failure", text="Lost", parent="f")]),
    (Rule.LINK_NOWHERE, "k2", [*sound(), thing("k2", "link", parent="m")]),
    (Rule.UNRATED, "l", changed("l", occurrence=None)),
    (Rule.UNRATED, "l", changed("x", severity=None)),
    (Rule.OCCURRENCE_WITHOUT_CONTROL, "l", without("p")),
    (Rule.NO_PREVENTION, "l", [each for each in changed("l", occurrence=10) if each.id != "p"]),
    (Rule.DETECTION_WITHOUT_CONTROL, "l", without("d")),
    (
        Rule.HIGH_WITHOUT_ACTION,
        "l",
        [*changed("l", occurrence=9, detection=9)[:4], *changed("x", severity=8)[4:7], *changed("l", occurrence=9, detection=9)[7:]],
    ),
    (Rule.SEVERE_UNREVIEWED, "l", changed("x", severity=9)),
    (Rule.OWN_CAUSE, "l", [each for each in changed("l", cause="m") if each.id != "c"]),
    (Rule.OWN_EFFECT, "k2", [*sound(), thing("k2", "link", parent="m", effect="m")]),
    (Rule.DUPLICATE, "c", [*sound(), thing("c2", "failure", text="  c ", parent="f"), thing("k2", "link", parent="m", effect="c2")]),
    (Rule.RECOVERED, "f", without("e")),
    (
        Rule.RECOVERED,
        "p",
        [each for each in sound() if each.id != "p"] + [thing("p", "control", parent="gone", type="prevention", text="P")],
    ),
    (Rule.OUT_OF_SCALE, "l", changed("l", detection=11)),
    (Rule.OUT_OF_SCALE, "d", changed("d", type="magic")),
    (Rule.ACTION_WITHOUT_OWNER, "t", action(owner=None)),
    (Rule.ACTION_WITHOUT_DATE, "t", action(due=None)),
    (Rule.OVERDUE, "t", action(due="2027-03-31")),
    (Rule.STATUS_FELL_BACK, "t", action(completed_on="2027-03-01")),
    (Rule.COMPLETED_WITHOUT_PROOF, "t", action(**DONE | {"evidence": None})),
    (Rule.COMPLETED_NOT_RERATED, "t", action(**DONE | {"occurrence": None})),
    (Rule.NOT_IMPLEMENTED_WITHOUT_REASON, "t", action(status="not implemented")),
    (Rule.SEVERITY_CHANGED, "t", action(severity=2)),
    (Rule.SEVERITY_CHANGED, "r", [*sound(), thing("r", "round", parent="l", severity=2)]),
    (
        Rule.SEVERITY_ABOVE,
        "x",
        [*sound(), thing("top", "failure", text="Top", parent="e", severity=3), thing("k2", "link", parent="x", effect="top")],
    ),
    (
        Rule.STRUCTURE_RING,
        "y",
        [*sound(), newest("y", "element", text="Y", parent="z"), thing("z", "element", text="Z", parent="y")],
    ),
    (Rule.NET_CYCLE, "c", [*sound(), thing("k2", "link", parent="x", effect="c")]),
    (Rule.SPECIAL_UNPLANNED, "l", process(thing("r", "plan_entry", parent="l", method="Gauge"), special="CC")),
    (Rule.WAIVER_IDLE, "l", [*sound(), thing("w", "waiver", parent="l", rule="line-without-cause", reason="So it is", finding="0")]),
    (Rule.REVISION_DOUBTFUL, "b", [*sound(), thing("b", "baseline", text="A", hash="0", state="approved")]),
    (
        Rule.SIGNATURE_UNFIT,
        "s",
        [*sound(), thing("b", "baseline", text="A", hash="0"), thing("s", "signature", parent="b", text="Ann", hash="1")],
    ),
    (Rule.ALPHA_SUM, "e", changed("m", mode_ratio=0.7)),
    (
        Rule.MIXED_SCHEMES,
        "l",
        [
            thing("a", "analysis", text="A", scheme="sxo", began_with="ap-2019 forestall-dfmea-1"),
            *(each for each in changed("l", occurrence_basis="sxo forestall-dfmea-1") if each.id != "a"),
        ],
    ),
    (
        Rule.OUT_OF_SCALE,
        "l",
        [thing("a", "analysis", text="A", scheme="hfmea"), *(each for each in changed("l", occurrence=9) if each.id != "a")],
    ),
    (
        Rule.SPECIAL_UNPLANNED,
        "l",
        [thing("a", "analysis", text="A", method="pfmea"), *(each for each in changed("l", special="CC") if each.id != "a")],
    ),
]


@pytest.mark.parametrize(("rule", "where", "entities"), CASES, ids=[f"{rule.code} {number}" for number, (rule, *_) in enumerate(CASES)])
def test_each_rule_says_its_sentence_where_it_is_broken(rule: Rule, where: str, entities: list[Entity]) -> None:
    said = [finding for finding in findings(entities) if finding.rule is rule]
    assert [finding.entity for finding in said] == [where]
    assert "{" not in said[0].sentence


def test_every_rule_has_a_case() -> None:
    assert {rule for rule, *_ in CASES} == set(Rule), "show in CASES how the other rules are broken"


def test_nothing_is_said_of_a_sound_line() -> None:
    assert rules(sound()) == set()


def test_nothing_is_said_of_an_action_in_time_nor_of_one_that_is_borne_out() -> None:
    assert rules(action()) == set()
    assert rules(action(**DONE)) == set()
    assert rules(action(status="not implemented", reason="The state of the art")) == set()


def test_a_round_bears_a_completed_action_out_as_well() -> None:
    rerated = [*action(**DONE | {"occurrence": None}), thing("r", "round", parent="l", occurrence=2, certainty="confirmed")]
    assert rules(rerated) == set()


def rated_by(scheme: str, **ratings: int) -> list[Entity]:
    """The sound line without controls under another scheme, the severity with the others."""
    severity = ratings.pop("severity")
    mine = {each.id: each for each in (*changed("l", detection=None, **ratings), thing("a", "analysis", text="A", scheme=scheme))}
    mine[EntityId("x")] = thing("x", "failure", text="X", parent="e", severity=severity)
    return [each for each in mine.values() if each.kind != "control"]


def test_what_is_severe_and_what_needs_a_control_is_said_on_the_scale_in_use() -> None:
    said = {each.rule: each.sentence for each in findings(rated_by("mil-std-882e", severity=4, occurrence=5))}
    assert "S is 1: classify it" in said[Rule.SEVERE_UNREVIEWED]
    assert said[Rule.OCCURRENCE_WITHOUT_CONTROL] == "O is B, but no prevention control says what brings it below A"
    assert not {Rule.SEVERE_UNREVIEWED, Rule.OCCURRENCE_WITHOUT_CONTROL} & rules(rated_by("mil-std-882e", severity=3, occurrence=6))


def test_a_line_of_an_msr_is_not_asked_for_a_prevention_control_that_its_form_does_not_have() -> None:
    line = changed("l", occurrence=None, detection=None, frequency=3, monitoring=3)
    entities = {each.id: each for each in (*line, thing("a", "analysis", text="A", method="msr")) if each.kind != "control"}
    assert rules(list(entities.values())) == set()


def test_the_worst_rating_needs_no_control() -> None:
    assert Rule.DETECTION_WITHOUT_CONTROL not in rules([entity for entity in changed("l", detection=10) if entity.id != "d"])


@pytest.mark.parametrize(
    "answer",
    [
        thing("t", "action", parent="l", type="prevention", text="T", owner="x", due="2028-01-01"),
        thing("t", "action", parent="l", type="prevention", text="T", status="not implemented", reason="The state of the art"),
    ],
)
def test_a_high_priority_is_answered_by_an_action_or_by_a_reason_for_none(answer: Entity) -> None:
    high = next(entities for rule, _, entities in CASES if rule is Rule.HIGH_WITHOUT_ACTION)
    assert rules(high) == {Rule.HIGH_WITHOUT_ACTION}
    assert Rule.HIGH_WITHOUT_ACTION not in rules([*high, answer])


def test_a_classified_or_reviewed_severity_is_answered() -> None:
    severe = changed("x", severity=9)
    for field in ("special", "management_review"):
        line = thing("l", "line", parent="m", cause="c", occurrence=3, detection=3, **{field: "2027-01-01"})
        assert Rule.SEVERE_UNREVIEWED not in rules([each if each.id != "l" else line for each in severe])


def test_the_criticality_and_the_findings_take_the_same_ratios_for_a_whole() -> None:
    for ratio in (0.9995, 0.998, 1.0, 0.7):
        entities = changed("m", mode_ratio=ratio)
        (item,) = criticalities(project(entities), EntityId("a"))
        assert (Rule.ALPHA_SUM in rules(entities)) == any("α of this item sum" in each for each in item.remarks), ratio


def test_ratios_that_add_up_to_one_are_left_alone() -> None:
    other = [thing("m2", "failure", text="M2", parent="e", mode_ratio=0.3), thing("k2", "link", parent="m2", effect="x")]
    assert Rule.ALPHA_SUM not in rules([*changed("m", mode_ratio=0.7), *other])


PLANNED = thing("r", "plan_entry", parent="l", method="Gauge", reaction="Stop the line")
CHARACTERISTIC = thing("q", "characteristic", parent="f", text="Gap", special="SC")


@pytest.mark.parametrize(
    "entities",
    [
        process(),
        process(special="CC"),
        process(PLANNED, special="CC"),
        process(CHARACTERISTIC),
        process(CHARACTERISTIC, special="CC"),
        process(CHARACTERISTIC, PLANNED, special="CC"),
        process(CHARACTERISTIC, thing("r", "plan_entry", parent="q", reaction="Stop the line"), special="CC"),
        process(CHARACTERISTIC, thing("r", "plan_entry", parent="q", control="d", reaction="Stop the line")),
        [*changed("l", special="CC"), CHARACTERISTIC],
    ],
)
def test_what_the_control_plan_leaves_open_is_what_its_own_check_says(entities: list[Entity]) -> None:
    said = {finding.entity for finding in findings(entities) if finding.rule is Rule.SPECIAL_UNPLANNED}
    assert said == {each.entity for each in uncovered(project(entities))}


def test_a_circle_is_said_once_and_names_its_members() -> None:
    (circle,) = [each for each in findings([*sound(), thing("k2", "link", parent="x", effect="c")]) if each.rule is Rule.NET_CYCLE]
    assert circle.others == ("m", "x")
    assert "“C”, “M”, “X”" in circle.sentence


def test_every_kind_that_findings_are_about_can_carry_a_waiver() -> None:
    kinds = {each.kind for _, _, entities in CASES for each in entities if any(f.entity == each.id for f in findings(entities))}
    assert kinds <= set(WAIVED_ON)


# Waivers


def of(ann: Analyst, rule: Rule) -> Found:
    """What is found by this rule, of which there is one."""
    (one,) = [each for each in all_findings(ann.project, TODAY) if each.finding.rule is rule]
    return one


def waives(ann: Analyst, rule: Rule, reason: str = "Proven in the field") -> None:
    ann.does(waive(ann.project, of(ann, rule).finding, reason, ann.ids.next()))


def test_a_waived_finding_says_so_and_knows_its_reason(ann: Analyst, at: Places) -> None:
    waives(ann, Rule.OCCURRENCE_WITHOUT_CONTROL)
    waived = of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL)
    assert waived.standing is Standing.WAIVED
    assert waived.waiver is not None
    assert ann.sees(waived.waiver, "reason") == "Proven in the field"
    assert of(ann, Rule.DETECTION_WITHOUT_CONTROL).standing is Standing.OPEN


def test_a_waiver_is_taken_back_by_undo_or_by_removing_it(ann: Analyst, at: Places) -> None:
    edit = waive(ann.project, of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).finding, "Proven", ann.ids.next())
    written = ann.does(edit)
    ann.undoes(written)
    assert of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).standing is Standing.OPEN
    waives(ann, Rule.OCCURRENCE_WITHOUT_CONTROL)
    waiver = of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).waiver
    assert waiver is not None
    ann.does(Remove((waiver,)))
    assert of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL) == Found(of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).finding)


def test_a_waiver_lapses_when_what_it_saw_changes_and_counts_again_when_that_comes_back(ann: Analyst, at: Places) -> None:
    waives(ann, Rule.OCCURRENCE_WITHOUT_CONTROL)
    ann.sets(at.line, remarks="Nothing of substance")
    assert of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).standing is Standing.WAIVED
    ann.sets(at.line, occurrence=2)
    assert of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).standing is Standing.LAPSED
    ann.sets(at.line, occurrence=4)
    assert of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).standing is Standing.WAIVED


def test_a_lapsed_waiver_is_said_anew_in_its_place(ann: Analyst, at: Places) -> None:
    waives(ann, Rule.OCCURRENCE_WITHOUT_CONTROL)
    first = of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).waiver
    ann.sets(at.line, occurrence=2)
    waives(ann, Rule.OCCURRENCE_WITHOUT_CONTROL, "Proven once more")
    assert of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).waiver == first
    assert len(ann.project.of_kind("waiver")) == 1


def test_a_waiver_goes_with_what_it_hangs_on(ann: Analyst, at: Places) -> None:
    waives(ann, Rule.OCCURRENCE_WITHOUT_CONTROL)
    ann.does(Remove((at.line,)))
    assert ann.project.of_kind("waiver") == []


def test_a_waiver_without_a_reason_is_refused(ann: Analyst, at: Places) -> None:
    finding = of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).finding
    assert waive(ann.project, finding, "  ", ann.ids.next()) == NO_REASON
    waives(ann, Rule.OCCURRENCE_WITHOUT_CONTROL)
    waiver = of(ann, Rule.OCCURRENCE_WITHOUT_CONTROL).waiver
    assert waiver is not None
    assert refusal_of(ann, SetFields(waiver, {FieldName("reason"): None})) == NO_REASON.sentence
    assert "rule" in refusal_of(ann, SetFields(waiver, {FieldName("rule"): "no such rule"}))


# The page for people


def test_the_page_about_findings_lists_every_rule_as_it_is() -> None:
    page = (Path(__file__).parents[2] / "docs" / "findings.md").read_text(encoding="utf-8")
    listed = [line for line in page.splitlines() if line.startswith("| `")]
    rules = [f"| `{rule.code}` | {rule.gravity} | {rule.sentence} |" for rule in Rule]
    assert listed == rules, "put these lines into docs/findings.md:\n" + "\n".join(rules)
