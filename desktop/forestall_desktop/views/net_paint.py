"""Draws a part of a net: boxes with words, or only their shapes where words would be too small to read. Remembers nothing of the screen."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF, QStaticText

from forestall.fmea.net_layout import BOX_WIDTH, GAP_ACROSS, Box
from forestall.ids import EntityId
from forestall_desktop.fonts.wrapping import Wrapper
from forestall_desktop.models.net_graph import HEAD_HEIGHT, PAD, Edge, Net, Node, Role
from forestall_desktop.models.net_index import Index
from forestall_desktop.tongue import tr
from forestall_desktop.views.theme import Theme, font

WORDS_FROM, CURVES_FROM = 0.42, 0.22
"""From which zoom on words and curves are drawn; below, a box is a bar and an edge a straight line."""
_ROUND, _STRIPE, _TIP = 6.0, 4.0, 7.0
_FAINT = 0.22
_DOTS_FROM = 0.03
_LINE_SEPARATOR = "\u2028"
"""The only line break a QStaticText knows."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is marked, and what stands back."""

    current: EntityId | None = None
    edge: Edge | None = None
    chain: Collection[EntityId] | None = None
    """What is in the light; None: everything."""


class Letters:
    """The two fonts of a net, as wide on every screen."""

    def __init__(self) -> None:
        self.text = Wrapper(font())
        self.small = Wrapper(font(scale=0.84))
        self.strong = Wrapper(font(strong=True, scale=0.84))
        self._small_metrics = QFontMetricsF(self.small.font)

    def short(self, text: str, width: float) -> str:
        """As much of a text as goes on one line."""
        return self._small_metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def colour_of(theme: Theme, role: Role) -> str:
    """The colour of a role, the same in every picture."""
    order = {Role.EFFECT: 2, Role.MODE: 0, Role.CAUSE: 1, Role.FUNCTION: 4, Role.ELEMENT: 5, Role.ANALYSIS: 3}
    return theme.steps[order[role]]


def word_of(role: Role) -> str:
    """The word for a role."""
    words = {
        Role.EFFECT: tr("Effect"),
        Role.MODE: tr("Failure mode"),
        Role.CAUSE: tr("Cause"),
        Role.FUNCTION: tr("Function"),
        Role.ELEMENT: tr("Element"),
        Role.ANALYSIS: tr("Analysis"),
    }
    return words[role]


