"""The servers that are followed, as people and programs read them. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from forestall.clock import Millis, iso, stamp_at
from forestall_server.following.service import Listed


def following_document(listed: Iterable[Listed]) -> str:
    """One JSON document, with a line feed."""
    return msgspec.json.encode({"following": [_told(each) for each in listed]}).decode() + "\n"


def following_text(listed: Iterable[Listed]) -> str:
    """A line for each server and one for each of its projects that waits or is in trouble."""
    return "".join(f"{line}\n" for each in listed for line in _lines(each))


def _told(each: Listed) -> dict[str, object]:
    remote = each.remote
    return {
        "address": remote.address,
        "user": remote.account,
        "all": remote.everything,
        "succeeded": _when(remote.succeeded),
        "sentence": remote.sentence,
        "projects": [{"id": project.id, "waiting": project.waiting, "sentence": project.sentence} for project in each.projects],
    }


def _lines(each: Listed) -> Iterator[str]:
    remote, projects = each.remote, each.projects
    what = f"all {len(projects)} projects" if remote.everything else f"{len(projects)} projects"
    yield f"{remote.address}  as {remote.account}  {what}  last success: {_when(remote.succeeded) or 'never'}"
    if remote.sentence is not None:
        yield f"  {remote.sentence}"
    for project in projects:
        if project.sentence is not None or project.waiting:
            yield f"  {project.id}  {project.waiting} changes wait to be sent  {project.sentence or ''}".rstrip()


def _when(at: Millis | None) -> str | None:
    return None if at is None else iso(stamp_at(at))
