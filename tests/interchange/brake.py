"""An MSRFMEA document as tools of the trade write them, made by its grammar: everything on few lines, private data everywhere, and a
declaration of an encoding that is not the one it has. Every part of it is invented.
"""

from __future__ import annotations

HEAD = (
    '<?xml version="1.0" encoding="ISO-8859-1"?>\r\n'
    '<!DOCTYPE MSRFMEA PUBLIC "-//MSR//DTD MSR FMEA DTD:V2.1.2:LAI:IAI:XML:ML:MSRFMEA.DTD//EN" "MSRFMEA_2_1_2.ML.DTD">\r\n'
    "<!-- written by a tool of ours -->\r\n"
)


def named(text: str, short: str = "") -> str:
    """The name that every object begins with."""
    return f'<LONG-NAME><L-4 L="">{text}</L-4></LONG-NAME>' + (f'<SHORT-NAME SI="AUTONUMBER">{short}</SHORT-NAME>' if short else "")


def refs(tag: str, *ids: str) -> str:
    """References to objects."""
    return "".join(f'<{tag}-REF ID-REF="{id}" F-ID-CLASS="{tag}"/>' for id in ids)


def private(**data: str) -> str:
    """What a tool notes for itself."""
    told = "".join(f'<SD SI="String" GID="{name}">{value}</SD>' for name, value in data.items())
    return f'<SDGS><SDG SI="DICTIONARY" GID="root">{told}</SDG></SDGS>'


def rating(value: str) -> str:
    """A rating of any factor."""
    return f"<RISK-PRIORITY-FACTOR>{value}</RISK-PRIORITY-FACTOR>"


def task_sets(number: int, date: str, occurrence: str, detection: str, *, prevents: str = "", detects: str = "") -> str:
    """One dated assessment."""
    return (
        f'<FM-TASK-SETS ID="MDS{number}" T="{date}" F-ID-CLASS="FM-TASK-SETS"><DATE-1>{date}</DATE-1>'
        f'<FM-TASK-SET ID="MD{number}" F-ID-CLASS="FM-TASK-SET"><FM-DETECTION-TASKS>{rating(detection)}'
        f"{detects}</FM-DETECTION-TASKS><FM-OCCURRENCE-TASKS>{rating(occurrence)}"
        f"{prevents}</FM-OCCURRENCE-TASKS>{private(created='PU1')}</FM-TASK-SET></FM-TASK-SETS>"
    )


def fault(id: str, text: str, severity: str, *, causes: str = "", tasks: str = "") -> str:
    """A failure."""
    history = f"<FM-TASK-HISTORY>{tasks}</FM-TASK-HISTORY>" if tasks else ""
    return (
        f'<FM-FAULT ID="{id}" T="2026.04.09 21:03:29" F-ID-CLASS="FM-FAULT">{named(text, f"FE-{id}")}{causes}'
        f"<FM-SIGNIFICANCE>{rating(severity)}</FM-SIGNIFICANCE>{history}"
        f"{private(internalSeverity='1')}</FM-FAULT>"
    )


def action(id: str, text: str, category: str, state: str, *, due: str = "") -> str:
    """A measure."""
    schedule = f"<FM-TASK-SCHEDULE><DATE-1>{due}</DATE-1></FM-TASK-SCHEDULE>" if due else ""
    return (
        f'<FM-ACTION ID="{id}" F-ID-CLASS="FM-ACTION">{named(text)}<CATEGORY>{category}</CATEGORY>{refs("TEAM-MEMBER", "PU2")}{schedule}'
        f"<FM-ACTION-STATE>{state}</FM-ACTION-STATE><FM-HISTORY-STATES><FM-HISTORY-STATE>{refs('TEAM-MEMBER', 'PU1')}"
        "<FM-TASK-SCHEDULE><DATE-1>2026.08.02 20:40:17</DATE-1></FM-TASK-SCHEDULE><FM-ACTION-STATE>untouched</FM-ACTION-STATE>"
        f"</FM-HISTORY-STATE></FM-HISTORY-STATES>{private(degreeOfProgress='')}</FM-ACTION>"
    )


