"""Colours and fonts of the program, light and dark. Everything is painted from these; no other module names a colour."""

from __future__ import annotations

import math
from dataclasses import dataclass
from zlib import crc32

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from forestall_desktop.fonts.shipped import FAMILY, load

_POINT_SIZE = 9.5
_TOOL_ICON, _SMALL_ICON, _TICK, _BOX = 20, 16, 14, 24
_TEXT_PERCENT = "textPercent"
"""The property of the application that holds how large a person wants all text."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as #rrggbb."""

    dark: bool
    window: str
    base: str
    raised: str
    text: str
    muted: str
    line: str
    strong_line: str
    accent: str
    accent_text: str
    selection: str
    current_row: str
    context: str
    high: str
    high_text: str
    medium: str
    medium_text: str
    low: str
    low_text: str
    warn: str
    warn_text: str
    error: str
    error_text: str
    flash_remote: str
    flash_local: str
    steps: tuple[str, ...]
    authors: tuple[str, ...]
    """What people are told apart by: each legible on the base, and the base on each."""


LIGHT = Theme(
    dark=False,
    window="#f5f6f8",
    base="#ffffff",
    raised="#ffffff",
    text="#1d2430",
    muted="#667085",
    line="#e6e8ec",
    strong_line="#c3c9d3",
    accent="#1f6feb",
    accent_text="#ffffff",
    selection="#e3eefd",
    current_row="#f6f9fe",
    context="#fafbfc",
    high="#fbdcd8",
    high_text="#96231a",
    medium="#fdecc8",
    medium_text="#7a4d05",
    low="#dcf1e2",
    low_text="#1d6336",
    warn="#fff3d6",
    warn_text="#6b4a00",
    error="#fde4e1",
    error_text="#8f2017",
    flash_remote="#cfe3ff",
    flash_local="#e9f0e2",
    steps=("#5b6b85", "#3f7f8c", "#a0522d", "#8a6d1f", "#3d7a4e", "#6b5b95"),
    authors=("#1d5fc4", "#a3480c", "#1f7a3d", "#8a2fb0", "#b0243f", "#0f7378", "#7a6205", "#5a4bd0"),
)

DARK = Theme(
    dark=True,
    window="#1b1e24",
    base="#21252c",
    raised="#272c35",
    text="#e4e7ec",
    muted="#98a2b3",
    line="#2f353f",
    strong_line="#4a5260",
    accent="#5b9bff",
    accent_text="#0d1117",
    selection="#2a3b57",
    current_row="#252b35",
    context="#1f2329",
    high="#5a2a27",
    high_text="#ffc9c2",
    medium="#54431c",
    medium_text="#ffe2a0",
    low="#234432",
    low_text="#b8ecc9",
    warn="#493a16",
    warn_text="#ffe2a0",
    error="#552724",
    error_text="#ffd0ca",
    flash_remote="#2f4f7d",
    flash_local="#31402c",
    steps=("#9fb0cc", "#7fc0cc", "#e0a184", "#d3b869", "#8fcaa0", "#b9a9e0"),
    authors=("#7fb0ff", "#f2a264", "#79cf94", "#d59bf0", "#ff98a6", "#6cd0d3", "#d9c15e", "#b0a6ff"),
)


def system_theme() -> Theme:
    """Light or dark as the system says; light where it says nothing."""
    return DARK if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def chosen_theme(name: str) -> Theme:
    """The colours a person set: light, dark, or whatever else means as the system says."""
    return {"light": LIGHT, "dark": DARK}.get(name) or system_theme()


def author_colour(theme: Theme, name: str) -> str:
    """The colour of a person: the same name has the same one on every screen."""
    return theme.authors[crc32(name.strip().casefold().encode()) % len(theme.authors)]


def dress(application: QApplication, theme: Theme, text_percent: int = 100) -> None:
    """Give the application our fonts, our palette and our style sheet. `text_percent`: how large all text is, 100 as usual."""
    application.setStyle("Fusion")
    application.setProperty(_TEXT_PERCENT, text_percent)
    load()
    application.setFont(font())
    application.setPalette(_palette(theme))
    application.setStyleSheet(_sheet(theme) + _sizes(text_percent))


