"""What the window shows while no project is open: ways to begin at the left, the files of last time at the right. Opens nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forestall_desktop.settings.habits import Recent
from forestall_desktop.tongue import tr
from forestall_desktop.views.icons import application_icon, icon
from forestall_desktop.views.theme import Theme, font

_PATH = int(Qt.ItemDataRole.UserRole) + 1
_LEFT_LETTERS, _RIGHT_LETTERS = 74, 46
_SHOWN_MAX = 8
_BELOW_WORDS = 8
"""So words stand nearer to their own button than to the next one."""


class Welcome(QWidget):
    """The empty state."""

    asked = Signal(str)
    """Which of the ways: import, new, open, join, guide."""
    asked_template = Signal(str)
    """A template or a sample, by its name."""
    asked_file = Signal(str)
    """A recent file."""
    forgotten = Signal(str)
    """A recent file that shall be offered no more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(tr("Welcome"))
        self._pictures: list[tuple[QPushButton, str]] = []
        self.recent = _RecentFiles()
        self.recent.asked.connect(self.asked_file)
        self.recent.forgotten.connect(self.forgotten)
        self._none = _quiet(tr("Nothing yet. Files you open are listed here; a file can also be dropped on this window."))
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left, self._right, self._middle = QWidget(), QWidget(), QWidget()
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self._theme = theme
        for button, name in self._pictures:
            primary = button.property("role") == "begin-first"
            button.setIcon(icon(name, theme.accent_text if primary else theme.accent, theme.muted))
        self._fit()

    def remember(self, recent: Sequence[Recent], now: datetime) -> None:
        """Offer these files, newest first; those that are not there any more say so."""
        self.recent.show_files(recent[:_SHOWN_MAX], now)
        self.recent.setVisible(bool(recent))
        self._none.setVisible(not recent)
        self._fit()

    def take_keyboard(self) -> None:
        """Let the keyboard be where one most likely goes on."""
        (self.recent if self.recent.count() else self._pictures[0][0]).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Side by side where there is room, one below the other in a narrow window or with large letters: first what is most likely."""
        letter = self.fontMetrics().averageCharWidth()
        beside = self.width() >= (_LEFT_LETTERS + _RIGHT_LETTERS) * letter
        stacked = QBoxLayout.Direction.BottomToTop if self.recent.count() else QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else stacked)
        self._left.setMaximumWidth(_LEFT_LETTERS * letter)
        self._right.setMaximumWidth((_RIGHT_LETTERS if beside else _LEFT_LETTERS) * letter)
        self._middle.setMaximumWidth((_LEFT_LETTERS + (_RIGHT_LETTERS if beside else 0)) * letter + self._halves.spacing())
        side = round(1.25 * self.fontMetrics().height())
        for button, _ in self._pictures:
            button.setIconSize(QSize(side, side))
        self.recent.fit()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(self._left), QVBoxLayout(self._right)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
        left.addLayout(self._buttons(_ways(), columns=2, role="way"))
        left.addSpacing(10)
        left.addWidget(_heading(tr("Look around in a sample")))
        left.addLayout(self._buttons([(name, "sample", *words) for name, words in sample_words().items()], columns=2, role="sample"))
        left.addSpacing(10)
        left.addWidget(_heading(tr("Start from an empty template")))
        left.addLayout(self._buttons([(name, "new", *words) for name, words in template_words().items()], columns=3, role="template"))
        left.addStretch()
        right.addWidget(_heading(tr("Recent files")))
        right.addWidget(self._none)
        right.addWidget(self.recent)
        right.addStretch()
        self._halves.setSpacing(36)
        self._halves.addWidget(self._left, 3)
        self._halves.addWidget(self._right, 2)
        middle = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(22)
        middle.addLayout(self._title())
        middle.addLayout(self._halves)
        outer = QGridLayout(self)
        outer.setContentsMargins(28, 28, 28, 28)
        outer.setRowStretch(0, 2)
        outer.setRowStretch(2, 3)
        outer.setColumnStretch(0, 1)
        outer.setColumnStretch(1, 100)
        outer.setColumnStretch(2, 1)
        outer.addWidget(self._middle, 1, 1)

    def _title(self) -> QHBoxLayout:
        sign, name = QLabel(), QLabel("Forestall")
        sign.setPixmap(application_icon().pixmap(48, 48))
        name.setFont(font(strong=True, scale=2.0))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(_quiet(tr("FMEA that works with no network, and loses nothing you typed.")))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _buttons(self, ways: Sequence[tuple[str, str, str, str]], *, columns: int, role: str) -> QGridLayout:
        """Buttons of equal width, each with its words below it where it has some."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8 if role == "template" else 4)
        for place, (name, picture, title, words) in enumerate(ways):
            button = self._button(name, picture, title, words, role)
            row, column = divmod(place, columns)
            grid.addWidget(button, 2 * row, column)
            if role != "template":
                quiet = _quiet(words)
                quiet.setContentsMargins(0, 0, 0, _BELOW_WORDS)
                grid.addWidget(quiet, 2 * row + 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        return grid

    def _button(self, name: str, picture: str, title: str, words: str, role: str) -> QPushButton:
        button = QPushButton(title)
        button.setObjectName(name)
        button.setProperty("role", "begin-first" if name == "import" else "begin")
        button.setAccessibleName(title)
        button.setAccessibleDescription(words)
        button.setToolTip(words)
        button.setAutoDefault(True)
        tell: Callable[[str], object] = self.asked.emit if role == "way" else self.asked_template.emit
        button.clicked.connect(lambda: tell(name))
        self._pictures.append((button, picture))
        return button


class _RecentFiles(QListWidget):
    """Name, folder and time of each; Enter or a click opens, Del forgets."""

    asked = Signal(str)
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("recent")
        self.setAccessibleName(tr("Recent files"))
        self.setToolTip(tr("Enter opens, Del takes a file out of this list"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.itemActivated.connect(self._open)
        self.itemClicked.connect(self._open)

    def show_files(self, recent: Sequence[Recent], now: datetime) -> None:
        self.clear()
        for each in recent:
            path, there = Path(each.path), Path(each.path).exists()
            second = f"{_short(path.parent)}  ·  {_when(each.opened, now) if there else tr('not there any more')}"
            item = QListWidgetItem(f"{path.stem}\n{second}")
            item.setData(_PATH, each.path)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("Open {name}, {about}", name=path.name, about=second))
            item.setToolTip(each.path)
            if not there:
                item.setForeground(self.palette().placeholderText())
            self.addItem(item)
        self.setCurrentRow(0)

    def fit(self) -> None:
        """As high as what is in it."""
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self.count())) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self.forgotten.emit(item.data(_PATH))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self._open(item)
        else:
            super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.asked.emit(item.data(_PATH))


