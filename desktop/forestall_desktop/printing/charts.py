"""Pictures for reports: bars, Pareto, heat map. One language: thin rules, values on the marks, letters beside colours. Computes nothing.

Every function draws into a rectangle that it is given, with its title above. All read the same in black and white.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from forestall.fmea.risk import action_priority
from forestall.fmea.statistics import Bar, Load
from forestall_desktop.fonts.wrapping import Wrapper
from forestall_desktop.printing.ink import FILLS, MUTED, RULE, STRONG_RULE, TEXT, Ink

_BAR, _PALE, _LATE, _DROPPED = QColor("#4a6fa5"), QColor("#eef1f5"), QColor("#a3281e"), QColor("#c8ced6")
_DONE = QColor("#b9cde6")
_GAP = 60


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of part of stacked bars: what it is called and how it is filled. The pattern tells it apart where there is no colour."""

    name: str
    colour: QColor
    pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern


LOADS = (
    Series("overdue", _LATE, Qt.BrushStyle.Dense2Pattern),
    Series("open", _BAR),
    Series("completed", _DONE),
    Series("not implemented", _DROPPED, Qt.BrushStyle.BDiagPattern),
)


def title(painter: QPainter, ink: Ink, text: str, where: QRectF, note: str = "") -> QRectF:
    """The title of a picture, and a word on how to read it; gives what is left for the picture."""
    _text(painter, ink.bold, text, where.left(), where.top())
    below = where.top() + ink.bold.line_height + 10
    if note:
        for line in ink.small.wrap(note, int(where.width())).lines:
            _text(painter, ink.small, line, where.left(), below, MUTED)
            below += ink.small.line_height
    return QRectF(where.left(), below + 40, where.width(), where.bottom() - below - 40)


def rows_of_bars(painter: QPainter, ink: Ink, where: QRectF, counts: Mapping[str, int], expected: Mapping[str, int]) -> None:
    """Results as lying bars: how many lines have each now, and thin below it how many are expected to, once all actions are done."""
    most = max([1, *counts.values(), *expected.values()])
    names = max((ink.bold.width(name) for name in counts), default=0) + _GAP
    room = where.width() - names - ink.bold.width("00000 (000 %)") - _GAP
    height = min(420.0, where.height() / max(1, len(counts)))
    total = sum(counts.values())
    for place, (name, count) in enumerate(counts.items()):
        y = where.top() + place * height
        _text(painter, ink.bold, name, where.left(), y + height * 0.15)
        bar = QRectF(where.left() + names, y + height * 0.08, max(6.0, room * count / most), height * 0.46)
        _bar(painter, bar, FILLS.get(name[:1], _DROPPED))
        share = f"{count} ({count / total:.0%})" if total else "0"
        _text(painter, ink.bold, share, bar.right() + 30, y + height * 0.15)
        after = QRectF(bar.left(), bar.bottom() + height * 0.06, max(6.0, room * expected.get(name, 0) / most), height * 0.14)
        _bar(painter, after, QColor("#ffffff"))
        _text(
            painter,
            ink.small,
            f"{expected.get(name, 0)} expected",
            after.right() + 30,
            after.center().y() - ink.small.line_height / 2,
            MUTED,
        )


def pareto(painter: QPainter, ink: Ink, where: QRectF, bars: Sequence[Bar]) -> None:
    """Standing bars from the greatest down, their values on them, and the line of the share they reach together."""
    labels = 3 * ink.small.line_height + 20
    plot = QRectF(where.left(), where.top() + ink.small.line_height, where.width() - 330, where.height() - labels - ink.small.line_height)
    for share in (0.0, 0.25, 0.5, 0.8, 1.0):
        y = plot.bottom() - plot.height() * share
        painter.setPen(QPen(STRONG_RULE if share == 0 else RULE, 5, Qt.PenStyle.DashLine if share == 0.8 else Qt.PenStyle.SolidLine))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        _text(painter, ink.small, f"{share:.0%}", plot.right() + 40, y - ink.small.line_height / 2, MUTED)
    if not bars:
        return
    most, step = max(1, *(bar.value for bar in bars)), plot.width() / len(bars)
    line = []
    for place, bar in enumerate(bars):
        x = plot.left() + place * step
        tall = plot.height() * bar.value / most
        _bar(painter, QRectF(x + step * 0.12, plot.bottom() - tall, step * 0.76, tall), _DONE)
        line.append(QPointF(x + step / 2, plot.bottom() - plot.height() * bar.reached))
        for offset, part in enumerate(_few(ink.small, bar.label, int(step * 0.96), 3)):
            _middle(painter, ink.small, part, x + step / 2, plot.bottom() + 20 + offset * ink.small.line_height)
    painter.setPen(QPen(TEXT, 10))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPolyline(line)
    painter.setBrush(QBrush(TEXT))
    for point in line:
        painter.drawEllipse(point, 16, 16)
    for place, bar in enumerate(bars):
        x, tall = plot.left() + (place + 0.5) * step, plot.height() * bar.value / most
        low = plot.bottom() - 80 if tall > 160 else plot.bottom() - tall - 80
        _boxed(painter, ink.bold, str(bar.value), QRectF(x, low, 0, 0))


