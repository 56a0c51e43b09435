"""A process FMEA of a small line for tests: steps, work elements, characteristics, controls, and a plan. Decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Add
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from tests.worlds import Analyst


def makes(analyst: Analyst, kind: str, parent: EntityId | None = None, words: str = "", **fields: Value) -> EntityId:
    """An analyst adds a thing."""
    id = analyst.ids.next()
    wording: dict[FieldName, Value] = {TEXT: words} if words else {}
    analyst.does(Add(id, kind, parent, {**wording, **{FieldName(name): value for name, value in fields.items()}}))
    return id


@dataclass(frozen=True, slots=True)
class Plant:
    """The ids of what the tests look at."""

    analysis: EntityId
    step: EntityId
    press: EntityId
    depth: EntityId
    force: EntityId
    mode: EntityId
    cause: EntityId
    line: EntityId
    monitoring: EntityId
    gauge: EntityId


def pressing(analyst: Analyst) -> Plant:
    """Step 10 presses a bearing: its depth (SC) is gauged, the force of the press is monitored against a low pressure."""
    analysis = makes(analyst, "analysis", None, "Wheel hub line", method="pfmea", customer="North Motors", number="PF-7", team="Ann, Ben")
    item = makes(analyst, "element", analysis, "Wheel hub", type="process item")
    step = makes(analyst, "element", item, "Press the bearing", type="process step", station="10")
    press = makes(analyst, "element", step, "Press 4", type="work element", four_m="machine")
    pressing_in = makes(analyst, "function", step, "Press the bearing in to its depth")
    depth = makes(
        analyst, "characteristic", pressing_in, "Seat depth", type="product", number="1", special="SC",
        nominal=12.5, tolerance="± 0.1", unit="mm",
    )  # fmt: skip
    giving_force = makes(analyst, "function", press, "Give the force")
    force = makes(analyst, "characteristic", giving_force, "Force", type="process", number="2", minimum=18, maximum=22, unit="kN")
    mode = makes(analyst, "failure", pressing_in, "Bearing sits too high")
    cause = makes(analyst, "failure", giving_force, "Pressure too low")
    line = makes(analyst, "line", mode, cause=cause, occurrence=3, detection=4)
    monitoring = makes(analyst, "control", line, "Force monitoring", type="prevention")
    gauge = makes(analyst, "control", line, "Depth gauge", type="detection")
    return Plant(analysis, step, press, depth, force, mode, cause, line, monitoring, gauge)
