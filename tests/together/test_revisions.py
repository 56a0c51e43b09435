"""Revisions and signatures on their way: by sync, by snapshot, over forgotten histories and copied files. At the other end they verify."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from forestall.changes import Change, FieldName
from forestall.clock import Clock, Millis
from forestall.fmea.cells import contested
from forestall.fmea.edits import Accepted, Add, Batch, Draft, Edit, SetFields
from forestall.fmea.freezing import content_of
from forestall.fmea.kinds.revisions import APPROVED, IN_REVIEW, REQUIRED, STATE
from forestall.fmea.project import Project
from forestall.fmea.revisions import revisions
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from forestall.pen import Pen
from forestall.signing.checking import Proof, RevisionCheck, check_all
from forestall.store.file import ProjectFile
from forestall.store.renaming import take_new_site
from forestall.sync import exchange
from forestall_desktop.session.door import ProjectSession
from forestall_desktop.session.opening import edit, held, load, wall_clock
from tests.replicas import Server, cloned, retypes, syncs, types
from tests.signers import content, freezing, key_of, revision_of, statement, states


def does(session: ProjectSession, meant: Edit) -> None:
    verdict = session.submit(meant)
    assert isinstance(verdict, Accepted), verdict.sentence


def freezes(path: Path, name: str) -> EntityId:
    """A revision of this file as it is now; gives its id."""
    with edit(path, "Ann") as session:
        id = session.new_id()
        does(session, freezing(session.project, id, name))
        return id


def signs(path: Path, named: str, meaning: str, who: str = "Ann") -> None:
    """This person signs a revision."""
    with edit(path, who) as session:
        told = statement(session.project, revision_of(session.project, named), who, meaning)
        does(session, told.add(session.new_id(), key_of(who).signs(told)))


def leads(path: Path, named: str, state: str) -> None:
    """The revision gets this state."""
    with edit(path, "Ann") as session:
        does(session, SetFields(revision_of(session.project, named).id, {STATE: state}))


def approves(path: Path, named: str) -> None:
    """All the way to the approval."""
    leads(path, named, IN_REVIEW)
    for meaning in REQUIRED:
        signs(path, named, meaning)
    leads(path, named, APPROVED)


@contextmanager
def checked(path: Path) -> Iterator[tuple[Project, list[RevisionCheck]]]:
    """A file's project and its checked revisions."""
    with ProjectFile(path) as file, file.reading() as replica:
        project = held(file, replica)
        yield project, check_all(replica, project)


def proofs(path: Path) -> dict[str, tuple[Proof, list[str | None]]]:
    """How each revision was checked, and what is wrong with its signatures."""
    with checked(path) as (_, checks):
        return {each.revision.name: (each.proof, [signature.fault for signature in each.signatures]) for each in checks}


def test_a_signature_made_offline_travels_by_sync_and_verifies_at_the_other_end(ann: Path, server: Server, tmp_path: Path) -> None:
    id = types(ann, "Lever")
    syncs(ann, server)
    ben = cloned(tmp_path / "ben.fmea", ann, server)
    freezes(ann, "A")
    signs(ann, "A", "authorship")
    retypes(ben, id, "Lever, forged steel")
    syncs(ann, server)
    syncs(ben, server)
    signs(ben, "A", "review", "Ben")
    syncs(ben, server)
    assert syncs(ann, server).in_step
    for path in (ann, ben):
        assert proofs(path) == {"A": (Proof.RECOMPUTED, [None, None])}
        with checked(path) as (project, _):
            held_text = content(project, revision_of(project, "A"))[id].fields[TEXT]
            assert (held_text, project.text(id)) == ("Lever", "Lever, forged steel")


def test_a_late_edit_with_an_earlier_time_goes_into_the_next_revision(ann: Path, server: Server, tmp_path: Path) -> None:
    id = types(ann, "Lever")
    syncs(ann, server)
    ben = cloned(tmp_path / "ben.fmea", ann, server)
    with ProjectFile(ben) as file:
        writes(file, Draft("element", id, {TEXT: "typed long ago"}), at=Millis(1))
    freezes(ann, "A")
    approves(ann, "A")
    syncs(ben, server)
    assert syncs(ann, server).in_step
    assert proofs(ann)["A"] == (Proof.RECOMPUTED, [None, None, None])
    with checked(ann) as (project, _):
        assert content(project, revision_of(project, "A"))[id].fields[TEXT] == "Lever"


def writes(file: ProjectFile, draft: Draft, at: Millis) -> tuple[Change, ...]:
    """Past all rules, at some time."""
    project, _ = load(file)
    written = Pen(file.identity.site, "Eve", Clock(lambda: at)).write(project, [draft])
    with file.writing() as replica:
        replica.take(written.changes, received=wall_clock())
    return written.changes


