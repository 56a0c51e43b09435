"""A revision holds what the project was, for ever: whoever edits, removes, forgets or forges afterwards."""

from __future__ import annotations

from functools import partial
from random import Random

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import Change, Entity, FieldName, Value
from forestall.fmea.cells import contested
from forestall.fmea.edits import Add, Draft, Refused, Remove, SetFields
from forestall.fmea.freezing import Frozen, content_hash, content_of, cut_of, freeze, is_part, kept_content
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED, TEXT
from forestall.ids import EntityId
from forestall.merge import ready
from forestall.replay import apply
from tests.signers import DAY, content, freezing, frozen, refused, revision_of, states
from tests.worlds import PROJECT, Analyst, Places, meet, smallest_sheet


def test_what_was_frozen_stays_readable_whatever_is_edited_and_removed_later(ann: Analyst, at: Places) -> None:
    before = content_of(ann.project.all())
    revision = frozen(ann, "A")
    ann.sets(at.mode, text="Spindle breaks")
    ann.does(Remove((at.function,)))
    assert content(ann.project, revision) == before
    assert content_hash(before) == revision.hash


def test_the_paper_about_the_content_is_no_part_of_it(ann: Analyst, at: Places) -> None:
    first = frozen(ann, "A")
    assert frozen(ann, "B").hash == first.hash
    ann.sets(at.analysis, company="Brakes Ltd")
    assert frozen(ann, "C").hash != first.hash


def test_a_removed_thing_and_an_emptied_cell_are_not_there(ann: Analyst, at: Places) -> None:
    bare = content_hash(content_of(ann.project.all()))
    ann.sets(at.mode, remarks="look again")
    extra = ann.ids.next()
    ann.does(Add(extra, "element", at.analysis, {TEXT: "Lever"}))
    assert content_hash(content_of(ann.project.all())) != bare
    ann.sets(at.mode, remarks=None)
    ann.does(Remove((extra,)))
    assert content_hash(content_of(ann.project.all())) == bare


