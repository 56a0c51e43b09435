"""Find, replace and go to in the form sheet. Replacing goes through the model and the door, all of it as one step."""

from __future__ import annotations

import os
import re
from collections.abc import Callable

from forestall.fmea.edits import Refused
from forestall.fmea.entry import Cell, cells_of
from forestall_desktop.models.many_texts import Typed, meant
from forestall_desktop.models.places import Place
from forestall_desktop.models.searching import Query, Search
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.find_bar import FindBar, Task
from forestall_desktop.views.form_sheet import FormSheet

_FIRST_HITS = 1_000
"""Beyond so many, a hit is not numbered: nobody counts on."""


class FindCommands:
    """Each method is one command."""

    def __init__(self, sheet: FormSheet, bar: FindBar, say: Callable[[str], object]) -> None:
        """`say` shows a sentence in the bar of the window."""
        self._sheet = sheet
        self._model = sheet.worksheet
        self._bar = bar
        self._say = say
        self._query = Query("")
        self.search = Search(sheet.worksheet, sheet.columns.shown, sheet)
        self.search.changed.connect(self._tell)
        bar.typed.connect(self._look)
        bar.stepped.connect(lambda backwards: self.step(backwards=backwards))
        bar.replaced.connect(lambda text, every: self.replace_all(text) if every else self.replace(text))
        bar.went.connect(self.go_to)
        bar.left.connect(self._leave)
        sheet.moved.connect(lambda _: self._tell())

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands by their names in the registry."""
        return {
            "find": lambda: self._open(Task.FIND),
            "replace": lambda: self._open(Task.REPLACE),
            "find_next": lambda: self.step(backwards=False),
            "find_before": lambda: self.step(backwards=True),
            "go_to": lambda: self._bar.open(Task.GO_TO),
        }

    def step(self, *, backwards: bool) -> None:
        """Go to the next hit."""
        hit = self.search.next(self._here(), backwards=backwards)
        if hit is not None:
            self._sheet.go_to(*hit)
            self._tell()

    def replace(self, text: str) -> None:
        """Put this in place of what is found in the cell under the cursor, and go on to the next hit."""
        pattern = self._query.pattern()
        here = self._here()
        if isinstance(pattern, Refused) or not self._query.text:
            return
        if here in self.search.hits and self._model.columns[here[1]].editable:
            self._model.setData(self._model.index(*here), self._instead(pattern, text, self._model.text(*here)))
        self.step(backwards=False)

    def replace_all(self, text: str) -> int:
        """Put this in place of every hit, as one step; gives the number of cells."""
        pattern, session = self._query.pattern(), self._model.session
        if isinstance(pattern, Refused) or not self._query.text or session is None:
            return 0
        self.search.finish()
        typed = self._typed(pattern, text)
        told = meant(self._model.project, typed, session.new_id, os.urandom)
        if told.refused:
            first = told.refused[0]
            self._say(tr("Nothing was replaced. {column}: {why}", column=first.typed.column.title, why=translated(first.sentence)))
            return 0
        if not self._model.do(told.edit, self._sheet.currentIndex()):
            return 0
        self._say(tr("Replaced in {count} cells; one step of undo takes it back", count=told.cells))
        return told.cells

    def go_to(self, where: str) -> bool:
        """Go to a row by its number, to what an id names, or to the first words from here on."""
        place = self._numbered(where) or self._named(where) or self._said(where)
        if place is None:
            self._bar.tell(tr("Nothing is called so"))
            return False
        self._sheet.go_to(*place)
        self._bar.close_bar()
        return True

    def _open(self, task: Task) -> None:
        self.search.prepare()
        self._bar.open(task, self._word_here())

    def _look(self, query: Query) -> None:
        self._query = query
        finds = query.finder() if query.text else None
        if isinstance(finds, Refused):
            self.search.begin(None)
            self._sheet.show_hits(None)
            self._bar.tell(finds.sentence)
            return
        self._sheet.show_hits(finds)
        self.search.begin(finds, query.needle)

    def _leave(self) -> None:
        self.search.begin(None)
        self._sheet.show_hits(None)
        self._sheet.setFocus()

    def _tell(self) -> None:
        if self._bar.isHidden() or self._bar.task is Task.GO_TO or not self._query.text or isinstance(self._query.pattern(), Refused):
            return
        hits = self.search.hits
        more = "" if self.search.complete else "…"
        here = self._here()
        if not hits and self.search.complete:
            self._bar.tell(tr("not found"))
        elif len(hits) <= _FIRST_HITS and here in hits:
            self._bar.tell(tr("{number} of {count}", number=hits.index(here) + 1, count=f"{len(hits):,}{more}"))
        else:
            self._bar.tell(tr("{count} found", count=f"{len(hits):,}{more}"))

    def _typed(self, pattern: re.Pattern[str], text: str) -> list[Typed]:
        """The cells that are typed into: what several cells show, by the first of them."""
        model, met, typed = self._model, set[Cell](), list[Typed]()
        for row, column in self.search.hits:
            shown = model.columns[column]
            cells = set(cells_of(model.project, model.grid.rows[row], shown))
            if shown.editable and not (cells and cells <= met):
                met |= cells
                typed.append(Typed(model.grid.rows[row], shown, self._instead(pattern, text, model.text(row, column))))
        return typed

    def _instead(self, pattern: re.Pattern[str], text: str, said: str) -> str:
        """What a cell says afterwards. Only a regular expression knows of groups."""
        if not self._query.regex:
            return pattern.sub(lambda _: text, said)
        try:
            return pattern.sub(text, said)
        except re.error as error:
            self._bar.tell(tr("This cannot be put in its place: {why}", why=error.msg))
            return said

    def _here(self) -> Place:
        index = self._sheet.currentIndex()
        return (self._model.spans(index.row(), index.column())[0], index.column()) if index.isValid() else (0, -1)

    def _word_here(self) -> str:
        """A short text under the cursor is likely what one looks for."""
        index = self._sheet.currentIndex()
        text = self._model.text(*self._here()) if index.isValid() and len(self._sheet.selectedIndexes()) == 1 else ""
        return text if len(text) <= 40 and "\n" not in text and not self._bar.what.text() else ""

    def _numbered(self, where: str) -> Place | None:
        bare = where.strip().lstrip("#").replace(",", "")
        if not bare.isdecimal() or not 1 <= int(bare) <= len(self._model.grid):
            return None
        return int(bare) - 1, max(0, self._sheet.currentIndex().column())

    def _named(self, where: str) -> Place | None:
        entity = self._model.project.get(where.strip())
        return self._model.place_of_entity(entity.id) if entity is not None else None

    def _said(self, where: str) -> Place | None:
        query = Query(where.strip())
        finds = query.finder()
        if not where.strip() or isinstance(finds, Refused):
            return None
        hits = self.search.every(finds, query.needle)
        return next((hit for hit in hits if hit > self._here()), hits[0] if hits else None)
