"""Texts so long that a page of them would be no message: they are sent in more messages, and none is lost."""

from __future__ import annotations

from pathlib import Path

from forestall.fmea.edits import Add, Batch
from forestall.fmea.schema import TEXT
from forestall.fmea.values import TEXT_MAX
from forestall_desktop.session.opening import edit
from tests.replicas import Server, syncs, texts


def test_a_thousand_of_the_longest_texts_reach_the_server(ann: Path, server: Server) -> None:
    with edit(ann, "ann") as session:
        session.submit(Batch(tuple(Add(session.new_id(), "analysis", set={TEXT: f"{n} " + "x" * (TEXT_MAX - 9)}) for n in range(1_000))))
    assert syncs(ann, server).in_step
    assert len(texts(ann)) == 1_000
