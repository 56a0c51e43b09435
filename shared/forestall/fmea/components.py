"""Rings in a net of anything: finds what hangs together in a ring, in one pass. Pure; knows nothing of failures or functions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Node = TypeVar("Node")


def components(
    starts: Iterable[Node], leads_to: Callable[[Node], Collection[Node]], done: Collection[Node] = ()
) -> Iterator[tuple[list[Node], bool]]:
    """What is reached from the starts, in groups: all members of a ring together (True), everything else alone (False).

    Each group comes after those it leads to. What is `done` is not entered. Takes time and memory in proportion to what is reached, and
    no recursion: a net may be deeper than Python's stack. (Tarjan, Depth-first search and linear graph algorithms, 1972.)
    """
    walk = _Walk(leads_to, done)
    for start in starts:
        if start not in walk.number and start not in done:
            yield from walk.beginning_at(start)


def rings(starts: Iterable[Node], leads_to: Callable[[Node], Collection[Node]]) -> list[list[Node]]:
    """The members of every ring that the starts lead into.

    >>> rings("abcd", {"a": "b", "b": "ac", "c": "", "d": "d"}.__getitem__)
    [['a', 'b'], ['d']]
    """
    return [members for members, is_ring in components(starts, leads_to) if is_ring]


@dataclass(slots=True)
class _Walk(Generic[Node]):
    """One pass; remembers what it met."""

    leads_to: Callable[[Node], Collection[Node]]
    done: Collection[Node]
    number: dict[Node, int] = field(default_factory=dict)
    """When a node was met."""
    lowest: dict[Node, int] = field(default_factory=dict)
    """The earliest node that is known to be reached from a node and to reach it."""
    open: dict[Node, None] = field(default_factory=dict)
    """What was met and belongs to no group yet, in that order."""
    way: list[tuple[Node, Iterator[Node]]] = field(default_factory=list)
    """From the start to here, and what is still to be looked at from each."""

    def beginning_at(self, start: Node) -> Iterator[tuple[list[Node], bool]]:
        self._enter(start)
        while self.way:
            here, more = self.way[-1]
            if not self._went_on(here, more):
                self.way.pop()
                if self.way:
                    self._reaches_back(self.way[-1][0], self.lowest[here])
                if self.lowest[here] == self.number[here]:
                    yield self._group(here)

    def _enter(self, node: Node) -> None:
        self.number[node] = self.lowest[node] = len(self.number)
        self.open[node] = None
        self.way.append((node, iter(self.leads_to(node))))

    def _went_on(self, here: Node, more: Iterator[Node]) -> bool:
        """Whether something was found that nobody met yet."""
        for there in more:
            if there in self.open:
                self._reaches_back(here, self.number[there])
            elif there not in self.number and there not in self.done:
                self._enter(there)
                return True
        return False

    def _reaches_back(self, here: Node, number: int) -> None:
        self.lowest[here] = min(self.lowest[here], number)

    def _group(self, first: Node) -> tuple[list[Node], bool]:
        members: list[Node] = []
        while not members or members[-1] != first:
            members.append(self.open.popitem()[0])
        return members[::-1], len(members) > 1 or first in self.leads_to(first)
