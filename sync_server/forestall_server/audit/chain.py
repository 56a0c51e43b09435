"""What a line of the audit log is, how one is chained to the line before, and the proof that a log is whole. Pure; reads no database.

The log has books: one for each project, one (named "") for the server itself. Each book is a chain of its own, because a push holds the
lock of its project anyway: so pushes of different projects never wait for each other here. Checkpoints tie the books together.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256

import msgspec

from forestall.clock import Millis

SERVER_BOOK = ""
OPERATOR = "(operator)"
"""Whoever types at the server's own command line; no user can have this name."""
BEGINNING = "0" * 64
"""What stands before the first line of a book."""


class What(Enum):
    """What is told. The names go into the log, so none is ever given another meaning."""

    USER_ADDED = "user.added"
    SIGNED_IN = "session.began"
    SIGN_IN_FAILED = "session.failed"
    LOCKED = "account.locked"
    SIGNED_OUT = "session.ended"
    TOKEN_REUSED = "session.token-reused"  # noqa: S105 - a name of what happened
    DEVICE_SIGNED_OUT = "session.ended-by-another"
    PASSWORD_CHANGED = "password.changed"  # noqa: S105 - a name, no secret
    INVITED = "user.invited"
    REDEEMED = "user.redeemed"
    USER_DEACTIVATED = "user.deactivated"
    USER_REACTIVATED = "user.reactivated"
    ADMIN_SET = "user.admin-set"
    SECOND_FACTOR_SET = "second-factor.set"
    SECOND_FACTOR_REMOVED = "second-factor.removed"
    SERVICE_TOKEN_ADDED = "service-token.added"  # noqa: S105 - a name, no secret
    SERVICE_TOKEN_REVOKED = "service-token.revoked"  # noqa: S105 - a name, no secret
    GROUP_SET = "group.set"
    GROUP_REMOVED = "group.removed"
    GROUP_ROLE_SET = "group-role.set"
    GROUP_ROLE_REMOVED = "group-role.removed"
    PROJECT_ADDED = "project.added"
    MEMBER_SET = "member.set"
    MEMBER_REMOVED = "member.removed"
    CHANGES_TAKEN = "changes.taken"
    CHANGES_FOLLOWED = "changes.followed"
    LOG_READ = "project.read"
    SNAPSHOT_READ = "snapshot.read"
    LIST_READ = "project.listed"
    HISTORY_FORGOTTEN = "history.forgotten"
    FOLLOWING_ADDED = "following.added"
    FOLLOWING_REMOVED = "following.removed"
    AUDIT_EXPORTED = "audit.exported"
    TENANT_ADDED = "tenant.added"
    TENANT_SET = "tenant.set"
    TENANT_MOVED = "tenant.moved"
    FLAG_SET = "flag.set"
    PERSON_EXPORTED = "person.exported"
    PERSON_ERASED = "person.erased"
    RESTORED = "server.restored"
    WEBHOOK_ADDED = "webhook.added"
    WEBHOOK_SET = "webhook.set"
    WEBHOOK_REMOVED = "webhook.removed"
    WEBHOOK_SWITCHED = "webhook.switched"
    WEBHOOK_SECRET_CHANGED = "webhook.secret-changed"  # noqa: S105 - a name, no secret
    WEBHOOK_REPLAYED = "webhook.replayed"
    WEBHOOK_TRIED = "webhook.tried"
    MAIL_ASKED = "mail.asked"
    MAIL_WISHED = "mail.wished"
    DATA_KEYS_ROTATED = "data-keys.rotated"
    DATA_KEYS_REWRAPPED = "data-keys.rewrapped"