def sample_words() -> dict[str, tuple[str, str]]:
    """The samples by name: what they are called, and what is in them."""
    return {
        "parking-brake": (
            tr("Parking brake, design"),
            tr("DFMEA of an electric parking brake: 81 causes, nets, a P-diagram, actions, a signed revision."),
        ),
        "spindle-nut-line": (
            tr("Spindle nut line, process"),
            tr("PFMEA of the line that makes its spindle unit: 87 causes, process flow, control plan."),
        ),
    }


def template_words() -> dict[str, tuple[str, str]]:
    """The templates by name: what they are called, and what one gets."""
    return {
        "dfmea": (tr("Design FMEA"), tr("AIAG-VDA form, action priority")),
        "pfmea": (tr("Process FMEA"), tr("AIAG-VDA form with 4M work elements, process flow and control plan")),
        "msr": (tr("FMEA-MSR"), tr("Monitoring and system response: frequency and monitoring instead of O and D")),
        "mil-std-1629a": (tr("FMECA"), tr("MIL-STD-1629A: severity categories and criticality")),
        "aiag-4": (tr("FMEA with RPN"), tr("The form of the fourth AIAG manual, risk priority number")),
        "iso-14971": (tr("Medical risk"), tr("Risk analysis after ISO 14971, with an example matrix to be replaced by yours")),
    }


def _ways() -> list[tuple[str, str, str, str]]:
    return [
        ("import", "import", tr("Open my &Excel…"), tr("Last year’s FMEA as .xlsx or .csv. Nothing of it is left out silently.")),
        ("new", "new", tr("&New project…"), tr("One analysis, one element to be named. Go on from there.")),
        ("open", "open", tr("&Open a file…"), tr("A project of yours (.fmea). Or drop it here.")),
        ("join", "join", tr("&Join a team…"), tr("Sign in at a server and bring a project here.")),
    ]


def _heading(text: str) -> QLabel:
    made = QLabel(text)
    made.setProperty("role", "title")
    return made


def _quiet(text: str) -> QLabel:
    made = QLabel(text)
    made.setWordWrap(True)
    made.setProperty("role", "muted")
    return made


def _short(folder: Path) -> str:
    """A folder, the person's own written short."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)


def _when(opened: datetime | None, now: datetime) -> str:
    if opened is None:
        return tr("earlier")
    days = (now.date() - opened.astimezone(now.tzinfo).date()).days
    match days:
        case 0:
            return tr("today {time}", time=f"{opened.astimezone(now.tzinfo):%H:%M}")
        case 1:
            return tr("yesterday")
        case _ if 1 < days < 14:
            return tr("{days} days ago", days=days)
        case _:
            return f"{opened.astimezone(now.tzinfo):%Y-%m-%d}"
