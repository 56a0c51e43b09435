"""What stands behind the sync badge: the last exchange, the last problems, the last backup, and all of it as lines for the details panel.
Remembers what it is told; asks nobody.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from forestall_desktop.models.badge import clock, state_words
from forestall_desktop.sync.agent_link import AgentState, SyncState
from forestall_desktop.tongue import tr

PROBLEMS_MAX = 5
_TROUBLED = frozenset({AgentState.OFFLINE, AgentState.SIGN_IN, AgentState.REFUSED, AgentState.FAILED})


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the details: what it is, and how it stands. `private`: it holds something of the project, and is not copied."""

    label: str
    words: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """Which project is synced with whom, and in whose name; `server` and `user` are empty where there is none."""

    project: str
    file: str
    server: str
    user: str


class SyncStory:
    """The story of one file in one window."""

    def __init__(self) -> None:
        self.problems: deque[tuple[str, str]] = deque(maxlen=PROBLEMS_MAX)
        """The last ones, newest first: when (ISO), and the sentence."""
        self._exchange: Mapping[str, Any] = {}
        self._backup = ""

    def note_state(self, state: SyncState) -> None:
        """The agent says how things stand."""
        if state.state not in _TROUBLED or not state.sentence:
            return
        if not self.problems or self.problems[0][1] != state.sentence:
            self.problems.appendleft((state.since or "", state.sentence))

    def note_exchange(self, told: Mapping[str, Any]) -> None:
        """A sync came to its end."""
        self._exchange = told

    def note_backup(self, at: str, trouble: str | None) -> None:
        """A backup was taken at this time of day, or could not be."""
        self._backup = tr("none was possible: {why}", why=trouble) if trouble else tr("at {time}", time=at)

    def earlier_problems(self, state: SyncState) -> list[tuple[str, str]]:
        """The last problems, but for the one that the state tells itself."""
        return [(at, sentence) for at, sentence in self.problems if sentence != state.sentence]

    def lines(self, state: SyncState, where: Where, *, contested: int, unsaved: int) -> list[Line]:
        """All of it, as it stands now."""
        told = [
            Line(tr("Project"), f"{where.project} ({where.file})", private=True),
            Line(tr("Server"), where.server or tr("none: the project is in this file only")),
        ]
        if where.server:
            told.append(Line(tr("Signed in as"), where.user or tr("nobody")))
            told += [*_of_state(state, told_already=not contested), Line(tr("Not sent yet"), _changes(state.waiting))]
        told.append(Line(tr("On the disk"), _unsaved(unsaved)))
        if contested:
            told.append(Line(tr("Needs you"), tr("{count} contested cells (F8 goes to the next)", count=contested)))
        if self._exchange:
            told.append(Line(tr("Last exchange"), self._last_exchange()))
        if self._backup:
            told.append(Line(tr("Last backup"), self._backup))
        return told

    def _last_exchange(self) -> str:
        took = int(self._exchange.get("took_millis", 0))
        lasted = tr("{count} ms", count=took) if took < 1000 else tr("{count} s", count=f"{took / 1000:.1f}")
        sent, received = self._exchange.get("sent", 0), self._exchange.get("received", 0)
        at = clock(self._exchange.get("at"))
        return tr("at {time}: {sent} sent, {received} received, in {lasted}", time=at, sent=sent, received=received, lasted=lasted)


def as_text(badge: str, lines: Sequence[Line], company: Sequence[tuple[str, str]], problems: Sequence[tuple[str, str]]) -> str:
    """The details to be pasted into a message to whoever helps. They hold nothing of the project."""
    told = [badge, *(f"{each.label}: {each.words}" for each in lines if not each.private)]
    told += [f"{tr('Here now')}: {user} {where}".rstrip() for user, where in company]
    told += [f"{at} {sentence}".strip() for at, sentence in problems]
    return "\n".join(told) + "\n"


def _of_state(state: SyncState, *, told_already: bool) -> list[Line]:
    """Why things stand so, since when, and what comes next; `told_already`: the phrase of the state stands above."""
    words = state_words(state)
    told = [Line(tr("State"), words.tip if told_already else f"{words.text}. {words.tip}")]
    if state.since:
        told.append(Line(tr("Since"), clock(state.since)))
    if state.again:
        told.append(Line(tr("Next try"), clock(state.again)))
    return told


def _changes(count: int) -> str:
    return tr("1 change") if count == 1 else tr("{count} changes", count=f"{count:,}") if count else tr("nothing")


def _unsaved(count: int) -> str:
    return tr("everything") if not count else tr("all but {count} changes", count=count)
