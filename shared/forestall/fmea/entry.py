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
from forestall.fmea.basis import basis_of, is_ordinary
from forestall.fmea.carried import severity_above
from forestall.fmea.columns import Column, Content
from forestall.fmea.edits import Add, Batch, Edit, Refused, Remove, SetFields
from forestall.fmea.lines import risk_of
from forestall.fmea.meanings import code_of, typed_rating
from forestall.fmea.methods.reading import RATED_FIELDS
from forestall.fmea.model import field_of
from forestall.fmea.nets import element_of
from forestall.fmea.project import Project
from forestall.fmea.quantities import criticality_of
from forestall.fmea.rounds import after_each
from forestall.fmea.schema import CAUSE, EFFECT, MITIGATED, PARENT, SEVERITY, TEXT, FieldType
from forestall.fmea.sheet import Row, actions_of, cause_of, controls_of, effects_at, effects_of, links_of, mitigated_of, named_cause
from forestall.fmea.symbols import SPECIAL, SYMBOL, special_said
from forestall.fmea.values import rating, typed
from forestall.ids import EntityId

Cell = tuple[EntityId, FieldName]
Seen = Mapping[Cell, tuple[Dot, ...]]
NewId = Callable[[], EntityId]


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the things that stand in a cell: of which entity, which field, and its words. A result that is computed names no entity
    where it is about the whole line."""

    entity: EntityId | None
    field: FieldName
    text: str


_TYPE = FieldName("type")
_OWNER = FieldName("owner")
_PLACE = FieldName("place")
FROM_ABOVE = "↑"
"""Behind a severity that no one typed for this effect: it comes down the failure net from a worse one above."""
_LINE_BY_LINE = frozenset({Content.EFFECTS, Content.CONTROLS, Content.ACTIONS})
"""What shows an entity in each line of text."""
_NOTHING_TO_WRITE_ON = {
    Content.ELEMENT_FIELD: "There is no element here to write on",
    Content.FUNCTION_FIELD: "Name the function first",
    Content.MODE_FIELD: "Name the failure mode first",
    Content.LOWER_FIELD: "The cause belongs to no element below; move it to a work element in the structure first",
    Content.MITIGATED_FIELD: "Name the effect after the system's response first",
}
_ELSEWHERE = {
    Content.HIGHER: "The element above",
    Content.LOWER: "The element below",
    Content.HIGHER_FUNCTION: "The function above",
    Content.LOWER_FUNCTION: "The function below",
}
_NO_MODE_FOR_EFFECTS = "Name the failure mode first; its effects hang on it"


def cells_of(project: Project, row: Row, column: Column) -> list[Cell]:
    """The cells of the graph a cell of the sheet shows; empty while nothing stands there."""
    match column.content:
        case Content.HIGHER:
            above = _above(project, row)
            return [(above, TEXT)] if above else []
        case Content.ELEMENT | Content.FUNCTION | Content.MODE | Content.CAUSE | Content.LOWER | Content.LOWER_FUNCTION | Content.MITIGATED:
            id = _subject(project, row, column)
            return [(id, TEXT)] if id else []
        case Content.ELEMENT_FIELD | Content.FUNCTION_FIELD | Content.MODE_FIELD | Content.LOWER_FIELD | Content.MITIGATED_FIELD:
            id = _subject(project, row, column)
            return [(id, FieldName(column.field))] if id else []
        case Content.HIGHER_FUNCTION:
            return [(each, TEXT) for each in _functions_of_effects(project, row)]
        case Content.EFFECTS:
            return [(each.id, TEXT) for _, each in effects_at(project, row.mode, column.field)]
        case Content.SEVERITY:
            return [(each.id, SEVERITY) for _, each in effects_at(project, row.mode, column.field)]
        case Content.EFFECT_FIELD:
            return [(each.id, FieldName(column.field)) for each in effects_of(project, row.mode)]
        case Content.LINK_FIELD:
            return [(link.id, FieldName(column.field)) for link, _ in links_of(project, row.mode)]
        case Content.CONTROLS:
            return [(each.id, TEXT) for each in controls_of(project, row.line, column.field)]
        case Content.ACTIONS:
            return [(each.id, TEXT) for each in actions_of(project, row.line, column.field)]
        case Content.ACTION_FIELD:
            return [(each.id, FieldName(column.field)) for each in _rows_within(project, row, column)]
        case Content.LINE_FIELD:
            return [(row.line, FieldName(column.field))] if row.line else []
        case Content.PRIORITY | Content.RPN | Content.PRIORITY_AFTER | Content.RPN_AFTER | Content.CRITICALITY | Content.ITEM_CRITICALITY:
            return []
        case _:
            assert_never(column.content)


def cell_text(project: Project, row: Row, column: Column) -> str:
    """What a cell of the sheet says. Several entities stand one below the other."""
    match column.content:
        case Content.PRIORITY:
            return risk_of(project, row).said
        case Content.RPN:
            rpn = risk_of(project, row).rpn
            return "" if rpn is None else str(rpn)
        case Content.PRIORITY_AFTER | Content.RPN_AFTER | Content.CRITICALITY:
            computed = [piece.text for piece in pieces_of(project, row, column)]
            return "\n".join(computed) if any(computed) else ""
        case Content.ITEM_CRITICALITY:
            return _item_criticality(project, row)
        case Content.CAUSE if (lost := _lost_cause(project, row)) is not None:
            return f"{project.text(lost)} (removed)"
        case _:
            texts = [_said(project, row, *cell) for cell in cells_of(project, row, column)]
            if len(texts) > 1 or column.content in _LINE_BY_LINE:
                texts = [_one_line(text) for text in texts]
            return "\n".join(texts) if any(texts) else ""


def pieces_of(project: Project, row: Row, column: Column) -> list[Piece]:
    """What a cell of the sheet says, piece by piece: for whoever sets the lines of several columns beside each other."""
    match column.content:
        case Content.CRITICALITY:
            return [Piece(link, FieldName(column.key), said) for link, said in _criticalities(project, row)]
        case Content.PRIORITY | Content.RPN | Content.ITEM_CRITICALITY:
            return [Piece(None, FieldName(column.key), cell_text(project, row, column))]
        case Content.PRIORITY_AFTER | Content.RPN_AFTER:
            after = after_each(project, row.line)
            is_priority = column.content is Content.PRIORITY_AFTER
            said = {id: rated.ap_said if is_priority else rated.rpn_said for id, rated in after.items()}
            return [Piece(each.id, FieldName(column.key), said.get(each.id, "")) for each in _rows_within(project, row, column)]
        case Content.CAUSE if _lost_cause(project, row) is not None:
            return [Piece(row.line, CAUSE, cell_text(project, row, column))]
        case _:
            return [Piece(*cell, _said(project, row, *cell)) for cell in cells_of(project, row, column)]


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
            case Content.ELEMENT_FIELD | Content.FUNCTION_FIELD | Content.MODE_FIELD | Content.LOWER_FIELD | Content.MITIGATED_FIELD:
                return self._field_of_one(text)
            case Content.EFFECT_FIELD:
                return self._of_each_effect(effects_of(self.project, self.row.mode), text)
            case Content.LINK_FIELD:
                return self._of_each_effect([link for link, _ in links_of(self.project, self.row.mode)], text)
            case Content.MITIGATED:
                return self._mitigated(text)
            case Content.CONTROLS:
                return self._owned_by_line(controls_of(self.project, self.row.line, self.column.field), _lines(text))
            case Content.ACTIONS:
                return self._owned_by_line(actions_of(self.project, self.row.line, self.column.field), _lines(text))
            case Content.LINE_FIELD:
                return self._line_field(text)
            case Content.ACTION_FIELD:
                return self._action_field(text)
            case Content.HIGHER | Content.LOWER | Content.HIGHER_FUNCTION | Content.LOWER_FUNCTION:
                return Refused(f"{_ELSEWHERE[self.column.content]} is changed where it stands itself, in the structure")
            case Content.PRIORITY | Content.RPN | Content.PRIORITY_AFTER | Content.RPN_AFTER:
                return Refused(f"{self.column.title} is computed from the ratings; change those")
            case Content.CRITICALITY | Content.ITEM_CRITICALITY:
                return Refused("It is computed from the failure rate, α, β and the operating time; change those")
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
        if not text.strip():
            return self._on_line(lambda line: [SetFields(line, {CAUSE: None})])
        if self.row.element is None:
            return Refused("This line hangs on something that was removed; restore that first")
        failure = self.new()
        made = Add(failure, "failure", self.row.element, {TEXT: text})
        return self._on_line(lambda line: [made, SetFields(line, {CAUSE: failure})])

    def _effects(self, texts: Sequence[str]) -> Edit | Refused:
        if self.row.mode is None or self.row.element is None:
            return Refused(_NO_MODE_FOR_EFFECTS)
        pairs = effects_at(self.project, self.row.mode, self.column.field)
        edits: list[Edit] = []
        for old, text in _aligned([self.project.text(effect.id) for _, effect in pairs], texts):
            if old is None:
                edits += self._new_effect(text or "")
            elif text is not None:
                edits.append(self._set_text(pairs[old][1].id, text))
            elif (link := pairs[old][0]) is not None:
                edits.append(Remove((link.id,)))
            else:
                return Refused(f"“{self.project.text(pairs[old][1].id)}” names this mode as a cause; take it out of that line instead")
        return Batch(edits)

    def _new_effect(self, text: str, fields: Mapping[FieldName, Value] | None = None) -> list[Edit]:
        effect, home = self.new(), _above(self.project, self.row) or self.row.element
        place: dict[FieldName, Value] = {_PLACE: self.column.field} if self.column.field else {}
        return [
            Add(effect, "failure", home, {TEXT: text, **place, **(fields or {})}),
            Add(self.new(), "link", self.row.mode, {EFFECT: effect}),
        ]

    def _severity(self, text: str) -> Edit | Refused:
        effects = [effect for _, effect in effects_at(self.project, self.row.mode, self.column.field)]
        if not effects:
            return self._severity_first(text)
        texts = _for_each(text, len(effects))
        if texts is None:
            return Refused(f"This mode has {len(effects)} effects: type one severity for each, one below the other")
        own = [_shown(self.project, effect.values.get(SEVERITY), SEVERITY) for effect in effects]
        return self._each(effects, SEVERITY, [here if each.endswith(FROM_ABOVE) else each for here, each in zip(own, texts, strict=True)])

    def _field_of_one(self, text: str) -> Edit | Refused:
        id = _subject(self.project, self.row, self.column)
        return self._set(id, FieldName(self.column.field), text) if id is not None else Refused(_NOTHING_TO_WRITE_ON[self.column.content])

    def _of_each_effect(self, entities: Sequence[Entity], text: str) -> Edit | Refused:
        if not entities:
            return Refused("This mode has no effect yet; type the effect first")
        texts = _for_each(text, len(entities))
        if texts is None:
            return Refused(f"This mode has {len(entities)} effects: type one value for each, one below the other")
        return self._each(entities, FieldName(self.column.field), texts)

    def _mitigated(self, text: str) -> Edit | Refused:
        """What is left of the effect after the system's response: an effect like others, named by the line."""
        here, home = mitigated_of(self.project, self.row.line), _above(self.project, self.row) or self.row.element
        if here is not None:
            return self._set(here, TEXT, text)
        if home is None:
            return Refused("This line hangs on something that was removed; restore that first")
        effect = self.new()
        made = Add(effect, "failure", home, {TEXT: text})
        return self._on_line(lambda line: [made, SetFields(line, {MITIGATED: effect})])

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
            edit = self._set(self.row.line, name, text)
            named = name == SPECIAL and self.project.value(self.row.line, SYMBOL) is not None
            return Batch((edit, SetFields(self.row.line, {SYMBOL: None}))) if named and not isinstance(edit, Refused) else edit
        value = self._typed("line", name, text)
        return value if isinstance(value, Refused) else self._on_line(lambda line: [SetFields(line, {name: value})])

    def _action_field(self, text: str) -> Edit | Refused:
        actions = _rows_within(self.project, self.row, self.column)
        if not actions:
            return Refused("There is no action on this line yet; type the action first")
        texts = _for_each(text, len(actions))
        if texts is None:
            what = "actions and rounds" if any(each.kind == "round" for each in actions) else "actions"
            return Refused(f"This line has {len(actions)} {what}: type one value for each, one below the other")
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
        if field and field.type is FieldType.RATING and text.strip() and not is_ordinary(self.project, self.row.analysis):
            found = typed_rating(self.project, self.row.analysis, name, text)
            if found is not None:
                return found
        return typed(field, text) if field else Refused("This version of Forestall does not know this cell")


