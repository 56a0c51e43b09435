"""How often “like this before” finds what people really wrote, on public sheets, beside plain BM25; and how quick it is on a large book.

    python -m tests.bench.bench_knowledge [--lines 100000] [--only recall|speed]

Each failure mode of each sheet is held out in turn: its own lines do not count, and what is suggested for it from all other lines is
compared with what stands in it. The sheets are parted in two by name: the weights were chosen on one half, and the other is what counts.
A wording is found if one of the first five says the same words, or begins with the same words that matter. Both rankings are judged alike,
over the same lines. Prints figures; asserts nothing.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random

from sqlcipher3 import dbapi2 as sqlite

from forestall.errors import ForestallError
from forestall.fmea.edits import Refused
from forestall.fmea.templates.known import SAMPLES, blueprint_of
from forestall.workbook.files import import_file
from forestall_desktop.knowledge.asking import USUAL, Here, Part, Weights, near, suggested, texts_of, typing
from forestall_desktop.knowledge.book import COLUMNS, Book, Hit, opened_book
from forestall_desktop.knowledge.learning import learn
from forestall_desktop.knowledge.lessons import Lesson
from forestall_desktop.knowledge.words import head, likeness
from forestall_desktop.session.beginning import begin_with
from forestall_desktop.session.importing import Plan, bring_in

_FIRST = 5
_MODES_MAX = 150
"""So many modes of one sheet are held out, drawn by a fixed seed: a sheet of thousands must not drown the others."""
_TWIN = "ahmed-amro__FMECA-ATT-CK-ATLAS__risks_analysis_output.xlsx"
"""The same analysis as the table beside it: a line of one would be found in the other."""
_DATA = Path(os.environ.get("FORESTALL_DATA", Path(__file__).parents[3] / "shared" / "data"))
_FROM_MODE = (Part.EFFECTS, Part.CAUSE)
_FROM_CAUSE = (Part.PREVENTION, Part.DETECTION, Part.ACTIONS)
_WORD = re.compile(r"\w+")

Ranking = Callable[[Here, Part], Sequence[str]]


@dataclass(slots=True)
class Score:
    """How many of the held-out wordings were there to be found, and how many were."""

    wanted: int = 0
    found: int = 0
    by_part: dict[Part, list[int]] = field(default_factory=dict)

    def take(self, part: Part, said: Iterable[str], suggestions: Sequence[str]) -> None:
        """One question."""
        keys, heads = {likeness(each) for each in suggestions}, {head(each) for each in suggestions}
        for text in said:
            hit = likeness(text) in keys or head(text) in heads
            self.wanted += 1
            self.found += hit
            counts = self.by_part.setdefault(part, [0, 0])
            counts[0] += 1
            counts[1] += hit

    def __str__(self) -> str:
        parts = ", ".join(f"{part.value} {found / wanted:.3f} of {wanted}" for part, (wanted, found) in self.by_part.items())
        return f"{self.found / max(1, self.wanted):.3f} ({parts})"


def main() -> None:
    """Run what is asked for."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lines", type=int, default=100_000)
    arguments.add_argument("--only", choices=("recall", "speed"))
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.only != "speed":
            _recall(Path(folder))
        if given.only != "recall":
            _speed(Path(folder) / "large", given.lines)


def _recall(folder: Path) -> None:
    with opened_book(folder) as book:
        _learn_all(book, folder)
        _learn_samples(book, folder)
        plain = Plain(book)
        for half, tested in (("the half the weights were chosen on", False), ("the half held back", True)):
            sources = [each.project for each in book.sources() if (each.path.stem not in SAMPLES and is_tested(each.name)) is tested]
            print(f"recall@{_FIRST} on {half} ({len(sources)} sheets)")
            asked = list(questions(plain.lessons, sources))
            for name, ranking in rankings(book, plain):
                print(f"  {name:32} {judge(asked, ranking)}")
            print(f"  {'said anywhere else at all':32} {at_most(asked, plain.lessons)}")


def rankings(book: Book, plain: Plain) -> list[tuple[str, Ranking]]:
    """Ours, and the plain ones beside it."""
    return [
        ("plain BM25, the failure's words", partial(plain.ask, context=False)),
        ("plain BM25, with its place", partial(plain.ask, context=True)),
        ("like this before", partial(ours, book, USUAL)),
    ]


