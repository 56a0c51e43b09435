"""Changes as JSON: what comes back is what went in, what we do not understand is kept, and what is no change is refused in a sentence."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.errors import Unreadable
from forestall.ids import EntityId, SiteId
from forestall.protocol.chain import START, link, link_all, same
from forestall.protocol.codec import (
    FIELDS_MAX,
    NAME_MAX,
    NESTING_MAX,
    body_to_wire,
    decode_json,
    encode_json,
    from_body,
    from_wire,
    many_from_wire,
    to_body,
    to_wire,
)
from tests.core.test_values import JSON
from tests.histories import histories

NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=12)
COUNTS = st.integers(1, 2**63 - 1)
DOTS = st.builds(Dot, NAMES.map(SiteId), COUNTS)
CHANGES = st.builds(
    Change,
    DOTS,
    COUNTS.map(Stamp),
    st.just("") | NAMES,
    NAMES,
    NAMES.map(EntityId),
    st.dictionaries(NAMES.map(FieldName), JSON, max_size=4),
    st.dictionaries(NAMES.map(FieldName), st.lists(DOTS, max_size=3).map(tuple), max_size=4),
    COUNTS,
    st.lists(JSON, max_size=3).map(tuple),
)
WIRE: list[Any] = ["Ann", 1, 5, "Ann", "line", "x", {"text": "worn"}, {"text": [["Ben", 1]]}, 1]
SENTENCE = "The other side sent something that is not a change"


def over_the_wire(change: Change) -> Change:
    return from_wire(to_wire(change))


@given(CHANGES)
def test_a_change_comes_out_of_the_wire_as_it_went_in(change: Change) -> None:
    assert over_the_wire(change) == change


@given(CHANGES)
def test_a_change_comes_out_of_the_log_as_it_went_in(change: Change) -> None:
    args = (change.dot, change.stamp, change.author, change.kind, change.entity, change.intention)
    assert from_body(*args, to_body(change)) == change


@given(CHANGES)
def test_what_is_passed_on_is_bit_for_bit_what_came(change: Change) -> None:
    sent = to_wire(change)
    args = (change.dot, change.stamp, change.author, change.kind, change.entity, change.intention)
    body = to_body(from_wire(sent))
    assert to_wire(from_body(*args, body)) == sent
    assert msgspec.Raw(body_to_wire(*change.dot, change.stamp, change.author, change.kind, change.entity, change.intention, body)) == sent


def test_what_a_newer_peer_adds_is_kept_and_passed_on() -> None:
    wire = [*WIRE, {"signature": "ab12"}, [1, 2.5, None]]
    assert decode_json(to_wire(from_wire(encode_json(wire))))[9:] == [{"signature": "ab12"}, [1, 2.5, None]]


NO_NAMES: list[Any] = ["", 7, None, ["Ann"], "x" * (NAME_MAX + 1), "a\0b"]
NO_COUNTS: list[Any] = [-1, 2**63, 1.0, True, "1", None]
NO_FIELDS: list[Any] = [None, [], "text", {"": 1}, {"x" * (NAME_MAX + 1): 1}, {f"f{n}": 1 for n in range(FIELDS_MAX + 1)}]
NO_DOTS: list[Any] = [["Ann"], ["Ann", 0], [1, 1], ["Ann", 1, 2], ["Ann", True], ["Ann", 1.0], "Ann", None, {"Ann": 1}]
NONSENSE: dict[int, list[Any]] = {
    **dict.fromkeys((0, 4, 5), NO_NAMES),
    **dict.fromkeys((2, 8), NO_COUNTS),
    1: [*NO_COUNTS, 0],
    3: NO_NAMES[1:],
    6: NO_FIELDS,
    7: [None, [], "text", {"f": None}, {"f": "Ann"}, *({"f": [dot]} for dot in NO_DOTS)],
}


@pytest.mark.parametrize(("place", "nonsense"), [(place, each) for place, several in NONSENSE.items() for each in several])
def test_what_is_no_change_is_refused_in_a_sentence(place: int, nonsense: Any) -> None:
    with pytest.raises(Unreadable, match=SENTENCE):
        from_wire(encode_json([*WIRE[:place], nonsense, *WIRE[place + 1 :]]))


NO_ARRAYS: list[Any] = [None, 7, "text", {}, [], WIRE[:8], [WIRE]]


@pytest.mark.parametrize("nonsense", NO_ARRAYS)
def test_what_is_not_even_an_array_of_nine_is_refused(nonsense: Any) -> None:
    with pytest.raises(Unreadable, match=SENTENCE):
        from_wire(encode_json(nonsense))


def test_one_that_is_no_change_spoils_the_whole_message() -> None:
    with pytest.raises(Unreadable):
        many_from_wire([encode_json(WIRE), encode_json(WIRE[:8])])


@pytest.mark.parametrize("place", [6, 9])
def test_a_value_nested_deeper_than_any_peer_can_follow_is_refused(place: int) -> None:
    def nested(depth: int) -> Any:
        return [] if depth == 0 else {"deeper": nested(depth - 1)} if depth % 2 else [nested(depth - 1)]

    def wire(depth: int) -> list[Any]:
        return [*WIRE[:6], {"text": nested(depth)}, *WIRE[7:]] if place == 6 else [*WIRE, nested(depth)]

    from_wire(encode_json(wire(NESTING_MAX - 1)))
    with pytest.raises(Unreadable, match=SENTENCE):
        from_wire(encode_json(wire(NESTING_MAX + 1)))


@given(st.lists(JSON, max_size=12) | JSON)
def test_anything_at_all_is_a_change_or_refused(wire: Any) -> None:
    try:
        change = from_wire(encode_json(wire))
    except Unreadable:
        return
    assert decode_json(to_wire(change)) == wire


# The hash chain


@given(histories())
def test_equal_histories_have_equal_links_and_others_have_others(made: list[Change]) -> None:
    mine = [change for change in made if change.dot.site == "Ann"]
    assert link_all(START, mine) == link_all(link_all(START, mine[:1]), map(over_the_wire, mine[1:]))
    for place, change in enumerate(mine):
        forged = [*mine[:place], over_the_wire(change), *mine[place + 1 :]]
        assert link_all(START, forged) == link_all(START, mine)
        shortened = [*mine[:place], *mine[place + 1 :]]
        assert link_all(START, shortened) != link_all(START, mine)


@given(CHANGES, CHANGES)
def test_two_changes_have_one_link_exactly_when_they_say_the_same(one: Change, other: Change) -> None:
    assert (link(START, one) == link(START, other)) == same(one, other)
    assert same(one, over_the_wire(one))
