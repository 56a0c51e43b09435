"""Blocks of cells over the clipboard: what goes in, what is shown before it happens, what is refused, and that it is one step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Add
from forestall.ids import EntityId
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import SLIPS, WORN_LINE, Ben, fields
from tests.desktop.window.keys import at, column, cursor, text

Key, Mod = Qt.Key, Qt.KeyboardModifier


def put(words: str, html: str = "") -> None:
    """Somebody copied this elsewhere."""
    data = QMimeData()
    data.setText(words)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste(window: MainWindow, *, rows: bool = False) -> None:
    window.actions_by_id["paste_rows" if rows else "paste"].trigger()


def press(window: MainWindow, words: str) -> None:
    """Press a button of the pane."""
    buttons = [each for each in window.paste_pane.findChildren(QPushButton) if each.text() == words and each.isVisible()]
    assert len(buttons) == 1, words
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def undone(window: MainWindow, says: Callable[[], object]) -> object:
    window.actions_by_id["undo"].trigger()
    assert not window.actions_by_id["undo"].isEnabled()
    return says()


def test_what_is_refused_of_a_paste_is_listed_and_the_rest_goes_in_as_one_step(window: MainWindow) -> None:
    before = column(window, "occurrence")
    at(window, 0, "occurrence")
    put("7\n11\n9")
    paste(window)
    assert column(window, "occurrence") == ["7", "2", "9"]
    assert window.paste_pane.isVisible()
    assert "2 cells changed; 1 text was refused" in window.paste_pane.title
    assert window.paste_pane.listed == [("O", "11", "Occurrence is a whole number from 1 to 10")]
    assert undone(window, lambda: column(window, "occurrence")) == before


def test_a_refused_text_leads_to_its_cell(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    put("7\n11\n9")
    paste(window)
    at(window, 0, "cause")
    window.paste_pane.go_to(0)
    assert cursor(window) == (1, "occurrence")


def test_an_action_and_who_does_it_are_pasted_together(window: MainWindow) -> None:
    at(window, 0, "detection_action")
    put("Test every pad\tCarl\t2027-03-31\topen\nTest the grease\tCarl\t31.4.2027\topen")
    paste(window)
    assert column(window, "detection_action")[:2] == ["Test every pad", "Test the grease"]
    assert column(window, "owner")[:2] == ["Carl", "Carl"]
    assert [text(window, 0, "due"), text(window, 1, "due")] == ["2027-03-31", ""]
    assert window.document is not None
    assert len(window.document.session.project.children(None, "person")) == 1
    assert undone(window, lambda: column(window, "detection_action")) == ["", "", ""]


def test_one_copied_cell_fills_every_chosen_one(window: MainWindow) -> None:
    at(window, 0, "detection")
    for _ in range(2):
        QTest.keyClick(window.sheet, Key.Key_Down, Mod.ShiftModifier)
    put("6")
    paste(window)
    assert column(window, "detection") == ["6", "6", "6"]


def test_rows_below_the_end_are_shown_before_they_are_made(window: MainWindow) -> None:
    at(window, 2, "cause")
    put("Rust\tCoat it\t4\nDirt\tSeal it\t5\nSalt\tRinse it\t6")
    paste(window)
    assert column(window, "cause") == ["Pad worn", "Grease on the disc", "Rust in the thread"]
    assert window.paste_pane.title == "Paste 3 rows: 1 row typed over, 2 new cause lines"
    press(window, "Paste")
    assert column(window, "cause") == ["Pad worn", "Grease on the disc", "Rust", "Dirt", "Salt"]
    assert column(window, "occurrence")[2:] == ["4", "5", "6"]
    assert window.model.spans(2, window.model.column_of("mode")) == (2, 5)
    assert undone(window, lambda: column(window, "cause")) == ["Pad worn", "Grease on the disc", "Rust in the thread"]


def test_escape_leaves_a_shown_paste_alone(window: MainWindow) -> None:
    at(window, 0, "cause")
    put("Dirt")
    paste(window, rows=True)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Key.Key_Escape)
    assert not window.paste_pane.isVisible()
    assert window.sheet.hasFocus()
    assert not window.actions_by_id["undo"].isEnabled()


EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General}</style></head>
<body><table border=0 cellpadding=0><!--StartFragment-->
 <col width=64><tr><td>Noise</td><td>4</td><td>Squeals</td><td>Glazed pad</td><td>5</td></tr>
 <tr height=20><td rowspan=2 height=40 class=xl65>Wheel locks<br>
    suddenly</td><td rowspan=2>9</td><td rowspan=2>Releases
    too late</td><td>Spring &amp; seat weak</td><td>3</td></tr>
 <tr><td>Return path blocked</td><td>4</td></tr>
<!--EndFragment--></table></body></html>"""
PLAIN = "Noise\t4\tSqueals\tGlazed pad\t5\nWheel locks suddenly\t9\tReleases too late\tSpring & seat weak\t3\n\t\t\tReturn path blocked\t4"


