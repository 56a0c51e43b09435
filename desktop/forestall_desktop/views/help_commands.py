"""Commands that help: the palette, the guide, the scale in full, shortcuts, settings, diagnostics. None of them changes the project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from forestall.errors import ForestallError
from forestall.ids import EntityId
from forestall_desktop.actions.registry import COMMANDS, Command
from forestall_desktop.actions.shortcuts import give_keys, native
from forestall_desktop.models.document import Document
from forestall_desktop.models.naming import kind_name
from forestall_desktop.models.palette import Offer, ranked
from forestall_desktop.models.scale_page import scale_page
from forestall_desktop.settings import habits
from forestall_desktop.settings.preferences import Settings
from forestall_desktop.sync.agent_link import AgentLink
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.appearance import wear
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.menus import show_about
from forestall_desktop.views.message_bar import MessageBar
from forestall_desktop.views.page_commands import CHARTS, DIAGRAMS, NET, SHEET, PageCommands
from forestall_desktop.views.palette import Palette, Sources
from forestall_desktop.views.side_panel import SidePanel
from forestall_desktop.views.theme import Theme
from forestall_desktop.views.workplaces import Workplaces

if TYPE_CHECKING:
    # Windows that are loaded when somebody first asks for them.
    from forestall_desktop.views.help_window import HelpWindow
    from forestall_desktop.views.settings_window import SettingsWindow
    from forestall_desktop.views.shortcuts_window import ShortcutsWindow

_THINGS_MAX = 40
_THINGS = ("element", "function", "failure")
_PAGES = {SHEET: "sheet", NET: "nets", DIAGRAMS: "diagrams", CHARTS: "charts"}
_SIDES = ("review", "history", "findings", "like-this")


class Desk(Protocol):
    """What these commands need of the window."""

    folder: Path
    document: Document | None
    link: AgentLink | None
    messages: MessageBar
    sheet: FormSheet
    places: Workplaces
    pages: PageCommands
    side: SidePanel
    actions_by_id: dict[str, QAction]

    @property
    def structure_dock(self) -> QWidget:
        """The tree at the left."""
        ...

    def as_widget(self) -> QWidget:
        """The parent for windows."""
        ...

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours."""
        ...


