"""Asks what to write the project as, and how; shows how far it is and where it went. Writes nothing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forestall_desktop.models import exporting
from forestall_desktop.models.exporting import Target, Wanted, target_of, targets
from forestall_desktop.tongue import tr, translated

_WIDTH_LETTERS = 72
_ALL, _SHOWN, _CHOSEN = range(3)


@dataclass(frozen=True, slots=True)
class Offer:
    """What the open project has to choose from: analyses and revisions by id or name, the phases of a plan, the ids of rows.

    `shown`: the rows that the filter leaves, None where nothing is filtered; `chosen`: the rows that are selected."""

    name: str
    analyses: Mapping[str, str]
    revisions: Sequence[str]
    forms: Sequence[str]
    papers: Sequence[str]
    phases: Sequence[str]
    shown: tuple[str, ...] | None
    chosen: tuple[str, ...]
    plan: bool
    """Whether there is a process FMEA, whose control plan can be written."""


class ExportDialog(QDialog):
    """One dialog for everything a project can be written as."""

    wished = Signal(object)
    """Write it: a `Wanted`."""
    previewed = Signal(object)
    """Show it as it will be on paper: a `Wanted`."""
    stopped = Signal()

    def __init__(self, offer: Offer, before: Wanted, parent: QWidget) -> None:
        super().__init__(parent)
        self._offer = offer
        self._running = False
        self._written: Path | None = None
        self.setWindowTitle(tr("Export {name}", name=offer.name))
        self.setMinimumWidth(_WIDTH_LETTERS * self.fontMetrics().averageCharWidth())
        self._make_parts()
        self._lay_out()
        self._fill(before)
        self.target.currentIndexChanged.connect(lambda _: self._target_chosen())
        self.do.clicked.connect(lambda: self.wished.emit(self.wanted()))
        self.look.clicked.connect(lambda: self.previewed.emit(self.wanted()))
        self.cancel.clicked.connect(self.reject)
        self.see.clicked.connect(self._open)
        self.folder.clicked.connect(self._open_folder)
        self._target_chosen()

    def wanted(self) -> Wanted:
        """What is chosen."""
        rows = {_SHOWN: self._offer.shown, _CHOSEN: self._offer.chosen}.get(self.what.currentData())
        target = self._target()
        return Wanted(
            target.key,
            form=self.form.currentData(),
            analysis=self.analysis.currentData(),
            since=self.since.currentData(),
            paper=self.paper.currentData(),
            phase=self.phase.currentData(),
            flags=frozenset(name for name, box in self.flags.items() if box.isChecked()),
            lines=rows if exporting.LINES in target.choices else None,
        )

    def begin(self) -> None:
        """It is being written."""
        self._run(running=True)
        self._say(tr("Writing… Cancel leaves what was there before"))

    def finish(self, path: Path, notes: str) -> None:
        """It lies there; with what a reader will miss."""
        self._run(running=False)
        self._written = path
        for button in (self.see, self.folder):
            button.show()
        self._say("\n".join(part for part in (tr("It lies in {path}", path=path), notes) if part))
        self.cancel.setText(tr("Close"))

    def refuse(self, sentence: str) -> None:
        """It was not written; why."""
        self._run(running=False)
        self._say(sentence, grave=True)

    def reject(self) -> None:
        if self._running:
            self.stopped.emit()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._running:
            self.stopped.emit()
        super().closeEvent(event)

    def _make_parts(self) -> None:
        offer, methods = self._offer, tr("As its method asks")
        self.target = _combo(
            tr("What to write"), [(each.title, each.key) for each in targets() if offer.plan or each.command != exporting.PLAN]
        )
        self.about = QLabel()
        self.about.setProperty("role", "muted")
        self.about.setWordWrap(True)
        rows = [(tr("The whole project"), _ALL)]
        if offer.shown is not None:
            rows.append((tr("What the filter shows: {count} rows", count=f"{len(offer.shown):,}"), _SHOWN))
        if offer.chosen:
            rows.append((tr("What is selected: {count} rows", count=f"{len(offer.chosen):,}"), _CHOSEN))
        self.what = _combo(tr("Which rows"), rows)
        self.analysis = _combo(tr("Which analysis"), [(tr("All"), ""), *((name, id) for id, name in offer.analyses.items())])
        self.form = _combo(tr("Form"), [(methods, ""), *((each, each) for each in offer.forms)])
        self.since = _combo(tr("Mark changes since"), [(tr("No marks"), ""), *((each, each) for each in offer.revisions)])
        self.paper = _combo(tr("Paper"), [(tr("The usual one"), ""), *((each, each) for each in offer.papers)])
        self.phase = _combo(tr("Phase"), [(tr("That of the plan"), ""), *((each, each) for each in offer.phases)])
        self.flags = {
            exporting.BARE: QCheckBox(tr("Bare: only what the eye sees")),
            exporting.FORMULAS: QCheckBox(tr("RPN as a formula")),
            exporting.OWN: QCheckBox(tr("Own columns even where they make the others narrow")),
            exporting.HISTORY: QCheckBox(tr("With the history: every change, its author and time")),
        }
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.says.setAccessibleName(tr("How it went"))
        self.says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(tr("How far the export is"))
        self.progress.hide()
        self.do, self.look = QPushButton(tr("Export…")), QPushButton(tr("Preview"))
        self.do.setProperty("role", "primary")
        self.do.setDefault(True)
        self.flags[exporting.BARE].setToolTip(tr("Without the hidden sheet by which a workbook comes back whole"))
        self.cancel, self.see, self.folder = QPushButton(tr("Cancel")), QPushButton(tr("Open it")), QPushButton(tr("Show in folder"))
        for button in (self.see, self.folder):
            button.hide()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow(tr("Write"), self.target)
        self._form.addRow("", self.about)
        self._places = {
            exporting.LINES: self.what,
            exporting.ANALYSIS: self.analysis,
            exporting.FORM: self.form,
            exporting.SINCE: self.since,
            exporting.PAPER: self.paper,
            exporting.PHASE: self.phase,
        }
        for box in self._places.values():
            self._form.addRow(box.accessibleName(), box)
        for flag in self.flags.values():
            self._form.addRow("", flag)
        buttons = QHBoxLayout()
        for button in (self.see, self.folder):
            buttons.addWidget(button)
        buttons.addStretch()
        for button in (self.look, self.cancel, self.do):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(self._form)
        column.addWidget(self.says)
        column.addWidget(self.progress)
        column.addLayout(buttons)

    def _fill(self, before: Wanted) -> None:
        """As it was chosen the last time."""
        for box, value in ((self.target, before.target), (self.form, before.form), (self.paper, before.paper)):
            box.setCurrentIndex(max(0, box.findData(value)))
        for name, flag in self.flags.items():
            flag.setChecked(name in before.flags)

    def _target(self) -> Target:
        return target_of(self.target.currentData())

    def _target_chosen(self) -> None:
        target = self._target()
        self.about.setText(target.about)
        for name, box in self._places.items():
            self._form.setRowVisible(box, name in target.choices and box.count() > 1)
        for name, flag in self.flags.items():
            self._form.setRowVisible(flag, name in target.choices)
        self.look.setVisible(target.drawn)
        self._written = None
        for button in (self.see, self.folder):
            button.hide()
        self._say("")
        self.adjustSize()

    def _run(self, *, running: bool) -> None:
        self._running = running
        self.progress.setVisible(running)
        for widget in (self.target, *self._places.values(), *self.flags.values(), self.do, self.look):
            widget.setEnabled(not running)

    def _say(self, sentence: str, *, grave: bool = False) -> None:
        self.says.setText(translated(sentence))
        self.says.setProperty("role", "grave" if grave else "muted")
        self.says.style().unpolish(self.says)
        self.says.style().polish(self.says)

    def _open(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written.parent)))


def _combo(name: str, items: Sequence[tuple[str, object]]) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for words, value in items:
        made.addItem(words, value)
    return made