def _subject(project: Project, row: Row, column: Column) -> EntityId | None:
    match column.content:
        case Content.ELEMENT:
            return row.element
        case Content.FUNCTION:
            return row.function
        case Content.MODE | Content.MODE_FIELD:
            return row.mode
        case Content.ELEMENT_FIELD:
            return row.element
        case Content.FUNCTION_FIELD:
            return row.function
        case Content.MITIGATED | Content.MITIGATED_FIELD:
            return mitigated_of(project, row.line)
        case Content.LOWER | Content.LOWER_FIELD:
            below = element_of(project, cause_of(project, row.line))
            return below if below != row.element else None
        case Content.LOWER_FUNCTION:
            return _function_of(project, cause_of(project, row.line), row)
        case _:
            return cause_of(project, row.line)


def _lost_cause(project: Project, row: Row) -> EntityId | None:
    """The cause a line names, if it is not there any more."""
    named = named_cause(project, row.line)
    return named if named is not None and cause_of(project, row.line) is None else None


def _functions_of_effects(project: Project, row: Row) -> list[EntityId]:
    found = (_function_of(project, effect.id, row) for effect in effects_of(project, row.mode))
    return list(dict.fromkeys(function for function in found if function is not None))


def _function_of(project: Project, failure: EntityId | None, row: Row) -> EntityId | None:
    """The function a failure hangs on, if that is not the one of the row."""
    parent = project.value(failure, PARENT) if failure else None
    above = project.shown(parent) if isinstance(parent, str) else None
    return above.id if above is not None and above.kind == "function" and above.id != row.function else None


