"""The window: structure left, form sheet in the middle, review right, status below. Puts the parts together; decides nothing about FMEA."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QMainWindow, QMessageBox, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from forestall.changes import ChangeSet, Origin
from forestall.errors import ForestallError, KeyNeeded
from forestall.fmea.columns import Level
from forestall.fmea.sheet import Row
from forestall.hurry import collect_seldom
from forestall.ids import PROJECT_ENTITY, EntityId
from forestall_desktop.actions.registry import COMMANDS, build
from forestall_desktop.models.badge import unsynced
from forestall_desktop.models.contested import ContestedModel
from forestall_desktop.models.document import Document
from forestall_desktop.models.history import HistoryModel
from forestall_desktop.models.inspection import Inspection
from forestall_desktop.models.loading import Loading
from forestall_desktop.models.lookout import Lookout
from forestall_desktop.models.notices import NoticesModel
from forestall_desktop.models.review import FindingsModel
from forestall_desktop.models.showing import Showing
from forestall_desktop.models.structure import StructureModel
from forestall_desktop.models.survey import Survey
from forestall_desktop.models.worksheet import WorksheetModel
from forestall_desktop.settings import preferences
from forestall_desktop.sync.agent_link import AgentLink, AgentState, SyncState
from forestall_desktop.tongue import decimal, tr, translated
from forestall_desktop.views.beginning_commands import BeginningCommands
from forestall_desktop.views.chosen_figures import ChosenFigures
from forestall_desktop.views.company import Company
from forestall_desktop.views.file_commands import FileCommands
from forestall_desktop.views.filter_bar import FilterBar
from forestall_desktop.views.find_bar import FindBar
from forestall_desktop.views.find_commands import FindCommands
from forestall_desktop.views.form_sheet import FormSheet
from forestall_desktop.views.form_view import ZOOM_LEAST, ZOOM_MOST
from forestall_desktop.views.help_commands import HelpCommands
from forestall_desktop.views.icons import application_icon, icon
from forestall_desktop.views.knowledge_commands import KnowledgeCommands
from forestall_desktop.views.menus import Menus
from forestall_desktop.views.message_bar import MessageBar
from forestall_desktop.views.page_commands import PageCommands
from forestall_desktop.views.paste_commands import PasteCommands
from forestall_desktop.views.paste_pane import PastePane
from forestall_desktop.views.project_commands import ProjectCommands
from forestall_desktop.views.remembering import Remembering
from forestall_desktop.views.returning import Returning
from forestall_desktop.views.review_commands import ON_CONTESTED, ReviewCommands
from forestall_desktop.views.revision_commands import RevisionCommands
from forestall_desktop.views.row_drag import RowDrag
from forestall_desktop.views.sheet_commands import SheetCommands
from forestall_desktop.views.sheet_page import SheetPage
from forestall_desktop.views.side_panel import SidePanel
from forestall_desktop.views.status_line import StatusLine
from forestall_desktop.views.step_run import StepRun
from forestall_desktop.views.structure_dock import StructureDock
from forestall_desktop.views.sync_commands import SyncCommands
from forestall_desktop.views.theme import Theme, enlarged
from forestall_desktop.views.view_commands import ViewCommands
from forestall_desktop.views.welcome import Welcome
from forestall_desktop.views.workplaces import Workplaces

_HISTORY_MILLIS = 150
_NEWS_MILLIS = 120
_ZOOM_STEP = 0.1
_ON_STRUCTURE = ("new_element", "new_function", "rename", "shift_up", "shift_down", "remove_element")
_IN_TREE = ("new_beside", "indent", "outdent")


class MainWindow(QMainWindow):
    """One window on at most one project."""

    def __init__(self, folder: Path, theme: Theme, *, with_agent: bool = True, now: Callable[[], datetime] | None = None) -> None:
        """`folder`: where this person's settings are. `with_agent`: sync in the background. `now`: the time, if not this computer's."""
        super().__init__()
        self.folder = folder
        self.document: Document | None = None
        self.link: AgentLink | None = None
        self._theme = theme
        self._with_agent = with_agent
        self.now = now or _now
        self._unsaved: tuple[int, str | None] = (0, None)
        self._follow = False
        self._opening = False
        self.zoom = 1.0
        self.setWindowIcon(application_icon())
        self.setWindowTitle("Forestall")
        self._make_models()
        self._make_views()
        self.commands = ProjectCommands(self)
        self.files = FileCommands(self, self.commands, self.sheet, lambda: self._theme)
        self.revisions = RevisionCommands(self)
        self.on_sheet = SheetCommands(self.sheet)
        self.on_cells = PasteCommands(self.sheet, self.paste_pane)
        self.stepping = StepRun(self.sheet, self.messages.say, self)
        RowDrag(self.sheet, self.on_sheet)
        self.pages = PageCommands(self.places, self.sheet, self, self.today)
        self.finding = FindCommands(self.sheet, self.find_bar, self.messages.say)
        self.viewing = ViewCommands(self.sheet, self.showing, self.filter_bar, self.folder, self.messages.say)
        self.reviewing = ReviewCommands(lambda: self.document, self.sheet, self.side, (self.history, self.findings), self.messages)
        self.knowledge = KnowledgeCommands(folder, lambda: self.document, self.sheet, self.side, self.messages.say)
        self.helping = HelpCommands(self)
        self.remembering = Remembering(self)
        self.returning = Returning(self)
        self.beginning = BeginningCommands(self)
        self.status = StatusLine(self.statusBar(), self._theme)
        self.badge = self.status.badge
        self.syncing = SyncCommands(self, self.badge, self._theme)
        self.actions_by_id = build(self, self._handlers(), self._icon)
        self.menus = Menus(self, self.actions_by_id, self.sheet)
        self.helping.begin()
        self.menus.recent.aboutToShow.connect(lambda: self.remembering.fill_recent(self.menus.recent))
        self.menus.offer_views(self.structure_dock.toggleViewAction(), self.side.toggleViewAction())
        self.viewing.menus(self.menus.view)
        self.structure_dock.offer([self.actions_by_id[name] for name in _ON_STRUCTURE], [self.actions_by_id[name] for name in _IN_TREE])
        self.chosen = ChosenFigures(self.sheet, self.statusBar())
        self._connect()
        self.remembering.restore()
        self._show_document()

    # Opening and closing.

    def open_file(self, path: Path, *, read_only: bool = False) -> bool:
        """Show this file in place of the one that is open. False, with a sentence in the bar, where it cannot be opened."""
        if self._opening or not self.close_document():
            return False
        loading = Loading()
        loading.lasting.connect(lambda: self._show_opening(path.name))
        self._opening = True
        try:
            settings = preferences.load(self.folder)
            document = Document(path, settings.signature, read_only=read_only, parent=self, read=loading)
            # A project is a hundred thousand objects that stay: the collector need not walk over them at every turn.
            collect_seldom()
        except ForestallError as error:
            self._show_document()
            self._refuse_opening(path, error, read_only=read_only)
            return False
        finally:
            self._opening = False
            self.sheet.show_opening("")
        self.document = document
        document.changed.connect(self._take)
        document.begun_anew.connect(self._show_anew)
        document.saving.connect(self._saving)
        document.saved.connect(self._saved)
        document.failed.connect(lambda sentence: self.messages.say(sentence, grave=True))
        self.messages.hide()
        if not read_only:
            self.remembering.opened(path)
        self._show_document(loading.rows)
        if read_only:
            self.messages.say(tr("{name} is open for reading only", name=path.name))
        elif document.renamed:
            self.messages.say(tr("{name} is a copy; it goes on as a file of its own, and its history is kept", name=path.name))
        self.start_agent()
        self.sheet.setFocus()
        self.returning.begin(document)
        return True

    def close_document(self) -> bool:
        """Let go of the open file when everything in it is safe. False where the person wants to stay."""
        document = self.document
        if document is None:
            return True
        self.sheet.commit()
        self.on_cells.finish()
        self.stepping.finish()
        if not document.flush(5.0) and not self._may_lose(document):
            return False
        if self.link is not None:
            self.company.begin(None)
            self.link.stop()
            self.link.deleteLater()
            self.link = None
        self.document = None
        self._unsaved = (0, None)
        self.returning.end(document)
        self._show_document()
        document.close(preferences.load(self.folder).keep_days)
        document.deleteLater()
        gc.unfreeze()
        return True

    def start_agent(self) -> None:
        """Have the open file synced in the background, if it is one we may write."""
        if self.document is None or self.document.read_only or not self._with_agent:
            return
        if self.link is None:
            self.link = AgentLink(self.document.path, self, connected=bool(self.document.server))
            self.link.state_changed.connect(self._synced_state)
            self.link.arrived.connect(self.document.take_in)
            self.document.saved.connect(self.link.sync_soon)
            self.company.begin(self.link)
            self.syncing.begin(self.link)
        self.link.start()

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on; the application's palette is not our business."""
        self._theme = theme
        for part in (self.sheet, self.places, self.structure_dock, self.side, self.messages, self.status, self.syncing.panel, self.welcome):
            part.set_theme(theme)
        for command in COMMANDS:
            if command.icon:
                self.actions_by_id[command.id].setIcon(self._icon(command.icon))
        self._tell_counts()

    def today(self) -> date:
        """The day where the person is."""
        return self.now().date()

    def as_widget(self) -> QWidget:
        """The parent for dialogs."""
        return self

    def as_window(self) -> QMainWindow:
        """For whoever keeps its size and its docks."""
        return self

    def closeEvent(self, event: QCloseEvent) -> None:
        self.remembering.keep_layout()
        self.viewing.keep()
        if not self.close_document():
            event.ignore()
            return
        self.files.finish()
        self.commands.finish()
        self.knowledge.finish()
        super().closeEvent(event)

    # Making the parts.

    def _make_models(self) -> None:
        self.model = WorksheetModel(self)
        self.survey = Survey(self.model, self)
        self.structure = StructureModel(self)
        self.lookout = Lookout(self)
        self.inspection = Inspection(self.model.row_seen, self.today, self)
        self.showing = Showing(self.model, self.inspection.flagged, self)
        self.contested = ContestedModel(self)
        self.notices = NoticesModel(self)
        self.history = HistoryModel(self)
        self.findings = FindingsModel(self)

    def _make_views(self) -> None:
        self.messages = MessageBar(self._theme)
        self.sheet = FormSheet(self.model, self._theme)
        self.company = Company(self.sheet, self)
        self.welcome = Welcome(self._theme)
        self._pages = QStackedWidget()
        # In a scroll area, so that the cards do not say how narrow the window may be.
        self._way_in = QScrollArea()
        self._way_in.setWidgetResizable(True)
        self._way_in.setFrameShape(QScrollArea.Shape.NoFrame)
        self._way_in.setAccessibleName(tr("Ways to begin"))
        self._way_in.setWidget(self.welcome)
        self._pages.addWidget(self._way_in)
        self.filter_bar, self.find_bar = FilterBar(self.model, self.showing), FindBar()
        self.places = Workplaces(SheetPage(self.filter_bar, self.sheet, self.find_bar), self._theme)
        self._pages.addWidget(self.places)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._pages)
        self.paste_pane = PastePane()
        column.addWidget(self.paste_pane)
        self.setCentralWidget(middle)
        self.structure_dock = StructureDock(self.structure, self._theme, self)
        self.side = SidePanel((self.contested, self.notices), self.history, self.findings, self._theme, self)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.structure_dock)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.side)
        self.resizeDocks([self.structure_dock, self.side], [enlarged(230), enlarged(330)], Qt.Orientation.Horizontal)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        project, dock = self.commands, self.structure_dock
        return {
            "new": project.new,
            "open": project.open,
            "save_copy": project.save_copy,
            **self.files.handlers(),
            "close": self.close_document,
            "quit": self.close,
            "undo": lambda: self._step("undo"),
            "redo": lambda: self._step("redo"),
            **self.on_sheet.handlers(),
            **self.on_cells.handlers(),
            **self.finding.handlers(),
            **self.viewing.handlers(),
            "new_analysis": lambda: self._add("analysis"),
            "new_element": lambda: self._add("element"),
            "new_function": lambda: self._add("function"),
            "new_beside": dock.new_beside,
            "rename": lambda: dock.tree.edit(dock.current()),
            "shift_up": lambda: dock.keep_place(lambda index: self.structure.shift(index, -1)),
            "shift_down": lambda: dock.keep_place(lambda index: self.structure.shift(index, 1)),
            "indent": lambda: dock.keep_place(self.structure.indent),
            "outdent": lambda: dock.keep_place(self.structure.outdent),
            "remove_element": lambda: self.structure.remove(dock.current()),
            **self.pages.handlers(),
            "larger": lambda: self.set_zoom(self.zoom + _ZOOM_STEP),
            "smaller": lambda: self.set_zoom(self.zoom - _ZOOM_STEP),
            "usual_size": lambda: self.set_zoom(1.0),
            **self.reviewing.handlers(),
            **self.knowledge.handlers(),
            "freeze": self.revisions.freeze,
            **self.syncing.handlers(),
            "sign_in": project.sign_in,
            "connect": project.connect,
            **self.helping.handlers(),
        }

    def _connect(self) -> None:
        self.model.touched.connect(self._touched)
        self.model.refused.connect(self._refused)
        self.structure.refused.connect(self.messages.say)
        self.survey.changed.connect(self._tell_counts)
        self.lookout.changed.connect(self._tell_notices)
        self.inspection.changed.connect(self._tell_findings)
        self.inspection.listed.connect(self._list_findings)
        self.company.changed.connect(self._tell_badge)
        self.sheet.moved.connect(self._moved)
        self.sheet.zoom_asked.connect(lambda steps: self.set_zoom(self.zoom + steps * _ZOOM_STEP))
        self.sheet.orphaned.connect(self._orphaned)
        self.structure_dock.chosen.connect(self._go_to_entity)
        self.side.turned.connect(self._turned)
        self._history_soon = self._soon(_HISTORY_MILLIS, self.reviewing.tell_history)
        self._news_soon = self._soon(_NEWS_MILLIS, self._tell_news)

    def _soon(self, millis: int, do: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(millis)
        timer.timeout.connect(do)
        return timer

    def _icon(self, name: str) -> QIcon:
        return icon(name, self._theme.text, self._theme.strong_line)

    # Showing a document.

    def _show_opening(self, name: str) -> None:
        """Reading lasts: show the place where it will stand."""
        self._pages.setCurrentWidget(self.places)
        self.sheet.show_opening(name)

    def _show_document(self, rows: list[Row] | None = None) -> None:
        """Show the open file, or that there is none. `rows`: those of the sheet, where they were walked already."""
        document = self.document
        session, read_only = (document.session, document.read_only) if document else (None, False)
        self.structure.show(session, read_only=read_only)
        self.model.show(session, read_only=read_only, rows=rows)
        self.contested.show(session, document.history if document else None)
        self.lookout.show(session.project if session else None)
        self.inspection.show(session.project if session else None)
        self.history.show([])
        self._pages.setCurrentWidget(self.places if document else self._way_in)
        self.places.show_project(session, read_only=read_only)
        for dock in (self.structure_dock, self.side):
            dock.setVisible(document is not None)
        if document is None:
            self.beginning.show()
        self.setWindowTitle(f"{self._title()} – Forestall" if document else "Forestall")
        self._tell_all()

    def _show_anew(self) -> None:
        """The file was brought up to date as a whole: show it again, where the person was."""
        self.sheet.commit()
        here = self.sheet.currentIndex()
        self._show_document()
        self.sheet.setCurrentIndex(self.model.index(here.row(), here.column()))
        self.messages.say(tr("This project was away for long and was brought up to date as a whole. What you typed is in it"))

    def _title(self) -> str:
        if self.document is None:
            return ""
        name = self.document.session.project.text(PROJECT_ENTITY) or self.document.path.stem
        return tr("{name} (reading only)", name=name) if self.document.read_only else name

    def _take(self, changed: ChangeSet) -> None:
        self.structure.take(changed)
        self.model.take(changed)
        self.places.take(changed)
        self.lookout.take(changed)
        self.inspection.take(changed)
        if changed.origin is Origin.LOCAL:
            self._tell_news()
        elif not self._news_soon.isActive():
            # Others may send thousands: the small things around the sheet follow a few times a second.
            self._news_soon.start()

    @property
    def up_to_date(self) -> bool:
        """Whether everything around the sheet shows what the sheet shows."""
        return not self._news_soon.isActive()

    @property
    def idle(self) -> bool:
        """Whether everything that is done in idle moments is done."""
        return self.survey.complete and self.lookout.complete and self.inspection.complete

    def _tell_news(self) -> None:
        self.contested.renew()
        self._tell_badge()
        self._enable()
        self.setWindowTitle(f"{self._title()} – Forestall" if self.document else "Forestall")
        if self.side.shows_history:
            self._history_soon.start()

    def _tell_all(self) -> None:
        self._enable()
        self._tell_counts()
        self._tell_findings()
        self._tell_badge()
        self._tell_where()
        self._tell_saving()

    def _enable(self) -> None:
        session = self.document.session if self.document else None
        may_edit = session is not None and not (self.document and self.document.read_only)
        for command in COMMANDS:
            self.actions_by_id[command.id].setEnabled(may_edit if command.edits else session is not None or not command.needs_project)
        self.actions_by_id["undo"].setEnabled(may_edit and session is not None and session.can_undo)
        self.actions_by_id["redo"].setEnabled(may_edit and session is not None and session.can_redo)
        waits = may_edit and bool(session and session.contested)
        for name in ON_CONTESTED:
            self.actions_by_id[name].setEnabled(waits)
        self.syncing.enable(self._sync_state())

    def _tell_findings(self) -> None:
        self.side.count_findings(self.inspection.count)
        # A long list costs; it is made when somebody looks at it.
        self.inspection.want(wanted=self.side.shows_findings, with_waived=self.side.findings.with_waived.isChecked())
        if self.document is None:
            self._list_findings()

    def _list_findings(self) -> None:
        self.findings.show(self.document.session.project if self.document else None, self.inspection.list)

    def _tell_notices(self) -> None:
        self.side.count_notices(self.lookout.count)
        if self.side.shows_review:
            places = partial(self.model.grid.row_of, Level.LINE)
            self.notices.show(self.document.session.project if self.document else None, self.lookout.notices(), places)

    def _tell_counts(self) -> None:
        self.status.tell_counts(self.survey.counts if self.document else None)

    def _tell_badge(self) -> None:
        unsaved, trouble = self._unsaved
        contested = sum(map(len, self.document.session.contested.values())) if self.document else 0
        state, company = self._sync_state(), self.company.words
        words = self.status.tell_badge(state, contested=contested, unsaved=unsaved, trouble=trouble, company=company)
        self.syncing.tell(state, words, contested=contested, unsaved=unsaved)

    def _tell_saving(self) -> None:
        reading = self.document is None or self.document.read_only
        self.status.tell_saving(*self._unsaved, None if reading else self._sync_state())

    def _tell_where(self) -> None:
        index = self.sheet.currentIndex()
        if not index.isValid() or self.document is None:
            self.status.tell_where("")
            return
        first, end = self.model.spans(index.row(), index.column())
        merged = " · " + tr("merged over {count} rows", count=end - first) if end - first > 1 else ""
        where = tr("Row {number} of {count}", number=decimal(self.sheet.current_row + 1), count=decimal(len(self.model.grid)))
        self.status.tell_where(f"{where} · {self.model.columns[index.column()].title}{merged}")

    def _sync_state(self) -> SyncState | None:
        """How the open file stands with its server; None where no file is open."""
        if self.document is None:
            return None
        return self.link.state if self.link else unsynced(self.document.server)

    # What happens.

    def _saving(self, pending: int, sentence: object) -> None:
        trouble = sentence if isinstance(sentence, str) else None
        had_trouble = self._unsaved[1]
        self._unsaved = (pending, trouble)
        if trouble is not None and trouble != had_trouble:
            self.messages.say(
                tr("{trouble}. Nothing you typed is lost while this window is open", trouble=translated(trouble)),
                grave=True,
                topic="saving",
            )
        elif trouble is None:
            self.messages.take_back("saving")
        self._tell_saving()
        self._tell_badge()

    def _saved(self) -> None:
        self.side.review.remember()
        if self.side.shows_history:
            self._history_soon.start()

    def _synced_state(self, state: SyncState) -> None:
        if state.state is AgentState.REFUSED and state.sentence:
            self.messages.say(state.sentence, grave=True, topic="sync")
        self._tell_badge()
        self._tell_saving()
        self._enable()

    def _touched(self, places: list[tuple[int, int]], _: object) -> None:
        if self._follow and places:
            self._follow = False
            self.sheet.go_to(*places[0])

    def _refused(self, index: QModelIndex, sentence: str) -> None:
        if not index.isValid():
            self.messages.say(sentence)

    def _moved(self, index: QModelIndex) -> None:
        self._tell_where()
        row = self.model.row(index)
        if row is not None:
            self.structure_dock.follow(row.function or row.element)
            self.pages.moved(index)
        self._ask_history()

    def _turned(self) -> None:
        self._tell_findings()
        self._tell_notices()
        self._ask_history()

    def _ask_history(self) -> None:
        if self.side.shows_history:
            self._history_soon.start()

    def _orphaned(self, how: str, text: str) -> None:
        self.messages.say(tr("{how}. Your text was: “{text}”", how=how, text=text), grave=True)

    def _step(self, way: str) -> None:
        if self.document is None:
            return
        self.sheet.commit()
        self._follow = True
        self.stepping.begin(self.document.session, redo=way == "redo")
        self._follow = False
        self._enable()

    def _add(self, kind: str) -> None:
        made = self.structure.add(kind, self.structure_dock.current())
        self.structure_dock.name_it(made)

    def _go_to_entity(self, id: EntityId) -> None:
        place = self._row_below(id)
        if place is not None:
            row, level = place
            key = "function" if level is Level.FUNCTION else "element"
            self.sheet.go_to(row, self.model.column_of(key))

    def _row_below(self, id: EntityId) -> tuple[int, Level] | None:
        """The first row of an element or function, or of the first part that has one."""
        for level in (Level.ELEMENT, Level.FUNCTION):
            row = self.model.grid.row_of(level, id)
            if row is not None:
                return row, level
        if self.document is not None:
            for child in self.document.session.project.children(id, "element"):
                found = self._row_below(child.id)
                if found is not None:
                    return found
        return None

    def _refuse_opening(self, path: Path, error: ForestallError, *, read_only: bool) -> None:
        if isinstance(error, KeyNeeded):
            self.syncing.ask_passphrase(path, read_only=read_only)
            return
        button = (tr("Open for reading"), lambda: self.open_file(path, read_only=True)) if path.exists() and not read_only else None
        held = "edited in another window" in error.sentence or "cannot be written" in error.sentence
        self.messages.say(error.sentence, grave=True, button=button if held else None)

    def _may_lose(self, document: Document) -> bool:
        """Ask, because something typed is not on the disk and closing would lose it."""
        count, why = document.pending, self._unsaved[1] or tr("The disk does not answer")
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            tr("Not saved yet"),
            tr("{count} changes are not saved yet. {why}.", count=count, why=translated(why)),
            parent=self,
        )
        stay = box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton(tr("Close and lose them"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is leave

    # View and settings.

    def set_zoom(self, zoom: float) -> None:
        """Show the sheet so large, 1.0 as usual."""
        self.zoom = round(max(ZOOM_LEAST, min(ZOOM_MOST, zoom)), 2)
        self.sheet.zoom(self.zoom)


def _now() -> datetime:
    """The time where this computer is."""
    return datetime.now().astimezone()
