"""Where the files and servers of a story live: on a disk and in real databases, or in memory, where many thousands of stories are quick.

Both kinds run the product's own code, down to the statements; in memory there is no file to open, and the servers do without SQLAlchemy.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import count
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec
import sqlalchemy as sa
from sqlcipher3 import dbapi2

from forestall.changes import Vector
from forestall.clock import Millis
from forestall.errors import Unavailable
from forestall.ids import Chance, ProjectId, SiteId, new_epoch
from forestall.protocol.messages import Reply, Request, SnapshotHead
from forestall.protocol.packing import pack, unpack
from forestall.store.driver import SqliteConnection
from forestall.store.file import Identity, ProjectFile
from forestall.store.renaming import take_new_site
from forestall.store.replica import Replica
from forestall.store.snapshot import taken
from forestall.sync.answer import answer
from forestall.sync.following import Followed, Remote, Report, follow
from tests.together.network import Host, Seen
from tests.together.servers import Follower
from tests.worlds import PROJECT, Analyst, WallClock, seeded, smallest_sheet

Image = Any
"""A file, or a server, as it was one day; only the place that made it knows what it is."""


class StoryServer(Host, Protocol):
    """A server in a story."""

    name: str
    clock: WallClock

    def follows(self, remote: Any, link: Remote | None = None) -> Report: ...

    def look(self, see: Callable[[Replica], Seen]) -> Seen: ...

    def backup(self) -> Image: ...

    def is_set_back_to(self, backup: Image, *, with_a_new_epoch: bool) -> None: ...

    def forgets_wordings(self) -> None: ...

    def vector(self) -> Vector: ...

    def stops(self) -> None: ...


class Places(Protocol):
    """Makes files and servers, and copies files."""

    folder: Path
    """Where sticks and half-fetched snapshots lie."""

    def new_file(self, name: str, chance: Chance) -> ProjectFile:
        """A new project file with the first sheet in it."""
        ...

    def image(self, file: ProjectFile) -> Image:
        """A copy of a file, to be put somewhere later."""
        ...

    def put(self, name: str, image: Image) -> ProjectFile:
        """The file under this name, made of a copy; what was there is gone and was closed before."""
        ...

    def reopened(self, file: ProjectFile) -> ProjectFile:
        """The same file after the program that had it open has ended."""
        ...

    def agent(self, file: ProjectFile) -> AbstractContextManager[ProjectFile]:
        """The same file as another program opens it."""
        ...

    def server(self, name: str, seed: int) -> StoryServer:
        """A new server."""
        ...

    def ends(self) -> None:
        """All of it is needed no more."""
        ...


Made = TypeVar("Made", bound=Places)


@contextmanager
def ended(places: Made) -> Iterator[Made]:
    """The places for as long as they are needed."""
    try:
        yield places
    finally:
        places.ends()


def quick_folder() -> Path:
    """A folder for a story; in memory where the system has such a place. No story pulls the plug of the machine."""
    memory = Path("/dev/shm")
    return Path(tempfile.mkdtemp(prefix="forestall-story-", dir=memory if memory.is_dir() else None))


def first_sheet() -> list[Any]:
    """What every file of a story begins with: the smallest sheet, made by somebody who is not there any more."""
    author = Analyst("template", chance=seeded(1))
    smallest_sheet(author)
    return author.log


def _make_template(path: Path) -> Path:
    with ProjectFile.create(path, PROJECT, seeded(1)) as file, file.writing() as replica:
        replica.take(first_sheet(), received=Millis(0))
    return path


class OnDisk:
    """Real files, a server in SQLite, and one in whatever `engine` is (SQLite, too, without one)."""

    def __init__(self, engine: sa.Engine | None = None) -> None:
        self.folder = quick_folder()
        self._template = _make_template(self.folder / "template.fmea")
        self._engine = engine
        self._images = count(1)

    def new_file(self, name: str, chance: Chance) -> ProjectFile:
        file = self.put(name, self._template)
        take_new_site(file, chance)
        return file

    def image(self, file: ProjectFile) -> Path:
        path = self.folder / f"image-{next(self._images)}"
        file.copy_to(path)
        return path

    def put(self, name: str, image: Image) -> ProjectFile:
        path = self.folder / f"{name}.fmea"
        for leftover in self.folder.glob(f"{path.name}*"):
            leftover.unlink()
        return ProjectFile(Path(shutil.copy(image, path)), durable=False)

    def reopened(self, file: ProjectFile) -> ProjectFile:
        file.close()
        return ProjectFile(file.path, durable=False)

    def agent(self, file: ProjectFile) -> AbstractContextManager[ProjectFile]:
        return ProjectFile(file.path, durable=False)

    def server(self, name: str, seed: int) -> StoryServer:
        return Follower(name, seed, self._engine if name == "cloud" else None)

    def ends(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class InMemory:
    """Files and servers are SQLite databases in memory, on the bare driver."""

    def __init__(self) -> None:
        self.folder = quick_folder()
        self._template = _loaded(_make_template(self.folder / "template.fmea"))
        self._empty = _loaded(_made_empty(self.folder / "empty.fmea"))

    def new_file(self, name: str, chance: Chance) -> ProjectFile:
        file = self.put(name, self._template)
        take_new_site(file, chance)
        return file

    def image(self, file: ProjectFile) -> Image:
        assert isinstance(file, MemoryFile)
        return file.image()

    def put(self, name: str, image: Image) -> ProjectFile:
        return MemoryFile(self.folder / f"{name}.fmea", image)

    def reopened(self, file: ProjectFile) -> ProjectFile:
        assert isinstance(file, MemoryFile)
        return file.reopened()

    def agent(self, file: ProjectFile) -> AbstractContextManager[ProjectFile]:
        return nullcontext(file)

    def server(self, name: str, seed: int) -> StoryServer:
        return MemoryServer(name, MemoryFile(self.folder / name, self._empty), seeded(seed))

    def ends(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class _MemoryConnection(SqliteConnection):
    """`SqliteConnection` over a database that is nowhere but here."""

    def __init__(self, image: Any) -> None:
        self._path = Path("memory")
        self._raw = dbapi2.connect(":memory:", isolation_level=None, cached_statements=200)
        image.backup(self._raw)


class MemoryFile(ProjectFile):
    """A project file in memory."""

    def __init__(self, path: Path, image: Any) -> None:
        self.path = path
        self.backup = None
        self._connection = _MemoryConnection(image)
        self.identity = Identity(ProjectId(self.get("project") or ""), SiteId(self.get("site") or ""))

    def image(self) -> Any:
        """A copy of everything in it."""
        return _MemoryConnection(self._connection._raw)._raw

    def reopened(self) -> MemoryFile:
        """The same after a crash: what was committed."""
        self.identity = Identity(ProjectId(self.get("project") or ""), SiteId(self.get("site") or ""))
        return self

    def becomes(self, image: Any) -> None:
        """Be that copy."""
        image.backup(self._connection._raw)


class MemoryServer:
    """A server in memory: the product's `answer` and `follow` over one replica, and its standing with others among the small facts."""

    def __init__(self, name: str, file: MemoryFile, chance: Chance) -> None:
        self.name = name
        self.clock = WallClock()
        self._file = file
        self._chance = chance
        self._pages: dict[int, list[bytes]] = {}
        with file.writing() as replica:
            replica.renew_epoch(new_epoch(chance))

    def exchange(self, message: Request, *, dies: bool = False) -> Reply:
        """Answer; committed before it is returned. `dies`: the power fails before the commit."""
        heard = unpack(pack(message), Request)
        with self._file.writing() as replica:
            reply = answer(replica, heard, now=self.clock(), chance=self._chance)
            if dies:
                raise Unavailable("The server does not answer any more")
        return unpack(pack(reply), Reply)

    def head(self) -> SnapshotHead:
        """A snapshot of now."""
        head, pages = self.look(taken)
        self._pages[head.number] = pages
        return head

    def page(self, number: int, page: int) -> bytes:
        """One page of it."""
        return self._pages[number][page]

    def follows(self, remote: Any, link: Remote | None = None) -> Report:
        """Exchange with another server until neither lacks anything, or the link breaks."""
        return follow(_Home(self._file, remote.name), link or remote, self.clock)

    def look(self, see: Callable[[Replica], Seen]) -> Seen:
        """Ask the replica something, or do something to it."""
        with self._file.writing() as replica:
            return see(replica)

    def backup(self) -> Image:
        """Everything there is."""
        return self._file.image()

    def is_set_back_to(self, backup: Image, *, with_a_new_epoch: bool) -> None:
        """Be as on that day."""
        self._file.becomes(backup)
        if with_a_new_epoch:
            self.look(lambda replica: replica.renew_epoch(new_epoch(self._chance)))

    def forgets_wordings(self) -> None:
        """Compaction of everything."""
        self.look(lambda replica: replica.compact(Millis(2**62)))

    def vector(self) -> Vector:
        return self.look(lambda replica: replica.vector())

    def stops(self) -> None:
        self._file.close()


