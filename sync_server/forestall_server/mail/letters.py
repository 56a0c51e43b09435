"""What a mail says, in plain text and in plain HTML. Pure: sends nothing, and knows no table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from html import escape
from itertools import groupby

from forestall.fmea.actions import Action
from forestall.ids import ProjectId
from forestall.workbook.export_ics import calendar

_POLICY = SMTP.clone(cte_type="7bit")
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+")
_HEAD = '<!doctype html><html lang=en><meta charset=utf-8><body style="font:15px/1.5 sans-serif;max-width:44em">'


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom to whom, under which name (the same however often it is sent), and what to ask for to get no more of these."""

    sender: str
    to: str
    id: str
    unsubscribe: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """An action that somebody is reminded of, and in which project it is."""

    project: ProjectId
    title: str
    action: Action


def is_address(text: str | None) -> bool:
    """Whether somebody can be written to there."""
    return bool(text and text.isascii() and text.isprintable() and len(text) <= 254 and _ADDRESS.fullmatch(text))


def digest(envelope: Envelope, every: Sequence[Due], server: str, now: datetime) -> EmailMessage:
    """What is due for somebody, by project and day, with a calendar for each project."""
    late = sum(each.action.days_late is not None for each in every)
    subject = f"Forestall: {_count(len(every), 'action')} due" + (f", {late} of them late" if late else "")
    message = _written(envelope, subject, list(_lines(every, server, envelope)), _table(every, envelope))
    for number, (project, own) in enumerate(groupby(every, lambda each: each.project), start=1):
        told = calendar((each.action for each in own), project, now)
        message.add_attachment(told.encode(), maintype="text", subtype="calendar", filename=f"actions-{number}.ics")
    return message


def plain(envelope: Envelope, subject: str, lines: Iterable[str]) -> EmailMessage:
    """A mail of some lines."""
    listed = list(lines)
    return _written(envelope, subject, listed, _HEAD + "".join(f"<p>{escape(each)}</p>" for each in listed if each))


def _written(envelope: Envelope, subject: str, lines: Sequence[str], html: str) -> EmailMessage:
    message = EmailMessage(policy=_POLICY)
    message["From"], message["To"], message["Subject"] = envelope.sender, envelope.to, subject
    message["Message-ID"] = f"<{envelope.id}@{envelope.sender.rpartition('@')[2].strip('> ')}>"
    message["Auto-Submitted"] = "auto-generated"  # nobody's absence answers it (RFC 3834)
    if envelope.unsubscribe:
        message["List-Unsubscribe"] = f"<{envelope.unsubscribe}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    message.set_content("\n".join(lines) + "\n")
    message.add_alternative(html, subtype="html")
    return message


def _lines(every: Sequence[Due], server: str, envelope: Envelope) -> Iterator[str]:
    yield "These actions are yours, and due:"
    for title, own in groupby(every, lambda each: each.title):
        yield ""
        yield _one_line(title)
        for each in own:
            yield f"  {each.action.due}{_late(each.action)}  {_one_line(each.action.text) or '(no words)'}"
            against = " – ".join(_one_line(told) for told in (each.action.mode, each.action.cause) if told)
            if against:
                yield f"              against: {against}"
    yield ""
    yield f"From Forestall at {server}."
    yield f"No more reminders: {envelope.unsubscribe}"


def _table(every: Sequence[Due], envelope: Envelope) -> str:
    rows = []
    for title, own in groupby(every, lambda each: each.title):
        rows.append(f"<tr><th colspan=3 align=left>{escape(title)}</th></tr>")
        rows += [
            f"<tr><td>{escape(each.action.due)}{_late(each.action)}</td><td>{escape(each.action.text)}</td>"
            f"<td>{escape(' – '.join(told for told in (each.action.mode, each.action.cause) if told))}</td></tr>"
            for each in own
        ]
    table = f"<table cellpadding=6>{''.join(rows)}</table>"
    no_more = f'<p><a href="{escape(envelope.unsubscribe, quote=True)}">No more reminders</a></p>'
    return f"{_HEAD}<p>These actions are yours, and due:</p>{table}{no_more}"


def _late(action: Action) -> str:
    return f" ({_count(action.days_late, 'day')} late)" if action.days_late is not None else ""


def _count(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _one_line(text: str) -> str:
    return " ".join(text.split())
