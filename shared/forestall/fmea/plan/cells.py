"""The columns of a control plan and what stands in them. Pure; what typing into them means is in `entering`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forestall.changes import Entity, FieldName, Value
from forestall.fmea.cells import is_contested
from forestall.fmea.plan.rows import PlanRow
from forestall.fmea.project import Project
from forestall.fmea.schema import PARENT, TEXT
from forestall.fmea.sheet import cause_of
from forestall.fmea.symbols import SPECIAL, SYMBOL, Symbol, mark_of
from forestall.fmea.wording import home_of, word_of
from forestall.ids import EntityId

SPECIFIED = tuple(FieldName(name) for name in ("nominal", "minimum", "maximum", "tolerance", "unit"))
"""The fields of a characteristic that say what it must be."""
METHOD, REACTION, OWNER, SPECIFICATION = "method", "reaction", "reaction_owner", "specification"


@dataclass(frozen=True, slots=True)
class PlanColumn:
    """One column: its key, its heading, the one above it, and its width in letters."""

    key: str
    title: str
    block: str = ""
    width: int = 20


_CHARACTERISTICS, _METHODS, _REACTION = "Characteristics", "Methods", "Reaction plan"

COLUMNS = (
    PlanColumn("station", "Part / process number", width=10),
    PlanColumn("process", "Process name / operation description", width=24),
    PlanColumn("work_elements", "Machine, device, jig, tools", width=20),
    PlanColumn("number", "No.", _CHARACTERISTICS, 6),
    PlanColumn("product", "Product", _CHARACTERISTICS, 22),
    PlanColumn("process_characteristic", "Process", _CHARACTERISTICS, 22),
    PlanColumn("special", "Special char. class", _CHARACTERISTICS, 11),
    PlanColumn(SPECIFICATION, "Product / process specification / tolerance", _METHODS, 22),
    PlanColumn("evaluation", "Evaluation / measurement technique", _METHODS, 26),
    PlanColumn("sample_size", "Sample size", _METHODS, 10),
    PlanColumn("frequency", "Sample frequency", _METHODS, 12),
    PlanColumn(METHOD, "Control method", _METHODS, 26),
    PlanColumn(REACTION, "Action", _REACTION, 26),
    PlanColumn(OWNER, "Owner", _REACTION, 14),
)
"""The columns in the order quality engineers know. Our own words."""

PLANNED = frozenset({"evaluation", "sample_size", "frequency", REACTION, OWNER})
"""The columns that have no home in the FMEA and are kept in plan entries alone."""


def cells(project: Project, row: PlanRow, customer: str = "") -> Mapping[str, str]:
    """What stands in a row, by the keys of the columns."""
    owner, step = project.get(row.owner), project.get(row.step)
    mark = mark_of_row(project, row, customer)
    product, process = _characteristics(project, row, owner)
    person = planned(project, row, OWNER)
    return {
        "station": word_of(step, "station") or word_of(step, "number"),
        "process": project.text(row.step),
        "work_elements": "\n".join(project.text(each) for each in row.work_elements),
        "number": word_of(owner, "number"),
        "product": product,
        "process_characteristic": process,
        "special": mark.sign if mark else "",
        SPECIFICATION: specification_of(owner) or _text(planned(project, row, SPECIFICATION)),
        "evaluation": _text(planned(project, row, "evaluation")),
        "sample_size": _text(planned(project, row, "sample_size")),
        "frequency": _text(planned(project, row, "frequency")),
        METHOD: _text(planned(project, row, METHOD)) or (project.text(row.controls[0]) if row.controls else ""),
        REACTION: _text(planned(project, row, REACTION)),
        OWNER: project.text(person) if isinstance(person, str) else "",
    }


def cells_of(project: Project, row: PlanRow, key: str) -> list[tuple[EntityId, FieldName]]:
    """The cells of the project that a cell of the plan shows, or would show if something stood in them; the closest first."""
    entries = [(each, FieldName(key)) for each in row.entries]
    match key:
        case "station" | "process":
            return [(row.step, FieldName("station") if key == "station" else TEXT)]
        case "work_elements":
            return [(each, TEXT) for each in row.work_elements]
        case "special":
            return [(each, name) for each in (row.owner, *row.lines) for name in (SPECIAL, SYMBOL)]
        case "number":
            return [(row.owner, FieldName("number"))]
        case "product" | "process_characteristic":
            is_shown = row.owner_kind == "characteristic" and bool(_characteristics(project, row, project.get(row.owner))[key != "product"])
            return [(row.owner, TEXT)] if is_shown else []
        case "specification" if row.owner_kind == "characteristic":
            return [*((row.owner, name) for name in SPECIFIED), *entries]
        case "method" if row.controls and saying(project, row, METHOD) is None:
            return [*((each, TEXT) for each in row.controls), *entries]
        case _:
            return entries


def contested_in(project: Project, row: PlanRow) -> frozenset[str]:
    """The columns of a row in which people disagree about a cell."""
    return frozenset(
        column.key
        for column in COLUMNS
        for id, name in cells_of(project, row, column.key)
        if (entity := project.get(id)) is not None and is_contested(entity, name)
    )


def planned(project: Project, row: PlanRow, name: str) -> Value:
    """What the plan entries of a row say in a field: the closest of them that says anything."""
    entry = saying(project, row, name)
    return project.value(entry, FieldName(name)) if entry else None


def saying(project: Project, row: PlanRow, name: str) -> EntityId | None:
    """The plan entry whose field a row shows, if one has it."""
    return next((each for each in row.entries if project.value(each, FieldName(name)) is not None), None)


def mark_of_row(project: Project, row: PlanRow, customer: str = "") -> Symbol | None:
    """The mark of the row's owner, or of the first of its lines that has one."""
    marks = (mark_of(project, project.get(each), customer) for each in (row.owner, *row.lines))
    return next((each for each in marks if each is not None), None)


