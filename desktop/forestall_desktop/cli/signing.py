"""`sign` and `sign-key`: a person's word under a revision. Asks for the password each time, and keeps it nowhere."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forestall.fmea.edits import Refused
from forestall.fmea.kinds.revisions import MEANINGS
from forestall.fmea.revisions import Revision, find
from forestall.fmea.signatures import Statement
from forestall.ids import SiteId
from forestall_desktop.cli.opening import author, edited, submitted
from forestall_desktop.cli.output import document, say
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.settings.folders import home
from forestall_desktop.settings.secrets import secrets_in

if TYPE_CHECKING:
    from forestall.signing.keys import ClosedKey, SigningKey

# `forestall.signing.keys` brings cryptography with it, so it is imported by the commands that need it.


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    sign = commands.add_parser(
        "sign",
        help="sign a revision",
        description="The first signature makes your signing key; its password (8 characters at least) is the one you give.",
    )
    sign.add_argument("file", type=Path, metavar="FILE.fmea")
    sign.add_argument("baseline", metavar="BASELINE", help="the revision's name or id")
    sign.add_argument("--meaning", required=True, choices=MEANINGS, help="what you mean by it")
    sign.add_argument("--role", default="", metavar="ROLE", help="your role or discipline, where an approval asks for it")
    sign.add_argument("--name", metavar="NAME", help="your name in print; without it the one your edits carry")
    sign.add_argument("--password-stdin", action="store_true", help="read the password of your signing key from standard input")
    sign.add_argument("--json", action="store_true", help="one JSON document")
    sign.set_defaults(run=_sign)
    key = commands.add_parser("sign-key", help="print the fingerprint of your signing key, by which others know your signatures")
    key.add_argument("--new", action="store_true", help="make a new key, for a password that is lost; old signatures stay valid")
    key.add_argument("--password-stdin", action="store_true", help="read the password of the new key from standard input")
    key.add_argument("--json", action="store_true", help="one JSON document")
    key.set_defaults(run=_key)


def _sign(arguments: argparse.Namespace) -> Refused | None:
    with edited(arguments.file) as session:
        revision = find(session.project, arguments.baseline)
        if isinstance(revision, Refused):
            return revision
        key = _opened(arguments)
        if isinstance(key, Refused):
            return key
        statement = _statement(session, revision, key, arguments)
        id = session.new_id()
        if (refused := submitted(session, statement.add(id, key.signs(statement)))) is not None:
            return refused
    if arguments.json:
        document({"id": id, "baseline": revision.name, "hash": revision.hash, "name": statement.signer, "at": statement.at})
    else:
        say(f"{statement.signer} signed revision “{revision.name}” for {statement.meaning} at {statement.at}")
    return None


def _statement(session: ProjectSession, revision: Revision, key: SigningKey, arguments: argparse.Namespace) -> Statement:
    return Statement(
        project=session.project.id,
        baseline=revision.id,
        revision=revision.name,
        content=revision.hash,
        signer=" ".join((arguments.name or author()).split()),
        role=" ".join(arguments.role.split()),
        meaning=arguments.meaning,
        at=datetime.now(UTC).astimezone().isoformat(timespec="seconds"),
        site=SiteId(session.site),
        key=key.public,
    )


def _opened(arguments: argparse.Namespace) -> SigningKey | Refused:
    """This person's key, opened by the password; made now where there never was one."""
    from forestall.signing.keys import open_key
    from forestall_desktop.settings.keys import new_signing_key, signing_key

    secrets = secrets_in(home())
    kept = signing_key(home(), secrets)
    password = _password(arguments, twice=kept is None)
    if isinstance(password, Refused):
        return password
    if kept is None:
        made = new_signing_key(home(), secrets, password, os.urandom)
        if isinstance(made, Refused):
            return made
        kept = made
        if not arguments.json:
            say(f"Your signing key is made. Others know it by its fingerprint: {kept.fingerprint}")
    return open_key(kept, password)


def _key(arguments: argparse.Namespace) -> Refused | None:
    from forestall_desktop.settings.keys import new_signing_key, signing_key

    def fresh() -> ClosedKey | Refused:
        password = _password(arguments, twice=True)
        return password if isinstance(password, Refused) else new_signing_key(home(), secrets_in(home()), password, os.urandom)

    key = fresh() if arguments.new else signing_key(home(), secrets_in(home()))
    if isinstance(key, Refused):
        return key
    if key is None:
        return Refused("You have no signing key yet; the first `forestall sign` makes it, and so does `forestall sign-key --new`")
    if arguments.json:
        document({"key": key.public, "fingerprint": key.fingerprint})
    else:
        say(key.public)
        say(f"Fingerprint {key.fingerprint}")
    return None


def _password(arguments: argparse.Namespace, *, twice: bool) -> str | Refused:
    """The password of the signing key; a new one is asked for twice."""
    if arguments.password_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        password = getpass.getpass("Password of your new signing key: " if twice else "Password of your signing key: ")
        if twice and password != getpass.getpass("Once more: "):
            return Refused("The two passwords differ. Nothing was signed")
    else:
        return Refused("Signing asks for the password of your signing key: pass it with --password-stdin")
    return password or Refused("The password is empty. Nothing was signed")
