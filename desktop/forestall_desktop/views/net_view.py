"""The net on the screen: pan, zoom, walk along links, link by dragging. Paints only what shows; asks others to change anything."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from forestall.ids import EntityId
from forestall_desktop.models.net_graph import Edge, Net, Sight
from forestall_desktop.tongue import tr
from forestall_desktop.views.bubble import Bubble
from forestall_desktop.views.net_paint import Letters, Look, NetPaint, distance_to, word_of
from forestall_desktop.views.theme import Theme

_MARGIN = 48.0
_ZOOM_LEAST, _ZOOM_MOST, _ZOOM_FIT_MOST = 0.004, 3.0, 1.0
_WHEEL_FACTOR = 1.0015
_STEP = 60
_NEAR_PIXELS = 7.0
_DRAG_PIXELS = 6
_READABLE = 0.7
_OWN_KEYS = {Qt.Key.Key_0, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_F}
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


@dataclass(frozen=True, slots=True)
class _Drag:
    """A mouse button is down: where it went down, what the view showed then, and the node under it, if any."""

    at: QPoint
    bars: QPoint
    node: EntityId | None


class NetView(QAbstractScrollArea):
    """One net. The scroll bars are the place; the zoom is ours."""

    chosen = Signal(object)
    """A person went to a node (an EntityId)."""
    focused = Signal(object)
    """A person wants to see the chain of a node alone; None: everything again."""
    linked = Signal(object, object)
    """A person drew from one node to another: what stands right, what stands left."""
    unlinked = Signal(object)
    """A person wants this Edge gone."""
    searched = Signal()
    """A person wants to find something."""

    def __init__(self, theme: Theme, letters: Letters) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Net"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._letters = letters
        self._paint = NetPaint(Net(Sight.FAILURES), letters)
        self.zoom = 1.0
        self.current: EntityId | None = None
        self.edge: Edge | None = None
        self._chain: set[EntityId] | None = None
        self._drag: _Drag | None = None
        self._pointer: QPoint | None = None
        self._fitted = True
        self.bubble = Bubble(self.viewport())

    @property
    def net(self) -> Net:
        """What is shown."""
        return self._paint.net

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._theme = theme
        self.viewport().update()

    def show_net(self, net: Net) -> None:
        """Show this net; what the person looked at stays where it is on the screen."""
        before = self._screen_of(self.current)
        other = net.sight is not self.net.sight or not self.net.nodes
        self._paint = NetPaint(net, self._letters)
        if self.current not in net.nodes:
            self.current = None
        self.edge = self.net.edge_between(self.edge.start, self.edge.end) if self.edge else None
        self._chain = net.chain(self.current) if self.current is not None else None
        self._range()
        after = self._screen_of(self.current)
        if other or self._fitted:
            self.begin()
        elif before is not None and after is not None:
            self._pan(after - before)
        self.viewport().update()

    # Looking.

    def begin(self) -> None:
        """Show everything where it can be read so, else the current node, or the upper end, as large as one reads well."""
        self.fit()
        if self.zoom < _READABLE:
            self.set_zoom(_READABLE, QPoint(self.viewport().width() // 2, 0))
            self.verticalScrollBar().setValue(0)
            if self.current is not None:
                self._into_sight(self.current)

    def fit(self) -> None:
        """Show everything; what is as tall as forty screens only in its full width."""
        self.set_zoom(self._fitting(), QPoint(0, 0))
        self._fitted = True
        self.horizontalScrollBar().setValue((self.horizontalScrollBar().maximum() + self.horizontalScrollBar().minimum()) // 2)
        self.verticalScrollBar().setValue(0)

    def set_zoom(self, zoom: float, around: QPoint | None = None) -> None:
        """Show larger or smaller; what is under `around` (else the middle) stays there."""
        at = around if around is not None else self.viewport().rect().center()
        here = self._to_net(at)
        self.zoom = max(_ZOOM_LEAST, min(_ZOOM_MOST, zoom))
        self._fitted = False
        self._range()
        self._pan(self._to_screen(here) - at)
        self.viewport().update()

    def go_to(self, id: EntityId | None, *, tell: bool = False) -> None:
        """Make a node the current one and bring it into sight."""
        if id is not None and id not in self.net.nodes:
            return
        changed = id != self.current
        self.current = id
        self._chain = self.net.chain(id) if id is not None else None
        if id is None:
            self.edge = None
        else:
            self._into_sight(id)
            self._announce(id)
        self.viewport().update()
        if changed and tell and id is not None:
            self.chosen.emit(id)

    def say(self, sentence: str) -> None:
        """A sentence at the spot: at the current node, else in the middle."""
        box = self.net.boxes.get(self.current) if self.current is not None else None
        at = self._pointer or self.viewport().rect().center()
        where = self.rect_of(self.current) if box is not None and self._pointer is None else QRect(at, QSize(1, 1))
        self.bubble.show_at(where, sentence)

    def describe(self, id: EntityId) -> str:
        """A node in words, for a screen reader and as a tip."""
        node = self.net.nodes[id]
        ways = tr("{left} to the left, {right} to the right", left=len(self.net.ups[id]), right=len(self.net.downs[id]))
        parts = (node.text or tr("without a name"), word_of(node.role), node.place, node.mark, ways)
        return ", ".join(part for part in parts if part)

    def draw_all(self, painter: QPainter, theme: Theme) -> None:
        """The whole net with all words, for a file."""
        whole = QRectF(0, 0, self.net.width, self.net.height)
        self._paint.draw(painter, whole, 1.0, Look(), theme)

    # What Qt asks.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.base))
        painter.save()
        origin = self._to_screen(QPointF(0, 0))
        painter.translate(origin)
        painter.scale(self.zoom, self.zoom)
        part = QRectF(self._to_net(event.rect().topLeft()), self._to_net(event.rect().bottomRight())).adjusted(-8, -8, 8, 8)
        self._paint.draw(painter, part, self.zoom, Look(self.current, self.edge, self._chain), self._theme)
        painter.restore()
        self._draw_link(painter)
        if not self.net.nodes:
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, tr("Nothing to show here yet"))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        # What is painted already is moved; only what comes in is painted.
        self.bubble.hide()
        self.viewport().scroll(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._range()
        if self._fitted:
            self.begin()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._pan(QPoint(-event.angleDelta().y(), 0))
        else:
            self.set_zoom(self.zoom * _WHEEL_FACTOR ** event.angleDelta().y(), event.position().toPoint())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            at = event.position().toPoint()
            node = self.node_at(at) if event.button() == Qt.MouseButton.LeftButton else None
            self._drag = _Drag(at, QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value()), node)
            self._pointer = at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        self._pointer = at
        drag = self._drag
        if drag is None:
            over = self.node_at(at) is not None
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        elif drag.node is None and (at - drag.at).manhattanLength() > _DRAG_PIXELS:
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            place = drag.bars + drag.at - at
            self.horizontalScrollBar().setValue(place.x())
            self.verticalScrollBar().setValue(place.y())
        elif drag.node is not None:
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is None:
            return
        at = event.position().toPoint()
        self.viewport().unsetCursor()
        if (at - drag.at).manhattanLength() <= _DRAG_PIXELS:
            self._click(at)
        elif drag.node is not None:
            target = self.node_at(at)
            if target is not None and target != drag.node:
                self.linked.emit(*self.direction(drag.node, target))
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        node = self.node_at(event.position().toPoint())
        if node is not None:
            self.focused.emit(node)
        else:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is not None:
            self._announce(self.current)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the nodes; behind the last, out of the net."""
        order = self.net.order
        place = order.index(self.current) if self.current in self.net.boxes else (-1 if next else len(order))
        place += 1 if next else -1
        if not 0 <= place < len(order):
            return super().focusNextPrevChild(next)
        self.edge = None
        self._pointer = None
        self.go_to(order[place], tell=True)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._pointer = None
        key, control = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in _ARROWS and (control or self.current is None):
            self._pan(QPoint(_ARROWS[key][0] * _STEP, _ARROWS[key][1] * _STEP))
        elif key in _ARROWS:
            self.walk(*_ARROWS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.focused.emit(self.current)
        elif key == Qt.Key.Key_Escape:
            self._escape()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._delete()
        elif key == Qt.Key.Key_F and control:
            self.searched.emit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.set_zoom(self.zoom * 1.25)
        elif key == Qt.Key.Key_Minus:
            self.set_zoom(self.zoom / 1.25)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_Home):
            self.fit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """While the net has the keyboard, zoom and search are its own, not the sheet's."""
        asked = event if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) else None
        if asked is not None and asked.modifiers() == Qt.KeyboardModifier.ControlModifier and Qt.Key(asked.key()) in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            node = self.node_at(event.pos())
            QToolTip.showText(event.globalPos(), self.describe(node) if node is not None else "", self.viewport())
            return True
        return super().viewportEvent(event)

    # Walking and linking.

    def walk(self, across: int, down: int) -> None:
        """Along a link to the left or right, or to the neighbour above or below in the same column."""
        here = self.current
        if here is None:
            return
        if across:
            ways = self.net.ups[here] if across < 0 else self.net.downs[here]
            if ways:
                middle = self.net.boxes[here].y
                there = min(ways, key=lambda id: abs(self.net.boxes[id].y - middle))
                self.edge = self.net.edge_between(here, there)
                self.go_to(there, tell=True)
            return
        column = [id for id in self.net.order if self.net.boxes[id].x == self.net.boxes[here].x]
        place = column.index(here) + down
        if 0 <= place < len(column):
            beside = column[place]
            if self.edge is not None:  # the same neighbour seen from another of its links
                hub = self.edge.end if here == self.edge.start else self.edge.start
                self.edge = self.net.edge_between(hub, beside)
            self.go_to(beside, tell=True)

    def direction(self, one: EntityId, other: EntityId) -> tuple[EntityId, EntityId]:
        """Which of two nodes leads to which: what stands further right leads to the other; in one column, what was taken first does."""
        first, second = self.net.boxes[one].x, self.net.boxes[other].x
        return (other, one) if second > first else (one, other)

    def node_at(self, at: QPoint) -> EntityId | None:
        """The node at a place of the screen."""
        here = self._to_net(at)
        return next(iter(self._paint.nodes_in(QRectF(here, here))), None)

    def _click(self, at: QPoint) -> None:
        node = self.node_at(at)
        if node is not None:
            self.edge = None
            self.go_to(node, tell=True)
            return
        here, reach = self._to_net(at), _NEAR_PIXELS / self.zoom
        near = self._paint.edges_in(QRectF(here.x() - reach, here.y() - reach, 2 * reach, 2 * reach))
        close = [(distance_to(self.net, edge, here), edge) for edge in near]
        close = [(far, edge) for far, edge in close if far <= reach]
        self.edge = min(close, key=lambda each: each[0])[1] if close else None
        if self.edge is None:
            self.go_to(None)
        self.viewport().update()

    def _escape(self) -> None:
        if self._drag is not None:
            self._drag = None
            self.viewport().update()
        elif self.current is not None or self.edge is not None:
            self.go_to(None)
        else:
            self.focused.emit(None)

    def _delete(self) -> None:
        if self.edge is not None:
            self.unlinked.emit(self.edge)
        else:
            self.say(tr("Click a link, or walk along it with the arrow keys; then Delete takes the link away"))

    # Where things are.

    def _fitting(self) -> float:
        room = self.viewport().size()
        wide = room.width() / (self.net.width + 2 * _MARGIN)
        tall = room.height() / (self.net.height + 2 * _MARGIN)
        whole = min(wide, tall, _ZOOM_FIT_MOST)
        return whole if whole >= _ZOOM_LEAST * 4 and self.net.height < 40 * room.height() else min(wide, _ZOOM_FIT_MOST)

    def _range(self) -> None:
        room, page = self.viewport().size(), ((self.net.width, self.horizontalScrollBar()), (self.net.height, self.verticalScrollBar()))
        for (extent, bar), here in zip(page, (room.width(), room.height()), strict=True):
            over = (extent + 2 * _MARGIN) * self.zoom - here
            bar.setPageStep(here)
            bar.setSingleStep(_STEP)
            # What is smaller than the view stands in its middle.
            bar.setRange(*((0, round(over)) if over > 0 else (round(over / 2), round(over / 2))))

    def _pan(self, by: QPoint | QPointF) -> None:
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + by.x()))
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + by.y()))

    def _to_screen(self, at: QPointF) -> QPointF:
        x = (at.x() + _MARGIN) * self.zoom - self.horizontalScrollBar().value()
        return QPointF(x, (at.y() + _MARGIN) * self.zoom - self.verticalScrollBar().value())

    def _to_net(self, at: QPoint) -> QPointF:
        x = (at.x() + self.horizontalScrollBar().value()) / self.zoom - _MARGIN
        return QPointF(x, (at.y() + self.verticalScrollBar().value()) / self.zoom - _MARGIN)

    def _screen_of(self, id: EntityId | None) -> QPointF | None:
        box = self.net.boxes.get(id) if id is not None else None
        return self._to_screen(QPointF(box.x, box.y)) if box is not None else None

    def rect_of(self, id: EntityId | None) -> QRect:
        """Where a node is on the screen; empty where it is not in the net."""
        box = self.net.boxes.get(id) if id is not None else None
        if box is None:
            return QRect()
        return QRectF(self._to_screen(QPointF(box.x, box.y)), QSize(round(box.width * self.zoom), round(box.height * self.zoom))).toRect()

    def _into_sight(self, id: EntityId) -> None:
        rect, room = self.rect_of(id), self.viewport().rect().adjusted(24, 24, -24, -24)
        if not room.contains(rect):
            dx = min(0, rect.left() - room.left()) or max(0, rect.right() - room.right())
            dy = min(0, rect.top() - room.top()) or max(0, rect.bottom() - room.bottom())
            far = abs(dy) > room.height() or abs(dx) > room.width()
            self._pan(rect.center() - room.center() if far else QPoint(dx, dy))

    def _announce(self, id: EntityId) -> None:
        self.setAccessibleDescription(self.describe(id))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _draw_link(self, painter: QPainter) -> None:
        """While a person draws a link: the line to the pointer, and in words what it would say."""
        drag, at = self._drag, self._pointer
        if drag is None or drag.node is None or at is None or (at - drag.at).manhattanLength() <= _DRAG_PIXELS:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.accent), 2.0, Qt.PenStyle.DashLine))
        painter.drawLine(self.rect_of(drag.node).center(), at)
        target = self.node_at(at)
        if target is None or target == drag.node:
            return
        painter.setPen(QPen(QColor(self._theme.accent), 2.0))
        painter.drawRoundedRect(QRectF(self.rect_of(target)).adjusted(-3, -3, 3, 3), 8, 8)
        self._draw_hint(painter, at, self.sentence(*self.direction(drag.node, target)))

    def sentence(self, right: EntityId, left: EntityId) -> str:
        """What a link from the one to the other says."""
        names = {"right": self.net.nodes[right].text or "…", "left": self.net.nodes[left].text or "…"}
        match self.net.sight:
            case Sight.FAILURES:
                return tr("“{right}” leads to “{left}”", **names)
            case Sight.FUNCTIONS:
                return tr("“{left}” needs “{right}”", **names)
            case Sight.STRUCTURE:
                return tr("“{right}” is a part of “{left}”", **names)

    def _draw_hint(self, painter: QPainter, at: QPoint, text: str) -> None:
        painter.setFont(self._letters.text.font)
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, 520)
        rect = QRect(at + QPoint(16, 16), QSize(metrics.horizontalAdvance(shown) + 20, metrics.height() + 10))
        rect.moveRight(min(rect.right(), self.viewport().width() - 6))
        painter.setPen(QPen(QColor(self._theme.strong_line)))
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(rect, 5, 5)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)
