"""MSRFMEA XML that is none, lies about its encoding, or means harm: read where it can be read, refused in a sentence where not."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forestall.changes import FieldName
from forestall.errors import Unreadable
from forestall.fmea.edits import Accepted
from forestall.interchange.msrfmea.exporting import msrfmea_of
from forestall.interchange.msrfmea.importing import plan_msrfmea
from forestall.interchange.msrfmea.tree import decoded, parsed
from forestall.workbook.report import Finding
from tests.interchange.brake import as_written, document
from tests.worlds import Analyst

BOMB = '<!DOCTYPE MSRFMEA [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (as_written(), "utf-8"),
        (document().encode("latin-1"), "iso-8859-1"),
        (document().replace("ISO-8859-1", "UTF-8").encode("cp1252"), "cp1252"),
        (document().replace("ISO-8859-1", "no-such-thing").encode(), "utf-8"),
        (b"\xff\xfe" + document().replace("ISO-8859-1", "UTF-16").encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + document().encode("utf-16-be"), "utf-16-be"),
        (document().encode("ascii", errors="xmlcharrefreplace"), "ascii"),
    ],
)
def test_whatever_encoding_it_claims_the_letters_are_right_and_come_back(data: bytes, encoding: str, tmp_path: Path) -> None:
    ann = Analyst("Ann")
    assert decoded("x", data)[1].lower() == encoding
    _takes(ann, data, tmp_path)
    assert "Prüfstand" in {each.values[FieldName("text")] for each in ann.project.of_kind("element")}
    assert msrfmea_of(ann.project)[0] == data


def test_a_letter_that_the_encoding_lacks_is_written_as_every_reader_knows_it(tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    _takes(ann, document().encode("latin-1"), tmp_path)
    ann.sets(ann.project.of_kind("element")[0].id, text="制动器 ✓")
    data = msrfmea_of(ann.project)[0]
    assert b"&#21046;" in data
    _takes(ben, data, tmp_path)
    assert "制动器 ✓" in {each.values[FieldName("text")] for each in ben.project.of_kind("element")}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1"),
        ("plain text", "line 1"),
        ("<MSRFMEA>", r"cannot be read as XML: .* \(line 1\)"),
        ("<MSRFMEA>\n<a></b></MSRFMEA>", r"\(line 2\)"),
        ("<html/>", "not MSRFMEA: it holds <html>"),
        (BOMB + "]><MSRFMEA>&i;</MSRFMEA>", "declares entities"),
        ('<!DOCTYPE MSRFMEA [<!ENTITY x SYSTEM "file:///etc/hostname">]><MSRFMEA>&x;</MSRFMEA>', "declares entities"),
        ('<!DOCTYPE MSRFMEA [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]><MSRFMEA/>', "declares entities"),
        ("<MSRFMEA>" + "<a>" * 100_000, "nests deeper"),
        ('<MSRFMEA a="1" a="2"/>', "line 1"),
        ("<MSRFMEA>\0</MSRFMEA>", "line 1"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence_with_the_line(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=says) as refused:
        _takes(Analyst("Ann"), text.encode(), tmp_path)
    assert "Nothing was changed" in refused.value.sentence


def test_a_dtd_is_never_fetched(tmp_path: Path) -> None:
    (tmp_path / "evil.dtd").write_text('<!ENTITY x "from the net">', encoding="utf-8")
    text = document().replace('"MSRFMEA_2_1_2.ML.DTD"', f'"{(tmp_path / "evil.dtd").as_uri()}"').replace(">Brake<", ">Brake &x;<")
    ann = Analyst("Ann")
    _takes(ann, text.encode(), tmp_path)
    assert not [each for each in ann.project.all() if "from the net" in str(each.values)]
    assert msrfmea_of(ann.project)[0] == text.encode()


def test_objects_in_rings_and_under_two_parents_come_in_once(tmp_path: Path) -> None:
    text = document().replace('ID-REF="S3"', 'ID-REF="S1"').replace('<FM-FAULT-REF ID-REF="F3"', '<FM-FAULT-REF ID-REF="F1"')
    ann = Analyst("Ann")
    _takes(ann, text.encode(), tmp_path)
    assert msrfmea_of(ann.project)[0] == text.encode()


def test_two_objects_with_one_id_are_said_and_kept(tmp_path: Path) -> None:
    text = document().replace('ID="S3"', 'ID="S2"').replace(' ID="K3"', "")
    ann = Analyst("Ann")
    kinds = [each.kind for each in _takes(ann, text.encode(), tmp_path)]
    assert {"same_id", "no_id"} <= set(kinds)
    assert msrfmea_of(ann.project)[0] == text.encode()


def test_ids_that_pretend_to_be_ours_take_no_other_things_place(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    _takes(ann, as_written(), tmp_path)
    line = ann.project.of_kind("line")[0].id
    text = document().replace(">Parking brake<", ">Another<").replace('"F1"', f'"forestall.{line}"').replace('"S1"', '"forestall.project"')
    _takes(ann, text.encode(), tmp_path)
    assert ann.project.of_kind("line")[0].kind == "line"
    assert len(ann.project.of_kind("analysis")) == 2


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_document_is_refused_or_comes_back_letter_by_letter(data: st.DataObject, tmp_path: Path) -> None:
    content = bytearray(as_written())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        pieces = [b"", b"<", b"/>", b"x", b"F2", b"\xff", b"&amp;", b"<!-- -->", b' ID="S1"', b"9", b"</FM-FAULT>", b"S2"]
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.sampled_from(pieces))
    _comes_back(bytes(content), tmp_path)


@given(cuts=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=3))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_elements_are_missing_doubled_or_moved_it_comes_back_letter_by_letter(cuts: list[tuple[int, int]], tmp_path: Path) -> None:
    tree = parsed("x", document())
    for which, where in cuts:
        homes = [node for node in tree.root.walk() if node.children]
        home, other = homes[which % len(homes)], homes[where % len(homes)]
        part = home.children[where % len(home.children)]
        if which % 3:
            home.parts.remove(part)
        if which % 2 and other not in part.walk():
            other.put(0, part)
    _comes_back(tree.written().encode(), tmp_path)


def _comes_back(data: bytes, folder: Path) -> None:
    ann = Analyst("Ann")
    with suppress(Unreadable):
        (folder / "x.xml").write_bytes(data)
        plan = plan_msrfmea(ann.project, folder / "x.xml")
        assert isinstance(ann.tries(plan.batch), Accepted)
        assert msrfmea_of(ann.project)[0] == data
        assert not ann.does(plan_msrfmea(ann.project, folder / "x.xml").batch).changes


def _takes(analyst: Analyst, data: bytes, folder: Path) -> tuple[Finding, ...]:
    (folder / "x.xml").write_bytes(data)
    plan = plan_msrfmea(analyst.project, folder / "x.xml")
    analyst.does(plan.batch)
    return plan.report.findings
