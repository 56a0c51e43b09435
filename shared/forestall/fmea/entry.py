"""Between what stands in a cell of the form sheet and the graph below: what it shows, which cells it stands for, and what typing into it
means.

A cell may stand for several entities (the effects of a mode, the controls of a line): one line of text each. Typing compares line by line,
so that what was not touched stays the same entity and merges by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import assert_never

from forestall.changes import Dot, Entity, FieldName, Value
from forestall.fmea.columns import Column, Content
from forestall.fmea.edits import Add, Batch, Edit, Refused, Remove, SetFields
from forestall.fmea.lines import risk_of
from forestall.fmea.model import field_of
from forestall.fmea.project import Project
from forestall.fmea.risk import action_priority
from forestall.fmea.schema import CAUSE, DETECTION, EFFECT, OCCURRENCE, PARENT, SEVERITY, TEXT
from forestall.fmea.sheet import Row, actions_of, cause_of, controls_of, effects_of, links_of
from forestall.fmea.values import rating, typed
from forestall.ids import EntityId

Cell = tuple[EntityId, FieldName]
Seen = Mapping[Cell, tuple[Dot, ...]]
NewId = Callable[[], EntityId]

_TYPE = FieldName("type")
_OWNER = FieldName("owner")
_LINE_BY_LINE = frozenset({Content.EFFECTS, Content.CONTROLS, Content.ACTIONS})
"""What shows an entity in each line of text."""
_NO_MODE_FOR_EFFECTS = "Name the failure mode first; its effects hang on it"


def cells_of(project: Project, row: Row, column: Column) -> list[Cell]:
    """The cells of the graph a cell of the sheet shows; empty while nothing stands there."""
    match column.content:
        case Content.HIGHER:
            above = _above(project, row)
            return [(above, TEXT)] if above else []
        case Content.ELEMENT | Content.FUNCTION | Content.MODE | Content.CAUSE:
            id = _subject(project, row, column)
            return [(id, TEXT)] if id else []
        case Content.EFFECTS:
            return [(each.id, TEXT) for each in effects_of(project, row.mode)]
        case Content.SEVERITY:
            return [(each.id, SEVERITY) for each in effects_of(project, row.mode)]
        case Content.CONTROLS:
            return [(each.id, TEXT) for each in controls_of(project, row.line, column.field)]
        case Content.ACTIONS:
            return [(each.id, TEXT) for each in actions_of(project, row.line, column.field)]
        case Content.ACTION_FIELD:
            return [(each.id, FieldName(column.field)) for each in actions_of(project, row.line)]
        case Content.LINE_FIELD:
            return [(row.line, FieldName(column.field))] if row.line else []
        case Content.PRIORITY | Content.RPN | Content.PRIORITY_AFTER:
            return []
        case _:
            assert_never(column.content)


def cell_text(project: Project, row: Row, column: Column) -> str:
    """What a cell of the sheet says. Several entities stand one below the other."""
    match column.content:
        case Content.PRIORITY:
            risk = risk_of(project, row)
            return f"{risk.ap.value}{'?' if risk.worst_case else ''}" if risk.ap else ""
        case Content.RPN:
            rpn = risk_of(project, row).rpn
            return "" if rpn is None else str(rpn)
        case Content.PRIORITY_AFTER:
            return "\n".join(_priority_after(project, row, action) for action in actions_of(project, row.line))
        case _:
            texts = [_shown(project, project.value(*cell), cell[1]) for cell in cells_of(project, row, column)]
            if len(texts) > 1 or column.content in _LINE_BY_LINE:
                texts = [_one_line(text) for text in texts]
            return "\n".join(texts) if any(texts) else ""


def enter(project: Project, row: Row, column: Column, text: str, new: NewId, seen: Seen | None = None) -> Edit | Refused:
    """What a person means who typed this text into this cell. `seen`: the heads on the screen when the editor opened; without it the
    author is taken to have seen what is there now. Text that only empties an empty place, or says what stands there, means nothing."""
    if column.editable and _says_nothing(project, row, column, text):
        return Batch(())
    return _Entry(project, row, column, new, seen).edit(text)


@dataclass(frozen=True, slots=True)
class _Entry:
    project: Project
    row: Row
    column: Column
    new: NewId
    seen: Seen | None

    def edit(self, text: str) -> Edit | Refused:
        match self.column.content:
            case Content.ELEMENT | Content.FUNCTION | Content.MODE:
                return self._wording(text)
            case Content.CAUSE:
                return self._cause(text)
            case Content.EFFECTS:
                return self._effects(_lines(text))
            case Content.SEVERITY:
                return self._severity(text)
            case Content.CONTROLS:
                return self._owned_by_line(controls_of(self.project, self.row.line, self.column.field), _lines(text))
            case Content.ACTIONS:
                return self._owned_by_line(actions_of(self.project, self.row.line, self.column.field), _lines(text))
            case Content.LINE_FIELD:
                return self._line_field(text)
            case Content.ACTION_FIELD:
                return self._action_field(text)
            case Content.HIGHER:
                return Refused("The element above is changed where it stands itself, in the structure")
            case Content.PRIORITY | Content.RPN | Content.PRIORITY_AFTER:
                return Refused(f"{self.column.title} is computed from the ratings; change those")
            case _:
                assert_never(self.column.content)

    def _wording(self, text: str) -> Edit | Refused:
        id = _subject(self.project, self.row, self.column)
        if id is not None:
            return self._set(id, TEXT, text)
        parent = self.row.element if self.column.content is Content.FUNCTION else self.row.function or self.row.element
        if parent is None:
            return Refused("There is nothing here to write on; add an element in the structure first")
        if self.column.content is Content.FUNCTION:
            return Add(self.new(), "function", parent, {TEXT: text})
        return self._new_mode(parent, text)

    def _new_mode(self, parent: EntityId, text: str) -> Edit:
        """A mode comes with a first cause line, so that the cursor has somewhere to go."""
        mode = self.new()
        return Batch((Add(mode, "failure", parent, {TEXT: text}), Add(self.new(), "line", mode)))

    def _cause(self, text: str) -> Edit | Refused:
        cause = cause_of(self.project, self.row.line)
        if cause is not None:
            return self._set(cause, TEXT, text)
        if self.row.element is None:
            return Refused("This line hangs on something that was removed; restore that first")
        failure = self.new()
        made = Add(failure, "failure", self.row.element, {TEXT: text})
        return self._on_line(lambda line: [made, SetFields(line, {CAUSE: failure})])

    def _effects(self, texts: Sequence[str]) -> Edit | Refused:
        if self.row.mode is None or self.row.element is None:
            return Refused(_NO_MODE_FOR_EFFECTS)
        pairs = links_of(self.project, self.row.mode)
        edits: list[Edit] = []
        for old, text in _aligned([self.project.text(effect.id) for _, effect in pairs], texts):
            if old is None:
                edits += self._new_effect(text or "")
            elif text is None:
                edits.append(Remove((pairs[old][0].id,)))
            else:
                edits.append(self._set_text(pairs[old][1].id, text))
        return Batch(edits)

    def _new_effect(self, text: str, fields: Mapping[FieldName, Value] | None = None) -> list[Edit]:
        effect, home = self.new(), _above(self.project, self.row) or self.row.element
        return [
            Add(effect, "failure", home, {TEXT: text, **(fields or {})}),
            Add(self.new(), "link", self.row.mode, {EFFECT: effect}),
        ]

    def _severity(self, text: str) -> Edit | Refused:
        effects = effects_of(self.project, self.row.mode)
        if not effects:
            return self._severity_first(text)
        texts = _for_each(text, len(effects))
        if texts is None:
            return Refused(f"This mode has {len(effects)} effects: type one severity for each, one below the other")
        return self._each(effects, SEVERITY, texts)

    def _severity_first(self, text: str) -> Edit | Refused:
        """A severity where no effect is named yet stands for one that will be."""
        if self.row.mode is None or self.row.element is None:
            return Refused(_NO_MODE_FOR_EFFECTS)
        value = self._typed("failure", SEVERITY, text)
        return value if isinstance(value, Refused) else Batch(self._new_effect("", {SEVERITY: value}))

    def _owned_by_line(self, old: Sequence[Entity], texts: Sequence[str]) -> Edit | Refused:
        kind = "control" if self.column.content is Content.CONTROLS else "action"
        first: dict[FieldName, Value] = {_TYPE: self.column.field}
        if kind == "action":
            first[FieldName("status")] = "open"

        def edits(line: EntityId) -> Iterator[Edit]:
            for place, text in _aligned([self.project.text(each.id) for each in old], texts):
                if place is None:
                    yield Add(self.new(), kind, line, {TEXT: text, **first})
                elif text is None:
                    yield Remove((old[place].id,))
                else:
                    yield self._set_text(old[place].id, text)

        return self._on_line(edits)

    def _line_field(self, text: str) -> Edit | Refused:
        name = FieldName(self.column.field)
        if self.row.line is not None:
            return self._set(self.row.line, name, text)
        value = self._typed("line", name, text)
        return value if isinstance(value, Refused) else self._on_line(lambda line: [SetFields(line, {name: value})])

    def _action_field(self, text: str) -> Edit | Refused:
        actions = actions_of(self.project, self.row.line)
        if not actions:
            return Refused("There is no action on this line yet; type the action first")
        texts = _for_each(text, len(actions))
        if texts is None:
            return Refused(f"This line has {len(actions)} actions: type one value for each, one below the other")
        if self.column.field == _OWNER:
            return self._owners(actions, texts)
        return self._each(actions, FieldName(self.column.field), texts)

    def _owners(self, actions: Sequence[Entity], texts: Sequence[str]) -> Edit:
        people = {self.project.text(each.id).casefold(): each.id for each in self.project.children(None, "person")}
        edits: list[Edit] = []
        for action, name in zip(actions, (text.strip() for text in texts), strict=True):
            owner = self._owner_now(action, name) or people.get(name.casefold()) if name else None
            if name and owner is None:
                owner = people[name.casefold()] = self.new()
                edits.append(Add(owner, "person", None, {TEXT: name}))
            edits.append(SetFields(action.id, {_OWNER: owner}, self._seen(action.id, _OWNER)))
        return Batch(edits)

    def _owner_now(self, action: Entity, name: str) -> EntityId | None:
        """The owner an action has, if that is the name: of two people called alike it stays the same one."""
        here = self.project.shown(_text_or_none(action.values.get(_OWNER)))
        return here.id if here is not None and self.project.text(here.id).casefold() == name.casefold() else None

    def _each(self, entities: Sequence[Entity], name: FieldName, texts: Sequence[str]) -> Edit | Refused:
        edits: list[Edit] = []
        for entity, text in zip(entities, texts, strict=True):
            edit = self._set(entity.id, name, text if len(entities) == 1 else self._with_its_breaks(entity.id, name, text))
            if isinstance(edit, Refused):
                return edit
            edits.append(edit)
        return edits[0] if len(edits) == 1 else Batch(edits)

    def _with_its_breaks(self, id: EntityId, name: FieldName, text: str) -> str:
        """What stands there, if that is what was typed: among several its line breaks are not shown, and must not be lost."""
        here = _shown(self.project, self.project.value(id, name), name)
        return here if _one_line(here) == text.strip() else text

    def _on_line(self, edits: Callable[[EntityId], Sequence[Edit] | Iterator[Edit]]) -> Edit | Refused:
        """Edits on the row's line, which is made first where the row has none yet."""
        if self.row.line is not None:
            return Batch(tuple(edits(self.row.line)))
        if self.row.mode is None:
            return Refused("Name the failure mode first; its causes hang on it")
        line = self.new()
        return Batch((Add(line, "line", self.row.mode), *edits(line)))

    def _set(self, id: EntityId, name: FieldName, text: str) -> SetFields | Refused:
        entity = self.project.get(id)
        value = self._typed(entity.kind if entity else "", name, text)
        return value if isinstance(value, Refused) else SetFields(id, {name: value}, self._seen(id, name))

    def _set_text(self, id: EntityId, text: str) -> SetFields:
        return SetFields(id, {TEXT: text}, self._seen(id, TEXT))

    def _seen(self, id: EntityId, name: FieldName) -> dict[FieldName, tuple[Dot, ...]]:
        """What the author saw in a cell: what stood there when the editor opened, nothing where nothing did."""
        return {} if self.seen is None else {name: self.seen.get((id, name), ())}

    def _typed(self, kind: str, name: FieldName, text: str) -> Value | Refused:
        field = field_of(kind, name)
        return typed(field, text) if field else Refused("This version of Forestall does not know this cell")


