"""The commands that change how the form sheet is seen: layout, columns, zoom, filter, groups. None of them changes the project, but one:
to give an analysis its form.

What a person chose is kept among the settings, for each form by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from forestall.changes import FieldName
from forestall.errors import ForestallError
from forestall.fmea.columns import AIAG_VDA
from forestall.fmea.edits import SetFields
from forestall_desktop.models.arranging import Order
from forestall_desktop.models.showing import Showing
from forestall_desktop.settings.sheet_layouts import keep_layout, layout_of
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.filter_bar import FilterBar
from forestall_desktop.views.form_sheet import FormSheet

_NAMED = ("aiag-4", "mil-std-1629a")
"""The forms an analysis names; among the others, its method chooses."""
_KEEP_MILLIS = 400
"""How soon after the last drag a layout is written."""


class ViewCommands:
    """Each method is one command."""

    def __init__(self, sheet: FormSheet, showing: Showing, bar: FilterBar, folder: Path, say: Callable[[str], object]) -> None:
        """`folder`: where this person's settings are; `say` shows a sentence in the bar of the window."""
        self._sheet = sheet
        self._model = sheet.worksheet
        self._showing = showing
        self._bar = bar
        self._folder = folder
        self._say = say
        self._shown: str | None = None
        self._soon = QTimer(sheet)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_KEEP_MILLIS)
        self._soon.timeout.connect(self.keep)
        sheet.arranged.connect(self._soon.start)
        sheet.head.asked.connect(self._ask)
        sheet.head.chosen.connect(self.sort_by)
        self._model.begun.connect(self._begun)
        self._begun()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands by their names in the registry."""
        return {
            "filter": self._bar.open,
            "show_all": self._bar.close_bar,
            "sort_up": lambda: self._sort_here(descending=False),
            "sort_down": lambda: self._sort_here(descending=True),
            "usual_columns": self.usual_columns,
        }

    def menus(self, parent: QMenu) -> None:
        """What the View menu offers besides: layouts, groups, columns."""
        for title, fill in (
            (tr("Layout"), self._fill_forms),
            (tr("Group by"), self._bar.fill_groupings),
            (tr("Columns"), self._fill_columns),
        ):
            menu = parent.addMenu(title)
            menu.aboutToShow.connect(lambda fill=fill, menu=menu: fill(menu))

    def sort_by(self, column: int) -> None:
        """Sort by a column; once more: the other way; a third time: not at all."""
        key, before = self._model.columns[column].key, self._showing.wanted.order
        if before is None or before.column != key:
            self._showing.sort_by(Order(key))
        else:
            self._showing.sort_by(None if before.descending else Order(key, descending=True))

    def show_form(self, form: str | None) -> None:
        """Show this form, or the one the analyses say; nothing but the picture changes."""
        self.keep()
        self._model.show_form(form)

    def keep_form(self) -> None:
        """Make the form that is shown the one of the analysis under the cursor, for everybody."""
        row, form = self._model.row(self._sheet.currentIndex()), self._model.wished_form
        if row is not None and row.analysis is not None and form is not None:
            name = form if form in _NAMED else AIAG_VDA
            if self._model.do(SetFields(row.analysis, {FieldName("form"): name})):
                self.show_form(None)

    def usual_columns(self) -> None:
        """Have the columns as the form has them."""
        self._sheet.lay_out(None)
        self._soon.stop()
        self._keep(None)

    def keep(self) -> None:
        """Write down how the columns are, if a person changed them since."""
        if self._soon.isActive() and self._shown is not None:
            self._keep(self._shown)
        self._soon.stop()

    def _keep(self, form: str | None) -> None:
        try:
            keep_layout(self._folder, form or self._model.form_name, self._sheet.layout_now() if form is not None else None)
        except ForestallError as error:
            self._say(error.sentence)

    def _begun(self) -> None:
        """The sheet was begun anew: have its columns as this person had them."""
        if self._model.session is not None:
            self._shown = self._model.form_name
            self._sheet.lay_out(layout_of(self._folder, self._shown))
            self._soon.stop()

    def _sort_here(self, *, descending: bool) -> None:
        index = self._sheet.currentIndex()
        if index.isValid():
            self._showing.sort_by(Order(self._model.columns[index.column()].key, descending))

    def _fill_forms(self, menu: QMenu) -> None:
        menu.clear()
        for form, words in form_words():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._model.wished_form == form)
            action.triggered.connect(lambda *_, one=form: self.show_form(one))
        menu.addSeparator()
        keep = menu.addAction(tr("Make it the form of this analysis"))
        keep.setEnabled(self._model.wished_form is not None and not self._model.read_only)
        keep.triggered.connect(lambda *_: self.keep_form())

    def _fill_columns(self, menu: QMenu) -> None:
        menu.clear()
        for place, column in enumerate(self._model.columns):
            action = self._checked(menu, f"{column.title} ({translated(column.step.value)})", on=not self._sheet.isColumnHidden(place))
            action.toggled.connect(lambda shown, at=place: self._sheet.show_column(at, shown=shown))
        menu.addSeparator()
        menu.addAction(tr("As the form has them")).triggered.connect(lambda *_: self.usual_columns())

    def _ask(self, column: int, where: QPoint) -> None:
        self.column_menu(column).popup(where)

    def column_menu(self, column: int) -> QMenu:
        """What can be done with one column."""
        menu, sheet, showing = QMenu(self._sheet), self._sheet, self._showing
        menu.aboutToHide.connect(menu.deleteLater)
        key = self._model.columns[column].key
        menu.addAction(tr("Sort upwards")).triggered.connect(lambda *_: showing.sort_by(Order(key)))
        menu.addAction(tr("Sort downwards")).triggered.connect(lambda *_: showing.sort_by(Order(key, descending=True)))
        menu.addAction(tr("Order of the structure")).triggered.connect(lambda *_: showing.sort_by(None))
        menu.addSeparator()
        kept = self._checked(menu, tr("Keep in sight"), on=key in sheet.columns.kept)
        kept.toggled.connect(lambda on: sheet.keep_in_sight(column, kept=on))
        menu.addAction(tr("Keep all up to here in sight")).triggered.connect(lambda *_: sheet.split_at(column))
        menu.addAction(tr("Keep none in sight")).triggered.connect(lambda *_: sheet.split_at(None))
        menu.addSeparator()
        menu.addAction(tr("Hide this column")).triggered.connect(lambda *_: sheet.show_column(column, shown=False))
        columns = menu.addMenu(tr("Columns"))
        self._fill_columns(columns)
        return menu

    def _checked(self, menu: QMenu, words: str, *, on: bool) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(on)
        return action


def form_words() -> tuple[tuple[str | None, str], ...]:
    """The forms one can look at a project in, and what they are called."""
    return (
        (None, tr("As the analyses say")),
        ("dfmea", tr("AIAG-VDA, design")),
        ("pfmea", tr("AIAG-VDA, process")),
        ("msr", tr("AIAG-VDA, monitoring and system response")),
        ("aiag-4", tr("AIAG, fourth edition")),
        ("mil-std-1629a", tr("MIL-STD-1629A")),
    )
