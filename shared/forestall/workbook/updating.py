"""Brings a newer copy of an imported file into its analysis: what changed in the file since, and nothing else.

Three sides are compared: the file as it came in, the file as it is, and the project. Both copies are planned by the very same importer;
a thing of the newer plan is the thing of the older one that wording or place says it is. What only the file changed is written; what only
people changed stays; what both changed stays as people left it, and is told. Writes nothing itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import TYPE_CHECKING

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.edits import Add, Batch, Edit, Move, Refused, Remove, SetFields
from forestall.fmea.kinds.sources import ANALYSIS, HASH, SHEET
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.schema import CAUSE, CUSTOM_PREFIX, EFFECT, ORIGIN, PARENT, POSITION, REMOVED, TEXT, FieldType
from forestall.ids import EntityId
from forestall.workbook.grid import Book, text_of
from forestall.workbook.importing import Import, Plan
from forestall.workbook.layout import choose
from forestall.workbook.mapping import as_toml
from forestall.workbook.matching import match_rows
from forestall.workbook.provenance import Stored, Whence, cell_at, kept_source, later_edits, read_mark, sources, stored_from
from forestall.workbook.reading import read_rows
from forestall.workbook.report import Account, Finding, Report, joined

if TYPE_CHECKING:
    from collections.abc import Callable

    from forestall.fmea.project import Project
    from forestall.workbook.mapping import Wishes
    from forestall.workbook.reading import Reading

_META = frozenset({ORIGIN, PARENT, POSITION, REMOVED})
_NAMES = (TEXT, FieldName("requirement"), FieldName("type"), FieldName("severity"), EFFECT)
_WORDED = frozenset({"element", "function", "failure"})


def known_sources(project: Project, book: Book, sheets: Sequence[str]) -> list[Entity]:
    """The sources in the project that are this file or an older copy of it: the same bytes or the same name, and one of these sheets; of
    each sheet the newest."""
    several = len(book.sheets) > 1
    found = [each for each in sources(project) if not several or each.values.get(SHEET) in sheets]
    same = [each for each in found if each.values.get(HASH) == book.sha256]
    named = [each for each in found if project.text(each.id) == book.path_name]
    return list({each.values.get(SHEET): each for each in same or named}.values())


def stored_wishes(project: Project, source: Entity) -> str:
    """What a person wished of a file when it came in last, as a mapping in TOML."""
    return as_toml(kept_source(project, source).wishes)


def plan_updates(
    project: Project, book: Book, new: Callable[[], EntityId], *, sheets: Sequence[str], wishes: Wishes | None, name: str
) -> Import:
    """Plan what a newer copy of a file brings. `sheets`: which of it; a single one may have another name than the last time. `wishes`: a
    mapping for this time; without one, that of the last time."""
    names = [grid.name for grid in book.sheets]
    found = known_sources(project, book, sheets if len(sheets) > 1 else names)
    if not found:
        sentence = f"“{book.path_name}” was not imported into this project before, so there is nothing to update; leave `--update` out"
        return Import(Batch(()), Report(0, Account(), ()), Refused(sentence))
    if len(sheets) == 1:
        found = [each for each in found if each.values.get(SHEET) == sheets[0]] or found[-1:]
    told = [str(each.values.get(SHEET) or "") for each in found]
    here = [next(iter(sheets), None) if len(sheets) == 1 else sheet if sheet in names else None for sheet in told]
    plans = [_plan(project, book, source, sheet, wishes, new, name) for source, sheet in zip(found, here, strict=True)]
    batch = Batch([edit for plan in plans for edit in plan.batch.edits], as_it_came=True)
    return Import(batch, joined([plan.report for plan in plans], (), told))


def _plan(
    project: Project, book: Book, source: Entity, sheet: str | None, wishes: Wishes | None, new: Callable[[], EntityId], name: str
) -> Import:
    stored = kept_source(project, source)
    wishes = stored.wishes if wishes is None else wishes
    before = read_rows(stored.grid, choose(Book("", "", (stored.grid,)), stored.wishes, stored.grid.name)[1], stored.wishes)
    grid, layout = choose(book, wishes, sheet)
    after = read_rows(grid, layout, wishes)
    return _Update(project, source, stored, before, after, Whence(book.path_name, book.sha256, grid, wishes), new, name).plan()


class _Update:
    """One comparison in the making."""

    def __init__(
        self,
        project: Project,
        source: Entity,
        stored: Stored,
        before: Reading,
        after: Reading,
        whence: Whence,
        new: Callable[[], EntityId],
        name: str,
    ) -> None:
        self._project, self._source, self._whence, self._new = project, source, whence, new
        keys = _keys(stored, before, after)
        numbers = count(1)
        own = _own_columns(stored, before)
        self._old = Plan(
            project,
            before,
            lambda: EntityId(f"then {next(numbers)}"),
            name,
            source=source.id,
            split=stored.wishes.split_lists,
            keys=stored.keys,
            own_columns=own,
        )
        self._old.walk()
        self._plan = Plan(project, after, new, name, source=source.id, split=whence.wishes.split_lists, keys=keys, own_columns=own)
        self._lines = self._plan.walk()
        self._after = after
        self._stored = stored_from(after, whence, self._plan.own_fields, keys)
        self._rows = {key: row for row, key in enumerate(keys)}
        self._then = {add.id: add for add in self._old.edits}
        self._now = {add.id: add for add in self._plan.edits}
        self._names = {add.id: (add.kind, add.set[TEXT]) for add in (*self._old.first, *self._plan.first)}
        self._here = self._found_here()
        self._imported = {id for id in self._here.values() if id is not None}
        self._was = _Matching(self._old.edits, self._plan.edits).was
        self._ids: dict[EntityId, EntityId | None] = {}
        self._last: dict[tuple[EntityId, str], EntityId] = {}
        self._counts: Counter[str] = Counter(changed=0, added=0, removed=0, left=0)
        self._findings: list[Finding] = []

    def plan(self) -> Import:
        """The edits, and what is to be said of them."""
        edits = [edit for add in self._plan.edits for edit in self._of(add)]
        if going := self._going():
            edits.append(Remove(tuple(going)))
        kept = self._source.values
        if edits or (self._whence.sha256, self._whence.grid.name) != (kept.get(HASH), kept.get(SHEET)):
            edits = [*self._needed(edits), *edits, *later_edits(self._project, self._source.id, self._whence, self._stored, self._new)]
        findings = (*self._findings, *self._after.findings, *self._plan.findings)
        return Import(Batch(edits, as_it_came=True), Report(self._lines, self._after.account, findings, dict(self._counts)))

    def _of(self, add: Add) -> Iterator[Edit]:
        """What becomes of one thing of the newer copy; the next of its kind under the same parent comes behind it."""
        yield from self._edits_of(add)
        here, parent = self._ids.get(add.id), self._ids.get(add.parent) if add.parent is not None else None
        if here is not None and parent is not None:
            self._last[parent, add.kind] = here

    def _edits_of(self, add: Add) -> Iterator[Edit]:
        then = self._then.get(self._was.get(add.id, EntityId("")))
        if then is None:
            yield from self._new_thing(add)
            return
        here = self._here.get(then.id)
        self._ids[add.id] = here
        if here is None:
            if self._differing(then, add):
                self._leave(add, "It changed in the file, but was removed here; it stays removed")
            return
        yield from self._moved(add, then, here)
        yield from self._changed(add, then, here)

    def _new_thing(self, add: Add) -> Iterator[Edit]:
        parent = self._ids.get(add.parent) if add.parent is not None else None
        if parent is None:
            self._ids[add.id] = None
            if add.kind == "line":
                self._leave(add, "The row is new in the file, but what it stands under was removed here; it was left out")
            return
        twin = self._twin(add, parent)
        self._ids[add.id] = twin or add.id
        if twin is not None:
            return
        fields = {name: value for name, value in self._translated(add).items() if self._may_hold(name)}
        if add.kind == "line":
            self._tell("added", add, TEXT, "", f"The row is new: {self._called(add)}")
        last = self._last.get((parent, add.kind))
        first = next(iter(self._project.children(parent, add.kind)), None) if last is None else None
        yield Add(add.id, add.kind, parent, fields, after=last, before=first.id if first else None)

    def _twin(self, add: Add, parent: EntityId) -> EntityId | None:
        """What people made here themselves in the same words; a link to the same effect."""
        fields = self._translated(add)
        names = [TEXT] if add.kind in _WORDED else [EFFECT] if add.kind == "link" else []
        siblings = self._project.children(parent, add.kind) if names else []
        twins = (each.id for each in siblings if all(each.values.get(name) == fields.get(name) for name in names))
        return next((id for id in twins if id not in self._imported), None)

    def _moved(self, add: Add, then: Add, here: EntityId) -> Iterator[Edit]:
        if add.parent is None or then.parent is None:
            return
        into, out_of = self._ids.get(add.parent), self._here.get(then.parent)
        if into is not None and into != out_of and self._project.value(here, PARENT) == out_of:
            yield Move(here, into)

    def _changed(self, add: Add, then: Add, here: EntityId) -> Iterator[Edit]:
        values = self._values(here)
        fields: dict[FieldName, Value] = {}
        translated = self._translated(add)
        was = self._translated(then, self._here)
        for name in self._differing(then, add):
            if not self._may_hold(name):
                continue
            old, new, now = was.get(name), translated.get(name), values.get(name)
            if now == new:
                continue
            told = f"{self._quoted(old)} became {self._quoted(new)}"
            if now == old:
                fields[name] = new
                self._tell("changed", add, name, text_of_value(new), f"{self._label(add.kind, name)}: {told}")
            else:
                why = f"{self._label(add.kind, name)}: {told} in the file, and {self._quoted(now)} here; it was left"
                self._tell("left", add, name, text_of_value(new), why, kind="conflict")
        if values.get(ORIGIN) != add.set.get(ORIGIN) and ORIGIN in add.set:
            fields[ORIGIN] = add.set[ORIGIN]
        if fields:
            yield SetFields(here, fields)

    def _differing(self, then: Add, add: Add) -> list[FieldName]:
        """The fields that the two copies of the file give other values, as far as a person would see it."""
        names = dict.fromkeys((*then.set, *add.set))
        return [name for name in names if name not in _META and self._meant(then, name) != self._meant(add, name)]

    def _meant(self, add: Add, name: FieldName) -> object:
        """A value that can be compared across the copies: people by name, things by what they are in the older copy."""
        value = add.set.get(name)
        if not isinstance(value, str):
            return value
        if value in self._names:
            return self._names[EntityId(value)]
        return self._was.get(EntityId(value), value)

    def _translated(self, add: Add, ids: Mapping[EntityId, EntityId | None] | None = None) -> dict[FieldName, Value]:
        """The fields of a thing with the names that things have in the project."""
        known = self._ids if ids is None else ids
        out: dict[FieldName, Value] = {}
        for name, value in add.set.items():
            field = field_of(add.kind, name)
            is_name = field is not None and field.type is FieldType.REFERENCE and isinstance(value, str)
            told = known.get(EntityId(str(value)), None if EntityId(str(value)) in self._now else value) if is_name else value
            if told is not None:
                out[name] = told
        return out

    def _values(self, here: EntityId) -> Mapping[FieldName, Value]:
        entity = self._project.get(here)
        return entity.values if entity is not None else {}

    def _may_hold(self, name: FieldName) -> bool:
        """Whether an own column is still there to hold a value."""
        if not name.startswith(CUSTOM_PREFIX):
            return True
        column = EntityId(name.removeprefix(CUSTOM_PREFIX))
        return self._project.get(column) is None or self._project.shown(column) is not None

    def _going(self) -> list[EntityId]:
        """What the file no longer has and nobody touched here: to be removed. A row that somebody worked on stays, and is told."""
        matched = set(self._was.values())
        kept = {id for id in self._ids.values() if id is not None}
        going: dict[EntityId, None] = {}
        for then in reversed(self._old.edits):
            here = self._here.get(then.id)
            if then.id in matched or here is None or here in kept or then.kind == "analysis":
                continue
            if self._is_untouched(then, here, going):
                going[here] = None
                if then.kind == "line":
                    self._counts["removed"] += 1
                    self._findings.append(
                        Finding("removed", "", self._called(then), f"The row is gone from the file: {self._called(then)}")
                    )
            elif then.kind == "line":
                self._counts["left"] += 1
                why = f"The row is gone from the file, but somebody worked on it here; it was left: {self._called(then)}"
                self._findings.append(Finding("conflict", "", self._called(then), why))
        return list(going)

    def _is_untouched(self, then: Add, here: EntityId, going: Mapping[EntityId, None]) -> bool:
        values = self._values(here)
        was = self._translated(then, self._here)
        fields = {name for name in (*values, *was) if name not in _META and not name.endswith("_basis")}
        if any(values.get(name) != was.get(name) for name in fields if self._may_hold(name)):
            return False
        children = (child for kind in KINDS for child in self._project.children(here, kind))
        return all(each.id in going for each in (*children, *self._project.naming(here)))

    def _needed(self, edits: Sequence[Edit]) -> list[Add]:
        """The people and own columns that these edits name and the project lacks."""
        named = {value for edit in edits if isinstance(edit, Add | SetFields) for value in edit.set.values() if isinstance(value, str)}
        named |= {name.removeprefix(CUSTOM_PREFIX) for edit in edits if isinstance(edit, Add | SetFields) for name in edit.set}
        return [add for add in self._plan.first if add.id in named]

    def _found_here(self) -> dict[EntityId, EntityId | None]:
        """For each thing of the older copy, what it is in the project; None where it was removed."""
        marked: dict[tuple[str, Value], list[Entity]] = {}
        for entity in self._project.all():
            if (mark := entity.values.get(ORIGIN)) is not None:
                marked.setdefault((entity.kind, mark), []).append(entity)
        here: dict[EntityId, EntityId | None] = {}
        for add in self._old.edits:
            if add.kind == "analysis":
                found = self._project.shown(str(self._source.values.get(ANALYSIS)))
            elif add.kind == "link":
                found = self._link_here(add, here)
            else:
                twins = marked.get((add.kind, add.set.get(ORIGIN)), [])
                found = next((each for each in twins if each.values.get(TEXT) == add.set.get(TEXT)), next(iter(twins), None))
            here[add.id] = found.id if found is not None and self._project.shown(found.id) is not None else None
        return here

    def _link_here(self, add: Add, here: Mapping[EntityId, EntityId | None]) -> Entity | None:
        mode = here.get(add.parent) if add.parent else None
        effect = here.get(EntityId(str(add.set.get(EFFECT))))
        links = self._project.children(mode, "link") if mode is not None and effect is not None else []
        return next((link for link in links if link.values.get(EFFECT) == effect), None)

    def _leave(self, add: Add, why: str) -> None:
        self._tell("left", add, TEXT, self._called(add), why, kind="conflict")

    def _tell(self, what: str, add: Add, name: FieldName, text: str, why: str, kind: str | None = None) -> None:
        self._counts[what] += 1
        mark = read_mark(str(add.set.get(ORIGIN) or ""))
        row = self._rows.get(mark.key) if mark is not None and mark.key is not None else None
        cell = cell_at(self._stored, add.kind, name, mark, row) if mark is not None else None
        where = cell[0] if cell else f"row {row + 1}" if row is not None else ""
        self._findings.append(Finding(kind or what, where, text, why))

    def _called(self, add: Add) -> str:
        """A line by its mode and cause, everything else by its wording."""
        if add.kind != "line":
            return str(add.set.get(TEXT) or "")
        things = {**self._then, **self._now}
        named = (things.get(add.parent) if add.parent else None, things.get(EntityId(str(add.set.get(CAUSE)))))
        return " / ".join(str(each.set.get(TEXT) or "") for each in named if each is not None)

    def _quoted(self, value: Value) -> str:
        """A value as people read it; what is named by its wording."""
        if value is None:
            return "nothing"
        known = self._names.get(EntityId(value)) if isinstance(value, str) else None
        add = self._now.get(EntityId(value)) if isinstance(value, str) else None
        words = known[1] if known else add.set.get(TEXT) if add else self._project.text(str(value)) or value
        return f"“{text_of_value(words)}”"

    def _label(self, kind: str, name: FieldName) -> str:
        if name.startswith(CUSTOM_PREFIX):
            return self._project.text(name.removeprefix(CUSTOM_PREFIX)) or "Own column"
        field = field_of(kind, name)
        return field.label if field else name


class _Matching:
    """`was`: for things of the newer plan the thing of the older one they are."""

    def __init__(self, then: Sequence[Add], now: Sequence[Add]) -> None:
        self.was: dict[EntityId, EntityId] = {}
        texts_then, texts_now = {add.id: _text(add) for add in then}, {add.id: _text(add) for add in now}
        worded: dict[object, list[Add]] = {}
        placed: dict[object, list[Add]] = {}
        for add in then:
            worded.setdefault((add.kind, add.parent, *(add.set.get(name) for name in _NAMES)), []).append(add)
            placed.setdefault((add.kind, add.set.get(ORIGIN)), []).append(add)
        still = {(add.kind, _text(add), texts_now.get(add.parent or EntityId(""))) for add in now}
        taken: set[EntityId] = set()
        for add in now:
            parent = self.was.get(add.parent) if add.parent is not None else None
            same = () if add.kind == "line" else worded.get((add.kind, parent, *(self._then(add.set.get(name)) for name in _NAMES)), ())
            found = next((each for each in same if each.id not in taken), None)
            if found is None and add.set.get(ORIGIN) is not None:
                here = placed.get((add.kind, add.set.get(ORIGIN)), ())
                found = next(
                    (
                        each
                        for each in here
                        if each.id not in taken
                        and (
                            add.kind in ("line", "analysis", "action")
                            or (each.kind, _text(each), texts_then.get(each.parent or EntityId(""))) not in still
                        )
                    ),
                    None,
                )
            if found is not None:
                self.was[add.id] = found.id
                taken.add(found.id)

    def _then(self, value: Value) -> Value:
        """A name of a thing as the older plan has it."""
        return self.was.get(EntityId(value), value) if isinstance(value, str) else value


def text_of_value(value: Value) -> str:
    """A value as people read it."""
    return text_of(value) if isinstance(value, str | int | float | bool) else ""


def _text(add: Add) -> Value:
    return add.set.get(TEXT)


def _keys(stored: Stored, before: Reading, after: Reading) -> list[int]:
    """The key of every row of the newer sheet: that of the row it was, or one that no row ever had."""
    known = [stored.key_of(row) for row in range(len(stored.grid.rows))]
    fresh = count(max(known, default=0) + 1)
    was = match_rows(before, after)
    first_old, first_new = before.layout.data.start, after.layout.data.start
    rows = range(-first_new, after.layout.data.stop - first_new + _rows_below(after))
    return [known[was[row] + first_old] if row in was else next(fresh) for row in rows]


def _rows_below(after: Reading) -> int:
    """Rows of the sheet that follow the table have keys, too."""
    return max(0, after.sheet_rows - after.layout.data.stop)


def _own_columns(stored: Stored, before: Reading) -> dict[str, EntityId]:
    """The own column that each heading became last time, whatever it is called here now."""
    titles = {column.index: column.title for column in before.layout.columns}
    return {titles[index]: EntityId(name.removeprefix(CUSTOM_PREFIX)) for index, name in stored.own_fields.items() if index in titles}