def test_merged_cells_of_a_spreadsheet_become_modes_with_their_causes(window: MainWindow) -> None:
    window.sheet.show_column(window.model.column_of("prevention"), shown=False)
    at(window, 0, "effects")
    put(PLAIN, EXCEL)
    paste(window)
    assert window.paste_pane.title == "Paste 3 rows: 2 new failure modes, 3 new cause lines"
    press(window, "Insert as new rows")
    assert column(window, "mode") == ["Clamps too little"] * 2 + ["Squeals"] + ["Releases too late"] * 2 + ["Does not release"]
    assert column(window, "cause")[2:5] == ["Glazed pad", "Spring & seat weak", "Return path blocked"]
    assert [text(window, row, "effects") for row in (2, 3)] == ["Noise", "Wheel locks\nsuddenly"]
    assert [text(window, row, "occurrence") for row in (2, 3, 4)] == ["5", "3", "4"]
    assert undone(window, window.model.rowCount) == 3


def test_what_is_copied_here_is_pasted_here_as_the_same_rows(window: MainWindow) -> None:
    at(window, 0, "effects")
    block = QItemSelection(window.model.index(0, window.model.column_of("effects")), window.model.index(2, window.model.column_of("cause")))
    window.sheet.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    window.actions_by_id["copy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert 'rowspan="2"' in data.html()
    before = [column(window, key) for key in ("effects", "severity", "mode", "cause")]
    at(window, 2, "effects")
    paste(window, rows=True)
    press(window, "Insert as new rows")
    after = [column(window, key) for key in ("effects", "severity", "mode", "cause")]
    assert [each[3:] for each in after] == before


def test_a_text_under_a_merged_cell_is_never_dropped_silently(window: MainWindow) -> None:
    at(window, 0, "mode")
    put("Slips\nSlides\nSticks")
    paste(window)
    assert window.paste_pane.isVisible()
    press(window, "Type over the cells")
    assert column(window, "mode") == ["Slips", "Slips", "Sticks"]
    assert [each[1] for each in window.paste_pane.listed] == ["Slides"]


def test_ctrl_enter_types_into_every_chosen_cell(window: MainWindow) -> None:
    from tests.desktop.window.keys import editor, types

    at(window, 0, "prevention")
    for _ in range(2):
        QTest.keyClick(window.sheet, Key.Key_Down, Mod.ShiftModifier)
    types(window, "Limit")
    QTest.keyClick(editor(), Key.Key_Return, Mod.ControlModifier)
    assert column(window, "prevention") == ["Limit"] * 3
    assert undone(window, lambda: column(window, "prevention")) == ["", "", ""]


def test_cut_takes_the_texts_along(window: MainWindow) -> None:
    at(window, 0, "occurrence")
    QTest.keyClick(window.sheet, Key.Key_Down, Mod.ShiftModifier)
    window.actions_by_id["cut"].trigger()
    assert column(window, "occurrence")[:2] == ["", ""]
    at(window, 0, "detection")
    paste(window)
    assert column(window, "detection")[:2] == ["4", "2"]


def test_a_paste_is_merged_with_what_others_typed_meanwhile(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    assert window.document is not None
    at(window, 0, "cause")
    put("Dirt")
    paste(window, rows=True)
    ben.does(Add(EntityId("theirs"), "line", SLIPS, fields(), WORN_LINE))
    ben.sends(window.document)
    qtbot.waitUntil(lambda: window.model.rowCount() == 4)
    press(window, "Insert as new rows")
    assert sorted(column(window, "cause")) == ["", "Dirt", "Grease on the disc", "Pad worn", "Rust in the thread"]


def test_a_large_paste_goes_in_portion_by_portion_and_is_one_step(window: MainWindow, qtbot: QtBot) -> None:
    at(window, 2, "cause")
    put("\n".join(f"Cause {number}\t" for number in range(600)))
    paste(window, rows=True)
    press(window, "Insert as new rows")
    assert window.model.rowCount() == 603
    at(window, 0, "occurrence")
    put("\n".join(f"{number % 11}\t\t{number % 9 + 1}" for number in range(603)))
    paste(window)
    assert text(window, 1, "occurrence") == "1"
    qtbot.waitUntil(lambda: not window.on_cells.pasting)
    assert column(window, "occurrence") == [
        str(number % 11) if number % 11 else text(window, number, "occurrence") for number in range(603)
    ]
    assert column(window, "detection") == [str(number % 9 + 1) for number in range(603)]
    assert window.paste_pane.title == "1,152 cells changed; 55 texts were refused"
    window.actions_by_id["undo"].trigger()
    assert text(window, 0, "detection") == "5"  # what is in sight comes back at once
    qtbot.waitUntil(lambda: not window.stepping.running)
    assert column(window, "detection") == ["5", "8", "4"] + [""] * 600
