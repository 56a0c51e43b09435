"""Who most tests of the core are about: Ann, alone with the smallest sheet."""

from __future__ import annotations

import pytest

from tests.worlds import Analyst, Places, smallest_sheet


@pytest.fixture
def ann() -> Analyst:
    """Ann, who has written nothing yet."""
    return Analyst("Ann")


@pytest.fixture
def at(ann: Analyst) -> Places:
    """Ann's smallest sheet: one of everything."""
    return smallest_sheet(ann)
