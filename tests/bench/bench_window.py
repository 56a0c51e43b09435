"""How quick the window is on a large project: opening, typing, scrolling, inserting, and while changes arrive through a real agent.

    python -m tests.bench.bench_window [--lines 10000] [--remote 10000] [--no-sync]

Prints figures; asserts nothing. Offscreen, 1600 x 900.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("FORESTALL_KEYRING", "file")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forestall.changes import FieldName
from forestall.fmea.edits import Batch, SetFields
from forestall.store.file import ProjectFile
from forestall_desktop.app import settle
from forestall_desktop.session.opening import edit
from forestall_desktop.sync import service
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import LIGHT, dress
from tests.bench.material import Material, made_file
from tests.bench.seeing import paint, plain_view, seeing
from tests.bench.serving import serving, signed_in

_TICK_MILLIS = 16
_IDLE_SECONDS = 3.0
_PATIENCE_SECONDS = 300.0
_PASTED_ROWS = 5_000
_PASTED = {
    "values": ("cause", "occurrence", "detection", "special", "filter_code", "remarks"),
    "controls and actions": (
        *("cause", "prevention", "occurrence", "detection_controls", "detection", "special"),
        *("filter_code", "prevention_action", "detection_action", "remarks"),
    ),
}
"""What is pasted: columns in the order of the form."""


def main() -> None:
    """Run all, print a line for each figure."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lines", type=int, default=10_000)
    arguments.add_argument("--remote", type=int, default=10_000)
    arguments.add_argument("--no-sync", action="store_true")
    arguments.add_argument("--plain", action="store_true", help="the same rows in a stock table view, for comparison")
    chosen = arguments.parse_args()
    application = QApplication(["bench"])
    dress(application, LIGHT)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FORESTALL_HOME"] = folder
        bench = _Bench(Path(folder), chosen.lines)
        bench.alone()
        if chosen.plain:
            plain_view(chosen.lines, _say)
        if not chosen.no_sync:
            bench.together(chosen.remote)


class _Bench:
    def __init__(self, folder: Path, lines: int) -> None:
        self._folder = folder
        self._random = Random(5)
        self._path = made_file(folder / "bench.fmea", Material().sheet(lines))
        with edit(self._path, "ann"):
            pass  # the first opening of a file that came from elsewhere gives it a name of its own; that is not what is measured
        print(f"a project of {lines:,} cause lines, {self._path.stat().st_size / 1e6:.1f} MB")

    def alone(self) -> None:
        """Nobody else: opening, scrolling, typing, inserting."""
        started = time.perf_counter()
        window = self._window(self._folder, with_agent=False)
        _say("empty window: built and painted", [time.perf_counter() - started])
        QApplication.processEvents()
        first: list[float] = []
        started = time.perf_counter()
        show_opening = window.sheet.show_opening

        def opening(name: str) -> None:
            show_opening(name)
            if name and not first:
                window.sheet.viewport().repaint()
                first.append(time.perf_counter() - started)

        setattr(window.sheet, "show_opening", opening)  # noqa: B010 -- only to read the clock
        assert window.open_file(self._path)
        paint(window)
        rows = time.perf_counter() - started
        _say("open: from the click to the first paint", first or [rows])
        _say("open: from the click to the rows", [rows])
        started = time.perf_counter()
        settle(window)
        while window.sheet.form.heights.first_inexact(0) >= 0:
            QApplication.processEvents()
        _say("everything counted and measured (idle time)", [time.perf_counter() - started])
        self._scroll(window)
        seeing(window, _say)
        self._type(window)
        self._insert(window)
        self._paste(window)
        window.close()

    def together(self, remote: int) -> None:
        """A real server and agent, and Ben who sends many changes while the window scrolls and types."""
        with serving(self._folder / "server", None) as server:
            ann = signed_in(self._folder, server.address, "ann")
            ben = signed_in(self._folder / "ben", server.address, "ben")
            with ProjectFile(self._path) as file:
                project = service.connect(ann, file, server.address)
                service.sync_once(ann, file)
                service.add_member(ann, file, "ben", "analyst")
            theirs = self._folder / "theirs.fmea"
            service.clone(ben, server.address, project, theirs, os.urandom)
            window = self._window(self._folder, with_agent=True)
            assert window.open_file(self._path)
            settle(window)
            floor = _gaps(window, until=_after(_IDLE_SECONDS))
            _say(f"gap between turns of the event loop, nothing arriving ({_IDLE_SECONDS:.0f} s of scrolling)", floor)
            _prepare(ben, theirs, remote)
            assert window.document is not None
            vector = window.document.session.project.vector
            before = sum(vector.values())
            sender = subprocess.Popen(
                [sys.executable, "-m", "forestall_desktop.cli", "sync", str(theirs)],
                env={**os.environ, "FORESTALL_HOME": str(ben)},
                stdout=subprocess.DEVNULL,
            )
            started = time.perf_counter()
            late = _after(_PATIENCE_SECONDS)
            gaps = _gaps(window, until=lambda: sum(vector.values()) >= before + remote or late())
            seconds = time.perf_counter() - started
            arrived = sum(vector.values()) - before
            _say(f"gap while {arrived:,} changes of others arrive ({seconds:.1f} s, the server's and Ben's work included)", gaps)
            sender.wait()
            window.close()

    def _window(self, home: Path, *, with_agent: bool) -> MainWindow:
        window = MainWindow(home, LIGHT, with_agent=with_agent)
        window.resize(1600, 900)
        window.show()
        QTest.qWaitForWindowExposed(window)
        window.repaint()
        return window

    def _scroll(self, window: MainWindow) -> None:
        bar, viewport = window.sheet.verticalScrollBar(), window.sheet.viewport()

        burnt: list[float] = []

        def frames(count: int, place: Callable[[int], int]) -> list[float]:
            taken: list[float] = []
            burnt.clear()
            for number in range(count):
                with _Clock(taken, burnt):
                    bar.setValue(place(number))
                    paint(window)
            return taken

        _say("scroll frame, wheel (60 px)", frames(300, lambda number: number * 60), burnt)
        _say("scroll frame, page", frames(100, lambda number: number * viewport.height()), burnt)
        _say("scroll frame, jump", frames(100, lambda _: self._random.randrange(bar.maximum())), burnt)

    def _type(self, window: MainWindow) -> None:
        sheet, column = window.sheet, window.model.column_of("occurrence")
        taken: list[float] = []
        burnt: list[float] = []
        for _ in range(200):
            sheet.go_to(self._random.randrange(len(window.model.grid)), column)
            sheet.viewport().repaint()
            QApplication.processEvents()
            with _Clock(taken, burnt):
                QTest.keyClick(sheet, self._random.choice((Qt.Key.Key_2, Qt.Key.Key_5, Qt.Key.Key_7, Qt.Key.Key_9)))
                paint(window)
        _say("one edit: from the key to the repaint", taken, burnt)

    def _insert(self, window: MainWindow) -> None:
        sheet = window.sheet
        taken: list[float] = []
        burnt: list[float] = []
        for _ in range(50):
            sheet.go_to(self._random.randrange(len(window.model.grid)), window.model.column_of("cause"))
            QApplication.processEvents()
            with _Clock(taken, burnt):
                window.actions_by_id["new_line"].trigger()
                paint(window)
        _say("a new line: from the key to the repaint", taken, burnt)

    def _paste(self, window: MainWindow) -> None:
        """A block as a spreadsheet gives it: of plain values, and of controls and actions, which are things of their own."""
        sheet, model = window.sheet, window.model
        for name, keys in _PASTED.items():
            for place, column in enumerate(model.columns):
                sheet.setColumnHidden(place, column.key not in keys)
            rows = min(_PASTED_ROWS, len(model.grid))
            text = "\n".join("\t".join(_pasted(key, row) for key in keys) for row in range(rows))
            QApplication.clipboard().setText(text)
            sheet.go_to(0, model.column_of(keys[0]))
            settle(window)
            steps = _steps(window)
            started = time.perf_counter()
            window.actions_by_id["paste"].trigger()
            sheet.viewport().repaint()
            _say(f"paste {rows:,} x {len(keys)} {name}: seen", [time.perf_counter() - started])
            gaps = _gaps(window, until=lambda: not window.on_cells.pasting)
            _say("  until all is in", [time.perf_counter() - started])
            _say("  gap between turns of the event loop meanwhile", gaps)
            assert window.document is not None
            assert window.document.flush(_PATIENCE_SECONDS)
            _say("  until all is durable", [time.perf_counter() - started])
            started = time.perf_counter()
            window.actions_by_id["undo"].trigger()
            sheet.viewport().repaint()
            _say("  undo", [time.perf_counter() - started])
            assert _steps(window) == steps
        QApplication.clipboard().clear()


