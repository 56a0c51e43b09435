"""A server replica asked in-process, and people with real files. No HTTP: that is tested where it is."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import sqlalchemy as sa
from sqlcipher3 import dbapi2

from forestall.clock import Millis
from forestall.fmea.edits import Add, SetFields
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId, ProjectId, new_epoch
from forestall.protocol.messages import Reply, Request, SnapshotHead
from forestall.protocol.packing import pack, unpack
from forestall.store.engine import EngineConnection
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall.store.snapshot import taken
from forestall.store.tables import metadata
from forestall.sync.answer import answer
from forestall.sync.exchange import Summary, synchronise
from forestall_desktop.session.opening import edit, wall_clock


class Server:
    """A server replica in a database file, asked in-process; it can be set back to an earlier day."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.project = ProjectId("")
        self._engine = sa.create_engine(f"sqlite:///{path}", module=dbapi2)
        metadata.create_all(self._engine)

    def exchange(self, message: Request) -> Reply:
        with self._engine.begin() as raw:
            replica = Replica(EngineConnection(raw), self.project)
            reply = answer(replica, unpack(pack(message), Request), now=wall_clock(), chance=os.urandom)
        return unpack(pack(reply), Reply)

    def serves(self, file: Path) -> None:
        with ProjectFile(file) as project:
            self.project = project.identity.project
        with self._engine.begin() as raw:
            Replica.create(EngineConnection(raw), self.project, new_epoch(os.urandom))

    def stops(self) -> None:
        self._engine.dispose()

    def hash(self) -> str:
        with self._engine.begin() as raw:
            return str(Replica(EngineConnection(raw), self.project).hash)

    def is_backed_up(self) -> Path:
        self._engine.dispose()
        return Path(shutil.copy(self.path, self.path.with_suffix(".backup")))

    def is_set_back_to(self, backup: Path) -> None:
        self._engine.dispose()
        shutil.copy(backup, self.path)

    def head(self) -> SnapshotHead:
        with self._engine.begin() as raw:
            head, self._pages = taken(Replica(EngineConnection(raw), self.project))
        return head

    def page(self, number: int, page: int) -> bytes:
        return self._pages[page]

    def forgets_wordings(self) -> int:
        """Compaction of everything."""
        with self._engine.begin() as raw:
            return Replica(EngineConnection(raw), self.project).compact(Millis(2**62))


def types(path: Path, text: str, author: str = "ann") -> EntityId:
    """Somebody adds something with a wording."""
    with edit(path, author) as session:
        id = session.new_id()
        session.submit(Add(id, "analysis", set={TEXT: text}))
        return id


def retypes(path: Path, id: EntityId, text: str) -> None:
    """Somebody gives something another wording."""
    with edit(path, "ann") as session:
        session.submit(SetFields(id, {TEXT: text}))


def syncs(path: Path, server: Server) -> Summary:
    """A sync, with snapshots where they are needed."""
    with ProjectFile(path) as file:
        return synchronise(file, server, wall_clock, snapshots=server)


def texts(path: Path) -> set[str]:
    """Every wording in a file, which must be sound."""
    with ProjectFile(path) as file, file.reading() as replica:
        assert replica.check().faults == ()
        return {str(entity.values.get(TEXT)) for entity in replica.entities()}


def cloned(path: Path, original: Path, server: Server) -> Path:
    """A new file of the same project, brought in step."""
    with ProjectFile(original) as file:
        project = file.identity.project
    ProjectFile.create(path, project, os.urandom).close()
    syncs(path, server)
    return path
