"""Rating catalogues as files: what was written is read again, in every format; what is none is refused with a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from forestall.errors import Unreadable
from forestall.fmea.edits import Refused
from forestall.fmea.scales import CATALOGUES, Catalogue, GradeText, known_catalogue
from forestall.workbook.catalogues import FORMATS, read_catalogue_file, write_catalogue

TRICKY = Catalogue(
    "tricky",
    "Ours, “as agreed”\n2027",
    "3",
    'A "source" \\ with a tab\t',
    (GradeText("severity", 1, "=1+1", code="low"), GradeText("severity", 2, "- worn\x7f\n\"quoted\", 'twice'", examples="Ü, 磨耗; a\\b")),
)


def read(path: Path) -> Catalogue:
    found = read_catalogue_file(path)
    assert not isinstance(found, Refused), found.sentence
    assert found[1] == []
    return found[0]


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("catalogue", [*map(known_catalogue, CATALOGUES), TRICKY], ids=lambda each: each.id)
def test_a_catalogue_comes_back_as_it_was_written(catalogue: Catalogue, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"scales.{ending}"
    assert write_catalogue(catalogue, path) is None
    found = read(path)
    assert found.grades == catalogue.grades
    if ending in ("json", "toml"):
        assert found == replace(catalogue, source=catalogue.source.strip())
    else:
        assert (found.title, found.source) == ("scales", path.name)


def test_headings_below_a_letterhead_and_columns_of_ones_own_are_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text("Our company;;;\n;;;\nFactor;Rating;TEXT;Approved by\nseverity;1;Fine;Ann\n\nSeverity;2;Bad;Ben\n", encoding="utf-8")
    found = read_catalogue_file(path)
    assert not isinstance(found, Refused)
    assert found[0].grades == (GradeText("severity", 1, "Fine"), GradeText("severity", 2, "Bad"))
    assert found[1] == ["Approved by"]


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.toml", b"= 3", "cannot be read as TOML"),
        ("a.json", b"{", "cannot be read as JSON"),
        ("a.json", b"[" * 100_000, "cannot be read as JSON"),
        ("a.json", b"[1]", "it holds no fields"),
        ("a.toml", b"\xff\xfe", "no text in UTF-8"),
        ("a.csv", b"S;O;D\n1;2;3\n", "no row heads the columns factor, rating, text"),
        ("a.xlsx", b"", "is empty"),
    ],
)
def test_a_file_that_is_no_catalogue_is_refused(name: str, content: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=sentence):
        read_catalogue_file(path)


def test_a_grade_that_is_none_is_told_by_its_place(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("factor,rating,text\nseverity,1,Fine\nseverity,zwei,Bad\n", encoding="utf-8")
    found = read_catalogue_file(path)
    assert isinstance(found, Refused)
    assert "in grade 2, the rating is a whole number" in found.sentence


def test_an_ending_that_names_no_format_is_refused_and_writes_nothing(tmp_path: Path) -> None:
    refused = write_catalogue(TRICKY, tmp_path / "a.docx")
    assert isinstance(refused, Refused)
    assert ".xlsx, .csv, .json, .toml" in refused.sentence
    assert list(tmp_path.iterdir()) == []
