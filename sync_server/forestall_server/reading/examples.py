"""What the answers of the read API look like: of the smallest sheet there is, as a real server answered. A test compares them."""

from __future__ import annotations

from typing import Any

EXAMPLES: dict[str, dict[str, Any]] = {
    "SheetAnswer": {
        "project": "ParkingBrake",
        "head": 10,
        "rows": [
            {
                "id": "gTPcgvRv6USN1118",
                "analysis": "Parking brake",
                "analysis_id": "gTPcgvRv6USN1111",
                "element": "Spindle",
                "element_id": "gTPcgvRv6USN1112",
                "function": "Hold the clamping force",
                "function_id": "gTPcgvRv6USN1113",
                "mode": "Spindle turns back",
                "mode_id": "gTPcgvRv6USN1114",
                "effects": [{"id": "gTPcgvRv6USN1115", "text": "Car rolls away", "severity": 8, "carried_severity": 8, "place": None}],
                "cause": "Thread worn",
                "cause_id": "gTPcgvRv6USN1117",
                "cause_removed": False,
                "severity": 8,
                "occurrence": 4,
                "detection": 5,
                "ap": "M",
                "ap_is_worst_case": False,
                "rpn": 160,
                "risk": None,
                "frequency": None,
                "monitoring": None,
                "system_response": None,
                "mitigated": None,
                "prevention": [],
                "detection_controls": [],
                "monitoring_controls": [],
                "controls": [],
                "actions": [
                    {
                        "id": "gTPcgvRv6USN111A",
                        "text": "Harden the thread",
                        "type": "prevention",
                        "due": "2027-03-31",
                        "status": None,
                        "taken": None,
                        "evidence": None,
                        "completed_on": None,
                        "reason": None,
                        "severity": None,
                        "occurrence": None,
                        "detection": None,
                        "frequency": None,
                        "monitoring": None,
                        "remarks": None,
                        "owner": "Ben",
                    }
                ],
                "rounds": [],
                "filter_code": None,
                "special": None,
                "justification": None,
                "remarks": None,
                "custom": {},
                "recovered": False,
            }
        ],
        "next": None,
    },
    "ActionsAnswer": {
        "project": "ParkingBrake",
        "head": 10,
        "actions": [
            {
                "id": "gTPcgvRv6USN111A",
                "text": "Harden the thread",
                "type": "prevention",
                "status": "open",
                "owner": "Ben",
                "due": "2027-03-31",
                "days_late": None,
                "line": "gTPcgvRv6USN1118",
                "mode": "Spindle turns back",
                "cause": "Thread worn",
                "ap": "M",
                "ap_after": None,
                "preliminary": None,
            }
        ],
        "next": None,
    },
    "FindingsAnswer": {
        "project": "ParkingBrake",
        "head": 10,
        "counts": {"error": 0, "warning": 2, "hint": 0},
        "waived": 0,
        "rules": [
            {
                "code": "detection-without-control",
                "gravity": "warning",
                "says": "D is {rating}, but no detection control says what brings it below {worst}",
                "count": 1,
            },
            {
                "code": "occurrence-without-control",
                "gravity": "warning",
                "says": "O is {rating}, but no prevention control says what brings it below {worst}",
                "count": 1,
            },
        ],
    },
    "RevisionsAnswer": {"project": "ParkingBrake", "head": 10, "revisions": [], "next": None},
    "EntitiesAnswer": {
        "project": "ParkingBrake",
        "head": 10,
        "entities": [
            {
                "id": "gTPcgvRv6USN1118",
                "kind": "line",
                "removed": False,
                "values": {
                    "cause": "gTPcgvRv6USN1117",
                    "detection": 5,
                    "occurrence": 4,
                    "parent": "gTPcgvRv6USN1114",
                    "position": "V00bzJ",
                },
                "contested": [],
            }
        ],
        "next": None,
    },
    "EntityAnswer": {
        "head": 10,
        "id": "gTPcgvRv6USN1118",
        "kind": "line",
        "removed": False,
        "values": {"cause": "gTPcgvRv6USN1117", "detection": 5, "occurrence": 4, "parent": "gTPcgvRv6USN1114", "position": "V00bzJ"},
        "contested": [],
    },
    "ContestedAnswer": {
        "project": "ParkingBrake",
        "head": 12,
        "contested": [
            {
                "entity": "gTPcgvRv6USN1118",
                "kind": "line",
                "field": "occurrence",
                "candidates": [
                    {"value": 6, "author": "Ben", "at": "2027-01-15T08:01:00.002Z"},
                    {"value": 3, "author": "Ann", "at": "2027-01-15T08:01:00.001Z"},
                ],
            }
        ],
        "next": None,
    },
    "HistoryAnswer": {
        "project": "ParkingBrake",
        "head": 12,
        "history": [
            {"number": 8, "at": "2027-01-15T08:00:00.000Z", "author": "Ann", "field": "occurrence", "value": 4, "replaced": []},
            {"number": 11, "at": "2027-01-15T08:01:00.001Z", "author": "Ann", "field": "occurrence", "value": 3, "replaced": [4]},
            {"number": 12, "at": "2027-01-15T08:01:00.002Z", "author": "Ben", "field": "occurrence", "value": 6, "replaced": [4]},
        ],
        "next": None,
    },
}
