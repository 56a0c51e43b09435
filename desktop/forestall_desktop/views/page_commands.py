"""The pages beside the form sheet, and the ways between them and the sheet: what is chosen in one is chosen in the other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QModelIndex

from forestall.changes import FieldName
from forestall.fmea.findings.places import anchor
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE
from forestall.fmea.sheet import Row, cause_of, effects_of
from forestall.ids import EntityId
from forestall_desktop.models.document import Document
from forestall_desktop.models.filtering import Criteria
from forestall_desktop.models.showing import Showing
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.message_bar import MessageBar
from forestall_desktop.views.page import Page
from forestall_desktop.views.theme import Theme
from forestall_desktop.views.workplaces import Workplaces

SHEET, NET, DIAGRAMS, CHARTS, COMPARISON = range(5)


class Desk(Protocol):
    """What the pages need of the window."""

    document: Document | None
    messages: MessageBar
    showing: Showing


class PageCommands:
    """Makes the pages when they are first looked at, and goes between them."""

    def __init__(self, places: Workplaces, sheet: FormSheet, desk: Desk, today: Callable[[], date]) -> None:
        """`desk` is the window: its document, and the bar for sentences."""
        self._places = places
        self._sheet = sheet
        self._desk = desk
        self._today = today
        places.add(tr("Nets"), self._net)
        places.add(tr("Diagrams"), self._diagrams)
        places.add(tr("Charts"), self._charts)
        places.add(tr("Revisions"), self._comparison)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands of the pages do."""
        pages = {"page_sheet": SHEET, "page_nets": NET, "page_diagrams": DIAGRAMS, "page_charts": CHARTS, "compare": COMPARISON}
        return {name: partial(self._places.go_to, place) for name, place in pages.items()}

    def moved(self, index: QModelIndex) -> None:
        """The cursor of the sheet went there."""
        row = self._sheet.worksheet.row(index)
        if row is not None:
            self._places.follow(_seen_in(self._sheet.worksheet.project, row, self._sheet.worksheet.columns[index.column()].key))

    def go_to_entity(self, id: EntityId) -> None:
        """Put the cursor of the sheet where an entity stands, without leaving the page."""
        model = self._sheet.worksheet
        entity = model.project.shown(id)
        row = model.row_seen(anchor(model.project, id)) if entity is not None else None
        if row is None or entity is None:
            return
        key = entity.kind if entity.kind in ("element", "function") else "mode"
        if entity.kind == "failure" and key == "mode":
            at = model.row(model.index(row, 0))
            if at is not None and at.mode != id:
                key = "cause" if model.project.naming(id, CAUSE) else "effect"
        self._sheet.go_to(row, model.column_of(key))

    def _net(self, theme: Theme) -> Page:
        from forestall_desktop.views.net_tab import NetTab  # nothing of a page is loaded before somebody looks at it

        page = NetTab(theme)
        page.chosen.connect(self.go_to_entity)
        page.said.connect(self._desk.messages.say)
        return page

    def _diagrams(self, theme: Theme) -> Page:
        from forestall_desktop.views.diagrams_tab import DiagramsTab

        page = DiagramsTab(theme)
        page.said.connect(self._desk.messages.say)
        return page

    def _charts(self, theme: Theme) -> Page:
        from forestall_desktop.models.charts import ChartsModel
        from forestall_desktop.views.charts_tab import ChartsTab

        page = ChartsTab(theme, ChartsModel(self._durable_path, self._today))
        page.asked.connect(self._filter)
        page.said.connect(self._desk.messages.say)
        return page

    def _comparison(self, theme: Theme) -> Page:
        from forestall_desktop.models.comparison import ComparisonModel
        from forestall_desktop.views.comparison_tab import ComparisonTab

        page = ComparisonTab(theme, ComparisonModel(self._durable_path))
        page.asked.connect(self._go_to_line)
        page.said.connect(self._desk.messages.say)
        return page

    def _go_to_line(self, id: EntityId, key: str) -> None:
        """Put the cursor of the sheet on a line, and the sheet to the front."""
        row = self._sheet.worksheet.row_seen(id)
        if row is None:
            self._desk.messages.say(tr("This line does not stand in the sheet now: it was removed, or the filter hides it"))
            return
        self._places.go_to(SHEET)
        self._sheet.go_to(row, self._sheet.worksheet.column_of(key))

    def _filter(self, criteria: Criteria) -> None:
        self._desk.showing.show_only(criteria)
        self._places.go_to(SHEET)

    def _durable_path(self) -> Path | None:
        document = self._desk.document
        return document.path if document is not None and document.flush() else None


def _seen_in(project: Project, row: Row, key: str) -> tuple[EntityId, ...]:
    """What a cell is about, the most special first."""
    found: list[EntityId | None] = []
    if key == "cause" or key == FieldName("occurrence"):
        found.append(cause_of(project, row.line))
    elif key.startswith(("effect", "severity")):
        found += [each.id for each in effects_of(project, row.mode)[:1]]
    return tuple(id for id in (*found, row.mode, row.function, row.element, row.analysis) if id is not None)
