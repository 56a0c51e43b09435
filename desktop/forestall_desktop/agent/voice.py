"""What the agent says, as JSON lines on its standard output. Never says the same state twice."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import Enum
from typing import IO, Any

from forestall.fmea.actions import Action
from forestall_desktop.sync.service import Report


class State(Enum):
    """How the file stands with its server."""

    LOCAL = "local"
    SENDING = "sending"
    IN_STEP = "in step"
    OFFLINE = "offline"
    PAUSED = "paused"
    SIGN_IN = "sign in"
    REFUSED = "refused"
    FAILED = "failed"


class NobodyListens(Exception):
    """The window has gone."""


class Voice:
    """Speaks to the window. Raises `NobodyListens` where that is gone."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._said: tuple[State, int, str | None, str | None] | None = None
        self._since: str | None = None
        self._place: int | None = None

    def state(self, state: State, waiting: int, sentence: str | None = None, again: str | None = None) -> None:
        """How things stand: how many changes wait to be sent, what a person should know, and when it is tried again."""
        said = (state, waiting, sentence, again)
        if said == self._said:
            return
        if self._said is None or self._said[0] is not state:
            self._since = _iso(datetime.now(UTC))
        self._said = said
        self._say("state", state=state.value, waiting=waiting, sentence=sentence, since=self._since, again=again)

    def progress(self, sent: int, received: int) -> None:
        """So many changes went and came since this sync began."""
        self._say("progress", sent=sent, received=received)

    def changes(self, place: int) -> None:
        """The file's log now reaches this place."""
        if place != self._place:
            self._place = place
            self._say("changes", place=place)

    def presence(self, others: Iterable[tuple[str, str]]) -> None:
        """Who else is in which cell."""
        self._say("presence", users=[{"user": user, "cell": cell} for user, cell in others])

    def backed_up(self, path: str, trouble: str | None) -> None:
        """A backup was taken, or why it was not."""
        self._say("backup", path=path, trouble=trouble)

    def due(self, actions: Iterable[Action]) -> None:
        """The person's own actions that are late or soon due."""
        told = [{"id": each.id, "text": each.text, "due": each.due, "days_late": each.days_late, "line": each.line} for each in actions]
        self._say("due", actions=told)

    def summary(self, report: Report, took_seconds: float) -> None:
        """What a finished sync did."""
        done = report.summary
        self._say(
            "summary",
            sent=done.sent,
            received=done.received,
            contested=report.contested,
            head=done.head,
            skew_millis=done.skew_millis,
            in_step=done.in_step,
            at=_iso(datetime.now(UTC)),
            took_millis=round(1000 * took_seconds),
        )

    def _say(self, event: str, **told: Any) -> None:
        try:
            self._stream.write(json.dumps({"event": event, **told}, ensure_ascii=False).encode() + b"\n")
            self._stream.flush()
        except OSError as error:
            raise NobodyListens from error


def in_so_many(seconds: float) -> str:
    """The time of day (ISO, UTC) so many seconds from now."""
    return _iso(datetime.now(UTC) + timedelta(seconds=seconds))


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")
