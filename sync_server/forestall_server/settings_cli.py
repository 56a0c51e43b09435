"""`forestall-server settings`: which settings hold here, whence each comes, and the page that explains them. Never shows a secret."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping

import msgspec

from forestall_server.declared import BY_VARIABLE, FILE_SUFFIX, Setting, Told, unknown
from forestall_server.settings import Settings
from forestall_server.settings_page import page
from forestall_server.terminal import Parser, command

HIDDEN = "(a secret that is not shown)"


def register(commands: argparse._SubParsersAction[Parser]) -> None:
    """Describe the command to argparse."""
    showing = command(commands, "settings", show, "say which settings hold here, and whence each comes")
    how = showing.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="one JSON document")
    how.add_argument("--markdown", action="store_true", help="the page about all settings, as in docs/settings.md")


def show(asked: argparse.Namespace, _: Settings) -> int:
    """Say which settings hold."""
    if asked.markdown:
        print(page(), end="")
        return 0
    told = [_document(each, os.environ) for each in BY_VARIABLE.values()]
    mistyped = unknown(os.environ)
    if asked.json:
        print(msgspec.json.encode({"settings": told, "unknown": mistyped}).decode())
        return 0
    for each in told:
        print(f"{each['name']:<36} {each['from']:<12} {each['value'] or '-'}")
    for name in mistyped:
        print(f"{name:<36} unknown      nothing reads this variable")
    return 0


def _document(setting: Setting, environment: Mapping[str, str]) -> dict[str, object]:
    """A setting as it holds; one that is not said, with its default in words."""
    value = Told(environment).get(setting.variable, "")
    whence = "file" if environment.get(setting.variable + FILE_SUFFIX) else "environment"
    shown = HIDDEN if setting.secret else value
    return {
        "name": setting.variable,
        "from": whence if value else "default",
        "value": shown if value else setting.default,
        "secret": setting.secret,
    }
