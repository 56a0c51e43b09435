"""Brings a document from what it said to what a project says now: where the two are alike, not a letter moves."""

from __future__ import annotations

from collections.abc import Mapping

from forestall.interchange.msrfmea.grammar import FORM_SHEET, ORDER, OWN, REFERENCES, SECTIONS, TASK_SETS, TEXTS, Path
from forestall.interchange.msrfmea.things import ID_REF, Thing, Told, builtin_id, found, referring, step
from forestall.interchange.msrfmea.tree import Node, element

_HISTORY: Path = ("FM-TASK-HISTORY",)


def patch(root: Node, told: Told, before: Mapping[str, Thing], now: Mapping[str, Thing]) -> None:
    """Change the tree where `now` differs from `before`. `told`: the objects of the tree."""
    patching = _Patching(root, dict(told.nodes))
    for thing in before.values():
        if thing.id not in now:
            patching.remove(thing.id)
    for thing in now.values():
        was = before.get(thing.id)
        if was != thing:
            patching.bring(was or Thing(thing.id, thing.tag, {}), thing)


class _Patching:
    def __init__(self, root: Node, nodes: dict[str, Node]) -> None:
        self._root = root
        self._nodes = nodes
        self._parents = {builtin_id(child): node for node in root.walk() for child in node.children}

    def remove(self, id: str) -> None:
        """Take an object out, with the blanks in front of it."""
        node = self._nodes.pop(id, None)
        if node is not None:
            self._drop(node)

    def bring(self, was: Thing, now: Thing) -> None:
        """Bring one object from what it was to what it is."""
        node = self._nodes.get(now.id)
        if node is None:
            node = self._new(now)
        for name, path in TEXTS[now.tag].items():
            if was.texts.get(name) != now.texts.get(name):
                self._say(node, path, now.texts.get(name))
        for name in sorted({*was.own, *now.own}):
            if was.own.get(name) != now.own.get(name):
                self._say(node, (*OWN, f"SD@GID={name}"), now.own.get(name))
        for name, (path, tag) in REFERENCES[now.tag].items():
            if was.references.get(name, ()) != now.references.get(name, ()):
                self._refer(node, path, tag, was.references.get(name, ()), now.references.get(name, ()))

    def _new(self, thing: Thing) -> Node:
        node = element(thing.tag, ID=thing.id, F_ID_CLASS=thing.tag)
        home = self._nodes.get(thing.home) if thing.tag == TASK_SETS else self._root
        container = self._made(home or self._root, _HISTORY if thing.tag == TASK_SETS else SECTIONS[thing.tag])
        if thing.tag == FORM_SHEET:
            self._put(node, element("FM-FORM-HEADER", SI="fmFormHeader"))
        blank = "" if thing.tag == TASK_SETS else self._blank(container)
        place = _behind_all(container)
        container.put(place, *([blank] if blank else []), node)
        self._parents[builtin_id(node)] = container
        self._nodes[thing.id] = node
        return node

    def _say(self, node: Node, path: Path, text: str | None) -> None:
        at = found(node, path)
        if text is not None:
            (at or self._made(node, path)).say(text)
        elif at is not None and at.tag.startswith("L-"):
            at.say("")
        elif at is not None:
            self._drop(at)

    def _refer(self, node: Node, path: Path, tag: str, was: tuple[str, ...], now: tuple[str, ...]) -> None:
        """References that went are taken out, new ones come behind the others; a new order is taken over."""
        refs = {ref.attributes[ID_REF]: ref for ref in reversed(referring(node, path, tag))}
        for ref in referring(node, path, tag):
            if ref.attributes[ID_REF] in was and ref.attributes[ID_REF] not in now:
                self._drop(ref)
        kept = [id for id in was if id in now]
        if kept != [id for id in now if id in was]:
            self._reorder([refs[id] for id in kept if id in refs], [refs[id] for id in now if id in was and id in refs])
        for id in now:
            if id not in refs:
                self._put(self._made(node, path), element(f"{tag}-REF", ID_REF=id, F_ID_CLASS=tag))

    def _reorder(self, before: list[Node], after: list[Node]) -> None:
        places = [(self._parents[builtin_id(each)], _place(self._parents[builtin_id(each)], each)) for each in before]
        for (parent, place), node in zip(places, after, strict=True):
            parent.parts[place] = node
            self._parents[builtin_id(node)] = parent

    def _made(self, node: Node, path: Path) -> Node:
        """The element at the end of a path, made as far as it is missing."""
        for place, each in enumerate(path):
            tag, name, value = step(each)
            rest = path[place:]
            fits = [child for child in node.children if child.tag == tag and (not name or child.attributes.get(name) == value)]
            known = next((child for child in fits if len(rest) == 1 or found(child, rest[1:]) is not None), None)
            if known is None and fits and not each.endswith("+"):
                known = fits[0]
            node = known or self._put(node, _element(tag, name, value))
        return node

    def _put(self, parent: Node, node: Node) -> Node:
        """Put a new element among its siblings where the grammar wants it."""
        mine = ORDER.get(node.tag, len(ORDER))
        later = (place for place, part in enumerate(parent.parts) if isinstance(part, Node) and ORDER.get(part.tag, -1) > mine)
        parent.put(next(later, _behind_all(parent)), node)
        self._parents[builtin_id(node)] = parent
        return node

    def _drop(self, node: Node) -> None:
        parent = self._parents[builtin_id(node)]
        place = _place(parent, node)
        del parent.parts[place]
        if place and isinstance(blank := parent.parts[place - 1], str) and not blank.strip():
            del parent.parts[place - 1]

    def _blank(self, container: Node) -> str:
        """What stands in front of the objects that are there."""
        parts = container.parts
        for place in range(len(parts) - 1, -1, -1):
            if isinstance(parts[place], Node):
                before = parts[place - 1] if place else ""
                return before if isinstance(before, str) and not before.strip() else ""
        return "\n"


def _element(tag: str, name: str, value: str) -> Node:
    if tag.startswith("L-"):
        return element(tag, L="")
    if tag == "MISC-VALUE":
        return element(tag, SI="String", FIELD_NAME=value)
    if tag == "SDG" and value == "forestall":
        return element(tag, SI="DICTIONARY", GID=value)
    return element(tag, **{name.replace("-", "_"): value}) if name else element(tag)


def _behind_all(parent: Node) -> int:
    """Behind the last part, but in front of the blanks at the end."""
    last = parent.parts[-1] if parent.parts else ""
    return len(parent.parts) - (1 if isinstance(last, str) and last and not last.strip() and len(parent.parts) > 1 else 0)


def _place(parent: Node, node: Node) -> int:
    return next(place for place, part in enumerate(parent.parts) if part is node)
