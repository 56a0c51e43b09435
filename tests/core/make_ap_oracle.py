"""Writes action_priority_oracle.csv: what the engine must say about all 1000 combinations. Never imports the engine.

Written separately and in another shape: the engine looks letters up in a grid of bands; here the published table is
read aloud, one sentence for each group of combinations that is high or medium. Whatever no sentence names is low.
Run `python tests/core/make_ap_oracle.py`.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

ORACLE = Path(__file__).with_name("action_priority_oracle.csv")
RATINGS = range(1, 11)


def priority(s: int, o: int, d: int) -> str:
    """The published priority of one combination of severity, occurrence and detection."""
    if o == 1 or s == 1:
        return "L"  # a cause that cannot occur, an effect nobody notices
    if s > 8:
        return _safety_or_law(o, d)
    if s > 6:
        return _primary_function(o, d)
    if s > 3:
        return _comfort(o, d)
    return "M" if o > 7 and d > 4 else "L"


def _safety_or_law(o: int, d: int) -> str:
    if o >= 6:
        return "H"
    if o >= 4:
        return "M" if d == 1 else "H"
    if d >= 7:
        return "H"
    return "M" if d >= 5 else "L"


def _primary_function(o: int, d: int) -> str:
    if o >= 8:
        return "H"
    if o >= 6:
        return "M" if d == 1 else "H"
    if o >= 4:
        return "H" if d >= 7 else "M"
    return "M" if d >= 5 else "L"


def _comfort(o: int, d: int) -> str:
    if o >= 8:
        return "H" if d >= 5 else "M"
    if o >= 6:
        return "L" if d == 1 else "M"
    return "M" if o >= 4 and d >= 7 else "L"


def table() -> str:
    """The whole file: a heading and a line for each combination."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(["severity", "occurrence", "detection", "priority"])
    lines.writerows([s, o, d, priority(s, o, d)] for s in RATINGS for o in RATINGS for d in RATINGS)
    return text.getvalue()


if __name__ == "__main__":
    ORACLE.write_text(table(), encoding="utf-8")
