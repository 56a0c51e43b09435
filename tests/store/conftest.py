"""What the tests of project files share: a folder where nobody may write."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from forestall.fmea.edits import Add
from forestall.fmea.schema import TEXT
from forestall.ids import EntityId
from tests.store.desk import desk_at


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder with a project file, where nobody may write. Not under pytest's own, which others may not even enter."""
    folder = Path(tempfile.mkdtemp(prefix="forestall-read-only-"))
    try:
        with desk_at(folder / "brake.fmea") as desk:
            desk.does(Add(EntityId("analysis"), "analysis", None, {TEXT: "Parking brake"}))
        (folder / "brake.fmea").chmod(0o444)
        folder.chmod(0o555)
        yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
