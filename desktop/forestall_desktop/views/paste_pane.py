"""A pane below the form sheet: what a paste would make, before it happens, and what was refused, after it did. Never blocks a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from forestall_desktop.models.clipboard_paste import Paste, words_for
from forestall_desktop.models.many_texts import Left, Meant
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.theme import enlarged

Way = tuple[str, Callable[[], None]]
_ROWS_SHOWN = 200
_HEIGHT = 240
_BUSY_HEIGHT = 64


class PastePane(QFrame):
    """Hidden until there is something to say."""

    visit = Signal(object)
    """Somebody wants to see the cell a refused text was meant for: a `Left`."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paste")
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._title.setWordWrap(True)
        self._note = QLabel()
        self._note.setProperty("role", "muted")
        self._note.setWordWrap(True)
        self._table = QTableWidget()
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.verticalHeader().hide()
        self._table.setShowGrid(False)
        self._table.installEventFilter(self)
        self._table.cellActivated.connect(lambda row, _: self.go_to(row))
        self._table.cellClicked.connect(lambda row, _: self.go_to(row))
        self._left: tuple[Left, ...] = ()
        self._buttons = [QPushButton(), QPushButton()]
        self._buttons[0].setProperty("role", "primary")
        self._leave = QPushButton()
        self._ways: list[Way] = []
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda *_, at=place: self._go(at))
        self._leave.clicked.connect(self.leave)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._note)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        for button in (*self._buttons, self._leave):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.addLayout(head)
        column.addWidget(self._table)
        self.setFixedHeight(enlarged(_HEIGHT))
        self.hide()

    def propose(self, plan: Paste, ways: Sequence[Way], more: int) -> None:
        """Show what a paste would make, and the ways to do it. `more`: rows that are not in the plan, for it was made of the first ones."""
        self._left, self._ways = (), list(ways)
        made = [_counted(kind, count) for kind, count in words_for(plan.made)]
        over = sum(1 for row in plan.rows if not row.made)
        told = [*([_rows_over(over)] if over and made else []), *made]
        rows = len(plan.rows) + more
        title = tr("Paste 1 row: {what}") if rows == 1 else tr("Paste {rows} rows: {what}")
        self._title.setText(title.format(rows=f"{rows:,}", what=", ".join(told) or tr("nothing new")))
        self._note.setText(_note(plan.meant, plan.unused, more))
        self._fill(
            ["", *(column.title for column in plan.columns)],
            [[", ".join(_name(kind) for kind in row.made), *row.texts] for row in plan.rows[:_ROWS_SHOWN]],
        )
        self._leave.setText(tr("Leave it"))
        self._present(tr("What would be pasted"))
        self._buttons[0].setFocus()

    def list_left(self, said: Meant, unused: Sequence[str] = ()) -> None:
        """List what was refused of many texts; the others are in."""
        self._left, self._ways = said.refused[:_ROWS_SHOWN], []
        count = len(said.refused)
        refused = tr("1 text was refused") if count == 1 else tr("{count} texts were refused", count=f"{count:,}")
        changed = tr("1 cell changed") if said.cells == 1 else tr("{count} cells changed", count=f"{said.cells:,}")
        self._title.setText(f"{changed}; {refused}")
        self._note.setText(_note(Meant(said.edit, said.cells), unused, len(said.refused) - len(self._left)))
        self._fill(
            [tr("Column"), tr("Text"), tr("Why not")],
            [[each.typed.column.title, each.typed.text, each.sentence] for each in self._left],
        )
        self._leave.setText(tr("Close"))
        self._present(tr("What was refused"))

    def busy(self, stop: Callable[[], None]) -> None:
        """A paste goes on behind the keys; it can be stopped."""
        self._left, self._ways = (), [(tr("Stop"), stop)]
        self._note.setText(tr("You can go on working; undo takes all of it back as one step."))
        self._present(tr("Pasting"))
        self._table.hide()
        self._leave.hide()
        self.setFixedHeight(enlarged(_BUSY_HEIGHT))

    def go_on(self, rows: int, of: int) -> None:
        """How far a paste has come."""
        self._title.setText(tr("Pasting: {rows} of {all} rows", rows=f"{rows:,}", all=f"{of:,}"))

    @property
    def title(self) -> str:
        """What it says first."""
        return self._title.text()

    @property
    def listed(self) -> list[tuple[str, str, str]]:
        """What was refused: column, text, and why."""
        return [(each.typed.column.title, each.typed.text, each.sentence) for each in self._left]

    def go_to(self, row: int) -> None:
        """Ask for the cell of one of the texts that were refused."""
        if row < len(self._left):
            self.visit.emit(self._left[row])

    def leave(self) -> None:
        """Close it; nothing happens."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._ways:
            self._go(next((place for place, button in enumerate(self._buttons) if button.hasFocus()), 0))
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A table keeps Escape for itself.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return super().eventFilter(watched, event)

    def _present(self, name: str) -> None:
        self.setAccessibleName(name)
        self._table.setAccessibleName(name)
        self._note.setVisible(bool(self._note.text()))
        self._table.show()
        self._leave.show()
        self.setFixedHeight(enlarged(_HEIGHT))
        for button, (text, _) in zip(self._buttons, self._ways, strict=False):
            button.setText(text)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(self._ways))
        self.show()

    def _fill(self, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._table.clear()
        self._table.setColumnCount(len(heads))
        self._table.setRowCount(len(rows))
        self._table.setHorizontalHeaderLabels(list(heads))
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                item = QTableWidgetItem(" ⏎ ".join(text.split("\n")))
                item.setToolTip(text)
                self._table.setItem(place, column, item)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setMaximumSectionSize(320)

    def _go(self, place: int) -> None:
        ways = self._ways
        self.hide()
        if place < len(ways):
            ways[place][1]()


def _note(said: Meant, unused: Sequence[str], more: int) -> str:
    parts = []
    if said.refused:
        first = said.refused[0]
        text = tr(
            "{column}, “{typed}”: {why}", column=first.typed.column.title, typed=first.typed.text[:40], why=translated(first.sentence)
        )
        several = tr("{count} texts will be refused, the first of them: {first}.", count=f"{len(said.refused):,}", first=text)
        parts.append(several if len(said.refused) > 1 else tr("1 text will be refused: {first}.", first=text))
    if unused:
        parts.append(tr("Computed here, and so left out: {columns}.", columns=", ".join(unused)))
    if more:
        parts.append(tr("{count} further rows are not shown.", count=f"{more:,}"))
    return " ".join(parts)


def _rows_over(count: int) -> str:
    return tr("1 row typed over") if count == 1 else tr("{count} rows typed over", count=f"{count:,}")


def _name(kind: str) -> str:
    names = {"element": tr("New element"), "function": tr("New function"), "failure": tr("New mode"), "line": tr("New line")}
    return names[kind]


def _counted(kind: str, count: int) -> str:
    match kind:
        case "element":
            return tr("{count} new elements", count=f"{count:,}") if count > 1 else tr("1 new element")
        case "function":
            return tr("{count} new functions", count=f"{count:,}") if count > 1 else tr("1 new function")
        case "failure":
            return tr("{count} new failure modes", count=f"{count:,}") if count > 1 else tr("1 new failure mode")
        case _:
            return tr("{count} new cause lines", count=f"{count:,}") if count > 1 else tr("1 new cause line")
