"""A project with the smallest sheet there is, one action and one contested cell, on a real server; what the examples of the API show."""

from __future__ import annotations

from dataclasses import dataclass

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Millis, stamp_at
from forestall.fmea.edits import Add, Batch
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId, SiteId
from tests.server.running import PROJECT, Person
from tests.worlds import Analyst, Places, smallest_sheet

HERE = f"/v1/projects/{PROJECT}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is where."""

    at: Places
    action: EntityId
    analyst: Analyst


def sheet_of(person: Person) -> Sheet:
    """She makes the project, and sends what she typed: one row, and an action of Ben's on it. Ten changes."""
    person.makes()
    analyst = Analyst("Ann")
    at = smallest_sheet(analyst)
    ben, action = analyst.ids.next(), analyst.ids.next()
    told = {TEXT: "Harden the thread", FieldName("owner"): ben, FieldName("due"): "2027-03-31", FieldName("type"): "prevention"}
    analyst.does(Batch((Add(ben, "person", None, {TEXT: "Ben"}), Add(action, "action", at.line, told))))
    person.pushes(analyst.pen.site, *analyst.log)
    return Sheet(at, action, analyst)


def contest(person: Person, sheet: Sheet, n: int = 1) -> None:
    """Somebody who had seen what was there first typed something else than the one who typed after him."""
    for place, (name, value) in enumerate((("Ann", 3), ("Ben", 6)), 1):
        site, stamp = SiteId(f"{name}-laptop"), stamp_at(Millis(1_800_000_060_000 + place))
        saw = {FieldName("occurrence"): (Dot(sheet.analyst.pen.site, 8),)}
        person.pushes(site, Change(Dot(site, n), stamp, name, "line", sheet.at.line, {FieldName("occurrence"): value}, saw, n))
