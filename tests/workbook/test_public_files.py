"""The public files, by their facts: each fact is read off the file here with other code than the importer's, and compared."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from forestall.errors import Unreadable
from forestall.workbook.importing import Import
from tests.workbook.making import lines, takes_file
from tests.worlds import Analyst

WIRING = "lukasbahr__kg-rag-fmea__example_fmea.csv"
SOURCE_CODE = "SoundMatt__cpp-DDS__fmea.csv"
SUPPLY_CHAIN = "by22Jy__FMEA_SupplyChain__FMEA.csv"
ROBOT_ARM = "jherrodthomas__reBot-DevArm__reBot_DevArm_DFMEA.xlsx"

ROWS_OF_OTHERS = {
    "ahmed-amro__FMECA-ATT-CK-ATLAS__RiskAssessmentResults.csv": 5836,
    "ahmed-amro__FMECA-ATT-CK-ATLAS__risks_analysis_output.xlsx": 5836,
    "benranderson__fmeca__FMECA_Assumptions.xlsx": 211,
    "DesignEngrLab__fmdtools__fmea.csv": 17,
    "Herobras__fmea-pra-toolkit__NUREG_CR_6928_2020.csv": 306,
    "SoundMatt__go-FuSa__fmea.csv": 460,
    "yaanst__CERN-DataCenter-Cooling-System__FMEA.xlsx": 18,
}
NO_FMEA_TABLES = ("benranderson__fmeca__DC1.xlsm", "benranderson__fmeca__failure_modes.json", "SoundMatt__go-FuSa__fmea.json", "README.md")

BANDS = ((9, 7, 4, 2, 1), (8, 6, 4, 2, 1), (7, 5, 2, 1))
PRIORITIES = (
    ("HHHH", "HHHH", "HHHM", "HMLL", "LLLL"),
    ("HHHH", "HHHM", "HMMM", "MMLL", "LLLL"),
    ("HHMM", "MMML", "MLLL", "LLLL", "LLLL"),
    ("MMLL", "LLLL", "LLLL", "LLLL", "LLLL"),
    ("LLLL", "LLLL", "LLLL", "LLLL", "LLLL"),
)


def imported(folder: Path, name: str) -> tuple[Import, list[dict[str, Any]]]:
    ann = Analyst("Ann")
    return takes_file(ann, folder / name), lines(ann)


def table(folder: Path, name: str, delimiter: str = ",") -> list[list[str]]:
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=delimiter))


def whole(text: str) -> int | None:
    return int(text) if text.strip().isdigit() else None


def in_range(number: int) -> bool:
    return 1 <= number <= 10


def priority(*ratings: Any) -> str:
    severity, occurrence, detection = (
        next(place for place, lowest in enumerate(bands) if rating >= lowest)
        for rating, bands in zip(map(float, ratings), BANDS, strict=True)
    )
    return PRIORITIES[severity][occurrence][detection]


def accounted(plan: Import, cells: int) -> None:
    told = plan.report.as_json()["cells"]
    assert told["read"] == told["imported"] + told["kept_as_custom"] + told["header"] + len(told["skipped"]) == cells


def kinds(plan: Import) -> Counter[str]:
    return Counter(finding.kind for finding in plan.report.findings)


def test_the_wiring_fmea_has_semicolons_and_its_rpn_before_its_ratings(data_folder: Path) -> None:
    _, *source = table(data_folder, WIRING, ";")
    plan, shown = imported(data_folder, WIRING)
    assert plan.report.rows == len(source) == 15
    accounted(plan, 16 * 11)
    told = {
        line["custom"]["ID"]: (
            line["element"],
            str(line["rpn"]),
            line["mode"],
            str(line["severity"]),
            line["effects"][0]["text"],
            str(line["occurrence"]),
            line["cause"],
            str(line["detection"]),
            *line["prevention"],
            *line["detection_controls"],
        )
        for line in shown
    }
    assert told == {row[0]: tuple(row[1:]) for row in source}
    assert not plan.report.account.skipped


def test_the_source_code_fmea_keeps_file_and_line_and_makes_actions(data_folder: Path) -> None:
    heading, *source = table(data_folder, SOURCE_CODE)
    plan, shown = imported(data_folder, SOURCE_CODE)
    assert plan.report.rows == len(shown) == len(source) == 372
    accounted(plan, sum(cell != "" for row in (heading, *source) for cell in row))
    told = {
        line["custom"]["ID"]: [
            *(line["element"], line["mode"], line["effects"][0]["text"]),
            *(str(line[name]) for name in ("severity", "occurrence", "detection", "rpn")),
            *(line["actions"][0]["text"], line["custom"]["File"], line["custom"]["Line"]),
        ]
        for line in shown
    }
    assert told == {row[0]: row[1:] for row in source}


def test_the_supply_chain_fmea_is_ragged_and_every_doubt_is_told(data_folder: Path) -> None:
    heading, *source = table(data_folder, SUPPLY_CHAIN)
    ratings = [[whole(cell) for cell in (row + [""] * 10)[6:9]] for row in source]
    rated = [(row, three) for row, three in zip(source, ratings, strict=True) if None not in three]
    outside = [row for row, three in rated if not all(in_range(number or 0) for number in three)]
    wrong = [row for row, (s, o, d) in rated if whole((row + [""] * 10)[9]) != (s or 0) * (o or 0) * (d or 0)]
    assert (len(source), len(source) - len(rated), len(outside), len(wrong)) == (159, 38, 29, 32)

    plan, shown = imported(data_folder, SUPPLY_CHAIN)
    assert plan.report.rows == len(shown) == 159
    accounted(plan, sum(cell.strip() != "" for row in (heading, *source) for cell in row))
    found = plan.report.findings
    assert [finding.text for finding in found if finding.kind == "unrated"] == ["38"]
    assert kinds(plan)["rpn"] == 32
    rows_outside = {finding.cell[1:] for finding in found if finding.kind == "range"}
    numbers = {str(place) for place, row in enumerate(source, 2) if row in outside}
    assert numbers <= rows_outside
    assert kinds(plan)["ragged"] == sum(len(row) != 10 for row in source)
    by_number = {line["custom"]["Component ID"]: line for line in shown}
    for row, three in zip(source, ratings, strict=True):
        line = by_number[row[0]]
        valid = [number if number is not None and in_range(number) else None for number in three]
        assert [line["severity"], line["occurrence"], line["detection"]] == valid, row
    unquoted = by_number["FM20"]
    assert (unquoted["custom"]["Severity (as written)"], unquoted["custom"]["Column K"]) == ("Check and realign", "90")


def test_the_robot_arm_has_its_worksheet_among_twelve_and_wrong_priorities(data_folder: Path) -> None:
    book = CalamineWorkbook.from_path(str(data_folder / ROBOT_ARM))
    _, _, heading, *source = book.get_sheet_by_name("05_DFMEA_Worksheet").to_python(skip_empty_area=False)
    assert (len(book.sheet_names), len(source)) == (12, 27)
    wrong = {row[0] for row in source if row[13] != priority(row[6], row[8], row[12])}
    assert len(wrong) == 15

    plan, shown = imported(data_folder, ROBOT_ARM)
    assert plan.report.rows == len(shown) == 27
    assert next(finding for finding in plan.report.findings if finding.kind == "sheets").text == "05_DFMEA_Worksheet"
    accounted(plan, 1 + sum(cell != "" for row in (heading, *source) for cell in row))
    first_row = 4
    reported = {source[int(finding.cell[1:]) - first_row][0] for finding in plan.report.findings if finding.kind == "ap"}
    assert reported == wrong
    told = {line["custom"]["Item ID"]: line for line in shown}
    for row in source:
        line = told[row[0]]
        assert (line["element"], line["function"], line["mode"], line["cause"]) == (row[1], row[2], row[3], row[7])
        assert [effect["text"] for effect in line["effects"]] == [row[4], row[5]]
        assert (line["severity"], line["occurrence"], line["detection"]) == (row[6], row[8], row[12])
        assert line["ap"] == priority(row[6], row[8], row[12])
        assert (line["prevention"], line["detection_controls"]) == ([row[9]], [row[11]])
        assert (line["actions"][0]["text"], line["actions"][0]["owner"]) == (row[14], row[15])
        assert (line["custom"]["Occurrence After PC (1-10)"], line["custom"]["Target Date"]) == (f"{row[10]:g}", row[16])


@pytest.mark.parametrize(("name", "rows"), ROWS_OF_OTHERS.items(), ids=ROWS_OF_OTHERS.keys())
def test_every_other_table_imports_whole(data_folder: Path, name: str, rows: int) -> None:
    plan, shown = imported(data_folder, name)
    assert plan.report.rows == len(shown) == rows
    told = plan.report.as_json()["cells"]
    assert told["read"] == told["imported"] + told["kept_as_custom"] + told["header"] + len(told["skipped"])


def test_words_for_a_severity_become_ratings_and_are_told(data_folder: Path) -> None:
    words = Counter(row[4] for row in table(data_folder, "SoundMatt__go-FuSa__fmea.csv")[1:])
    plan, shown = imported(data_folder, "SoundMatt__go-FuSa__fmea.csv")
    assert Counter(line["severity"] for line in shown) == {5: words["low"], 7: words["high"]}
    assert {finding.text for finding in plan.report.findings if finding.kind == "words"} == {"low", "high"}


def test_merged_components_and_blank_ones_are_carried_down(data_folder: Path) -> None:
    _, shown = imported(data_folder, "yaanst__CERN-DataCenter-Cooling-System__FMEA.xlsx")
    assert Counter(line["element"] for line in shown) == {
        "Temperature and humidity sensor": 4,
        "Airflow sensor": 2,
        "Fire sensor": 2,
        "Fans": 3,
        "PLC": 1,
        "Electrical drive": 4,
        "Profibus": 1,
        "Ethernet": 1,
    }
    assert [line["function"] for line in shown][:4] == ["Measuring temprature"] * 2 + ["Measuring humidity"] * 2
    assert {line["remarks"] for line in shown[:4]} == {shown[0]["remarks"]} != {None}


@pytest.mark.parametrize("name", NO_FMEA_TABLES)
def test_what_is_no_table_of_an_fmea_is_refused_with_a_sentence(data_folder: Path, name: str) -> None:
    with pytest.raises(Unreadable) as refused:
        imported(data_folder, name)
    assert name in refused.value.sentence


def test_no_file_of_the_folder_is_forgotten(data_folder: Path) -> None:
    known = {WIRING, SOURCE_CODE, SUPPLY_CHAIN, ROBOT_ARM, *ROWS_OF_OTHERS, *NO_FMEA_TABLES}
    assert {path.name for path in data_folder.iterdir() if path.is_file()} <= known
