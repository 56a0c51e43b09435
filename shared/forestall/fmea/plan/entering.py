"""What typing into a cell of a control plan means: an edit of the FMEA where that has a home for it, else of a plan entry. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from msgspec import structs

from forestall.changes import Dot, FieldName, Value
from forestall.fmea import alike
from forestall.fmea.edits import Add, Batch, Edit, Refused, Remove, SetFields
from forestall.fmea.plan.cells import METHOD, OWNER, PLANNED, SPECIFICATION, cells, cells_of, saying
from forestall.fmea.plan.rows import PlanRow
from forestall.fmea.project import Project
from forestall.fmea.schema import TEXT
from forestall.fmea.wording import among, same, word_of
from forestall.ids import EntityId

NewId = Callable[[], EntityId]
Seen = Mapping[tuple[EntityId, FieldName], tuple[Dot, ...]]

_PHASE, _CONTROL, _SYMBOL = FieldName("phase"), FieldName("control"), FieldName("symbol")
_LIMITS = (FieldName("nominal"), FieldName("minimum"), FieldName("maximum"))


def enter(
    project: Project, row: PlanRow, key: str, text: str, new: NewId, phase: str | None = None, seen: Seen | None = None
) -> Edit | Refused:
    """The edit a person means who types a text into a cell of the plan of a phase; without one, of what holds in every phase.

    `seen`: the heads on the screen when the editor opened (see `seen_in`); without it the author is taken to have seen what is there now.
    """
    if text.strip() == cells(project, row).get(key, "").strip():
        return Batch(())
    edit = _Entering(project, row, new, phase).edit(key, text.strip())
    return edit if seen is None or isinstance(edit, Refused) else _as_seen(edit, seen)


def seen_in(project: Project, row: PlanRow, key: str) -> Seen:
    """What somebody sees who looks at a cell of the plan now."""
    cells_shown = ((id, name, project.get(id)) for id, name in cells_of(project, row, key))
    return {(id, name): entity.dots(name) for id, name, entity in cells_shown if entity is not None}


def _as_seen(edit: Edit, seen: Seen) -> Edit:
    match edit:
        case SetFields(entity, set):
            return structs.replace(edit, seen={name: seen[entity, name] for name in set if (entity, name) in seen})
        case Batch(edits):
            return replace(edit, edits=tuple(_as_seen(each, seen) for each in edits))
        case _:
            return edit


@dataclass(frozen=True, slots=True)
class _Entering:
    project: Project
    row: PlanRow
    new: NewId
    phase: str | None

    def edit(self, key: str, text: str) -> Edit | Refused:
        if key in PLANNED:
            return self._planned(key, text) if key != OWNER else self._owner(text)
        match key:
            case "station" | "process":
                return SetFields(self.row.step, {FieldName("station") if key == "station" else TEXT: text})
            case "work_elements":
                return self._work_elements(text)
            case "special":
                return SetFields(self.row.owner, {FieldName("special"): text, _SYMBOL: None})
            case "number" | "product" | "process_characteristic":
                return self._characteristic(key, text)
            case "specification":
                return self._specification(text)
            case "method":
                return self._method(text)
            case _:
                return Refused(f"A control plan has no column “{key}”")

    def _work_elements(self, text: str) -> Edit | Refused:
        texts = [each.strip() for each in text.split("\n")]
        if not self.row.work_elements or len(texts) != len(self.row.work_elements):
            return Refused("What does the work is added and removed in the structure, below the process step; here it can be renamed")
        return Batch(tuple(SetFields(id, {TEXT: each}) for id, each in zip(self.row.work_elements, texts, strict=True)))

    def _characteristic(self, key: str, text: str) -> Edit | Refused:
        """A characteristic is renamed in the column where it stands."""
        if self.row.owner_kind != "characteristic":
            return Refused("This row comes from a cause line without a characteristic; add one to its function, or change the FMEA itself")
        if key == "number":
            return SetFields(self.row.owner, {FieldName("number"): text})
        if not cells(self.project, self.row)[key]:
            return Refused("Whether a characteristic belongs to the product or to the process is said in its type")
        return SetFields(self.row.owner, {TEXT: text})

    def _specification(self, text: str) -> Edit | Refused:
        if self.row.owner_kind != "characteristic":
            return self._planned(SPECIFICATION, text)
        if any(self.project.value(self.row.owner, name) is not None for name in _LIMITS):
            return Refused("This specification is made of the characteristic's values and limits; change those")
        return SetFields(self.row.owner, {FieldName("tolerance"): text})

    def _method(self, text: str) -> Edit | Refused:
        """The words of the FMEA's control change with the plan, unless the plan has words of its own for this row."""
        if not self.row.controls or saying(self.project, self.row, METHOD) is not None:
            return self._planned(METHOD, text)
        if not text:
            return Remove(self.row.controls)
        return Batch(tuple(SetFields(each, {TEXT: text}) for each in self.row.controls))

    def _owner(self, name: str) -> Edit | Refused:
        if not name:
            return self._planned(OWNER, None)
        person = among(self.project, self.project.children(None, "person"), name)
        if person is not None:
            return self._planned(OWNER, person)
        person = self.new()
        return Batch((Add(person, "person", None, {TEXT: name}), self._planned(OWNER, person)))

    def _planned(self, key: str, value: Value) -> Edit:
        """Into the entry that shows it or stands closest, if it is of this phase; else into a new one."""
        entry = saying(self.project, self.row, key)
        mine = entry if entry is not None and self._is_of_phase(entry) else next(iter(self._closest()), None)
        if mine is not None:
            return SetFields(mine, {FieldName(key): value})
        control = self.row.controls[0] if self.row.controls else None
        id = alike.fresh(self.project, f"{self.row.owner}/{control or ''}/{self.phase or ''}")
        return Add(id, "plan_entry", self.row.owner, {_PHASE: self.phase, _CONTROL: control, FieldName(key): value})

    def _closest(self) -> list[EntityId]:
        """The entries of this phase that fill no other row beside this one."""
        return [
            each
            for each in self.row.entries
            if self._is_of_phase(each) and (not self.row.controls or self.project.value(each, _CONTROL) is not None)
        ]

    def _is_of_phase(self, entry: EntityId) -> bool:
        return same(word_of(self.project.get(entry), "phase"), self.phase or "")