class _Ledger:
    """`forestall.sync.following.Ledger` over the small facts of a file."""

    def __init__(self, file: ProjectFile, replica: Replica, fact: str) -> None:
        self._file = file
        self._fact = fact
        self.replica = replica

    def read(self) -> Followed:
        told = self._file.get(self._fact)
        return msgspec.json.decode(told, type=Followed) if told else Followed()

    def note(self, followed: Followed) -> None:
        self._file.set(self._fact, msgspec.json.encode(followed).decode())


class _Home:
    """`forestall.sync.following.Home` over a file."""

    def __init__(self, file: ProjectFile, remote: str) -> None:
        self._file = file
        self._fact = f"followed {remote}"

    @contextmanager
    def reading(self) -> Iterator[_Ledger]:
        with self._file.reading() as replica:
            yield _Ledger(self._file, replica, self._fact)

    @contextmanager
    def writing(self) -> Iterator[_Ledger]:
        with self._file.writing() as replica:
            yield _Ledger(self._file, replica, self._fact)


def _made_empty(path: Path) -> Path:
    ProjectFile.create(path, PROJECT, seeded(2)).close()
    return path


def _loaded(path: Path) -> Any:
    """A file as an image in memory."""
    raw = dbapi2.connect(str(path))
    image = _MemoryConnection(raw)._raw
    raw.close()
    return image
