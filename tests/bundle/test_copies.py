"""A file that was copied or restored after it made bundles: what others got by stick keeps its name, so that nothing of it doubles."""

from __future__ import annotations

from forestall.bundle.importing import Preview
from forestall.clock import Millis
from forestall.protocol.chain import START, link_all
from forestall.protocol.messages import Run
from forestall.store.renaming import note_published, take_new_site
from tests.bundle.desks import Desk


def test_what_was_given_away_keeps_its_name_when_the_file_takes_a_new_one(ann: Desk, ben: Desk) -> None:
    spindle = ann.makes("Spindle")
    ben.takes(ann.exports(ben), trusting=ann)
    ann.types(spindle, text="typed before the move, on no stick yet")
    assert take_new_site(ann.file, ann.chance) == 1
    ann.types(spindle, text="typed after the move")
    taken = ben.takes(ann.exports(ben, since=ben.frontier))
    assert (taken.new, taken.contested) == (2, ())
    assert ben.sees(spindle, "text") == "typed after the move"
    assert ben.hash == ann.hash


def test_numbers_in_dispute_are_renamed_even_when_given_away(ann: Desk) -> None:
    ann.makes("Spindle")
    ann.exports()
    assert take_new_site(ann.file, ann.chance, disputed=True) == 1


def test_a_restored_file_gets_back_what_it_had_given_away(ann: Desk, ben: Desk) -> None:
    spindle = ann.makes("Spindle")
    backup = ann.folder / "backup.fmea"
    ann.file.copy_to(backup)
    ann.types(spindle, text="typed after the backup")
    ben.takes(ann.exports(ben), trusting=ann)
    ann.file.close()
    ann.file = type(ann.file)(backup)
    take_new_site(ann.file, ann.chance)
    ann.makes("typed after the restore")
    outcome = ann.imports(ben.exports(ann), trusting=ben)
    assert isinstance(outcome, Preview)
    ben.takes(ann.exports(ben, since=ben.frontier))
    assert ann.hash == ben.hash
    assert ann.sees(spindle, "text") == "typed after the backup"


def test_the_chain_is_right_where_only_a_part_of_what_was_given_away_is_numbered(ann: Desk, ben: Desk) -> None:
    """A file that also syncs, and whose log does not reach back to the beginning."""
    for text in ("numbered", "given away", "on no stick yet"):
        ann.makes(text)
        if text == "given away":
            ben.takes(ann.exports(ben), trusting=ann)
    old = ann.file.identity.site
    with ann.file.writing() as replica:
        replica.acknowledge([Run(old, 1, 1, 1)])
        ann.file.set("server_chain", link_all(START, replica.of_site(old, 1, 1)))
        replica.compact(Millis(2**62))
    assert take_new_site(ann.file, ann.chance) == 1
    ann.makes("typed after the move")
    assert ben.takes(ann.exports(ben, since=ben.frontier)).new == 2
    assert ben.hash == ann.hash


def test_what_one_server_had_keeps_its_name_where_another_server_lacks_it(ann: Desk) -> None:
    """A copy of a file with a short log, that first meets another server: the links of the chain that it needs are forgotten already."""
    for text in ("numbered", "numbered too"):
        ann.makes(text)
    old = ann.file.identity.site
    with ann.file.writing() as replica:
        count, link = replica.counted()[old]
        note_published(ann.file, count, link)
        replica.acknowledge([Run(old, 1, 1, count)])
        replica.compact(Millis(2**62), last=1)
        replica.forget_numbers({old: 1})
    assert take_new_site(ann.file, ann.chance) == 0
    with ann.file.reading() as replica:
        assert replica.counted()[old] == (count, link)
