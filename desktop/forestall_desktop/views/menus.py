"""Menus and toolbar of the window, built from the table of commands. Knows no command from the inside."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox, QToolBar, QWidget

from forestall_desktop.actions.registry import COMMANDS, MENUS, Command
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.form_sheet import FormSheet


class Menus:
    """The menu bar, the toolbar, and the two menus that are filled when they open."""

    def __init__(self, window: QMainWindow, actions: Mapping[str, QAction], sheet: FormSheet) -> None:
        self._window = window
        self._sheet = sheet
        self._actions = actions
        self._menus = {name: window.menuBar().addMenu(translated(f"&{name}")) for name in MENUS}
        for command in COMMANDS:
            self._place(command)
        self.recent = QMenu(tr("Open recent"), window)
        self._menus["File"].insertMenu(actions["save_copy"], self.recent)
        window.addToolBar(self._toolbar())

    def offer_views(self, *toggles: QAction) -> None:
        """What can be shown and hidden."""
        self._menus["View"].addSeparator()
        self._menus["View"].addActions(toggles)
        self._menus["View"].addSeparator()

    @property
    def view(self) -> QMenu:
        """The View menu, for who has submenus to offer."""
        return self._menus["View"]

    def _place(self, command: Command) -> None:
        action, menu = self._actions[command.id], self._menus[command.menu]
        if command.starts_group:
            menu.addSeparator()
        menu.addAction(action)
        if command.on_sheet:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._sheet.addAction(action)
        if command.on_tree:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def _toolbar(self) -> QToolBar:
        bar = QToolBar(tr("Main tools"), self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setAccessibleName(tr("Main tools"))
        menu_before = ""
        for command in COMMANDS:
            if command.in_toolbar:
                if menu_before and menu_before != command.menu:
                    bar.addSeparator()
                menu_before = command.menu
                bar.addAction(self._actions[command.id])
        return bar


def show_about(window: QWidget) -> None:
    """What this is."""
    from importlib.metadata import version

    words = tr("An FMEA editor that works with no network and never drops what somebody typed.")
    licences = tr("Apache License 2.0. Font: Inter, SIL Open Font License 1.1.")
    _show(window, tr("About Forestall"), f"<b>Forestall {version('forestall')}</b><p>{words}</p><p>{licences}</p>")


def _show(window: QWidget, title: str, html: str) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, title, html, QMessageBox.StandardButton.Close, window)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setModal(False)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.show()
