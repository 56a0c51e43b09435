"""Asks the book what stood in a place like this before, and ranks what it says. Changes nothing; the formula stands in docs/knowledge.md.

A line's score is BM25 over the words of its columns, times what makes it nearer: a like context, an approval, being recent. A wording's
score adds those of the lines that say it, the best one whole and each further one half as much as the one before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import assert_never

from forestall_desktop.knowledge.book import COLUMNS, EXACT, MEANINGS, Book, Hit
from forestall_desktop.knowledge.lessons import Lesson
from forestall_desktop.knowledge.words import as_written, likeness, meanings, stems, typed_words

LINES_LOOKED_AT = 100
LATEST_LOOKED_AT = 300
WEIGHED_MAX = 20_000
"""So many lines are weighed for one question: in a large book, words that stand nearly everywhere are left out of it."""
_DAY_MILLIS = 86_400_000
_YEAR_DAYS = 365.25
_PREFIX = 3


class Part(Enum):
    """What may be suggested, by the column of a line it stands in."""

    MODE = "mode"
    EFFECTS = "effects"
    CAUSE = "cause"
    PREVENTION = "prevention"
    DETECTION = "detection"
    ACTIONS = "actions"
    DETECTION_ACTIONS = "detection_actions"


@dataclass(frozen=True, slots=True)
class Here:
    """The place that something is sought for, as far as it is filled in. `project` and `mode_id`: whose own lines do not count."""

    element: str = ""
    function: str = ""
    mode: str = ""
    cause: str = ""
    project: str = ""
    mode_id: str = ""


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much. Chosen on one half of the public sheets, measured on the other (tests/bench/bench_knowledge.py)."""

    subject: float = 0.5
    """A word of the failure that is asked about, found in a mode or a cause."""
    context: float = 0.1
    """A word of the element or function, found in theirs."""
    elsewhere: float = 1.0
    """A word of the failure, found in controls and actions; in effects it counts once."""
    meaning: float = 0.2
    exact: float = 3.0
    """A word of the failure, found anywhere in a line as it is written."""
    """What the words mean, whatever the words and the language."""
    same_function: float = 0.1
    same_project: float = 0.3
    approved: float = 0.2
    recent: float = 0.2
    half_life_days: float = 3 * _YEAR_DAYS
    further: float = 0.75
    """What each further line that says the same adds, as a part of the one before."""


USUAL = Weights()


@dataclass(frozen=True, slots=True)
class Suggested:
    """A wording, how well it fits, the line that says it best, and how many say it."""

    text: str
    score: float
    best: Hit
    lines: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How something was rated in lines like this: each rating that was given, and how often."""

    severity: Mapping[int, int] = field(default_factory=dict)
    occurrence: Mapping[int, int] = field(default_factory=dict)
    detection: Mapping[int, int] = field(default_factory=dict)
    priority: Mapping[str, int] = field(default_factory=dict)
    lines: int = 0


def ask(
    book: Book, here: Here, parts: Iterable[Part], now_millis: int, limit: int = 5, weights: Weights = USUAL
) -> dict[Part, list[Suggested]]:
    """The best wordings for each part, the likeliest first."""
    hits = near(book, here, now_millis, weights)
    return {part: suggested(hits, part, limit, weights) for part in parts}


def near(book: Book, here: Here, now_millis: int, weights: Weights = USUAL) -> list[Hit]:
    """The lines most like this place, scored, those of its own mode left out."""
    query = _query(book, here)
    if not query:
        return []
    found = book.find(query, _column_weights(here, weights), LINES_LOOKED_AT)
    others = (hit for hit in found if not (hit.project == here.project and hit.lesson.mode_id == here.mode_id))
    scored = [_nearer(hit, here, now_millis, weights) for hit in others]
    return sorted(scored, key=lambda hit: -hit.score)


def suggested(hits: Iterable[Hit], part: Part, limit: int, weights: Weights = USUAL) -> list[Suggested]:
    """The wordings that these lines have for a part, the likeliest first."""
    groups: dict[tuple[str, ...], list[tuple[float, str, Hit]]] = {}
    for hit in hits:
        for text in texts_of(hit.lesson, part):
            groups.setdefault(likeness(text), []).append((hit.score, text, hit))
    groups.pop((), None)
    made = [_together(group, weights) for group in groups.values()]
    return sorted(made, key=lambda each: (-each.score, len(each.text), each.text))[:limit]


def spread(hits: Iterable[Hit], standard: str, limit: int = 20) -> Spread:
    """How the best of these lines were rated, those of the same standard alone: another's figures mean something else."""
    rated = [hit.lesson for hit in hits if hit.lesson.standard == standard][:limit]
    return Spread(
        _counted(each.severity for each in rated),
        _counted(each.occurrence for each in rated),
        _counted(each.detection_rating for each in rated),
        Counter(each.priority for each in rated if each.priority),
        len(rated),
    )


