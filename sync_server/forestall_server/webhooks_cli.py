"""`forestall-server webhooks …`: which programs are told of what happens here, and what they could not be told. Decides nothing."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from contextlib import closing
from typing import Any, TypeVar

import msgspec

from forestall.clock import iso, stamp_at
from forestall.ids import ProjectId
from forestall.protocol.problems import sentence
from forestall_server.app import wall_clock
from forestall_server.envelope.service import envelope_of
from forestall_server.keys import DEFAULT, TenantId, id_of, key_of
from forestall_server.problems import Refusal
from forestall_server.settings import Settings
from forestall_server.tenants.databases import Databases
from forestall_server.terminal import Parser, command, ready, sorry
from forestall_server.webhooks.events import CHOOSABLE, Event
from forestall_server.webhooks.service import ALL_OF_IT, OVERLAP_HOURS, Asking, Counted, Shown, Webhooks
from forestall_server.webhooks.store import Delivery, Standing, Webhook

T = TypeVar("T")
MESSAGES_MAX = 1000


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the commands to argparse."""
    hooks = commands.add_parser("webhooks", help="which programs are told of what happens here").add_subparsers(
        required=True, metavar="COMMAND"
    )
    listing = command(hooks, "list", list_webhooks, "say which programs are told of what, and how much waits or was given up")
    adding = command(hooks, "add", add, "have a program told; prints the secret that signs, this once")
    adding.add_argument("url", metavar="URL")
    adding.add_argument("--event", action="append", required=True, choices=sorted(CHOOSABLE), help="of this; may be said again")
    adding.add_argument("--project", metavar="ID", help="of this project alone, by its id")
    adding.add_argument("--tenant", default=DEFAULT, type=TenantId, metavar="NAME", help="whose")
    adding.add_argument("--texts", action="store_true", help="with what people typed; with --project")
    rotating = _on_one(hooks, "rotate", rotate, "another secret; prints it, this once, and the one before signs beside it for a while")
    rotating.add_argument("--overlap-hours", type=int, default=OVERLAP_HOURS, metavar="N", help=f"for so long ({OVERLAP_HOURS})")
    switching = _on_one(hooks, "switch", switch, "send nothing more, or go on; what happened meanwhile is told then")
    switching.add_argument("to", choices=["on", "off"])
    telling = _on_one(hooks, "messages", list_messages, "say what a program was told, or will be, or could not be")
    telling.add_argument("--standing", choices=[each.value for each in Standing], help="only those; dead were given up")
    replaying = _on_one(hooks, "replay", replay, "send again what was given up")
    replaying.add_argument("--message", metavar="ID", help="this message alone")
    _on_one(hooks, "test", try_out, "send a message that says nothing, at the next turn of the job “webhooks”")
    _on_one(hooks, "remove", remove, "tell a program nothing more; its messages go, too")
    for each in (listing, adding, rotating, telling):
        each.add_argument("--json", action="store_true", help="one JSON document")


def list_webhooks(asked: argparse.Namespace, settings: Settings) -> int:
    """Say which there are."""

    def show(found: list[Counted]) -> None:
        if asked.json:
            told = [{**_document(each.hook), "waiting": each.waiting, "dead": each.dead} for each in found]
            print(msgspec.json.encode({"webhooks": told}).decode())
            return
        for each in found:
            off = f"  off: {each.hook.why}" if each.hook.off else ""
            print(f"{each.hook.id}  {each.waiting} wait, {each.dead} given up  {each.hook.url}{off}")

    return _done(settings, lambda hooks: hooks.listed(None), show)


def add(asked: argparse.Namespace, settings: Settings) -> int:
    """A new one."""
    project = key_of(asked.tenant, ProjectId(asked.project)) if asked.project else ALL_OF_IT
    events = [Event(each) for each in asked.event]
    return _done(
        settings, lambda hooks: hooks.add(Asking(asked.tenant, project), asked.url, events, texts=asked.texts), _shows_secret(asked)
    )


