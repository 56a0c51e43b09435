"""The company's OpenID provider: where to send a browser, and who came back. Keeps nothing but what the provider publishes.

Signatures and claims are checked by joserfc. Raises `Unavailable` where the provider does not answer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall_server.settings import Company

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
LEEWAY_SECONDS = 60
SCOPES = "openid profile email"
TIMEOUT_SECONDS = 10.0
_WELL_KNOWN = "/.well-known/openid-configuration"
_SAFE = "Nothing was changed; try again in a moment, or sign in with a password"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whom the provider vouches for. `groups` is None where it says nothing of groups."""

    subject: str
    name: str
    mail: str | None
    groups: frozenset[str] | None


class Provider:
    """One OpenID provider. Safe to share between threads."""

    def __init__(self, company: Company, redirect: str, now: Callable[[], Millis]) -> None:
        self._company = company
        self._redirect = redirect
        self._now = now
        self._lock = threading.Lock()
        self._metadata: Mapping[str, Any] = {}
        self._keys: KeySet | None = None

    def address(self, *, state: str, nonce: str, challenge: str) -> str:
        """Where a browser goes to sign in."""
        asked = {
            "response_type": "code",
            "client_id": self._company.client_id,
            "redirect_uri": self._redirect,
            "scope": SCOPES,
            "state": state,
            "nonce": nonce,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        return f"{self._told()['authorization_endpoint']}?{urlencode(asked)}"

    def visitor(self, code: str, *, nonce: str, verifier: str) -> Visitor | None:
        """Who came back with this code; None where the provider does not vouch for anybody by it."""
        asked = {"grant_type": "authorization_code", "code": code, "redirect_uri": self._redirect, "code_verifier": verifier}
        answer = self._asked("POST", str(self._told()["token_endpoint"]), asked)
        token = answer.get("id_token")
        claims = self._claims(token, nonce) if isinstance(token, str) else None
        return _visitor(claims, self._company) if claims else None

    def _claims(self, token: str, nonce: str) -> Mapping[str, Any] | None:
        for fresh in (False, True):  # the provider may have changed its keys since we asked
            try:
                found = jwt.decode(token, self._key_set(fresh=fresh), algorithms=ALGORITHMS)
            except (JoseError, ValueError):
                continue
            return found.claims if self._is_for_us(found.claims, nonce) else None
        return None

    def _is_for_us(self, claims: dict[str, Any], nonce: str) -> bool:
        rules = jwt.JWTClaimsRegistry(
            now=lambda: self._now() // 1000,
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": self._company.issuer},
            aud={"essential": True, "value": self._company.client_id},
            sub={"essential": True},
            exp={"essential": True},
            nonce={"essential": True, "value": nonce},
        )
        try:
            rules.validate(claims)
        except JoseError:
            return False
        # A token for several programs names the one it was made for.
        return not isinstance(claims["aud"], list) or len(claims["aud"]) == 1 or claims.get("azp") == self._company.client_id

    def _told(self) -> Mapping[str, Any]:
        with self._lock:
            if not self._metadata:
                told = self._asked("GET", self._company.issuer + _WELL_KNOWN)
                if told.get("issuer") != self._company.issuer:
                    raise Unavailable(f"The company sign-in calls itself {told.get('issuer')}, not {self._company.issuer}. {_SAFE}")
                self._metadata = told
            return self._metadata

    def _key_set(self, *, fresh: bool) -> KeySet:
        if self._keys is None or fresh:
            self._keys = KeySet.import_key_set(self._asked("GET", str(self._told()["jwks_uri"])))  # type: ignore[arg-type]
        return self._keys

    def _asked(self, method: str, url: str, form: Mapping[str, str] | None = None) -> dict[str, Any]:
        basic = (self._company.client_id, self._company.client_secret) if form else None
        try:
            answer = httpx.request(method, url, data=form, auth=basic, timeout=TIMEOUT_SECONDS)
            told = answer.json()
        except (httpx.HTTPError, ValueError) as error:
            raise Unavailable(f"The company sign-in does not answer. {_SAFE}") from error
        return told if isinstance(told, dict) else {}


def _visitor(claims: Mapping[str, Any], company: Company) -> Visitor:
    name = next((str(claims[each]) for each in (company.name_claim, "email", "sub") if claims.get(each)), "")
    groups = claims.get(company.groups_claim)
    mail = claims.get("email")
    told = frozenset(str(each) for each in groups) if isinstance(groups, list) else None
    return Visitor(f"{claims['iss']} {claims['sub']}", name, str(mail) if mail else None, told)
