"""A project in memory: the way from parents to children, and from what is named to what names it, however much it is changed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import Change, Dot, FieldName, Value
from forestall.clock import Stamp
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Add, Move, Remove
from forestall.fmea.model import KINDS, field_of, merging_of
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, TEXT, Kind, Merging
from forestall.ids import EntityId, SiteId
from forestall.replay import apply
from tests.core.test_rules import edits
from tests.worlds import PROJECT, Analyst, Places, smallest_sheet

NOBODY = EntityId("nobody")


def test_what_was_removed_is_remembered_but_not_shown(ann: Analyst, at: Places) -> None:
    ann.does(Remove((at.line,)))
    project = ann.project
    assert project.get(at.line) is not None
    assert project.shown(at.line) is None
    assert project.children(at.mode, "line") == []
    assert [each.id for each in project.of_kind("line")] == []
    assert at.line in {entity.id for entity in project.all()}
    assert len(project) == 8


def test_nothing_is_known_of_what_never_was(ann: Analyst) -> None:
    project = ann.project
    assert (project.get(NOBODY), project.shown(NOBODY), project.shown(None), project.value(NOBODY, TEXT)) == (None, None, None, None)
    assert (project.text(NOBODY), project.text(None)) == ("", "")
    assert (project.children(NOBODY, "line"), project.naming(NOBODY), project.of_kind("line")) == ([], [], [])


def test_what_is_named_finds_those_who_name_it(ann: Analyst, at: Places) -> None:
    assert [each.id for each in ann.project.naming(at.cause)] == [at.line]
    assert [each.id for each in ann.project.naming(at.effect)] == [at.link]
    ann.sets(at.line, cause=None)
    assert ann.project.naming(at.cause) == []


def test_what_moved_left_its_old_place(ann: Analyst, at: Places) -> None:
    other = ann.ids.next()
    ann.does(Add(other, "failure", at.function))
    ann.does(Move(at.line, into=other))
    assert ann.project.children(at.mode, "line") == []
    assert [each.id for each in ann.project.children(other, "line")] == [at.line]


@pytest.mark.parametrize("parent", [7, ["x"], "somewhere", True])
def test_what_hangs_on_nothing_hangs_on_nothing_whatever_a_peer_says(ann: Analyst, parent: Value) -> None:
    ann.hears([Change(Dot(SiteId("Tim"), 1), Stamp(1), "Tim", "column", EntityId("own"), {TEXT: "Cost", PARENT: parent})])
    assert [each.id for each in ann.project.children(None, "column")] == ["own"]


@settings(max_examples=50)
@given(st.data())
def test_a_project_that_grew_is_the_same_as_one_that_was_loaded(data: st.DataObject) -> None:
    ann = Analyst("Ann")
    at = smallest_sheet(ann)
    ids = [at.element, at.function, at.mode, at.effect, at.link, at.cause, at.line, EntityId("new-1")]
    for _ in range(6):
        ann.tries(data.draw(edits(ids)))
    grown, loaded = ann.project, Project(PROJECT, ann.project.all(), ann.project.vector)
    for parent in (None, *ids):
        for kind in KINDS:
            assert grown.children(parent, kind) == loaded.children(parent, kind)
            assert all(fate(child) is not Fate.REMOVED for child in grown.children(parent, kind))
    for id in ids:
        assert grown.naming(id) == loaded.naming(id)
        assert {each.id for each in grown.naming(id)} == {each.id for each in grown.all() if _names(grown, each.id, id)}


def _names(project: Project, namer: EntityId, named: EntityId) -> bool:
    entity = project.shown(namer)
    return entity is not None and named in (entity.values.get(CAUSE), entity.values.get(EFFECT), entity.values.get(FieldName("owner")))


def test_bringing_changes_in_again_changes_nothing_and_gives_nothing(ann: Analyst, at: Places) -> None:
    before = dict(ann.project.vector)
    assert apply(ann.project, ann.log) == ()
    assert ann.project.vector == before


# The schema


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_field_has_a_name_for_people_and_knows_what_it_may_name(kind: Kind) -> None:
    for field in kind.fields.values():
        assert field.label
        assert set(field.kinds) <= set(KINDS)


def test_fields_of_tomorrow_are_unknown_and_left_to_a_person() -> None:
    assert field_of("line", FieldName("field of tomorrow")) is None
    assert field_of("kind of tomorrow", TEXT) is None
    assert merging_of("line", FieldName("field of tomorrow")) is Merging.REVIEWED
    assert merging_of("line", FieldName("position")) is Merging.NEWEST
    assert merging_of("line", FieldName("custom.cost")) is Merging.REVIEWED
