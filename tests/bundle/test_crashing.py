"""A program killed in the middle: an export leaves no bundle, an import leaves a sound project that another import completes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from forestall.bundle.importing import TAKE_MAX, import_bundle
from forestall.bundle.keys import parse_fingerprint, parse_keys
from forestall.bundle.reading import verify_bundle
from forestall.bundle.record import next_number, received, sent
from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.errors import Unavailable
from forestall.ids import EntityId, SiteId
from forestall.store.file import ProjectFile
from tests.bundle.desks import Desk
from tests.worlds import WallClock

PORTIONS = 4


def many(count: int) -> list[Change]:
    """Changes of one site, each of an element of its own."""
    named = [EntityId(f"element-{n}") for n in range(1, count + 1)]
    site = SiteId("Press")
    return [Change(Dot(site, n), Stamp(n), "Ann", "element", id, {FieldName("text"): id}) for n, id in enumerate(named, 1)]


class Killed(Exception):
    """The power failed here."""


@pytest.mark.parametrize("portion", range(1, PORTIONS))
def test_an_import_cut_short_is_completed_by_the_next(ann: Desk, ben: Desk, portion: int) -> None:
    ann.holds(many(PORTIONS * TAKE_MAX - 7))
    bundle = ann.exports(ben)

    def fails(done: int, total: int) -> None:
        assert total == PORTIONS * TAKE_MAX - 7
        if done == portion * TAKE_MAX:
            raise Killed

    with pytest.raises(Killed):
        import_bundle(ben.file, bundle, keys=ben.keys, trusted=ann.public.fingerprint, now=ben.now, progress=fails)
    (line,) = received(ben.file)
    assert (line.new, line.finished) == (portion * TAKE_MAX, False)
    assert len(ben.log()) == line.new
    assert ben.hash, "the project is sound in between"
    assert ben.takes(bundle).new == PORTIONS * TAKE_MAX - 7 - line.new
    (line,) = received(ben.file)
    assert (line.new, line.finished) == (PORTIONS * TAKE_MAX - 7, True)
    assert ben.hash == ann.hash


def test_a_killed_process_leaves_a_sound_project_and_can_begin_again(ann: Desk, ben: Desk) -> None:
    ann.holds(many(PORTIONS * TAKE_MAX))
    bundle, path = ann.exports(ben), ben.file.path
    ben.file.close()
    program = [sys.executable, "-m", "tests.bundle.test_crashing", str(path), str(bundle), ann.public.fingerprint]
    died = subprocess.run(program, cwd=Path(__file__).parents[2], input=ben.keys.line, text=True)
    assert died.returncode == -signal.SIGKILL
    ben.file = ProjectFile(path)
    assert len(ben.log()) == 2 * TAKE_MAX
    assert ben.hash != ann.hash
    assert ben.takes(bundle).new == 2 * TAKE_MAX
    assert ben.hash == ann.hash


def test_an_export_that_fails_leaves_no_bundle_and_no_line(ann: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")

    def no_more_chance(count: int) -> bytes:
        raise Killed

    ann.chance = no_more_chance
    with pytest.raises(Killed):
        ann.exports(ann, name="ann.bundle")
    assert not [path for path in tmp_path.iterdir() if "bundle" in path.name]
    assert sent(ann.file) == []


def test_a_bundle_that_cannot_take_its_name_uses_up_its_number(ann: Desk, tmp_path: Path) -> None:
    """No two bundles ever carry the same number."""
    ann.makes("Spindle")
    target = tmp_path / "late.bundle"
    chance = ann.chance

    def somebody_is_faster(count: int) -> bytes:
        target.touch()
        return chance(count)

    ann.chance = somebody_is_faster
    with pytest.raises(Unavailable, match="exists already"):
        ann.exports(ann, name="late.bundle")
    assert target.read_bytes() == b""
    assert next_number(ann.file) == 2
    ann.chance = chance
    assert verify_bundle(ann.exports()).manifest.number == 2


def test_two_exports_at_once_do_not_share_a_number(ann: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    chance, other = ann.chance, Desk(tmp_path, "Other")
    other.file.close()
    other.file = ProjectFile(ann.file.path)

    def meanwhile(count: int) -> bytes:
        if not (tmp_path / "faster.bundle").exists():
            other.exports(name="faster.bundle")
        return chance(count)

    ann.chance = meanwhile
    with pytest.raises(Unavailable, match=r"Another bundle of Ann\.fmea was made meanwhile"):
        ann.exports(ann, name="slower.bundle")
    assert not (tmp_path / "slower.bundle").exists()
    ann.chance = chance
    assert verify_bundle(ann.exports()).manifest.number == 2
    other.file.close()


def import_and_die(path: Path, bundle: Path, fingerprint: str) -> None:
    """Run as a program: import a bundle, and be killed in the middle of it."""

    def dies(done: int, _: int) -> None:
        if done >= PORTIONS // 2 * TAKE_MAX:
            os.kill(os.getpid(), signal.SIGKILL)

    keys, trusted = parse_keys(sys.stdin.read()), parse_fingerprint(fingerprint)
    with ProjectFile(path) as file:
        import_bundle(file, bundle, keys=keys, trusted=trusted, now=WallClock(), progress=dies)


if __name__ == "__main__":
    import_and_die(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
