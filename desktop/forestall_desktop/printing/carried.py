"""Carries a page from the process that lays it out to the window that shows or prints it: what it draws, packed. Lays nothing out."""

from __future__ import annotations

import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, cast

from PySide6.QtGui import QPainter, QPicture

from forestall_desktop.printing.document import Page, Running

_FAST = 1


@dataclass(frozen=True, slots=True)
class CarriedPage:
    """A page that came: what runs above and below it, and its drawing, still packed: a long document has hundreds."""

    running: Running
    packed: bytes

    def picture(self) -> QPicture:
        """The drawing, in tenths of a point."""
        made = QPicture()
        made.setData(zlib.decompress(self.packed))
        return made


def carried(page: Page) -> dict[str, Any]:
    """A page as JSON can carry it."""
    picture = QPicture()
    painter = QPainter(picture)
    page.draw(painter)
    painter.end()
    drawn = bytes(cast(memoryview, picture.data()))[: picture.size()]
    return {"running": asdict(page.running), "drawn": b64encode(zlib.compress(drawn, _FAST)).decode()}


def page_of(told: Mapping[str, Any]) -> CarriedPage:
    """The page that was carried."""
    return CarriedPage(Running(**told["running"]), b64decode(told["drawn"]))
