"""What a person does about her sign-in at a server: devices, password, second factor, invitation, signing out. Never touches a project.

`folder` is where the person's settings and sign-ins live (`settings.folders.home`).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import msgspec

from forestall_client import company
from forestall_client.address import server_address
from forestall_client.client import Client
from forestall_desktop.session.opening import wall_clock
from forestall_desktop.settings.secrets import secrets_in
from forestall_desktop.sync.service import device_name, remember, signed_in


class Device(msgspec.Struct, frozen=True):
    """A device on which somebody is signed in. Times are milliseconds since 1970. `here`: this one."""

    id: str
    user: str
    name: str
    signed_in: int
    seen: int
    here: bool


class Enrolment(msgspec.Struct, frozen=True):
    """What an authenticator app is told: the secret, and the same as an address for a QR code."""

    secret: str
    uri: str


class _Devices(msgspec.Struct, frozen=True):
    devices: list[Device]


class _Codes(msgspec.Struct, frozen=True):
    recovery_codes: list[str]


class _User(msgspec.Struct, frozen=True):
    user: str


def sign_in_by_browser(folder: Path, typed_address: str, opens: Callable[[str], None]) -> tuple[str, str]:
    """Sign in through the company, in a browser of this computer, and remember it; gives the user and the address."""
    address = server_address(typed_address)
    name, tokens = company.sign_in_by_browser(address, device_name(), opens, wall_clock, os.urandom)
    remember(folder, address, name, tokens)
    return name, address


def sign_in_by_code(folder: Path, typed_address: str, shows: Callable[[str, str], None]) -> tuple[str, str]:
    """The same with a code that is typed in a browser elsewhere."""
    address = server_address(typed_address)
    name, tokens = company.sign_in_by_code(address, device_name(), shows, wall_clock, os.urandom)
    remember(folder, address, name, tokens)
    return name, address


def devices(folder: Path, typed_address: str) -> list[Device]:
    """Where this person is signed in."""
    with signed_in(folder, server_address(typed_address)) as client:
        return client.get("/v1/devices", _Devices).devices


def sign_out_device(folder: Path, typed_address: str, id: str) -> None:
    """Sign a device out; what was typed there stays there."""
    with signed_in(folder, server_address(typed_address)) as client:
        client.delete(f"/v1/devices/{quote(id, safe='')}")


def sign_out(folder: Path, typed_address: str) -> str:
    """Sign this computer out; gives the address. Where the server cannot be reached, the sign-in here is kept."""
    address = server_address(typed_address)
    with signed_in(folder, address) as client:
        client.delete("/v1/session")
    secrets_in(folder).forget(address)
    return address


def change_password(folder: Path, typed_address: str, old: str, new: str) -> None:
    """Another password; all other devices are signed out."""
    with signed_in(folder, server_address(typed_address)) as client:
        client.replace("/v1/me/password", {"old": old, "new": new})


def begin_second_factor(folder: Path, typed_address: str, password: str) -> Enrolment:
    """What the authenticator app must be told."""
    with signed_in(folder, server_address(typed_address)) as client:
        return client.post("/v1/me/second-factor", {"password": password}, Enrolment)


def confirm_second_factor(folder: Path, typed_address: str, code: str) -> list[str]:
    """The code of the app counts from now on; gives the recovery codes, this once."""
    with signed_in(folder, server_address(typed_address)) as client:
        return client.post("/v1/me/second-factor/confirm", {"code": code}, _Codes).recovery_codes


def remove_second_factor(folder: Path, typed_address: str, password: str, code: str) -> None:
    """A password alone does from now on, where the server allows that."""
    with signed_in(folder, server_address(typed_address)) as client:
        client.tell("/v1/me/second-factor/remove", {"password": password, "code": code})


def redeem(typed_address: str, token: str, password: str) -> str:
    """Choose a password with an invitation; gives the user's name."""
    with Client(server_address(typed_address)) as client:
        return client.post("/v1/session/redeem", {"token": token, "password": password}, _User).user
