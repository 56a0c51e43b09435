"""What stands above a form sheet: its title, and the names and values of its heading in the words of its method. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from forestall.changes import Entity, FieldName, Value

_HEAD = (
    ("company", "Company Name"),
    ("location", "{place} Location"),
    ("customer", "Customer Name"),
    ("program", "Model Year / Program"),
    ("text", "Subject"),
    ("number", "{method} ID Number"),
    ("start_date", "{method} Start Date"),
    ("revision_date", "{method} Revision Date"),
    ("team", "Cross-Functional Team"),
    ("responsible", "{side} Responsibility"),
    ("confidentiality", "Confidentiality Level"),
    ("remarks", "Remarks"),
)


@dataclass(frozen=True, slots=True)
class _Words:
    """What a method calls its sheet and the names in its heading."""

    title: str
    method: str = "FMEA"
    place: str = "Engineering"
    side: str = "Design"


_WORDS = {
    "dfmea": _Words("Design FMEA", "DFMEA"),
    "pfmea": _Words("Process FMEA", "PFMEA", "Manufacturing", "Process"),
    "msr": _Words("FMEA-MSR"),
    "fmeca": _Words("FMECA"),
}


def title_of(analysis: Entity | None) -> str:
    """The title of the sheet."""
    return _words(analysis).title


def pairs_of(analysis: Entity | None) -> list[tuple[str, Value]]:
    """The names of the heading block and the values beside them, in order; a value may be missing."""
    return [(label, analysis.values.get(name) if analysis else None) for name, label in labels_of(analysis)]


def labels_of(analysis: Entity | None) -> list[tuple[FieldName, str]]:
    """The fields of the heading block, each with its name on this sheet."""
    words = _words(analysis)
    return [(FieldName(name), label.format(method=words.method, place=words.place, side=words.side)) for name, label in _HEAD]


def method_of(analysis: Entity | None) -> str:
    """The method of an analysis; one that says nothing is a design FMEA."""
    return str(analysis.values.get(FieldName("method")) or "dfmea") if analysis else "dfmea"


def _words(analysis: Entity | None) -> _Words:
    return _WORDS.get(method_of(analysis), _WORDS["dfmea"])
