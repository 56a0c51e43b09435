"""Dresses the application as a person wants it: colours, size of all text. Keeps nothing; the settings do."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from forestall_desktop.settings.preferences import Settings
from forestall_desktop.views.theme import Theme, chosen_theme, dress


def wear(settings: Settings) -> Theme:
    """Have every window look so from now on; gives the colours, for those who paint by themselves."""
    theme = chosen_theme(settings.theme)
    application = QApplication.instance()
    if isinstance(application, QApplication):
        dress(application, theme, settings.text_percent)
    return theme
