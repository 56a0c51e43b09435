"""What is worth a look in a row: each rule once, and silence where all is well."""

from __future__ import annotations

from forestall.changes import Dot, Entity, FieldName, Mark, Value
from forestall.clock import Stamp
from forestall.fmea.findings import Rule, findings
from forestall.fmea.project import Project
from forestall.fmea.sheet import rows
from forestall.ids import EntityId, ProjectId, SiteId

MARK = Mark(Dot(SiteId("s"), 1), Stamp(1), "Ann")


def thing(id: str, kind: str, **values: Value) -> Entity:
    return Entity(EntityId(id), kind, MARK, {FieldName(name): value for name, value in values.items()}, {})


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


def rules(entities: list[Entity], *, first: bool = True) -> set[Rule]:
    project = Project(ProjectId("p"), entities)
    return {finding.rule for finding in findings(project, rows(project)[0], first_of_mode=first)}


def without(*ids: str) -> list[Entity]:
    return [entity for entity in sound() if entity.id not in ids]


def changed(id: str, **values: Value) -> list[Entity]:
    return [
        entity if entity.id != id else thing(id, entity.kind, **{str(name): value for name, value in entity.values.items()} | values)
        for entity in sound()
    ]


def test_nothing_is_said_of_a_sound_line() -> None:
    assert rules(sound()) == set()


def test_a_mode_without_effect_is_named_once() -> None:
    assert Rule.NO_EFFECT in rules(without("k"))
    assert Rule.NO_EFFECT not in rules(without("k"), first=False)


def test_a_line_without_cause_is_named() -> None:
    assert rules(changed("c", text=None)) == {Rule.NO_CAUSE}


def test_missing_ratings_are_named() -> None:
    assert rules(changed("l", occurrence=None)) == {Rule.UNRATED}
    assert rules(changed("x", severity=None)) == {Rule.UNRATED}


def test_a_good_rating_wants_its_control() -> None:
    assert rules(without("p")) == {Rule.OCCURRENCE_WITHOUT_CONTROL}
    assert rules(without("d")) == {Rule.DETECTION_WITHOUT_CONTROL}


def test_the_worst_rating_needs_no_control() -> None:
    assert Rule.DETECTION_WITHOUT_CONTROL not in rules([entity for entity in changed("l", detection=10) if entity.id != "d"])


def test_a_high_priority_wants_an_action_or_a_reason() -> None:
    high = [entity for entity in changed("l", occurrence=9, detection=9) if entity.id != "x"] + [
        thing("x", "failure", text="X", parent="e", severity=9)
    ]
    assert rules(high) == {Rule.HIGH_WITHOUT_ACTION}
    assert rules([*high, thing("t", "action", parent="l", type="prevention", text="T")]) == set()
    reasoned = [
        entity if entity.id != "l" else thing("l", "line", parent="m", cause="c", occurrence=9, detection=9, justification="Proven")
        for entity in high
    ]
    assert rules(reasoned) == set()


def test_a_place_that_waits_for_typing_is_left_in_peace() -> None:
    assert rules(without("m", "k", "l", "p", "d", "c", "x")) == set()
