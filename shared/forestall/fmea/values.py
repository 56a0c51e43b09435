"""What a cell may hold: checks a value against its field, and reads what a person typed. Never looks at other cells."""

from __future__ import annotations

import math
import re
from datetime import date

from forestall.changes import Value
from forestall.fmea.edits import Refused
from forestall.fmea.schema import Field, FieldType

TEXT_MAX = 64 * 1024
"""The longest text a cell takes, in characters; more belongs into an attachment."""

RATING_MIN, RATING_MAX = 1, 10

UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
"""What no text may hold."""
_WHOLE_NUMBER = re.compile(r"[+-]?[0-9]{1,9}")
_FLAGS = {"yes": True, "true": True, "no": False, "false": False}
_GERMAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})$")


def check(field: Field, value: Value) -> Value | Refused:
    """The value as it is kept (text without outer blanks, empty text as None), or why it cannot be."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    match field.type:
        case FieldType.TEXT:
            return _text(field, value)
        case FieldType.RATING:
            return _rating(field, value)
        case FieldType.NUMBER:
            return _number(field, value)
        case FieldType.FLAG:
            return _flag(field, value)
        case FieldType.DATE:
            return _date(field, value)
        case FieldType.CHOICE:
            return _choice(field, value)
        case FieldType.REFERENCE | FieldType.PARENT | FieldType.POSITION | FieldType.REMOVAL | FieldType.BASIS:
            return value  # what these name is for the rules to judge, who can look it up


def typed(field: Field, text: str) -> Value | Refused:
    """What a person means who typed this text into a cell of this field."""
    bare = text.strip()
    if not bare:
        return None
    if field.type is FieldType.RATING:
        return check(field, int(bare) if _WHOLE_NUMBER.fullmatch(bare) else bare)
    if field.type is FieldType.NUMBER:
        return check(field, _as_number(bare))
    if field.type is FieldType.FLAG:
        return check(field, _FLAGS.get(bare.lower(), bare))
    if field.type is FieldType.DATE:
        return check(field, _iso(bare))
    if field.type is FieldType.CHOICE:
        return check(field, next((choice for choice in field.choices if choice.casefold() == bare.casefold()), bare))
    return check(field, text)


def rating(value: Value) -> int | None:
    """A rating one can calculate with, or None: not rated, or not a rating (a peer may have sent anything)."""
    return value if isinstance(value, int) and not isinstance(value, bool) and RATING_MIN <= value <= RATING_MAX else None


def _rating(field: Field, value: Value) -> Value | Refused:
    found = rating(value)
    return Refused(f"{field.label} is a whole number from {RATING_MIN} to {RATING_MAX}") if found is None else found


def _number(field: Field, value: Value) -> Value | Refused:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return Refused(f"{field.label} is a number like 0.25 or 1.5e-9")
    return value


def _as_number(text: str) -> Value:
    """A decimal point or a decimal comma; what is neither stays text, for `check` to refuse."""
    try:
        return float(text.replace(",", ".")) if not _WHOLE_NUMBER.fullmatch(text) else int(text)
    except ValueError:
        return text


def _flag(field: Field, value: Value) -> Value | Refused:
    if not isinstance(value, bool):
        return Refused(f"{field.label} is yes or no")
    return value or None  # “no” and “nothing said” are one state, so that they are one head and one hash


def _date(field: Field, value: Value) -> Value | Refused:
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError:
        return Refused(f"{field.label} is a date like 2027-03-31")


def _choice(field: Field, value: Value) -> Value | Refused:
    return value if value in field.choices else Refused(f"{field.label} is one of: {', '.join(field.choices)}")


def _text(field: Field, value: Value) -> Value | Refused:
    if not isinstance(value, str):
        return Refused(f"{field.label} is text")
    if len(value) > TEXT_MAX:
        return Refused(f"{field.label} takes at most {TEXT_MAX} characters; this text has {len(value)}")
    if UNSTORABLE.search(value):
        return Refused(f"{field.label} holds a character that cannot be stored (NUL or half a surrogate pair)")
    return value.strip()


def _iso(text: str) -> str:
    """Day.month.year, as half of Europe types it, turned round; everything else as it is."""
    found = _GERMAN_DATE.match(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text
