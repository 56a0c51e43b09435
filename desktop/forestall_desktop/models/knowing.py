"""Asks the knowledge on a thread of its own, so that nobody waits: of several questions of one kind only the newest is answered."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from forestall.errors import ForestallError
from forestall_desktop.knowledge.asking import Here, Part, Spread, Suggested, near, spread, suggested, typing
from forestall_desktop.knowledge.book import FILE, Book, opened_book
from forestall_desktop.knowledge.words import likeness
from forestall_desktop.models.like_this import Question

WORDINGS_MAX = 5
_log = logging.getLogger(__name__)
Typed = tuple[Here, Part, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known to a question."""

    question: Question
    found: dict[Part, list[Suggested]]
    spread: Spread


class Knowing(QObject):
    """The one way of the window to the knowledge in a person's folder."""

    answered = Signal(object)
    """An `Answer`."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._waiting: dict[str, Callable[[Book], None]] = {}
        self._turn = threading.Condition()
        self._thread: threading.Thread | None = None
        self._ended = False
        self._typed: tuple[Typed, list[Suggested]] | None = None
        self._asked: Typed | None = None

    @property
    def there(self) -> bool:
        """Whether anything was ever learned."""
        return (self._folder / FILE).exists()

    def ask(self, question: Question) -> None:
        """Have a question answered; `answered` follows, unless a newer one comes first."""
        self._later("cell", lambda book: self.answered.emit(_answer(book, question)))

    def offered(self, here: Here, part: Part, typed: str) -> tuple[list[Suggested], bool]:
        """Wordings to go on with, as far as they are there already, and whether that is the answer; else ask again in a moment."""
        wanted = (here, part, typed)
        if self._typed is not None and self._typed[0] == wanted:
            return self._typed[1], True
        if not self.there:
            return [], True
        if self._asked != wanted:
            self._asked = wanted
            self._later("typed", lambda book: self._answer_typed(book, wanted))
        return [], False

    def close(self) -> None:
        """Let the thread go. Nothing is answered any more."""
        with self._turn:
            self._ended = True
            self._waiting.clear()
            self._turn.notify()
        if self._thread is not None:
            self._thread.join()

    def _later(self, kind: str, do: Callable[[Book], None]) -> None:
        with self._turn:
            if self._ended:
                return
            self._waiting[kind] = do
            self._turn.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="asks the knowledge", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        """On the thread."""
        while True:
            with self._turn:
                while not self._waiting and not self._ended:
                    self._turn.wait()
                if self._ended:
                    return
                do = self._waiting.pop("typed", None) or self._waiting.pop("cell")
            try:
                with opened_book(self._folder) as book:
                    do(book)
            except (ForestallError, OSError) as error:
                _log.info("the knowledge does not answer: %s", error)

    def _answer_typed(self, book: Book, wanted: Typed) -> None:
        self._typed = (wanted, typing(book, *wanted, _now()))


def _answer(book: Book, question: Question) -> Answer:
    hits = near(book, question.here, _now())
    found = {}
    for part in question.parts:
        fresh = (
            each for each in suggested(hits, part, WORDINGS_MAX + len(question.standing)) if likeness(each.text) not in question.standing
        )
        found[part] = list(fresh)[:WORDINGS_MAX]
    return Answer(question, found, spread(hits, question.standard))


def _now() -> int:
    return int(time.time() * 1000)
