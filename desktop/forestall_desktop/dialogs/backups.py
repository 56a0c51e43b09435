"""Lists the backups of the open project, to look into one or have it back. Reads and writes no file itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from forestall_desktop.session.backups import Backup
from forestall_desktop.tongue import tr

_PATH = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """Non-modal. Each signal carries the path of the chosen backup."""

    looks = Signal(Path)
    restores = Signal(Path)
    takes_one = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        self.resize(72 * self.fontMetrics().averageCharWidth(), 26 * self.fontMetrics().lineSpacing())
        self.intro = QLabel()
        self.intro.setWordWrap(True)
        self.intro.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Backups of this project, the newest first"))
        self.list.currentRowChanged.connect(lambda _: self._enable())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.look = buttons.addButton(tr("Open for reading"), QDialogButtonBox.ButtonRole.ActionRole)
        self.restore = buttons.addButton(tr("Restore as…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.take = buttons.addButton(tr("Back up now"), QDialogButtonBox.ButtonRole.ActionRole)
        self.look.clicked.connect(lambda: self.looks.emit(self._chosen()))
        self.restore.clicked.connect(lambda: self.restores.emit(self._chosen()))
        self.take.clicked.connect(self.takes_one)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        for widget in (self.intro, self.list, buttons):
            column.addWidget(widget)

    def show_them(self, backups: Sequence[Backup], root: Path) -> None:
        """List these, newest first."""
        self.list.clear()
        for each in backups:
            item = QListWidgetItem(f"{_when(each)}    ·    {QLocale().formattedDataSize(each.size_bytes)}")
            item.setData(_PATH, each.path)
            self.list.addItem(item)
        where = tr("They lie in {folder}. Each hour with changes one is taken; the settings say how long they are kept.", folder=root)
        self.intro.setText(where if backups else tr("There is no backup yet. {where}", where=where))
        self.list.setCurrentRow(0 if backups else -1)
        self._enable()

    def _chosen(self) -> Path:
        return Path(self.list.currentItem().data(_PATH))

    def _enable(self) -> None:
        for button in (self.look, self.restore):
            button.setEnabled(self.list.currentRow() >= 0)


def _when(backup: Backup) -> str:
    at = backup.taken
    return QLocale().toString(QDateTime(at.year, at.month, at.day, at.hour, at.minute, at.second), QLocale.FormatType.ShortFormat)
