"""Attached files as the project tells of them: name, size and hash. Never reads or writes their bytes (see `store.blobs`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from mimetypes import MimeTypes

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.cells import Fate, fate
from forestall.fmea.edits import Add, Draft, Refused
from forestall.fmea.freezing import kept_content
from forestall.fmea.kinds.attachments import ATTACHED_TO, MEDIA_TYPE, NOTE, SHA256, SIZE
from forestall.fmea.model import KINDS
from forestall.fmea.outcome import Outcome
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, TEXT
from forestall.ids import EntityId

KIND = "attachment"
UNKNOWN_TYPE = "application/octet-stream"
NAME_MAX = 200
"""The longest name, in characters; file systems allow about as much."""

_HASH = re.compile("[0-9a-f]{64}")
_TYPES = MimeTypes()
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]')
"""What some file system does not take, or what makes a name look like another one."""
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""What is no file on Windows, whatever stands behind the point."""


@dataclass(frozen=True, slots=True)
class Attached:
    """One attached file; of what a peer sent that is none, the parts that can be read. `size`: in bytes."""

    id: EntityId
    parent: EntityId | None
    name: str
    media_type: str
    size: int | None
    sha256: str | None
    note: str | None


def attaching(project: Project, id: EntityId, parent: EntityId, *, name: str, size: int, sha256: str, note: str | None) -> Add | Refused:
    """The edit that attaches a file whose bytes are kept already, or why it cannot hang there."""
    there = project.shown(parent)
    if there is None:
        return Refused(f"There is nothing with the id {parent} in this project")
    if there.kind not in ATTACHED_TO:
        kinds = ", ".join(KINDS[each].label.lower() for each in ATTACHED_TO)
        return Refused(f"A file cannot be attached to {there.kind} {parent}; it can be attached to: {kinds}")
    fields: dict[FieldName, Value] = {TEXT: name[:NAME_MAX], MEDIA_TYPE: media_type_of(name), SIZE: size, SHA256: sha256, NOTE: note}
    return Add(id, KIND, parent, fields)


def attached(project: Project, parent: EntityId | None = None) -> list[Attached]:
    """The files attached to something, or everywhere; in order."""
    found = project.children(parent, KIND) if parent is not None else project.of_kind(KIND)
    return [told(each) for each in found]


def told(entity: Entity) -> Attached:
    """What an attachment says of itself."""
    values = entity.values
    parent, size, sha256, note = (values.get(name) for name in (PARENT, SIZE, SHA256, NOTE))
    return Attached(
        entity.id,
        EntityId(parent) if isinstance(parent, str) else None,
        str(values.get(TEXT) or ""),
        str(values.get(MEDIA_TYPE) or UNKNOWN_TYPE),
        size if isinstance(size, int) and not isinstance(size, bool) else None,
        str(sha256) if is_hash(sha256) else None,
        str(note) if note else None,
    )


def hashes_named(project: Project) -> set[str] | None:
    """The hashes that attachments name now, in any of concurrent values, and those that revisions name.

    None where a revision's content is not whole here, so that nobody can tell.
    """
    found = {str(head.value) for each in project.all() if each.kind == KIND and _may_stay(each) for head in each.heads(SHA256)}
    for baseline in project.of_kind("baseline"):
        content = kept_content(project, baseline)
        if isinstance(content, Refused):
            return None
        found |= {str(each.fields.get(SHA256)) for each in content.values() if each.kind == KIND}
    return found


def is_hash(value: object) -> bool:
    """Whether this is a SHA-256 as attachments name their bytes: 64 small hexadecimal digits."""
    return isinstance(value, str) and _HASH.fullmatch(value) is not None


def media_type_of(name: str) -> str:
    """What kind of file this is by its ending, the same on every computer.

    >>> media_type_of("test report.pdf"), media_type_of("raw")
    ('application/pdf', 'application/octet-stream')
    """
    return _TYPES.guess_type(name, strict=True)[0] or UNKNOWN_TYPE


def file_name(name: str) -> str:
    r"""An attachment's name as a file may be called anywhere: others chose it, so it leads nowhere else and hides nothing.

    >>> file_name("../../etc/passwd"), file_name("C:\\x\\plan.pdf"), file_name(".."), file_name("nul.txt")
    ('passwd', 'plan.pdf', 'attachment', '_nul.txt')
    """
    last = re.split(r"[/\\]", name)[-1]
    bare = _UNSAFE.sub("_", last).strip(". ")[:NAME_MAX]
    return (f"_{bare}" if _RESERVED.match(bare) else bare) or KIND


def is_whole(outcome: Outcome, draft: Draft) -> Refused | None:
    """The law over attachments: each has a name, a size, and the hash of bytes, which never become others."""
    return next(_objections(outcome, draft), None)


def _objections(outcome: Outcome, draft: Draft) -> Iterator[Refused]:
    size = outcome.value(draft.entity, SIZE)
    if not is_hash(outcome.value(draft.entity, SHA256)) or not isinstance(size, int) or size < 0 or isinstance(size, bool):
        yield Refused("An attachment is made of a file, and keeps its size and hash: `forestall attach` makes one")
    if not outcome.text(draft.entity):
        yield Refused("An attachment has a name")
    stood = outcome.project.get(draft.entity)
    if stood is not None and any(name in draft.set and draft.set[name] != stood.values.get(name) for name in (SHA256, SIZE)):
        yield Refused("The bytes of an attachment do not change: attach the new file, and take the old one away")


def _may_stay(entity: Entity) -> bool:
    return fate(entity) is not Fate.REMOVED
