"""How entities look in the structure tree: each kind with its own icon. Edits nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from forestall_desktop.models.structure import KIND_ROLE


class StructureItems(QStyledItemDelegate):
    """Puts an icon before the text."""

    def __init__(self, icons: Mapping[str, QIcon], parent: QObject) -> None:
        super().__init__(parent)
        self.icons = dict(icons)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        found = self.icons.get(str(index.data(KIND_ROLE)))
        if found is not None:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = found
