"""A server burns down and comes back from a backup of an earlier day: the desktops sync on, nothing is lost and nothing doubles."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.conftest import share
from tests.desktop.people import Person
from tests.serving import ServerProcess, run


def test_the_desktops_bring_back_what_the_backup_did_not_have(ann: Person, ben: Person, own_server: ServerProcess, tmp_path: Path) -> None:
    share(ann, ben, own_server)
    backup, key = tmp_path / "monday", tmp_path / "backup.key"
    makes = run("backup-key", str(key)).strip()
    run("backup", str(backup), "--to", makes, "--data", str(own_server.data))
    for person, field, value in ((ann, "occurrence", "7"), (ben, "detection", "2")):
        person.does("set", person.file, person.line("Worn pad")["id"], field, value)
        person.does("sync", person.file)
    ben.does("set", ben.file, ben.line("Rust")["id"], "remarks", "typed while the server burned")

    own_server.kill()
    own_server.data.rename(tmp_path / "burned")
    own_server.data.mkdir()
    run("restore", str(backup), "--key", str(key), "--data", str(own_server.data))
    own_server.start()

    for person in (ann, ben, ann, ben):
        person.does("sync", person.file)
    assert ann.state_hash() == ben.state_hash()
    assert ann.rows() == ben.rows()
    row = ann.line("Worn pad")
    assert (row["occurrence"], row["detection"], len(ann.rows())) == (7, 2, 2)
    assert ann.contested() == []
    assert [each.asks("sync", each.file)["sent"] for each in (ann, ben)] == [0, 0]
