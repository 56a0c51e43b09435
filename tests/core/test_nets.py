"""The nets across levels: what leads to what, rings, and the severity that comes down, against definitions without cleverness."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import FieldName, Value
from forestall.fmea.carried import outdated, severity_above, severity_of
from forestall.fmea.components import components, rings
from forestall.fmea.edits import Add, Batch, Remove, SetFields, Settle
from forestall.fmea.lines import record, risk_of
from forestall.fmea.nets import causes_below, effects_above, element_of, rings_of_failures, rings_of_functions
from forestall.fmea.project import Project
from forestall.fmea.risk import Priority
from forestall.fmea.schema import CAUSE, EFFECT, NEEDS, PARENT, SEVERITY, TEXT
from forestall.fmea.sheet import cause_of, effects_of, rows
from forestall.fmea.values import rating
from forestall.ids import EntityId
from tests.worlds import Analyst, meet

Graph = dict[int, list[int]]
Node = TypeVar("Node")


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """A few nodes and any steps between them, also from one to itself."""
    count = draw(st.integers(1, 8))
    nodes = st.integers(0, count - 1)
    steps = draw(st.lists(st.tuples(nodes, nodes), max_size=16))
    return {node: list(dict.fromkeys(end for start, end in steps if start == node)) for node in range(count)}


def closure(graph: Mapping[Node, Collection[Node]]) -> set[tuple[Node, Node]]:
    """(a, b) wherever one step or more lead from a to b."""
    found = {(start, end) for start, ends in graph.items() for end in ends}
    for middle, start, end in product(graph, repeat=3):
        if (start, middle) in found and (middle, end) in found:
            found.add((start, end))
    return found


@given(graphs())
def test_rings_are_what_leads_to_one_another(graph: Graph) -> None:
    leads = closure(graph)
    expected = {frozenset(other for other in graph if (node, other) in leads and (other, node) in leads) for node in graph}
    assert {frozenset(ring) for ring in rings(graph, graph.__getitem__)} == expected - {frozenset()}


@given(graphs())
def test_every_node_comes_once_and_after_what_it_leads_to(graph: Graph) -> None:
    groups = [members for members, _ in components(graph, graph.__getitem__)]
    assert sorted(node for members in groups for node in members) == sorted(graph)
    place = {node: number for number, members in enumerate(groups) for node in members}
    assert all(place[end] <= place[start] for start, ends in graph.items() for end in ends)


def test_a_ring_of_ten_thousand_is_walked_without_recursion() -> None:
    count = 10_000
    (ring,) = rings(range(count), lambda node: [(node + 1) % count])
    assert len(ring) == count


@dataclass(frozen=True)
class Step:
    """One thing that happens to a net of failures."""

    what: str
    a: int
    b: int
    number: int


STEPS = st.builds(
    Step,
    st.sampled_from(("link", "line", "rate", "rate", "cut", "remove", "ask", "hear")),
    st.integers(0, 5),
    st.integers(0, 5),
    st.integers(1, 10),
)


class Netted:
    """Two people with six failures on one element, who say at random what leads to what. Rings come as if from files and by merges."""

    def __init__(self) -> None:
        self.ann, self.ben = Analyst("Ann"), Analyst("Ben")
        element = self.ann.ids.next()
        self.failures = [self.ann.ids.next() for _ in range(6)]
        self.ann.does(Batch((Add(analysis := self.ann.ids.next(), "analysis"), Add(element, "element", analysis))))
        self.ann.does(Batch([Add(each, "failure", element, {TEXT: str(place)}) for place, each in enumerate(self.failures)]))
        meet(self.ann, self.ben)

    def plays(self, who: Analyst, step: Step) -> None:
        a, b = self.failures[step.a], self.failures[step.b]
        match step.what:
            case "link":
                who.tries(Batch((Add(who.ids.next(), "link", a, {EFFECT: b}),), as_it_came=True))
            case "line":
                who.tries(Batch((Add(who.ids.next(), "line", b, {CAUSE: a}),), as_it_came=True))
            case "rate":
                who.tries(SetFields(a, {SEVERITY: step.number if step.b else None}))
            case "cut":
                edges = [*who.project.children(a, "link"), *who.project.children(a, "line")]
                who.tries(Remove(tuple(each.id for each in edges[:1])))
            case "remove":
                who.tries(SetFields(a, {TEXT: "changed"}) if step.b else Remove((a,)))
            case "ask":
                check(who.project, self.failures)
            case _:
                meet(self.ann, self.ben)


def check(project: Project, failures: Iterable[EntityId]) -> None:
    """What is carried is what the definition says."""
    for failure in failures:
        shown, possible = carried_by_definition(project, failure)
        found = severity_above(project, failure)
        assert (found.shown, list(found.possible)) == (shown, possible)


def carried_by_definition(project: Project, failure: EntityId) -> tuple[int | None, list[int]]:
    """The maximum over everything one step or more away; of contests, what the maximum may be for each way they may end."""
    above: set[EntityId] = set()
    edge = set(ways(project, failure))
    while edge - above:
        above |= edge
        edge = {there for here in edge for there in ways(project, here)}
    entities = [entity for each in above if (entity := project.shown(each)) is not None]
    shown = [found for entity in entities if (found := rating(entity.values.get(SEVERITY))) is not None]
    choices = [{found for head in each.heads(SEVERITY) if (found := rating(head.value)) is not None} for each in entities]
    possible = {max(each) for each in product(*(choice for choice in choices if choice))} if any(choices) else set()
    return max(shown, default=None), sorted(possible)


def ways(project: Project, failure: EntityId) -> list[EntityId]:
    """What a failure leads to, found by looking at every link and line there is."""
    links = [each.values for each in project.of_kind("link")]
    lines = [each.values for each in project.of_kind("line")]
    ends = [each.get(EFFECT) for each in links if each.get(PARENT) == failure]
    ends += [each.get(PARENT) for each in lines if each.get(CAUSE) == failure]
    return [EntityId(end) for end in ends if isinstance(end, str) and project.shown(end) is not None]


@given(st.lists(st.tuples(st.booleans(), STEPS), max_size=25))
def test_carried_severity_is_the_maximum_over_all_that_a_failure_leads_to(steps: list[tuple[bool, Step]]) -> None:
    net = Netted()
    for is_ann, step in steps:
        net.plays(net.ann if is_ann else net.ben, step)
    for who in (net.ann, net.ben):
        check(who.project, net.failures)
    meet(net.ann, net.ben)
    for who in (net.ann, net.ben):
        check(who.project, net.failures)
        leads = closure({each: ways(who.project, each) for each in net.failures})
        in_rings = {id for ring in rings_of_failures(who.project) for id in ring}
        assert in_rings == {a for a in net.failures if (a, a) in leads and who.project.shown(a) is not None}
    assert rings_of_failures(net.ann.project) == rings_of_failures(net.ben.project)


@given(st.lists(st.tuples(st.booleans(), STEPS), max_size=25))
def test_up_and_down_say_the_same(steps: list[tuple[bool, Step]]) -> None:
    net = Netted()
    for is_ann, step in steps:
        net.plays(net.ann if is_ann else net.ben, step)
    project = net.ann.project
    there = [each for each in net.failures if project.shown(each) is not None]
    for a, b in product(there, repeat=2):
        assert (b in effects_above(project, a)) == (a in causes_below(project, b)) == (b in ways(project, a))


# Three levels


@dataclass(frozen=True)
class Levels:
    """A vehicle, a pump in it, a bearing in that: an element, a function and a failure each; what fails below is a cause above."""

    elements: tuple[EntityId, ...]
    functions: tuple[EntityId, ...]
    failures: tuple[EntityId, ...]
    lines: tuple[EntityId, ...]


def three_levels(ann: Analyst) -> Levels:
    """The failure above is rated 9; the two lines are rated 4 and 5."""
    ids = [ann.ids.next() for _ in range(12)]
    analysis, elements, functions, failures, lines = ids[0], ids[1:4], ids[4:7], ids[7:10], ids[10:12]
    ann.does(Batch((Add(analysis, "analysis", None, {TEXT: "Car"}),)))
    for level, parent in enumerate((analysis, *elements[:2])):
        ann.does(Add(elements[level], "element", parent, {TEXT: f"Element {level}"}))
        ann.does(Add(functions[level], "function", elements[level], {TEXT: f"Function {level}"}))
        ann.does(Add(failures[level], "failure", functions[level], {TEXT: f"Failure {level}"}))
    ann.sets(failures[0], severity=9)
    rated: dict[FieldName, Value] = {FieldName("occurrence"): 4, FieldName("detection"): 5}
    for level in (0, 1):
        ann.does(Add(lines[level], "line", failures[level], {CAUSE: failures[level + 1], **rated}))
    return Levels(tuple(elements), tuple(functions), tuple(failures), tuple(lines))


def test_the_mode_of_one_level_is_the_cause_of_the_next_and_has_its_effect_there() -> None:
    ann = Analyst("Ann")
    at = three_levels(ann)
    above, below = rows(ann.project)
    assert (above.mode, cause_of(ann.project, above.line), effects_of(ann.project, above.mode)) == (at.failures[0], at.failures[1], [])
    assert (below.mode, cause_of(ann.project, below.line)) == (at.failures[1], at.failures[2])
    assert [each.id for each in effects_of(ann.project, below.mode)] == [at.failures[0]]
    told = record(ann.project, rows(ann.project)[1])
    assert (told["severity"], told["ap"]) == (9, "H")
    assert told["effects"] == [{"id": at.failures[0], "text": "Failure 0", "severity": 9, "carried_severity": 9, "place": None}]


def test_severity_comes_down_over_several_levels_and_follows_what_is_typed_above() -> None:
    ann = Analyst("Ann")
    at = three_levels(ann)
    assert severity_of(ann.project, at.failures[2]).shown == 9
    ann.sets(at.failures[0], severity=6)
    assert severity_of(ann.project, at.failures[2]).shown == 6
    ann.sets(at.failures[1], severity=7)
    assert (severity_of(ann.project, at.failures[2]).shown, severity_above(ann.project, at.failures[1]).shown) == (7, 6)


def test_of_contested_severities_above_the_worst_counts_below() -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    at = three_levels(ann)
    meet(ann, ben)
    ann.sets(at.failures[0], severity=10)
    ben.sets(at.failures[0], severity=2)
    meet(ann, ben)
    for who in (ann, ben):
        assert severity_of(who.project, at.failures[2]).worst == 10
        below = risk_of(who.project, rows(who.project)[1])
        assert (below.ap, below.worst_case) == (Priority.HIGH, True)
    ben.does(Settle(at.failures[0], SEVERITY, 2))
    assert risk_of(ben.project, rows(ben.project)[1]).worst_case is False


def test_one_edit_forgets_only_what_lies_below_it() -> None:
    ann = Analyst("Ann")
    at, other = three_levels(ann), three_levels(ann)
    for failure in (*at.failures, *other.failures):
        severity_above(ann.project, failure)
    outdated(ann.project)
    ann.sets(at.failures[1], severity=3)
    assert outdated(ann.project) == {at.failures[2]}
    assert outdated(ann.project) == set()
    ann.sets(at.lines[0], occurrence=9)
    ann.sets(at.failures[0], text="Car does not stop")
    assert outdated(ann.project) == set()
    for failure in at.failures:
        severity_above(ann.project, failure)
    ann.does(SetFields(at.lines[0], {CAUSE: other.failures[2]}))
    assert outdated(ann.project) == {at.failures[1], at.failures[2], other.failures[2]}


def test_two_edits_each_legal_alone_make_a_ring_that_everybody_keeps_and_sees() -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    at = three_levels(ann)
    ann.does(Remove(at.lines))
    meet(ann, ben)
    first, second = at.failures[:2]
    for who, mode, cause in ((ann, first, second), (ben, second, first)):
        who.does(Add(who.ids.next(), "line", mode, {CAUSE: cause}))
        assert rings_of_failures(who.project) == []
    meet(ann, ben)
    for who in (ann, ben):
        assert [set(ring) for ring in rings_of_failures(who.project)] == [{first, second}]
        assert [severity_above(who.project, each).shown for each in (first, second)] == [9, 9]
        assert {row.mode for row in rows(who.project)} >= {first, second}
    line = ann.project.children(first, "line")[0]
    ann.sets(line.id, occurrence=3)


def test_a_ring_of_functions_by_a_merge_is_seen_everywhere() -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    at = three_levels(ann)
    meet(ann, ben)
    upper, lower = at.functions[:2]
    ann.does(Add(ann.ids.next(), "prerequisite", upper, {NEEDS: lower}))
    ben.does(Add(ben.ids.next(), "prerequisite", lower, {NEEDS: upper}))
    meet(ann, ben)
    assert [set(ring) for ring in rings_of_functions(ann.project)] == [{upper, lower}]
    assert rings_of_functions(ben.project) == rings_of_functions(ann.project)


def test_a_failure_belongs_to_the_element_of_its_function() -> None:
    ann = Analyst("Ann")
    at = three_levels(ann)
    assert [element_of(ann.project, each) for each in at.failures] == list(at.elements)
    assert element_of(ann.project, EntityId("nobody")) is None


def test_a_mode_that_somebody_removed_still_has_what_comes_down_to_it() -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    at = three_levels(ann)
    meet(ann, ben)
    ben.does(Remove((at.failures[1],)))
    ann.sets(at.lines[1], occurrence=10)
    meet(ann, ben)
    (lost,) = (row for row in rows(ann.project) if row.line == at.lines[1])
    assert risk_of(ann.project, lost).severity == 9
    ann.sets(at.failures[0], severity=4)
    assert risk_of(ann.project, lost).severity == 4
