"""`baseline …`: freezing revisions, comparing them, and leading them to approval. Only asks and tells; the work is in `forestall.fmea`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from forestall.clock import iso
from forestall.fmea.comparing import Step, What, by_what, compare
from forestall.fmea.edits import Refused, SetFields
from forestall.fmea.freezing import Content, content_of, freeze, kept_content
from forestall.fmea.kinds.revisions import AT, KEY, MEANING, ROLE, SITE, STATE, STATES
from forestall.fmea.project import Project
from forestall.fmea.revisions import Revision, find, revisions
from forestall.fmea.schema import TEXT
from forestall.fmea.signatures import fault, fingerprint_of
from forestall.fmea.words import Difference
from forestall.signing.checking import RevisionCheck, SignatureCheck
from forestall_desktop.cli.abreast import beside, in_sheet
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import counted, document, say, table

NOW = "now"
_MARKS = {Difference.SAME: "{}", Difference.GONE: "[-{}-]", Difference.NEW: "{{+{}+}}"}
"""How a word by word difference looks on a terminal, as `git diff --word-diff` marks it."""


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    baseline = commands.add_parser("baseline", help="freeze revisions of a project, compare them, lead them to approval")
    kinds = baseline.add_subparsers(metavar="create|list|compare|state", required=True)
    create = _command(kinds, "create", "freeze the project as it is now, under a name", _create)
    create.add_argument("name", metavar="NAME")
    create.add_argument("--remarks", metavar="TEXT", help="why it was frozen")
    _command(kinds, "list", "the revisions, their states and signatures", _list)
    difference = _command(kinds, "compare", "what differs between two revisions, or between one and now", _compare)
    difference.add_argument("old", metavar="A")
    difference.add_argument("new", metavar="B", nargs="?", default=NOW, help="another revision; without it, the project as it is now")
    difference.add_argument(
        "--lines", choices=("changed", "all"), help="of --json: the lines of both sheets beside each other, those that differ or all"
    )
    state = _command(kinds, "state", "say how far a revision is approved", _state)
    state.add_argument("name", metavar="NAME")
    state.add_argument("state", choices=[each.replace(" ", "-") for each in STATES], metavar="STATE", help="|".join(STATES))


def _command(kinds: Any, name: str, help: str, run: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = kinds.add_parser(name, help=help)
    command.add_argument("file", type=Path, metavar="FILE.fmea")
    command.add_argument("--json", action="store_true", help="one JSON document")
    command.set_defaults(run=run)
    return command


def _create(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        id, today = session.new_id(), datetime.now(UTC).astimezone().date().isoformat()
        edit = freeze(session.project, id, arguments.name, date=today, remarks=arguments.remarks)
        if (refused := submitted(session, edit)) is not None:
            return refused
        project, revision = session.project, find(session.project, id)
    if isinstance(revision, Refused):
        return revision
    if arguments.json:
        document(_as_json(project, revision))
    else:
        say(f"Revision “{revision.name}” is frozen, content hash {revision.hash}")
    return None


def _list(arguments: argparse.Namespace) -> None:
    project = project_in(arguments.file)
    found = revisions(project)
    if arguments.json:
        document({"baselines": [_as_json(project, each) for each in found]})
        return
    rows = [(each.name, each.state, each.date, each.author, _signers(project, each), each.hash[:12], each.id) for each in found]
    table(("REVISION", "STATE", "DATE", "FROZEN BY", "SIGNED BY", "CONTENT", "ID"), rows)


def _state(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        revision = find(session.project, arguments.name)
        meant = revision if isinstance(revision, Refused) else SetFields(revision.id, {STATE: arguments.state.replace("-", " ")})
        if (refused := submitted(session, meant)) is not None:
            return refused
        project, now = session.project, find(session.project, arguments.name)
    if isinstance(now, Refused):
        return now
    if arguments.json:
        document(_as_json(project, now))
    else:
        say(f"Revision “{now.name}” is {now.state}")
    return None


def _compare(arguments: argparse.Namespace) -> Refused | None:
    project = project_in(arguments.file)
    old, new = _state_named(project, arguments.old), _state_named(project, arguments.new)
    if isinstance(old, Refused):
        return old
    if isinstance(new, Refused):
        return new
    if arguments.lines and not arguments.json:
        return Refused("The lines of both sheets are for programs: ask for them with --json")
    steps = compare(old[1], new[1])
    if arguments.json:
        lines = beside(project, old[1], new[1], whole=arguments.lines == "all") if arguments.lines else {}
        document({"old": old[0], "new": new[0], **_steps_as_json(steps), **lines})
    else:
        _tell(steps, f"between {old[0]} and {new[0]}")
    return None


def checks_as_json(checks: Sequence[RevisionCheck]) -> dict[str, Any]:
    """The checked revisions and signatures as `verify --json` prints them."""
    return {
        "baselines": [
            {
                "id": each.revision.id,
                "name": each.revision.name,
                "state": each.revision.state,
                "hash": each.revision.hash,
                "content": each.proof.name.lower(),
                "says": each.proof.value,
                "remarks": each.remarks,
                "wrong": each.wrong,
            }
            for each in checks
        ],
        "signatures": [_signature_as_json(each.revision, signature) for each in checks for signature in each.signatures],
    }


def tell_checks(checks: Sequence[RevisionCheck]) -> None:
    """The same for people."""
    for each in checks:
        say(f"Revision “{each.revision.name}” ({each.revision.state}): content {each.proof.value}")
        for signature in each.signatures:
            told = _signature_as_json(each.revision, signature)
            said = "valid" if signature.fault is None else f"NOT VALID: {signature.fault}"
            say(f"  {told['name']} for {told['meaning']} at {told['at']}, key {told['fingerprint']}: {said}")
        for remark in each.remarks:
            say(f"  worth a look: {remark}")


def _state_named(project: Project, named: str) -> tuple[str, Content] | Refused:
    """A revision or the project as it is now: its name, and what it holds."""
    if named.casefold() == NOW:
        return NOW, content_of(project.all())
    revision = find(project, named)
    if isinstance(revision, Refused):
        return revision
    content = kept_content(project, revision.cells)
    return content if isinstance(content, Refused) else (revision.name, content)


def _as_json(project: Project, revision: Revision) -> dict[str, Any]:
    checks = [SignatureCheck(each, fault(project, each)) for each in revision.signatures]
    return {
        "id": revision.id,
        "name": revision.name,
        "state": revision.state,
        "hash": revision.hash,
        "date": revision.date,
        "author": revision.author,
        "at": iso(revision.made_at),
        "remarks": revision.remarks,
        "signatures": [_signature_as_json(revision, each) for each in checks],
    }


def _signature_as_json(revision: Revision, check: SignatureCheck) -> dict[str, Any]:
    told = check.signature.values
    return {
        "id": check.signature.id,
        "baseline": revision.name,
        "name": told.get(TEXT),
        "meaning": told.get(MEANING),
        "role": told.get(ROLE),
        "at": told.get(AT),
        "site": told.get(SITE),
        "key": told.get(KEY),
        "fingerprint": fingerprint_of(str(told.get(KEY))),
        "valid": check.fault is None,
        "fault": check.fault,
    }


def _signers(project: Project, revision: Revision) -> str:
    return ", ".join(f"{project.text(each.id)} ({each.values.get(MEANING)})" for each in revision.signatures)


def _steps_as_json(steps: Sequence[Step]) -> dict[str, Any]:
    return {what.value: [_step_as_json(step) for step in found] for what, found in by_what(steps).items()}


def _step_as_json(step: Step) -> dict[str, Any]:
    told: dict[str, Any] = {"entity": step.entity, "kind": step.kind, "text": step.text, "where": step.where, "in_sheet": in_sheet(step)}
    if step.what not in (What.ADDED, What.REMOVED):
        told |= {"field": step.field, "label": step.label, "old": step.old, "new": step.new}
    if step.what is What.REWORDED:
        told["words"] = [[difference.value, words] for difference, words in step.words]
    return told


def _tell(steps: Sequence[Step], between: str) -> None:
    if not steps:
        say(f"Nothing differs {between}")
        return
    say(f"{counted(len(steps), 'difference')} {between}")
    for what, found in by_what(steps).items():
        if found:
            print(f"{what.value} ({len(found)})")
        for step in found:
            say(f"  {' › '.join((*step.where, step.text))}{_said(step)}")


def _said(step: Step) -> str:
    match step.what:
        case What.ADDED | What.REMOVED:
            return f" ({step.kind})"
        case What.MOVED:
            return ": another order" if step.old == step.new else f": was under {step.old}"
        case What.REWORDED:
            return f": {step.label}: {''.join(_MARKS[difference].format(words) for difference, words in step.words)}"
        case _:
            return f": {step.label}: {_value(step.old)} → {_value(step.new)}"


def _value(value: object) -> str:
    return "(empty)" if value is None else str(value)
