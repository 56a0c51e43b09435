"""The commands on contested cells, findings and histories: going there, settling, looking back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex

from forestall.changes import FieldName
from forestall.errors import ForestallError
from forestall.fmea.cells import Contested
from forestall.fmea.edits import Confirm, Refused, Remove, Settle
from forestall.fmea.entry import cells_of
from forestall.fmea.findings.places import anchor
from forestall.fmea.findings.waiving import Standing, waive
from forestall.fmea.model import field_of
from forestall.fmea.review import Notice, Reason
from forestall.fmea.schema import OCCURRENCE, TEXT
from forestall.fmea.values import typed
from forestall.ids import EntityId
from forestall_desktop.models.document import Document
from forestall_desktop.models.review import Event, FindingsModel, HistoryModel, events
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.message_bar import MessageBar
from forestall_desktop.views.side_panel import SidePanel

_UNKNOWN = Refused("This version of Forestall does not know this cell")


class ReviewCommands:
    """Between the side panel and the sheet. `document` gives the open one, or None."""

    def __init__(
        self,
        document: Callable[[], Document | None],
        sheet: FormSheet,
        side: SidePanel,
        lists: tuple[HistoryModel, FindingsModel],
        messages: MessageBar,
    ) -> None:
        self._document = document
        self._sheet = sheet
        self._model = sheet.worksheet
        self._side = side
        self._history, self._findings = lists
        self._messages = messages
        sheet.review_asked.connect(self.review)
        side.review.settled.connect(self.settle)
        side.review.typed.connect(self.settle_typed)
        side.review.went.connect(self.go_to_contested)
        side.review.looked.connect(self.go_to_notice)
        side.findings.asked.connect(self.go_to_finding)
        side.findings.waived.connect(self.waive)

    def review(self, index: QModelIndex) -> None:
        """Show the values of a contested cell of the sheet."""
        row = self._model.row(index)
        if row is not None:
            for cell in cells_of(self._model.project, row, self._model.columns[index.column()]):
                self._side.show_contested(cell)

    def settle(self, decision: Settle | Confirm) -> None:
        """Decide a contested cell, or say that ratings are right."""
        self._sheet.commit()
        self._model.do(decision)

    def settle_typed(self, cell: Contested, text: str) -> None:
        """Decide a contested cell for what a person typed."""
        entity = self._model.project.get(cell.entity)
        field = field_of(entity.kind, cell.field) if entity else None
        value = typed(field, text) if field else _UNKNOWN
        if isinstance(value, Refused):
            self._messages.say(value.sentence)
        else:
            self.settle(Settle(cell.entity, cell.field, value))

    def go_to_contested(self, cell: Contested) -> None:
        """Put the cursor on a contested cell."""
        place = self._model.place_of((cell.entity, cell.field))
        if place is not None:
            self._sheet.go_to(*place)

    def go_to_notice(self, notice: Notice) -> None:
        """Put the cursor on what is worth a look."""
        of_line = notice.reason in (Reason.RATINGS_APART, Reason.CONTROL_APART)
        place = self._model.place_of((notice.entity, OCCURRENCE if of_line else TEXT))
        if place is not None:
            self._sheet.go_to(*place)

    def go_to_finding(self, number: int) -> None:
        """Put the cursor where a finding would be mended."""
        found = self._findings.at(number)
        if found is None:
            return
        row = self._model.row_seen(anchor(self._model.project, found.finding.entity))
        if row is not None:
            self._sheet.go_to(row, self._model.column_of(found.finding.column))
            self._sheet.setFocus()

    def waive(self, number: int, reason: str) -> None:
        """Say that a finding may stay, and why; or take that back where it was said."""
        found, session = self._findings.at(number), self._model.session
        if found is None or session is None:
            return
        self._sheet.commit()
        if found.standing is Standing.WAIVED and found.waiver is not None:
            self._model.do(Remove((found.waiver,)))
        elif isinstance(meant := waive(self._model.project, found.finding, reason, session.new_id()), Refused):
            self._messages.say(meant.sentence)
        elif self._model.do(meant):
            self._side.findings.reason.clear()

    def tell_history(self) -> None:
        """List what happened to the cell under the cursor."""
        index, document = self._sheet.currentIndex(), self._document()
        row = self._model.row(index)
        if document is None or row is None:
            self._history.show([])
            self._side.title_history("")
            return
        column = self._model.columns[index.column()]
        names: dict[EntityId, set[FieldName]] = {}
        for id, name in cells_of(self._model.project, row, column):
            names.setdefault(id, set()).add(name)
        try:
            found = [event for id, fields in names.items() for event in self._events(document, id, frozenset(fields))]
        except ForestallError as error:
            self._messages.say(error.sentence, grave=True)
            return
        self._history.show(sorted(found, key=lambda event: event.stamp, reverse=True))
        self._side.title_history(f"{column.title}, row {index.row() + 1}")

    def _events(self, document: Document, id: EntityId, names: frozenset[FieldName]) -> list[Event]:
        return events(self._model.project, document.history(id), names)
