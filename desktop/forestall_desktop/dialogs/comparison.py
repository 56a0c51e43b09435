"""Shows what differs between a revision and now. Changes nothing."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from forestall_desktop.models.comparison import ComparisonModel


class ComparisonDialog(QDialog):
    """A table of differences."""

    def __init__(self, heading: str, model: ComparisonModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Compare with a revision")
        self.resize(860, 520)
        words = QLabel(heading)
        words.setWordWrap(True)
        model.setParent(self)
        self.table = QTableView()
        self.table.setAccessibleName("Differences")
        self.table.setModel(model)
        self.table.verticalHeader().hide()
        self.table.setColumnWidth(1, 360)
        self.table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        for widget in (words, self.table, buttons):
            column.addWidget(widget)
