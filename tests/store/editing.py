"""A program that opens a project file and edits it without end, saying each edit that is durable. Its parent kills it."""

from __future__ import annotations

import time
from pathlib import Path

from forestall.fmea.edits import Add, SetFields
from forestall.fmea.schema import TEXT
from tests.store.desk import desk_at


def main(path: Path, pace_seconds: float = 0.0) -> None:
    with desk_at(path) as desk:
        print("ready", flush=True)
        while True:
            id = desk.ids.next()
            desk.does(Add(id, "analysis", None, {TEXT: "as made"}))
            desk.does(SetFields(id, {TEXT: f"word of {id}"}))
            print(id, flush=True)
            time.sleep(pace_seconds)
