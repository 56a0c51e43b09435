"""Steps 1 to 3: the analysis with its header, the structure tree, what its elements do, and how that hangs together.

The header holds what the forms of AIAG-VDA (2019), of the fourth AIAG manual and of MIL-STD-1629A ask for. A choice once stored stays
valid: words are only added.
"""

from __future__ import annotations

from forestall.fmea.schema import BEGAN_WITH, CATALOGUE, NEEDS, SCHEME, basis, choice, date, kind, number, origin, reference, text

ANALYSIS_METHODS = ("dfmea", "pfmea", "msr", "fmeca", "fmeda")
FORMS = ("aiag-vda", "aiag-4", "mil-std-1629a")
ELEMENT_TYPES = ("system", "subsystem", "component", "process item", "process step", "work element", "characteristic")
FOUR_M = ("man", "machine", "material", "environment", "method", "measurement")
"""The classical four of a work element, and the two that many add."""
RATE_UNITS = ("per hour", "per million hours", "FIT")
CHARACTERISTIC_TYPES = ("product", "process")

KINDS = (
    kind(
        "analysis",
        "Analysis",
        text("text", "Subject"),
        choice("method", "Method", ANALYSIS_METHODS),
        choice("form", "Form", FORMS),
        text(SCHEME, "Risk scheme"),
        text(CATALOGUE, "Rating catalogue"),
        basis(BEGAN_WITH, "First rated under"),
        text("number", "FMEA number"),
        text("company", "Company"),
        text("location", "Location"),
        text("customer", "Customer"),
        text("program", "Model year / program"),
        text("item", "Item"),
        text("part_number", "Part number"),
        date("key_date", "Key date"),
        date("start_date", "Start date"),
        date("revision_date", "Revision date"),
        text("team", "Cross-functional team"),
        text("responsible", "Responsibility"),
        text("prepared_by", "Prepared by"),
        text("approved_by", "Approved by"),
        text("confidentiality", "Confidentiality"),
        text("scope_in", "In scope"),
        text("scope_out", "Out of scope"),
        text("intent", "Intent"),
        text("timing", "Timing"),
        text("tasks", "Tasks"),
        text("tools", "Tools"),
        text("base", "Base FMEA used"),
        text("system", "System"),
        text("indenture_level", "Indenture level"),
        text("drawing", "Reference drawing"),
        text("mission", "Mission"),
        text("remarks", "Remarks"),
        origin(),
    ),
    kind(
        "element",
        "Element",
        text("text", "Element"),
        choice("type", "Type", ELEMENT_TYPES),
        choice("four_m", "4M type", FOUR_M),
        text("station", "Station number"),
        text("number", "Identification number"),
        number("failure_rate", "Failure rate"),
        choice("failure_rate_unit", "Unit of the failure rate (empty: per hour)", RATE_UNITS),
        text("remarks", "Remarks"),
        origin(),
        under=("analysis", "element"),
    ),
    kind(
        "function",
        "Function",
        text("text", "Function"),
        text("requirement", "Requirement"),
        text("remarks", "Remarks"),
        origin(),
        under=("element",),
    ),
    kind(
        "prerequisite",
        "Function link",
        reference(NEEDS, "Needed function", "function", "characteristic"),
        under=("function",),
    ),
    kind(
        "characteristic",
        "Characteristic",
        text("text", "Characteristic"),
        choice("type", "Type", CHARACTERISTIC_TYPES),
        text("number", "Characteristic number"),
        text("special", "Special characteristic"),
        reference("symbol", "Symbol of the special characteristic", "symbol"),
        number("nominal", "Nominal value"),
        number("minimum", "Minimum"),
        number("maximum", "Maximum"),
        text("unit", "Unit"),
        text("tolerance", "Tolerance"),
        text("remarks", "Remarks"),
        under=("function", "element"),
    ),
)
