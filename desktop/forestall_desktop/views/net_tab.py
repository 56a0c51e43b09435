"""The page of nets: which net, and the net itself. What a person draws goes to the model; what it refuses is said at the spot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSizeF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from forestall.changes import ChangeSet
from forestall.fmea.edits import Refused
from forestall.ids import EntityId
from forestall_desktop.models.net_graph import Edge, Net, Sight
from forestall_desktop.models.net_model import NetModel
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.tongue import tr, translated
from forestall_desktop.views.net_paint import Letters
from forestall_desktop.views.net_view import NetView
from forestall_desktop.views.saving import ask_and_save
from forestall_desktop.views.theme import LIGHT, Theme

_SAVED_MARGIN = 24.0


class NetTab(QWidget):
    """Buttons above, net below."""

    chosen = Signal(object)
    """A person went to this entity."""
    said = Signal(str)
    """A sentence for the bar of the window."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        letters = Letters()
        self.model = NetModel(letters.text, self)
        self.view = NetView(theme, letters)
        self._following = False
        self._wanted: Sequence[EntityId] = ()
        self._sights = QButtonGroup(self)
        self.whole = QToolButton()
        self.whole.setText(tr("Show everything"))
        self.whole.clicked.connect(lambda: self._focus(None))
        self.whole.hide()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in the net"))
        self.search.setAccessibleName(tr("Find in the net"))
        self.search.setMaximumWidth(240)
        self.search.setClearButtonEnabled(True)
        self.search.returnPressed.connect(self._find_next)
        self.about = QLabel()
        self.about.setProperty("role", "muted")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    # What the window asks of every page.

    def show_project(self, session: ProjectSession | None, *, read_only: bool) -> None:
        """Show this project from now on."""
        self.whole.hide()
        self.model.show(session, read_only=read_only)

    def take(self, changed: ChangeSet) -> None:
        """Something changed."""
        self.model.take(changed)

    def follow(self, entities: Sequence[EntityId]) -> None:
        """Mark where the cursor of the form sheet is."""
        if self._following:
            return
        self._wanted = entities
        if not self.view.hasFocus():
            self._go_to_wanted()

    def set_theme(self, theme: Theme) -> None:
        """Show in these colours from now on."""
        self.view.set_theme(theme)

    def set_awake(self, *, awake: bool) -> None:
        """Whether anybody looks."""
        self.model.wake(awake=awake)

    def as_widget(self) -> QWidget:
        """To be put into the window."""
        return self

    # What a person does.

    def look(self, sight: Sight) -> None:
        """Show another net."""
        self._sights.button(list(Sight).index(sight)).setChecked(True)
        self.whole.hide()
        self.model.look(sight)

    def save(self) -> None:
        """Write what is shown as a picture."""
        ask_and_save(self, tr("Net"), self.picture_size, self.draw_picture, self.said.emit)

    @property
    def picture_size(self) -> QSizeF:
        """How large that picture is."""
        return QSizeF(self.model.net.width + 2 * _SAVED_MARGIN, self.model.net.height + 2 * _SAVED_MARGIN)

    def draw_picture(self, painter: QPainter) -> None:
        """The whole net, for a file: always on white."""
        painter.translate(QPointF(_SAVED_MARGIN, _SAVED_MARGIN))
        self.view.draw_all(painter, LIGHT)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(10, 6, 10, 6)
        line.setSpacing(4)
        words = {Sight.FAILURES: tr("Failure net"), Sight.FUNCTIONS: tr("Function net"), Sight.STRUCTURE: tr("Structure")}
        for number, sight in enumerate(Sight):
            button = _button(words[sight], checkable=True)
            button.setChecked(sight is self.model.sight)
            self._sights.addButton(button, number)
            line.addWidget(button)
        line.addSpacing(10)
        line.addWidget(self.whole)
        line.addWidget(self.about, 1)
        line.addWidget(self.search)
        for text, tip, do in (
            (tr("Fit"), tr("Show everything at once (Ctrl+0)"), self.view.fit),
            (tr("Save picture…"), tr("Write the net as SVG, PNG or PDF"), self.save),
        ):
            button = _button(text)
            button.setToolTip(tip)
            button.clicked.connect(do)
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self._sights.idClicked.connect(lambda number: self.look(list(Sight)[number]))
        self.model.renewed.connect(self._show)
        self.model.busy.connect(self._tell)
        self.view.chosen.connect(self._chose)
        self.view.focused.connect(self._focus)
        self.view.linked.connect(self._link)
        self.view.unlinked.connect(self._unlink)
        self.view.searched.connect(self.search.setFocus)

    def _show(self, net: Net) -> None:
        self.view.show_net(net)
        if self.view.current is None:
            self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        there = next((id for id in self._wanted if id in self.model.net.nodes), None)
        if there is not None:
            self.view.go_to(there)

    def _tell(self, busy: bool) -> None:
        net = self.model.net
        counts = tr("{nodes} nodes, {links} links", nodes=f"{len(net.nodes):,}", links=f"{len(net.edges):,}")
        self.about.setText(tr("Laying out …") if busy else counts)

    def _chose(self, id: EntityId) -> None:
        self._following = True
        self._wanted = (id,)
        self.chosen.emit(id)
        self._following = False

    def _focus(self, id: EntityId | None) -> None:
        self.whole.setVisible(id is not None)
        self._wanted = tuple(each for each in (id, self.view.current) if each is not None)
        self.model.look(self.model.sight, id)
        self.view.setFocus()

    def _link(self, right: EntityId, left: EntityId) -> None:
        sentence = self.view.sentence(right, left)
        verdict = self.model.link(right, left)
        self.view.say(translated(verdict.sentence) if isinstance(verdict, Refused) else sentence)

    def _unlink(self, edge: Edge) -> None:
        verdict = self.model.unlink(edge)
        self.view.say(translated(verdict.sentence) if isinstance(verdict, Refused) else tr("The link is gone; Ctrl+Z brings it back"))

    def _find_next(self) -> None:
        words = self.search.text().strip().casefold()
        order = self.model.net.order
        start = order.index(self.view.current) + 1 if self.view.current in self.model.net.boxes else 0
        for id in (*order[start:], *order[:start]):
            if words and words in self.model.net.nodes[id].text.casefold():
                self.view.go_to(id, tell=True)
                return
        self.view.say(tr("“{words}” is not in this net", words=self.search.text()))


def _button(text: str, *, checkable: bool = False) -> QToolButton:
    made = QToolButton()
    made.setText(text)
    made.setCheckable(checkable)
    made.setAccessibleName(text)
    return made
