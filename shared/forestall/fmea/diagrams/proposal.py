"""What a diagram proposes, and how a person answers: a value that carries the edits which accepting it makes. Writes nothing by itself.

What two people accept without knowing of each other is made under the same names, and so is there once. The answer itself is an entity
below the source: it is merged, undone and traced like everything else, and goes when the source goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea import alike
from forestall.fmea.edits import Add, Batch, Edit
from forestall.fmea.kinds.diagrams import ACCEPTED, DISMISSED
from forestall.fmea.project import Project
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId

_KEY, _ANSWER, _REASON = FieldName("key"), FieldName("answer"), FieldName("reason")
_ID_LETTERS = 10


@dataclass(frozen=True, slots=True)
class Proposal:
    """One thing that a diagram proposes.

    `source` is the entry of the diagram, `key` tells its proposals apart, `place` is what the new thing would hang on; `sentence` says
    where it comes from; `edits` is what accepting it makes.
    """

    source: EntityId
    key: str
    kind: str
    text: str
    place: EntityId
    sentence: str
    edits: tuple[Edit, ...]

    @property
    def id(self) -> str:
        """A short name to answer it by, the same wherever the project is open."""
        return alike.name_of(f"{self.source}/{self.key}", _ID_LETTERS)


def accept(project: Project, proposals: Iterable[Proposal]) -> Batch:
    """The one intention that makes what was proposed. What several of them need is made once."""
    edits: dict[object, Edit] = {}
    for proposal in proposals:
        for edit in (*proposal.edits, _answer(project, proposal, ACCEPTED, "")):
            edits.setdefault(edit.id if isinstance(edit, Add) else len(edits), edit)
    return Batch(tuple(edits.values()))


def dismiss(project: Project, proposals: Iterable[Proposal], reason: str) -> Batch:
    """The one intention that says no: these are not proposed again, until somebody removes that answer."""
    return Batch(tuple(_answer(project, proposal, DISMISSED, reason) for proposal in proposals))


def answers(project: Project) -> list[Entity]:
    """Every answer that people gave."""
    return project.of_kind("proposal")


def unanswered(project: Project, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Those that nobody has accepted or dismissed. Who accepted something and removed it later does not want it back."""
    for proposal in proposals:
        if all(each.values.get(_KEY) != proposal.key for each in project.children(proposal.source, "proposal")):
            yield proposal


def fresh(project: Project, source: EntityId, word: str) -> EntityId:
    """The name under which whoever accepts makes this thing of this source."""
    return alike.fresh(project, f"{source}/{word}")


def made(project: Project, source: EntityId, word: str) -> EntityId | None:
    """What was made of this source under this word and is still there, whatever it is called by now."""
    return alike.made(project, f"{source}/{word}")


def _answer(project: Project, proposal: Proposal, answer: str, reason: str) -> Add:
    id = fresh(project, proposal.source, f"answer {proposal.key}")
    fields = {TEXT: proposal.text, _KEY: proposal.key, _ANSWER: answer, _REASON: reason or None}
    return Add(id, "proposal", proposal.source, fields)
