"""A site's key: who continued a history can be told, and a copy without the key takes a new name before it shows anything."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from forestall.errors import Forked
from forestall.ids import ProjectId, SiteId
from forestall.protocol.messages import Seal
from forestall.protocol.seals import SiteKey, genuine
from forestall.store.file import ProjectFile
from forestall.store.seals import take_seals
from forestall.sync.exchange import Summary, synchronise
from forestall_desktop.session.opening import wall_clock
from forestall_desktop.session.site_keys import KeyElsewhere, SiteKeys
from forestall_desktop.settings.folders import home
from forestall_desktop.settings.secrets import secrets_in
from tests.replicas import Server, cloned, texts, types

PROJECT = ProjectId("project")


def keys() -> SiteKeys:
    """The keys of whoever's home this is."""
    return SiteKeys(secrets_in(home()), os.urandom)


def syncs(path: Path, server: Server, key: Callable[[], SiteKey] | None = None) -> Summary:
    with ProjectFile(path) as file:
        return synchronise(file, server, wall_clock, snapshots=server, key=key or (lambda: keys().of(file)))


def seals_in(path: Path) -> dict[SiteId, Seal]:
    with ProjectFile(path) as file, file.reading() as replica:
        return {seal.site: seal for seal in replica.seals()}


def site_of(path: Path) -> SiteId:
    with ProjectFile(path) as file:
        return file.identity.site


def public_of(path: Path) -> str:
    with ProjectFile(path) as file:
        return keys().of(file).public


@pytest.fixture
def ben(ann: Path, server: Server, tmp_path: Path) -> Path:
    """Ben's clone of what Ann shared and sealed."""
    types(ann, "hers")
    syncs(ann, server)
    return cloned(tmp_path / "ben.fmea", ann, server)


def test_others_can_tell_who_continued_a_site_and_how_far(ann: Path, ben: Path, server: Server) -> None:
    assert seals_in(ben)[site_of(ann)].key == public_of(ann)
    types(ann, "more")
    syncs(ann, server)
    syncs(ben, server)
    seal = seals_in(ben)[site_of(ann)]
    with ProjectFile(ben) as file, file.reading() as replica:
        assert (seal.n, seal.chain) == replica.counted()[site_of(ann)]
        assert genuine(seal, file.identity.project)


@pytest.mark.parametrize(
    "other", [{"n": 7}, {"chain": "0" * 32}, {"site": SiteId("another")}, {"signature": "00" * 64}, {"key": "11" * 32}]
)
def test_a_seal_of_which_anything_was_altered_is_not_genuine(other: dict[str, object]) -> None:
    seal = SiteKey.generate(os.urandom).seal(PROJECT, SiteId("site"), 3, "ab" * 16)
    assert genuine(seal, PROJECT)
    assert not genuine(msgspec.structs.replace(seal, **other), PROJECT)
    assert not genuine(seal, ProjectId("another project"))
    assert not genuine(seal, PROJECT, "commercial")


def test_a_copy_that_lacks_the_key_is_told_to_take_a_new_name_and_nothing_of_it_is_taken(ann: Path, ben: Path, server: Server) -> None:
    types(ann, "typed by whoever has the file and not the key")
    before = server.hash()
    with pytest.raises(Forked):
        syncs(ann, server, key=lambda: SiteKey.generate(os.urandom))
    with ProjectFile(ann) as file, pytest.raises(Forked):
        synchronise(file, server, wall_clock)
    assert server.hash() == before
    assert syncs(ann, server).in_step


def test_a_file_whose_key_is_not_among_the_secrets_shows_nothing(ann: Path, ben: Path, server: Server) -> None:
    types(ann, "unsent")
    (home() / "secrets.json").unlink()
    with pytest.raises(KeyElsewhere):
        syncs(ann, server)
    syncs(ben, server)
    assert texts(ben) == {"hers"}


def test_a_file_from_before_the_keys_is_sealed_from_its_next_exchange_on(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "from before")
    with ProjectFile(ann) as file:
        synchronise(file, server, wall_clock)
    ben = cloned(tmp_path / "ben.fmea", ann, server)
    assert seals_in(ben) == {}
    types(ann, "since then")
    syncs(ann, server)
    syncs(ben, server)
    assert seals_in(ben)[site_of(ann)].n == 2


def test_the_first_key_of_a_site_stays_the_one_that_is_believed(ann: Path, ben: Path) -> None:
    site = site_of(ann)
    with ProjectFile(ben) as file, file.writing() as replica:
        n, chain = replica.counted()[site]
        take_seals(replica, [SiteKey.generate(os.urandom).seal(file.identity.project, site, n, chain)])
    assert seals_in(ben)[site].key == public_of(ann)


def test_a_seal_of_another_history_is_not_kept(ann: Path, server: Server) -> None:
    types(ann, "one")
    stranger = SiteKey.generate(os.urandom)
    with ProjectFile(ann) as file, file.writing() as replica:
        for n, chain in ((1, "0" * 32), (2, replica.counted()[file.identity.site][1])):
            take_seals(replica, [stranger.seal(file.identity.project, file.identity.site, n, chain)])
        assert replica.seals() == []


def test_what_a_clone_by_snapshot_gets_is_sealed_too(ann: Path, ben: Path, server: Server, tmp_path: Path) -> None:
    server.forgets_wordings()
    late = cloned(tmp_path / "late.fmea", ann, server)
    assert texts(late) == texts(ann)
    assert seals_in(late)[site_of(ann)].key == public_of(ann)


def test_making_a_key_twice_at_once_leaves_one(ann: Path) -> None:
    with ProjectFile(ann) as file, ProjectFile(Path(shutil.copy(ann, ann.with_name("view.fmea")))) as same:
        first = keys().of(file)
        assert keys().of(same) == first == keys().of(file)
