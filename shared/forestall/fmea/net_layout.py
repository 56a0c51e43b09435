"""Lays a net out in layers: effects on the left, what leads to them on the right. Pure; knows no text, no colour and no format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from forestall.fmea.components import components
from forestall.ids import EntityId

BOX_WIDTH, GAP_ACROSS, GAP_DOWN = 220.0, 80.0, 16.0
_SWEEPS = 4
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
    layers = _ordered(_layers(effects), effects)
    tallest = max((_tall(layer, heights) for layer in layers), default=0.0)
    boxes: dict[EntityId, Box] = {}
    for place, layer in enumerate(layers):
        y = (tallest - _tall(layer, heights)) / 2
        for node in layer:
            boxes[node] = Box(place * (BOX_WIDTH + GAP_ACROSS), y, BOX_WIDTH, heights[node])
            y += heights[node] + GAP_DOWN
    return boxes


def _layers(effects: Effects) -> list[list[EntityId]]:
    """Each node one layer to the right of the farthest it leads to; a way back within a ring does not count."""
    layer: dict[EntityId, int] = {}
    for members, _ in components(effects, effects.__getitem__):
        for node in members:
            layer[node] = 1 + max((layer[each] for each in effects[node] if each in layer), default=-1)
    found: list[list[EntityId]] = [[] for _ in range(1 + max(layer.values(), default=-1))]
    for node in effects:
        found[layer[node]].append(node)
    return found


def _ordered(layers: list[list[EntityId]], effects: Effects) -> list[list[EntityId]]:
    """The layers with each node near the middle of what it leads to and, on the way back, of what leads to it."""
    causes: dict[EntityId, list[EntityId]] = {node: [] for node in effects}
    for node, above in effects.items():
        for each in above:
            causes[each].append(node)
    place = {node: float(number) for layer in layers for number, node in enumerate(layer)}
    ordered = [list(layer) for layer in layers]
    for sweep in range(_SWEEPS):
        neighbours = causes if sweep % 2 else effects
        for layer in reversed(ordered) if sweep % 2 else ordered:
            middle = {node: _middle(neighbours[node], place, place[node]) for node in layer}
            layer.sort(key=middle.__getitem__)
            place.update((node, float(number)) for number, node in enumerate(layer))
    return ordered


def _middle(neighbours: Iterable[EntityId], place: Mapping[EntityId, float], own: float) -> float:
    places = [place[each] for each in neighbours]
    return fmean(places) if places else own


def _tall(layer: list[EntityId], heights: Mapping[EntityId, float]) -> float:
    return sum(heights[node] for node in layer) + GAP_DOWN * (len(layer) - 1)
