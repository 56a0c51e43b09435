"""Shows what became of an import: the count of all cells, what was left out, what is worth a look; and saves it. Changes nothing."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from forestall.errors import ForestallError
from forestall.workbook.formulas import guarded
from forestall.workbook.target import appearing
from forestall_desktop.models.import_notes import NotesModel, notes
from forestall_desktop.models.import_tally import in_words
from forestall_desktop.tongue import tr


class ImportReport(QDialog):
    """The story of one import."""

    def __init__(self, title: str, report: Mapping[str, Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(tr("What became of the import"))
        self.resize(860, 480)
        self.heading = QLabel(title)
        self.heading.setProperty("role", "title")
        self.tally = QLabel(in_words(report["tally"]))
        for label in (self.heading, self.tally):
            label.setWordWrap(True)
        model = NotesModel(self)
        model.show_report(report)
        self.table = QTableView()
        self.table.setAccessibleName(tr("What was left out, and what is worth a look"))
        self.table.setModel(model)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for place, width in enumerate((110, 90, 200)):
            self.table.setColumnWidth(place, width)
        self.says = QLabel()
        self.says.setProperty("role", "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        save = buttons.addButton(tr("Save report…"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(self._ask)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        for widget in (self.heading, self.tally, self.table, self.says, buttons):
            column.addWidget(widget)

    def save_to(self, path: Path) -> None:
        """Write the report: as a table where the name ends in .csv, else as the document that `import --json` prints."""
        try:
            save_report(self._report, path)
        except ForestallError as error:
            self.says.setText(error.sentence)
        else:
            self.says.setText(tr("The report lies in {path}", path=path))

    def _ask(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Save the report"), "import-report.csv", "CSV (*.csv);;JSON (*.json)")
        if name:
            self.save_to(Path(name))


def save_report(report: Mapping[str, Any], path: Path) -> None:
    """Write a report. Unavailable with a sentence where that cannot be."""
    with appearing(path) as unfinished:
        if path.suffix.lower() == ".csv":
            with unfinished.open("w", encoding="utf-8-sig", newline="") as file:
                heads = (tr("What"), tr("Cell"), tr("Text"), tr("Why"))
                csv.writer(file).writerows([guarded(cell) for cell in row] for row in (heads, *notes(report)))
        else:
            unfinished.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
