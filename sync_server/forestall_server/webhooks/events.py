"""What a program can hear of, and how it is told: ids, numbers and kinds; what people typed only where that was asked for. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import msgspec

from forestall.clock import Millis, iso, stamp_at
from forestall_server.audit.chain import What

LISTED_MAX = 200
"""So many things are named in one message; beyond that only their number is told."""


class Event(StrEnum):
    """What happened. The names are a contract with receivers, so none is ever given another meaning."""

    PROJECT_ADDED = "project.added"
    PROJECT_CHANGED = "project.changed"
    ACTION_DUE = "action.due"
    ACTION_COMPLETED = "action.completed"
    REVISION_RELEASED = "revision.released"
    CONFLICT_APPEARED = "conflict.appeared"
    MEMBER_CHANGED = "member.changed"
    SIGN_IN_FAILED = "account.sign_in_failed"
    ACCOUNT_LOCKED = "account.locked"
    TOKEN_REUSED = "account.token_reused"  # noqa: S105 - a name of what happened
    ACCOUNT_DEACTIVATED = "account.deactivated"
    ACCOUNT_REACTIVATED = "account.reactivated"
    TEST = "webhook.test"


MEANINGS: Mapping[Event, str] = {
    Event.PROJECT_ADDED: "a project was made on the server",
    Event.PROJECT_CHANGED: "changes came in: how many, of which kinds, up to which number",
    Event.ACTION_DUE: "the day of open actions has come, or they were given a day that is over",
    Event.ACTION_COMPLETED: "actions were completed",
    Event.REVISION_RELEASED: "a revision was approved",
    Event.CONFLICT_APPEARED: "cells that were just changed are contested, and wait for a person",
    Event.MEMBER_CHANGED: "somebody was let into a project, or out, or has another role",
    Event.SIGN_IN_FAILED: "wrong passwords or codes were shown for people of the tenant",
    Event.ACCOUNT_LOCKED: "so many wrong passwords or codes were shown for somebody that nobody may try for a while",
    Event.TOKEN_REUSED: "a refresh token was shown twice, so its sign-in was ended",
    Event.ACCOUNT_DEACTIVATED: "somebody was let in no more",
    Event.ACCOUNT_REACTIVATED: "somebody was let in again",
    Event.TEST: "somebody tries the webhook out; sent whatever was chosen",
}

FROM_CHANGES = frozenset(
    {Event.PROJECT_CHANGED, Event.ACTION_DUE, Event.ACTION_COMPLETED, Event.REVISION_RELEASED, Event.CONFLICT_APPEARED}
)
"""What the changes of a project tell."""
OF_PROJECT: Mapping[str, Event] = {
    What.PROJECT_ADDED.value: Event.PROJECT_ADDED,
    What.MEMBER_SET.value: Event.MEMBER_CHANGED,
    What.MEMBER_REMOVED.value: Event.MEMBER_CHANGED,
}
"""What lines in the audit book of a project tell."""
OF_PEOPLE: Mapping[str, Event] = {
    What.SIGN_IN_FAILED.value: Event.SIGN_IN_FAILED,
    What.LOCKED.value: Event.ACCOUNT_LOCKED,
    What.TOKEN_REUSED.value: Event.TOKEN_REUSED,
    What.USER_DEACTIVATED.value: Event.ACCOUNT_DEACTIVATED,
    What.USER_REACTIVATED.value: Event.ACCOUNT_REACTIVATED,
}
"""What lines in the audit book about people tell."""
CHOOSABLE = frozenset(Event) - {Event.TEST}
IN_A_PROJECT = FROM_CHANGES | {Event.MEMBER_CHANGED}
"""What a webhook of one project can hear of."""


def body(event: Event, at: Millis, data: Mapping[str, Any]) -> str:
    """A message as it travels, `{"type", "timestamp", "data"}` as Standard Webhooks recommends."""
    return msgspec.json.encode({"type": event.value, "timestamp": iso(stamp_at(at)), "data": data}).decode()
