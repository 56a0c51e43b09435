"""Sets a form sheet up for print: paper, scale, what is repeated on every page, header and footer. Knows no content of the table."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forestall.workbook.form import ACTION_BLOCKS

if TYPE_CHECKING:
    from forestall.workbook.form_sheet import SheetWriter


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper: its number in the format, and how many letters of a sheet's own measure it takes across at full scale."""

    number: int
    letters: int


PAPERS: Mapping[str, Paper] = {"a3": Paper(8, 200), "a4": Paper(9, 138), "letter": Paper(1, 130)}
"""By the name the command line knows; the first is the usual one. All are laid across."""

_SCALE_MIN_PERCENT = 50
"""Smaller letters nobody reads on paper: before that a form goes over one page more."""
_CHARACTERS_MAX = 70
"""Of each part of a header or footer: the format takes 255 for all three with their codes."""


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands on every page: the number of the FMEA, its subject, its revision, and who may read it."""

    number: str = ""
    subject: str = ""
    revision: str = ""
    confidentiality: str = ""


def set_up(writer: SheetWriter, first_heading: int, paper: Paper, margin: Margin) -> None:
    """What has been found on one page, what is to be done about it on the next one beside it, each as wide as the paper."""
    sheet, columns = writer.sheet, writer.columns
    middle = next((place for place, column in enumerate(columns) if column.block in ACTION_BLOCKS), len(columns))
    pages = math.ceil(writer.width_of(0, len(columns)) * _SCALE_MIN_PERCENT / 100 / paper.letters)
    sheet.set_landscape()
    sheet.set_paper(paper.number)
    sheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.7)
    if middle < len(columns):
        sheet.set_v_pagebreaks([middle])
    # Fitted by whoever prints, not by a scale of ours: how wide a letter is there, depends on the fonts of that computer.
    sheet.fit_to_pages(max(pages, 1 if middle in (0, len(columns)) else 2), 0)
    sheet.print_across()
    sheet.freeze_panes(first_heading + 2, 0)
    sheet.repeat_rows(first_heading, first_heading + 1)
    sheet.set_header(f"&L{_said(margin.number)}&C{_said(margin.subject)}&R{_said(margin.revision)}")
    sheet.set_footer(f"&L{_said(margin.confidentiality)}&C&F&RPage &P of &N")


def _said(text: str) -> str:
    """A text in a header: on one line, not too long. An ampersand is a code there; doubled it is itself."""
    line = " ".join(text.split())
    short = line if len(line) <= _CHARACTERS_MAX else line[: _CHARACTERS_MAX - 1] + "…"
    # A figure right behind a code would be read as a size of letters.
    return " " + short.replace("&", "&&") if short[:1].isdigit() else short.replace("&", "&&")
