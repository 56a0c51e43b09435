"""The nets in the window: what is shown, how one goes through it, and what one may draw into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Accepted, Add
from forestall.fmea.nets import causes_below, effects_above, functions_needed
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall_desktop.models.net_graph import Role, Sight
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.net_tab import NetTab
from forestall_desktop.views.net_view import NetView
from forestall_desktop.views.page_commands import NET, SHEET
from forestall_desktop.views.saving import save
from forestall_desktop.views.theme import DARK
from tests.desktop.window.brake import ANALYSIS, CALIPER, CLAMP, GREASE, ROLLS, RUST, RUST_LINE, SLIPS, STICKS, TURN, WORN, Ben, fields
from tests.desktop.window.keys import at


@pytest.fixture
def nets(window: MainWindow, qtbot: QtBot) -> NetTab:
    """The page of nets, in front, with the failure net."""
    window.actions_by_id["page_nets"].trigger()
    page = window.places.page(NET)
    assert isinstance(page, NetTab)
    settled(page, qtbot)
    return page


def settled(page: NetTab, qtbot: QtBot) -> None:
    """Wait until what is shown is what there is."""
    qtbot.waitUntil(lambda: page.model.complete)


def project(window: MainWindow) -> Project:
    """What the window shows."""
    assert window.document is not None
    return window.document.session.project


def middle(view: NetView, id: EntityId) -> QPoint:
    """Where a node is on the screen."""
    return view.rect_of(id).center()


def drag(view: NetView, start: EntityId, end: EntityId) -> None:
    """As by hand."""
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, start))
    QTest.mouseMove(view.viewport(), (middle(view, start) + middle(view, end)) / 2)
    QTest.mouseMove(view.viewport(), middle(view, end))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=middle(view, end))


def test_effects_stand_left_modes_in_the_middle_causes_right(nets: NetTab) -> None:
    boxes, nodes = nets.model.net.boxes, nets.model.net.nodes
    assert boxes[ROLLS].x < boxes[SLIPS].x < boxes[WORN].x
    assert (nodes[ROLLS].role, nodes[SLIPS].role, nodes[WORN].role) == (Role.EFFECT, Role.MODE, Role.CAUSE)
    assert nodes[WORN].mark == "S 10"


def test_nothing_of_the_page_is_made_before_somebody_looks(window: MainWindow) -> None:
    assert window.places.page(NET) is None


def test_a_click_lights_the_whole_chain_and_takes_the_sheet_along(window: MainWindow, nets: NetTab) -> None:
    QTest.mouseClick(nets.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(nets.view, SLIPS))
    assert nets.view.current == SLIPS
    assert nets.model.net.chain(SLIPS) == {ROLLS, SLIPS, WORN, GREASE}
    row = window.model.row(window.sheet.currentIndex())
    assert row is not None
    assert row.mode == SLIPS


def test_the_net_follows_the_cursor_of_the_sheet(window: MainWindow, nets: NetTab) -> None:
    window.places.go_to(SHEET)
    at(window, window.model.row_seen(RUST_LINE) or 0, "cause")
    assert nets.view.current == RUST


def test_arrows_walk_along_links_and_tab_goes_through_all_nodes(nets: NetTab) -> None:
    view = nets.view
    view.go_to(SLIPS)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current == ROLLS
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current == SLIPS
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current in (WORN, GREASE)
    view.go_to(None)
    met = []
    for _ in nets.model.net.order:
        QTest.keyClick(view, Qt.Key.Key_Tab)
        met.append(view.current)
    assert met == nets.model.net.order


def test_a_screen_reader_hears_where_one_is(nets: NetTab) -> None:
    nets.view.go_to(SLIPS)
    spoken = nets.view.accessibleDescription()
    assert "Clamps too little" in spoken
    assert "Failure mode" in spoken
    assert "1 to the left, 2 to the right" in spoken


def test_drawing_from_a_cause_to_a_mode_makes_a_cause_line(window: MainWindow, nets: NetTab, qtbot: QtBot) -> None:
    drag(nets.view, RUST, SLIPS)
    assert RUST in causes_below(project(window), SLIPS)
    settled(nets, qtbot)
    assert nets.model.net.edge_between(RUST, SLIPS) is not None
    window.actions_by_id["undo"].trigger()
    assert RUST not in causes_below(project(window), SLIPS)


def test_drawing_from_a_mode_to_an_effect_links_them(window: MainWindow, nets: NetTab) -> None:
    drag(nets.view, STICKS, ROLLS)
    assert ROLLS in effects_above(project(window), STICKS)


def test_a_ring_is_refused_with_its_sentence_at_the_spot(window: MainWindow, nets: NetTab) -> None:
    nets.view.linked.emit(ROLLS, WORN)
    assert "ring" in nets.view.bubble.text()
    assert nets.view.bubble.isVisible()
    assert effects_above(project(window), ROLLS) == []


def test_delete_takes_away_the_link_one_came_along_and_both_ends_stay(window: MainWindow, nets: NetTab, qtbot: QtBot) -> None:
    nets.view.go_to(STICKS)
    nets.view.setFocus()
    QTest.keyClick(nets.view, Qt.Key.Key_Right)
    QTest.keyClick(nets.view, Qt.Key.Key_Delete)
    assert causes_below(project(window), STICKS) == []
    assert project(window).shown(RUST) is not None
    assert project(window).value(RUST_LINE, next(iter(fields(occurrence=3)))) == 3
    settled(nets, qtbot)
    window.actions_by_id["undo"].trigger()
    assert causes_below(project(window), STICKS) == [RUST]


def test_a_link_that_goes_takes_no_effect_along(window: MainWindow, nets: NetTab) -> None:
    edge = nets.model.net.edge_between(SLIPS, ROLLS)
    assert edge is not None
    nets.view.unlinked.emit(edge)
    assert effects_above(project(window), SLIPS) == []
    assert project(window).shown(ROLLS) is not None


def test_without_a_link_delete_says_how(nets: NetTab) -> None:
    nets.view.go_to(SLIPS)
    QTest.keyClick(nets.view, Qt.Key.Key_Delete)
    assert "Click a link" in nets.view.bubble.text()


def test_a_double_click_shows_the_chain_alone_and_escape_everything(nets: NetTab, qtbot: QtBot) -> None:
    QTest.mouseDClick(nets.view.viewport(), Qt.MouseButton.LeftButton, pos=middle(nets.view, STICKS))
    settled(nets, qtbot)
    assert RUST in nets.model.net.nodes
    assert WORN not in nets.model.net.nodes
    nets.whole.click()
    settled(nets, qtbot)
    assert WORN in nets.model.net.nodes


def test_functions_are_linked_the_same_way(window: MainWindow, nets: NetTab, qtbot: QtBot) -> None:
    nets.look(Sight.FUNCTIONS)
    settled(nets, qtbot)
    nets.view.linked.emit(TURN, CLAMP)
    assert functions_needed(project(window), CLAMP) == [TURN]
    nets.view.linked.emit(CLAMP, TURN)
    assert "ring" in nets.view.bubble.text()


def test_the_structure_is_a_net_too_and_a_part_moves_by_drawing(window: MainWindow, nets: NetTab, qtbot: QtBot) -> None:
    nets.look(Sight.STRUCTURE)
    settled(nets, qtbot)
    boxes = nets.model.net.boxes
    assert boxes[ANALYSIS].x < boxes[EntityId("brake")].x < boxes[CALIPER].x
    nets.view.linked.emit(CALIPER, ANALYSIS)
    assert [each.id for each in project(window).children(ANALYSIS, "element")] == ["brake", CALIPER]


def test_what_others_do_comes_into_the_net(window: MainWindow, nets: NetTab, ben: Ben, qtbot: QtBot) -> None:
    assert window.document is not None
    ben.does(Add(EntityId("ice"), "failure", CALIPER, fields(text="Ice on the disc")))
    ben.sends(window.document)
    qtbot.waitUntil(lambda: "ice" in nets.model.net.nodes)


def test_reading_only_refuses_links(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    assert window.open_file(brake, read_only=True)
    window.actions_by_id["page_nets"].trigger()
    page = window.places.page(NET)
    assert isinstance(page, NetTab)
    settled(page, qtbot)
    page.view.linked.emit(RUST, SLIPS)
    assert "reading only" in page.view.bubble.text()


def test_zoom_keeps_what_is_under_the_pointer(nets: NetTab) -> None:
    view = nets.view
    view.set_zoom(2.0)
    before = middle(view, SLIPS)
    view.set_zoom(2.5, before)
    assert (middle(view, SLIPS) - before).manhattanLength() <= 3
    QTest.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom <= 1.0


def test_words_give_way_to_shapes_where_they_could_not_be_read(nets: NetTab) -> None:
    for zoom in (1.0, 0.3, 0.1, 0.01):
        nets.view.set_zoom(zoom)
        assert not nets.view.viewport().grab().isNull()
    nets.set_theme(DARK)
    assert not nets.view.viewport().grab().isNull()


def test_words_are_found_in_the_net(nets: NetTab) -> None:
    nets.search.setText("rust")
    QTest.keyClick(nets.search, Qt.Key.Key_Return)
    assert nets.view.current == RUST


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_the_net_is_saved_as_a_picture(nets: NetTab, tmp_path: Path, ending: str) -> None:
    said: list[str] = []
    net = nets.model.net
    path = tmp_path / f"net.{ending}"
    save(path, nets.picture_size, nets.draw_picture, said.append)
    assert said == [f"{path.name} was written"]
    if ending == "svg":
        assert "<svg" in path.read_text(encoding="utf-8")
    elif ending == "png":
        assert QImage(str(path)).width() > net.width
    else:
        assert path.read_bytes().startswith(b"%PDF")


def test_a_picture_that_cannot_be_written_is_a_sentence(nets: NetTab, tmp_path: Path) -> None:
    said: list[str] = []
    save(tmp_path / "missing" / "net.png", nets.picture_size, nets.draw_picture, said.append)
    assert "cannot be written" in said[0]


def test_a_net_of_nothing_says_so(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    empty_window.commands.new_at(tmp_path / "empty.fmea")
    empty_window.actions_by_id["page_nets"].trigger()
    page = empty_window.places.page(NET)
    assert isinstance(page, NetTab)
    settled(page, qtbot)
    assert page.view.grab().isNull() is False
    assert isinstance(page.model.link(ROLLS, SLIPS), Accepted) is False
