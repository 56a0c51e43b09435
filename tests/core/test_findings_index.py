"""The index of findings: after whatever people do, apart and together, it says what somebody says who looks at everything anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.changes import Change, ChangeSet, FieldName, Origin, Value
from forestall.fmea.cells import contested
from forestall.fmea.edits import Add, Batch, Edit, Move, Refused, Remove, SetFields, Settle
from forestall.fmea.findings.index import FindingsIndex, all_findings
from forestall.fmea.findings.rules import Rule
from forestall.fmea.findings.waiving import Standing, waive
from forestall.fmea.model import KINDS
from forestall.fmea.revisions import Revision
from forestall.fmea.schema import PARENT, FieldType
from forestall.ids import EntityId
from tests.signers import approves, frozen, revision_of
from tests.worlds import Analyst, Places, meet, smallest_sheet

TODAY, TOMORROW = date(2027, 4, 1), date(2027, 4, 2)
_VALUES: dict[FieldType, tuple[Value, ...]] = {
    FieldType.TEXT: (None, "worn", "Worn ", "cracked"),
    FieldType.RATING: (1, 5, 9, 10, None),
    FieldType.NUMBER: (None, 0.5, 1),
    FieldType.DATE: (None, "2027-03-31", "2027-04-01", "2028-01-01"),
}


class Watched(Analyst):
    """Somebody whose findings are kept up with every change, a few looks at a time."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.index = FindingsIndex(self.project, TODAY)
        self._told = 0

    def tells(self, looks: int) -> None:
        """Say what changed since, and look at so much of it."""
        changes: list[Change] = self.log[self._told :]
        self._told = len(self.log)
        self.index.take(ChangeSet(tuple(changes), Origin.LOCAL))
        for _ in range(looks):
            self.index.work()


class _Game:
    """Two people at their own replicas, who do whatever the digits say."""

    def __init__(self) -> None:
        self.ann, self.ben = Watched("Ann"), Watched("Ben")
        for _ in range(2):
            smallest_sheet(self.ann)
        self.both()

    def both(self) -> None:
        meet(self.ann, self.ben)
        for who in (self.ann, self.ben):
            who.tells(3)

    def step(self, number: int) -> None:
        chance = Random(number)
        who = chance.choice((self.ann, self.ben))
        deeds: tuple[Callable[[Watched, Random], Edit | Refused | None], ...] = (
            _adds,
            _sets,
            _sets,
            _sets,
            _moves,
            _removes,
            _settles,
            _waives,
        )
        edit = chance.choice((*deeds, lambda *_: None))(who, chance)
        if edit is None:
            self.both()
        else:
            who.tries(edit)
            who.tells(chance.randrange(4))


def _any(who: Watched, chance: Random, *kinds: str) -> EntityId | None:
    ids = sorted(each.id for each in who.project.all() if not kinds or each.kind in kinds)
    return chance.choice(ids) if ids else None


def _adds(who: Watched, chance: Random) -> Edit | None:
    kind = KINDS[
        chance.choice(("line", "failure", "link", "control", "action", "round", "element", "function", "characteristic", "plan_entry"))
    ]
    parent = _any(who, chance, *kind.fields[PARENT].kinds)
    return Add(who.ids.next(), kind.name, parent, _fields(who, chance, kind.name)) if parent else None


def _sets(who: Watched, chance: Random) -> Edit | None:
    id = _any(who, chance, *chance.choice((("line", "link", "failure"), ("action", "control", "round"), ())))
    entity = who.project.get(id) if id else None
    return SetFields(entity.id, _fields(who, chance, entity.kind)) if entity else None


def _fields(who: Watched, chance: Random, kind: str) -> dict[FieldName, Value]:
    fields = [
        field for field in KINDS[kind].fields.values() if field.type in _VALUES or field.type in (FieldType.CHOICE, FieldType.REFERENCE)
    ]
    found: dict[FieldName, Value] = {}
    for field in chance.sample(fields, min(4, len(fields))):
        if field.type is FieldType.REFERENCE:
            found[field.name] = _any(who, chance, *field.kinds)
        else:
            found[field.name] = chance.choice(_VALUES.get(field.type, field.choices))
    return found


def _moves(who: Watched, chance: Random) -> Edit | None:
    id = _any(who, chance, "element", "function", "failure", "line", "control", "action")
    entity = who.project.get(id) if id else None
    into = _any(who, chance, *KINDS[entity.kind].fields[PARENT].kinds) if entity else None
    return Move(entity.id, into) if entity else None


def _removes(who: Watched, chance: Random) -> Edit | None:
    id = _any(who, chance)
    return Remove((id,)) if id else None


def _settles(who: Watched, chance: Random) -> Edit | None:
    cells = [cell for entity in who.project.all() for cell in contested(entity)]
    if not cells:
        return None
    cell = chance.choice(cells)
    return Settle(cell.entity, cell.field, chance.choice(cell.candidates).value)


