"""The commands on the sync, the backups and the encryption of the open project, and what the agent says beside its state. Syncs nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

from forestall.fmea.schema import TEXT
from forestall.ids import PROJECT_ENTITY, EntityId
from forestall.store.file import SUFFIX
from forestall_desktop.dialogs.backups import BackupsDialog
from forestall_desktop.dialogs.passphrase import PassphraseDialog, Passphrases
from forestall_desktop.models.badge import Words
from forestall_desktop.models.document import Document
from forestall_desktop.models.sync_story import SyncStory, Where
from forestall_desktop.session.backups import backups_of, root_in
from forestall_desktop.settings import preferences
from forestall_desktop.sync.agent_link import AgentLink, AgentState, DueAction, SyncState
from forestall_desktop.tongue import tr
from forestall_desktop.views.company import Company
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.message_bar import MessageBar
from forestall_desktop.views.project_commands import ProjectCommands
from forestall_desktop.views.sync_badge import SyncBadge
from forestall_desktop.views.sync_panel import SyncPanel
from forestall_desktop.views.theme import Theme

_NAMED_MAX = 2
"""So many actions a reminder names; the others are counted."""
_WORD_MAX = 60


class Desk(Protocol):
    """What this needs of the window."""

    folder: Path
    document: Document | None
    link: AgentLink | None
    messages: MessageBar
    sheet: FormSheet
    company: Company
    commands: ProjectCommands
    actions_by_id: dict[str, QAction]

    def open_file(self, path: Path, *, read_only: bool = False) -> bool:
        """Show this file."""
        ...

    def close_document(self) -> bool:
        """Let go of the open file."""
        ...

    def as_widget(self) -> QWidget:
        """The parent for dialogs."""
        ...


class SyncCommands(QObject):
    """One for each window. `begin` for each agent, `tell` whenever something may stand otherwise."""

    def __init__(self, desk: Desk, badge: SyncBadge, theme: Theme) -> None:
        super().__init__(desk.as_widget())
        self._desk = desk
        self._story = SyncStory()
        self._heard = SyncState(AgentState.LOCAL)
        self._counts = (0, 0)
        self._words = Words("", "", "", "")
        self.panel = SyncPanel(badge, desk.as_widget(), theme)
        self.panel.asked.connect(lambda name: desk.actions_by_id[name].trigger())
        self.passphrase: PassphraseDialog | None = None
        self.backups: BackupsDialog | None = None
        badge.clicked.connect(self.details)

    def begin(self, link: AgentLink) -> None:
        """Another file, another story."""
        self._story = SyncStory()
        link.state_changed.connect(self._story.note_state)
        link.summed_up.connect(self._exchanged)
        link.backed_up.connect(self._backed_up)
        link.due.connect(self.remind)

    def tell(self, state: SyncState | None, words: Words | None, *, contested: int, unsaved: int) -> None:
        """How things stand now; None where no project is open."""
        if state is None or words is None:
            self.panel.hide()
            return
        self._heard, self._words, self._counts = state, words, (contested, unsaved)
        if self.panel.isVisible():
            self._fill()

    def details(self) -> None:
        """Show what stands behind the badge, or close it."""
        if self._desk.document is None:
            return
        self._fill()
        self.panel.toggle()

    def enable(self, state: SyncState | None) -> None:
        """Have those commands enabled that make sense in this state of the sync."""
        link, document, actions = self._desk.link, self._desk.document, self._desk.actions_by_id
        synced = link is not None and state is not None and state.state is not AgentState.LOCAL
        paused = synced and state is not None and state.state is AgentState.PAUSED
        actions["sync_now"].setEnabled(synced and not paused)
        actions["pause"].setEnabled(synced and not paused)
        actions["resume"].setEnabled(paused)
        encrypted = document is not None and document.encrypted
        mine = document is not None and not document.read_only
        actions["encrypt"].setEnabled(mine and not encrypted)
        actions["passphrase"].setEnabled(mine and encrypted)
        actions["decrypt"].setEnabled(mine and encrypted)

    # What the agent says.

    def remind(self, due: Sequence[DueAction]) -> None:
        """Actions of this person are late or soon due: name the first, and offer to go there."""
        if due:
            self._desk.messages.say(due_words(due), topic="due", button=(tr("Show"), lambda: self._go_to(due[0])))

    def _go_to(self, action: DueAction) -> None:
        model = self._desk.sheet.worksheet
        place = model.place_of((EntityId(action.id), TEXT)) or (model.place_of_entity(EntityId(action.line)) if action.line else None)
        if place is not None:
            self._desk.sheet.go_to(*place)
        else:
            self._desk.messages.say(tr("The sheet does not show this action; a filter or another form hides it"))

    def _exchanged(self, told: Mapping[str, object]) -> None:
        self._story.note_exchange(told)
        self._renew()

    def _backed_up(self, _: str, trouble: str | None) -> None:
        self._story.note_backup(datetime.now().astimezone().strftime("%H:%M"), trouble)
        if trouble:
            self._desk.messages.say(tr("No backup could be taken: {why}", why=trouble), topic="backup")
        self._renew()

    def _renew(self) -> None:
        if self.panel.isVisible():
            self._fill()

    def _fill(self) -> None:
        document = self._desk.document
        if document is None:
            return
        server = document.server or ""
        user = preferences.load(self._desk.folder).servers.get(server, "")
        name = document.session.project.text(PROJECT_ENTITY) or document.path.stem
        where = Where(name, document.path.name, server, "" if self._heard.state is AgentState.SIGN_IN else user)
        lines = self._story.lines(self._heard, where, contested=self._counts[0], unsaved=self._counts[1])
        actions = self._desk.actions_by_id
        wished = [name for name in ("sync_now", "pause", "resume") if actions[name].isEnabled()]
        self.panel.offer([*wished, "sign_in" if server else "connect"], {name: actions[name].text() for name in self.panel.buttons})
        self.panel.tell(self._words, lines, self._desk.company.present, self._story.earlier_problems(self._heard))

    # Commands.

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        return {
            "sync_now": lambda: self._desk.link.sync_now() if self._desk.link else None,
            "pause": lambda: self._desk.link.pause() if self._desk.link else None,
            "resume": lambda: self._desk.link.resume() if self._desk.link else None,
            "sync_details": self.details,
            "backups": self.show_backups,
            "encrypt": self.encrypt,
            "passphrase": self.change_passphrase,
            "decrypt": self.decrypt,
        }

    def show_backups(self) -> None:
        """List the backups of the open project."""
        if self._desk.document is None:
            return
        if self.backups is None:
            self.backups = BackupsDialog(self._desk.as_widget())
            self.backups.looks.connect(lambda path: self._desk.open_file(path, read_only=True))
            self.backups.restores.connect(self._restore)
            self.backups.takes_one.connect(self._back_up_now)
        self._list_backups()
        self.backups.show()

    def _list_backups(self) -> None:
        document, root = self._desk.document, root_in(self._desk.folder, preferences.load(self._desk.folder))
        if document is not None and self.backups is not None:
            self.backups.show_them(backups_of(document.path, root), root)

    def _back_up_now(self) -> None:
        document = self._desk.document
        if document is None or not document.flush():
            return

        def done(said: str) -> None:
            self._list_backups()
            self._desk.messages.say(said.strip())

        self._desk.commands.run(["backups", str(document.path), "now"], done)

    def _restore(self, backup: Path) -> None:
        document = self._desk.document
        if document is None:
            return
        suggestion = str(document.path.with_name(f"{backup.stem}{SUFFIX}"))
        name, _ = QFileDialog.getSaveFileName(self._desk.as_widget(), tr("Restore the backup as"), suggestion, f"*{SUFFIX}")
        if name:
            self.restore_at(backup, Path(name).with_suffix(SUFFIX))

    def restore_at(self, backup: Path, target: Path) -> None:
        """Write the project of a backup here, and open it."""
        document = self._desk.document
        if document is None:
            return

        def done(_: str) -> None:
            self._desk.open_file(target)

        self._desk.commands.run(["backups", str(document.path), "restore", str(backup), str(target)], done)

    # Encryption.

    def ask_passphrase(self, path: Path, *, read_only: bool = False) -> None:
        """A file is encrypted and its key is not here: ask for its pass-phrase, and open it then."""
        words = tr("{file} is encrypted. Its pass-phrase opens it; after that its key is kept safe on this computer.", file=path.name)
        dialog = self._ask(tr("Open"), words, asks_now=True)
        dialog.told.connect(lambda told: self._run(["unlock", str(path)], told, lambda _: self._opened(path, read_only=read_only)))

    def encrypt(self) -> None:
        """Have the open project encrypted."""
        words = tr(
            "Nobody reads the file without its key or its pass-phrase. The key is kept safe on this computer. Keep the pass-phrase where "
            "the file is not: if both are lost, so is the project. Copies and backups made before stay readable."
        )
        self._change(tr("Encrypt this project…"), words, "encrypt", asks_new=True)

    def change_passphrase(self) -> None:
        """Give the open project another pass-phrase."""
        words = tr("The project is encrypted anew. Copies and backups made before keep the pass-phrase they have.")
        self._change(tr("Change the pass-phrase…"), words, "passphrase", asks_now=True, asks_new=True)

    def decrypt(self) -> None:
        """Make the open project plain."""
        words = tr("Whoever has the file can read it then. Backups made before stay encrypted.")
        self._change(tr("Remove the encryption…"), words, "decrypt", asks_now=True)

    def _opened(self, path: Path, *, read_only: bool = False) -> None:
        self._close_dialog()
        self._desk.open_file(path, read_only=read_only)

    def _change(self, title: str, words: str, command: str, *, asks_now: bool = False, asks_new: bool = False) -> None:
        document = self._desk.document
        if document is None or document.read_only:
            return
        path = document.path
        dialog = self._ask(title, words, asks_now=asks_now, asks_new=asks_new)

        def told(typed: Passphrases) -> None:
            if asks_now:  # a wrong one is told before the project is closed
                self._run(["unlock", str(path)], Passphrases(typed.now, ""), lambda _: self._write_anew(path, command, typed))
            else:
                self._write_anew(path, command, typed)

        dialog.told.connect(told)

    def _write_anew(self, path: Path, command: str, typed: Passphrases) -> None:
        """The file is written anew while nobody has it open, and opened again."""
        if self._desk.document is not None and not self._desk.close_document():
            self._refuse(tr("The project could not be closed; it is as it was"))
            return

        def done(said: str) -> None:
            self._opened(path)
            self._desk.messages.say(said.strip())

        def failed(sentence: str) -> None:
            self._desk.open_file(path)
            self._refuse(sentence)

        self._run([command, str(path)], typed, done, failed)

    def _run(
        self, arguments: list[str], typed: Passphrases, done: Callable[[str], None], failed: Callable[[str], None] | None = None
    ) -> None:
        """Deriving a key takes half a second on purpose, and writing a file anew longer: beside the window."""
        self._desk.commands.run([*arguments, "--passphrase-stdin"], done, failed or self._refuse, feed=typed.lines)

    def _ask(self, title: str, words: str, *, asks_now: bool = False, asks_new: bool = False) -> PassphraseDialog:
        self._close_dialog()
        self.passphrase = PassphraseDialog(title, words, self._desk.as_widget(), asks_now=asks_now, asks_new=asks_new)
        self.passphrase.show()
        return self.passphrase

    def _close_dialog(self) -> None:
        if self.passphrase is not None:
            self.passphrase.close()
            self.passphrase.deleteLater()
            self.passphrase = None

    def _refuse(self, sentence: str) -> None:
        if self.passphrase is not None and self.passphrase.isVisible():
            self.passphrase.refuse(sentence)
        else:
            self._desk.messages.say(sentence, grave=True)


def due_words(due: Sequence[DueAction]) -> str:
    """A reminder in a sentence.

    >>> due_words([DueAction("a", "Replace the seal", "2027-03-31", 2, None)])
    'Of your actions: “Replace the seal” is 2 days late'
    """
    named = [_due(each) for each in due[:_NAMED_MAX]]
    more = len(due) - len(named)
    told = ", ".join(named) + (tr(", and {count} more", count=more) if more else "")
    return tr("Of your actions: {actions}", actions=told)


def _due(action: DueAction) -> str:
    name = action.text if len(action.text) <= _WORD_MAX else f"{action.text[:_WORD_MAX]}…"
    if action.days_late is None:
        return tr("“{action}” is due on {date}", action=name, date=action.due)
    if action.days_late == 1:
        return tr("“{action}” is a day late", action=name)
    return tr("“{action}” is {count} days late", action=name, count=action.days_late)