class HelpCommands:
    """Each method is one command. Windows are made when they are first asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.palette = Palette(desk.as_widget(), Sources(self._commands, self._things, self._rows))
        self.palette.chosen.connect(self._chosen)
        self.guide_window: HelpWindow | None = None
        self.settings_window: SettingsWindow | None = None
        self.shortcuts_window: ShortcutsWindow | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands by their names in the registry."""
        return {
            "palette": self.palette.open,
            "help": self.help_here,
            "guide": lambda: self._guide().show_place(""),
            "shortcuts": self.shortcuts,
            "settings": self.settings,
            "diagnostics": self.copy_diagnostics,
            "about": lambda: show_about(self._desk.as_widget()),
        }

    def begin(self) -> None:
        """The actions are made: give them the keys this person wants."""
        give_keys(self._desk.actions_by_id, habits.own_shortcuts(self._desk.folder))

    def help_here(self) -> None:
        """Show what the place with the keyboard is about; on a rating, its whole scale."""
        page = self._scale_here()
        if page is not None:
            self._guide().show_text(page)
        else:
            self._guide().show_place(self._place_here())

    def shortcuts(self) -> None:
        """Show all keys."""
        from forestall_desktop.views.shortcuts_window import ShortcutsWindow

        if self.shortcuts_window is None:
            self.shortcuts_window = ShortcutsWindow(self._desk.folder, self._desk.as_widget())
            self.shortcuts_window.changed.connect(lambda own: give_keys(self._desk.actions_by_id, own))
        _bring(self.shortcuts_window)

    def settings(self) -> None:
        """Show the settings."""
        from forestall_desktop.views.settings_window import SettingsWindow

        if self.settings_window is None:
            self.settings_window = SettingsWindow(self._desk.folder, self._desk.as_widget())
            self.settings_window.changed.connect(self._settled)
        _bring(self.settings_window)

    def copy_diagnostics(self) -> None:
        """Put what helps a helper on the clipboard."""
        from forestall_desktop.models.diagnostics import diagnostics

        link = self._desk.link
        sync = link.state.state.name.lower() if link is not None else "none"
        QApplication.clipboard().setText(diagnostics(self._desk.folder, self._desk.document, sync))
        self._desk.messages.say(tr("The diagnostics are on the clipboard. None of your texts is in them; look before you send them"))

    def _settled(self, settings: Settings) -> None:
        self._desk.set_theme(wear(settings))

    def _guide(self) -> HelpWindow:
        from forestall_desktop.views.help_window import HelpWindow

        if self.guide_window is None:
            self.guide_window = HelpWindow(self._desk.as_widget())
        _bring(self.guide_window)
        return self.guide_window

    def _scale_here(self) -> str | None:
        sheet, model = self._desk.sheet, self._desk.sheet.worksheet
        index, here = sheet.currentIndex(), QApplication.focusWidget()
        if self._desk.document is None or not index.isValid() or here is None or not (here is sheet or sheet.isAncestorOf(here)):
            return None
        row = model.row(index)
        if row is None or not model.is_rated(index):
            return None
        return scale_page(model.project, row, model.columns[index.column()], sheet.half_typed or str(index.data() or ""))

    def _place_here(self) -> str:
        """The place of the window that has the keyboard, as the guide calls it."""
        desk, here = self._desk, QApplication.focusWidget()
        if desk.document is None:
            return "welcome"
        if here is not None and desk.structure_dock.isAncestorOf(here):
            return "structure"
        if here is not None and desk.side.isAncestorOf(here):
            side = desk.side.tabs.currentIndex()
            return _SIDES[side] if side < len(_SIDES) else "review"
        return _PAGES.get(desk.places.currentIndex(), "")

    # What the palette offers.

    def _commands(self, typed: str) -> Sequence[Offer]:
        actions, recent = self._desk.actions_by_id, habits.recent_commands(self._desk.folder)
        offers = (
            Offer(each.id, translated(each.text), translated(each.menu), native(_keys(actions[each.id])), self._why_not(each, actions))
            for each in COMMANDS
            if each.id != "palette"
        )
        return ranked(offers, typed, recent)

    def _why_not(self, command: Command, actions: Mapping[str, QAction]) -> str:
        """Why a command cannot be used now; empty where it can."""
        if actions[command.id].isEnabled():
            return ""
        if self._desk.document is None and (command.needs_project or command.edits):
            return tr("no project is open")
        if command.edits and self._desk.document is not None and self._desk.document.read_only:
            return tr("open for reading only")
        return {
            "undo": tr("there is nothing to take back"),
            "redo": tr("there is nothing to do again"),
            "sync_now": tr("not synced here"),
            "pause": tr("not synced, or paused"),
            "resume": tr("not paused"),
            "passphrase": tr("not encrypted"),
            "decrypt": tr("not encrypted"),
            "encrypt": tr("encrypted already"),
        }.get(command.id) or (tr("nothing is contested") if command.menu == tr("Review") else tr("not now"))

    def _things(self, typed: str) -> Iterator[Offer | None]:
        document = self._desk.document
        return _named(document, typed.casefold()) if document is not None and typed else iter(())

    def _rows(self, typed: str) -> Sequence[Offer]:
        count = len(self._desk.sheet.worksheet.grid)
        number = int(typed) if typed.isdecimal() else 0
        return [Offer(str(number), tr("Row {number} of {count}", number=number, count=count))] if 1 <= number <= count else []

    def _chosen(self, what: str, offer: Offer) -> None:
        match what:
            case "thing":
                self._desk.places.go_to(SHEET)
                self._desk.pages.go_to_entity(EntityId(offer.id))
            case "row":
                self._desk.places.go_to(SHEET)
                self._desk.sheet.go_to(int(offer.id) - 1, max(0, self._desk.sheet.currentIndex().column()))
            case _:
                try:
                    habits.used_command(self._desk.folder, offer.id)
                except ForestallError as error:
                    self._desk.messages.say(error.sentence)
                self._desk.actions_by_id[offer.id].trigger()


def _named(document: Document, typed: str) -> Iterator[Offer | None]:
    """The first things whose wording holds what was typed."""
    project, found = document.session.project, 0
    for entity in list(project.all()):
        offer = None
        if entity.kind in _THINGS and typed in (text := project.text(entity.id)).casefold() and project.shown(entity.id) is not None:
            offer = Offer(entity.id, text, kind_name(project, entity))
            found += 1
        yield offer
        if found == _THINGS_MAX:
            return


def _keys(action: QAction) -> list[str]:
    return [each.toString() for each in action.shortcuts()[:1]]


def _bring(window: QWidget) -> None:
    window.show()
    window.activateWindow()
