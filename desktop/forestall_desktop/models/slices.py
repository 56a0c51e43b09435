"""Work of idle moments: a few milliseconds at a time, between what the window has to do. Knows nothing of what it is for."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

SLICE_SECONDS = 0.004
_LARGE = 30
_PAUSE_MILLIS = 150
"""Longer than a window takes for one portion of a paste."""

_Made = TypeVar("_Made")


class Slices(QObject):
    """Takes one step after the other until none is left. `paused` comes after each slice."""

    paused = Signal()

    def __init__(self, step: Callable[[], bool], parent: QObject) -> None:
        """`step` does a little, and says whether anything is left."""
        super().__init__(parent)
        self._step = step
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def start(self, pause_millis: int = 0) -> None:
        """Begin, or go on, after a pause."""
        self._timer.start(pause_millis)

    def stop(self) -> None:
        """Take no more steps for now."""
        self._timer.stop()

    def _go_on(self) -> None:
        until = time.perf_counter() + SLICE_SECONDS
        self._timer.setInterval(0)
        while time.perf_counter() < until:
            if not self._step():
                self._timer.stop()
                break
        self.paused.emit()


class Making(QObject):
    """Makes one thing at a time by a generator, in slices; whoever asks again before it is made gets the newer one only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._advance: Callable[[], bool] | None = None
        self._slices = Slices(self._step, self)

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._advance is not None

    def begin(self, steps: Generator[object, None, _Made], made: Callable[[_Made], None]) -> None:
        """Make this, in place of what was being made, and hand it over."""

        def advance() -> bool:
            try:
                next(steps)
            except StopIteration as done:
                self._advance = None
                made(done.value)
            return self.busy

        self._advance = advance
        self._slices.start()

    def stop(self) -> None:
        """Make nothing."""
        self._advance = None
        self._slices.stop()

    def _step(self) -> bool:
        return self._advance is not None and self._advance()


def once_after(millis: int, do: Callable[[], object], parent: QObject) -> QTimer:
    """A timer that, once started, does this when nobody has started it again for so long."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(millis)
    timer.timeout.connect(do)
    return timer


def pause_after(count: int) -> int:
    """In how many milliseconds to begin after so many things changed at once; 0 behind what a person typed.

    Large change sets come one after the other, and first come those.
    """
    return _PAUSE_MILLIS if count >= _LARGE else 0
