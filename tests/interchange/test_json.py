"""A project's JSON: what goes out comes in again the same, with and without its history; what is none is refused in a sentence."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from forestall.changes import Change, FieldName
from forestall.clock import Millis
from forestall.errors import TooNew, Unavailable, Unreadable
from forestall.fmea.cells import Fate, contested, fate
from forestall.fmea.edits import Remove, SetFields
from forestall.fmea.schema import REMOVED
from forestall.ids import EntityId, ProjectId
from forestall.interchange.document import Document, read_document
from forestall.interchange.taking import plan_document, restored
from forestall.interchange.writing import entities_of, in_causal_order, write_json, write_json_with_history
from forestall.merge import ready
from forestall.store.file import ProjectFile
from forestall.store.replica import Soundness
from tests.histories import histories
from tests.worlds import MORNING, PROJECT, Analyst, WallClock, meet, seeded, smallest_sheet

SCHEMA = json.loads(files("forestall.interchange").joinpath("data/forestall-project-1.schema.json").read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA)
SMALL = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(changes=histories())
@SMALL
def test_what_goes_out_comes_in_again_the_same(changes: list[Change], tmp_path: Path) -> None:
    ann, ben = Analyst("Ann"), Analyst("Ben")
    ann.hears(changes)
    told = _written(ann, tmp_path / "a.json")
    _takes(ben, read_document(tmp_path / "a.json"))
    assert entities_of(ben.project.all()) == entities_of(ann.project.all()) == told["entities"]
    assert _written(ben, tmp_path / "b.json") == told
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@given(changes=histories())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_with_its_history_it_is_the_very_same_project(changes: list[Change], tmp_path: Path) -> None:
    for leftover in tmp_path.iterdir():
        leftover.unlink()
    before = _filled(tmp_path / "a.fmea", changes)
    with ProjectFile(tmp_path / "a.fmea") as file:
        write_json_with_history(file, tmp_path / "a.json")
    VALID.validate(json.loads((tmp_path / "a.json").read_text(encoding="utf-8")))
    _restores(tmp_path / "b.fmea", tmp_path / "a.json")
    with ProjectFile(tmp_path / "b.fmea") as file:
        assert file.identity.project == PROJECT
        with file.reading() as replica:
            assert replica.check() == before
        write_json_with_history(file, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


@given(histories(), st.randoms(use_true_random=False))
@SMALL
def test_the_order_of_changes_depends_on_nothing_but_the_changes(changes: list[Change], chance: Any) -> None:
    ordered = list(in_causal_order(changes))
    assert len(ordered) == len(changes)
    vector: dict[Any, int] = {}
    for change in ordered:
        assert ready(vector, change)
        vector[change.dot.site] = change.dot.n
    shuffled = list(changes)
    chance.shuffle(shuffled)
    assert list(in_causal_order(shuffled)) == ordered


def test_a_contested_cell_is_contested_after_the_import_too(tmp_path: Path) -> None:
    ann, ben, line = _disagreeing()
    _written(ann, tmp_path / "a.json")
    clara = Analyst("Clara")
    _takes(clara, read_document(tmp_path / "a.json"))
    (cell,) = contested(_entity(clara, line))
    assert [each.value for each in cell.candidates] == [each.value for each in contested(_entity(ben, line))[0].candidates]
    again = _takes(clara, read_document(tmp_path / "a.json"))
    assert not again


def test_an_import_is_taken_back_in_one_step(tmp_path: Path) -> None:
    ann, _, _ = _disagreeing()
    _written(ann, tmp_path / "a.json")
    clara = Analyst("Clara")
    mine = smallest_sheet(clara)
    before = entities_of(clara.project.all())
    written = clara.does(plan_document(clara.project, read_document(tmp_path / "a.json")).batch)
    clara.undoes(written)
    assert entities_of(clara.project.all()) == before
    assert clara.project.shown(mine.line)


def test_what_one_removed_and_another_changed_is_disputed_after_the_import_too(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    places = smallest_sheet(ann)
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.does(Remove((places.line,)))
    ben.sets(places.line, occurrence=7)
    meet(ann, ben)
    told = _written(ann, tmp_path / "a.json")
    assert [each["id"] for each in told["entities"] if each.get("disputed")] == [places.line]
    clara = Analyst("Clara")
    _takes(clara, read_document(tmp_path / "a.json"))
    assert fate(_entity(clara, places.line)) is Fate.DISPUTED
    assert _written(clara, tmp_path / "b.json") == told


def test_a_second_import_sets_what_differs_and_leaves_what_is_not_named(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    places = smallest_sheet(ann)
    told = _written(ann, tmp_path / "a.json")
    line = next(each for each in told["entities"] if each["id"] == places.line)
    line["fields"] = {"occurrence": 9, "field of tomorrow": {"b": 1}}
    (tmp_path / "a.json").write_text(json.dumps(told), encoding="utf-8")
    changes = _takes(ann, read_document(tmp_path / "a.json"))
    assert [(change.entity, dict(change.set)) for change in changes] == [(places.line, {"occurrence": 9, "field of tomorrow": {"b": 1}})]


def test_what_was_removed_here_stays_removed_and_is_accounted_for(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    places = smallest_sheet(ann)
    told = _written(ann, tmp_path / "a.json")
    ann.does(Remove((places.line,)))
    plan = plan_document(ann.project, read_document(tmp_path / "a.json"))
    ann.does(plan.batch)
    assert fate(_entity(ann, places.line)) is Fate.REMOVED
    assert {each.why for each in plan.report.account.skipped} == {"it was removed here, and stays so"}
    assert plan.report.account.read == sum(len(each["fields"]) for each in told["entities"])


def test_more_fields_than_one_change_carries_come_in_too(tmp_path: Path) -> None:
    fields = {f"custom.{number}": "x" for number in range(1_001)}
    _put(tmp_path / "wide.json", entities=[{"id": "line-1", "kind": "line", "fields": fields}])
    ann = Analyst("Ann")
    _takes(ann, read_document(tmp_path / "wide.json"))
    assert _entity(ann, EntityId("line-1")).values == fields


def test_a_history_that_was_touched_is_refused(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    smallest_sheet(ann)
    _filled(tmp_path / "a.fmea", ann.log)
    with ProjectFile(tmp_path / "a.fmea") as file:
        write_json_with_history(file, tmp_path / "a.json")
    told = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    last = told["history"]["changes"][-1]
    gapped = told | {"history": told["history"] | {"changes": told["history"]["changes"][1:]}}
    forged = told | {"history": told["history"] | {"changes": [*told["history"]["changes"][:-1], last | {"set": {"text": "forged"}}]}}
    by_hand = told | {"entities": told["entities"][1:]}
    for place, spoilt in enumerate((gapped, forged, by_hand)):
        (tmp_path / "spoilt.json").write_text(json.dumps(spoilt), encoding="utf-8")
        with pytest.raises(Unreadable, match="history in this document"):
            _restores(tmp_path / f"{place}.fmea", tmp_path / "spoilt.json")


def test_a_file_without_whole_history_says_so(tmp_path: Path) -> None:
    ann = Analyst("Ann")
    smallest_sheet(ann)
    _filled(tmp_path / "a.fmea", ann.log, number_them=True)
    with ProjectFile(tmp_path / "a.fmea") as file:
        with file.writing() as replica:
            assert replica.compact(Millis(MORNING + 1))
        with pytest.raises(Unavailable, match="no whole history"):
            write_json_with_history(file, tmp_path / "a.json")
    assert not (tmp_path / "a.json").exists()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not a project"),
        ("[1, 2]", "is JSON, but not a project"),
        ('{"format": "forestall-project", "version": 1, "project": "p", "entities": [{"id": 7}]}', r"entities\[0\].id"),
        (
            '{"format": "forestall-project", "version": 1, "project": "p", "entities": [{"id": "", "kind": "line", "fields": {}}]}',
            r"\[0\].id",
        ),
        ('{"format": "forestall-project", "version": 1, "project": "p", "entities": [], "more": 1}', "more"),
        ('{"format": "other", "version": 1, "project": "p", "entities": []}', "is JSON, but not a project"),
        ("[" * 100_000, "JSON|not a project"),
        (
            '{"format": "forestall-project", "version": 1, "project": "p", "entities": [' + '{"id":"a","kind":"b","fields":{}},' * 2 + "]}",
            ".",
        ),
    ],
)
def test_what_is_no_document_is_refused_in_a_sentence_with_the_place(text: str, says: str, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable, match=says) as refused:
        read_document(tmp_path / "x.json")
    assert "Nothing was changed" in refused.value.sentence or "nothing was changed" in refused.value.sentence


@pytest.mark.parametrize(
    "entities",
    [
        [{"id": "a", "kind": "b", "fields": {}}] * 2,
        [{"id": "a", "kind": "b", "fields": {"x": [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}}],
        [{"id": "a", "kind": "b", "fields": {"x": 1}, "contested": {"x": [2, 3]}}],
        [{"id": "a", "kind": "b", "fields": {"x": 1}, "contested": {"x": [1, 1]}}],
        [{"id": "a\0", "kind": "b", "fields": {}}],
    ],
)
def test_what_the_document_contradicts_itself_in_is_refused(entities: Sequence[Any], tmp_path: Path) -> None:
    _put(tmp_path / "x.json", entities=entities)
    with pytest.raises(Unreadable, match=r"entities\[[01]\]"):
        read_document(tmp_path / "x.json")


def test_a_later_versions_document_asks_for_an_update(tmp_path: Path) -> None:
    _put(tmp_path / "x.json", version=2)
    with pytest.raises(TooNew):
        read_document(tmp_path / "x.json")


@given(data=st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_document_is_refused_or_read_never_worse(data: st.DataObject, tmp_path: Path) -> None:
    ann, _, _ = _disagreeing()
    write_json(ann.project, tmp_path / "a.json")
    content = bytearray((tmp_path / "a.json").read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(content) - 1))
        piece = data.draw(st.sampled_from([b"", b"0", b'"', b"{", b"]", b"null", b"\xff", b"\\ud800", b"1e999", b"true", b","]))
        content[place : place + data.draw(st.integers(0, 4))] = piece
    (tmp_path / "m.json").write_bytes(content)
    with suppress(Unreadable):
        ben = Analyst("Ben")
        ben.tries(plan_document(ben.project, read_document(tmp_path / "m.json")).batch)


def _written(analyst: Analyst, path: Path) -> dict[str, Any]:
    write_json(analyst.project, path)
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    VALID.validate(told)
    return told


def _takes(analyst: Analyst, document: Document) -> Sequence[Change]:
    plan = plan_document(analyst.project, document)
    assert plan.report.account.read == sum(len(each.fields) for each in document.entities)
    return analyst.does(plan.batch).changes


def _entity(analyst: Analyst, id: EntityId) -> Any:
    entity = analyst.project.get(id)
    assert entity is not None
    return entity


def _disagreeing() -> tuple[Analyst, Analyst, EntityId]:
    ann = Analyst("Ann")
    line = smallest_sheet(ann).line
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(line, occurrence=9)
    ben.does(SetFields(line, {FieldName("occurrence"): 2}))
    meet(ann, ben)
    assert REMOVED not in _entity(ann, line).values
    return ann, ben, line


def _filled(path: Path, changes: Sequence[Change], *, number_them: bool = False) -> Soundness:
    ProjectFile.create(path, ProjectId(PROJECT), seeded(1)).close()
    with ProjectFile(path) as file:
        with file.writing() as replica:
            replica.take(changes, received=MORNING, number_them=number_them)
        with file.reading() as replica:
            return replica.check()


def _restores(path: Path, source: Path) -> None:
    document = read_document(source)
    assert document.history is not None
    restored(path, document, document.history, seeded(2), WallClock())


def _put(path: Path, **parts: Any) -> None:
    told = {"format": "forestall-project", "version": 1, "project": "p", "entities": []} | parts
    path.write_text(json.dumps(told), encoding="utf-8")
