"""`forestall-server mail …`: whether the mail server takes mails, which went and which did not, and the way to a password for somebody."""

from __future__ import annotations

import argparse
import os
from contextlib import closing
from datetime import UTC, datetime
from email.utils import format_datetime

import msgspec

from forestall.clock import iso, stamp_at
from forestall.ids import random_id
from forestall.protocol.problems import sentence
from forestall_server.app import wall_clock
from forestall_server.mail.letters import Envelope, is_address, plain
from forestall_server.mail.posting import post_at
from forestall_server.mail.service import Mails
from forestall_server.mail.store import Mail, Standing
from forestall_server.settings import Settings
from forestall_server.terminal import Parser, command, ready, sorry

NO_SERVER = "No mail server was named. Nothing was sent; name one in FORESTALL_SERVER_MAIL_HOST and FORESTALL_SERVER_MAIL_FROM"
LISTED_MAX = 1000


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    mails = commands.add_parser("mail", help="mails to people").add_subparsers(required=True, metavar="COMMAND")
    command(mails, "test", try_out, "send a mail here and now, to see that the mail server takes it").add_argument("address")
    showing = command(mails, "status", show, "say how many mails wait, went and were given up, and why")
    showing.add_argument("--json", action="store_true", help="one JSON document")
    command(mails, "invite", invite, "mail somebody the way to a password, at the next turn of the job “mail”").add_argument("name")


def try_out(asked: argparse.Namespace, settings: Settings) -> int:
    """Send a mail that says nothing."""
    if settings.mailing is None:
        return sorry(NO_SERVER)
    if not is_address(asked.address):
        return sorry(f"“{asked.address}” is not an address. Nothing was sent")
    envelope = Envelope(settings.mailing.sender, asked.address, random_id(os.urandom, 26))
    message = plain(envelope, "A mail from Forestall", ["The server of Forestall can send mails."])
    message["Date"] = format_datetime(datetime.now(UTC))
    with post_at(settings.mailing) as post:
        declined = post.takes(message)
    if declined:
        return sorry(f"{declined.sentence}. Nothing was sent")
    print(f"{settings.mailing.host} took it")
    return 0


def show(asked: argparse.Namespace, settings: Settings) -> int:
    """Say how it stands."""
    with closing(ready(settings)) as database:
        mails = Mails(database, settings.mailing, wall_clock, os.urandom)
        counts, listed = mails.counts(), mails.listed(None, limit=LISTED_MAX)
    open_ones = [each for each in listed if each.standing is not Standing.SENT]
    if asked.json:
        told: dict[str, object] = {standing.value: count for standing, count in counts.items()}
        told |= {"sends": settings.mailing is not None, "mails": [_document(each) for each in open_ones]}
        print(msgspec.json.encode(told).decode())
        return 0
    print(", ".join(f"{count} {standing}" for standing, count in counts.items()))
    for each in open_ones:
        print(f"{iso(stamp_at(each.made))}  {each.standing:<8}{each.what:<12}{each.account}  {each.sentence}".rstrip())
    return 0


def invite(asked: argparse.Namespace, settings: Settings) -> int:
    """Have somebody written to."""
    with closing(ready(settings)) as database:
        refusal = Mails(database, settings.mailing, wall_clock, os.urandom).invite(None, asked.name)
    if refusal:
        return sorry(refusal.detail or sentence(refusal.problem))
    print(f"{asked.name} is mailed the way to a password")
    return 0


def _document(each: Mail) -> dict[str, object]:
    told = {"id": each.id, "user": each.account, "about": each.what.value, "standing": each.standing.value, "tries": each.tries}
    return {**told, "made": iso(stamp_at(each.made)), "due": iso(stamp_at(each.due)), "sentence": each.sentence}
