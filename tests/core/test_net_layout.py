"""Where the nodes of a net stand: laws that hold for every net, rings and loners with them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from forestall.fmea.net_layout import BOX_WIDTH, GAP_ACROSS, GAP_DOWN, Box, laid_out, laying_out
from forestall.ids import EntityId

_NAMES = [EntityId(name) for name in "abcdefghij"]
nets = st.dictionaries(st.sampled_from(_NAMES), st.lists(st.sampled_from(_NAMES), max_size=4, unique=True)).map(
    lambda drawn: {name: [each for each in drawn.get(name, []) if each != name] for name in _NAMES}
)
heights = st.lists(st.integers(20, 90).map(float), min_size=len(_NAMES), max_size=len(_NAMES)).map(
    lambda drawn: dict(zip(_NAMES, drawn, strict=True))
)


@given(nets, heights)
def test_no_two_boxes_overlap_and_every_node_has_one(net: dict[EntityId, list[EntityId]], tall: dict[EntityId, float]) -> None:
    boxes = laid_out(net, tall)
    assert boxes.keys() == net.keys()
    columns: dict[float, list[tuple[float, float]]] = {}
    for box in boxes.values():
        columns.setdefault(box.x, []).append((box.y, box.y + box.height))
    for column in columns.values():
        ordered = sorted(column)
        assert all(after[0] - before[1] >= GAP_DOWN - 1e-6 for before, after in pairwise(ordered))


@given(nets, heights)
def test_the_picture_begins_at_its_upper_left_corner(net: dict[EntityId, list[EntityId]], tall: dict[EntityId, float]) -> None:
    boxes = laid_out(net, tall).values()
    assert (min(box.x for box in boxes), round(min(box.y for box in boxes), 6)) == (0, 0)
    assert all(box.x % (BOX_WIDTH + GAP_ACROSS) == 0 for box in boxes)


@given(st.permutations(_NAMES), st.data())
def test_without_rings_every_cause_stands_right_of_its_effects(order: list[EntityId], data: st.DataObject) -> None:
    net = {name: data.draw(st.lists(st.sampled_from(order[:place] or [name]), max_size=3, unique=True)) for place, name in enumerate(order)}
    net[order[0]] = []
    boxes = laid_out(net, dict.fromkeys(order, 40.0))
    assert all(boxes[name].x > boxes[effect].x for name, effects in net.items() for effect in effects)


def test_a_mode_stands_beside_the_middle_of_its_causes() -> None:
    mode, causes = _NAMES[0], _NAMES[1:6]
    boxes = laid_out({mode: [], **{cause: [mode] for cause in causes}}, dict.fromkeys(_NAMES, 40.0))
    assert boxes[mode].y == boxes[causes[2]].y


def test_small_steps_lead_to_the_same_places() -> None:
    net = {name: [EntityId("a")] if name != "a" else [] for name in _NAMES}
    reached: list[dict[EntityId, Box]] = []

    def walk() -> Iterator[None]:
        reached.append((yield from laying_out(net, dict.fromkeys(_NAMES, 40.0))))

    assert len(list(walk())) > 1
    assert reached == [laid_out(net, dict.fromkeys(_NAMES, 40.0))]
