"""What two wordings have in common: English and German words without endings, accents and filler, and what means the same. Pure.

Small on purpose: endings are cut by one list, not by grammar, and the same cut is made in what is kept and in what is asked.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

STEMS_MAX = 60
"""What is looked at of one text."""
_HEAD_STEMS = 3
_ROUNDS = 2
_WORD = re.compile(r"[^\W_]+")
_UMLAUT = re.compile("(?<=[aou])e(?=[^aeiou])")
_ENDING_WORDS = """
ations ation ments ment ness ities ity ings ing edly ed ies es s ly age ages able ible ures ure al ically ical ic ions ion or ors
ungen ung keiten keit heiten heit enden ender endes ende en em ern er e ische ischen isch lich liche lichen y
"""
_ENDINGS = sorted(_ENDING_WORDS.split(), key=len, reverse=True)
_LEFT_MIN = {1: 3, 2: 3}
_LEFT_USUAL = 4
_FILLER_WORDS = """
a an the of to in on at by for from with and or is are be been was were it its this that as due than then too very can may will
der die das den dem des ein eine einer eines einem einen und oder ist sind wird werden im am zu zum zur von vom mit bei aus auf fur
durch als auch sich
"""
_FILLER = frozenset(_FILLER_WORDS.split())
_ALIKE = (
    "no not without missing lack absent none lost loss kein keine nicht ohne fehlt fehlend verlust",
    "leak leakage leaking undicht leckage leck",
    "crack fracture break broken breakage rupture bruch riss gebrochen gerissen",
    "wear worn abrasion verschleiss abnutzung verschlissen",
    "corrosion corroded rust oxidation korrosion rost",
    "loose loosening lockern locker gelockert lose",
    "wrong incorrect erroneous false improper falsch fehlerhaft inkorrekt",
    "failure fail fault faulty defect defective malfunction ausfall fehler defekt storung versagen",
    "overheat overheating hot uberhitzung heiss temperature temperatur",
    "block blocked blockage clogged clogging plugged obstruction verstopft verstopfung blockiert blockade",
    "stuck jam jammed seized klemmt verklemmt festgefressen",
    "delay delayed late slow verzogert verspatet verzogerung langsam",
    "short shorted kurzschluss kurz",
    "inspection inspect check visual prufung prufen kontrolle sichtprufung",
    "test testing versuch erprobung",
    "maintenance maintain service wartung instandhaltung",
    "training instruction schulung unterweisung",
    "seal gasket sealing dichtung",
    "bearing lager",
    "valve ventil",
    "pump pumpe",
    "cable wire wiring harness kabel leitung",
    "motor engine drive antrieb",
    "pressure druck",
    "design auslegung konstruktion",
    "contamination dirt debris dust verschmutzung schmutz staub",
    "deform deformation bent bend verformung verbogen",
    "operator worker bediener werker mitarbeiter",
    "tolerance dimension size toleranz mass massabweichung",
    "force kraft",
    "low less little insufficient inadequate reduced gering niedrig wenig unzureichend vermindert",
    "high excess excessive hoch hohe erhoht ubermassig",
    "noise noisy gerausch larm",
    "vibration vibrating schwingung",
    "supplier lieferant",
)


@lru_cache(maxsize=16_384)
def stems(text: str) -> tuple[str, ...]:
    """The words of a text without filler and endings, in their order, each once.

    >>> stems("Leakage of the seals"), stems("Prüfungen"), stems("Pruefung")
    (('leak', 'seal'), ('pruf',), ('pruf',))
    """
    words = (_UMLAUT.sub("", word) for word in typed_words(text))
    return tuple(dict.fromkeys(stem for word in words if word not in _FILLER and (stem := _stem(word))))[:STEMS_MAX]


def meanings(text: str) -> list[str]:
    """A name for each meaning in a text that other words share, in English or German.

    >>> meanings("Ventil undicht") == meanings("Valve leakage") != []
    True
    """
    return sorted({_MEANING_OF[stem] for stem in stems(text) if stem in _MEANING_OF})


def as_written(text: str) -> list[str]:
    """The words of a text as they are, under names that no stem has."""
    return [f"xx{word}" for word in typed_words(text)]


def likeness(text: str) -> tuple[str, ...]:
    """What two wordings share that say the same: their stems in any order."""
    return tuple(sorted(stems(text)))


def head(text: str) -> tuple[str, ...]:
    """The first words that matter."""
    return stems(text)[:_HEAD_STEMS]


def typed_words(text: str) -> list[str]:
    """The words of a text in their order, in small letters and without accents."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(each for each in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(each))
    return _WORD.findall(plain)


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    if word.isdigit():
        return word
    for _ in range(_ROUNDS):
        for ending in _ENDINGS:
            if word.endswith(ending) and len(word) - len(ending) >= _LEFT_MIN.get(len(ending), _LEFT_USUAL):
                word = word[: -len(ending)]
                break
    return word[:-1] if len(word) > _LEFT_USUAL and word[-1] == word[-2] else word


_MEANING_OF = {_stem(word): f"zz{place}" for place, words in enumerate(_ALIKE) for word in words.split()}
"""The name of a meaning cannot be a word: no language begins one so."""
