"""Writes the sample workbook from tools/sample/*.toml, in the layout people really use. No part of the product.

    python tools/make_sample.py [OUT.xlsx]

One sheet, `DFMEA`. Row 1 is the title; rows 3 to 6 hold the heading, three fields a row (labels in A, E and J, values
to their right); row 8 names the steps over their columns; row 9 names the columns; data start in row 10. The data rows:

* A row is one action of one cause, or one cause without actions. A cause with several actions spans their rows (J to P,
  AC and AD merged). Prevention and detection action in one row are two actions that share owner, dates, status and
  the ratings after them.
* Parents are merged over their children: next higher level over everything, focus element over its functions, function
  (with the function of the next higher level it serves) over its modes, mode over its causes, next lower level with its
  function over neighbouring causes of one mode. A parent with a single row is a plain cell.
* Several effects of one mode lie below one another, each with its own severity, sharing out the rows of the mode. Every
  effect belongs to the whole mode, not to the causes it happens to lie beside; AP comes from the greatest severity.
* Several controls in one cell are numbered lines. An empty rating is not rated, and has no AP.
* AP is typed, not a formula, and on purpose wrong in two rows (`typed_ap` in the source).
"""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from forestall.fmea.risk import action_priority

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).parent.parent
SOURCE: Final = ROOT / "tools" / "sample"
WORKBOOK: Final = ROOT / "desktop" / "forestall_desktop" / "samples" / "electric-parking-brake.xlsx"

Table = dict[str, Any]  # what tomllib gives

STEPS: Final = (
    ("Structure Analysis (Step 2)", 3, "#D9E2EC"),
    ("Function Analysis (Step 3)", 3, "#DCEBDD"),
    ("Failure Analysis (Step 4)", 4, "#F6E3D3"),
    ("Risk Analysis (Step 5)", 6, "#F3DADA"),
    ("Optimization (Step 6)", 12, "#E4DEEF"),
    ("Company-specific", 2, "#E8E8E8"),
)
COLUMNS: Final = (
    ("Next Higher Level", 17),
    ("Focus Element", 17),
    ("Next Lower Level or Characteristic", 20),
    ("Function of Next Higher Level and Requirement", 30),
    ("Function of Focus Element and Requirement", 30),
    ("Function of Next Lower Level and Requirement or Characteristic", 30),
    ("Failure Effect", 28),
    ("S", 4),
    ("Failure Mode", 22),
    ("Failure Cause", 30),
    ("Prevention Control", 30),
    ("O", 4),
    ("Detection Control", 30),
    ("D", 4),
    ("AP", 4),
    ("Filter Code", 7),
    ("Prevention Action", 30),
    ("Detection Action", 30),
    ("Responsible", 12),
    ("Target Date", 11),
    ("Status", 15),
    ("Action Taken with Evidence", 32),
    ("Completion Date", 11),
    ("S", 4),
    ("O", 4),
    ("D", 4),
    ("AP", 4),
    ("Remarks", 28),
    ("Test report no.", 14),
    ("Drawing / spec. no.", 14),
)
HIGHER, FOCUS, LOWER, HIGHER_FUNCTION, FUNCTION, LOWER_FUNCTION, EFFECT, SEVERITY, MODE, CAUSE = range(10)
PREVENTION, OCCURRENCE, DETECTION, RATED, PRIORITY, FILTER, ACTIONS = range(10, 17)
REMARKS, REPORT, SPEC = 27, 28, 29
CENTRED: Final = frozenset({7, 11, 13, 14, 15, 18, 19, 22, 23, 24, 25, 26})

STEP_ROW, TITLE_ROW, FIRST_ROW = 7, 8, 9
HEADING_ROW, HEADING_PLACES = 2, ((0, 1, 2), (4, 5, 6), (9, 10, 12))


@dataclass(frozen=True, slots=True)
class Block:
    """One cell, or several rows of one column merged. Rows count from 0 at the first data row."""

    row: int
    column: int
    rows: int
    value: str | int | date


def main(arguments: list[str]) -> None:
    """Writes the workbook to the path given, or to its place in the desktop."""
    write(Path(arguments[0]) if arguments else WORKBOOK)


