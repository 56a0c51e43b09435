"""What the sync badge says: one word that is always true, and what stands behind it. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from forestall_desktop.sync.agent_link import AgentState, SyncState


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


def _words(state: SyncState, *, contested: int, unsaved: int, trouble: str | None) -> Words:
    if trouble is not None:
        return Words(f"Not saved yet: {unsaved}", "warn", "grave", trouble)
    plain = _of_state(state)
    if contested and plain.tone != "grave":
        cells = "cell waits" if contested == 1 else "cells wait"
        return Words(
            f"Needs you: {contested}", "contested", "look", f"{contested} contested {cells} for a decision. {plain.text}. {plain.tip}"
        )
    return plain


def _of_state(state: SyncState) -> Words:
    said = state.sentence or ""
    match state.state:
        case AgentState.LOCAL:
            return Words("Saved here", "saved", "calm", said or "Every change is saved in this file. It is not connected to a server")
        case AgentState.SENDING:
            count = f" {state.waiting}" if state.waiting else ""
            return Words(f"Sending{count}" if count else "Syncing", "sending", "calm", said or "Changes are on their way to the server")
        case AgentState.IN_STEP:
            return Words(f"In step {_clock(state.since)}".strip(), "saved", "calm", said or "You and the server have the same")
        case AgentState.OFFLINE:
            since = f" since {_clock(state.since)}" if state.since else ""
            waiting = f", {state.waiting} saved here" if state.waiting else ""
            tip = said or "No way to the server at the moment. Go on working; everything is sent when it is back"
            return Words(f"Offline{since}{waiting}", "offline", "quiet", tip)
        case AgentState.PAUSED:
            waiting = f", {state.waiting} saved here" if state.waiting else ""
            return Words(f"Paused{waiting}", "paused", "quiet", said or "You paused the sync. Everything is saved in this file")
        case AgentState.SIGN_IN:
            return Words(
                "Sign in to send", "info", "look", said or "The server wants to know who you are. Everything is saved in this file"
            )
        case AgentState.REFUSED:
            return Words("Not taken by server", "warn", "grave", said or "The server did not take your changes; they are kept in this file")
        case AgentState.FAILED:
            return Words("Sync stopped", "warn", "grave", said or "The sync starts again in a moment. Everything is saved in this file")
        case _:
            assert_never(state.state)


def _clock(since: str | None) -> str:
    """The local time of day, empty where none is known."""
    if not since:
        return ""
    try:
        return datetime.fromisoformat(since).astimezone().strftime("%H:%M")
    except ValueError:
        return ""
