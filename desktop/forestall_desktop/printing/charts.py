"""Pictures for reports and for the window: bars, Pareto, maps, courses. One language: thin rules, values on marks, letters beside colours.

Every function draws into a rectangle that it is given, in tenths of a point, with letters and colours of its `Ink`; all read the same in
black and white. Each gives the marks it made: where they are, what they say, and what they stand for. Computes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from forestall.fmea.courses import Frame, Month
from forestall.fmea.methods.criticality import CLASSES, ProbabilityLevel
from forestall.fmea.risk import action_priority
from forestall.fmea.statistics import UNRATED, Bar, Load
from forestall_desktop.fonts.wrapping import Wrapper
from forestall_desktop.printing.ink import Colours, Ink

_GAP = 60


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of a picture: where it is, what it says in a few words, and what it stands for, as whoever asked for the picture knows it."""

    where: QRectF
    tip: str
    key: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Series:
    """One kind of part of stacked bars: what it is called and how it is filled. The pattern tells it apart where there is no colour."""

    name: str
    colour: QColor
    pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern


def series_of_loads(colours: Colours) -> tuple[Series, ...]:
    """The parts of a bar of actions."""
    return (
        Series("overdue", colours.late, Qt.BrushStyle.Dense2Pattern),
        Series("open", colours.bar),
        Series("completed", colours.done),
        Series("not implemented", colours.dropped, Qt.BrushStyle.BDiagPattern),
    )


def title(painter: QPainter, ink: Ink, text: str, where: QRectF, note: str = "") -> QRectF:
    """The title of a picture, and a word on how to read it; gives what is left for the picture."""
    _text(painter, ink.bold, text, where.left(), where.top(), ink.colours.text)
    below = where.top() + ink.bold.line_height + 10
    if note:
        for line in ink.small.wrap(note, int(where.width())).lines:
            _text(painter, ink.small, line, where.left(), below, ink.colours.muted)
            below += ink.small.line_height
    return QRectF(where.left(), below + 40, where.width(), where.bottom() - below - 40)


def rows_of_bars(painter: QPainter, ink: Ink, where: QRectF, counts: Mapping[str, int], expected: Mapping[str, int]) -> list[Mark]:
    """Results as lying bars: how many lines have each now, and thin below it how many are expected to, once all actions are done."""
    most = max([1, *counts.values(), *expected.values()])
    names = max((ink.bold.width(name) for name in counts), default=0) + _GAP
    room = where.width() - names - ink.bold.width("00000 (000 %)") - _GAP
    height = min(420.0, where.height() / max(1, len(counts)))
    total, marks = sum(counts.values()), []
    for place, (name, count) in enumerate(counts.items()):
        y = where.top() + place * height
        _text(painter, ink.bold, name, where.left(), y + height * 0.15, ink.colours.text)
        bar = QRectF(where.left() + names, y + height * 0.08, max(6.0, room * count / most), height * 0.46)
        _bar(painter, ink, bar, ink.colours.fills.get(name[:1], ink.colours.dropped))
        share = f"{count} ({count / total:.0%})" if total else "0"
        _text(painter, ink.bold, share, bar.right() + 30, y + height * 0.15, ink.colours.text)
        after = QRectF(bar.left(), bar.bottom() + height * 0.06, max(6.0, room * expected.get(name, 0) / most), height * 0.14)
        _bar(painter, ink, after, ink.colours.paper)
        told = f"{expected.get(name, 0)} expected"
        _text(painter, ink.small, told, after.right() + 30, after.center().y() - ink.small.line_height / 2, ink.colours.muted)
        marks.append(Mark(QRectF(where.left(), y, where.width(), height), f"{name}: {share}, {told}", (name,)))
    return marks


