"""`knowledge`: what was learned from which projects on this computer, and what it says to a few words. Changes no project."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from forestall.errors import ForestallError
from forestall.fmea.edits import Refused
from forestall_desktop.cli.output import counted, document, say, table
from forestall_desktop.knowledge.asking import Here, Part, Suggested, near, suggested
from forestall_desktop.knowledge.book import Source, opened_book
from forestall_desktop.knowledge.learning import learn, projects_in, rebuild
from forestall_desktop.settings.folders import home

_SHOWN = 5
_SOURCE_HEADS = ("LINES", "PROJECT", "FILE", "")
_FOUND_HEADS = ("PART", "WORDING", "LINES", "PROJECT", "RATED", "APPROVED IN", "CHANGED", "LINE")


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    knowledge = commands.add_parser("knowledge", help="what was learned from your projects on this computer, for “like this before”")
    doing = knowledge.add_subparsers(metavar="WHAT", required=True)
    adding = doing.add_parser("add", help="learn a project, or all projects of a folder; what has not changed is skipped")
    adding.add_argument("places", nargs="+", type=Path, metavar="FILE.fmea|FOLDER")
    adding.add_argument("--encrypted", action="store_true", help="encrypted projects, too: what is learned can be read without their key")
    adding.add_argument("--json", action="store_true", help="one JSON document")
    adding.set_defaults(run=_add)
    listing = doing.add_parser("list", help="which projects were learned")
    listing.add_argument("--json", action="store_true", help="one JSON document")
    listing.set_defaults(run=_list)
    forgetting = doing.add_parser("forget", help="forget what was learned from a project; the project stays as it is")
    forgetting.add_argument("file", type=Path, metavar="FILE.fmea")
    forgetting.set_defaults(run=_forget)
    searching = doing.add_parser("search", help="what stood in lines like this")
    searching.add_argument("text", metavar="TEXT", help="a failure mode or a cause, in a few words")
    searching.add_argument("--element", default="", metavar="TEXT", help="of which element: lines of the like come first")
    searching.add_argument("--part", choices=[part.value for part in Part], metavar="PART", help="only this: mode, effects, cause, …")
    searching.add_argument("--json", action="store_true", help="one JSON document")
    searching.set_defaults(run=_search)
    again = doing.add_parser("rebuild", help="begin anew, and learn every known project once more")
    again.set_defaults(run=_rebuild)


def _add(arguments: argparse.Namespace) -> Refused | None:
    learned: dict[Path, int | Refused] = {}
    with opened_book(home()) as book:
        for place in arguments.places:
            for path in projects_in(place):
                try:
                    learned[path] = learn(book, path, encrypted=arguments.encrypted)
                except ForestallError as error:
                    learned[path] = Refused(error.sentence)
    return _told_of(learned, as_json=arguments.json)


def _told_of(learned: dict[Path, int | Refused], *, as_json: bool) -> Refused | None:
    """Say what was learned; refused only where nothing was."""
    done = {path: kept for path, kept in learned.items() if isinstance(kept, int)}
    refused = {path: kept.sentence for path, kept in learned.items() if isinstance(kept, Refused)}
    if not done:
        return Refused(next(iter(refused.values()), "There is no project file there"))
    if as_json:
        document(
            {"learned": {str(path): lines for path, lines in done.items()}, "refused": {str(path): why for path, why in refused.items()}}
        )
        return None
    for path, lines in done.items():
        say(f"{counted(lines, 'line')} of {path.name} are known")
    for why in refused.values():
        say(why)
    return None


def _list(arguments: argparse.Namespace) -> None:
    with opened_book(home()) as book:
        sources = book.sources()
    if arguments.json:
        document({"projects": [_source(each) for each in sources]})
    elif sources:
        table(_SOURCE_HEADS, [(each.lessons, each.name, each.path, "" if each.path.exists() else "not there now") for each in sources])
    else:
        say("Nothing was learned yet; `forestall knowledge add` learns a project or a folder")


def _forget(arguments: argparse.Namespace) -> Refused | None:
    with opened_book(home()) as book:
        if not book.forget(arguments.file.absolute()):
            return Refused(
                f"Nothing was learned from {arguments.file.name}; `forestall knowledge list` says from which files something was"
            )
    say(f"What was learned from {arguments.file.name} is forgotten; the project is as it was")
    return None


def _search(arguments: argparse.Namespace) -> None:
    here = Here(element=arguments.element, mode=arguments.text, cause=arguments.text)
    with opened_book(home()) as book:
        hits = near(book, here, int(time.time() * 1000))
    parts = [Part(arguments.part)] if arguments.part else list(Part)
    found = [(part, each) for part in parts for each in suggested(hits, part, _SHOWN)]
    if arguments.json:
        document({"suggestions": [_suggestion(part, each) for part, each in found]})
    elif found:
        table(_FOUND_HEADS, list(_lines(found)))
    else:
        say("Nothing like this is known")


def _rebuild(_: argparse.Namespace) -> Refused | None:
    learned = rebuild(home())
    if not learned:
        say("Nothing was known, and nothing was learned")
        return None
    return _told_of(learned, as_json=False)


def _source(source: Source) -> dict[str, Any]:
    return {
        "file": str(source.path),
        "project": source.project,
        "name": source.name,
        "lines": source.lessons,
        "there": source.path.exists(),
        "encrypted": source.wished,
    }


def _suggestion(part: Part, each: Suggested) -> dict[str, Any]:
    lesson = each.best.lesson
    return {
        "part": part.value,
        "text": each.text,
        "lines": each.lines,
        "project": each.best.name,
        "file": str(each.best.path),
        "line": lesson.line,
        "severity": lesson.severity,
        "occurrence": lesson.occurrence,
        "detection": lesson.detection_rating,
        "ap": lesson.priority,
        "standard": lesson.standard,
        "revision": lesson.revision or None,
        "state": lesson.state or None,
        "signed_by": lesson.signers or None,
        "author": lesson.author,
        "changed": lesson.changed_on,
    }


def _lines(found: Iterable[tuple[Part, Suggested]]) -> Iterable[tuple[object, ...]]:
    for part, each in found:
        lesson = each.best.lesson
        rated = (("S", lesson.severity), ("O", lesson.occurrence), ("D", lesson.detection_rating))
        said = " ".join(f"{name}{value}" for name, value in rated if value is not None)
        yield part.value, each.text, each.lines, each.best.name, said, lesson.revision, lesson.changed_on, lesson.line
