"""Prints that mark changes, and signatures that say for which content they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from forestall.fmea.edits import Add, Remove
from forestall.fmea.schema import TEXT
from forestall.fmea.words import Difference
from forestall.workbook.paper import form_table
from forestall.workbook.printing import rows_by_analysis
from forestall.workbook.since import Since, since
from forestall_desktop.printing.form import Wish
from tests.printing.pages import bare, prints, texts
from tests.signers import frozen, signs
from tests.worlds import Analyst, Places, smallest_sheet

SAME, GONE, NEW = Difference.SAME, Difference.GONE, Difference.NEW


@pytest.fixture
def at(ann: Analyst) -> Places:
    """Ann has frozen a sheet with one line and one control."""
    at = smallest_sheet(ann)
    ann.does(Add(ann.ids.next(), "control", at.line, {TEXT: "Hardened thread", "type": "prevention"}))  # type: ignore[dict-item]
    frozen(ann, "A")
    return at


def changes(ann: Analyst) -> Since:
    from tests.signers import revision_of

    found = since(ann.project, revision_of(ann.project, "A"))
    assert isinstance(found, Since)
    return found


def words(ann: Analyst) -> dict[str, list[tuple[Difference, str]]]:
    """The marked words of the only row, by the key of the column."""
    ((analysis, rows),) = rows_by_analysis(ann.project).items()
    table = form_table(ann.project, analysis, rows, since=changes(ann))
    (row,) = table.rows
    return {table.columns[place].key: [run for each in said for run in each.words] for place, said in row.starts.items()}


def test_nothing_is_marked_where_nothing_changed(ann: Analyst, at: Places) -> None:
    assert not any(words(ann).values())


def test_a_rewording_shows_what_went_and_what_came(ann: Analyst, at: Places) -> None:
    ann.sets(at.mode, text="Spindle creeps back")
    assert words(ann)["mode"] == [(SAME, "Spindle "), (GONE, "turns"), (NEW, "creeps"), (SAME, " back")]


def test_a_new_rating_stands_beside_the_old_one(ann: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=3)
    marked = words(ann)
    assert marked["occurrence"] == [(GONE, "4"), (NEW, "3")]
    assert marked["detection"] == []


def test_an_emptied_cell_still_shows_what_stood_there(ann: Analyst, at: Places) -> None:
    ann.sets(at.line, remarks="Ask Ben")
    frozen(ann, "B")
    ann.sets(at.line, occurrence=None)
    assert words(ann)["occurrence"] == [(GONE, "4")]


def test_what_was_added_is_new_as_a_whole(ann: Analyst, at: Places) -> None:
    ann.does(Add(ann.ids.next(), "control", at.line, {TEXT: "Torque test", "type": "detection"}))  # type: ignore[dict-item]
    assert words(ann)["detection_controls"] == [(NEW, "Torque test")]


def test_what_has_no_place_in_the_sheet_is_listed_behind_it(ann: Analyst, at: Places, tmp_path: Path) -> None:
    (control,) = ann.project.children(at.line, "control")
    ann.does(Remove((control.id,)))
    ann.sets(at.analysis, company="Example & Co")
    path, _ = prints(ann.project, tmp_path, Wish(since=changes(ann).revision))
    sheet, others = texts(path)
    assert bare("Hardened thread") not in sheet
    assert bare("changes since revision “A”") in sheet
    for said in ("Other changes since revision “A”", "removed", "Hardened thread", "(empty) → Example & Co"):
        assert bare(said) in others


def test_both_wordings_are_on_the_page(ann: Analyst, at: Places, tmp_path: Path) -> None:
    ann.sets(at.mode, text="Spindle creeps back")
    page = texts(prints(ann.project, tmp_path, Wish(since=changes(ann).revision))[0])[0]
    assert "turns" in page
    assert "creeps" in page


def test_signatures_say_who_when_and_for_what(ann: Analyst, at: Places, tmp_path: Path) -> None:
    signs(ann, changes(ann).revision, "approval")
    _, page = texts(prints(ann.project, tmp_path)[0])
    (signature,) = ann.project.of_kind("signature")
    for said in (
        ann.project.text(signature.id),
        str(ann.sees(signature.id, "at")),
        "approval",
        "valid",
        "What is printed here is what was signed.",
    ):
        assert bare(said) in page


def test_signatures_over_other_content_say_so(ann: Analyst, at: Places, tmp_path: Path) -> None:
    signs(ann, changes(ann).revision)
    ann.sets(at.line, occurrence=3)
    _, page = texts(prints(ann.project, tmp_path)[0])
    assert bare("WHAT IS PRINTED HERE IS NOT WHAT WAS SIGNED") in page
    assert bare("What is printed here is what was signed") not in page


def test_results_that_followed_from_other_ratings_are_marked_too(ann: Analyst, at: Places) -> None:
    first = {key: "".join(text for _, text in runs) for key, runs in words(ann).items()}
    assert (first["ap"], first["rpn"]) == ("", "")
    ann.sets(at.line, occurrence=2, detection=2)
    marked = words(ann)
    assert [kind for kind, _ in marked["rpn"]] == [GONE, NEW]
    assert [kind for kind, _ in marked["ap"]] == [GONE, NEW]