def pareto(painter: QPainter, ink: Ink, where: QRectF, bars: Sequence[Bar]) -> list[Mark]:
    """Standing bars from the greatest down, their values on them, and the line of the share they reach together."""
    labels = 3 * ink.small.line_height + 20
    plot = QRectF(where.left(), where.top() + ink.small.line_height, where.width() - 330, where.height() - labels - ink.small.line_height)
    for share in (0.0, 0.25, 0.5, 0.8, 1.0):
        y = plot.bottom() - plot.height() * share
        colour, style = ink.colours.strong_rule if share == 0 else ink.colours.rule, Qt.PenStyle.DashLine
        painter.setPen(QPen(colour, 5, style if share == 0.8 else Qt.PenStyle.SolidLine))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        _text(painter, ink.small, f"{share:.0%}", plot.right() + 40, y - ink.small.line_height / 2, ink.colours.muted)
    if not bars:
        return []
    most, step = max(1, *(bar.value for bar in bars)), plot.width() / len(bars)
    line, marks = [], []
    for place, bar in enumerate(bars):
        x = plot.left() + place * step
        tall = plot.height() * bar.value / most
        _bar(painter, ink, QRectF(x + step * 0.12, plot.bottom() - tall, step * 0.76, tall), ink.colours.done)
        line.append(QPointF(x + step / 2, plot.bottom() - plot.height() * bar.reached))
        for offset, part in enumerate(_few(ink.small, bar.label, int(step * 0.96), 3)):
            _middle(painter, ink.small, part, x + step / 2, plot.bottom() + 20 + offset * ink.small.line_height, ink.colours.text)
        tip = f"{bar.label}: {bar.value:,}; with those before it {bar.reached:.0%} of all"
        marks.append(Mark(QRectF(x, plot.top(), step, plot.height() + labels), tip, (place,)))
    _course(painter, ink, line, ink.colours.text)
    for place, bar in enumerate(bars):
        x, tall = plot.left() + (place + 0.5) * step, plot.height() * bar.value / most
        low = plot.bottom() - 80 if tall > 160 else plot.bottom() - tall - 80
        _boxed(painter, ink, str(bar.value), QRectF(x, low, 0, 0))
    return marks


def heat_map(painter: QPainter, ink: Ink, where: QRectF, band: range, counts: Mapping[tuple[int, int], int]) -> list[Mark]:
    """Occurrence to the right, detection upwards; in each cell how many lines, on the colour of the action priority."""
    axis, colours = 150.0, ink.colours
    side = min(where.width() - axis, where.height() - axis) / 10
    left, top = where.left() + axis, where.top()
    marks = []
    for occurrence in range(1, 11):
        for detection in range(1, 11):
            cell = QRectF(left + (occurrence - 1) * side, top + (10 - detection) * side, side, side)
            letter = action_priority(band[-1], occurrence, detection).value
            count = counts.get((occurrence, detection), 0)
            _cell(painter, ink, cell, colours.fills[letter], str(count) if count else letter, filled=bool(count))
            tip = f"S {band[0]}–{band[-1]}, O {occurrence}, D {detection}: AP {letter}, {count}"
            marks.append(Mark(cell, tip, (band, occurrence, detection)))
    for number in range(1, 11):
        _middle(painter, ink.small, str(number), left + (number - 0.5) * side, top + 10 * side + 10, colours.text)
        _middle(painter, ink.small, str(number), left - 40, top + (10.5 - number) * side - ink.small.line_height / 2, colours.text)
    _middle(painter, ink.small, "occurrence →", left + 5 * side, top + 10 * side + 10 + ink.small.line_height, colours.muted)
    _upwards(painter, ink, "detection →", where.left(), top + 5 * side)
    return marks


