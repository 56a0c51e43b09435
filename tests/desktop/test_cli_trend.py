"""`forestall trend`: the results of each revision, and now."""

from __future__ import annotations

from tests.desktop.people import Person

_SHEET = "FMEA;Function;Failure mode;Effect;S;Cause;O;D\n1;Hold;Slips;Car rolls;8;Worn pad;4;5\n"


def test_each_revision_tells_the_results_it_had(ann: Person) -> None:
    ann.imports(_SHEET)
    ann.does("baseline", "create", ann.file, "A")
    line = ann.asks("show", ann.file)["rows"][0]["id"]
    ann.does("set", ann.file, line, "occurrence", "10")
    told = ann.asks("trend", ann.file)
    assert [(each["name"], each["results"]["M"], each["results"]["H"]) for each in (*told["revisions"], told["now"])] == [
        ("A", 1, 0),
        ("now", 0, 1),
    ]
    assert told["left_out"] == []
    words = ann.does("trend", ann.file)
    assert "now: H 1, M 0, L 0" in words
