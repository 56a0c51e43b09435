"""What can be rated in a cell, grade by grade, in the words of the catalogue in force. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from forestall.fmea.basis import basis_now
from forestall.fmea.columns import Column, Content
from forestall.fmea.meanings import code_of, meaning_of, worst_rating
from forestall.fmea.project import Project
from forestall.fmea.schema import SEVERITY
from forestall.fmea.sheet import Row


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing to choose in a cell: what is typed for it, and what it means."""

    code: str
    words: str


def scale_at(project: Project, row: Row, column: Column) -> list[Offered]:
    """The grades of a rating cell, the worst first, as people read such a table."""
    factor = SEVERITY if column.content is Content.SEVERITY else column.field
    basis = basis_now(project, row.analysis)
    grades = range(worst_rating(project, basis, factor), 0, -1)
    return [Offered(code_of(project, basis, factor, grade), meaning_of(project, basis, factor, grade)) for grade in grades]
