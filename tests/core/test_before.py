"""What a cell held before people went apart, found in its history or not told at all."""

from __future__ import annotations

from forestall.changes import Dot, FieldName
from forestall.fmea.before import last_in_common
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from tests.worlds import Analyst, meet, smallest_sheet


def heads(who: Analyst, id: EntityId) -> tuple[Dot, ...]:
    entity = who.project.get(id)
    assert entity is not None
    return entity.dots(TEXT)


def before(who: Analyst, id: EntityId) -> object:
    history = [change for change in who.log if change.entity == id]
    change = last_in_common(history, TEXT, heads(who, id))
    return change.set[TEXT] if change else None


def test_what_both_replaced_is_found_whoever_asks() -> None:
    ann, ben = Analyst("ann"), Analyst("ben")
    at = smallest_sheet(ann)
    meet(ann, ben)
    ann.sets(at.mode, text="Spindle turns back under load")
    ben.sets(at.mode, text="The spindle turns back")
    meet(ann, ben)
    assert before(ann, at.mode) == before(ben, at.mode) == "Spindle turns back"


def test_it_is_the_last_value_they_had_in_common_however_often_each_typed_since() -> None:
    ann, ben = Analyst("ann"), Analyst("ben")
    at = smallest_sheet(ann)
    ann.sets(at.mode, text="Spindle loosens")
    meet(ann, ben)
    for word in ("one", "two", "three"):
        ann.sets(at.mode, text=f"Spindle loosens {word}")
    ben.sets(at.mode, text="The spindle loosens")
    meet(ann, ben)
    assert before(ann, at.mode) == "Spindle loosens"


def test_nothing_is_told_of_a_history_that_is_not_kept() -> None:
    ann, ben = Analyst("ann"), Analyst("ben")
    at = smallest_sheet(ann)
    meet(ann, ben)
    ann.sets(at.mode, text="Mine")
    ben.sets(at.mode, text="Theirs")
    meet(ann, ben)
    every = [change for change in ann.log if change.entity == at.mode]
    for kept in ([], every[1:], every[:1]):
        assert last_in_common(kept, TEXT, heads(ann, at.mode)) is None
    assert last_in_common(every, TEXT, ()) is None


def test_a_cell_that_was_empty_before_held_nothing() -> None:
    ann, ben = Analyst("ann"), Analyst("ben")
    at = smallest_sheet(ann)
    meet(ann, ben)
    ann.sets(at.mode, remarks="Mine")
    ben.sets(at.mode, remarks="Theirs")
    meet(ann, ben)
    entity = ann.project.get(at.mode)
    assert entity is not None
    name = FieldName("remarks")
    assert last_in_common([change for change in ann.log if change.entity == at.mode], name, entity.dots(name)) is None
