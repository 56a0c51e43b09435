"""`knowledge.db` in the person's own folder: which projects were learned, and every line of theirs with its words. Never in a project,
never sent.

The words stand in an FTS5 table as `words.stems` tells them; the lines beside it as they read. A book that is damaged, or of
another version, is begun anew: everything in it can be learned again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import NewType

import msgspec

from forestall.errors import Corrupt
from forestall.store.connection import Row
from forestall.store.driver import SqliteConnection
from forestall_desktop.knowledge.lessons import Lesson
from forestall_desktop.knowledge.words import as_written, meanings, stems
from forestall_desktop.settings.folders import made

FILE = "knowledge.db"
LESSONS_MAX = 200_000
"""More is not kept: what is asked must be answered while somebody types."""
COLUMNS = ("element", "function", "mode", "effects", "cause", "prevention", "detection", "actions", "detection_actions")
MEANINGS = "meanings"
"""One more column of the words: what the failures of a line mean, whatever the words and the language."""
EXACT = "exact"
"""And one with every word of a line as it is written, endings and all: who writes the very same words means the very same."""
_WORDS = (*COLUMNS, MEANINGS, EXACT)
_SLICE = 500
"""So many lines are written in one transaction, so that nobody waits for a large project."""
_VERSION = 1
_SCHEMA = f"""
PRAGMA journal_mode = WAL;
CREATE TABLE source (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, project TEXT NOT NULL, name TEXT NOT NULL, heads TEXT NOT NULL,
    look TEXT NOT NULL, wished INTEGER NOT NULL
);
CREATE TABLE lesson (
    id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source, line TEXT NOT NULL, mode TEXT NOT NULL, print BLOB NOT NULL,
    told TEXT NOT NULL, UNIQUE (source, line)
);
CREATE VIRTUAL TABLE words USING fts5(
    {", ".join(_WORDS)}, content='', contentless_delete=1, prefix='3', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row);
PRAGMA user_version = {_VERSION};
"""
_ADD_SOURCE = """
INSERT INTO source (path, project, name, heads, look, wished) VALUES (:path, :project, :name, '', '', :wished)
ON CONFLICT (path) DO UPDATE SET project = :project, name = :name, heads = '', wished = :wished RETURNING id
"""
_ADD_LESSON = "INSERT INTO lesson (source, line, mode, print, told) VALUES (:source, :line, :mode, :print, :told) RETURNING id"
_ADD_WORDS = f"INSERT INTO words (rowid, {', '.join(_WORDS)}) VALUES (:rowid, :{', :'.join(_WORDS)})"  # noqa: S608
_FORGET = ("DELETE FROM words WHERE rowid = :id", "DELETE FROM lesson WHERE id = :id")
_FIND = """
WITH hit AS MATERIALIZED (
    SELECT rowid AS id, -bm25(words, {weights}) AS score FROM words WHERE words MATCH :query ORDER BY score DESC LIMIT :limit
)
SELECT hit.score, lesson.told, source.path, source.project, source.name
FROM hit JOIN lesson ON lesson.id = hit.id JOIN source ON source.id = lesson.source ORDER BY hit.score DESC
"""

_BEGUN = """
SELECT 0.0, lesson.told, source.path, source.project, source.name
FROM (SELECT rowid AS id FROM words WHERE words MATCH :query ORDER BY rowid DESC LIMIT :limit) AS hit
JOIN lesson ON lesson.id = hit.id JOIN source ON source.id = lesson.source
"""

SourceId = NewType("SourceId", int)


@dataclass(frozen=True, slots=True)
class Source:
    """A project that was learned. `heads` says what it held then, `look` how its file looked; `wished`: it is encrypted, and somebody wants
    it known all the same."""

    id: SourceId
    path: Path
    project: str
    name: str
    heads: str
    look: str
    wished: bool
    lessons: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that was found, how well it fits, and the project it stands in."""

    score: float
    lesson: Lesson
    path: Path
    project: str
    name: str


