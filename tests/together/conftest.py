"""What the tests of whole histories share: the stories, played over tiny pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from forestall.sync import answer, exchange
from tests.together.network import PAGE
from tests.together.stories import Stories


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> type[Stories]:
    """The state machine over pages and portions so small that every story cuts and continues."""
    monkeypatch.setattr(exchange, "PAGE_CHANGES", PAGE)
    monkeypatch.setattr(exchange, "TAKE_MAX", 2)
    monkeypatch.setattr(answer, "PAGE_CHANGES", PAGE)
    monkeypatch.setattr(Stories, "folder", tmp_path, raising=False)
    return Stories
