"""Blocks of cells as text and as a table: what is written is read back, and what spreadsheets write is understood."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forestall_desktop.models.clipboard import Block, as_html, as_text, read

WORDS = st.text(
    st.characters(codec="utf-8", exclude_characters="\r\0\u00a0", exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), max_size=6
)
TEXTS = st.lists(WORDS, min_size=1, max_size=2).map(" ".join).map(str.strip)


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Some columns, each merged over runs of rows in its own way."""
    height, width = draw(st.integers(2, 5)), draw(st.integers(1, 4))
    columns = []
    for _ in range(width):
        merged = [False, *(draw(st.booleans()) for _ in range(height - 1))]
        columns.append([None if covered else draw(TEXTS) for covered in merged])
    return Block(tuple(zip(*columns, strict=True)))


@given(blocks())
def test_a_table_is_read_back_with_its_merged_cells(block: Block) -> None:
    spans = any(text is None for row in block.rows for text in row)
    plain = Block(tuple(tuple(text or "" for text in row) for row in block.rows))
    assert read(as_text(block), as_html(block)) == (block if spans else plain)


@given(st.lists(st.lists(st.text("ab\"\t\n,;=' ", max_size=5), min_size=2, max_size=2), min_size=1, max_size=4))
def test_plain_text_is_read_back_to_the_letter(rows: list[list[str]]) -> None:
    block = Block(tuple(tuple(row) for row in rows))
    assert read(as_text(block)) == block


def test_a_spreadsheet_takes_texts_as_texts() -> None:
    html = as_html(Block((("=1+1", "7", "<b>\nx"),)))
    assert html.count("mso-number-format:'\\@'") == 2
    assert "&lt;b&gt;<br>x" in html


def test_libreoffice_tables_are_read() -> None:
    html = """<html><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
    <tr><td rowspan=2 height="34" align="left"><font face="Liberation Sans">Leaks<br>at once</font></td>
    <td align="right" sdval="7">7</td></tr>
    <tr><td align="left">Seal&nbsp;worn</td></tr></table></body></html>"""
    assert read("", html) == Block((("Leaks\nat once", "7"), (None, "Seal worn")))


def test_a_cell_merged_sideways_is_one_text() -> None:
    assert read("", "<table><tr><td colspan=2>Title</td></tr><tr><td>a</td><td>b</td></tr></table>") == Block((("Title", None), ("a", "b")))


def test_absurd_spans_are_no_spans() -> None:
    html = '<table><tr><td rowspan="999999999999">a</td><td rowspan=20000 colspan=20000>b</td><td rowspan=2>c</td></tr></table>'
    assert read("", html) == Block((("a", "b", "c"),))
