"""`/v1/me`, `/v1/devices`: what a person does about herself, her password, her second factor, her devices. Decides nothing."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Response
from pydantic import BaseModel

from forestall.protocol.problems import Problem
from forestall_server.accounts.devices import Devices
from forestall_server.accounts.routes import NAME_MAX, Code, Guard, Password
from forestall_server.accounts.second_factors import SecondFactors
from forestall_server.accounts.service import Accounts
from forestall_server.accounts.store import Principal
from forestall_server.bodies import SmallBody
from forestall_server.problems import declared, granted

_WRONG = (Problem.SIGN_IN_AGAIN, Problem.DEVICE_SIGNED_OUT, Problem.WRONG_PASSWORD, Problem.TOO_MANY_TRIES)
_BODY = (Problem.NOT_READABLE, Problem.TOO_LARGE)


class Me(BaseModel):
    """Who is signed in. `admin`: may administer the tenant. `second_factor`: a code is asked for at sign-in."""

    user: str
    tenant: str
    admin: bool
    second_factor: bool


class PasswordChange(BaseModel):
    """The password there is, and the one there shall be."""

    old: Password
    new: Password


class PasswordOnly(BaseModel):
    """The password, so that a stolen token locks nobody out."""

    password: Password


class EnrolmentAnswer(BaseModel):
    """What an authenticator app is told: the secret, and the same as an address for a QR code."""

    secret: str
    uri: str


class CodeOnly(BaseModel):
    """The code that the authenticator app shows."""

    code: Code


class RecoveryCodes(BaseModel):
    """Each signs in once, where the authenticator app is lost. They are never shown again."""

    recovery_codes: list[str]


class PasswordAndCode(BaseModel):
    """The password, and a code of the authenticator app or a recovery code."""

    password: Password
    code: Code


class DeviceAnswer(BaseModel):
    """A device on which somebody is signed in. Times are milliseconds since 1970. `here`: the one that asks."""

    id: str
    user: str
    name: str
    signed_in: int
    seen: int
    here: bool


class DevicesAnswer(BaseModel):
    """The devices, the one used last first."""

    devices: list[DeviceAnswer]


def router(accounts: Accounts, factors: SecondFactors, devices: Devices, signed_in: Guard, limited_too: Guard) -> APIRouter:
    """The calls of a person about herself. `limited_too` lets in who must set up a second factor first."""
    routes = APIRouter(prefix="/v1", tags=["me"], route_class=SmallBody)
    _me(routes, accounts, factors, limited_too)
    _second_factor(routes, factors, limited_too)
    _devices(routes, devices, signed_in)
    return routes


def _me(routes: APIRouter, accounts: Accounts, factors: SecondFactors, limited_too: Guard) -> None:
    @routes.get("/me", responses=declared(Problem.SIGN_IN_AGAIN))
    def me(who: Principal = Depends(limited_too)) -> Me:
        """Who is signed in."""
        return Me(user=who.name, tenant=who.tenant, admin=who.admin, second_factor=factors.is_set(who))

    @routes.put("/me/password", responses=declared(*_WRONG, *_BODY, Problem.WEAK_PASSWORD), status_code=204)
    def change_password(asked: PasswordChange, who: Principal = Depends(limited_too)) -> Response:
        """Change your password. All your other devices are signed out."""
        granted(accounts.change_password(who, asked.old, asked.new))
        return Response(status_code=204)


def _second_factor(routes: APIRouter, factors: SecondFactors, limited_too: Guard) -> None:
    problems = (*_WRONG, *_BODY, Problem.NO_SECOND_FACTOR, Problem.WRONG_CODE)

    @routes.post("/me/second-factor", responses=declared(*problems), status_code=201)
    def begin(asked: PasswordOnly, who: Principal = Depends(limited_too)) -> EnrolmentAnswer:
        """Begin to set up an authenticator app. Nothing changes before a code of it was confirmed."""
        begun = granted(factors.begin(who, asked.password))
        return EnrolmentAnswer(secret=begun.secret, uri=begun.uri)

    @routes.post("/me/second-factor/confirm", responses=declared(*problems))
    def confirm(asked: CodeOnly, who: Principal = Depends(limited_too)) -> RecoveryCodes:
        """Show a code of the app: from now on each sign-in asks for one."""
        return RecoveryCodes(recovery_codes=granted(factors.confirm(who, asked.code)))

    @routes.post("/me/second-factor/remove", responses=declared(*problems), status_code=204)
    def remove(asked: PasswordAndCode, who: Principal = Depends(limited_too)) -> Response:
        """A password alone does from now on, where the tenant allows that."""
        granted(factors.remove(who, asked.password, asked.code))
        return Response(status_code=204)


def _devices(routes: APIRouter, devices: Devices, signed_in: Guard) -> None:
    away = (Problem.SIGN_IN_AGAIN, Problem.NOT_READABLE)

    @routes.get("/devices", responses=declared(*away, Problem.NO_SUCH_USER))
    def list_devices(
        user: Annotated[str | None, Query(max_length=NAME_MAX, pattern=r"^[^\x00]*$", description="For administrators: of whom.")] = None,
        who: Principal = Depends(signed_in),
    ) -> DevicesAnswer:
        """Where you are signed in."""
        found = granted(devices.listed(who, user))
        listed = [
            DeviceAnswer(id=each.id, user=each.user, name=each.name, signed_in=each.created, seen=each.seen, here=each.id == who.sign_in)
            for each in found
        ]
        return DevicesAnswer(devices=listed)

    @routes.delete("/devices/{device}", responses=declared(*away, Problem.NO_SUCH_DEVICE), status_code=204)
    def sign_out_device(
        device: Annotated[str, Path(min_length=1, max_length=NAME_MAX, pattern=r"^[^\x00]*$")], who: Principal = Depends(signed_in)
    ) -> Response:
        """Sign a device out. It keeps its local work, and is told."""
        granted(devices.end(who, device))
        return Response(status_code=204)
