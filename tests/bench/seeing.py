"""How quick one sees something: frames, filters, groups, finding, a large screen; and the same rows in a stock table view. For the window's
benchmark; asserts nothing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QEvent
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from forestall_desktop.models.arranging import Grouping, Order
from forestall_desktop.models.filtering import Criteria
from forestall_desktop.models.searching import Query, Search
from forestall_desktop.views.main_window import MainWindow

Say = Callable[..., None]
_COLUMNS, _SPAN = 25, 6
_CALIBRATION = 1_000_000


def paint(window: QWidget) -> None:
    """What the screen would ask for now: a frame with everything that waits to be painted."""
    QApplication.sendEvent(window.window(), QEvent(QEvent.Type.UpdateRequest))


def seeing(window: MainWindow, say: Say) -> None:
    """Frames sideways and on a large screen, filter, groups, order, find."""
    say(f"calibration: {_CALIBRATION:,} look-ups in a dictionary", [_look_ups()])
    _sideways(window, say)
    window.resize(2560, 1440)
    QTest.qWait(200)
    bar, random = window.sheet.verticalScrollBar(), Random(7)
    say("2560 x 1440: jump", *_frames(window, 60, lambda _: bar.setValue(random.randrange(max(1, bar.maximum())))))
    say("2560 x 1440: page", *_frames(window, 60, lambda number: bar.setValue(number * bar.pageStep())))
    window.resize(1600, 900)
    QTest.qWait(200)
    _finding(window, say)
    _arranging(window, say)


def plain_view(lines: int, say: Say) -> None:
    """As many rows in a QTableView with setSpan and fixed heights."""
    random = Random(3)
    model = QStandardItemModel(lines, _COLUMNS)
    for column in range(_COLUMNS):
        model.setItem(0, column, QStandardItem("seal leaks at the shaft after cold start"))
    view = QTableView()
    view.setWordWrap(True)
    view.resize(1600, 900)
    started = time.perf_counter()
    view.setModel(model)
    for row in range(0, lines - _SPAN, _SPAN):
        for column in range(5):
            view.setSpan(row, column, _SPAN, 1)
    view.show()
    QTest.qWaitForWindowExposed(view)
    say("a stock table view with spans: from the model to the first paint", [time.perf_counter() - started])
    bar = view.verticalScrollBar()
    say("a stock table view with spans: jump", *_frames(view, 60, lambda _: bar.setValue(random.randrange(max(1, bar.maximum())))))
    view.close()


def _sideways(window: MainWindow, say: Say) -> None:
    bar = window.sheet.horizontalScrollBar()
    say(
        "scroll frame, sideways with a kept column", *_frames(window, 100, lambda number: bar.setValue(number * 24 % max(1, bar.maximum())))
    )


def _arranging(window: MainWindow, say: Say) -> None:
    showing = window.showing
    wishes: tuple[tuple[str, Callable[[], None]], ...] = (
        ("show only priority H", lambda: showing.show_only(Criteria(ap=frozenset("H")))),
        ("show only rows with a word", lambda: showing.show_only(Criteria(texts=("corrosion",)))),
        ("show all", showing.show_all),
        ("group by priority", lambda: showing.group_by(Grouping.PRIORITY)),
        ("sort by RPN", lambda: showing.sort_by(Order("rpn", descending=True))),
    )
    for words, wish in wishes:
        started = time.perf_counter()
        wish()
        at_once = time.perf_counter() - started
        while not showing.complete:
            QApplication.processEvents()
        paint(window)
        say(f"{words}: until done (the window waits for {at_once * 1000:.0f} ms of it)", [time.perf_counter() - started])
    showing.show_all()


def _finding(window: MainWindow, say: Say) -> None:
    """The first fifty hits, and all."""
    search = Search(window.model, window.sheet.columns.shown)
    search.prepare()  # as when the bar opens; a person types for longer than this takes
    started = time.perf_counter()
    while not search.prepared:
        QApplication.processEvents()
    say("find: everything read ahead, in idle moments", [time.perf_counter() - started])
    for words in ("bearing", "bearing grease", "corrosion", "shaft grease bearing lever"):
        query = Query(words)
        finds = query.finder()
        started = time.perf_counter()
        search.begin(finds if callable(finds) else None, query.needle)
        while len(search.hits) < 50 and not search.complete:
            QApplication.processEvents()
        first = time.perf_counter() - started
        search.finish()
        cells = len(window.model.grid) * len(window.sheet.columns.shown())
        say(f"find “{words}” in {cells:,} cells: the first {min(50, len(search.hits))} hits", [first])
        say(f"find “{words}”: all {len(search.hits):,}", [time.perf_counter() - started])


def _frames(window: QWidget, count: int, go: Callable[[int], None]) -> tuple[list[float], list[float]]:
    taken, burnt = [], []
    for number in range(count):
        wall, work = time.perf_counter(), time.thread_time()
        go(number)
        paint(window)
        taken.append(time.perf_counter() - wall)
        burnt.append(time.thread_time() - work)
    return taken, burnt


def _look_ups() -> float:
    table, started = {number: number for number in range(1_000)}, time.thread_time()
    for number in range(_CALIBRATION):
        table[number % 1_000]
    return time.thread_time() - started
