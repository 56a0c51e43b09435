"""Puts things that are about to be made into an order in which each finds what it hangs on and what it names. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from forestall.fmea.edits import Add
from forestall.fmea.model import KINDS
from forestall.fmea.schema import CUSTOM_PREFIX, FieldType
from forestall.ids import EntityId


def in_order(adds: Sequence[Add]) -> list[Add]:
    """The same, each behind its parent and behind what its references name; else in the order given, which siblings keep.

    A ring of references is cut where it was entered; the rules then refuse it with their own sentence.
    """
    by_id = {add.id: add for add in adds}
    done: dict[EntityId, Add] = {}
    entered: set[EntityId] = set()
    for add in adds:
        _place(add, by_id, done, entered)
    return list(done.values())


def _place(first: Add, by_id: dict[EntityId, Add], done: dict[EntityId, Add], entered: set[EntityId]) -> None:
    waiting = [first]
    while waiting:
        add = waiting[-1]
        before = [by_id[id] for id in _needed(add) if id in by_id and id not in entered] if add.id not in done else []
        entered.add(add.id)
        if before:
            waiting += reversed(before)
            continue
        waiting.pop()
        done.setdefault(add.id, add)


def _needed(add: Add) -> Iterator[EntityId]:
    """What must be there before it."""
    if add.parent is not None:
        yield add.parent
    fields = KINDS[add.kind].fields
    for name, value in add.set.items():
        if name.startswith(CUSTOM_PREFIX):
            yield EntityId(name.removeprefix(CUSTOM_PREFIX))
        elif isinstance(value, str) and name in fields and fields[name].type is FieldType.REFERENCE:
            yield EntityId(value)
