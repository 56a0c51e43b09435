"""Ways to begin: from a template or a sample, from the files of last time, by joining a team. Each asks as little as it can."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from forestall.errors import ForestallError
from forestall_desktop.dialogs.join import JoinDialog
from forestall_desktop.dialogs.server import SignIn
from forestall_desktop.settings import habits
from forestall_desktop.tongue import tr
from forestall_desktop.views.message_bar import MessageBar
from forestall_desktop.views.project_commands import ProjectCommands
from forestall_desktop.views.welcome import Welcome, sample_words, template_words


class Desk(Protocol):
    """What these commands need of the window."""

    folder: Path
    messages: MessageBar
    welcome: Welcome
    commands: ProjectCommands
    actions_by_id: dict[str, QAction]

    def open_file(self, path: Path) -> bool:
        """Show this file."""
        ...

    def now(self) -> datetime:
        """The time where the person is."""
        ...

    def as_widget(self) -> QWidget:
        """The parent for dialogs."""
        ...


class BeginningCommands:
    """Listens to the welcome screen."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.dialog: JoinDialog | None = None
        welcome = desk.welcome
        welcome.asked.connect(lambda way: self.join() if way == "join" else desk.actions_by_id[way].trigger())
        welcome.asked_template.connect(self.ask_template)
        welcome.asked_file.connect(self._open)
        welcome.forgotten.connect(self._forget)

    def show(self) -> None:
        """No project is open: offer what there is."""
        self._desk.welcome.remember(habits.recent_files(self._desk.folder), self._desk.now())
        self._desk.welcome.take_keyboard()

    def ask_template(self, name: str) -> None:
        """Ask where a project of this template or sample shall lie, and make it."""
        title, _ = {**sample_words(), **template_words()}[name]
        path = self._desk.commands.ask_new(tr("Where shall “{title}” lie?", title=title), title)
        if path is not None:
            self.make_at(name, path)

    def make_at(self, name: str, target: Path) -> None:
        """Make a project of this template or sample here, and open it."""
        self._desk.commands.run(["new", str(target), "--template", name], lambda _: self._desk.open_file(target))

    def join(self) -> None:
        """Ask for a server and who one is, and offer the projects there."""
        words = tr("Signs you in and lists the projects you are in. Your password goes to this server only.")
        self._desk.commands.ask_server(tr("Join a team…"), words, self._signed_in)

    def clone(self, server: str, project: str, target: Path) -> None:
        """Bring a project of a server into a new file, and open it."""
        self._desk.messages.say(tr("Bringing the project here…"), topic="task")

        def done(_: str) -> None:
            self._desk.messages.take_back("task")
            self._desk.open_file(target)

        self._desk.commands.run(["clone", server, project, str(target)], done)

    def _signed_in(self, told: SignIn) -> None:
        commands = self._desk.commands
        commands.sign_in_then(
            told, lambda: commands.run(["projects", told.server, "--json"], lambda printed: self._offer(told.server, printed))
        )

    def _offer(self, server: str, printed: str) -> None:
        self.dialog = JoinDialog(server, json.loads(printed)["projects"], self._desk.as_widget())
        self.dialog.chosen.connect(lambda project, name: self._ask_where(server, project, name))
        self.dialog.show()

    def _ask_where(self, server: str, project: str, name: str) -> None:
        path = self._desk.commands.ask_new(tr("Where shall the project lie?"), name.replace("/", "-").replace("\\", "-"))
        if path is not None:
            self.clone(server, project, path)

    def _open(self, name: str) -> None:
        path = Path(name)
        if path.exists():
            self._desk.open_file(path)
        else:
            forget = (tr("Take it out of the list"), lambda: self._forget(name))
            self._desk.messages.say(tr("{name} is not in {folder} any more", name=path.name, folder=path.parent), button=forget)

    def _forget(self, name: str) -> None:
        try:
            habits.forget_file(self._desk.folder, name)
        except ForestallError as error:
            self._desk.messages.say(error.sentence)
        self.show()
