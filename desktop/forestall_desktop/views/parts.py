"""Small widgets the side panel is made of, each made the same way everywhere."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget


def list_view(name: str, model: QAbstractListModel) -> QListView:
    """A list of wrapped texts; `name` is what a screen reader calls it."""
    made = QListView()
    made.setModel(model)
    made.setWordWrap(True)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setLayoutMode(QListView.LayoutMode.Batched)
    made.setBatchSize(200)
    made.setAccessibleName(name)
    return made


def muted_label(text: str) -> QLabel:
    """A quiet explanation with air around it."""
    made = QLabel(text)
    made.setWordWrap(True)
    made.setProperty("role", "muted")
    made.setContentsMargins(14, 12, 14, 10)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    made.setMinimumSize(QSize(40, 20))
    return made


def stacked(*widgets: QWidget) -> QWidget:
    """Widgets one below the other; the last takes what room there is."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for place, widget in enumerate(widgets):
        column.addWidget(widget, 1 if place == len(widgets) - 1 else 0)
    column.addStretch(0)
    return made
