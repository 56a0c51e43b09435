"""The templates and samples that come with Forestall, by name. Reads their blueprints when one is asked for; never writes."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from forestall.fmea.edits import Refused
from forestall.fmea.templates.blueprint import Blueprint, read_blueprint

TEMPLATES: Final = ("dfmea", "pfmea", "msr", "aiag-4", "mil-std-1629a", "iso-14971")
"""Empty projects, each with the header, method, scheme and catalogue of one kind of analysis."""

SAMPLES: Final = ("parking-brake", "spindle-nut-line")
"""Worked projects: a DFMEA, and the PFMEA of one of its parts. Ours, and invented."""

_FOLDER = Path(__file__).parent.parent / "data"


def blueprint_of(name: str) -> Blueprint | Refused:
    """The template or sample of this name; Refused where there is none."""
    if name not in (*TEMPLATES, *SAMPLES):
        return Refused(f"There is no template “{name}”. There are: {', '.join((*TEMPLATES, *SAMPLES))}")
    kind = "templates" if name in TEMPLATES else "samples"
    return read_blueprint((_FOLDER / kind / f"{name}.json").read_bytes())
