"""The second factor: codes of an authenticator app (TOTP), each good once, and recovery codes for whoever lost it. Over one connection.

Knows nothing of passwords.
"""

from __future__ import annotations

from base64 import b32encode
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest

import pyotp
from sqlalchemy import Connection, delete, insert, select, update

from forestall.clock import Millis
from forestall.ids import Chance
from forestall_server import tables
from forestall_server.envelope.service import Envelope
from forestall_server.envelope.store import SECOND_FACTOR

ISSUER = "Forestall"
STEP_SECONDS = 30
STEPS_EITHER_WAY = 1
"""The clock of a telephone may be so many steps wrong."""
RECOVERY_CODES = 10
_SECRET_BYTES = 20
_CODE_BYTES = 10


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What an authenticator app is told: the secret, and the same as an address for a QR code."""

    secret: str
    uri: str


class FactorStore:
    """The second factor of people, over one transaction. What asks for an envelope reads or writes the secret itself."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, account: str, envelope: Envelope, chance: Chance) -> Enrolment | None:
        """A new secret, which counts once a code of it was shown; None where one counts already."""
        if self.is_set(account):
            return None
        secret = b32encode(chance(_SECRET_BYTES)).decode()
        self.remove(account)
        whose = self._connection.execute(select(tables.account.c.tenant).where(tables.account.c.name == account)).scalar_one()
        kept = envelope.seal(self._connection, SECOND_FACTOR, account, secret, whose)
        self._connection.execute(insert(tables.second_factor).values(account=account, secret=kept, confirmed=None, step=0))
        return Enrolment(secret, pyotp.TOTP(secret).provisioning_uri(name=account, issuer_name=ISSUER))

    def confirm(self, account: str, code: str, now: Millis, envelope: Envelope, chance: Chance) -> list[str] | None:
        """The secret counts from now on; gives the recovery codes, this once. None where the code does not fit."""
        if not self._fits(account, code, now, envelope):
            return None
        self._connection.execute(update(tables.second_factor).where(tables.second_factor.c.account == account).values(confirmed=now))
        codes = [_spaced(b32encode(chance(_CODE_BYTES)).decode().lower()) for _ in range(RECOVERY_CODES)]
        self._connection.execute(insert(tables.recovery_code), [{"account": account, "code": _hashed(each)} for each in codes])
        return codes

    def is_set(self, account: str) -> bool:
        """Whether a code is asked for when this person signs in."""
        columns = tables.second_factor.c
        wanted = select(columns.confirmed).where(columns.account == account, columns.confirmed.is_not(None))
        return self._connection.execute(wanted).first() is not None

    def is_begun(self, account: str) -> bool:
        """Whether there is a secret that a code may confirm."""
        columns = tables.second_factor.c
        wanted = select(columns.account).where(columns.account == account, columns.confirmed.is_(None))
        return self._connection.execute(wanted).first() is not None

    def takes(self, account: str, code: str, now: Millis, envelope: Envelope) -> bool:
        """Whether this is the code, or one of the recovery codes. Either is used up by it."""
        if self._fits(account, code, now, envelope):
            return True
        columns = tables.recovery_code.c
        ours = (columns.account == account) & (columns.code == _hashed(code))
        return self._connection.execute(delete(tables.recovery_code).where(ours)).rowcount == 1

    def remove(self, account: str) -> None:
        """The secret and the recovery codes are gone."""
        self._connection.execute(delete(tables.recovery_code).where(tables.recovery_code.c.account == account))
        self._connection.execute(delete(tables.second_factor).where(tables.second_factor.c.account == account))

    def _fits(self, account: str, code: str, now: Millis, envelope: Envelope) -> bool:
        columns = tables.second_factor.c
        wanted = select(columns.secret, columns.step).where(columns.account == account).with_for_update()
        row = self._connection.execute(wanted).first()
        if row is None:
            return False
        step = _step_of(envelope.unseal(self._connection, SECOND_FACTOR, account, row.secret), code.replace(" ", ""), now)
        if step is None or step <= row.step:
            return False
        self._connection.execute(update(tables.second_factor).where(columns.account == account).values(step=step))
        return True


def _step_of(secret: str, code: str, now: Millis) -> int | None:
    """The step of time whose code this is, near now."""
    totp, here = pyotp.TOTP(secret), now // 1000 // STEP_SECONDS
    for step in range(here - STEPS_EITHER_WAY, here + STEPS_EITHER_WAY + 1):
        if compare_digest(totp.generate_otp(step).encode(), code.encode()):
            return step
    return None


def _spaced(code: str) -> str:
    return "-".join(code[place : place + 4] for place in range(0, len(code), 4))


def _hashed(code: str) -> str:
    # Eighty random bits: nobody guesses them, so a plain hash keeps them as safe as a slow one.
    return sha256(code.lower().replace("-", "").replace(" ", "").encode()).hexdigest()