def ours(book: Book, weights: Weights, here: Here, part: Part) -> list[str]:
    """What the window would suggest."""
    hits = near(book, here, int(time.time() * 1000), weights)
    return [each.text for each in suggested(hits, part, _FIRST, weights)]


class Plain:
    """BM25 as SQLite gives it: whole lines as they read, one column, words as they are written."""

    def __init__(self, book: Book) -> None:
        self.lessons = list(every_lesson(book))
        self._raw = sqlite.connect(":memory:")
        self._raw.execute("CREATE VIRTUAL TABLE line USING fts5(said)")
        rows = ((place, " ".join(" ".join(_texts(hit.lesson, name)) for name in COLUMNS)) for place, hit in enumerate(self.lessons))
        self._raw.executemany("INSERT INTO line (rowid, said) VALUES (?, ?)", rows)

    def ask(self, here: Here, part: Part, *, context: bool) -> list[str]:
        """The wordings of the best lines, each once."""
        said = f"{here.mode} {here.cause} {here.element if context else ''} {here.function if context else ''}"
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(_WORD.findall(said.casefold())))
        found = self._raw.execute("SELECT rowid FROM line WHERE line MATCH ? ORDER BY rank LIMIT 200", (words,)) if words else ()
        kept: dict[tuple[str, ...], str] = {}
        for (place,) in found:
            hit = self.lessons[place]
            if (hit.project, hit.lesson.mode_id) != (here.project, here.mode_id):
                for text in texts_of(hit.lesson, part):
                    kept.setdefault(likeness(text), text)
            if len(kept) >= _FIRST:
                break
        return list(kept.values())[:_FIRST]


Question = tuple[Here, Part, tuple[str, ...]]


def questions(lessons: Iterable[Hit], projects: Sequence[str]) -> Iterator[Question]:
    """What is held out: of each mode its effects and causes, of each of its lines the controls and actions."""
    modes: dict[tuple[str, str], list[Lesson]] = {}
    for hit in lessons:
        if hit.project in projects:
            modes.setdefault((hit.project, hit.lesson.mode_id), []).append(hit.lesson)
    for project in projects:
        of_project = [each for each in modes if each[0] == project]
        for key in Random(1).sample(of_project, min(_MODES_MAX, len(of_project))):
            yield from _of_mode(project, modes[key])


def _of_mode(project: str, lines: Sequence[Lesson]) -> Iterator[Question]:
    first = lines[0]
    place = Here(first.element, first.function, first.mode, "", project, first.mode_id)
    for part in _FROM_MODE:
        yield place, part, _distinct(text for line in lines for text in texts_of(line, part))
    for line in lines:
        for part in _FROM_CAUSE:
            yield Here(line.element, line.function, line.mode, line.cause, project, line.mode_id), part, _distinct(texts_of(line, part))


def judge(asked: Iterable[Question], ranking: Ranking) -> Score:
    """How often a ranking finds what stands there."""
    score = Score()
    for here, part, said in asked:
        if said:
            score.take(part, said, ranking(here, part))
    return score


def at_most(asked: Iterable[Question], lessons: Iterable[Hit]) -> Score:
    """What a ranking that knows everything would find: wordings that another mode has, too."""
    said_by: dict[tuple[Part, tuple[str, ...]], set[tuple[str, str]]] = {}
    for hit in lessons:
        for part in Part:
            for text in texts_of(hit.lesson, part):
                for key in (likeness(text), ("first words", *head(text))):
                    said_by.setdefault((part, key), set()).add((hit.project, hit.lesson.mode_id))
    score = Score()
    for here, part, said in asked:
        own = {(here.project, here.mode_id)}
        there = [text for text in said if any(said_by[part, key] - own for key in (likeness(text), ("first words", *head(text))))]
        score.take(part, said, there)
    return score


def is_tested(name: str) -> bool:
    """Whether a sheet belongs to the half that is held back: by its name, so that nobody chose. The samples never do."""
    return sha256(name.encode()).digest()[0] % 2 == 1