def criticality_matrix(painter: QPainter, ink: Ink, where: QRectF, counts: Mapping[tuple[int, int], int]) -> list[Mark]:
    """MIL-STD-1629A: severity classes to the right from IV to I, probability upwards from E to A; in each cell how many failure modes.

    `counts` are by column and row from 0 at the origin. The farther from there, the worse, and the darker.
    """
    levels, colours, marks = list(ProbabilityLevel)[::-1], ink.colours, []
    names = max(ink.plain.width(f"{level.name}  {level.title}") for level in levels) + 2 * _GAP + 80
    wide = (where.width() - names) / len(CLASSES)
    tall = (where.height() - 2 * ink.plain.line_height - 60) / len(levels)
    left, farthest = where.left() + names, (len(CLASSES) - 1) + (len(levels) - 1)
    for row, level in enumerate(levels):
        y = where.top() + (len(levels) - 1 - row) * tall
        _text(painter, ink.bold, level.name, where.left() + 80, y + tall / 2 - ink.bold.line_height / 2, colours.text)
        _text(painter, ink.plain, level.title, where.left() + 180, y + tall / 2 - ink.plain.line_height / 2, colours.muted)
        for column in range(len(CLASSES)):
            cell, count = QRectF(left + column * wide, y, wide, tall), counts.get((column, row), 0)
            letter = "LMH"[min(2, (column + row) * 3 // (farthest + 1))]
            _cell(painter, ink, cell, colours.fills[letter], str(count) if count else "", filled=bool(count))
            worded = f"Class {CLASSES[len(CLASSES) - 1 - column]}, {level.name} ({level.title}): {count}"
            marks.append(Mark(cell, worded, (column, row)))
    bottom = where.top() + len(levels) * tall + 20
    for column in range(len(CLASSES)):
        _middle(painter, ink.bold, CLASSES[len(CLASSES) - 1 - column], left + (column + 0.5) * wide, bottom, colours.text)
    _middle(painter, ink.small, "severity class →", left + len(CLASSES) * wide / 2, bottom + ink.bold.line_height, colours.muted)
    _upwards(painter, ink, "probability →", where.left(), where.top() + len(levels) * tall / 2)
    return marks


def loads(painter: QPainter, ink: Ink, where: QRectF, rows: Sequence[Load]) -> list[Mark]:
    """Actions as lying stacked bars, a row for each person or month, the numbers in the parts."""
    series = series_of_loads(ink.colours)
    top = where.top() + _key(painter, ink, where, series)
    most = max([1, *(row.total for row in rows)])
    names = min(max((ink.plain.width(row.name) for row in rows), default=0) + _GAP, int(where.width() * 0.35))
    room = where.width() - names - ink.plain.width("0000") - _GAP
    height = min(190.0, (where.bottom() - top) / max(1, len(rows)))
    marks = []
    for place, row in enumerate(rows):
        y = top + place * height
        name = _cut(ink.plain, row.name, names - 30)
        _text(painter, ink.plain, name, where.left(), y + (height - ink.plain.line_height) / 2, ink.colours.text)
        x = where.left() + names
        for each, count in zip(series, (row.overdue, row.open, row.completed, row.dropped), strict=True):
            if not count:
                continue
            part = QRectF(x, y + height * 0.14, room * count / most, height * 0.72)
            _bar(painter, ink, part, each.colour, each.pattern)
            if part.width() > ink.bold.width(str(count)) + 60:
                _boxed(painter, ink, str(count), part)
            marks.append(Mark(part, f"{row.name}: {count} {each.name}", (row.name, each.name)))
            x = part.right()
        _text(painter, ink.bold, str(row.total), x + 30, y + (height - ink.bold.line_height) / 2, ink.colours.text)
        marks.append(Mark(QRectF(where.left(), y, names, height), f"{row.name}: {row.total}", (row.name, "")))
    return marks


def burn_down(painter: QPainter, ink: Ink, where: QRectF, months: Sequence[Month]) -> list[Mark]:
    """What is left to do at the end of each month: as bars what is left in truth, as a line what the target dates promise."""
    series = (Series("left", ink.colours.bar), Series("left by the target dates", ink.colours.text))
    top = where.top() + _key(painter, ink, where, series)
    plot = _plot(painter, ink, QRectF(where.left(), top, where.width(), where.bottom() - top), max([1, *_heights(months)]))
    most, step, marks, line = max([1, *_heights(months)]), plot.width() / max(1, len(months)), [], []
    for place, month in enumerate(months):
        x = plot.left() + place * step
        if month.left is not None:
            tall = plot.height() * month.left / most
            colour = ink.colours.late if month.left > month.planned else ink.colours.bar
            _bar(painter, ink, QRectF(x + step * 0.16, plot.bottom() - tall, step * 0.68, tall), colour)
        line.append(QPointF(x + step / 2, plot.bottom() - plot.height() * month.planned / most))
        _name_below(painter, ink, month.name, x, step, plot.bottom(), place)
        so_far = f"{month.left} left, " if month.left is not None else ""
        marks.append(Mark(QRectF(x, plot.top(), step, plot.height()), f"{month.name}: {so_far}{month.planned} by plan", (month.name,)))
    _course(painter, ink, line, ink.colours.text)
    return marks


def trend(painter: QPainter, ink: Ink, where: QRectF, frames: Sequence[Frame]) -> list[Mark]:
    """Results from revision to revision as standing stacked bars, the most urgent at the bottom, the numbers in the parts."""
    names = list(dict.fromkeys(name for frame in frames for name in frame.results))
    worst_first = sorted(names, key=lambda name: (name == UNRATED, "HML".find(name) if name in ("H", "M", "L") else 9))
    fills = [Series(name, ink.colours.fills.get(name[:1], ink.colours.dropped)) for name in worst_first]
    top = where.top() + _key(painter, ink, where, fills)
    most = max([1, *(sum(frame.results.values()) for frame in frames)])
    plot = _plot(painter, ink, QRectF(where.left(), top, where.width(), where.bottom() - top), most)
    step, marks = min(plot.width() / max(1, len(frames)), 1600.0), []
    for place, frame in enumerate(frames):
        x, y = plot.left() + place * step, plot.bottom()
        for each in fills:
            count = frame.results.get(each.name, 0)
            part = QRectF(x + step * 0.18, y - plot.height() * count / most, step * 0.64, plot.height() * count / most)
            y = part.top()
            if count:
                _bar(painter, ink, part, each.colour)
                if part.height() > ink.bold.line_height + 10:
                    letters = ink.colours.letters.get(each.name[:1], ink.colours.text)
                    _middle(painter, ink.bold, str(count), part.center().x(), part.center().y() - ink.bold.line_height / 2, letters)
                marks.append(Mark(part, f"{frame.name}: {each.name} {count}", (frame.name, each.name)))
        for offset, words in enumerate(_few(ink.small, frame.name, int(step * 0.96), 2)):
            _middle(painter, ink.small, words, x + step / 2, plot.bottom() + 20 + offset * ink.small.line_height, ink.colours.text)
    return marks


def _heights(months: Iterable[Month]) -> list[int]:
    return [max(month.planned, month.left or 0) for month in months]


def _plot(painter: QPainter, ink: Ink, where: QRectF, most: int) -> QRectF:
    """Room for standing bars, with rules at round numbers; gives where they stand."""
    names = 2 * ink.small.line_height + 40
    left = ink.small.width(f"{most:,}") + _GAP
    plot = QRectF(where.left() + left, where.top() + 40, where.width() - left, where.height() - names - 40)
    step = next(each * 10**power for power in range(9) for each in (1, 2, 5) if most <= 5 * each * 10**power)
    for value in range(0, most + 1, step):
        y = plot.bottom() - plot.height() * value / most
        painter.setPen(QPen(ink.colours.strong_rule if value == 0 else ink.colours.rule, 5))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        told = f"{value:,}"
        x = plot.left() - 30 - ink.small.width(told)
        _text(painter, ink.small, told, x, y - ink.small.line_height / 2, ink.colours.muted)
    return plot


def _name_below(painter: QPainter, ink: Ink, name: str, x: float, step: float, bottom: float, place: int) -> None:
    """The name of a bar, or of every other one where they are narrow."""
    every = max(1, round((ink.small.width(name) + 30) / step + 0.5))
    if place % every == 0:
        _middle(painter, ink.small, name, x + step / 2, bottom + 20, ink.colours.text)


def _course(painter: QPainter, ink: Ink, line: Sequence[QPointF], colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 10))
    painter.drawPolyline(list(line))
    painter.setPen(QPen(ink.colours.paper, 5))
    painter.setBrush(QBrush(colour))
    for point in line:
        painter.drawEllipse(point, 18, 18)


def _cell(painter: QPainter, ink: Ink, cell: QRectF, fill: QColor, text: str, *, filled: bool) -> None:
    """A cell of a map: in full colour with a number where there is something, else pale with what it stands for."""
    colours = ink.colours
    painter.setPen(QPen(colours.paper, 5))
    painter.setBrush(fill if filled else _between(fill, colours.paper, 0.45))
    painter.drawRect(cell)
    if filled:
        painter.setPen(QPen(colours.text, 8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(5, 5, -5, -5))
        _middle(painter, ink.bold, text, cell.center().x(), cell.center().y() - ink.bold.line_height / 2, colours.text)
    else:
        _middle(painter, ink.small, text, cell.center().x(), cell.center().y() - ink.small.line_height / 2, colours.muted)


def _upwards(painter: QPainter, ink: Ink, text: str, x: float, y: float) -> None:
    painter.save()
    painter.translate(x, y)
    painter.rotate(-90)
    _middle(painter, ink.small, text, 0, -ink.small.line_height / 4, ink.colours.muted)
    painter.restore()


def _key(painter: QPainter, ink: Ink, where: QRectF, series: Iterable[Series]) -> float:
    x, y = where.left(), where.top()
    for each in series:
        wide = 120 + ink.small.width(each.name)
        if x > where.left() and x + wide > where.right():
            x, y = where.left(), y + ink.small.line_height + 20
        _bar(painter, ink, QRectF(x, y + 10, 90, 70), each.colour, each.pattern)
        _text(painter, ink.small, each.name, x + 120, y, ink.colours.text)
        x += wide + 120
    return y - where.top() + ink.small.line_height + 60.0


def _bar(painter: QPainter, ink: Ink, where: QRectF, colour: QColor, pattern: Qt.BrushStyle = Qt.BrushStyle.SolidPattern) -> None:
    painter.setPen(QPen(ink.colours.strong_rule, 5))
    painter.setBrush(QBrush(ink.colours.pale))
    painter.drawRect(where)
    painter.setBrush(QBrush(colour, pattern))
    painter.drawRect(where)


def _boxed(painter: QPainter, ink: Ink, text: str, where: QRectF) -> None:
    """A number on a part of a bar, on the colour of the paper so that no pattern eats it."""
    width = ink.bold.width(text)
    painter.fillRect(QRectF(where.center().x() - width / 2 - 16, where.center().y() - 50, width + 32, 100), ink.colours.paper)
    _middle(painter, ink.bold, text, where.center().x(), where.center().y() - ink.bold.line_height / 2, ink.colours.text)


def _between(colour: QColor, other: QColor, share: float) -> QColor:
    """So much of a colour, and the rest of another one."""
    red = colour.redF() * share + other.redF() * (1 - share)
    green = colour.greenF() * share + other.greenF() * (1 - share)
    return QColor.fromRgbF(red, green, colour.blueF() * share + other.blueF() * (1 - share))


def _few(wrapper: Wrapper, text: str, width: int, lines_max: int) -> list[str]:
    lines = wrapper.wrap(text, width).lines
    return lines if len(lines) <= lines_max else [*lines[: lines_max - 1], _cut(wrapper, " ".join(lines[lines_max - 1 :]), width)]


def _cut(wrapper: Wrapper, text: str, width: int) -> str:
    return QFontMetrics(wrapper.font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _middle(painter: QPainter, wrapper: Wrapper, text: str, x: float, y: float, colour: QColor) -> None:
    _text(painter, wrapper, text, x - wrapper.width(text) / 2, y, colour)


def _text(painter: QPainter, wrapper: Wrapper, text: str, x: float, y: float, colour: QColor) -> None:
    painter.setFont(wrapper.font)
    painter.setPen(colour)
    painter.drawText(QPointF(x, y + wrapper.ascent), text)
