"""Attached files of an open project: taken in, written out, brought later, and let go when nobody names them. Never sends any.

The bytes are kept before anything names them, so that a crash in between leaves nothing but bytes that `drop_idle` lets go.
"""

from __future__ import annotations

from pathlib import Path

from forestall.errors import Unavailable
from forestall.fmea.attachments import KIND, Attached, attached, attaching, file_name, hashes_named, told
from forestall.fmea.edits import Refused, Remove
from forestall.fmea.project import Project
from forestall.ids import EntityId
from forestall.store.blobs import BLOB_MAX_BYTES, MANY_BYTES, name_of
from forestall.store.file import ProjectFile
from forestall.workbook.target import appearing
from forestall_desktop.session.door import ProjectSession

_MEGABYTE = 1024 * 1024


def attach(session: ProjectSession, file: ProjectFile, place: EntityId, path: Path, note: str | None) -> Attached | Refused:
    """Attach a file to something. Raises `Unavailable` where it cannot be read; then nothing is changed."""
    data = _read(path)
    if isinstance(data, Refused):
        return data
    id = session.new_id()
    edit = attaching(session.project, id, place, name=path.name, size=len(data), sha256=name_of(data), note=note)
    if isinstance(edit, Refused):
        return edit
    file.blobs.keep(data)
    verdict = session.submit(edit)
    if isinstance(verdict, Refused):
        return verdict
    made = session.project.get(id)
    return told(made) if made is not None else Refused("The attachment was not made")


def bring(file: ProjectFile, project: Project, path: Path) -> list[Attached] | Refused:
    """Keep the bytes of a file that attachments name already and that are not here; gives which those are."""
    data = _read(path)
    if isinstance(data, Refused):
        return data
    sha256 = name_of(data)
    named = [each for each in attached(project) if each.sha256 == sha256]
    if not named:
        return Refused(f"No attachment of this project names the bytes of {path.name}; nothing was taken. `forestall attach` attaches it")
    file.blobs.keep(data)
    return named


def save(file: ProjectFile, project: Project, id: str, to: Path) -> Path | Refused:
    """Write an attached file to a new file, or into a folder under its own name; gives where. Nothing there is overwritten."""
    one = _one(project, id)
    if isinstance(one, Refused):
        return one
    target = to / file_name(one.name) if to.is_dir() else to
    data = file.blobs.get(one.sha256) if one.sha256 else None
    if data is None:
        return Refused(not_here(file, one))
    if target.exists():
        return Refused(f"{target} exists already and was left as it is. Choose another name")
    with appearing(target) as unfinished:
        unfinished.write_bytes(data)
    return target


def detach(session: ProjectSession, id: str) -> Attached | Refused:
    """Take an attachment away. Its bytes stay in the file until it is compacted, so that this can be undone."""
    one = _one(session.project, id)
    if isinstance(one, Refused):
        return one
    verdict = session.submit(Remove((one.id,)))
    return verdict if isinstance(verdict, Refused) else one


def drop_idle(file: ProjectFile, project: Project) -> int:
    """Let go of the bytes that no attachment and no revision names; gives how many bytes that were. Nobody else may edit the file."""
    named = hashes_named(project)
    return 0 if named is None else file.blobs.drop_all_but(named)


def not_here(file: ProjectFile, one: Attached) -> str:
    """Why the bytes of an attachment cannot be had."""
    if one.sha256 in file.blobs.sizes():
        return f"The bytes of “{one.name}” are damaged in {file.path.name}; restore a backup, or bring the file with `attachments bring`"
    return f"The bytes of “{one.name}” are not here yet: they were attached elsewhere. Bring the file with `attachments bring`"


def grown(file: ProjectFile, many_bytes: int = MANY_BYTES) -> str | None:
    """A word about a file that has grown large by what is attached to it."""
    size = sum(file.blobs.sizes().values())
    large = f"{file.path.name} holds {size // _MEGABYTE} MB of attached files; copies and backups of it take long"
    return large if size > many_bytes else None


def _one(project: Project, id: str) -> Attached | Refused:
    entity = project.shown(id)
    if entity is None or entity.kind != KIND:
        return Refused(f"There is no attachment with the id {id} in this project; `forestall attachments` lists them")
    return told(entity)


def _read(path: Path) -> bytes | Refused:
    """The bytes of a file, however it grows meanwhile."""
    try:
        if not path.is_file():  # a pipe or a device would keep us waiting for ever
            return Refused(f"{path} is not a file that can be attached")
        with path.open("rb") as stream:
            data = stream.read(BLOB_MAX_BYTES + 1)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}. Nothing was attached") from error
    if len(data) > BLOB_MAX_BYTES:
        return Refused(f"{path.name} is larger than {BLOB_MAX_BYTES // _MEGABYTE} MB, the most that can be attached. Nothing was attached")
    return data
