"""What is refused: each with its own sentence, which says what to do, and with nothing changed."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from forestall.bundle.exporting import export_bundle
from forestall.bundle.frontier import Frontier, read_frontier
from forestall.bundle.importing import Preview, import_bundle
from forestall.bundle.keys import Keys, PublicKeys
from forestall.bundle.manifest import BundleName, Reached
from forestall.bundle.reading import verify_bundle
from forestall.bundle.record import received, sent, trusts
from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.errors import Forked, TooNew, Unavailable, Unreadable
from forestall.ids import ProjectId, SiteId
from forestall.store.renaming import take_new_site
from tests.bundle.desks import Desk, refusal
from tests.bundle.forging import forged, taken_apart
from tests.worlds import seeded

MALLORY = Keys.generate(seeded(666))


def state(desk: Desk) -> object:
    """All that an import could change."""
    return desk.hash, desk.log(), received(desk.file), desk.file.facts("")


def test_a_bundle_for_somebody_else_names_those_who_can_open_it(ann: Desk, ben: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    laptop = Desk(tmp_path, "Ben's laptop")
    before = state(ben)
    said = refusal(ben.imports(ann.exports(laptop), trusting=ann))
    assert laptop.public.fingerprint in said
    assert "not for your keys" in said
    assert "send Ann your key" in said
    assert state(ben) == before
    laptop.file.close()


def test_somebody_without_keys_reads_what_is_not_encrypted_and_nothing_else(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    trusted = ann.public.fingerprint
    assert "not for your keys" in refusal(import_bundle(ben.file, ann.exports(ben), keys=None, trusted=trusted, now=ben.now))
    assert isinstance(import_bundle(ben.file, ann.exports(), keys=None, trusted=trusted, now=ben.now), Preview)


def test_a_strangers_signature_is_refused_until_somebody_trusts_it(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    bundle, before = ann.exports(ben), state(ben)
    said = refusal(ben.imports(bundle))
    assert f"have Ann read out the fingerprint, and if it is {ann.public.fingerprint}" in said
    assert state(ben) == before
    assert "have Ann read out" in refusal(ben.imports(bundle, trusting=ben)), "another fingerprint does not help"
    ben.takes(bundle, trusting=ann)
    assert trusts(ben.file, ann.public.fingerprint)
    ann.makes("Nut")
    ben.takes(ann.exports(ben))


def test_ones_own_signature_needs_no_trust(ann: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    laptop = Desk(tmp_path, "Ann's laptop")
    laptop.keys = ann.keys
    assert laptop.takes(ann.exports(ann)).new == 1
    laptop.file.close()


def test_another_projects_bundle_is_refused(ann: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    other = Desk(tmp_path, "Other", ProjectId("DoorLatch"))
    assert "changes of another project than Other.fmea" in refusal(other.imports(ann.exports(other), trusting=ann))
    assert "told of another project than Ann.fmea" in refusal(ann.tries_to_export(tmp_path / "not-made", since=other.frontier))
    other.file.close()


def test_missing_predecessors_name_the_bundle_that_comes_first(ann: Desk, ben: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    first = ann.exports(ben)
    ann.makes("Nut")
    second = ann.exports(ben, since=read_frontier(first))
    ann.makes("Washer")
    third = ann.exports(ben, since=read_frontier(second))
    before, site = state(ben), ann.file.identity.site
    assert f"import bundle 2 of Ann (site {site}) first" in refusal(ben.imports(third, trusting=ann))
    assert f"import bundle 1 of Ann (site {site}) first" in refusal(ben.imports(second, trusting=ann))
    assert state(ben) == before
    for bundle in (first, second, third):
        ben.takes(bundle, trusting=ann)
    assert ben.hash == ann.hash


def test_missing_predecessors_without_a_bundle_to_name_ask_for_everything(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    here = ann.frontier
    ann.makes("Nut")
    assert "ask Ann for a bundle of everything" in refusal(ben.imports(ann.exports(ben, since=here), trusting=ann))


def test_a_newer_protocol_and_a_newer_layout_ask_for_an_update(ann: Desk, ben: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    bundle = ann.exports(ben)
    newer = tmp_path / "newer.bundle"
    newer.write_bytes(bundle.read_bytes().replace(b"forestall-bundle 1 ", b"forestall-bundle 3 ", 1))
    core = taken_apart(bundle)[0].core
    for told in (
        newer,
        forged(bundle, ann.keys, protocol=2),
        forged(bundle, ann.keys, encryption="kyber"),
        forged(bundle, ann.keys, contents=(core, msgspec.structs.replace(core, partition="commercial"))),
    ):
        with pytest.raises(TooNew, match=r"newer version of Forestall\. Nothing was changed; update"):
            ben.imports(told, trusting=ann)


def test_a_bundle_signed_anew_by_another_cannot_be_opened(ann: Desk, ben: Desk) -> None:
    """Somebody who cannot read a bundle cannot pass it off as his own either, even to people who trust him."""
    ann.makes("Spindle")
    stolen = forged(ann.exports(ben), MALLORY)
    before = state(ben)
    with pytest.raises(Unreadable, match="cannot be opened with your keys"):
        import_bundle(ben.file, stolen, keys=ben.keys, trusted=MALLORY.public.fingerprint, now=ben.now)
    assert state(ben) == before


def test_two_histories_under_one_name_are_noticed(ann: Desk, ben: Desk, tmp_path: Path) -> None:
    press = SiteId("Press")
    ann.holds([worn(press, 1, "worn"), worn(press, 2, "cracked")])
    ben.holds([worn(press, 1, "worn"), worn(press, 2, "bent")])
    before = state(ben)
    said = refusal(ben.imports(ann.exports(ben), trusting=ann))
    assert "different changes of one site (Press) under the same number" in said
    assert state(ben) == before
    before = state(ann)
    assert "has another history than this file" in refusal(ann.tries_to_export(tmp_path / "not-made", ben, since=ben.frontier))
    assert not [path for path in tmp_path.iterdir() if "not-made" in path.name]
    assert state(ann) == before


def test_a_history_that_forked_before_the_bundle_begins_is_noticed(ann: Desk, ben: Desk) -> None:
    press = SiteId("Press")
    ann.holds([worn(press, 1, "worn")])
    ben.holds([worn(press, 1, "bent")])
    since = ann.frontier
    ann.holds([worn(press, 2, "cracked")])
    assert "different changes of one site (Press)" in refusal(ben.imports(ann.exports(ben, since=since), trusting=ann))


def test_a_copy_whose_original_went_on_must_take_a_new_name_and_then_takes_the_bundle(ann: Desk, ben: Desk) -> None:
    mine = ben.file.identity.site
    ann.holds([worn(mine, 1, "typed by the original")])
    ben.holds([worn(mine, 1, "typed by the copy")])
    bundle, before = ann.exports(ben), state(ben)
    with pytest.raises(Forked, match="it must go on under a new name"):
        ben.imports(bundle, trusting=ann)
    assert state(ben) == before
    take_new_site(ben.file, os.urandom, disputed=True)
    assert ben.takes(bundle, trusting=ann).new == 1
    assert {change.set[FieldName("text")] for change in ben.log()} == {"typed by the original", "typed by the copy"}


def worn(site: SiteId, n: int, text: str) -> Change:
    """The n-th change of a site."""
    saw = {FieldName("text"): (Dot(site, n - 1),)} if n > 1 else {}
    return Change(Dot(site, n), Stamp(n), "Ann", "element", f"nut-{site}", {FieldName("text"): text}, saw)  # type: ignore[arg-type]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a workbook", b"SQLite format 3\0", b"forestall-bundle", b"forestall-bundle 1 x\n"])
def test_what_is_no_bundle_is_left_alone(ben: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=r"holiday\.jpg is not a Forestall bundle"):
        ben.imports(path)
    with pytest.raises(Unreadable, match="neither a bundle nor a frontier file" if content != b"forestall-bundle 1 x\n" else "is not a"):
        read_frontier(path)


def test_what_is_not_there_or_cannot_be_read_says_so(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.bundle", tmp_path):
        with pytest.raises(Unavailable, match="cannot be read"):
            verify_bundle(path)
        with pytest.raises(Unavailable, match="cannot be read"):
            read_frontier(path)


def test_an_existing_file_is_never_written_over(ann: Desk, tmp_path: Path) -> None:
    ann.makes("Spindle")
    (tmp_path / "notes.bundle").write_text("mine")
    with pytest.raises(Unavailable, match="exists already and was left as it is"):
        ann.exports(name="notes.bundle")
    assert (tmp_path / "notes.bundle").read_text() == "mine"
    assert sent(ann.file) == []


def test_a_place_that_cannot_be_written_leaves_nothing_behind(ann: Desk, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"cannot be written: No such file or directory\. No bundle was made"):
        ann.exports(name="no-such-folder/ann.bundle")
    assert [path.name for path in tmp_path.iterdir() if ".new" in path.name] == []


def test_a_key_nobody_can_have_is_not_encrypted_to(ann: Desk, ben: Desk, tmp_path: Path) -> None:
    nobody = PublicKeys(ben.public.sign, bytes(32))
    with pytest.raises(Unreadable, match="none that anybody can have"):
        export_bundle(ann.file, tmp_path / "x.bundle", keys=ann.keys, recipients=[nobody], author="Ann", now=ann.now(), chance=ann.chance)
    assert not (tmp_path / "x.bundle").exists()


def test_names_in_a_manifest_cannot_play_tricks_on_a_terminal(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    bundle = ann.exports(ben)
    for author in ("Ann\x1b[2J", "Ann\nOK", "Ann\u202eneB", "A" * 201):
        with pytest.raises(Unreadable, match="damaged or altered"):
            verify_bundle(forged(bundle, MALLORY, author=author))
        with pytest.raises(Unreadable, match="damaged or altered"):
            verify_bundle(forged(bundle, MALLORY, builds_on=BundleName(SiteId("x"), 1, author)))
    ann.name = "Ann\x1b[2J"
    assert verify_bundle(ann.exports(ben)).manifest.author == "Ann[2J"


def test_counts_below_zero_are_no_counts(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    bundle = ann.exports(ben)
    core = taken_apart(bundle)[0].core
    for told in ({"number": -1}, {"contents": (msgspec.structs.replace(core, since={SiteId("x"): Reached(-1, "")}),)}):
        with pytest.raises(Unreadable, match="damaged or altered"):
            verify_bundle(forged(bundle, MALLORY, **told))


def test_a_frontier_that_claims_too_much_only_makes_a_bundle_that_is_refused(ann: Desk, ben: Desk) -> None:
    ann.makes("Spindle")
    claimed = Frontier(project=ann.file.identity.project, frontier=ann.frontier.frontier)
    ann.makes("Nut")
    assert "builds on changes that Ben.fmea does not have" in refusal(ben.imports(ann.exports(ben, since=claimed), trusting=ann))