def font(*, strong: bool = False, scale: float = 1.0) -> QFont:
    """The program's font. Hinting is off, so that texts are as wide on every screen."""
    made = QFont(FAMILY)
    application = QApplication.instance()
    percent = application.property(_TEXT_PERCENT) if application is not None else None
    made.setPointSizeF(_POINT_SIZE * scale * (percent or 100) / 100)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def enlarged(pixels: int) -> int:
    """How wide something beside the sheet is, given for usual letters. Larger ones need more; in proportion, the sheet had no room."""
    return round(pixels * math.sqrt(font().pointSizeF() / _POINT_SIZE))


def _sizes(text_percent: int) -> str:
    """Icons, ticks and boxes grow with the letters beside them."""
    large, small, tick, box = (round(side * text_percent / 100) for side in (_TOOL_ICON, _SMALL_ICON, _TICK, _BOX))
    return f"""
QToolBar {{ qproperty-iconSize: {large}px {large}px; }}
QDockWidget QToolButton {{ qproperty-iconSize: {small}px {small}px; }}
QTreeView {{ icon-size: {small}px; }}
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {{ width: {tick}px; height: {tick}px; }}
QComboBox, QSpinBox {{ min-height: {box}px; }}
"""


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.context,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.accent_text,
        role.Link: theme.accent,
        role.Light: theme.raised,
        role.Midlight: theme.line,
        role.Mid: theme.line,
        role.Dark: theme.strong_line,
        role.Shadow: theme.strong_line,
    }
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return palette


