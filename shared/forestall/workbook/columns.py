"""Finds what a heading means, whatever its language, case, numbering or stacked letters. Never looks at the cells below it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from forestall.workbook.languages import after_words, phrases
from forestall.workbook.roles import AFTER, Role
from forestall.workbook.synonyms import (
    AFTER_WORDS,
    CONTROL_WORDS,
    EITHER,
    ELEMENT_RANKS,
    PHRASES,
    SIGNS,
)

TITLE_CHARACTERS_MAX = 160
"""A longer text is not a heading."""
AS_WRITTEN = "(as written)"
"""Behind the title of a column that keeps what another column could not take; it never becomes that column itself."""

_PARENTHESES = re.compile(r"[(\[{（［【][^)\]}）］】]*[)\]}）］】]")
# “Sev 2” and “S2”, but not “FE1”, which names a part of the plant.
_NUMBER_BEHIND = re.compile(r"(?:(?<=[a-z]{3}) ?[0-9]+(?: [0-9]+)*|(?<=\b[sod]) ?[1-3])$")
_PLURAL = re.compile(r"(?<=\w)\((s|es|n|en)\)")
_AFTER_ACTION = re.compile(r"\b(?:after|post|nach) (?:the )?(?:actions?|massnahmen?)\b|\bactions? results?\b")
_HUMP = re.compile(r"(?<=[a-zäöüß])(?=[A-ZÄÖÜ])|(?<=[A-Z])(?=[A-Z][a-z])")
# What falls into no letter and a sign above it, and what Germans write where their letters are missing.
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "đ": "d", "ł": "l", "ı": "i", "ø": "o", "№": "no", "°": "o"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a heading says. `certain`: a known phrase and not only fitting words. `words` is the other reading where the
    cells below decide: the role if they are words, while `role` holds if they are numbers. `rank` orders levels of a product."""

    role: Role
    certain: bool
    words: Role | None = None
    rank: int = 0


def meaning(title: str, above: str = "") -> Meaning | None:
    """What a column with this heading holds, under a heading that spans several columns; None if nothing fits."""
    return _meaning(title, above) if len(title) <= TITLE_CHARACTERS_MAX else None


def is_phrase(title: str) -> bool:
    """Whether a text is a known heading, word for word."""
    return any(form in _BY_PHRASE or form in ELEMENT_RANKS for form in _forms(title))


@lru_cache(maxsize=4096)
def _meaning(title: str, above: str) -> Meaning | None:
    forms = _forms(title)
    if not forms:
        return None
    if AS_WRITTEN in title:
        return Meaning(Role.CUSTOM, certain=True)
    overhead = set(normal(above).split())
    if (after := _after_action(forms)) is not None:
        return after
    found = _either(forms, overhead) or _phrase(forms) or _level(forms) or _sign(forms)
    if found is None and above:
        found = _sign((f"{normal(above)} {forms[0]}",))
        return found if found and found.role is not Role.NUMBER else None
    if found is not None and _only_after(overhead) and found.role in AFTER:
        return Meaning(AFTER[found.role], found.certain)
    return found


@lru_cache(maxsize=4096)
def normal(title: str) -> str:
    """A heading in the form the synonyms are written in: small letters, single blanks, no signs, humps and stacked letters joined.

    >>> normal("Potential FailureMode(s)"), normal("S\\ne\\nv"), normal("1. Prüfmaßnahme")
    ('potential failure modes', 'sev', 'pruefmassnahme')
    """
    split = _HUMP.sub(" ", _PLURAL.sub(r"\1", title)).casefold().replace("_", " ").translate(_LETTERS)
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", split) if not unicodedata.combining(letter))
    words = re.sub(r"[\W]+", " ", bare.replace("#", " no ")).split()
    while len(words) > 1 and words[0].isdigit():
        del words[0]
    if len(words) > 2 and all(len(word) == 1 for word in words):
        words = ["".join(words)]
    return " ".join(words)


@lru_cache(maxsize=4096)
def _forms(title: str) -> tuple[str, ...]:
    """The heading, without what stands in brackets, what stands there alone, and without a number behind."""
    title = _PLURAL.sub(r"\1", title)
    whole = normal(title)
    inside = [normal(found.group()[1:-1]) for found in _PARENTHESES.finditer(title)]
    without = normal(_PARENTHESES.sub(" ", title))
    numberless = _NUMBER_BEHIND.sub("", without)
    forms = dict.fromkeys((without, whole, numberless, *(each for each in inside if len(each) <= 3)))
    return tuple(form for form in forms if form)


