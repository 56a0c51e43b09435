"""Records what a site of this version sends, for every later version to read. Run once for a release; what it wrote is never changed.

python -m tests.protocol.record_stream
"""

from __future__ import annotations

import json
from pathlib import Path

from forestall.changes import FieldName
from forestall.clock import Millis
from forestall.fmea.edits import Add, Move, Remove, Settle
from forestall.fmea.schema import TEXT
from forestall.ids import EpochId
from forestall.protocol.codec import decode_json, encode_json, to_wire
from forestall.protocol.messages import PROTOCOL, Reply, Request, Run
from forestall.protocol.state import state_hash
from tests.worlds import Analyst, WallClock, meet, smallest_sheet

FOLDER = Path(__file__).parent / "recorded"


def record() -> dict[str, object]:
    """A stream with every kind of change, as requests and replies, and the state it leads to."""
    now = WallClock()
    ann, ben = Analyst("ann", now), Analyst("ben", now)
    at = smallest_sheet(ann)
    meet(ann, ben)
    ann.sets(at.mode, text="Spindle turns back under load")
    now.at = Millis(now.at + 1_000)
    ben.sets(at.mode, text="Spindle backs off")
    control, action, cable = (ben.ids.next() for _ in range(3))
    ben.does(Add(control, "control", at.line, {TEXT: "Thread inspected", FieldName("type"): "prevention"}))
    ben.does(Add(action, "action", at.line, {TEXT: "Roll the thread", FieldName("status"): "open"}))
    ann.does(Remove((at.line,)))
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    ann.does(Settle(at.mode, TEXT, "Spindle backs off under load"))
    ben.does(Add(cable, "element", at.analysis, {TEXT: "Cable"}))
    ben.does(Move(cable, at.element))
    meet(ann, ben)
    requests = [
        Request(
            site=site.pen.site,
            have=site.project.vector[site.pen.site],
            changes=[to_wire(c) for c in site.log if c.dot.site == site.pen.site],
        )
        for site in (ann, ben)
    ]
    reply = Reply(
        epoch=EpochId("recorded"),
        head=len(ann.log),
        after=len(ann.log),
        taken=[Run(ann.pen.site, 1, 1, 1)],
        changes=[to_wire(change) for change in ann.log],
        numbers=list(range(1, len(ann.log) + 1)),
    )
    return {
        "protocol": PROTOCOL,
        "requests": [decode_json(encode_json(request)) for request in requests],
        "reply": decode_json(encode_json(reply)),
        "hash": state_hash(list(ann.project.all())),
    }


def main() -> None:
    """Write the record of this version, unless there is one."""
    path = FOLDER / f"protocol-{PROTOCOL}.json"
    if path.exists():
        raise SystemExit(f"{path.name} is there already: what was released is never recorded anew")
    path.write_text(json.dumps(record(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
