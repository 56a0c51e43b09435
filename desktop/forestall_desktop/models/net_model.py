"""The net on the screen and what a person does to it: builds it in idle moments, links and unlinks through the one door. No widgets."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject, Signal

from forestall.changes import ChangeSet, Entity
from forestall.fmea.edits import Add, Batch, Edit, Move, Refused, Remove, SetFields, Verdict
from forestall.fmea.nets import ways_up
from forestall.fmea.schema import CAUSE, EFFECT, NEEDS, PARENT, POSITION
from forestall.fmea.sheet import is_mode
from forestall.ids import EntityId
from forestall_desktop.fonts.wrapping import Wrapper
from forestall_desktop.models.net_graph import Edge, Net, Sight, building
from forestall_desktop.models.slices import Making, once_after
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr

_CALM_MILLIS = 120
"""A net is made anew when nothing changed for so long."""
_KINDS = {"failure", "link", "line", "function", "prerequisite", "element", "analysis"}


class NetModel(QObject):
    """One sight of one project. `renewed` brings each net that is done; `busy` says that a new one is on its way."""

    renewed = Signal(object)
    busy = Signal(bool)

    def __init__(self, letters: Wrapper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.net = Net(Sight.FAILURES)
        self.session: ProjectSession | None = None
        self.sight = Sight.FAILURES
        self.around: EntityId | None = None
        self._letters = letters
        self._read_only = False
        self._awake = False
        self._stale = False
        self._making = Making(self)
        self._soon = once_after(_CALM_MILLIS, self._begin, self)

    @property
    def complete(self) -> bool:
        """Whether what is shown is what there is."""
        return not self._stale and not self._making.busy

    def show(self, session: ProjectSession | None, *, read_only: bool = False) -> None:
        """Show this project from now on."""
        self.session, self._read_only, self.around = session, read_only, None
        self._renew()

    def look(self, sight: Sight, around: EntityId | None = None) -> None:
        """Show this net, or the chain around one of its nodes."""
        if (sight, around) != (self.sight, self.around):
            self.sight, self.around = sight, around
            self._renew()

    def wake(self, *, awake: bool) -> None:
        """Whether anybody looks; what nobody looks at is not made."""
        self._awake = awake
        if awake and self._stale:
            self._begin()

    def take(self, changed: ChangeSet) -> None:
        """Make the net anew, soon, where a change set makes a difference."""
        if any(change.kind in _KINDS for change in changed.changes):
            self._stale = True
            if self._awake:
                self._soon.start()

    # What a person does.

    def link(self, right: EntityId, left: EntityId) -> Verdict:
        """Say that what stands right leads to what stands left: a cause to its effect, a needed function, a part to the whole."""
        if self.session is None:
            return Refused(tr("There is no open project"))
        if (known := self.net.edge_between(right, left)) is not None and known.start == right:
            return Refused(tr("These two are linked already"))
        return self._do(self._linking(self.session, right, left))

    def unlink(self, edge: Edge) -> Verdict:
        """Take a step away; both ends stay."""
        session = self.session
        if session is None:
            return Refused(tr("There is no open project"))
        if self.sight is Sight.STRUCTURE:
            return Refused(tr("A part always belongs to something; drag it to where it belongs instead"))
        return self._do(_unlinking(session, edge))

    def _linking(self, session: ProjectSession, right: EntityId, left: EntityId) -> Edit:
        match self.sight:
            case Sight.FAILURES:
                above = session.project.shown(left)
                # Under a mode, a cause stands in a line of its own, where controls and ratings have their place.
                if above is not None and is_mode(session.project, above):
                    return Add(session.new_id(), "line", left, {CAUSE: right})
                return Add(session.new_id(), "link", right, {EFFECT: left})
            case Sight.FUNCTIONS:
                return Add(session.new_id(), "prerequisite", left, {NEEDS: right})
            case Sight.STRUCTURE:
                return Move(right, left)
            case _:
                assert_never(self.sight)

    def _do(self, edit: Edit) -> Verdict:
        if self.session is None or self._read_only:
            return Refused(tr("This window is open for reading only; nothing was changed"))
        return self.session.submit(edit)

    # Building.

    def _renew(self) -> None:
        self._stale = True
        self._making.stop()
        if self._awake:
            self._begin()

    def _begin(self) -> None:
        if not self._awake:
            return
        self._stale = False
        if self.session is None:
            self._done(Net(self.sight))
            return
        self.busy.emit(True)
        self._making.begin(building(self.session.project, self.sight, self.around, self._letters), self._done)

    def _done(self, net: Net) -> None:
        self.net = net
        self.busy.emit(False)
        self.renewed.emit(net)


def _unlinking(session: ProjectSession, edge: Edge) -> Edit:
    """Without all that says this step; a line that says more than its cause stays, and is only without a cause."""
    project = session.project
    said_by = [by for by, end in ways_up(project, edge.start) if end == edge.end] or [edge.said_by]
    edits: list[Edit] = []
    for id in said_by:
        says = project.get(id)
        match says.kind if says is not None else "":
            case "line" if says is not None and _says_more(session, says):
                edits.append(SetFields(id, {CAUSE: None}))
            case "line":
                # Named once more, an end counts as needed: taking a step away must not take a failure along.
                edits += (SetFields(id, {CAUSE: edge.start}), Remove((id,)))
            case "link":
                edits += (SetFields(id, {EFFECT: edge.end}), Remove((id,)))
            case _:
                edits.append(Remove((id,)))
    return Batch(tuple(edits))


def _says_more(session: ProjectSession, line: Entity) -> bool:
    below = any(session.project.children(line.id, kind) for kind in ("control", "action", "round", "comment"))
    return below or any(value is not None for name, value in line.values.items() if name not in (CAUSE, PARENT, POSITION))
