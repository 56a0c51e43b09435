"""Sign-ins that are on their way through somebody's browser, over one connection and its transaction. They end after ten minutes."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from forestall.clock import Millis
from forestall_server.tables import browser_sign_in


@dataclass(frozen=True, slots=True)
class Flow:
    """One of them. `challenge`: what the program's secret must hash to; `redirect` and `shown`: where it listens, and what it wants to hear
    there; `user_code`: what a person types where no browser is at hand; `code`: what the program trades for tokens, as a hash.
    """

    state: str
    nonce: str
    verifier: str
    challenge: str
    redirect: str | None
    shown: str | None
    user_code: str | None
    device: str | None
    code: str | None
    account: str | None
    expires: Millis


class FlowStore:
    """Answers in words what the table knows of them."""

    def __init__(self, connection: Connection, now: Millis) -> None:
        self._connection = connection
        self._now = now

    def begin(self, flow: Flow) -> None:
        """A new one; those that ended are cleared away."""
        self._connection.execute(delete(browser_sign_in).where(browser_sign_in.c.expires <= self._now))
        self._connection.execute(insert(browser_sign_in).values(asdict(flow)))

    def by_state(self, state: str) -> Flow | None:
        """The one that a browser came back with, where nobody has signed in by it yet."""
        return self._one((browser_sign_in.c.state == state) & browser_sign_in.c.account.is_(None))

    def by_user_code(self, user_code: str) -> Flow | None:
        """The one whose code somebody types."""
        return self._one((browser_sign_in.c.user_code == user_code) & browser_sign_in.c.account.is_(None))

    def by_code(self, code: str) -> Flow | None:
        """The one whose program asks for its tokens."""
        return self._one(browser_sign_in.c.code == code)

    def signed_in(self, state: str, account: str, code: str | None) -> bool:
        """Somebody has signed in; False where somebody did already. `code`: as a hash, where it is told only now."""
        row = {"account": account} if code is None else {"account": account, "code": code}
        which = (browser_sign_in.c.state == state) & browser_sign_in.c.account.is_(None)
        return self._connection.execute(update(browser_sign_in).where(which).values(row)).rowcount == 1

    def end(self, state: str) -> bool:
        """It is over; False where it was already."""
        return self._connection.execute(delete(browser_sign_in).where(browser_sign_in.c.state == state)).rowcount == 1

    def _one(self, which: ColumnElement[bool]) -> Flow | None:
        row = self._connection.execute(select(browser_sign_in).where(which, browser_sign_in.c.expires > self._now)).first()
        return Flow(**row._mapping) if row else None
