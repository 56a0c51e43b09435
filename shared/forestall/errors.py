"""Bad news from the world, each with a sentence for a person. A rule that says no is not an error: see `fmea.rules.Refused`.

ForestallError
 ├─ Unavailable      the world says no (disk full, file locked, network gone); wait and try again
 │   └─ KeyNeeded    our file is encrypted, and the key at hand (if any) does not open it; ask for the pass-phrase
 ├─ Unreadable       what was given is not what it claims to be; nothing was changed
 │   ├─ Corrupt      our own file is damaged; restore a backup
 │   ├─ TooNew       a later Forestall wrote this; update first
 │   └─ TooLarge     more than anybody should send at once
 ├─ Denied           somebody must sign in, or may not do this
 ├─ Forked           this file is a copy whose original went on; it must take a new name
 └─ Gap              changes arrived whose predecessors are missing
"""

from __future__ import annotations


class ForestallError(Exception):
    """An expected failure of the world around us. `sentence` says what happened, what is safe and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Unavailable(ForestallError):
    """The world failed us: disk full, file locked, network gone. Trying again later is right."""


class KeyNeeded(Unavailable):
    """A project file is encrypted, and there is no key, or not the right one. Its pass-phrase opens it."""


class Unreadable(ForestallError):
    """A file or a message is not what it claims to be. Trying again does not help."""


class Corrupt(Unreadable):
    """One of our own files is damaged."""


class TooNew(Unreadable):
    """A later version of Forestall wrote this."""


class TooLarge(Unreadable):
    """A message is larger than any should be. Nothing of it was taken."""


class Denied(ForestallError):
    """The other side does not let this person do this."""


class Forked(ForestallError):
    """A site numbered two different changes alike: its file was copied or restored. It goes on under a new name."""


class Gap(ForestallError):
    """Changes arrived before the ones they build on. Nothing of them was taken; send the earlier ones first."""
