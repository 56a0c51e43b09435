"""The heaps of an import: every cell of a real file is in exactly one, and what a person leaves out is in theirs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from forestall.fmea.project import Project
from forestall.ids import IdMaker, new_project
from forestall.workbook.files import Options, import_book
from forestall.workbook.mapping import NO_WISHES, Wishes
from forestall.workbook.preview import book_seen, table_seen, texts
from forestall.workbook.reader import read_book
from forestall.workbook.report import Report
from forestall.workbook.roles import Role

FILES = ("by22Jy__FMEA_SupplyChain__FMEA.csv", "SoundMatt__go-FuSa__fmea.csv", "jherrodthomas__reBot-DevArm__reBot_DevArm_DFMEA.xlsx")


def imported(path: Path, wishes: Wishes | None = None, options: Options | None = None) -> Report:
    """The report of an import into an empty project."""
    new = IdMaker(os.urandom).next
    return import_book(
        Project(new_project(os.urandom)), read_book(path), new, wishes=wishes, options=options or Options(), name="file"
    ).report


@pytest.mark.parametrize("name", FILES)
def test_the_heaps_make_up_all_cells(name: str, data_folder: Path) -> None:
    report = imported(data_folder / name)
    assert report.tally.cells == report.account.read
    assert min(vars_of(report)) >= 0


def test_words_that_were_read_as_ratings_count_as_repaired(data_folder: Path) -> None:
    assert imported(data_folder / "SoundMatt__go-FuSa__fmea.csv").tally.repaired == 460


def test_a_column_that_a_person_ignores_is_in_their_heap(data_folder: Path) -> None:
    before, after = imported(data_folder / FILES[0]).tally, imported(data_folder / FILES[0], Wishes(columns={"cause": Role.IGNORE})).tally
    assert (before.ignored, after.ignored > 100) == (0, True)
    assert before.cells == after.cells


def test_lists_that_are_taken_apart_count_as_repaired_and_others_do_not(tmp_path: Path) -> None:
    path = tmp_path / "lists.csv"
    path.write_text("Failure mode;Cause;Prevention;S\nSlips;Worn;1. Look 2. Measure;8\n", encoding="utf-8")
    assert (imported(path).tally.repaired, imported(path, options=Options(split_lists=True)).tally.repaired) == (0, 1)


def test_a_file_tells_its_sheets_and_which_of_them_looks_like_an_fmea(data_folder: Path) -> None:
    seen = book_seen(read_book(data_folder / FILES[2]))
    assert (len(seen.sheets), seen.first, seen.known, seen.ours) == (12, "05_DFMEA_Worksheet", False, False)


def test_the_table_that_is_seen_is_the_one_that_is_imported(data_folder: Path) -> None:
    book = read_book(data_folder / FILES[2])
    table = table_seen(book, "05_DFMEA_Worksheet", NO_WISHES)
    assert (table.header, table.columns[3].role) == ((2, 3), Role.MODE)
    assert texts(book, "05_DFMEA_Worksheet", table.header[0], 1)[0][3] == table.columns[3].title


def vars_of(report: Report) -> list[int]:
    """The sizes of the heaps."""
    tally = report.tally
    return [tally.taken, tally.repaired, tally.own, tally.headings, tally.set_aside, tally.ignored]
