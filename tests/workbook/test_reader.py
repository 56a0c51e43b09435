"""Files of every kind people send become plain cells, or one sentence; never a traceback, never a guess."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forestall.errors import ForestallError, Unreadable
from forestall.workbook.formulas import guarded, unguarded
from forestall.workbook.grid import Merge, address, column_number, filled, letters, text_of
from forestall.workbook.reader import read_book
from tests.workbook.making import altered, archive, ods, workbook, xls

HEAD = ["Component", "Failure Mode", "Cause"]
BODY = ["Gear", "Wear – größer", "too little oil; dirt"]


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def sentence(folder: Path, name: str, data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read_book(written(folder, name, data))
    said = refused.value.sentence
    assert name in said
    assert "\n" not in said
    return said


def outcome(path: Path) -> str | None:
    """The sentence of a refusal, or None if the file was read."""
    try:
        read_book(path)
    except ForestallError as refused:
        return refused.sentence
    return None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimited_text_is_read_whatever_its_encoding_and_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    quoted = [f'"{cell}"' if delimiter in cell else cell for cell in BODY]
    text = "\r\n".join(delimiter.join(cells) for cells in (HEAD, quoted, quoted)) + "\r\n"
    (sheet,) = read_book(written(tmp_path, "a.csv", text.encode(encoding))).sheets
    assert sheet.rows == [HEAD, BODY, BODY]


def test_a_file_that_names_its_delimiter_is_believed(tmp_path: Path) -> None:
    (sheet,) = read_book(written(tmp_path, "a.csv", b"sep=|\r\na,b|c\r\n")).sheets
    assert sheet.rows == [["a,b", "c"]]


def test_rows_of_delimited_text_keep_their_length(tmp_path: Path) -> None:
    (sheet,) = read_book(written(tmp_path, "a.csv", b'a,b,c\n1,2\n\n"x\ny",2,3,4\n')).sheets
    assert sheet.rows == [["a", "b", "c"], ["1", "2"], [], ["x\ny", "2", "3", "4"]]
    assert filled(sheet) == 9


def test_a_decimal_comma_stays_in_its_cell(tmp_path: Path) -> None:
    (sheet,) = read_book(written(tmp_path, "a.csv", b"a;b;c\n2,5;7,0;3\n2,5;7,0;3\n")).sheets
    assert sheet.rows[1] == ["2,5", "7,0", "3"]


def test_a_workbook_gives_values_and_merges(tmp_path: Path) -> None:
    table = [["a", 8, 2.5, True], [date(2027, 3, 31), datetime(2027, 3, 31, 12, 30), "  b ", "   "]]  # noqa: DTZ001 - sheets know no zone
    path = workbook(tmp_path / "a.xlsx", {"One": table, "Two": [["x"]]}, {"Two": [(0, 0, 2, 1)]})
    one, two = read_book(path).sheets
    assert one.rows[0] == ["a", 8, 2.5, True]
    assert one.rows[1] == [date(2027, 3, 31), datetime(2027, 3, 31, 12, 30), "b", None]  # noqa: DTZ001
    assert two.merges == [Merge(0, 0, 2, 1)]
    assert (one.name, two.name) == ("One", "Two")


def test_the_old_binary_kind_is_read(tmp_path: Path) -> None:
    (sheet,) = read_book(written(tmp_path, "a.xls", xls([HEAD, ["Ведущая шестерня", "磨损", 7]]))).sheets
    assert sheet.rows == [HEAD, ["Ведущая шестерня", "磨损", 7]]


def test_open_document_sheets_are_read(tmp_path: Path) -> None:
    (sheet,) = read_book(written(tmp_path, "a.ods", ods([HEAD, BODY]))).sheets
    assert sheet.rows == [HEAD, BODY]


def test_the_content_counts_and_not_the_ending(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"One": [HEAD]})
    (sheet,) = read_book(written(tmp_path, "a.csv", path.read_bytes())).sheets
    assert sheet.rows == [HEAD]


def test_the_same_bytes_have_the_same_hash(tmp_path: Path) -> None:
    one, two = (read_book(written(tmp_path, name, b"a,b\n1,2\n")) for name in ("one.csv", "two.csv"))
    assert one.sha256 == two.sha256
    assert len(one.sha256) == 64


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("a.xlsx", b"", "empty"),
        ("a.csv", b"\xef\xbb\xbf\r\n", "empty"),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
        ("a.xlsx", b"BM\x46\x00\x00\x00\x00\x00\x00\x00", "picture"),
        ("a.xlsx", b"%PDF-1.7 ...", "PDF"),
        ("a.xls", b"<html><table><tr><td>S</td></tr></table></html>", "web page"),
        ("a.xml", b'\xef\xbb\xbf<?xml version="1.0"?><MSRFMEA/>', "XML"),
        ("a.json", b'{"rows": []}', "JSON"),
        ("a.fmea", b"SQLite format 3\x00" + bytes(100), "open it instead"),
        ("a.csv", bytes(range(256)) * 20, "neither a workbook nor text"),
        ("a.docx", archive({"word/document.xml": "<w/>"}), "not a workbook"),
        ("a.xlsx", b"PK\x03\x04" + b"rubbish" * 20, "damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.ods", archive({"content.xml": "<x/>", "META-INF/manifest.xml": "<encryption-data/>"}), "password"),
        ("a.csv", b'a,b\n"' + b"x" * 200_000, "quotation mark"),
        ("a.csv", b"a" + b",a" * 1_000_000, "columns"),
        ("a.ods", ods([["x"]], repeated=1_000_000_000), "repeats"),
    ],
)
def test_what_is_no_table_gets_one_sentence(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    assert word in sentence(tmp_path, name, data)


def test_a_text_that_begins_like_a_picture_is_text(tmp_path: Path) -> None:
    (sheet,) = read_book(written(tmp_path, "a.csv", b"BMS controller,Failure mode\nx,y\n")).sheets
    assert sheet.rows[0] == ["BMS controller", "Failure mode"]


def test_a_missing_file_and_a_folder_are_said_so(tmp_path: Path) -> None:
    for path in (tmp_path / "none.xlsx", tmp_path):
        with pytest.raises(Unreadable, match=path.name):
            read_book(path)


def test_a_workbook_cut_short_anywhere_is_damaged(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "a.xlsx", {"One": [HEAD, BODY]}).read_bytes()
    for length in range(4, len(whole), 97):
        assert "damaged" in sentence(tmp_path, "cut.xlsx", whole[:length])


def test_a_workbook_without_cells_has_nothing_to_import(tmp_path: Path) -> None:
    assert "no cells" in sentence(tmp_path, "a.xlsx", workbook(tmp_path / "b.xlsx", {"One": []}).read_bytes())


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = bytearray(archive({"xl/workbook.xml": "<w/>", "xl/worksheets/sheet1.xml": bytes(1_000_000)}))
    length_in_directory = bomb.rindex(b"PK\x01\x02") + 24
    bomb[length_in_directory : length_in_directory + 4] = (4_000_000_000).to_bytes(4, "little")
    assert "unpack" in sentence(tmp_path, "a.xlsx", bytes(bomb))


@pytest.mark.parametrize("far", [b"XFD1048576", b"B4000000000", b"ZZZZZZ2"])
def test_one_cell_at_the_end_of_the_world_does_not_take_all_memory(tmp_path: Path, far: bytes) -> None:
    path = workbook(tmp_path / "a.xlsx", {"One": [["a"], ["", "b"]]})
    data = altered(path, "xl/worksheets/sheet1.xml", b'r="B2"', b'r="' + far + b'"')
    assert any(word in sentence(tmp_path, "far.xlsx", data) for word in ("reaches over", "columns"))


def test_formats_far_away_do_no_harm(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", {"One": [["a"], ["", "b"]]})
    data = altered(path, "xl/worksheets/sheet1.xml", b"</row>", b'<c r="XFD1" s="0"/></row>')
    (sheet,) = read_book(written(tmp_path, "b.xlsx", data)).sheets
    assert sheet.rows == [["a", None], [None, "b"]]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(st.tuples(st.integers(min_value=0), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_workbook_with_any_bytes_changed_is_read_or_refused(tmp_path: Path, changes: list[tuple[int, int]]) -> None:
    path = tmp_path / "whole.xlsx"
    if not path.exists():
        workbook(path, {"One": [HEAD, BODY], "Two": [[1, 2, 3]]})
    data = bytearray(path.read_bytes())
    for place, value in changes:
        data[place % len(data)] = value
    said = outcome(written(tmp_path, "changed.xlsx", bytes(data)))
    assert said is None or "changed.xlsx" in said


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    assert outcome(written(tmp_path, "any.csv", data)) != ""


def test_a_file_that_may_not_be_read_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "loop.csv"
    path.symlink_to(path)
    with pytest.raises(ForestallError, match=r"loop\.csv"):
        read_book(path)


def test_columns_are_named_as_on_the_screen() -> None:
    assert [letters(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert [column_number(letters(column)) for column in range(2000)] == list(range(2000))
    assert address(6, 1) == "B7"
    assert column_number("7") is None


@given(st.text(max_size=20))
def test_a_text_that_was_kept_from_running_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text or guarded(text) == text


def test_cells_read_as_people_see_them() -> None:
    assert [text_of(value) for value in (8.0, 0.1, 3, True, None, date(2027, 3, 31), "x")] == [
        "8",
        "0.1",
        "3",
        "yes",
        "",
        "2027-03-31",
        "x",
    ]
