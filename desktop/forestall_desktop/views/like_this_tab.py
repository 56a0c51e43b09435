"""The tab “Like this before”: wordings for the chosen cell, each with its source. Takes nothing by itself; Enter or a button does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from forestall_desktop.models.like_this import Entry, LikeThisModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.parts import list_view, muted_label
from forestall_desktop.views.rich_rows import RichRows
from forestall_desktop.views.theme import Theme
from forestall_desktop.views.wording import strong


class LikeThisTab(QWidget):
    """A list over its model, and what one can do with the chosen wording."""

    taken = Signal(object)
    """The `Entry` whose wording a person wants in the sheet."""
    source_asked = Signal(object)
    """The `Entry` whose source line a person wants to see."""

    def __init__(self, model: LikeThisModel, theme: Theme) -> None:
        super().__init__()
        self._model = model
        self.about = muted_label("")
        self.list = list_view(tr("Like this before"), model)
        self.list.setUniformItemSizes(False)
        self._delegate = RichRows(self._told, theme, self.list, margin_y=6)
        self.list.setItemDelegate(self._delegate)
        self.take = QPushButton(tr("Insert"))
        self.take.setToolTip(tr("Writes the chosen wording into this row, as an edit like any other (Enter)"))
        self.source = QPushButton(tr("Open source"))
        self.source.setToolTip(tr("Shows the line it comes from; another project opens in a window of its own, for reading only"))
        for button in (self.take, self.source):
            button.setAccessibleName(button.toolTip())
        self._lay_out()
        self.take.clicked.connect(self.take_chosen)
        self.list.activated.connect(lambda _: self.take_chosen())
        self.source.clicked.connect(lambda: self._with_chosen(self.source_asked.emit))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._enable())
        model.modelReset.connect(self._enable)
        self.say("")
        self._enable()

    def show_entries(self, entries: Sequence[Entry], sentence: str) -> None:
        """List these; the sentence says what they are, or why there are none."""
        self._model.show(entries)
        self.say(sentence)
        if self.list.hasFocus():
            self.begin()

    def say(self, sentence: str) -> None:
        """Say what the list is about, or why there is none."""
        self.about.setText(sentence or tr("Choose a cell to see what stood in lines like it."))

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def take_chosen(self) -> None:
        """Ask that the chosen wording is written into the sheet."""
        self._with_chosen(self.taken.emit)

    def entry(self, row: int) -> Entry | None:
        """What stands in a row of the list."""
        return self._model.at(row)

    def begin(self) -> None:
        """Give the list the keyboard, on its first wording."""
        rows = (row for row in range(self._model.rowCount()) if (entry := self._model.at(row)) is not None and entry.suggested)
        first = next(rows, None)
        if first is not None and self._chosen() is None:
            self.list.setCurrentIndex(self._model.index(first))
        self.list.setFocus()

    def _told(self, row: int, theme: Theme) -> str:
        entry = self._model.at(row)
        return "".join(_html(entry, theme)) if entry is not None else ""

    def _chosen(self) -> Entry | None:
        entry = self._model.at(self.list.currentIndex().row())
        return entry if entry is not None and entry.suggested is not None else None

    def _with_chosen(self, tell: Callable[[Entry], object]) -> None:
        chosen = self._chosen()
        if chosen is not None:
            tell(chosen)

    def _enable(self) -> None:
        for button in (self.take, self.source):
            button.setVisible(self._model.rowCount() > 0)
            button.setEnabled(self._chosen() is not None)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 0, 12, 0)
        buttons.addWidget(self.take)
        buttons.addWidget(self.source)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.about)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)


def _html(entry: Entry, theme: Theme) -> Iterator[str]:
    if entry.is_heading:
        yield f'<div style="color: {theme.muted}">{strong(entry.text)}</div>'
        return
    yield f'<div style="color: {theme.text}">{escape(entry.text)}</div>'
    yield f'<div style="color: {theme.muted}">{escape(entry.remark)}</div>'
