"""The editor for a cell that takes only some words: the first letter chooses."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from forestall_desktop.models.column_words import in_words


class ChoiceEditor(QComboBox):
    """One of a few words, or none."""

    def __init__(self, parent: QWidget, choices: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.setObjectName("cell")
        self.addItem("", "")
        for choice in choices:
            self.addItem(in_words(choice), choice)

    def value(self) -> str:
        """What is chosen."""
        return str(self.currentData())

    def load(self, text: str, *, replace: bool) -> None:
        """Begin with this choice."""
        self.setCurrentIndex(max(0, self.findData(text)))

    def takes(self, event: QKeyEvent) -> bool:
        """Letters and arrows are its own business."""
        return False

    def put_away(self) -> None:
        """There is no list beside it."""
