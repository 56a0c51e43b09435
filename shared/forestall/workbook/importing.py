"""Turns a reading into edits: one batch, one intention, undone in one step. Decides what is one thing; writes nothing itself.

The same words under the same parent are one entity, with two exceptions that keep every row as risky as its author wrote it: an effect
rated differently is another effect, and a mode whose rows stand under different severities is several modes. Both are reported.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msgspec import structs

from forestall.changes import FieldName
from forestall.fmea.edits import Add, Batch, Refused, SetFields
from forestall.fmea.schema import CAUSE, EFFECT, MITIGATED, SEVERITY, TEXT
from forestall.workbook.checks import severities_of_effects, severities_of_modes
from forestall.workbook.contents import Contents
from forestall.workbook.kinds import Kind
from forestall.workbook.places import Places
from forestall.workbook.provenance import Marks, Whence, first_edits, stored_from
from forestall.workbook.report import Finding, Report
from forestall.workbook.roles import Role
from forestall.workbook.similar import near_duplicates
from forestall.workbook.splitting import Split
from forestall.workbook.synonyms import effect_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from forestall.changes import Value
    from forestall.fmea.project import Project
    from forestall.ids import EntityId
    from forestall.workbook.reading import Reading

_FIELDS_AT_ONCE = 300
_PLACE, _CLASS, _LEVEL = FieldName("place"), FieldName("severity_class"), FieldName("probability_level")
_NAMING = (Role.MODE, Role.CAUSE, Role.SEVERITY, Role.MITIGATED)
_MODE_FIELDS = {
    Role.MISSION_PHASE: FieldName("mission_phase"),
    Role.COMPENSATING: FieldName("compensating"),
    Role.PROBABILITY_LEVEL: _LEVEL,
}


@dataclass(frozen=True, slots=True)
class Import:
    """What an import would do and what it found. Submitting `batch` does it; leaving it is the dry run.

    `refused`: why it must not be done unasked, though it could be."""

    batch: Batch
    report: Report
    refused: Refused | None = None


def plan_import(project: Project, reading: Reading, new: Callable[[], EntityId], *, name: str, whence: Whence | None = None) -> Import:
    """The edits that bring a reading into a project as a new analysis, called `name` unless the sheet names its subject.

    `whence`: where it was read; without it nothing is noted of its origin."""
    plan = Plan(project, reading, new, name, source=new() if whence else None, split=bool(whence and whence.wishes.split_lists))
    lines = plan.walk()
    report = Report(lines, reading.account, (*reading.findings, *plan.findings))
    edits: list[Add] = [*plan.first, *plan.edits]
    if whence is not None and plan.source is not None:
        stored = stored_from(reading, whence, plan.own_fields)
        edits += first_edits(plan.source, whence, stored, plan.analysis, new)
    return Import(Batch(list(_in_portions(edits)), as_it_came=True), report)


class _Mode:
    """A mode on its way: its severity decides which rows may share it."""

    __slots__ = ("effects", "fields", "id", "severity")

    def __init__(self, id: EntityId, severity: int | None, fields: dict[FieldName, Value]) -> None:
        self.id = id
        self.fields = fields
        self.severity = severity
        self.effects: set[EntityId] = set()


class Plan:
    """One walk over the rows; remembers what it has made already. `first` and `edits` are what it makes, parents before children."""

    def __init__(
        self,
        project: Project,
        reading: Reading,
        new: Callable[[], EntityId],
        name: str,
        *,
        source: EntityId | None = None,
        split: bool = False,
        keys: Sequence[int] | None = None,
        own_columns: Mapping[str, EntityId] | None = None,
    ) -> None:
        self.source = source
        self.first: list[Add] = []
        self.edits: list[Add] = []
        self.findings: list[Finding] = []
        self._reading = reading
        self._new = new
        self._severities = severities_of_effects(reading.layout, reading.own, reading.cells)
        self._mode_severities = severities_of_modes(reading.layout, reading.own, reading.cells)
        self._marks = Marks(source, reading.layout.data.start, keys)
        self._split = Split(split)
        self._places = Places(reading, new, self.edits, name, self._marks)
        self._contents = Contents(project, reading, new, self.first, self.edits, self._marks, self._split, own_columns or {})
        self._modes: dict[tuple[EntityId, str | None], list[_Mode]] = {}
        self._effects: dict[tuple[EntityId, str, int | None, str | None, str | None], EntityId] = {}
        self._rated: dict[tuple[EntityId, str], int | None] = {}
        self._causes: dict[tuple[EntityId, str], EntityId] = {}
        self._mode: _Mode | None = None
        self._mode_key: tuple[EntityId, str | None] | None = None
        self._effect_home: EntityId | None = None
        self._line: EntityId | None = None
        self._line_fields: dict[FieldName, Value] = {}
        self._prepare()

    def _prepare(self) -> None:
        """Looks up the columns once, so that the walk only indexes lists."""
        layout, cells = self._reading.layout, self._reading.cells

        def one(role: Role) -> list[Any]:
            column = layout.first(role)
            return cells[column.index] if column else [None] * len(self._reading.kinds)

        self._mode_cells, self._cause_cells = one(Role.MODE), one(Role.CAUSE)
        mode, severity = layout.first(Role.MODE), layout.first(Role.SEVERITY)
        self._mode_own = self._reading.own[mode.index] if mode else bytearray(len(self._reading.kinds))
        self._effect_columns = sorted(layout.of(Role.EFFECT), key=lambda column: column.index)
        left = [place for place, column in enumerate(self._effect_columns) if severity and column.index < severity.index]
        self._rated_effect = left[-1] if left else 0
        self._effect_places = [effect_place(column.title) for column in self._effect_columns]
        self._classes, self._mitigated = one(Role.SEVERITY_CLASS), one(Role.MITIGATED)
        self._of_mode = [(name, one(role)) for role, name in _MODE_FIELDS.items() if layout.first(role)]
        self._columns = {role: column.index for role in _NAMING if (column := layout.first(role))}

    @property
    def analysis(self) -> EntityId:
        """The analysis that all of it belongs to."""
        return self._places.analysis

    @property
    def own_fields(self) -> dict[int, FieldName]:
        """The field of each column of the sheet that became an own column."""
        return self._contents.own_fields

    def walk(self) -> int:
        """Plan every row; gives the number of cause lines."""
        lines = 0
        for row, kind in enumerate(self._reading.kinds):
            match kind:
                case Kind.LINE:
                    self._add_line(row)
                    lines += 1
                case Kind.MORE:
                    self._add_more(row)
                case Kind.PLACE:
                    self._places.at(row)
                case Kind.GROUP | Kind.HEADING | Kind.EMPTY | Kind.BLANK:
                    pass
        if self._contents.untyped_actions:
            why = f"{self._contents.untyped_actions} actions are of no kind in the sheet; they were entered as prevention actions"
            self.findings.append(Finding("actions", "", "", why))
        self._report_lists()
        self.findings += near_duplicates(self.edits)
        return lines

    def _add_line(self, row: int) -> None:
        place = self._places.at(row)
        self._effect_home = place.above
        mode = self._mode_of(row, place.home)
        if self._of_mode:
            self._say_of_mode(row, mode)
        self._link_effects(row, mode, place.above, only_own=False)
        cause = self._cause_cells[row]
        fields: dict[FieldName, Value] = {}
        if cause is not None:
            fields[CAUSE] = self._failure(self._places.below(row, place), cause, row, Role.CAUSE)
        if (mitigated := self._mitigated[row]) is not None:
            fields[MITIGATED] = self._failure(place.above, mitigated, row, Role.MITIGATED)
        self._line, self._line_fields = self._new(), fields
        self._marks.put(fields, row, None)
        self.edits.append(Add(self._line, "line", mode.id, fields))
        self._contents.fill(self._line, fields, row, only_own=False)

    def _add_more(self, row: int) -> None:
        if self._mode is not None and self._effect_home is not None:
            self._link_effects(row, self._mode, self._effect_home, only_own=True)
        if self._line is not None:
            self._contents.fill(self._line, self._line_fields, row, only_own=True)

    def _mode_of(self, row: int, home: EntityId) -> _Mode:
        """The mode of a row: the one above where its cell was spread or inherited, else one with the same words and severity."""
        text, severity = self._mode_cells[row], self._mode_severities[row]
        key = (home, text)
        if self._mode is not None and self._mode_key == key and text is not None and not self._mode_own[row]:
            return self._mode
        known = self._modes.setdefault(key, [])
        if text is not None or severity is None:
            for mode in known:
                if mode.severity == severity:
                    self._mode, self._mode_key = mode, key
                    return mode
        if known and text is not None and len(known) == 1:
            where = self._where(row, Role.MODE)
            why = f"“{text}” stands here under severity {severity}, elsewhere under {known[0].severity}: they are kept apart"
            self.findings.append(Finding("same_mode", where, text, why))
        fields: dict[FieldName, Value] = {TEXT: text} if text is not None else {}
        self._marks.put(fields, row, self._columns.get(Role.MODE))
        mode = _Mode(self._new(), severity, fields)
        known.append(mode)
        self.edits.append(Add(mode.id, "failure", home, fields))
        self._mode, self._mode_key = mode, key
        return mode

    def _say_of_mode(self, row: int, mode: _Mode) -> None:
        """What else the row says of its mode. Where two rows say two things, both stay."""
        for name, cells in self._of_mode:
            old, value = mode.fields.get(name), cells[row]
            if value is None or value == old:
                continue
            if old is None:
                mode.fields[name] = value
            elif name == _LEVEL:
                why = f"The mode “{mode.fields.get(TEXT) or ''}” has the probability level {old} above and {value} here; {old} was entered"
                self.findings.append(Finding("same_mode", self._where(row, Role.PROBABILITY_LEVEL), str(value), why))
            elif value not in str(old).splitlines():
                mode.fields[name] = f"{old}\n{value}"

    def _link_effects(self, row: int, mode: _Mode, home: EntityId, *, only_own: bool) -> None:
        severity = self._severities[row]
        texts = [
            self._reading.cells[column.index][row] if self._reading.own[column.index][row] or not only_own else None
            for column in self._effect_columns
        ]
        rated = self._rated_effect
        if severity is not None and not (texts and texts[rated]):
            rated = next((place for place in reversed(range(len(texts))) if texts[place]), rated)
        for place, text in enumerate(texts):
            if text is not None:
                self._link(mode, self._effect(row, home, text, severity if place == rated else None, place))
        if severity is not None and not any(texts) and not mode.effects:
            effect = self._new()
            unnamed: dict[FieldName, Value] = {SEVERITY: severity}
            self._marks.put(unnamed, row, self._columns.get(Role.SEVERITY))
            self.edits.append(Add(effect, "failure", home, unnamed))
            self._link(mode, effect)

    def _effect(self, row: int, home: EntityId, text: str, severity: int | None, place: int) -> EntityId:
        grade = self._classes[row] if place == self._rated_effect else None
        key = (home, text, severity, self._effect_places[place], grade)
        effect = self._effects.get(key)
        if effect is None:
            effect = self._effects[key] = self._new()
            fields: dict[FieldName, Value] = {TEXT: text}
            if severity is not None:
                fields[SEVERITY] = severity
            if (noticed := self._effect_places[place]) is not None:
                fields[_PLACE] = noticed
            if grade is not None:
                fields[_CLASS] = grade
            self._marks.put(fields, row, self._effect_columns[place].index)
            self.edits.append(Add(effect, "failure", home, fields))
            self._report_other_severity(row, home, text, severity)
        return effect

    def _report_other_severity(self, row: int, home: EntityId, text: str, severity: int | None) -> None:
        other = self._rated.setdefault((home, text), severity)
        if other is not None and severity is not None and other != severity:
            why = f"“{text}” is rated {severity} here and {other} elsewhere: they are kept as two effects"
            self.findings.append(Finding("same_effect", self._where(row, Role.EFFECT), text, why))

    def _link(self, mode: _Mode, effect: EntityId) -> None:
        if effect not in mode.effects:
            mode.effects.add(effect)
            self.edits.append(Add(self._new(), "link", mode.id, {EFFECT: effect}))

    def _failure(self, home: EntityId, text: str, row: int, role: Role) -> EntityId:
        """A cause, or the effect that is left after the system's response: one for the same words at one place."""
        cause = self._causes.get((home, text))
        if cause is None:
            cause = self._causes[home, text] = self._new()
            fields: dict[FieldName, Value] = {TEXT: text}
            self._marks.put(fields, row, self._columns[role])
            self.edits.append(Add(cause, "failure", home, fields))
        return cause

    def _report_lists(self) -> None:
        """Lists in one cell: what was taken apart, or could be."""
        for (row, column), items in self._split.found.items():
            told = " | ".join(items)
            done = "were entered one by one" if self._split.wanted else "stay one text; `--split-lists` enters them one by one"
            where = self._reading.address(row, column)
            why = f"The cell lists {len(items)} things, which {done}: {told}"
            self.findings.append(Finding("list", where, told, why, int(self._split.wanted)))

    def _where(self, row: int, role: Role) -> str:
        column = self._reading.layout.first(role)
        return self._reading.address(row, column.index) if column else ""


def _in_portions(edits: Iterable[Add]) -> Iterator[Add | SetFields]:
    """A line of a very wide table is filled in several strokes: one change carries only so many fields."""
    for add in edits:
        if len(add.set) <= _FIELDS_AT_ONCE:
            yield add
            continue
        fields = list(add.set.items())
        yield structs.replace(add, set=dict(fields[:_FIELDS_AT_ONCE]))
        for start in range(_FIELDS_AT_ONCE, len(fields), _FIELDS_AT_ONCE):
            yield SetFields(add.id, dict(fields[start : start + _FIELDS_AT_ONCE]))
