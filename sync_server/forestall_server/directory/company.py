"""Signing in through the company: a program asks, a browser goes to the provider and comes back, the program gets its tokens.

What the program proves with is a secret whose hash it told at the beginning (PKCE), so that nobody who sees the code can trade it.
People whom the provider vouches for get an account when they first come.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from urllib.parse import urlencode

from sqlalchemy import Connection, select, update

from forestall.clock import Millis
from forestall.ids import Chance
from forestall.protocol.problems import Problem
from forestall_server import tables
from forestall_server.accounts.service import Accounts, Tokens, folded, hashed, secret
from forestall_server.accounts.store import Account, AccountStore
from forestall_server.audit.chain import SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.directory.flow_store import Flow, FlowStore
from forestall_server.directory.groups import DIRECTORY, Groups
from forestall_server.directory.provider import Provider, Visitor
from forestall_server.keys import TenantId
from forestall_server.problems import Refusal
from forestall_server.settings import Company

FLOW_SECONDS = 600
POLL_SECONDS = 3
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels: no word comes out; no letter that looks like another."""
_USER_CODE = 8
_NAME_TAKEN = "There is a user of this name with a password here already. Ask whoever runs the server to let the company's sign-in have it."


@dataclass(frozen=True, slots=True)
class Begun:
    """What a program needs that begins to sign in: the address for a browser; without one at hand, the code to type there, and what to ask
    with until somebody has typed it.
    """

    address: str
    user_code: str | None
    code: str | None


