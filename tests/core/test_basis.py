"""A rating keeps the scheme and the catalogue it was made under: through a change of them, on one side or both, and back again."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forestall.changes import FieldName
from forestall.fmea.basis import Basis, basis_of, kept_basis
from forestall.fmea.columns import FORM, form_columns
from forestall.fmea.edits import Accepted, Add, Batch, Confirm, Refused, SetFields, Settle
from forestall.fmea.entry import cell_text, enter
from forestall.fmea.judging import judged_with
from forestall.fmea.lines import record, risk_of
from forestall.fmea.methods.known import definition_of, known_scheme
from forestall.fmea.scales import adding, known_catalogue
from forestall.fmea.schema import BEGAN_WITH, CATALOGUE, DEFINITION, DETECTION, OCCURRENCE, SCHEME, SEVERITY, TEXT, basis_name
from forestall.ids import EntityId
from tests.worlds import Analyst, Places, meet, only_row, smallest_sheet

AP_BASIS = Basis("ap-2019", "forestall-dfmea-1")
COLUMNS = {column.key: column for column in FORM}


@pytest.fixture
def ann() -> Analyst:
    return Analyst("Ann")


@pytest.fixture
def ben() -> Analyst:
    return Analyst("Ben")


@pytest.fixture
def at(ann: Analyst, ben: Analyst) -> Places:
    places = smallest_sheet(ann)
    meet(ann, ben)
    return places


def basis(analyst: Analyst, at: Places, name: FieldName = OCCURRENCE) -> Basis:
    entity = analyst.project.get(at.effect if name == SEVERITY else at.line)
    assert entity is not None
    return basis_of(analyst.project, at.analysis, entity, name)


def said(analyst: Analyst) -> str:
    return risk_of(analyst.project, only_row(analyst.project)).said


def sentence(analyst: Analyst, edit: object) -> str:
    verdict = analyst.tries(edit)  # type: ignore[arg-type]
    assert isinstance(verdict, Refused)
    return verdict.sentence


# One person


def test_an_ordinary_rating_costs_no_field_more(ann: Analyst, at: Places) -> None:
    ann.sets(at.line, occurrence=7)
    entity = ann.project.get(at.line)
    assert entity is not None
    assert not [name for name in entity.values if name.endswith("_basis")]
    assert basis(ann, at) == AP_BASIS


def test_what_was_rated_before_keeps_its_scheme_and_what_comes_after_has_the_new_one(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="sxo")
    assert ann.sees(at.analysis, BEGAN_WITH) == "ap-2019 forestall-dfmea-1"
    assert basis(ann, at) == AP_BASIS
    assert said(ann) == "M"
    ann.sets(at.line, occurrence=7)
    assert basis(ann, at) == Basis("sxo", "forestall-dfmea-1")
    assert basis(ann, at, DETECTION) == AP_BASIS
    assert risk_of(ann.project, only_row(ann.project)).mixed
    ann.sets(at.effect, severity=9)
    assert (said(ann), risk_of(ann.project, only_row(ann.project)).mixed) == ("63", False)


def test_an_analysis_nothing_hangs_in_has_nothing_to_keep(ann: Analyst) -> None:
    analysis = ann.ids.next()
    ann.does(Add(analysis, "analysis", None, {TEXT: "New"}))
    ann.sets(analysis, method="pfmea", scheme="rpn")
    assert ann.sees(analysis, BEGAN_WITH) is None


def test_a_method_brings_its_own_scheme_and_so_does_its_change(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, method="pfmea")
    assert ann.sees(at.analysis, BEGAN_WITH) == "ap-2019 forestall-dfmea-1"
    ann.sets(at.line, occurrence=5)
    assert basis(ann, at) == Basis("ap-2019", "forestall-pfmea-1")
    assert said(ann) == "M"


def test_going_back_to_the_first_scheme_needs_no_field_again(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="rpn")
    ann.sets(at.line, occurrence=7)
    ann.sets(at.analysis, scheme=None)
    ann.sets(at.line, occurrence=6)
    assert ann.sees(at.line, basis_name(OCCURRENCE)) is None
    assert basis(ann, at) == AP_BASIS


def test_undo_takes_the_basis_back_with_the_rating(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="rpn")
    written = ann.sets(at.line, occurrence=7)
    ann.undoes(written)
    assert (ann.sees(at.line, OCCURRENCE), basis(ann, at)) == (4, AP_BASIS)


def test_confirming_ratings_takes_them_over_under_the_new_scheme(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="rpn")
    ann.does(Confirm(at.line))
    assert {basis(ann, at, name).scheme for name in (SEVERITY, OCCURRENCE, DETECTION)} == {"rpn"}
    assert (said(ann), risk_of(ann.project, only_row(ann.project)).mixed) == ("160", False)


def test_a_basis_is_never_typed(ann: Analyst, at: Places) -> None:
    assert "has no field" in sentence(ann, SetFields(at.line, {basis_name(OCCURRENCE): "rpn"}))
    assert "has no field" in sentence(ann, SetFields(at.analysis, {BEGAN_WITH: "rpn"}))


def test_a_basis_is_read_as_it_was_kept() -> None:
    assert [kept_basis(str(each)) for each in (AP_BASIS, Basis("own"))] == [AP_BASIS, Basis("own")]


# Two people


def test_who_had_not_heard_of_the_new_scheme_rated_under_the_old_one(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="sxo")
    ben.sets(at.line, occurrence=10)
    meet(ann, ben)
    for analyst in (ann, ben):
        assert basis(analyst, at) == AP_BASIS
        assert said(analyst) == "H"
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    assert basis(ann, at).scheme == "sxo"


def test_each_candidate_of_a_contested_rating_has_its_own_basis(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="sxo")
    ann.sets(at.line, occurrence=3)
    ben.sets(at.line, occurrence=9)
    meet(ann, ben)
    entity = ben.project.get(at.line)
    assert entity is not None
    found = {head.value: basis_of(ben.project, at.analysis, entity, OCCURRENCE, head).scheme for head in entity.heads(OCCURRENCE)}
    assert found == {3: "sxo", 9: "ap-2019"}
    ben.does(Settle(at.line, OCCURRENCE, 9))
    meet(ann, ben)
    assert basis(ann, at).scheme == "sxo"


def test_two_new_schemes_at_once_are_contested_and_ratings_keep_theirs(ann: Analyst, ben: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="sxo")
    ann.sets(at.line, occurrence=3)
    ben.sets(at.analysis, scheme="rpn")
    ben.sets(at.line, detection=2)
    meet(ann, ben)
    for analyst in (ann, ben):
        assert (basis(analyst, at).scheme, basis(analyst, at, DETECTION).scheme) == ("sxo", "rpn")
    ann.does(Settle(at.analysis, SCHEME, "rpn"))
    meet(ann, ben)
    assert (basis(ben, at).scheme, basis(ben, at, DETECTION).scheme) == ("sxo", "rpn")
    assert ben.sees(at.analysis, BEGAN_WITH) == str(AP_BASIS)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["Ann", "Ben"]), st.just("scheme"), st.sampled_from(["ap-2019", "rpn", "sxo"])),
        st.tuples(st.sampled_from(["Ann", "Ben"]), st.just("occurrence"), st.integers(1, 10)),
        st.tuples(st.just("both"), st.just("meet"), st.none()),
    ),
    max_size=8,
)


@settings(max_examples=60)
@given(STEPS)
def test_every_rating_that_stands_is_told_the_scheme_its_author_saw(steps: list[tuple[str, str, str | int | None]]) -> None:
    people = {name: Analyst(name) for name in ("Ann", "Ben")}
    at = smallest_sheet(people["Ann"])
    meet(*people.values())
    truth = {}
    for who, what, value in steps:
        if what == "meet":
            meet(*people.values())
        elif what == "scheme":
            people[who].sets(at.analysis, scheme=value)
        else:
            scheme = people[who].sees(at.analysis, SCHEME) or "ap-2019"
            for change in people[who].sets(at.line, occurrence=value).changes:
                truth[change.dot] = scheme
    meet(*people.values())
    for analyst in people.values():
        entity = analyst.project.get(at.line)
        assert entity is not None
        for head in entity.heads(OCCURRENCE):
            if head.dot in truth:
                assert basis_of(analyst.project, at.analysis, entity, OCCURRENCE, head).scheme == truth[head.dot]


# Other scales than 1 to 10


def test_a_matrix_is_rated_and_shown_by_its_own_codes(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="mil-std-882e")
    row = only_row(ann.project)
    for key, text in (("occurrence", "B"), ("severity", "catastrophic")):
        ann.does(enter(ann.project, row, COLUMNS[key], text, ann.ids.next))
    assert (ann.sees(at.line, OCCURRENCE), ann.sees(at.effect, SEVERITY)) == (5, 4)
    assert [cell_text(ann.project, row, COLUMNS[key]) for key in ("occurrence", "severity", "ap", "rpn")] == ["B", "1", "High", ""]
    assert enter(ann.project, row, COLUMNS["occurrence"], "7", ann.ids.next) == Refused("Probability is one of F, E, D, C, B, A")
    told = record(ann.project, row)["risk"]
    assert (told["scheme"], told["result"], told["ratings"]) == ("mil-std-882e", "High", {"severity": "1", "occurrence": "B"})


def test_a_rating_off_the_scale_of_its_analysis_is_refused(ann: Analyst, at: Places) -> None:
    ann.sets(at.analysis, scheme="hfmea")
    refused = "Probability is a whole number from 1 to 4 in “Hazard score of Healthcare FMEA”"
    assert sentence(ann, SetFields(at.line, {OCCURRENCE: 5})) == refused
    assert sentence(ann, Batch((SetFields(at.line, {OCCURRENCE: 2}), Add(ann.ids.next(), "action", at.line, {OCCURRENCE: 9})))) == refused
    assert isinstance(ann.tries(Batch((SetFields(at.line, {OCCURRENCE: 5}),), as_it_came=True)), Accepted)
    ann.sets(at.effect, severity=4)
    assert said(ann) == ""


def test_a_rating_off_the_scale_of_a_catalogue_is_refused(ann: Analyst, at: Places) -> None:
    id, batch = adding(known_catalogue("forestall-dfmea-1"), ann.ids.next)
    ann.does(batch)
    for grade in ann.project.children(id, "grade"):
        if grade.values[FieldName("factor")] == "occurrence" and int(str(grade.values[FieldName("rating")])) > 5:
            ann.sets(grade.id, factor="monitoring")
    ann.sets(at.analysis, catalogue=id)
    refused = "Occurrence is a whole number from 1 to 5 on the scale of “Forestall's scales for design FMEA”"
    assert sentence(ann, SetFields(at.line, {OCCURRENCE: 6})) == refused
    ann.sets(at.line, occurrence=5)


def test_an_own_scheme_judges_and_stands(ann: Analyst, at: Places) -> None:
    own = ann.ids.next()
    definition = definition_of("ap-2019").replace("7-10 H, 5-6 M, 2-4 M, 1 M", "7-10 H, 5-6 H, 2-4 M, 1 M")
    ann.does(Add(own, "scheme", None, {TEXT: "Stricter", DEFINITION: definition}))
    ann.does(Batch((SetFields(at.analysis, {SCHEME: str(own)}), SetFields(at.line, {OCCURRENCE: 5}), SetFields(at.effect, {SEVERITY: 7}))))
    ann.sets(at.line, detection=6)
    assert said(ann) == "H"
    assert "A scheme stands as it is" in sentence(ann, SetFields(own, {DEFINITION: definition_of("rpn")}))
    assert "This is no scheme" in sentence(ann, Add(ann.ids.next(), "scheme", None, {DEFINITION: "id = 3"}))


def test_what_an_analysis_is_rated_by_is_neither_removed_nor_reworded(ann: Analyst, at: Places) -> None:
    from forestall.fmea.edits import Remove

    id, batch = adding(known_catalogue("forestall-dfmea-1"), ann.ids.next)
    ann.does(batch)
    grade = ann.project.children(id, "grade")[0]
    ann.sets(grade.id, text="Better words")
    ann.sets(at.analysis, catalogue=id)
    assert "its words stand" in sentence(ann, SetFields(grade.id, {TEXT: "Other words"}))
    assert "its words stand" in sentence(ann, Add(ann.ids.next(), "grade", id, {TEXT: "One more"}))
    ann.sets(grade.id, examples="As in the recall of 2019")
    for going in (id, grade.id):
        assert sentence(ann, Remove((going,))) == "An analysis is rated by this; choose another one there first"
    ann.sets(at.analysis, catalogue=None)
    ann.sets(at.line, occurrence=5)
    ann.does(Remove((grade.id,)))


@pytest.mark.parametrize(("field", "known"), [(SCHEME, "ap-2019"), (CATALOGUE, "forestall-msr-1")])
def test_an_analysis_names_only_what_is_there(ann: Analyst, at: Places, field: FieldName, known: str) -> None:
    refused = sentence(ann, SetFields(at.analysis, {field: "nobody-knows"}))
    assert refused.startswith("There is no r")
    assert known in refused
    assert "There is no" in sentence(ann, SetFields(at.analysis, {field: at.line}))
    ann.sets(at.analysis, **{field: known})


def test_a_scheme_that_a_peer_broke_gives_no_result_and_no_trouble(ann: Analyst, at: Places) -> None:
    own = ann.ids.next()
    ann.does(Add(own, "scheme", None, {TEXT: "Own", DEFINITION: definition_of("rpn")}))
    ann.sets(at.analysis, scheme=own)
    ann.does(Batch((SetFields(at.line, {OCCURRENCE: 5, DETECTION: 5}), SetFields(at.effect, {SEVERITY: 5}))))
    assert said(ann) == "125"
    entity = ann.project.get(own)
    assert entity is not None
    entity.values[DEFINITION] = "nonsense"
    assert (said(ann), risk_of(ann.project, only_row(ann.project)).ap) == ("", None)


# FMEA-MSR


@pytest.fixture
def msr(ann: Analyst, at: Places) -> Places:
    ann.sets(at.analysis, method="msr")
    ann.does(Batch((SetFields(at.line, {FieldName("frequency"): 5, FieldName("monitoring"): 5}), SetFields(at.effect, {SEVERITY: 9}))))
    return at


def test_a_line_of_msr_is_judged_by_the_unverified_table_and_says_so_everywhere(ann: Analyst, msr: Places) -> None:
    row = only_row(ann.project)
    assert said(ann) == "H unverified"
    assert cell_text(ann.project, row, COLUMNS["ap"]) == "H unverified"
    told = record(ann.project, row)
    assert (told["ap"], told["risk"]["result"], told["risk"]["verified"]) == ("H unverified", "H unverified", False)
    after = judged_with(ann.project, row, {FieldName("frequency"): 1})
    assert after is not None
    assert after.result == "L unverified"


def test_monitoring_that_never_fails_lets_the_mitigated_effect_count(ann: Analyst, msr: Places) -> None:
    milder = EntityId("milder")
    ann.does(Add(milder, "failure", msr.element, {TEXT: "Lamp lights", SEVERITY: 2}))
    ann.sets(msr.line, mitigated=milder)
    assert said(ann) == "H unverified"
    ann.sets(msr.line, monitoring=1)
    judgement = risk_of(ann.project, only_row(ann.project)).judgement
    assert judgement is not None
    assert judgement.ratings == (2, 5, 1)


def test_while_a_rating_of_msr_is_contested_the_worst_is_shown(ann: Analyst, ben: Analyst, msr: Places) -> None:
    meet(ann, ben)
    ann.sets(msr.line, frequency=1)
    ben.sets(msr.line, frequency=6)
    meet(ann, ben)
    assert said(ann) == said(ben) == "H unverified?"


def test_the_schemes_of_a_sheet_are_those_that_are_known() -> None:
    assert known_scheme(AP_BASIS.scheme).fields == ("severity", "occurrence", "detection")


def test_the_column_of_the_result_is_wide_enough_for_its_words_and_its_mark(ann: Analyst, at: Places) -> None:
    def width() -> int:
        return next(column.width for column in form_columns(ann.project) if column.key == "ap")

    ordinary = width()
    ann.sets(at.analysis, method="msr")
    assert width() > len("H unverified?") > ordinary
