"""What a replica remembers of an entity, and what a change set tells a view."""

from __future__ import annotations

from forestall.changes import Change, ChangeSet, Dot, Entity, FieldName, Head, Mark, Origin, covers
from forestall.clock import Stamp
from forestall.ids import EntityId, SiteId

ANN, BEN = SiteId("Ann"), SiteId("Ben")
TEXT, OCCURRENCE, DETECTION = FieldName("text"), FieldName("occurrence"), FieldName("detection")
LINE = EntityId("line")
FIRST = Mark(Dot(ANN, 1), Stamp(10), "Ann")
LATER = Head(Dot(BEN, 4), Stamp(20), "Ben", 7)


def half_edited() -> Entity:
    """A line Ann made, whose occurrence Ben changed."""
    return Entity(LINE, "line", FIRST, {TEXT: "worn", OCCURRENCE: 7}, {OCCURRENCE: (LATER,)})


def test_a_cell_nobody_touched_since_has_the_head_of_the_whole_row() -> None:
    assert half_edited().heads(TEXT) == (Head(Dot(ANN, 1), Stamp(10), "Ann", "worn"),)


def test_a_cell_somebody_changed_has_its_own_head() -> None:
    assert half_edited().heads(OCCURRENCE) == (LATER,)
    assert half_edited().dots(OCCURRENCE) == (Dot(BEN, 4),)


def test_a_cell_nobody_ever_set_has_no_head() -> None:
    assert half_edited().heads(DETECTION) == ()


def test_all_heads_are_told_once_each() -> None:
    told = list(half_edited().all_heads())
    assert sorted(name for name, _ in told) == [OCCURRENCE, TEXT]


def test_the_newest_head_is_shown_and_the_site_breaks_a_tie() -> None:
    same_time = [Head(Dot(site, 1), Stamp(5), "", None) for site in (BEN, ANN)]
    newer = Head(Dot(ANN, 2), Stamp(6), "", None)
    assert max(same_time, key=lambda head: head.rank).dot.site == BEN
    assert max([*same_time, newer], key=lambda head: head.rank) == newer


def test_a_vector_covers_what_it_has_counted_and_nothing_of_strangers() -> None:
    vector = {ANN: 3}
    assert covers(vector, [Dot(ANN, 1), Dot(ANN, 3)])
    assert not covers(vector, [Dot(ANN, 4)])
    assert not covers(vector, [Dot(BEN, 1)])
    assert covers({}, [])


def test_a_change_set_names_the_cells_and_entities_a_view_must_repaint() -> None:
    changes = (
        Change(Dot(ANN, 2), Stamp(1), "Ann", "line", LINE, {OCCURRENCE: 3, DETECTION: 4}),
        Change(Dot(ANN, 3), Stamp(2), "Ann", "line", LINE, {OCCURRENCE: 5}),
    )
    told = ChangeSet(changes, Origin.LOCAL)
    assert told.cells == {(LINE, OCCURRENCE), (LINE, DETECTION)}
    assert told.entities == {LINE}
