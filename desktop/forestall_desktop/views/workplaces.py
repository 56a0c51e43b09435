"""The middle of the window: the form sheet, and pages beside it that are made when somebody first looks. Knows none from the inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from forestall.changes import ChangeSet
from forestall.ids import EntityId
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr
from forestall_desktop.views.page import Page
from forestall_desktop.views.theme import Theme

Make = Callable[[Theme], Page]


class Workplaces(QTabWidget):
    """Tabs: the form sheet first, then whatever was added."""

    turned = Signal(int)
    """Another page is in front."""

    def __init__(self, sheet: QWidget, theme: Theme) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.setAccessibleName(tr("Views of the project"))
        self._sheet = sheet
        self._theme = theme
        self._session: ProjectSession | None = None
        self._read_only = False
        self._here: Sequence[EntityId] = ()
        self._makers: dict[int, Make] = {}
        self._rooms: dict[int, QVBoxLayout] = {}
        self._pages: dict[int, Page] = {}
        self.addTab(sheet, tr("Form sheet"))
        self.currentChanged.connect(self._turn)

    def add(self, title: str, make: Make) -> int:
        """A further page; gives its place."""
        holder = QWidget()
        room = QVBoxLayout(holder)
        room.setContentsMargins(0, 0, 0, 0)
        place = self.addTab(holder, title)
        self._makers[place], self._rooms[place] = make, room
        return place

    def page(self, place: int) -> Page | None:
        """A page that somebody has looked at."""
        return self._pages.get(place)

    def go_to(self, place: int) -> None:
        """Bring a page to the front and give it the keyboard."""
        self.setCurrentIndex(place)
        page = self._pages.get(place)
        (page.as_widget() if page is not None else self._sheet).setFocus()

    def show_project(self, session: ProjectSession | None, *, read_only: bool) -> None:
        """Show this project in every page that was made, and in those that will be."""
        self._session, self._read_only, self._here = session, read_only, ()
        for page in self._pages.values():
            page.show_project(session, read_only=read_only)

    def take(self, changed: ChangeSet) -> None:
        """Something changed."""
        for page in self._pages.values():
            page.take(changed)

    def follow(self, entities: Sequence[EntityId]) -> None:
        """The cursor of the form sheet is here now: a failure, its function, its element."""
        self._here = entities
        for page in self._pages.values():
            page.follow(entities)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._theme = theme
        for page in self._pages.values():
            page.set_theme(theme)

    def _turn(self, place: int) -> None:
        if place in self._makers and place not in self._pages:
            page = self._pages[place] = self._makers[place](self._theme)
            self._rooms[place].addWidget(page.as_widget())
            page.show_project(self._session, read_only=self._read_only)
            page.follow(self._here)
        for each, page in self._pages.items():
            page.set_awake(awake=each == place)
        self.turned.emit(place)
