"""What a rating from 1 to 10 means, in Forestall's own words, for design and process FMEA. Never decides anything.

These are the texts an organisation starts with. The handbook's wording is its publishers'; whoever holds a licence
loads it as a catalogue of his own. There is no text for FMEA-MSR: its scales are not verified here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from forestall.fmea.risk import is_rating

CATALOGUE: Final = "forestall-1"
"""Names these texts in a rating's history. Any change of meaning needs a new name."""


class Method(StrEnum):
    """The kinds of analysis that have texts here."""

    DFMEA = "dfmea"
    PFMEA = "pfmea"


class Factor(StrEnum):
    """What is rated."""

    SEVERITY = "severity"
    OCCURRENCE = "occurrence"
    DETECTION = "detection"


@dataclass(frozen=True, slots=True)
class Scale:
    """Ten texts for one factor of one method; the first is for rating 1."""

    method: Method
    factor: Factor
    question: str
    texts: tuple[str, ...]

    def text(self, rating: int) -> str:
        """What a rating means. ValueError unless it is a whole number from 1 to 10."""
        if not is_rating(rating):
            raise ValueError(f"{self.factor.capitalize()} is a whole number from 1 to 10, not {rating!r}")
        return self.texts[rating - 1]


def scale_text(method: str, factor: str, rating: int) -> str:
    """What a rating of a method's factor means. ValueError for a method or factor without texts, or for no rating.

    >>> scale_text("dfmea", "severity", 9)
    'A law or an approval rule is broken'
    """
    return scale(method, factor).text(rating)


def scale(method: str, factor: str) -> Scale:
    """The ten texts of one factor. ValueError for a method or factor without texts."""
    return _SCALES[Method(method), Factor(factor)]


_ALL: Final = (
    Scale(
        Method.DFMEA,
        Factor.SEVERITY,
        "How bad is the worst effect for the people in and around the vehicle?",
        (
            "Nobody would notice",
            "A few attentive people find look, sound or feel slightly annoying",
            "Many people find look, sound or feel annoying",
            "Nearly everybody finds look, sound or feel annoying",
            "A convenience works, but worse than promised",
            "A convenience no longer works",
            "The main purpose is still served, but worse than promised",
            "The main purpose is no longer served",
            "A law or an approval rule is broken",
            "Somebody may be hurt: occupants, other road users, workshop staff",
        ),
    ),
    Scale(
        Method.DFMEA,
        Factor.OCCURRENCE,
        "How likely does the cause come up in service, given what the design does against it?",
        (
            "The design makes the cause impossible",
            "Mature design in the same use; everything learned is built in and confirmed",
            "Known design with a long field history; good practice followed throughout",
            "Nearly the same as a design that is in the field, though not for long",
            "A detail of a proven design changed; lessons learned and tests on similar parts apply",
            "Related to an earlier design; the rules used cover part of the cause",
            "New design on familiar technology; few rules aim at the cause",
            "Known technology used here for the first time; hardly a standard fits",
            "First use in the company; nothing done so far aims at this requirement",
            "New technology anywhere: no standard, no experience, no way to predict",
        ),
    ),
    Scale(
        Method.DFMEA,
        Factor.DETECTION,
        "How surely and how early do tests and analyses show the cause or the mode?",
        (
            "Shown to be impossible, or the method has never missed it",
            "Proven method that measures ageing, in time to change the design before release",
            "Proven method that tests until something fails, before release",
            "Proven pass-or-fail method, before release",
            "Proven method that measures ageing, but only after release of the design",
            "Proven method that tests until something fails, but only after release",
            "Proven pass-or-fail method, but only after release",
            "A new method nobody has proven for this yet",
            "A general test that was not made for this mode or cause",
            "No test or analysis is planned",
        ),
    ),
    Scale(
        Method.PFMEA,
        Factor.SEVERITY,
        "How bad is the worst effect in our plant, at the customer's plant, or for the end user?",
        (
            "Neither a plant nor a user would notice",
            "Small trouble for an operator, or a user who looks closely is slightly annoyed",
            "Some parts are reworked in the station, or many users are annoyed",
            "Every part is reworked in the station, or nearly every user is annoyed",
            "Some parts are reworked off the line, or a convenience works worse",
            "Every part is reworked off the line, the line stops for up to an hour, or a convenience is lost",
            "Parts are sorted and some scrapped, the line stops for more than an hour, or the main purpose suffers",
            "All parts are scrapped, the line stops beyond a shift, deliveries halt, or the main purpose is lost",
            "A rule for the plant or for the product is broken",
            "Somebody may be hurt, at work or in use",
        ),
    ),
    Scale(
        Method.PFMEA,
        Factor.OCCURRENCE,
        "How well is the cause prevented in the process, by technical means or by people following rules?",
        (
            "Part or fixture is shaped so that the cause cannot occur",
            "Best practice with very strong effect, confirmed over a long run",
            "Best practice with strong effect",
            "Technical or behavioural prevention that works well, few exceptions",
            "Technical or behavioural prevention that works, with exceptions",
            "Prevention helps in part; the cause comes back now and then",
            "Prevention helps in part; the cause comes back often",
            "Only instructions and care, with little effect",
            "Only instructions and care, with hardly any effect",
            "Nothing prevents the cause",
        ),
    ),
    Scale(
        Method.PFMEA,
        Factor.DETECTION,
        "How surely does the process find the cause or the mode before the part leaves?",
        (
            "The mode cannot be made, or the control has never missed it",
            "The machine senses the cause and does not make the faulty part",
            "The station finds the faulty part by itself and holds it",
            "A later station finds the faulty part by itself and holds it",
            "A proven gauge or half-automatic check finds it",
            "A proven check by a person finds it",
            "A gauge or machine check whose ability is not yet proven",
            "A check by a person whose ability is not yet proven",
            "Only occasional or unplanned checks; finding it would be luck",
            "Nothing is checked, or it cannot be found",
        ),
    ),
)

_SCALES: Final = {(each.method, each.factor): each for each in _ALL}