def _above(project: Project, row: Row) -> EntityId | None:
    parent = project.value(row.element, PARENT) if row.element else None
    above = project.shown(parent) if isinstance(parent, str) else None
    return above.id if above is not None and above.kind == "element" else None


def _said(project: Project, row: Row, id: EntityId, name: FieldName) -> str:
    """What a cell says; a rating by the code of its scale, where that is not the number."""
    entity, value = project.get(id), project.value(id, name)
    if name == SEVERITY and entity is not None and entity.kind == "failure":
        above = severity_above(project, id).shown
        if above is not None and above > (rating(value) or 0):
            return f"{_code(project, row, entity, name, above)}{FROM_ABOVE}"
    if name == SPECIAL:
        return special_said(project, entity, row.analysis)
    return _code(project, row, entity, name, value)


def _code(project: Project, row: Row, entity: Entity | None, name: FieldName, value: Value) -> str:
    if entity is not None and name in RATED_FIELDS and isinstance(value, int) and not is_ordinary(project, row.analysis):
        return code_of(project, basis_of(project, row.analysis, entity, name), name, value)
    return _shown(project, value, name)


def _shown(project: Project, value: Value, name: FieldName) -> str:
    if value is None:
        return ""
    return project.text(value) if name == _OWNER and isinstance(value, str) else str(value)


