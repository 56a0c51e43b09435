"""What a document says, object by object: texts and references under the names of our fields. Of the same shape is what a project says,
so that the two can be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from forestall.interchange.msrfmea.grammar import FAULT, OWN, REFERENCES, TASK_SETS, TEXTS, Path
from forestall.interchange.msrfmea.tree import Node

ID, ID_REF = "ID", "ID-REF"


@dataclass(frozen=True, slots=True)
class Thing:
    """One object. `texts` and `references` hold only what is there; `own` is what Forestall wrote beside; `home`: a task set's fault."""

    id: str
    tag: str
    texts: Mapping[str, str]
    references: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    home: str = ""


@dataclass(slots=True)
class Told:
    """All objects of a document by their ids, in its order, with their elements, and the elements whose content was understood."""

    things: dict[str, Thing] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    twice: list[Node] = field(default_factory=list)
    unnamed: list[Node] = field(default_factory=list)
    sets: dict[str, list[Thing]] = field(default_factory=dict)
    """The task sets of a fault, by its id, in order."""

    def of(self, tag: str) -> list[Thing]:
        """The objects of a tag."""
        return [each for each in self.things.values() if each.tag == tag]


def told_by(root: Node) -> Told:
    """Everything a document says."""
    told = Told()
    for node, fault in _objects(root):
        id = node.attributes.get(ID, "")
        if not id:
            told.unnamed.append(node)
        elif id in told.things:
            told.twice.append(node)
        else:
            told.nodes[id] = node
            told.things[id] = thing = _thing(told, id, node, fault)
            if fault:
                told.sets.setdefault(fault, []).append(thing)
    return told


def found(node: Node, path: Path) -> Node | None:
    """The first element at the end of a path that says something, else the first there is, else None."""
    first = None
    for each in _at(node, path):
        if each.text.strip():
            return each
        first = first or each
    return first


def referring(node: Node, path: Path, tag: str) -> list[Node]:
    """The references to objects of a tag, at the end of a path."""
    return [child for end in _at(node, path) for child in end.children if child.tag == f"{tag}-REF" and child.attributes.get(ID_REF)]


def step(of: str) -> tuple[str, str, str]:
    """A step of a path: tag, and the attribute and value it asks for.

    >>> step("SD@GID=type"), step("MISC+")
    (('SD', 'GID', 'type'), ('MISC', '', ''))
    """
    tag, _, asks = of.removesuffix("+").partition("@")
    name, _, value = asks.partition("=")
    return tag, name, value


def _objects(root: Node) -> Iterator[tuple[Node, str]]:
    """Every element that is an object, and for a task set its fault's id."""
    for node in root.walk():
        if node.tag in TEXTS and node.tag != TASK_SETS:
            yield node, ""
        if node.tag == FAULT:
            for history in node.children:
                if history.tag == "FM-TASK-HISTORY":
                    yield from ((each, node.attributes.get(ID, "")) for each in history.children if each.tag == TASK_SETS)


def _thing(told: Told, id: str, node: Node, fault: str) -> Thing:
    texts: dict[str, str] = {}
    for name, path in TEXTS[node.tag].items():
        at = found(node, path)
        if at is not None and at.text.strip():
            texts[name] = at.text.strip()
            told.used.add(builtin_id(at))
    references: dict[str, tuple[str, ...]] = {}
    for name, (path, tag) in REFERENCES[node.tag].items():
        if refs := referring(node, path, tag):
            references[name] = tuple(dict.fromkeys(ref.attributes[ID_REF] for ref in refs))
            told.used.update(map(builtin_id, refs))
    own: dict[str, str] = {}
    for group in _at(node, OWN):
        for each in group.children:
            own.setdefault(each.attributes.get("GID", ""), each.text)
            told.used.add(builtin_id(each))
    return Thing(id, node.tag, texts, references, own, fault)


def builtin_id(node: Node) -> int:
    """Which element it is, while its tree lives."""
    return id(node)


def _at(node: Node, path: Path) -> Iterator[Node]:
    if not path:
        yield node
        return
    tag, name, value = step(path[0])
    for child in node.children:
        if child.tag == tag and (not name or child.attributes.get(name) == value):
            yield from _at(child, path[1:])
