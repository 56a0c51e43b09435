"""Brings changes of a source over to its copies, as a three-way merge, and settles by a person's word what that leaves open. Pure.

What only the source changed comes over; what only the copy changed stays; what both changed is left, until somebody takes the source's or
keeps the copy's with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Add, Batch, Edit, Move, Refused, Remove, SetFields
from forestall.fmea.kinds.reuse import FIELD, HELD, REASON, SAW
from forestall.fmea.project import Project
from forestall.fmea.reuse.copying import Copying
from forestall.fmea.reuse.drift import GONE, Drift, Side, What, alike_again, drifts
from forestall.fmea.reuse.links import NOTHING, Links, copy_record, derived, fingerprint, links_to, told, written
from forestall.fmea.schema import CUSTOM_PREFIX, PARENT
from forestall.ids import EntityId

_WAY_UP_MAX = 200


@dataclass(frozen=True, slots=True)
class Update:
    """What comes over, as one edit, and what is left for a person."""

    edit: Batch
    brought: tuple[Drift, ...]
    left: tuple[Drift, ...]


def update(project: Project, source: Project, only: Collection[EntityId] = ()) -> Update:
    """Bring over what only the source changed: everywhere, or in these copies and what hangs below them."""
    found = [each for each in drifts(project, source) if not each.reason and (not only or _within(project, each.copy, only))]
    brought = [each for each in found if each.side is Side.SOURCE]
    return Update(_bringing(project, source, brought), tuple(brought), tuple(each for each in found if each.side is Side.BOTH))


def take(project: Project, source: Project, copy: EntityId, names: Collection[FieldName] = ()) -> Batch | Refused:
    """Take what the source holds, whatever stands in the copy: in these fields, or in all that differ."""
    found = [each for each in _of(project, source, copy, names) if each.what is not What.ADDED]
    return _bringing(project, source, found) if found else _nothing(project, copy)


def keep(
    project: Project, source: Project, copy: EntityId, names: Collection[FieldName], reason: str, new: Callable[[], EntityId]
) -> Batch | Refused:
    """Keep what the copy holds, and say why: in these fields, or in all that differ. It is listed again when the source changes further."""
    found = [each for each in _of(project, source, copy, names) if each.what is not What.ADDED]
    if not found:
        return _nothing(project, copy)
    if project.shown(copy) is None:
        return Refused("It was removed here, and stays so without a reason; take the source’s to have it back")
    return Batch([_kept(project, each, reason, new) for each in found])


def _of(project: Project, source: Project, copy: EntityId, names: Collection[FieldName]) -> list[Drift]:
    return [each for each in drifts(project, source) if each.copy == copy and (not names or each.field in names)]


def _nothing(project: Project, copy: EntityId) -> Refused:
    if copy not in {each.values.get(PARENT) for each in project.of_kind("copy")}:
        return Refused(f"{copy} is no linked copy; `forestall drift` lists those that differ from their source")
    return Refused("Nothing differs there between the copy and its source")


def _kept(project: Project, drift: Drift, reason: str, new: Callable[[], EntityId]) -> Edit:
    record = copy_record(drift.copy)
    there = fingerprint(True) if drift.field == GONE else fingerprint(drift.there) or NOTHING
    said: dict[FieldName, Value] = {FIELD: drift.field, SAW: there, REASON: reason}
    before = next((each for each in project.children(record, "deviation") if each.values.get(FIELD) == drift.field), None)
    return SetFields(before.id, said) if before is not None else Add(new(), "deviation", record, said)


def _bringing(project: Project, source: Project, brought: Sequence[Drift]) -> Batch:
    """The edit that makes the copies hold what the source holds, and notes that they do."""
    links = links_to(project, source.id)
    copying = Copying(project, source, links)
    for each in brought:
        lacking = source.shown(each.source) if each.what is What.ADDED or each.side is Side.COPY else None
        if lacking is not None and each.what is What.ADDED:
            copying.take(lacking, derived(each.copy, lacking.id), each.copy)
        elif lacking is not None and each.what is What.REMOVED:
            copying.take(lacking, _fresh(project, each.copy), EntityId(str(project.value(each.copy, PARENT))))
    changes = [edit for each in brought if (edit := _edit(project, source, copying, links, each)) is not None]
    notes = _noted(project, source, links, brought)
    return Batch((copying.batch(), Batch((*changes, *notes), as_it_came=True)), as_it_came=True)


def _fresh(project: Project, gone: EntityId) -> EntityId:
    """The id under which something comes back that was removed here: the same for everybody."""
    while project.get(gone) is not None:
        gone = derived(gone, "again")
    return gone


def _edit(project: Project, source: Project, copying: Copying, links: Links, drift: Drift) -> Edit | None:
    """What brings one difference over; None for what is added, which `copying` makes."""
    if drift.what is What.REMOVED:
        return Remove((drift.copy,)) if project.shown(drift.copy) is not None else None
    here, there = project.shown(drift.copy), source.shown(drift.source)
    if drift.what is What.ADDED or here is None or there is None or drift.field is None:
        return None
    near = _home(project, drift.copy)
    if drift.field == PARENT:
        into = copying.here(str(drift.there), drift.copy, near)
        return Move(drift.copy, into) if into is not None else None
    name, value = _field(copying, links, drift), drift.there
    if name is None:
        return None
    return SetFields(drift.copy, {name: copying.value(there.kind, drift.field, value, drift.copy, near)})


def _field(copying: Copying, links: Links, drift: Drift) -> FieldName | None:
    """The field here, where it is of a column of the users' own."""
    name = str(drift.field)
    column = name.removeprefix(CUSTOM_PREFIX)
    if column == name:
        return FieldName(name)
    found = copying.here(column, drift.copy, None)
    return FieldName(CUSTOM_PREFIX + found) if found is not None else None


def _noted(project: Project, source: Project, links: Links, brought: Iterable[Drift]) -> list[SetFields]:
    """The records brought up to date in the fields that are alike now."""
    names = {copy: set(several) for copy, several in alike_again(project, source).items()}
    for each in brought:
        if each.what is What.CHANGED and each.field is not None:
            names.setdefault(each.copy, set()).add(each.field)
    found = []
    for copy, several in sorted(names.items()):
        link, there = links.by_copy[copy], source.shown(links.by_copy[copy].source)
        if there is not None:
            values = told(there)
            prints: dict[str, str] = dict(link.held) | {str(name): fingerprint(values.get(name)) for name in several}
            found.append(SetFields(link.record, {HELD: written(prints)}))
    return found


def _home(project: Project, copy: EntityId) -> EntityId | None:
    """Where failures go that are taken along: the nearest function or element above."""
    return next(
        (id for id in _way_up(project, copy) if (each := project.get(id)) is not None and each.kind in ("function", "element")), None
    )


def _within(project: Project, id: EntityId, above: Collection[EntityId]) -> bool:
    return any(each in above for each in _way_up(project, id))


def _way_up(project: Project, id: EntityId) -> list[EntityId]:
    found = [id]
    while len(found) < _WAY_UP_MAX and isinstance(parent := project.value(found[-1], PARENT), str):
        found.append(EntityId(parent))
    return found
