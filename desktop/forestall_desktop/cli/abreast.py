"""The lines of two states of a project beside each other, for `baseline compare --lines`. Only tells; `workbook.abreast` finds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from forestall.fmea.columns import Column, Content, form_columns
from forestall.fmea.comparing import Step, What
from forestall.fmea.freezing import Content as Kept
from forestall.fmea.freezing import content_of
from forestall.fmea.project import Project
from forestall.workbook.abreast import Became, Pair, abreast, touched
from forestall.workbook.since import IN_TABLES, project_as

_UNSEEN = frozenset({What.MOVED, What.HEADER})


def beside(project: Project, old: Kept, new: Kept, *, whole: bool) -> dict[str, Any]:
    """The columns of the form, and the lines that differ; `whole`: all lines."""
    before, after = project_as(project, old), project if new == content_of(project.all()) else project_as(project, new)
    columns = list({column.key: column for state in (after, before) for column in form_columns(state)}.values())
    result = next((place for place, column in enumerate(columns) if column.content is Content.PRIORITY), None)
    pairs = abreast(before, after, columns, touched(old, new), whole=whole)
    return {
        "columns": [_column(each) for each in columns],
        "lines": [_line(pair, columns, result) for pair in pairs if whole or pair.became is not Became.SAME],
    }


def in_sheet(step: Step) -> bool:
    """Whether a difference is seen in the lines of the sheets."""
    return step.what not in _UNSEEN and step.kind in IN_TABLES


def _column(column: Column) -> dict[str, Any]:
    return {"key": column.key, "title": column.title, "width": column.width, "is_number": column.is_number}


def _line(pair: Pair, columns: Sequence[Column], result: int | None) -> dict[str, Any]:
    states = (pair.old, pair.new)
    return {
        "became": pair.became.value,
        "entity": pair.entity,
        "ap": [state[result] if state is not None and result is not None else None for state in states],
        "differs": [columns[place].key for place in pair.differs],
        "old": pair.old,
        "new": pair.new if pair.became is not Became.SAME else None,
    }