Facts = Mapping[str, str | int | bool | None]
"""What there is to know of an entry. Never a value of an FMEA."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What is to be told: who, on which device (the id of a sign-in), what, and the facts about it."""

    book: str
    at: Millis
    who: str
    what: What
    about: Facts
    device: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as it is kept: with its number in its book and the link that chains it to the line before. `about` is JSON."""

    book: str
    n: int
    at: int
    who: str
    device: str
    what: str
    about: str
    link: str


class Book(msgspec.Struct, frozen=True):
    """How far a book has come: its last number, and the link there."""

    book: str
    n: int
    link: str


class Checkpoint(msgspec.Struct, frozen=True, kw_only=True):
    """A signature over every book that grew since the checkpoint before. `body` is JSON and exactly what was signed."""

    n: int
    key: str
    body: str
    signature: str


class CheckpointBody(msgspec.Struct, frozen=True, kw_only=True):
    """What a checkpoint says: its number, when, the hash of the body before, and how far the books had come that grew since."""

    n: int
    at: int
    before: str
    books: list[Book]


class Broken(msgspec.Struct, frozen=True):
    """A place where the log is not what was written. `book` is None for a checkpoint; `n` counts lines, or checkpoints."""

    book: str | None
    n: int
    why: str

    @property
    def sentence(self) -> str:
        """The place and the reason, for a person."""
        match self.book:
            case None:
                return f"Checkpoint {self.n}: {self.why}"
            case "":
                return f"Line {self.n} of the server's book: {self.why}"
            case project:
                return f"Line {self.n} of the book of project {project}: {self.why}"


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """What came of looking at the whole log. `unsigned`: lines after the last checkpoint, chained but not signed. `keys`: who signed."""

    lines: int
    checkpoints: int
    unsigned: int
    keys: list[str]
    broken: list[Broken]

    @property
    def ok(self) -> bool:
        """Whether nothing is broken."""
        return not self.broken


def chained(entry: Entry, n: int, before: str) -> Line:
    """An entry as line `n` of its book, after the line with the link `before`."""
    about = msgspec.json.encode(entry.about, order="sorted").decode()
    said = (entry.book, n, int(entry.at), entry.who, entry.device, entry.what.value, about)
    return Line(book=said[0], n=n, at=said[2], who=said[3], device=said[4], what=said[5], about=about, link=_link(before, said))


def hash_of(body: str) -> str:
    """What the next checkpoint says of this one."""
    return sha256(body.encode()).hexdigest()


def proved(books: Sequence[Book], checkpoints: Sequence[Checkpoint], lines: Iterable[Line], trusted: Container[str] | None) -> Proof:
    """Whether a log is whole; of each book the first broken link is named. `lines` come by book and number, and are seen once.

    `trusted`: the public keys whose signatures count; None takes any, and the caller compares `keys` with what he knows.
    """
    broken: list[Broken] = []
    signed = _signed(checkpoints, trusted, broken)
    count = 0
    last: dict[str, Book] = {}
    bad: set[str] = set()
    for line in lines:
        count += 1
        before = last.get(line.book)
        why = None if line.book in bad else _amiss(line, before, signed.get(line.book, {}).get(line.n))
        if why:
            bad.add(line.book)
            broken.append(Broken(line.book, before.n + 1 if before else 1, why))
        last[line.book] = Book(line.book, line.n, line.link)
    broken += _ends(books, signed, last, bad)
    unsigned = sum(book.n - max(signed.get(book.book, {0: ""})) for book in last.values())
    return Proof(
        lines=count, checkpoints=len(checkpoints), unsigned=max(0, unsigned), keys=sorted({each.key for each in checkpoints}), broken=broken
    )


def _amiss(line: Line, before: Book | None, signed: str | None) -> str | None:
    expected = before.n + 1 if before else 1
    if line.n != expected:
        return f"it is missing; the next one here is {line.n}"
    said = (line.book, line.n, line.at, line.who, line.device, line.what, line.about)
    if line.link != _link(before.link if before else BEGINNING, said):
        return "it was changed after it was written, or the line before was"
    if signed is not None and signed != line.link:
        return "it is not the line that a checkpoint signed: the book was written anew"
    return None


def _ends(
    books: Sequence[Book], signed: Mapping[str, Mapping[int, str]], last: Mapping[str, Book], bad: Container[str]
) -> Iterator[Broken]:
    """The books whose last lines were cut off, as they themselves or a checkpoint tell."""
    told = {book.book: book.n for book in books}
    ends = {book.book: book.link for book in books}
    for name in sorted(told.keys() | signed.keys() | last.keys()):
        here = last[name].n if name in last else 0
        wanted = max(told.get(name, 0), *signed.get(name, {0: ""}))
        if name not in bad and here < wanted:
            yield Broken(name, here + 1, f"it is missing; there were {wanted} lines")
        elif name not in bad and here > told.get(name, 0):
            yield Broken(name, told.get(name, 0) + 1, "the book does not know of it")
        elif name not in bad and ends[name] != last[name].link:
            yield Broken(name, here, "it is not the line with which the book ends: it was changed after it was written")


def _signed(checkpoints: Sequence[Checkpoint], trusted: Container[str] | None, broken: list[Broken]) -> dict[str, dict[int, str]]:
    """The links that good checkpoints vouch for, by book and number. The first checkpoint that is not good is named."""
    found: dict[str, dict[int, str]] = {}
    before = BEGINNING
    for number, checkpoint in enumerate(checkpoints, start=1):
        why, body = _weak(checkpoint, number, before, trusted)
        if why or body is None:
            broken.append(Broken(None, number, why or "it cannot be read"))
            break
        for book in body.books:
            found.setdefault(book.book, {})[book.n] = book.link
        before = hash_of(checkpoint.body)
    return found


def _weak(checkpoint: Checkpoint, number: int, before: str, trusted: Container[str] | None) -> tuple[str | None, CheckpointBody | None]:
    try:
        body = msgspec.json.decode(checkpoint.body, type=CheckpointBody)
    except msgspec.DecodeError:
        return "it cannot be read", None
    if (checkpoint.n, body.n, body.before) != (number, number, before):
        return "it does not follow the checkpoint before: one is missing, or was changed", body
    if trusted is not None and checkpoint.key not in trusted:
        return f"it was signed by another key ({checkpoint.key[:16]}…)", body
    return (None if is_signed(checkpoint) else "its signature does not fit: it was changed after it was signed"), body


def is_signed(checkpoint: Checkpoint) -> bool:
    """Whether the signature of a checkpoint is that of its key."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(checkpoint.key))
        key.verify(bytes.fromhex(checkpoint.signature), checkpoint.body.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def _link(before: str, said: tuple[str, int, int, str, str, str, str]) -> str:
    return sha256(before.encode() + msgspec.json.encode(said)).hexdigest()
