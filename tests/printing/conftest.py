"""Every print shares the one application object that the window's tests want, too; whoever comes first makes it for all."""

from __future__ import annotations

import pytest

from tests.worlds import Analyst


@pytest.fixture(autouse=True)
def application(qapp: object) -> object:
    return qapp


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")
