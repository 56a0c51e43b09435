"""Headings mean what people mean by them, in several languages, manuals and spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forestall.workbook.columns import TITLE_CHARACTERS_MAX, meaning, normal
from forestall.workbook.languages import phrases
from forestall.workbook.roles import Role
from forestall.workbook.synonyms import PHRASES

HANDBOOK_2019 = {
    "1. Next Higher Level": Role.ELEMENT_HIGHER,
    "2. Focus Element": Role.ELEMENT,
    "3. Next Lower Level or Characteristic Type": Role.ELEMENT_LOWER,
    "1. Next Higher Level Function and Requirement": Role.FUNCTION_HIGHER,
    "2. Focus Element Function and Requirement": Role.FUNCTION,
    "3. Next Lower Level Function and Requirement or Characteristic": Role.FUNCTION_LOWER,
    "1. Failure Effects (FE) to the Next Higher Level Element and/or End User": Role.EFFECT,
    "Severity (S) of FE": Role.SEVERITY,
    "2. Failure Mode (FM) of the Focus Element": Role.MODE,
    "3. Failure Cause (FC) of the Next Lower Element or Characteristic": Role.CAUSE,
    "Current Prevention Control (PC) of FC": Role.PREVENTION,
    "Occurrence (O) of FC": Role.OCCURRENCE,
    "Current Detection Control (DC) of FC or FM": Role.DETECTION_CONTROL,
    "Detection (D) of FC/FM": Role.DETECTION,
    "DFMEA AP": Role.AP,
    "Filter Code (Optional)": Role.FILTER_CODE,
    "DFMEA Preventive Action": Role.PREVENTION_ACTION,
    "DFMEA Detection Action": Role.DETECTION_ACTION,
    "Responsible Person's Name": Role.RESPONSIBLE,
    "Target Completion Date": Role.DUE,
    "Status": Role.STATUS,
    "Action Taken with Pointer to Evidence": Role.TAKEN,
    "Completion Date": Role.COMPLETED_ON,
    "Remarks": Role.REMARKS,
    "1. Process Item: System, Subsystem, Part Element or Name of Process": Role.ELEMENT_HIGHER,
    "2. Process Step: Station No. and Name of Focus Element": Role.ELEMENT,
    "3. Process Work Element: 4M Type": Role.ELEMENT_LOWER,
    "1. Function of the Process Item": Role.FUNCTION_HIGHER,
    "2. Function of the Process Step and Product Characteristic": Role.FUNCTION,
    "3. Function of the Process Work Element and Process Characteristic": Role.FUNCTION_LOWER,
    "Special Characteristics": Role.SPECIAL,
}
FOURTH_EDITION = {
    "Item / Function": Role.ELEMENT,
    "Requirement": Role.REQUIREMENT,
    "Potential Failure Mode": Role.MODE,
    "Potential Effect(s) of Failure": Role.EFFECT,
    "Class": Role.SPECIAL,
    "Potential Cause(s)/Mechanism(s) of Failure": Role.CAUSE,
    "Current Process Controls Prevention": Role.PREVENTION,
    "Current Process Controls Detection": Role.DETECTION_CONTROL,
    "R.P.N.": Role.RPN,
    "Recommended Action(s)": Role.ACTION,
    "Responsibility & Target Completion Date": Role.RESPONSIBLE_AND_DUE,
    "Actions Taken": Role.TAKEN,
}
GERMAN = {
    "Systemelement": Role.ELEMENT,
    "Nächsthöhere Ebene": Role.ELEMENT_HIGHER,
    "Funktion": Role.FUNCTION,
    "Mögliche Fehlerfolge(n)": Role.EFFECT,
    "Bedeutung (B)": Role.SEVERITY,
    "Mögliche Fehlerart": Role.MODE,
    "Mögliche Fehlerursache": Role.CAUSE,
    "Vermeidungsmaßnahme": Role.PREVENTION,
    "Auftretenswahrscheinlichkeit": Role.OCCURRENCE,
    "ENTDECKUNGSMASSNAHME": Role.DETECTION_CONTROL,
    "RPZ": Role.RPN,
    "Empfohlene Maßnahmen": Role.ACTION,
    "Verantwortlicher / Termin": Role.RESPONSIBLE_AND_DUE,
    "Getroffene Maßnahme": Role.TAKEN,
    "Bemerkung": Role.REMARKS,
}
PROGRAMMERS = {
    "FailureMode": Role.MODE,
    "failure_mode": Role.MODE,
    "FailureEffect": Role.EFFECT,
    "DetectionMeasure": Role.DETECTION_CONTROL,
    "ProcessStep": Role.ELEMENT,
    "Detectability": Role.DETECTION,
    "Component ID": Role.NUMBER,
    "#": Role.NUMBER,
}
AFTER = {
    "New Severity": Role.SEVERITY_AFTER,
    "Revised RPN": Role.RPN_AFTER,
    "O new": Role.OCCURRENCE_AFTER,
    "AP After Action": Role.AP_AFTER,
    "S/O/D After Action": Role.RATINGS_AFTER,
    "Detection (after actions)": Role.DETECTION_AFTER,
}
ALL = {**HANDBOOK_2019, **FOURTH_EDITION, **GERMAN, **PROGRAMMERS, **AFTER}


@pytest.mark.parametrize(("title", "role"), ALL.items(), ids=ALL.keys())
def test_a_heading_means_what_people_mean(title: str, role: Role) -> None:
    found = meaning(title)
    assert found is not None
    assert found.role is role


@pytest.mark.parametrize("title", ["S e v", "S\ne\nv", "SEV", "sev.", "Sev 2", "(Sev)", "3. Severity", "Severity (1-10)"])
def test_spelling_does_not_matter(title: str) -> None:
    found = meaning(title)
    assert found is not None
    assert found.role is Role.SEVERITY


@pytest.mark.parametrize(
    ("title", "above", "role"),
    [
        ("S", "Action Results", Role.SEVERITY_AFTER),
        ("O", "Optimization (Step 6)", Role.OCCURRENCE_AFTER),
        ("D", "Risk Analysis (Step 5)", Role.DETECTION),
        ("Detection", "Current Design Controls", Role.DETECTION_CONTROL),
        ("Prevention", "Current Design Controls", Role.PREVENTION),
        ("Detection Action", "Optimization (Step 6)", Role.DETECTION_ACTION),
    ],
)
def test_what_stands_above_a_heading_tells_twins_apart(title: str, above: str, role: Role) -> None:
    found = meaning(title, above)
    assert found is not None
    assert found.role is role


@pytest.mark.parametrize(
    "title", ["Maintenance Strategy", "File", "Tactic", "Expected cost", "FE1", "Test report no. 7b of lot", "x" * 400, ""]
)
def test_what_is_no_heading_of_an_fmea_means_nothing(title: str) -> None:
    found = meaning(title)
    assert found is None or found.role is Role.NUMBER


def test_one_word_may_head_words_or_numbers() -> None:
    found = meaning("Detection")
    assert found is not None
    assert (found.role, found.words) == (Role.DETECTION, Role.DETECTION_CONTROL)


def test_a_column_that_keeps_words_never_becomes_the_one_they_came_from() -> None:
    found = meaning("Severity (as written)")
    assert found is not None
    assert found.role is Role.CUSTOM


def test_every_synonym_is_written_as_it_is_compared() -> None:
    odd = [phrase for phrases in PHRASES.values() for phrase in phrases if normal(phrase) != phrase and len(phrase) > 1]
    assert not odd, f"write these as `normal` gives them: {odd}"


def test_no_synonym_stands_for_two_roles() -> None:
    every = [phrase for phrases in PHRASES.values() for phrase in phrases]
    twice = sorted({phrase for phrase in every if every.count(phrase) > 1})
    assert not twice, f"decide for one role: {twice}"


@given(st.text(max_size=TITLE_CHARACTERS_MAX + 20), st.text(max_size=40))
def test_any_text_can_be_asked_for(title: str, above: str) -> None:
    meaning(title, above)
    assert normal(normal(title)) is not None


AMDEC = ("Composant", "Fonction", "Mode de défaillance", "Effet", "Cause", "Moyen de détection", "F", "G", "D", "IPR", "Délai")
OF_AMDEC = ("element", "function", "mode", "effect", "cause", "detection_control", "occurrence", "severity", "detection", "rpn", "due")
CHINESE = (
    "零件",
    "功能",
    "潜在失效模式",
    "潜在失效后果",
    "严重度（S）",
    "潜在失效起因",
    "频度(O)",
    "探测控制",
    "探测度(D)",
    "建议措施",
    "责任人",
)
OF_CHINESE = (
    *("element", "function", "mode", "effect", "severity", "cause", "occurrence", "detection_control", "detection"),
    *("action", "responsible"),
)
RUSSIAN = ("Компонент", "Вид отказа", "Последствия отказа", "S", "Причина отказа", "O", "Меры обнаружения", "D", "ПЧР")
OF_RUSSIAN = ("element", "mode", "effect", "severity", "cause", "occurrence", "detection_control", "detection", "rpn")
POLISH = ("Proces", "Wada", "Skutek wady", "Znaczenie", "Przyczyna wady", "Występowanie", "Wykrywalność", "LPR", "Zalecane działania")
OF_POLISH = ("element", "mode", "effect", "severity", "cause", "occurrence", "detection", "rpn", "action")
VIETNAMESE = ("Công đoạn", "Dạng lỗi", "Hậu quả", "Mức độ nghiêm trọng", "Nguyên nhân", "Tần suất", "Khả năng phát hiện", "Ghi chú")
OF_VIETNAMESE = ("element", "mode", "effect", "severity", "cause", "occurrence", "detection", "remarks")
JAPANESE = ("工程", "故障モード", "影響", "厳しさ", "故障原因", "発生度", "検出度", "推奨処置", "担当者", "備考")
OF_JAPANESE = ("element", "mode", "effect", "severity", "cause", "occurrence", "detection", "action", "responsible", "remarks")


@pytest.mark.parametrize(
    ("titles", "roles"),
    [
        (AMDEC, OF_AMDEC),
        (CHINESE, OF_CHINESE),
        (RUSSIAN, OF_RUSSIAN),
        (POLISH, OF_POLISH),
        (VIETNAMESE, OF_VIETNAMESE),
        (JAPANESE, OF_JAPANESE),
    ],
)
def test_headings_of_other_languages_are_found(titles: tuple[str, ...], roles: tuple[str, ...]) -> None:
    assert [found.role for title in titles if (found := meaning(title))] == list(roles)


def test_every_heading_of_a_language_means_what_its_list_says() -> None:
    wrong = [(heading, role) for role, heading in phrases() if (found := meaning(heading)) is None or found.role is not role]
    assert not wrong, f"another list claims these headings first: {wrong}"


@pytest.mark.parametrize(
    ("title", "role"),
    [("措施后严重度", Role.SEVERITY_AFTER), ("Nouvelle gravité", Role.SEVERITY_AFTER), ("Severidade após", Role.SEVERITY_AFTER)],
)
def test_a_rating_after_the_action_is_told_in_every_language(title: str, role: Role) -> None:
    found = meaning(title)
    assert found is not None
    assert found.role is role
