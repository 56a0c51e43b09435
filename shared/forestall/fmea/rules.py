"""Decides what becomes of an edit: accepted, as drafts to write, or refused with a sentence.

Pure; never writes, stamps or asks the time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import assert_never

from forestall.changes import Dot, Entity, FieldName, Value
from forestall.fmea import additions, rewritings
from forestall.fmea.additions import FIELDS_MAX, ID_MAX, in_rows
from forestall.fmea.basis import analysis_with, is_current, stamped
from forestall.fmea.cells import Fate, fate, is_contested, witness
from forestall.fmea.edits import (
    Accepted,
    Add,
    Adopt,
    Batch,
    Confirm,
    Draft,
    Edit,
    Move,
    Refused,
    Remove,
    Reversal,
    Revert,
    SetFields,
    Settle,
    Verdict,
)
from forestall.fmea.keeping import removed_along
from forestall.fmea.laws import objection, objection_to_removal
from forestall.fmea.model import KINDS, field_of
from forestall.fmea.placing import Placing
from forestall.fmea.project import Project
from forestall.fmea.rewritings import differs
from forestall.fmea.schema import (
    CAUSE,
    CUSTOM_PREFIX,
    DETECTION,
    EFFECT,
    FREQUENCY,
    MITIGATED,
    MONITORING,
    OCCURRENCE,
    PARENT,
    POSITION,
    REMOVED,
    SEVERITY,
    Field,
    FieldType,
)
from forestall.fmea.sheet import effects_of
from forestall.fmea.values import check
from forestall.ids import Chance, EntityId

_GONE = "It was removed in the meantime; undo the removal to go on with it"
_UNDO_FIRST = "undo the removal first"
_NO_COLUMN = "There is no such column of your own in this project"
_COLUMN_GONE = "This column was removed; what stands in it can only be cleared"


def decide(project: Project, edit: Edit, chance: Chance) -> Verdict:
    """Whether this may happen, and what it writes. `chance` fills the last digits of new positions."""
    decision = _Decision(project, Placing(project, chance))
    decision.expect(edit)
    verdict = decision.decide(edit)
    if isinstance(verdict, Refused):
        return verdict
    if (refused := objection(project, decision.judged)) is not None:
        return refused
    # What goes back takes its basis back with it, as it was.
    return verdict if isinstance(edit, Revert) else replace(verdict, drafts=stamped(project, verdict.drafts))


class _Decision:
    """One run of `decide`: remembers what the edits of a batch have made so far."""

    def __init__(self, project: Project, placing: Placing) -> None:
        self._project = project
        self._placing = placing
        self._made: dict[EntityId, Draft] = {}
        self._gone: set[EntityId] = set()
        self._needed: set[str] = set()
        """What earlier edits of the same intention name or hang something on: it is not alone, whatever goes."""
        self.judged: list[Draft] = []
        """What was typed here and now: the laws look at it. What is taken back, settled, or came from a file, they let be."""

    def expect(self, edit: Edit) -> None:
        """Look ahead at what is going to be added, so that it gets its places in one stretch."""
        if isinstance(edit, Batch):
            for each in in_rows(edit.edits):
                if not isinstance(each, list):  # those look ahead themselves
                    self.expect(each)
        elif isinstance(edit, Add):
            self._placing.expect((edit.parent, edit.kind))

    def decide(self, edit: Edit) -> Verdict:
        match edit:
            case SetFields():
                return self._judge(self._set(edit))
            case Add():
                return self._judge(self._add(edit))
            case Remove():
                return self._remove(edit)
            case Move():
                return self._judge(self._move(edit))
            case Settle():
                return self._settle(edit)
            case Confirm():
                return self._confirm(edit)
            case Revert():
                return self._revert(edit)
            case Adopt():
                return self._adopt(edit)
            case Batch():
                return self._batch(edit)
            case _:
                assert_never(edit)

    def _judge(self, verdict: Verdict) -> Verdict:
        if isinstance(verdict, Accepted):
            self.judged += verdict.drafts
        return verdict

    def _batch(self, batch: Batch) -> Verdict:
        drafts: list[Draft] = []
        left: list[str] = []
        judged = len(self.judged)
        for edit in in_rows(batch.edits):
            verdict = self._many(edit) if isinstance(edit, list) else self.decide(edit)
            if isinstance(verdict, Refused):
                return verdict
            drafts += verdict.drafts
            left += verdict.left
        if batch.as_it_came:
            del self.judged[judged:]
        return Accepted(tuple(drafts), tuple(left))

    def _many(self, edits: list[Edit]) -> Verdict:
        """What `decide` says of each of them (additions all, or typing all), looked at together where nothing speaks against any."""
        drafts = self._add_many([each for each in edits if isinstance(each, Add)]) if isinstance(edits[0], Add) else self._set_many(edits)
        if drafts is not None:
            self.judged += drafts
            return Accepted(tuple(drafts))
        drafts = []
        for edit in edits:
            self.expect(edit)
        for edit in edits:
            verdict = self.decide(edit)
            if isinstance(verdict, Refused):
                return verdict
            drafts += verdict.drafts
        return Accepted(tuple(drafts))

    def _set(self, edit: SetFields) -> Verdict:
        kind = self._kind_of(edit.entity)
        if kind is None:
            return Refused(f"There is nothing with the id {edit.entity} in this project")
        entity = self._project.get(edit.entity)
        if entity is not None and not self._is_there(entity.id):
            return Refused(_GONE)
        checked = self._checked(kind, edit.set)
        if isinstance(checked, Refused):
            return checked
        if entity is not None:
            checked = {name: value for name, value in checked.items() if differs(entity, name, value)}
        return Accepted((Draft(kind, edit.entity, checked, edit.seen),) if checked else ())

    def _add(self, edit: Add) -> Verdict:
        if not (0 < len(edit.id) <= ID_MAX) or "\0" in edit.id:
            return Refused("An id has between 1 and 200 letters")
        if self._kind_of(edit.id) is not None:
            return Refused(f"The id {edit.id} is taken")
        placed = self._placed(edit.kind, edit.parent)
        if placed is not None:
            return placed
        checked = self._checked(edit.kind, edit.set)
        if isinstance(checked, Refused):
            return checked
        fields = {name: value for name, value in checked.items() if value is not None}
        if edit.parent is not None:
            fields[PARENT] = edit.parent
            self._needed.add(edit.parent)
        fields[POSITION] = self._placing.key((edit.parent, edit.kind), edit.id, edit.after, edit.before)
        draft = Draft(edit.kind, edit.id, fields)
        self._made[edit.id] = draft
        return Accepted((draft,))

    def _add_many(self, adds: list[Add]) -> list[Draft] | None:
        found = additions.look_at(adds, self._kind_of, self._is_there, self._placing)
        if found is not None:
            self._made.update((draft.entity, draft) for draft in found.drafts)
            self._needed |= found.named
        return found.drafts if found is not None else None

    def _set_many(self, edits: list[Edit]) -> list[Draft] | None:
        sets = [each for each in edits if isinstance(each, SetFields)]
        found = rewritings.look_at(sets, self._project, self._kind_of, self._is_there) if not self._gone else None
        if found is not None:
            self._needed |= found.named
        return found.drafts if found is not None else None

    def _adopt(self, edit: Adopt) -> Verdict:
        if not (0 < len(edit.id) <= ID_MAX) or "\0" in edit.id:
            return Refused("An id has between 1 and 200 letters")
        kind, entity = self._kind_of(edit.id), self._project.get(edit.id)
        if kind not in (None, edit.kind):
            return Refused(f"The id {edit.id} is taken by {_a(kind or '')}")
        if entity is not None and not self._is_there(edit.id):
            return Accepted(left=(f"{_a(edit.kind).capitalize()} was left removed, as it is here ({edit.id})",))
        standing = {name for name in edit.beside if entity is not None and _stands_beside(entity, edit, name)}
        telling = {name: value for name, value in edit.set.items() if name not in standing}
        fields = {name: value for name, value in telling.items() if entity is None or differs(entity, name, value)}
        contested = {name: others for name, others in edit.beside.items() if name not in standing}
        first = fields | {name: others[-1] for name, others in contested.items()}
        later = [(name, value) for name, others in contested.items() for value in (*others[-2::-1], edit.set.get(name))]
        later += [(REMOVED, []), (REMOVED, None)] if edit.disputed and (entity is None or fate(entity) is not Fate.DISPUTED) else []
        drafts = [
            *(Draft(edit.kind, edit.id, portion, as_told=True) for portion in _portions(first, at_least_one=entity is None)),
            *(Draft(edit.kind, edit.id, {name: value}, {name: ()}, as_told=True) for name, value in later),
        ]
        if entity is None and drafts:
            self._made[edit.id] = drafts[0]
        return Accepted(tuple(drafts))

    def _remove(self, edit: Remove) -> Verdict:
        going: dict[EntityId, Entity] = {}
        for id in edit.entities:
            entity = self._project.get(id)
            if entity is None:
                return Refused(f"There is nothing with the id {id} in this project")
            going |= {each.id: each for each in _with_descendants(self._project, entity)}
        self._gone |= going.keys()
        alone = {each.id: each for each in _left_alone(self._project, going.values(), self._gone) if each.id not in self._needed}
        going |= alone
        self._gone |= alone.keys()
        if (staying := objection_to_removal(self._project, going.values())) is not None:
            return staying
        present = [entity for entity in going.values() if fate(entity) is not Fate.REMOVED]
        removals = (Draft(each.kind, each.id, {REMOVED: witness(each)}) for each in present)
        return Accepted((*removals, *self._cleared([each.id for each in present if each.kind == "column"])))

    def _cleared(self, columns: Sequence[EntityId]) -> Iterator[Draft]:
        """What stood in columns that go, where their remover saw it: so that only what others typed meanwhile is left, and shown."""
        names = [FieldName(CUSTOM_PREFIX + column) for column in columns]
        for line in self._project.of_kind("line") if names else ():
            filled: dict[FieldName, Value] = {name: None for name in names if line.values.get(name) is not None}
            if filled and line.id not in self._gone:
                yield Draft(line.kind, line.id, filled)

    def _move(self, edit: Move) -> Verdict:
        entity = self._project.get(edit.entity)
        if entity is None or not self._is_there(edit.entity):
            return Refused(_GONE)
        if (misplaced := self._misplaced(entity, edit.into)) is not None:
            return misplaced
        fields: dict[FieldName, Value] = {POSITION: self._placing.key((edit.into, entity.kind), entity.id, edit.after, edit.before)}
        if entity.values.get(PARENT) != edit.into:
            fields[PARENT] = edit.into
        return Accepted((Draft(entity.kind, entity.id, fields),))

    def _settle(self, edit: Settle) -> Verdict:
        entity = self._project.get(edit.entity)
        if entity is None or not is_contested(entity, edit.field):
            return Refused("This cell is not contested; there is nothing to settle")
        if edit.field == REMOVED:
            return self._settle_removal(entity, removes=bool(edit.value))
        if edit.field == PARENT:
            return self._settle_parent(entity, edit.value)
        checked = self._checked(entity.kind, {edit.field: edit.value})
        return checked if isinstance(checked, Refused) else Accepted((Draft(entity.kind, entity.id, checked),))

    def _settle_removal(self, entity: Entity, *, removes: bool) -> Verdict:
        if removes:
            return Accepted((Draft(entity.kind, entity.id, {REMOVED: witness(entity)}),))
        back = (entity, *removed_along(self._project, entity))
        return Accepted(tuple(Draft(each.kind, each.id, {REMOVED: None}) for each in back))

    def _settle_parent(self, entity: Entity, value: Value) -> Verdict:
        into = EntityId(value) if isinstance(value, str) else None
        if (misplaced := self._misplaced(entity, into)) is not None:
            return misplaced
        return Accepted((Draft(entity.kind, entity.id, {PARENT: into}),))

    def _confirm(self, edit: Confirm) -> Verdict:
        line = self._project.get(edit.line) if self._is_there(edit.line) else None
        if line is None or line.kind != "line":
            return Refused("Only a cause line that is there has ratings to confirm")
        mode = line.values.get(PARENT)
        effects = [each for each in effects_of(self._project, EntityId(mode) if isinstance(mode, str) else None) if self._is_there(each.id)]
        rated = [*((line, name) for name in _RATED_IN_LINE), *((effect, SEVERITY) for effect in effects)]
        if any(is_contested(entity, name) for entity, name in rated):
            return Refused("A rating of this line is contested; decide that, then everything was seen together")
        own = _as_it_stands(line, *_RATED_IN_LINE)
        # The severities are written only where there is nothing else, or where they were made under another scheme than is used now:
        # they stand in other lines, too, which nobody looked at now.
        analysis = analysis_with(self._project, line.id)
        above = [effect for effect in effects if not own.set or not is_current(self._project, analysis, effect, SEVERITY)]
        drafts = (own, *(_as_it_stands(effect, SEVERITY) for effect in above))
        return Accepted(tuple(draft for draft in drafts if draft.set))

    def _revert(self, edit: Revert) -> Verdict:
        ours = _dots_by_cell(edit.items)
        drafts: dict[EntityId, dict[FieldName, Value]] = {}
        beside: list[Draft] = []
        seen: dict[EntityId, dict[FieldName, tuple[Dot, ...]]] = {}
        left: dict[str, None] = {}
        for item in edit.items:
            entity = self._project.get(item.entity)
            if entity is None or not self._still_ours(entity, item, ours[item.entity, item.field], drafts):
                left[left_sentence(self._project, item)] = None
            elif item.created and (staying := objection_to_removal(self._project, (entity,))) is not None:
                left[staying.sentence] = None
            elif item.created:
                drafts[item.entity] = {REMOVED: witness(entity)}
            else:
                drafts.setdefault(item.entity, {})[item.field] = item.before
                # Each names what stands there now and not the others: so they stand side by side again, the one shown before as the newest.
                here = seen.setdefault(item.entity, {})[item.field] = entity.dots(item.field)
                beside += (Draft(entity.kind, entity.id, {item.field: other}, {item.field: here}) for other in item.others)
        kinds = {id: entity.kind for id in drafts if (entity := self._project.get(id))}
        back = (Draft(kinds[id], id, fields, seen.get(id, {})) for id, fields in drafts.items())
        return Accepted((*beside, *back), tuple(left))

    def _still_ours(self, entity: Entity, item: Reversal, ours: set[Dot], drafts: Mapping[EntityId, Mapping[FieldName, Value]]) -> bool:
        """Whether nobody else touched, removed, or built on what is to be taken back. `drafts`: what goes back before it."""
        if not item.created:
            removed = fate(entity) is Fate.REMOVED and REMOVED not in {item.field, *drafts.get(entity.id, ())}
            return not removed and _stands_alone(entity, item, ours)
        if any(head.dot.site != item.dot.site for _, head in entity.all_heads()):
            return False
        children = self._project.all_children(entity.id)
        return all({PARENT, REMOVED} & drafts.get(child.id, {}).keys() for child in children) and all(
            REMOVED in drafts.get(namer.id, ()) or name in drafts.get(namer.id, ())
            for namer in self._project.naming(entity.id)
            for name, value in namer.values.items()
            if value == entity.id
        )

    def _misplaced(self, entity: Entity, into: EntityId | None) -> Refused | None:
        """Why an entity cannot hang there, or None if it can."""
        if into is not None and entity.id in _way_up(self._project, into):
            return Refused("A thing cannot be moved into itself or into something that lies below it")
        return self._placed(entity.kind, into)

    def _kind_of(self, id: EntityId) -> str | None:
        if id in self._made:
            return self._made[id].kind
        entity = self._project.get(id)
        return entity.kind if entity else None

    def _checked(self, kind: str, fields: Mapping[FieldName, Value]) -> dict[FieldName, Value] | Refused:
        if len(fields) > FIELDS_MAX:
            return Refused(f"At most {FIELDS_MAX} values can be set at once; set the others afterwards")
        out: dict[FieldName, Value] = {}
        for name, value in fields.items():
            field = field_of(kind, name)
            if field is None or field.type in (FieldType.PARENT, FieldType.POSITION, FieldType.REMOVAL, FieldType.BASIS):
                return Refused(f"{_a(kind).capitalize()} has no field “{name}”" if kind in KINDS else _UNKNOWN_KIND)
            checked = check(field, value)
            if isinstance(checked, Refused):
                return checked
            if (stranger := self._names_wrongly(field, checked)) is not None:
                return stranger
            out[name] = checked
        return out

    def _names_wrongly(self, field: Field, value: Value) -> Refused | None:
        """Why a value names what it must not: a reference to another kind, to nothing, to what was removed; a column that is not there."""
        if field.name.startswith(CUSTOM_PREFIX):
            column = EntityId(field.name.removeprefix(CUSTOM_PREFIX))
            if self._kind_of(column) != "column":
                return Refused(_NO_COLUMN)
            return None if value is None or self._is_there(column) else Refused(_COLUMN_GONE)
        if field.type is not FieldType.REFERENCE or value is None:
            return None
        self._needed.add(str(value))
        if not isinstance(value, str) or self._kind_of(EntityId(value)) not in field.kinds:
            return Refused(f"{field.label} names {_a(*field.kinds)} of this project")
        return None if self._is_there(EntityId(value)) else Refused(f"{field.label} names something that was removed; {_UNDO_FIRST}")

    def _is_there(self, id: EntityId) -> bool:
        return id in self._made or (id not in self._gone and self._project.shown(id) is not None)

    def _placed(self, kind: str, parent: EntityId | None) -> Refused | None:
        """Why a kind cannot hang there, or None if it can."""
        if kind not in KINDS:
            return Refused(_UNKNOWN_KIND)
        under = KINDS[kind].fields.get(PARENT)
        if parent is None and under is None:
            return None
        if parent is None or under is None:
            return Refused(f"{_a(kind).capitalize()} does not hang there")
        if self._kind_of(parent) not in under.kinds:
            return Refused(f"{_a(kind).capitalize()} belongs to {_a(*under.kinds)}")
        return None if self._is_there(parent) else Refused(_GONE)


_RATED_IN_LINE = (OCCURRENCE, DETECTION, FREQUENCY, MONITORING)
_UNKNOWN_KIND = "This version of Forestall does not know this kind of entity; it is kept, but a newer version is needed to change it"


def _as_it_stands(entity: Entity, *names: FieldName) -> Draft:
    """These cells once more with the values they show; empty ones that nobody ever set stay so."""
    return Draft(entity.kind, entity.id, {name: entity.values[name] for name in names if name in entity.values})


def _stands_beside(entity: Entity, told: Adopt, name: FieldName) -> bool:
    """Whether a cell is contested between just these values here."""
    here = {repr(head.value) for head in entity.heads(name)}
    return is_contested(entity, name) and here == {repr(value) for value in (told.set.get(name), *told.beside[name])}


def _portions(fields: Mapping[FieldName, Value], *, at_least_one: bool) -> Iterator[dict[FieldName, Value]]:
    """As many fields at a time as one change carries."""
    items = list(fields.items())
    for start in range(0, max(len(items), 1 if at_least_one else 0), FIELDS_MAX):
        yield dict(items[start : start + FIELDS_MAX])


def _with_descendants(project: Project, entity: Entity) -> Iterator[Entity]:
    """The entity and all below it, also where moves of two people closed a ring."""
    waiting, met = [entity], {entity.id}
    while waiting:
        here = waiting.pop()
        yield here
        for kind in KINDS.values():
            under = kind.fields.get(PARENT)
            children = project.children(here.id, kind.name) if under is not None and here.kind in under.kinds else []
            waiting += (child for child in children if child.id not in met)
            met.update(child.id for child in children)


def _left_alone(project: Project, going: Iterable[Entity], gone: Set[EntityId]) -> Iterator[Entity]:
    """Causes and effects that only what goes now had named: without it nobody would ever see them."""
    named = {value for entity in going for name in (CAUSE, EFFECT, MITIGATED) if isinstance(value := entity.values.get(name), str)}
    for id in sorted(named - gone):
        failure = project.shown(id)
        if failure is None or failure.kind != "failure":
            continue
        namers = [each for each in project.naming(failure.id) if each.id not in gone]
        if not namers and not project.children(failure.id, "line") and not project.children(failure.id, "link"):
            yield failure


def _way_up(project: Project, id: EntityId) -> Iterator[EntityId]:
    seen: set[EntityId] = set()
    here: EntityId | None = id
    while here is not None and here not in seen:
        yield here
        seen.add(here)
        parent = project.value(here, PARENT)
        here = EntityId(parent) if isinstance(parent, str) else None


def _dots_by_cell(items: Iterable[Reversal]) -> dict[tuple[EntityId, FieldName], set[Dot]]:
    """All our own changes of a cell within one intention: the cell is still ours while the last of them stands alone."""
    found: dict[tuple[EntityId, FieldName], set[Dot]] = {}
    for item in items:
        found.setdefault((item.entity, item.field), set()).add(item.dot)
    return found


def _stands_alone(entity: Entity, item: Reversal, ours: set[Dot]) -> bool:
    """Whether the cell holds what our change left there and nothing else: that change itself, or an undo that came back to it."""
    heads = entity.heads(item.field)
    if len(heads) == 1 and heads[0].dot.site == item.dot.site and heads[0].value == item.after:
        return True
    return bool(heads) and all(head.dot in ours for head in heads)


def left_sentence(project: Project, item: Reversal) -> str:
    """What is said of something that was not taken back."""
    entity = project.get(item.entity)
    name = f"“{text}”" if (text := project.text(item.entity)) else _a(entity.kind if entity else "")
    return f"{name[0].upper()}{name[1:]} was left as it is: somebody changed it since"


def _a(*kinds: str) -> str:
    """Kinds as a person names them: “a cause line”, “an analysis or an element”."""
    labels = (KINDS[kind].label.lower() if kind in KINDS else "thing" for kind in kinds)
    return " or ".join(f"{'an' if label[0] in 'aeiou' else 'a'} {label}" for label in labels)
