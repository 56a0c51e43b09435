"""A net as a picture needs it: nodes with broken wordings, edges with what says them, places. Made in small steps; draws nothing."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from enum import Enum

from forestall.changes import Entity
from forestall.fmea.carried import severity_of
from forestall.fmea.net_layout import BOX_WIDTH, Box, laying_out
from forestall.fmea.nets import element_of, reached, ways_to_needed, ways_up
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, PARENT
from forestall.fmea.sheet import is_mode
from forestall.ids import EntityId
from forestall_desktop.fonts.wrapping import Wrapper

PAD, HEAD_HEIGHT, LINES_MAX = 10.0, 17.0, 3
_PORTION = 60
"""So many nodes between two pauses: about two milliseconds' work."""


class Sight(Enum):
    """What is shown as a net."""

    FAILURES = "failures"
    FUNCTIONS = "functions"
    STRUCTURE = "structure"


class Role(Enum):
    """What a node is; each has its colour and its word."""

    EFFECT = "effect"
    MODE = "mode"
    CAUSE = "cause"
    FUNCTION = "function"
    ELEMENT = "element"
    ANALYSIS = "analysis"


@dataclass(frozen=True, slots=True)
class Node:
    """One box: its wording whole and broken into lines, where it belongs, and a short mark (“S 9”)."""

    id: EntityId
    role: Role
    text: str
    lines: tuple[str, ...]
    place: str
    mark: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A step from right to left: from a cause to its effect, from a needed function to the one that needs it, from a part to the whole."""

    start: EntityId
    end: EntityId
    said_by: EntityId
    """The link, line, prerequisite or part that says so."""


@dataclass(slots=True)
class Net:
    """A net with its places. `ups` and `downs` are the neighbours of each node to the left and to the right."""

    sight: Sight
    nodes: dict[EntityId, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    boxes: dict[EntityId, Box] = field(default_factory=dict)
    ups: dict[EntityId, list[EntityId]] = field(default_factory=dict)
    downs: dict[EntityId, list[EntityId]] = field(default_factory=dict)
    width: float = 0.0
    height: float = 0.0
    order: list[EntityId] = field(default_factory=list)
    """Column by column from the left, each from the top: the way of the Tab key."""

    def chain(self, id: EntityId) -> set[EntityId]:
        """A node with all that it leads to and all that leads to it."""
        if id not in self.nodes:
            return set()
        return {*reached([id], self.ups.__getitem__), *reached([id], self.downs.__getitem__)}

    def edge_between(self, one: EntityId, other: EntityId) -> Edge | None:
        """The step between two neighbours, in whichever direction."""
        return next((each for each in self.edges if {each.start, each.end} == {one, other}), None)


@dataclass(frozen=True, slots=True)
class _Raw:
    """What one sight shows of a project."""

    entities: list[Entity]
    role: Callable[[Entity], Role]
    ways: Callable[[Entity], Iterator[tuple[EntityId, EntityId, EntityId]]]
    """(right, left, who says so) of every step that a node tells."""


def building(project: Project, sight: Sight, around: EntityId | None, letters: Wrapper) -> Generator[None, None, Net]:
    """The net of a sight, or of the chain around one node, a few milliseconds at a time."""
    raw = {Sight.FAILURES: _failures, Sight.FUNCTIONS: _functions, Sight.STRUCTURE: _structure}[sight](project)
    net = Net(sight)
    steps = yield from _steps(raw)
    chosen = _chain(steps, around) if around is not None else None
    shown = [entity for entity in raw.entities if chosen is None or entity.id in chosen]
    for number, entity in enumerate(shown):
        net.nodes[entity.id] = _node(project, entity, raw.role(entity), letters)
        net.ups[entity.id], net.downs[entity.id] = [], []
        if number % _PORTION == 0:
            yield
    for edge in steps:
        if edge.start in net.nodes and edge.end in net.nodes and edge.end not in net.ups[edge.start]:
            net.edges.append(edge)
            net.ups[edge.start].append(edge.end)
            net.downs[edge.end].append(edge.start)
    yield
    heights = {id: height_of(node, letters) for id, node in net.nodes.items()}
    net.boxes = yield from laying_out(net.ups, heights)
    net.width = max((box.x + box.width for box in net.boxes.values()), default=0.0)
    net.height = max((box.y + box.height for box in net.boxes.values()), default=0.0)
    net.order = sorted(net.boxes, key=lambda id: (net.boxes[id].x, net.boxes[id].y))
    return net


def height_of(node: Node, letters: Wrapper) -> float:
    """How tall the box of a node is."""
    return 2 * PAD + (HEAD_HEIGHT if node.place or node.mark else 0.0) + len(node.lines) * letters.line_height


def _steps(raw: _Raw) -> Generator[None, None, list[Edge]]:
    found: list[Edge] = []
    for number, entity in enumerate(raw.entities):
        found += [Edge(right, left, said_by) for right, left, said_by in raw.ways(entity)]
        if number % _PORTION == 0:
            yield
    return found


def _chain(steps: list[Edge], around: EntityId) -> set[EntityId]:
    ups: dict[EntityId, list[EntityId]] = {}
    downs: dict[EntityId, list[EntityId]] = {}
    for edge in steps:
        ups.setdefault(edge.start, []).append(edge.end)
        downs.setdefault(edge.end, []).append(edge.start)
    return {*reached([around], lambda id: ups.get(id, [])), *reached([around], lambda id: downs.get(id, []))}


def _node(project: Project, entity: Entity, role: Role, letters: Wrapper) -> Node:
    text = project.text(entity.id)
    lines = letters.wrap(text or "–", int(BOX_WIDTH - 2 * PAD)).lines
    if len(lines) > LINES_MAX:
        lines = [*lines[: LINES_MAX - 1], lines[LINES_MAX - 1].rstrip() + " …"]
    place, mark = "", ""
    if role in (Role.EFFECT, Role.MODE, Role.CAUSE):
        place = project.text(element_of(project, entity.id))
        severity = severity_of(project, entity.id).shown
        mark = f"S {severity}" if severity is not None else ""
    elif role is Role.FUNCTION:
        place = project.text(element_of(project, entity.id))
    return Node(entity.id, role, text, tuple(lines), place, mark)


def _failures(project: Project) -> _Raw:
    return _Raw(
        project.of_kind("failure"),
        lambda entity: _role(project, entity),
        lambda entity: ((entity.id, effect, said_by) for said_by, effect in ways_up(project, entity.id)),
    )


def _role(project: Project, failure: Entity) -> Role:
    """Mode where it heads rows of the sheet, else cause where a line names it, else effect."""
    if is_mode(project, failure):
        return Role.MODE
    return Role.CAUSE if project.naming(failure.id, CAUSE) else Role.EFFECT


def _functions(project: Project) -> _Raw:
    return _Raw(
        project.of_kind("function"),
        lambda _: Role.FUNCTION,
        lambda entity: ((needed, entity.id, said_by) for said_by, needed in ways_to_needed(project, entity.id)),
    )


def _structure(project: Project) -> _Raw:
    shown = [*project.children(None, "analysis"), *project.of_kind("element")]
    known = {each.id for each in shown}

    def ways(entity: Entity) -> Iterator[tuple[EntityId, EntityId, EntityId]]:
        parent = entity.values.get(PARENT)
        if isinstance(parent, str) and parent in known:
            yield entity.id, EntityId(parent), entity.id

    return _Raw(shown, lambda entity: Role.ANALYSIS if entity.kind == "analysis" else Role.ELEMENT, ways)
