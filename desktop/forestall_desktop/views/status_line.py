"""The line at the bottom: where the cursor is, how many lines have which priority, whether all is saved, how the sync stands."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QLabel, QStatusBar

from forestall.fmea.risk import Priority
from forestall_desktop.models.badge import Words, badge_words
from forestall_desktop.sync.agent_link import AgentState, SyncState
from forestall_desktop.tongue import decimal, tr
from forestall_desktop.views.sync_badge import SyncBadge
from forestall_desktop.views.theme import Theme


class StatusLine:
    """Fills a status bar; each `tell_…` shows one thing, and nothing where no project is open."""

    def __init__(self, bar: QStatusBar, theme: Theme) -> None:
        self._theme = theme
        self._where, self._counts, self._save = QLabel(), QLabel(), QLabel()
        self._where.setAccessibleName(tr("Where the cursor is"))
        self._counts.setAccessibleName(tr("How many lines have which action priority"))
        self._save.setAccessibleName(tr("Whether everything is saved"))
        self.badge = SyncBadge(theme)
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(8, 0, 8, 0)
        bar.addWidget(self._where, 1)
        for widget in (self._counts, self._save, self.badge):
            bar.addPermanentWidget(widget)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on; counts are told again by the window."""
        self._theme = theme
        self.badge.set_theme(theme)

    def tell_where(self, words: str) -> None:
        """Where the cursor is."""
        self._where.setText(words)

    def tell_counts(self, counts: Counter[Priority] | None) -> None:
        """How many lines have which priority."""
        theme = self._theme
        inks = {Priority.HIGH: theme.high_text, Priority.MEDIUM: theme.medium_text, Priority.LOW: theme.low_text}
        parts = (
            [f'<b style="color:{inks[each]}">{each.value}</b> {decimal(counts[each])}' for each in Priority] if counts is not None else []
        )
        self._counts.setText(f"AP &nbsp;{'&nbsp; '.join(parts)}&nbsp;" if parts else "")

    def tell_saving(self, unsaved: int, trouble: str | None, state: SyncState | None) -> None:
        """Whether everything is on the disk; `state` is None where nothing is to be said."""
        if state is None:
            self._save.setText("")
        elif trouble is not None:
            self._save.setText(tr("{count} not saved yet", count=unsaved))
        elif unsaved:
            self._save.setText(tr("Saving {count}…", count=unsaved))
        else:
            # Without a server the badge says it already.
            self._save.setText(tr("All changes saved") if state.state is not AgentState.LOCAL else "")

    def tell_badge(self, state: SyncState | None, *, contested: int, unsaved: int, trouble: str | None, company: str) -> Words | None:
        """How the file stands, and who else is in it; gives the words."""
        self.badge.setVisible(state is not None)
        if state is None:
            return None
        words = badge_words(state, contested=contested, unsaved=unsaved, trouble=trouble, company=company)
        self.badge.tell(words)
        return words
