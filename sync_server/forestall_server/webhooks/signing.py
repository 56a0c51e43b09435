"""How a receiver knows that a call is ours and new: the id, the time and the body are signed, as Standard Webhooks says. Pure.

Source: the Standard Webhooks specification, version 1 (standardwebhooks.com): headers `webhook-id`, `webhook-timestamp` (seconds since
1970) and `webhook-signature` (`v1,` and the base64 of an HMAC-SHA256 over `id.timestamp.body`; several by spaces while a secret is
changed); secrets are `whsec_` and 24 to 64 bytes in base64.
"""

from __future__ import annotations

import hmac
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

from forestall.ids import Chance

SECRET_PREFIX = "whsec_"  # noqa: S105 - how a secret begins
SECRET_BYTES = 32
TOLERANCE_SECONDS = 5 * 60
"""How far a receiver's clock may be from ours."""


def new_secret(chance: Chance) -> str:
    """A secret that nobody else has."""
    return SECRET_PREFIX + b64encode(chance(SECRET_BYTES)).decode()


def headers(id: str, seconds: int, body: bytes, secrets: Iterable[str]) -> dict[str, str]:
    """What goes with a call. The example is one that other makers of such signatures publish.

    >>> id, body, secret = "msg_p5jXN8AQM9LWM0D4loKWxJek", b'{"test": 2432232314}', "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    >>> headers(id, 1614265330, body, [secret])["webhook-signature"]
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
    """
    signed = " ".join(signature(id, seconds, body, secret) for secret in secrets)
    return {"webhook-id": id, "webhook-timestamp": str(seconds), "webhook-signature": signed}


def signature(id: str, seconds: int, body: bytes, secret: str) -> str:
    """One signature."""
    key = b64decode(secret.removeprefix(SECRET_PREFIX))
    return "v1," + b64encode(hmac.digest(key, f"{id}.{seconds}.".encode() + body, sha256)).decode()


def is_ours(told: Mapping[str, str], body: bytes, secret: str, now_seconds: int) -> bool:
    """What a receiver asks: whether somebody who knows the secret signed this, a moment ago. For tests, and for receivers in Python."""
    stamp = told.get("webhook-timestamp", "")
    if not stamp.isdecimal() or abs(now_seconds - int(stamp)) > TOLERANCE_SECONDS:
        return False
    expected = signature(told.get("webhook-id", ""), int(stamp), body, secret)
    return any(hmac.compare_digest(expected, each) for each in told.get("webhook-signature", "").split())
