"""What a replica was at an earlier number is what it would be, had nothing come since."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from forestall.changes import Change, Entity
from forestall.clock import Millis
from forestall.errors import Gap
from forestall.fmea.project import Project
from forestall.ids import EntityId, EpochId, ProjectId, SiteId
from forestall.replay import apply, rewound
from forestall.store.engine import EngineConnection
from forestall.store.past import past
from forestall.store.replica import Replica
from forestall.store.tables import metadata
from tests import oracle
from tests.histories import histories
from tests.server.running import typed

PROJECT = ProjectId("Past")


@contextmanager
def replica_of(changes: list[Change]) -> Iterator[Replica]:
    engine = sa.create_engine("sqlite://", module=dbapi2)
    metadata.create_all(engine)
    with engine.begin() as raw:
        connection = EngineConnection(raw)
        Replica.create(connection, PROJECT, EpochId("first"))
        replica = Replica(connection, PROJECT)
        replica.take(changes, received=Millis(1), number_them=True)
        yield replica
    engine.dispose()


def project_of(changes: list[Change]) -> Project:
    project = Project(PROJECT)
    apply(project, changes)
    return project


def same(one: Project, other: Project) -> bool:
    mine, theirs = list(one.all()), list(other.all())
    return oracle.heads_of(mine) == oracle.heads_of(theirs) and oracle.shown_of(mine) == oracle.shown_of(theirs)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories(), st.data())
def test_what_was_is_what_would_be_had_nothing_come_since(changes: list[Change], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(changes)))
    now, then = project_of(changes), project_of(changes[:number])
    with replica_of(changes) as replica:
        found = past(replica, number)
    with rewound(now, found.before, found.vector):
        assert same(now, then)
        assert {site: n for site, n in now.vector.items() if n} == then.vector
    assert same(now, project_of(changes))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(histories(), st.data())
def test_where_wordings_are_forgotten_it_is_the_same_or_nothing_is_told(changes: list[Change], data: st.DataObject) -> None:
    number, forgotten = sorted(data.draw(st.tuples(*[st.integers(0, len(changes))] * 2)), reverse=True)
    now, then = project_of(changes), project_of(changes[:number])
    with replica_of(changes) as replica:
        if forgotten:
            replica.compact(Millis(2), last=forgotten)
        try:
            found = past(replica, number)
        except Gap:
            return
    with rewound(now, found.before, found.vector):
        assert same(now, then)


def test_what_a_site_wrote_itself_since_counts_as_seen() -> None:
    ann, ben = SiteId("ann"), SiteId("ben")
    with replica_of([*typed(ann, 1, 1), *typed(ben, 1, 1)]) as replica:
        assert past(replica, 0, own=ann).before.keys() == {"ben-1"}
        assert past(replica, 0, own=ann).vector == {ann: 1, ben: 0}


def test_too_long_ago_is_said() -> None:
    with replica_of(typed(SiteId("ann"), 1, 3)) as replica:
        replica.compact(Millis(2), last=2)
        with pytest.raises(Gap):
            past(replica, 1)
        assert isinstance(past(replica, 2).before[EntityId("ann-3")], Entity | None)
