"""The pages of a print as they come from the process that lays them out: the first at once, the rest meanwhile. Draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from forestall_desktop.printing.carried import CarriedPage, page_of
from forestall_desktop.printing.ink import Paper
from forestall_desktop.tasks import Talk


class Paging(QObject):
    """One document on its way to the window."""

    came = Signal()
    """A page more, or the end of them."""
    failed = Signal(str)
    """Nothing more comes; the sentence."""

    def __init__(self, arguments: Sequence[str], paper: Paper, printed: datetime, parent: QObject) -> None:
        """`arguments`: those of the command `pages`."""
        super().__init__(parent)
        self.paper, self.printed = paper, printed
        self.pages: list[CarriedPage] = []
        self.notes: tuple[str, ...] = ()
        self.complete = False
        self._talk = Talk(["pages", *arguments], self)
        self._talk.heard.connect(self._hear)
        self._talk.ended.connect(self.failed)

    def close(self) -> None:
        """Want no more pages."""
        self._talk.close()

    def number(self, place: int) -> str:
        """What a page says of itself; how many there are is known at the end."""
        of = str(len(self.pages)) if self.complete else "…"
        return f"Page {place + 1} of {of}"

    def _hear(self, told: dict[str, Any]) -> None:
        if "drawn" in told:
            self.pages.append(page_of(told))
        else:
            self.notes, self.complete = tuple(told["notes"]), True
            self._talk.close()
        self.came.emit()
