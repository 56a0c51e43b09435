"""What is learned from projects on this computer, what is not, what is forgotten, and what it says to a question."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from forestall_desktop.knowledge.asking import Here, Part, ask, near, spread, suggested, typing
from forestall_desktop.knowledge.book import FILE, Book, opened_book
from forestall_desktop.knowledge.learning import keep_up, learn
from forestall_desktop.knowledge.lessons import Lesson
from forestall_desktop.settings.folders import home
from tests.desktop.agents import HEARD_SECONDS, agent
from tests.desktop.people import Person
from tests.desktop.test_encrypting import encrypts

TABLE = (
    "FMEA;Function;Failure mode;Effect;S;Cause;Prevention control;O;Detection control;D\n"
    "Pump;Give pressure;Pressure too low;Car does not brake;9;Seal leaks;Seal specified;4;Leak test;5\n"
    "Pump;Give pressure;Pump is stuck;Motor overheats;7;Corroded shaft;Coating;3;Salt spray test;4\n"
    "Lamp;Give light;Lamp is dark;Driver sees nothing;8;Wire broken;Strain relief;2;Pull test;3\n"
)
YEAR_MILLIS = 365 * 86_400_000


@pytest.fixture
def learned(ann: Person) -> Person:
    """Ann, whose pump project was learned."""
    ann.imports(TABLE)
    ann.does("knowledge", "add", ann.file)
    return ann


def found(person: Person, *words: str) -> list[dict[str, object]]:
    return list(person.asks("knowledge", "search", *words)["suggestions"])


def a_lesson(line: str, mode: str, cause: str, *, changed: int = 0, state: str = "", severity: int | None = None) -> Lesson:
    return Lesson(line, f"m{line}", "Pump", "", mode, (), cause, (), (), (), (), severity, None, None, "", "", "Ann", changed, "A", state)


def put(book: Book, *lessons: Lesson, name: str = "one") -> None:
    book.put(book.begin(Path(f"/{name}.fmea"), name, name, wished=False), lessons)


def test_a_mode_brings_what_stood_in_lines_like_it_each_with_its_source(learned: Person) -> None:
    best = found(learned, "low pressure", "--part", "cause")[0]
    assert (best["text"], best["project"], best["file"]) == ("Seal leaks", "project", str(learned.file))
    assert best["author"]
    assert (best["severity"], best["occurrence"], best["detection"]) == (9, 4, 5)
    assert best["line"] == learned.line("Seal leaks")["id"]


def test_german_words_find_english_lines_of_the_same_meaning(learned: Person) -> None:
    assert found(learned, "Dichtung undicht", "--part", "detection")[0]["text"] == "Leak test"


def test_an_unchanged_project_is_skipped_and_a_changed_line_is_known_anew(learned: Person) -> None:
    line = learned.line("Seal leaks")
    with opened_book(home()) as book:
        before = book.sources()
        keep_up(book, learned.file)
        assert book.sources() == before
        learned.does("set", learned.file, line["cause_id"], "text", "Gasket swells in the fluid")
        keep_up(book, learned.file)
        causes = ask(book, Here(mode="Pressure too low"), [Part.CAUSE], 0)[Part.CAUSE]
    assert causes[0].text == "Gasket swells in the fluid"
    assert all(each.text != "Seal leaks" for each in causes)


def test_a_removed_project_is_forgotten_but_not_one_on_a_disk_that_is_not_there(learned: Person, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "copy.fmea").write_bytes(learned.file.read_bytes())
    with opened_book(home()) as book:
        assert learn(book, stick / "copy.fmea") == 3
        stick.rename(tmp_path / "away")
        keep_up(book, learned.file)
        assert len(book.sources()) == 2
        (tmp_path / "away").rename(stick)
        (stick / "copy.fmea").unlink()
        keep_up(book, learned.file)
        assert [each.path for each in book.sources()] == [learned.file]


def test_an_encrypted_project_is_learned_on_explicit_wish_alone_and_forgotten_when_it_becomes_one(learned: Person) -> None:
    encrypts(learned)
    assert "is encrypted" in learned.is_refused("knowledge", "add", learned.file)
    assert found(learned, "low pressure") == []
    learned.does("knowledge", "add", learned.file, "--encrypted")
    assert found(learned, "low pressure")


def test_learning_leaves_no_file_beside_a_project_and_changes_nothing_in_it(learned: Person) -> None:
    before = learned.file.read_bytes()
    learned.does("knowledge", "rebuild")
    assert learned.file.read_bytes() == before
    assert not list(learned.home.glob("project.fmea-*"))
    assert found(learned, "low pressure")


def test_a_folder_is_learned_with_what_cannot_be_read_named(learned: Person) -> None:
    (learned.home / "broken.fmea").write_text("no project")
    told = learned.asks("knowledge", "add", learned.home)
    assert told["learned"] == {str(learned.file): 3}
    assert list(told["refused"]) == [str(learned.home / "broken.fmea")]
    learned.does("knowledge", "forget", learned.file)
    assert learned.asks("knowledge", "list")["projects"] == []
    assert "Nothing was learned from" in learned.is_refused("knowledge", "forget", learned.file)


def test_a_damaged_book_is_begun_anew(learned: Person) -> None:
    (home() / FILE).write_bytes(b"not a database at all, but long enough to be read as one" * 100)
    assert learned.asks("knowledge", "list")["projects"] == []
    learned.does("knowledge", "add", learned.file)
    assert found(learned, "low pressure")


def test_only_its_person_reads_the_book(learned: Person) -> None:
    assert (home() / FILE).stat().st_mode & 0o077 == 0


def test_what_is_approved_comes_before_what_is_not_and_the_recent_before_the_old(tmp_path: Path) -> None:
    now = 20 * YEAR_MILLIS
    with opened_book(tmp_path) as book:
        put(
            book,
            a_lesson("1", "Too low", "Old cause", changed=now - 15 * YEAR_MILLIS),
            a_lesson("2", "Too low", "New cause", changed=now),
            a_lesson("3", "Too low", "Good cause", changed=now, state="approved"),
        )
        causes = ask(book, Here(mode="Too low"), [Part.CAUSE], now)[Part.CAUSE]
    assert [each.text for each in causes] == ["Good cause", "New cause", "Old cause"]


def test_what_several_modes_say_comes_before_what_one_says_often(tmp_path: Path) -> None:
    with opened_book(tmp_path) as book:
        put(book, *(a_lesson(str(n), "Too low", "Common cause") for n in range(3)), a_lesson("9", "Too low", "Single cause"))
        hits = near(book, Here(mode="Too low"), 0)
        best = suggested(hits, Part.CAUSE, 5)
        assert [(each.text, each.lines) for each in best] == [("Common cause", 3), ("Single cause", 1)]
        assert near(book, Here(mode="Too low", project="one", mode_id="m9"), 0)[0].lesson.line != "9"


def test_ratings_are_told_as_a_spread_of_the_same_standard(tmp_path: Path) -> None:
    with opened_book(tmp_path) as book:
        put(book, *(a_lesson(str(n), "Too low", "Cause", severity=n) for n in (7, 8, 9)))
        told = spread(near(book, Here(mode="Too low"), 0), "")
        assert (told.lines, dict(told.severity)) == (3, {7: 1, 8: 1, 9: 1})
        assert spread(near(book, Here(mode="Too low"), 0), "another").lines == 0


def test_while_typing_each_word_may_be_begun_in_any_order_with_or_without_accents(tmp_path: Path) -> None:
    with opened_book(tmp_path) as book:
        put(book, a_lesson("1", "Zu leise", "Prüfung der Dichtung fehlt"), a_lesson("2", "Too low", "Seal leaks"))
        said = [each.text for each in typing(book, Here(), Part.CAUSE, "dicht pruf", 0)]
        assert said == ["Prüfung der Dichtung fehlt"]
        assert typing(book, Here(), Part.CAUSE, "se", 0) == []


def test_a_book_keeps_no_more_than_it_may(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("forestall_desktop.knowledge.book.LESSONS_MAX", 2)
    with opened_book(tmp_path) as book:
        source = book.begin(Path("/one.fmea"), "one", "one", wished=False)
        assert not book.put(source, [a_lesson(str(n), "Too low", "Cause") for n in range(5)])
        assert book.size == 2


def test_a_revision_that_was_approved_stands_behind_its_lines_until_they_change(ann: Person, tmp_path: Path) -> None:
    ann.does("new", ann.file, "--template", "parking-brake")
    line = ann.asks("show", ann.file)["rows"][0]
    with opened_book(home()) as book:
        learn(book, ann.file)
        lessons = {each.line: each for each in book.lessons_of(book.sources()[0].id)}
        assert (lessons[line["id"]].state, lessons[line["id"]].approved) == ("approved", True)
        ann.does("set", ann.file, line["id"], "occurrence", "7")
        learn(book, ann.file)
        lessons = {each.line: each for each in book.lessons_of(book.sources()[0].id)}
        assert (lessons[line["id"]].revision, lessons[line["id"]].approved) == ("", False)


def test_the_agent_learns_the_project_it_syncs(ann: Person) -> None:
    ann.imports(TABLE)
    with agent(ann) as running:
        running.is_in("local")
        late = time.monotonic() + HEARD_SECONDS
        while _known(ann) == []:
            assert time.monotonic() < late, "the agent learned nothing"
            time.sleep(0.05)
    assert _known(ann) == [3]


def _known(person: Person) -> list[int]:
    """How many lines of each project are known, those that are being learned left out."""
    if not (person.home / FILE).exists():
        return []
    with opened_book(person.home) as book:
        return [each.lessons for each in book.sources() if each.heads]
