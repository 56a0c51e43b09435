"""The form sheet with the bars that belong to it: the filter above, finding below. Puts them together; does nothing else."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forestall_desktop.tongue import tr
from forestall_desktop.views.filter_bar import FilterBar
from forestall_desktop.views.find_bar import FindBar
from forestall_desktop.views.form_sheet import FormSheet


class SheetPage(QWidget):
    """One above the other. The keyboard belongs to the sheet."""

    def __init__(self, filter_bar: FilterBar, sheet: FormSheet, find_bar: FindBar) -> None:
        super().__init__()
        self.setAccessibleName(tr("Form sheet and its bars"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(filter_bar)
        column.addWidget(sheet, 1)
        column.addWidget(find_bar)
        self.setFocusProxy(sheet)