def _after_action(forms: tuple[str, ...]) -> Meaning | None:
    """A rating whose heading itself says that it is the one after the action."""
    for form in forms:
        words = _AFTER_ACTION.sub(" after ", form).split()
        rest = [word for word in words if word not in AFTER_WORDS]
        if len(rest) == len(words) or not rest or {"action", "actions", *CONTROL_WORDS} & set(rest):
            continue
        bare = " ".join(rest)
        if bare in ("s o d", "sod"):
            return Meaning(Role.RATINGS_AFTER, certain=True)
        found = _phrase((bare,)) or _sign((bare,))
        if found and found.role in AFTER:
            return Meaning(AFTER[found.role], found.certain)
    return _foreign_after(forms)


def _foreign_after(forms: tuple[str, ...]) -> Meaning | None:
    """The same in languages that put the word in front or behind, with a blank or without."""
    for form in forms:
        for word in _AFTER:
            bare = form.removeprefix(word) if form.startswith(word) else form.removesuffix(word)
            role = _BY_PHRASE.get(bare.strip()) if bare != form else None
            if role in AFTER:
                return Meaning(AFTER[role], certain=True)
    return None


def _only_after(overhead: set[str]) -> bool:
    if overhead & CONTROL_WORDS:
        return False
    return bool(overhead & AFTER_WORDS) or any(word in _AFTER or word.endswith(("后", "後")) for word in overhead)


def _either(forms: tuple[str, ...], overhead: set[str]) -> Meaning | None:
    for form in forms:
        if form in EITHER:
            words, number = EITHER[form]
            if overhead & CONTROL_WORDS:
                return Meaning(words, certain=True)
            return Meaning(number, certain=True, words=words)
    return None


def _phrase(forms: tuple[str, ...]) -> Meaning | None:
    for form in forms:
        role = _BY_PHRASE.get(form)
        if role is not None:
            return Meaning(role, certain=True, rank=ELEMENT_RANKS.get(form, 0))
    letter = _FOREIGN_LETTERS.get(forms[0]) if forms else None
    return Meaning(letter, certain=False) if letter else None


def _level(forms: tuple[str, ...]) -> Meaning | None:
    for form in forms:
        if form in ELEMENT_RANKS:
            return Meaning(Role.ELEMENT, certain=True, rank=ELEMENT_RANKS[form])
    return None


def _sign(forms: tuple[str, ...]) -> Meaning | None:
    seen = [(f" {form}", frozenset(form.split())) for form in forms if _FIRST_TERMS.search(f" {form} ")]
    for role, terms in _SIGN_TERMS:
        for text, words in seen:
            if all(term.fits(text, words) for term in terms):
                return Meaning(role, certain=False)
    return None


@dataclass(frozen=True, slots=True)
class _Term:
    """One part of a sign: any of these words or beginnings (each with a blank before it), or none of them."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    wanted: bool

    def fits(self, text: str, words: frozenset[str]) -> bool:
        there = not self.words.isdisjoint(words) or any(beginning in text for beginning in self.beginnings)
        return there is self.wanted


def _term(text: str) -> _Term:
    wanted = not text.startswith("-")
    alternatives = text.removeprefix("-").split("|")
    beginnings = tuple(f" {each[:-1]}" for each in alternatives if each.endswith("*"))
    return _Term(frozenset(each for each in alternatives if not each.endswith("*")), beginnings, wanted)


_FOREIGN = {normal(heading): role for role, heading in reversed(phrases())}
# A letter in brackets, or beside its own word in English, says nothing in another language.
_FOREIGN_LETTERS = {heading: role for heading, role in _FOREIGN.items() if len(heading) == 1 and heading.isascii()}
_BY_PHRASE = {
    **{heading: role for heading, role in _FOREIGN.items() if heading not in _FOREIGN_LETTERS},
    **{phrase: role for role, headings in PHRASES.items() for phrase in headings},
}
_AFTER = tuple(sorted(map(normal, after_words()), key=len, reverse=True))
# Of every sign the first part, in one search: most texts on a sheet are no headings.
_FIRST_TERMS = re.compile(
    " (?:"
    + "|".join(
        re.escape(each.removesuffix("*")) + ("" if each.endswith("*") else " ")
        for _, terms in SIGNS
        for each in terms.split()[0].split("|")
    )
    + ")"
)
_SIGN_TERMS = tuple((role, tuple(map(_term, terms.split()))) for role, terms in SIGNS)

PHRASE_WORDS = frozenset(_BY_PHRASE)
"""Every known heading, in the form of `normal`."""
