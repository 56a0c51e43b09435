"""How MSRFMEA writes what a field holds, and back. What cannot be a value of the field is None: it stays in the document."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from forestall.changes import FieldName, Value
from forestall.fmea.edits import Refused
from forestall.fmea.model import field_of
from forestall.fmea.schema import FieldType
from forestall.fmea.values import check

_DATE = re.compile(r"(\d{4})[.\-/](\d{1,2})[.\-/](\d{1,2})(?:\D.*)?$", re.DOTALL)
_WHOLE = re.compile(r"[+-]?\d{1,9}")
_METHODS = {"process": "pfmea", "product": "dfmea", "design": "dfmea", "system": "dfmea"}
_CATEGORIES = {"pfmea": "process", "dfmea": "product"}
_TYPES = {"FM-ACTION-OCCURRENCE": "prevention", "FM-ACTION-DETECT": "detection"}
_TYPES_BACK = {kind: name for name, kind in _TYPES.items()}
# “untouched” and “inProgress” stand in public samples; the others are how tools may say the rest, from memory.
_STATES = {
    "untouched": "open",
    "open": "open",
    "undecided": "decision pending",
    "decided": "implementation pending",
    "inprogress": "implementation pending",
    "completed": "completed",
    "finished": "completed",
    "done": "completed",
    "closed": "completed",
    "rejected": "not implemented",
    "discarded": "not implemented",
    "notimplemented": "not implemented",
}
_STATES_BACK = {
    "open": "untouched",
    "decision pending": "undecided",
    "implementation pending": "inProgress",
    "completed": "completed",
    "not implemented": "notImplemented",
}
_WORDS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("analysis", "method"): _METHODS,
    ("action", "status"): _STATES,
    ("action", "type"): _TYPES,
    ("control", "type"): _TYPES,
}
_WORDS_BACK: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("analysis", "method"): _CATEGORIES,
    ("action", "status"): _STATES_BACK,
    ("action", "type"): _TYPES_BACK,
    ("control", "type"): _TYPES_BACK,
}


def read(kind: str, name: str, text: str) -> Value:
    """What a text means in a field; None where it means nothing there."""
    field = field_of(kind, FieldName(name))
    if field is None:
        return None
    words = _WORDS.get((kind, name))
    meant: Value = text
    if words is not None:
        meant = words.get(text) or words.get("".join(letter for letter in text.lower() if letter.isalpha()))
    elif field.type is FieldType.DATE:
        meant = _day(text)
    elif field.type is FieldType.RATING:
        meant = int(text) if _WHOLE.fullmatch(text) else None
    elif field.type is FieldType.NUMBER:
        meant = _number(text)
    checked = check(field, meant)
    return None if isinstance(checked, Refused) else checked


def written(kind: str, name: str, value: Value) -> str:
    """A value as MSRFMEA writes it; empty where it has no words for it."""
    if value is None:
        return ""
    field = field_of(kind, FieldName(name))
    words = _WORDS_BACK.get((kind, name))
    if words is not None:
        return words.get(str(value), "")
    if field is not None and field.type is FieldType.DATE:
        return f"{str(value).replace('-', '.')} 00:00:00"
    return format(value, "g") if isinstance(value, float) and float(format(value, "g")) == value else str(value)


def read_own(kind: str, name: str, text: str) -> Value:
    """A value that Forestall wrote down beside what MSRFMEA knows."""
    field = field_of(kind, FieldName(name))
    if field is None or field.type not in OWN_TYPES:
        return None
    try:
        value: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    checked = check(field, value)
    return None if isinstance(checked, Refused) else checked


def written_own(value: Value) -> str:
    """The same, written."""
    return json.dumps(value, ensure_ascii=False)


OWN_TYPES = frozenset({FieldType.TEXT, FieldType.RATING, FieldType.NUMBER, FieldType.FLAG, FieldType.DATE, FieldType.CHOICE})
"""What can be written down beside: not what names other things."""


def _day(text: str) -> str | None:
    found = _DATE.match(text)
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None


def _number(text: str) -> Value:
    try:
        return int(text) if _WHOLE.fullmatch(text) else float(text.replace(",", "."))
    except ValueError:
        return None