class CompanySignIn:
    """Everything about it. Safe to share between threads."""

    def __init__(
        self,
        database: Database,
        accounts: Accounts,
        groups: Groups,
        provider: Provider,
        company: Company,
        now: Callable[[], Millis],
        chance: Chance,
    ) -> None:
        self._database = database
        self._accounts = accounts
        self._groups = groups
        self._provider = provider
        self._company = company
        self._now = now
        self._chance = chance

    def begin(self, challenge: str, *, redirect: str | None, shown: str | None, device: str | None, page: str) -> Begun:
        """For a program that listens at `redirect`, or shows a code to be typed at `page`."""
        user_code = None if redirect else self._user_code()
        code = None if redirect else secret(self._chance)
        state, nonce, verifier = (secret(self._chance) for _ in range(3))
        expires = Millis(self._now() + FLOW_SECONDS * 1000)
        kept = hashed(code) if code else None
        flow = Flow(state, nonce, verifier, challenge, redirect, shown, user_code, device, kept, None, expires)
        address = self._address(flow) if redirect else page
        with self._database.writing() as connection:
            FlowStore(connection, self._now()).begin(flow)
        return Begun(address, user_code, code)

    def asked_by(self, user_code: str) -> tuple[str, str] | Refusal:
        """The device whose code somebody typed, and where the browser goes on."""
        with self._database.reading() as connection:
            flow = FlowStore(connection, self._now()).by_user_code("".join(user_code.upper().split()).replace("-", ""))
        if flow is None:
            return Refusal(Problem.COMPANY_SIGN_IN_FAILED, "No device waits with this code.")
        return flow.device or "a device without a name", self._address(flow)

    def came_back(self, state: str, code: str, address: str) -> str | Refusal | None:
        """A browser is back from the provider; gives where it goes on, None where it can be closed."""
        with self._database.reading() as connection:
            flow = FlowStore(connection, self._now()).by_state(state)
        if flow is None:
            return Refusal(Problem.COMPANY_SIGN_IN_FAILED, "This sign-in took too long, or was done already.")
        visitor = self._provider.visitor(code, nonce=flow.nonce, verifier=flow.verifier)
        if visitor is None:
            return self._failed(Refusal(Problem.COMPANY_SIGN_IN_FAILED), address)
        account = self._account(visitor)
        if isinstance(account, Refusal):
            return self._failed(account, address)
        if visitor.groups is not None:
            self._groups.join(account.tenant, account.name, visitor.groups)
        told = secret(self._chance) if flow.redirect else None
        with self._database.writing() as connection:
            if not FlowStore(connection, self._now()).signed_in(state, account.name, hashed(told) if told else None):
                return Refusal(Problem.COMPANY_SIGN_IN_FAILED, "This sign-in was done already.")
        return f"{flow.redirect}?{urlencode({'code': told, 'state': flow.shown or ''})}" if told else None

    def trade(self, code: str, verifier: str, address: str) -> Tokens | Refusal:
        """Tokens for the program that began, once somebody has signed in."""
        with self._database.writing() as connection:
            flows = FlowStore(connection, self._now())
            flow = flows.by_code(hashed(code))
            if flow is None or not compare_digest(flow.challenge, challenge_of(verifier)):
                return Refusal(Problem.COMPANY_SIGN_IN_FAILED)
            if flow.account is None:
                return Refusal(Problem.NOT_SIGNED_IN_YET)
            account = AccountStore(connection).find(folded(flow.account))
            if not flows.end(flow.state) or account is None:
                return Refusal(Problem.COMPANY_SIGN_IN_FAILED)
            if not account.active:
                return Refusal(Problem.DEACTIVATED)
            id, tokens = self._accounts.begin(connection, account, flow.device)
            about: dict[str, str | int | bool | None] = {"address": address, "by": "company"}
            record(connection, Entry(SERVER_BOOK, self._now(), account.name, What.SIGNED_IN, about, id))
            return tokens

    def _address(self, flow: Flow) -> str:
        return self._provider.address(state=flow.state, nonce=flow.nonce, challenge=challenge_of(flow.verifier))

    def _user_code(self) -> str:
        return "".join(_LETTERS[each % len(_LETTERS)] for each in self._chance(_USER_CODE))

    def _account(self, visitor: Visitor) -> Account | Refusal:
        """The account of whom the provider vouches for, made where there is none."""
        with self._database.writing() as connection:
            store = AccountStore(connection)
            known = connection.execute(select(tables.account.c.folded).where(tables.account.c.subject == visitor.subject)).scalar()
            found = store.find(known if known is not None else folded(visitor.name))
            if found is not None and not found.active:
                return Refusal(Problem.DEACTIVATED)
            if known is not None and found is not None:
                return found
            if found is not None:
                return self._linked(connection, found, visitor)
        called = self._accounts.may_be_called(visitor.name)
        return called if isinstance(called, Refusal) else self._made(called, visitor)

    def _linked(self, connection: Connection, found: Account, visitor: Visitor) -> Account | Refusal:
        linked = connection.execute(select(tables.account.c.subject).where(tables.account.c.name == found.name)).scalar()
        if linked is not None or (found.password and not self._company.links) or found.tenant != self._company.tenant:
            return Refusal(Problem.COMPANY_SIGN_IN_FAILED, _NAME_TAKEN)
        _know(connection, found.name, visitor)
        return found

    def _made(self, name: str, visitor: Visitor) -> Account | Refusal:
        account = Account(name, "", admin=False, mail=visitor.mail, tenant=TenantId(self._company.tenant))
        with self._database.writing() as connection:
            store = AccountStore(connection)
            if store.find(folded(name)):
                return Refusal(Problem.COMPANY_SIGN_IN_FAILED, _NAME_TAKEN)
            store.add(account, folded(name), self._now())
            _know(connection, name, visitor)
            record(connection, Entry(SERVER_BOOK, self._now(), DIRECTORY, What.USER_ADDED, {"user": name, "admin": False}))
        return account

    def _failed(self, refusal: Refusal, address: str) -> Refusal:
        about: dict[str, str | int | bool | None] = {"address": address, "by": "company", "why": refusal.problem.name}
        with self._database.writing() as connection:
            record(connection, Entry(SERVER_BOOK, self._now(), "", What.SIGN_IN_FAILED, about))
        return refusal


def challenge_of(verifier: str) -> str:
    """What a verifier hashes to, as PKCE has it (S256)."""
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def _know(connection: Connection, name: str, visitor: Visitor) -> None:
    connection.execute(update(tables.account).where(tables.account.c.name == name).values(subject=visitor.subject))
