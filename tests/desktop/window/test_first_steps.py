"""The first ten minutes, and help at hand: ways to begin, the palette, shortcuts, the guide, settings, diagnostics."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from forestall.fmea.templates.known import SAMPLES, TEMPLATES
from forestall_desktop import logs
from forestall_desktop.actions.registry import COMMANDS
from forestall_desktop.actions.shortcuts import clashes
from forestall_desktop.models import guide
from forestall_desktop.models.palette import Offer, ranked
from forestall_desktop.settings import habits, preferences
from forestall_desktop.settings.folders import home
from forestall_desktop.settings.habits import Recent
from forestall_desktop.settings.preferences import Settings
from forestall_desktop.settings.table import settings_of
from forestall_desktop.tongue import speak
from forestall_desktop.views.main_window import MainWindow
from forestall_desktop.views.shortcuts_window import ShortcutsWindow, as_html, as_text
from forestall_desktop.views.theme import LIGHT, dress
from forestall_desktop.views.welcome import sample_words, template_words
from tests.desktop.window.keys import at, column, cursor, types

NOW = datetime(2027, 3, 31, 14, 2, tzinfo=timezone(timedelta(hours=1)))


# The first screen.


def test_the_first_screen_offers_every_template_and_sample(empty_window: MainWindow) -> None:
    assert set(template_words()) == set(TEMPLATES), "say in template_words what a new template is"
    assert set(sample_words()) == set(SAMPLES), "say in sample_words what a new sample is"
    for name in (*TEMPLATES, *SAMPLES, "import", "new", "open", "join"):
        assert empty_window.welcome.findChild(QPushButton, name) is not None, name


def test_a_template_is_made_and_opened(empty_window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    empty_window.beginning.make_at("mil-std-1629a", tmp_path / "pump.fmea")
    qtbot.waitUntil(lambda: empty_window.document is not None, timeout=20_000)
    assert empty_window.model.form_name == "mil-std-1629a"


def test_recent_files_say_where_and_when_and_what_is_gone(empty_window: MainWindow, brake: Path, tmp_path: Path) -> None:
    gone = str(tmp_path / "gone.fmea")
    welcome = empty_window.welcome
    welcome.remember([Recent(str(brake), NOW - timedelta(hours=1)), Recent(gone, NOW - timedelta(days=1)), Recent(gone, None)], NOW)
    told = [welcome.recent.item(row).text().splitlines() for row in range(3)]
    assert [each[0] for each in told] == ["brake", "gone", "gone"]
    assert told[0][1] == f"{tmp_path}  ·  today 13:02"
    assert told[1][1].endswith("not there any more")


def test_a_file_that_is_gone_is_told_and_can_be_forgotten(empty_window: MainWindow, tmp_path: Path) -> None:
    habits.opened_file(home(), tmp_path / "gone.fmea", NOW)
    empty_window.beginning.show()
    assert empty_window.welcome.recent.hasFocus()
    QTest.keyClick(empty_window.welcome.recent, Qt.Key.Key_Return)
    assert "gone.fmea is not in" in empty_window.messages.sentence
    QTest.keyClick(empty_window.welcome.recent, Qt.Key.Key_Delete)
    assert habits.recent_files(home()) == ()
    assert empty_window.welcome.recent.isHidden()


def test_a_project_that_is_dropped_on_the_window_is_opened(empty_window: MainWindow, brake: Path) -> None:
    drop(empty_window, brake)
    assert empty_window.document is not None
    assert empty_window.document.path == brake


def drop(window: MainWindow, path: Path) -> None:
    """Let go of a file over the window."""
    data, action, left = QMimeData(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    data.setUrls([QUrl.fromLocalFile(str(path))])
    entering = QDragEnterEvent(QPoint(50, 50), action, data, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), action, data, left, Qt.KeyboardModifier.NoModifier))


@pytest.mark.parametrize("percent", [100, 200])
def test_the_first_screen_fits_its_letters(empty_window: MainWindow, qapp: QApplication, percent: int, enlarged: None) -> None:
    dress(qapp, LIGHT, percent)
    empty_window.resize(1300, 800)
    qapp.processEvents()
    for button in empty_window.welcome.findChildren(QPushButton):
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text().replace("&", "")), button.text()


@pytest.fixture
def enlarged(dressed: QApplication) -> Iterator[None]:
    """Letters of any size, and the usual ones afterwards."""
    yield
    dress(dressed, LIGHT)


# The palette.


def test_a_few_letters_and_a_command_is_done(window: MainWindow) -> None:
    at(window, 0, "cause")
    rows = window.model.rowCount()
    window.actions_by_id["palette"].trigger()
    QTest.keyClicks(window.helping.palette.line, "new cau")
    assert window.helping.palette.offers[0].id == "new_line"
    QTest.keyClick(window.helping.palette.line, Qt.Key.Key_Return)
    assert window.helping.palette.isHidden()
    assert window.model.rowCount() == rows + 1


def test_what_was_used_last_stands_first_the_next_time(window: MainWindow) -> None:
    palette = window.helping.palette
    for letters in ("charts", "form sheet"):
        window.actions_by_id["palette"].trigger()
        QTest.keyClicks(palette.line, letters)
        QTest.keyClick(palette.line, Qt.Key.Key_Return)
    palette.open()
    assert [each.id for each in palette.offers][:2] == ["page_sheet", "page_charts"]
    assert habits.recent_commands(home()) == ("page_sheet", "page_charts")


def test_what_cannot_be_done_now_is_there_and_says_why(empty_window: MainWindow) -> None:
    palette = empty_window.helping.palette
    palette.open("fill down")
    (offer,) = palette.offers
    assert (offer.id, offer.why_not) == ("fill_down", "no project is open")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_the_palette_goes_to_things_and_rows(window: MainWindow) -> None:
    palette = window.helping.palette
    palette.open("@rust")
    assert [(each.text, each.place) for each in palette.offers] == [("Rust in the thread", "Failure cause")]
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert cursor(window) == (2, "cause")
    palette.open(":2")
    QTest.keyClick(palette.line, Qt.Key.Key_Return)
    assert window.sheet.current_row == 1


def test_esc_leaves_the_palette_and_gives_the_keyboard_back(window: MainWindow) -> None:
    at(window, 0, "cause")
    window.helping.palette.open()
    QTest.keyClick(window.helping.palette.line, Qt.Key.Key_Escape)
    assert window.helping.palette.isHidden()
    assert window.sheet.hasFocus()


def test_every_command_is_found_by_its_own_name() -> None:
    offers = [Offer(each.id, each.text, each.menu) for each in COMMANDS]
    for each in COMMANDS:
        words = each.text.rstrip("…")
        assert each.id in [found.id for found in ranked(offers, words, ())[:4]], words


def test_the_palette_over_an_open_editor_leaves_its_text_in_the_cell(window: MainWindow) -> None:
    at(window, 0, "cause")
    types(window, "Worn disc")
    window.actions_by_id["palette"].trigger()
    QTest.keyClick(window.helping.palette.line, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert window.helping.palette.isHidden()
    assert column(window, "cause")[0] == "Worn disc"


# Shortcuts.


def test_no_two_commands_answer_to_the_same_key() -> None:
    found = [f"{key}: {one.id} and {other.id}" for one, other, key in clashes({})]
    assert not found, f"give one of each other keys: {found}"


def test_no_two_actions_of_the_window_answer_to_the_same_key_in_one_place(window: MainWindow) -> None:
    places = [(action, key.toString(), _where(action)) for action in window.findChildren(QAction) for key in action.shortcuts()]
    for (one, key, here), (other, same, there) in combinations(places, 2):
        assert key != same or not _meet(here, there), f"{key}: {one.text()} and {other.text()}"


def _where(action: QAction) -> list[QWidget] | None:
    """The widgets in which an action answers; None: in the whole window."""
    context = action.shortcutContext()
    if context not in (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut):
        return None
    return [each for each in action.associatedObjects() if isinstance(each, QWidget)]


def _meet(one: list[QWidget] | None, other: list[QWidget] | None) -> bool:
    return (
        one is None or other is None or any(each in other for each in one if not each.inherits("QMenu") and not each.inherits("QToolBar"))
    )


def test_a_person_gives_a_command_other_keys_and_has_them_the_next_time(window: MainWindow) -> None:
    window.helping.shortcuts()
    page = window.helping.shortcuts_window
    assert page is not None
    give(page, "go_to", "Ctrl+J")
    assert window.actions_by_id["go_to"].shortcut().toString() == "Ctrl+J"
    assert habits.own_shortcuts(home()) == {"go_to": ("Ctrl+J",)}
    page.as_usual()
    assert window.actions_by_id["go_to"].shortcut().toString() == "Ctrl+G"
    assert habits.own_shortcuts(home()) == {}


def test_keys_that_another_command_has_are_refused(window: MainWindow) -> None:
    window.helping.shortcuts()
    page = window.helping.shortcuts_window
    assert page is not None
    give(page, "charts" if "charts" in window.actions_by_id else "page_charts", "Ctrl+F")
    assert page.says.text() == "Ctrl+F is “Find” already; give that one other keys first"
    assert habits.own_shortcuts(home()) == {}


def give(page: ShortcutsWindow, name: str, keys: str) -> None:
    """Choose a command and type keys for it."""
    page.choose(name)
    page.keys.setKeySequence(QKeySequence(keys))
    page.give()


def test_shortcuts_are_searched_by_words_and_keys_and_copied(window: MainWindow) -> None:
    page = ShortcutsWindow(home(), window)
    page.search.setText("ctrl+shift+l")
    assert [page.table.item(row, 0).text() for row in range(page.table.rowCount()) if not page.table.isRowHidden(row)] == ["Filter"]  # type: ignore[union-attr]
    page.copy()
    assert "Filter\tView\tCtrl+Shift+L\n" in QApplication.clipboard().text()
    assert as_text({"filter": ("Ctrl+9",)}).count("Ctrl+9") == 1
    assert all(f"<td>{each.text.rstrip('…')}</td>" in as_html({}) for each in COMMANDS if each.keys)


# Help.


def test_f1_on_a_rating_shows_its_whole_scale_with_the_grade_marked(window: MainWindow) -> None:
    at(window, 0, "severity")
    window.actions_by_id["help"].trigger()
    shown = window.helping.guide_window
    assert shown is not None
    said = shown.browser.toPlainText()
    assert "Forestall's scales for design FMEA" in said
    assert said.count("Somebody may be hurt") == 1
    lines = [each.strip() for each in said.splitlines() if each.strip()]
    assert lines[lines.index("▶") + 1] == "10"


@pytest.mark.parametrize(("place", "page"), [("page_charts", "charts"), ("page_nets", "structure"), ("page_sheet", "sheet")])
def test_f1_elsewhere_opens_the_page_about_the_place(window: MainWindow, place: str, page: str) -> None:
    window.actions_by_id[place].trigger()
    at(window, 0, "cause") if place == "page_sheet" else None
    window.actions_by_id["help"].trigger()
    assert window.helping.guide_window is not None
    assert window.helping.guide_window.page == page


def test_the_guide_is_whole() -> None:
    assert guide.pages()[0] == guide.CONTENTS
    for name in guide.pages():
        text = guide.page(name)
        assert text.startswith("# "), name
        links = guide.links(text)
        assert not [link for link in links if link not in guide.pages()], f"{name} leads to pages that are not there"
    assert set(guide.links(guide.page(guide.CONTENTS))) == set(guide.pages()[1:]), "the contents name every page"
    assert guide.page_of("nobody knows this place") == guide.CONTENTS


def test_the_guide_is_searched_and_leads_back(window: MainWindow) -> None:
    window.actions_by_id["guide"].trigger()
    shown = window.helping.guide_window
    assert shown is not None
    shown.search.setText("criticality matrix")
    shown.find_next()
    assert shown.page == "charts"
    shown.go_back()
    assert shown.page == guide.CONTENTS


def test_the_guide_names_every_setting() -> None:
    page = guide.page("settings")
    assert not [name for name in settings_of(Settings) if f"`{name}`" not in page]


# Settings.


def test_every_setting_has_a_field_with_a_name_and_words(window: MainWindow) -> None:
    window.actions_by_id["settings"].trigger()
    shown = window.helping.settings_window
    assert shown is not None
    assert list(shown.fields) == list(settings_of(Settings))
    for name, each in settings_of(Settings).items():
        assert shown.fields[name].accessibleName() == each.label
        assert shown.fields[name].accessibleDescription() == each.about


def test_what_is_set_counts_at_once_and_is_kept(window: MainWindow, enlarged: None) -> None:
    window.actions_by_id["settings"].trigger()
    shown = window.helping.settings_window
    assert shown is not None
    theme, size, name = shown.fields["theme"], shown.fields["text_percent"], shown.fields["author"]
    assert isinstance(theme, QComboBox)
    assert isinstance(size, QSpinBox)
    assert isinstance(name, QLineEdit)
    theme.setCurrentIndex(theme.findData("dark"))
    assert QApplication.palette().window().color().lightness() < 80
    size.setValue(150)
    assert QApplication.font().pointSizeF() == pytest.approx(14.25)
    name.setText("Ann")
    name.editingFinished.emit()
    kept = preferences.load(home())
    assert (kept.theme, kept.text_percent, kept.author) == ("dark", 150, "Ann")
    shown.usual.click()
    assert preferences.load(home()).text_percent == 100
    assert preferences.load(home()).recent == kept.recent


def test_a_number_may_be_none_where_the_table_says_so(window: MainWindow) -> None:
    window.actions_by_id["settings"].trigger()
    shown = window.helping.settings_window
    assert shown is not None
    shown.set("keep_days", 30)
    assert preferences.load(home()).keep_days == 30
    shown.set("keep_days", -1)
    shown.set("text_percent", 500)
    assert (preferences.load(home()).keep_days, preferences.load(home()).text_percent) == (30, 100)


def test_the_language_that_is_set_is_spoken_by_qt_too(qapp: QApplication) -> None:
    before = QLocale()
    speak(qapp, "de")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert QLocale().toString(1.5) == "1,5"
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    speak(qapp, "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    QLocale.setDefault(before)


# Diagnostics.


def test_diagnostics_hold_nothing_that_anybody_typed(window: MainWindow, brake: Path, caplog: pytest.LogCaptureFixture) -> None:
    at(window, 0, "cause")
    types(window, "Secret wording")
    window.sheet.commit()
    assert window.document is not None
    window.document.flush()
    words = [
        text for each in window.model.project.all() for value in each.values.values() if isinstance(text := value, str) and " " in text
    ]
    assert "Secret wording" in words
    logs.start("forestall", home())
    log = logging.getLogger("forestall.trial")
    for text in words:
        log.info("of a cell: %s", text)
    log.info("two lines: %s\n%s", brake, "\n".join(words))
    try:
        raise ValueError("Secret wording")
    except ValueError:
        log.info("in the window", exc_info=True)
    preferences.update(home(), lambda settings: settings.signed_in("https://fmea.example.com", "ann.secret"))
    window.actions_by_id["diagnostics"].trigger()
    told = QApplication.clipboard().text()
    assert not [text for text in words if text in told]
    for secret in ("Secret", "brake", "ann.secret", "example.com", str(brake.parent)):
        assert secret not in told, secret
    assert "failure 7" in told
    assert "forestall.trial:" in told
    assert "ValueError" in told
    assert "servers: 1" in told
    assert "text_percent: 100" in told
    logs.start("forestall", brake.parent)


def test_diagnostics_need_no_project(empty_window: MainWindow) -> None:
    empty_window.actions_by_id["diagnostics"].trigger()
    assert "none is open" in QApplication.clipboard().text()
    assert "forestall 0." in QApplication.clipboard().text()
