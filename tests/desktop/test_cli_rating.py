"""`explain`, `catalogue`, `scheme`, `criticality`, `fmeda` as Ann meets them on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from forestall.workbook.reader import read_book
from tests.desktop.people import Person

TABLE = "Failure mode;Effect;S;Cause;O;D\nSlips;Car rolls;8;Worn pad;4;5\nSticks;Drags;6;Rust;3;6\n"


@pytest.fixture
def ann(ann: Person) -> Person:
    ann.imports(TABLE)
    return ann


def analysis_of(person: Person) -> str:
    return str(person.asks("show", person.file)["project"]["analyses"][0]["id"])


# explain


def test_why_it_is_high_and_what_would_make_it_milder(ann: Person) -> None:
    said = ann.does("explain", "8", "4", "9").splitlines()
    assert said[0] == "severity 7-8, occurrence 4-5, detection 7-10 → H"
    assert "Least change to M: O 4 → 3, or D 9 → 6" in said
    assert "Only by another concept, to M: S 8 → 6" in said


def test_an_explanation_for_programs(ann: Person) -> None:
    told = ann.asks("explain", "9", "3", "9", "--scheme", "ap-msr-recollection")
    assert (told["result"], told["scheme"]["verified"]) == ("H unverified", False)
    assert told["bands"] == {"severity": "9", "frequency": "3", "monitoring": "2-10"}
    assert set(told["least_changes"]) == {"M unverified", "L unverified"}
    assert told["least_changes"]["M unverified"][0] == {
        "to": {"severity": 9, "frequency": 1, "monitoring": 9},
        "said": "F 3 → 1",
        "points": 2,
        "by_severity": False,
    }


def test_an_unverified_table_is_said_to_be_one(ann: Person) -> None:
    said = ann.does("explain", "9", "3", "9", "--scheme", "ap-msr-recollection")
    assert "→ H unverified" in said
    assert "nobody has compared it with a printed one" in said


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (("8", "4", "11"), "Detection is a whole number from 1 to 10, not “11”."),
        (("8", "4"), "takes 3 ratings (severity, occurrence, detection), not 2."),
        (("8", "x", "1"), "Occurrence is a whole number from 1 to 10, not “x”."),
        (("1", "G", "--scheme", "mil-std-882e"), "Probability is one of F, E, D, C, B, A, not “G”."),
        (("1", "1", "1", "--scheme", "nobody-knows"), "There is no scheme “nobody-knows”"),
        (("1", "1", "1", "--scheme", "missing.toml"), "There is no file “missing.toml”."),
    ],
)
def test_wrong_ratings_are_one_sentence(ann: Person, given: tuple[str, ...], sentence: str) -> None:
    assert sentence in ann.is_refused("explain", *given)


# schemes


def test_a_corrected_table_of_ones_own_judges_without_the_mark(ann: Person, tmp_path: Path) -> None:
    mine = tmp_path / "msr.toml"
    ann.does("scheme", "export", "ap-msr-recollection", mine)
    mine.write_text(mine.read_text(encoding="utf-8").replace("verified = false", "verified = true"), encoding="utf-8")
    assert ann.asks("explain", "9", "3", "9", "--scheme", mine)["result"] == "H"
    ann.does("scheme", "import", ann.file, mine, "--use", analysis_of(ann))
    own = ann.asks("scheme", "list", ann.file)["schemes"][-1]
    assert (own["title"], own["verified"]) == ("Action priority (FMEA-MSR)", True)
    line = ann.line("Rust")["id"]
    for field, value in (("frequency", "6"), ("monitoring", "3")):
        ann.does("set", ann.file, line, field, value)
    ann.does("set", ann.file, ann.line("Rust")["effects"][0]["id"], "severity", "9")
    assert ann.line("Rust")["risk"]["result"] == "H"
    assert ann.asks("explain", "9", "6", "3", "--scheme", own["id"], "--file", ann.file)["result"] == "H"
    mine.write_text(mine.read_text(encoding="utf-8").replace('"9   | 4    | 1-10 H",', ""), encoding="utf-8")
    assert "its table does not name S 9, F 4, M 1" in ann.is_refused("scheme", "import", ann.file, mine)


def test_a_matrix_is_rated_by_its_letters_and_older_lines_keep_their_priority(ann: Person) -> None:
    ann.does("set", ann.file, analysis_of(ann), "scheme", "mil-std-882e")
    line = ann.line("Worn pad")
    ann.does("set", ann.file, line["id"], "occurrence", "b")
    ann.does("set", ann.file, line["effects"][0]["id"], "severity", "Catastrophic")
    assert ann.line("Worn pad")["risk"]["result"] == "High"
    assert ann.line("Rust")["ap"] == "L"
    shown = {row.split()[-2]: row.split() for row in ann.does("show", ann.file).splitlines()[1:]}
    assert shown["5"][-4:] == ["1", "B", "5", "High"]
    assert "one of F, E, D, C, B, A" in ann.is_refused("set", ann.file, line["id"], "occurrence", "9")


def test_schemes_are_listed_with_their_mark(ann: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "240")
    listed = {row.split()[0]: row for row in ann.does("scheme", "list").splitlines()[1:]}
    assert "UNVERIFIED" in listed["ap-msr-recollection"]
    assert "UNVERIFIED" not in listed["ap-2019"]


# catalogues


def test_an_own_catalogue_comes_in_is_used_and_goes_out_again(ann: Person, tmp_path: Path) -> None:
    mine = tmp_path / "house.csv"
    mine.write_text("Factor,Rating,Text,Examples,Page\nseverity,1,Fine,Scratch,7\nseverity,2,Bad,Fire,7\n", encoding="utf-8")
    said = ann.does("catalogue", "import", ann.file, mine, "--use", analysis_of(ann))
    assert "“house” came in with 2 grades" in said
    assert "left alone: 1 column a catalogue does not have (Page)" in said
    own = ann.asks("catalogue", "list", ann.file)["catalogues"][-1]
    assert own["grades"][1] == {"factor": "severity", "rating": 2, "text": "Bad", "examples": "Fire"}
    assert "severity 1–2" in ann.does("catalogue", "list", ann.file)
    out = tmp_path / "out.toml"
    ann.does("catalogue", "export", own["id"], out, "--file", ann.file)
    assert 'examples = "Fire"' in out.read_text(encoding="utf-8")
    effect = ann.line("Rust")["effects"][0]["id"]
    assert "Severity is a whole number from 1 to 2 on the scale of “house”" in ann.is_refused("set", ann.file, effect, "severity", "7")


def test_catalogues_nobody_has_are_refused(ann: Person, tmp_path: Path) -> None:
    assert "There is no catalogue “x”" in ann.is_refused("catalogue", "export", "x", tmp_path / "a.csv")
    assert "in this project" in ann.is_refused("catalogue", "export", "x", tmp_path / "a.csv", "--file", ann.file)
    assert "says no format" in ann.is_refused("catalogue", "export", "forestall-dfmea-1", tmp_path / "a.pdf")
    mine = tmp_path / "none.csv"
    mine.write_text("Factor,Rating,Text\nbeauty,1,Fine\n", encoding="utf-8")
    assert "the factor is one of" in ann.is_refused("catalogue", "import", ann.file, mine)
    assert len(ann.asks("catalogue", "list", ann.file)["catalogues"]) == 3


# quantities


def test_criticality_and_fmeda_say_what_they_lack_and_compute_what_they_can(ann: Person) -> None:
    assert "there is no criticality" in ann.is_refused("criticality", ann.file)
    assert "nothing to measure" in ann.is_refused("fmeda", ann.file)
    line = ann.line("Worn pad")
    for entity, field, value in (
        (line["element_id"], "failure_rate", "100"),
        (line["element_id"], "failure_rate_unit", "fit"),
        (line["mode_id"], "mode_ratio", "1"),
        (line["mode_id"], "operating_time", "5000"),
        (line["mode_id"], "severity_class", "ii"),
        (line["mode_id"], "safety_related", "yes"),
        (line["mode_id"], "residual_coverage", "0,99"),
        (line["mode_id"], "latent_coverage", "0.9"),
    ):
        ann.does("set", ann.file, entity, field, value)
    (item,) = ann.asks("criticality", ann.file)["items"]
    assert item["criticality"] == []
    assert "a mode lacks what Cm is made of" in item["remarks"][0]
    assert (item["modes"][0]["probability"], item["modes"][0]["matrix"]["column"]) == ("frequent", 2)
    assert "II" in ann.does("criticality", ann.file)
    (analysis,) = ann.asks("fmeda", ann.file, "--asil", "D")["analyses"]
    assert analysis["asil"][0]["reached"] is True
    assert analysis["missing"] == []
    assert "ASIL D is reached by SPFM, LFM and the PMHF" in ann.does("fmeda", ann.file)


def test_a_printed_sheet_shows_the_codes_and_the_mark(ann: Person, tmp_path: Path) -> None:
    line = ann.line("Worn pad")
    ann.does("set", ann.file, analysis_of(ann), "scheme", "hfmea")
    for entity, field, value in ((line["id"], "occurrence", "Frequent"), (line["effects"][0]["id"], "severity", "3")):
        ann.does("set", ann.file, entity, field, value)
    sheet = tmp_path / "sheet.csv"
    ann.does("export", ann.file, sheet)
    assert "Proceed unverified" in sheet.read_text(encoding="utf-8-sig")
    book = tmp_path / "sheet.xlsx"
    ann.does("export", ann.file, book)
    cells = {cell for grid in read_book(book).sheets for row in grid.rows for cell in row}
    assert "Proceed unverified" in cells
