"""An audit log as a file of JSON lines, to be kept elsewhere and proved there. The first line says what it is; each other names its sort.

Knows no database.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import IO, assert_never

import msgspec

from forestall.errors import Unreadable
from forestall_server.audit.chain import Book, Checkpoint, Line, Proof, proved
from forestall_server.audit.names import Name

FORMAT = 2
_READ = frozenset({1, FORMAT})


class _Row(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """One line of the file: one of these is set."""

    forestall_audit: int | None = None
    book: Book | None = None
    checkpoint: Checkpoint | None = None
    name: Name | None = None
    line: Line | None = None


def write(parts: Iterable[Book | Checkpoint | Name | Line], to: IO[bytes]) -> int:
    """Write an export; gives how many lines of the log it holds."""
    count = 0
    to.write(_encoded(_Row(forestall_audit=FORMAT)))
    for part in parts:
        match part:
            case Book():
                to.write(_encoded(_Row(book=part)))
            case Checkpoint():
                to.write(_encoded(_Row(checkpoint=part)))
            case Name():
                to.write(_encoded(_Row(name=part)))
            case Line():
                count += 1
                to.write(_encoded(_Row(line=part)))
            case _:
                assert_never(part)
    return count


def prove(path: Path, trusted: Container[str] | None) -> Proof:
    """Whether the log in an export is whole. Raises `Unreadable` where the file is none."""
    try:
        with path.open("rb") as file:
            return _proved(_rows(path, file), path, trusted)
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}") from error


def _proved(rows: Iterator[_Row], path: Path, trusted: Container[str] | None) -> Proof:
    first = next(rows, None)
    if first is None or first.forestall_audit not in _READ:
        raise _no_export(path)
    books: list[Book] = []
    checkpoints: list[Checkpoint] = []
    for row in rows:
        if row.book is not None:
            books.append(row.book)
        elif row.checkpoint is not None:
            checkpoints.append(row.checkpoint)
        elif row.name is None:
            return proved(books, checkpoints, _lines(row, rows, path), trusted)
    return proved(books, checkpoints, (), trusted)


def _lines(first: _Row, rest: Iterator[_Row], path: Path) -> Iterator[Line]:
    row: _Row | None = first
    while row is not None:
        if row.line is None:
            raise _no_export(path)
        yield row.line
        row = next(rest, None)


def _rows(path: Path, file: IO[bytes]) -> Iterator[_Row]:
    for line in file:
        try:
            yield msgspec.json.decode(line, type=_Row)
        except msgspec.DecodeError as error:
            raise _no_export(path) from error


def _encoded(row: _Row) -> bytes:
    return msgspec.json.encode(row) + b"\n"


def _no_export(path: Path) -> Unreadable:
    return Unreadable(f"{path} is not an export of an audit log, or it is damaged. Nothing was proved; export it again")