def _sheet(theme: Theme) -> str:
    return f"""
QMainWindow, QMenuBar, QStatusBar {{ background: {theme.window}; }}
QMenuBar {{ padding: 2px 6px; border: 0; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {theme.selection}; color: {theme.text}; }}
QMenu {{ background: {theme.raised}; border: 1px solid {theme.strong_line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 26px; border-radius: 4px; }}
QMenu::item:selected {{ background: {theme.selection}; color: {theme.text}; }}
QMenu::item:disabled {{ color: {theme.muted}; }}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: 4px 8px; }}
QToolBar {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.line}; padding: 3px 8px; spacing: 2px; }}
QToolBar::separator {{ width: 1px; background: {theme.line}; margin: 5px 6px; }}
QToolButton {{ border: 0; border-radius: 5px; padding: 5px; background: transparent; color: {theme.text}; }}
QToolButton:hover {{ background: {theme.selection}; }}
QToolButton:pressed, QToolButton:checked {{ background: {theme.selection}; }}
QToolButton:focus {{ border: 1px solid {theme.accent}; padding: 4px; }}
QToolButton:disabled {{ color: {theme.muted}; }}
QToolButton::menu-indicator {{ image: none; }}
QDockWidget {{ font-weight: 600; color: {theme.muted}; }}
QDockWidget::title {{ background: {theme.window}; padding: 8px 12px; border-bottom: 1px solid {theme.line}; }}
QMainWindow::separator {{ background: {theme.line}; width: 1px; height: 1px; }}
QTreeView, QListView, QTableView {{ border: 0; background: {theme.base}; outline: 0; selection-background-color: {theme.selection};
  selection-color: {theme.text}; }}
QTreeView::item {{ padding: 4px 2px; }}
QTableWidget::item {{ padding: 0 5px; }}
QListView::item {{ padding: 7px 10px; border-bottom: 1px solid {theme.line}; }}
QTreeView::item:selected, QListView::item:selected {{ background: {theme.selection}; color: {theme.text}; }}
QHeaderView::section {{ background: {theme.window}; color: {theme.muted}; border: 0; border-bottom: 1px solid {theme.line};
  padding: 5px 8px; }}
QTableCornerButton::section {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.line}; }}
QAbstractScrollArea::corner {{ background: {theme.window}; border: 0; }}
QTabWidget::pane {{ border: 0; }}
QTabBar {{ qproperty-drawBase: 0; background: {theme.window}; }}
QTabBar::tab {{ padding: 8px 12px; color: {theme.muted}; border: 0; border-bottom: 2px solid transparent; background: transparent; }}
QTabBar::tab:selected {{ color: {theme.text}; border-bottom: 2px solid {theme.accent}; }}
QTabBar::tab:focus {{ background: {theme.selection}; }}
QStatusBar {{ border-top: 1px solid {theme.line}; color: {theme.muted}; }}
QStatusBar::item {{ border: 0; }}
QLabel[role="muted"] {{ color: {theme.muted}; }}
QLabel[role="title"] {{ font-weight: 600; }}
QCheckBox::indicator:unchecked, QListView::indicator:unchecked {{ background: {theme.base}; border: 1px solid {theme.strong_line};
  border-radius: 3px; }}
QLabel[role="grave"] {{ color: {theme.error_text}; }}
QPushButton {{ background: {theme.raised}; border: 1px solid {theme.strong_line}; border-radius: 5px; padding: 5px 14px; }}
QPushButton:hover {{ border-color: {theme.accent}; }}
QPushButton:focus {{ border: 1px solid {theme.accent}; }}
QPushButton:disabled {{ color: {theme.muted}; border-color: {theme.line}; }}
QPushButton[role="primary"] {{ background: {theme.accent}; color: {theme.accent_text}; border-color: {theme.accent}; font-weight: 600; }}
QPushButton[role="begin"] {{ background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 8px; padding: 9px 12px;
  text-align: left; }}
QPushButton[role="begin"]:hover, QPushButton[role="begin"]:focus {{ border-color: {theme.accent}; }}
QPushButton[role="begin-first"] {{ background: {theme.accent}; color: {theme.accent_text}; border: 1px solid {theme.accent};
  font-weight: 600; border-radius: 8px; padding: 9px 12px; text-align: left; }}
QPushButton[role="begin-first"]:focus {{ border: 2px solid {theme.text}; padding: 8px 11px; }}
QListWidget#recent {{ background: transparent; }}
QListWidget#recent::item {{ border: 0; border-radius: 6px; padding: 6px 8px; }}
QListWidget#recent::item:hover, QListWidget#recent::item:selected {{ background: {theme.selection}; color: {theme.text}; }}
QPushButton[role="chip"] {{ background: {theme.selection}; border: 1px solid {theme.line}; border-radius: 10px; padding: 2px 10px; }}
QPushButton[role="chip"]:checked {{ border-color: {theme.accent}; background: {theme.raised}; }}
QFrame#filter, QFrame#find {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.line}; }}
QLineEdit, QPlainTextEdit {{ background: {theme.base}; border: 1px solid {theme.strong_line}; border-radius: 4px;
  padding: 4px 6px; selection-background-color: {theme.accent}; selection-color: {theme.accent_text}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {theme.accent}; }}
QPlainTextEdit#cell, QLineEdit#cell {{ border: 2px solid {theme.accent}; border-radius: 2px; padding: 0; }}
QScrollBar:vertical {{ background: {theme.window}; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: {theme.window}; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {theme.strong_line}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {theme.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.strong_line}; padding: 6px; }}
QFrame#message {{ background: {theme.warn}; border-bottom: 1px solid {theme.line}; }}
QFrame#message[grave="true"] {{ background: {theme.error}; }}
QFrame#message QLabel {{ color: {theme.warn_text}; }}
QFrame#message[grave="true"] QLabel {{ color: {theme.error_text}; }}
QLabel#bubble {{ background: {theme.error}; color: {theme.error_text}; border: 1px solid {theme.error_text}; border-radius: 4px;
  padding: 5px 8px; }}
QFrame#palette {{ background: {theme.raised}; border: 1px solid {theme.strong_line}; border-radius: 10px; }}
QFrame#palette QListView {{ background: {theme.raised}; }}
QFrame#offers {{ background: {theme.raised}; border: 1px solid {theme.strong_line}; border-radius: 6px; padding: 3px; }}
QCalendarWidget#calendar QToolButton {{ color: {theme.text}; font-weight: 600; }}
QCalendarWidget#calendar QAbstractItemView {{ background: {theme.raised}; selection-background-color: {theme.accent};
  selection-color: {theme.accent_text}; }}
QCalendarWidget#calendar QWidget#qt_calendar_navigationbar {{ background: {theme.window}; }}
QFrame#drop {{ background: {theme.accent}; border: 0; }}
QFrame#paste {{ background: {theme.raised}; border: 0; border-top: 1px solid {theme.line}; }}
QFrame#side {{ background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 6px; }}
QFrame#card {{ background: {theme.raised}; border: 1px solid {theme.line}; border-radius: 8px; }}
QFrame#card:hover {{ border-color: {theme.accent}; }}
"""
