"""Damaged, lying and hostile files: one sentence, nothing written, no traceback. Real files with bytes changed, and files made to hurt."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from forestall.errors import Unreadable
from forestall.fmea.edits import Accepted
from forestall.fmea.rules import decide
from forestall.workbook.files import import_file
from tests.workbook.making import PLAIN, altered, archive, ods, workbook, xls
from tests.worlds import Analyst

ROW = ("Gear", "Turn", "Breaks", "No torque", 8, "Fatigue", "Calculation", 3, "Endurance test", 4, 96)
TABLE = [PLAIN, ROW, ("Shaft", *ROW[1:])]
REAL = (
    "yaanst__CERN-DataCenter-Cooling-System__FMEA.xlsx",
    "lukasbahr__kg-rag-fmea__example_fmea.csv",
    "by22Jy__FMEA_SupplyChain__FMEA.csv",
    "DesignEngrLab__fmdtools__fmea.csv",
)


def survives(path: Path) -> None:
    """A file can be imported, or is refused in one sentence; anything else fails the test that calls."""
    ann = Analyst("Ann")
    sentence = ""
    try:
        plan = import_file(ann.project, path, ann.ids.next)
    except Unreadable as refused:
        sentence = refused.sentence
    else:
        assert isinstance(decide(ann.project, plan.batch, ann.chance), Accepted)
        told = plan.report.as_json()["cells"]
        assert told["read"] == told["imported"] + told["kept_as_custom"] + told["header"] + len(told["skipped"])
    assert "\n" not in sentence


def flipped(data: bytes, chance: Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))]


def spliced(data: bytes, chance: Random) -> bytes:
    here, there = sorted(chance.randrange(len(data)) for _ in range(2))
    return data[:here] + data[there:] + data[here:there]


MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (flipped, cut, spliced)


@given(name=st.sampled_from(REAL), how=st.sampled_from(MUTATIONS), seed=st.integers(0, 2**32))
@settings(max_examples=25, deadline=None)
def test_a_real_file_with_other_bytes_is_read_or_refused(
    data_folder: Path, tmp_path_factory: pytest.TempPathFactory, name: str, how: Callable[[bytes, Random], bytes], seed: int
) -> None:
    path = tmp_path_factory.mktemp("mutated") / name
    path.write_bytes(how((data_folder / name).read_bytes(), Random(seed)))
    survives(path)


@given(kind=st.sampled_from(("xls", "ods")), how=st.sampled_from(MUTATIONS), seed=st.integers(0, 2**32))
@settings(max_examples=15, deadline=None)
def test_an_older_or_an_open_workbook_with_other_bytes_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, kind: str, how: Callable[[bytes, Random], bytes], seed: int
) -> None:
    path = tmp_path_factory.mktemp("mutated") / f"sheet.{kind}"
    path.write_bytes(how(xls(TABLE) if kind == "xls" else ods(TABLE), Random(seed)))
    survives(path)


@given(data=st.binary(max_size=400))
@example(b"\x00")
@example(b'"')
@example("Failure Mode;Effect;Cause\n=cmd|' /C calc'!A0;x;y".encode("utf-16"))
@settings(max_examples=40, deadline=None)
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("bytes") / "any.csv"
    path.write_bytes(data)
    survives(path)


@pytest.mark.parametrize(
    "told",
    [
        b'<dimension ref="A1:XFD1048576"/>',
        b'<row r="1"><c r="XFD1048576" t="n"><v>1</v></c></row>',
        b'<row r="0"><c r="A0"><v>1</v></c></row>',
        b'<row r="-1"><c r="??"><v>NaN</v></c></row>',
    ],
)
def test_a_sheet_that_lies_about_its_size_is_read_or_refused(tmp_path: Path, told: bytes) -> None:
    honest = workbook(tmp_path / "honest.xlsx", {"FMEA": TABLE})
    liar = tmp_path / "liar.xlsx"
    liar.write_bytes(altered(honest, "xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheetData>" + told))
    survives(liar)


def test_an_archive_that_unpacks_to_gigabytes_is_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    bomb.write_bytes(archive({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": bytes(520 << 20)}))
    with pytest.raises(Unreadable, match="unpack"):
        import_file(Analyst("Ann").project, bomb, Analyst("Ann").ids.next)


def test_a_line_with_a_million_columns_is_refused(tmp_path: Path) -> None:
    wide = tmp_path / "wide.csv"
    wide.write_text("Failure Mode;Effect" + ";" * 1_000_000, encoding="utf-8")
    with pytest.raises(Unreadable, match="columns"):
        import_file(Analyst("Ann").project, wide, Analyst("Ann").ids.next)


def test_a_formula_is_never_run_and_what_looks_like_one_is_text(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "formula.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("FMEA")
        for row, cells in enumerate(TABLE):
            sheet.write_row(row, 0, cells)
        sheet.write_formula(1, 10, "=E2*H2*J2", None, 12)
        sheet.write_formula(2, 5, '=WEBSERVICE("there")', None, "as it was saved")
        sheet.write_formula(2, 3, "=1/0", None, "#DIV/0!")
    ann = Analyst("Ann")
    plan = import_file(ann.project, path, ann.ids.next)
    ann.does(plan.batch)
    assert [(each.cell, each.text) for each in plan.report.account.skipped] == [("D3", "#DIV/0!"), ("K2", "12")]
    assert "as it was saved" in {ann.project.text(each.id) for each in ann.project.of_kind("failure")}
    assert [each.text for each in plan.report.findings if each.kind == "rpn"] == ["12"]
