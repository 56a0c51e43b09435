"""What the agent says, as JSON lines on its standard output. Never says the same state twice."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from enum import Enum
from typing import IO, Any

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
        self._said: tuple[State, int, str | None] | None = None
        self._since: str | None = None
        self._place: int | None = None

    def state(self, state: State, waiting: int, sentence: str | None = None) -> None:
        """How things stand: how many changes wait to be sent, and what a person should know."""
        said = (state, waiting, sentence)
        if said == self._said:
            return
        if self._said is None or self._said[0] is not state:
            self._since = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._said = said
        self._say("state", state=state.value, waiting=waiting, sentence=sentence, since=self._since)

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

    def summary(self, report: Report) -> None:
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
        )

    def _say(self, event: str, **told: Any) -> None:
        try:
            self._stream.write(json.dumps({"event": event, **told}, ensure_ascii=False).encode() + b"\n")
            self._stream.flush()
        except OSError as error:
            raise NobodyListens from error
