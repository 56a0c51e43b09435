"""Random histories of changes for Hypothesis: sites that write, hear of one another, and see only part of what they heard."""

from __future__ import annotations

from hypothesis import strategies as st

from forestall.changes import Change, Dot, FieldName, Value
from forestall.clock import Stamp
from forestall.ids import EntityId, SiteId

SITES = (SiteId("Ann"), SiteId("Ann's laptop"), SiteId("Ben"))
ENTITIES = (EntityId("line-1"), EntityId("line-2"))
KINDS = ("line", "line", "line", "action", "thing of tomorrow")
NAMES = (FieldName("occurrence"), FieldName("remarks"), FieldName("field of tomorrow"))
VALUES = st.none() | st.integers(1, 3) | st.sampled_from(["worn", "cracked", "completed"]) | st.lists(st.integers(0, 2), max_size=2)

values: st.SearchStrategy[Value] = VALUES.map(lambda value: value)
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(SITES),
        st.sampled_from((*SITES, None)),
        st.sampled_from(ENTITIES),
        st.dictionaries(st.sampled_from(NAMES), VALUES, min_size=1),
        st.sampled_from(KINDS),
        st.integers(0, 3),
        st.just(0) | st.integers(0, 255),
    ),
    min_size=8,
    max_size=30,
)


@st.composite
def histories(draw: st.DrawFn) -> list[Change]:
    """Changes of three sites in the order they were made. Stamps tie often; half of the authors look at only part of what they heard."""
    logs: dict[SiteId, list[Change]] = {site: [] for site in SITES}
    made: list[Change] = []
    for site, hears, entity, fields, kind, stamp, blind in draw(_STEPS):
        if hears is not None:
            logs[site] += [change for change in logs[hears] if change not in logs[site]]
            continue
        n = sum(change.dot.site == site for change in logs[site]) + 1
        saw = {name: _seen(logs[site], entity, name, blind << place) for place, name in enumerate(fields)}
        change = Change(Dot(site, n), Stamp(stamp), site, kind, entity, fields, {name: dots for name, dots in saw.items() if dots})
        logs[site].append(change)
        made.append(change)
    return made


def _seen(log: list[Change], entity: EntityId, name: FieldName, blind: int) -> tuple[Dot, ...]:
    """What somebody who made or heard of these changes has before the eyes in a cell, less those whose bit is set in `blind`."""
    dots = [change.dot for change in log if change.entity == entity and name in change.set]
    return tuple(dot for place, dot in enumerate(dots) if not blind >> place % 8 & 1)