def _steps(window: MainWindow) -> int:
    assert window.document is not None
    return window.document.session.steps


def _pasted(key: str, row: int) -> str:
    return str(row % 9 + 1) if key in ("occurrence", "detection") else f"{key} {row}"


def _prepare(ben: Path, path: Path, remote: int) -> None:
    """Ben's edits, made offline: a rating each, over all lines in turn."""
    os.environ["FORESTALL_HOME"], ours = str(ben), os.environ["FORESTALL_HOME"]
    with edit(path, "ben") as session:
        lines = [line.id for line in session.project.of_kind("line")]
        name = FieldName("remarks")
        session.submit(Batch(tuple(SetFields(lines[number % len(lines)], {name: f"seen {number}"}) for number in range(remote))))
    os.environ["FORESTALL_HOME"] = ours


def _gaps(window: MainWindow, until: Callable[[], bool]) -> list[float]:
    """Scroll at 60 frames a second and note the time between turns of the event loop."""
    bar, gaps, last = window.sheet.verticalScrollBar(), [], [time.perf_counter()]
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def turn() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now
        bar.setValue((bar.value() + 60) % max(1, bar.maximum()))
        window.sheet.viewport().repaint()
        if until():
            loop.quit()

    timer.timeout.connect(turn)
    timer.start(_TICK_MILLIS)
    loop.exec()
    timer.stop()
    return gaps


def _after(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


class _Clock:
    """Notes the seconds that passed inside, and those this thread worked: a machine with other work tells them apart."""

    def __init__(self, taken: list[float], burnt: list[float]) -> None:
        self._taken, self._burnt = taken, burnt

    def __enter__(self) -> None:
        self._began = time.perf_counter(), time.thread_time()

    def __exit__(self, *_: object) -> None:
        self._taken.append(time.perf_counter() - self._began[0])
        self._burnt.append(time.thread_time() - self._began[1])


def _say(what: str, taken: list[float], burnt: list[float] | None = None) -> None:
    if len(taken) == 1:
        print(f"  {what}: {taken[0]:.3f} s")
        return
    cpu = f"; of this the processor's work p50 {_part(burnt, 0.5):.1f}, p95 {_part(burnt, 0.95):.1f} ms" if burnt else ""
    print(f"  {what}: p50 {_part(taken, 0.5):.1f}, p95 {_part(taken, 0.95):.1f}, longest {max(taken) * 1000:.1f} ms{cpu}")


def _part(taken: list[float], part: float) -> float:
    """A percentile, in milliseconds."""
    ordered = sorted(taken)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] * 1000


if __name__ == "__main__":
    main()
