"""The command line on comments: whose they are, whom they mean, and what resolving does."""

from __future__ import annotations

from tests.desktop.people import Person

TABLE = "Element;Function;Failure mode;Effect;S;Cause;O;D\nCaliper;Hold the car;Slips;Car rolls away;8;Worn pad;4;5\n"


def test_a_comment_is_answered_and_resolved(ann: Person) -> None:
    ann.imports(TABLE)
    line = ann.asks("show", ann.file)["rows"][0]["id"]
    first = ann.asks("comment", "add", ann.file, line, "Why 4? @Ben", "--field", "occurrence")["id"]
    reply = ann.asks("comment", "add", ann.file, first, "From the field data")["id"]
    told = ann.asks("comment", "list", ann.file)["comments"]
    assert [(each["id"], each["about"], each["field"]) for each in told] == [(first, line, "occurrence"), (reply, first, None)]
    assert [each["id"] for each in ann.asks("comment", "list", ann.file, "--mentions", "ben")["comments"]] == [first]
    ann.asks("comment", "resolve", ann.file, first)
    assert [each["id"] for each in ann.asks("comment", "list", ann.file, "--open")["comments"]] == [reply]
