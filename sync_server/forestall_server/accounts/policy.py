"""Which passwords are good enough: as hard to guess as zxcvbn says, whatever signs they have. Keeps nothing."""

from __future__ import annotations

from zxcvbn import zxcvbn

PASSWORD_MAX = 1000
GOOD_SCORE = 3
"""Of zxcvbn's 0 to 4: safe against whoever may guess ten thousand times a second."""
_LOOKED_AT = 72
"""What comes after that makes a password only better, and zxcvbn slow."""


def weakness(password: str, *about: str) -> str | None:
    """Why this password is not good enough, as a sentence; None for a good one. `about`: words that a guesser tries first."""
    if not 0 < len(password) <= PASSWORD_MAX:
        return f"A password has 1 to {PASSWORD_MAX} characters"
    found = zxcvbn(password[:_LOOKED_AT], user_inputs=[each for each in about if each])
    if found["score"] >= GOOD_SCORE:
        return None
    told = found["feedback"]
    said = [told["warning"] or "This password is too easy to guess.", *told["suggestions"]]
    return " ".join(each if each.endswith(".") else f"{each}." for each in said) + " Nothing was changed"
