"""Learns project files into the book: what is new in them, and nothing where nothing is. Never writes to a project, never asks a network.

An encrypted project is learned only where its person asked for that by name: the book is not encrypted, and what is learned can be read
in it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from forestall.changes import Vector
from forestall.errors import ForestallError
from forestall.fmea.edits import Refused
from forestall.hurry import without_collecting
from forestall.ids import PROJECT_ENTITY
from forestall.store.encryption import salt_of
from forestall.store.file import SUFFIX, ProjectFile
from forestall_desktop.knowledge.book import LESSONS_MAX, Book, begin_anew, opened_book
from forestall_desktop.knowledge.lessons import lessons
from forestall_desktop.session.opening import held
from forestall_desktop.session.vault import opened

FILES_MAX = 1_000
"""So many project files of a folder are learned."""
_log = logging.getLogger(__name__)
_ENCRYPTED = (
    "{name} is encrypted, and what is learned from it could be read in the knowledge, which is not. Nothing of it is known; "
    "if you want it all the same, say --encrypted"
)
_FULL = "The knowledge is full: it keeps {max:,} lines, and not all of this project. Forget one that you do not need"


def learn(book: Book, path: Path, *, encrypted: bool = False) -> int | Refused:
    """Bring what the book knows of a project up to date. Gives how many lines of it are kept, or why nothing was learned.

    `encrypted`: somebody wants it even where it is encrypted. What was learned before a project was encrypted is forgotten. Raises what
    opening a project raises.
    """
    path = path.absolute()
    known = book.source(path)
    is_encrypted = salt_of(path) is not None
    if is_encrypted and not encrypted and not (known is not None and known.wished):
        book.forget(path)
        return Refused(_ENCRYPTED.format(name=path.name))
    look = looks(path)
    with _looked_at(path) as file, file.reading() as replica:
        heads = _told(replica.vector())
        if known is not None and (known.project, known.heads) == (file.identity.project, heads):
            book.finish(known.id, heads=heads, look=look)
            return known.lessons
        with without_collecting():
            project = held(file, replica)
    source = book.begin(path, project.id, project.text(PROJECT_ENTITY) or path.stem, wished=is_encrypted)
    whole = book.put(source, lessons(project))
    book.finish(source, heads=heads, look=look)
    now = book.source(path)
    return now.lessons if whole and now is not None else Refused(_FULL.format(max=LESSONS_MAX))


def keep_up(book: Book, path: Path) -> None:
    """What is done now and then: this file, then the others that changed; what is not there any more is forgotten.

    A file on a disk that is not there (its folder is missing) is kept: a stick comes back. What cannot be read is left as it was learned.
    """
    for each in [path.absolute(), *(source.path for source in book.sources() if source.path != path.absolute())]:
        known = book.source(each)
        if not each.exists():
            if known is not None and each.parent.is_dir():
                book.forget(each)
        elif known is None or known.look != looks(each):
            _quietly(book, each)


def rebuild(folder: Path) -> dict[Path, int | Refused]:
    """Begin the book anew, and learn what stood in it once more."""
    with opened_book(folder) as book:
        wanted = [(each.path, each.wished) for each in book.sources() if each.path.exists()]
    begin_anew(folder)
    with opened_book(folder) as book:
        return {path: learn(book, path, encrypted=wished) for path, wished in wanted}


def projects_in(place: Path) -> Iterator[Path]:
    """The project files of a folder and all below it; of a file, the file. At most `FILES_MAX`."""
    if not place.is_dir():
        yield place
        return
    found = (each for each in sorted(place.rglob(f"*{SUFFIX}")) if each.is_file())
    yield from (each for _, each in zip(range(FILES_MAX), found, strict=False))


def looks(path: Path) -> str:
    """How a file looks from outside: whether it may have changed since."""
    told = []
    for each in (path, path.with_name(f"{path.name}-wal")):
        stat = each.stat() if each.exists() else None
        if stat is not None and stat.st_size:
            told.append(f"{stat.st_size}.{stat.st_mtime_ns}")
    return "/".join(told)


@contextmanager
def _looked_at(path: Path) -> Iterator[ProjectFile]:
    """A file open for reading; one that nobody else has open is left without the files that a reader needs beside it."""
    beside = path.with_name(f"{path.name}-wal")
    alone = not beside.exists()
    with opened(path, read_only=True) as file:
        yield file
    if alone and beside.exists():
        # It is of this version, so that opening it changes nothing; whoever closes it last takes those away.
        with suppress(ForestallError):
            opened(path).close()


def _quietly(book: Book, path: Path) -> None:
    try:
        done = learn(book, path)
    except (ForestallError, OSError) as error:
        _log.info("nothing was learned from %s: %s", path.name, error)
    else:
        if isinstance(done, Refused):
            _log.info("%s", done.sentence)


def _told(vector: Vector) -> str:
    return msgspec.json.encode(dict(sorted(vector.items()))).decode()
