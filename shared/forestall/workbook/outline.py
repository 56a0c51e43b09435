"""Outline files: one typed line for each thing, what hangs on it below it. Writes a project so, and plans the import of such a file.

An outline has no rows of a form to merge or to inherit from, so it is not read as a table: each line is a thing of its own.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.edits import Add, Batch, Refused
from forestall.fmea.kinds.optimization import COMPLETED_ON, DUE, OWNER, TAKEN, TYPE
from forestall.fmea.model import field_of
from forestall.fmea.schema import CAUSE, DETECTION, EFFECT, METHOD, OCCURRENCE, SEVERITY, STATUS, TEXT, FieldType
from forestall.fmea.sheet import cause_of, links_of
from forestall.fmea.values import typed
from forestall.ids import EntityId
from forestall.workbook.block import read_block
from forestall.workbook.columns import normal
from forestall.workbook.dates import iso_date
from forestall.workbook.formulas import guarded
from forestall.workbook.grid import address, text_of
from forestall.workbook.importing import Import
from forestall.workbook.mapping import NO_WISHES
from forestall.workbook.provenance import Stored, Whence, first_edits
from forestall.workbook.report import Account, Report, Skipped
from forestall.workbook.target import appearing

if TYPE_CHECKING:
    from pathlib import Path

    from forestall.fmea.project import Project
    from forestall.workbook.grid import Book, Grid, Scalar

HEADS = ("Type", "Level", "Text", "S", "O", "D", "Responsible", "Target date", "Status", "Action taken", "Completed")
_FIELDS = (SEVERITY, OCCURRENCE, DETECTION, OWNER, DUE, STATUS, TAKEN, COMPLETED_ON)
_CONTROLS = {"prevention": "prevention control", "detection": "detection control", "monitoring": "monitoring control"}
_ACTIONS = {f"{type} action": type for type in ("prevention", "detection", "monitoring", "system response")}
_ELEMENTS = ("element", "item", "system", "subsystem", "component", "part", "process item", "process step", "work element")
_KINDS: Mapping[str, str] = {
    **dict.fromkeys(_ELEMENTS, "element"),
    **dict.fromkeys(("function", "requirement"), "function"),
    **dict.fromkeys(("failure mode", "mode", "failure"), "mode"),
    **dict.fromkeys(("effect", "failure effect"), "effect"),
    **dict.fromkeys(("cause", "failure cause"), "cause"),
    **dict.fromkeys((*_CONTROLS.values(), "control"), "control"),
    **dict.fromkeys((*_ACTIONS, "action"), "action"),
}
_TEXTS = frozenset({"text", "description", "name", "wording"})
_COLUMNS: Mapping[str, FieldName] = {
    **dict(zip((head.casefold() for head in HEADS[3:]), _FIELDS, strict=True)),
    "deadline": DUE,
    "due": DUE,
    "due date": DUE,
    "owner": OWNER,
    "followup": TAKEN,
    "follow up": TAKEN,
    "severity": SEVERITY,
    "occurrence": OCCURRENCE,
    "detection": DETECTION,
}
_RATED = {"effect": SEVERITY, "cause": OCCURRENCE, "action": None}
_NAMES = frozenset({"subject", "name", "fmea name"})
_LEVEL, _RATING = "level", "rating"
_HEAD_ROWS_MAX = 30


def write_outline(project: Project, path: Path, analysis: EntityId | None = None) -> None:
    """Every analysis, or one, as an outline in UTF-8 with commas. Unavailable if it cannot be written."""
    with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for each in project.children(None, "analysis"):
            if analysis in (None, each.id):
                writer.writerow(["Subject", guarded(project.text(each.id))])
                writer.writerow(HEADS)
                writer.writerows([guarded(cell) for cell in line] for line in _lines_below(project, each.id, 1))


def is_outline(grid: Grid) -> bool:
    """Whether a sheet is an outline: under a heading that says so, nearly every line begins with a type that we know."""
    head = _heading_row(grid)
    if head is None:
        return False
    column = [normal(text_of(cell)) for cell in grid.rows[head]].index("type")
    said = [normal(text_of(row[column])) for row in grid.rows[head + 1 :] if len(row) > column and row[column] is not None]
    return sum(word in _KINDS for word in said) >= max(2, len(said) * 0.8)


def plan_outline(project: Project, book: Book, grid: Grid, new: Callable[[], EntityId], name: str) -> Import:
    """The edits that bring an outline into a project as new analyses, and keep it as their source."""
    taking = _Taking(project, grid, new)
    taking.read(name)
    analysis = next(each.id for each in taking.edits if each.kind == "analysis")
    stored = Stored(grid, NO_WISHES, {}, {}, {})
    kept = first_edits(new(), Whence(book.path_name, book.sha256, grid), stored, analysis, new)
    return Import(Batch([*taking.edits, *kept], as_it_came=True), Report(taking.lines, taking.account, ()))


def _lines_below(project: Project, parent: EntityId, level: int) -> Iterator[list[str]]:
    for element in project.children(parent, "element"):
        yield _line("element", level, element)
        for home in (element, *project.children(element.id, "function")):
            if home is not element:
                yield _line("function", level, home)
            for mode in project.children(home.id, "failure"):
                if project.children(mode.id, "line") or project.children(mode.id, "link"):
                    yield from _mode(project, mode, level)
        yield from _lines_below(project, element.id, level + 1)


def _mode(project: Project, mode: Entity, level: int) -> Iterator[list[str]]:
    yield _line("failure mode", level, mode)
    for _, effect in links_of(project, mode.id):
        yield _line("effect", level, effect, [effect.values.get(SEVERITY)])
    for line in project.children(mode.id, "line"):
        cause = project.get(cause_of(project, line.id) or "")
        yield _line("cause", level, cause, [None, line.values.get(OCCURRENCE), line.values.get(DETECTION)])
        for control in project.children(line.id, "control"):
            yield _line(_CONTROLS.get(str(control.values.get(TYPE)), "control"), level, control)
        for action in project.children(line.id, "action"):
            values = [action.values.get(name) for name in _FIELDS]
            values[_FIELDS.index(OWNER)] = project.text(str(action.values.get(OWNER) or "")) or None
            yield _line(f"{action.values.get(TYPE) or 'prevention'} action", level, action, values)


def _line(type: str, level: int, entity: Entity | None, values: Sequence[Value] = ()) -> list[str]:
    told = ["" if value is None else str(value) for value in values]
    text = str(entity.values.get(TEXT) or "") if entity is not None else ""
    return [type, str(level), text, *told, *[""] * (len(_FIELDS) - len(told))]


def _heading_row(grid: Grid) -> int | None:
    for place, row in enumerate(grid.rows[:_HEAD_ROWS_MAX]):
        words = {normal(text_of(cell)) for cell in row}
        if "type" in words and words & _TEXTS:
            return place
    return None


class _Taking:
    """One outline on its way in; remembers on what the next line hangs."""

    def __init__(self, project: Project, grid: Grid, new: Callable[[], EntityId]) -> None:
        self._grid, self._new = grid, new
        self._people = {project.text(each.id).casefold(): each.id for each in project.children(None, "person")}
        self._at: dict[str, EntityId] = {}
        self._elements: list[tuple[int, EntityId]] = []
        self.edits: list[Add] = []
        self.account, self.lines = Account(), 0

    def read(self, name: str) -> None:
        """All lines, from the top down. A heading that stands again begins another analysis."""
        top = _heading_row(self._grid) or 0
        self._begin(range(top), name)
        heads = self._heads(top)
        for row in range(top + 1, len(self._grid.rows)):
            cells: dict[str, tuple[Scalar, str]] = {
                heads[place]: (cell, address(row, place)) for place, cell in enumerate(self._grid.rows[row]) if cell is not None
            }
            said = normal(text_of(cells["type"][0])) if "type" in cells else ""
            if said in _KINDS:
                self._take(_KINDS[said], said, cells)
            elif said == "subject":
                self._begin(range(row, row + 1), name)
            elif said == "type":
                self.account.header += len(cells)
            else:
                self._skip(cells, "Its line has no type that is known here")

    def _heads(self, top: int) -> list[str]:
        width = max(map(len, self._grid.rows))
        heads = [normal(text_of(cell)) for cell in self._grid.rows[top]]
        self.account.header += sum(cell is not None for cell in self._grid.rows[top])
        heads = ["text" if head in _TEXTS else head for head in heads]
        return [head or f"column {place}" for place, head in enumerate([*heads, *[""] * (width - len(heads))])]

    def _begin(self, rows: range, name: str) -> None:
        block = read_block(self._grid, rows)
        told = [text_of(cell) for row in rows for cell in self._grid.rows[row] if cell is not None]
        self.account.header += len(told)
        fields: dict[FieldName, Value] = {FieldName(field): value for field, value in block.fields.items()}
        pairs = (list(filter(None, map(text_of, self._grid.rows[row])))[:2] for row in rows)
        named = (pair[1] for pair in pairs if len(pair) > 1 and normal(pair[0]) in _NAMES)
        fields[TEXT] = next(named, None) or block.fields.get("text") or name
        fields[METHOD] = "pfmea" if "process" in normal(" ".join(told)) else "dfmea"
        if block.remarks:
            fields[FieldName("remarks")] = "\n".join(block.remarks)
        self._at, self._elements = {"analysis": self._add("analysis", None, fields)}, []

    def _take(self, kind: str, said: str, cells: dict[str, tuple[Scalar, str]]) -> None:
        level, _ = cells.pop(_LEVEL, (None, ""))
        text = text_of(cells.pop("text")[0]) if "text" in cells else ""
        del cells["type"]
        self.account.imported += 1 + (level is not None) + bool(text)
        fields: dict[FieldName, Value] = {TEXT: text} if text else {}
        values = self._values("failure" if kind == "effect" else "line" if kind == "cause" else kind, kind, cells)
        match kind:
            case "element":
                self._element(fields, int(str(level)) if str(level).isdecimal() else None)
            case "function":
                self._at = {**self._kept("analysis"), "element": self._home(), "function": self._add("function", self._home(), fields)}
            case "mode":
                self._at = {**self._kept("analysis", "element", "function"), "mode": self._add("failure", self._place(), fields)}
            case "effect" if (mode := self._at.get("mode")) is not None:
                self._add("link", mode, {EFFECT: self._add("failure", self._home(), {**fields, **values})})
            case "cause" if (mode := self._at.get("mode")) is not None:
                cause: dict[FieldName, Value] = {CAUSE: self._add("failure", self._home(), fields)} if text else {}
                self._at["line"] = self._add("line", mode, {**cause, **values})
                self.lines += 1
            case "control" if (line := self._at.get("line")) is not None:
                type = next((type for type, word in _CONTROLS.items() if word == said), "prevention")
                self._add("control", line, {**fields, TYPE: type})
            case "action" if (line := self._at.get("line")) is not None:
                self._add("action", line, {**fields, **values, TYPE: _ACTIONS.get(said, "prevention")})
            case _:
                self.account.imported -= 1
                above = "failure mode" if kind in ("effect", "cause") else "cause"
                self.account.skipped.append(Skipped("", text, f"No {above} stands above this {said}"))

    def _values(self, kind: str, line: str, cells: dict[str, tuple[Scalar, str]]) -> dict[FieldName, Value]:
        """What the other columns say of a thing; what it has no field for is skipped."""
        found: dict[FieldName, Value] = {}
        for head, (cell, where) in cells.items():
            name = _RATED.get(line) if head == _RATING else _COLUMNS.get(head)
            field = field_of(kind, name) if name is not None else None
            if name is None or field is None:
                self._skip({head: (cell, where)}, f"A line of the type “{line}” has no place for it")
                continue
            said = text_of(cell)
            value = self._value(name, iso_date(said) or said if field.type is FieldType.DATE else said, kind)
            if isinstance(value, Refused):
                self._skip({head: (cell, where)}, value.sentence)
            else:
                found[name] = value
                self.account.imported += 1
        return found

    def _value(self, name: FieldName, said: str, kind: str) -> Value | Refused:
        if name == OWNER:
            if said.casefold() not in self._people:
                self._people[said.casefold()] = self._add("person", None, {TEXT: said})
            return self._people[said.casefold()]
        field = field_of(kind, name)
        return typed(field, said) if field is not None else None

    def _element(self, fields: dict[FieldName, Value], level: int | None) -> None:
        """An element hangs on the last one of a smaller level; without a level on the analysis."""
        while self._elements and (level is None or self._elements[-1][0] >= level):
            self._elements.pop()
        parent = self._elements[-1][1] if self._elements else self._at["analysis"]
        element = self._add("element", parent, fields)
        self._elements.append((level or 1, element))
        self._at = {**self._kept("analysis"), "element": element}

    def _home(self) -> EntityId:
        """The element above; an outline without elements is about one that is called like its analysis."""
        if "element" not in self._at:
            analysis = next(each for each in self.edits if each.id == self._at["analysis"])
            self._at["element"] = self._add("element", analysis.id, {TEXT: analysis.set[TEXT]})
            self._elements.append((1, self._at["element"]))
        return self._at["element"]

    def _place(self) -> EntityId:
        return self._at.get("function") or self._home()

    def _kept(self, *names: str) -> dict[str, EntityId]:
        return {name: self._at[name] for name in names if name in self._at}

    def _add(self, kind: str, parent: EntityId | None, fields: Mapping[FieldName, Value]) -> EntityId:
        id = self._new()
        self.edits.append(Add(id, kind, parent, dict(fields)))
        return id

    def _skip(self, cells: Mapping[str, tuple[Scalar, str]], why: str) -> None:
        self.account.skipped += (Skipped(where, text_of(cell), why) for cell, where in cells.values())
