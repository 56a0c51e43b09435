"""The comments of a project: whose, about what, whether they are open, and who is meant by an `@`. Pure; never writes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from forestall.changes import Entity, FieldName, Value
from forestall.clock import Stamp
from forestall.fmea.edits import Add, Refused, SetFields
from forestall.fmea.kinds.comments import ABOUT, RESOLVED
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, TEXT
from forestall.ids import EntityId


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment. `about` is what it hangs on (a comment: it is a reply), `field` the cell it is about, or empty."""

    id: EntityId
    text: str
    author: str
    at: Stamp
    about: EntityId
    field: str
    resolved: bool


def comments_in(project: Project) -> list[Comment]:
    """Every comment, the oldest first."""
    return sorted(map(_comment, project.of_kind("comment")), key=lambda each: (each.at, each.id))


def mentions(text: str, name: str) -> bool:
    """Whether a person is meant by an `@` in a text, whatever the capitals.

    >>> mentions("ask @Ann, please", "ann"), mentions("ask @Anna", "Ann"), mentions("mail@ann", "Ann")
    (True, False, False)
    """
    told, wanted = f" {text.casefold()} ", f"@{name.strip().casefold()}"
    at = told.find(wanted) if len(wanted) > 1 else -1
    while at > 0:
        if not told[at - 1].isalnum() and not told[at + len(wanted)].isalnum():
            return True
        at = told.find(wanted, at + 1)
    return False


def open_only(comments: Iterable[Comment]) -> list[Comment]:
    """Those that nobody has resolved."""
    return [each for each in comments if not each.resolved]


def comment(id: EntityId, about: EntityId, text: str, field: str = "") -> Add | Refused:
    """The edit that says something about an entity, or about one cell of it."""
    if not text.strip():
        return Refused("A comment says something; nothing was added")
    told: dict[FieldName, Value] = {TEXT: text.strip(), **({ABOUT: field} if field else {})}
    return Add(id, "comment", about, told)


def resolve(project: Project, id: EntityId) -> SetFields | Refused:
    """The edit that says that a comment is dealt with."""
    found = project.shown(id)
    if found is None or found.kind != "comment":
        return Refused(f"There is no comment with the id {id}")
    return SetFields(id, {RESOLVED: True})


def _comment(entity: Entity) -> Comment:
    first = max(entity.heads(TEXT), key=lambda head: head.rank, default=entity.mark)
    values = entity.values
    about = EntityId(str(values.get(PARENT) or ""))
    text, field = str(values.get(TEXT) or ""), str(values.get(ABOUT) or "")
    return Comment(entity.id, text, first.author, first.stamp, about, field, resolved=values.get(RESOLVED) is True)
