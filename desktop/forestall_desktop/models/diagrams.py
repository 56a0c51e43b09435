"""Which diagrams a project has, and what they propose, as lists for the window. Answers go through the one door. No widgets."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from forestall.changes import ChangeSet
from forestall.fmea.diagrams.blocks import block_diagram, elements_below
from forestall.fmea.diagrams.flow import process_flow
from forestall.fmea.diagrams.parameters import p_diagram
from forestall.fmea.diagrams.proposal import Proposal, accept, dismiss
from forestall.fmea.diagrams.proposing import proposing
from forestall.fmea.edits import Refused, Verdict
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr

_SLICE_SECONDS = 0.004
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
        self._steps: Iterator[Diagram | Proposal | None] | None = None
        self._found: tuple[list[Diagram], list[Proposal]] = ([], [])
        self._work = QTimer(self)
        self._work.timeout.connect(self._go_on)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_CALM_MILLIS)
        self._soon.timeout.connect(self._begin)

    @property
    def complete(self) -> bool:
        """Whether the lists are as they should be."""
        return not self._stale and self._steps is None

    def show(self, session: ProjectSession | None, *, read_only: bool = False) -> None:
        """Show this project from now on."""
        self.session, self._read_only = session, read_only
        self._work.stop()
        self._steps = None
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
        self._found = ([], [])
        self._steps = _looking(self.session.project)
        self._work.start(0)

    def _go_on(self) -> None:
        until = time.perf_counter() + _SLICE_SECONDS
        while self._steps is not None and time.perf_counter() < until:
            match next(self._steps, self):
                case Diagram() as diagram:
                    self._found[0].append(diagram)
                case Proposal() as proposal:
                    self._found[1].append(proposal)
                case None:
                    pass
                case _:
                    self._work.stop()
                    self._steps = None
                    self.diagrams, self.proposals = self._found
                    self.renewed.emit()


def _looking(project: Project) -> Iterator[Diagram | Proposal | None]:
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
    yield from proposing(project)
