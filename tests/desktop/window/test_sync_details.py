"""What stands behind the badge, who changed what, reminders, backups and encryption: the window without an agent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from forestall.fmea.edits import SetFields
from forestall.store.encryption import salt_of
from forestall_desktop.models.sync_story import PROBLEMS_MAX, SyncStory, Where
from forestall_desktop.settings import preferences
from forestall_desktop.settings.folders import home
from forestall_desktop.sync.agent_link import AgentState, DueAction, SyncState
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.theme import DARK, LIGHT, Theme, author_colour
from tests.desktop.window.brake import GREASE_LINE, WORN_LINE, Ben, fields
from tests.desktop.window.keys import at, text

WORDS = "seal bath north lamp"
PATIENCE_MILLIS = 60_000
CONNECTED = Where("Brake", "brake.fmea", "https://fmea.example.com", "ann")
AWAY = "The server does not answer. Go on working"


def told(story: SyncStory, state: SyncState, where: Where = CONNECTED, contested: int = 0) -> dict[str, str]:
    return {each.label: each.words for each in story.lines(state, where, contested=contested, unsaved=0)}


def test_the_details_say_why_since_when_and_when_again() -> None:
    state = SyncState(AgentState.OFFLINE, 4, AWAY, "2027-03-31T12:02:00+00:00", "2027-03-31T12:03:00+00:00")
    story = SyncStory()
    story.note_exchange({"sent": 3, "received": 12, "at": "2027-03-31T12:00:00+00:00", "took_millis": 180})
    lines = told(story, state)
    assert lines["State"] == AWAY
    assert lines["Not sent yet"] == "4 changes"
    assert lines["Last exchange"].endswith("3 sent, 12 received, in 180 ms")
    assert lines["Since"] != lines["Next try"]
    assert lines["Signed in as"] == "ann"


def test_what_the_badge_hides_behind_contested_cells_stands_in_the_details() -> None:
    lines = told(SyncStory(), SyncState(AgentState.OFFLINE, 4, AWAY), contested=2)
    assert lines["State"] == f"Offline, 4 saved here. {AWAY}"
    assert lines["Needs you"].startswith("2 contested")


def test_without_a_server_the_details_promise_none() -> None:
    lines = told(SyncStory(), SyncState(AgentState.LOCAL), Where("Brake", "brake.fmea", "", ""))
    assert "this file only" in lines["Server"]
    assert not {"State", "Signed in as", "Not sent yet"} & set(lines)


def test_the_last_problems_are_kept_and_the_present_one_is_told_once() -> None:
    story = SyncStory()
    for number in range(PROBLEMS_MAX + 2):
        story.note_state(SyncState(AgentState.OFFLINE, 0, f"problem {number}", "2027-03-31T12:02:00+00:00"))
        story.note_state(SyncState(AgentState.OFFLINE, 1, f"problem {number}", "2027-03-31T12:02:00+00:00"))
        story.note_state(SyncState(AgentState.IN_STEP))
    now = SyncState(AgentState.OFFLINE, 0, f"problem {PROBLEMS_MAX + 1}")
    assert [sentence for _, sentence in story.earlier_problems(now)] == [f"problem {each}" for each in range(PROBLEMS_MAX, 1, -1)]


def test_a_click_on_the_badge_opens_the_details_which_let_one_go_on_working(window: MainWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(window.badge, Qt.MouseButton.LeftButton)
    panel = window.syncing.panel
    assert panel.isVisible()
    assert window.rect().contains(panel.geometry())
    assert panel.windowModality() == Qt.WindowModality.NonModal
    panel.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "none: the project is in this file only" in copied
    assert "brake" not in copied.lower()
    window.resize(window.width() - 200, window.height() - 100)
    qtbot.waitUntil(lambda: window.rect().contains(panel.geometry()))
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_the_details_close_with_the_project(window: MainWindow) -> None:
    window.syncing.details()
    window.close_document()
    assert not window.syncing.panel.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_people_are_told_apart_by_colours_one_can_read(theme: Theme) -> None:
    assert len(set(theme.authors)) == len(theme.authors)
    for colour in theme.authors:
        assert contrast(colour, theme.base) >= 4.5
        assert contrast(colour, theme.raised) >= 4.5


def test_a_person_has_one_colour_however_the_name_is_typed() -> None:
    assert author_colour(LIGHT, "Ann") == author_colour(LIGHT, " ann ") == author_colour(LIGHT, "ANN")


def contrast(one: str, other: str) -> float:
    """As WCAG counts it."""
    light, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    weighed = ((0.2126, colour.redF()), (0.7152, colour.greenF()), (0.0722, colour.blueF()))
    return sum(weight * float(each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4) for weight, each in weighed)


def test_a_remote_edit_flashes_in_the_colour_of_its_author(window: MainWindow, ben: Ben, qtbot: QtBot) -> None:
    at(window, 1, "occurrence")
    at(window, 0, "cause")
    before = corner(window, 1, "occurrence")
    ben.types(GREASE_LINE, "occurrence", 9)
    assert window.document is not None
    ben.sends(window.document)
    qtbot.waitUntil(lambda: text(window, 1, "occurrence") == "9")
    flash = corner(window, 1, "occurrence")
    assert flash != before
    assert abs(flash.hue() - QColor(author_colour(LIGHT, "Ben")).hue()) < 12


def corner(window: MainWindow, row: int, column: str) -> QColor:
    """The colour a cell is filled with, away from its text."""
    where = window.sheet.visualRect(window.model.index(row, window.model.column_of(column)))
    return window.sheet.viewport().grab().toImage().pixelColor(where.left() + 3, where.bottom() - 4)


def test_a_reminder_names_the_actions_and_goes_to_the_first(window: MainWindow) -> None:
    line = window.model.grid.rows[2].line
    at(window, 0, "cause")
    window.syncing.remind(
        [
            DueAction("gone", "Replace the seal", "2027-03-29", 2, line),
            DueAction("b", "Test it cold", "2027-04-02", None, None),
            DueAction("c", "Write it down", "2027-04-02", None, None),
        ]
    )
    assert (
        window.messages.sentence == "Of your actions: “Replace the seal” is 2 days late, “Test it cold” is due on 2027-04-02, and 1 more."
    )
    window.messages.press()
    assert window.sheet.current_row == 2


def encrypts(window: MainWindow, qtbot: QtBot) -> None:
    window.syncing.encrypt()
    dialog = window.syncing.passphrase
    assert dialog is not None
    dialog.new.setText(WORDS)
    dialog.again.setText("something else")
    dialog.buttons.accepted.emit()
    assert "not the same" in dialog.says.text()
    dialog.again.setText(WORDS)
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: window.document is not None and window.document.encrypted, timeout=PATIENCE_MILLIS)


def test_a_project_is_encrypted_and_goes_on_where_it_was(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    before = text(window, 0, "cause")
    encrypts(window, qtbot)
    assert salt_of(brake) is not None
    assert text(window, 0, "cause") == before
    assert window.syncing.passphrase is None
    assert not window.actions_by_id["encrypt"].isEnabled()
    assert window.actions_by_id["decrypt"].isEnabled()
    assert window.document is not None
    window.document.session.submit(SetFields(WORN_LINE, fields(occurrence=9)))
    assert window.document.flush()


def test_an_encrypted_file_asks_for_its_pass_phrase_only_where_its_key_is_not(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    encrypts(window, qtbot)
    window.close_document()
    (home() / "secrets.json").unlink()
    assert not window.open_file(brake)
    dialog = window.syncing.passphrase
    assert dialog is not None
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.now.setText("seal bath north lamb")
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: "does not open" in dialog.says.text(), timeout=PATIENCE_MILLIS)
    dialog.now.setText(WORDS)
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: window.document is not None, timeout=PATIENCE_MILLIS)
    window.close_document()
    assert window.open_file(brake)


def test_a_wrong_pass_phrase_does_not_close_the_project(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    encrypts(window, qtbot)
    document = window.document
    window.syncing.decrypt()
    dialog = window.syncing.passphrase
    assert dialog is not None
    dialog.now.setText("not this one")
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: "does not open" in dialog.says.text(), timeout=PATIENCE_MILLIS)
    assert window.document is document
    dialog.now.setText(WORDS)
    dialog.buttons.accepted.emit()
    qtbot.waitUntil(lambda: window.document is not None and not window.document.encrypted, timeout=PATIENCE_MILLIS)
    assert salt_of(brake) is None


def test_backups_are_listed_and_one_is_had_back(window: MainWindow, brake: Path, qtbot: QtBot) -> None:
    window.syncing.show_backups()
    dialog = window.syncing.backups
    assert dialog is not None
    assert dialog.list.count() == 0
    assert not dialog.restore.isEnabled()
    dialog.take.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 1, timeout=PATIENCE_MILLIS)
    target = brake.with_name("restored.fmea")
    window.syncing.restore_at(Path(dialog.list.item(0).data(Qt.ItemDataRole.UserRole)), target)
    qtbot.waitUntil(lambda: window.document is not None and window.document.path == target, timeout=PATIENCE_MILLIS)
    assert preferences.load(window.folder).recent[0] == str(target)
