"""The hybrid logical clock: it never runs backwards, whatever the wall clock does, and no stranger drags it along."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forestall.clock import DRIFT_MAX_MILLIS, Clock, Millis, Stamp, iso, millis, stamp_at
from tests.worlds import MORNING, WallClock

YEAR_MILLIS = 365 * 24 * 3600 * 1000
ANY_TIME = st.integers(-10 * YEAR_MILLIS, 200 * YEAR_MILLIS)
HAPPENINGS = st.lists(st.tuples(st.sampled_from(["jump", "tick", "observe"]), ANY_TIME), max_size=40)


@given(HAPPENINGS)
def test_stamps_rise_however_the_wall_clock_jumps(happenings: list[tuple[str, int]]) -> None:
    now = WallClock(0)
    clock, given_out = Clock(now), [Stamp(0)]
    for what, at in happenings:
        match what:
            case "jump":
                now.at = Millis(at)
            case "observe":
                clock.observe(stamp_at(Millis(at)))
            case _:
                given_out.append(clock.tick())
    assert given_out == sorted(set(given_out))


@given(st.integers(0, DRIFT_MAX_MILLIS))
def test_what_happens_after_a_stamp_was_seen_gets_a_greater_one(ahead: int) -> None:
    clock = Clock(WallClock(MORNING))
    seen = stamp_at(Millis(MORNING + ahead))
    clock.observe(seen)
    assert clock.tick() > seen


def test_ties_within_one_millisecond_are_counted() -> None:
    clock = Clock(WallClock(MORNING))
    first, second = clock.tick(), clock.tick()
    assert (first, second) == (stamp_at(MORNING), stamp_at(MORNING) + 1)
    assert millis(first) == millis(second) == MORNING


def test_more_ties_than_the_counter_holds_run_over_into_the_next_millisecond() -> None:
    clock = Clock(WallClock(MORNING), last=Stamp(stamp_at(Millis(MORNING + 1)) - 1))
    assert millis(clock.tick()) == MORNING + 1


def test_a_stamp_from_the_far_future_does_not_drag_the_clock_along() -> None:
    clock = Clock(WallClock(MORNING))
    clock.observe(stamp_at(Millis(MORNING + YEAR_MILLIS)))
    assert millis(clock.tick()) == MORNING


def test_a_clock_goes_on_from_where_it_was_kept_though_the_wall_clock_was_set_back() -> None:
    kept = stamp_at(Millis(MORNING + 5_000))
    clock = Clock(WallClock(MORNING), last=kept)
    assert clock.tick() == kept + 1


@given(st.integers(0, 2**63 - 1))
def test_every_stamp_has_a_text(stamp: int) -> None:
    text = iso(Stamp(stamp))
    assert text.endswith((" ms", "Z"))


@given(st.integers(0, 4_000_000_000_000))
def test_the_text_of_a_stamp_is_its_time_in_utc(at: int) -> None:
    moment = datetime.fromisoformat(iso(stamp_at(Millis(at))))
    assert moment - datetime.fromtimestamp(0, UTC) == timedelta(milliseconds=at)
