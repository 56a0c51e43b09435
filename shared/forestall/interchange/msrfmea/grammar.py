"""What of MSRFMEA 2.1 is in the model: objects by their tags, and in each the places of texts and of references.

Learned from public samples (FMEA tools of several makers write it). Tags that are not here are kept as they are.
A path leads from an object down to the element with the text. A step may ask for an attribute (`SD@GID=type`); `+` behind it: each value
has an element of its own there.
"""

from __future__ import annotations

from collections.abc import Mapping

Path = tuple[str, ...]

STRUCTURE, ELEMENT, FUNCTION = "FM-STRUCTURE", "FM-STRUCTURE-ELEMENT", "FM-FUNCTION"
CHARACTERISTIC, FAULT, TASK_SETS = "FM-CHARACTERISTIC", "FM-FAULT", "FM-TASK-SETS"
ACTION, MEMBER, FORM_SHEET = "FM-ACTION", "TEAM-MEMBER", "FM-FORM-SHEET"

_NAME: Path = ("LONG-NAME", "L-4")
_SHORT: Path = ("SHORT-NAME",)
_RATING = "RISK-PRIORITY-FACTOR"
_SET = "FM-TASK-SET"
_OCCURRENCE, _DETECTION = (_SET, "FM-OCCURRENCE-TASKS"), (_SET, "FM-DETECTION-TASKS")
_LIMIT: Path = ("PRMS", "PRM", "PRM-CHAR")

OWN: Path = ("SDGS", "SDG@GID=forestall")
"""Where we write down fields that MSRFMEA has no place for, each in an element `SD` with its name."""

HEADER: Mapping[str, str] = {
    "number": "headerFmeaNumber",
    "company": "headerCompany",
    "location": "headerLocation",
    "customer": "headerCustomer",
    "program": "headerModelYears",
    "item": "headerSubject",
    "responsible": "headerDesignResponsible",
    "key_date": "headerKeyDate",
    "start_date": "headerFmeaDate",
    "revision_date": "headerFmeaRevDate",
}
"""Fields of an analysis, and what form headers call them."""

TEXTS: Mapping[str, Mapping[str, Path]] = {
    STRUCTURE: {"text": _NAME, "method": ("CATEGORY",)},
    ELEMENT: {"text": _NAME, "number": _SHORT},
    FUNCTION: {"text": _NAME},
    CHARACTERISTIC: {
        "text": _NAME,
        "number": _SHORT,
        "minimum": (*_LIMIT, "MIN"),
        "nominal": (*_LIMIT, "TYP"),
        "maximum": (*_LIMIT, "MAX"),
        "unit": (*_LIMIT, "UNIT", "L-3"),
        "special": ("SDGS", "SDG", "SD@GID=classification"),
    },
    FAULT: {"text": _NAME, "severity": ("FM-SIGNIFICANCE", _RATING)},
    TASK_SETS: {"date": ("DATE-1",), "occurrence": (*_OCCURRENCE, _RATING), "detection": (*_DETECTION, _RATING)},
    ACTION: {"text": _NAME, "type": ("CATEGORY",), "status": ("FM-ACTION-STATE",), "due": ("FM-TASK-SCHEDULE", "DATE-1")},
    MEMBER: {"text": _NAME, "mail": ("EMAIL",), "department": ("DEPARTMENT",)},
    FORM_SHEET: {field: ("FM-FORM-HEADER", "MISC-DATA", "MISC+", f"MISC-VALUE@FIELD-NAME={name}") for field, name in HEADER.items()},
}

