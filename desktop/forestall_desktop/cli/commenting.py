"""`comment add|list|resolve`: what people say about something in a project. The work is in `forestall.fmea.comments`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from forestall.clock import iso
from forestall.fmea.comments import Comment, comment, comments_in, mentions, open_only, resolve
from forestall.fmea.edits import Refused
from forestall.ids import EntityId
from forestall_desktop.cli.opening import edited, project_in, submitted
from forestall_desktop.cli.output import document, say, table


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    family = commands.add_parser("comment", help="comments on anything in a project: add, list, resolve")
    kinds = family.add_subparsers(metavar="add|list|resolve", required=True)
    add = _command(kinds, "add", "say something about an entity, or reply to a comment", _add)
    add.add_argument("entity", metavar="ENTITY", help="what it is about; a comment's id makes it a reply")
    add.add_argument("text", metavar="TEXT", help="@Name means a person")
    add.add_argument("--field", default="", metavar="FIELD", help="the cell it is about")
    listed = _command(kinds, "list", "the comments, the oldest first", _list)
    listed.add_argument("--open", action="store_true", help="only those that nobody has resolved")
    listed.add_argument("--mentions", default="", metavar="NAME", help="only those that mean this person")
    done = _command(kinds, "resolve", "say that a comment is dealt with", _resolve)
    done.add_argument("comment", metavar="COMMENT", help="its id")


def _command(kinds: Any, name: str, help: str, run: Any) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = kinds.add_parser(name, help=help)
    command.add_argument("file", type=Path, metavar="FILE.fmea")
    command.add_argument("--json", action="store_true", help="one JSON document")
    command.set_defaults(run=run)
    return command


def _add(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        id = session.new_id()
        refused = submitted(session, comment(id, EntityId(arguments.entity), arguments.text, arguments.field))
    if refused is None:
        document({"id": id}) if arguments.json else say(f"Comment {id} was added")
    return refused


def _resolve(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        refused = submitted(session, resolve(session.project, EntityId(arguments.comment)))
    if refused is None:
        document({"id": arguments.comment, "resolved": True}) if arguments.json else say(f"Comment {arguments.comment} is resolved")
    return refused


def _list(arguments: argparse.Namespace) -> None:
    found = comments_in(project_in(arguments.file))
    chosen = open_only(found) if arguments.open else found
    chosen = [each for each in chosen if not arguments.mentions or mentions(each.text, arguments.mentions)]
    if arguments.json:
        document({"comments": [_told(each) for each in chosen]})
        return
    rows = [(each.id, each.author, "resolved" if each.resolved else "open", each.about, each.field, each.text) for each in chosen]
    table(("ID", "AUTHOR", "STATE", "ABOUT", "FIELD", "COMMENT"), rows)


def _told(each: Comment) -> dict[str, Any]:
    said = {"id": each.id, "text": each.text, "author": each.author, "at": iso(each.at), "about": each.about}
    return {**said, "field": each.field or None, "resolved": each.resolved}
