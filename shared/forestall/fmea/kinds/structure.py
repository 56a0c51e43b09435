"""Steps 1 to 3: the analysis with its header, the structure tree, and what its elements do."""

from __future__ import annotations

from forestall.fmea.schema import choice, date, kind, text

ANALYSIS_METHODS = ("dfmea", "pfmea", "msr", "fmeca")
ELEMENT_TYPES = ("system", "subsystem", "component", "process item", "process step", "work element", "characteristic")

KINDS = (
    kind(
        "analysis",
        "Analysis",
        text("text", "Subject"),
        choice("method", "Method", ANALYSIS_METHODS),
        text("number", "FMEA number"),
        text("company", "Company"),
        text("location", "Location"),
        text("customer", "Customer"),
        text("program", "Model year / program"),
        date("start_date", "Start date"),
        date("revision_date", "Revision date"),
        text("team", "Cross-functional team"),
        text("responsible", "Responsibility"),
        text("confidentiality", "Confidentiality"),
        text("remarks", "Remarks"),
    ),
    kind(
        "element",
        "Element",
        text("text", "Element"),
        choice("type", "Type", ELEMENT_TYPES),
        text("remarks", "Remarks"),
        under=("analysis", "element"),
    ),
    kind(
        "function",
        "Function",
        text("text", "Function"),
        text("requirement", "Requirement"),
        text("remarks", "Remarks"),
        under=("element",),
    ),
)
