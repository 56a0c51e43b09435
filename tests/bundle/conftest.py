"""Ann and Ben at two desks that share no network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundle.desks import Desk


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, "Ann")
    yield desk
    desk.file.close()


@pytest.fixture
def ben(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path, "Ben")
    yield desk
    desk.file.close()
