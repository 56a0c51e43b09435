"""Asks for the pass-phrase of an encrypted project, or for the one it shall have. Opens and keeps nothing itself."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from forestall.store.encryption import PASSPHRASE_MIN
from forestall_desktop.tongue import tr, translated


@dataclass(frozen=True, slots=True)
class Passphrases:
    """What a person typed: the pass-phrase that holds now, and the one that shall; each empty where it was not asked for."""

    now: str
    new: str

    @property
    def lines(self) -> str:
        """As the command line reads them."""
        return "".join(f"{each}\n" for each in (self.now, self.new) if each)


class PassphraseDialog(QDialog):
    """Non-modal: the window stays usable while it is open."""

    told = Signal(object)
    """Passphrases."""

    def __init__(self, title: str, words: str, parent: QWidget, *, asks_now: bool, asks_new: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(62 * self.fontMetrics().averageCharWidth())
        self._asks_now, self._asks_new = asks_now, asks_new
        self.now, self.new, self.again = (_secret(name) for name in _names())
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.says.setAccessibleName(tr("What went wrong"))
        self.says.hide()
        self.shown = QCheckBox(tr("Show what I type"))
        self.shown.toggled.connect(self._show_letters)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(title.rstrip("…"))
        self.buttons.accepted.connect(self._tell)
        self.buttons.rejected.connect(self.reject)
        self._lay_out(words)

    def refuse(self, sentence: str) -> None:
        """Show why it did not go; everything typed stays."""
        self.says.setText(translated(sentence))
        self.says.show()
        self._enable(on=True)

    def _lay_out(self, words: str) -> None:
        intro = QLabel(words)
        intro.setWordWrap(True)
        intro.setProperty("role", "muted")
        form = QFormLayout()
        for field in self._fields():
            form.addRow(field.accessibleName(), field)
        form.addRow("", self.shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(intro)
        column.addLayout(form)
        column.addWidget(self.says)
        column.addWidget(self.buttons)

    def _fields(self) -> list[QLineEdit]:
        return [*([self.now] if self._asks_now else []), *([self.new, self.again] if self._asks_new else [])]

    def _show_letters(self, shown: bool) -> None:
        for field in self._fields():
            field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def _tell(self) -> None:
        now, new = self.now.text(), self.new.text()
        if self._asks_now and not now:
            self.refuse(tr("Type the pass-phrase of this project"))
        elif self._asks_new and len(new.strip()) < PASSPHRASE_MIN:
            self.refuse(tr("A pass-phrase has at least {count} letters; a few words are good", count=PASSPHRASE_MIN))
        elif self._asks_new and new != self.again.text():
            self.refuse(tr("The two pass-phrases are not the same"))
        else:
            self._enable(on=False)
            self.says.hide()
            self.told.emit(Passphrases(now, new))

    def _enable(self, *, on: bool) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(on)


def _names() -> tuple[str, str, str]:
    return tr("Pass-phrase"), tr("New pass-phrase"), tr("The same again")


def _secret(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field
