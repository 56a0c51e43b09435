"""Finds a text in the form sheet: the first hits at once, the others in idle moments. Knows what stands in the cells; changes nothing."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from forestall.fmea.edits import Refused
from forestall_desktop.models.places import Place
from forestall_desktop.models.row_texts import RowTexts
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.tongue import tr

_AT_ONCE_SECONDS = 0.008
_SLICE_SECONDS = 0.008
_AGAIN_MILLIS = 200
"""How soon after an edit the hits are counted anew."""
_ROWS_BETWEEN_LOOKS = 256
_MADE_BETWEEN_LOOKS = 4


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and how."""

    text: str
    match_case: bool = False
    whole_words: bool = False
    regex: bool = False

    def pattern(self) -> re.Pattern[str] | Refused:
        """As an expression for replacing; a person may have written one that is none."""
        core = self.text if self.regex else re.escape(self.text)
        core = rf"(?<!\w)(?:{core})(?!\w)" if self.whole_words else core
        try:
            return re.compile(core, re.NOFLAG if self.match_case else re.IGNORECASE)
        except re.error as error:
            return Refused(tr("This is no regular expression: {why}", why=error.msg))

    @property
    def needle(self) -> str:
        """What stands, in folded letters, in every text that holds it; empty where nothing can be said."""
        return "" if self.regex or self.whole_words else self.text.casefold()

    def finder(self) -> Callable[[str], bool] | Refused:
        """Whether a text holds it, as quickly as may be told."""
        pattern = self.pattern()
        if isinstance(pattern, Refused):
            return pattern
        if self.regex or self.whole_words:
            return lambda text: pattern.search(text) is not None
        if self.match_case:
            return lambda text: self.text in text
        folded = self.text.casefold()
        return lambda text: folded in text.casefold()


class Search(QObject):
    """The hits of one query, in the order of the sheet. `changed` tells that there are more of them, or others."""

    changed = Signal()

    def __init__(self, model: WorksheetModel, columns: Callable[[], Sequence[int]], parent: QObject | None = None) -> None:
        """`columns`: those that are shown, from left to right."""
        super().__init__(parent)
        self._model = model
        self._columns = columns
        self._finds: Callable[[str], bool] | None = None
        self._needle = ""
        self._texts = RowTexts(model, self)
        self._work: Iterator[Place | None] | None = None
        self.hits: list[Place] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._go_on(_SLICE_SECONDS))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AGAIN_MILLIS)
        self._later.timeout.connect(self._again)
        for news in (model.modelReset, model.outlined, model.touched):
            news.connect(self._stale)

    @property
    def complete(self) -> bool:
        """Whether all hits were found."""
        return self._work is None and not self._later.isActive()

    def prepare(self) -> None:
        """Somebody is about to look for something."""
        if self._model.session is not None:
            self._texts.prepare(self._columns())

    @property
    def prepared(self) -> bool:
        """Whether everything was read ahead."""
        return self._texts.complete

    def begin(self, finds: Callable[[str], bool] | None, needle: str = "") -> None:
        """Look for this from now on; None: for nothing. `needle`: see `Query`."""
        self._finds, self._needle = finds, needle
        self._again()

    def next(self, place: Place, *, backwards: bool = False) -> Place | None:
        """The hit behind a place, or before it; from the other end where there is none."""
        order = {column: number for number, column in enumerate(self._columns())}

        def key(hit: Place) -> tuple[int, int]:
            return hit[0], order.get(hit[1], -1)

        if backwards:
            return max((hit for hit in self.hits if key(hit) < key(place)), key=key, default=self.hits[-1] if self.hits else None)
        return next((hit for hit in self.hits if key(hit) > key(place)), self.hits[0] if self.hits else None)

    def every(self, finds: Callable[[str], bool], needle: str) -> list[Place]:
        """All hits of something else, found now."""
        return [hit for hit in hits_in(self._model, self._columns(), finds, needle, self._texts) if hit is not None]

    def finish(self) -> None:
        """Find the rest now."""
        self._later.stop()
        while self._work is not None:
            self._go_on(_SLICE_SECONDS)

    def _stale(self) -> None:
        if self._finds is not None:
            self._later.start()

    def _again(self) -> None:
        self._later.stop()
        self.hits = []
        if self._finds is None or self._model.session is None:
            self._work = None
            self._timer.stop()
            self.changed.emit()
            return
        self._work = hits_in(self._model, self._columns(), self._finds, self._needle, self._texts)
        self._timer.start(0)
        self._go_on(_AT_ONCE_SECONDS)

    def _go_on(self, seconds: float) -> None:
        work, until = self._work, time.perf_counter() + seconds
        for hit in work or ():
            if hit is not None:
                self.hits.append(hit)
            elif time.perf_counter() > until:
                break
        else:
            self._timer.stop()
            self._work = None
        self.changed.emit()


def hits_in(
    model: WorksheetModel, columns: Sequence[int], finds: Callable[[str], bool], needle: str, texts: RowTexts
) -> Iterator[Place | None]:
    """Every hit, in the order of the sheet; None now and then, for a look at the clock. Ends where rows go away meanwhile."""
    said = texts.of(columns)
    for row in range(len(model.grid)):
        if row >= len(model.grid):
            return
        if row % _ROWS_BETWEEN_LOOKS == 0:
            said = texts.of(columns)
            yield None
        text = said[row]
        made = text is None
        if needle not in (text if text is not None else texts.make(row)):
            if made and row % _MADE_BETWEEN_LOOKS == 0:
                yield None
            continue
        for column in columns:
            if model.spans(row, column)[0] == row and finds(model.text(row, column)):
                yield row, column
