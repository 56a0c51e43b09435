"""Bundles from files that do not hold all of history: they carry what the cells hold, and lose nothing of what is there already."""

from __future__ import annotations

import pytest

from forestall.bundle.manifest import NOTHING
from forestall.changes import FieldName
from forestall.clock import Millis
from forestall.fmea.edits import Refused
from forestall.ids import EntityId
from forestall.protocol.messages import Run
from tests.bundle.desks import Desk, refusal

TEXT = FieldName("text")


def forgets(desk: Desk) -> None:
    """A server has everything, and the file forgets the wordings but the newest."""
    with desk.file.writing() as replica:
        runs = [Run(site, 1, n, 1) for site, n in replica.vector().items()]
        replica.acknowledge(runs)
        assert replica.compact(Millis(2**62))


def heads(desk: Desk, id: EntityId) -> set[object]:
    with desk.file.reading() as replica:
        entity = replica.entity(id)
        assert entity is not None
        return {head.value for head in entity.heads(TEXT)}


def test_who_has_nothing_gets_a_snapshot_and_what_came_later_goes_as_changes(ann: Desk, ben: Desk) -> None:
    ann.makes("Nut")
    ann.makes("Spindle")
    forgets(ann)
    done = ben.takes(ann.exports(ben), trusting=ann)
    assert done.label.manifest.core.snapshot
    assert (done.new, done.entities) == (2, 2)
    assert ben.hash == ann.hash
    ann.makes("Washer")
    later = ben.takes(ann.exports(ben, since=ben.frontier))
    assert not later.label.manifest.core.snapshot
    assert later.new == 1
    assert ben.hash == ann.hash


def test_what_was_typed_meanwhile_stays_and_is_contested_where_it_must_be(ann: Desk, ben: Desk) -> None:
    nut = ann.makes("Nut")
    ben.takes(ann.exports(ben), trusting=ann)
    ben.types(nut, text="Lock nut")
    washer = ben.makes("Washer")
    ann.types(nut, text="Hex nut")
    forgets(ann)
    done = ben.takes(ann.exports(ben))
    assert [(cell.entity, cell.field) for cell in done.contested] == [(nut, TEXT)]
    assert heads(ben, nut) == {"Hex nut", "Lock nut"}
    assert heads(ben, washer) == {"Washer"}
    ann.takes(ben.exports(ann, since=ann.frontier), trusting=ben)
    assert ann.hash == ben.hash


def test_taking_a_snapshot_twice_changes_nothing(ann: Desk, ben: Desk) -> None:
    ann.makes("Nut")
    ann.makes("Spindle")
    forgets(ann)
    bundle = ann.exports(ben)
    ben.takes(bundle, trusting=ann)
    before = ben.hash
    assert ben.takes(bundle).new == 0
    assert ben.hash == before


def test_a_file_with_a_server_takes_no_snapshot_that_the_server_would_never_get(ann: Desk, ben: Desk) -> None:
    ann.makes("Nut")
    ann.makes("Spindle")
    forgets(ann)
    ben.file.set("server", "https://fmea.example.com")
    refused = ben.imports(ann.exports(ben), trusting=ann)
    assert isinstance(refused, Refused)
    assert "sync with the server" in refused.sentence
    with ben.file.reading() as replica:
        assert list(replica.entities()) == []


def test_no_snapshot_is_given_away_while_changes_wait_for_the_server(ann: Desk, ben: Desk) -> None:
    ann.makes("Nut")
    ann.makes("Spindle")
    forgets(ann)
    ann.makes("Washer")
    ann.file.set("server", "https://fmea.example.com")
    path = ann.folder / "not-made.bundle"
    assert "sync first" in refusal(ann.tries_to_export(path, ben))
    assert not path.exists()
    with ann.file.writing() as replica:
        replica.acknowledge([Run(site, 1, n, 1) for site, n in replica.vector().items()])
    assert ben.takes(ann.exports(ben), trusting=ann).new == 3


@pytest.mark.parametrize("n", [1, 2])
def test_no_snapshot_is_made_for_somebody_with_another_history(ann: Desk, ben: Desk, n: int) -> None:
    for number in range(n):
        ann.makes(f"Nut {number}")
    forgets(ann)
    site = ann.file.identity.site
    told = ann.frontier
    other = {site: told.core.get(site, NOTHING).__class__(n, "0" * 32)}
    forged = told.__class__(project=told.project, frontier={"core": other})
    refused = ann.tries_to_export(ann.folder / "not-made", ben, since=forged)
    assert isinstance(refused, Refused)
    assert "another history" in refused.sentence
