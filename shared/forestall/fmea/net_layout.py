"""Lays a net out in layers: effects on the left, what leads to them on the right. Pure; knows no text, no colour and no format."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass

from forestall.fmea.components import components
from forestall.ids import EntityId

BOX_WIDTH, GAP_ACROSS, GAP_DOWN = 220.0, 110.0, 16.0
_SWEEPS = 4
_PORTION = 200
Effects = Mapping[EntityId, list[EntityId]]


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node stands, in units from the upper left corner of the picture."""

    x: float
    y: float
    width: float
    height: float


def laid_out(effects: Effects, heights: Mapping[EntityId, float]) -> dict[EntityId, Box]:
    """A box for every node of `effects`, which tells what each leads to; no two overlap. Takes time in proportion to the net."""
    steps = laying_out(effects, heights)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            boxes: dict[EntityId, Box] = done.value
            return boxes


def laying_out(effects: Effects, heights: Mapping[EntityId, float]) -> Generator[None, None, dict[EntityId, Box]]:
    """The same in small steps, for whoever may not wait: one layer at a time."""
    causes = _turned(effects)
    layers = yield from _layers(effects)
    layers = yield from _ordered(layers, effects, causes)
    centres = yield from _placed(layers, effects, causes, heights)
    top = min((centres[node] - heights[node] / 2 for node in centres), default=0.0)
    return {
        node: Box(place * (BOX_WIDTH + GAP_ACROSS), centres[node] - heights[node] / 2 - top, BOX_WIDTH, heights[node])
        for place, layer in enumerate(layers)
        for node in layer
    }


def _turned(effects: Effects) -> dict[EntityId, list[EntityId]]:
    causes: dict[EntityId, list[EntityId]] = {node: [] for node in effects}
    for node, above in effects.items():
        for each in above:
            causes[each].append(node)
    return causes


def _layers(effects: Effects) -> Generator[None, None, list[list[EntityId]]]:
    """Each node one layer to the right of the farthest it leads to; a way back within a ring does not count."""
    layer: dict[EntityId, int] = {}
    for met, (members, _) in enumerate(components(effects, effects.__getitem__)):
        for node in members:
            layer[node] = 1 + max((layer[each] for each in effects[node] if each in layer), default=-1)
        if met % _PORTION == 0:
            yield
    found: list[list[EntityId]] = [[] for _ in range(1 + max(layer.values(), default=-1))]
    for node in effects:
        found[layer[node]].append(node)
    return found


def _ordered(layers: list[list[EntityId]], effects: Effects, causes: Effects) -> Generator[None, None, list[list[EntityId]]]:
    """The layers with each node near the middle of what it leads to and, on the way back, of what leads to it; the lonely come last."""
    ordered = [sorted(layer, key=lambda node: not (effects[node] or causes[node])) for layer in layers]
    place = {node: float(number) for layer in ordered for number, node in enumerate(layer)}
    for sweep in range(_SWEEPS):
        neighbours = causes if sweep % 2 else effects
        for layer in reversed(ordered) if sweep % 2 else ordered:
            middle = {node: _middle(neighbours[node], place, place[node]) for node in layer}
            layer.sort(key=middle.__getitem__)
            place.update((node, float(number)) for number, node in enumerate(layer))
            yield
    return ordered


def _placed(
    layers: list[list[EntityId]], effects: Effects, causes: Effects, heights: Mapping[EntityId, float]
) -> Generator[None, None, dict[EntityId, float]]:
    """How far down the middle of each node is: beside the middle of its neighbours, as far as the others in its layer leave room."""
    centres: dict[EntityId, float] = {}
    for layer in layers:
        centres.update(zip(layer, _offsets(layer, heights), strict=True))
    for sweep in range(_SWEEPS):
        neighbours = causes if sweep % 2 == 0 else effects
        for layer in reversed(layers) if sweep % 2 == 0 else layers:
            wanted = [_middle(neighbours[node], centres, centres[node]) for node in layer]
            centres.update(zip(layer, _without_overlap(wanted, _offsets(layer, heights)), strict=True))
            yield
    return centres


def _offsets(layer: list[EntityId], heights: Mapping[EntityId, float]) -> list[float]:
    """The middles of the nodes of a layer when they stand as near to each other as they may."""
    offsets, bottom = [], 0.0
    for node in layer:
        offsets.append(bottom + heights[node] / 2)
        bottom += heights[node] + GAP_DOWN
    return offsets


def _without_overlap(wanted: Sequence[float], offsets: Sequence[float]) -> list[float]:
    """The places nearest to the wanted ones (by least squares) that keep order and distance.

    What is wanted less the offset must not fall; where it does, neighbours share their mean (pool adjacent violators).
    """
    sums: list[float] = []
    counts: list[int] = []
    for place, offset in zip(wanted, offsets, strict=True):
        total, count = place - offset, 1
        while counts and sums[-1] * count > total * counts[-1]:
            total, count = total + sums.pop(), count + counts.pop()
        sums.append(total)
        counts.append(count)
    shared = (total / count for total, count in zip(sums, counts, strict=True) for _ in range(count))
    return [offset + shift for offset, shift in zip(offsets, shared, strict=True)]


def _middle(neighbours: Sequence[EntityId], place: Mapping[EntityId, float], own: float) -> float:
    return sum(place[each] for each in neighbours) / len(neighbours) if neighbours else own
