"""Ann and Ben: each has settings, sign-ins and a copy of the project, and does what an analyst does, through the same doors."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from forestall.changes import FieldName, Value
from forestall.errors import Unavailable
from forestall.fmea.cells import Contested
from forestall.fmea.edits import Edit, Refused, SetFields, Settle
from forestall.fmea.lines import record
from forestall.fmea.sheet import rows
from forestall.ids import EntityId
from forestall.store.file import ProjectFile
from forestall.store.lock import syncing
from forestall_desktop.demo.server import DemoServer
from forestall_desktop.session.importing import bring_in
from forestall_desktop.session.opening import edit, load
from forestall_desktop.settings.folders import HOME_VARIABLE
from forestall_desktop.settings.secrets import VARIABLE as KEYRING_VARIABLE
from forestall_desktop.sync import service

if TYPE_CHECKING:
    from forestall.workbook.report import Report

Row = dict[str, Any]
_PICTURE_PROGRAM = "import sys, pathlib, forestall_desktop.app as app; app.picture(*map(pathlib.Path, sys.argv[1:]))"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a computer of their own: everything lies below `home`."""

    name: str
    home: Path

    @property
    def file(self) -> Path:
        """This person's copy of the project."""
        return self.home / "electric-parking-brake.fmea"

    def signs_in(self, server: DemoServer, password: str) -> None:
        """Be known to the server from now on."""
        self.home.mkdir()
        with self._at_work():
            service.sign_in(self.home, server.address, self.name, password)

    def imports(self, source: Path) -> Report:
        """Make the project of a workbook."""
        from forestall.workbook.files import import_file

        with self._at_work():
            done = bring_in(self.file, lambda project, new: import_file(project, source, new), self.name)
        if isinstance(done, Refused):
            raise Unavailable(done.sentence)
        return done

    def shares(self, server: DemoServer, other: Person) -> str:
        """Send the project to the server and let the other one in; gives its id."""
        with self._at_work(), ProjectFile(self.file) as file, syncing(self.file):
            project = service.connect(self.home, file, server.address)
            service.sync_once(self.home, file)
            service.add_member(self.home, file, other.name, "analyst")
        return project

    def clones(self, server: DemoServer, project: str) -> None:
        """Get a copy of the project."""
        with self._at_work():
            service.clone(self.home, server.address, project, self.file, os.urandom)

    def types(self, line: str, field: str, value: Value) -> None:
        """Type into a cell of a cause line."""
        self._submits(SetFields(EntityId(line), {FieldName(field): value}))

    def settles(self, cell: Contested, value: Value) -> None:
        """Decide a contested cell."""
        self._submits(Settle(cell.entity, cell.field, value))

    def syncs(self) -> service.Report:
        """Sync once."""
        with self._at_work(), ProjectFile(self.file) as file, syncing(self.file):
            return service.sync_once(self.home, file)

    def contested(self) -> list[Contested]:
        """The cells that wait for a person."""
        with self._at_work(), edit(self.file, self.name) as session:
            return [cell for cells in session.contested.values() for cell in cells]

    def rows(self) -> list[Row]:
        """The form sheet, one object per cause line."""
        with ProjectFile(self.file) as file:
            project = load(file)[0]
        return [record(project, row) for row in rows(project) if row.line is not None]

    def line(self, id: str) -> Row:
        """One cause line."""
        return next(row for row in self.rows() if row["id"] == id)

    def state_hash(self) -> str:
        """The hash over everything in the file, computed anew from its whole history."""
        with ProjectFile(self.file) as file, file.reading() as replica:
            found = replica.check()
        if found.faults:
            raise Unavailable(f"{self.name}'s file is not sound: {'; '.join(found.faults)}")
        return found.hash

    def opens_window(self) -> None:
        """Open the window on the file, and wait until it is closed."""
        self._runs("-m", "forestall_desktop.cli", "open", str(self.file))

    def draws_window(self, target: Path) -> None:
        """Have the window drawn into a PNG, in a process of its own: where Qt cannot start, it ends its whole process."""
        self._runs("-c", _PICTURE_PROGRAM, str(self.file), str(target))

    def _submits(self, meant: Edit) -> None:
        with self._at_work(), edit(self.file, self.name) as session:
            verdict = session.submit(meant)
        if isinstance(verdict, Refused):
            raise Unavailable(verdict.sentence)

    def _runs(self, *arguments: str) -> None:
        with self._at_work():
            done = subprocess.run([sys.executable, *arguments], stderr=subprocess.PIPE, encoding="utf-8", check=False)
        if done.returncode:
            said = done.stderr.strip().splitlines() or ["it said nothing"]
            raise Unavailable(f"The window ended by itself: {said[-1]}")

    @contextmanager
    def _at_work(self) -> Iterator[None]:
        """Only one person is at work at a time; where their things lie, our programs learn from the environment."""
        mine = {HOME_VARIABLE: str(self.home), KEYRING_VARIABLE: "file"}
        before = {name: os.environ.get(name) for name in mine}
        os.environ.update(mine)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value
