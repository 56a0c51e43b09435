"""Whatever a released version ever sent is read by this one, for ever."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from forestall.changes import Entity
from forestall.fmea.project import Project
from forestall.ids import EntityId, ProjectId
from forestall.merge import merge
from forestall.protocol.codec import encode_json, many_from_wire
from forestall.protocol.messages import PROTOCOL, Reply, Request
from forestall.protocol.packing import parse
from forestall.protocol.state import state_hash
from forestall.replay import apply
from tests.protocol.record_stream import FOLDER

RECORDS = sorted(FOLDER.glob("protocol-*.json"))


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_this_version_has_a_record() -> None:
    assert [path.stem for path in RECORDS][-1] == f"protocol-{PROTOCOL}", (
        "run python -m tests.protocol.record_stream and commit what it wrote"
    )


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_a_recorded_reply_leads_to_the_recorded_state(path: Path) -> None:
    told = _read(path)
    reply = parse(msgspec.json.encode(told["reply"]), Reply)
    project = Project(ProjectId("recorded"))
    apply(project, many_from_wire(reply.changes))
    assert state_hash(list(project.all())) == told["hash"]


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_recorded_requests_are_read_in_whatever_order_the_sites_came(path: Path) -> None:
    told = _read(path)
    requests = [parse(msgspec.json.encode(each), Request) for each in told["requests"]]
    changes = {change.dot: change for request in requests for change in many_from_wire(request.changes)}
    order = [change.dot for change in many_from_wire(map(encode_json, told["reply"]["changes"]))]
    assert changes.keys() == set(order)
    state: dict[EntityId, Entity] = {}
    for dot in order:
        state[changes[dot].entity] = merge(state.get(changes[dot].entity), changes[dot])
    assert state_hash(list(state.values())) == told["hash"]