def test_the_cut_names_the_changes_and_nothing_else_is_needed_to_find_the_content_again(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    ann.sets(at.mode, text="Spindle breaks")
    assert made_anew(ann.log, revision.cells) == revision.hash


def made_anew(log: list[Change], baseline: Entity) -> str:
    cut = cut_of(baseline)
    assert cut is not None
    project = Project(PROJECT)
    apply(project, (change for change in log if change.dot.n <= cut.get(change.dot.site, 0)))
    return content_hash(content_of(project.all()))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_the_hash_does_not_depend_on_the_order_in_which_changes_came(seed: int) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    at = smallest_sheet(ann)
    meet(ann, ben)
    for who, places in ((ann, (at.mode, at.line)), (ben, (at.cause, at.effect))):
        for place in places:
            who.sets(place, remarks=f"said by {who.pen.author}")
            who.does(Add(who.ids.next(), "control", at.line, {TEXT: "Inspection"}))
    meet(ann, ben)
    ann.does(Remove((at.effect,)))
    revision = frozen(ann, "A")
    other = shuffled(ann.log, Random(seed))
    found = revision_of(other, revision.id)
    assert content_hash(content(other, found)) == revision.hash == made_anew(ben.log + ann.log, found.cells)


def shuffled(log: list[Change], chance: Random) -> Project:
    """A project to which the changes came in some other lawful order."""
    project, left = Project(PROJECT), list(log)
    while left:
        change = chance.choice([each for each in left if ready(project.vector, each)])
        left.remove(change)
        apply(project, (change,))
    return project


def test_contested_cells_are_not_frozen_but_named(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.mode, text="Spindle turns back under load")
    ben.sets(at.mode, text="Spindle backs off")
    meet(ann, ben)
    sentence = refused(ann, freeze(ann.project, ann.ids.next(), "A", date=DAY))
    assert sentence.startswith(
        "A cell is contested, and a revision holds one truth. Nothing was frozen; settle first: Failure of failure “"
    )


def test_many_contested_cells_are_counted(ann: Analyst, at: Places) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    for number, who in enumerate((ann, ben), 6):
        who.sets(at.line, occurrence=number, detection=number, remarks=str(number))
        who.sets(at.mode, text=f"mode {number}", remarks=str(number))
        who.sets(at.effect, text=f"effect {number}")
    meet(ann, ben)
    sentence = refused(ann, freeze(ann.project, ann.ids.next(), "A", date=DAY))
    assert sentence.startswith("6 cells are contested")
    assert sentence.endswith("; and 1 more")


@pytest.mark.parametrize("name", ["", "   ", "now", "x" * 201, "two\nlines"])
def test_a_name_nobody_could_use_is_refused(ann: Analyst, at: Places, name: str) -> None:
    assert "A revision needs a name" in refused(ann, freeze(ann.project, ann.ids.next(), name, date=DAY))


def test_a_name_is_used_once(ann: Analyst, at: Places) -> None:
    frozen(ann, "Design freeze")
    assert refused(ann, freeze(ann.project, ann.ids.next(), " design FREEZE ", date=DAY)) == (
        "There is a revision “design FREEZE” already; give this one another name"
    )


def test_two_revisions_share_what_did_not_change(ann: Analyst) -> None:
    analysis = ann.ids.next()
    ann.does(Add(analysis, "analysis", None, {TEXT: "Parking brake"}))
    for number in range(600):
        ann.does(Add(ann.ids.next(), "element", analysis, {TEXT: f"Element {number}"}))
    first = freezing(ann.project, ann.ids.next(), "A")
    ann.does(first)
    ann.sets(analysis, text="Parking brake, rear axle")
    second = freezing(ann.project, ann.ids.next(), "B")
    ann.does(second)
    assert len(second.edits) < len(first.edits)
    assert [len(content(ann.project, revision_of(ann.project, name))) for name in "AB"] == [601, 601]


def test_a_long_text_is_kept_in_several_parts(ann: Analyst, at: Places) -> None:
    noise = "".join(Random(1).choices("abcdefghijklmnopqrstuvwxyzäöü€", k=60_000))
    ann.sets(at.mode, remarks=noise, text="“quoted” \\ line\u2028end\nnext")
    kept = content(ann.project, frozen(ann, "A"))
    assert kept[at.mode].fields[FieldName("remarks")] == noise
    assert kept == content_of(ann.project.all())


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(
    told=st.lists(
        st.dictionaries(
            st.sampled_from([TEXT, FieldName("remarks"), FieldName("x.new"), FieldName("severity")]), _VALUES, min_size=1, max_size=4
        ),
        max_size=8,
    )
)
def test_whatever_a_project_holds_is_read_back_as_it_was(told: list[dict[FieldName, Value]]) -> None:
    ann = Analyst("Ann")
    for fields in told:
        ann.pen.write(ann.project, [Draft("hologram", ann.ids.next(), fields)])
    before = content_of(ann.project.all())
    kept = content(ann.project, frozen(ann, "A"))
    assert repr(sorted(kept.items())) == repr(
        sorted((id, Frozen(each.kind, dict(sorted(each.fields.items())))) for id, each in before.items())
    )
    assert content_hash(kept) == content_hash(before)


def test_an_empty_project_can_be_frozen(ann: Analyst) -> None:
    assert content(ann.project, frozen(ann, "A")) == {}


def test_a_draft_that_nobody_signed_may_be_undone_and_made_again(ann: Analyst, at: Places) -> None:
    id = ann.ids.next()
    written = ann.does(freezing(ann.project, id, "A"))
    ann.undoes(written)
    assert states(ann.project) == {}
    again = frozen(ann, "A")
    assert content(ann.project, again) == content_of(ann.project.all())


def test_two_people_freeze_the_same_at_once_and_nothing_is_contested(ann: Analyst, at: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    ben = Analyst("Ben")
    meet(ann, ben)
    mine = frozen(ann, "A")
    # Ben's version packs the same content in other letters.
    monkeypatch.setattr(zstandard, "ZstdCompressor", partial(zstandard.ZstdCompressor, write_checksum=True))
    theirs = frozen(ben, "A")
    meet(ann, ben)
    assert mine.hash == theirs.hash
    for who in (ann, ben):
        assert [cell for entity in who.project.all() for cell in contested(entity)] == []
        assert [len(content(who.project, revision_of(who.project, id))) for id in (mine.id, theirs.id)] == [8, 8]


def test_a_forged_part_is_no_part(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    part = next(each for each in ann.project.of_kind("baseline part"))
    forged = next(each.values[TEXT] for each in ann.project.of_kind("baseline part") if each.id != part.id)
    assert not is_part(part.id, forged)
    assert not any(is_part(part.id, junk) for junk in (None, 7, "not base64!", "aGVsbG8=", ""))
    ann.pen.write(ann.project, [Draft(part.kind, part.id, {TEXT: forged})])
    assert kept_content(ann.project, revision.cells) == Refused(
        "The content of revision “A” is not whole here: a part is missing or was altered"
    )


def test_a_concurrent_or_removed_part_still_tells_what_it_held(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    eve = Analyst("Eve")
    for part in ann.project.of_kind("baseline part"):
        eve.pen.write(eve.project, [Draft(part.kind, part.id, {TEXT: "forged"})])
        ann.does(Remove((part.id,)))
    apply(ann.project, eve.log)
    assert len(content(ann.project, revision)) == 8


def test_content_of_a_kind_that_is_not_known_yet_is_content() -> None:
    eve = Analyst("Eve")
    eve.pen.write(eve.project, [Draft("hologram", EntityId("h"), {FieldName("depth"): 3}), Draft("layout", EntityId("l"), {TEXT: "wide"})])
    assert content_of(eve.project.all()) == {EntityId("h"): Frozen("hologram", {FieldName("depth"): 3})}


@pytest.mark.parametrize("told", [None, "", "[]", "{broken", '{"a":1.5}', '{"a":"b"}'])
def test_a_cut_that_is_none_is_said_to_be_none(ann: Analyst, at: Places, told: str | None) -> None:
    revision = frozen(ann, "A")
    ann.pen.write(ann.project, [Draft("baseline", revision.id, {FieldName("cut"): told})])
    assert cut_of(revision_of(ann.project, revision.id).cells) is None


def test_a_revision_comes_from_freezing_alone(ann: Analyst, at: Places) -> None:
    assert "made by freezing" in refused(ann, Add(ann.ids.next(), "baseline", None, {TEXT: "A"}))
    assert "What was frozen stays" in refused(ann, Add(ann.ids.next(), "baseline part", None, {TEXT: "A"}))
    revision = frozen(ann, "A")
    for field in ("hash", "cut", "parts", "rule", "text", "remarks", "date"):
        assert "What was frozen stays" in refused(ann, SetFields(revision.id, {FieldName(field): "2027-01-01"}))
    part = ann.project.of_kind("baseline part")[0]
    assert "What was frozen stays" in refused(ann, SetFields(part.id, {TEXT: "x"}))
    assert ann.project.value(revision.id, REMOVED) is None
