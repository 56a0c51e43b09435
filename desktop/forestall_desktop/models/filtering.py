"""Which lines of the form sheet are shown: criteria as a plain value, and a sieve that holds rows against them. Reads the project; no Qt.

Anybody may ask for lines: make `Criteria` and give them to `models.showing.Showing.show_only`. The filter bar does it, a chart
that is clicked, a list of findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, fields

from forestall.changes import Entity, FieldName, Vector
from forestall.fmea.columns import Column, Level
from forestall.fmea.entry import cell_text
from forestall.fmea.freezing import cut_of
from forestall.fmea.lines import Risk, risk_of
from forestall.fmea.project import Project
from forestall.fmea.schema import STATUS
from forestall.fmea.sheet import Row, actions_of, cause_of, effects_of, links_of, mitigated_of
from forestall.ids import EntityId

OWNER = FieldName("owner")
NONE = ""
"""Among owners, statuses and priorities: there is none."""


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a row must be to be shown. Several values of one kind: any of them. Several kinds: all of them. Nothing: every row.

    `texts`: each stands somewhere in the row, in any column, upper and lower case alike.
    `cells`: (column key, text) pairs; each text stands in that column.
    `ap`: results as `statistics.results` names them ("H"; NONE: not rated).
    `owner`: names of people; `status`: words of `fmea.kinds.optimization.STATUSES` (NONE: without an action).
    `finding`: codes of rules, or words of `Gravity`. `since`: a revision; lines with anything changed after it was frozen.
    `failure`, `element`: entities; one is in the row as mode, cause or effect, or as its element (or any above) or function.
    `lines`: these rows, by line or mode. `title`: says in one chip what a chart asked for.
    """

    texts: tuple[str, ...] = ()
    cells: tuple[tuple[str, str], ...] = ()
    ap: frozenset[str] = frozenset()
    severity: frozenset[int] = frozenset()
    occurrence: frozenset[int] = frozenset()
    detection: frozenset[int] = frozenset()
    owner: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    finding: frozenset[str] = frozenset()
    since: EntityId | None = None
    failure: frozenset[EntityId] = frozenset()
    element: frozenset[EntityId] = frozenset()
    lines: frozenset[EntityId] = frozenset()
    contested: bool = False
    title: str = ""

    @property
    def nothing(self) -> bool:
        """Whether every row meets them."""
        return not any(getattr(self, each.name) for each in fields(self) if each.name != "title")


_SHORT = 4

Flagged = Callable[[Set[str]], Set[EntityId]]
"""The lines, modes, functions and elements that findings of these rules or gravities are about."""


