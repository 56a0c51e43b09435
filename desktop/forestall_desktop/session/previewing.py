"""Answers what a person asks of a file before it comes in: its sheets, what each column would become, what would become of every cell.

Reads the file once, and changes nothing. What it plans is what `forestall import` does: both go through `workbook.files`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from forestall.errors import ForestallError
from forestall.fmea.edits import Refused
from forestall.fmea.project import Project
from forestall.ids import IdMaker, new_project
from forestall_desktop.session.carrying import carried
from forestall_desktop.session.importing import edits_of
from forestall_desktop.session.opening import load
from forestall_desktop.session.vault import opened

if TYPE_CHECKING:
    from forestall.workbook.grid import Book
    from forestall.workbook.importing import Import
    from forestall.workbook.mapping import Wishes

DOCUMENTS = (".json", ".xml")
"""Endings of files that hold a whole project, and are no tables."""
_EDITS_AT_ONCE = 60


class Previewing:
    """One file, and the project it may come into. `answers` is asked again and again, as a person makes up their mind."""

    def __init__(self, source: Path, into: Path | None) -> None:
        self._source = source
        self._into = into
        self._book: Book | None = None

    def answers(self, asked: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """The answers to one question, each to be written on a line. What cannot be answered is told under `trouble`."""
        try:
            match asked.get("ask"):
                case "book":
                    yield self._about_book()
                case "cells":
                    first, count = asked["first"], asked["count"]
                    yield {"sheet": asked["sheet"], "first": first, "cells": self._texts(asked["sheet"], first, count)}
                case "look":
                    yield self._look(asked)
                case "edits":
                    yield from self._edits(asked)
                case strange:
                    yield {"trouble": f"Nobody can answer “{strange}”"}
        except ForestallError as error:
            yield {"trouble": error.sentence}

    def _about_book(self) -> dict[str, Any]:
        from forestall.workbook.preview import book_seen

        if self._source.suffix.lower() in DOCUMENTS:
            return {"book": None}
        project = self._project({}) if self._into is not None else None
        return {"book": msgspec.to_builtins(book_seen(self._read(), project))}

    def _texts(self, sheet: str, first: int, count: int) -> list[list[str]]:
        from forestall.workbook.preview import texts

        return texts(self._read(), sheet, first, count)

    def _look(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """What an import with these wishes would do: the table on the sheet in view, the report, the heaps of cells."""
        told: dict[str, Any] = {"look": asked.get("number", 0)}
        if self._source.suffix.lower() not in DOCUMENTS and asked.get("sheet"):
            from forestall.workbook.preview import table_seen

            try:
                told["table"] = msgspec.to_builtins(table_seen(self._read(), asked["sheet"], _wishes(asked)))
            except ForestallError as error:
                told["no_table"] = error.sentence
        try:
            planned = self._plan(self._project(asked), asked)
        except ForestallError as error:
            return {**told, "trouble": error.sentence}
        if isinstance(planned, Refused):
            return {**told, "trouble": planned.sentence}
        refused = planned.refused.sentence if planned.refused is not None else ""
        return {**told, "report": planned.report.as_json(), "refused": refused}

    def _edits(self, asked: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """What is to be done in the open project, portion by portion; the report behind the last."""
        project = self._project(asked)
        planned = self._plan(project, asked)
        refused = planned if isinstance(planned, Refused) else planned.refused
        if isinstance(planned, Refused) or refused is not None:
            yield {"trouble": refused.sentence if refused is not None else ""}
            return
        edits = edits_of(project, planned, self._source.stem)
        for start in range(0, len(edits), _EDITS_AT_ONCE):
            yield {"edits": [carried(each) for each in edits[start : start + _EDITS_AT_ONCE]], "done": start, "of": len(edits)}
        yield {"report": planned.report.as_json()}

    def _plan(self, project: Project, asked: Mapping[str, Any]) -> Import | Refused:
        new = IdMaker(os.urandom).next
        match self._source.suffix.lower():
            case ".json":
                return self._plan_document(project, asked)
            case ".xml":
                from forestall.interchange.msrfmea.importing import plan_msrfmea

                return plan_msrfmea(project, self._source)
            case _:
                from forestall.hurry import without_collecting
                from forestall.workbook.files import Options, import_book

                options = Options(bool(asked.get("update")), bool(asked.get("again")), split_lists=bool(asked.get("split_lists")))
                with without_collecting():
                    return import_book(
                        project,
                        self._read(),
                        new,
                        sheets=asked.get("sheets") or (),
                        wishes=_wishes(asked),
                        options=options,
                        name=self._source.stem,
                    )

    def _plan_document(self, project: Project, asked: Mapping[str, Any]) -> Import | Refused:
        from forestall.interchange.document import read_document
        from forestall.interchange.taking import plan_document, there_already

        told = read_document(self._source)
        if told.history is not None and self._into is not None and not asked.get("fresh"):
            return there_already(self._into)
        return plan_document(project, told)

    def _read(self) -> Book:
        if self._book is None:
            from forestall.workbook.reader import read_book

            self._book = read_book(self._source)
        return self._book

    def _project(self, asked: Mapping[str, Any]) -> Project:
        """As it is in the file now: somebody may have typed, or synced, since the last question. `fresh`: a new one."""
        if self._into is None or asked.get("fresh"):
            return Project(new_project(os.urandom))
        with opened(self._into, read_only=True) as file:
            return load(file)[0]


def _wishes(asked: Mapping[str, Any]) -> Wishes | None:
    from forestall.workbook.mapping import parse_mapping

    text = asked.get("mapping") or ""
    return parse_mapping("mapping", text) if text else None
