"""The sheet that is to come in, as a grid: columns in the colour of their step, what is set aside struck out, corrections by click."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QMenu, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from forestall.workbook.roles import Role
from forestall_desktop.models.import_deciding import factor_of
from forestall_desktop.models.import_preview import Fate, PreviewModel
from forestall_desktop.models.import_words import groups, label, step_of
from forestall_desktop.tongue import tr
from forestall_desktop.views.theme import Theme

_RATINGS = range(1, 11)
_COLUMN_WIDTH, _ROW_HEIGHT = 132, 24
_TINT, _STRONG_TINT = 26, 62
_STRIPE = 4


class ImportGrid(QTableView):
    """The cells of one sheet."""

    role_wished = Signal(int, object)
    """A column shall become this Role; None: what it is by itself."""
    heading_wished = Signal(int, int)
    """The heading stands in these rows, counted from 0, both included."""
    word_wished = Signal(str, str, int)
    """A word stands for a rating: the factor, the word, the number."""

    def __init__(self, model: PreviewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview = model
        self.setAccessibleName(tr("Cells of the sheet"))
        self.setHorizontalHeader(_Heads(model, theme, self))
        self.setModel(model)
        self.setItemDelegate(_Cells(model, theme, self))
        self.setWordWrap(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setDefaultSectionSize(_COLUMN_WIDTH)
        self.horizontalHeader().setSectionsClickable(True)
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().sectionClicked.connect(self._ask_column)
        self.verticalHeader().sectionClicked.connect(self._ask_row)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_cell)

    def column_menu(self, column: int) -> QMenu:
        """What this column can become."""
        menu = QMenu(self)
        now = self._preview.role_of(column)
        for group in groups():
            below = menu.addMenu(group.title)
            for role, words in group.roles:
                self._offer(below, column, role, words, now)
        menu.addSeparator()
        for role in (Role.CUSTOM, Role.IGNORE):
            self._offer(menu, column, role, label(role), now)
        menu.addSeparator()
        menu.addAction(tr("As found by itself"), partial(self.role_wished.emit, column, None))
        return menu

    def row_menu(self, row: int) -> QMenu:
        """What this row can be of the heading."""
        menu = QMenu(self)
        menu.addAction(tr("The heading is this row"), partial(self.heading_wished.emit, row, row))
        table = self._preview.table
        if table is not None and row <= table.header.stop - 1:
            menu.addAction(tr("The heading begins here"), partial(self.heading_wished.emit, row, table.header.stop - 1))
        if table is not None and row >= table.header.start:
            menu.addAction(tr("The heading ends here"), partial(self.heading_wished.emit, table.header.start, row))
        return menu

    def cell_menu(self, row: int, column: int) -> QMenu:
        """What can be said of a cell: in a column of ratings what its words stand for, and all that can be said of its column."""
        seen, text = self._preview.table.column(column) if self._preview.table else None, self._preview.text(row, column)
        menu = self.column_menu(column)
        factor = factor_of(seen.role) if seen is not None else None
        if factor is None or not text or text.isdigit():
            return menu
        words = QMenu(tr("“{word}” stands for", word=text), menu)
        for rating in _RATINGS:
            words.addAction(str(rating), partial(self.word_wished.emit, factor, text, rating))
        menu.insertMenu(menu.actions()[0], words)
        return menu

    def _offer(self, menu: QMenu, column: int, role: Role, words: str, now: Role | None) -> None:
        action = menu.addAction(words, partial(self.role_wished.emit, column, role))
        action.setCheckable(True)
        action.setChecked(role is now)

    def _ask_column(self, column: int) -> None:
        header = self.horizontalHeader()
        at = header.viewport().mapToGlobal(QPoint(header.sectionViewportPosition(column), header.height()))
        _ask(self.column_menu(column), at)

    def _ask_row(self, row: int) -> None:
        header = self.verticalHeader()
        _ask(self.row_menu(row), header.viewport().mapToGlobal(QPoint(header.width(), header.sectionViewportPosition(row))))

    def _ask_cell(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            _ask(self.cell_menu(index.row(), index.column()), self.viewport().mapToGlobal(at))


def _ask(menu: QMenu, at: QPoint) -> None:
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


class _Heads(QHeaderView):
    """The letter of each column, and below it what the column becomes."""

    def __init__(self, model: PreviewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._preview, self._theme = model, theme
        self.setAccessibleName(tr("What each column becomes"))
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 2 * self.fontMetrics().height() + 16)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        role, theme = self._preview.role_of(logicalIndex), self._theme
        letter, _, words = str(self._preview.headerData(logicalIndex, Qt.Orientation.Horizontal)).partition("\n")
        colour = QColor(theme.muted if role is None or role is Role.IGNORE else theme.steps[step_of(role)])
        painter.save()
        painter.fillRect(rect, QColor(theme.window))
        if role is not None:
            painter.fillRect(rect.left(), rect.top(), rect.width() - 1, _STRIPE, colour)
        painter.setPen(QColor(theme.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner, metrics = rect.adjusted(7, _STRIPE + 3, -7, -4), self.fontMetrics()
        painter.setPen(QColor(theme.muted))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), letter)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setStrikeOut(role is Role.IGNORE)
        painter.setFont(font)
        painter.setPen(colour)
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width() - 4)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), said)
        painter.restore()


class _Cells(QStyledItemDelegate):
    """Tints each cell by what becomes of it."""

    def __init__(self, model: PreviewModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._preview, self._theme = model, theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        fate, _ = self._preview.fate(index.row(), index.column())
        role, theme = self._preview.role_of(index.column()), self._theme
        palette, font = option.palette, option.font
        tint = QColor(theme.steps[step_of(role)]) if role is not None else QColor(theme.window)
        text = QColor(theme.text)
        match fate:
            case Fate.AROUND:
                tint, text = QColor(theme.window), QColor(theme.muted)
            case Fate.HEADING:
                tint.setAlpha(_STRONG_TINT)
                font.setWeight(QFont.Weight.DemiBold)
            case Fate.TAKEN:
                tint.setAlpha(_TINT if role is not Role.IGNORE else 0)
            case Fate.LOOK:
                tint, text = QColor(theme.warn), QColor(theme.warn_text)
            case Fate.SET_ASIDE:
                tint, text = QColor(theme.error), QColor(theme.error_text)
                font.setStrikeOut(True)
            case Fate.IGNORED:
                tint, text = QColor(theme.window), QColor(theme.muted)
                font.setStrikeOut(True)
        palette.setColor(palette.ColorRole.Text, text)
        option.palette, option.font = palette, font
        option.backgroundBrush = QBrush(tint)
