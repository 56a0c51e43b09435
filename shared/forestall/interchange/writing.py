"""Writes a project as .json: an entity a line, in an order that depends on nothing but the content, so that it diffs well in git.

Derived numbers are not in it. Where people disagree, all candidates are. What a newer version sent and we do not know is there unchanged.
With its history it holds every change too, and whoever imports it has the same project with the same hash.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from forestall.errors import Unavailable
from forestall.fmea.cells import Fate, candidates, fate, is_contested
from forestall.fmea.model import KINDS
from forestall.fmea.schema import REMOVED
from forestall.interchange.document import FORMAT, VERSION
from forestall.workbook.target import appearing

if TYPE_CHECKING:
    from pathlib import Path

    from forestall.changes import Change, Dot, Entity
    from forestall.fmea.project import Project
    from forestall.store.file import ProjectFile

_ORDER = {kind: place for place, kind in enumerate(KINDS)}
_SEAL = ("site", "key", "n", "chain", "signature")


def write_json(project: Project, path: Path) -> None:
    """One JSON document, without history. `Unavailable` if it cannot be written."""
    _write(path, {"project": project.id}, entities_of(project.all()), ())


def write_json_with_history(file: ProjectFile, path: Path) -> None:
    """The same of a project file, with every change. `Unavailable` where it cannot be written or the history here is not whole."""
    with file.reading() as replica:
        if replica.floor:
            raise Unavailable(
                f"{file.path.name} holds no whole history: it began from a snapshot, or was compacted. Nothing was written; "
                "export it without --history"
            )
        changes = [change for _, change in replica.after_place(0)]
        seals = [{name: getattr(seal, name) for name in _SEAL} for seal in sorted(replica.seals(), key=lambda seal: seal.site)]
        _write(path, {"project": file.identity.project}, entities_of(replica.entities()), _history(replica.hash, changes, seals))


def entities_of(entities: Iterable[Entity]) -> list[dict[str, Any]]:
    """The entities of a document: all that were not removed, in canonical order."""
    there = [each for each in entities if fate(each) is not Fate.REMOVED]
    return [_entity(each) for each in sorted(there, key=lambda each: (_ORDER.get(each.kind, len(_ORDER)), each.kind, each.id))]


def in_causal_order(changes: Iterable[Change]) -> Iterator[Change]:
    """Each change after all that its author saw; among those that are ready the oldest first. The same for the same set of changes."""
    by_dot = {change.dot: change for change in changes}
    needed = {dot: _predecessors(change, by_dot) for dot, change in by_dot.items()}
    waited_for: dict[Dot, list[Dot]] = {}
    for dot, before in needed.items():
        for each in before:
            waited_for.setdefault(each, []).append(dot)
    ready = [(by_dot[dot].stamp, dot) for dot, before in needed.items() if not before]
    heapq.heapify(ready)
    while ready:
        _, dot = heapq.heappop(ready)
        yield by_dot[dot]
        for later in waited_for.get(dot, ()):
            needed[later].discard(dot)
            if not needed[later]:
                heapq.heappush(ready, (by_dot[later].stamp, later))


def _write(path: Path, head: dict[str, Any], entities: Iterable[dict[str, Any]], rest: Iterable[str]) -> None:
    with appearing(path) as unfinished, unfinished.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_line({"format": FORMAT, "version": VERSION, **head})[:-1] + ', "entities": [')
        _list(file.write, map(_line, entities))
        file.writelines(rest)
        file.write("}\n")


def _history(hash: str, changes: Iterable[Change], seals: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield f', "history": {{"hash": "{hash}", "changes": ['
    pieces: list[str] = []
    _list(pieces.append, (_line(_change(change)) for change in in_causal_order(changes)))
    yield from pieces
    yield ', "seals": ['
    pieces.clear()
    _list(pieces.append, map(_line, seals))
    yield from pieces
    yield "}"


def _list(write: Callable[[str], object], lines: Iterable[str]) -> None:
    for place, line in enumerate(lines):
        write(("," if place else "") + "\n" + line)
    write("\n]")


def _line(told: dict[str, Any]) -> str:
    return json.dumps(told, ensure_ascii=False)


def _entity(entity: Entity) -> dict[str, Any]:
    names = [name for name in sorted(entity.values) if name != REMOVED]
    found: dict[str, Any] = {"id": entity.id, "kind": entity.kind, "fields": {name: _sorted(entity.values[name]) for name in names}}
    contested = {name: [_sorted(each.value) for each in candidates(entity, name)] for name in names if is_contested(entity, name)}
    if contested:
        found["contested"] = contested
    if fate(entity) is Fate.DISPUTED:
        found["disputed"] = True
    return found


def _sorted(value: Any) -> Any:
    """A value whose objects, if a newer version put some in it, have their keys in order."""
    return json.loads(json.dumps(value, sort_keys=True)) if isinstance(value, list | dict) else value


def _change(change: Change) -> dict[str, Any]:
    told: dict[str, Any] = {
        "site": change.dot.site,
        "n": change.dot.n,
        "stamp": change.stamp,
        "author": change.author,
        "kind": change.kind,
        "entity": change.entity,
        "set": {name: change.set[name] for name in sorted(change.set)},
    }
    if change.saw:
        told["saw"] = {name: [list(dot) for dot in change.saw[name]] for name in sorted(change.saw)}
    if change.intention:
        told["intention"] = change.intention
    if change.extra:
        told["extra"] = list(change.extra)
    return told


def _predecessors(change: Change, known: dict[Dot, Change]) -> set[Dot]:
    before = {dot for dots in change.saw.values() for dot in dots}
    before.add(change.dot._replace(n=change.dot.n - 1))
    return before & known.keys()
