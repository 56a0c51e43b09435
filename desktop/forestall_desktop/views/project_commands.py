"""The commands on whole projects: make, open, copy, import, export, sign in, connect. Long ones run beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from forestall.errors import ForestallError
from forestall.store.file import SUFFIX
from forestall_desktop.dialogs.server import ServerDialog, SignIn
from forestall_desktop.models.document import Document
from forestall_desktop.session.beginning import begin
from forestall_desktop.settings import preferences
from forestall_desktop.sync.agent_link import AgentLink
from forestall_desktop.tasks import Task
from forestall_desktop.tongue import tr
from forestall_desktop.views.message_bar import MessageBar


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
        path = self.ask_new(tr("New project"), tr("New FMEA"))
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
        name, _ = QFileDialog.getOpenFileName(
            self._desk.as_widget(), tr("Open project"), self.usual_folder(), f"{_projects()};;{tr('All files (*)')}"
        )
        if name:
            self._desk.open_file(Path(name))

    def save_copy(self) -> None:
        """Ask where, and write a complete copy."""
        path = self.ask_new(tr("Save a copy as"), tr("{name} copy", name=self.stem()))
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
        self._desk.messages.say(tr("A copy lies in {path}", path=path))

    def sign_in(self) -> None:
        """Ask who, and sign in."""
        self.ask_server(
            tr("Sign in…"), tr("Your password goes to this server only; the sign-in is kept safe on this computer."), self._sign_in
        )

    def connect(self) -> None:
        """Ask where to, sign in there, and make the project on that server."""
        words = tr(
            "Makes this project on the server and sends it. From then on both are kept in step; the file stays yours and works without it."
        )
        self.ask_server(tr("Connect to server…"), words, self._connect)

    def finish(self, timeout_millis: int = 5_000) -> None:
        """Let what runs come to its end, because the window closes."""
        for task in list(self._tasks):
            task.wait(timeout_millis)

    def _sign_in(self, told: SignIn) -> None:
        def done(_: str) -> None:
            self._close_dialog()
            self._desk.messages.say(
                tr("Signed in at {server}", server=told.server)
                if told.company
                else tr("Signed in at {server} as {user}", server=told.server, user=told.user)
            )
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
            self._desk.messages.say(tr("The project is on {server} now, and is kept in step", server=told.server))
            self._desk.start_agent()

        def failed(sentence: str) -> None:
            self._refuse(sentence)
            self._desk.start_agent()

        path = str(document.path)
        self._run_sign_in(told, lambda _: self.run(["connect", path, told.server], connected, failed), failed)

    def _run_sign_in(self, told: SignIn, done: Callable[[str], object], failed: Callable[[str], None] | None = None) -> None:
        who = ["--company"] if told.company else ["--user", told.user, "--password-stdin"]
        arguments = ["sign-in", told.server, *who, *(["--totp-code", told.code] if told.code and not told.company else [])]
        self.run(arguments, done, failed or self._refuse, feed=told.password)

    def sign_in_then(self, told: SignIn, do: Callable[[], object]) -> None:
        """Sign in, and go on with this when it went well; otherwise the dialog says why."""

        def done(_: str) -> None:
            self._close_dialog()
            do()

        self._run_sign_in(told, done)

    def ask_server(self, title: str, words: str, do: Callable[[SignIn], None]) -> None:
        """Ask at which server, and who; `do` hears it."""
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
        self, arguments: Sequence[str], done: Callable[[str], object], failed: Callable[[str], None] | None = None, *, feed: str = ""
    ) -> Task:
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
        return task

    def ask_new(self, title: str, stem: str) -> Path | None:
        """Ask where a project shall lie."""
        suggestion = str(Path(self.usual_folder()) / f"{stem}{SUFFIX}")
        name, _ = QFileDialog.getSaveFileName(self._desk.as_widget(), title, suggestion, _projects())
        if not name:
            return None
        return Path(name) if name.endswith(SUFFIX) else Path(name + SUFFIX)

    def usual_folder(self) -> str:
        """Where the person's files are, as far as we know."""
        document = self._desk.document
        recent = preferences.load(self._desk.folder).recent
        return str(document.path.parent if document else Path(recent[0]).parent if recent else Path.home())

    def stem(self) -> str:
        """How the open file is called, without its ending."""
        return self._desk.document.path.stem if self._desk.document else "FMEA"


def _projects() -> str:
    return tr("Forestall projects (*{ending})", ending=SUFFIX)
