"""The failure net as a picture: every failure in a box of its own, effects to the left of what leads to them."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from forestall.fmea.net_layout import laid_out
from forestall.ids import EntityId
from tests.desktop.people import Person

TABLE = 'Element;Function;Failure mode;Effect;S;Cause;O;D\nCaliper;Hold;Slips <& "away">;Car rolls;10;Worn pad;4;5\n'


@pytest.fixture
def ann(ann: Person) -> Person:
    """Ann has one mode with one effect and one cause."""
    ann.imports(TABLE)
    return ann


def texts(ann: Person, *how: str) -> dict[str, float]:
    """What the picture says, with how far to the right it stands."""
    target = ann.home / "net.svg"
    ann.does("export", ann.file, target, *how)
    root = ET.fromstring(target.read_text(encoding="utf-8"))
    return {str(each.text): float(each.attrib["x"]) for each in root.iter("{http://www.w3.org/2000/svg}text")}


def test_effects_stand_left_of_the_mode_and_causes_right(ann: Person) -> None:
    at = texts(ann)
    assert at["Car rolls"] < at['Slips <& "away">'] < at["Worn pad"]
    assert "S 10" in at


def test_around_takes_failures_of_the_project_only(ann: Person) -> None:
    target = ann.home / "none.svg"
    assert "is no failure" in ann.is_refused("export", ann.file, target, "--around", "nobody")
    assert not target.exists()
    assert set(texts(ann, "--around", ann.asks("net", ann.file)["failures"][0]["id"]))


def test_a_ring_is_laid_out_without_overlap() -> None:
    a, b, c = map(EntityId, "abc")
    boxes = laid_out({a: [b], b: [a], c: [a, b]}, dict.fromkeys((a, b, c), 40.0))
    assert len({(box.x, box.y) for box in boxes.values()}) == 3
    assert boxes[c].x > max(boxes[a].x, boxes[b].x)
