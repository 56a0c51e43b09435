"""The panel at the right: what waits for a person, the history of the cell under the cursor, findings. Decides nothing by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDockWidget, QTabWidget, QWidget

from forestall.fmea.entry import Cell
from forestall_desktop.models.contested import ContestedModel
from forestall_desktop.models.notices import NoticesModel
from forestall_desktop.models.review import FindingsModel, HistoryModel
from forestall_desktop.views.findings_tab import FindingsTab
from forestall_desktop.views.parts import list_view, muted_label, stacked
from forestall_desktop.views.review_tab import ReviewTab
from forestall_desktop.views.theme import Theme

_WIDTH_MIN = 270
_NO_HISTORY = "Choose a cell to see who changed it, and when."


class SidePanel(QDockWidget):
    """Three tabs over four models."""

    turned = Signal()
    """Another tab is in front."""

    def __init__(
        self, waiting: tuple[ContestedModel, NoticesModel], history: HistoryModel, findings: FindingsModel, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__("Review", parent)
        self.setObjectName("side")
        self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetMovable)
        self.setTitleBarWidget(QWidget())
        self._contested = waiting[0]
        self._notices = 0
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Review, history and findings")
        self.review = ReviewTab(*waiting, theme)
        self.history_title = muted_label(_NO_HISTORY)
        self.history = list_view("History of the cell", history)
        self.findings = FindingsTab(findings)
        self.tabs.addTab(self.review, "Review")
        self.tabs.addTab(stacked(self.history_title, self.history), "History")
        self.tabs.addTab(self.findings, "Findings")
        self.tabs.currentChanged.connect(lambda _: self.turned.emit())
        self.findings.turned.connect(self.turned)
        self.tabs.setMinimumWidth(_WIDTH_MIN)
        self.setWidget(self.tabs)
        for signal in (self._contested.modelReset, self._contested.rowsInserted, self._contested.rowsRemoved):
            signal.connect(self._count_waiting)
        self._count_waiting()
        self.count_findings(0)

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self.review.set_theme(theme)

    def show_contested(self, cell: Cell) -> None:
        """Bring a contested cell into sight."""
        row = self._contested.row_of(cell)
        if row is not None:
            self.tabs.setCurrentIndex(0)
            self.review.choose(row)

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

    def title_history(self, title: str) -> None:
        """Say whose history is shown."""
        self.history_title.setText(title or _NO_HISTORY)

    def count_notices(self, notices: int) -> None:
        """Say how much is worth a look."""
        self._notices = notices
        self.review.count_notices(notices)
        self._count_waiting()

    def count_findings(self, found: int) -> None:
        """Say how many findings there are."""
        self.tabs.setTabText(2, f"Findings ({found:,})" if found else "Findings")
        self.findings.show_none(none=not found)

    def _count_waiting(self) -> None:
        waiting = self._contested.rowCount() + self._notices
        self.tabs.setTabText(0, f"Review ({waiting:,})" if waiting else "Review")
