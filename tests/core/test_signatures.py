"""A signature is bound to what was signed, by whom, and where: moved, copied or altered, it no longer fits."""

from __future__ import annotations

import pytest

from forestall.changes import FieldName, Value
from forestall.errors import Unreadable
from forestall.fmea.edits import Draft, Move, Refused, SetFields
from forestall.fmea.schema import PARENT
from forestall.fmea.signatures import fault, fingerprint_of
from forestall.ids import EntityId, ProjectId
from forestall.replay import apply
from forestall.signing.keys import ClosedKey, SigningKey, new_key, open_key, parse, too_short
from tests.signers import frozen, key_of, refused, revision_of, signature_of, signing, signs, statement
from tests.worlds import Analyst, Places, meet, seeded

CHEAP = 2**4
"""Closing a key slowly is for real passwords."""


def test_a_signature_fits_and_shows_who_when_and_what_for(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    signs(ann, revision, "approval")
    signature = signature_of(ann.project, revision)
    assert fault(ann.project, signature) is None
    shown = {name: signature.values[FieldName(name)] for name in ("text", "meaning", "at", "site", "hash")}
    assert shown == {"text": "Ann", "meaning": "approval", "at": "2027-01-15T14:05:09+01:00", "site": "Ann", "hash": revision.hash}


def test_later_edits_leave_a_signature_as_it_is(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    signs(ann, revision)
    ann.sets(at.mode, text="Spindle breaks")
    ann.sets(at.analysis, company="Brakes Ltd")
    assert fault(ann.project, signature_of(ann.project, revision)) is None


def test_a_signature_over_other_content_is_refused(ann: Analyst, at: Places) -> None:
    first = frozen(ann, "A")
    ann.sets(at.line, occurrence=9)
    second = frozen(ann, "B")
    edit = signing(ann.ids, statement(ann.project, second, "Ann", content=first.hash), "Ann")
    assert refused(ann, edit) == "This signature was refused. It is over other content than this revision holds"


@pytest.mark.parametrize(
    "other",
    [
        {"project": "another"},
        {"baseline": "another"},
        {"revision": "B"},
        {"signer": "Ben"},
        {"role": "Quality"},
        {"meaning": "approval"},
        {"at": "2026-01-15T14:05:09+01:00"},
        {"site": "Ben"},
        {"key": key_of("Ben").public},
    ],
)
def test_a_signature_that_says_anything_else_is_refused_and_found(ann: Analyst, at: Places, other: dict[str, str]) -> None:
    revision = frozen(ann, "A")
    signed = key_of("Ann").signs(statement(ann.project, revision, "Ann", **other))
    edit = statement(ann.project, revision, "Ann").add(ann.ids.next(), signed)
    assert "It does not fit: it was altered, or copied" in refused(ann, edit)
    arrives(ann, revision.id, dict(edit.set))
    assert fault(ann.project, signature_of(ann.project, revision)) == (
        "It does not fit: it was altered, or copied from another revision, project or person"
    )


def arrives(ann: Analyst, under: EntityId, fields: dict[FieldName, Value]) -> None:
    """From elsewhere, past all rules."""
    ann.pen.write(ann.project, [Draft("signature", ann.ids.next(), {**fields, PARENT: under})])


def test_a_signature_copied_to_a_revision_with_the_same_content_is_found(ann: Analyst, at: Places) -> None:
    first, second = frozen(ann, "A"), frozen(ann, "B")
    assert first.hash == second.hash
    signs(ann, first)
    signature = signature_of(ann.project, first)
    assert "A signature stays as it was made" in refused(ann, Move(signature.id, second.id))
    arrives(ann, second.id, dict(signature.values))
    assert "copied from another revision" in str(fault(ann.project, signature_of(ann.project, second)))


def test_a_signature_copied_into_another_project_is_found(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    signs(ann, revision)
    eve = Analyst("Eve")
    eve.project.id = ProjectId("Elsewhere")
    apply(eve.project, ann.log)
    assert "another revision, project or person" in str(fault(eve.project, signature_of(eve.project, revision)))


@pytest.mark.parametrize("field", ["text", "meaning", "role", "at", "site", "hash", "key", "signed", "parent"])
def test_what_is_changed_in_a_signature_is_found_whether_seen_or_at_once(ann: Analyst, at: Places, field: str) -> None:
    revision = frozen(ann, "A")
    signs(ann, revision)
    ben = Analyst("Ben")
    meet(ann, ben)
    signature = signature_of(ann.project, revision)
    forged = {FieldName(field): "forged"}
    if field != "parent":
        assert isinstance(ann.tries(SetFields(signature.id, forged)), Refused)
    for who in (ann, ben):
        who.log += who.pen.write(who.project, [Draft("signature", signature.id, {FieldName(field): f"forged by {who.pen.author}"})]).changes
    found = ben.project.get(signature.id)
    assert found is not None
    assert fault(ben.project, found)
    meet(ann, ben)
    found = ben.project.get(signature.id)
    assert found is not None
    assert fault(ben.project, found) == "It was changed after it was made"


def test_a_changed_revision_makes_its_signatures_unfit(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    signs(ann, revision)
    ann.pen.write(ann.project, [Draft("baseline", revision.id, {FieldName("hash"): "0" * 64})])
    assert fault(ann.project, signature_of(ann.project, revision)) == "It is over other content than this revision holds"


def test_the_same_key_signs_once_for_each_meaning(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    signs(ann, revision, "review")
    signs(ann, revision, "approval")
    edit = signing(ann.ids, statement(ann.project, revision_of(ann.project, "A"), "Ann", "review"), "Ann")
    assert refused(ann, edit) == "You have signed revision “A” for review already"


def test_a_signature_needs_a_revision(ann: Analyst, at: Places) -> None:
    revision = frozen(ann, "A")
    stray = statement(ann.project, revision, "Ann").add(EntityId("s"), b"")
    ann.does(SetFields(at.mode, {FieldName("remarks"): "x"}))
    sentence = refused(ann, type(stray)(stray.id, stray.kind, EntityId("nowhere"), stray.set))
    assert sentence


def test_a_closed_key_opens_with_its_password_alone() -> None:
    key = new_key(seeded(1))
    kept = parse(key.close("correct horse", seeded(2), CHEAP).line)
    assert open_key(kept, "correct horse") == key
    assert open_key(kept, "correct horsf") == Refused("This is not the password of your signing key. Nothing was signed")
    assert kept.fingerprint == fingerprint_of(key.public)
    assert key.secret.hex() not in kept.line
    assert key.secret.hex() not in repr(key)


def test_the_public_half_cannot_be_swapped() -> None:
    kept = new_key(seeded(1)).close("correct horse", seeded(2), CHEAP)
    swapped = ClosedKey(public=key_of("Eve").public, cost=kept.cost, salt=kept.salt, nonce=kept.nonce, closed=kept.closed)
    assert isinstance(open_key(swapped, "correct horse"), Refused)


@pytest.mark.parametrize("cost", [0, 1, 3, 2**40])
def test_a_damaged_key_is_said_to_be_damaged(cost: int) -> None:
    kept = new_key(seeded(1)).close("correct horse", seeded(2), CHEAP)
    damaged = ClosedKey(public=kept.public, cost=cost, salt=kept.salt, nonce=kept.nonce, closed=kept.closed)
    with pytest.raises(Unreadable, match="restore a backup of your secrets"):
        open_key(damaged, "correct horse")
    with pytest.raises(Unreadable, match="restore a backup of your secrets"):
        parse(kept.line[:-3])


def test_a_short_password_is_no_password_for_a_new_key() -> None:
    assert too_short("12345678") is None
    assert too_short("1234567") == Refused("The password of a signing key has at least 8 characters. Nothing was signed")


def test_a_fingerprint_names_a_key_and_nothing_else() -> None:
    names = {fingerprint_of(SigningKey(bytes([n]) * 32).public) for n in range(5)}
    assert len(names) == 5
    assert {len(name) for name in names} == {29}
    assert fingerprint_of("no key") == ""
