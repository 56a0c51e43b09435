"""The window's talk with the preview of a file: one look at a time, always the newest. Nothing here waits or changes a project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from forestall_desktop.models.import_deciding import Decided
from forestall_desktop.tasks import Talk


class ImportAsking(QObject):
    """Asks about one file."""

    booked = Signal(object)
    """What the file holds, as a dict; None: it is a document that holds a whole project."""
    looked = Signal(object)
    """What an import would do."""
    read = Signal(str, int, object)
    """Texts of cells: the sheet, the first row, the rows."""
    planned = Signal(object)
    """A portion of what is to be done in the open project, or the report behind the last."""
    failed = Signal(str)
    """Nothing more will be heard; the sentence."""

    def __init__(self, source: Path, into: Path | None, parent: QObject) -> None:
        super().__init__(parent)
        self._talk = Talk(["preview", str(source), *([str(into)] if into is not None else [])], self)
        self._talk.heard.connect(self._hear)
        self._talk.ended.connect(self.failed)
        self._asked = self._answered = 0
        self._waiting: Decided | None = None
        self._has_book = False
        self._talk.ask({"ask": "book"})

    @property
    def busy(self) -> bool:
        """Whether an answer to a look is on its way."""
        return self._asked > self._answered

    def look(self, decided: Decided) -> None:
        """Ask what would become of the file. While one answer is on its way, only the newest question waits."""
        if self.busy:
            self._waiting = decided
            return
        self._asked += 1
        self._talk.ask(decided.question("look", self._asked))

    def cells(self, sheet: str, first: int, count: int) -> None:
        """Ask for the texts of some rows."""
        self._talk.ask({"ask": "cells", "sheet": sheet, "first": first, "count": count})

    def plan(self, decided: Decided) -> None:
        """Ask for what is to be done in the open project."""
        self._talk.ask(decided.question("edits"))

    def close(self) -> None:
        """Hear no more."""
        self._talk.close()

    def _hear(self, answer: dict[str, Any]) -> None:
        if "book" in answer:
            self._has_book = True
            self.booked.emit(answer["book"])
        elif "look" in answer:
            self._answered = self._asked
            waiting, self._waiting = self._waiting, None
            if waiting is not None:
                self.look(waiting)
            else:
                self.looked.emit(answer)
        elif "cells" in answer:
            self.read.emit(answer["sheet"], answer["first"], answer["cells"])
        elif self._has_book:
            self.planned.emit(answer)
        else:
            self.failed.emit(str(answer.get("trouble")))