def typing(book: Book, here: Here, part: Part, typed: str, now_millis: int, limit: int = 6) -> list[Suggested]:
    """The wordings that go on with what is typed for a part: each typed word begins one of theirs. Those near this place come first, then
    those learned last."""
    words = typed_words(typed)
    begun = " AND ".join(f'"{word[:_PREFIX]}"*' for word in words if len(word) >= _PREFIX)
    if not begun:
        return []
    found = near(book, here, now_millis) + book.latest(f"{{{part.value}}} : ({begun})", LATEST_LOOKED_AT)
    return [each for each in suggested(found, part, len(found)) if _goes_on(each.text, words)][:limit]


def texts_of(lesson: Lesson, part: Part) -> tuple[str, ...]:
    """What a line says for a part."""
    match part:
        case Part.MODE:
            return (lesson.mode,)
        case Part.EFFECTS:
            return lesson.effects
        case Part.CAUSE:
            return (lesson.cause,) if lesson.cause else ()
        case Part.PREVENTION:
            return lesson.prevention
        case Part.DETECTION:
            return lesson.detection
        case Part.ACTIONS:
            return lesson.actions
        case Part.DETECTION_ACTIONS:
            return lesson.detection_actions
        case _:
            assert_never(part)


def _query(book: Book, here: Here) -> str:
    """What is asked of FTS5: any word of the failure anywhere in a line, any of its place in a line's place, and what it means."""
    failure = f"{here.mode} {here.cause}"
    wanted = (
        (COLUMNS, stems(failure)),
        (("element", "function"), stems(f"{here.element} {here.function}")),
        ((MEANINGS,), meanings(failure)),
        ((EXACT,), as_written(failure)),
    )
    telling = set(_telling(book, [word for _, words in wanted for word in words]))
    asked = ((columns, [word for word in words if word in telling]) for columns, words in wanted)
    return " OR ".join(f"{{{' '.join(columns)}}} : ({_any(words)})" for columns, words in asked if words)


def _telling(book: Book, words: Iterable[str]) -> Iterator[str]:
    """The rarest words, as many as can be weighed; one at least."""
    weighed = 0
    for lines, word in book.rarity(dict.fromkeys(words)):
        if weighed and weighed + lines > WEIGHED_MAX:
            return
        weighed += lines
        yield word


def _any(words: Iterable[str]) -> str:
    return " OR ".join(f'"{word}"' for word in words)


def _column_weights(here: Here, weights: Weights) -> dict[str, float]:
    return {
        **dict.fromkeys(COLUMNS, weights.elsewhere),
        "element": weights.context,
        "function": weights.context,
        "effects": 1.0,
        "mode": weights.subject if here.mode else 1.0,
        "cause": weights.subject if here.cause or here.mode else 1.0,
        MEANINGS: weights.meaning,
        EXACT: weights.exact,
    }


def _nearer(hit: Hit, here: Here, now_millis: int, weights: Weights) -> Hit:
    lesson = hit.lesson
    age_days = max(0, now_millis - lesson.changed) / _DAY_MILLIS
    factor = (
        1.0
        + weights.same_function * _alike(lesson.function, here.function)
        + weights.same_project * (hit.project == here.project)
        + weights.approved * lesson.approved
        + weights.recent * 0.5 ** (age_days / weights.half_life_days)
    )
    return Hit(hit.score * factor, lesson, hit.path, hit.project, hit.name)


def _alike(one: str, other: str) -> float:
    """How much of all their words two wordings share, 0 to 1."""
    mine, theirs = set(stems(one)), set(stems(other))
    return len(mine & theirs) / len(mine | theirs) if mine and theirs else 0.0


def _together(group: list[tuple[float, str, Hit]], weights: Weights) -> Suggested:
    """One wording of several lines. Lines of one mode say a thing once: the first of them counts."""
    of_modes: dict[tuple[str, str], tuple[float, str, Hit]] = {}
    for score, text, hit in sorted(group, key=lambda each: -each[0]):
        of_modes.setdefault((hit.project, hit.lesson.mode_id), (score, text, hit))
    ranked = list(of_modes.values())
    total = sum(score * weights.further**place for place, (score, _, _) in enumerate(ranked))
    return Suggested(ranked[0][1], total, ranked[0][2], len({(hit.project, hit.lesson.line) for _, _, hit in group}))


def _goes_on(text: str, words: list[str]) -> bool:
    there = typed_words(text)
    return all(any(each.startswith(word) for each in there) for word in words)


def _counted(ratings: Iterable[int | None]) -> dict[int, int]:
    return dict(sorted(Counter(each for each in ratings if each is not None).items()))
