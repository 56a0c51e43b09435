"""What every page beside the form sheet can do, so that the window need not know which there are. Holds no page itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtWidgets import QWidget

from forestall.changes import ChangeSet
from forestall.ids import EntityId
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.views.theme import Theme


class Page(Protocol):
    """A view of the open project in the middle of the window. Made when it is first looked at."""

    def show_project(self, session: ProjectSession | None, *, read_only: bool) -> None:
        """Show this project from now on."""
        ...

    def take(self, changed: ChangeSet) -> None:
        """Something changed."""
        ...

    def follow(self, entities: Sequence[EntityId]) -> None:
        """The cursor of the form sheet is here: a failure, its function, its element, as far as there are."""
        ...

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        ...

    def set_awake(self, *, awake: bool) -> None:
        """Whether anybody looks."""
        ...

    def as_widget(self) -> QWidget:
        """To be put into the window."""
        ...
