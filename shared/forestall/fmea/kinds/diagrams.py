"""The three diagrams as data: what acts on a function, what passes between elements, how a product flows; and what people answered to
what these proposed (`fmea.diagrams`).
"""

from __future__ import annotations

from forestall.fmea.schema import choice, kind, reference, text

INPUT, OUTPUT, ERROR_STATE = "input signal", "ideal output", "error state"
CONTROL_FACTOR, NOISE_FACTOR = "control factor", "noise factor"
ROLES = (INPUT, OUTPUT, ERROR_STATE, CONTROL_FACTOR, NOISE_FACTOR)
NOISE_GROUPS = ("piece to piece", "change over time", "customer usage", "external environment", "system interactions")
"""The five groups in which noise factors are looked for."""

PHYSICAL, ENERGY, INFORMATION, MATERIAL, CLEARANCE, HUMAN = "physical", "energy", "information", "material", "clearance", "human"
INTERFACE_TYPES = (PHYSICAL, ENERGY, INFORMATION, MATERIAL, CLEARANCE, HUMAN)
STRENGTHS = ("-2", "-1", "0", "1", "2")
"""From “must be kept away” over “does not matter” to “must be there”."""

OPERATION, MOVE, STORE, INSPECT = "operation", "move", "store", "inspect"
SYMBOLS = (OPERATION, MOVE, STORE, INSPECT)
PRODUCT, PROCESS, VARIATION = "product characteristic", "process characteristic", "source of variation"
FLOW_ENTRIES = (PRODUCT, PROCESS, VARIATION)

ACCEPTED, DISMISSED = "accepted", "dismissed"

KINDS = (
    kind(
        "parameter",
        "P-diagram entry",
        text("text", "Entry"),
        choice("role", "Role", ROLES),
        choice("group", "Group of noise factors", NOISE_GROUPS),
        text("remarks", "Remarks"),
        under=("function",),
    ),
    kind(
        "interface",
        "Interface",
        text("text", "What passes"),
        choice("type", "Type", INTERFACE_TYPES),
        reference("to", "Other element", "element"),
        text("outside", "What lies outside the boundary"),
        choice("strength", "Strength", STRENGTHS),
        text("remarks", "Remarks"),
        under=("element",),
    ),
    kind(
        "flow_step",
        "Flow step",
        text("text", "Step"),
        text("number", "Step number"),
        choice("symbol", "Symbol", SYMBOLS),
        reference("step", "Process step", "element"),
        text("remarks", "Remarks"),
        under=("analysis",),
    ),
    kind(
        "flow_entry",
        "Flow entry",
        text("text", "Entry"),
        choice("type", "Type", FLOW_ENTRIES),
        text("remarks", "Remarks"),
        under=("flow_step",),
    ),
    kind(
        "proposal",
        "Answered proposal",
        text("text", "What was proposed"),
        text("key", "Which proposal"),
        choice("answer", "Answer", (ACCEPTED, DISMISSED)),
        text("reason", "Reason"),
        under=("parameter", "interface", "flow_step", "flow_entry"),
    ),
)
