"""Letters, colours and sizes of paper. Everything is measured in tenths of a point, so that whole numbers are exact enough."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPageLayout, QPageSize

from forestall_desktop.fonts.shipped import FAMILY, load
from forestall_desktop.fonts.wrapping import Wrapper

UNITS_PER_POINT = 10
MARGIN = 300
"""What most printers leave white, and a little more."""
PAD_X, PAD_Y = 22, 14


class Paper(Enum):
    """The sizes to print on: landscape, which form sheets need, or upright."""

    A3 = "a3"
    A4 = "a4"
    LETTER = "letter"
    A3_UPRIGHT = "a3-upright"
    A4_UPRIGHT = "a4-upright"
    LETTER_UPRIGHT = "letter-upright"

    @property
    def size(self) -> QPageSize:
        """As Qt knows it."""
        name = self.value.partition("-")[0]
        return QPageSize(getattr(QPageSize.PageSizeId, {"a3": "A3", "a4": "A4"}.get(name, "Letter")))

    @property
    def orientation(self) -> QPageLayout.Orientation:
        """How it lies."""
        return QPageLayout.Orientation.Portrait if "-" in self.value else QPageLayout.Orientation.Landscape

    @property
    def is_wide(self) -> bool:
        """Whether it is wider than a sheet of A4 that lies."""
        return self is Paper.A3

    @property
    def units(self) -> tuple[int, int]:
        """Width and height as it lies."""
        upright: QSizeF = self.size.size(QPageSize.Unit.Point)
        short, long = round(upright.width() * UNITS_PER_POINT), round(upright.height() * UNITS_PER_POINT)
        return (short, long) if "-" in self.value else (long, short)


TEXT, MUTED, RULE, STRONG_RULE = QColor("#14181f"), QColor("#5b6472"), QColor("#aab2bd"), QColor("#3d4653")
HEAD_FILL, GROUP_FILL = QColor("#eef1f5"), QColor("#d9e0e8")
GONE, NEW = QColor("#a3281e"), QColor("#1a5fa8")
FILLS = {"H": QColor("#f2b0a9"), "M": QColor("#fadf9a"), "L": QColor("#cfe8cc")}
"""As on the screen and in workbooks. The letter stands on it, so that a copy in black and white says the same."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of pictures: of paper, or of a screen. `letters` stand on the fills of results."""

    paper: QColor
    text: QColor
    muted: QColor
    rule: QColor
    strong_rule: QColor
    pale: QColor
    bar: QColor
    late: QColor
    done: QColor
    dropped: QColor
    fills: Mapping[str, QColor]
    letters: Mapping[str, QColor]


PAPER = Colours(
    paper=QColor("#ffffff"),
    text=TEXT,
    muted=MUTED,
    rule=RULE,
    strong_rule=STRONG_RULE,
    pale=HEAD_FILL,
    bar=QColor("#4a6fa5"),
    late=GONE,
    done=QColor("#b9cde6"),
    dropped=QColor("#c8ced6"),
    fills=FILLS,
    letters=dict.fromkeys(FILLS, TEXT),
)


@dataclass(frozen=True, slots=True)
class Ink:
    """The letters of one document: for tables, their headings, and everything around them; and the colours of its pictures."""

    body: Wrapper
    strong: Wrapper
    small: Wrapper
    plain: Wrapper
    bold: Wrapper
    title: Wrapper
    colours: Colours = PAPER


def ink(table_points: float, colours: Colours = PAPER) -> Ink:
    """The letters for tables of this size. Makes Qt ready where no window did, also without a screen."""
    ready()
    return Ink(
        Wrapper(_font(table_points)),
        Wrapper(_font(table_points, strong=True)),
        Wrapper(_font(6.5)),
        Wrapper(_font(8)),
        Wrapper(_font(8, strong=True)),
        Wrapper(_font(13, strong=True)),
        colours,
    )


def ready() -> None:
    """Have an application object and our font. One that prints alone must not ask for a screen."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _kept.append(QGuiApplication([sys.argv[0] or "forestall"]))
    load()


_kept: list[QGuiApplication] = []
"""Qt's application object lives as long as the process."""


def _font(points: float, *, strong: bool = False) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(round(points * UNITS_PER_POINT))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # The font's finer hyphens and colons between digits have no letter behind them: who searches or copies would find “20270401”.
    made.setFeature(QFont.Tag("calt"), 0)
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made
