"""Any sheet at all, for properties that hold for every sheet."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.workbook.making import PLAIN

CELL = st.one_of(
    st.none(),
    st.sampled_from(["Gear", "Wear", "N/A", "–", "very high", "4 MODERATE", "H", "open", "2027-03-31", *PLAIN]),
    st.integers(-1, 12),
    st.sampled_from([2.5, 8.0, 120, True]),
    st.text(min_size=1, max_size=5).map(str.strip).map(lambda text: text or None),
)
MERGE = st.tuples(st.integers(0, 12), st.integers(0, 14), st.integers(0, 3), st.integers(0, 4))
"""The upper left corner of a merge, and how many rows and columns more it covers."""
HEADINGS = st.permutations([*PLAIN, "No", "Action", "Status", "Target date", "S", "AP", "Own words", None])


def apart(ranges: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """Merges that do not overlap, as in every sheet."""
    kept: list[tuple[int, int, int, int]] = []
    for top, left, bottom, right in ranges:
        if all(bottom < each[0] or each[2] < top or right < each[1] or each[3] < left for each in kept):
            kept.append((top, left, bottom, right))
    return kept
