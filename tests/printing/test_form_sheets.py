"""Form sheets as .pdf, read back: all that the sheet says is on the pages, with heads, numbers and the labels of what goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from forestall.changes import FieldName
from forestall.errors import Unavailable
from forestall.fmea.columns import FORMS
from forestall.fmea.edits import Add, SetFields
from forestall.fmea.schema import CUSTOM_PREFIX, TEXT
from forestall.workbook.paper import CONTINUED, form_table
from forestall.workbook.printing import rows_by_analysis
from forestall_desktop.printing.form import Wish, print_form
from forestall_desktop.printing.ink import Paper
from tests.bench.material import Material
from tests.printing.pages import PRINTED, bare, prints, texts, unheard
from tests.worlds import Analyst, meet, smallest_sheet


@pytest.fixture
def large(ann: Analyst) -> Analyst:
    """Ann has a sheet of several pages, with a head."""
    ann.pen.write(ann.project, Material().sheet(45))
    (analysis,) = ann.project.children(None, "analysis")
    ann.sets(analysis.id, text="Brake", number="D-7", company="Example & Co", confidentiality="internal", revision_date="2027-03-01")
    return ann


def test_every_text_of_the_sheet_is_on_the_pages(large: Analyst, tmp_path: Path) -> None:
    path, notes = prints(large.project, tmp_path)
    pages = "".join(texts(path))
    ((analysis, rows),) = rows_by_analysis(large.project).items()
    said = [each.text for row in form_table(large.project, analysis, rows).rows for pieces in row.starts.values() for each in pieces]
    assert len(said) > 300
    assert [text for text in said if bare(text) not in pages] == []
    assert notes == ()


def test_every_page_has_its_heads_its_number_and_whose_it_is(large: Analyst, tmp_path: Path) -> None:
    pages = texts(prints(large.project, tmp_path)[0])
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        for words in ("Design FMEA: Brake", "D-7", "2027-03-01", "Example & Co", "internal", "Printed 2027-04-01 09:05"):
            assert bare(words) in page
        for words in ("Structure", "Optimization", "Failure effects", "Detection controls", f"Page {number} of {len(pages)}"):
            assert bare(words) in page


def test_what_spans_a_break_is_named_again_on_the_next_page(large: Analyst, tmp_path: Path) -> None:
    first, *others = texts(prints(large.project, tmp_path)[0])
    (element,) = large.project.of_kind("element")
    again = bare(f"{CONTINUED} {element.values[TEXT]}")
    assert again not in first
    assert all(again in page for page in others)


def test_a_text_taller_than_pages_is_printed_to_its_end(ann: Analyst, tmp_path: Path) -> None:
    at = smallest_sheet(ann)
    for entity, letter in ((at.cause, "c"), (at.mode, "m")):
        ann.does(SetFields(entity, {TEXT: " ".join(f"{letter}{number:04}" for number in range(1500))}))
    pages = texts(prints(ann.project, tmp_path)[0])
    assert len(pages) > 2
    together = "".join(pages)
    assert [number for number in range(1500) if f"c{number:04}" not in together or f"m{number:04}" not in together] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("paper", Paper)
def test_every_form_goes_on_every_paper(ann: Analyst, tmp_path: Path, form: str, paper: Paper) -> None:
    smallest_sheet(ann)
    path, _ = prints(ann.project, tmp_path, Wish(paper, form))
    (page,) = texts(path)
    rare = {"higher", "requirement", "special", "filter_code", "evidence", "remarks"}
    assert [column.title for column in FORMS[form] if bare(column.title) not in page and column.key not in rare] == []
    box = PdfReader(path).pages[0].mediabox
    size, _, upright = paper.value.partition("-")
    across = {"a3": (1191, 842), "a4": (842, 595), "letter": (792, 612)}[size]
    assert (round(box.width), round(box.height)) == (across[::-1] if upright else across)


def test_the_form_is_that_of_the_method(ann: Analyst, tmp_path: Path) -> None:
    at = smallest_sheet(ann)
    ann.sets(at.analysis, method="pfmea")
    (page,) = texts(prints(ann.project, tmp_path)[0])
    assert bare("Process FMEA: Parking brake") in page
    assert bare("Process work element") in page


def test_what_is_contested_says_so_and_its_result_is_not_certain(ann: Analyst, tmp_path: Path) -> None:
    at = smallest_sheet(ann)
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.line, occurrence=9)
    ben.sets(at.line, occurrence=2)
    meet(ann, ben)
    (page,) = texts(prints(ann.project, tmp_path)[0])
    assert bare(f"{ann.sees(at.line, 'occurrence')} ≠") in page
    assert "H?" in page


def test_own_columns_that_do_not_fit_are_named_and_printed_on_request(ann: Analyst, tmp_path: Path) -> None:
    at = smallest_sheet(ann)
    for number in range(30):
        column = ann.ids.next()
        ann.does(Add(column, "column", None, {TEXT: f"Own{number}"}))
        ann.does(SetFields(at.line, {FieldName(CUSTOM_PREFIX + column): f"says{number}"}))
    path, notes = prints(ann.project, tmp_path, Wish(Paper.A4))
    assert "Own29" not in texts(path)[0]
    assert ["“Own29”" in note and "--own-columns" in note for note in notes] == [True]
    path, notes = prints(ann.project, tmp_path, Wish(Paper.A4, own=True))
    assert "says29" in "".join(texts(path))


def test_a_heading_that_says_very_much_is_printed_whole(ann: Analyst, tmp_path: Path) -> None:
    at = smallest_sheet(ann)
    ann.sets(at.analysis, remarks=" ".join(f"r{number:04}" for number in range(2000)))
    pages = texts(prints(ann.project, tmp_path)[0])
    assert [number for number in range(2000) if f"r{number:04}" not in "".join(pages)] == []
    assert bare("Thread worn") in pages[-1]


def test_more_columns_than_any_paper_holds_come_to_an_end(ann: Analyst, tmp_path: Path) -> None:
    at = smallest_sheet(ann)
    for number in range(250):
        column = ann.ids.next()
        ann.does(Add(column, "column", None, {TEXT: f"A long title {number}"}))
        ann.does(SetFields(at.line, {FieldName(CUSTOM_PREFIX + column): "some words"}))
    path, notes = prints(ann.project, tmp_path, Wish(Paper.A4, own=True))
    assert len(texts(path)) >= 1
    assert "too narrow" in notes[0]


def test_a_letter_that_no_font_has_is_told(ann: Analyst, tmp_path: Path) -> None:
    at = smallest_sheet(ann)
    ann.does(SetFields(at.cause, {TEXT: "worn \U00012345"}))
    (note,) = prints(ann.project, tmp_path)[1]
    assert "\U00012345" in note


def test_a_print_that_is_stopped_leaves_nothing(large: Analyst, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"the one before")

    def stops(done: int, pages: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        print_form(large.project, path, Wish(), PRINTED, stops)
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]
    assert path.read_bytes() == b"the one before"


def test_a_print_says_how_far_it_is(large: Analyst, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    print_form(large.project, tmp_path / "sheet.pdf", Wish(), PRINTED, lambda done, pages: heard.append((done, pages)))
    count = len(texts(tmp_path / "sheet.pdf"))
    assert heard == [(done, count) for done in range(count + 1)]


def test_a_folder_that_is_not_there_is_a_sentence(large: Analyst, tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="nothing there was changed"):
        print_form(large.project, tmp_path / "nowhere" / "sheet.pdf", Wish(), PRINTED, unheard)


def test_an_empty_project_prints_its_head(ann: Analyst, tmp_path: Path) -> None:
    (page,) = texts(prints(ann.project, tmp_path)[0])
    assert "Page1of1" in page
