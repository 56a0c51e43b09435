"""A form that Forestall wrote comes back: into another project with all its counterfoil holds, or into its own with what was changed in it.

Three sides are compared where it comes back into its own project: the form as it was written, the form as it is, and the project. What
only people changed in the project stays; what both changed stays as it is in the project, and is told. Writes nothing itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.edits import Add, Adopt, Batch, Edit, Refused, Remove, SetFields
from forestall.fmea.schema import CUSTOM_PREFIX, ORIGIN, POSITION, REMOVED
from forestall.ids import EntityId
from forestall.workbook.counterfoil import Form, Head, carried, read_counterfoil
from forestall.workbook.importing import Import
from forestall.workbook.meaning import meanings_of
from forestall.workbook.report import Account, Finding, Report, joined
from forestall.workbook.returned import Returned, heading_of, returned
from forestall.workbook.standing import as_written, standing
from forestall.workbook.trying import Meant

if TYPE_CHECKING:
    from forestall.fmea.project import Project
    from forestall.workbook.counterfoil import Counterfoil
    from forestall.workbook.grid import Book, Grid
    from forestall.workbook.trying import Meanings


@dataclass(frozen=True, slots=True)
class Found:
    """The forms of a workbook that Forestall wrote, each with its sheet and the place of its numbers."""

    counterfoil: Counterfoil
    forms: tuple[tuple[Form, Grid, tuple[int, int]], ...]


def own_forms(book: Book, sheets: Sequence[str]) -> Found | None:
    """The forms to take back, of these sheets or of all; None where the workbook is none of ours, or its forms lost their numbers."""
    counterfoil = read_counterfoil(book)
    if counterfoil is None:
        return None
    wished = {name.strip().casefold() for name in sheets}
    grids = [each for each in book.sheets if not wished or each.name.casefold() in wished]
    found = tuple(
        (form, grid, at)
        for number, form in enumerate(counterfoil.head.forms, 1)
        for grid in grids
        if (at := heading_of(grid, number)) is not None
    )
    return Found(counterfoil, found) if found and len(wished) <= len(found) else None


def plan_return(project: Project, book: Book, found: Found, new: Callable[[], EntityId], *, update: bool, again: bool) -> Import:
    """Plan to take forms back. `update`: into the project they were written from; `again`: beside what is there, as if it were new."""
    there = [form for form, *_ in found.forms if project.get(form.analysis or "") is not None]
    if update and not there:
        sentence = f"“{book.path_name}” was written from no analysis of this project, so there is nothing to update; leave `--update` out"
        return Import(Batch(()), Report(0, Account(), ()), Refused(sentence))
    was = {each.id: each for each in found.counterfoil.project.all()} if update else {}
    came = [(form, grid, returned(grid, at, standing(found.counterfoil.project, form))) for form, grid, at in found.forms]
    told = [(form, grid, back, meanings_of(found.counterfoil.project, form, back, new)) for form, grid, back in came]
    reports = [_report(back, meanings) for _, _, back, meanings in told]
    names = [grid.name for _, grid, *_ in told]
    if update:
        merging = _Merging(project, was)
        edits = [edit for *_, meanings in told for each in meanings.meant for edit in merging.edits(each)]
        report = joined(reports, tuple(merging.findings), names)
        return Import(Batch(edits, as_it_came=True), replace(report, update=dict(merging.counts)))
    refused = None
    if there and not again:
        refused = Refused(
            f"“{book.path_name}” was written from this project, so nothing was done: `--update` brings in what was changed in it, "
            "`--again` imports it beside what is there"
        )
    edits = list(_adopted(project, found, new, renamed=bool(there)))
    return Import(Batch(edits, as_it_came=True), joined(reports, (), names), refused)


def _report(back: Returned, meanings: Meanings) -> Report:
    """What became of the cells. A cell that was read but could not be taken counts as skipped alone."""
    account = back.account
    refused = [each for each in meanings.skipped if each.text and each.cell]
    account.imported -= len(refused)
    account.skipped += refused
    lines = {thing.line for thing in back.standing.things if thing.line is not None}
    gone = Finding("columns", "", "", f"The file has no column {', '.join(back.missing)} any more; what stood in it stays as it was")
    return Report(len(lines), account, (*((gone,) if back.missing else ()), *meanings.findings))


def _adopted(project: Project, found: Found, new: Callable[[], EntityId], *, renamed: bool) -> Iterator[Adopt]:
    """All the counterfoil holds, as the person meant it: under its own ids, or where those are taken under new ones."""
    whole, forms = found.counterfoil.head, [form for form, *_ in found.forms]
    head = Head(whole.project, forms, whole=whole.whole and len(forms) == len(whole.forms))
    there = list(carried(found.counterfoil.project, head))
    ids = {each.id: new() for each in there if not _is_shared(each)} if renamed else {}
    for entity in there:
        if entity.id in ids or project.get(entity.id) is None:
            fields = {_renamed_field(name, ids): _renamed(value, ids) for name, value in entity.values.items() if name != REMOVED}
            yield Adopt(ids.get(entity.id, entity.id), entity.kind, fields)


_SHARED = frozenset({"project", "person", "column", "catalogue", "grade", "scheme", "symbol"})


def _is_shared(entity: Entity) -> bool:
    return entity.kind in _SHARED


def _renamed(value: Value, ids: Mapping[EntityId, EntityId]) -> Value:
    return ids.get(EntityId(value), value) if isinstance(value, str) else value


def _renamed_field(name: FieldName, ids: Mapping[EntityId, EntityId]) -> FieldName:
    column = EntityId(name.removeprefix(CUSTOM_PREFIX))
    return FieldName(CUSTOM_PREFIX + ids[column]) if column in ids and name.startswith(CUSTOM_PREFIX) else name


class _Merging:
    """What was changed in the file, beside what was changed in the project meanwhile. `was`: the project when the form was written."""

    def __init__(self, project: Project, was: Mapping[EntityId, Entity]) -> None:
        self._project, self._was = project, was
        self._made: set[EntityId] = set()
        self.counts: Counter[str] = Counter(changed=0, added=0, removed=0, left=0)
        self.findings: list[Finding] = []

    def edits(self, meant: Meant) -> Iterator[Edit]:
        """What of one edit is to be done here."""
        match meant.edit:
            case SetFields():
                yield from self._set(meant, meant.edit)
            case Add():
                yield from self._add(meant, meant.edit)
            case Remove():
                yield from self._remove(meant, meant.edit)

    def _set(self, meant: Meant, edit: SetFields) -> Iterator[Edit]:
        if not self._is_here(edit.entity):
            self._leave(meant, f"{meant.title} changed in the file, but what it belongs to was removed here; it stays removed")
            return
        fields: dict[FieldName, Value] = {}
        for name, value in edit.set.items():
            now = self._project.value(edit.entity, name) if edit.entity not in self._made else meant.before.get(name)
            if now == value:
                continue
            if now != meant.before.get(name):
                said = f"{_quoted(meant.before.get(name))} became {_quoted(value)} in the file, and {_quoted(now)} here; it was left"
                self._leave(meant, f"{meant.title}: {said}")
            elif not self._may_name(value):
                self._leave(meant, f"{meant.title}: what it names was removed here; it was left")
            else:
                fields[name] = value
                self._tell("changed", meant, f"{meant.title}: {_quoted(now)} became {_quoted(value)}")
        if fields:
            yield SetFields(edit.entity, fields)

    def _add(self, meant: Meant, edit: Add) -> Iterator[Edit]:
        if edit.parent is not None and not self._is_here(edit.parent):
            self._leave(meant, f"“{meant.said}” is new in the file, but what it stands under was removed here; it was left out")
            return
        self._made.add(edit.id)
        if edit.kind in ("line", "action", "control", "column"):
            self._tell("added", meant, f"The {edit.kind} is new: {_quoted(meant.said)}")
        after = edit.after if edit.after is not None and self._is_here(edit.after) else None
        yield Add(edit.id, edit.kind, edit.parent, {name: value for name, value in edit.set.items() if self._may_name(value)}, after=after)

    def _remove(self, meant: Meant, edit: Remove) -> Iterator[Edit]:
        for id in edit.entities:
            if not self._is_here(id):
                continue
            if id in self._was and not self._is_untouched(id):
                self._leave(meant, f"{_quoted(meant.said)} is gone from the file, but somebody worked on it here; it was left")
                continue
            self._tell("removed", meant, f"It is gone from the file: {_quoted(meant.said)}")
            yield Remove((id,))

    def _is_here(self, id: EntityId) -> bool:
        return id in self._made or self._project.shown(id) is not None

    def _may_name(self, value: Value) -> bool:
        """Whether a value that is the name of something names what is there."""
        return not isinstance(value, str) or value not in self._was or self._is_here(EntityId(value))

    def _is_untouched(self, id: EntityId) -> bool:
        """Whether a thing, with all that hangs on it, is as it was when the form was written."""
        todo, met = [id], set[EntityId]()
        while todo:
            here = todo.pop()
            met.add(here)
            entity, was = self._project.get(here), self._was.get(here)
            if entity is None or was is None or _content(entity) != _content(was):
                return False
            todo += [child.id for kind in _HANGING for child in self._project.children(here, kind) if child.id not in met]
        return True

    def _leave(self, meant: Meant, why: str) -> None:
        self.counts["left"] += 1
        self.findings.append(Finding("conflict", meant.where, meant.said, why))

    def _tell(self, what: str, meant: Meant, why: str) -> None:
        self.counts[what] += 1
        self.findings.append(Finding(what, meant.where, meant.said, why))


_HANGING: Collection[str] = ("line", "link", "control", "action", "round")


def _content(entity: Entity) -> dict[FieldName, Value]:
    return {name: value for name, value in entity.values.items() if value is not None and name not in (POSITION, ORIGIN, REMOVED)}


def _quoted(value: Value) -> str:
    return f"“{as_written(value)}”" if value is not None else "nothing"
