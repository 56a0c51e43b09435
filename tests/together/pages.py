"""How much one message and one transaction carry in a story: little while it goes on, so that everything is cut and continued."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from forestall.bundle import importing
from forestall.sync import answer, exchange, following
from tests.together.network import PAGE

_ROOMS = (exchange, answer, following)
_TAKE = 2
_ROOMY = 500
SNAPSHOT_WORTH = 20


@contextmanager
def tiny_pages() -> Iterator[None]:
    """Pages and portions so small that every story cuts and continues, and a new device takes a snapshot."""
    with pytest.MonkeyPatch.context() as patch:
        for room in _ROOMS:
            patch.setattr(room, "PAGE_CHANGES", PAGE)
        for room in (exchange, importing):
            patch.setattr(room, "TAKE_MAX", _TAKE)
        patch.setattr(exchange, "SNAPSHOT_WORTH_CHANGES", SNAPSHOT_WORTH)
        yield


@contextmanager
def roomy_pages() -> Iterator[None]:
    """Pages as in the field, for the end of a story, where everything goes well and only takes its time."""
    with pytest.MonkeyPatch.context() as patch:
        for room in _ROOMS:
            patch.setattr(room, "PAGE_CHANGES", _ROOMY)
        for room in (exchange, importing):
            patch.setattr(room, "TAKE_MAX", _ROOMY)
        yield
