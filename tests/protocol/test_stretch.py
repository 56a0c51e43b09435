"""Many new things put into words in one pass: byte for byte what each alone would say."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from forestall.changes import SINCE, Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.ids import EntityId, SiteId
from forestall.merge import merge
from forestall.protocol.chain import link_all
from forestall.protocol.codec import tell
from forestall.protocol.state import bucket_of, weight
from forestall.protocol.stretch import is_stretch, tell_stretch

ANN, BEN = SiteId("Ann"), SiteId("Ben")
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
VALUES = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS | st.lists(WORDS, max_size=2)


@st.composite
def stretches(draw: st.DrawFn) -> list[Change]:
    """Changes of one intention, each of another thing."""
    first, since = draw(st.integers(1, 10**9)), draw(st.sampled_from([{}, {SINCE: (Dot(BEN, 3),)}]))
    ids = draw(st.lists(WORDS.filter(bool), min_size=1, max_size=12, unique=True))
    fields = st.dictionaries(WORDS.map(FieldName), VALUES, max_size=4)
    author, kinds = draw(WORDS), st.sampled_from(["line", "failure", "kind “ü”"])
    return [
        Change(Dot(ANN, n), Stamp(2**50 + n), author, draw(kinds), EntityId(id), draw(fields), since if n == first else {}, first)
        for n, id in enumerate(ids, first)
    ]


@settings(max_examples=50)
@given(stretches(), st.sampled_from(["", "0" * 32]))
def test_a_stretch_says_what_its_changes_say_one_by_one(changes: list[Change], before: str) -> None:
    told = tell_stretch(changes, before)
    assert told.bodies == [tell(change).body for change in changes]
    assert told.chain == link_all(before, changes)
    grown: dict[int, int] = {}
    for change in changes:
        bucket = bucket_of(change.entity)
        grown[bucket] = grown.get(bucket, 0) + weight(merge(None, change))
    assert told.grown == grown


@settings(max_examples=50)
@given(stretches())
def test_what_is_no_stretch_is_told_apart(changes: list[Change]) -> None:
    assert is_stretch(changes)
    last = changes[-1]
    following = replace(last, dot=Dot(ANN, last.dot.n + 1), entity=EntityId("another thing"), saw={})
    assert is_stretch([*changes, following])
    for odd in (
        replace(following, dot=Dot(ANN, last.dot.n + 2)),
        replace(following, dot=Dot(BEN, last.dot.n + 1)),
        replace(following, entity=last.entity),
        replace(following, author=f"{last.author} the other"),
        replace(following, intention=last.intention + 1),
        replace(following, extra=({"hint": [1, 2]},)),
        replace(following, saw={SINCE: (Dot(BEN, 3),)}),
    ):
        assert not is_stretch([*changes, odd])