def heat_map(painter: QPainter, ink: Ink, where: QRectF, band: range, counts: Mapping[tuple[int, int], int]) -> None:
    """Occurrence to the right, detection upwards; in each cell how many lines, on the colour of the action priority."""
    axis = 150.0
    side = min(where.width() - axis, where.height() - axis) / 10
    left, top = where.left() + axis, where.top()
    for occurrence in range(1, 11):
        for detection in range(1, 11):
            cell = QRectF(left + (occurrence - 1) * side, top + (10 - detection) * side, side, side)
            letter = action_priority(band[-1], occurrence, detection).value
            count = counts.get((occurrence, detection), 0)
            painter.setPen(QPen(QColor("#ffffff"), 5))
            painter.setBrush(FILLS[letter] if count else FILLS[letter].lighter(116))
            painter.drawRect(cell)
            if count:
                painter.setPen(QPen(TEXT, 8))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(cell.adjusted(5, 5, -5, -5))
                _middle(painter, ink.bold, str(count), cell.center().x(), cell.center().y() - ink.bold.line_height / 2)
            else:
                _middle(painter, ink.small, letter, cell.center().x(), cell.center().y() - ink.small.line_height / 2, MUTED)
    for number in range(1, 11):
        _middle(painter, ink.small, str(number), left + (number - 0.5) * side, top + 10 * side + 10)
        _middle(painter, ink.small, str(number), left - 40, top + (10.5 - number) * side - ink.small.line_height / 2)
    _middle(painter, ink.small, "occurrence →", left + 5 * side, top + 10 * side + 10 + ink.small.line_height, MUTED)
    painter.save()
    painter.translate(where.left(), top + 5 * side)
    painter.rotate(-90)
    _middle(painter, ink.small, "detection →", 0, -ink.small.line_height / 4, MUTED)
    painter.restore()


def loads(painter: QPainter, ink: Ink, where: QRectF, rows: Sequence[Load]) -> None:
    """Actions as lying stacked bars, a row for each person or month, the numbers in the parts."""
    top = where.top() + _key(painter, ink, where)
    most = max([1, *(row.total for row in rows)])
    names = min(max((ink.plain.width(row.name) for row in rows), default=0) + _GAP, int(where.width() * 0.35))
    room = where.width() - names - ink.plain.width("0000") - _GAP
    height = min(190.0, (where.bottom() - top) / max(1, len(rows)))
    for place, row in enumerate(rows):
        y = top + place * height
        _text(painter, ink.plain, _cut(ink.plain, row.name, names - 30), where.left(), y + (height - ink.plain.line_height) / 2)
        x = where.left() + names
        for series, count in zip(LOADS, (row.overdue, row.open, row.completed, row.dropped), strict=True):
            if not count:
                continue
            part = QRectF(x, y + height * 0.14, room * count / most, height * 0.72)
            _bar(painter, part, series.colour, series.pattern)
            if part.width() > ink.bold.width(str(count)) + 60:
                _boxed(painter, ink.bold, str(count), part)
            x = part.right()
        _text(painter, ink.bold, str(row.total), x + 30, y + (height - ink.bold.line_height) / 2)


def _key(painter: QPainter, ink: Ink, where: QRectF) -> float:
    x = where.left()
    for series in LOADS:
        _bar(painter, QRectF(x, where.top() + 10, 90, 70), series.colour, series.pattern)
        _text(painter, ink.small, series.name, x + 120, where.top())
        x += 120 + ink.small.width(series.name) + 120
    return ink.small.line_height + 60.0


def _bar(painter: QPainter, where: QRectF, colour: QColor, pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern) -> None:
    painter.setPen(QPen(STRONG_RULE, 5))
    painter.setBrush(QBrush(_PALE))
    painter.drawRect(where)
    painter.setBrush(QBrush(colour, pattern))
    painter.drawRect(where)


def _boxed(painter: QPainter, wrapper: Wrapper, text: str, where: QRectF) -> None:
    """A number on a part of a bar, on white so that no pattern eats it."""
    width = wrapper.width(text)
    painter.fillRect(QRectF(where.center().x() - width / 2 - 16, where.center().y() - 50, width + 32, 100), QColor("#ffffff"))
    _middle(painter, wrapper, text, where.center().x(), where.center().y() - wrapper.line_height / 2)


def _few(wrapper: Wrapper, text: str, width: int, lines_max: int) -> list[str]:
    lines = wrapper.wrap(text, width).lines
    return lines if len(lines) <= lines_max else [*lines[: lines_max - 1], _cut(wrapper, " ".join(lines[lines_max - 1 :]), width)]


def _cut(wrapper: Wrapper, text: str, width: int) -> str:
    return QFontMetrics(wrapper.font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _middle(painter: QPainter, wrapper: Wrapper, text: str, x: float, y: float, colour: QColor = TEXT) -> None:
    _text(painter, wrapper, text, x - wrapper.width(text) / 2, y, colour)


def _text(painter: QPainter, wrapper: Wrapper, text: str, x: float, y: float, colour: QColor = TEXT) -> None:
    painter.setFont(wrapper.font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, y + wrapper.ascent), text)
