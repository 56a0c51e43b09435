"""Tells open actions as a calendar of to-dos (iCalendar, RFC 5545). Pure: gives the text, writes no file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime

from forestall.fmea.actions import Action, is_open
from forestall.fmea.kinds.optimization import IMPLEMENTATION_PENDING
from forestall.ids import ProjectId

_LINE_OCTETS_MAX = 75
"""How long a line may be without its end; longer ones go on in the next, behind a space (RFC 5545, 3.1)."""


def calendar(actions: Iterable[Action], project: ProjectId, now: datetime) -> str:
    """One to-do for each action that `is_to_do`. The same action has the same UID each time, so that a calendar updates it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Forestall//Action list//EN"]
    for each in actions:
        if is_open(each.status) and (due := _day(each.due)) is not None:
            lines += _to_do(each, due, project, now)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def is_to_do(action: Action) -> bool:
    """Whether an action is still to be done by a day that a calendar knows."""
    return is_open(action.status) and _day(action.due) is not None


def _to_do(action: Action, due: date, project: ProjectId, now: datetime) -> Iterator[str]:
    yield "BEGIN:VTODO"
    yield f"UID:{_escaped(f'{action.id}.{project}@forestall')}"
    yield f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield f"DUE;VALUE=DATE:{due.isoformat().replace('-', '')}"
    yield f"SUMMARY:{_escaped(action.text)}"
    yield f"DESCRIPTION:{_escaped(_described(action))}"
    yield f"STATUS:{'IN-PROCESS' if action.status == IMPLEMENTATION_PENDING else 'NEEDS-ACTION'}"
    yield "END:VTODO"


def _described(action: Action) -> str:
    """What a person asks first when the calendar reminds: against what, whose, how urgent."""
    said = (
        ("Failure mode", action.mode),
        ("Cause", action.cause),
        ("Responsible", action.owner),
        ("Type", action.type),
        ("Status", action.status),
        ("AP", action.first.ap if action.first else ""),
    )
    return "\n".join(f"{name}: {value}" for name, value in said if value)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2030-01-31") else None
    except ValueError:  # a peer may have sent anything
        return None


def _escaped(text: str) -> str:
    r"""A TEXT value (RFC 5545, 3.3.11), without letters that no line may hold.

    >>> _escaped("a, b; c\\d\ne")
    'a\\, b\\; c\\\\d\\ne'
    """
    for letter in ("\\", ";", ","):
        text = text.replace(letter, f"\\{letter}")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\\n".join("".join(letter for letter in line if letter == "\t" or (letter >= " " and letter != "\x7f")) for line in lines)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, none cut within a letter."""
    pieces, length = [""], 0
    for letter in line:
        octets = len(letter.encode())
        if length + octets > _LINE_OCTETS_MAX:
            pieces.append("")
            length = 1  # the space before what goes on
        pieces[-1] += letter
        length += octets
    return "\r\n ".join(pieces)
