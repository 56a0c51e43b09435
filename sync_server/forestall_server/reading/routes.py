"""`/v1/projects/{id}/sheet`, `/actions`, `/entities`, `/history`, `/contested`, `/findings`, `/revisions`. Decides nothing."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from fastapi import APIRouter, Depends, Header, Path, Query, Response
from pydantic import BaseModel

from forestall.ids import EntityId
from forestall.protocol.problems import Problem
from forestall_server.permissions import Permission
from forestall_server.problems import Refusal, Refused, declared, granted
from forestall_server.projects.permits import Doors, Permit
from forestall_server.projects.routes import InPath
from forestall_server.reading import answers
from forestall_server.reading.cursors import CURSOR_MAX, CURSOR_PATTERN
from forestall_server.reading.lists import ActionFilter, SheetFilter
from forestall_server.reading.service import Asked, Reading, Told

JSON = "application/json"
PAGE_MAX = 500
TEXT_MAX = 200
_WORD = r"^[^\x00]*$"

Behind = Annotated[str, Query(max_length=CURSOR_MAX, pattern=CURSOR_PATTERN, description="`next` of the page before.")]
Many = Annotated[int, Query(ge=1, le=PAGE_MAX, description="How many at most; a page may be shorter and still have a next one.")]
Fields = Annotated[str | None, Query(max_length=1_000, pattern=_WORD, description="Which fields of each, by commas; all without it.")]
Known = Annotated[str, Header(alias="If-None-Match", max_length=4_000, description="The ETag of what you have: 304 where it is still so.")]
Word = Annotated[str | None, Query(max_length=TEXT_MAX, pattern=_WORD)]
Named = Annotated[str, Query(min_length=1, max_length=TEXT_MAX, pattern=_WORD, description="The id of an entity.")]
Ap = Annotated[Literal["H", "M", "L"] | None, Query(description="Only of this action priority.")]
_AWAY = (Problem.SIGN_IN_AGAIN, Problem.SCOPE_TOO_SMALL, Problem.NOT_A_MEMBER, Problem.NO_SUCH_PROJECT, Problem.NOT_READABLE)
_STORED = (*_AWAY, Problem.LIST_IS_GONE)
_HELD = (*_STORED, Problem.TOO_LARGE_TO_READ)
_TAG = {"ETag": {"description": "Show it as If-None-Match next time.", "schema": {"type": "string"}}}


def router(reading: Reading, doors: Doors) -> APIRouter:
    """The calls of this room."""
    routes = APIRouter(prefix="/v1/projects/{project}", tags=["read"])
    _of_the_graph(routes, reading, doors)
    _of_the_store(routes, reading, doors)
    return routes


def _of_the_graph(routes: APIRouter, reading: Reading, doors: Doors) -> None:
    reads = doors.into(Permission.READ)

    @routes.get("/sheet", summary="The form sheet", **_documented(answers.SheetAnswer, _HELD))
    def read_sheet(
        project: InPath,
        analysis: Word = None,
        element: Word = None,
        ap: Ap = None,
        fields: Fields = None,
        asked: Asked = Depends(_asked),
        permit: Permit = Depends(reads),
    ) -> Response:
        """Its rows from top to bottom: one for each cause line, with ratings, controls, actions, and what follows from them."""
        chosen = _chosen(fields, answers.SheetRow)
        told = reading.sheet(permit, project, SheetFilter(analysis, element, ap), asked)
        return _answer(granted(told), "rows", chosen)

    @routes.get("/actions", summary="The action list", **_documented(answers.ActionsAnswer, _HELD))
    def read_actions(
        project: InPath,
        owner: Word = None,
        due_before: Annotated[date | None, Query(description="Only those due before this day.")] = None,
        status: Word = None,
        ap: Ap = None,
        fields: Fields = None,
        asked: Asked = Depends(_asked),
        permit: Permit = Depends(reads),
    ) -> Response:
        """Actions by their target dates, those without one last."""
        chosen = _chosen(fields, answers.ActionRow)
        told = reading.actions(permit, project, ActionFilter(owner, due_before, status, ap), asked)
        return _answer(granted(told), "actions", chosen)

    @routes.get("/findings", summary="How many findings", **_documented(answers.FindingsAnswer, _HELD))
    def read_findings(project: InPath, known: Known = "", permit: Permit = Depends(reads)) -> Response:
        """How many findings there are of each gravity and each rule. While they are worked out: 503, ask again."""
        return _answer(granted(reading.findings(permit, project, known)), "", None)

    @routes.get("/revisions", summary="The revisions", **_documented(answers.RevisionsAnswer, _HELD))
    def read_revisions(
        project: InPath,
        fields: Fields = None,
        asked: Asked = Depends(_asked),
        permit: Permit = Depends(reads),
    ) -> Response:
        """The frozen states of the project with their approvals and signatures, the oldest first."""
        chosen = _chosen(fields, answers.RevisionRow)
        return _answer(granted(reading.revisions(permit, project, asked)), "revisions", chosen)


def _of_the_store(routes: APIRouter, reading: Reading, doors: Doors) -> None:
    reads = doors.into(Permission.READ)

    @routes.get("/entities", summary="All entities", **_documented(answers.EntitiesAnswer, _STORED))
    def read_entities(
        project: InPath,
        kind: Word = None,
        removed: Annotated[bool, Query(description="The removed ones, too.")] = False,
        fields: Fields = None,
        asked: Asked = Depends(_asked),
        permit: Permit = Depends(reads),
    ) -> Response:
        """Everything that is in the project, by id, however large it is; of one kind where that is asked for."""
        chosen = _chosen(fields, answers.EntityRow)
        told = reading.entities(permit, project, kind, asked, removed=removed)
        return _answer(granted(told), "entities", chosen)

    @routes.get("/entities/{entity}", summary="One entity", **_documented(answers.EntityAnswer, (*_STORED, Problem.NO_SUCH_ENTITY)))
    def read_entity(
        project: InPath,
        entity: Annotated[str, Path(min_length=1, max_length=TEXT_MAX, pattern=_WORD)],
        known: Known = "",
        permit: Permit = Depends(reads),
    ) -> Response:
        """One entity as it stands now, removed or not."""
        return _answer(granted(reading.entity(permit, project, EntityId(entity), known)), "", None)

    @routes.get("/contested", summary="The contested cells", **_documented(answers.ContestedAnswer, _STORED))
    def read_contested(
        project: InPath,
        fields: Fields = None,
        asked: Asked = Depends(_asked),
        permit: Permit = Depends(reads),
    ) -> Response:
        """What several people typed into one cell without seeing each other; each waits for a person to settle it."""
        chosen = _chosen(fields, answers.ContestedRow)
        return _answer(granted(reading.contested(permit, project, asked)), "contested", chosen)

    @routes.get("/history", summary="What happened", **_documented(answers.HistoryAnswer, (*_STORED, Problem.NO_SUCH_ENTITY)))
    def read_history(
        project: InPath,
        entity: Named,
        field: Word = None,
        fields: Fields = None,
        asked: Asked = Depends(_asked),
        permit: Permit = Depends(reads),
    ) -> Response:
        """Every change of an entity, or of one field of it, the oldest first, as far as the server keeps them."""
        chosen = _chosen(fields, answers.HistoryRow)
        told = reading.history(permit, project, EntityId(entity), field, asked)
        return _answer(granted(told), "history", chosen)


def _asked(cursor: Behind = "", limit: Many = 100, known: Known = "") -> Asked:
    return Asked(cursor, limit, known)


def _documented(model: type[BaseModel], problems: tuple[Problem, ...]) -> dict[str, Any]:
    """What OpenAPI says of a call: its answer, the answer that nothing is new, and what may go wrong."""
    fine: dict[str, Any] = {"model": model, "description": "As of the number `head`.", "headers": _TAG}
    same = {"description": "What you have is what there is.", "headers": _TAG}
    return {"responses": {200: fine, 304: same, **declared(*problems)}, "response_class": Response}


def _chosen(told: str | None, row: type[BaseModel]) -> frozenset[str] | None:
    if told is None:
        return None
    names, known = frozenset(filter(None, (each.strip() for each in told.split(",")))), answers.fields_of(row)
    if not names or not names <= known:
        raise Refused(Refusal(Problem.NOT_READABLE, f"There are no such fields. There are: {', '.join(sorted(known))}."))
    return names


def _answer(told: Told, name: str, chosen: frozenset[str] | None) -> Response:
    headers = {"ETag": told.tag, "Cache-Control": "private, no-cache"}
    if told.body is None:
        return Response(status_code=304, headers=headers)
    body = told.body
    if chosen is not None:
        body = body | {name: [{key: value for key, value in each.items() if key in chosen} for each in body[name]]}
    return Response(msgspec.json.encode(body), headers=headers, media_type=JSON)
