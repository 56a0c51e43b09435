"""The commands on whole projects: make, open, copy, import, export, sign in, connect. Long ones run beside the window."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from forestall.errors import ForestallError
from forestall.store.file import SUFFIX
from forestall_desktop.dialogs.import_report import ImportReport
from forestall_desktop.dialogs.server import ServerDialog, SignIn
from forestall_desktop.models.document import Document
from forestall_desktop.session.beginning import begin
from forestall_desktop.settings import preferences
from forestall_desktop.sync.agent_link import AgentLink
from forestall_desktop.tasks import Task
from forestall_desktop.views.message_bar import MessageBar

_PROJECTS = f"Forestall projects (*{SUFFIX})"
_TABLES = "Workbooks and tables (*.xlsx *.xls *.xlsm *.ods *.csv *.tsv);;All files (*)"
_EXPORTS = "Excel workbook (*.xlsx);;Print (*.pdf);;CSV table (*.csv);;JSON (*.json)"


class Desk(Protocol):
    """What these commands need of the window."""

    document: Document | None
    link: AgentLink | None
    messages: MessageBar
    folder: Path

    def open_file(self, path: Path) -> bool:
        """Show this file."""
        ...

    def as_widget(self) -> QWidget:
        """The parent for dialogs."""
        ...

    def start_agent(self) -> None:
        """Have the file synced."""
        ...


class ProjectCommands:
    """Each method is one command; those that ask for a file name have a twin that takes it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._tasks: set[Task] = set()
        self.dialog: ServerDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether something runs beside the window."""
        return bool(self._tasks)

    def new(self) -> None:
        """Ask where, and make an empty project."""
        path = self._ask_new("New project", "New FMEA")
        if path is not None:
            self.new_at(path)

    def new_at(self, path: Path) -> None:
        """Make an empty project here and open it."""
        try:
            begin(path, preferences.load(self._desk.folder).signature)
        except ForestallError as error:
            self._desk.messages.say(error.sentence, grave=True)
            return
        self._desk.open_file(path)

    def open(self) -> None:
        """Ask which, and open it."""
        name, _ = QFileDialog.getOpenFileName(self._desk.as_widget(), "Open project", self._folder(), f"{_PROJECTS};;All files (*)")
        if name:
            self._desk.open_file(Path(name))

    def save_copy(self) -> None:
        """Ask where, and write a complete copy."""
        path = self._ask_new("Save a copy as", f"{self._stem()} copy")
        if path is not None:
            self.save_copy_at(path)

    def save_copy_at(self, path: Path) -> None:
        """Write a complete copy here; the window stays with the first file."""
        document = self._desk.document
        if document is None:
            return
        try:
            document.copy_to(path)
        except ForestallError as error:
            self._desk.messages.say(error.sentence, grave=True)
            return
        self._desk.messages.say(f"A copy lies in {path}")

    def import_(self) -> None:
        """Ask for a workbook and for the project to make of it."""
        name, _ = QFileDialog.getOpenFileName(self._desk.as_widget(), "Import Excel or CSV", self._folder(), _TABLES)
        if not name:
            return
        target = self._ask_new("Save the imported project as", Path(name).stem)
        if target is not None:
            self.import_from(Path(name), target)

    def import_from(self, source: Path, target: Path) -> None:
        """Make a project of a workbook; open it when it is whole."""
        self._desk.messages.say(f"Reading {source.name}…", topic="task")

        def done(printed: str) -> None:
            self._desk.messages.take_back("task")
            if self._desk.open_file(target):
                self._tell_import(source, json.loads(printed))

        self.run(["import", str(source), str(target), "--json"], done)

    def sample(self) -> None:
        """Make the sample project where the person wants it."""
        path = self._ask_new("Save the sample as", "Electric parking brake")
        if path is not None:
            self.sample_at(path)

    def sample_at(self, target: Path) -> None:
        """Make the sample project here, and open it."""

        def done(_: str) -> None:
            self._desk.open_file(target)

        self.run(["new", str(target), "--template", "parking-brake"], done)

    def export(self) -> None:
        """Ask where, and write the form sheet."""
        name, chosen = QFileDialog.getSaveFileName(
            self._desk.as_widget(), "Export the form sheet", str(Path(self._folder()) / f"{self._stem()}.xlsx"), _EXPORTS
        )
        if name:
            path = Path(name)
            self.export_to(path if path.suffix else path.with_suffix(chosen.rpartition("*")[2].rstrip(")")))

    def export_to(self, path: Path) -> None:
        """Write the form sheet here; the ending says how."""
        document = self._desk.document
        if document is None or not document.flush():
            return
        self.run(["export", str(document.path), str(path)], lambda _: self._desk.messages.say(f"The form sheet lies in {path}"))

    def sign_in(self) -> None:
        """Ask who, and sign in."""
        self._ask_server("Sign in…", "Your password goes to this server only; the sign-in is kept safe on this computer.", self._sign_in)

    def connect(self) -> None:
        """Ask where to, sign in there, and make the project on that server."""
        words = (
            "Makes this project on the server and sends it. From then on both are kept in step; the file stays yours and works without it."
        )
        self._ask_server("Connect to server…", words, self._connect)

    def finish(self, timeout_millis: int = 5_000) -> None:
        """Let what runs come to its end, because the window closes."""
        for task in list(self._tasks):
            task.wait(timeout_millis)

    def _sign_in(self, told: SignIn) -> None:
        def done(_: str) -> None:
            self._close_dialog()
            self._desk.messages.say(f"Signed in at {told.server}" + ("" if told.company else f" as {told.user}"))
            if self._desk.link is not None:
                self._desk.link.sync_now()

        self._run_sign_in(told, done)

    def _connect(self, told: SignIn) -> None:
        document = self._desk.document
        if document is None or not document.flush():
            return
        # One program syncs a file at a time; ours comes back when the first exchange is done.
        if self._desk.link is not None:
            self._desk.link.stop()

        def connected(_: str) -> None:
            self._close_dialog()
            self._desk.messages.say(f"The project is on {told.server} now, and is kept in step")
            self._desk.start_agent()

        def failed(sentence: str) -> None:
            self._refuse(sentence)
            self._desk.start_agent()

        path = str(document.path)
        self._run_sign_in(told, lambda _: self.run(["connect", path, told.server], connected, failed), failed)

    def _run_sign_in(self, told: SignIn, done: Callable[[str], None], failed: Callable[[str], None] | None = None) -> None:
        who = ["--company"] if told.company else ["--user", told.user, "--password-stdin"]
        arguments = ["sign-in", told.server, *who, *(["--totp-code", told.code] if told.code and not told.company else [])]
        self.run(arguments, done, failed or self._refuse, feed=told.password)

    def _ask_server(self, title: str, words: str, do: Callable[[SignIn], None]) -> None:
        self._close_dialog()
        server = (self._desk.document.server if self._desk.document else None) or ""
        servers = preferences.load(self._desk.folder).servers
        self.dialog = ServerDialog(title, words, servers, self._desk.as_widget(), server=server)
        self.dialog.told.connect(do)
        self.dialog.show()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    def _refuse(self, sentence: str) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.refuse(sentence)
        else:
            self._desk.messages.say(sentence, grave=True)

    def run(
        self, arguments: Sequence[str], done: Callable[[str], None], failed: Callable[[str], None] | None = None, *, feed: str = ""
    ) -> None:
        """A command of the command line beside the window: `done` hears what it printed, `failed` (or the person) its sentence."""
        task = Task(arguments, feed=feed, parent=self._desk.as_widget())
        self._tasks.add(task)

        def finished(fine: bool, printed: str, sentence: str) -> None:
            self._tasks.discard(task)
            task.deleteLater()
            if fine:
                done(printed)
            else:
                (failed or (lambda said: self._desk.messages.say(said, grave=True)))(sentence)

        task.finished.connect(finished)

    def _tell_import(self, source: Path, report: dict[str, Any]) -> None:
        skipped = report.get("cells", {}).get("skipped", [])
        sentence = f"{report.get('rows', 0)} rows came in from {source.name}"
        if not skipped:
            self._desk.messages.say(f"{sentence}; no cell was left out")
            return
        cells = "cell was" if len(skipped) == 1 else "cells were"
        self._desk.messages.say(
            f"{sentence}; {len(skipped)} {cells} left out", button=("Show them", lambda: self._show_report(sentence, skipped))
        )

    def _show_report(self, sentence: str, skipped: Sequence[dict[str, Any]]) -> None:
        ImportReport(sentence, skipped, self._desk.as_widget()).show()

    def _ask_new(self, title: str, stem: str) -> Path | None:
        suggestion = str(Path(self._folder()) / f"{stem}{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self._desk.as_widget(), title, suggestion, _PROJECTS)
        if not name:
            return None
        return Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX)

    def _folder(self) -> str:
        document = self._desk.document
        recent = preferences.load(self._desk.folder).recent
        return str(document.path.parent if document else Path(recent[0]).parent if recent else Path.home())

    def _stem(self) -> str:
        return self._desk.document.path.stem if self._desk.document else "FMEA"
