"""One contract, every place: a replica in a project file, in a server's SQLite and in PostgreSQL does the same and says the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, given, settings

from forestall.changes import SINCE, Change, Dot, Entity, FieldName, Value
from forestall.clock import Millis, Stamp
from forestall.errors import Gap
from forestall.fmea.schema import REMOVED
from forestall.ids import EntityId, EpochId, SiteId
from forestall.merge import merge
from forestall.protocol.codec import NAME_MAX
from forestall.protocol.messages import Run
from forestall.protocol.state import state_hash
from forestall.store.replica import Replica
from tests.histories import histories
from tests.oracle import heads, heads_of
from tests.postgres import Cluster
from tests.store.places import MakePlace, Place, files_in, replicas_in

ANN, BEN = SiteId("Ann"), SiteId("Ben")
NOON = Millis(1_800_000_000_000)
REMARKS = FieldName("remarks")
STRANGER = SiteId("nobody")


POSTGRESQL = pytest.param("postgresql", marks=pytest.mark.postgresql)


@pytest.fixture(scope="module", params=["file", "sqlite", POSTGRESQL])
def another(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MakePlace]:
    """Makes replicas of one sort, each empty. One database for all tests: each has projects of its own in it."""
    with ExitStack() as stack:
        match request.param:
            case "file":
                places = files_in(tmp_path_factory.mktemp("files"))
            case "sqlite":
                places = replicas_in(f"sqlite:///{tmp_path_factory.mktemp('server') / 'server.db'}")
            case _:
                cluster: Cluster = request.getfixturevalue("postgresql_cluster")
                places = replicas_in(stack.enter_context(cluster.fresh_database("conformance")))
        yield stack.enter_context(places)


@pytest.fixture
def place(another: MakePlace) -> Place:
    return another()


def change(site: SiteId, n: int, entity: str, value: Value, *saw: Dot) -> Change:
    """One site types one remark."""
    seen = {REMARKS: saw} if saw else {}
    return Change(Dot(site, n), Stamp(n), site.lower(), "line", EntityId(entity), {REMARKS: value}, seen, n)


def typed(site: SiteId, first: int, last: int) -> list[Change]:
    """A site's remarks on lines of its own."""
    return [change(site, n, f"{site}-{n}", f"remark {n}") for n in range(first, last + 1)]


def take(place: Place, *changes: Change, number_them: bool = False) -> list[Change]:
    with place.writing() as replica:
        return replica.take(changes, received=NOON, number_them=number_them)


def _take_and_fail(place: Place, changes: list[Change]) -> None:
    with place.writing() as replica:
        replica.take(changes, received=NOON, number_them=True)
        replica.renew_epoch(EpochId("second-life"))
        raise ZeroDivisionError


def everything(replica: Replica) -> list[tuple[int, Change]]:
    return [(each.number, each.change) for each in replica.after(0, limit=10_000, site=STRANGER, have=0)]


def all_of(replica: Replica) -> list[Change]:
    return [each for _, each in replica.after_place(0)]


def in_memory(changes: list[Change]) -> list[Entity]:
    state: dict[EntityId, Entity] = {}
    for each in changes:
        state[each.entity] = merge(state.get(each.entity), each)
    return list(state.values())


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
def test_every_place_remembers_what_the_law_says(another: MakePlace, history: list[Change]) -> None:
    place = another()
    with place.writing() as replica:
        for each in history:
            replica.take([each], received=NOON)
    with place.reading() as replica:
        assert heads_of(replica.entities()) == heads(history)
        assert replica.hash == state_hash(in_memory(history))
        assert all_of(replica) == history
        assert replica.check().faults == ()


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(history=histories())
def test_one_page_leaves_the_same_as_one_change_at_a_time(another: MakePlace, history: list[Change]) -> None:
    place = another()
    take(place, *history)
    with place.reading() as replica:
        assert replica.hash == state_hash(in_memory(history))
        assert all_of(replica) == history
        assert replica.check().faults == ()


@pytest.mark.parametrize("number_them", [True, False])
@pytest.mark.parametrize("odd", [{}, {REMOVED: None}, {REMOVED: [["Ann", 1]]}, {REMOVED: [["Ben", 9]]}], ids=str)
def test_many_new_things_at_once_leave_the_same_as_one_at_a_time(
    another: MakePlace, odd: dict[FieldName, Value], number_them: bool
) -> None:
    told = [
        Change(Dot(ANN, n), Stamp(n), "ann", "line", EntityId(f"line-{n}"), {REMARKS: f"remark {n}"} | (odd if n == 7 else {}), {}, 1)
        for n in range(1, 151)
    ]
    at_once, one_by_one = another(), another()
    assert take(at_once, *told, number_them=number_them) == told
    for each in told:
        take(one_by_one, each, number_them=number_them)
    assert _said(at_once) == _said(one_by_one)
    take(at_once, change(ANN, 151, "line-9", "again", Dot(ANN, 9)), number_them=number_them)
    with at_once.reading() as replica:
        assert not replica.check().faults
        assert replica.head == (151 if number_them else 0)


