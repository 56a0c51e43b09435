"""`sign-in`, `sign-out`, `redeem`, `password`, `second-factor`, `devices`: who somebody is at a server, on the command line."""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from typing import Any

from forestall.clock import Millis, iso, stamp_at
from forestall.fmea.edits import Refused
from forestall_client.address import is_encrypted
from forestall_client.answers import ProblemAnswer
from forestall_client.session import is_code_needed
from forestall_desktop.cli.output import document, say, table
from forestall_desktop.settings.folders import home
from forestall_desktop.sync import identity, service

PASSWORD_VARIABLE = "FORESTALL_PASSWORD"  # noqa: S105 - a name, no secret
NEW_PASSWORD_VARIABLE = "FORESTALL_NEW_PASSWORD"  # noqa: S105 - a name, no secret


def register(commands: Any) -> None:
    """Describe the commands to argparse."""
    sign_in = _command(commands, "sign-in", _sign_in, "sign in at a server")
    who = sign_in.add_mutually_exclusive_group(required=True)
    who.add_argument("--user", metavar="NAME")
    who.add_argument("--company", action="store_true", help="through the company, in the browser of this computer")
    who.add_argument("--company-code", action="store_true", help="through the company, with a code that is typed in a browser elsewhere")
    sign_in.add_argument("--totp-code", metavar="CODE", help="the code that the authenticator app shows, or a recovery code")
    _command(commands, "sign-out", _sign_out, "sign this computer out at a server", password=False)
    redeem = _command(commands, "redeem", _redeem, "choose a password with an invitation, and sign in")
    redeem.add_argument("--token", required=True, metavar="TOKEN", help="as the invitation has it")
    password = _command(commands, "password", _password, "change the password at a server; your other devices are signed out")
    password.description = f"{password.description} The new one comes from {NEW_PASSWORD_VARIABLE}, or as the second line, or is asked for."
    _register_second_factor(commands)
    _register_devices(commands)


def _register_second_factor(commands: Any) -> None:
    what = commands.add_parser("second-factor", help="codes of an authenticator app, beside the password").add_subparsers(
        metavar="enrol|confirm|remove", required=True
    )
    enrol = _command(what, "enrol", _enrol, "tell an authenticator app the secret, as a QR code")
    enrol.add_argument("--json", action="store_true", help="one JSON document")
    confirm = _command(what, "confirm", _confirm, "show a code of the app: from now on each sign-in asks for one", password=False)
    confirm.add_argument("code", metavar="CODE")
    confirm.add_argument("--json", action="store_true", help="one JSON document")
    remove = _command(what, "remove", _remove, "sign in with the password alone from now on")
    remove.add_argument("code", metavar="CODE", help="of the app, or a recovery code")


def _register_devices(commands: Any) -> None:
    devices = _command(commands, "devices", _devices, "where you are signed in", password=False)
    devices.add_argument("--json", action="store_true", help="one JSON document")
    devices.add_argument("--sign-out", metavar="ID", help="sign this device out; what was typed there stays there")


def _command(commands: Any, name: str, run: Any, help: str, *, password: bool = True) -> argparse.ArgumentParser:
    description = f"The password comes from {PASSWORD_VARIABLE}, or is asked for." if password else help
    command: argparse.ArgumentParser = commands.add_parser(name, help=help, description=description)
    command.add_argument("url", metavar="URL")
    if password:
        command.add_argument("--password-stdin", action="store_true", help="read the password from standard input")
    command.set_defaults(run=run)
    return command


def _sign_in(arguments: argparse.Namespace) -> Refused | None:
    if arguments.company:
        _signed_in(*identity.sign_in_by_browser(home(), arguments.url, _open))
        return None
    if arguments.company_code:
        _signed_in(*identity.sign_in_by_code(home(), arguments.url, _show))
        return None
    password = _asked(arguments, PASSWORD_VARIABLE, f"Password of {arguments.user}: ")
    if isinstance(password, Refused):
        return password
    try:
        address = service.sign_in(home(), arguments.url, arguments.user, password, arguments.totp_code)
    except ProblemAnswer as error:
        if not is_code_needed(error) or arguments.totp_code or not sys.stdin.isatty():
            raise
        address = service.sign_in(home(), arguments.url, arguments.user, password, input("Code of your authenticator app: "))
    _signed_in(arguments.user, address)
    return None


