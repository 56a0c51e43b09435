"""The law of breaking a table into pages: whatever stands in it, no line is lost, none is printed twice, and all stay on the page."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as some

from forestall.workbook.paper import CONTINUED, LINE, PaperColumn, PaperRow, PaperTable, Said
from forestall_desktop.printing.ink import PAD_X, PAD_Y, ink
from forestall_desktop.printing.pages import TablePage, pages_of

WIDTHS = (300, 500, 900, 700)
FIRST_TOP, TOP, BOTTOM = 1200, 400, 2000
COLUMNS = tuple(PaperColumn(f"c{level}", "", "", level) for level in (0, 1, 2, LINE))

words = some.lists(some.sampled_from(("seal", "leaks", "electromagnetic", "a")), max_size=120).map(" ".join)


@some.composite
def tables(draw: some.DrawFn) -> PaperTable:
    """Some rows on four levels, each cell with words of its own."""
    ends = draw(some.lists(some.integers(0, LINE), min_size=1, max_size=9))
    rows, begins = [], 0
    for end in (*ends[:-1], 0):
        rows.append(PaperRow({place: (Said(draw(words)),) for place in range(begins, LINE + 1)}, end))
        begins = end
    return PaperTable(COLUMNS, tuple(rows))


def broken(table: PaperTable) -> list[TablePage]:
    return list(pages_of(table, WIDTHS, ink(7.0), first_top=FIRST_TOP, top=TOP, bottom=BOTTOM))


@settings(max_examples=40)
@given(tables())
def test_no_line_is_lost_and_none_is_read_twice(table: PaperTable) -> None:
    letters, pages = ink(7.0), broken(table)
    for place in range(len(COLUMNS)):
        printed = [line for page in pages for box in page.boxes if box.column == place and not box.again for line in box.lines if line]
        said = [row.starts[place][0].text for row in table.rows if place in row.starts]
        assert printed == [line for text in said for line in letters.body.wrap(text, WIDTHS[place] - 2 * PAD_X).lines if line]


@settings(max_examples=40)
@given(tables())
def test_every_text_has_the_room_it_needs_and_stays_on_its_page(table: PaperTable) -> None:
    line = ink(7.0).body.line_height
    for number, page in enumerate(broken(table)):
        assert page.bottom <= BOTTOM
        for box in page.boxes:
            assert (TOP if number else FIRST_TOP) <= box.top
            assert box.top + box.height <= page.bottom
            assert len(box.lines) * line + 2 * PAD_Y <= box.height


def test_what_was_read_is_named_again_though_its_neighbour_goes_on() -> None:
    columns = (PaperColumn("mode", "", "", 2), PaperColumn("effects", "", "", 2), PaperColumn("cause", "", "", LINE))
    cause = (Said("worn " * 60),)
    first = PaperRow({0: (Said("Seal leaks"),), 1: (Said("a " * 4000),), 2: cause}, LINE)
    table = PaperTable(columns, (first, PaperRow({2: cause}, 0)))
    pages = list(pages_of(table, (500, 900, 900), ink(7.0), first_top=TOP, top=TOP, bottom=BOTTOM))
    assert len(pages) > 1
    for page in pages[1:]:
        (mode,) = [box for box in page.boxes if box.column == 0]
        assert (mode.lines[0], mode.again) == (f"{CONTINUED} Seal", True)
        assert [box.again for box in page.boxes if box.column == 1] == [False]


@settings(max_examples=40)
@given(tables())
def test_what_goes_on_after_it_was_read_is_named_again(table: PaperTable) -> None:
    for page in broken(table)[1:]:
        again = [box for box in page.boxes if box.again]
        assert all(str(box.lines[0]).startswith(CONTINUED) for box in again)
        assert all(box.top == TOP for box in again)
