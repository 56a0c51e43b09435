"""Several servers that follow each other, with a desktop or two behind each, in one process: real replicas and files, links that break.

What each server knows of its standing with the others lies in its own database, as it does in the field.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import sqlalchemy as sa

from forestall.changes import Vector
from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.fmea.edits import Add, SetFields
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId, ProjectId
from forestall.protocol.messages import Reply, Request, SnapshotHead
from forestall.protocol.packing import pack, unpack
from forestall.store.engine import EngineConnection
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica
from forestall.sync.answer import answer
from forestall.sync.exchange import Summary, synchronise
from forestall.sync.following import Remote as OtherServer
from forestall.sync.following import Report, follow
from forestall_server.following.home import ServerHome
from forestall_server.following.store import FollowingStore, Remote
from tests.store.desk import Desk
from tests.together.network import PAGE, Road, Server, Way
from tests.worlds import PROJECT, WallClock, seeded


class Follower(Server):
    """A server that follows others."""

    def __init__(self, name: str, seed: int, engine: sa.Engine | None = None) -> None:
        self.name = name
        self.clock = WallClock()
        super().__init__(PROJECT, self.clock, seeded(seed), engine)
        self.announced: list[int] = []

    def follows(self, remote: Follower, link: OtherServer | None = None) -> Report:
        """Exchange with another server until neither lacks anything, or the link breaks."""
        address = remote.name
        with self.begins() as connection:
            store = FollowingStore(connection)
            if address not in {each.address for each in store.remotes()}:
                store.add(Remote(address, "bridge", everything=False, added=Millis(0)), [ProjectId(PROJECT)], "")
        home = ServerHome(self.begins, self.begins, address, "bridge", PROJECT, self.clock)
        return follow(home, link or Link(remote, []), self.clock, self.announced.append)

    @contextmanager
    def begins(self) -> Iterator[sa.Connection]:
        with self._engine.begin() as connection:
            yield connection

    def forgets_wordings(self) -> None:
        """Compaction of everything."""
        self.look(lambda replica: replica.compact(Millis(2**62)))

    def vector(self) -> Vector:
        return self.look(lambda replica: replica.vector())

    def hash(self) -> str:
        return self.look(lambda replica: str(replica.hash))


class Link:
    """The way from one server to another, bad as planned; afterwards fine. Counts the changes that it carries each way."""

    def __init__(self, remote: Follower, plan: list[Way]) -> None:
        self._remote = remote
        self._plan = plan
        self.there = 0
        self.back = 0
        self.requests = 0

    def exchange(self, message: Request) -> Reply:
        """Send a request and give the reply, or `Unavailable` as a broken connection does."""
        paged = msgspec.structs.replace(message, limit=PAGE)
        self.requests += 1
        self.there += len(message.changes)
        way = self._plan.pop(0) if self._plan else Way.FINE
        if way is Way.SERVER_DIES:
            self._remote.exchange(paged, dies=True)
        if way in (Way.REQUEST_LOST, Way.DELAYED):
            raise Unavailable("The other server does not answer")
        reply = self.ask(paged)
        if way is Way.TWICE:
            reply = self.ask(paged)
        if way in (Way.REPLY_LOST, Way.CUT):
            raise Unavailable("The other server does not answer")
        self.back += len(reply.changes)
        return reply

    def head(self) -> SnapshotHead:
        """What a snapshot of the other server holds."""
        return self._remote.head()

    def page(self, number: int, page: int) -> bytes:
        """One page of it."""
        return self._remote.page(number, page)

    def ask(self, message: Request) -> Reply:
        """One exchange that arrives."""
        return self._remote.exchange(message)


class ReadingLink(Link):
    """The way for a service account that may only read."""

    def ask(self, message: Request) -> Reply:
        with self._remote.begins() as connection:
            replica = Replica(EngineConnection(connection), PROJECT)
            asked, at = unpack(pack(message), Request), self._remote.clock()
            return answer(replica, asked, now=at, chance=seeded(1), refuses=lambda _: (0, "Readers only"))


class Seat:
    """One desktop behind one server. Two of one seed are copies of one file."""

    def __init__(self, folder: Path, name: str, server: Server, seed: int) -> None:
        path = _new_file(folder, name, seed)
        self.server = server
        self.desk = Desk(ProjectFile(path, durable=False), name, WallClock(), seeded(seed + 1))

    def types(self, text: str) -> EntityId:
        """Something new with a wording."""
        id = self.desk.ids.next()
        self.desk.does(Add(id, "analysis", set={TEXT: text}))
        return id

    def retypes(self, id: EntityId, text: str) -> None:
        """Another wording, where this desktop knows of it."""
        if self.desk.project.get(id) is not None:
            self.desk.does(SetFields(id, {TEXT: text}))

    def syncs(self, plan: list[Way] | None = None) -> Summary | None:
        """With its own server, and never with another."""
        try:
            summary = synchronise(self.desk.file, Road(self.server, plan or [], []), self.desk.now)
        except Unavailable:
            return None
        self.desk.catches_up()
        return summary

    def texts(self) -> set[str]:
        """Every wording this desktop shows."""
        return {str(entity.values.get(TEXT)) for entity in self.desk.project.all()}

    def hash(self) -> str:
        with self.desk.file.reading() as replica:
            assert replica.check().faults == ()
            return str(replica.hash)

    def ends(self) -> None:
        """Give the file back."""
        self.desk.file.close()


def _new_file(folder: Path, name: str, seed: int) -> Path:
    """A new project file, as a copy of one that is made once: making it durably takes longer than the rest of a story."""
    template, path = folder / f"{name}.template.fmea", folder / f"{name}.fmea"
    if not template.exists():
        ProjectFile.create(template, PROJECT, seeded(seed)).close()
    for leftover in folder.glob(f"{path.name}*"):
        leftover.unlink()
    return Path(shutil.copy(template, path))