def _waives(who: Watched, chance: Random) -> Edit | Refused | None:
    every = sorted(all_findings(who.project, TODAY), key=lambda each: (each.finding.entity, each.finding.fingerprint))
    return waive(who.project, chance.choice(every).finding, "It may stay", who.ids.next()) if every else None


@given(st.lists(st.integers(0, 2**16), min_size=20, max_size=60))
def test_what_is_kept_up_equals_what_is_found_anew(steps: list[int]) -> None:
    game = _Game()
    for step in steps:
        game.step(step)
    game.both()
    for who in (game.ann, game.ben):
        who.index.finish()
        assert set(who.index.found()) == set(all_findings(who.project, TODAY))
        open_ones = Counter(each.finding.rule.gravity for each in who.index.found() if each.standing is not Standing.WAIVED)
        assert +who.index.counts == open_ones
        assert who.index.complete
    assert set(game.ann.index.found()) == set(game.ben.index.found())


@pytest.fixture
def ann() -> Watched:
    return Watched("Ann")


@pytest.fixture
def at(ann: Watched) -> Places:
    places = smallest_sheet(ann)
    ann.tells(1_000)
    return places


def said(who: Watched, entity: EntityId) -> set[Rule]:
    who.index.finish()
    return {each.finding.rule for each in who.index.about(entity)}


def test_an_edit_is_looked_at_where_it_matters_and_nowhere_else(ann: Watched, at: Places) -> None:
    ann.sets(at.line, remarks="seen")
    ann.tells(0)
    looks = 0
    while ann.index.work():
        looks += 1
    assert looks <= 4, "an edit of one line is no reason to look at everything"


def test_what_an_effect_does_to_the_line_below_is_noticed(ann: Watched, at: Places) -> None:
    assert Rule.SEVERE_UNREVIEWED not in said(ann, at.line)
    ann.sets(at.effect, severity=9)
    ann.tells(0)
    assert Rule.SEVERE_UNREVIEWED in said(ann, at.line)


def test_what_happens_far_above_is_noticed_below(ann: Watched, at: Places) -> None:
    top = ann.ids.next()
    ann.does(Add(top, "failure", at.element, {FieldName("text"): "Somebody is hurt", FieldName("severity"): 8}))
    ann.does(Add(ann.ids.next(), "link", at.effect, {FieldName("effect"): top}))
    ann.tells(100)
    assert Rule.SEVERE_UNREVIEWED not in said(ann, at.line)
    ann.sets(top, severity=10)
    ann.tells(0)
    assert Rule.SEVERE_UNREVIEWED in said(ann, at.line)


def test_a_new_day_makes_actions_late(ann: Watched, at: Places) -> None:
    action = ann.ids.next()
    ann.does(Add(action, "action", at.line, {FieldName("text"): "Harden", FieldName("due"): "2027-04-01"}))
    ann.tells(0)
    assert Rule.OVERDUE not in said(ann, action)
    ann.index.turn(TOMORROW)
    assert Rule.OVERDUE in said(ann, action)
    assert set(ann.index.found()) == set(all_findings(ann.project, TOMORROW))


def test_what_was_touched_last_is_looked_at_first(ann: Watched, at: Places) -> None:
    late = Watched("Ben")
    late.hears(ann)
    late.tells(0)
    late.index = FindingsIndex(late.project, TODAY)
    late.sets(at.line, occurrence=None)
    late.tells(1)
    assert any(each.finding.rule is Rule.UNRATED for each in late.index.about(at.line))
    assert not late.index.complete


def test_revisions_approved_at_once_and_signatures_that_do_not_fit_are_found_as_they_come() -> None:
    ann, ben = Watched("Ann"), Watched("Ben")
    smallest_sheet(ann)
    first, second = frozen(ann, "A"), frozen(ann, "B")
    meet(ann, ben)
    approves(ann, first)
    approves(ben, second)
    for who in (ann, ben):
        who.tells(0)
        who.index.finish()
        assert not _about_revisions(who)
    meet(ann, ben)
    ann.tells(0)
    ann.index.finish()
    assert {each.finding.entity for each in ann.index.found() if "at the same time" in each.finding.sentence} == {first.id, second.id}
    ann.does(Batch((SetFields(_signature_ids(ann, first)[0], {FieldName("meaning"): "review"}),), as_it_came=True))
    ann.tells(0)
    ann.index.finish()
    assert Rule.SIGNATURE_UNFIT in _about_revisions(ann)
    assert set(ann.index.found()) == set(all_findings(ann.project, TODAY))


def _about_revisions(who: Watched) -> set[Rule]:
    return {each.finding.rule for each in who.index.found()} & {Rule.REVISION_DOUBTFUL, Rule.SIGNATURE_UNFIT}


def _signature_ids(who: Watched, revision: Revision) -> list[EntityId]:
    """The signatures under a revision, the oldest first."""
    return [each.id for each in revision_of(who.project, revision.id).signatures]
