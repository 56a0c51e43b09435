"""XML as a tree that remembers how it was written: what nobody touches is written back letter by letter.

Reads with Expat and nothing else: no entity is declared, none is fetched, nothing nests without end. Knows no tag by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from forestall.errors import Unreadable

BYTES_MAX = 256 << 20
DEPTH_MAX = 200

_START_TAG = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_DECLARED = re.compile(rb"""^<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UNMARKED = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_PARSED = "utf-8"
_SHORT = 30
_NO_ATTRIBUTES: dict[str, str] = {}


class Node:
    """One element: its tags as they were written, and between them text as it was written and other elements."""

    __slots__ = ("attributes", "foot", "head", "line", "parts", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str], head: str, line: int = 0) -> None:
        self.tag = tag
        self.attributes = attributes
        self.head = head
        self.line = line
        self.foot = ""
        self.parts: list[str | Node] = []
        self.text = ""
        """The characters that stand directly in it, meant, not as written."""

    @property
    def children(self) -> list[Node]:
        """The elements in it."""
        return [part for part in self.parts if isinstance(part, Node)]

    def walk(self) -> Iterator[Node]:
        """It and all elements below it, as they are written."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.children)

    def written(self) -> str:
        """As it is written."""
        out: list[str] = []
        waiting: list[str | Node] = [self]
        while waiting:
            part = waiting.pop()
            if isinstance(part, str):
                out.append(part)
            else:
                out.append(part.head)
                waiting += (part.foot, *reversed(part.parts))
        return "".join(out)

    def say(self, text: str) -> None:
        """Hold this text and nothing else."""
        self._open()
        self.parts, self.text = [escaped(text)], text

    def put(self, place: int, *parts: str | Node) -> None:
        """Put parts in front of the part at a place."""
        self._open()
        self.parts[place:place] = parts

    def _open(self) -> None:
        if not self.foot:
            self.head = self.head.removesuffix("/>").rstrip() + ">"
            self.foot = f"</{self.tag}>"


def element(tag: str, **attributes: str) -> Node:
    """A new, empty element."""
    told = "".join(f' {name.replace("_", "-")}="{escaped(value, quotes=True)}"' for name, value in attributes.items())
    return Node(tag, {name.replace("_", "-"): value for name, value in attributes.items()}, f"<{tag}{told}/>")


def escaped(text: str, *, quotes: bool = False) -> str:
    """Text as XML writes it. What XML has no letter for is left out."""
    text = "".join(letter for letter in text if _is_letter(letter))
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")
    return text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;") if quotes else text


@dataclass(slots=True)
class Document:
    """A whole document: what stands before and behind its one root."""

    before: str
    root: Node
    behind: str

    def written(self) -> str:
        """As it is written."""
        return self.before + self.root.written() + self.behind


def decoded(name: str, data: bytes) -> tuple[str, str]:
    """The text of a document and the encoding it really has: the declared one is often wrong. `Unreadable` where it has none."""
    if len(data) > BYTES_MAX:
        raise Unreadable(f"“{name}” is larger than {BYTES_MAX >> 20} MB; no FMEA is. Nothing was changed")
    found = _DECLARED.match(data)
    marked = [encoding for mark, encoding in (*_BOMS, *_UNMARKED) if data.startswith(mark)]
    for encoding in (*marked, _PARSED, *([found[1].decode()] if found else ()), "cp1252"):
        try:
            text = data.decode(encoding)
            same = text.encode(encoding) == data
        except (UnicodeError, LookupError):
            continue
        if same:
            return text, "ascii" if text.isascii() and encoding == _PARSED else encoding
    raise Unreadable(f"“{name}” is in no encoding that can be read; save it as UTF-8 and import it again. Nothing was changed")


def encoded(text: str, encoding: str) -> bytes:
    """The bytes of a document; a letter that the encoding lacks becomes a reference that every reader knows."""
    return text.encode(encoding, errors="xmlcharrefreplace")


def parsed(name: str, text: str) -> Document:
    """The tree of a document. `Unreadable` with the line where it is not well-formed, or wants more than a document may."""
    return _Builder(name, text).document()


class _Builder:
    """Follows Expat through the bytes and cuts them where elements begin and end."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        try:
            self._data = text.encode(_PARSED)
        except UnicodeEncodeError as error:
            raise self._refused("it holds half a letter") from error
        self._parser = expat.ParserCreate(_PARSED)
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.EntityDeclHandler = self._entity
        self._met: dict[str, str] = {}
        self._root: Node | None = None
        self._open: list[Node] = []
        self._texts: list[list[str]] = []
        self._reached = 0
        self._root_start = 0

    def document(self) -> Document:
        try:
            self._parser.Parse(self._data, True)
        except expat.ExpatError as error:
            raise self._refused(expat.ErrorString(error.code), error.lineno) from error
        if self._root is None:
            raise self._refused("there is nothing in it")
        before, behind = self._data[: self._root_start], self._data[self._reached :]
        return Document(before.decode(_PARSED), self._root, behind.decode(_PARSED))

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        at, line = self._parser.CurrentByteIndex, self._parser.CurrentLineNumber
        found = _START_TAG.match(self._data, at)
        if found is None or len(self._open) >= DEPTH_MAX:
            raise self._refused(f"it nests deeper than {DEPTH_MAX} elements" if found else "a tag cannot be read", line)
        node = Node(tag, attributes or _NO_ATTRIBUTES, self._same(found[0]), line)
        if self._open:
            self._flush(at)
            self._open[-1].parts.append(node)
        else:
            self._root, self._root_start = node, at
        self._reached = found.end()
        self._open.append(node)
        self._texts.append([])

    def _end(self, _: str) -> None:
        node = self._open[-1]
        if not node.head.endswith("/>"):
            at = self._parser.CurrentByteIndex
            self._flush(at)
            self._reached = self._data.index(b">", at) + 1
            node.foot = self._same(self._data[at : self._reached])
        node.text = "".join(self._texts.pop())
        self._open.pop()

    def _characters(self, text: str) -> None:
        self._texts[-1].append(text)

    def _flush(self, at: int) -> None:
        """What stood between two tags belongs to the element that is open."""
        if at > self._reached:
            self._open[-1].parts.append(self._same(self._data[self._reached : at]))

    def _same(self, written: bytes) -> str:
        """The text; tags and blanks are the same few again and again, and kept once."""
        text = written.decode(_PARSED)
        return text if len(text) > _SHORT else self._met.setdefault(text, text)

    def _entity(self, *_: object) -> None:
        raise self._refused("it declares entities of its own, which no FMEA needs", self._parser.CurrentLineNumber)

    def _refused(self, why: str, line: int = 0) -> Unreadable:
        where = f" (line {line})" if line else ""
        return Unreadable(f"“{self._name}” cannot be read as XML: {why}{where}. Nothing was changed")


def _is_letter(letter: str) -> bool:
    """Whether XML 1.0 can say it."""
    return letter in "\t\n\r" or (letter >= " " and letter not in "\ufffe\uffff" and not "\ud800" <= letter <= "\udfff")
