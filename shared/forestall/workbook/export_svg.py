"""Draws the failure net as .svg: every failure a box with its wording and severity, every way to an effect an arrow. Decides no place."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape
from pathlib import Path
from unicodedata import east_asian_width

from forestall.fmea.carried import severity_of
from forestall.fmea.net_layout import Box, laid_out
from forestall.fmea.nets import causes_below, effects_above, reached
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall.workbook.target import appearing

_LETTERS, _LINE, _PAD, _MARGIN = 30, 16, 10, 20
_HEAD = (
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
    '<path d="M0 0L8 4L0 8z" fill="#555"/></marker></defs>'
)


def write_svg(project: Project, path: Path, around: EntityId | None = None) -> None:
    """All failures, or those that one leads to and that lead to it. Unavailable if it cannot be written."""
    with appearing(path) as unfinished:
        unfinished.write_text("\n".join(_drawn(project, around)) + "\n", encoding="utf-8", newline="\n")


def _drawn(project: Project, around: EntityId | None) -> Iterator[str]:
    chosen = _chosen(project, around)
    effects = {node: [each for each in effects_above(project, node) if each in chosen] for node in chosen}
    texts = {node: _lines(project, node) for node in chosen}
    boxes = laid_out(effects, {node: _LINE * len(lines) + 2.0 * _PAD for node, lines in texts.items()})
    width = max((box.x + box.width for box in boxes.values()), default=0.0) + 2 * _MARGIN
    height = max((box.y + box.height for box in boxes.values()), default=0.0) + 2 * _MARGIN
    size = f'width="{width:g}" height="{height:g}" viewBox="{-_MARGIN} {-_MARGIN} {width:g} {height:g}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="12">'
    yield _HEAD
    yield f'<rect x="{-_MARGIN}" y="{-_MARGIN}" width="{width:g}" height="{height:g}" fill="#fff"/>'
    for node, above in effects.items():
        yield from (_arrow(boxes[node], boxes[each]) for each in above)
    for node, lines in texts.items():
        yield from _box(boxes[node], lines, marked=node == around)
    yield "</svg>"


def _chosen(project: Project, around: EntityId | None) -> dict[EntityId, None]:
    if around is None:
        return dict.fromkeys(each.id for each in project.of_kind("failure"))
    up = reached([around], lambda each: effects_above(project, each))
    return dict.fromkeys((*up, *reached([around], lambda each: causes_below(project, each))))


def _lines(project: Project, node: EntityId) -> list[str]:
    """The wording in lines that fit a box, then the severity. Wide letters take the room of two."""
    text = "".join(letter if letter.isprintable() else " " for letter in project.text(node))
    wide = any(east_asian_width(letter) in "WF" for letter in text)
    severity = severity_of(project, node).shown
    return [*textwrap.wrap(text, _LETTERS // 2 if wide else _LETTERS), *([f"S {severity}"] if severity is not None else [])] or ["–"]


def _arrow(cause: Box, effect: Box) -> str:
    """From the left of a cause to the right of its effect; a way back in a ring is dashed."""
    x1, y1, x2, y2 = cause.x, cause.y + cause.height / 2, effect.x + effect.width, effect.y + effect.height / 2
    dashed = ' stroke-dasharray="5 4"' if effect.x >= cause.x else ""
    way = f"M{x1:g} {y1:g}C{x1 - 40:g} {y1:g} {x2 + 40:g} {y2:g} {x2:g} {y2:g}"
    return f'<path d="{way}" fill="none" stroke="#555"{dashed} marker-end="url(#tip)"/>'


def _box(box: Box, lines: list[str], *, marked: bool) -> Iterator[str]:
    look = 'fill="#fff3d6" stroke="#a60" stroke-width="2"' if marked else 'fill="#f4f6f8" stroke="#567"'
    yield f'<rect x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="4" {look}/>'
    for number, line in enumerate(lines):
        y = box.y + _PAD + _LINE * number + 12
        yield f'<text x="{box.x + _PAD:g}" y="{y:g}">{escape(line)}</text>'