def _text_or_none(value: Value) -> str | None:
    return value if isinstance(value, str) else None


def _says_nothing(project: Project, row: Row, column: Column, text: str) -> bool:
    if column.content in _LINE_BY_LINE and text == cell_text(project, row, column):
        return True
    return not text.strip() and not cells_of(project, row, column) and not cell_text(project, row, column)


def _rows_within(project: Project, row: Row, column: Column) -> list[Entity]:
    """What stands one below the other in a cell of the optimization: the actions, and where it is about ratings the further rounds."""
    actions = actions_of(project, row.line)
    rated = column.content is not Content.ACTION_FIELD or column.field in RATED_FIELDS
    return [*actions, *project.children(row.line, "round")] if rated and row.line else actions


def _criticalities(project: Project, row: Row) -> Iterator[tuple[EntityId, str]]:
    """Cm of the mode towards each effect it is linked to; empty where something is missing that it is made of."""
    item = criticality_of(project, row.element)
    shares = {each.effect: each.share for each in item.modes if each.mode == row.mode} if item else {}
    for link, effect in links_of(project, row.mode):
        share = shares.get(effect.id)
        yield link.id, f"{share.criticality:.4g}" if share is not None else ""


def _item_criticality(project: Project, row: Row) -> str:
    """Cr of the element, each severity class and mission phase by itself: never a total over several."""
    item = criticality_of(project, row.element)
    totals = sorted(item.totals.items()) if item else ()
    return "\n".join(f"{' '.join(part for part in place if part)}: {total:.4g}" for place, total in totals)


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
