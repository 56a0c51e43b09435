"""The past of a cell: every value, whose it was, what it replaced, and in which revisions it stands."""

from __future__ import annotations

from forestall.changes import FieldName
from forestall.fmea.past_values import PastValue, cuts, past_values
from forestall.ids import EntityId
from tests.signers import frozen
from tests.worlds import Analyst, Places, meet

OCCURRENCE = FieldName("occurrence")


def past(who: Analyst, entity: EntityId, name: FieldName = OCCURRENCE) -> list[PastValue]:
    found = who.project.get(entity)
    assert found is not None
    return past_values(found, [change for change in who.log if change.entity == entity], name, cuts(who.project))


def test_every_value_is_told_with_its_author_and_what_it_replaced(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    ben.sets(at.line, occurrence=6)
    meet(ann, ben)
    ann.sets(at.line, occurrence=2)
    assert [(each.author, each.value, each.replaced, each.stands) for each in past(ann, at.line)] == [
        ("Ann", 4, (), False),
        ("Ben", 6, (4,), False),
        ("Ann", 2, (6,), True),
    ]


def test_both_values_of_a_contested_cell_stand_and_who_settles_replaces_both(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.line, occurrence=6)
    ben.sets(at.line, occurrence=2)
    meet(ann, ben)
    assert {each.value for each in past(ann, at.line) if each.stands} == {2, 6}
    ann.sets(at.line, occurrence=3)
    last = past(ann, at.line)[-1]
    assert (sorted(str(each) for each in last.replaced), last.stands) == (["2", "6"], True)


def test_a_revision_is_named_at_the_value_it_holds(ann: Analyst, at: Places) -> None:
    frozen(ann, "A")
    ann.sets(at.line, detection=9)
    frozen(ann, "B")
    ann.sets(at.line, occurrence=7)
    ann.sets(at.line, occurrence=8)
    frozen(ann, "C")
    assert [(each.value, each.revisions) for each in past(ann, at.line)] == [(4, ("A", "B")), (7, ()), (8, ("C",))]


def test_what_stood_before_the_log_begins_is_told_without_what_it_replaced(ann: Analyst, at: Places) -> None:
    frozen(ann, "A")
    entity = ann.project.get(at.line)
    assert entity is not None
    (only,) = past_values(entity, (), OCCURRENCE, cuts(ann.project))
    assert (only.value, only.replaced, only.stands, only.revisions) == (4, (), True, ("A",))
