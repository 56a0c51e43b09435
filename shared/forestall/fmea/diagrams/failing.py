"""What all three diagrams propose alike: a mode of a function, a cause of a mode, a control on a line. Never proposes what is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from forestall.changes import Entity, FieldName
from forestall.fmea.diagrams.proposal import Proposal, fresh, made
from forestall.fmea.edits import Add, Edit
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, TEXT
from forestall.fmea.sheet import cause_of, controls_of, is_mode
from forestall.fmea.wording import among, home_of, same
from forestall.ids import EntityId

_TYPE, _CHARACTERISTIC = FieldName("type"), FieldName("characteristic")


@dataclass(frozen=True, slots=True)
class Source:
    """The entry of a diagram from which something is proposed, and why, as the beginning of a sentence."""

    project: Project
    id: EntityId
    why: str

    def function(self, element: EntityId, text: str) -> Iterator[Proposal]:
        """A function of an element."""
        if self.function_of(element, text) is None:
            edit = Add(fresh(self.project, self.id, "function"), "function", element, {TEXT: text})
            sentence = f"{self.why}; “{self.project.text(element)}” would do this"
            yield Proposal(self.id, "function", "function", text, element, sentence, (edit,))

    def function_of(self, element: EntityId, text: str) -> EntityId | None:
        """The function that was proposed, as it stands by now; or one that says the same."""
        return made(self.project, self.id, "function") or among(self.project, self.project.children(element, "function"), text)

    def mode(self, place: EntityId, text: str, key: str = "mode", characteristic: EntityId | None = None) -> Iterator[Proposal]:
        """A failure mode of a function or an element, perhaps the deviation of a characteristic."""
        there = self.project.children(place, "failure")
        if among(self.project, there, text) or (characteristic and _deviates(there, characteristic)):
            return
        fields = {TEXT: text, _CHARACTERISTIC: characteristic}
        edit = Add(fresh(self.project, self.id, key), "failure", place, fields)
        sentence = f"{self.why}; “{self.project.text(place)}” would fail this way"
        yield Proposal(self.id, key, "mode", text, place, sentence, (edit,))

    def causes(self, place: EntityId, modes: list[Entity], text: str, characteristic: EntityId | None = None) -> Iterator[Proposal]:
        """A cause for each of these modes. It is one failure below `place`, in as many lines as it has modes."""
        there = made(self.project, self.id, "cause") or among(self.project, self.project.children(place, "failure"), text)
        for mode in modes:
            if mode.id == there or same(self.project.text(mode.id), text) or self._is_cause(mode.id, text, there):
                continue
            cause = there or fresh(self.project, self.id, "cause")
            line = Add(fresh(self.project, self.id, f"line {mode.id}"), "line", mode.id, {CAUSE: cause})
            new = Add(cause, "failure", place, {TEXT: text, _CHARACTERISTIC: characteristic})
            edits: tuple[Edit, ...] = (line,) if there else (new, line)
            sentence = f"{self.why}; it may cause “{self.project.text(mode.id)}”"
            yield Proposal(self.id, f"cause {mode.id}", "cause", text, mode.id, sentence, edits)

    def control(self, line: EntityId, type: str, text: str) -> Iterator[Proposal]:
        """A control on a cause line."""
        if among(self.project, controls_of(self.project, line, type), text):
            return
        edit = Add(fresh(self.project, self.id, f"control {line}"), "control", line, {TEXT: text, _TYPE: type})
        cause = self.project.text(cause_of(self.project, line))
        against = f"against “{cause}”" if cause else f"of “{self.project.text(_mode_of(self.project, line))}”"
        sentence = f"{self.why}; it may be a {type} control {against}"
        yield Proposal(self.id, f"control {line}", f"{type} control", text, line, sentence, (edit,))

    def _is_cause(self, mode: EntityId, text: str, there: EntityId | None) -> bool:
        causes = [cause_of(self.project, line.id) for line in self.project.children(mode, "line")]
        return any(cause is not None and (cause == there or same(self.project.text(cause), text)) for cause in causes)


def modes_of(project: Project, place: EntityId) -> list[Entity]:
    """The failures of a function or an element that are failure modes."""
    return [each for each in project.children(place, "failure") if is_mode(project, each)]


def modes_of_element(project: Project, element: EntityId) -> list[Entity]:
    """The failure modes of an element: its own, and those of its functions."""
    places = [element, *(function.id for function in project.children(element, "function"))]
    return [mode for place in places for mode in modes_of(project, place)]


def _deviates(failures: list[Entity], characteristic: EntityId) -> bool:
    return any(each.values.get(_CHARACTERISTIC) == characteristic for each in failures)


def _mode_of(project: Project, line: EntityId) -> EntityId | None:
    mode = home_of(project, line)
    return mode.id if mode else None
