"""A log's numbers have no holes, and whoever reads along skips nothing: sixteen writers at once, slow commits, readers in between.

Numbers that are taken outside the row lock make a reader skip what is committed late; the last test shows that this would be noticed.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy as sa

from forestall.changes import Change, Dot, FieldName
from forestall.clock import Millis, Stamp
from forestall.ids import EntityId, SiteId
from forestall.store import statements
from tests.store.places import MakePlace, Place, replicas_in

WRITERS, READERS = 16, 3
PAGES, PAGE = 4, 3
TOTAL = WRITERS * PAGES * PAGE
NOON = Millis(1_800_000_000_000)
NOBODY = SiteId("nobody")
SLOW_COMMITS = """
CREATE FUNCTION is_slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.002 * (1 + mod(NEW.n, 3))); RETURN NEW; END $$;
CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION is_slow();
"""
"""A deferred trigger runs inside the commit: rows and numbers are written, and for a while nobody can see them yet."""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def another(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MakePlace]:
    """Makes replicas in a server's database; in PostgreSQL every commit is slow."""
    if request.param == "sqlite":
        with replicas_in(f"sqlite:///{tmp_path / 'server.db'}") as make:
            yield make
        return
    url = request.getfixturevalue("postgresql_url")
    with replicas_in(url) as make:
        engine = sa.create_engine(url)
        with engine.begin() as connection:
            connection.exec_driver_sql(SLOW_COMMITS)
        engine.dispose()
        yield make


def test_sixteen_writers_get_numbers_without_holes_and_no_reader_skips_one(another: MakePlace) -> None:
    place = another()
    read, failures = all_write_and_read(place)
    assert failures == []
    assert read == [list(range(1, TOTAL + 1))] * READERS
    with place.reading() as replica:
        assert replica.head == TOTAL
        assert replica.check().faults == ()
        numbers = [each.number for each in replica.after(0, limit=TOTAL + 1, site=NOBODY, have=0)]
        assert all(after - before == 1 for before, after in pairwise(numbers))


@pytest.mark.parametrize("another", [pytest.param("postgresql", marks=pytest.mark.postgresql)], indirect=True)
def test_numbers_taken_outside_the_lock_are_caught(another: MakePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "STREAM_LOCKED", statements.STREAM)
    read, failures = all_write_and_read(another())
    assert failures or any(numbers != list(range(1, TOTAL + 1)) for numbers in read)


def all_write_and_read(place: Place) -> tuple[list[list[int]], list[BaseException]]:
    """All writers and readers at once; gives what each reader read, in its order, and what went wrong."""
    read: list[list[int]] = [[] for _ in range(READERS)]
    failures: list[BaseException] = []
    together = threading.Barrier(WRITERS + READERS)

    def guarded(work: Callable[[], None]) -> None:
        together.wait()
        try:
            work()
        except BaseException as error:
            failures.append(error)

    jobs: list[Callable[[], None]] = [lambda number=number: _writes(place, SiteId(f"site-{number}")) for number in range(WRITERS)]  # type: ignore[misc]
    jobs += [lambda seen=seen: _reads(place, seen, failures) for seen in read]  # type: ignore[misc]
    threads = [threading.Thread(target=guarded, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return read, failures


def _writes(place: Place, site: SiteId) -> None:
    for start in range(1, PAGES * PAGE, PAGE):
        with place.writing() as replica:
            replica.take([_change(site, n) for n in range(start, start + PAGE)], received=NOON, number_them=True)


def _reads(place: Place, seen: list[int], failures: list[BaseException]) -> None:
    while len(seen) < TOTAL and not failures:
        with place.reading() as replica:
            page = replica.after(seen[-1] if seen else 0, limit=5, site=NOBODY, have=0)
            # What a reader is told at one instant ends where the log ended then.
            assert not page or page[-1].number <= replica.head
        seen.extend(each.number for each in page)
        if seen and seen[-1] >= TOTAL:
            return


def _change(site: SiteId, n: int) -> Change:
    return Change(Dot(site, n), Stamp(n), site, "line", EntityId(f"{site}-{n}"), {FieldName("remarks"): f"remark {n}"}, {}, n)
