"""Freezing a revision in the window, and looking at what changed since."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import Remove, SetFields
from forestall.fmea.freezing import content_hash, content_of
from forestall_desktop.models.comparison import ComparisonModel
from forestall_desktop.views.main_window import MainWindow
from tests.desktop.window.brake import GREASE_LINE, RUST_LINE, SLIPS, fields
from tests.signers import revision_of, states


def compared(window: MainWindow, name: str, qtbot: QtBot) -> ComparisonModel:
    """The table of differences since a revision."""
    window.revisions.compare_with(name)
    qtbot.waitUntil(lambda: not window.commands.busy, timeout=20_000)
    dialog = window.revisions.dialog
    assert dialog is not None
    model = dialog.table.model()
    assert isinstance(model, ComparisonModel)
    return model


def freezes(window: MainWindow, name: str, qtbot: QtBot) -> None:
    """Freeze the project, and wait until that is done."""
    window.revisions.freeze_as(name)
    qtbot.waitUntil(lambda: not window.revisions.busy)


def test_a_revision_is_frozen_in_the_window_and_undone_like_every_edit(window: MainWindow, qtbot: QtBot) -> None:
    assert window.document is not None
    freezes(window, "A", qtbot)
    assert "Revision “A” is frozen" in window.messages.sentence
    assert states(window.document.session.project) == {"A": "draft"}
    freezes(window, "a", qtbot)
    assert "There is a revision “a” already" in window.messages.sentence
    window.actions_by_id["undo"].trigger()
    assert states(window.document.session.project) == {}


def test_what_is_typed_while_a_revision_is_being_frozen_is_in_the_next_one(window: MainWindow, qtbot: QtBot) -> None:
    assert window.document is not None
    session = window.document.session
    before = content_hash(content_of(session.project.all()))
    window.revisions.freeze_as("A")
    window.revisions.freeze_as("B")
    assert "being frozen already" in window.messages.sentence
    window.revisions._freeze_on()  # the first step is what is frozen
    session.submit(SetFields(RUST_LINE, fields(occurrence=9)))
    qtbot.waitUntil(lambda: not window.revisions.busy)
    assert revision_of(session.project, "A").hash == before
    assert states(session.project) == {"A": "draft"}
    assert compared(window, "A", qtbot).rowCount() == 1


def test_what_changed_since_a_revision_is_shown_row_by_row(window: MainWindow, qtbot: QtBot) -> None:
    assert window.document is not None
    session = window.document.session
    freezes(window, "A", qtbot)
    assert compared(window, "A", qtbot).rowCount() == 0
    session.submit(SetFields(RUST_LINE, fields(occurrence=9)))
    session.submit(SetFields(SLIPS, fields(text="Pad slips when wet")))
    session.submit(Remove((GREASE_LINE,)))
    rows = compared(window, "A", qtbot).rows
    assert {what for what, _, _ in rows} == {"Removed", "Reworded", "Rerated"}
    (rerated,) = [difference for what, _, difference in rows if what == "Rerated"]
    assert rerated.startswith("Occurrence: ")
    assert rerated.endswith(" → 9")
    model = compared(window, "A", qtbot)
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Difference"
    assert model.index(0, 0).data() == rows[0][0]


def test_a_project_without_revisions_says_how_to_make_one(window: MainWindow) -> None:
    window.revisions.compare()
    assert "There is no revision yet" in window.messages.sentence