def specification_of(characteristic: Entity | None) -> str:
    """What a characteristic must be: nominal value with its tolerance, or its limits, with the unit."""
    nominal, minimum, maximum = (_number(characteristic, name) for name in ("nominal", "minimum", "maximum"))
    tolerance, unit = word_of(characteristic, "tolerance"), word_of(characteristic, "unit")
    limits = f"{minimum} … {maximum}" if minimum and maximum else f"≥ {minimum}" if minimum else f"≤ {maximum}" if maximum else ""
    said = " ".join(part for part in (nominal, tolerance, f"({limits})" if limits and (nominal or tolerance) else limits) if part)
    return f"{said} {unit}".strip() if said and any((nominal, minimum, maximum)) else said


def _characteristics(project: Project, row: PlanRow, owner: Entity | None) -> tuple[str, str]:
    """The words in the columns for product and process. A line of its own says what its function requires, and what its cause upsets."""
    if row.owner_kind == "characteristic":
        text = project.text(row.owner)
        return ("", text) if _is_of_process(project, row, owner) else (text, "")
    mode = home_of(project, row.owner)
    function = home_of(project, mode.id) if mode is not None else None
    of_mode = function if function is not None and function.kind == "function" else mode
    cause = cause_of(project, row.owner)
    below = home_of(project, cause) if cause is not None else None
    process = project.text(below.id) if below is not None and below.kind == "function" and below is not function else ""
    return word_of(of_mode, "requirement") or word_of(of_mode, "text"), process


def _is_of_process(project: Project, row: PlanRow, characteristic: Entity | None) -> bool:
    """What its type says; without one, whether it hangs on a work element."""
    type = word_of(characteristic, "type")
    holder = home_of(project, row.owner)
    element = project.value(holder.id, PARENT) if holder is not None and holder.kind == "function" else (holder.id if holder else None)
    return type == "process" or (not type and element in row.work_elements)


def _number(entity: Entity | None, name: str) -> str:
    value = entity.values.get(FieldName(name)) if entity else None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return str(int(value)) if float(value).is_integer() else str(value)


def _text(value: Value) -> str:
    return str(value) if value is not None else ""
