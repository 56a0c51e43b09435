"""A sketch says what the project would be after edits, and leaves the project as it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from forestall.fmea.columns import FORM
from forestall.fmea.edits import Accepted, Add, Batch, Refused
from forestall.fmea.entry import cell_text, enter
from forestall.fmea.project import Project
from forestall.fmea.schema import CAUSE, EFFECT, OCCURRENCE, SEVERITY, TEXT
from forestall.fmea.sheet import rows
from forestall.fmea.sketch import Sketch
from forestall.ids import EntityId
from tests.worlds import Analyst, seeded

COLUMNS = tuple(column for column in FORM if column.editable)


def seal() -> Analyst:
    """One element with a mode, an effect and two lines."""
    ann = Analyst("ann")
    a, e, f, mode, effect, cause = (EntityId(name) for name in ("analysis", "pump", "seal", "leaks", "slow", "worn"))
    ann.does(
        Batch(
            (
                Add(a, "analysis", None, {TEXT: "Pump"}),
                Add(e, "element", a, {TEXT: "Pump"}),
                Add(f, "function", e, {TEXT: "Seal the shaft"}),
                Add(mode, "failure", f, {TEXT: "Leaks"}),
                Add(effect, "failure", e, {TEXT: "Slow", SEVERITY: 6}),
                Add(EntityId("link"), "link", mode, {EFFECT: effect}),
                Add(cause, "failure", e, {TEXT: "Worn lip"}),
                Add(EntityId("first"), "line", mode, {CAUSE: cause, OCCURRENCE: 3}),
                Add(EntityId("second"), "line", mode, {}),
            )
        )
    )
    return ann


def shown(project: Project) -> list[list[str]]:
    """Every cell of the sheet."""
    return [[cell_text(project, row, column) for column in FORM] for row in rows(project)]


TYPED = st.tuples(
    st.integers(0, 5),
    st.sampled_from(COLUMNS),
    st.sampled_from(["", "7", "0", "Leaks", "Slow\nWet", "Ben", "2027-03-31", "open", "completed", "x"]),
)


@given(st.lists(TYPED, max_size=12))
def test_drawing_is_like_doing_and_leaves_the_project_alone(typed: list[tuple[int, object, str]]) -> None:
    ann, before = seal(), shown(seal().project)
    sketch = Sketch(ann.project, seeded(1))
    done = seal()
    for place, column, text in typed:
        assert column in COLUMNS
        here = rows(done.project)[place % len(rows(done.project))]
        ids = [done.ids.next() for _ in range(6)]
        edits = [enter(project, here, column, text, iter(ids).__next__) for project in (sketch, done.project)]
        assert edits[0] == edits[1]
        if isinstance(edits[0], Refused):
            continue
        drawn, tried = sketch.draw(edits[0]), done.tries(edits[1])
        assert type(drawn) is type(tried)
        assert isinstance(drawn, Accepted) or drawn == tried
        assert shown(sketch) == shown(done.project)
        assert len(sketch) == len(done.project)
    assert shown(ann.project) == before


def test_a_sketch_without_a_line_drawn_is_the_project() -> None:
    ann = seal()
    assert shown(Sketch(ann.project, seeded(1))) == shown(ann.project)
