"""What a program sends that wants something changed, and what it is answered. A test plays them with a real server."""

from __future__ import annotations

from fastapi.openapi.models import Example

LINE, ACTION = "gTPcgvRv6USN1118", "gTPcgvRv6USN111A"

EDITS: dict[str, Example] = {
    "rate": {
        "summary": "A rating",
        "value": {"seen": 10, "edits": [{"do": "set", "entity": LINE, "set": {"occurrence": 3}}]},
    },
    "add": {
        "summary": "An action on a cause line",
        "value": {
            "seen": 10,
            "edits": [
                {"do": "add", "kind": "action", "id": "jira-FM-12", "parent": LINE, "set": {"text": "Test the thread", "due": "2027-03-31"}}
            ],
        },
    },
    "complete": {
        "summary": "The progress of an action",
        "value": {
            "seen": 10,
            "edits": [{"do": "set", "entity": ACTION, "set": {"status": "implementation pending", "taken": "Drawing changed"}}],
        },
    },
}
ANSWER = {"head": 11, "ids": [None], "touched": [LINE], "contested": []}
