"""The law alone, without files, servers and messages: people in memory edit, hear of one another in pieces, and in the end all agree.

Real rules, pen, replay, merge, and the joining of states; what is left out is what the whole stories play. So quick that a hundred
thousand seeds are a coffee break.
"""

from __future__ import annotations

from random import Random

from forestall.changes import Entity, FieldName
from forestall.clock import Millis
from forestall.fmea.cells import Fate, contested, fate
from forestall.fmea.edits import Add, Edit, Move, Remove, SetFields, Settle
from forestall.fmea.model import KINDS
from forestall.fmea.schema import CAUSE, EFFECT, PARENT, TEXT
from forestall.fmea.sheet import rows
from forestall.merge import join
from forestall.protocol.state import state_hash
from tests import oracle
from tests.together.places import first_sheet
from tests.visible import doubled, missing
from tests.worlds import Analyst, seeded

STEPS = 30
RATED = tuple(map(FieldName, ("severity", "occurrence", "detection")))
NAMES = ("Ann", "Ann's laptop", "Ben")
DAY_MILLIS = 24 * 3600 * 1000
_SHEET = first_sheet()
_ADDED = ("element", "function", "failure", "line", "link", "control", "action")


def play(seed: int) -> None:
    """One story, to its end; raises where it ends badly."""
    law = _Law(seed)
    for _ in range(STEPS):
        law.something_happens()
    law.all_meet()
    law.check()


class _Law:
    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._people = [Analyst(name, chance=seeded(seed * 8 + place)) for place, name in enumerate(NAMES)]
        self._made = list(_SHEET)
        for person in self._people:
            person.hears(_SHEET)

    def something_happens(self) -> None:
        person = self._random.choice(self._people)
        match self._random.randrange(20):
            case 0:
                person.now.at = Millis(max(0, person.now.at + self._random.randrange(-400, 401) * DAY_MILLIS))
            case 1:
                self._joins(self._random.choice(self._people), person)
            case 2 | 3 | 4 | 5 | 6 | 7:
                self._tells(self._random.choice(self._people), person)
            case _:
                self._works(person)

    def _tells(self, giver: Analyst, taker: Analyst) -> None:
        """A message arrives: the giver's log up to some day, however late, known or repeated. A log with holes tells nothing."""
        if _is_whole(giver):
            taker.hears(giver.log[: self._random.randrange(len(giver.log) + 1)])

    def _joins(self, giver: Analyst, taker: Analyst) -> None:
        """The taker takes in what the giver's cells hold, without the history: from then on the taker's log has holes."""
        theirs, has = list(giver.project.all()), dict(taker.project.vector)
        for entity in theirs:
            taker.project.put(join(taker.project.get(entity.id), has, entity, giver.project.vector))
        taker.project.vector |= {site: n for site, n in giver.project.vector.items() if n > has.get(site, 0)}

    def all_meet(self) -> None:
        """Everybody learns what everybody knows, by whatever way there is."""
        for _ in range(2):
            for giver in self._people:
                for taker in self._people:
                    if giver is not taker:
                        taker.hears(giver) if _is_whole(giver) else self._joins(giver, taker)

    def check(self) -> None:
        """One truth, which is what the definition says, and nothing typed is lost."""
        first = self._people[0].project
        heads, sheet = oracle.heads(self._made), rows(first)
        assert oracle.lost(self._made) == []
        for person in self._people:
            entities = sorted(person.project.all(), key=lambda entity: entity.id)
            assert oracle.heads_of(entities) == heads, f"{person.pen.author}'s heads are not what the definition says"
            assert state_hash(entities) == state_hash(list(first.all()))
            assert oracle.shown_of(entities) == oracle.shown_of(first.all()), f"{person.pen.author} is shown something else"
            assert [contested(entity) for entity in entities] == [contested(each) for each in sorted(first.all(), key=lambda each: each.id)]
            assert rows(person.project) == sheet, f"{person.pen.author} sees another sheet"
        assert missing(first) == [], "something typed is nowhere in the sheet"
        assert doubled(first) == [], "a line stands in the sheet twice"

    def _works(self, person: Analyst) -> None:
        edit = self._edit(person)
        before = len(person.log)
        if edit is not None:
            person.tries(edit)
        self._made += person.log[before:]

    def _edit(self, person: Analyst) -> Edit | None:
        choose, project = self._random.choice, person.project
        everything = sorted(project.all(), key=lambda entity: entity.id)
        there = [entity for entity in everything if fate(entity) is not Fate.REMOVED and entity.kind in KINDS]
        if not there:
            return None
        entity = choose(there)
        fields = KINDS[entity.kind].fields
        match self._random.randrange(10):
            case 0 | 1 if PARENT in fields:
                targets = [each.id for each in there if each.kind in fields[PARENT].kinds]
                return Move(entity.id, choose(targets)) if targets else None
            case 2:
                return Remove((entity.id,))
            case 3:
                cells = [cell for each in everything for cell in contested(each)]
                cell = choose(cells) if cells else None
                return Settle(cell.entity, cell.field, choose(cell.candidates).value) if cell else None
            case 4 | 5:
                return self._addition(person, choose(_ADDED))
            case _:
                return self._typing(entity)

    def _typing(self, entity: Entity) -> Edit | None:
        fields = KINDS[entity.kind].fields
        if TEXT in fields and self._random.randrange(3):
            return SetFields(entity.id, {TEXT: f"word {self._random.randrange(10**6)}"})
        rated = [name for name in RATED if name in fields]
        return SetFields(entity.id, {self._random.choice(rated): self._random.randrange(1, 11)}) if rated else None

    def _addition(self, person: Analyst, kind: str) -> Edit | None:
        there = [each for each in sorted(person.project.all(), key=lambda each: each.id) if fate(each) is not Fate.REMOVED]
        parents = [each.id for each in there if each.kind in KINDS[kind].fields[PARENT].kinds]
        failures = [each.id for each in there if each.kind == "failure"]
        if not parents or not failures:
            return None
        named = {"line": CAUSE, "link": EFFECT}.get(kind, TEXT)
        value = self._random.choice(failures) if named != TEXT else f"word {self._random.randrange(10**6)}"
        return Add(person.ids.next(), kind, self._random.choice(parents), {named: value})


def _is_whole(person: Analyst) -> bool:
    """Whether a log holds all that is known."""
    return len(person.log) == sum(person.project.vector.values())
