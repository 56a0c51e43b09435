"""What the sync badge says: one short phrase that is always true, and what stands behind it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from forestall_desktop.sync.agent_link import AgentState, SyncState
from forestall_desktop.tongue import tr


@dataclass(frozen=True, slots=True)
class Words:
    """What the badge shows: a text, the name of an icon, a tone (calm, quiet, look, grave) and the explanation."""

    text: str
    icon: str
    tone: str
    tip: str


def badge_words(state: SyncState, *, contested: int, unsaved: int, trouble: str | None, company: str = "") -> Words:
    """The badge for a state of the sync, so many contested cells, so many changes that are not on the disk and why, and who is here."""
    words = _words(state, contested=contested, unsaved=unsaved, trouble=trouble)
    return replace(words, tip=f"{words.tip.rstrip('.')}. {company}") if company else words


def state_words(state: SyncState) -> Words:
    """The same for the sync alone."""
    said = state.sentence or ""
    match state.state:
        case AgentState.LOCAL:
            return Words(
                tr("Saved here"), "saved", "calm", said or tr("Every change is saved in this file. It is not connected to a server")
            )
        case AgentState.SENDING:
            phrase = tr("Sending {count}", count=state.waiting) if state.waiting else tr("Syncing")
            return Words(phrase, "sending", "calm", said or tr("Changes are on their way to the server"))
        case AgentState.IN_STEP:
            phrase = tr("In step {time}", time=clock(state.since)) if state.since else tr("In step")
            return Words(phrase, "saved", "calm", said or tr("You and the server have the same"))
        case AgentState.OFFLINE:
            phrase = tr("Offline since {time}", time=clock(state.since)) if state.since else tr("Offline")
            tip = said or tr("No way to the server at the moment. Go on working; everything is sent when it is back")
            return Words(phrase + _saved_here(state), "offline", "quiet", tip)
        case AgentState.PAUSED:
            tip = said or tr("You paused the sync. Everything is saved in this file")
            return Words(tr("Paused") + _saved_here(state), "paused", "quiet", tip)
        case AgentState.SIGN_IN:
            tip = said or tr("The server wants to know who you are. Everything is saved in this file")
            return Words(tr("Signed out") + _saved_here(state), "info", "look", tip)
        case AgentState.REFUSED:
            tip = said or tr("The server did not take your changes; they are kept in this file")
            return Words(tr("Not taken by server"), "warn", "grave", tip)
        case AgentState.FAILED:
            tip = said or tr("The sync starts again in a moment. Everything is saved in this file")
            return Words(tr("Sync stopped") + _saved_here(state), "warn", "grave", tip)
        case _:
            assert_never(state.state)


def unsynced(server: str | None) -> SyncState:
    """How a file stands that no agent syncs, because its window only reads."""
    sentence = tr("Nothing is sent to {server} or fetched from it while the file is open for reading", server=server) if server else None
    return SyncState(AgentState.LOCAL, sentence=sentence)


def clock(at: str | None) -> str:
    """The local time of day of an instant (ISO), empty where none is known."""
    if not at:
        return ""
    try:
        return datetime.fromisoformat(at).astimezone().strftime("%H:%M")
    except ValueError:
        return ""


def _words(state: SyncState, *, contested: int, unsaved: int, trouble: str | None) -> Words:
    if trouble is not None:
        return Words(tr("Not saved yet: {count}", count=unsaved), "warn", "grave", trouble)
    plain = state_words(state)
    if contested and plain.tone != "grave":
        waits = tr("1 contested cell waits for a decision") if contested == 1 else _contested(contested)
        return Words(tr("Needs you: {count}", count=contested), "contested", "look", f"{waits}. {plain.text}. {plain.tip}")
    return plain


def _contested(count: int) -> str:
    return tr("{count} contested cells wait for a decision", count=count)


def _saved_here(state: SyncState) -> str:
    return tr(", {count} saved here", count=state.waiting) if state.waiting else ""