def rotate(asked: argparse.Namespace, settings: Settings) -> int:
    """Another secret."""

    def act(hooks: Webhooks) -> Shown | Refusal:
        return hooks.change_secret(_asking(hooks, asked), asked.id, overlap_hours=max(0, asked.overlap_hours))

    return _done(settings, act, _shows_secret(asked))


def switch(asked: argparse.Namespace, settings: Settings) -> int:
    """Send nothing more, or go on."""
    on = asked.to == "on"
    return _done(settings, lambda hooks: hooks.switch(_asking(hooks, asked), asked.id, on=on), lambda _: print(f"It is {asked.to} now"))


def list_messages(asked: argparse.Namespace, settings: Settings) -> int:
    """Say what was told."""

    def show(found: list[Delivery]) -> None:
        if asked.json:
            print(msgspec.json.encode({"messages": [_message(each) for each in found]}).decode())
            return
        for each in found:
            said = f"  {each.sentence}" if each.sentence else ""
            print(f"{each.id}  {iso(stamp_at(each.made))}  {each.standing:<8}{each.type}{said}")

    standing = Standing(asked.standing) if asked.standing else None
    return _done(settings, lambda hooks: hooks.deliveries(_asking(hooks, asked), asked.id, standing, limit=MESSAGES_MAX), show)


def replay(asked: argparse.Namespace, settings: Settings) -> int:
    """Send again."""
    return _done(
        settings,
        lambda hooks: hooks.replay(_asking(hooks, asked), asked.id, asked.message),
        lambda count: print(f"{count} messages are sent again"),
    )


def try_out(asked: argparse.Namespace, settings: Settings) -> int:
    """Send something that says nothing."""
    return _done(settings, lambda hooks: hooks.try_out(_asking(hooks, asked), asked.id), lambda id: print(f"{id} is sent"))


def remove(asked: argparse.Namespace, settings: Settings) -> int:
    """It is gone."""
    return _done(settings, lambda hooks: hooks.remove(_asking(hooks, asked), asked.id), lambda _: print("It is told nothing more"))


def _on_one(
    commands: argparse._SubParsersAction[Parser], name: str, act: Callable[[argparse.Namespace, Settings], int], help: str
) -> argparse.ArgumentParser:
    parser = command(commands, name, act, help)
    parser.add_argument("id", metavar="ID", help="the webhook, as `webhooks list` names it")
    return parser


def _asking(hooks: Webhooks, asked: argparse.Namespace) -> Asking:
    """For the tenant whose webhook it is: an operator may touch them all."""
    found = hooks.listed(None)
    every = [] if isinstance(found, Refusal) else found
    return Asking(next((each.hook.tenant for each in every if each.hook.id == asked.id), DEFAULT))


def _done(settings: Settings, act: Callable[[Webhooks], T | Refusal], show: Callable[[T], None]) -> int:
    with closing(Databases(ready(settings))) as databases:
        envelope = envelope_of(settings, wall_clock, os.urandom)
        done = act(Webhooks(databases, envelope, settings.calling, wall_clock, os.urandom))
    if isinstance(done, Refusal):
        return sorry(done.detail or sentence(done.problem))
    show(done)
    return 0


def _shows_secret(asked: argparse.Namespace) -> Callable[[Shown], None]:
    def show(shown: Shown) -> None:
        if asked.json:
            print(msgspec.json.encode({**_document(shown.hook), "secret": shown.secret}).decode())
        else:
            print(f"{shown.hook.id}\n{shown.secret}")

    return show


def _document(hook: Webhook) -> dict[str, Any]:
    off = iso(stamp_at(hook.off)) if hook.off else None
    told = {"id": hook.id, "tenant": hook.tenant, "project": id_of(hook.project) or None, "url": hook.url, "events": sorted(hook.events)}
    return {**told, "texts": hook.texts, "maker": hook.maker, "made": iso(stamp_at(hook.made)), "off": off, "why": hook.why}


def _message(each: Delivery) -> dict[str, Any]:
    told = {"id": each.id, "type": each.type, "body": each.body, "made": iso(stamp_at(each.made)), "due": iso(stamp_at(each.due))}
    return {**told, "tries": each.tries, "standing": each.standing.value, "status": each.status, "sentence": each.sentence}
