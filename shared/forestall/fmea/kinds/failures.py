"""Steps 4 and 5: failures, how they hang together, and what is in place against them."""

from __future__ import annotations

from itertools import chain

from forestall.fmea.schema import (
    CAUSE,
    DETECTION,
    EFFECT,
    FREQUENCY,
    MITIGATED,
    MONITORING,
    OCCURRENCE,
    SEVERITY,
    choice,
    date,
    flag,
    kind,
    number,
    origin,
    rating,
    reference,
    text,
)

CONTROL_TYPES = ("prevention", "detection", "monitoring")
PLACE_GROUPS = (("your plant", "ship-to plant", "end user"), ("local", "next higher level", "end effect"))
"""Where an effect is noticed: the three views of a process FMEA, and the three of MIL-STD-1629A."""
PLACES = tuple(chain(*PLACE_GROUPS))
SEVERITY_CLASSES = ("I", "II", "III", "IV")
"""Of MIL-STD-1629A, from catastrophic to minor."""
PROBABILITY_LEVELS = ("A", "B", "C", "D", "E")
"""Of MIL-STD-1629A, from frequent to extremely unlikely."""

KINDS = (
    kind(
        "failure",
        "Failure",
        text("text", "Failure"),
        rating(SEVERITY, "Severity"),
        choice("severity_class", "Severity class", SEVERITY_CLASSES),
        choice("place", "Where noticed", PLACES),
        text("mission_phase", "Mission phase"),
        text("compensating", "Compensating provisions"),
        reference("characteristic", "Characteristic that deviates", "characteristic"),
        choice("probability_level", "Probability level", PROBABILITY_LEVELS),
        number("mode_ratio", "Failure mode ratio (alpha)"),
        number("operating_time", "Operating time (hours)"),
        flag("safety_related", "Safety-related"),
        flag("no_direct_violation", "Does not violate the safety goal by itself"),
        text("safety_mechanism", "Safety mechanism"),
        number("residual_coverage", "Diagnostic coverage against residual faults (0 to 1)"),
        number("latent_coverage", "Diagnostic coverage against latent faults (0 to 1)"),
        text("remarks", "Remarks"),
        origin(),
        under=("function", "element"),
    ),
    kind(
        "link",
        "Failure link",
        reference(EFFECT, "Effect", "failure"),
        number("effect_probability", "Failure effect probability (beta)"),
        under=("failure",),
    ),
    kind(
        "line",
        "Cause line",
        reference(CAUSE, "Cause", "failure"),
        rating(OCCURRENCE, "Occurrence"),
        rating(DETECTION, "Detection"),
        rating(FREQUENCY, "Frequency"),
        rating(MONITORING, "Monitoring"),
        text("frequency_rationale", "Rationale for frequency"),
        text("system_response", "System response"),
        reference(MITIGATED, "Most severe effect after system response", "failure"),
        text("filter_code", "Filter code"),
        text("special", "Special characteristic"),
        reference("symbol", "Symbol of the special characteristic", "symbol"),
        text("justification", "Justification"),
        date("management_review", "Reviewed by management"),
        text("remarks", "Remarks"),
        origin(),
        under=("failure",),
    ),
    kind(
        "control",
        "Control",
        text("text", "Control"),
        choice("type", "Type", CONTROL_TYPES),
        origin(),
        under=("line",),
    ),
)
