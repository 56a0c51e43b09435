"""The one control that tells how the file stands: saved, sending, in step, offline, needs you. A click opens the details."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from forestall_desktop.models.badge import Words
from forestall_desktop.tongue import tr
from forestall_desktop.views.icons import icon
from forestall_desktop.views.theme import Theme


class SyncBadge(QToolButton):
    """Text and icon, never a colour alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words: Words | None = None
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._theme = theme
        words, self._words = self._words, None
        if words is not None:
            self.tell(words)

    def tell(self, words: Words) -> None:
        """Show these words."""
        if words == self._words:
            return
        self._words = words
        theme = self._theme
        fill, ink = {
            "calm": ("transparent", theme.text),
            "quiet": ("transparent", theme.muted),
            "look": (theme.warn, theme.warn_text),
            "grave": (theme.error, theme.error_text),
        }[words.tone]
        self.setText(words.text)
        self.setIcon(icon(words.icon, ink, ink))
        self.setToolTip(words.tip)
        self.setAccessibleName(tr("Sync: {state}", state=words.text))
        self.setAccessibleDescription(words.tip)
        self.setStyleSheet(f"QToolButton {{ background: {fill}; color: {ink}; padding: 2px 8px; }}")
