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

from forestall.clock import Millis
from forestall.ids import Chance, random_id
from forestall.protocol.problems import Problem
from forestall_server.accounts.backoff import Backoff
from forestall_server.accounts.passwords import Passwords
from forestall_server.accounts.store import Account, AccountStore, Principal, SignIn
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.problems import Refusal
from forestall_server.settings import Settings

NAME_PATTERN = r"[\w.@+-]([\w .@+-]{0,98}[\w.@+-])?"
"""What a user may be called: letters of any script, digits, and a little between them."""
PASSWORD_MAX = 1000
_TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a sign-in is shown by. `access` is good for `expires_in` seconds, `refresh` once."""

    user: str
    admin: bool
    access: str
    refresh: str
    expires_in: int


class Accounts:
    """Everything about people. Safe to share between threads."""

    def __init__(self, database: Database, settings: Settings, now: Callable[[], Millis], chance: Chance, passwords: Passwords) -> None:
        self._database = database
        self._settings = settings
        self._now = now
        self._chance = chance
        self._passwords = passwords
        self._backoff = Backoff(now)

    def add(self, name: str, password: str, *, admin: bool) -> Account | Refusal:
        """A new person who may sign in."""
        name = unicodedata.normalize("NFC", name)
        if not re.fullmatch(NAME_PATTERN, name):
            return Refusal(Problem.NOT_READABLE, "A name is up to 100 letters, digits and . _ @ + -, with spaces only in between")
        if not 0 < len(password) <= PASSWORD_MAX:
            return Refusal(Problem.NOT_READABLE, f"A password has 1 to {PASSWORD_MAX} characters")
        account = Account(name, self._passwords.hash(password), admin)
        with self._database.writing() as connection:
            store = AccountStore(connection)
            if store.find(folded(name)):
                return Refusal(Problem.USER_EXISTS, f"There is a user “{name}” already. Nothing was changed")
            store.add(account, folded(name), self._now())
            record(connection, self._told(What.USER_ADDED, OPERATOR, user=name, admin=admin))
        return account

    def sign_in(self, name: str, password: str, address: str = "") -> Tokens | Refusal:
        """Tokens for whoever knows the password. `address`: whence somebody asks, for the audit log."""
        wait_seconds = self._backoff.wait_seconds(folded(name))
        if wait_seconds:
            return Refusal(Problem.TOO_MANY_TRIES, retry_after_seconds=wait_seconds)
        with self._database.reading() as connection:
            account = AccountStore(connection).find(folded(name))
        if not self._passwords.fits(account.password if account else None, password) or account is None:
            with self._database.writing() as connection:
                # A name nobody has may be a password in the wrong field: it is not written down.
                record(connection, self._told(What.SIGN_IN_FAILED, account.name if account else "", address=address))
            return Refusal(Problem.WRONG_PASSWORD)
        self._backoff.forgive(folded(name))
        renewed = self._passwords.hash(password) if self._passwords.is_outdated(account.password) else None
        with self._database.writing() as connection:
            store = AccountStore(connection)
            if renewed:
                store.set_password(account.name, renewed)
            id, tokens = self._begin(store, account)
            record(connection, self._told(What.SIGNED_IN, account.name, id, address=address))
            return tokens

    def refresh(self, token: str) -> Tokens | Refusal:
        """New tokens for a refresh token, which is used up by it."""
        with self._database.writing() as connection:
            store = AccountStore(connection)
            sign_in = store.sign_in(token.partition(".")[0])
            account = store.find(folded(sign_in.account)) if sign_in else None
            if sign_in is None or account is None or sign_in.expires <= self._now():
                return Refusal(Problem.SIGN_IN_AGAIN)
            if not compare_digest(sign_in.refresh, _hashed(token)):
                store.end(sign_in.id)
                record(connection, self._told(What.TOKEN_REUSED, account.name, sign_in.id))
                return Refusal(Problem.SIGN_IN_AGAIN, "This sign-in was renewed elsewhere already, so it was ended to be safe.")
            tokens = self._tokens(sign_in.id, account)
            store.renew(sign_in.id, _hashed(tokens.refresh), self._in_seconds(self._settings.refresh_seconds))
            self._admit(store, sign_in.id, tokens)
            return tokens

    def sign_out(self, principal: Principal) -> None:
        """End a sign-in and all its tokens."""
        with self._database.writing() as connection:
            AccountStore(connection).end(principal.sign_in)
            record(connection, self._told(What.SIGNED_OUT, principal.name, principal.sign_in))

    def principal(self, token: str) -> Principal | Refusal:
        """Who shows this access token."""
        with self._database.reading() as connection:
            principal = AccountStore(connection).principal(_hashed(token))
        if principal is None or principal.expires <= self._now():
            return Refusal(Problem.SIGN_IN_AGAIN)
        return principal

    def _told(self, what: What, who: str, device: str = "", **about: str | bool) -> Entry:
        return Entry(SERVER_BOOK, self._now(), who, what, about, device)

    def _begin(self, store: AccountStore, account: Account) -> tuple[str, Tokens]:
        id = random_id(self._chance)
        tokens = self._tokens(id, account)
        expires = self._in_seconds(self._settings.refresh_seconds)
        store.begin(SignIn(id, account.name, _hashed(tokens.refresh), expires), self._now())
        self._admit(store, id, tokens)
        return id, tokens

    def _admit(self, store: AccountStore, sign_in: str, tokens: Tokens) -> None:
        store.admit(_hashed(tokens.access), sign_in, self._in_seconds(self._settings.access_seconds), self._now())

    def _tokens(self, sign_in: str, account: Account) -> Tokens:
        # The part before the dot finds the sign-in again, so that a refresh token shown twice is known for what it is.
        access, refresh = f"{sign_in}.{self._secret()}", f"{sign_in}.{self._secret()}"
        return Tokens(account.name, account.admin, access, refresh, self._settings.access_seconds)

    def _secret(self) -> str:
        return urlsafe_b64encode(self._chance(_TOKEN_BYTES)).rstrip(b"=").decode()

    def _in_seconds(self, seconds: int) -> Millis:
        return Millis(self._now() + seconds * 1000)


def folded(name: str) -> str:
    """A name as it is looked up."""
    return unicodedata.normalize("NFC", name).casefold()


def _hashed(token: str) -> str:
    # A token is 32 random bytes: nobody guesses it, so a plain hash keeps it as safe as a slow one.
    return sha256(token.encode()).hexdigest()
