"""Lets a window return as it was after a crash: writes down every second how it stands, and puts it back so. Decides nothing about FMEA.

What was half typed comes back into its cell; where the cell says something else by now, it is offered instead.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, QTimer
from PySide6.QtWidgets import QMainWindow

from forestall.errors import ForestallError
from forestall.ids import EntityId
from forestall.store.encryption import FileKey
from forestall_desktop.models import standing
from forestall_desktop.models.document import Document
from forestall_desktop.models.showing import Showing
from forestall_desktop.models.standing import Draft, Standing
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.message_bar import MessageBar
from forestall_desktop.views.side_panel import SidePanel
from forestall_desktop.views.structure_dock import StructureDock
from forestall_desktop.views.view_commands import ViewCommands
from forestall_desktop.views.workplaces import Workplaces

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_EVERY_MILLIS = 1_000
_WELL_MILLIS = 60_000
_log = logging.getLogger(__name__)


class Desk(Protocol):
    """What this needs of the window."""

    folder: Path
    document: Document | None
    sheet: FormSheet
    showing: Showing
    places: Workplaces
    side: SidePanel
    structure_dock: StructureDock
    viewing: ViewCommands
    messages: MessageBar
    zoom: float

    def open_file(self, path: Path) -> bool:
        """Show this file."""
        ...

    def set_zoom(self, zoom: float) -> None:
        """Show the sheet so large."""
        ...

    def as_window(self) -> QMainWindow:
        """For its geometry."""
        ...


class Returning(QObject):
    """One for each window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.as_window())
        self._desk = desk
        self._kept: Standing | None = None
        self._coming: Standing | None = None
        self._writer: ThreadPoolExecutor | None = None
        self._writing: Future[None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MILLIS)
        self._timer.timeout.connect(self.keep)
        self._tries = 0
        self._well = QTimer(self)
        self._well.setSingleShot(True)
        self._well.setInterval(_WELL_MILLIS)
        self._well.timeout.connect(self._goes_well)
        desk.showing.changed.connect(self._shown)

    def open_last(self) -> None:
        """Open the file a window was on that ended unexpectedly, if there is one."""
        left = standing.left_behind(self._desk.folder)
        if left is not None:
            self._desk.open_file(Path(left.file))

    def begin(self, document: Document) -> None:
        """This file is open now: put the window back as it was on it, if it did not end well, and take care from now on."""
        from concurrent.futures import ThreadPoolExecutor  # behind the first paint

        if document.read_only:
            return
        left = standing.left_on(self._desk.folder, document.path)
        self._writer = ThreadPoolExecutor(1, "standing")
        self._timer.start()
        if left is None:
            return
        self._tries = left.tries + 1
        self._well.start()
        self._write_tried(left)
        left = standing.unseal(left, document.key)
        if left.tries < standing.TRIES_MAX:
            self._desk.messages.say(
                tr("Forestall ended unexpectedly. {name} is as it was; nothing you typed is lost", name=document.path.name)
            )
            self._come_back(left)
        elif left.draft is not None:
            typed = tr("Forestall ended unexpectedly several times. You were typing: “{typed}”", typed=left.draft.text)
            self._desk.messages.say(typed, grave=True)

    def end(self, document: Document) -> None:
        """The file is closed in good order."""
        self._timer.stop()
        self._well.stop()
        self._tries = 0
        self._kept = self._coming = None
        if self._writer is not None:
            self._writer.shutdown(wait=True)
            self._writer = None
            standing.forget(self._desk.folder, document.path)

    def keep(self) -> None:
        """Write down how the window stands, if that is not what was written last. The disk is waited for elsewhere."""
        document, now = self._desk.document, self._now()
        busy = self._writing is not None and not self._writing.done()
        if document is None or self._writer is None or now is None or now == self._kept or busy or self._coming is not None:
            return
        self._kept = now
        self._writing = self._writer.submit(_keep, self._desk.folder, now, document.key)

    def _goes_well(self) -> None:
        """The window has been on its file for a while: whatever ended it before does not end it always."""
        self._tries = 0

    def _now(self) -> Standing | None:
        document, sheet, window = self._desk.document, self._desk.sheet, self._desk.as_window()
        if document is None:
            return None
        model, index = sheet.worksheet, sheet.currentIndex()
        row = model.grid.rows[sheet.current_row] if 0 <= sheet.current_row < len(model.grid) else None
        ranges = [(each.top(), each.left(), each.bottom(), each.right()) for each in sheet.selectionModel().selection().toList()]
        return Standing(
            file=str(document.path.absolute()),
            at=tuple(id for id in (row.line, row.mode, row.function, row.element) if id is not None) if row is not None else (),
            column=model.columns[index.column()].key if index.isValid() else "",
            chosen=tuple(ranges),
            scrolled=(sheet.horizontalScrollBar().value(), sheet.verticalScrollBar().value()),
            form=model.wished_form,
            wanted=self._desk.showing.wanted,
            page=self._desk.places.currentIndex(),
            side=self._desk.side.tabs.currentIndex(),
            zoom=self._desk.zoom,
            geometry=_text(window.saveGeometry()),
            docks=_text(window.saveState()),
            draft=_draft(sheet),
            tries=self._tries,
            naming=self._desk.structure_dock.half_typed,
        )

    # Coming back.

    def _write_tried(self, left: Standing) -> None:
        try:
            standing.tried(self._desk.folder, left)
        except ForestallError as error:
            self._desk.messages.say(error.sentence)

    def _come_back(self, left: Standing) -> None:
        desk, window = self._desk, self._desk.as_window()
        window.restoreGeometry(_bytes(left.geometry))
        window.restoreState(_bytes(left.docks))
        desk.set_zoom(left.zoom)
        if left.form is not None:
            desk.viewing.show_form(left.form)
        desk.side.tabs.setCurrentIndex(left.side)
        if 0 < left.page < desk.places.count():
            desk.places.go_to(left.page)
        self._coming = left
        if left.wanted.plain:
            self._shown()
        else:
            desk.showing.show(left.wanted)

    def _shown(self) -> None:
        """The rows are as they were: now the cursor can stand where it stood, behind whatever else has to follow."""
        if self._coming is not None and self._desk.showing.complete:
            QTimer.singleShot(0, self, self._stand)

    def _stand(self) -> None:
        left, self._coming = self._coming, None
        if left is None or self._desk.document is None:
            return
        self._stand_in_sheet(left)
        if left.naming is not None:
            self._desk.structure_dock.go_on_typing(EntityId(left.naming[0]), left.naming[1])

    def _stand_in_sheet(self, left: Standing) -> None:
        sheet = self._desk.sheet
        seen = (sheet.worksheet.row_seen(EntityId(id)) for id in left.at)
        row = next((place for place in seen if place is not None), None)
        if row is None:
            return
        column = sheet.worksheet.column_of(left.column)
        sheet.go_to(row, column)
        self._choose(left, row)
        sheet.horizontalScrollBar().setValue(left.scrolled[0])
        sheet.verticalScrollBar().setValue(left.scrolled[1])
        if left.draft is not None:
            self._offer(left.draft, sheet.currentIndex())

    def _choose(self, left: Standing, row: int) -> None:
        model, chosen = self._desk.sheet.worksheet, QItemSelection()
        if not any(top <= row <= bottom for top, _, bottom, _ in left.chosen):
            return  # rows came or went meanwhile: the numbers mean others
        for top, first, bottom, last in left.chosen:
            if bottom < model.rowCount() and last < model.columnCount():
                chosen.select(model.index(top, first), model.index(bottom, last))
        self._desk.sheet.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _offer(self, draft: Draft, index: QModelIndex) -> None:
        sheet = self._desk.sheet
        if _said(index) == draft.before:
            sentence = tr("Forestall ended unexpectedly. What you were typing stands in its cell again; Enter takes it, Esc leaves it")
            self._desk.messages.say(sentence)
            sheet.go_on_typing(draft.text)
            return
        sentence = tr("Forestall ended unexpectedly, and this cell says something else now. You were typing: “{typed}”", typed=draft.text)
        where = index.model().index(index.row(), index.column())

        def go_on() -> None:
            sheet.go_to(where.row(), where.column())
            sheet.go_on_typing(draft.text)

        self._desk.messages.say(sentence, button=(tr("Go on typing it"), go_on))


def _keep(folder: Path, now: Standing, key: FileKey | None) -> None:
    try:
        standing.keep(folder, now if key is None else standing.seal(now, key, os.urandom))
    except ForestallError:
        _log.info("how the window stands could not be kept", exc_info=True)


def _draft(sheet: FormSheet) -> Draft | None:
    text = sheet.half_typed
    if text is None or text == (before := _said(sheet.currentIndex())):
        return None
    return Draft(text, before)


def _said(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.EditRole) or "")


def _text(data: QByteArray) -> str:
    return bytes(data.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "ignore"))
