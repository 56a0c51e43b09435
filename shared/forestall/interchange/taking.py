"""What becomes of a JSON document: edits for a project, or with its history the very same project in a new file. Prints nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec

from forestall.clock import Clock, Millis
from forestall.errors import Gap, Unreadable
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Adopt, Batch, Refused
from forestall.interchange.writing import entities_of
from forestall.protocol.codec import canonical, from_wire
from forestall.protocol.messages import Seal
from forestall.store.file import ProjectFile
from forestall.store.seals import take_seals
from forestall.workbook.importing import Import
from forestall.workbook.report import Account, Finding, Report, Skipped

if TYPE_CHECKING:
    from pathlib import Path

    from forestall.changes import Change
    from forestall.fmea.project import Project
    from forestall.ids import Chance
    from forestall.interchange.document import Document, History, Told, ToldChange

_PORTION = 1_000


def plan_document(project: Project, document: Document) -> Import:
    """The edits that bring a document's entities into a project, each under its own id: what is there already gets what differs."""
    account = Account()
    edits: list[Adopt] = []
    for place, told in enumerate(document.entities):
        why = _not_taken(project, told)
        if why:
            account.skipped += (Skipped(f"$.entities[{place}].fields.{name}", str(told.fields[name]), why) for name in told.fields)
            continue
        account.imported += len(told.fields)
        edits.append(
            Adopt(told.id, told.kind, told.fields, {name: tuple(values[1:]) for name, values in told.contested.items()}, told.disputed)
        )
    lines = sum(told.kind == "line" for told in document.entities)
    return Import(Batch(tuple(edits), as_it_came=True), Report(lines, account, _beside(project, document)))


def restored(path: Path, document: Document, history: History, chance: Chance, now: Callable[[], Millis]) -> None:
    """Make the file of the document's project, with all its history. `Unreadable` where the history does not lead to what the document
    says; the file is then of no use and the caller removes it."""
    changes = [_change(each) for each in history.changes]
    ProjectFile.create(path, document.project, chance).close()
    with ProjectFile(path) as file, file.writing() as replica:
        rest = iter(changes)
        try:
            while portion := list(islice(rest, _PORTION)):
                clock = Clock(now, replica.clock)
                for change in portion:
                    clock.observe(change.stamp)
                replica.take(portion, received=now(), clock=clock.last)
        except Gap as error:
            raise Unreadable(
                "The history in this document has gaps: a change follows none that its author saw. Nothing was changed"
            ) from error
        if replica.hash != history.hash or _differ(entities_of(replica.entities()), document):
            raise Unreadable(
                "The history in this document does not lead to what the document says: one of the two was changed by hand. "
                "Nothing was changed; without its “history” the rest can be imported"
            )
        take_seals(replica, [Seal(each.site, each.key, each.n, each.chain, each.signature) for each in history.seals])


def report_of(document: Document) -> Report:
    """The report on a document that was taken as a whole."""
    cells = sum(len(told.fields) for told in document.entities)
    return Report(sum(told.kind == "line" for told in document.entities), Account(imported=cells), ())


def there_already(path: Path) -> Refused:
    """Why a document with history goes into no file that is there."""
    return Refused(
        f"{path.name} exists already and was left as it is: a document with history makes a new file. Choose another name, or take the "
        "“history” out of the document to import what it holds now"
    )


def _not_taken(project: Project, told: Told) -> str:
    here = project.get(told.id)
    if here is None:
        return ""
    if here.kind != told.kind:
        return f"its id names {here.kind} here"
    return "it was removed here, and stays so" if fate(here) is Fate.REMOVED else ""


def _beside(project: Project, document: Document) -> tuple[Finding, ...]:
    """What the project has that the document does not name, where the two are one project."""
    if project.id != document.project:
        return ()
    told = {each.id for each in document.entities}
    more = sum(entity.id not in told and fate(entity) is not Fate.REMOVED for entity in project.all())
    return (Finding("more_here", "", "", f"{more} entities of this project are not in the document; they were left"),) if more else ()


def _change(told: ToldChange) -> Change:
    """Goes through the same checks as a change from a peer."""
    wire = (told.site, told.n, told.stamp, told.author, told.kind, told.entity, told.set, told.saw, told.intention, *told.extra)
    return from_wire(canonical(wire))


def _differ(entities: Iterable[dict[str, Any]], document: Document) -> bool:
    return canonical(list(entities)) != canonical(msgspec.to_builtins(document.entities))
