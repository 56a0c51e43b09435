"""What the other side has, learnt from its last bundle or from a small JSON file: where the next bundle for it may begin."""

from __future__ import annotations

from pathlib import Path

import msgspec

from forestall.bundle.manifest import NOTHING, BundleName, Manifest, Reach, Reached
from forestall.bundle.reading import verify_bundle
from forestall.errors import Unavailable, Unreadable
from forestall.ids import ProjectId, SiteId
from forestall.protocol.chain import START, link_all
from forestall.protocol.messages import CORE
from forestall.store.file import ProjectFile
from forestall.store.replica import Replica

_START = b"forestall-bundle "
_BYTES_MAX = 4 * 1024 * 1024


class Frontier(msgspec.Struct, frozen=True, kw_only=True):
    """How far somebody's copy of a project goes, partition by partition. `bundle`: the bundle that told it, where one did."""

    project: ProjectId
    frontier: dict[str, Reach]
    bundle: BundleName | None = None

    @property
    def core(self) -> Reach:
        """How far it goes in the one partition this version knows."""
        return self.frontier.get(CORE, {})


def read_frontier(path: Path) -> Frontier:
    """The frontier in a file: what a bundle reached, or what `to_json` wrote. Raises `Unavailable` or `Unreadable`."""
    try:
        with path.open("rb") as stream:
            start = stream.read(_BYTES_MAX)
    except OSError as error:
        raise Unavailable(f"{path.name} cannot be read: {error.strerror}. Nothing was changed") from error
    if start.startswith(_START):
        return of_bundle(verify_bundle(path).manifest)
    try:
        return msgspec.json.decode(start, type=Frontier)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(f"{path.name} is neither a bundle nor a frontier file. Nothing was changed") from error


def of_bundle(manifest: Manifest) -> Frontier:
    """How far the maker of a bundle was; whoever has imported it is at least there."""
    return Frontier(project=manifest.project, frontier={span.partition: span.to for span in manifest.contents}, bundle=manifest.name)


def of_file(file: ProjectFile) -> Frontier:
    """How far a project file is, to be given to somebody who shall make a bundle for it."""
    with file.reading() as replica:
        return Frontier(project=file.identity.project, frontier={CORE: reach_of(replica)})


def of_server(file: ProjectFile) -> Frontier:
    """How far the server of a file is, as far as the file knows: a bundle from there holds what waits to be sent, or was refused.

    Where the file has forgotten how a site's history began, that site is told from its start.
    """
    with file.reading() as replica:
        reach = reach_of(replica)
        for site, first in replica.unsent_first().items():
            reach[site] = _before(file, replica, site, first)
    return Frontier(project=file.identity.project, frontier={CORE: {site: each for site, each in reach.items() if each.n}})


def _before(file: ProjectFile, replica: Replica, site: SiteId, first: int) -> Reached:
    """The end of a site's history before its `first` change that was not sent."""
    told = (file.get("server_chain") or "") if site == file.identity.site else ""
    if told or not replica.floor:
        return Reached(first - 1, told or link_all(START, replica.of_site(site, 1, first - 1)))
    return NOTHING


def to_json(frontier: Frontier) -> bytes:
    """A frontier as `read_frontier` takes it."""
    return msgspec.json.format(msgspec.json.encode(frontier), indent=2)


def reach_of(replica: Replica) -> Reach:
    """How far a replica is."""
    return {site: Reached(n, chain) for site, (n, chain) in replica.counted().items()}
