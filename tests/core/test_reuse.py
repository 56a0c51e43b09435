"""Linked copies: what is taken along, what drifted since, and how changes of the source come over."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import FieldName, Value
from forestall.fmea.cells import contested
from forestall.fmea.edits import Accepted, Add, Move, Refused, Remove
from forestall.fmea.project import Project
from forestall.fmea.reuse.copying import everything, reuse
from forestall.fmea.reuse.drift import Drift, Side, What, drifts
from forestall.fmea.reuse.links import links_to
from forestall.fmea.reuse.updating import keep, take, update
from forestall.fmea.schema import CAUSE, EFFECT, TEXT
from forestall.fmea.sheet import cause_of, effects_of, rows
from forestall.ids import EntityId, ProjectId
from tests.visible import missing
from tests.worlds import Analyst

REASON = "Our pump has no seal"


def f(**fields: Value) -> dict[FieldName, Value]:
    return {FieldName(name): value for name, value in fields.items()}


def foundation() -> Analyst:
    """Ben keeps a foundation FMEA: a vehicle with a pump, whose seal leaks; symbols, a column, and what must not be copied."""
    ben = Analyst("Ben")
    ben.project.id = ProjectId("Foundation")
    adds = [
        ("ben", "person", None, f(text="Ben")),
        ("cc", "symbol", None, f(text="Critical", glyph="CC")),
        ("col", "column", None, f(text="Drawing")),
        ("a", "analysis", None, f(text="Pumps", method="dfmea", approved_by="Ben", start_date="2027-03-01")),
        ("car", "element", "a", f(text="Car")),
        ("stop", "function", "car", f(text="Stop")),
        ("crash", "failure", "stop", f(text="Does not stop", severity=9)),
        ("pump", "element", "car", f(text="Pump", type="component")),
        ("press", "function", "pump", f(text="Give pressure")),
        ("seal", "element", "pump", f(text="Seal")),
        ("tight", "function", "seal", f(text="Stay tight")),
        ("leak", "failure", "tight", f(text="Seal leaks")),
        ("low", "failure", "press", f(text="Pressure too low")),
        ("toll", "prerequisite", "stop", f(needs="press")),
        ("link", "link", "low", f(effect="crash")),
        ("line", "line", "low", f(cause="leak", occurrence=3, detection=4, symbol="cc", **{"custom.col": "D 17"})),
        ("test", "control", "line", f(text="Pressure test", type="detection")),
        ("act", "action", "line", f(text="Better seal", owner="ben", due="2027-05-01")),
    ]
    for id, kind, parent, fields in adds:
        ben.does(Add(EntityId(id), kind, EntityId(parent) if parent else None, fields))
    return ben


@dataclass
class World:
    """Ann's project, in which Ben's pump stands as a linked copy."""

    ann: Analyst
    ben: Analyst

    def copy(self, source: str) -> EntityId:
        (link,) = links_to(self.ann.project, self.ben.project.id).by_source[EntityId(source)]
        return link.copy

    def updates(self) -> None:
        self.ann.does(update(self.ann.project, self.ben.project).edit)

    def drifts(self) -> set[tuple[What, Side, str, str | None]]:
        return {(each.what, each.side, str(each.source), each.field) for each in self.open()}

    def open(self) -> list[Drift]:
        return [each for each in drifts(self.ann.project, self.ben.project) if not each.reason]


@pytest.fixture
def world() -> World:
    ann, ben = Analyst("Ann"), foundation()
    ann.does(Add(EntityId("mine"), "analysis", None, f(text="My truck")))
    ann.does(Add(EntityId("truck"), "element", EntityId("mine"), f(text="Truck")))
    ann.does(reuse(ann.project, ben.project, EntityId("pump"), under=EntityId("truck"), copy=ann.ids.next()))
    return World(ann, ben)


def test_an_element_comes_with_its_functions_failures_controls_and_what_they_name(world: World) -> None:
    project = world.ann.project
    (row,) = [each for each in rows(project) if each.line is not None]
    assert row.line is not None
    assert (project.text(row.element), project.text(row.function), project.text(row.mode)) == ("Pump", "Give pressure", "Pressure too low")
    assert project.text(cause_of(project, row.line)) == "Seal leaks"
    assert [(each.values[TEXT], each.values["parent"]) for each in effects_of(project, row.mode)] == [("Does not stop", "truck")]  # type: ignore[index]
    assert [project.text(each.id) for each in project.children(row.line, "control")] == ["Pressure test"]
    assert project.text(str(project.value(row.line, FieldName("symbol")))) == "Critical"
    (column,) = project.of_kind("column")
    assert project.value(row.line, FieldName(f"custom.{column.id}")) == "D 17"
    assert not missing(project)


def test_dates_people_actions_and_approvals_stay_where_they_are(world: World) -> None:
    fresh = Analyst("Ann")
    fresh.does(everything(fresh.project, world.ben.project, fresh.ids.next))
    assert not fresh.project.of_kind("action")
    assert not fresh.project.of_kind("person")
    (analysis,) = fresh.project.of_kind("analysis")
    assert {name for name in analysis.values if name in ("approved_by", "start_date")} == set()
    assert len(fresh.project.of_kind("prerequisite")) == 1
    assert drifts(fresh.project, world.ben.project) == []


def test_a_fresh_copy_has_not_drifted(world: World) -> None:
    assert drifts(world.ann.project, world.ben.project) == []


def test_a_copy_is_one_step_to_undo(world: World) -> None:
    before = shown(world.ann.project)
    written = world.ann.does(
        reuse(world.ann.project, world.ben.project, EntityId("seal"), under=EntityId("truck"), copy=world.ann.ids.next())
    )
    world.ann.undoes(written)
    assert shown(world.ann.project) == before


def test_a_failure_comes_as_a_chain_of_effect_mode_and_cause(world: World) -> None:
    ann = Analyst("Ann")
    ann.does(Add(EntityId("a1"), "analysis", None, f(text="Truck")))
    ann.does(Add(EntityId("e1"), "element", EntityId("a1"), f(text="My pump")))
    ann.does(reuse(ann.project, world.ben.project, EntityId("low"), under=EntityId("e1"), copy=ann.ids.next()))
    assert sorted(str(each.values[TEXT]) for each in ann.project.children(EntityId("e1"), "failure")) == [
        "Does not stop",
        "Pressure too low",
        "Seal leaks",
    ]
    assert ann.project.of_kind("link")[0].values[EFFECT] != "crash"
    assert drifts(ann.project, world.ben.project) == []


def test_what_cannot_be_copied_is_refused_and_changes_nothing(world: World) -> None:
    new = world.ann.ids.next
    for id, under in (("act", "truck"), ("nobody", "truck")):
        assert isinstance(reuse(world.ann.project, world.ben.project, EntityId(id), under=EntityId(under), copy=new()), Refused)
    assert isinstance(reuse(world.ann.project, world.ann.project, EntityId("truck"), under=None, copy=new()), Refused)
    assert isinstance(
        world.ann.tries(reuse(world.ann.project, world.ben.project, EntityId("low"), under=EntityId("mine"), copy=new())), Refused
    )


def test_each_side_is_told_what_it_changed(world: World) -> None:
    world.ben.sets(EntityId("leak"), text="Seal leaks in the cold")
    world.ann.sets(world.copy("line"), occurrence=5)
    world.ben.sets(EntityId("low"), text="Pressure below 90 bar")
    world.ann.sets(world.copy("low"), text="Pressure below 80 bar")
    world.ben.sets(EntityId("test"), text="Leak test")
    world.ann.sets(world.copy("test"), text="Leak test")
    assert world.drifts() == {
        (What.CHANGED, Side.SOURCE, "leak", "text"),
        (What.CHANGED, Side.COPY, "line", "occurrence"),
        (What.CHANGED, Side.BOTH, "low", "text"),
    }


def test_an_update_brings_what_only_the_source_changed_and_leaves_the_rest(world: World) -> None:
    world.ben.sets(EntityId("leak"), text="Seal leaks in the cold", severity=7)
    world.ann.sets(world.copy("line"), occurrence=5)
    world.ben.sets(EntityId("low"), text="Pressure below 90 bar")
    world.ann.sets(world.copy("low"), text="Pressure below 80 bar")
    world.updates()
    project = world.ann.project
    assert project.text(world.copy("leak")) == "Seal leaks in the cold"
    assert project.value(world.copy("line"), FieldName("occurrence")) == 5
    assert project.text(world.copy("low")) == "Pressure below 80 bar"
    assert world.drifts() == {(What.CHANGED, Side.COPY, "line", "occurrence"), (What.CHANGED, Side.BOTH, "low", "text")}


def test_an_update_is_one_step_to_undo(world: World) -> None:
    world.ben.sets(EntityId("leak"), text="Seal leaks in the cold")
    world.ben.does(Add(EntityId("hose"), "element", EntityId("pump"), f(text="Hose")))
    before, listed = shown(world.ann.project), world.drifts()
    written = world.ann.does(update(world.ann.project, world.ben.project).edit)
    world.ann.undoes(written)
    assert shown(world.ann.project) == before
    assert world.drifts() - listed == {(What.REMOVED, Side.COPY, "hose", "removed")}


def test_an_update_brings_what_was_added_with_the_failures_it_names(world: World) -> None:
    world.ben.does(Add(EntityId("hose"), "element", EntityId("pump"), f(text="Hose")))
    world.ben.does(Add(EntityId("burst"), "failure", EntityId("hose"), f(text="Hose bursts")))
    world.ben.does(Add(EntityId("line2"), "line", EntityId("low"), f(cause="burst", occurrence=2)))
    world.updates()
    line = world.ann.project.get(world.copy("line2"))
    assert line is not None
    assert line.values[CAUSE] == world.copy("burst")
    assert world.ann.project.text(world.copy("hose")) == "Hose"
    assert world.drifts() == set()


def test_a_reference_that_now_names_something_new_brings_it_along(world: World) -> None:
    world.ben.does(Add(EntityId("dry"), "failure", EntityId("stop"), f(text="Runs dry")))
    world.ben.sets(EntityId("line"), cause="dry")
    world.updates()
    assert world.ann.project.text(cause_of(world.ann.project, world.copy("line"))) == "Runs dry"
    assert world.drifts() == set()


def test_what_is_gone_in_the_source_goes_here_unless_somebody_worked_on_it(world: World) -> None:
    world.ben.does(Remove((EntityId("test"),)))
    world.updates()
    assert not world.ann.project.of_kind("control")
    world.ann.does(Add(EntityId("own"), "control", world.copy("line"), f(text="Ours", type="prevention")))
    world.ben.does(Remove((EntityId("line"),)))
    world.updates()
    assert (What.REMOVED, Side.BOTH, "line", "removed") in world.drifts()
    world.ann.does(take(world.ann.project, world.ben.project, world.copy("line")))
    assert not world.ann.project.of_kind("line")


def test_what_was_removed_here_stays_removed(world: World) -> None:
    world.ann.does(Remove((world.copy("test"),)))
    world.ben.sets(EntityId("test"), text="Better test")
    world.updates()
    assert not world.ann.project.of_kind("control")
    assert world.drifts() == {(What.REMOVED, Side.COPY, "test", "removed")}


def test_what_was_removed_here_comes_back_when_somebody_takes_it_from_the_source(world: World) -> None:
    gone = world.copy("test")
    world.ann.does(Remove((gone,)))
    assert isinstance(keep(world.ann.project, world.ben.project, gone, (), REASON, world.ann.ids.next), Refused)
    world.ann.does(take(world.ann.project, world.ben.project, gone))
    (back,) = world.ann.project.of_kind("control")
    assert back.values[TEXT] == "Pressure test"
    assert world.drifts() == set()


def test_a_move_in_the_source_is_followed(world: World) -> None:
    world.ben.does(Add(EntityId("ring"), "element", EntityId("seal"), f(text="Ring")))
    world.updates()
    world.ben.does(Move(EntityId("ring"), EntityId("pump")))
    assert world.drifts() == {(What.CHANGED, Side.SOURCE, "ring", "parent")}
    world.updates()
    assert world.ann.project.value(world.copy("ring"), FieldName("parent")) == world.copy("pump")
    assert world.drifts() == set()


def test_a_deviation_with_a_reason_is_silent_until_the_source_changes_further(world: World) -> None:
    world.ben.sets(EntityId("low"), text="Pressure below 90 bar")
    world.ann.sets(world.copy("low"), text="Pressure below 80 bar")
    kept = keep(world.ann.project, world.ben.project, world.copy("low"), (), REASON, world.ann.ids.next)
    world.ann.does(kept)
    assert world.drifts() == set()
    assert [each.reason for each in drifts(world.ann.project, world.ben.project)] == [REASON]
    assert update(world.ann.project, world.ben.project).left == ()
    world.ben.sets(EntityId("low"), text="Pressure below 95 bar")
    assert world.drifts() == {(What.CHANGED, Side.BOTH, "low", "text")}


def test_a_deviation_wants_a_reason(world: World) -> None:
    world.ben.sets(EntityId("low"), text="Pressure below 90 bar")
    before = shown(world.ann.project)
    assert isinstance(world.ann.tries(keep(world.ann.project, world.ben.project, world.copy("low"), (), " ", world.ann.ids.next)), Refused)
    assert shown(world.ann.project) == before


def test_taking_the_source_ends_a_deviation(world: World) -> None:
    world.ben.sets(EntityId("low"), text="Pressure below 90 bar")
    world.ann.sets(world.copy("low"), text="Pressure below 80 bar")
    world.ann.does(take(world.ann.project, world.ben.project, world.copy("low"), (TEXT,)))
    assert world.ann.project.text(world.copy("low")) == "Pressure below 90 bar"
    assert world.drifts() == set()
    assert isinstance(take(world.ann.project, world.ben.project, world.copy("low")), Refused)
    assert isinstance(take(world.ann.project, world.ben.project, EntityId("truck")), Refused)


def test_two_people_who_update_at_once_make_one_thing_of_it(world: World) -> None:
    other = Analyst("Ben")
    other.hears(world.ann)
    world.ben.sets(EntityId("leak"), text="Seal leaks in the cold")
    world.ben.does(Add(EntityId("hose"), "element", EntityId("pump"), f(text="Hose")))
    world.ben.does(Add(EntityId("burst"), "failure", EntityId("hose"), f(text="Hose bursts")))
    both = (world.ann, other)
    for each in both:
        each.does(update(each.project, world.ben.project).edit)
    world.ann.hears(other)
    other.hears(world.ann)
    assert shown(world.ann.project) == shown(other.project)
    assert [world.ann.project.text(each.id) for each in world.ann.project.of_kind("element")].count("Hose") == 1
    assert drifts(world.ann.project, world.ben.project) == []
    assert not [cell for each in world.ann.project.all() for cell in contested(each)]


def test_two_copies_of_one_source_stay_apart(world: World) -> None:
    second = world.ann.ids.next()
    world.ann.does(reuse(world.ann.project, world.ben.project, EntityId("pump"), under=EntityId("truck"), copy=second))
    world.ben.does(Add(EntityId("burst"), "failure", EntityId("tight"), f(text="Seal bursts")))
    world.ben.does(Add(EntityId("line2"), "line", EntityId("low"), f(cause="burst", occurrence=2)))
    world.ben.sets(EntityId("line"), cause="burst")
    world.updates()
    assert world.drifts() == set()
    project = world.ann.project
    for pump in project.children(EntityId("truck"), "element"):
        lines = [each for each in project.of_kind("line") if pump.id in way_up(project, each.id)]
        assert [pump.id in way_up(project, str(each.values[CAUSE])) for each in lines] == [True, True]
    assert len(project.of_kind("symbol")) == 1
    assert [project.text(each.id) for each in project.children(EntityId("truck"), "failure")] == ["Does not stop"]


def test_a_symbol_that_is_here_already_becomes_the_copy(world: World) -> None:
    ann = Analyst("Ann")
    ann.does(Add(EntityId("mine"), "analysis", None, f(text="My truck")))
    ann.does(Add(EntityId("ours"), "symbol", None, f(text="Critical", glyph="CC")))
    ann.does(reuse(ann.project, world.ben.project, EntityId("pump"), under=None, copy=ann.ids.next()))
    assert [each.values[FieldName("symbol")] for each in ann.project.of_kind("line")] == ["ours"]
    assert drifts(ann.project, world.ben.project) == []


def test_a_ring_in_the_source_is_copied_once(world: World) -> None:
    other = Analyst("Ben again")
    world.ben.does(Add(EntityId("cap"), "element", EntityId("pump"), f(text="Cap")))
    other.hears(world.ben)
    world.ben.does(Move(EntityId("cap"), EntityId("seal")))
    other.does(Move(EntityId("seal"), EntityId("cap")))
    world.ben.hears(other)
    world.updates()
    assert len([each for each in world.ann.project.of_kind("element") if world.ann.project.text(each.id) == "Cap"]) <= 1


SOURCE_TEXTS = st.dictionaries(st.sampled_from(["pump", "press", "leak", "low", "test"]), st.sampled_from(["one", "two", ""]))


@given(SOURCE_TEXTS, SOURCE_TEXTS)
def test_an_update_is_a_three_way_merge(there: dict[str, str], here: dict[str, str]) -> None:
    ann, ben = Analyst("Ann"), foundation()
    ann.does(Add(EntityId("mine"), "analysis", None, f(text="My truck")))
    ann.does(reuse(ann.project, ben.project, EntityId("pump"), under=None, copy=ann.ids.next()))
    world = World(ann, ben)
    base = {id: ben.project.text(id) for id in ("pump", "press", "leak", "low", "test")}
    for id, text in there.items():
        ben.sets(EntityId(id), text=text)
    for id, text in here.items():
        ann.sets(world.copy(id), text=text)
    world.updates()
    for id, was in base.items():
        mine, theirs = here.get(id, was), there.get(id, was)
        assert ann.project.text(world.copy(id)) == (theirs if mine == was else mine)
    left = {each.source for each in world.open() if each.side is Side.BOTH}
    assert left == {id for id, was in base.items() if len({here.get(id, was), there.get(id, was), was}) == 3}
    verdict = ann.tries(update(ann.project, ben.project).edit)
    assert isinstance(verdict, Accepted)
    assert verdict.drafts == ()


def way_up(project: Project, id: str) -> list[str]:
    found = [id]
    while isinstance(parent := project.value(EntityId(found[-1]), FieldName("parent")), str):
        found.append(parent)
    return found


def shown(project: Project) -> dict[EntityId, dict[str, Value]]:
    there = [each for each in project.all() if project.shown(each.id)]
    return {each.id: {name: value for name, value in each.values.items() if value is not None} for each in there}
