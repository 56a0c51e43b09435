"""The structure tree at the left: choosing an element shows its rows. Adding, naming and moving go through its model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QDockWidget, QHBoxLayout, QLineEdit, QToolButton, QTreeView, QVBoxLayout, QWidget

from forestall.ids import EntityId
from forestall_desktop.delegates.structure_items import StructureItems
from forestall_desktop.models.structure import StructureModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.icons import icon
from forestall_desktop.views.theme import Theme

_OPEN_MILLIS = 600
"""How long one holds something over a folded part until it opens."""


class StructureDock(QDockWidget):
    """Tree and its few buttons."""

    chosen = Signal(object)
    """An EntityId the person went to."""

    def __init__(self, model: StructureModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(tr("Structure"), parent)
        self.setObjectName("structure")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        self.structure = model
        self.tree = QTreeView()
        self.tree.setModel(model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(16)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.tree.setAccessibleName(tr("Structure tree"))
        self.tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.tree.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.tree.setAutoExpandDelay(_OPEN_MILLIS)
        self._items = StructureItems({}, self)
        self.tree.setItemDelegate(self._items)
        self._bar = QHBoxLayout()
        self._bar.setContentsMargins(6, 4, 6, 4)
        self._bar.setSpacing(0)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        column.addWidget(self.tree)
        self.setWidget(body)
        self.set_theme(theme)
        self._following = False
        self.tree.selectionModel().currentChanged.connect(self._went)
        model.modelReset.connect(self.unfold)
        self._unfolded: set[EntityId] = set()
        model.dropping.connect(self._remember_unfolded)
        model.dropped.connect(self._came)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        kinds = {"analysis": "sample", "element": "element", "function": "function"}
        self._items.icons = {kind: icon(name, theme.muted, theme.muted) for kind, name in kinds.items()}
        self.tree.viewport().update()

    def offer(self, actions: Sequence[QAction], in_menu: Sequence[QAction] = ()) -> None:
        """Show these as buttons above the tree and in its menu; those `in_menu` only there."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            self._bar.addWidget(button)
        self._bar.addStretch()
        self.tree.addActions([*actions, *in_menu])
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def unfold(self) -> None:
        """Show the first levels of a tree that is new."""
        self.tree.expandToDepth(1)

    def current(self) -> QModelIndex:
        """What commands on the structure are about."""
        return self.tree.currentIndex()

    def new_beside(self) -> None:
        """One more of what is chosen, behind it, to be named at once."""
        self.name_it(self.structure.add_beside(self.current()))

    def keep_place(self, do: Callable[[QModelIndex], bool]) -> None:
        """Do something that moves what is chosen; it stays chosen, and what was unfolded below stays so."""
        id = self.structure.id_at(self.current())
        self._remember_unfolded()
        if do(self.current()):
            self._came(id)

    def _remember_unfolded(self) -> None:
        """Which entities are unfolded: a thing that moves is another row for Qt."""
        self._unfolded = {id for id in self.structure.ids() if self.tree.isExpanded(self.structure.index_of(id))}

    def _came(self, id: EntityId | None) -> None:
        index = self.structure.index_of(id)
        if not index.isValid():
            return
        self._following = True
        for each in (*self._unfolded, self.structure.id_at(index.parent())):
            self.tree.expand(self.structure.index_of(each))
        self.tree.setCurrentIndex(index)
        self._following = False

    def name_it(self, id: EntityId | None) -> None:
        """Let the person type the name of something just made."""
        index = self.structure.index_of(id)
        if index.isValid():
            self.tree.expand(index.parent())
            self.tree.setCurrentIndex(index)
            self.tree.setFocus()
            self.tree.edit(index)

    @property
    def half_typed(self) -> tuple[EntityId, str] | None:
        """What is being named, and what stands in its editor now; None where nothing is."""
        id, editor = self.structure.id_at(self.current()), self.tree.indexWidget(self.current())
        return (id, editor.text()) if id is not None and isinstance(editor, QLineEdit) else None

    def go_on_typing(self, id: EntityId, text: str) -> None:
        """Name something with this text in the editor, as if it had been typed just now."""
        self.name_it(id)
        editor = self.tree.indexWidget(self.current())
        if isinstance(editor, QLineEdit):
            editor.setText(text)

    def follow(self, id: EntityId | None) -> None:
        """Mark where the cursor of the form sheet is, without sending it anywhere."""
        index = self.structure.index_of(id)
        if not self._following and index.isValid() and index != self.tree.currentIndex() and not self.tree.hasFocus():
            self._following = True
            self.tree.setCurrentIndex(index)
            self._following = False

    def _went(self, current: QModelIndex | QPersistentModelIndex, _: object) -> None:
        id = self.structure.id_at(current)
        if id is not None and not self._following:
            # The sheet goes there and reports back; the tree stays where the person put it.
            self._following = True
            self.chosen.emit(id)
            self._following = False