def every_lesson(book: Book) -> Iterator[Hit]:
    """All lines of a book."""
    for source in book.sources():
        for lesson in book.lessons_of(source.id):
            yield Hit(0.0, lesson, source.path, source.project, source.name)


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    kept = {likeness(text): text for text in texts if likeness(text)}
    return tuple(kept.values())


def _texts(lesson: Lesson, name: str) -> tuple[str, ...]:
    told = getattr(lesson, name)
    return told if isinstance(told, tuple) else (told,)


def _learn_all(book: Book, folder: Path) -> None:
    for sheet in sorted(_DATA.glob("*")):
        target = folder / f"{sheet.stem}-{sheet.suffix[1:]}.fmea"
        if sheet.suffix not in (".csv", ".xlsx", ".xlsm") or sheet.name == _TWIN:
            continue
        try:
            done = bring_in(target, _plan(sheet), "Ann")
        except ForestallError as error:
            print(f"  {sheet.name} does not come in: {error.sentence}")
            continue
        kept = done if isinstance(done, Refused) else learn(book, target)
        half = "held back" if is_tested(target.stem) else "chosen on"
        print(f"  {sheet.name} ({half}): {kept.sentence if isinstance(kept, Refused) else f'{kept:,} lines'}")


def _learn_samples(book: Book, folder: Path) -> None:
    """The worked samples that come with the program: for choosing weights, never for measuring."""
    for name in SAMPLES:
        target, blueprint = folder / f"{name}.fmea", blueprint_of(name)
        if not isinstance(blueprint, Refused):
            begin_with(target, "Ann", blueprint, datetime(2027, 4, 1, tzinfo=UTC))
            learned = learn(book, target)
            print(f"  the sample {name} (chosen on): {learned:,} lines" if isinstance(learned, int) else learned.sentence)


def _plan(sheet: Path) -> Plan:
    return lambda project, new: import_file(project, sheet, new)


def _speed(folder: Path, lines: int) -> None:
    """How long questions take over a book of so many lines, of ten wordings each."""
    chance = Random(5)
    words = ["".join(chance.choices("bcdfgklmnprst", k=2)) + each for each in map(_word, range(4_000))]
    with opened_book(folder) as book:
        source = book.begin(folder / "large.fmea", "large", "Large", wished=False)
        started = time.perf_counter()
        book.put(source, (_lesson(chance, words, place) for place in range(lines)))
        print(f"a book of {lines:,} lines ({lines * len(COLUMNS):,} cells of words): learned in {time.perf_counter() - started:.1f} s")
        places = [Here(*(_said(chance, words) for _ in range(4))) for _ in range(40)]
        _timed("like this before", [partial(near, book, here, 0) for here in places])
        _timed("while typing", [partial(typing, book, here, Part.CAUSE, here.cause[:5], 0) for here in places])


def _timed(name: str, questions: Sequence[Callable[[], object]]) -> None:
    taken = []
    for ask in questions:
        started = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - started) * 1000)
    print(f"  {name}: p50 {statistics.median(taken):.1f} ms, p95 {statistics.quantiles(taken, n=20)[-1]:.1f} ms, most {max(taken):.1f} ms")


def _word(place: int) -> str:
    return f"{'aeiou'[place % 5]}{'bdgklmnprt'[place // 5 % 10]}{'aeiou'[place // 50 % 5]}{'bdgklmnprt'[place // 250 % 10]}"


def _said(chance: Random, words: Sequence[str]) -> str:
    """A few words, the early ones far more often than the late ones, as in a language."""
    return " ".join(words[min(len(words) - 1, int(chance.paretovariate(0.6)))] for _ in range(chance.randint(2, 6)))


def _lesson(chance: Random, words: Sequence[str], place: int) -> Lesson:
    def several() -> tuple[str, ...]:
        return tuple(_said(chance, words) for _ in range(chance.randint(1, 2)))

    one = [_said(chance, words) for _ in range(4)]
    return Lesson(
        f"line{place}",
        f"mode{place // 3}",
        one[0],
        one[1],
        one[2],
        several(),
        one[3],
        several(),
        several(),
        several(),
        (),
        7,
        3,
        4,
        "M",
        "",
        "Ann",
        0,
    )


if __name__ == "__main__":
    main()