def write(path: Path) -> None:
    """Writes the workbook; the same source gives the same cells and merges."""
    system, elements = read_source()
    blocks = list(lay_out(system, elements))
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": "DFMEA sample", "author": "Ann", "created": datetime(2026, 11, 13)})  # noqa: DTZ001
        _paint(book, system["heading"], blocks)


def read_source() -> tuple[Table, list[Table]]:
    """The level above with its effects, and the focus elements in order."""
    system, *elements = (tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.glob("*.toml")))
    return system, elements


def lay_out(system: Table, elements: list[Table]) -> Iterator[Block]:
    """Every filled cell of the data rows."""
    row = 0
    for element in elements:
        start = row
        for function in element["function"]:
            first = row
            for mode in function["mode"]:
                yield from _mode(row, mode, element["lower"], system["effect"])
                row += _rows(mode)
            yield Block(first, HIGHER_FUNCTION, row - first, system["next_higher"]["function"][function["higher"]])
            yield Block(first, FUNCTION, row - first, function["text"])
        yield Block(start, FOCUS, row - start, element["name"])
    yield Block(0, HIGHER, row, system["next_higher"]["name"])


def _mode(row: int, mode: Table, lower: Table, effects: Table) -> Iterator[Block]:
    yield Block(row, MODE, _rows(mode), mode["text"])
    yield from _effects(row, _rows(mode), [effects[name] for name in mode["effects"]])
    severity = max(effects[name]["s"] for name in mode["effects"])
    for name, causes in groupby(mode["cause"], key=lambda cause: cause["lower"]):
        start = row
        for cause in causes:
            yield from _cause(row, cause, severity)
            row += _height(cause)
        yield Block(start, LOWER, row - start, lower[name]["name"])
        yield Block(start, LOWER_FUNCTION, row - start, lower[name]["function"])


def _effects(row: int, rows: int, effects: list[Table]) -> Iterator[Block]:
    if len(effects) > rows:
        raise ValueError(f"More effects than rows: {effects}")
    for place, effect in enumerate(effects):
        share = (rows - place + len(effects) - 1) // len(effects)
        yield Block(row, EFFECT, share, effect["text"])
        yield Block(row, SEVERITY, share, effect["s"])
        row += share


def _cause(row: int, cause: Table, severity: int) -> Iterator[Block]:
    cells = {
        CAUSE: cause["text"],
        PREVENTION: _listed(cause.get("prevention", [])),
        OCCURRENCE: cause.get("o"),
        DETECTION: _listed(cause.get("detection", [])),
        RATED: cause.get("d"),
        PRIORITY: _priority(cause, severity),
        FILTER: cause.get("filter"),
        REPORT: cause.get("report"),
        SPEC: cause.get("spec"),
    }
    yield from (Block(row, column, _height(cause), value) for column, value in cells.items() if value)
    for place, action in enumerate(cause.get("action", [])):
        yield from _action(row + place, action)
    if "remarks" in cause:
        yield Block(row, REMARKS, 1, cause["remarks"])


def _action(row: int, action: Table) -> Iterator[Block]:
    names = ("prevention", "detection", "owner", "due", "status", "taken", "done")
    after = action.get("after", [])
    ratings = [*after, action_priority(*after).value] if after else []
    cells = [*(action.get(name) for name in names), *(ratings or [None] * 4), action.get("remarks")]
    yield from (Block(row, ACTIONS + place, 1, value) for place, value in enumerate(cells) if value)


def _rows(mode: Table) -> int:
    return sum(_height(cause) for cause in mode["cause"])


def _height(cause: Table) -> int:
    return max(1, len(cause.get("action", [])))


def _listed(several: list[str]) -> str:
    if len(several) < 2:
        return "".join(several)
    return "\n".join(f"{number}. {text}" for number, text in enumerate(several, start=1))


def _priority(cause: Table, severity: int) -> str | None:
    if "typed_ap" in cause:
        return str(cause["typed_ap"])
    if "o" in cause and "d" in cause:
        return action_priority(severity, cause["o"], cause["d"]).value
    return None


def _paint(book: Any, heading: Table, blocks: list[Block]) -> None:
    sheet = book.add_worksheet("DFMEA")
    _paint_heading(book, sheet, heading)
    _paint_titles(book, sheet)
    _paint_blocks(book, sheet, blocks)
    rows = max(block.row + block.rows for block in blocks)
    for row, points in enumerate(_row_heights(blocks, rows), start=FIRST_ROW):
        sheet.set_row(row, points)
    _colour_priorities(book, sheet, rows)
    sheet.freeze_panes(FIRST_ROW, FOCUS + 1)
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(STEP_ROW, TITLE_ROW)