def document() -> str:
    """The whole of it."""
    return (
        HEAD + "<MSRFMEA>\r\n\t<ADMIN-DATA><LANGUAGE></LANGUAGE>" + '<USED-LANGUAGES><L-10 L=""></L-10></USED-LANGUAGES></ADMIN-DATA>'
        "<FM-HEAD><COMPANIES>"
        f'<COMPANY F-ID-CLASS="COMPANY" ID="C1">{named("Bremsen & Söhne".replace("&", "&amp;"))}<TEAM-MEMBERS>'
        f'<TEAM-MEMBER ID="PU1" F-ID-CLASS="TEAM-MEMBER">{named("Ann", "Z1")}<CATEGORY>CAQUSER</CATEGORY></TEAM-MEMBER>'
        f'<TEAM-MEMBER ID="PU2" F-ID-CLASS="TEAM-MEMBER">{named("Ben", "Z2")}<PHONE>08</PHONE><EMAIL>ben@example.org</EMAIL></TEAM-MEMBER>'
        f'</TEAM-MEMBERS></COMPANY></COMPANIES><FM-TEAMS><FM-TEAM ID="T1" F-ID-CLASS="FM-TEAM">{named("Team")}<TEAM-MEMBER-REFS>'
        f"{refs('TEAM-MEMBER', 'PU1', 'PU2')}</TEAM-MEMBER-REFS></FM-TEAM></FM-TEAMS></FM-HEAD>"
        f'<FM-TOOL-DATA><FM-TOOL ID="TOOL" F-ID-CLASS="FM-TOOL">{named("Tool 13")}</FM-TOOL></FM-TOOL-DATA>'
        f'<FM-STRUCTURES><FM-STRUCTURE ID="RS1" F-ID-CLASS="FM-STRUCTURE">{named("Parking brake")}<CATEGORY>process</CATEGORY>'
        f"<FM-STRUCTURE-ROOT>{refs('FM-STRUCTURE-ELEMENT', 'S1')}</FM-STRUCTURE-ROOT></FM-STRUCTURE></FM-STRUCTURES>"
        "<FM-STRUCTURE-ELEMENTS>\r\n"
        f'\t\t<FM-STRUCTURE-ELEMENT ID="S1" F-ID-CLASS="FM-STRUCTURE-ELEMENT">{named("Brake", "0")}<CATEGORY>process</CATEGORY>'
        "<ANNOTATIONS>"
        '<ANNOTATION><ANNOTATION-TEXT><P><L-1 L="">Note &#x2713; <![CDATA[<raw>]]></L-1></P></ANNOTATION-TEXT></ANNOTATION></ANNOTATIONS>'
        f"<FM-SE-DECOMPOSITION>{refs('FM-STRUCTURE-ELEMENT', 'S2', 'S3')}</FM-SE-DECOMPOSITION>"
        f"<FM-SE-FUNCTIONS>{refs('FM-FUNCTION', 'K1')}</FM-SE-FUNCTIONS>{private(plantID='0001')}</FM-STRUCTURE-ELEMENT>\r\n"
        f"\t\t<FM-STRUCTURE-ELEMENT ID='S2' F-ID-CLASS='FM-STRUCTURE-ELEMENT'>{named('Press the seal', '10')}"
        f"<FM-SE-FUNCTIONS>{refs('FM-FUNCTION', 'K2')}</FM-SE-FUNCTIONS><!-- kept --></FM-STRUCTURE-ELEMENT>\r\n"
        f'\t\t<FM-STRUCTURE-ELEMENT ID="S3" F-ID-CLASS="FM-STRUCTURE-ELEMENT" >{named("Prüfstand", "20")}'
        f"<FM-SE-FUNCTIONS>{refs('FM-FUNCTION', 'K3')}</FM-SE-FUNCTIONS></FM-STRUCTURE-ELEMENT>\r\n\t</FM-STRUCTURE-ELEMENTS>"
        f'<FM-FUNCTIONS><FM-FUNCTION ID="K1" F-ID-CLASS="FM-FUNCTION">{named("Holds the car")}'
        f"<FM-PREREQUISITES>{refs('FM-FUNCTION', 'K2', 'K3')}</FM-PREREQUISITES>"
        f"<FM-FAULT-REFS>{refs('FM-FAULT', 'F1')}</FM-FAULT-REFS></FM-FUNCTION>"
        f'<FM-FUNCTION ID="K2" F-ID-CLASS="FM-FUNCTION">{named("Seals &lt; 5 ml")}'
        f"<FM-PREREQUISITES>{refs('FM-CHARACTERISTIC', 'MM0')}</FM-PREREQUISITES>"
        f"<FM-FAULT-REFS>{refs('FM-FAULT', 'F2', 'F4')}</FM-FAULT-REFS></FM-FUNCTION>"
        f'<FM-FUNCTION ID="K3" F-ID-CLASS="FM-FUNCTION">{named("Finds leaks")}<FM-FAULT-REFS>{refs("FM-FAULT", "F3")}</FM-FAULT-REFS>'
        "</FM-FUNCTION></FM-FUNCTIONS>"
        f'<FM-CHARACTERISTICS><FM-CHARACTERISTIC ID="MM0" F-ID-CLASS="FM-CHARACTERISTIC">{named("Lip width")}<SHORT-NAME>VAR-1</SHORT-NAME>'
        '<PRMS><PRM ID="P0" F-ID-CLASS="PRM"><PRM-CHAR><MIN>0,9</MIN><TYP>1.0</TYP><MAX>1.1</MAX><UNIT><L-3 L="">mm</L-3></UNIT></PRM-CHAR>'
        '<PRM-CHAR><TEXT><L-3 L="">Distribution=1</L-3></TEXT></PRM-CHAR></PRM></PRMS>'
        f"{private(type='VAR', classification='CC')}</FM-CHARACTERISTIC></FM-CHARACTERISTICS><FM-FAULTS>"
        + fault(
            "F1", "Car rolls away", "10", causes='<FM-CAUSES><FM-FAULT-REF ID-REF="F2" F-ID-CLASS="FM-FAULT">7</FM-FAULT-REF></FM-CAUSES>'
        )
        + fault("F2", "Seal leaks", "8", causes=f"<FM-CAUSES>{refs('FM-FAULT', 'F3', 'F4')}</FM-CAUSES>")
        + fault(
            "F3",
            "Bench out of calibration",
            "1",
            tasks=task_sets(1, "2026.01.02 10:00:00", "4", "5", prevents=refs("FM-ACTION", "ME1"), detects=refs("FM-ACTION", "ME2"))
            + task_sets(2, "2026.06.30 08:00:00", "2", "3", prevents=refs("FM-ACTION", "ME3")),
        )
        + fault("F4", "Dirt", "11", tasks=task_sets(3, "2026.01.03 10:00:00", "6", "x", detects=refs("FM-ACTION", "ME2", "ME9")))
        + "</FM-FAULTS><FM-ACTIONS>"
        + action("ME1", "Calibrate weekly", "FM-ACTION-OCCURRENCE", "untouched")
        + action("ME2", "Check 100 %", "FM-ACTION-DETECT", "untouched")
        + action("ME3", "Buy a better bench", "FM-ACTION-OCCURRENCE", "inProgress", due="2026.12.24 00:00:00")
        + '</FM-ACTIONS><FM-FORM-SHEETS><FM-FORM-SHEET ID="FS0" F-ID-CLASS="FM-FORM-SHEET">'
        + named("Parking brake")
        + f"<FM-STRUCTURE-ELEMENT-REFS>{refs('FM-STRUCTURE-ELEMENT', 'S1')}</FM-STRUCTURE-ELEMENT-REFS>"
        '<FM-FORM-HEADER SI="fmFormHeader"><MISC-DATA>'
        '<MISC><MISC-VALUE SI="String" FIELD-NAME="headerFmeaNumber">FMEA-1</MISC-VALUE></MISC>'
        '<MISC><MISC-VALUE SI="String" FIELD-NAME="headerKeyDate">2027.03.31 19:26:43</MISC-VALUE></MISC>'
        '<MISC><MISC-VALUE SI="String" FIELD-NAME="headerFmeaState">draft</MISC-VALUE></MISC>'
        "</MISC-DATA></FM-FORM-HEADER></FM-FORM-SHEET></FM-FORM-SHEETS><FM-OF-TOMORROW new='1'/></MSRFMEA>\r\n<!-- end -->\r\n"
    )


def as_written() -> bytes:
    """In UTF-8 with a mark at the start, whatever the declaration says."""
    return b"\xef\xbb\xbf" + document().encode()
