"""The commands on contested cells, findings and histories: going there, settling, looking back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex

from forestall.errors import ForestallError
from forestall.fmea.cells import Contested
from forestall.fmea.edits import Batch, Edit, Refused, Remove, SetFields, Settle
from forestall.fmea.entry import cells_of
from forestall.fmea.findings.places import anchor
from forestall.fmea.findings.waiving import Standing, waive
from forestall.fmea.model import field_of
from forestall.fmea.past_values import cuts
from forestall.fmea.review import Notice, Reason
from forestall.fmea.schema import OCCURRENCE, TEXT
from forestall.fmea.values import typed
from forestall_desktop.models.document import Document
from forestall_desktop.models.history import HistoryModel, past_of
from forestall_desktop.models.review import FindingsModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.message_bar import MessageBar
from forestall_desktop.views.side_panel import SidePanel

ON_CONTESTED = ("next_contested", "take_mine", "take_theirs", "take_both", "type_own", "take_line_mine", "take_line_theirs")
"""The commands that need a contested cell."""
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
        side.history.asked.connect(self.take_again)
        side.findings.asked.connect(self.go_to_finding)
        side.findings.waived.connect(self.waive)

    def review(self, index: QModelIndex) -> None:
        """Show the values of a contested cell of the sheet."""
        row = self._model.row(index)
        if row is not None:
            for cell in cells_of(self._model.project, row, self._model.columns[index.column()]):
                self._side.show_contested(cell)

    def settle(self, decision: Edit) -> None:
        """Decide a contested cell or many, say that ratings are right, or give something a place: one step of undo."""
        self._sheet.commit()
        if self._model.do(decision) and isinstance(decision, Batch):
            self._messages.say(tr("{count} contested cells are decided; Ctrl+Z takes it back", count=len(decision.edits)))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the commands of the review do."""
        review = self._side.review
        return {
            "next_contested": review.next,
            "previous_contested": partial(review.step, -1),
            "take_mine": partial(review.take, mine=True),
            "take_theirs": partial(review.take, mine=False),
            "take_both": review.take_both,
            "type_own": self.type_own,
            "take_line_mine": partial(review.take_line, mine=True),
            "cell_history": self.show_history,
            "take_line_theirs": partial(review.take_line, mine=False),
        }

    def type_own(self) -> None:
        """Bring the review to the front, and the keyboard to where another value is typed."""
        self._side.show_review()
        self._side.review.type_own()

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
        place = self._model.place_of((notice.entity, OCCURRENCE if of_line else TEXT)) or self._model.place_of_entity(notice.entity)
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
        project, column = self._model.project, self._model.columns[index.column()]
        cells = cells_of(project, row, column)
        try:
            known = [(id, document.history(id)) for id in dict.fromkeys(id for id, _ in cells)]
        except ForestallError as error:
            self._messages.say(error.sentence, grave=True)
            return
        self._history.show(past_of(project, cells, known, cuts(project)))
        self._side.title_history(tr("{column}, row {number}", column=column.title, number=index.row() + 1))

    def show_history(self) -> None:
        """Bring the history of the cell under the cursor to the front."""
        self.tell_history()
        self._side.show_history()

    def take_again(self, edit: SetFields) -> None:
        """Make an old value stand once more."""
        self._sheet.commit()
        if self._model.do(edit):
            self._messages.say(tr("The old value stands again; Ctrl+Z takes it back"))
