"""Special characteristics and the control plan: customers' symbols, and what of a plan has no home in the process FMEA."""

from __future__ import annotations

from forestall.fmea.schema import choice, date, kind, reference, text

PHASES = ("prototype", "pre-launch", "safe launch", "production")

KINDS = (
    kind(
        "symbol",
        "Symbol",
        text("text", "Meaning"),
        text("customer", "Customer"),
        text("class", "Class"),
        text("glyph", "Glyph"),
        text("path", "Glyph as an SVG path"),
        reference("same_as", "Same as", "symbol"),
        text("remarks", "Remarks"),
    ),
    kind(
        "control_plan",
        "Control plan",
        choice("phase", "Phase", PHASES),
        text("number", "Control plan number"),
        text("part_number", "Part number"),
        text("change_level", "Latest change level"),
        text("part_name", "Part name / description"),
        text("plant", "Supplier / plant"),
        text("supplier_code", "Supplier code"),
        text("key_contact", "Key contact / phone"),
        text("team", "Core team"),
        text("plant_approval", "Supplier / plant approval"),
        date("plant_approval_date", "Supplier / plant approval date"),
        text("engineering_approval", "Customer engineering approval"),
        date("engineering_approval_date", "Customer engineering approval date"),
        text("quality_approval", "Customer quality approval"),
        date("quality_approval_date", "Customer quality approval date"),
        text("other_approval", "Other approval"),
        date("start_date", "Date (orig.)"),
        date("revision_date", "Date (rev.)"),
        text("remarks", "Remarks"),
        under=("analysis",),
    ),
    kind(
        "plan_entry",
        "Control plan entry",
        choice("phase", "Phase", PHASES),
        reference("control", "Control", "control"),
        text("specification", "Specification / tolerance"),
        text("evaluation", "Evaluation / measurement technique"),
        text("sample_size", "Sample size"),
        text("frequency", "Sample frequency"),
        text("method", "Control method"),
        text("reaction", "Reaction plan"),
        reference("reaction_owner", "Owner of the reaction plan", "person"),
        text("remarks", "Remarks"),
        under=("characteristic", "line"),
    ),
)