class Sieve:
    """Criteria held against the rows of one project, as it is now."""

    def __init__(
        self, project: Project, columns: tuple[Column, ...], criteria: Criteria, flagged: Flagged, contested: Set[EntityId]
    ) -> None:
        self._project = project
        self._columns = columns
        self._criteria = criteria
        self._contested = contested
        self._flagged = flagged(criteria.finding) if criteria.finding else frozenset()
        self._cut = _cut(project, criteria.since)
        self._texts = tuple(text.casefold() for text in criteria.texts)
        # Words do not stand among ratings; a short text, as in “H”, may.
        short = any(len(text) <= _SHORT for text in self._texts)
        self._wordy = tuple(column for column in columns if short or not column.is_number)
        self._shared: dict[tuple[tuple[EntityId | None, ...], str], str] = {}
        self._named = {column.key: column for column in columns}
        self._tests = list(self._chosen())

    def keeps(self, row: Row) -> bool:
        """Whether this row meets all of the criteria."""
        return all(test(row) for test in self._tests)

    def _chosen(self) -> Iterator[Callable[[Row], bool]]:
        """One test for each kind of criterion, the quick ones first."""
        wanted = self._criteria
        if wanted.lines:
            yield lambda row: row.line in wanted.lines or row.mode in wanted.lines
        if wanted.element:
            yield self._in_element
        if wanted.failure:
            yield self._has_failure
        if wanted.finding:
            yield lambda row: not self._flagged.isdisjoint(_names(row))
        if wanted.contested:
            yield lambda row: any(id in self._contested for id in entities_in(self._project, row))
        if wanted.ap or wanted.severity or wanted.occurrence or wanted.detection:
            yield self._rated
        if wanted.owner or wanted.status:
            yield self._acted_on
        if wanted.cells:
            yield lambda row: all(self._says(row, key, text) for key, text in wanted.cells)
        if wanted.since is not None:
            yield self._changed
        if self._texts:
            yield self._mentions

    def _in_element(self, row: Row) -> bool:
        above, met = row.element, set[EntityId]()
        while above is not None and above not in met:
            if above in self._criteria.element:
                return True
            met.add(above)
            parent = self._project.value(above, FieldName("parent"))
            above = EntityId(parent) if isinstance(parent, str) else None
        return row.function in self._criteria.element

    def _has_failure(self, row: Row) -> bool:
        failures = self._criteria.failure
        if row.mode in failures or cause_of(self._project, row.line) in failures or mitigated_of(self._project, row.line) in failures:
            return True
        return any(effect.id in failures for effect in effects_of(self._project, row.mode))

    def _rated(self, row: Row) -> bool:
        risk, wanted = risk_of(self._project, row), self._criteria
        pairs = ((wanted.severity, risk.severity), (wanted.occurrence, risk.occurrence), (wanted.detection, risk.detection))
        return (not wanted.ap or (row.line is not None and result(risk) in wanted.ap)) and all(
            not any_of or value in any_of for any_of, value in pairs
        )

    def _acted_on(self, row: Row) -> bool:
        """Whether one action of the line has both the owner and the status that are asked for."""
        wanted, project = self._criteria, self._project
        actions = actions_of(project, row.line)
        if not actions:
            return row.line is not None and not wanted.owner and NONE in wanted.status
        return any(
            (not wanted.owner or owner_of(project, each) in wanted.owner)
            and (not wanted.status or str(each.values.get(STATUS) or NONE) in wanted.status)
            for each in actions
        )

    def _says(self, row: Row, key: str, text: str) -> bool:
        column = self._named.get(key)
        return column is not None and text.casefold() in cell_text(self._project, row, column).casefold()

    def _mentions(self, row: Row) -> bool:
        return all(any(text in self._said(row, column) for column in self._wordy) for text in self._texts)

    def _said(self, row: Row, column: Column) -> str:
        """What a cell says, folded; what several rows share is read once for all of them."""
        if column.level is Level.LINE:
            return cell_text(self._project, row, column).casefold()
        key = (row.element, row.function, row.mode)[: column.level + 1], column.key
        found = self._shared.get(key)
        if found is None:
            found = self._shared[key] = cell_text(self._project, row, column).casefold()
        return found

    def _changed(self, row: Row) -> bool:
        cut = self._cut
        if cut is None:
            return False
        found = (self._project.get(id) for id in entities_in(self._project, row))
        return any(is_newer(entity, cut) for entity in found if entity is not None)


def result(risk: Risk) -> str:
    """How urgent a line is, as the statistics name it; empty where it is not rated."""
    return risk.judgement.result if risk.judgement else risk.ap.value if risk.ap else NONE


def owner_of(project: Project, action: Entity) -> str:
    """The name of who is to do an action."""
    owner = action.values.get(OWNER)
    return project.text(owner) if isinstance(owner, str) else NONE


def is_newer(entity: Entity, cut: Vector) -> bool:
    """Whether anything of an entity was said by a change that a revision does not hold."""
    return any(head.dot.n > cut.get(head.dot.site, 0) for _, head in entity.all_heads())


def entities_in(project: Project, row: Row) -> Iterator[EntityId]:
    """Everything a row shows, from the mode inwards, and its function and element."""
    for id in (row.element, row.function, row.mode, row.line, cause_of(project, row.line), mitigated_of(project, row.line)):
        if id is not None:
            yield id
    for link, effect in links_of(project, row.mode):
        yield link.id
        yield effect.id
    if row.line is not None:
        for kind in ("control", "action", "round"):
            yield from (each.id for each in project.children(row.line, kind))


def _names(row: Row) -> set[EntityId | None]:
    return {row.line, row.mode, row.function, row.element}


def _cut(project: Project, revision: EntityId | None) -> Vector | None:
    baseline = project.get(revision) if revision is not None else None
    return cut_of(baseline) if baseline is not None else None
