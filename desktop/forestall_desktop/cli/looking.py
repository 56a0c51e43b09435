"""`findings`, `waive`, `actions`: what a person should look at, and what is still to be done. Looking changes nothing."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from forestall.fmea.actions import Action, Selection, actions_in, told
from forestall.fmea.edits import Batch, Edit, Refused
from forestall.fmea.findings.index import all_findings
from forestall.fmea.findings.places import in_order
from forestall.fmea.findings.rules import BY_CODE, Gravity
from forestall.fmea.findings.waiving import Found, Standing, waive
from forestall.fmea.kinds.waivers import WHY
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import counted, document, say, table
from forestall_desktop.models.naming import kind_name, name_of

_FINDING_HEADS = ("GRAVITY", "RULE", "WHERE", "SENTENCE", "ENTITY")
_ACTION_HEADS = ("DUE", "LATE", "STATUS", "RESPONSIBLE", "ACTION", "CAUSE", "AP", "AFTER", "ENTITY")


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    findings = commands.add_parser("findings", help="what a person should look at; it changes nothing")
    findings.add_argument("file", type=Path, metavar="FILE.fmea")
    findings.add_argument("--rule", choices=sorted(BY_CODE), metavar="RULE", help="only this one; docs/findings.md lists them")
    findings.add_argument("--all", action="store_true", help="those that somebody waived, too")
    findings.add_argument("--json", action="store_true", help="one JSON document")
    findings.set_defaults(run=_findings)
    waiving = commands.add_parser("waive", help="say why a finding may stay; `remove` takes a waiver back")
    waiving.add_argument("file", type=Path, metavar="FILE.fmea")
    waiving.add_argument("entity", metavar="ENTITY", help="an id that `findings` gives")
    waiving.add_argument("rule", choices=sorted(BY_CODE), metavar="RULE")
    waiving.add_argument("--reason", required=True, metavar="TEXT")
    waiving.set_defaults(run=_waive)
    actions = commands.add_parser("actions", help="what is to be done, by whom and by when")
    actions.add_argument("file", type=Path, metavar="FILE.fmea")
    when = actions.add_mutually_exclusive_group()
    when.add_argument("--overdue", action="store_true", help="only what should have been done before today")
    when.add_argument("--upcoming", type=_days, metavar="DAYS", help="only what is due within so many days from today")
    actions.add_argument("--owner", default="", metavar="NAME", help="only what this person does")
    told_as = actions.add_mutually_exclusive_group()
    told_as.add_argument("--json", action="store_true", help="one JSON document")
    told_as.add_argument(
        "--export",
        type=Path,
        metavar="OUT.{csv,ics}",
        help="write the list as a table, or what is open and has a date as to-dos for a calendar",
    )
    actions.set_defaults(run=_actions)


def _findings(arguments: argparse.Namespace) -> None:
    project = project_in(arguments.file)
    every = [each for each in all_findings(project, _today()) if arguments.rule in (None, each.finding.rule.code)]
    listed = in_order(project, (each for each in every if arguments.all or each.standing is not Standing.WAIVED))
    if arguments.json:
        document({"findings": [_told(project, each) for each in listed], "counts": _counts(every)})
        return
    if listed:
        table(_FINDING_HEADS, list(_lines(project, listed)))
    say(_summary(_counts(every)))


def _waive(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        meant = [
            waive(session.project, each.finding, arguments.reason, session.new_id())
            for each in all_findings(session.project, _today())
            if each.finding.entity == arguments.entity and each.finding.rule.code == arguments.rule and each.standing is not Standing.WAIVED
        ]
        if not meant:
            return Refused("This rule finds nothing there that is not waived already; `forestall findings` lists what there is")
        edits: list[Edit] = []
        for each in meant:
            if isinstance(each, Refused):
                return each
            edits.append(each)
        return submitted(session, Batch(edits))


def _actions(arguments: argparse.Namespace) -> Refused | None:
    chosen = Selection(arguments.overdue, arguments.upcoming, arguments.owner)
    project = project_in(arguments.file)
    listed = actions_in(project, _today(), chosen)
    if arguments.export is not None:
        return _export_actions(listed, project, arguments.export)
    if arguments.json:
        document({"actions": told(listed)})
    else:
        table(_ACTION_HEADS, [_line(each) for each in listed])
    return None


def _export_actions(listed: list[Action], project: Project, target: Path) -> Refused | None:
    from forestall.workbook.export_actions import write_actions_csv, write_actions_ics

    match target.suffix.lower():
        case ".csv":
            write_actions_csv(listed, target)
            say(f"{target} holds {counted(len(listed), 'action')} now")
        case ".ics":
            count = write_actions_ics(listed, target, project.id, datetime.now(UTC))
            left = len(listed) - count
            note = f"; {counted(left, 'other is', 'others are')} done, dropped or without a target date" if left else ""
            say(f"{target} holds {counted(count, 'to-do')} now{note}")
        case _:
            return Refused(f"“{target.name}” says no format for a list of actions; give it the ending .csv or .ics")
    return None


def _told(project: Project, found: Found) -> dict[str, Any]:
    finding = found.finding
    entity = project.get(finding.entity)
    return {
        "rule": finding.rule.code,
        "gravity": finding.rule.gravity.value,
        "sentence": finding.sentence,
        "entity": finding.entity,
        "kind": entity.kind if entity else None,
        "name": name_of(project, finding.entity),
        "column": finding.column,
        "others": list(finding.others),
        "standing": found.standing.value,
        "waiver": _waiver(project, found.waiver),
    }


def _waiver(project: Project, id: EntityId | None) -> dict[str, Any] | None:
    waiver = project.get(id) if id else None
    if waiver is None:
        return None
    head = waiver.heads(WHY)[0]
    return {"id": waiver.id, "reason": waiver.values.get(WHY), "author": head.author}


def _lines(project: Project, listed: list[Found]) -> Iterator[tuple[object, ...]]:
    for each in listed:
        entity = project.get(each.finding.entity)
        where = name_of(project, each.finding.entity) or (kind_name(project, entity) if entity else "")
        mark = {Standing.OPEN: "", Standing.WAIVED: " (waived)", Standing.LAPSED: " (was waived)"}[each.standing]
        yield f"{each.finding.rule.gravity.value}{mark}", each.finding.rule.code, where, each.finding.sentence, each.finding.entity


def _counts(every: list[Found]) -> dict[str, int]:
    gravities = Counter(each.finding.rule.gravity for each in every if each.standing is not Standing.WAIVED)
    waived = sum(each.standing is Standing.WAIVED for each in every)
    return {**{gravity.value: gravities[gravity] for gravity in Gravity}, "waived": waived}


def _summary(counts: dict[str, int]) -> str:
    said = [counted(counts[gravity.value], gravity.value) for gravity in Gravity]
    return f"{', '.join(said)}; {counts['waived']} waived"


def _line(action: Action) -> tuple[object, ...]:
    late = "" if action.days_late is None else counted(action.days_late, "day")
    after = action.after.ap_said if action.after else ""
    first = action.first.ap if action.first else ""
    return action.due, late, action.status, action.owner, action.text, action.cause, first, after, action.id


def _days(text: str) -> int:
    days = int(text)
    if days < 0:
        raise argparse.ArgumentTypeError("a number of days from today, not below 0")
    return days


def _today() -> date:
    """The day where this computer is."""
    return datetime.now().astimezone().date()
