"""Prints, and reads prints back: the words on each page of a .pdf, without the breaks that columns make."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from pypdf import PdfReader

from forestall.fmea.edits import Refused
from forestall.fmea.project import Project
from forestall_desktop.printing.form import Wish, print_form

PRINTED = datetime(2027, 4, 1, 9, 5)  # noqa: DTZ001 -- the local time that stands on the paper
_WHITE = re.compile(r"\s+")


def texts(path: Path) -> list[str]:
    """What stands on each page, blanks and line breaks left out: a column may break its texts anywhere."""
    return [bare(page.extract_text()) for page in PdfReader(path).pages]


def bare(text: str) -> str:
    """A text without blanks."""
    return _WHITE.sub("", text)


def unheard(done: int, pages: int) -> None:
    """Somebody who does not listen how far it is."""


def prints(project: Project, folder: Path, wish: Wish | None = None) -> tuple[Path, tuple[str, ...]]:
    """Print the form sheets; gives the file, and the sentences about what a reader will miss."""
    path = folder / "sheet.pdf"
    notes = print_form(project, path, wish or Wish(), PRINTED, unheard)
    assert not isinstance(notes, Refused), notes.sentence
    return path, notes
