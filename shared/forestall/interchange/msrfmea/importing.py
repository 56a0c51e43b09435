"""Plans the import of an MSRFMEA document: as a new analysis, or, where the project has it already, what changed in it since.

Writes nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from forestall.changes import FieldName, Value
from forestall.errors import Unavailable, Unreadable
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Add, Adopt, Batch, Edit, Move, Remove, SetFields
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, NEEDS, PARENT, TEXT
from forestall.hurry import without_collecting
from forestall.ids import EntityId
from forestall.interchange.msrfmea.grammar import STRUCTURE
from forestall.interchange.msrfmea.kept import Kept, keeping, kept_in, parts_of
from forestall.interchange.msrfmea.naming import PREFIX, entity_of, key_of
from forestall.interchange.msrfmea.taking import Planned, Taken, taken
from forestall.interchange.msrfmea.things import ID_REF, Told, builtin_id, told_by
from forestall.interchange.msrfmea.tree import BYTES_MAX, Document, decoded, parsed
from forestall.workbook.importing import Import
from forestall.workbook.report import Account, Finding, Report

ROOT = "MSRFMEA"
_NAMES = (CAUSE, EFFECT, NEEDS)


def plan_msrfmea(project: Project, source: Path) -> Import:
    """The edits that bring a document into a project. `Unreadable` with a sentence, and the line, where it is none."""
    data = _content(source)
    with without_collecting():
        text, encoding = decoded(source.name, data)
        document = parsed(source.name, text)
        if document.root.tag != ROOT:
            raise Unreadable(f"“{source.name}” is XML, but not MSRFMEA: it holds <{document.root.tag}>. Nothing was changed")
        told = told_by(document.root)
        before = _version_before(project, told, key_of(told, source.stem))
        key = before.key if before else key_of(told, source.stem)
        new = taken(told, key, project, source.stem)
        plan = _Plan(project, new, _taken_before(before, project))
        edits = [*_kept_anew(project, before, keeping(key, source.name, encoding, document)), *plan.edits()]
        findings = (*_of_encoding(data, encoding), *_of_objects(told), *plan.findings)
        lines = sum(each.kind == "line" for each in new.planned.values())
        return Import(Batch(tuple(edits), as_it_came=True), Report(lines, _account(document, told, new), findings))


class _Plan:
    """What must happen for a project to be as the document says, where the document changed since it was last imported."""

    def __init__(self, project: Project, new: Taken, old: Taken | None) -> None:
        self._project = project
        self._new = new.planned
        self._old = old.planned if old else {}
        self._absent: set[EntityId] = set()
        self.findings: list[Finding] = []

    def edits(self) -> Iterator[Edit]:
        for planned in self._new.values():
            here = self._project.get(planned.id)
            if self._is_left_out(planned):
                self._absent.add(planned.id)
            elif here is None:
                yield Add(planned.id, planned.kind, planned.parent, planned.fields)
            else:
                yield from self._updated(planned, self._old.get(planned.id))
        if self._absent:
            why = f"{len(self._absent)} things of this document were removed here, or lie below such; they were left out"
            self.findings.append(Finding("removed_here", "", "", why))
        gone = tuple(id for id in self._old if id not in self._new and self._project.shown(id) is not None)
        if gone:
            self.findings.append(
                Finding("removed_there", "", "", f"{len(gone)} things are not in this document any more; they were removed")
            )
            yield Remove(gone)

    def _is_left_out(self, planned: Planned) -> bool:
        here = self._project.get(planned.id)
        named = {planned.parent, *(planned.fields.get(name) for name in _NAMES)}
        return (here is not None and fate(here) is Fate.REMOVED) or not self._absent.isdisjoint(named)

    def _updated(self, planned: Planned, old: Planned | None) -> Iterator[Edit]:
        """What the document says otherwise than before. What was typed here and not there stays."""
        here = self._project.get(planned.id)
        was = old.fields if old else {}
        names = [name for name in {**was, **planned.fields} if old is None or was.get(name) != planned.fields.get(name)]
        fields: dict[FieldName, Value] = {name: planned.fields.get(name) for name in names}
        if here is not None and any(here.values.get(name) != value for name, value in fields.items()):
            yield SetFields(planned.id, fields)
        moved = old is not None and old.parent != planned.parent
        if moved and here is not None and here.values.get(PARENT) != planned.parent:
            yield Move(planned.id, planned.parent)


def _version_before(project: Project, told: Told, key: str) -> Kept | None:
    """The version of this document that the project keeps: one about the same structures, as they were called then or are called here."""
    for kept in kept_in(project):
        analyses = (
            (thing, project.shown(entity_of(kept.key, thing.id))) for thing in told.of(STRUCTURE) if not thing.id.startswith(PREFIX)
        )
        if kept.key == key or any(here is not None and here.values.get(TEXT) == thing.texts.get("text") for thing, here in analyses):
            return kept
    return None


def _kept_anew(project: Project, before: Kept | None, parts: list[Adopt]) -> Iterator[Edit]:
    """Keep the document as it is now; parts of it that are no more go."""
    yield from parts
    now = {each.id for each in parts}
    gone = tuple(id for id in (parts_of(project, before) if before else ()) if id not in now)
    if gone:
        yield Remove(gone)


def _taken_before(kept: Kept | None, project: Project) -> Taken | None:
    if kept is None:
        return None
    try:
        return taken(told_by(parsed("", kept.text).root), kept.key, project, "")
    except Unreadable:
        return None  # two people imported two versions at once: what came of it is no document, and cannot be compared


def _content(source: Path) -> bytes:
    try:
        if source.stat().st_size > BYTES_MAX:
            raise Unreadable(f"“{source.name}” is larger than {BYTES_MAX >> 20} MB; no FMEA is. Nothing was changed")
        return source.read_bytes()
    except OSError as error:
        raise Unavailable(f"“{source.name}” cannot be read ({error.strerror}); nothing was changed") from error


def _account(document: Document, told: Told, new: Taken) -> Account:
    """Every text and every reference of the document: in the model, kept in the document alone, or not understood."""
    account = Account(skipped=list(new.skipped))
    for node in document.root.walk():
        if node.text.strip() or ID_REF in node.attributes:
            if builtin_id(node) in told.used:
                account.imported += 1
            else:
                account.kept_as_custom += 1
    account.imported = max(0, account.imported - len(account.skipped))
    return account


def _of_encoding(data: bytes, encoding: str) -> Iterator[Finding]:
    declared = data[:200].decode("ascii", errors="ignore").lower()
    if 'encoding="' in declared and encoding not in declared and encoding not in ("ascii", "utf-16-le", "utf-16-be"):
        told = declared.split('encoding="', 1)[1].split('"', 1)[0]
        yield Finding(
            "encoding", "line 1", told, f"The document says that it is {told.upper()}, but it is {encoding.upper()}; it was read as that"
        )


def _of_objects(told: Told) -> Iterator[Finding]:
    for node in told.twice:
        why = f"Another {node.tag} has the same id; this one stays in the kept document and is not shown"
        yield Finding("same_id", f"line {node.line}", node.attributes.get("ID", ""), why)
    for node in told.unnamed:
        yield Finding("no_id", f"line {node.line}", node.tag, f"This {node.tag} has no id; it stays in the kept document and is not shown")
