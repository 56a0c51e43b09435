"""Decides many contested cells at once, as a person says it: all of Ben's, mine in this line, both of a text. Gives edits; makes none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from forestall.fmea.cells import Candidate, Contested
from forestall.fmea.edits import Batch, Settle
from forestall.fmea.findings.places import anchor
from forestall.fmea.project import Project
from forestall.fmea.schema import REMOVED
from forestall.fmea.words import merged
from forestall.ids import EntityId, SiteId

Whose = Callable[[Candidate], bool]


def of_site(site: SiteId | str) -> Whose:
    """What was typed here."""
    return lambda candidate: candidate.head.dot.site == site


def of_author(author: str, site: SiteId | str) -> Whose:
    """What one person typed elsewhere than here."""
    return lambda candidate: candidate.head.author == author and candidate.head.dot.site != site


def authors(cells: Iterable[Contested], site: SiteId | str) -> Counter[str]:
    """Who else stands in how many of these cells."""
    return Counter(name for cell in cells for name in {each.head.author for each in cell.candidates if each.head.dot.site != site})


def taking(cells: Sequence[Contested], whose: Whose) -> Batch:
    """Everything that one side typed into these cells, in one edit: one step of undo. Cells where that side has nothing are left open.

    A removal comes last, so that it has seen all that is decided; what is removed needs no other decision.
    """
    chosen = [(cell, _first(cell, whose)) for cell in cells]
    going = {cell.entity for cell, candidate in chosen if cell.field == REMOVED and candidate is not None and candidate.value}
    wanted = [(cell, each) for cell, each in chosen if each is not None and (cell.field == REMOVED or cell.entity not in going)]
    wanted.sort(key=lambda each: each[0].field == REMOVED)
    return Batch(tuple(Settle(cell.entity, cell.field, candidate.value) for cell, candidate in wanted))


def beside(project: Project, cells: Iterable[Contested], cell: Contested) -> list[Contested]:
    """The contested cells of the same line of the sheet: of the line itself, its cause, controls and actions; this one among them."""
    here = _line(project, cell.entity)
    return [each for each in cells if _line(project, each.entity) == here]


def both(before: str | None, texts: Sequence[str]) -> tuple[str, bool] | None:
    """Two wordings in one, and whether they were merged word by word; else one stands behind the other. None where that says nothing new.

    >>> both("seal worn", ["seal worn early", "the seal worn"])
    ('the seal worn early', True)
    >>> both(None, ["seal worn", "seal cracked"])
    ('seal worn; seal cracked', False)
    """
    if len(texts) != 2 or not all(text.strip() for text in texts):
        return None
    together = merged(before, *texts) if before is not None else None
    if together is not None:
        return (together, True) if together not in texts else None
    if texts[0] in texts[1] or texts[1] in texts[0]:
        return None
    return f"{texts[0].rstrip().rstrip('.;')}; {texts[1].strip()}", False


def _first(cell: Contested, whose: Whose) -> Candidate | None:
    return next((each for each in cell.candidates if whose(each)), None)


def _line(project: Project, id: EntityId) -> EntityId:
    return anchor(project, id) or id
