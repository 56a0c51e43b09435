"""The keys of the commands as this person has them: the usual ones of the registry, or their own. Two commands never share a key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from PySide6.QtGui import QAction, QKeySequence

from forestall_desktop.actions.registry import COMMANDS, Command, name_with_keys


def keys_of(command: Command, own: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The keys of a command, the person's own where there are some. An empty sequence of their own: none."""
    return tuple(own[command.id]) if command.id in own else command.keys


def give_keys(actions: Mapping[str, QAction], own: Mapping[str, Sequence[str]]) -> None:
    """Have the actions answer to these keys from now on."""
    for command in COMMANDS:
        sequences = [QKeySequence(keys) for keys in keys_of(command, own)]
        actions[command.id].setShortcuts(sequences)
        actions[command.id].setToolTip(name_with_keys(command, sequences))


def native(keys: Sequence[str]) -> str:
    """Keys as this computer writes them."""
    return ", ".join(QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys)


def clashes(own: Mapping[str, Sequence[str]]) -> Iterator[tuple[Command, Command, str]]:
    """Commands that would answer to the same key in one place. Sheet and tree never have the keyboard both."""
    for one, other in combinations(COMMANDS, 2):
        if (one.on_sheet and other.on_tree) or (one.on_tree and other.on_sheet):
            continue
        theirs = {QKeySequence(each).toString() for each in keys_of(other, own)}
        for key in keys_of(one, own):
            if QKeySequence(key).toString() in theirs:
                yield one, other, key


def taken_by(command: Command, key: str, own: Mapping[str, Sequence[str]]) -> Command | None:
    """The other command that answers to a key where this one would."""
    tried = {**own, command.id: (key,)}
    return next((one if other is command else other for one, other, _ in clashes(tried) if command in (one, other)), None)