def _paint_heading(book: Any, sheet: Any, heading: Table) -> None:
    sheet.write(0, 0, "Design FMEA", book.add_format({"bold": True, "font_size": 16}))
    label = book.add_format({"bold": True, "bg_color": "#EEF1F4", "border": 1, "text_wrap": True, "valign": "vcenter"})
    value = book.add_format({"border": 1, "align": "left", "valign": "vcenter", "text_wrap": True})
    for place, (name, content) in enumerate(heading.items()):
        row = HEADING_ROW + place // len(HEADING_PLACES)
        at, first, last = HEADING_PLACES[place % len(HEADING_PLACES)]
        sheet.set_row(row, 30)
        sheet.write(row, at, name, label)
        sheet.merge_range(row, first, row, last, "", _dated(book, value, content))
        _put(sheet, row, first, content, _dated(book, value, content))


def _paint_titles(book: Any, sheet: Any) -> None:
    sheet.set_row(TITLE_ROW, 62)
    column = 0
    for step, width, colour in STEPS:
        look = {
            "bold": True,
            "bg_color": colour,
            "border": 1,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
        }
        title = book.add_format(look)
        sheet.merge_range(STEP_ROW, column, STEP_ROW, column + width - 1, step, title)
        for at in range(column, column + width):
            sheet.write(TITLE_ROW, at, COLUMNS[at][0], title)
            sheet.set_column(at, at, COLUMNS[at][1])
        column += width


def _paint_blocks(book: Any, sheet: Any, blocks: list[Block]) -> None:
    look = {"border": 1, "text_wrap": True, "valign": "top", "font_size": 9}
    left = book.add_format(look)
    centred = book.add_format({**look, "align": "center"})
    day = book.add_format({**look, "align": "center", "num_format": "yyyy-mm-dd"})
    for row in range(max(block.row + block.rows for block in blocks)):
        for column in range(len(COLUMNS)):
            sheet.write_blank(FIRST_ROW + row, column, None, left)
    for block in blocks:
        first = FIRST_ROW + block.row
        style = day if isinstance(block.value, date) else centred if block.column in CENTRED else left
        if block.rows > 1:
            sheet.merge_range(first, block.column, first + block.rows - 1, block.column, "", style)
        _put(sheet, first, block.column, block.value, style)


def _put(sheet: Any, row: int, column: int, value: str | int | date, style: Any) -> None:
    match value:
        case date():
            sheet.write_datetime(row, column, value, style)
        case int():
            sheet.write_number(row, column, value, style)
        case str():
            sheet.write_string(row, column, value, style)


def _dated(book: Any, plain: Any, content: object) -> Any:
    if not isinstance(content, date):
        return plain
    return book.add_format({"border": 1, "align": "left", "valign": "vcenter", "num_format": "yyyy-mm-dd"})


def _colour_priorities(book: Any, sheet: Any, rows: int) -> None:
    for letter, colour in (("H", "#F4B6B0"), ("M", "#FBE3A6"), ("L", "#CDE8CF")):
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{letter}"',
            "format": book.add_format({"bg_color": colour}),
        }
        for column in (PRIORITY, REMARKS - 1):
            sheet.conditional_format(FIRST_ROW, column, FIRST_ROW + rows - 1, column, rule)


def _row_heights(blocks: list[Block], rows: int) -> list[float]:
    """Points for each row, so that every text is seen whole: a spreadsheet does not measure merged cells by itself."""
    heights = [15.0] * rows
    for block in sorted(blocks, key=lambda block: block.rows):
        own = range(block.row, block.row + block.rows)
        missing = _text_height(str(block.value), COLUMNS[block.column][1]) - sum(heights[row] for row in own)
        for row in own:
            heights[row] += max(0.0, missing / block.rows)
    return heights


def _text_height(text: str, width: int) -> float:
    # At 9 points some 1.1 letters fit a unit of column width; words are not cut, hence one unit less.
    return 12.0 * sum(ceil(max(1, len(line)) / (1.1 * max(1, width - 1))) for line in text.split("\n")) + 4


if __name__ == "__main__":
    main(sys.argv[1:])
