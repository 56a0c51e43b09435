"""The history of the cell under the cursor: every value, whose it was, what changed word by word, and a way to take it again."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from forestall_desktop.models.history import HistoryModel, Told
from forestall_desktop.tongue import tr
from forestall_desktop.views.parts import list_view, muted_label
from forestall_desktop.views.rich_rows import RichRows
from forestall_desktop.views.theme import Theme, author_colour
from forestall_desktop.views.wording import marked, plain, strong


class HistoryTab(QWidget):
    """A list of values, newest first, and one button."""

    asked = Signal(object)
    """The edit that makes an old value stand again."""

    def __init__(self, history: HistoryModel, theme: Theme) -> None:
        super().__init__()
        self._history = history
        self.title = muted_label("")
        self.list = list_view(tr("History of the cell"), history)
        self.list.setUniformItemSizes(False)
        self._delegate = RichRows(lambda row, theme: "".join(_html(history.told(row), theme)), theme, self.list, margin_y=8)
        self.list.setItemDelegate(self._delegate)
        self.again = QPushButton(tr("Take this again"))
        self.again.setToolTip(tr("Makes the chosen value stand once more, as an edit like any other (Enter)"))
        self.again.setAccessibleName(self.again.toolTip())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.list, 1)
        row = QVBoxLayout()
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.again, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        self.again.clicked.connect(self.take_again)
        self.list.activated.connect(lambda _: self.take_again())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._enable())
        history.modelReset.connect(self._enable)
        self.name("")
        self._enable()

    def name(self, title: str) -> None:
        """Say whose history is shown."""
        self.title.setText(title or tr("Choose a cell to see who changed it, and when."))

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def take_again(self) -> None:
        """Ask that the chosen value stands once more."""
        told = self._chosen()
        if told is not None and told.again is not None:
            self.asked.emit(told.again)

    def _chosen(self) -> Told | None:
        row = self.list.currentIndex().row()
        return self._history.told(row) if 0 <= row < self._history.rowCount() else None

    def _enable(self) -> None:
        told = self._chosen()
        self.again.setVisible(self._history.rowCount() > 0)
        self.again.setEnabled(told is not None and told.again is not None)


def _html(told: Told, theme: Theme) -> Iterator[str]:
    colour = author_colour(theme, told.author)
    yield f'<div style="color: {theme.muted}"><span style="color: {colour}">●</span> {strong(told.author)} · {escape(told.when)}'
    if told.standing:
        yield f' · <span style="color: {theme.accent}">{escape(told.standing)}</span>'
    for name in told.revisions:
        yield f' <span style="color: {theme.medium_text}; background: {theme.medium}">&nbsp;{escape(name)}&nbsp;</span>'
    yield "</div>"
    if told.whose and told.whose != told.text:
        yield f'<div style="color: {theme.muted}">{escape(told.whose)}</div>'
    if told.between:
        values = ", ".join(f"“{value}”" for value in told.between)
        yield f'<div style="color: {theme.muted}">{escape(tr("decided between {values}", values=values))}</div>'
    shown = marked(told.before, told.text, theme) if told.before is not None else plain(told.text)
    yield f'<div style="color: {theme.text}">{shown}</div>'