def _said(place: Place) -> list[object]:
    """All that a replica says of itself."""
    with place.reading() as replica:
        return [
            replica.check(),
            replica.rows("", 1000),
            replica.counted(),
            replica.buckets(),
            replica.contested_count(),
            replica.after_place(0),
            everything(replica),
        ]


def test_a_known_change_is_left_out(place: Place) -> None:
    first, second = typed(ANN, 1, 2)
    assert take(place, first) == [first]
    assert take(place, first, second, first) == [second]
    with place.reading() as replica:
        assert all_of(replica) == [first, second]
        assert replica.vector() == {ANN: 2}


def test_a_change_whose_predecessor_is_missing_takes_the_whole_page_with_it(place: Place) -> None:
    take(place, *typed(ANN, 1, 1))
    with pytest.raises(Gap):
        take(place, *typed(ANN, 2, 2), *typed(BEN, 2, 2))
    with place.reading() as replica:
        assert replica.vector() == {ANN: 1}
        assert replica.check().faults == ()


def test_a_change_comes_after_what_its_author_saw(place: Place) -> None:
    with pytest.raises(Gap):
        take(place, change(ANN, 1, "line", "worn", Dot(BEN, 1)))
    take(place, change(BEN, 1, "line", "cracked"), change(ANN, 1, "line", "worn", Dot(BEN, 1)))
    with place.reading() as replica:
        entity = replica.entity(EntityId("line"))
        assert entity is not None
        assert [head.value for head in entity.heads(REMARKS)] == ["worn"]


def test_two_who_did_not_see_each_other_leave_two_heads(place: Place) -> None:
    take(place, change(BEN, 1, "line", "cracked"), change(ANN, 1, "line", "worn"))
    with place.reading() as replica:
        (entity,) = replica.contested_entities()
        assert {head.value for head in entity.heads(REMARKS)} == {"worn", "cracked"}


def test_numbers_count_on_from_one_page_to_the_next(place: Place) -> None:
    take(place, *typed(ANN, 1, 3), number_them=True)
    take(place, *typed(ANN, 1, 3), *typed(BEN, 1, 2), number_them=True)
    with place.reading() as replica:
        assert replica.head == 5
        assert everything(replica) == list(enumerate(typed(ANN, 1, 3) + typed(BEN, 1, 2), 1))


def test_a_site_does_not_get_its_own_back_but_what_it_lost(place: Place) -> None:
    take(place, *typed(ANN, 1, 2), *typed(BEN, 1, 2), *typed(ANN, 3, 3), number_them=True)
    with place.reading() as replica:
        page = replica.after(0, limit=10, site=ANN, have=2)
        assert [(each.number, each.change.dot) for each in page] == [(3, Dot(BEN, 1)), (4, Dot(BEN, 2)), (5, Dot(ANN, 3))]
        assert [each.number for each in replica.after(3, limit=1, site=ANN, have=2)] == [4]


def test_where_another_replica_begins_to_lack_something_is_known(place: Place) -> None:
    take(place, *typed(ANN, 1, 2), *typed(BEN, 1, 2), change(ANN, 3, "line", "newest"), number_them=True)
    with place.reading() as replica:
        assert replica.first_beyond({}) == 1
        assert replica.first_beyond({ANN: 2, BEN: 1}) == 4
        assert replica.first_beyond({ANN: 2, BEN: 2}) == 5
        assert replica.first_beyond({ANN: 3, BEN: 7, STRANGER: 1}) is None
    with place.writing() as replica:
        replica.compact(Millis(NOON + 1))
        with pytest.raises(Gap):
            replica.first_beyond({})


def test_a_window_that_has_read_everything_sees_what_comes_after_old_wordings_were_forgotten(place: Place) -> None:
    take(place, *typed(ANN, 1, 3), number_them=True)
    with place.writing() as replica:
        read_so_far = replica.last_place()
        replica.compact(Millis(NOON + 1))
    take(place, *typed(BEN, 1, 1))
    with place.reading() as replica:
        assert [each.dot for _, each in replica.after_place(read_so_far)] == [Dot(BEN, 1)]


