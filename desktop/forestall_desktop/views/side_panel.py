"""The panel at the right: what waits for a person, the history of the cell under the cursor, findings, what stood in lines like this one.
Decides nothing by itself.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDockWidget, QTabWidget, QWidget

from forestall.fmea.entry import Cell
from forestall_desktop.models.contested import ContestedModel
from forestall_desktop.models.history import HistoryModel
from forestall_desktop.models.like_this import LikeThisModel
from forestall_desktop.models.notices import NoticesModel
from forestall_desktop.models.review import FindingsModel
from forestall_desktop.tongue import tr
from forestall_desktop.views.findings_tab import FindingsTab
from forestall_desktop.views.history_tab import HistoryTab
from forestall_desktop.views.like_this_tab import LikeThisTab
from forestall_desktop.views.review_tab import ReviewTab
from forestall_desktop.views.theme import Theme, enlarged

_WIDTH_MIN = 270


class SidePanel(QDockWidget):
    """Four tabs over their models."""

    turned = Signal()
    """Another tab is in front."""

    def __init__(
        self, waiting: tuple[ContestedModel, NoticesModel], history: HistoryModel, findings: FindingsModel, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(tr("Review"), parent)
        self.setObjectName("side")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        self.setTitleBarWidget(QWidget())
        self._contested = waiting[0]
        self._notices = 0
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(tr("Review, history, findings, and what stood in lines like this"))
        self.review = ReviewTab(*waiting, theme)
        self.history = HistoryTab(history, theme)
        self.findings = FindingsTab(findings)
        self.tabs.addTab(self.review, tr("Review"))
        self.tabs.addTab(self.history, tr("History"))
        self.tabs.addTab(self.findings, tr("Findings"))
        self.like_this = LikeThisTab(LikeThisModel(self), theme)
        self.tabs.addTab(self.like_this, tr("Like this"))
        self.tabs.currentChanged.connect(lambda _: self.turned.emit())
        self.findings.turned.connect(self.turned)
        self.tabs.setMinimumWidth(enlarged(_WIDTH_MIN))
        self.setWidget(self.tabs)
        for signal in (self._contested.modelReset, self._contested.rowsInserted, self._contested.rowsRemoved):
            signal.connect(self._count_waiting)
        self._count_waiting()
        self.count_findings(0)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self.review.set_theme(theme)
        self.history.set_theme(theme)
        self.like_this.set_theme(theme)

    def show_contested(self, cell: Cell) -> None:
        """Bring a contested cell into sight."""
        row = self._contested.row_of(cell)
        if row is not None:
            self.tabs.setCurrentIndex(0)
            self.review.choose(row)

    def show_review(self) -> None:
        """Bring what waits to the front."""
        self.setVisible(True)
        self.tabs.setCurrentIndex(0)

    @property
    def shows_review(self) -> bool:
        """Whether what waits is in front."""
        return self.tabs.currentIndex() == 0

    @property
    def shows_history(self) -> bool:
        """Whether the history is in front."""
        return self.tabs.currentIndex() == 1

    @property
    def shows_findings(self) -> bool:
        """Whether the findings are in front."""
        return self.tabs.currentIndex() == 2

    @property
    def shows_like_this(self) -> bool:
        """Whether what stood in lines like this is in front."""
        return self.tabs.currentIndex() == 3

    def show_like_this(self) -> None:
        """Bring what stood in lines like this to the front and give it the keyboard."""
        self.setVisible(True)
        self.tabs.setCurrentIndex(3)
        self.like_this.begin()

    def title_history(self, title: str) -> None:
        """Say whose history is shown."""
        self.history.name(title)

    def show_history(self) -> None:
        """Bring the history to the front and give it the keyboard."""
        self.setVisible(True)
        self.tabs.setCurrentIndex(1)
        self.history.list.setFocus()

    def count_notices(self, notices: int) -> None:
        """Say how much is worth a look."""
        self._notices = notices
        self.review.count_notices(notices)
        self._count_waiting()

    def count_findings(self, found: int) -> None:
        """Say how many findings there are."""
        self.tabs.setTabText(2, f"{tr('Findings')} ({found:,})" if found else tr("Findings"))
        self.findings.show_none(none=not found)

    def _count_waiting(self) -> None:
        waiting = self._contested.rowCount() + self._notices
        self.tabs.setTabText(0, f"{tr('Review')} ({waiting:,})" if waiting else tr("Review"))
