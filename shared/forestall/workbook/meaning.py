"""What a person meant who changed a form sheet in a spreadsheet: edits, each tried on the project of its counterfoil by the same rules as
typing. Writes nothing to anybody's project.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from forestall.changes import FieldName
from forestall.fmea.columns import Column, Content
from forestall.fmea.edits import Refused, Remove, SetFields
from forestall.fmea.entry import cells_of
from forestall.fmea.schema import CAUSE, EFFECT, MITIGATED, PARENT, SEVERITY, TEXT
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall.workbook.form import Span
from forestall.workbook.grid import text_of
from forestall.workbook.head import labels_of
from forestall.workbook.inserted import OF_ROUND, Inserted
from forestall.workbook.standing import as_written
from forestall.workbook.trying import Meanings, Trial

if TYPE_CHECKING:
    from forestall.fmea.project import Project
    from forestall.workbook.counterfoil import Form
    from forestall.workbook.form import FormColumn
    from forestall.workbook.returned import Differing, Returned
    from forestall.workbook.standing import Stood

_TYPE, _PLACE, _REMARKS = FieldName("type"), FieldName("place"), FieldName("remarks")
_COMPUTED = frozenset(
    {Content.PRIORITY, Content.RPN, Content.PRIORITY_AFTER, Content.RPN_AFTER, Content.CRITICALITY, Content.ITEM_CRITICALITY}
)
_LISTED = frozenset({Content.EFFECTS, Content.CONTROLS, Content.ACTIONS})
_OF_A_THING = frozenset({*_LISTED, Content.SEVERITY, Content.EFFECT_FIELD, Content.LINK_FIELD, Content.ACTION_FIELD})
_RESULTS = frozenset({"ap", "rpn", "ap_after", "rpn_after"})
_OWNED = frozenset({Span.PREVENTION, Span.DETECTION, Span.MONITORING, Span.ACTION})
_NAMING_OTHERS = frozenset({Span.ELEMENT, Span.MODE, Span.LINE})
"""What names things beside its own subject: the element above, functions above, causes."""
_REWORDED_ALONE = frozenset({Content.EFFECTS, Content.CAUSE, Content.MITIGATED})
"""Where a cell of several that name one thing, changed alone, names another thing from now on."""


def meanings_of(project: Project, form: Form, came: Returned, new: Callable[[], EntityId]) -> Meanings:
    """What was changed on a form that came back. `project` is that of its counterfoil, and is as the person meant it afterwards."""
    trial = Trial(project, form.analysis, new)
    _Meaning(trial, form, came).read()
    return trial.out


class _Meaning:
    """One form on its way into edits; remembers what it made."""

    def __init__(self, trial: Trial, form: Form, came: Returned) -> None:
        self._try, self._form, self._came = trial, form, came
        self._columns = {column.key: column for column in came.standing.columns}
        self._beside: dict[int, dict[str, tuple[str, str]]] = defaultdict(dict)

    def read(self) -> None:
        """Go through all of it: what is worded differently, what is gone, what is new."""
        wordings, emptied = self._wordings()
        gone = self._gone(emptied)
        self._set_all(wordings)
        self._add_all()
        self._heading()
        if gone:
            self._remove(gone)

    def _wordings(self) -> tuple[dict[tuple[EntityId, FieldName], list[Differing]], dict[EntityId, list[Differing]]]:
        """The cells that say something else, by the cell of the project they stand for; and those of things that may be emptied whole."""
        found: dict[tuple[EntityId, FieldName], list[Differing]] = defaultdict(list)
        emptied: dict[EntityId, list[Differing]] = defaultdict(list)
        for each in self._came.differing:
            shows = each.column.shows
            if shows is None or shows.content in _COMPUTED:
                self._tell_computed(each)
                continue
            if not each.said and shows.content in _LISTED | {Content.ACTION_FIELD} and each.thing.subject is not None:
                emptied[each.thing.subject].append(each)
            target = self._target(each.thing, shows)
            moved_in = shows.content in _LISTED and not as_written(each.thing.values.get(each.column.key))
            if target is None or moved_in:
                if each.said:
                    self._beside[each.thing.first][each.column.key] = (each.said, each.where)
            else:
                found[target].append(each)
        return found, emptied

    def _tell_computed(self, each: Differing) -> None:
        if self._form.formulas or not each.said:
            return
        was = as_written(each.thing.values.get(each.column.key))
        why = f"{each.column.title} was {was or 'empty'} and is {each.said} in the file; Forestall computes it from the ratings"
        self._try.tell("computed", each.where, each.said, why)

    def _target(self, thing: Stood, column: Column) -> tuple[EntityId, FieldName] | None:
        if column.content is Content.LINK_FIELD:
            return (thing.link, FieldName(column.field)) if thing.link is not None else None
        if column.content in _OF_A_THING:
            return (thing.subject, self._field_of_thing(thing.subject, column)) if thing.subject is not None else None
        block = thing.block
        cells = cells_of(self._try.project, Row(self._try.analysis, block.element, block.function, block.mode, thing.line), column)
        return cells[0] if cells else None

    def _field_of_thing(self, subject: EntityId, column: Column) -> FieldName:
        if column.content in _LISTED:
            return TEXT
        if column.content is Content.SEVERITY:
            return SEVERITY
        name, entity = FieldName(column.field), self._try.project.get(subject)
        return OF_ROUND.get(name, name) if entity is not None and entity.kind == "round" else name

    def _set_all(self, wordings: Mapping[tuple[EntityId, FieldName], list[Differing]]) -> None:
        places = self._places(wordings)
        for (id, name), cells in wordings.items():
            said = {each.said for each in cells}
            alone = len(cells) < places[id, name] or len(said) > 1
            for each in cells if alone else cells[:1]:
                content = each.column.shows.content if each.column.shows is not None else None
                if name == TEXT and alone and content in _REWORDED_ALONE and each.said:
                    self._name_another(each)
                elif name == TEXT and not each.said:
                    self._take_out(each, id)
                elif alone and name == TEXT:
                    self._try.skip(
                        each.where, each.said, "The same thing is named in several rows, which do not say the same now; change it in all"
                    )
                elif self._try.set(id, name, each.said, each.where, each.column.title) and alone:
                    why = f"It stands in {places[id, name]} places; what was typed in one of them holds in all"
                    self._try.tell("several", each.where, each.said, why)

    def _places(self, wordings: Mapping[tuple[EntityId, FieldName], object]) -> Counter[tuple[EntityId, FieldName]]:
        """In how many places of the form each of these cells of the project stands."""
        wanted = {id for id, _ in wordings}
        found: Counter[tuple[EntityId, FieldName]] = Counter()
        by_span: dict[Span, list[FormColumn]] = defaultdict(list)
        for column in self._columns.values():
            if column.key in self._came.places:
                by_span[column.span].append(column)
        gone = {id(each) for each in self._came.gone}
        for thing in self._came.standing.things:
            if id(thing) in gone or (thing.subject not in wanted and thing.span not in _NAMING_OTHERS):
                continue
            for column in by_span[thing.span]:
                if column.shows is not None and as_written(thing.values.get(column.key)):
                    target = self._target(thing, column.shows)
                    if target is not None and target in wordings:
                        found[target] += 1
        return found

    def _name_another(self, each: Differing) -> None:
        """From now on this mode leads to another effect, or this line has another cause."""
        thing, old = each.thing, self._target(each.thing, each.column.shows) if each.column.shows else None
        entity = self._try.project.get(old[0]) if old else None
        home = entity.values.get(PARENT) if entity is not None else None
        if entity is None or not isinstance(home, str):
            return
        fields = {name: value for name, value in entity.values.items() if name in (SEVERITY, _PLACE, FieldName("severity_class"))}
        other = self._try.failure(EntityId(home), each.said, fields, each.where)
        if each.column.span is Span.EFFECT:
            if thing.link is not None:
                self._try.does(SetFields(thing.link, {EFFECT: other}), each.where, each.said, each.column.title)
        elif thing.line is not None:
            name = CAUSE if each.column.shows is not None and each.column.shows.content is Content.CAUSE else MITIGATED
            self._try.does(SetFields(thing.line, {name: other}), each.where, each.said, each.column.title)

    def _take_out(self, each: Differing, id: EntityId) -> None:
        """A wording was emptied."""
        content = each.column.shows.content if each.column.shows is not None else None
        if content is Content.CAUSE and each.thing.line is not None:
            self._try.does(SetFields(each.thing.line, {CAUSE: None}), each.where, "", each.column.title)
        elif content is Content.MITIGATED and each.thing.line is not None:
            self._try.does(SetFields(each.thing.line, {MITIGATED: None}), each.where, "", each.column.title)
        elif content is Content.EFFECTS and each.thing.link is not None:
            self._try.does(Remove((each.thing.link,)), each.where, "", each.column.title)
        elif content is Content.CONTROLS:
            self._try.does(Remove((id,)), each.where, "", each.column.title)
        elif content in (Content.ACTIONS, Content.MODE, Content.FUNCTION):
            self._try.does(SetFields(id, {TEXT: None}), each.where, "", each.column.title)
        else:
            self._try.skip(each.where, "", f"{each.column.title} was emptied in the file; what it names stays, remove it in the structure")

    def _gone(self, emptied: Mapping[EntityId, list[Differing]]) -> list[tuple[EntityId, str]]:
        """What is to be removed: what had all its rows deleted, or every cell emptied."""
        gone = self._came.gone
        modes = {each.subject for each in gone if each.span is Span.MODE and each.subject is not None}
        lines = {each.subject for each in gone if each.span is Span.LINE and each.subject is not None}
        found: dict[EntityId, str] = dict.fromkeys(modes, "mode")
        found |= {each.subject: "line" for each in gone if each.span is Span.LINE and each.subject and each.block.mode not in modes}
        for each in gone:
            if each.span in _OWNED and each.subject is not None and each.line not in lines:
                found[each.subject] = "control or action"
            elif each.span is Span.EFFECT and each.block.mode not in modes:
                text = self._try.project.text(each.subject)
                why = f"The row beside which the effect “{text}” stood is gone, its mode is not; the effect was left"
                self._try.tell("effect", "", text, why)
        for subject, cells in emptied.items():
            thing = cells[0].thing
            said = [key for key, value in thing.values.items() if key in self._came.places and as_written(value) and key not in _RESULTS]
            if thing.span is Span.ACTION and len(cells) == len(said):
                found[subject] = "action"
        return list(found.items())

    def _remove(self, gone: Sequence[tuple[EntityId, str]]) -> None:
        for id, kind in gone:
            if self._try.project.shown(id) is not None:
                self._try.does(Remove((id,)), "", self._try.project.text(id), kind)

    def _add_all(self) -> None:
        """What is new."""
        inserted = Inserted(self._try, self._came)
        for each in self._came.typed:
            if each.at is not None:
                self._beside[each.at] |= {key: (text, each.places[key]) for key, text in each.cells.items()}
        for number, words in sorted(self._beside.items()):
            inserted.beside(number, words)
        for each in self._came.typed:
            if each.at is None:
                inserted.new_row(each)
        inserted.new_columns()

    def _heading(self) -> None:
        """What was changed in the heading block."""
        analysis = self._try.project.get(self._try.analysis) if self._try.analysis else None
        if analysis is None:
            return
        labels = {label: name for name, label in labels_of(analysis)}
        for cells in self._came.above:
            for place, cell in enumerate(cells[:-1]):
                name = labels.pop(text_of(cell), None)
                said = text_of(cells[place + 1])
                if name is None or said in labels or said == as_written(analysis.values.get(name)):
                    continue
                value = self._try.value("analysis", name, said)
                if isinstance(value, Refused):
                    self._try.skip("", said, value.sentence)
                else:
                    self._try.does(SetFields(analysis.id, {name: value}), "", said, text_of(cell))
