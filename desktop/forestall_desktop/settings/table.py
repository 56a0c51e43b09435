"""What one setting is: its kind, range, default, and the words people read. `preferences.Settings` is a table of these.

The settings file, the settings window and the page of the guide are made from that table; nobody lists the settings a second time.
The words are plain English here and are translated where they are shown. Reads and writes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, assert_never

Value = str | int | bool | None
"""What a setting can be."""
_KEY = "setting"


@dataclass(frozen=True, slots=True)
class Words:
    """A short text; `empty` says what counts while it is empty."""

    empty: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few: what the file says, and what people read."""

    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from `least` to `most`. `none`: what it is called that there is none (null in the file); empty where one is a must."""

    least: int
    most: int
    unit: str
    none: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """Yes or no."""


Kind = Words | Choice | Number | Flag


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `label` and `about` are read by people; `group` is the heading it stands under."""

    group: str
    label: str
    kind: Kind
    default: Value
    about: str
    at_start: bool = False
    """It counts from the next start of the program."""

    def fits(self, told: object) -> bool:
        """Whether this may be its value; a person may have edited the file."""
        match self.kind:
            case Words():
                return isinstance(told, str)
            case Choice(choices):
                return any(told == value for value, _ in choices)
            case Number(least, most, _, none):
                return (type(told) is int and least <= told <= most) or (told is None and bool(none))
            case Flag():
                return type(told) is bool
            case _:
                assert_never(self.kind)

    @property
    def range_words(self) -> str:
        """What it may be, in words."""
        match self.kind:
            case Words(empty):
                return f"any text (empty: {empty})" if empty else "any text"
            case Choice(choices):
                return ", ".join(words for _, words in choices)
            case Number(least, most, unit, none):
                return f"{least} to {most} {unit}" + (f", or {none}" if none else "")
            case Flag():
                return "yes or no"
            case _:
                assert_never(self.kind)

    def words_of(self, value: Value) -> str:
        """A value as people read it."""
        match self.kind:
            case Words(empty):
                return str(value) or empty
            case Choice(choices):
                return next((words for each, words in choices if each == value), str(value))
            case Number(_, _, unit, none):
                return none if value is None else f"{value} {unit}"
            case Flag():
                return "yes" if value else "no"
            case _:
                assert_never(self.kind)


def setting(group: str, label: str, kind: Kind, default: Value, about: str, *, at_start: bool = False) -> Any:
    """A field of `Settings` that a person can set."""
    told = Setting(group, label, kind, default, about, at_start)
    if not told.fits(default):
        raise ValueError(f"the default of “{label}” is not in its own range")
    return field(default=default, metadata={_KEY: told})


def settings_of(cls: type[Any]) -> dict[str, Setting]:
    """The settings among the fields of a dataclass, by name, in their order."""
    return {name: each.metadata[_KEY] for name, each in cls.__dataclass_fields__.items() if _KEY in each.metadata}


def as_markdown(cls: type[Any]) -> str:
    """The table as a page people read."""
    lines = ["| Setting | May be | At first | What it does |", "|---|---|---|---|"]
    for name, each in settings_of(cls).items():
        start = " Counts from the next start." if each.at_start else ""
        lines.append(f"| **{each.label}** (`{name}`) | {each.range_words} | {each.words_of(each.default)} | {each.about}{start} |")
    return "\n".join(lines) + "\n"
