"""A newer peer among older ones: what they do not understand is kept, passed on unchanged, and shown once they are updated."""

from __future__ import annotations

from pathlib import Path

import pytest

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Stamp
from forestall.fmea import model
from forestall.fmea.edits import Refused, SetFields
from forestall.fmea.schema import TEXT, Field, FieldType, Kind
from forestall.ids import EntityId, SiteId
from forestall.protocol.codec import decode_json, encode_json, from_wire, to_wire
from forestall.store.file import ProjectFile
from forestall_desktop.session.opening import edit, wall_clock
from tests.replicas import Server, cloned, syncs, types

MOOD = FieldName("mood")


def newer_peer_writes(path: Path, known: EntityId) -> EntityId:
    """What a later version would put into its file: a field and a kind nobody here knows, and more than nine items in a change."""
    stranger = EntityId("hologram11111111")
    with ProjectFile(path) as file, file.writing() as replica:
        site, n = file.identity.site, replica.vector().get(file.identity.site, 0)
        heads = replica.some([known])[known].dots(TEXT)
        changes = [
            Change(
                Dot(site, n + 1),
                Stamp(2**60),
                "ben",
                "analysis",
                known,
                {MOOD: "calm", TEXT: "renamed"},
                {TEXT: heads},
                n + 1,
                ({"why": 1},),
            ),
            Change(Dot(site, n + 2), Stamp(2**60 + 1), "ben", "hologram", stranger, {FieldName("depth"): [1, {"x": None}]}, {}, n + 1, ()),
        ]
        replica.take(changes, received=wall_clock())
    return stranger


def test_unknown_fields_kinds_and_items_survive_an_older_replica_unchanged(ann: Path, server: Server, tmp_path: Path) -> None:
    known = types(ann, "Brake")
    syncs(ann, server)
    newer = cloned(tmp_path / "newer.fmea", ann, server)
    stranger = newer_peer_writes(newer, known)
    for path in (newer, ann):
        assert syncs(path, server).in_step
    other = cloned(tmp_path / "other.fmea", ann, server)
    with ProjectFile(newer) as one, ProjectFile(other) as two, one.reading() as first, two.reading() as second:
        assert first.hash == second.hash
        for id in (known, stranger):
            assert [to_wire(change) for change in first.history(id)] == [to_wire(change) for change in second.history(id)]
        assert second.some([stranger])[stranger].values == {"depth": [1, {"x": None}]}


def test_what_is_not_understood_is_not_changed_here_but_everything_else_can_be(ann: Path, server: Server, tmp_path: Path) -> None:
    known = types(ann, "Brake")
    syncs(ann, server)
    newer = cloned(tmp_path / "newer.fmea", ann, server)
    stranger = newer_peer_writes(newer, known)
    for path in (newer, ann):
        syncs(path, server)
    with edit(ann, "ann") as session:
        assert isinstance(session.submit(SetFields(stranger, {FieldName("depth"): 3})), Refused)
        assert isinstance(session.submit(SetFields(known, {MOOD: "wild"})), Refused)
        assert not isinstance(session.submit(SetFields(known, {TEXT: "Parking brake"})), Refused)
    assert syncs(ann, server).in_step


def test_a_field_nobody_knew_is_shown_and_typed_into_after_the_update(
    ann: Path, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = types(ann, "Brake")
    syncs(ann, server)
    newer = cloned(tmp_path / "newer.fmea", ann, server)
    newer_peer_writes(newer, known)
    for path in (newer, ann):
        syncs(path, server)
    analysis = model.KINDS["analysis"]
    fields = {**analysis.fields, MOOD: Field(MOOD, FieldType.TEXT, "Mood")}
    monkeypatch.setitem(model.KINDS, "analysis", Kind(analysis.name, analysis.label, fields))
    with edit(ann, "ann") as session:
        assert session.project.value(known, MOOD) == "calm"
        session.submit(SetFields(known, {MOOD: "wild"}))
    assert syncs(ann, server).in_step


def test_a_new_field_costs_nothing_until_somebody_types_into_it(ann: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    types(ann, "Brake")
    before = ann.read_bytes()
    analysis = model.KINDS["analysis"]
    monkeypatch.setitem(
        model.KINDS, "analysis", Kind(analysis.name, analysis.label, {**analysis.fields, MOOD: Field(MOOD, FieldType.TEXT, "Mood")})
    )
    with ProjectFile(ann) as file, file.reading() as replica:
        assert replica.check().faults == ()
    assert ann.read_bytes() == before


def test_a_change_read_and_written_again_is_the_same_to_the_last_item() -> None:
    wire = [SiteId("s"), 1, 5, "ben", "hologram", "e" * 16, {"depth": [1, {"x": 0.5}]}, {"depth": [["t", 3]]}, 1, {"why": [None]}, "more"]
    assert decode_json(to_wire(from_wire(encode_json(wire)))) == wire


def _plain(item: object) -> object:
    if isinstance(item, dict):
        return {name: _plain(each) for name, each in item.items()}
    return [_plain(each) for each in item] if isinstance(item, tuple | list) else item
