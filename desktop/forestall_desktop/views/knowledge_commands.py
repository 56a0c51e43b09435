"""“Like this before” between the sheet, the side panel and the knowledge: asks for the chosen cell, takes a wording, shows its source."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QProcess, QTimer

from forestall.ids import EntityId
from forestall_desktop.knowledge.asking import Part
from forestall_desktop.models.document import Document
from forestall_desktop.models.knowing import Answer, Knowing
from forestall_desktop.models.like_this import Entry, Question, entries, here_at, part_of, question_at, said_source, taking
from forestall_desktop.tongue import tr
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.side_panel import SidePanel

_PAUSE_MILLIS = 120
"""The cursor rests so long before anything is asked: whoever walks through the sheet asks nothing."""


class KnowledgeCommands:
    """`document` gives the open one, or None; `say` shows a sentence in the bar of the window."""

    def __init__(
        self, folder: Path, document: Callable[[], Document | None], sheet: FormSheet, side: SidePanel, say: Callable[[str], object]
    ) -> None:
        self._document = document
        self._sheet = sheet
        self._model = sheet.worksheet
        self._side = side
        self._say = say
        self._asked: Question | None = None
        self.knowing = Knowing(folder, side)
        self.knowing.answered.connect(self._tell)
        self._soon = QTimer(side)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MILLIS)
        self._soon.timeout.connect(self._ask)
        sheet.moved.connect(lambda _: self._wake())
        sheet.worksheet.touched.connect(lambda *_: self._wake())
        sheet.offer_more(self._offered)
        side.turned.connect(self._wake)
        side.like_this.taken.connect(self.take)
        side.like_this.source_asked.connect(self.open_source)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands by their names in the registry."""
        return {"like_this": self.show}

    def show(self) -> None:
        """Bring the list to the front and give it the keyboard."""
        self._side.show_like_this()
        self._ask()

    def take(self, entry: Entry) -> None:
        """Write a wording into the row of the cursor: one more of its kind, one step to undo."""
        row, session = self._model.row(self._sheet.currentIndex()), self._model.session
        if row is None or session is None or entry.part is None:
            return
        self._sheet.commit()
        if self._model.do(taking(self._model.project, row, entry.part, entry.text, session.new_id)):
            self._say(tr("“{words}” is in this row now; Ctrl+Z takes it back", words=entry.text))
            self._ask()

    def open_source(self, entry: Entry) -> None:
        """Go to the line a wording comes from; in another project, in a window of its own that only reads."""
        document = self._document()
        if entry.suggested is None or document is None:
            return
        source = entry.suggested.best
        if source.project == document.session.project.id:
            self.go_to(EntityId(source.lesson.line))
        elif not source.path.exists():
            self._say(tr("{path} is not there any more; what was learned from it is kept until it is forgotten", path=source.path))
        else:
            arguments = ["open", str(source.path), "--read-only", "--at", source.lesson.line]
            QProcess.startDetached(sys.executable, ["-m", "forestall_desktop.cli", *arguments])

    def go_to(self, id: EntityId) -> None:
        """Put the cursor on a line."""
        place = self._model.place_of_entity(id)
        if place is None:
            self._say(tr("That line is not in the project any more, or the filter hides it"))
        else:
            self._sheet.go_to(*place)
            self._sheet.setFocus()

    def finish(self) -> None:
        """Before the window goes: nobody asks any more."""
        self._soon.stop()
        self.knowing.close()

    def _wake(self) -> None:
        if self._side.shows_like_this:
            self._soon.start()

    def _ask(self) -> None:
        index, document = self._sheet.currentIndex(), self._document()
        row = self._model.row(index)
        self._asked = question_at(self._model.project, row, self._model.columns[index.column()]) if document and row else None
        if self._asked is None or not self.knowing.there:
            self._side.like_this.show_entries([], "" if self._asked is None else _nothing_yet())
        else:
            self.knowing.ask(self._asked)

    def _tell(self, answer: Answer) -> None:
        if answer.question != self._asked:
            return
        listed = list(entries(answer.found, answer.spread, _now(), answer.question.here))
        here = answer.question.here
        about = here.cause or here.mode or here.function or here.element
        none = tr("Nothing like “{words}” is known yet.", words=about)
        self._side.like_this.show_entries(listed, tr("What stood in lines like “{words}”:", words=about) if listed else none)

    def _offered(self, row: int, column: int, typed: str) -> tuple[list[tuple[str, str]], bool]:
        """Wordings of other lines for an open editor, as far as they are found, and whether that is all."""
        shown, at = self._model.columns[column], self._model.row(self._model.index(row, column))
        part: Part | None = part_of(shown)
        if part is None or at is None:
            return [], True
        here = here_at(self._model.project, at)
        found, complete = self.knowing.offered(here, part, typed)
        return [(each.text, said_source(each, _now(), here)) for each in found], complete


def _nothing_yet() -> str:
    return tr("Nothing was learned yet. Projects are learned while they are open; “forestall knowledge add” learns a folder of them.")


def _now() -> int:
    return int(time.time() * 1000)
