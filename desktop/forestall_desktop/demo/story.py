"""The story of the demo, told in plain sentences as it happens: import, share, edit apart, sync, settle, show. Checks what it claims."""

from __future__ import annotations

import os
import secrets
import signal
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from forestall.errors import ForestallError, Unavailable
from forestall_desktop.demo.people import Person, Row
from forestall_desktop.demo.server import DemoServer, serving

SAMPLE = Path(__file__).parent.parent / "samples" / "electric-parking-brake.xlsx"
PICTURE = "forestall-demo.png"


def play() -> int:
    """Play the story; gives the exit code."""
    # Whoever ends us politely wants everything cleared away, too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="forestall-demo-", ignore_cleanup_errors=True) as folder:
        try:
            with serving(Path(folder) / "server") as server:
                _tell_story(server, Path(folder))
        except ForestallError as error:
            print(f"The demo stopped. {error.sentence.rstrip('.')}.", file=sys.stderr)
            return 1
    return 0


def _tell_story(server: DemoServer, folder: Path) -> None:
    ann, ben = _meet(server, folder)
    row = _share(server, ann, ben)
    _edit_apart(ann, ben, row)
    _come_together(ann, ben)
    _settle(ann, ben, row)
    _show(ann)


def _meet(server: DemoServer, folder: Path) -> tuple[Person, Person]:
    ann, ben = (Person(name, folder / name.lower()) for name in ("Ann", "Ben"))
    passwords = {person.name: secrets.token_urlsafe() for person in (ann, ben)}
    with ThreadPoolExecutor() as at_once:
        list(at_once.map(lambda pair: server.add_user(*pair), passwords.items()))
    for person in (ann, ben):
        person.signs_in(server, passwords[person.name])
    _say(f"A sync server runs at {server.address} with a throw-away database. Ann and Ben are signed in, each with files of their own.")
    return ann, ben


def _share(server: DemoServer, ann: Person, ben: Person) -> Row:
    """Import, connect, clone; gives the cause line the story is about."""
    report = ann.imports(SAMPLE)
    skipped = len(report.account.skipped)
    _say(f"Ann imports {SAMPLE.name}: {report.rows} cause lines from {report.account.read} cells; {skipped} were skipped, with a reason.")
    project = ann.shares(server, ben)
    ben.clones(server, project)
    _say(f"Ann sends the project {project} to the server and lets Ben in. Ben clones it: both have the same {len(ben.rows())} lines.")
    rated = [row for row in ann.rows() if row["cause"] and row["ap"]]
    return min(rated, key=lambda row: len(row["cause"]) + len(row["mode"]))


def _edit_apart(ann: Person, ben: Person, row: Row) -> None:
    lower, higher = _other_ratings(row["occurrence"])
    detection, _ = _other_ratings(row["detection"])
    _say(f"Now both work offline on the cause “{row['cause']}” of “{row['mode']}”: O {row['occurrence']}, D {row['detection']}.")
    ann.types(row["id"], "detection", detection)
    ann.types(row["id"], "occurrence", lower)
    _say(f"  Ann rates the detection {detection}, and the occurrence {lower}.")
    ben.types(row["id"], "remarks", "Seen twice in the field last year")
    ben.types(row["id"], "occurrence", higher)
    _say(f"  Ben writes a remark, and rates the same occurrence {higher}.")


def _come_together(ann: Person, ben: Person) -> None:
    first, second = ann.syncs().summary, ben.syncs().summary
    ann.syncs()
    _say(f"Both sync: Ann sends {first.sent} changes, Ben sends {second.sent}, and each gets the other's.")
    _say("  The detection and the remark merged by themselves: they are different cells of the line.")


def _settle(ann: Person, ben: Person, row: Row) -> None:
    (cell,) = ann.contested()
    said = " and ".join(f"{each.head.author} typed {each.value}" for each in cell.candidates)
    _say(f"  One cell is contested, and nobody's value is lost: {cell.field}, where {said}.")
    _say(f"  Until it is settled, the line shows the worst case: AP {ann.line(row['id'])['ap']}.")
    ann.settles(cell, next(each.value for each in cell.candidates if each.head.author == ben.name))
    left = ann.syncs().contested + ben.syncs().contested
    settled = ben.line(row["id"])
    _say(f"Ann agrees with Ben and settles it; both sync. The line has O {settled['occurrence']} now, and AP {settled['ap']}.")
    ours, theirs = ann.state_hash(), ben.state_hash()
    if left or ours != theirs:
        raise Unavailable("The two copies are not equal at the end; please report this")
    _say(f"Nothing is contested any more, and both files have the same state hash: {ours}.")


def _show(ann: Person) -> None:
    if _has_display():
        _say(f"The window opens on Ann's file, {ann.file}. The server runs until you close the window; then all of this is cleared away.")
        ann.opens_window()
    else:
        target = Path.cwd() / PICTURE
        ann.draws_window(target)
        _say(f"There is no display here, so the window cannot open; what it would show of Ann's file is in {target}")


def _other_ratings(rating: int) -> tuple[int, int]:
    """Two ratings besides this one, a lower and a higher one where there is room."""
    return (rating - 1, min(10, rating + 3)) if 1 < rating < 10 else (4, 6)


def _has_display() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _say(sentence: str) -> None:
    print(sentence, flush=True)