def test_a_new_device_with_a_snapshot_cannot_make_the_content_anew_yet_reads_and_verifies_it(
    ann: Path, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id = types(ann, "Lever")
    freezes(ann, "A")
    approves(ann, "A")
    retypes(ann, id, "Lever, forged steel")
    syncs(ann, server)
    monkeypatch.setattr(exchange, "SNAPSHOT_WORTH_CHANGES", 1)
    ben = cloned(tmp_path / "ben.fmea", ann, server)
    assert proofs(ben) == {"A": (Proof.KEPT, [None, None, None])}
    with checked(ben) as (project, _):
        assert content(project, revision_of(project, "A"))[id].fields[TEXT] == "Lever"
        assert states(project) == {"A": APPROVED}


def test_forgetting_the_history_forgets_no_revision(ann: Path, server: Server) -> None:
    id = types(ann, "Lever")
    freezes(ann, "A")
    signs(ann, "A", "review")
    retypes(ann, id, "Lever, forged steel")
    syncs(ann, server)
    with ProjectFile(ann) as file, file.writing() as replica:
        assert replica.compact(Millis(wall_clock() + 1_000))
    assert proofs(ann) == {"A": (Proof.KEPT, [None])}
    with checked(ann) as (project, _):
        assert content(project, revision_of(project, "A"))[id].fields[TEXT] == "Lever"


def test_a_copied_file_takes_another_name_and_its_revisions_stay_valid(ann: Path) -> None:
    types(ann, "Lever")
    freezes(ann, "A")
    signs(ann, "A", "review")
    with ProjectFile(ann) as file:
        take_new_site(file, os.urandom)
    assert proofs(ann) == {"A": (Proof.KEPT, [None])}


def test_two_people_freeze_at_once_under_one_name(ann: Path, server: Server, tmp_path: Path) -> None:
    id = types(ann, "Lever")
    syncs(ann, server)
    ben = cloned(tmp_path / "ben.fmea", ann, server)
    retypes(ben, id, "Lever, forged steel")
    mine, theirs = freezes(ann, "A"), freezes(ben, "A")
    for _ in range(2):
        for path in (ann, ben):
            syncs(path, server)
    for path in (ann, ben):
        with checked(path) as (project, checks):
            assert {each.revision.id: each.proof for each in checks} == {mine: Proof.RECOMPUTED, theirs: Proof.RECOMPUTED}
            assert [cell for entity in project.all() for cell in contested(entity)] == []
            frozen = [content(project, revision_of(project, each))[id].fields[TEXT] for each in (mine, theirs)]
            assert frozen == ["Lever", "Lever, forged steel"]


def test_two_approvals_at_once_are_one_truth_everywhere(ann: Path, server: Server, tmp_path: Path) -> None:
    types(ann, "Lever")
    syncs(ann, server)
    ben = cloned(tmp_path / "ben.fmea", ann, server)
    for path, name in ((ann, "A"), (ben, "B")):
        freezes(path, name)
        approves(path, name)
    for _ in range(2):
        for path in (ann, ben):
            syncs(path, server)
    told = []
    for path in (ann, ben):
        with checked(path) as (project, checks):
            told.append(states(project))
            assert all("approved at the same time" in " ".join(each.remarks) for each in checks)
            assert all(each.wrong == () for each in checks)
    assert told[0] == told[1]
    assert sorted(told[0].values()) == ["approved", "superseded"]


def test_a_revision_over_other_content_than_its_changes_is_found(ann: Path) -> None:
    id = types(ann, "Lever")
    with edit(ann, "Eve") as session:
        honest = freezing(session.project, session.new_id(), "A")
    retypes(ann, id, "Lever, forged steel")
    with edit(ann, "Eve") as session:
        (made,) = [each for each in honest.edits if isinstance(each, Add) and each.kind == "baseline"]
        does(session, Batch(tuple(with_todays_cut(session, each) if each is made else each for each in honest.edits)))
    with checked(ann) as (project, (check,)):
        assert check.proof is Proof.DIFFERS
        assert check.wrong == ("Its content is not what was frozen",)
        assert content(project, check.revision) != content_of(project.all())


def with_todays_cut(session: ProjectSession, honest: Edit) -> Add:
    """A revision that claims to hold what the project holds now."""
    assert isinstance(honest, Add)
    todays = freezing(session.project, honest.id, "A").edits[-1]
    assert isinstance(todays, Add)
    return Add(honest.id, "baseline", None, {**honest.set, FieldName("cut"): todays.set[FieldName("cut")]})


def test_a_changed_part_or_hash_is_found_with_or_without_a_history(ann: Path) -> None:
    types(ann, "Lever")
    freezes(ann, "A")
    freezes(ann, "B")
    with ProjectFile(ann) as file:
        (first, _) = revisions(load(file)[0])
        writes(file, Draft("baseline", first.id, {FieldName("hash"): "0" * 64}), at=wall_clock())
    assert {name: proof for name, (proof, _) in proofs(ann).items()} == {"A": Proof.DIFFERS, "B": Proof.RECOMPUTED}
    with ProjectFile(ann) as file:
        for part in load(file)[0].of_kind("baseline part"):
            writes(file, Draft(part.kind, part.id, {TEXT: "forged"}), at=wall_clock())
    assert {name: proof for name, (proof, _) in proofs(ann).items()} == {"A": Proof.DIFFERS, "B": Proof.DIFFERS}


def test_a_revision_of_a_later_version_is_said_to_be_unknown(ann: Path) -> None:
    freezes(ann, "A")
    with ProjectFile(ann) as file:
        (revision,) = revisions(load(file)[0])
        writes(file, Draft("baseline", revision.id, {FieldName("rule"): "forestall content 9"}), at=wall_clock())
    assert proofs(ann) == {"A": (Proof.UNKNOWN, [])}
