"""Names for things that two people make alike without knowing of each other: the same seed gives the same name at every site.

So that what both accept or begin is there once, and what they typed differently is contested instead of standing twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import count

from forestall.fmea.project import Project
from forestall.ids import ID_LENGTH, EntityId, random_id


def fresh(project: Project, seed: str) -> EntityId:
    """The name for making it now. What was removed keeps its name, and the next one gets another."""
    return next(name for name in _names(seed) if project.get(name) is None)


def made(project: Project, seed: str) -> EntityId | None:
    """What was made under this seed and is still there, whatever people have made of it since."""
    for name in _names(seed):
        if project.get(name) is None:
            return None
        if project.shown(name) is not None:
            return name
    return None


def name_of(seed: str, letters: int = ID_LENGTH) -> str:
    """Letters that depend on the seed and on nothing else.

    >>> name_of("a", 4) == name_of("a", 4), name_of("a", 4) == name_of("b", 4)
    (True, False)
    """
    return random_id(lambda length: sha256(seed.encode()).digest()[:length], letters)


def _names(seed: str) -> Iterator[EntityId]:
    return (EntityId(name_of(f"{seed}/{n}")) for n in count())
