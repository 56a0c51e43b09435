"""Asks at which server, and who: for signing in and for connecting a project. Sends nothing itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from forestall_desktop.tongue import tr, translated


@dataclass(frozen=True, slots=True)
class SignIn:
    """What a person told: where, who, and the password, which is kept nowhere here.

    `code`: of the authenticator app, where one is set up. `company`: she signs in through the company, in the browser.
    """

    server: str
    user: str
    password: str
    code: str = ""
    company: bool = False


class ServerDialog(QDialog):
    """Non-modal: the sheet stays usable while it is open."""

    told = Signal(object)
    """A SignIn."""

    def __init__(self, title: str, words: str, servers: Mapping[str, str], parent: QWidget, *, server: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(60 * self.fontMetrics().averageCharWidth())
        self._servers = dict(servers)
        self.server = QComboBox()
        self.server.setEditable(True)
        self.server.addItems(list(servers))
        self.server.setEditText(server or next(iter(servers), ""))
        self.server.setAccessibleName(tr("Address of the server"))
        line = self.server.lineEdit()
        if line is not None:
            line.setPlaceholderText("https://fmea.example.com")
        self.user = QLineEdit(self._servers.get(self.server.currentText(), ""))
        self.user.setAccessibleName(tr("User name"))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(tr("Password"))
        self.code = QLineEdit()
        self.code.setPlaceholderText(tr("only with a second factor"))
        self.code.setAccessibleName(tr("Code of the authenticator app"))
        self.company = QCheckBox(tr("Through the company, in the browser"))
        self.company.toggled.connect(self._by_company)
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.says.setAccessibleName(tr("What went wrong"))
        self.says.hide()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(title.rstrip("…"))
        self._buttons.accepted.connect(self._tell)
        self._buttons.rejected.connect(self.reject)
        self.server.currentTextChanged.connect(self._suggest)
        self._lay_out(words)

    def refuse(self, sentence: str) -> None:
        """Show why it did not go; everything typed stays."""
        self.says.setText(translated(sentence))
        self.says.show()
        self._enable(on=True)
        self.password.setFocus()

    def _lay_out(self, words: str) -> None:
        intro = QLabel(words)
        intro.setWordWrap(True)
        intro.setProperty("role", "muted")
        form = QFormLayout()
        form.addRow(tr("Server"), self.server)
        form.addRow(tr("User"), self.user)
        form.addRow(tr("Password"), self.password)
        form.addRow(tr("Code"), self.code)
        form.addRow("", self.company)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(intro)
        column.addLayout(form)
        column.addWidget(self.says)
        column.addWidget(self._buttons)

    def _suggest(self, server: str) -> None:
        if server in self._servers:
            self.user.setText(self._servers[server])

    def _by_company(self, company: bool) -> None:
        """The company's sign-in asks for everything itself."""
        for each in (self.user, self.password, self.code):
            each.setEnabled(not company)

    def _tell(self) -> None:
        if not self.server.currentText().strip() or not (self.user.text().strip() or self.company.isChecked()):
            self.refuse(tr("Type the address of the server and your name there"))
            return
        self._enable(on=False)
        self.says.hide()
        who = (self.user.text().strip(), self.password.text(), self.code.text().strip())
        self.told.emit(SignIn(self.server.currentText().strip(), *who, company=self.company.isChecked()))

    def _enable(self, *, on: bool) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(on)
