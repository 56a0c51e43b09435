"""Everything that may happen in a story, each by name and told by one number: for Hypothesis to choose from, and for the seeds."""

from __future__ import annotations

from collections.abc import Callable

from forestall.bundle.frontier import Frontier, of_file
from tests.histories import Digits
from tests.together.network import Way
from tests.together.world import World

DAY_MILLIS = 24 * 3600 * 1000
Happening = Callable[[World, Digits], None]


def somebody_works(world: World, digits: Digits) -> None:
    seat = digits.one_of(world.seats)
    for _ in range(digits.below(4) + 1):
        world.works(seat, digits)


def all_work_apart(world: World, digits: Digits) -> None:
    """Everybody does something, and all of them the same thing in the same place."""
    same = digits.below(2**20)
    for seat in world.seats:
        world.works(seat, digits)
        world.works(seat, Digits(same))


def somebody_syncs(world: World, digits: Digits) -> None:
    seat = digits.one_of(world.online)
    world.syncs(seat, _plan(digits))
    if digits.below(2):
        seat.looks()


def all_sync_and_look(world: World, digits: Digits) -> None:
    for seat in world.online:
        world.syncs(seat, [])
    for seat in world.seats:
        seat.looks()


def a_sync_is_killed(world: World, digits: Digits) -> None:
    world.syncs(digits.one_of(world.online), _plan(digits), dies_after=digits.below(9))


def a_window_dies(world: World, digits: Digits) -> None:
    world.dies_while_working(digits.one_of(world.seats), digits, written=bool(digits.below(2)))


def somebody_starts_again(world: World, digits: Digits) -> None:
    digits.one_of(world.seats).starts_again()


def somebody_sees_what_came(world: World, digits: Digits) -> None:
    digits.one_of(world.seats).looks()


def a_newer_program_is_used(world: World, digits: Digits) -> None:
    world.types_as_a_newer_program(digits.one_of(world.seats), digits)


def a_clock_jumps(world: World, digits: Digits) -> None:
    clocks = [*(seat.now for seat in world.seats), *(server.clock for server in world.servers)]
    world.clock_jumps(digits.one_of(clocks), (digits.below(801) - 400) * DAY_MILLIS)


def late_ones_arrive(world: World, digits: Digits) -> None:
    world.late_ones_arrive()


def servers_meet(world: World, digits: Digits) -> None:
    one, other = digits.one_of([world.servers, world.servers[::-1]])
    world.servers_meet(one, other, _plan(digits))


def a_stick_is_written(world: World, digits: Digits) -> None:
    """Of everything, of what somebody lacks now, or (too late, or too early) of what somebody lacks who is elsewhere."""
    giver, taker = digits.one_of(world.seats), digits.one_of(world.seats)
    since: list[Frontier | None] = [of_file(taker.desk.file), None]
    world.writes_a_stick(giver, digits.one_of(since), dies_after=digits.one_of([None, None, None, 0, 1]))


def a_stick_is_put_in(world: World, digits: Digits) -> None:
    """Any of those that lie about, however old, by anybody."""
    if world.sticks:
        seat = digits.one_of(world.seats)
        world.takes_a_stick(seat, digits.one_of(world.sticks[::-1]), dies_after=digits.one_of([None, None, None, 0, 1, 2, 3, 4, 5]))


def a_stick_goes_to_the_bench_and_back(world: World, digits: Digits) -> None:
    other = digits.one_of(world.online)
    for giver, taker in ((other, world.bench), (world.bench, other)):
        stick = world.writes_a_stick(giver, of_file(taker.desk.file))
        if stick is not None:
            world.takes_a_stick(taker, stick)


def a_file_is_saved(world: World, digits: Digits) -> None:
    world.is_saved(digits.one_of(world.seats))


def a_file_is_restored(world: World, digits: Digits) -> None:
    world.is_restored(digits.one_of(world.seats))


def a_file_is_copied(world: World, digits: Digits) -> None:
    seat, over = digits.one_of(world.seats), digits.one_of(world.seats)
    if seat is not over:
        world.is_copied(seat, over)


def a_file_is_copied_and_nobody_notices(world: World, digits: Digits) -> None:
    seat, over = digits.one_of(world.seats), digits.one_of(world.online)
    if seat is not over:
        world.is_copied_unnoticed(seat, over, digits, _plan(digits))


def a_server_is_backed_up(world: World, digits: Digits) -> None:
    world.server_is_backed_up(digits.one_of(world.servers))


def a_server_is_set_back(world: World, digits: Digits) -> None:
    world.server_is_set_back(digits.one_of(world.servers), with_a_new_epoch=bool(digits.below(2)))


def a_desktop_forgets(world: World, digits: Digits) -> None:
    world.desktop_forgets(digits.one_of(world.online))


def a_server_forgets(world: World, digits: Digits) -> None:
    world.server_forgets(digits.one_of(world.servers))


HAPPENINGS: tuple[Happening, ...] = (
    somebody_works,
    all_work_apart,
    somebody_syncs,
    all_sync_and_look,
    a_sync_is_killed,
    a_window_dies,
    somebody_starts_again,
    somebody_sees_what_came,
    a_newer_program_is_used,
    a_clock_jumps,
    late_ones_arrive,
    servers_meet,
    a_stick_is_written,
    a_stick_is_put_in,
    a_stick_goes_to_the_bench_and_back,
    a_file_is_saved,
    a_file_is_restored,
    a_file_is_copied,
    a_file_is_copied_and_nobody_notices,
    a_server_is_backed_up,
    a_server_is_set_back,
    a_desktop_forgets,
    a_server_forgets,
)
OFTEN: tuple[Happening, ...] = (*3 * (somebody_works, somebody_syncs), *2 * (all_work_apart, servers_meet))
"""What happens on ordinary days, several times as often as each of the others."""


def _plan(digits: Digits) -> list[Way]:
    return [digits.one_of(tuple(Way)) for _ in range(max(0, digits.below(6) - 1))]
