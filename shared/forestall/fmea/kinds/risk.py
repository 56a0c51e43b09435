"""Step 5: what ratings mean and what follows from them, where an organisation brings its own: rating catalogues and risk schemes.

Both are versions that stand: whoever wants other words or another table adds a new one, so that ratings keep what they were made under.
"""

from __future__ import annotations

from forestall.fmea.methods.reading import RATED_FIELDS
from forestall.fmea.schema import DEFINITION, choice, kind, number, text

KINDS = (
    kind(
        "catalogue",
        "Rating catalogue",
        text("text", "Name"),
        text("version", "Version"),
        text("source", "Source"),
        text("remarks", "Remarks"),
    ),
    kind(
        "grade",
        "Grade of a scale",
        choice("factor", "Factor", RATED_FIELDS),
        number("rating", "Rating (1 is best)"),
        text("code", "Written as"),
        text("text", "Meaning"),
        text("your_plant", "In your plant"),
        text("ship_to_plant", "In the ship-to plant"),
        text("end_user", "For the end user"),
        text("per_thousand", "Incidents per thousand"),
        text("by_time", "How often"),
        text("examples", "Examples of the organisation"),
        under=("catalogue",),
    ),
    kind("scheme", "Risk scheme", text("text", "Name"), text(DEFINITION, "Definition (TOML)"), text("remarks", "Remarks")),
)