def _subject(project: Project, row: Row, column: Column) -> EntityId | None:
    match column.content:
        case Content.ELEMENT:
            return row.element
        case Content.FUNCTION:
            return row.function
        case Content.MODE:
            return row.mode
        case _:
            return cause_of(project, row.line)


def _above(project: Project, row: Row) -> EntityId | None:
    parent = project.value(row.element, PARENT) if row.element else None
    above = project.shown(parent) if isinstance(parent, str) else None
    return above.id if above is not None and above.kind == "element" else None


def _shown(project: Project, value: Value, name: FieldName) -> str:
    if value is None:
        return ""
    return project.text(value) if name == _OWNER and isinstance(value, str) else str(value)


def _text_or_none(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _says_nothing(project: Project, row: Row, column: Column, text: str) -> bool:
    if column.content in _LINE_BY_LINE and text == cell_text(project, row, column):
        return True
    return not text.strip() and not cells_of(project, row, column)


def _priority_after(project: Project, row: Row, action: Entity) -> str:
    """The AP a line has after an action; a rating the action leaves alone stays as it was."""
    before = risk_of(project, row)
    after = [rating(action.values.get(name)) for name in (SEVERITY, OCCURRENCE, DETECTION)]
    ratings = [new or old for new, old in zip(after, (before.severity, before.occurrence, before.detection), strict=True)]
    if not any(after) or None in ratings:
        return ""
    return action_priority(*(value for value in ratings if value is not None)).value


def _one_line(text: str) -> str:
    """A wording of several lines as it stands in a cell where each line is another entity."""
    return " ".join(_lines(text)).strip()


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n")]


def _for_each(text: str, count: int) -> list[str] | None:
    """One text for each of several, one below the other; None where they do not fit. A single one may have several lines."""
    if count == 1 or not text.strip():
        return [text] if count == 1 else [""] * count
    lines = text.split("\n")
    while len(lines) > count and not lines[-1].strip():
        lines.pop()
    return lines if len(lines) == count else None


def _aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, str | None]]:
    """Pairs (place of the old line, new line): unchanged lines are left out, changed ones keep their place; None on one side is
    added or gone. A line that became blank is gone, a blank one more is nothing."""
    for tag, a, b, c, d in SequenceMatcher(None, [_one_line(each) for each in old], new, autojunk=False).get_opcodes():
        if tag != "equal":
            pairs = zip_longest(range(a, b), new[c:d])
            yield from ((place, text or None) for place, text in pairs if place is not None or text)
