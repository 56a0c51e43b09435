"""Every screen of the program: its name, what it shows, and how one gets there. A further screen is one more line of the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from forestall.ids import EntityId
from forestall_desktop.models.filtering import Criteria
from forestall_desktop.models.net_graph import Sight
from forestall_desktop.views.chart_plots import Plot
from forestall_desktop.views.charts_tab import ChartsTab
from forestall_desktop.views.comparison_tab import ComparisonTab
from forestall_desktop.views.diagrams_tab import DiagramsTab
from forestall_desktop.views.net_tab import NetTab
from forestall_desktop.views.page_commands import CHARTS, COMPARISON, DIAGRAMS, NET
from tests.pictures.projects import SOLDER, SPRING, WORN
from tests.pictures.stage import Stage, open_brake

COPIED = (
    "No torque at the output\tSplash water enters the gearbox\tSeal lip at the output shaft\t4\tLeak test of every part\t3\n"
    "No torque at the output\tSun gear runs dry\tGrease for life, 2.4 g\t3\tEndurance run, 100 000 cycles\t4\n"
    "Gear whine above 52 dB(A)\tPlanet carrier is bent in assembly\tPress force is limited\t5\tAcoustic test at the end of the line\t2\n"
)
"""As it comes from a spreadsheet."""


@dataclass(frozen=True, slots=True)
class Screen:
    """One picture. `show` brings the stage there and gives what is drawn; with `over`, on top of the whole window."""

    id: str
    title: str
    show: Callable[[Stage], QWidget]
    over: bool = False
    project: bool = True


def _welcome(on: Stage) -> QWidget:
    return on.window


def _sheet(on: Stage) -> QWidget:
    on.at(WORN, "ap")
    on.window.side.tabs.setCurrentIndex(2)
    return on.window


def _scale(on: Stage) -> QWidget:
    on.at(SOLDER, "detection")
    on.do("edit_cell")
    return on.window


def _layout(on: Stage) -> QWidget:
    on.window.side.hide()
    on.window.structure_dock.hide()
    on.at(WORN, "cause")
    return on.window


def _filter(on: Stage) -> QWidget:
    on.do("filter")
    on.window.showing.show_only(Criteria(ap=frozenset({"H"})))
    on.until(lambda: on.window.showing.complete)
    return on.window


def _find(on: Stage) -> QWidget:
    on.do("replace")
    on.window.find_bar.what.setText("torque")
    on.until(lambda: on.window.finding.search.complete)
    return on.window


def _paste(on: Stage) -> QWidget:
    on.at(SPRING, "mode")
    QApplication.clipboard().setText(COPIED)
    on.do("paste_rows")
    return on.window


def _net(on: Stage, sight: Sight = Sight.FAILURES) -> QWidget:
    on.at(WORN, "mode")
    on.do("page_nets")
    page = on.window.places.page(NET)
    assert isinstance(page, NetTab)
    page.look(sight)
    on.settle()
    if sight is Sight.FAILURES:
        page.view.focused.emit(_mode_here(on))
        on.settle()
    return on.window


def _mode_here(on: Stage) -> EntityId:
    row = on.window.model.row(on.window.sheet.currentIndex())
    assert row is not None
    assert row.mode is not None
    return row.mode


def _structure_net(on: Stage) -> QWidget:
    shown = _net(on, Sight.STRUCTURE)
    page = on.window.places.page(NET)
    assert isinstance(page, NetTab)
    page.view.fit()
    return shown


def _diagrams(on: Stage) -> QWidget:
    on.window.side.hide()
    on.do("page_diagrams")
    page = on.window.places.page(DIAGRAMS)
    assert isinstance(page, DiagramsTab)
    page.propose.setChecked(True)
    return on.window


def _flow(on: Stage) -> QWidget:
    assert on.window.open_file(on.files.line, read_only=True)
    on.window.messages.hide()
    on.settle()
    on.do("page_diagrams")
    return on.window


def _chart(plot: Plot) -> Callable[[Stage], QWidget]:
    def show(on: Stage) -> QWidget:
        on.do("page_charts")
        page = on.window.places.page(CHARTS)
        assert isinstance(page, ChartsTab)
        page.look(plot)
        on.until(lambda: page.model.complete)
        return on.window

    return show


def _comparison(on: Stage) -> QWidget:
    on.do("compare")
    page = on.window.places.page(COMPARISON)
    assert isinstance(page, ComparisonTab)
    on.until(lambda: not page.model.busy)
    return on.window


def _review(on: Stage) -> QWidget:
    on.window.side.show_review()
    on.at(SOLDER, "remarks")
    on.do("next_contested")
    return on.window


def _history(on: Stage) -> QWidget:
    on.at(SOLDER, "occurrence")
    on.do("cell_history")
    return on.window


def _like_this(on: Stage) -> QWidget:
    on.at(SOLDER, "cause")
    on.do("like_this")
    on.turn(1_500)
    return on.window


def _synced(on: Stage) -> QWidget:
    on.synced()
    on.do("sync_details")
    return on.window


def _import(on: Stage) -> QWidget:
    on.window.files.imports.show(on.files.workbook)
    wizard = on.window.files.imports.wizard
    assert wizard is not None
    on.until(lambda: not wizard.says.text().startswith("Reading") and wizard.settled)
    return wizard


def _export(on: Stage) -> QWidget:
    on.do("export")
    return _front(on)


def _print(on: Stage) -> QWidget:
    on.do("print")
    preview = on.window.files.prints.preview
    assert preview is not None
    on.until(lambda: preview.paging is not None and preview.paging.complete)
    return preview


def _palette(on: Stage) -> QWidget:
    on.window.helping.palette.open("mo")
    return on.window


def _shortcuts(on: Stage) -> QWidget:
    on.do("shortcuts")
    return _front(on)


def _settings(on: Stage) -> QWidget:
    on.do("settings")
    return _front(on)


def _guide(on: Stage) -> QWidget:
    on.do("guide")
    return _front(on)


def _scale_page(on: Stage) -> QWidget:
    on.at(SOLDER, "detection")
    on.do("help")
    return _front(on)


def _server(on: Stage) -> QWidget:
    on.do("sign_in")
    return _front(on)


def _front(on: Stage) -> QWidget:
    """The window that came last."""
    return next(each for each in reversed(QApplication.topLevelWidgets()) if each is not on.window and each.isWindow() and each.isVisible())


SCREENS = (
    Screen("welcome", "The first screen", _welcome, project=False),
    Screen("sheet", "The form sheet, with structure and findings", _sheet),
    Screen("sheet-wide", "The form sheet alone", _layout),
    Screen("scale", "A rating with its scale", _scale),
    Screen("scale-page", "The whole scale of a rating", _scale_page, over=True),
    Screen("filter", "Only high priorities", _filter),
    Screen("find", "Find and replace", _find),
    Screen("paste", "New rows from a spreadsheet, before they are made", _paste),
    Screen("net", "The failure net around one failure", _net),
    Screen("net-structure", "The structure as a net", _structure_net),
    Screen("diagrams", "A diagram, and the rows it proposes", _diagrams),
    Screen("flow", "A process flow", _flow),
    Screen("charts", "Where the risks are", _chart(Plot.OVERVIEW)),
    Screen("comparison", "Two revisions side by side", _comparison),
    Screen("review", "A contested cell", _review),
    Screen("history", "The history of a cell", _history),
    Screen("like-this", "What stood in lines like this", _like_this),
    Screen("sync", "What stands behind the badge", _synced),
    Screen("import", "What an import would bring", _import, over=True),
    Screen("export", "Ways out", _export, over=True),
    Screen("print", "The form sheet on paper", _print),
    Screen("palette", "Every command by a few letters", _palette),
    Screen("shortcuts", "All keys", _shortcuts, over=True),
    Screen("settings", "Settings", _settings, over=True),
    Screen("guide", "The guide in its window", _guide, over=True),
    Screen("sign-in", "Signing in at a server", _server, over=True),
)


def picture(on: Stage, screen: Screen) -> QImage:
    """Go there, and draw what a person sees."""
    if screen.project:
        open_brake(on)
    else:
        on.settle()
    shown = screen.show(on)
    on.settle()
    if not screen.over:
        return shown.grab().toImage()
    return _over(on.window.grab().toImage(), shown.grab().toImage())


def _over(below: QImage, front: QImage) -> QImage:
    """A dialog on its window, which steps back."""
    size = below.size().expandedTo(front.size())
    whole = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(whole)
    painter.drawImage(0, 0, below)
    painter.fillRect(whole.rect(), QColor(0, 0, 0, 70))
    left, top = (size.width() - front.width()) // 2, (size.height() - front.height()) // 3
    painter.drawImage(left, top, front)
    painter.end()
    return whole