REFERENCES: Mapping[str, Mapping[str, tuple[Path, str]]] = {
    STRUCTURE: {"roots": (("FM-STRUCTURE-ROOT",), ELEMENT)},
    ELEMENT: {"elements": (("FM-SE-DECOMPOSITION",), ELEMENT), "functions": (("FM-SE-FUNCTIONS",), FUNCTION)},
    FUNCTION: {
        "functions": (("FM-PREREQUISITES",), FUNCTION),
        "characteristics": (("FM-PREREQUISITES",), CHARACTERISTIC),
        "faults": (("FM-FAULT-REFS",), FAULT),
    },
    CHARACTERISTIC: {},
    FAULT: {"causes": (("FM-CAUSES",), FAULT)},
    TASK_SETS: {"occurrence": (_OCCURRENCE, ACTION), "detection": (_DETECTION, ACTION)},
    ACTION: {"owner": ((), MEMBER)},
    MEMBER: {},
    FORM_SHEET: {"elements": (("FM-STRUCTURE-ELEMENT-REFS",), ELEMENT)},
}

SECTIONS: Mapping[str, Path] = {
    MEMBER: ("FM-HEAD", "COMPANIES", "COMPANY", "TEAM-MEMBERS"),
    STRUCTURE: ("FM-STRUCTURES",),
    ELEMENT: ("FM-STRUCTURE-ELEMENTS",),
    FUNCTION: ("FM-FUNCTIONS",),
    CHARACTERISTIC: ("FM-CHARACTERISTICS",),
    FAULT: ("FM-FAULTS",),
    ACTION: ("FM-ACTIONS",),
    FORM_SHEET: ("FM-FORM-SHEETS",),
}
"""Where new objects go, below the root."""

_ORDER = (
    # of the document
    *("ADMIN-DATA", "FM-HEAD", "FM-TOOL-DATA", "FM-STRUCTURES", "FM-STRUCTURE-ELEMENTS", "FM-FUNCTIONS", "FM-CHARACTERISTICS"),
    *("FM-FAULTS", "FM-ACTIONS", "FM-FORM-SHEETS"),
    # of an object
    *("LONG-NAME", "SHORT-NAME", "CATEGORY", "TEAM-MEMBERS", "PHONE", "EMAIL", "DEPARTMENT", "ANNOTATIONS", "DATE-1", "PRMS"),
    *("FM-STRUCTURE-ROOT", "FM-SE-DECOMPOSITION", "FM-SE-FUNCTIONS", "FM-PREREQUISITES", "FM-FAULT-REFS", "FM-CAUSES", "FM-SIGNIFICANCE"),
    *("FM-TASK-HISTORY", "FM-TASK-SET", "FM-DETECTION-TASKS", "FM-OCCURRENCE-TASKS", _RATING, "FM-ACTION-REF", "TEAM-MEMBER-REF"),
    *("FM-TASK-SCHEDULE", "FM-ACTION-STATE", "FM-HISTORY-STATES", "MIN", "TYP", "MAX", "UNIT", "FM-STRUCTURE-ELEMENT-REFS"),
    *("FM-FORM-HEADER", "SDGS"),
)
ORDER: Mapping[str, int] = {tag: place for place, tag in enumerate(_ORDER)}
"""In which order new elements stand among their siblings."""

EMPTY = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE MSRFMEA PUBLIC "-//MSR//DTD MSR FMEA DTD:V2.1.2:LAI:IAI:XML:ML:MSRFMEA.DTD//EN" "MSRFMEA_2_1_2.ML.DTD">\n'
    '<MSRFMEA>\n<ADMIN-DATA><LANGUAGE></LANGUAGE><USED-LANGUAGES><L-10 L=""></L-10></USED-LANGUAGES></ADMIN-DATA>\n'
    '<FM-HEAD><COMPANIES><COMPANY ID="forestall.company" F-ID-CLASS="COMPANY"><LONG-NAME><L-4 L=""></L-4></LONG-NAME>'
    "</COMPANY></COMPANIES></FM-HEAD>\n"
    '<FM-TOOL-DATA><FM-TOOL ID="forestall.tool" F-ID-CLASS="FM-TOOL"><LONG-NAME><L-4 L="">Forestall</L-4></LONG-NAME>'
    "</FM-TOOL></FM-TOOL-DATA>\n</MSRFMEA>\n"
)
"""What a project begins with that came from no such document."""