def test_numbers_are_told_as_runs(place: Place) -> None:
    take(place, *typed(ANN, 1, 2), *typed(BEN, 1, 1), *typed(ANN, 3, 4), number_them=True)
    with place.reading() as replica:
        assert replica.runs(typed(ANN, 1, 4)) == [Run(ANN, 1, 2, 1), Run(ANN, 3, 2, 4)]
        assert replica.runs([*typed(BEN, 1, 1), *typed(ANN, 2, 2), *typed(ANN, 4, 4)]) == [
            Run(BEN, 1, 1, 3),
            Run(ANN, 2, 1, 2),
            Run(ANN, 4, 1, 5),
        ]
        assert replica.runs([]) == []


def test_what_a_server_has_acknowledged_leaves_the_outbox_and_comes_back_when_it_forgets(place: Place) -> None:
    take(place, *typed(ANN, 1, 4))
    with place.writing() as replica:
        assert replica.unsent(3) == typed(ANN, 1, 3)
        replica.acknowledge([Run(ANN, 1, 3, 11)])
        assert replica.unsent(3) == typed(ANN, 4, 4)
        assert replica.acknowledged(ANN) == 3
        assert [number for number, _ in everything(replica)] == [11, 12, 13]
        replica.forget_numbers({ANN: 1})
        assert replica.unsent(9) == typed(ANN, 2, 4)
        assert replica.unsent_count() == 3


def test_a_page_with_a_servers_numbers_keeps_them(place: Place) -> None:
    with place.writing() as replica:
        replica.take(typed(BEN, 1, 2), received=NOON, numbers=(7, 9), clock=Stamp(5))
        assert (replica.unsent_count(), replica.clock) == (0, 5)
        assert [number for number, _ in everything(replica)] == [7, 9]


def test_a_transaction_that_fails_leaves_nothing(place: Place) -> None:
    take(place, *typed(ANN, 1, 1), number_them=True)
    with place.reading() as replica:
        before = replica.hash
    with pytest.raises(ZeroDivisionError):
        _take_and_fail(place, [*typed(ANN, 2, 9), change(BEN, 1, "Ann-1", "cracked")])
    with place.reading() as replica:
        assert (replica.vector(), replica.head, replica.hash) == ({ANN: 1}, 1, before)
        assert replica.epoch != "second-life"
        assert replica.check().faults == ()


def test_any_number_of_entities_is_found_in_one_question(place: Place) -> None:
    take(place, *typed(ANN, 1, 3_000))
    with place.reading() as replica:
        wanted = [EntityId(f"Ann-{n}") for n in range(2, 3_003)]
        assert set(replica.some(wanted)) == set(wanted[:-2])
        assert replica.some([]) == {}


@pytest.mark.parametrize(
    "value",
    [
        "",
        "\\N",
        "\\.",
        "a\tb\nc\rd",
        'say "no" \\ it\'s',
        "\0 and \x1f",
        "Prüfmaß ≥ 3 µm 🔩",
        "%s %(n)s :n {}",
        2**63,
        -1.5,
        True,
        None,
        [1, ["a"]],
    ],
)
def test_every_value_comes_back_as_it_was_typed(place: Place, value: Value) -> None:
    written = [change(ANN, 1, "line", value), change(BEN, 1, "line", "other"), change(ANN, 2, "line", value, Dot(BEN, 1))]
    take(place, *written, number_them=True)
    with place.reading() as replica:
        entity = replica.entity(EntityId("line"))
        assert entity is not None
        assert entity.values[REMARKS] == value
        assert type(entity.values[REMARKS]) is type(value)
        assert all_of(replica) == written
        assert replica.check().faults == ()


@pytest.mark.parametrize("name", ["\\N", "%s", ":site", "a\tb", '"quoted"', "ü" * NAME_MAX, "🔩", " "])
def test_every_name_comes_back_as_it_was_given(place: Place, name: str) -> None:
    odd = Change(Dot(SiteId(name), 1), Stamp(2**63 - 1), name, name, EntityId(name), {FieldName(name): "x"}, {}, 0, ("later", {"k": [1]}))
    take(place, odd, number_them=True)
    with place.reading() as replica:
        assert all_of(replica) == [odd]
        assert replica.history(EntityId(name)) == [odd]
        assert replica.vector() == {name: 1}
        assert replica.runs([odd]) == [Run(SiteId(name), 1, 1, 1)]


def test_a_peer_that_names_a_site_twice_harms_nobody(place: Place) -> None:
    take(place, *typed(BEN, 1, 2))
    careless = Change(Dot(ANN, 1), Stamp(1), "ann", "line", EntityId("line"), {REMARKS: "x"}, {SINCE: (Dot(BEN, 2), Dot(BEN, 1))})
    take(place, careless)
    with place.reading() as replica:
        assert list(replica.knowledge()) == [(Dot(ANN, 1), Dot(BEN, 2))]
