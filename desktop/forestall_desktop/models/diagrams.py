"""Which diagrams a project has, and what they propose, as lists for the window. Answers go through the one door. No widgets."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from forestall.changes import ChangeSet
from forestall.fmea.diagrams.blocks import block_diagram, elements_below
from forestall.fmea.diagrams.flow import process_flow
from forestall.fmea.diagrams.parameters import p_diagram
from forestall.fmea.diagrams.proposal import Proposal, accept, dismiss
from forestall.fmea.diagrams.proposing import proposing
from forestall.fmea.edits import Refused, Verdict
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.models.slices import Making, once_after
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr

_CALM_MILLIS = 150
_KINDS = {"parameter", "interface", "flow_step", "flow_entry", "function", "element", "analysis", "proposal", "failure", "line", "control"}


class Sort(Enum):
    """The sorts of diagrams."""

    FLOW = "process flow"
    BLOCKS = "block diagram"
    PARAMETERS = "P-diagram"


@dataclass(frozen=True, slots=True)
class Diagram:
    """One diagram: its sort, and the analysis or function it is of."""

    sort: Sort
    of: EntityId
    name: str


_Found = tuple[list[Diagram], list[Proposal]]


class DiagramsModel(QObject):
    """The diagrams and proposals of one project. `renewed` tells that there may be others."""

    renewed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: ProjectSession | None = None
        self.diagrams: list[Diagram] = []
        self.proposals: list[Proposal] = []
        self._read_only = False
        self._awake = False
        self._stale = False
        self._making = Making(self)
        self._soon = once_after(_CALM_MILLIS, self._begin, self)

    @property
    def complete(self) -> bool:
        """Whether the lists are as they should be."""
        return not self._stale and not self._making.busy

    def show(self, session: ProjectSession | None, *, read_only: bool = False) -> None:
        """Show this project from now on."""
        self.session, self._read_only = session, read_only
        self._making.stop()
        self.diagrams, self.proposals = [], []
        self._stale = True
        self.renewed.emit()
        self._begin()

    def wake(self, *, awake: bool) -> None:
        """Whether anybody looks."""
        self._awake = awake
        if self._stale:
            self._begin()

    def take(self, changed: ChangeSet) -> None:
        """Look again, soon."""
        if any(change.kind in _KINDS for change in changed.changes):
            self._stale = True
            self._soon.start()

    def accept(self, chosen: Iterable[Proposal]) -> Verdict:
        """Make what was proposed, as one step."""
        if self.session is None or self._read_only:
            return Refused(tr("This window is open for reading only; nothing was changed"))
        return self.session.submit(accept(self.session.project, chosen))

    def dismiss(self, chosen: Iterable[Proposal], reason: str) -> Verdict:
        """Say no: these are not proposed again."""
        if self.session is None or self._read_only:
            return Refused(tr("This window is open for reading only; nothing was changed"))
        return self.session.submit(dismiss(self.session.project, chosen, reason))

    def _begin(self) -> None:
        if not self._awake or self.session is None:
            return
        self._stale = False
        self._making.begin(_looking(self.session.project), self._done)

    def _done(self, found: _Found) -> None:
        self.diagrams, self.proposals = found
        self.renewed.emit()


def _looking(project: Project) -> Generator[None, None, _Found]:
    diagrams: list[Diagram] = []
    proposals: list[Proposal] = []
    for diagram in _diagrams(project):
        if diagram is not None:
            diagrams.append(diagram)
        yield
    for proposal in proposing(project):
        if proposal is not None:
            proposals.append(proposal)
        yield
    return diagrams, proposals


def _diagrams(project: Project) -> Iterator[Diagram | None]:
    for analysis in project.children(None, "analysis"):
        name = project.text(analysis.id)
        if process_flow(project, analysis.id):
            yield Diagram(Sort.FLOW, analysis.id, name)
        if block_diagram(project, analysis.id) is not None:
            yield Diagram(Sort.BLOCKS, analysis.id, name)
        for element in elements_below(project, analysis.id):
            yield None
            for function in project.children(element, "function"):
                if p_diagram(project, function.id) is not None:
                    yield Diagram(Sort.PARAMETERS, function.id, project.text(function.id))
