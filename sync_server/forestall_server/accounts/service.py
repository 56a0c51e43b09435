"""Signing in, staying signed in, signing out. A refresh token works once: shown again, it was stolen or lost, and the whole sign-in ends.

Never holds a transaction while a password is compared.
"""

from __future__ import annotations

import re
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest

from sqlalchemy import Connection

from forestall.clock import Millis
from forestall.ids import Chance, random_id
from forestall.protocol.problems import Problem, sentence
from forestall_server.accounts import tries
from forestall_server.accounts.enforcing import mfa_required
from forestall_server.accounts.factors import FactorStore
from forestall_server.accounts.held import Held
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.policy import weakness
from forestall_server.accounts.store import Account, AccountStore, Principal, SignIn
from forestall_server.accounts.token_store import TokenStore
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.envelope.service import envelope_of
from forestall_server.keys import DEFAULT, TenantId
from forestall_server.problems import Refusal
from forestall_server.settings import Settings
from forestall_server.tenants.quotas import device_refusal
from forestall_server.tenants.store import TenantStore

NAME_PATTERN = r"[\w.@+-]([\w .@+-]{0,98}[\w.@+-])?"
"""What a user may be called: letters of any script, digits, and a little between them."""
PASSWORD_CHANGED = "The password was changed."  # noqa: S105 - a sentence
SERVICE_TOKEN = "fst_"  # noqa: S105 - how a secret begins
"""How the tokens of programs begin, so that whoever finds one in a file knows what it is."""
_TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in is shown by. `access` is good for `expires_in` seconds, `refresh` once.

    `limited`: good for nothing but setting up a second factor, which is wanted here.
    """

    user: str
    admin: bool
    access: str
    refresh: str
    expires_in: int
    limited: bool = False


class Accounts:
    """Everything about signing in. Safe to share between threads."""

    def __init__(self, database: Database, settings: Settings, now: Callable[[], Millis], chance: Chance, passwords: Passwords) -> None:
        self._database = database
        self._settings = settings
        self._now = now
        self._chance = chance
        self._passwords = passwords
        self.held = Held()
        self.envelope = envelope_of(settings, now, chance)

    def add(self, name: str, password: str, *, admin: bool, tenant: TenantId = DEFAULT, auditor: bool = False) -> Account | Refusal:
        """A new person who may sign in."""
        called = self.may_be_called(name)
        if isinstance(called, Refusal):
            return called
        why = weakness(password, called)
        if why:
            return Refusal(Problem.WEAK_PASSWORD, why)
        return self._added(Account(called, self.kept(password), admin, tenant=tenant, auditor=auditor))

    def sign_in(
        self, name: str, password: str, address: str = "", *, code: str | None = None, device: str | None = None
    ) -> Tokens | Refusal:
        """Tokens for whoever knows the password, and shows a code of her second factor where there is one.

        `address`: whence somebody asks, for the audit log. `device`: what it calls itself.
        """
        account = self.known(name, password, address)
        if isinstance(account, Refusal):
            return account
        renewed = self.kept(password) if self._passwords.is_outdated(account.password) else None
        with self._database.writing() as connection:
            refusal = self._second(connection, account, code)
            if refusal is not None:
                self._failed(connection, account.name, address=address, why=refusal.problem.name)
                return refusal
            full = device_refusal(connection, account.tenant, self._now())
            if full is not None:
                return full
            tries.forgive(connection, folded(name))
            if renewed:
                AccountStore(connection).set_password(account.name, renewed)
            id, tokens = self.begin(connection, account, device)
            record(connection, self._told(What.SIGNED_IN, account.name, id, address=address))
            return tokens

    def begin(self, connection: Connection, account: Account, device: str | None) -> tuple[str, Tokens]:
        """A new sign-in of somebody who has shown who she is: its id and its tokens."""
        store, id = AccountStore(connection), random_id(self._chance)
        tokens = self._tokens(connection, id, account)
        expires = self._in_seconds(self._settings.refresh_seconds)
        store.begin(SignIn(id, account.name, hashed(tokens.refresh), expires, device), self._now())
        self._admit(store, id, tokens)
        return id, tokens

    def refresh(self, token: str) -> Tokens | Refusal:
        """New tokens for a refresh token, which is used up by it."""
        with self._database.writing() as connection:
            store = AccountStore(connection)
            sign_in = store.sign_in(token.partition(".")[0])
            account = store.find(folded(sign_in.account)) if sign_in else None
            if sign_in is None or account is None or sign_in.expires <= self._now():
                return Refusal(Problem.SIGN_IN_AGAIN)
            if not compare_digest(sign_in.refresh, hashed(token)):
                store.end(sign_in.id)
                self.held.let_go(account.name)
                record(connection, self._told(What.TOKEN_REUSED, account.name, sign_in.id))
                return Refusal(Problem.SIGN_IN_AGAIN, "This sign-in was renewed elsewhere already, so it was ended to be safe.")
            if not account.active:
                return Refusal(Problem.DEACTIVATED)
            if sign_in.why is not None:
                return _signed_out(sign_in.why)
            tokens = self._tokens(connection, sign_in.id, account)
            store.renew(sign_in.id, hashed(tokens.refresh), self._in_seconds(self._settings.refresh_seconds), self._now())
            self._admit(store, sign_in.id, tokens)
            return tokens

    def sign_out(self, principal: Principal) -> None:
        """End a sign-in and all its tokens."""
        with self._database.writing() as connection:
            AccountStore(connection).end(principal.sign_in)
            record(connection, self._told(What.SIGNED_OUT, principal.name, principal.sign_in))
        self.held.let_go(principal.name)

    def change_password(self, who: Principal, old: str, new: str) -> Refusal | None:
        """Another password for whoever knows the present one. All her other devices are signed out."""
        account = self.known(who.name, old, "")
        if isinstance(account, Refusal):
            return account
        why = weakness(new, account.name)
        if why:
            return Refusal(Problem.WEAK_PASSWORD, why)
        kept = self.kept(new)
        with self._database.writing() as connection:
            self.set_password(connection, account.name, kept, but=who.sign_in)
            tries.forgive(connection, folded(account.name))
            record(connection, self._told(What.PASSWORD_CHANGED, account.name, who.sign_in))
        self.held.let_go(account.name)
        return None

    def set_password(self, connection: Connection, name: str, kept: str, *, but: str | None = None) -> None:
        """Keep another hash, and sign out all devices `but` one."""
        store = AccountStore(connection)
        store.set_password(name, kept)
        store.end_for(PASSWORD_CHANGED, name, self._now(), but=but)

    def known_lately(self, token: str) -> Principal | None:
        """Who shows this access token, if that was asked a moment ago. Asks no database."""
        now = self._now()
        principal = self.held.get(hashed(token), now)
        return principal if principal is not None and principal.expires > now else None

    def principal(self, token: str) -> Principal | Refusal:
        """Who shows this access token."""
        now, key = self._now(), hashed(token)
        principal = self.held.get(key, now)
        if principal is None:
            with self._database.reading() as connection:
                store = TokenStore(connection) if token.startswith(SERVICE_TOKEN) else AccountStore(connection)
                principal = store.principal(key)
            if principal is not None and principal.ended is not None:
                return _signed_out(principal.ended)
            if principal is not None:
                self.held.put(key, principal, now)
        if principal is None or principal.expires <= now:
            return Refusal(Problem.SIGN_IN_AGAIN)
        return principal

    def known(self, name: str, password: str, address: str) -> Account | Refusal:
        """The account of whoever knows its password. A try is counted before it is looked at."""
        with self._database.writing() as connection:
            wait_seconds = tries.wait_seconds(connection, folded(name), self._now())
        if wait_seconds:
            return Refusal(Problem.TOO_MANY_TRIES, retry_after_seconds=wait_seconds)
        with self._database.reading() as connection:
            account = AccountStore(connection).find(folded(name))
        if self._passwords.fits(account.password or None if account else None, password) and account is not None:
            return account
        with self._database.writing() as connection:
            # A name nobody has may be a password in the wrong field: it is not written down.
            self._failed(connection, account.name if account else "", address=address)
        return Refusal(Problem.WRONG_PASSWORD)

    def may_be_called(self, name: str) -> str | Refusal:
        """The name as it is kept, if it is one, and nobody has it."""
        called = unicodedata.normalize("NFC", name)
        if not re.fullmatch(NAME_PATTERN, called):
            return Refusal(Problem.NOT_READABLE, "A name is up to 100 letters, digits and . _ @ + -, with spaces only in between")
        with self._database.reading() as connection:
            return _taken(called) if AccountStore(connection).find(folded(called)) else called

    def kept(self, password: str) -> str:
        """What to keep of a password."""
        return self._passwords.hash(password)

    def _added(self, account: Account) -> Account | Refusal:
        with self._database.writing() as connection:
            store = AccountStore(connection)
            if store.find(folded(account.name)):
                return _taken(account.name)
            if TenantStore(connection).find(account.tenant) is None:
                return Refusal(Problem.NO_SUCH_TENANT, f"There is no tenant “{account.tenant}”. Nothing was changed")
            store.add(account, folded(account.name), self._now())
            record(connection, self._told(What.USER_ADDED, OPERATOR, user=account.name, admin=account.admin))
        return account

    def _second(self, connection: Connection, account: Account, code: str | None) -> Refusal | None:
        """Why the password alone does not do."""
        factors = FactorStore(connection)
        if not account.active:
            return Refusal(Problem.DEACTIVATED)
        if not factors.is_set(account.name):
            return None
        if not code:
            return Refusal(Problem.CODE_NEEDED)
        return None if factors.takes(account.name, code, self._now(), self.envelope) else Refusal(Problem.WRONG_CODE)

    def _failed(self, connection: Connection, name: str, **about: str) -> None:
        record(connection, self._told(What.SIGN_IN_FAILED, name, **about))
        seconds = tries.pause_seconds(connection, folded(name)) if name else 0
        if seconds:
            record(connection, self._told(What.LOCKED, name, address=about["address"], seconds=seconds))

    def _told(self, what: What, who: str, device: str = "", **about: str | int) -> Entry:
        return Entry(SERVER_BOOK, self._now(), who, what, about, device)

    def _admit(self, store: AccountStore, sign_in: str, tokens: Tokens) -> None:
        expires = self._in_seconds(self._settings.access_seconds)
        store.admit(hashed(tokens.access), sign_in, expires, self._now(), limited=tokens.limited)

    def _tokens(self, connection: Connection, sign_in: str, account: Account) -> Tokens:
        # The part before the dot finds the sign-in again, so that a refresh token shown twice is known for what it is.
        access, refresh = f"{sign_in}.{self._secret()}", f"{sign_in}.{self._secret()}"
        # Who has no password comes by the company's sign-in, which asks for what it wants itself.
        limited = bool(account.password) and mfa_required(connection, account.name) and not FactorStore(connection).is_set(account.name)
        return Tokens(account.name, account.admin, access, refresh, self._settings.access_seconds, limited)

    def _secret(self) -> str:
        return secret(self._chance)

    def _in_seconds(self, seconds: int) -> Millis:
        return Millis(self._now() + seconds * 1000)


def folded(name: str) -> str:
    """A name as it is looked up."""
    return unicodedata.normalize("NFC", name).casefold()


def secret(chance: Chance) -> str:
    """A secret that nobody guesses, as text."""
    return urlsafe_b64encode(chance(_TOKEN_BYTES)).rstrip(b"=").decode()


def hashed(token: str) -> str:
    """What to keep of a token."""
    # A token is 32 random bytes: nobody guesses it, so a plain hash keeps it as safe as a slow one.
    return sha256(token.encode()).hexdigest()


def _signed_out(why: str) -> Refusal:
    return Refusal(Problem.DEVICE_SIGNED_OUT, f"{sentence(Problem.DEVICE_SIGNED_OUT).partition('.')[0]}. {why}")


def _taken(name: str) -> Refusal:
    return Refusal(Problem.USER_EXISTS, f"There is a user “{name}” already. Nothing was changed")