def _open(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        print(f"Open this address in a browser on this computer: {address}", flush=True)


def _show(address: str, code: str) -> None:
    print(f"Open {address} in any browser, and type there: {code[:4]}-{code[4:]}", flush=True)


def _sign_out(arguments: argparse.Namespace) -> None:
    say(f"This computer is signed out at {identity.sign_out(home(), arguments.url)}; your work stays here")


def _redeem(arguments: argparse.Namespace) -> Refused | None:
    password = _asked(arguments, PASSWORD_VARIABLE, "Your password from now on: ")
    if isinstance(password, Refused):
        return password
    user = identity.redeem(arguments.url, arguments.token, password)
    _signed_in(user, service.sign_in(home(), arguments.url, user, password))
    return None


def _password(arguments: argparse.Namespace) -> Refused | None:
    old = _asked(arguments, PASSWORD_VARIABLE, "Your password until now: ")
    new = _asked(arguments, NEW_PASSWORD_VARIABLE, "Your password from now on: ")
    for each in (old, new):
        if isinstance(each, Refused):
            return each
    identity.change_password(home(), arguments.url, str(old), str(new))
    say("The password is changed; your other devices must sign in with it")
    return None


def _enrol(arguments: argparse.Namespace) -> Refused | None:
    password = _asked(arguments, PASSWORD_VARIABLE, "Your password: ")
    if isinstance(password, Refused):
        return password
    begun = identity.begin_second_factor(home(), arguments.url, password)
    if arguments.json:
        document({"secret": begun.secret, "uri": begun.uri})
        return None
    _show_qr(begun.uri)
    say(f"Or type this secret into the app: {begun.secret}")
    say(f"Then show a code of it: forestall second-factor confirm {arguments.url} CODE")
    return None


def _confirm(arguments: argparse.Namespace) -> None:
    codes = identity.confirm_second_factor(home(), arguments.url, arguments.code)
    if arguments.json:
        document({"recovery_codes": codes})
        return
    say("Each sign-in asks for a code from now on. Each of these signs you in once if the app is lost; keep them where it is not:")
    for code in codes:
        say(f"    {code}")


def _remove(arguments: argparse.Namespace) -> Refused | None:
    password = _asked(arguments, PASSWORD_VARIABLE, "Your password: ")
    if isinstance(password, Refused):
        return password
    identity.remove_second_factor(home(), arguments.url, password, arguments.code)
    say("The password alone signs you in from now on")
    return None


def _devices(arguments: argparse.Namespace) -> None:
    if arguments.sign_out:
        identity.sign_out_device(home(), arguments.url, arguments.sign_out)
        say("It is signed out; what was typed there stays there, and it is told")
        return
    found = identity.devices(home(), arguments.url)
    if arguments.json:
        told = [{"id": each.id, "name": each.name, "seen": _when(each.seen), "here": each.here} for each in found]
        document({"devices": told})
        return
    table(("ID", "DEVICE", "LAST SEEN", ""), [(each.id, each.name, _when(each.seen), "this one" if each.here else "") for each in found])


def _asked(arguments: argparse.Namespace, variable: str, words: str) -> str | Refused:
    if arguments.password_stdin:
        told = sys.stdin.readline().rstrip("\r\n")
    elif (found := os.environ.get(variable)) is not None:
        told = found
    elif sys.stdin.isatty():
        told = getpass.getpass(words)
    else:
        return Refused(f"There is no password: pass it with --password-stdin or in {variable}")
    return told or Refused("The password is empty; nothing was sent")


def _signed_in(user: str, address: str) -> None:
    say(f"{user} is signed in at {address}" + ("" if is_encrypted(address) else "; nothing is encrypted on the way there"))


def _when(at: int) -> str:
    return iso(stamp_at(Millis(at)))


def _show_qr(uri: str) -> None:
    """For a telephone's camera. A terminal that cannot draw it is left alone: the secret follows anyway."""
    import segno

    if sys.stdout.isatty():
        segno.make(uri, micro=False).terminal(compact=True)
