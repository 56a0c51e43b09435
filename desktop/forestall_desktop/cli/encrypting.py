"""`encrypt`, `decrypt`, `passphrase`, `unlock`: project files that only their pass-phrase opens, and where its key is kept."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import Any

from forestall.fmea.edits import Refused
from forestall_desktop.cli.output import say
from forestall_desktop.session import vault

PASSPHRASE_VARIABLE = "FORESTALL_PASSPHRASE"  # noqa: S105 - a name, no secret
NEW_PASSPHRASE_VARIABLE = "FORESTALL_NEW_PASSPHRASE"  # noqa: S105 - a name, no secret


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    for name, help, run in (
        ("encrypt", "encrypt a project file; its key is kept among your secrets, its pass-phrase opens it anywhere", _encrypt),
        ("decrypt", "make an encrypted project file plain again", _decrypt),
        ("passphrase", "give an encrypted project file another pass-phrase", _change),
        ("unlock", "keep the key of an encrypted project file on this computer, by its pass-phrase", _unlock),
    ):
        variables = f"{PASSPHRASE_VARIABLE}{f' and {NEW_PASSPHRASE_VARIABLE}' if run is _change else ''}"
        command = commands.add_parser(
            name, help=help, description=f"Without --passphrase-stdin or {variables} the pass-phrase is asked for."
        )
        command.add_argument("file", type=Path, metavar="FILE.fmea")
        lines = "the old one and the new one, a line each," if run is _change else "the pass-phrase"
        command.add_argument("--passphrase-stdin", action="store_true", help=f"read {lines} from standard input")
        command.set_defaults(run=run)


def _encrypt(arguments: argparse.Namespace) -> Refused | None:
    told = _asked(arguments, PASSPHRASE_VARIABLE, "The pass-phrase from now on: ", twice=True)
    refused = told if isinstance(told, Refused) else vault.encrypt(arguments.file, told)
    if refused is None:
        say(f"{arguments.file.name} is encrypted now. Copies and backups made before are not; keep the pass-phrase where the file is not")
    return refused


def _decrypt(arguments: argparse.Namespace) -> Refused | None:
    told = _asked(arguments, PASSPHRASE_VARIABLE, "Its pass-phrase: ")
    refused = told if isinstance(told, Refused) else vault.decrypt(arguments.file, told)
    if refused is None:
        say(f"{arguments.file.name} is not encrypted any more; backups made before still are")
    return refused


def _change(arguments: argparse.Namespace) -> Refused | None:
    old = _asked(arguments, PASSPHRASE_VARIABLE, "The pass-phrase until now: ")
    if isinstance(old, Refused):
        return old
    new = _asked(arguments, NEW_PASSPHRASE_VARIABLE, "The pass-phrase from now on: ", twice=True)
    refused = new if isinstance(new, Refused) else vault.change_passphrase(arguments.file, old, new)
    if refused is None:
        say(f"{arguments.file.name} has another pass-phrase now. Copies and backups made before keep the old one")
    return refused


def _unlock(arguments: argparse.Namespace) -> Refused | None:
    told = _asked(arguments, PASSPHRASE_VARIABLE, "Its pass-phrase: ")
    refused = told if isinstance(told, Refused) else vault.unlock(arguments.file, told)
    if refused is None:
        say(f"{arguments.file.name} opens on this computer from now on")
    return refused


def _asked(arguments: argparse.Namespace, variable: str, words: str, *, twice: bool = False) -> str | Refused:
    """The pass-phrase, from where it comes; `twice`: a person who types it blind for the first time types it again."""
    if arguments.passphrase_stdin:
        told = sys.stdin.readline().rstrip("\r\n")
    elif (found := os.environ.get(variable)) is not None:
        told = found
    elif sys.stdin.isatty():
        told = getpass.getpass(words)
        if twice and getpass.getpass("The same again: ") != told:
            return Refused("The two pass-phrases are not the same; nothing was changed")
    else:
        return Refused(f"There is no pass-phrase: pass it with --passphrase-stdin or in {variable}")
    return told or Refused("The pass-phrase is empty; nothing was changed")