class NetPaint:
    """One net, ready to be drawn in parts."""

    def __init__(self, net: Net, letters: Letters) -> None:
        self.net = net
        self._letters = letters
        self._written: dict[EntityId, tuple[QStaticText, QStaticText]] = {}
        self._marks: dict[str, QStaticText] = {}
        self._nodes = Index((box.y, box.y + box.height, id) for id, box in net.boxes.items())
        self._edges: Index[Edge] = Index((*_ends(net, edge), edge) for edge in net.edges)

    def nodes_in(self, part: QRectF) -> list[EntityId]:
        """Every node that reaches into a part of the picture."""
        left, right, boxes = part.left(), part.right(), self.net.boxes
        found = self._nodes.between(part.top(), part.bottom())
        return [id for id in found if boxes[id].x <= right and boxes[id].x + boxes[id].width >= left]

    def edges_in(self, part: QRectF) -> list[Edge]:
        """Every edge that may reach into a part of the picture."""
        left, right, boxes = part.left() - GAP_ACROSS, part.right() + GAP_ACROSS, self.net.boxes
        found = self._edges.between(part.top() - 1, part.bottom() + 1)
        return [
            each
            for each in found
            if min(boxes[each.start].x, boxes[each.end].x + BOX_WIDTH) <= right
            and max(boxes[each.start].x, boxes[each.end].x + BOX_WIDTH) >= left
        ]

    def draw(self, painter: QPainter, part: QRectF, zoom: float, look: Look, theme: Theme) -> None:
        """A part of the picture; the painter's units are those of the net."""
        edges, nodes = self.edges_in(part), self.nodes_in(part)
        lit = look.chain
        dim = [] if lit is None else [each for each in edges if each.start not in lit or each.end not in lit]
        bright = edges if lit is None else [each for each in edges if each.start in lit and each.end in lit]
        self._draw_edges(painter, dim, zoom, QColor(theme.line))
        self._draw_edges(painter, bright, zoom, QColor(theme.accent if lit is not None else theme.strong_line), strong=lit is not None)
        if look.edge is not None and look.edge in edges:
            self._draw_edges(painter, [look.edge], zoom, QColor(theme.accent), strong=True, thick=True)
        if zoom < WORDS_FROM:
            self._draw_bars(painter, nodes, zoom, look, theme)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for id in nodes:
            self._draw_node(painter, self.net.nodes[id], self.net.boxes[id], look, theme)

    def _draw_edges(
        self, painter: QPainter, edges: Iterable[Edge], zoom: float, colour: QColor, *, strong: bool = False, thick: bool = False
    ) -> None:
        pen = QPen(colour, 2.6 if thick else 1.6 if strong else 1.2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if zoom < CURVES_FROM:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            pen.setWidthF(1.0)
            painter.setPen(pen)
            painter.drawLines(_lines(self.net, edges))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        tips = [_curve(path, self.net.boxes[edge.start], self.net.boxes[edge.end]) for edge in edges]
        painter.drawPath(path)
        if zoom >= WORDS_FROM:
            painter.setBrush(colour)
            painter.setPen(Qt.PenStyle.NoPen)
            for tip in tips:
                painter.drawPolygon(_arrow(tip))

    def _draw_bars(self, painter: QPainter, nodes: list[EntityId], zoom: float, look: Look, theme: Theme) -> None:
        """Boxes without words, all of one colour in one stroke."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        groups: dict[tuple[Role, bool], list[QRectF]] = {}
        seen: set[tuple[int, float]] = set()
        for id in nodes:
            box = self.net.boxes[id]
            if zoom < _DOTS_FROM:
                # Several boxes on one row of pixels look like one.
                row = (int(box.y * zoom), box.x)
                if row in seen:
                    continue
                seen.add(row)
            lit = look.chain is None or id in look.chain
            groups.setdefault((self.net.nodes[id].role, lit), []).append(QRectF(box.x, box.y, box.width, max(box.height, 1.5 / zoom)))
        for (role, lit), rects in groups.items():
            colour = QColor(colour_of(theme, role))
            painter.setBrush(colour if lit else _mixed(colour, QColor(theme.base), _FAINT))
            painter.drawRects(rects)
        if look.current in self.net.boxes:
            box = self.net.boxes[look.current]
            pen = QPen(QColor(theme.accent), 3.0)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(box.x, box.y, box.width, box.height))

    def _draw_node(self, painter: QPainter, node: Node, box: Box, look: Look, theme: Theme) -> None:
        rect = QRectF(box.x, box.y, box.width, box.height)
        lit, chosen = look.chain is None or node.id in look.chain, node.id == look.current
        base, role = QColor(theme.raised), QColor(colour_of(theme, node.role))
        back = QColor(theme.base)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(role if lit else _mixed(role, back, _FAINT))
        painter.drawRoundedRect(rect.adjusted(0, 0, _ROUND - rect.width(), 0), _ROUND / 2, _ROUND / 2)
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.strong_line if lit else theme.line), 2.0 if chosen else 1.0))
        painter.setBrush(QColor(theme.selection) if chosen else base)
        painter.drawRoundedRect(rect.adjusted(_STRIPE, 0, 0, 0), _ROUND, _ROUND)
        text = QColor(theme.text) if lit else _mixed(QColor(theme.text), base, 0.38)
        self._draw_words(painter, node, rect, text, _mixed(QColor(theme.muted), base, 1.0 if lit else 0.4), theme, lit=lit)

    def _draw_words(self, painter: QPainter, node: Node, rect: QRectF, text: QColor, muted: QColor, theme: Theme, *, lit: bool) -> None:
        letters, x, y = self._letters, rect.left() + PAD + _STRIPE / 2, rect.top() + PAD
        written = self._written.get(node.id) or self._write(node, rect.width() - 2 * PAD)
        if node.place or node.mark:
            if node.mark:
                self._mark(painter, node.mark, rect, theme, lit=lit)
            painter.setFont(letters.small.font)
            painter.setPen(muted)
            painter.drawStaticText(QPointF(x, y - 1), written[0])
            y += HEAD_HEIGHT
        painter.setFont(letters.text.font)
        painter.setPen(text if node.text else muted)
        painter.drawStaticText(QPointF(x, y), written[1])

    def _write(self, node: Node, room: float) -> tuple[QStaticText, QStaticText]:
        """What a node says above, and its wording: laid out once, for drawing it often."""
        letters = self._letters
        used = self._mark_width(node.mark) + 6 if node.mark else 0.0
        head = _static(letters.short(node.place or word_of(node.role), room - used), letters.small)
        made = self._written[node.id] = (head, _static(_LINE_SEPARATOR.join(node.lines), letters.text))
        return made

    def _mark_width(self, mark: str) -> float:
        return self._letters.strong.width(mark) + 10.0

    def _mark(self, painter: QPainter, mark: str, rect: QRectF, theme: Theme, *, lit: bool) -> None:
        """The severity in a small field of its colour, at the upper right."""
        width = self._mark_width(mark)
        field = QRectF(rect.right() - PAD + 3 - width, rect.top() + PAD - 3, width, 17)
        fill, words = severity_colours(theme, mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill if lit else _mixed(fill, QColor(theme.raised), 0.45))
        painter.drawRoundedRect(field, 4, 4)
        painter.setFont(self._letters.strong.font)
        painter.setPen(words if lit else _mixed(words, QColor(theme.raised), 0.45))
        static = self._marks.get(mark)
        if static is None:
            static = self._marks[mark] = _static(mark, self._letters.strong)
        painter.drawStaticText(QPointF(field.left() + 5, field.center().y() - self._letters.strong.line_height / 2), static)


def severity_colours(theme: Theme, mark: str) -> tuple[QColor, QColor]:
    """Field and letters for “S 9”: as urgent as the severity alone makes it."""
    number = int(digits) if (digits := mark.removeprefix("S ")).isdigit() else 0
    if number >= 9:
        return QColor(theme.high), QColor(theme.high_text)
    if number >= 7:
        return QColor(theme.medium), QColor(theme.medium_text)
    return QColor(theme.window), QColor(theme.muted)


def distance_to(net: Net, edge: Edge, at: QPointF) -> float:
    """How far a point is from an edge, about."""
    path = QPainterPath()
    _curve(path, net.boxes[edge.start], net.boxes[edge.end])
    points = (path.pointAtPercent(step / 24) for step in range(25))
    return min(QLineF(point, at).length() for point in points)


def _static(text: str, wrapper: Wrapper) -> QStaticText:
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=wrapper.font)
    return made


def _ends(net: Net, edge: Edge) -> tuple[float, float]:
    """The upper and the lower end of an edge."""
    start, end = net.boxes[edge.start], net.boxes[edge.end]
    one, other = start.y + start.height / 2, end.y + end.height / 2
    return min(one, other), max(one, other)


def _lines(net: Net, edges: Iterable[Edge]) -> list[QLineF]:
    boxes = net.boxes
    found = []
    for edge in edges:
        start, end = boxes[edge.start], boxes[edge.end]
        found.append(QLineF(start.x, start.y + start.height / 2, end.x + end.width, end.y + end.height / 2))
    return found


def _curve(path: QPainterPath, start: Box, end: Box) -> QPointF:
    """From the left of what is right to the right of what is left; gives where the arrow's tip is."""
    begin = QPointF(start.x, start.y + start.height / 2)
    tip = QPointF(end.x + end.width, end.y + end.height / 2)
    bend = max(34.0, abs(begin.x() - tip.x()) * 0.45)
    path.moveTo(begin)
    path.cubicTo(QPointF(begin.x() - bend, begin.y()), QPointF(tip.x() + bend, tip.y()), tip)
    return tip


def _arrow(tip: QPointF) -> QPolygonF:
    return QPolygonF([tip, QPointF(tip.x() + _TIP, tip.y() - _TIP / 2), QPointF(tip.x() + _TIP, tip.y() + _TIP / 2)])


def _mixed(colour: QColor, under: QColor, share: float) -> QColor:
    """So much of a colour over another one."""
    parts = [round(a * share + b * (1 - share)) for a, b in zip(colour.getRgb()[:3], under.getRgb()[:3], strict=True)]  # type: ignore[index]
    return QColor(*parts)
