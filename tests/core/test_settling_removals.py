"""One removed what another changed: whoever decides that, either way, can take the decision back, and it waits for a person again."""

from __future__ import annotations

import pytest

from forestall.fmea.cells import Fate, contested, fate
from forestall.fmea.edits import Remove, Settle
from forestall.fmea.schema import REMOVED
from tests.worlds import Analyst, Places, meet


def disputed(ann: Analyst, at: Places) -> Analyst:
    """Ann rates the line while Ben removes it. Gives Ben."""
    ben = Analyst("Ben")
    meet(ann, ben)
    ann.sets(at.line, occurrence=9)
    ben.does(Remove((at.line,)))
    meet(ann, ben)
    return ben


def fate_of(who: Analyst, at: Places) -> Fate:
    line = who.project.get(at.line)
    assert line is not None
    return fate(line)


@pytest.mark.parametrize(("removes", "then"), [(True, Fate.REMOVED), (False, Fate.PRESENT)])
@pytest.mark.parametrize("anns", [True, False])
def test_a_decided_removal_is_undecided_again_when_it_is_taken_back(
    ann: Analyst, at: Places, removes: bool, then: Fate, anns: bool
) -> None:
    ben = disputed(ann, at)
    who = ann if anns else ben
    decision = who.does(Settle(at.line, REMOVED, removes))
    assert fate_of(who, at) is then
    back = who.undoes(decision)
    meet(ann, ben)
    for each in (ann, ben):
        assert fate_of(each, at) is Fate.DISPUTED
        line = each.project.get(at.line)
        assert line is not None
        assert [candidate.value for cell in contested(line) for candidate in cell.candidates] == [False, True]
    who.undoes(back)
    meet(ann, ben)
    assert fate_of(ann, at) is fate_of(ben, at) is then