class Book:
    """The open book. Use it from one thread; give each thread one of its own."""

    def __init__(self, connection: SqliteConnection) -> None:
        self._connection = connection

    def sources(self) -> list[Source]:
        """Every project that was learned, by path."""
        rows = self._connection.run(
            "SELECT id, path, project, name, heads, look, wished, (SELECT count(*) FROM lesson WHERE source = source.id) FROM source "
            "ORDER BY path",
            {},
        )
        return [
            Source(SourceId(id), Path(path), project, name, heads, look, bool(wished), lessons)
            for id, path, project, name, heads, look, wished, lessons in rows
        ]

    def source(self, path: Path) -> Source | None:
        """What is known of a file."""
        return next((each for each in self.sources() if each.path == path), None)

    def begin(self, path: Path, project: str, name: str, *, wished: bool) -> SourceId:
        """A project is about to be learned; until `finish` it counts as not learned."""
        told = {"path": str(path), "project": project, "name": name, "wished": int(wished)}
        return SourceId(self._connection.run(_ADD_SOURCE, told)[0][0])

    def finish(self, source: SourceId, *, heads: str, look: str) -> None:
        """A project was learned whole, as its file was then."""
        self._connection.run("UPDATE source SET heads = :heads, look = :look WHERE id = :id", {"heads": heads, "look": look, "id": source})

    def put(self, source: SourceId, lessons: Iterable[Lesson]) -> bool:
        """Keep these lines of a project and no others; what is kept already stays untouched. False where there is not room for all."""
        rows = self._connection.run("SELECT line, print, id FROM lesson WHERE source = :source", {"source": source})
        old = {line: (print_, id) for line, print_, id in rows}
        room = LESSONS_MAX - self.size + len(old)
        fresh: list[Lesson] = []
        gone: list[int] = []
        coming = iter(lessons)
        for lesson in islice(coming, room):
            before = old.pop(lesson.line, None)
            if before is None or before[0] != _print(lesson):
                fresh.append(lesson)
                gone += [before[1]] if before is not None else []
        self._drop([*gone, *(id for _, id in old.values())])
        for first in range(0, len(fresh), _SLICE):
            with self._connection.transaction():
                for lesson in fresh[first : first + _SLICE]:
                    self._add(source, lesson)
        return next(coming, None) is None

    def forget(self, path: Path) -> bool:
        """Drop a project with all its lines. False where it was not known."""
        source = self.source(path)
        if source is None:
            return False
        self._drop([row[0] for row in self._connection.run("SELECT id FROM lesson WHERE source = :id", {"id": source.id})])
        self._connection.run("DELETE FROM source WHERE id = :id", {"id": source.id})
        return True

    def find(self, query: str, weights: Mapping[str, float], limit: int) -> list[Hit]:
        """The lines that fit an FTS5 query best, by BM25 with these weights of the columns."""
        statement = _FIND.format(weights=", ".join(str(float(weights.get(name, 0.0))) for name in _WORDS))
        return _hits(self._connection.run(statement, {"query": query, "limit": limit}))

    def latest(self, query: str, limit: int) -> list[Hit]:
        """The lines that fit an FTS5 query at all, those learned last first: that costs little, however many fit."""
        return _hits(self._connection.run(_BEGUN, {"query": query, "limit": limit}))

    def rarity(self, words: Iterable[str]) -> list[tuple[int, str]]:
        """In how many lines each of these words stands, those that stand nowhere left out; the rarest first."""
        rows = self._connection.run_among("SELECT doc, term FROM vocabulary WHERE term IN :ids", {}, words)
        return sorted((doc, term) for doc, term in rows)

    def lessons_of(self, source: SourceId) -> list[Lesson]:
        """Every line of a project, as it was learned."""
        rows = self._connection.run("SELECT told FROM lesson WHERE source = :source ORDER BY id", {"source": source})
        return [_read.decode(told) for (told,) in rows]

    @property
    def size(self) -> int:
        """How many lines are kept."""
        return int(self._connection.run("SELECT count(*) FROM lesson", {})[0][0])

    def _add(self, source: SourceId, lesson: Lesson) -> None:
        told = {"source": source, "line": lesson.line, "mode": lesson.mode_id, "print": _print(lesson), "told": _tell(lesson).decode()}
        id = self._connection.run(_ADD_LESSON, told)[0][0]
        self._connection.run(_ADD_WORDS, {"rowid": id, **words_of(lesson)})

    def _drop(self, ids: list[int]) -> None:
        for first in range(0, len(ids), _SLICE):
            with self._connection.transaction():
                for statement in _FORGET:
                    self._connection.run_many(statement, ({"id": id} for id in ids[first : first + _SLICE]))


@contextmanager
def opened_book(folder: Path) -> Iterator[Book]:
    """The book in a person's folder, made where there is none, begun anew where it is damaged or of another version."""
    path = made(folder) / FILE
    try:
        connection = _connected(path)
    except Corrupt:
        begin_anew(folder)
        connection = _connected(path)
    try:
        yield Book(connection)
    finally:
        connection.close()


def _hits(rows: Iterable[Row]) -> list[Hit]:
    return [Hit(score, _read.decode(told), Path(path), project, name) for score, told, path, project, name in rows]


def begin_anew(folder: Path) -> None:
    """Forget everything."""
    for beside in ("", "-wal", "-shm"):
        (folder / f"{FILE}{beside}").unlink(missing_ok=True)


def words_of(lesson: Lesson) -> dict[str, str]:
    """A line's words by column, as they are kept for finding."""
    texts = {name: told if isinstance(told := getattr(lesson, name), tuple) else (told,) for name in COLUMNS}
    written = (word for told in texts.values() for text in told for word in as_written(text))
    meant = meanings(" ".join((lesson.mode, lesson.cause, *lesson.effects)))
    said = {name: " ".join(stem for text in told for stem in stems(text)) for name, told in texts.items()}
    return {**said, MEANINGS: " ".join(meant), EXACT: " ".join(written)}


def _connected(path: Path) -> SqliteConnection:
    if not path.exists():
        # Only its person reads it, from the first moment.
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = SqliteConnection(path, durable=False)
    try:
        # What is forgotten is to be gone.
        connection.run("PRAGMA secure_delete = ON", {})
        with connection.transaction():
            version = connection.run("PRAGMA user_version", {})[0][0]
        if version == 0:
            connection.script(_SCHEMA)
        elif version != _VERSION:
            raise Corrupt(f"{path.name} is of another version of Forestall; it is begun anew")
    except BaseException:
        connection.close()
        raise
    return connection


def _print(lesson: Lesson) -> bytes:
    return blake2b(_tell(lesson), digest_size=12).digest()


_tell = msgspec.json.encode
_read = msgspec.json.Decoder(Lesson)
