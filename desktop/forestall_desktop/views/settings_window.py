"""The settings, as a window made from their table. What is changed counts at once; nothing waits for an OK."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from forestall.errors import ForestallError
from forestall_desktop.settings import preferences
from forestall_desktop.settings.preferences import Settings
from forestall_desktop.settings.table import Choice, Flag, Number, Setting, Value, Words, settings_of
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.theme import font

_SIZE_LETTERS = (84, 34)
_FIELD_LETTERS = 26
_SOME = 365
"""What a number begins with when somebody no longer wants none."""


class SettingsWindow(QDialog):
    """Beside the window, not over it: one sees what a setting does."""

    changed = Signal(object)
    """The Settings as they are now."""

    def __init__(self, folder: Path, parent: QWidget) -> None:
        """`folder`: where this person's settings are."""
        super().__init__(parent)
        self.setWindowTitle(tr("Settings"))
        self._folder = folder
        self._settings = preferences.load(folder)
        self._showing = False
        self._shows: dict[str, Callable[[Any], None]] = {}
        self.fields: dict[str, QWidget] = {}
        """What each setting is changed with, by its name."""
        self.says = QLabel()
        self.says.setWordWrap(True)
        self.says.setAccessibleName(tr("What went wrong"))
        self.says.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.usual = buttons.addButton(tr("All as at first"), QDialogButtonBox.ButtonRole.ResetRole)
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(self.reset)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self._table(), 1)
        column.addWidget(self.says)
        column.addWidget(buttons)
        letters, lines = _SIZE_LETTERS
        self.resize(letters * self.fontMetrics().averageCharWidth(), lines * self.fontMetrics().lineSpacing())
        self._show(self._settings)

    def reset(self) -> None:
        """Everything in the table as it was at first; recent files and sign-ins are no settings and stay."""
        first: dict[str, Any] = {name: each.default for name, each in settings_of(Settings).items()}
        self._keep(lambda settings: replace(settings, **first))
        self._show(self._settings)

    def set(self, name: str, value: Value) -> None:
        """One setting is this from now on."""
        told: dict[str, Any] = {name: value}
        if not self._showing and settings_of(Settings)[name].fits(value):
            self._keep(lambda settings: replace(settings, **told))

    def _keep(self, change: Callable[[Settings], Settings]) -> None:
        try:
            self._settings = preferences.update(self._folder, change)
        except ForestallError as error:
            self.says.setText(translated(error.sentence))
            self.says.show()
            return
        self.says.hide()
        self.changed.emit(self._settings)

    def _show(self, settings: Settings) -> None:
        self._showing = True
        for name, show in self._shows.items():
            show(getattr(settings, name))
        self._showing = False

    def _table(self) -> QScrollArea:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setContentsMargins(18, 12, 18, 18)
        form.setVerticalSpacing(5)
        form.setHorizontalSpacing(18)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        group = ""
        for name, each in settings_of(Settings).items():
            if each.group != group:
                group = each.group
                form.addRow(_heading(translated(group)))
            field = self.fields[name] = self._field(name, each)
            field.setAccessibleName(translated(each.label))
            field.setAccessibleDescription(translated(each.about))
            form.addRow(translated(each.label), field)
            form.addRow("", _about(translated(each.about) + (" " + tr("Counts from the next start.") if each.at_start else "")))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        return area

    def _field(self, name: str, each: Setting) -> QWidget:
        match each.kind:
            case Words(empty):
                return self._words(name, translated(empty) if empty else "")
            case Choice(choices):
                return self._choice(name, choices)
            case Number():
                return self._number(name, each.kind, each.default)
            case Flag():
                return self._flag(name)
            case _:
                assert_never(each.kind)

    def _words(self, name: str, empty: str) -> QLineEdit:
        made = QLineEdit()
        made.setPlaceholderText(empty)
        made.setMaximumWidth(_FIELD_LETTERS * 2 * made.fontMetrics().averageCharWidth())
        made.editingFinished.connect(lambda: self.set(name, made.text().strip()))
        self._shows[name] = made.setText
        return made

    def _choice(self, name: str, choices: tuple[tuple[str, str], ...]) -> QComboBox:
        made = QComboBox()
        for value, words in choices:
            made.addItem(translated(words), value)
        made.setMaximumWidth(_FIELD_LETTERS * made.fontMetrics().averageCharWidth())
        made.currentIndexChanged.connect(lambda _: self.set(name, made.currentData()))
        self._shows[name] = lambda value: made.setCurrentIndex(made.findData(value))
        return made

    def _number(self, name: str, kind: Number, default: Value) -> QWidget:
        number = QSpinBox()
        number.setRange(kind.least, kind.most)
        number.setSuffix(f" {translated(kind.unit)}")
        number.setKeyboardTracking(False)
        number.setMaximumWidth(_FIELD_LETTERS * number.fontMetrics().averageCharWidth())
        number.valueChanged.connect(lambda value: self.set(name, value))
        if not kind.none:
            self._shows[name] = number.setValue
            return number
        return self._number_or_none(name, kind, number)

    def _number_or_none(self, name: str, kind: Number, number: QSpinBox) -> QWidget:
        both, none = QWidget(), QCheckBox(translated(kind.none))
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(number)
        row.addWidget(none)
        row.addStretch()
        both.setFocusProxy(none)
        none.toggled.connect(number.setDisabled)
        none.toggled.connect(lambda on: self.set(name, None if on else number.value()))

        def show(value: int | None) -> None:
            none.setChecked(value is None)
            number.setValue(_SOME if value is None else value)

        self._shows[name] = show
        number.setAccessibleName(translated(kind.unit))
        return both

    def _flag(self, name: str) -> QCheckBox:
        made = QCheckBox(tr("yes"))
        made.toggled.connect(lambda on: self.set(name, on))
        self._shows[name] = made.setChecked
        return made


def _heading(text: str) -> QLabel:
    made = QLabel(text)
    made.setFont(font(strong=True, scale=1.15))
    made.setContentsMargins(0, 12, 0, 4)
    return made


def _about(text: str) -> QLabel:
    made = QLabel(text)
    made.setProperty("role", "muted")
    made.setWordWrap(True)
    made.setContentsMargins(0, 0, 0, 8)
    return made
