"""Who else is in the project now: tells where our person is, shows where the others are. Quiet; nothing waits for it, nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from forestall.changes import FieldName
from forestall.fmea.entry import cells_of
from forestall.fmea.sheet import Row
from forestall.ids import EntityId
from forestall_desktop.models.places import Place
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.sync.agent_link import AgentLink
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet

_STAYED_MILLIS = 1_200
"""Who only passes through a cell is not told to be in it."""


class Company(QObject):
    """Between the sheet and the agent. `changed` tells that others came, went or moved."""

    changed = Signal()

    def __init__(self, sheet: FormSheet, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._model: WorksheetModel = sheet.worksheet
        self._link: AgentLink | None = None
        self._others: list[tuple[str, str]] = []
        self._stayed = QTimer(self)
        self._stayed.setSingleShot(True)
        self._stayed.setInterval(_STAYED_MILLIS)
        self._stayed.timeout.connect(self._tell)
        sheet.moved.connect(lambda _: self._stayed.start())
        self._model.outlined.connect(self._show)
        self._model.modelReset.connect(self._show)

    def begin(self, link: AgentLink | None) -> None:
        """Tell through this agent from now on, and hear through it; through none where that is None."""
        self._link = link
        self.hear([])
        if link is not None:
            link.present.connect(self.hear)
            self._stayed.start()

    def hear(self, others: Sequence[tuple[str, str]]) -> None:
        """Who else is in which cell (`entity/field`) now."""
        self._others = list(others)
        self._show()
        self.changed.emit()

    @property
    def words(self) -> str:
        """Who is here and where, as a sentence; empty where nobody is."""
        told = [f"{user} ({where})" if where else user for user, where in self.present]
        return tr("Here now: {people}", people=", ".join(told)) if told else ""

    @property
    def present(self) -> list[tuple[str, str]]:
        """Who is here, and where: empty where he is in no cell of this sheet."""
        return [(user, self._said(cell)) for user, cell in self._others]

    def _tell(self) -> None:
        row = self._model.row(self._sheet.currentIndex())
        if self._link is not None:
            cells = cells_of(self._model.project, row, self._model.columns[self._sheet.currentIndex().column()]) if row else []
            self._link.here("/".join(cells[0]) if cells else None)

    def _show(self) -> None:
        names: dict[tuple[Row, int], list[str]] = {}
        for user, cell in self._others:
            if (place := self._place(cell)) is not None:
                names.setdefault((self._model.grid.rows[place[0]], place[1]), []).append(user)
        self._sheet.show_company({where: ", ".join(users) for where, users in names.items()})

    def _place(self, cell: str) -> Place | None:
        entity, _, field = cell.partition("/")
        if self._model.session is None:
            return None
        return self._model.place_of((EntityId(entity), FieldName(field)))

    def _said(self, cell: str) -> str:
        place = self._place(cell)
        if place is None:
            return ""
        return tr("{column}, row {number}", column=self._model.columns[place[1]].title, number=place[0] + 1)
