"""Draws the diagrams of the system analysis: P-diagram, block diagram, process flow. Reads the project; decides no place of anything in it.

Each function paints from the upper left corner and gives the size it needed, so that the same is shown, saved and measured.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from forestall.changes import Entity
from forestall.fmea.diagrams.blocks import BlockDiagram, Interface
from forestall.fmea.diagrams.flow import FlowStep
from forestall.fmea.diagrams.parameters import UNGROUPED, PDiagram
from forestall.fmea.kinds.diagrams import CLEARANCE, ENERGY, HUMAN, INFORMATION, INSPECT, MATERIAL, MOVE, PHYSICAL, STORE
from forestall.fmea.project import Project
from forestall_desktop.tongue import tr
from forestall_desktop.views.net_paint import Letters
from forestall_desktop.views.theme import Theme

_EDGE, _PAD, _GAP, _ROUND = 28.0, 12.0, 34.0, 7.0
_SIDE, _MIDDLE, _NOISE = 230.0, 260.0, 190.0
_LABELS = (0.5, 0.36, 0.64)
_BLOCK = QSizeF(170.0, 56.0)
_COLUMNS = (300.0, 230.0, 230.0, 230.0)


class Pen:
    """A painter with the letters and colours of the window."""

    def __init__(self, painter: QPainter, letters: Letters, theme: Theme) -> None:
        self.painter = painter
        self.letters = letters
        self.theme = theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def card(self, where: QRectF, colour: str, *, strong: bool = False) -> None:
        """A field with rounded corners and a bar of its colour on top."""
        painter = self.painter
        painter.setPen(QPen(QColor(colour if strong else self.theme.strong_line), 1.6 if strong else 1.0))
        painter.setBrush(QColor(self.theme.raised))
        painter.drawRoundedRect(where, _ROUND, _ROUND)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(where.left() + _ROUND, where.top() - 1.5, where.width() - 2 * _ROUND, 3), 1.5, 1.5)

    def words(self, text: str, at: QPointF, width: float, *, strong: bool = False, colour: str = "") -> float:
        """A text broken to a width; gives its height."""
        wrapper = self.letters.strong if strong else self.letters.text
        self.painter.setFont(wrapper.font)
        self.painter.setPen(QColor(colour or self.theme.text))
        lines = wrapper.wrap(text, int(width)).lines
        for number, line in enumerate(lines):
            self.painter.drawText(QPointF(at.x(), at.y() + wrapper.ascent + number * wrapper.line_height), line)
        return len(lines) * float(wrapper.line_height)

    def height(self, texts: Iterable[str], width: float) -> float:
        """How tall a list is at a width."""
        return sum(self.letters.text.wrap(text, int(width)).height + 6.0 for text in texts)

    def listed(self, title: str, texts: Sequence[str], where: QRectF, colour: str) -> None:
        """A card with a heading and a list."""
        self.card(where, colour)
        width = where.width() - 2 * _PAD
        y = where.top() + _PAD
        y += self.words(title, QPointF(where.left() + _PAD, y), width, strong=True, colour=colour) + 6
        for text in texts or (tr("nothing yet"),):
            y += self.words(text, QPointF(where.left() + _PAD, y), width, colour="" if texts else self.theme.muted) + 6

    def tall(self, texts: Sequence[str], width: float) -> float:
        """How tall such a card is."""
        heading = float(self.letters.strong.line_height) + 6
        return 2 * _PAD + heading + self.height(texts or (tr("nothing yet"),), width - 2 * _PAD)

    def arrow(self, start: QPointF, end: QPointF, colour: str, width: float = 1.6, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> None:
        """A line with a tip."""
        painter, angle = self.painter, atan2(end.y() - start.y(), end.x() - start.x())
        painter.setPen(QPen(QColor(colour), width, style))
        painter.drawLine(start, end)
        size = 6.0 + width
        wings = [QPointF(end.x() - size * cos(angle + turn), end.y() - size * sin(angle + turn)) for turn in (0.45, -0.45)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPolygon(QPolygonF([end, *wings]))


def draw_p_diagram(pen: Pen, project: Project, diagram: PDiagram) -> QSizeF:
    """Noise above, signal at the left, the function in the middle, what comes of it at the right, what we set below."""
    theme = pen.theme
    groups = [(group, each) for group, each in diagram.noise_factors.items() if group != UNGROUPED or each]
    noise = {group or tr("noise, no group"): _texts(project, each) for group, each in groups}
    inputs, outputs = _texts(project, diagram.inputs), _texts(project, diagram.outputs)
    errors, controls = _texts(project, diagram.error_states), _texts(project, diagram.control_factors)
    noise_tall = max(pen.tall(each, _NOISE) for each in noise.values())
    wide = max(len(noise) * (_NOISE + 14) - 14, 2 * _SIDE + _MIDDLE + 4 * _GAP)
    middle_top = _EDGE + noise_tall + 1.6 * _GAP
    right_tall = pen.tall(outputs, _SIDE) + 16 + pen.tall(errors, _SIDE)
    tall = max(150.0, right_tall, pen.tall(inputs, _SIDE))
    left = _EDGE + (wide - len(noise) * (_NOISE + 14) + 14) / 2
    box = QRectF(_EDGE + wide / 2 - _MIDDLE / 2, middle_top + (tall - 130) / 2, _MIDDLE, 130)
    for number, (group, texts) in enumerate(noise.items()):
        where = QRectF(left + number * (_NOISE + 14), _EDGE, _NOISE, noise_tall)
        pen.listed(group[:1].upper() + group[1:], texts, where, theme.steps[2])
        target = box.left() + box.width() * (number + 1) / (len(noise) + 1)
        pen.arrow(QPointF(where.center().x(), where.bottom() + 3), QPointF(target, box.top() - 3), theme.steps[2], 1.2)
    signal = QRectF(_EDGE, box.center().y() - pen.tall(inputs, _SIDE) / 2, _SIDE, pen.tall(inputs, _SIDE))
    pen.listed(tr("Input signal"), inputs, signal, theme.steps[1])
    pen.arrow(QPointF(signal.right() + 3, box.center().y()), QPointF(box.left() - 3, box.center().y()), theme.steps[1])
    right = _EDGE + wide - _SIDE
    ideal = QRectF(right, middle_top + (tall - right_tall) / 2, _SIDE, pen.tall(outputs, _SIDE))
    wrong = QRectF(right, ideal.bottom() + 16, _SIDE, pen.tall(errors, _SIDE))
    pen.listed(tr("Ideal output"), outputs, ideal, theme.steps[4])
    pen.listed(tr("Error states"), errors, wrong, theme.high_text)
    for card, colour, share in ((ideal, theme.steps[4], 0.35), (wrong, theme.high_text, 0.65)):
        start = QPointF(box.right() + 3, box.top() + box.height() * share)
        pen.arrow(start, QPointF(card.left() - 3, card.center().y()), colour)
    below = QRectF(box.center().x() - _MIDDLE / 2 - 30, middle_top + tall + 1.3 * _GAP, _MIDDLE + 60, pen.tall(controls, _MIDDLE + 60))
    pen.listed(tr("Control factors"), controls, below, theme.steps[5])
    pen.arrow(QPointF(below.center().x(), below.top() - 3), QPointF(box.center().x(), box.bottom() + 3), theme.steps[5])
    pen.card(box, theme.accent, strong=True)
    text = project.text(diagram.function)
    offset = (box.height() - pen.letters.text.wrap(text, int(_MIDDLE - 2 * _PAD)).height) / 2
    pen.words(text, QPointF(box.left() + _PAD, box.top() + offset), _MIDDLE - 2 * _PAD)
    return QSizeF(wide + 2 * _EDGE, below.bottom() + _EDGE)


def draw_blocks(pen: Pen, project: Project, diagram: BlockDiagram) -> QSizeF:
    """The elements with interfaces on a ring inside the boundary, what lies outside around it, and what passes between them."""
    linked = {each.element for each in diagram.interfaces} | {each.to for each in diagram.interfaces if each.to}
    blocks = [each for each in diagram.blocks if each in linked]
    around = max(150.0, len(blocks) * 34.0)
    inner = QSizeF(around * 1.5, around)
    centre = QPointF(0, 0)
    places = {str(block): _on_ring(centre, inner, 2 * pi * number / len(blocks) - pi / 2) for number, block in enumerate(blocks)}
    for name, angle in _angles(diagram, places, centre).items():
        places["outside " + name] = _on_ring(centre, inner + QSizeF(290, 170), angle)
    boundary = QRectF(-inner.width() - 110, -inner.height() - 70, 2 * inner.width() + 220, 2 * inner.height() + 124)
    whole = boundary
    for place in places.values():
        whole = whole.united(_room_of(place))
    pen.painter.save()
    pen.painter.translate(QPointF(_EDGE, _EDGE) - whole.topLeft())
    pen.painter.setPen(QPen(QColor(pen.theme.muted), 1.4, Qt.PenStyle.DashLine))
    pen.painter.setBrush(QColor(pen.theme.context))
    pen.painter.drawRoundedRect(boundary, 18, 18)
    pen.words(tr("Boundary: {name}", name=project.text(diagram.analysis)), boundary.topLeft() + QPointF(14, 8), 500, colour=pen.theme.muted)
    met: dict[frozenset[str], int] = {}
    for each in diagram.interfaces:
        ends = (each.element, str(each.to or "outside " + each.other))
        if ends[1] in places:
            number = met[frozenset(ends)] = met.get(frozenset(ends), 0) + 1
            _interface(pen, each, places[ends[0]], places[ends[1]], number - 1)
    for id, place in places.items():
        inside = not id.startswith("outside ")
        _block(pen, project.text(id) if inside else id.removeprefix("outside "), place, inside=inside)
    pen.painter.restore()
    _legend(pen, QPointF(_EDGE, whole.height() + 2 * _EDGE))
    return QSizeF(max(whole.width() + 2 * _EDGE, 760.0), whole.height() + 3 * _EDGE + 20)


def draw_flow(pen: Pen, project: Project, steps: Sequence[FlowStep]) -> QSizeF:
    """The steps from the top down, each with its symbol, and beside it what it makes, how, and what varies."""
    heads = (tr("Step"), tr("Product characteristics"), tr("Process characteristics"), tr("Sources of variation"))
    y, lefts = _EDGE, [_EDGE + 70 + sum(_COLUMNS[:number]) + 16 * number for number in range(4)]
    for head, left, width in zip(heads, lefts, _COLUMNS, strict=True):
        pen.words(head, QPointF(left, y), width, strong=True, colour=pen.theme.muted)
    y += 30
    symbol_before: QPointF | None = None
    for step in steps:
        texts = [_texts(project, each) for each in (step.products, step.processes, step.variations)]
        title = f"{step.number}  {step.text}".strip()
        tall = max(56.0, pen.height([title], _COLUMNS[0] - 2 * _PAD) + 2 * _PAD + 18, *(pen.height(each, 206) + 2 * _PAD for each in texts))
        symbol = QPointF(_EDGE + 26, y + tall / 2)
        if symbol_before is not None:
            pen.arrow(symbol_before + QPointF(0, 21), symbol - QPointF(0, 21), pen.theme.strong_line, 1.4)
        _symbol(pen, step.symbol, symbol)
        card = QRectF(lefts[0], y, _COLUMNS[0], tall)
        pen.card(card, pen.theme.steps[0])
        used = pen.words(title, card.topLeft() + QPointF(_PAD, _PAD), _COLUMNS[0] - 2 * _PAD)
        known = tr("{symbol}", symbol=step.symbol or tr("no symbol")) + ("" if step.element else " · " + tr("not in the structure yet"))
        pen.words(known, card.topLeft() + QPointF(_PAD, _PAD + used + 2), _COLUMNS[0] - 2 * _PAD, colour=pen.theme.muted)
        for each, left, width, colour in zip(texts, lefts[1:], _COLUMNS[1:], (4, 1, 2), strict=True):
            if each:
                pen.card(QRectF(left, y, width, tall), pen.theme.steps[colour])
            line = y + _PAD
            for text in each:
                line += pen.words(text, QPointF(left + _PAD, line), width - 2 * _PAD) + 6
        symbol_before = symbol
        y += tall + 16
    return QSizeF(lefts[3] + _COLUMNS[3] + _EDGE, y + _EDGE)


def _texts(project: Project, entries: Iterable[Entity]) -> list[str]:
    return [project.text(each.id) for each in entries]


def _on_ring(centre: QPointF, radius: QSizeF, angle: float) -> QPointF:
    return QPointF(centre.x() + radius.width() * cos(angle), centre.y() + radius.height() * sin(angle))


def _angles(diagram: BlockDiagram, places: dict[str, QPointF], centre: QPointF) -> dict[str, float]:
    """Where on the outer ring each thing outside stands: near what it touches, and apart from the others."""
    wanted: dict[str, float] = {}
    for each in diagram.interfaces:
        if each.to is None and each.other and each.element in places:
            at = places[each.element]
            wanted.setdefault(each.other, atan2(at.y() - centre.y(), (at.x() - centre.x()) / 1.5))
    apart, last = {}, -10.0
    least = min(0.5, 2 * pi / max(1, len(wanted)))
    for name, angle in sorted(wanted.items(), key=lambda item: item[1]):
        last = max(angle, last + least)
        apart[name] = last
    return apart


def _room_of(place: QPointF) -> QRectF:
    return QRectF(place.x() - _BLOCK.width() / 2, place.y() - _BLOCK.height() / 2, _BLOCK.width(), _BLOCK.height())


def _block(pen: Pen, text: str, place: QPointF, *, inside: bool) -> None:
    where = _room_of(place)
    if inside:
        pen.card(where, pen.theme.steps[5])
    else:
        pen.painter.setPen(QPen(QColor(pen.theme.strong_line), 1.2, Qt.PenStyle.DashLine))
        pen.painter.setBrush(QColor(pen.theme.window))
        pen.painter.drawRoundedRect(where, 20, 20)
    lines = pen.letters.text.wrap(text, int(_BLOCK.width() - 2 * _PAD)).lines
    lines = lines if len(lines) <= 2 else [lines[0], lines[1].rstrip(",; ") + " …"]
    top = place.y() - len(lines) * pen.letters.text.line_height / 2
    pen.painter.setPen(QColor(pen.theme.text))
    pen.painter.setFont(pen.letters.text.font)
    for number, line in enumerate(lines):
        x = place.x() - pen.letters.text.width(line) / 2
        pen.painter.drawText(QPointF(x, top + pen.letters.text.ascent + number * pen.letters.text.line_height), line)


def _interface(pen: Pen, each: Interface, start: QPointF, end: QPointF, number: int) -> None:
    """A line from one to the other; the stronger, the thicker; what harms is broken. Further ones between the same two bow out."""
    harms = each.strength is not None and each.strength < 0
    colour = pen.theme.high_text if harms else _colour(pen, each.type)
    length = max(1.0, hypot(end.x() - start.x(), end.y() - start.y()))
    bow = 52.0 * ((number + 1) // 2) * (1 if number % 2 else -1)
    middle = (start + end) / 2 + QPointF(-(end.y() - start.y()) / length, (end.x() - start.x()) / length) * bow
    path = QPainterPath(start)
    path.quadTo(middle, end)
    width = 1.2 + 0.8 * abs(each.strength or 0)
    pen.painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.DashLine if harms else Qt.PenStyle.SolidLine))
    pen.painter.setBrush(Qt.BrushStyle.NoBrush)
    pen.painter.drawPath(path)
    at = path.pointAtPercent(_LABELS[number % len(_LABELS)])
    wide = min(150.0, pen.letters.small.width(each.what) + 10.0)
    field = QRectF(at.x() - wide / 2, at.y() - 8, wide, 16)
    pen.painter.setPen(Qt.PenStyle.NoPen)
    pen.painter.setBrush(QColor(pen.theme.base))
    pen.painter.drawRoundedRect(field, 4, 4)
    pen.painter.setFont(pen.letters.small.font)
    pen.painter.setPen(QColor(colour))
    pen.painter.drawText(field, Qt.AlignmentFlag.AlignCenter, pen.letters.short(each.what, wide - 6))


def _legend(pen: Pen, at: QPointF) -> None:
    x = at.x()
    for type in (PHYSICAL, ENERGY, INFORMATION, MATERIAL, CLEARANCE, HUMAN):
        pen.painter.setPen(QPen(QColor(_colour(pen, type)), 2.4))
        pen.painter.drawLine(QPointF(x, at.y() + 8), QPointF(x + 22, at.y() + 8))
        pen.words(type, QPointF(x + 28, at.y()), 200, colour=pen.theme.muted)
        x += 28 + pen.letters.text.width(type) + 22
    pen.painter.setPen(QPen(QColor(pen.theme.high_text), 2.4, Qt.PenStyle.DashLine))
    pen.painter.drawLine(QPointF(x, at.y() + 8), QPointF(x + 22, at.y() + 8))
    pen.words(tr("harms"), QPointF(x + 28, at.y()), 200, colour=pen.theme.muted)


def _colour(pen: Pen, type: str) -> str:
    order = (PHYSICAL, ENERGY, INFORMATION, MATERIAL, CLEARANCE, HUMAN)
    return pen.theme.steps[order.index(type)] if type in order else pen.theme.muted


def _symbol(pen: Pen, symbol: str, at: QPointF) -> None:
    """As in flow charts of processes: circle, arrow, triangle, square."""
    painter, x, y = pen.painter, at.x(), at.y()
    painter.setPen(QPen(QColor(pen.theme.accent), 2.0))
    painter.setBrush(QColor(pen.theme.raised))
    match symbol:
        case str() if symbol == MOVE:
            painter.drawPolygon(
                QPolygonF([QPointF(x + dx, y + dy) for dx, dy in ((-17, -7), (2, -7), (2, -15), (18, 0), (2, 15), (2, 7), (-17, 7))])
            )
        case str() if symbol == STORE:
            painter.drawPolygon(QPolygonF([QPointF(x - 18, y - 13), QPointF(x + 18, y - 13), QPointF(x, y + 17)]))
        case str() if symbol == INSPECT:
            painter.drawRect(QRectF(x - 15, y - 15, 30, 30))
        case _:
            painter.drawEllipse(at, 17, 17)
