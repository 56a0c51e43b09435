"""What the read API answers, as OpenAPI describes it, each with an example that a test compares with a real answer. Values only.

Where `fields` are chosen, the others are left out, so next to nothing is required. A later version may say more.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Cell = str | int | float | bool | list[Any] | None
"""What a cell can hold."""


class Told(BaseModel):
    """Says perhaps more than is described here."""

    model_config = ConfigDict(extra="allow")


class Effect(Told):
    """An effect of a mode. `id` is an entity, its wording the field `text`."""

    id: str | None = None
    text: str | None = None
    severity: int | None = None


class SheetRow(Told):
    """One cause line: what stands in its row of the form sheet. `id` is the line; each `…_id` is an entity to edit.

    Derived numbers (`ap`, `rpn`) are computed now. `ap_is_worst_case`: a rating is contested, and it may turn out milder.
    """

    id: str | None = None
    analysis: str | None = None
    analysis_id: str | None = None
    element: str | None = None
    element_id: str | None = None
    function: str | None = None
    function_id: str | None = None
    mode: str | None = None
    mode_id: str | None = None
    effects: list[Effect] | None = None
    cause: str | None = None
    cause_id: str | None = None
    severity: int | None = None
    occurrence: int | None = None
    detection: int | None = None
    cause_removed: bool | None = None
    ap: str | None = None
    ap_is_worst_case: bool | None = None
    rpn: int | None = None
    risk: dict[str, Any] | None = None
    frequency: int | None = None
    monitoring: int | None = None
    system_response: str | None = None
    mitigated: dict[str, Any] | None = None
    controls: list[dict[str, Any]] | None = None
    rounds: list[dict[str, Any]] | None = None
    monitoring_controls: list[str] | None = None
    special: str | None = None
    justification: str | None = None
    prevention: list[str] | None = None
    detection_controls: list[str] | None = None
    actions: list[dict[str, Any]] | None = None
    filter_code: str | None = None
    remarks: str | None = None
    custom: dict[str, Any] | None = None
    recovered: bool | None = None


class ActionRow(Told):
    """An action. `ap` is that of its line as it was first rated, `ap_after` what the action makes of it."""

    id: str | None = None
    text: str | None = None
    type: str | None = None
    status: str | None = None
    owner: str | None = None
    due: str | None = None
    days_late: int | None = None
    line: str | None = None
    mode: str | None = None
    cause: str | None = None
    ap: str | None = None
    ap_after: str | None = None
    preliminary: bool | None = None


class EntityRow(Told):
    """An entity: what its cells show, and which of them are contested. What hangs on what is in `values.parent`."""

    id: str | None = None
    kind: str | None = None
    removed: bool | None = None
    values: dict[str, Cell] | None = None
    contested: list[str] | None = None


class EntityAnswer(EntityRow):
    """One entity, as of the number `head`."""

    head: int


class Candidate(Told):
    """One of the values of a contested cell."""

    value: Cell = None
    author: str
    at: str


class ContestedRow(Told):
    """A cell that waits for a person; the value that is shown comes first. Of a removal, true removes and false keeps."""

    entity: str | None = None
    kind: str | None = None
    field: str | None = None
    candidates: list[Candidate] | None = None


class HistoryRow(Told):
    """One field of one change. `replaced`: the values its author saw there, as far as their wording is kept."""

    number: int | None = None
    at: str | None = None
    author: str | None = None
    field: str | None = None
    value: Cell = None
    replaced: list[Cell] | None = None


class Signature(Told):
    """A signature under a revision."""

    id: str
    values: dict[str, Cell]


class RevisionRow(Told):
    """A frozen state of the project."""

    id: str | None = None
    name: str | None = None
    state: str | None = None
    hash: str | None = None
    author: str | None = None
    made_at: str | None = None
    date: str | None = None
    remarks: str | None = None
    signatures: list[Signature] | None = None


class PageAnswer(BaseModel):
    """A page of a list as of the number `head`. `next`: ask again with it as `cursor`; null at the end."""

    project: str
    head: int
    next: str | None


class SheetAnswer(PageAnswer):
    """Rows of the form sheet, from top to bottom."""

    rows: list[SheetRow]


class ActionsAnswer(PageAnswer):
    """Actions by their target dates, those without one last."""

    actions: list[ActionRow]


class EntitiesAnswer(PageAnswer):
    """Entities by id."""

    entities: list[EntityRow]


class ContestedAnswer(PageAnswer):
    """Contested cells, by entity."""

    contested: list[ContestedRow]


class HistoryAnswer(PageAnswer):
    """What happened, the oldest first."""

    history: list[HistoryRow]


class RevisionsAnswer(PageAnswer):
    """Revisions, the oldest first."""

    revisions: list[RevisionRow]


class RuleCount(BaseModel):
    """How often a rule found something that nobody waived."""

    code: str
    gravity: Literal["error", "warning", "hint"]
    says: str
    count: int


class FindingsAnswer(BaseModel):
    """How many findings there are."""

    project: str
    head: int
    counts: dict[str, int]
    waived: int
    rules: list[RuleCount]


def fields_of(row: type[BaseModel]) -> frozenset[str]:
    """The names that may be chosen of a row."""
    return frozenset(row.model_fields)
