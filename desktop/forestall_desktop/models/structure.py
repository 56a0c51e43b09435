"""The structure tree as a Qt model: analyses, elements and functions. Edits go through the session's door."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QByteArray, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from forestall.changes import ChangeSet, Entity
from forestall.fmea.edits import Add, Edit, Move, Refused, Remove, SetFields
from forestall.fmea.model import KINDS
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from forestall_desktop.models.line_edits import move
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import inside, tr, translated

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_KINDS = ("analysis", "element", "function")
ID_ROLE = Qt.ItemDataRole.UserRole
KIND_ROLE = Qt.ItemDataRole.UserRole + 1


class _Node:
    """One entity in the tree. Qt's indexes point at these, so they live as long as their entity is shown."""

    __slots__ = ("children", "id", "kind", "parent")

    def __init__(self, id: EntityId | None, kind: str, parent: _Node | None) -> None:
        self.id = id
        self.kind = kind
        self.parent = parent
        self.children: list[_Node] = []


class StructureModel(QAbstractItemModel):
    """Analyses above elements above their functions and parts."""

    refused = Signal(str)
    dropping = Signal()
    """Something is about to be moved by the mouse."""
    dropped = Signal(object)
    """It was: this EntityId stands elsewhere now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: ProjectSession | None = None
        self.read_only = False
        self._root = _Node(None, "", None)
        self._nodes: dict[EntityId, _Node] = {}
        # Qt may still hold a pointer to a node that went; an index keeps no Python reference of its own.
        self._graves: list[_Node] = []

    def show(self, session: ProjectSession | None, *, read_only: bool = False) -> None:
        """Show this project from now on."""
        self.beginResetModel()
        self.session, self.read_only = session, read_only
        self._root, self._nodes = _Node(None, "", None), {}
        if session is not None:
            self._fill(self._root)
        self.endResetModel()

    def take(self, changed: ChangeSet) -> None:
        """Bring the tree up to date after a change set."""
        if self.session is None:
            return
        if any(change.kind in _KINDS and not {TEXT} >= set(change.set) for change in changed.changes):
            self._match(self._root, _ROOT)
        for id in changed.entities:
            node = self._nodes.get(id)
            if node is not None:
                index = self._index_of(node)
                self.dataChanged.emit(index, index)

    def index_of(self, id: EntityId | None) -> QModelIndex:
        """Where an entity stands; invalid where it does not."""
        node = self._nodes.get(id) if id is not None else None
        return self._index_of(node) if node is not None else QModelIndex()

    def id_at(self, index: Index) -> EntityId | None:
        """Who stands at an index."""
        return _node(index).id if index.isValid() else None

    # Editing.

    def add(self, kind: str, at: Index) -> EntityId | None:
        """Put a new entity where it makes sense from here; gives its name, or None where that is refused."""
        if self.session is None:
            return None
        made: dict[str, Callable[[EntityId, EntityId | None], Edit | Refused]] = {
            "analysis": lambda id, _: Add(id, "analysis", None, {TEXT: tr("New analysis")}),
            "element": lambda id, at: Add(id, "element", at, {TEXT: tr("New element")}) if at else _NO_ANALYSIS,
            "function": lambda id, at: Add(id, "function", at, {TEXT: tr("New function")}) if at else _NO_ELEMENT,
        }
        above = {"analysis": (), "element": ("analysis", "element"), "function": ("element",)}[kind]
        id = self.session.new_id()
        return id if self._do(made[kind](id, self._nearest(at, above))) else None

    def rename(self, index: Index, text: str) -> bool:
        """Give an entity another wording."""
        id = self.id_at(index)
        return id is not None and self._do(SetFields(id, {TEXT: text}))

    def remove(self, index: Index) -> bool:
        """Take an entity out with all that hangs below it."""
        id = self.id_at(index)
        return id is not None and self._do(Remove((id,)))

    def shift(self, index: Index, step: int) -> bool:
        """Move an entity up or down among its siblings."""
        return self.session is not None and self._do(move(self.session.project, self.id_at(index), step))

    def add_beside(self, at: Index) -> EntityId | None:
        """One more of the same kind right behind this one; an analysis where nothing is chosen."""
        if self.session is None or not at.isValid():
            return self.add("analysis", at)
        node, id = _node(at), self.session.new_id()
        above = node.parent.id if node.parent is not None else None
        text = {"analysis": tr("New analysis"), "element": tr("New element"), "function": tr("New function")}[node.kind]
        return id if self._do(Add(id, node.kind, above, {TEXT: text}, after=node.id)) else None

    def indent(self, index: Index) -> bool:
        """Make an element or function a part of the element above it."""
        node = _node(index) if index.isValid() else None
        if node is None or node.id is None or node.parent is None:
            return False
        siblings = [each for each in node.parent.children if each.kind == "element"]
        if node.kind == "element":
            siblings = siblings[: siblings.index(node)]
        above = siblings[-1] if siblings and node.kind == "element" else siblings[0] if siblings and node.kind == "function" else None
        return self._do(Move(node.id, above.id) if above is not None and above.id else _NOTHING_ABOVE)

    def outdent(self, index: Index) -> bool:
        """Put an element or function beside what it is a part of, right behind it."""
        node = _node(index) if index.isValid() else None
        if node is None or node.id is None:
            return False
        outer = node.parent.parent if node.parent is not None else None
        if outer is None or outer.id is None or node.parent is None or (node.kind == "function" and outer.kind != "element"):
            return self._do(_OUTERMOST)
        return self._do(Move(node.id, outer.id, after=node.parent.id if node.kind == node.parent.kind else None))

    def ids(self) -> list[EntityId]:
        """Everything in the tree."""
        return list(self._nodes)

    # Moving by the mouse.

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        made = QMimeData()
        made.setData(_MIME, QByteArray((self.id_at(indexes[0]) or "").encode()))
        return made

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Hang what is dragged where it is let go. Never true: the view would take a row out that is elsewhere by now."""
        id = EntityId(bytes(data.data(_MIME).data()).decode())
        node, into = self._nodes.get(id), _node(parent) if parent.isValid() else self._root
        if node is None or action != Qt.DropAction.MoveAction:
            return False
        behind = next((each for each in into.children[row:] if each.kind == node.kind and each is not node), None) if row >= 0 else None
        self.dropping.emit()
        if self._do(Move(id, into.id, before=behind.id if behind is not None else None)):
            self.dropped.emit(id)
        return False

    # What Qt asks.

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        node = _node(parent) if parent.isValid() else self._root
        if not 0 <= row < len(node.children) or column != 0:
            return QModelIndex()
        return self.createIndex(row, 0, node.children[row])

    def parent(self, index: Index = _ROOT) -> Any:
        above = _node(index).parent if index.isValid() else None
        return QModelIndex() if above is None or above is self._root else self._index_of(above)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return len((_node(parent) if parent.isValid() else self._root).children)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.session is None:
            return None
        node = _node(index)
        text = self.session.project.text(node.id)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text or tr("({kind} without a name)", kind=inside(translated(KINDS[node.kind].label)))
            case Qt.ItemDataRole.EditRole:
                return text
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return translated(KINDS[node.kind].label)
            case int(role) if role == ID_ROLE:
                return node.id
            case int(role) if role == KIND_ROLE:
                return node.kind
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        return role == Qt.ItemDataRole.EditRole and self.rename(index, str(value))

    def flags(self, index: Index) -> Qt.ItemFlag:
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.read_only:
            return shown
        moved = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return (shown | Qt.ItemFlag.ItemIsEditable | moved) if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def _do(self, edit: Edit | Refused) -> bool:
        if self.session is None:
            return False
        if self.read_only:
            edit = Refused(tr("This window is open for reading only; nothing was changed"))
        verdict = edit if isinstance(edit, Refused) else self.session.submit(edit)
        if isinstance(verdict, Refused):
            self.refused.emit(verdict.sentence)
        return not isinstance(verdict, Refused)

    def _nearest(self, at: Index, kinds: tuple[str, ...]) -> EntityId | None:
        """The nearest entity of one of these kinds from here upwards; the first analysis where nothing is chosen."""
        node: _Node | None = _node(at) if at.isValid() else next(iter(self._root.children), None)
        while node is not None and node.kind not in kinds:
            node = node.parent
        return node.id if node is not None else None

    # Keeping up with changes.

    def _fill(self, node: _Node) -> None:
        for entity in self._wanted(node):
            child = _Node(entity.id, entity.kind, node)
            self._nodes[entity.id] = child
            node.children.append(child)
            self._fill(child)

    def _wanted(self, node: _Node) -> list[Entity]:
        """The children a node ought to have, in order. A ring of moves is cut where it comes back to itself."""
        if self.session is None:
            return []
        project = self.session.project
        if node.id is None:
            return project.children(None, "analysis")
        kinds = ("element",) if node.kind == "analysis" else ("function", "element") if node.kind == "element" else ()
        return [entity for kind in kinds for entity in project.children(node.id, kind)]

    def _match(self, node: _Node, index: QModelIndex) -> None:
        """Make the children what they ought to be, by taking out and putting in, never by a reset."""
        wanted = [entity.id for entity in self._wanted(node)]
        for row in range(len(node.children) - 1, -1, -1):
            if node.children[row].id not in wanted:
                self._take_out(node, index, row)
        for row, id in enumerate(wanted):
            here = [child.id for child in node.children]
            if row < len(here) and here[row] == id:
                continue
            if id in here:
                self._take_out(node, index, here.index(id))
            self._put_in(node, index, row, id)
        for row, child in enumerate(node.children):
            self._match(child, self.index(row, 0, index))

    def _take_out(self, node: _Node, index: QModelIndex, row: int) -> None:
        self.beginRemoveRows(index, row, row)
        self._forget(node.children.pop(row))
        self.endRemoveRows()

    def _put_in(self, node: _Node, index: QModelIndex, row: int, id: EntityId) -> None:
        entity = self.session.project.get(id) if self.session else None
        if entity is None:
            return
        self.beginInsertRows(index, row, row)
        child = _Node(id, entity.kind, node)
        node.children.insert(row, child)
        self._nodes[id] = child
        self._fill(child)
        self.endInsertRows()

    def _forget(self, node: _Node) -> None:
        for child in node.children:
            self._forget(child)
        if node.id is not None and self._nodes.get(node.id) is node:
            del self._nodes[node.id]
        self._graves.append(node)

    def _index_of(self, node: _Node) -> QModelIndex:
        above = node.parent or self._root
        return self.createIndex(above.children.index(node), 0, node)


_NO_ANALYSIS = Refused("Add an analysis first; elements belong to one")
_NOTHING_ABOVE = Refused("There is no element above it that it could be a part of")
_OUTERMOST = Refused("It cannot move further out")
_MIME = "application/x-forestall-entity"
_NO_ELEMENT = Refused("Choose an element first; a function belongs to one")


def _node(index: Index) -> _Node:
    node = index.internalPointer()
    if not isinstance(node, _Node):
        raise TypeError("an index of another model")
    return node
