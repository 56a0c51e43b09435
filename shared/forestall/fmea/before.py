"""What a cell held before people went apart: found in the history of its entity, for a three-way look. Pure; guesses nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from forestall.changes import Change, Dot, FieldName


def last_in_common(history: Iterable[Change], name: FieldName, heads: Sequence[Dot]) -> Change | None:
    """The newest change of a cell that all of these heads build on. None where there is none, or where more than one has a claim.

    `history` is what is known of the entity; where the part that matters is no longer kept, the answer is None.
    """
    writers = {change.dot: change for change in history if name in change.set}
    if not heads or any(head not in writers for head in heads):
        return None
    behind = [_behind(writers, head, name) for head in heads]
    common = set.intersection(*behind)
    newest = common - {older for dot in common if dot in writers for older in _behind(writers, dot, name)}
    return writers.get(newest.pop()) if len(newest) == 1 else None


def _behind(writers: Mapping[Dot, Change], head: Dot, name: FieldName) -> set[Dot]:
    """Everything a change of a cell replaced, and what that had replaced, as far back as is known."""
    found: set[Dot] = set()
    waiting = [head]
    while waiting:
        change = writers.get(waiting.pop())
        older = [dot for dot in change.saw.get(name, ()) if dot not in found] if change else []
        found.update(older)
        waiting += older
    return found
