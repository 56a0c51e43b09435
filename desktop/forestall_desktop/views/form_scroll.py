"""What part of the form sheet is in sight: scroll ranges, heights exact where somebody looks, the first row held in place."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from forestall_desktop.models.slices import pause_after
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.views.form_layout import FormLayout

_REFINE_SECONDS = 0.004


class FormScroll(QObject):
    """Scrolling and heights of one table view."""

    def __init__(self, view: QTableView, head: QHeaderView, form: FormLayout, model: WorksheetModel) -> None:
        super().__init__(view)
        self._view = view
        self._head = head
        self._form = form
        self._model = model
        self._refining = QTimer(self)
        self._refining.timeout.connect(self._refine)

    @property
    def top(self) -> int:
        """How far the sheet is scrolled down, in pixels."""
        return self._view.verticalScrollBar().value()

    def rows_in_sight(self) -> tuple[int, int]:
        """The first and the last row of which something is seen."""
        heights = self._form.heights
        return (heights.row(self.top), heights.row(self.top + self._view.viewport().height())) if len(heights) else (0, -1)

    def row_at(self, row: int, distance: int) -> int:
        """The row so many pixels below a row, or above."""
        heights = self._form.heights
        return heights.row(max(0, min(heights.y(row) + distance, heights.total - 1)))

    def measure_again(self) -> None:
        """Widths changed: every height is an estimate again; the row on top stays on top."""
        head = self._head
        widths = [0 if head.isSectionHidden(place) else head.sectionSize(place) for place in range(head.count())]
        if widths == self._form.widths and len(self._form.heights) == len(self._model.grid):
            return
        first = self.rows_in_sight()[0]
        self._form.begin(widths)
        self.set_ranges()
        if first and first < len(self._form.heights):
            self._view.verticalScrollBar().setValue(self._form.heights.y(first))
        self._later()

    def set_ranges(self) -> None:
        """How far one can scroll."""
        seen = self._view.viewport().size()
        tall, wide = self._view.verticalScrollBar(), self._view.horizontalScrollBar()
        tall.setRange(0, max(0, self._form.heights.total - seen.height()))
        tall.setPageStep(seen.height())
        tall.setSingleStep(self._form.wrapper(strong=False).line_height * 2)
        wide.setRange(0, max(0, self._head.length() - seen.width()))
        wide.setPageStep(seen.width())
        wide.setSingleStep(24)

    def rows_came(self, first: int, count: int) -> None:
        """Rows came in."""
        self._form.heights.insert(first, count, self._form.estimate)
        self._neighbours_changed(first - 1, first + count)

    def rows_went(self, first: int, count: int) -> None:
        """Rows are gone."""
        self._form.heights.remove(first, count)
        self._neighbours_changed(first - 1, first)

    def reworded(self, first: int, last: int) -> None:
        """Texts in these rows changed: they are measured again, with those whose height hangs together with theirs. What is in sight is
        measured now, and painted anew only where a height moved; the rest when somebody looks."""
        top, bottom = self.rows_in_sight()
        row, moved, waits = first, False, False
        while row <= min(last, len(self._form.heights) - 1):
            start, end = self._form.unit(row)
            if end > top and start <= bottom:
                moved |= self._form.make_exact(row)
            else:
                self._form.heights.forget(start, end)
                waits = True
            row = max(end, row + 1)
        if moved:
            self.set_ranges()
        if moved or (last - first > 1 and first <= bottom and last >= top):
            self._view.viewport().update()
        if waits:
            self._refining.start(pause_after(last - first + 1))

    def settle(self) -> None:
        """Make exact what is in sight; the first visible row keeps its place."""
        heights = self._form.heights
        if not len(heights):
            return
        anchor = heights.row(self.top)
        into = self.top - heights.y(anchor)
        moved, row, seen = False, anchor, -into
        while row < len(heights) and seen < self._view.viewport().height():
            if not heights.is_exact(row):
                moved |= self._form.make_exact(row)
            seen += heights.height(row)
            row += 1
        if moved:
            self._hold(anchor, into)

    def show_row(self, row: int, hint: QAbstractItemView.ScrollHint) -> None:
        """Scroll no more than it takes to see this row."""
        heights, bar, height = self._form.heights, self._view.verticalScrollBar(), self._view.viewport().height()
        if not heights.is_exact(row):
            self._form.make_exact(row)
            self.set_ranges()
        top, bottom = heights.y(row), heights.y(row + 1)
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue((top + bottom - height) // 2)
        elif top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + height:
            bar.setValue(min(top, bottom - height))

    def _neighbours_changed(self, *rows: int) -> None:
        """Merged cells beside the seam may give their height to another row now."""
        for row in rows:
            if 0 <= row < len(self._model.grid):
                self._form.heights.forget(*self._form.unit(row))
        self.set_ranges()
        self._later()

    def _later(self) -> None:
        self._refining.start(0)
        self._view.viewport().update()

    def _hold(self, row: int, into: int) -> None:
        """Put a row back where it was on the screen after heights moved."""
        bar = self._view.verticalScrollBar()
        bar.blockSignals(True)
        self.set_ranges()
        bar.setValue(self._form.heights.y(row) + into)
        bar.blockSignals(False)
        self._view.updateEditorGeometries()

    def _refine(self) -> None:
        """Measure what nobody looks at yet, a few milliseconds at a time, so that the scroll bar comes to tell the truth."""
        heights = self._form.heights
        self._refining.setInterval(0)
        until = time.perf_counter() + _REFINE_SECONDS
        row = heights.first_inexact(0)
        if row < 0 or not len(heights):
            self._refining.stop()
            return
        anchor = heights.row(self.top)
        into, moved = self.top - heights.y(anchor), False
        while row >= 0 and time.perf_counter() < until:
            moved |= self._form.make_exact(row)
            row = heights.first_inexact(row)
        if moved:
            self._hold(anchor, into)
