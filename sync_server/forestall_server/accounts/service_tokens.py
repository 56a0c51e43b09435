"""Tokens for programs: made in a person's name, for reading, for writing, or for one project alone; they run out, and can be taken back.

A token is shown once and kept as a hash.
"""

from __future__ import annotations

from collections.abc import Callable

from forestall.clock import Millis
from forestall.ids import Chance, ProjectId, random_id
from forestall.protocol.problems import Problem
from forestall_server.accounts.held import Held
from forestall_server.accounts.service import SERVICE_TOKEN, folded, hashed, secret
from forestall_server.accounts.store import AccountStore, Principal
from forestall_server.accounts.token_store import Scope, ServiceToken, TokenStore
from forestall_server.audit.chain import OPERATOR, SERVER_BOOK, Entry, What
from forestall_server.audit.store import record
from forestall_server.db import Database
from forestall_server.problems import Refusal

DAYS_MAX = 366


class ServiceTokens:
    """Everything about service tokens. Safe to share between threads. None as `who` is the operator, who says whose."""

    def __init__(self, database: Database, held: Held, now: Callable[[], Millis], chance: Chance) -> None:
        self._database = database
        self._held = held
        self._now = now
        self._chance = chance

    def add(
        self, who: Principal | None, user: str, name: str, scope: Scope, *, days: int, project: ProjectId | None = None
    ) -> tuple[str, ServiceToken] | Refusal:
        """A new token in a person's name, and what there is to know of it."""
        now, id = self._now(), random_id(self._chance)
        shown = f"{SERVICE_TOKEN}{id}.{secret(self._chance)}"
        with self._database.writing() as connection:
            account = AccountStore(connection).find(folded(user))
            if account is None:
                return Refusal(Problem.NO_SUCH_USER)
            if scope is Scope.SCIM and not account.admin:
                return Refusal(Problem.NOT_AN_ADMINISTRATOR)
            token = ServiceToken(id, account.name, name, scope, project, now, Millis(now + days * 24 * 3600 * 1000))
            TokenStore(connection).add(token, hashed(shown))
            about = {"token": id, "user": account.name, "name": name, "scope": scope.value, "project": project, "days": days}
            record(connection, self._told(who, What.SERVICE_TOKEN_ADDED, about))
        return shown, token

    def listed(self, who: Principal | None) -> list[ServiceToken]:
        """The tokens of a person, or all of them for the operator."""
        with self._database.reading() as connection:
            return TokenStore(connection).listed(who.name if who else None, self._now())

    def revoke(self, who: Principal | None, id: str) -> Refusal | None:
        """Take a token back: one's own, as the operator any."""
        with self._database.writing() as connection:
            store = TokenStore(connection)
            token = store.find(id)
            if token is None or (who is not None and who.name != token.user):
                return Refusal(Problem.NO_SUCH_TOKEN)
            store.revoke(id, self._now())
            record(connection, self._told(who, What.SERVICE_TOKEN_REVOKED, {"token": id, "user": token.user, "name": token.name}))
        self._held.let_go(token.user)
        return None

    def _told(self, who: Principal | None, what: What, about: dict[str, str | int | None]) -> Entry:
        return Entry(SERVER_BOOK, self._now(), who.name if who else OPERATOR, what, about, who.sign_in if who else "")
