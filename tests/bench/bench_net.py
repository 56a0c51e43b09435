"""How quick the net is on the screen: laid out, shown, panned and zoomed at several thousand nodes.

    python -m tests.bench.bench_net [--nodes 5000]

Prints figures; asserts nothing. Offscreen, 1600 x 900.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from forestall.fmea.edits import Draft
from forestall.fmea.net_layout import laid_out, laying_out
from forestall.ids import EntityId
from forestall_desktop.models.net_graph import building, height_of
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.net_paint import Letters
from forestall_desktop.views.net_tab import NetTab
from forestall_desktop.views.net_view import NetView
from forestall_desktop.views.page_commands import NET
from forestall_desktop.views.theme import LIGHT, dress
from tests.bench.material import Material, made_file

_FRAMES = 200
_ZOOMS = (1.0, 0.5, 0.25, 0.1, 0.02)
_NODES_PER_LINE = 1.3
"""A line of the material has a cause of its own and a share of a mode and its two effects."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--nodes", type=int, default=5_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FORESTALL_HOME"] = folder
        application = QApplication(sys.argv[:1])
        dress(application, LIGHT)
        path = made_file(Path(folder) / "bench.fmea", _sheet(chosen.nodes))
        window = MainWindow(Path(folder), LIGHT, with_agent=False)
        window.resize(1600, 900)
        window.show()
        QTest.qWaitForWindowExposed(window)
        assert window.open_file(path)
        _measure(window)
        window.close()


def _sheet(nodes: int) -> Iterator[Draft]:
    return Material().sheet(round(nodes / _NODES_PER_LINE))


def _measure(window: MainWindow) -> None:
    started = time.perf_counter()
    window.places.setCurrentIndex(NET)
    tab = window.places.page(NET)
    assert isinstance(tab, NetTab)
    print(f"  the page made: {(time.perf_counter() - started) * 1000:.0f} ms")
    longest = [0.0]
    while not tab.model.complete:
        turned = time.perf_counter()
        QApplication.processEvents()
        longest.append(time.perf_counter() - turned)
    net = tab.model.net
    whole = f"{time.perf_counter() - started:.2f} s, longest turn of the event loop {max(longest) * 1000:.0f} ms"
    print(f"a net of {len(net.nodes):,} nodes and {len(net.edges):,} links, read, laid out and shown in idle moments: {whole}")
    letters = Letters()
    heights = {id: height_of(node, letters.text) for id, node in net.nodes.items()}
    _say("laid out", _timed(3, lambda _: laid_out(net.ups, heights)))
    _say("the longest step of laying out", [max(_steps(laying_out(net.ups, heights)))])
    assert window.document is not None
    _say("the longest step of all", [max(_steps(building(window.document.session.project, net.sight, None, letters.text)))])
    while not window.idle:
        QApplication.processEvents()
    view = tab.view
    for zoom in _ZOOMS:
        view.set_zoom(zoom)
        view.verticalScrollBar().setValue(0)
        _say(f"pan by 60 pixels at {zoom:.0%}", _timed(_FRAMES, lambda n: _pan(view, n * 60)))
        _say(f"whole frame at {zoom:.0%}", _timed(30, lambda _: view.viewport().repaint()))
    view.fit()
    _say("zoom by the wheel", _timed(60, lambda n: _zoom(view, 1.1**-n)))
    view.set_zoom(1.0)
    _say("to a node, its chain in the light", _timed(60, lambda n: _go(view, net.order[n * 37 % len(net.order)])))


def _zoom(view: NetView, zoom: float) -> None:
    view.set_zoom(zoom, QPoint(800, 400))
    view.viewport().repaint()


def _go(view: NetView, id: EntityId) -> None:
    view.go_to(id)
    view.viewport().repaint()


def _pan(view: NetView, to: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(to % max(1, bar.maximum()))
    QApplication.processEvents()


def _timed(count: int, do: Callable[[int], object]) -> list[float]:
    taken = []
    for number in range(count):
        started = time.perf_counter()
        do(number)
        taken.append(time.perf_counter() - started)
    return taken


def _steps(work: Iterator[object]) -> Iterator[float]:
    started = time.perf_counter()
    for _ in work:
        yield time.perf_counter() - started
        started = time.perf_counter()
    yield time.perf_counter() - started


def _say(what: str, taken: list[float]) -> None:
    ordered = sorted(taken)
    middle, late = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"  {what}: p50 {middle * 1000:.1f}, p95 {late * 1000:.1f}, longest {ordered[-1] * 1000:.1f} ms")


if __name__ == "__main__":
    main()
